import { Readable } from 'node:stream';
import { Get, Inject, Query, Res } from '@nestjs/common';
import { recordReading } from '../../audit/record-reading.js';
import { caseList } from '../../cases/case-list.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { separatedValues } from '../../exchange/separated-values.js';
import { frameworkInFull } from '../../partnerships/framework-in-full.query.js';
import { frameworksInBrief } from '../../partnerships/frameworks-in-brief.query.js';
import { partnershipHistory } from '../../partnerships/history.query.js';
import { rolledUp } from '../../results/indicator-roll-up.js';
import { trackRecord } from '../../results/milestones-ahead.query.js';
import { filtered, GROUPINGS, indicatorsOf, overviewOf } from '../../results/overview.js';
import { resultsFor } from '../../results/results.query.js';
import { summaryOf } from '../../results/summary.js';
import { dateText } from '../partnerships/provenance.js';
import type { Answer } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { sendFile } from '../statements/send-file.js';
import { ResultActionsPage } from './result-actions-page.js';
import { resultsAsked } from './results-asked.js';
import { actionRows, overviewRows } from './results-file.js';
import { ResultsPage } from './results-page.js';
import { type SummaryFramework, SummaryPage } from './summary-page.js';

type Query_ = Readonly<Record<string, unknown>>;

/** What the programme comes to, by theme, route, pillar, country and fund: counted, listed, and on one page. */
@Pages('results')
export class ResultsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async overview(@Visiting() visit: SignedInVisit, @Query() query: Query_): Promise<Answer> {
    const { by, filter } = resultsAsked(query, visit.themes);
    const { actions, asOf } = await resultsFor(this.runtime, visit.actor);
    const chosen = filtered(actions, filter);
    return ResultsPage({
      visit,
      by,
      filter,
      overview: overviewOf(chosen, by),
      indicators: rolledUp(indicatorsOf(chosen)),
      asOf,
    });
  }

  @Get('actions')
  async actions(@Visiting() visit: SignedInVisit, @Query() query: Query_): Promise<Answer> {
    const { filter } = resultsAsked(query, visit.themes);
    const { actions, asOf } = await resultsFor(this.runtime, visit.actor);
    return ResultActionsPage({ visit, filter, actions: filtered(actions, filter), asOf });
  }

  @Get('summary')
  async summary(@Visiting() visit: SignedInVisit, @Query() query: Query_): Promise<Answer> {
    const { filter } = resultsAsked(query, visit.themes);
    const { actions, asOf } = await resultsFor(this.runtime, visit.actor);
    const about = GROUPINGS.find((by) => filter[by] !== undefined) ?? null;
    const summary = summaryOf(filtered(actions, filter), about);
    const ids = summary.actions.map(({ id }) => id);
    return SummaryPage({
      visit,
      filter,
      summary,
      record: await trackRecord(this.runtime, visit.actor, ids),
      frameworks: filter.country ? await this.frameworksWith(visit, filter.country) : [],
      asOf,
    });
  }

  @Get('download')
  async download(
    @Visiting() visit: SignedInVisit,
    @Query() query: Query_,
    @Res() reply: WebReply,
  ): Promise<void> {
    const { by, filter } = resultsAsked(query, visit.themes);
    const { actions } = await resultsFor(this.runtime, visit.actor);
    const rows = overviewRows(visit, by, overviewOf(filtered(actions, filter), by));
    await this.record(visit, `results-by-${by}.csv`);
    sendFile(reply, Readable.from([separatedValues(rows, visit.locale)]), 'csv', `results-by-${by}`);
  }

  @Get('actions/download')
  async downloadActions(
    @Visiting() visit: SignedInVisit,
    @Query() query: Query_,
    @Res() reply: WebReply,
  ): Promise<void> {
    const { filter } = resultsAsked(query, visit.themes);
    const { actions } = await resultsFor(this.runtime, visit.actor);
    const rows = actionRows(visit, filtered(actions, filter), visit.actor.view === 'inside');
    await this.record(visit, 'results-actions.csv');
    sendFile(reply, Readable.from([separatedValues(rows, visit.locale)]), 'csv', 'results-actions');
  }

  private async record(visit: SignedInVisit, file: string): Promise<void> {
    await recordReading(this.runtime.database, visit.actor, { kind: 'file_exported', what: { file } });
  }

  private async frameworksWith(visit: SignedInVisit, country: string): Promise<readonly SummaryFramework[]> {
    const { runtime } = this;
    const { database } = runtime;
    const { items } = await caseList(runtime, visit.actor, { subject: 'partnership', limit: 100, country });
    const briefs = await frameworksInBrief(database, visit.actor);
    const found = await Promise.all(
      items.map(async ({ id, title, stage }): Promise<SummaryFramework | null> => {
        const framework = await frameworkInFull(database, visit.actor, id);
        const brief = briefs.get(id);
        if (!framework || !brief) return null;
        const history = await partnershipHistory(database, visit.actor, id);
        return {
          id,
          title: visit.titleOf('partnership', title),
          framework,
          signed: dateText(visit, framework.signedOn, brief.signed),
          stage: visit.label(stage.label),
          lastReview: history?.reviews.find(({ concludedAt }) => concludedAt !== null) ?? null,
        };
      }),
    );
    return found.flatMap((one) => one ?? []);
  }
}
