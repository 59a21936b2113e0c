import { Body, Get, Inject, Post, Query } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { createOrganisation } from '../../../identity/create-organisation.js';
import { partiesOf } from '../../../identity/parties.query.js';
import { Problem } from '../../../kernel/problem.js';
import { hasCalendar } from '../../../reference/calendars.js';
import { usualCalendar } from '../../../reference/usual-calendar.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { pageWanted } from '../../shell/page-wanted.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import {
  type NewOrganisationForm,
  newOrganisationLabels,
  newOrganisationPage,
} from './new-organisation-page.js';
import { organisationListPage } from './organisation-list-page.js';

const EMPTY: NewOrganisationForm = {
  code: '',
  name: '',
  kind: '',
  country: '',
  publicBody: 'yes',
  calendar: '',
};

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
    return newOrganisationPage(visit, EMPTY, FormErrors.none);
  }

  @Post()
  async create(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const form = readForm(body, {
      code: 'text',
      name: 'text',
      kind: 'text',
      country: 'text',
      publicBody: 'text',
      calendar: 'text',
    });
    const done = await attempt(() =>
      createOrganisation(this.database, visit.actor, {
        ...form,
        publicBody: form.publicBody === 'yes',
        ...workingDaysOf(form),
      }),
    );
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale, newOrganisationLabels(visit));
      return comesBack(newOrganisationPage(visit, form, errors));
    }
    return seeOther('/admin/organisations', {
      key: 'identity.organisations.created',
      params: { name: form.name },
    });
  }
}

/** The calendar chosen, else the usual one; the time zone is the country's. */
function workingDaysOf(form: NewOrganisationForm): { calendar: string; timeZone: string } {
  const usual = usualCalendar(form.country === '' ? null : form.country);
  return hasCalendar(form.calendar) ? { ...usual, calendar: form.calendar } : usual;
}

function assertAdministrator(visit: SignedInVisit): void {
  if (visit.holds('administrator')) return;
  throw new Problem('not_yours_to_do', [{ code: 'identity.administrators_only' }]);
}
