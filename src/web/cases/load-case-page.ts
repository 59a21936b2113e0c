import { type Reading, readingsOf } from '../../audit/readings.query.js';
import { type Blockers, blockersOf } from '../../cases/blockers.query.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { type CaseView, viewCase } from '../../cases/case-view.js';
import { type CaseWording, caseWording } from '../../cases/case-wording.query.js';
import { type Condition, conditionsOf } from '../../cases/conditions.query.js';
import { type TrailEntry, trailOf } from '../../cases/trail.query.js';
import { type DocumentView, documentsOf } from '../../documents/document-list.query.js';
import { forecastsOf } from '../../insight/forecasts.query.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { newMessages } from '../../messages/messages.query.js';
import { type CaseWish, wishOfCase } from '../../notifications/case-wishes.js';
import { markRead } from '../../notifications/mark-read.js';
import type { Forecast } from '../../workflow/index.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { CaseSubject } from './case-links.js';

/** What the page of every kind of case shows. */
export interface CasePage {
  readonly file: CaseView;
  readonly wording: CaseWording;
  readonly blockers: Blockers;
  readonly trail: readonly TrailEntry[];
  readonly documents: readonly DocumentView[];
  readonly wish: CaseWish | null;
  /** What a yes was given under, as far as it is theirs to see. */
  readonly conditions: readonly Condition[];
  /** Who read files of it; none for outsiders. */
  readonly readings: readonly Reading[];
  /** When it is decided, as far as history tells; null once it is, or where there is nothing to decide. */
  readonly forecast: Forecast | null;
  /** Messages of others since whoever visits last looked. */
  readonly newMessages: number;
}

/** Throws `not_found` when there is no such case for whoever visits. */
export async function loadCasePage(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  subject: CaseSubject,
  id: string,
): Promise<CasePage> {
  if (!isId(id)) throw new Problem('not_found');
  const { actor } = visit;
  const found = await runtime.database.asActor(actor, async (transaction) => {
    const file = await viewCase(runtime, transaction, actor, subject, id);
    const wording = await caseWording(runtime, transaction, actor, id);
    const blockers = await blockersOf(runtime, transaction, actor, subject, id);
    if (!file || !wording || !blockers) return null;
    const trail = await trailOf(runtime, transaction, actor, id);
    const readings = actor.view === 'inside' ? await readingsOf(transaction, id) : [];
    const wish = await wishOfCase(transaction, actor, id);
    return {
      file,
      wording,
      blockers,
      trail,
      readings,
      wish,
      newMessages: await newMessages(transaction, id),
    };
  });
  if (!found) throw new Problem('not_found');
  await readNotice(runtime, visit);
  return {
    ...found,
    documents: await documentsOf(runtime.database, actor, id),
    conditions: await conditionsOf(runtime, actor, subject, id),
    forecast: (await forecastsOf(runtime, actor, [id])).get(id) ?? null,
  };
}

/** Whoever comes from a notice has read it. */
export async function readNotice(runtime: CaseRuntime, visit: SignedInVisit): Promise<void> {
  const notice = new URLSearchParams(visit.url.split('?')[1] ?? '').get('notice');
  if (notice !== null && isId(notice)) await markRead(runtime.database, visit.actor, [notice]);
}
