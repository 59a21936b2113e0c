import { Get, Inject, Param, Query, Res } from '@nestjs/common';
import { recordReading } from '../../../audit/record-reading.js';
import { CaseRuntime } from '../../../cases/case-runtime.js';
import { statementPaper } from '../../../exchange/statement-paper.js';
import { moneyOfAction } from '../../../funding/money-of-action.query.js';
import { actionStatement, type StatementRead } from '../../../funding/statement.query.js';
import { type Period, periodAsked } from '../../../funding/statement-period.js';
import { Problem } from '../../../kernel/problem.js';
import { caseCrumbs } from '../../cases/case-crumbs.js';
import { actionSubject } from '../../cases/case-links.js';
import { type Answer, comesBack } from '../../shell/answers.js';
import type { WebReply } from '../../shell/http.js';
import { Pages, Visiting } from '../../shell/page.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { sendPaper } from '../../statements/send-file.js';
import { statementAsked } from '../../statements/statement-asked.js';
import { StatementPage } from '../../statements/statement-page.js';
import { ActionMoneyPage } from './action-money-page.js';

/** The money of an action, for the facility and for whoever leads it: the tab, and its statement. */
@Pages('actions')
export class ActionMoneyController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/money')
  async money(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const money = await moneyOfAction(this.runtime, visit.actor, id);
    if (!money) throw new Problem('not_found');
    return ActionMoneyPage({ visit, money });
  }

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
      path: `/actions/${id}/statement`,
      breadcrumbs: [
        ...caseCrumbs(visit, actionSubject(read.subject), read),
        { path: `/actions/${id}/money`, text: visit.t('action_money.title') },
      ],
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
    const file = `statement-${read.reference}.${kind}`;
    await recordReading(this.runtime.database, visit.actor, {
      kind: 'file_exported',
      caseId: id,
      what: { file },
    });
    await sendPaper(reply, statementPaper(read, visit.locale), kind, `statement-${read.reference}`);
  }

  private async read(visit: SignedInVisit, id: string, period: Period | null): Promise<StatementRead> {
    const read = await actionStatement(this.runtime.database, visit.actor, id, period);
    if (!read) throw new Problem('not_found');
    return read;
  }
}
