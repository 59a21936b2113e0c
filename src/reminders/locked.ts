/**
 * Taking what is due. Whoever moves a case holds its row for himself, so that one is passed by for now; nothing is waited
 * for, and two claimers never take the same row. Held like this, a case is not moved until the reminders are settled.
 */
const LOCKED = 'FOR UPDATE OF r SKIP LOCKED FOR KEY SHARE OF c SKIP LOCKED';

export const CLAIM_REMINDERS = `
SELECT r.case_id, r.id FROM reminder r JOIN case_file c ON c.id = r.case_id
WHERE r.state = 'pending' AND r.kind = 'reminder' AND r.fire_at <= (SELECT entente_now())
ORDER BY r.fire_at, r.id LIMIT $1 ${LOCKED}`;

export const CLAIM_REMINDER = `
SELECT r.case_id, r.id FROM reminder r JOIN case_file c ON c.id = r.case_id
WHERE r.case_id = $1 AND r.id = $2 AND r.state = 'pending' ${LOCKED}`;

export const CLAIM_TIMEOUTS = `
SELECT r.case_id, r.id, r.clock_id, r.clock_version, r.code, c.subject
FROM reminder r JOIN case_file c ON c.id = r.case_id
WHERE r.state = 'pending' AND r.kind = 'timeout' AND r.fire_at <= (SELECT entente_now())
ORDER BY r.fire_at, r.id LIMIT $1 ${LOCKED}`;
