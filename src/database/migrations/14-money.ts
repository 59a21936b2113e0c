import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rest of the money's life: payment orders, payments, recoveries, transfers, and a number for every entry. */
export class Money1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PAYMENT_REQUESTS, ACCOUNTS, ENTRIES, NUMBERS, KEEP_BALANCES, WALL, GRANTS]) {
      await runner.query(part);
    }
  }

  async down(): Promise<void> {
    throw new Error('The ledger has no way back: restore a backup instead.');
  }
}

const PAYMENT_REQUESTS = `
CREATE TABLE payment_request (
  id uuid PRIMARY KEY REFERENCES case_file,
  action_id uuid NOT NULL REFERENCES action,
  kind text NOT NULL CHECK (kind IN ('prefinancing', 'interim', 'balance', 'recovery')),
  number integer NOT NULL CHECK (number > 0),
  report_id uuid REFERENCES report,
  requested_cents bigint CHECK (requested_cents > 0),
  declared_cents bigint CHECK (declared_cents > 0),
  accepted_cents bigint CHECK (accepted_cents >= 0),
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 10000),
  registered_at timestamptz,
  payment_days integer CHECK (payment_days IN (30, 60, 90)),
  due_cents bigint CHECK (due_cents >= 0),
  cleared_cents bigint CHECK (cleared_cents >= 0),
  settled_on date,
  bank_reference text NOT NULL DEFAULT '' CHECK (length(bank_reference) <= 100),
  UNIQUE (action_id, number),
  CHECK (due_cents IS NULL OR registered_at IS NOT NULL),
  CHECK ((settled_on IS NULL) = (bank_reference = ''))
);
COMMENT ON COLUMN payment_request.requested_cents IS 'What is asked to be paid, or claimed back.';
COMMENT ON COLUMN payment_request.declared_cents IS 'Eligible costs declared since the last payment that was made on costs: interim and balance.';
COMMENT ON COLUMN payment_request.accepted_cents IS 'What of the declared costs the facility accepts.';
COMMENT ON COLUMN payment_request.due_cents IS 'What is to be paid, as it was authorised; cleared_cents is the pre-financing it sets off.';
COMMENT ON COLUMN payment_request.settled_on IS 'The day the bank paid, or on which the money came back.';
CREATE INDEX payment_request_by_action ON payment_request (action_id);
CREATE SEQUENCE reference_number_pay;
`;

const ACCOUNTS = `
ALTER TABLE envelope ADD COLUMN ordered_cents bigint NOT NULL DEFAULT 0 CONSTRAINT envelope_ordered CHECK (ordered_cents >= 0),
  ADD COLUMN entries integer NOT NULL DEFAULT 0,
  DROP CONSTRAINT envelope_adds_up,
  ADD CONSTRAINT envelope_adds_up CHECK (ceiling_cents
    = free_cents + reserved_cents + committed_cents + contracted_cents + ordered_cents + paid_cents);
COMMENT ON COLUMN envelope.entries IS 'How many ledger entries it has: the number of the last one.';
ALTER TABLE action_money ADD COLUMN ordered_cents bigint NOT NULL DEFAULT 0 CONSTRAINT action_ordered CHECK (ordered_cents >= 0);
CREATE TABLE payment_money (
  payment_id uuid PRIMARY KEY REFERENCES payment_request,
  action_id uuid NOT NULL REFERENCES action,
  ordered_cents bigint NOT NULL DEFAULT 0 CONSTRAINT payment_ordered CHECK (ordered_cents >= 0),
  paid_cents bigint NOT NULL DEFAULT 0 CONSTRAINT payment_paid CHECK (paid_cents >= 0),
  recovered_cents bigint NOT NULL DEFAULT 0 CONSTRAINT payment_recovered CHECK (recovered_cents >= 0)
);
CREATE INDEX payment_money_by_action ON payment_money (action_id);
`;

/** Payments are moved by their own case alone, so an entry's case says which payment it is of. */
const ENTRIES = `
ALTER TABLE ledger_entry ADD COLUMN number integer, ADD COLUMN change_id uuid,
  DROP CONSTRAINT ledger_move_known,
  ADD CONSTRAINT ledger_move_known CHECK ((move, debit, credit) IN (
    ('fund', 'outside', 'free'), ('cut', 'free', 'outside'),
    ('transfer_in', 'outside', 'free'), ('transfer_out', 'free', 'outside'),
    ('reserve', 'free', 'reserved'), ('release', 'reserved', 'free'),
    ('commit', 'reserved', 'committed'), ('commit', 'free', 'committed'), ('decommit', 'committed', 'free'),
    ('contract', 'committed', 'contracted'), ('reduce', 'contracted', 'committed'),
    ('order', 'contracted', 'ordered'), ('cancel', 'ordered', 'contracted'), ('pay', 'ordered', 'paid'),
    ('recover', 'paid', 'contracted'))),
  DROP CONSTRAINT ledger_action_named,
  ADD CONSTRAINT ledger_action_named CHECK ((move IN ('fund', 'cut', 'transfer_in', 'transfer_out')) = (action_id IS NULL)),
  ADD CONSTRAINT ledger_payment_named CHECK (move NOT IN ('order', 'cancel', 'pay', 'recover') OR case_id IS NOT NULL),
  ADD CONSTRAINT ledger_change_of_envelope CHECK (change_id IS NULL OR action_id IS NULL);
COMMENT ON COLUMN ledger_entry.number IS 'In its envelope, without gaps, given under the envelope''s lock: the order in which the money moved.';
COMMENT ON COLUMN ledger_entry.change_id IS 'The approved change of the envelope that it carries out.';
`;

const NUMBERS = `
ALTER TABLE ledger_entry NO FORCE ROW LEVEL SECURITY;
UPDATE ledger_entry l SET number = n.number
FROM (SELECT id, row_number() OVER (PARTITION BY envelope_id ORDER BY id) AS number FROM ledger_entry) n WHERE n.id = l.id;
UPDATE envelope e SET entries = (SELECT count(*) FROM ledger_entry l WHERE l.envelope_id = e.id);
ALTER TABLE ledger_entry FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger_entry ALTER COLUMN number SET NOT NULL;
DROP INDEX ledger_by_envelope;
CREATE UNIQUE INDEX ledger_by_envelope ON ledger_entry (envelope_id, number);
`;

/**
 * Before the entry, since the entry's number is the envelope's to give. Locks are taken payment, action, envelope; the
 * envelope, which everybody draws on, last.
 */
const KEEP_BALANCES = `
CREATE FUNCTION moved(account text, entry ledger_entry) RETURNS bigint IMMUTABLE LANGUAGE sql
  RETURN CASE account WHEN (entry).credit THEN (entry).amount_cents WHEN (entry).debit THEN -(entry).amount_cents ELSE 0 END;
DROP TRIGGER ledger_keeps_balances ON ledger_entry;
CREATE OR REPLACE FUNCTION keep_balances() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.move IN ('order', 'cancel', 'pay', 'recover') THEN
    -- A payment that is not the action's own is refused here, and an amount that is not ordered by its constraint.
    INSERT INTO payment_money (payment_id, action_id)
      SELECT p.id, p.action_id FROM payment_request p WHERE p.id = NEW.case_id ON CONFLICT DO NOTHING;
    UPDATE payment_money SET
      ordered_cents = ordered_cents + moved('ordered', NEW),
      paid_cents = paid_cents + CASE NEW.move WHEN 'pay' THEN NEW.amount_cents ELSE 0 END,
      recovered_cents = recovered_cents + CASE NEW.move WHEN 'recover' THEN NEW.amount_cents ELSE 0 END
    WHERE payment_id = NEW.case_id AND action_id = NEW.action_id;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'The payment is of another action, or of none.' USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_of_action';
    END IF;
  END IF;
  IF NEW.action_id IS NOT NULL THEN
    -- The row is there but for an action's first entry; the foreign keys are asked then.
    IF NEW.debit = 'free' THEN
      INSERT INTO action_money (action_id, envelope_id) VALUES (NEW.action_id, NEW.envelope_id) ON CONFLICT DO NOTHING;
    END IF;
    UPDATE action_money SET
      reserved_cents = reserved_cents + moved('reserved', NEW), committed_cents = committed_cents + moved('committed', NEW),
      contracted_cents = contracted_cents + moved('contracted', NEW), ordered_cents = ordered_cents + moved('ordered', NEW),
      paid_cents = paid_cents + moved('paid', NEW)
    WHERE action_id = NEW.action_id AND envelope_id = NEW.envelope_id;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'The action draws on another envelope, or on none.' USING ERRCODE = 'check_violation',
        CONSTRAINT = CASE WHEN EXISTS (SELECT FROM action_money WHERE action_id = NEW.action_id)
          THEN 'action_one_envelope' ELSE 'action_' || NEW.debit END;
    END IF;
  END IF;
  UPDATE envelope SET entries = entries + 1,
    ceiling_cents = ceiling_cents - moved('outside', NEW), free_cents = free_cents + moved('free', NEW),
    reserved_cents = reserved_cents + moved('reserved', NEW), committed_cents = committed_cents + moved('committed', NEW),
    contracted_cents = contracted_cents + moved('contracted', NEW), ordered_cents = ordered_cents + moved('ordered', NEW),
    paid_cents = paid_cents + moved('paid', NEW)
  WHERE id = NEW.envelope_id RETURNING entries INTO NEW.number;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'There is no such envelope.' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'ledger_entry_envelope';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_keeps_balances BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION keep_balances();
`;

/** Payments lie between the lead and the facility: whoever else may see the action sees none of them. */
const WALL = `
DO $$
DECLARE
  walled record;
BEGIN
  FOR walled IN SELECT * FROM (VALUES ('payment_request', 'may_see(id)'), ('payment_money', 'may_see(payment_id)')) AS t (name, rule) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('CREATE POLICY seen ON %I TO entente_app USING (entente_inside() OR (%s))', walled.name, walled.rule);
  END LOOP;
END $$;
CREATE POLICY opened ON payment_request AS RESTRICTIVE FOR INSERT TO entente_app
  WITH CHECK (entente_inside() OR (kind <> 'recovery' AND owns_case(id) AND owns_case(action_id)));
CREATE POLICY written ON payment_request AS RESTRICTIVE FOR UPDATE TO entente_app USING (entente_inside() OR owns_case(id));
CREATE POLICY guard ON payment_money TO entente_guard USING (true);
CREATE POLICY guard ON payment_request FOR SELECT TO entente_guard USING (true);
CREATE POLICY guard ON ledger_entry FOR SELECT TO entente_guard USING (true);
`;

const GRANTS = `
GRANT SELECT, INSERT ON payment_request TO entente_app;
GRANT UPDATE (report_id, requested_cents, declared_cents, accepted_cents, reason, registered_at, payment_days, due_cents,
  cleared_cents, settled_on, bank_reference) ON payment_request TO entente_app;
GRANT SELECT ON payment_money TO entente_app;
GRANT USAGE ON SEQUENCE reference_number_pay TO entente_app;
GRANT SELECT, INSERT, UPDATE ON payment_money TO entente_guard;
GRANT SELECT ON payment_request, ledger_entry TO entente_guard;
`;
