/** Hands time-outs that are due to the relay, which carries them out. */
import type { Transaction } from '../database/database.js';
import { CLAIM_TIMEOUTS } from './locked.js';

const BATCH = 500;

/** Answers how many were handed on. Whether the clock still runs is asked where the time-out is carried out, under the case's lock. */
export async function handOnTimeouts(transaction: Transaction): Promise<number> {
  const handed = await transaction.run('timeouts_hand_on', HAND_ON, [BATCH]);
  return handed.length;
}

const HAND_ON = `
WITH due AS MATERIALIZED (${CLAIM_TIMEOUTS}
), settled AS (
  UPDATE reminder r SET state = 'sent', settled_at = entente_now() FROM due WHERE r.case_id = due.case_id AND r.id = due.id
)
INSERT INTO outbox (kind, case_id, payload)
SELECT 'timeout', case_id, jsonb_build_object('subject', subject, 'caseId', case_id, 'transition', code,
  'clockId', clock_id, 'clockVersion', clock_version) FROM due
RETURNING 1`;
