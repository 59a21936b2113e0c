import { Body, Get, Inject, Post, Query } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { createParty } from '../../../identity/create-party.js';
import { partiesOf } from '../../../identity/parties.query.js';
import { Problem } from '../../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { pageWanted } from '../../shell/page-wanted.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { EMPTY_ORGANISATION, newPartyOf, ORGANISATION_FIELDS } from './new-organisation.js';
import { newOrganisationLabels, newOrganisationPage } from './new-organisation-page.js';
import { organisationListPage } from './organisation-list-page.js';

const PLACE = { action: '/admin/organisations', crumb: 'identity.organisations.title' } as const;

@Pages('admin/organisations')
export class OrganisationsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    assertAdministrator(visit);
    const { cursor, q } = pageWanted(query);
    return organisationListPage(
      visit,
      await partiesOf(this.database, visit.actor, { limit: 50, q, ...cursor }),
    );
  }

  @Get('new')
  form(@Visiting() visit: SignedInVisit): Answer {
    assertAdministrator(visit);
    return newOrganisationPage(visit, EMPTY_ORGANISATION, FormErrors.none, PLACE);
  }

  @Post()
  async create(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    assertAdministrator(visit);
    const form = readForm(body, ORGANISATION_FIELDS);
    const done = await attempt(() => createParty(this.database, visit.actor, newPartyOf(form)));
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale, newOrganisationLabels(visit));
      return comesBack(newOrganisationPage(visit, form, errors, PLACE));
    }
    return seeOther('/admin/organisations', {
      key: 'identity.organisations.created',
      params: { name: form.name },
    });
  }
}

function assertAdministrator(visit: SignedInVisit): void {
  if (visit.holds('administrator')) return;
  throw new Problem('not_yours_to_do', [{ code: 'identity.administrators_only' }]);
}
