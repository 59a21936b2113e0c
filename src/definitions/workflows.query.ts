/** Workflows, their versions, and how many cases run on each: for staff. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { invalidField } from '../kernel/problem.js';
import type { Label, WorkflowDefinition } from '../workflow/index.js';
import { assertMayRead } from './may-publish.js';

/** `waits`: came with an upgrade while the installation has a version of its own; a draft can be made of it. */
export type VersionStatus = 'current' | 'superseded' | 'waits' | 'quarantined';

export interface Version {
  readonly id: string;
  readonly code: string;
  readonly subject: string;
  readonly label: Label;
  readonly version: number;
  readonly status: VersionStatus;
  readonly shipped: boolean;
  readonly hash: string;
  /** ISO instant, UTC; null for what waits. */
  readonly publishedAt: string | null;
  /** Null for what is shipped, and for a person who was erased. */
  readonly proposedBy: string | null;
  readonly confirmedBy: string | null;
  /** Cases on it that have not ended. */
  readonly runningCases: number;
}

export interface VersionWithBody extends Version {
  readonly definition: WorkflowDefinition;
}

interface Row extends Omit<Version, 'publishedAt'> {
  readonly publishedAt: Date | null;
}

/** `current` is the newest that is published: what a new case pins. */
const SELECT = `
SELECT d.id, d.code, d.body->>'subject' AS subject, d.body->'label' AS label, d.version, d.shipped, d.hash,
  d.published_at AS "publishedAt", p.name AS "proposedBy", q.name AS "confirmedBy",
  CASE WHEN d.status = 'draft' THEN 'waits' WHEN d.status = 'quarantined' THEN 'quarantined'
    WHEN d.version = (SELECT max(n.version) FROM workflow_definition n WHERE n.code = d.code AND n.status = 'published')
    THEN 'current' ELSE 'superseded' END AS status,
  (SELECT count(*)::int FROM case_file c WHERE c.definition_id = d.id AND c.closed_at IS NULL) AS "runningCases"`;
const JOINS = `
FROM workflow_definition d LEFT JOIN person p ON p.id = d.proposed_person LEFT JOIN person q ON q.id = d.confirmed_person`;

export interface VersionsWanted {
  /** At most 100. */
  readonly limit: number;
  readonly cursor?: string;
  readonly code?: string;
}

/** One page of versions, by workflow, the newest first. Whoever is not inside is told that there is nothing. */
export async function versionsOf(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: VersionsWanted,
): Promise<{ readonly items: readonly Version[]; readonly next: string | null }> {
  assertMayRead(actor);
  const after = wanted.cursor === undefined ? null : readCursor(wanted.cursor);
  const rows = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<Row>(
      'definition_list',
      `${SELECT} ${JOINS}
       WHERE ($1::text IS NULL OR d.code = $1) AND ($2::text IS NULL OR (d.code, -d.version) > ($2, -$3::int))
       ORDER BY d.code, -d.version LIMIT $4`,
      [wanted.code ?? null, after?.code ?? null, after?.version ?? 0, wanted.limit + 1],
    ),
  );
  const items = rows.slice(0, wanted.limit).map(versionOf);
  const last = items.at(-1);
  return { items, next: rows.length > wanted.limit && last ? writeCursor(last) : null };
}

/** A version with what it says; null when there is none. */
export async function versionInFull(
  runtime: CaseRuntime,
  actor: PersonActor,
  id: string,
): Promise<VersionWithBody | null> {
  assertMayRead(actor);
  if (!isId(id)) return null;
  const [row] = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<Row & { readonly definition: WorkflowDefinition }>(
      'definition_in_full',
      `${SELECT}, d.body AS definition ${JOINS} WHERE d.id = $1`,
      [id],
    ),
  );
  return row ? { ...versionOf(row), definition: row.definition } : null;
}

function versionOf<One extends Row>(row: One): Omit<One, 'publishedAt'> & Pick<Version, 'publishedAt'> {
  return { ...row, publishedAt: row.publishedAt?.toISOString() ?? null };
}

function writeCursor({ code, version }: Version): string {
  return Buffer.from(`${version}|${code}`).toString('base64url');
}

function readCursor(cursor: string): { code: string; version: number } {
  const [, version, code] =
    /^(\d{1,9})\|([a-z0-9_]{1,60})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (version === undefined || code === undefined) throw invalidField('cursor', 'cursor_unknown');
  return { code, version: Number(version) };
}
