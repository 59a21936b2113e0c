/** Writes what a call says of itself, and reads it back for changing it. */
import { constraintOf } from '../database/constraint-of.js';
import type { Transaction } from '../database/database.js';
import { newId } from '../kernel/id.js';
import { invalidField, type Problem } from '../kernel/problem.js';
import type { CallContent, Lot } from './call-content.js';

/** Writes the rows of a new call under the id of its case. */
export async function insertCall(transaction: Transaction, id: string, content: CallContent): Promise<void> {
  const { code, title, summary, opensOn, closesOn, continuous, funds } = content;
  await transaction.run(
    'call_add',
    `INSERT INTO call_for_proposals (id, code, title, summary, opens_on, closes_on, continuous, funds, status, provenance)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'in_preparation', 'entered')`,
    [id, code, title, summary, opensOn, closesOn, continuous, funds],
  );
  await writeCutOffs(transaction, id, content.cutOffs);
  await writeLots(transaction, id, content.lots);
}

/** What is there now; null when there is no such call. A day that is not known exactly is left out. */
export async function loadCall(transaction: Transaction, id: string): Promise<CallContent | null> {
  const [row] = await transaction.run<CallContent>(
    'call_content',
    `SELECT c.code, c.title, c.summary, CASE WHEN length(c.opens_on) = 10 THEN c.opens_on END AS "opensOn",
       c.closes_on::text AS "closesOn", c.continuous, c.funds,
       ARRAY(SELECT d.day::text FROM call_cut_off d WHERE d.call_id = c.id ORDER BY d.day) AS "cutOffs",
       coalesce((SELECT jsonb_agg(jsonb_build_object('code', l.code, 'title', l.title) ORDER BY l.code)
         FROM lot l WHERE l.call_id = c.id), '[]') AS lots
     FROM call_for_proposals c WHERE c.id = $1`,
    [id],
  );
  if (!row) return null;
  const { code, title, summary, opensOn, closesOn, continuous, cutOffs, funds } = row;
  // The database gives the keys of an object in its own order; for comparing they are put back into ours.
  const lots = row.lots.map((lot) => ({ code: lot.code, title: lot.title }));
  return { code, title, summary, opensOn, closesOn, continuous, cutOffs, lots, funds };
}

export async function writeCall(
  transaction: Transaction,
  id: string,
  content: CallContent,
  fields: readonly (keyof CallContent)[],
): Promise<void> {
  const { code, title, summary, opensOn, closesOn, continuous, funds } = content;
  // Of a call that has opened the day lies as it is known, which may be a year alone.
  const opening = fields.includes('opensOn') ? opensOn : undefined;
  await transaction.run(
    'call_write',
    `UPDATE call_for_proposals SET code = $2, title = $3, summary = $4, closes_on = $5, continuous = $6, funds = $7,
       opens_on = CASE WHEN $8 THEN $9 ELSE opens_on END WHERE id = $1`,
    [id, code, title, summary, closesOn, continuous, funds, opening !== undefined, opening ?? null],
  );
  if (fields.includes('cutOffs')) await writeCutOffs(transaction, id, content.cutOffs);
  if (fields.includes('lots')) await writeLots(transaction, id, content.lots);
}

/** What the database refused of a call, as what its writer can mend; null when it is something else. */
export function problemOfCall(error: unknown): Problem | null {
  switch (constraintOf(error)) {
    case 'call_for_proposals_code_key':
      return invalidField('code', 'taken');
    case 'envelope_lot_id_fkey':
    case 'action_lot_id_fkey':
    case 'envelope_change_lot_id_fkey':
      return invalidField('lots', 'calls.lot_in_use');
    default:
      return null;
  }
}

async function writeCutOffs(transaction: Transaction, id: string, days: readonly string[]): Promise<void> {
  await transaction.run('call_cut_offs_clear', 'DELETE FROM call_cut_off WHERE call_id = $1', [id]);
  await transaction.run(
    'call_cut_offs_add',
    'INSERT INTO call_cut_off (call_id, day) SELECT $1, unnest($2::date[])',
    [id, days],
  );
}

/** A lot that stays keeps its id, by which envelopes and applications name it. */
async function writeLots(transaction: Transaction, id: string, lots: readonly Lot[]): Promise<void> {
  await transaction.run(
    'call_lots_clear',
    'DELETE FROM lot WHERE call_id = $1 AND code <> ALL ($2::text[])',
    [id, lots.map((lot) => lot.code)],
  );
  await transaction.run(
    'call_lots_write',
    `INSERT INTO lot (id, call_id, code, title)
     SELECT id, $1, code, title FROM jsonb_to_recordset($2) AS t (id uuid, code text, title text)
     ON CONFLICT (call_id, code) DO UPDATE SET title = excluded.title`,
    [id, JSON.stringify(lots.map((lot) => ({ id: newId(), ...lot })))],
  );
}
