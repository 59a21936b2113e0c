/** Cases that have not ended, on versions of a workflow other than one: those that could go over to it. */
import type { Transaction } from '../database/database.js';
import { isId } from '../kernel/id.js';
import { invalidField } from '../kernel/problem.js';

export interface RunningCase {
  readonly id: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  readonly stage: string;
  readonly definitionId: string;
  readonly version: number;
}

const FROM = `
FROM case_file c JOIN workflow_definition d ON d.id = c.definition_id
WHERE c.closed_at IS NULL AND d.code = $1 AND d.id <> $2`;

/** One page of them, by reference. */
export async function runningCases(
  transaction: Transaction,
  wanted: {
    readonly code: string;
    readonly except: string;
    readonly limit: number;
    readonly cursor?: string;
  },
): Promise<{ readonly items: readonly RunningCase[]; readonly next: string | null }> {
  const after = wanted.cursor === undefined ? null : readCursor(wanted.cursor);
  const rows = await transaction.run<RunningCase>(
    'running_cases',
    `SELECT c.id, c.subject, c.reference, c.title, c.stage, d.id AS "definitionId", d.version ${FROM}
       AND ($3::text IS NULL OR (c.reference, c.id) > ($3, $4::uuid))
     ORDER BY c.reference, c.id LIMIT $5`,
    [wanted.code, wanted.except, after?.reference ?? null, after?.id ?? null, wanted.limit + 1],
  );
  const items = rows.slice(0, wanted.limit);
  const last = items.at(-1);
  return { items, next: rows.length > wanted.limit && last ? writeCursor(last) : null };
}

/** How many there are, by stage and version. */
export async function stagesInUse(
  transaction: Transaction,
  code: string,
  except: string,
): Promise<readonly { readonly stage: string; readonly definitionId: string; readonly count: number }[]> {
  return transaction.run(
    'running_cases_by_stage',
    `SELECT c.stage, d.id AS "definitionId", count(*)::int AS count ${FROM}
     GROUP BY c.stage, d.id, d.version ORDER BY d.version, c.stage`,
    [code, except],
  );
}

function writeCursor(one: RunningCase): string {
  return Buffer.from(`${one.id}|${one.reference}`).toString('base64url');
}

function readCursor(cursor: string): { id: string; reference: string } {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [id = ''] = text.split('|', 1);
  const reference = text.slice(id.length + 1);
  const isSound = reference.length <= 60 && !/\p{Cc}|\p{Surrogate}|\uFFFD/u.test(reference);
  if (!isId(id) || !isSound) throw invalidField('cursor', 'cursor_unknown');
  return { id, reference };
}
