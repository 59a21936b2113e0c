/** One effect and one answer for a request that may be sent twice: the answer is kept in the effect's own transaction. */
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import type { Answer } from './answer.js';

/** A key is remembered for so long. */
const KEPT_HOURS = 24;
/** How long a request waits for the same one that is still being answered. */
const PATIENCE_MS = 5_000;

interface KeyRow {
  request_hash: string;
  status: number;
  response: string;
  headers: Record<string, string>;
}

/**
 * Runs `work` once for a person's key and answers what it answered, at once or when the same request comes again.
 * The key, the effect and the answer are one transaction: a crash leaves all of it or nothing, so that sending again
 * is always safe. A second request with the key waits for the first; one with other content (`requestHash`) throws
 * `idempotency_key_reused`. What `work` throws is not kept: the request may be sent again with the same key.
 */
export async function once(
  database: Database,
  actor: PersonActor,
  key: string,
  requestHash: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  return database.jointly(actor, async (transaction) => {
    const known = await claim(transaction, actor, key, requestHash);
    if (known) return answerAgain(known, requestHash);
    const answer = await work();
    await keep(transaction, actor, key, answer);
    return answer;
  });
}

/** Takes the key, or answers the row of who took it before. Waits for a transaction that holds it. */
async function claim(
  transaction: Transaction,
  actor: PersonActor,
  key: string,
  requestHash: string,
): Promise<KeyRow | undefined> {
  await transaction.run(
    'idempotency_forget',
    `DELETE FROM idempotency_key WHERE account_id = $1 AND key IN (SELECT key FROM idempotency_key
       WHERE account_id = $1 AND created_at < now() - interval '${KEPT_HOURS} hours' FOR UPDATE SKIP LOCKED)`,
    [actor.accountId],
  );
  await transaction.run(
    'idempotency_patience',
    `SELECT set_config('lock_timeout', '${PATIENCE_MS}ms', true)`,
  );
  const claimed = await transaction.run(
    'idempotency_claim',
    `INSERT INTO idempotency_key (account_id, key, request_hash) VALUES ($1, $2, $3)
     ON CONFLICT (account_id, key) DO NOTHING RETURNING key`,
    [actor.accountId, key, requestHash],
  );
  await transaction.run('idempotency_patient', `SELECT set_config('lock_timeout', '0', true)`);
  if (claimed.length > 0) return undefined;
  const [row] = await transaction.run<KeyRow>(
    'idempotency_known',
    `SELECT request_hash, status, response, headers FROM idempotency_key WHERE account_id = $1 AND key = $2`,
    [actor.accountId, key],
  );
  return row;
}

function answerAgain(row: KeyRow, requestHash: string): Answer {
  if (row.request_hash !== requestHash) throw new Problem('idempotency_key_reused');
  return { status: row.status, headers: row.headers, body: row.response };
}

async function keep(
  transaction: Transaction,
  actor: PersonActor,
  key: string,
  answer: Answer,
): Promise<void> {
  await transaction.run(
    'idempotency_keep',
    `UPDATE idempotency_key SET status = $3, response = $4, headers = $5 WHERE account_id = $1 AND key = $2`,
    [actor.accountId, key, answer.status, answer.body, JSON.stringify(answer.headers)],
  );
}
