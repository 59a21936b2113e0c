import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import type { Config } from '../../../config.js';
import { CONFIG } from '../../../config.module.js';
import { Database } from '../../../database/database.js';
import { partyChoices } from '../../../identity/parties.query.js';
import { addMapping, claimMappings, removeMapping } from '../../../identity/single-sign-on/claim-mapping.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { EMPTY_MAPPING, type MappingForm, MappingsPage, mappingLabels } from './mappings-page.js';

const PATH = '/admin/single-sign-on';

/** What the provider says of people, and to which party they belong by it. */
@Pages('admin/single-sign-on')
export class MappingsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return this.page(visit, EMPTY_MAPPING, FormErrors.none);
  }

  @Post()
  async add(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const form = readForm(body, { claim: 'text', value: 'text', organisationId: 'text' });
    const done = await attempt(() => addMapping(this.database, visit.actor, form));
    if (done.ok) return seeOther(PATH, { key: 'sso.added' });
    const errors = errorsIn(done.problem, visit.locale, mappingLabels(visit));
    return comesBack(await this.page(visit, form, errors), done.problem.status);
  }

  @Post(':id/remove')
  async remove(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() body: unknown) {
    readForm(body, {});
    await removeMapping(this.database, visit.actor, id);
    return seeOther(PATH, { key: 'sso.removed' });
  }

  private async page(visit: SignedInVisit, form: MappingForm, errors: FormErrors): Promise<Html> {
    const mappings = await claimMappings(this.database, visit.actor);
    const issuer = this.config.singleSignOn?.issuer;
    const host = issuer === undefined ? null : new URL(issuer).host;
    const parties = visit.holds('administrator') ? await partyChoices(this.database, visit.actor) : [];
    return MappingsPage({ visit, mappings, host, form, errors, parties });
  }
}
