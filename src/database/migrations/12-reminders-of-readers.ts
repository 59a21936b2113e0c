import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WRITE_CASE_12 } from './12-write-case.sql.js';

/** Reminders know since when they stand and why they are void; who was asked anew gets those that are still ahead. */
export class RemindersOfReaders1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMNS, RENEW, WRITE_CASE_12]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('What became of reminders cannot be forgotten: restore a backup instead.');
  }
}

const COLUMNS = `
ALTER TABLE reminder ADD COLUMN planned_at timestamptz;
ALTER TABLE reminder ADD COLUMN told uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE reminder ADD COLUMN why text CHECK (why IN ('clock_met', 'clock_handed_back', 'clock_lapsed', 'clock_paused', 'clock_changed',
  'stage_moved', 'reassigned', 'delegated', 'overtaken', 'nobody', 'stale', 'missing'));
-- The wall binds the owner too, who would see no row to fill.
ALTER TABLE reminder NO FORCE ROW LEVEL SECURITY;
ALTER TABLE clock NO FORCE ROW LEVEL SECURITY;
ALTER TABLE case_file NO FORCE ROW LEVEL SECURITY;
UPDATE reminder r SET planned_at = coalesce((SELECT k.started_at FROM clock k WHERE k.case_id = r.case_id AND k.id = r.clock_id), r.fire_at);
ALTER TABLE reminder ALTER COLUMN planned_at SET NOT NULL, ALTER COLUMN planned_at SET DEFAULT entente_now();
-- A clock that had run on into another stage kept its reminders; from now on they go with the visit.
UPDATE reminder r SET visit = c.visit FROM case_file c WHERE c.id = r.case_id AND r.state = 'pending';
COMMENT ON COLUMN reminder.fire_at IS 'When to look: the earliest hour at which a reader may be told. Each reader''s own working day decides then.';
COMMENT ON COLUMN reminder.planned_at IS 'A reader whose hour had passed by then is not told.';
COMMENT ON COLUMN reminder.told IS 'The accounts told so far; other readers may wait for their next working day.';
COMMENT ON COLUMN reminder.why IS 'Why it is void, or, once missing, written again by the reconciliation.';
ALTER TABLE clock ADD COLUMN ladder_at timestamptz;
UPDATE clock k SET ladder_at = coalesce((SELECT max(r.planned_at) FROM reminder r WHERE r.case_id = k.case_id AND r.clock_id = k.id), k.started_at);
ALTER TABLE clock ALTER COLUMN ladder_at SET NOT NULL, ALTER COLUMN ladder_at SET DEFAULT entente_now();
ALTER TABLE reminder FORCE ROW LEVEL SECURITY;
ALTER TABLE clock FORCE ROW LEVEL SECURITY;
ALTER TABLE case_file FORCE ROW LEVEL SECURITY;
COMMENT ON COLUMN clock.ladder_at IS 'Since when its reminders stand: rungs whose hour had passed by then have no row.';
ALTER TABLE mail ADD COLUMN task_id uuid;
COMMENT ON COLUMN mail.task_id IS 'The task it reminds of: once that is done, by the reader or by others, the mail is not sent any more.';
`;

/**
 * Locks the cases one after the other by id, as everybody who needs several does. Lending a role gives work to nobody by
 * name: others who hold it are asked as before, and what they were told of stands with their mails. Whoever hears for
 * somebody else, or lends the role, is sent no mail of before.
 */
const RENEW = `
CREATE FUNCTION renew_reminders(asked uuid[], because text) RETURNS void VOLATILE LANGUAGE plpgsql AS $$
DECLARE
  moment timestamptz;
BEGIN
  PERFORM FROM case_file WHERE id = ANY (asked) ORDER BY id FOR UPDATE;
  moment := entente_now();
  UPDATE clock SET version = version + 1, ladder_at = moment WHERE case_id = ANY (asked) AND stopped_at IS NULL;
  IF because = 'delegated' THEN
    UPDATE mail m SET void_at = moment
    FROM inbox_item i, reminder r, task t
    WHERE m.case_id = ANY (asked) AND m.sent_at IS NULL AND m.kept_at IS NULL AND m.failed_at IS NULL AND m.void_at IS NULL
      AND i.id = m.id AND r.case_id = m.case_id AND r.id = m.reminder_id AND t.id = m.task_id
      AND (i.params ? 'onBehalfOf' OR EXISTS (SELECT FROM delegation_in_force d WHERE d.delegator_account_id = m.account_id AND d.role = t.role));
    UPDATE reminder r SET clock_version = k.version FROM clock k
    WHERE r.case_id = ANY (asked) AND r.kind = 'reminder' AND r.state = 'sent' AND k.case_id = r.case_id AND k.id = r.clock_id
      AND k.stopped_at IS NULL AND r.clock_version = k.version - 1;
  END IF;
  WITH old AS (
    UPDATE reminder r SET state = 'void', settled_at = moment, why = because
    WHERE r.case_id = ANY (asked) AND r.state = 'pending' RETURNING *
  ), known AS (
    SELECT * FROM old
    -- A time-out that was handed on is refused by the clock's new version, and so comes again.
    UNION ALL SELECT * FROM reminder r WHERE r.case_id = ANY (asked) AND r.kind = 'timeout' AND r.state = 'sent'
  ), ahead AS MATERIALIZED (
    SELECT gen_random_uuid() AS anew, known.*, k.version FROM known JOIN clock k ON k.case_id = known.case_id AND k.id = known.clock_id
    WHERE k.stopped_at IS NULL AND known.clock_version = k.version - 1
  ), mails AS (
    UPDATE mail m SET reminder_id = a.anew FROM ahead a
    WHERE because = 'delegated' AND m.case_id = a.case_id AND m.reminder_id = a.id AND m.void_at IS NULL
  )
  INSERT INTO reminder (id, case_id, clock_id, clock_version, visit, code, kind, addressee, fire_at, planned_at, told)
  SELECT anew, case_id, clock_id, version, visit, code, kind, addressee, fire_at, planned_at, told FROM ahead;
END $$;
COMMENT ON FUNCTION renew_reminders IS 'Work was given to somebody else: reminders that wait, and mails that have not left, are void; those still ahead are written anew.';
`;
