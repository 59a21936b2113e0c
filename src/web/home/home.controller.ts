import { Get, Inject, Query } from '@nestjs/common';
import { sessionList } from '../../assessment/session-list.query.js';
import { auditState } from '../../audit/audit-state.query.js';
import { callsInFull, envelopesInFull } from '../../calls/calls-in-full.query.js';
import { ownAbsenceNow } from '../../cases/away.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { conditionsToSettle } from '../../cases/conditions-to-settle.query.js';
import { countTasks, TASKS_OF } from '../../cases/my-tasks.query.js';
import { recentEvents } from '../../cases/recent-events.query.js';
import { waitingFor } from '../../cases/waiting.query.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { takingPart } from '../../dialogues/taking-part.query.js';
import { moneyLeft } from '../../funding/money-left.query.js';
import { forecastsOf } from '../../insight/forecasts.query.js';
import { type NeedListItem, type NeedListWanted, needList } from '../../needs/need-list.query.js';
import { undeliveredLately } from '../../notifications/mails.query.js';
import { frameworksInBrief } from '../../partnerships/frameworks-in-brief.query.js';
import { reportList } from '../../reporting/report-list.query.js';
import { loadActions } from '../actions/load-actions.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { moreWaiting } from '../waits/more-waiting.js';
import { type Audience, audienceOf } from './audience.js';
import { HomePage } from './home-page.js';

const TASKS_SHOWN = 20;
const ACTIONS_SHOWN = 10;
const EVENTS_SHOWN = 25;
const PARTS_SHOWN = 20;
const NEEDS_SHOWN = 5;
const SESSIONS_SHOWN = 3;
const ENVELOPES_SHOWN = 100;
/** Enough that those which already wait as tasks leave some. */
const REPORTS_READ = 30;

@Pages('')
export class HomeController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async home(@Visiting() visit: SignedInVisit, @Query('waiting') asked: unknown): Promise<Answer> {
    const { runtime } = this;
    const { actor } = visit;
    const audience = audienceOf(actor);
    const page = { limit: ENVELOPES_SHOWN };
    const of = (audience.hasTeam && TASKS_OF.find((one) => one === asked)) || 'me';
    const [
      away,
      waiting,
      conditions,
      more,
      actions,
      taken,
      calls,
      envelopes,
      events,
      needs,
      reports,
      undelivered,
    ] = await Promise.all([
      runtime.database.asActor(actor, (transaction) => ownAbsenceNow(transaction, actor)),
      audience.isAsked ? waitingFor(runtime, actor, { limit: TASKS_SHOWN, of }) : null,
      audience.isAsked ? conditionsToSettle(runtime, actor) : [],
      audience.isAsked ? moreWaiting(runtime, visit) : [],
      audience.actions ? loadActions(runtime, actor, { limit: ACTIONS_SHOWN }) : null,
      audience.takesPartIn.length > 0
        ? takingPart(runtime, actor, { limit: PARTS_SHOWN, kinds: audience.takesPartIn })
        : null,
      audience.envelopes ? callsInFull(runtime.database, actor, page) : null,
      audience.envelopes ? envelopesInFull(runtime.database, actor, page) : null,
      audience.events
        ? runtime.database.asActor(actor, (transaction) =>
            recentEvents(runtime, transaction, actor, EVENTS_SHOWN),
          )
        : null,
      needsFor(visit, audience, (wanted) => needList(runtime, actor, wanted)),
      audience.actions === 'manager'
        ? reportList(runtime, actor, { show: 'open', mine: true, limit: REPORTS_READ })
        : null,
      visit.holds('administrator') ? undeliveredLately(runtime.database, actor) : 0,
    ]);
    const frameworks =
      audience.actions === 'partner' ? await frameworksInBrief(runtime.database, actor) : null;
    const sessions = audience.sessions ? await sessionList(runtime, actor, { limit: SESSIONS_SHOWN }) : null;
    return HomePage({
      visit,
      audience,
      away,
      waiting,
      waitingOf: audience.hasTeam ? { shown: of, counts: await countTasks(runtime, actor) } : null,
      moneyLeft:
        audience.actions === 'manager' ? await moneyLeft(runtime, actor, { limit: ACTIONS_SHOWN }) : null,
      record: audience.events ? await auditState(runtime.database, actor) : null,
      forecasts: await forecastsOf(
        runtime,
        actor,
        audience.actions === 'partner' ? (actions?.rows ?? []).map(({ id }) => id) : [],
      ),
      conditions,
      more,
      actions: actions?.rows ?? null,
      takingPart: taken,
      envelopes: calls && envelopes ? { calls: calls.items, envelopes: envelopes.items } : null,
      events,
      needs,
      whoHasNeeds: await whoHasThem(runtime, actor, needs ?? []),
      reports: reports?.items ?? null,
      frameworks: [...(frameworks?.values() ?? [])].filter((one) => one.country === actor.country),
      sessions: sessions?.items.filter((one) => !one.stage.final) ?? null,
      undelivered,
    });
  }
}

/** A country's own; a Member State's that wait, under its partnerships; nobody else's. */
async function needsFor(
  { actor, locale }: SignedInVisit,
  { actions }: Audience,
  list: (wanted: NeedListWanted) => Promise<{ readonly items: readonly NeedListItem[] }>,
): Promise<readonly NeedListItem[] | null> {
  const limit = NEEDS_SHOWN;
  if (actions === 'partner') return (await list({ limit, locale })).items;
  if (actions !== 'manager' || actor.country === null) return null;
  return (await list({ limit, locale, waiting: true, memberState: actor.country })).items;
}
