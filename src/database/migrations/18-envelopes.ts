import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Envelopes change by a proposal that another person approves, and the ledger refuses a change that names none. Beside
 * that: the years in which an envelope may be committed, and since when the money of a lot is used up.
 */
export class Envelopes1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [YEARS, CHANGES, KEPT, CARRIED_OUT, DEPLETION, WALL, GRANTS]) {
      await runner.query(part);
    }
  }

  async down(): Promise<void> {
    throw new Error('What keeps ceilings honest is not taken away: restore a backup instead.');
  }
}

/**
 * Each update of an envelope is one entry's: reserving raises what is reserved, committing what is committed. So is reducing
 * a contract, which takes as much from what is under contract and is allowed in any year. Envelopes without years pay
 * nothing for it, since the condition is looked at before the function is called.
 */
const YEARS = `
ALTER TABLE envelope
  ADD COLUMN first_year integer CHECK (first_year BETWEEN 2000 AND 2199),
  ADD COLUMN last_year integer CHECK (last_year BETWEEN 2000 AND 2199),
  ADD CONSTRAINT envelope_years_in_order CHECK (first_year <= last_year);
COMMENT ON COLUMN envelope.first_year IS 'The first year, by the calendar in Brussels, in which money may be reserved or committed; null: no limit.';
CREATE FUNCTION financial_year(moment timestamptz) RETURNS integer STABLE LANGUAGE sql
  RETURN extract(year FROM moment AT TIME ZONE 'Europe/Brussels')::integer;
CREATE FUNCTION keep_years() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF financial_year(entente_now()) NOT BETWEEN coalesce(NEW.first_year, 0) AND coalesce(NEW.last_year, 9999) THEN
    RAISE EXCEPTION 'No commitment may be made from this envelope in this year.' USING ERRCODE = 'check_violation', CONSTRAINT = 'envelope_year_over';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER years_are_kept BEFORE UPDATE OF reserved_cents, committed_cents ON envelope FOR EACH ROW
  WHEN ((NEW.first_year IS NOT NULL OR NEW.last_year IS NOT NULL) AND (NEW.reserved_cents > OLD.reserved_cents
    OR (NEW.committed_cents > OLD.committed_cents AND NEW.contracted_cents >= OLD.contracted_cents)))
  EXECUTE FUNCTION keep_years();
`;

const CHANGES = `
CREATE TABLE envelope_change (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('top_up', 'cut', 'transfer', 'open')),
  envelope_id uuid REFERENCES envelope,
  to_envelope_id uuid REFERENCES envelope,
  lot_id uuid REFERENCES lot,
  fund text CHECK (fund IN ('AMIF', 'ISF', 'BMVI')),
  code text CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{0,39}$'),
  first_year integer CHECK (first_year BETWEEN 2000 AND 2199),
  last_year integer CHECK (last_year BETWEEN 2000 AND 2199),
  amount_cents bigint NOT NULL CHECK (amount_cents > 0),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  source text NOT NULL CHECK (length(source) BETWEEN 1 AND 300),
  wanted_by date,
  proposed_by uuid NOT NULL REFERENCES account,
  proposed_person uuid NOT NULL REFERENCES person,
  proposed_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'approved', 'refused', 'withdrawn')),
  decided_by uuid REFERENCES account,
  decided_person uuid REFERENCES person,
  decided_at timestamptz,
  decision_reason text NOT NULL DEFAULT '' CHECK (length(decision_reason) <= 2000),
  CHECK ((kind = 'open') = (lot_id IS NOT NULL AND fund IS NOT NULL AND code IS NOT NULL)),
  CHECK (kind = 'open' OR (first_year IS NULL AND last_year IS NULL)),
  CHECK (first_year <= last_year),
  CHECK ((kind = 'transfer') = (to_envelope_id IS NOT NULL)),
  CHECK (to_envelope_id <> envelope_id),
  CHECK ((envelope_id IS NULL) = (kind = 'open' AND state <> 'approved')),
  CHECK ((state = 'open') = (decided_by IS NULL AND decided_person IS NULL AND decided_at IS NULL)),
  CHECK (state <> 'refused' OR decision_reason <> ''),
  CONSTRAINT envelope_two_people CHECK (state NOT IN ('approved', 'refused') OR decided_person <> proposed_person),
  CONSTRAINT envelope_change_own CHECK (state <> 'withdrawn' OR decided_person = proposed_person)
);
COMMENT ON COLUMN envelope_change.envelope_id IS 'Whose ceiling moves; of a transfer the one that gives. Of one to be opened: once it is.';
COMMENT ON COLUMN envelope_change.source IS 'The document that it follows from: a financing decision, an amending budget.';
CREATE INDEX envelope_change_by_state ON envelope_change (state, proposed_at DESC, id);
CREATE INDEX envelope_change_by_envelope ON envelope_change (envelope_id);
CREATE INDEX action_money_by_envelope ON action_money (envelope_id);
CREATE INDEX envelope_change_by_receiver ON envelope_change (to_envelope_id) WHERE to_envelope_id IS NOT NULL;
`;

/** Who and when is written by the database, whatever the runtime sends; what was proposed stays word for word. */
const KEPT = `
CREATE FUNCTION keep_change() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'open' THEN
      RAISE EXCEPTION 'A change is decided after it was proposed.' USING ERRCODE = 'check_violation', CONSTRAINT = 'envelope_change_proposed';
    END IF;
    IF NOT entente_holds('head_of_unit', 'authorising_officer', 'secretariat') THEN
      RAISE EXCEPTION 'Who proposes a change answers for the budget.' USING ERRCODE = 'check_violation', CONSTRAINT = 'envelope_change_proposer';
    END IF;
    IF NEW.kind = 'transfer' AND (SELECT count(DISTINCT e.fund) FROM envelope e WHERE e.id IN (NEW.envelope_id, NEW.to_envelope_id)) <> 1 THEN
      RAISE EXCEPTION 'Money stays in its fund.' USING ERRCODE = 'check_violation', CONSTRAINT = 'envelope_transfer_fund';
    END IF;
    NEW.proposed_by := entente_account();
    NEW.proposed_person := entente_person();
    NEW.proposed_at := entente_now();
    RETURN NEW;
  END IF;
  IF OLD.state <> 'open' OR NEW.state = 'open' THEN
    RAISE EXCEPTION 'This change is decided.' USING ERRCODE = 'check_violation', CONSTRAINT = 'envelope_change_decided';
  END IF;
  IF NEW.state IN ('approved', 'refused') AND NOT entente_holds('head_of_unit', 'authorising_officer') THEN
    RAISE EXCEPTION 'Who decides on a change answers for the budget.' USING ERRCODE = 'check_violation', CONSTRAINT = 'envelope_change_approver';
  END IF;
  IF OLD.kind <> 'open' AND NEW.envelope_id IS DISTINCT FROM OLD.envelope_id THEN
    RAISE EXCEPTION 'A change stays as it was proposed.' USING ERRCODE = 'check_violation', CONSTRAINT = 'envelope_change_proposed';
  END IF;
  NEW.decided_by := entente_account();
  NEW.decided_person := entente_person();
  NEW.decided_at := entente_now();
  RETURN NEW;
END $$;
CREATE TRIGGER change_is_kept BEFORE INSERT OR UPDATE ON envelope_change FOR EACH ROW EXECUTE FUNCTION keep_change();
`;

/**
 * An entry of a ceiling is one that an approved change asks for, and an approved change is carried out in the transaction
 * that approves it: of a transfer both halves, or none. Each half is there once, so that nothing is added later.
 */
const CARRIED_OUT = `
ALTER TABLE ledger_entry ADD FOREIGN KEY (change_id) REFERENCES envelope_change;
CREATE UNIQUE INDEX ledger_change_once ON ledger_entry (change_id, move) WHERE change_id IS NOT NULL;
CREATE FUNCTION ledger_follows_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  change envelope_change;
BEGIN
  IF NEW.change_id IS NULL THEN
    -- What opens an envelope that comes with the program, or by import, is nobody's proposal.
    IF NEW.number = 1 AND NEW.move = 'fund' AND coalesce(entente_view(), 'system') = 'system' THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'A ceiling moves by a change that was approved.' USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_change_named';
  END IF;
  SELECT * INTO change FROM envelope_change WHERE id = NEW.change_id;
  IF NOT FOUND OR change.state <> 'approved' THEN
    RAISE EXCEPTION 'This change is not approved.' USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_change_approved';
  END IF;
  IF change.kind = 'open' AND (NEW.number <> 1 OR NOT EXISTS (SELECT FROM envelope e WHERE e.id = NEW.envelope_id
    AND (e.lot_id, e.fund, e.code) = (change.lot_id, change.fund, change.code)
    AND (e.first_year, e.last_year) IS NOT DISTINCT FROM (change.first_year, change.last_year))) THEN
    RAISE EXCEPTION 'This is not the envelope that was to be opened.' USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_change_other';
  END IF;
  IF NEW.amount_cents <> change.amount_cents OR (change.kind, NEW.move, NEW.envelope_id) NOT IN (
    ('top_up', 'fund', change.envelope_id), ('open', 'fund', change.envelope_id), ('cut', 'cut', change.envelope_id),
    ('transfer', 'transfer_out', change.envelope_id), ('transfer', 'transfer_in', change.to_envelope_id)) THEN
    RAISE EXCEPTION 'This is not what was approved.' USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_change_other';
  END IF;
  RETURN NEW;
END $$;
-- By name after the trigger that keeps balances, which gives the number.
CREATE TRIGGER ledger_of_change BEFORE INSERT ON ledger_entry FOR EACH ROW
  WHEN (NEW.move IN ('fund', 'cut', 'transfer_in', 'transfer_out')) EXECUTE FUNCTION ledger_follows_change();
CREATE FUNCTION change_is_in_ledger() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT count(*) FROM ledger_entry l WHERE l.change_id = NEW.id) <> (CASE NEW.kind WHEN 'transfer' THEN 2 ELSE 1 END) THEN
    RAISE EXCEPTION 'An approved change is carried out at once, and wholly.' USING ERRCODE = 'check_violation', CONSTRAINT = 'envelope_change_carried_out';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER change_is_carried_out AFTER UPDATE ON envelope_change DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.state = 'approved') EXECUTE FUNCTION change_is_in_ledger();
`;

const DEPLETION = `
CREATE TABLE lot_depletion (
  id uuid PRIMARY KEY,
  lot_id uuid NOT NULL REFERENCES lot,
  since timestamptz NOT NULL DEFAULT entente_now(),
  ended timestamptz,
  CHECK (ended >= since)
);
COMMENT ON TABLE lot_depletion IS 'When it was noticed and told that the money of a lot is used up, or is there again; whether it is follows from the envelopes.';
CREATE UNIQUE INDEX lot_depletion_now ON lot_depletion (lot_id) WHERE ended IS NULL;
`;

/** Proposals are the facility's own affair; that a lot's money is used up is as public as its call. */
const WALL = `
ALTER TABLE envelope_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE envelope_change FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON envelope_change TO entente_app USING (entente_inside());
CREATE POLICY guard ON envelope_change FOR SELECT TO entente_guard USING (true);
ALTER TABLE lot_depletion ENABLE ROW LEVEL SECURITY;
ALTER TABLE lot_depletion FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON lot_depletion FOR SELECT TO entente_app USING (true);
CREATE POLICY noticed ON lot_depletion FOR INSERT TO entente_app WITH CHECK (entente_view() = 'system');
CREATE POLICY ended ON lot_depletion FOR UPDATE TO entente_app USING (entente_view() = 'system');
`;

const GRANTS = `
GRANT SELECT ON envelope_change TO entente_app, entente_guard;
GRANT INSERT (id, kind, envelope_id, to_envelope_id, lot_id, fund, code, first_year, last_year, amount_cents, reason, source,
  wanted_by) ON envelope_change TO entente_app;
GRANT UPDATE (state, decision_reason, envelope_id) ON envelope_change TO entente_app;
GRANT INSERT (first_year, last_year) ON envelope TO entente_app;
GRANT SELECT, INSERT ON lot_depletion TO entente_app;
GRANT UPDATE (ended) ON lot_depletion TO entente_app;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION ledger_follows_change() OWNER TO entente_guard;
ALTER FUNCTION change_is_in_ledger() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;
