/** Drafts as rows, and what every use case on one looks at first: that it is there, and that nobody changed it since. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { assertMayPublish } from './may-publish.js';

/** Longer than any workflow that people could read. */
export const MAX_SOURCE = 300_000;
export const MAX_REASON = 5_000;

export type DraftState = 'open' | 'proposed' | 'published' | 'discarded';

export interface DraftRow {
  readonly id: string;
  readonly code: string;
  readonly source: string;
  readonly revision: number;
  readonly state: DraftState;
  readonly hash: string | null;
  readonly proposedBy: string | null;
  /** The natural person behind the account that proposed it. */
  readonly proposedPerson: string | null;
}

/** The draft, locked, for a change by an administrator who has seen `revision`. */
export async function draftToChange(
  transaction: Transaction,
  actor: PersonActor,
  id: string,
  revision: number,
): Promise<DraftRow> {
  assertMayPublish(actor);
  if (!isId(id)) throw new Problem('not_found');
  const [row] = await transaction.run<DraftRow>(
    'draft_to_change',
    `SELECT d.id, d.code, d.source, d.revision, d.state, d.hash, d.proposed_by AS "proposedBy", a.person_id AS "proposedPerson"
     FROM definition_draft d LEFT JOIN account a ON a.id = d.proposed_by WHERE d.id = $1 FOR UPDATE OF d`,
    [id],
  );
  if (!row) throw new Problem('not_found');
  if (row.revision !== revision) {
    throw new Problem('stale_version', [{ code: 'stale_version', params: { version: row.revision } }]);
  }
  return row;
}

/** Refuses with 409 what cannot be done to a draft in its state. */
export function assertState(draft: DraftRow, state: DraftState): void {
  if (draft.state !== state) {
    throw new Problem('state_conflict', [{ code: `definitions.draft_${draft.state}` }]);
  }
}

/** The text of a workflow; also one that is no definition yet can be kept. Lines end as everywhere, whoever sent them. */
export function checkedSource(source: unknown): string {
  const checks = new FieldChecks();
  const text = checks.text('source', source, { min: 1, max: MAX_SOURCE, lines: true });
  checks.done();
  return text.replaceAll('\r\n', '\n');
}

/** The code of a workflow that some kind of case runs on. */
export function checkedCode(runtime: CaseRuntime, code: unknown): string {
  const checks = new FieldChecks();
  const known = runtime.subjects.all().map((subject) => subject.shipped.code);
  const chosen = checks.choice('code', code, known);
  checks.done();
  return chosen ?? '';
}
