/** The floor: the least a transition can be, by hand on node-pg in one transaction of seven round trips. */
import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

export const FLOOR_SCHEMA = `
CREATE SCHEMA IF NOT EXISTS floor;
CREATE TABLE floor.envelope (id uuid PRIMARY KEY, ceiling bigint NOT NULL, committed bigint NOT NULL DEFAULT 0);
CREATE TABLE floor.case_file (id uuid PRIMARY KEY, stage text NOT NULL, version integer NOT NULL, amount bigint NOT NULL,
  envelope_id uuid NOT NULL, last_hash text NOT NULL DEFAULT '', changed_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE floor.event (id uuid PRIMARY KEY, case_id uuid NOT NULL, seq integer NOT NULL, body jsonb NOT NULL,
  previous_hash text NOT NULL, hash text NOT NULL, UNIQUE (case_id, seq));
CREATE TABLE floor.outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, case_id uuid NOT NULL, payload jsonb NOT NULL);
`;

/** Guard, versioned update, hashed event, envelope update, outbox row. */
export async function floorTransition(pool: Pool, caseId: string): Promise<void> {
  if (!(await floorSignature(pool, caseId))) throw new Error('The floor has no room.');
}

/** The same where it may be that the envelope has no room: then nothing is written. */
export async function floorSignature(pool: Pool, caseId: string): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query({
      name: 'floor_load',
      text: 'SELECT stage, version, amount, envelope_id, last_hash FROM floor.case_file WHERE id = $1 FOR UPDATE',
      values: [caseId],
    });
    const [loaded] = rows;
    if (loaded.stage !== 'aosd') throw new Error('The floor was asked twice for one case.');
    const body = JSON.stringify({
      case: caseId,
      from: 'aosd',
      to: 'committed',
      at: new Date().toISOString(),
    });
    const hash = createHash('sha256').update(loaded.last_hash).update(body).digest('hex');
    await client.query({
      name: 'floor_update',
      text: `UPDATE floor.case_file SET stage = 'committed', version = version + 1, last_hash = $3, changed_at = now()
             WHERE id = $1 AND version = $2`,
      values: [caseId, loaded.version, hash],
    });
    await client.query({
      name: 'floor_event',
      text: 'INSERT INTO floor.event (id, case_id, seq, body, previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6)',
      values: [randomUUID(), caseId, loaded.version + 1, body, loaded.last_hash, hash],
    });
    const envelope = await client.query({
      name: 'floor_envelope',
      text: 'UPDATE floor.envelope SET committed = committed + $2 WHERE id = $1 AND committed + $2 <= ceiling',
      values: [loaded.envelope_id, loaded.amount],
    });
    if (envelope.rowCount !== 1) {
      await client.query('ROLLBACK');
      return false;
    }
    await client.query({
      name: 'floor_outbox',
      text: 'INSERT INTO floor.outbox (case_id, payload) VALUES ($1, $2)',
      values: [caseId, body],
    });
    await client.query('COMMIT');
    return true;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
