/** Decides on many cases at once: written down in one transaction, then carried out one by one, each on its own. */
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { type Act, decide, type Refusal, type WorkflowDefinition } from '../workflow/index.js';
import { actingAs } from './advance-case.js';
import { assertMayDecideOnMany, MOST_AT_ONCE } from './bulk-moves.query.js';
import type { CaseRuntime } from './case-runtime.js';
import { loadCase } from './load-case.js';

export interface BulkItemWanted {
  readonly subject: string;
  readonly caseId: string;
  /** The version that was looked at. */
  readonly version: string;
  readonly transition: string;
  readonly visa: string | null;
  /** For whom it is done, where somebody stands in for several; null in their own name, or where there is no choice. */
  readonly onBehalfOf: string | null;
}

export interface BulkWanted {
  /** Made with the page that asks: the same sent twice is one decision. */
  readonly id: string;
  readonly items: readonly BulkItemWanted[];
  readonly reason: string;
  readonly inputs: NonNullable<Act['inputs']>;
}

export type Started =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly refusals: readonly Refusal[];
      /** For wording the codes in refusals. */
      readonly definition: WorkflowDefinition;
    };

const LONGEST = { reason: 10_000, input: 10_000, code: 100 };

/**
 * Writes down what is to be decided and has the relay carry it out. What every case asks for and was not handed in is
 * answered as refusals (input), and nothing is written; whatever else one of them refuses is that one's answer. Throws (404)
 * for whoever is outside and for a case that there is not, and (422) without a case, with more than fifty or one of them
 * twice, and for texts that cannot be kept.
 */
export async function startBulk(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: BulkWanted,
): Promise<Started> {
  assertMayDecideOnMany(actor);
  assertSound(wanted);
  const { id, items, reason, inputs } = wanted;
  return runtime.database.asActor(actor, async (transaction) => {
    const missing = await notHandedIn(runtime, transaction, actor, wanted);
    if (missing) return missing;
    const [started] = await transaction.run<{ id: string }>(
      'bulk_start',
      'INSERT INTO bulk_run (id, account_id, reason, inputs) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING RETURNING id',
      [id, actor.accountId, reason, JSON.stringify(inputs)],
    );
    if (!started) return { ok: true };
    await transaction.run(
      'bulk_start_items',
      `WITH wanted AS (
         SELECT i.* FROM jsonb_to_recordset($2::jsonb) AS i ("caseId" uuid, subject text, transition text, visa text,
           "onBehalfOf" uuid, version text, place integer)
       ), items AS (
         INSERT INTO bulk_item (run_id, place, case_id, subject, transition, visa, on_behalf_of, version)
         SELECT $1, place, "caseId", subject, transition, visa, "onBehalfOf", version FROM wanted
       )
       INSERT INTO outbox (kind, case_id, payload)
       SELECT 'bulk', "caseId", jsonb_build_object('run', $1::uuid, 'place', place) FROM wanted ORDER BY place`,
      [id, JSON.stringify(items.map((item, index) => ({ ...item, place: index + 1 })))],
    );
    runtime.wakeOutbox();
    return { ok: true };
  });
}

function assertSound({ id, items, reason, inputs }: BulkWanted): void {
  const checks = new FieldChecks();
  if (!isId(id)) checks.add('run', 'unknown');
  if (items.length === 0) checks.add('case', 'missing');
  if (items.length > MOST_AT_ONCE) checks.add('case', 'too_many', { max: MOST_AT_ONCE });
  if (new Set(items.map(({ caseId }) => caseId)).size < items.length) checks.add('case', 'unknown');
  for (const item of items) {
    if (!isId(item.caseId)) checks.add('case', 'unknown');
    checks.text('case', item.version, { min: 1, max: LONGEST.code });
    checks.text('move', item.transition, { min: 1, max: LONGEST.code });
    checks.text('move', item.visa ?? '', { max: LONGEST.code });
    if (item.onBehalfOf !== null && !isId(item.onBehalfOf)) checks.add('onBehalfOf', 'unknown');
  }
  checks.text('reason', reason, { max: LONGEST.reason, lines: true });
  for (const [code, value] of Object.entries(inputs)) {
    for (const text of [value].flat()) {
      checks.text(`inputs/${code}`, text, { max: LONGEST.input, lines: true });
    }
  }
  checks.done();
}

/** What has to be handed in is the same for all, so that one that is otherwise open tells what is missing. */
async function notHandedIn(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: PersonActor,
  { items, reason, inputs }: BulkWanted,
): Promise<Extract<Started, { ok: false }> | null> {
  let missing: Extract<Started, { ok: false }> | null = null;
  let handedIn = false;
  for (const item of items) {
    const loaded = await loadCase(runtime, transaction, item.subject, item.caseId);
    if (!loaded) throw new Problem('not_found');
    const { definition, state, subject } = loaded;
    const act = bulkAct(item, { reason, inputs });
    const decision = decide(definition, state, actingAs(actor), act, subject.registry);
    handedIn ||= decision.accepted;
    if (!decision.accepted && decision.refusals.every(({ kind }) => kind === 'input')) {
      missing ??= { ok: false, refusals: decision.refusals, definition };
    }
  }
  // One that takes what was handed in proves that it was all there.
  return handedIn ? null : missing;
}

/** The act of one case. */
export function bulkAct(
  { transition, visa, onBehalfOf }: Pick<BulkItemWanted, 'transition' | 'visa' | 'onBehalfOf'>,
  { reason, inputs }: Pick<BulkWanted, 'reason' | 'inputs'>,
): Act {
  return {
    transition,
    inputs,
    ...(visa === null ? {} : { visa }),
    ...(onBehalfOf === null ? {} : { onBehalfOf }),
    ...(reason === '' ? {} : { reason }),
  };
}
