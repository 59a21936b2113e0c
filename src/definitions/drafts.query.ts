/** Drafts of workflows: for staff, as they are and with what is to be said of them. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { isInstant } from '../kernel/instant.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { type Change, diffDefinitions, type WorkflowDefinition } from '../workflow/index.js';
import { checkedCode, checkedSource, type DraftState } from './draft-rows.js';
import { type Examined, examine } from './examine.js';
import { assertMayPublish, assertMayRead } from './may-publish.js';

export interface Draft {
  readonly id: string;
  readonly code: string;
  readonly revision: number;
  readonly state: DraftState;
  readonly hash: string | null;
  readonly madeBy: string;
  readonly changedBy: string;
  /** ISO instants, UTC. */
  readonly changedAt: string;
  readonly proposedBy: string | null;
  readonly proposedAt: string | null;
  /** Whether this person, through whichever account, proposed it. */
  readonly isYours: boolean;
  readonly sentBack: { readonly by: string; readonly at: string; readonly reason: string } | null;
}

export interface DraftInFull extends Draft {
  readonly source: string;
}

/** What new cases use at present: what a draft is compared with. */
export interface Current {
  readonly id: string;
  readonly version: number;
  readonly definition: WorkflowDefinition;
}

export interface DraftExamined {
  readonly draft: DraftInFull;
  readonly examined: Examined;
  readonly current: Current;
  /** From the current version to the draft; none while it cannot be read. */
  readonly changes: readonly Change[];
}

interface Row extends Omit<DraftInFull, 'changedAt' | 'proposedAt' | 'sentBack'> {
  readonly changedAt: Date;
  readonly proposedAt: Date | null;
  readonly sentBackBy: string | null;
  readonly sentBackAt: Date | null;
  readonly sentBackReason: string | null;
}

const SELECT = `
SELECT d.id, d.code, d.revision, d.state, d.hash, d.changed_at AS "changedAt", d.proposed_at AS "proposedAt",
  coalesce(m.name, '') AS "madeBy", coalesce(c.name, '') AS "changedBy", p.name AS "proposedBy", coalesce(p.id = $1, false) AS "isYours",
  b.name AS "sentBackBy", d.sent_back_at AS "sentBackAt", d.sent_back_reason AS "sentBackReason", d.source
FROM definition_draft d JOIN account ma ON ma.id = d.made_by JOIN person m ON m.id = ma.person_id
  JOIN account ca ON ca.id = d.changed_by JOIN person c ON c.id = ca.person_id
  LEFT JOIN account pa ON pa.id = d.proposed_by LEFT JOIN person p ON p.id = pa.person_id
  LEFT JOIN account ba ON ba.id = d.sent_back_by LEFT JOIN person b ON b.id = ba.person_id`;

export interface DraftsWanted {
  /** At most 100. */
  readonly limit: number;
  readonly cursor?: string;
  readonly code?: string;
}

/** One page of the drafts that are open or proposed, the last changed first. */
export async function draftsOf(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: DraftsWanted,
): Promise<{ readonly items: readonly Draft[]; readonly next: string | null }> {
  assertMayRead(actor);
  const after = wanted.cursor === undefined ? null : readCursor(wanted.cursor);
  const rows = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<Row>(
      'draft_list',
      `${SELECT} WHERE d.state IN ('open', 'proposed') AND ($2::text IS NULL OR d.code = $2)
         AND ($3::timestamptz IS NULL OR (d.changed_at, d.id) < ($3, $4::uuid))
       ORDER BY d.changed_at DESC, d.id DESC LIMIT $5`,
      [actor.personId, wanted.code ?? null, after?.at ?? null, after?.id ?? null, wanted.limit + 1],
    ),
  );
  const items = rows.slice(0, wanted.limit).map((row): Draft => {
    const { source: _, ...draft } = draftOf(row);
    return draft;
  });
  const last = items.at(-1);
  return { items, next: rows.length > wanted.limit && last ? writeCursor(last) : null };
}

/** A draft with its text; null when there is none. */
export async function draftInFull(
  runtime: CaseRuntime,
  actor: PersonActor,
  id: string,
): Promise<DraftInFull | null> {
  assertMayRead(actor);
  if (!isId(id)) return null;
  const [row] = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<Row>('draft_in_full', `${SELECT} WHERE d.id = $2`, [actor.personId, id]),
  );
  return row ? draftOf(row) : null;
}

/** A draft, what is wrong with it, and what it changes. `source`: another text in its place, as it is being typed. */
export async function draftExamined(
  runtime: CaseRuntime,
  actor: PersonActor,
  id: string,
  source?: string,
): Promise<DraftExamined> {
  const draft = await draftInFull(runtime, actor, id);
  if (!draft) throw new Problem('not_found');
  const text = source ?? draft.source;
  return { draft, ...(await examinedOver(runtime, actor, { code: draft.code, source: text })) };
}

/** The same of a text that is no draft yet, or not any more. Refuses with 422 a workflow that does not exist. */
export async function sourceExamined(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: { readonly code: unknown; readonly source: unknown; readonly withPeople?: boolean },
): Promise<Omit<DraftExamined, 'draft'>> {
  assertMayPublish(actor);
  const { withPeople = true } = wanted;
  const [code, source] = [checkedCode(runtime, wanted.code), checkedSource(wanted.source)];
  return examinedOver(runtime, actor, { code, source }, withPeople);
}

async function examinedOver(
  runtime: CaseRuntime,
  actor: PersonActor,
  { code, source }: { readonly code: string; readonly source: string },
  withPeople = true,
): Promise<Omit<DraftExamined, 'draft'>> {
  return runtime.database.asActor(actor, async (transaction) => {
    const examined = await examine(runtime, transaction, code, source, withPeople);
    const { id, version, body } = await runtime.definitions.current(code, transaction);
    const changes = examined.readable ? diffDefinitions(body, examined.definition) : [];
    return { examined, current: { id, version, definition: body }, changes };
  });
}

function draftOf(row: Row): DraftInFull {
  const { sentBackBy, sentBackAt, sentBackReason, changedAt, proposedAt, ...draft } = row;
  return {
    ...draft,
    changedAt: changedAt.toISOString(),
    proposedAt: proposedAt?.toISOString() ?? null,
    sentBack:
      sentBackAt === null
        ? null
        : { by: sentBackBy ?? '', at: sentBackAt.toISOString(), reason: sentBackReason ?? '' },
  };
}

function writeCursor({ changedAt, id }: Draft): string {
  return Buffer.from(`${id}|${changedAt}`).toString('base64url');
}

function readCursor(cursor: string): { id: string; at: string } {
  const [id = '', at = ''] = Buffer.from(cursor, 'base64url').toString().split('|', 2);
  if (!isId(id) || !isInstant(at)) throw invalidField('cursor', 'cursor_unknown');
  return { id, at };
}
