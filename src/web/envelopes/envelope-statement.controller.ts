import { Get, Inject, Param, Query, Res } from '@nestjs/common';
import { recordReading } from '../../audit/record-reading.js';
import { Database } from '../../database/database.js';
import { statementPaper } from '../../exchange/statement-paper.js';
import { envelopeStatement, type StatementRead } from '../../funding/statement.query.js';
import { type Period, periodAsked } from '../../funding/statement-period.js';
import { STAFF_ROLES } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { moneyCrumbs } from '../money/money-crumbs.js';
import { type Answer, comesBack } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { sendPaper } from '../statements/send-file.js';
import { statementAsked } from '../statements/statement-asked.js';
import { StatementPage } from '../statements/statement-page.js';
import { ENVELOPES, envelopeUrl } from './envelope-urls.js';

@Pages('envelopes')
export class EnvelopeStatementController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get(':id/statement')
  async page(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<Answer> {
    const asked = statementAsked(visit, query);
    const read = await this.read(visit, id, asked.period);
    const page = StatementPage({
      visit,
      read,
      asked,
      path: `/envelopes/${id}/statement`,
      breadcrumbs: moneyCrumbs(
        visit,
        { path: ENVELOPES, text: visit.t('envelopes.title') },
        { path: envelopeUrl(id), text: read.reference },
      ),
    });
    return asked.errors.any ? comesBack(page) : page;
  }

  @Get(':id/statement.xlsx')
  async workbook(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query() query: unknown,
    @Res() reply: WebReply,
  ): Promise<void> {
    await this.file(visit, id, query, reply, 'xlsx');
  }

  @Get(':id/statement.pdf')
  async pdf(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query() query: unknown,
    @Res() reply: WebReply,
  ): Promise<void> {
    await this.file(visit, id, query, reply, 'pdf');
  }

  private async file(
    visit: SignedInVisit,
    id: string,
    query: unknown,
    reply: WebReply,
    kind: 'pdf' | 'xlsx',
  ): Promise<void> {
    const read = await this.read(visit, id, periodAsked(query));
    const what = { file: `statement-${read.reference}.${kind}`, envelope: id };
    await recordReading(this.database, visit.actor, { kind: 'file_exported', what });
    await sendPaper(reply, statementPaper(read, visit.locale), kind, `statement-${read.reference}`);
  }

  /** Envelopes are no secret, what happens in them is the facility's. */
  private async read(visit: SignedInVisit, id: string, period: Period | null): Promise<StatementRead> {
    if (visit.actor.view !== 'inside') {
      throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: STAFF_ROLES } }]);
    }
    const read = await envelopeStatement(this.database, visit.actor, id, period);
    if (!read) throw new Problem('not_found');
    return read;
  }
}
