import { Get, Inject, Query } from '@nestjs/common';
import { administrationEvents } from '../../../audit/administration.query.js';
import { Database } from '../../../database/database.js';
import { Problem } from '../../../kernel/problem.js';
import type { Answer } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { pageWanted } from '../../shell/page-wanted.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { AdministrationTrailPage } from './trail-page.js';

const PAGE_SIZE = 50;

/** Who changed what in the installation, for administrators and auditors. */
@Pages('admin/trail')
export class AdministrationTrailController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  async page(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    if (!visit.holds('administrator', 'auditor')) {
      throw new Problem('not_yours_to_do', [
        { code: 'role_missing', params: { roles: ['administrator', 'auditor'] } },
      ]);
    }
    const { cursor } = pageWanted(query);
    const signIns = (query as Readonly<Record<string, unknown>> | null)?.['sign_ins'] === 'yes';
    const events = await administrationEvents(this.database, visit.actor, {
      limit: PAGE_SIZE,
      signIns,
      ...cursor,
    });
    return AdministrationTrailPage({ visit, events, signIns });
  }
}
