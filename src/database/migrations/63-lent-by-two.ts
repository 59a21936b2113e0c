import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one administrator alone could do and no longer can: lend a sensitive role, choose a password, weaken what guards. */
export class LentByTwo1700000000063 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [OPERATOR, CONFIRMED, ASSISTANTS, LENT, OPEN, INVITED, ROLES, PROPOSALS, SETTINGS]) {
      await runner.query(part);
    }
  }

  async down(): Promise<void> {
    throw new Error('What takes two is not undone: restore a backup instead.');
  }
}

/** The operator's tool and the import, and whoever owns the tables, who could take down any wall. */
const OPERATOR = `
CREATE FUNCTION entente_operates() RETURNS boolean STABLE LANGUAGE sql
  RETURN coalesce(entente_view() = 'system', false) AND coalesce(entente_purpose() IN ('operator', 'import'),
    pg_has_role(current_user, (SELECT c.relowner FROM pg_class c WHERE c.oid = 'public.setting'::regclass), 'USAGE'));
CREATE FUNCTION administers_now(asked uuid) RETURNS boolean STABLE LANGUAGE sql
  RETURN EXISTS (SELECT FROM role_assignment r JOIN account a ON a.id = r.account_id
    WHERE r.account_id = asked AND r.role = 'administrator' AND r.ended_at IS NULL AND a.disabled_at IS NULL);
`;

/** Whether it waits is said by the database and not by what is sent, and who confirms it is who acts. */
const CONFIRMED = [
  ['delegation', 'made_by_person_id', 'delegate_person_id'],
  ['assistant', 'named_by_person_id', 'assistant_person_id'],
]
  .map(
    ([table, proposer, receiver]) => `
ALTER TABLE ${table}
  ADD COLUMN needs_confirming boolean NOT NULL DEFAULT false,
  ADD COLUMN confirmed_by_account_id uuid,
  ADD COLUMN confirmed_by_person_id uuid,
  ADD COLUMN confirmed_at timestamptz,
  ADD FOREIGN KEY (confirmed_by_account_id, confirmed_by_person_id) REFERENCES account (id, person_id),
  ADD CONSTRAINT ${table}_confirmed CHECK (num_nonnulls(confirmed_by_account_id, confirmed_by_person_id, confirmed_at) IN (0, 3)
    AND (needs_confirming OR confirmed_at IS NULL)),
  ADD CONSTRAINT ${table}_two_people CHECK (confirmed_by_person_id NOT IN (${proposer}, ${receiver}));
COMMENT ON COLUMN ${table}.needs_confirming IS 'An administrator alone set it for somebody with a sensitive role: nothing follows from it until it is confirmed.';
GRANT UPDATE (confirmed_at) ON ${table} TO entente_app;`,
  )
  .join('\n');

/** Whoever was named for somebody with a sensitive role could lend it: until two agree they assist nobody. */
const ASSISTANTS = `
CREATE FUNCTION assists_now(person_account uuid, assistant_account uuid) RETURNS boolean STABLE LANGUAGE sql
  RETURN EXISTS (SELECT FROM assistant s WHERE s.account_id = person_account AND s.assistant_account_id = assistant_account
    AND s.ended_at IS NULL AND (NOT s.needs_confirming OR s.confirmed_at IS NOT NULL));
CREATE OR REPLACE FUNCTION entente_assisted() RETURNS SETOF uuid STABLE LANGUAGE sql
  AS $$ SELECT s.account_id FROM assistant s WHERE s.assistant_account_id = entente_account() AND s.ended_at IS NULL
    AND (NOT s.needs_confirming OR s.confirmed_at IS NOT NULL) $$;
CREATE OR REPLACE FUNCTION assistant_is_sound() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM account WHERE id IN (NEW.account_id, NEW.assistant_account_id) AND disabled_at IS NOT NULL) THEN
    RAISE EXCEPTION 'The account is disabled.' USING ERRCODE = '23514', CONSTRAINT = 'assistant_active';
  END IF;
  IF NEW.named_by_person_id <> NEW.person_id AND NOT EXISTS (SELECT FROM role_assignment r
      WHERE r.account_id = NEW.named_by_account_id AND r.role = 'administrator' AND r.ended_at IS NULL) THEN
    RAISE EXCEPTION 'An assistant is named by whom they assist, or by an administrator.'
      USING ERRCODE = '23514', CONSTRAINT = 'assistant_named_by';
  END IF;
  NEW.needs_confirming := NEW.named_by_person_id <> NEW.person_id AND EXISTS (SELECT FROM role_assignment r
    WHERE r.account_id = NEW.account_id AND r.ended_at IS NULL AND role_needs_two(r.role) AND role_does(r.role) = 'acts_on_cases');
  NEW.confirmed_by_account_id := NULL;
  NEW.confirmed_by_person_id := NULL;
  NEW.confirmed_at := NULL;
  RETURN NEW;
END $$;
CREATE FUNCTION assistant_is_confirmed() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT OLD.needs_confirming OR OLD.confirmed_at IS NOT NULL OR OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'Nothing waits here.' USING ERRCODE = 'check_violation', CONSTRAINT = 'assistant_not_waiting';
  END IF;
  IF entente_person() IS DISTINCT FROM OLD.person_id THEN
    IF NOT administers_now(entente_account()) THEN
      RAISE EXCEPTION 'Whom they assist confirms, or another administrator.' USING ERRCODE = 'check_violation', CONSTRAINT = 'assistant_confirmed_by';
    END IF;
    IF NOT administers_now(OLD.named_by_account_id) THEN
      RAISE EXCEPTION 'Whoever proposed it administers no longer.' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposer_gone';
    END IF;
  END IF;
  IF EXISTS (SELECT FROM account WHERE id IN (OLD.account_id, OLD.assistant_account_id) AND disabled_at IS NOT NULL) THEN
    RAISE EXCEPTION 'The account is disabled.' USING ERRCODE = 'check_violation', CONSTRAINT = 'assistant_active';
  END IF;
  NEW.confirmed_by_account_id := entente_account();
  NEW.confirmed_by_person_id := entente_person();
  NEW.confirmed_at := entente_now();
  RETURN NEW;
END $$;
CREATE TRIGGER assistant_is_confirmed BEFORE UPDATE OF confirmed_at ON assistant FOR EACH ROW EXECUTE FUNCTION assistant_is_confirmed();
CREATE POLICY confirmed ON assistant FOR UPDATE TO entente_app
  USING (needs_confirming AND confirmed_at IS NULL AND ended_at IS NULL
    AND (person_id = (SELECT entente_person()) OR (SELECT entente_holds('administrator'))))
  WITH CHECK (ended_at IS NULL AND confirmed_by_account_id = entente_account());
CREATE OR REPLACE FUNCTION absence_is_sound() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM account WHERE id = NEW.account_id AND disabled_at IS NOT NULL) THEN
    RAISE EXCEPTION 'The account is disabled.' USING ERRCODE = '23514', CONSTRAINT = 'absence_active';
  END IF;
  IF NEW.made_by_person_id <> NEW.person_id AND NOT EXISTS (SELECT FROM role_assignment r
      WHERE r.account_id = NEW.made_by_account_id AND r.role = 'administrator' AND r.ended_at IS NULL)
    AND NOT assists_now(NEW.account_id, NEW.made_by_account_id) THEN
    RAISE EXCEPTION 'An absence is set by who is away, their assistant, or an administrator.'
      USING ERRCODE = '23514', CONSTRAINT = 'absence_made_by';
  END IF;
  RETURN NEW;
END $$;
`;

/** An assistant whom one administrator alone named, before the person held such a role, lends it only when the person agrees. */
const LENT = `
CREATE FUNCTION assistant_is_trusted(person_account uuid, assistant_account uuid) RETURNS boolean STABLE LANGUAGE sql
  RETURN EXISTS (SELECT FROM assistant s WHERE s.account_id = person_account AND s.assistant_account_id = assistant_account
    AND s.ended_at IS NULL AND (s.named_by_person_id = s.person_id OR s.confirmed_at IS NOT NULL));
CREATE OR REPLACE FUNCTION delegation_is_sound() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM role_assignment r JOIN account a ON a.id = r.account_id
      WHERE r.account_id = NEW.delegator_account_id AND r.role = NEW.role AND r.ended_at IS NULL AND a.disabled_at IS NULL) THEN
    RAISE EXCEPTION 'The role is not held.' USING ERRCODE = '23514', CONSTRAINT = 'delegation_role_held';
  END IF;
  IF EXISTS (SELECT FROM account WHERE id = NEW.delegate_account_id AND disabled_at IS NOT NULL) THEN
    RAISE EXCEPTION 'The account is disabled.' USING ERRCODE = '23514', CONSTRAINT = 'delegation_to_active';
  END IF;
  IF NEW.made_by_person_id <> NEW.delegator_person_id AND NOT EXISTS (SELECT FROM role_assignment r
      WHERE r.account_id = NEW.made_by_account_id AND r.role = 'administrator' AND r.ended_at IS NULL)
    AND NOT assists_now(NEW.delegator_account_id, NEW.made_by_account_id) THEN
    RAISE EXCEPTION 'Only an administrator or an assistant lends the role of somebody else.'
      USING ERRCODE = '23514', CONSTRAINT = 'delegation_made_by';
  END IF;
  IF NEW.absence_id IS NOT NULL AND NOT EXISTS (SELECT FROM absence x
      WHERE x.id = NEW.absence_id AND x.ended_at IS NULL AND daterange(NEW.from_day, NEW.until_day, '[]') <@ x.days) THEN
    RAISE EXCEPTION 'The days are not those of the absence.' USING ERRCODE = '23514', CONSTRAINT = 'delegation_within_absence';
  END IF;
  NEW.needs_confirming := role_needs_two(NEW.role) AND NEW.made_by_person_id <> NEW.delegator_person_id
    AND NOT assistant_is_trusted(NEW.delegator_account_id, NEW.made_by_account_id);
  NEW.confirmed_by_account_id := NULL;
  NEW.confirmed_by_person_id := NULL;
  NEW.confirmed_at := NULL;
  RETURN NEW;
END $$;
CREATE FUNCTION delegation_is_confirmed() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT OLD.needs_confirming OR OLD.confirmed_at IS NOT NULL OR OLD.ended_at IS NOT NULL
    OR OLD.until_day < (SELECT (entente_now() AT TIME ZONE o.time_zone)::date FROM organisation o WHERE o.id = OLD.organisation_id) THEN
    RAISE EXCEPTION 'Nothing waits here.' USING ERRCODE = 'check_violation', CONSTRAINT = 'delegation_not_waiting';
  END IF;
  IF entente_person() IS DISTINCT FROM OLD.delegator_person_id THEN
    IF NOT administers_now(entente_account()) THEN
      RAISE EXCEPTION 'Whose role it is confirms, or another administrator.' USING ERRCODE = 'check_violation', CONSTRAINT = 'delegation_confirmed_by';
    END IF;
    IF NOT administers_now(OLD.made_by_account_id) THEN
      RAISE EXCEPTION 'Whoever proposed it administers no longer.' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposer_gone';
    END IF;
  END IF;
  IF NOT EXISTS (SELECT FROM role_assignment r JOIN account a ON a.id = r.account_id
      WHERE r.account_id = OLD.delegator_account_id AND r.role = OLD.role AND r.ended_at IS NULL AND a.disabled_at IS NULL) THEN
    RAISE EXCEPTION 'The role is not held.' USING ERRCODE = 'check_violation', CONSTRAINT = 'delegation_role_held';
  END IF;
  IF EXISTS (SELECT FROM account WHERE id = OLD.delegate_account_id AND disabled_at IS NOT NULL) THEN
    RAISE EXCEPTION 'The account is disabled.' USING ERRCODE = 'check_violation', CONSTRAINT = 'delegation_to_active';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('identity:roles:' || OLD.delegate_person_id, 0));
  IF EXISTS (SELECT FROM role_assignment r JOIN account a ON a.id = r.account_id
    WHERE a.person_id = OLD.delegate_person_id AND r.ended_at IS NULL AND role_does(r.role) <> 'acts_on_cases') THEN
    RAISE EXCEPTION 'Who runs the installation or audits it stands in for nobody.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'delegate_acts_on_cases';
  END IF;
  NEW.confirmed_by_account_id := entente_account();
  NEW.confirmed_by_person_id := entente_person();
  NEW.confirmed_at := entente_now();
  RETURN NEW;
END $$;
CREATE TRIGGER delegation_is_confirmed BEFORE UPDATE OF confirmed_at ON delegation FOR EACH ROW EXECUTE FUNCTION delegation_is_confirmed();
CREATE POLICY confirmed ON delegation FOR UPDATE TO entente_app
  USING (needs_confirming AND confirmed_at IS NULL AND ended_at IS NULL
    AND (delegator_person_id = (SELECT entente_person()) OR (SELECT entente_holds('administrator'))))
  WITH CHECK (ended_at IS NULL AND confirmed_by_account_id = entente_account());
CREATE OR REPLACE VIEW delegation_in_force WITH (security_invoker = true) AS
SELECT d.id, d.role, d.organisation_id, d.delegator_account_id, d.delegator_person_id, d.delegate_account_id, d.delegate_person_id,
  d.from_day, d.until_day, d.days, d.ceiling_cents, d.reason, d.absence_days, d.for_review, d.made_by_account_id,
  d.made_by_person_id, d.made_at, d.ended_by_account_id, d.ended_at, coalesce(r.country, o.country) AS country
FROM delegation d JOIN organisation o ON o.id = d.organisation_id
JOIN role_assignment r ON r.account_id = d.delegator_account_id AND r.role = d.role AND r.ended_at IS NULL
JOIN account a ON a.id = d.delegator_account_id AND a.disabled_at IS NULL
WHERE d.ended_at IS NULL AND (NOT d.needs_confirming OR d.confirmed_at IS NOT NULL)
  AND (entente_now() AT TIME ZONE o.time_zone)::date <@ d.days;
`;

/** What one administrator set before waits from now on, and the lenders hear of it: it may be what the rule is for. */
const OPEN = `
ALTER TABLE assistant NO FORCE ROW LEVEL SECURITY;
ALTER TABLE delegation NO FORCE ROW LEVEL SECURITY;
UPDATE assistant s SET needs_confirming = true WHERE s.ended_at IS NULL AND s.named_by_person_id <> s.person_id
  AND EXISTS (SELECT FROM role_assignment r WHERE r.account_id = s.account_id AND r.ended_at IS NULL
    AND role_needs_two(r.role) AND role_does(r.role) = 'acts_on_cases');
UPDATE delegation d SET needs_confirming = true WHERE d.ended_at IS NULL AND role_needs_two(d.role)
  AND d.made_by_person_id <> d.delegator_person_id AND d.until_day >= (now() AT TIME ZONE 'Europe/Brussels')::date
  AND NOT EXISTS (SELECT FROM assistant s WHERE s.account_id = d.delegator_account_id
    AND s.assistant_account_id = d.made_by_account_id AND s.ended_at IS NULL AND s.named_by_person_id = s.person_id);
ALTER TABLE outbox NO FORCE ROW LEVEL SECURITY;
INSERT INTO outbox (kind, payload)
  SELECT 'absence', jsonb_build_object('told', 'lent', 'id', id) FROM delegation WHERE needs_confirming
  UNION ALL SELECT 'absence', jsonb_build_object('told', 'assistant', 'id', id) FROM assistant WHERE needs_confirming;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
ALTER TABLE assistant FORCE ROW LEVEL SECURITY;
ALTER TABLE delegation FORCE ROW LEVEL SECURITY;
`;

/** Whoever chooses the password of somebody else can sign in as them: only the operator does, for the first ones. */
const INVITED = `
CREATE FUNCTION password_is_own() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.password_hash IS NULL OR entente_operates() THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' OR (NEW.password_hash IS DISTINCT FROM OLD.password_hash AND entente_purpose() IS DISTINCT FROM 'sign_in') THEN
    RAISE EXCEPTION 'People set their password themselves.' USING ERRCODE = 'check_violation', CONSTRAINT = 'account_by_invitation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_password_is_own BEFORE INSERT OR UPDATE OF password_hash ON account
  FOR EACH ROW EXECUTE FUNCTION password_is_own();
`;

/** A role that was granted is never another one, nor somebody else's, and what has ended does not come back. */
const ROLES = `
REVOKE UPDATE ON role_assignment FROM entente_app;
GRANT UPDATE (ended_at, ended_by) ON role_assignment TO entente_app;
CREATE FUNCTION role_only_ends() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF entente_operates() THEN
    RETURN NEW;
  END IF;
  IF OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL OR NEW.ended_by IS NULL OR NEW.ended_by IS DISTINCT FROM entente_account()
    OR (to_jsonb(NEW) - ARRAY['ended_at', 'ended_by']) <> (to_jsonb(OLD) - ARRAY['ended_at', 'ended_by']) THEN
    RAISE EXCEPTION 'A role is granted anew or ended, not changed.' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_only_ends';
  END IF;
  IF NOT administers_now(entente_account()) OR EXISTS (SELECT FROM account a
    WHERE a.id = NEW.account_id AND a.person_id = entente_person()) THEN
    RAISE EXCEPTION 'Another person, who administers, ends a role.' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_ended_by';
  END IF;
  NEW.ended_at := entente_now();
  RETURN NEW;
END $$;
CREATE TRIGGER role_assignment_only_ends BEFORE UPDATE ON role_assignment FOR EACH ROW EXECUTE FUNCTION role_only_ends();
-- Programs have two who agree as well: what they hold is held to that by its own trigger.
CREATE OR REPLACE FUNCTION role_is_fit() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  theirs uuid := (SELECT person_id FROM account WHERE id = NEW.account_id);
BEGIN
  IF theirs = entente_person() THEN
    RAISE EXCEPTION 'Nobody grants themselves a role.' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_not_to_yourself';
  END IF;
  IF NOT entente_operates() AND NOT (entente_view() = 'system' AND (SELECT a.service FROM account a WHERE a.id = NEW.account_id))
    AND role_needs_two(NEW.role) AND NOT EXISTS (SELECT FROM role_proposal p
    WHERE p.id = NEW.proposal_id AND p.account_id = NEW.account_id AND p.role = NEW.role AND p.state = 'confirmed'
      AND p.decided_by = NEW.granted_by AND p.decided_by = entente_account()) THEN
    RAISE EXCEPTION 'Two administrators grant this role.' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_by_two';
  END IF;
  -- Two grants to one person wait for one another.
  PERFORM pg_advisory_xact_lock(hashtextextended('identity:roles:' || theirs, 0));
  IF EXISTS (SELECT FROM role_assignment r JOIN account a ON a.id = r.account_id
    WHERE a.person_id = theirs AND r.ended_at IS NULL AND role_does(r.role) <> role_does(NEW.role)) THEN
    RAISE EXCEPTION 'Who runs the installation or audits it does not act on cases.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'role_of_another_kind';
  END IF;
  IF role_does(NEW.role) <> 'acts_on_cases' AND EXISTS (SELECT FROM delegation d
    WHERE d.delegate_person_id = theirs AND d.ended_at IS NULL AND d.until_day >= (entente_now() AT TIME ZONE 'Europe/Brussels')::date) THEN
    RAISE EXCEPTION 'They stand in for somebody who acts on cases.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'role_while_standing_in';
  END IF;
  RETURN NEW;
END $$;
`;

/** Two weeks: longer than a leave of one of the two usually lasts, too short for what was forgotten to be confirmed unread. */
const PROPOSALS = `
CREATE FUNCTION proposal_is_over(proposed_at timestamptz) RETURNS boolean VOLATILE LANGUAGE sql
  RETURN proposed_at <= entente_now() - interval '14 days';
ALTER TABLE role_proposal DROP CONSTRAINT role_proposal_state_check;
ALTER TABLE role_proposal DROP CONSTRAINT role_proposal_check;
ALTER TABLE role_proposal
  ADD CONSTRAINT role_proposal_state_check CHECK (state IN ('open', 'confirmed', 'refused', 'withdrawn', 'expired')),
  ADD CONSTRAINT role_proposal_check CHECK (CASE WHEN state IN ('open', 'expired')
    THEN num_nonnulls(decided_by, decided_person, decided_at) = 0 ELSE num_nonnulls(decided_by, decided_person, decided_at) = 3 END);
CREATE OR REPLACE FUNCTION keep_role_proposal() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM account a WHERE a.id = NEW.account_id AND a.person_id = entente_person())
    AND NEW.state NOT IN ('refused', 'expired') THEN
    RAISE EXCEPTION 'Nobody grants themselves a role.' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_not_to_yourself';
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.state := 'open';
    NEW.proposed_by := entente_account();
    NEW.proposed_person := entente_person();
    NEW.proposed_at := entente_now();
    RETURN NEW;
  END IF;
  IF OLD.state <> 'open' OR NEW.state = 'open' THEN
    RAISE EXCEPTION 'This proposal is decided.' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_proposal_decided';
  END IF;
  IF (NEW.state = 'expired') <> proposal_is_over(OLD.proposed_at) THEN
    RAISE EXCEPTION 'A proposal lasts fourteen days.' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_expired';
  END IF;
  IF NEW.state = 'expired' THEN
    RETURN NEW;
  END IF;
  IF NEW.state = 'confirmed' AND NOT administers_now(OLD.proposed_by) THEN
    RAISE EXCEPTION 'Whoever proposed it administers no longer.' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposer_gone';
  END IF;
  IF NEW.state = 'confirmed' AND EXISTS (SELECT FROM account a WHERE a.id = OLD.account_id AND a.disabled_at IS NOT NULL) THEN
    RAISE EXCEPTION 'The account is disabled.' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_to_active';
  END IF;
  NEW.decided_by := entente_account();
  NEW.decided_person := entente_person();
  NEW.decided_at := entente_now();
  RETURN NEW;
END $$;
`;

/** As \`src/reference/guarded-settings.ts\` says; a test holds the two together. */
const SETTINGS = `
CREATE FUNCTION setting_weakens(code text, before jsonb, after jsonb) RETURNS boolean IMMUTABLE LANGUAGE sql
  RETURN CASE
    WHEN code = 'second_factor_roles' THEN NOT string_to_array(before #>> '{}', ' ') <@ string_to_array(after #>> '{}', ' ')
    WHEN code LIKE 'retention\\_%\\_years' THEN coalesce(nullif((after #>> '{}')::integer, 0), 1000) < coalesce(nullif((before #>> '{}')::integer, 0), 1000)
    ELSE false END;
CREATE FUNCTION setting_is_least(code text, value jsonb) RETURNS boolean IMMUTABLE LANGUAGE sql
  RETURN code <> 'second_factor_roles' OR ARRAY['administrator', 'authorising_officer'] <@ string_to_array(value #>> '{}', ' ');
CREATE TABLE setting_proposal (
  id uuid PRIMARY KEY,
  code text NOT NULL REFERENCES setting,
  value_before jsonb NOT NULL,
  value jsonb NOT NULL,
  proposed_by uuid NOT NULL REFERENCES account,
  proposed_person uuid NOT NULL REFERENCES person,
  proposed_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'confirmed', 'refused', 'withdrawn', 'expired')),
  decided_by uuid REFERENCES account,
  decided_person uuid REFERENCES person,
  decided_at timestamptz,
  CONSTRAINT setting_proposal_decided_by CHECK (CASE WHEN state IN ('open', 'expired')
    THEN num_nonnulls(decided_by, decided_person, decided_at) = 0 ELSE num_nonnulls(decided_by, decided_person, decided_at) = 3 END),
  CONSTRAINT setting_two_people CHECK (state NOT IN ('confirmed', 'refused') OR decided_person <> proposed_person),
  CONSTRAINT setting_own_proposal CHECK (state <> 'withdrawn' OR decided_person = proposed_person),
  CONSTRAINT setting_proposal_least CHECK (setting_is_least(code, value))
);
COMMENT ON TABLE setting_proposal IS 'A weaker value of a setting that guards, which one administrator would set and another one confirms.';
CREATE UNIQUE INDEX setting_proposal_open ON setting_proposal (code) WHERE state = 'open';
CREATE INDEX setting_proposal_by_time ON setting_proposal (proposed_at DESC, id);
CREATE FUNCTION keep_setting_proposal() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.state := 'open';
    NEW.value_before := (SELECT s.value FROM setting s WHERE s.code = NEW.code);
    NEW.proposed_by := entente_account();
    NEW.proposed_person := entente_person();
    NEW.proposed_at := entente_now();
    RETURN NEW;
  END IF;
  IF OLD.state <> 'open' OR NEW.state = 'open' THEN
    RAISE EXCEPTION 'This proposal is decided.' USING ERRCODE = 'check_violation', CONSTRAINT = 'setting_proposal_decided';
  END IF;
  IF (NEW.state = 'expired') <> proposal_is_over(OLD.proposed_at) THEN
    RAISE EXCEPTION 'A proposal lasts fourteen days.' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_expired';
  END IF;
  IF NEW.state = 'expired' THEN
    RETURN NEW;
  END IF;
  IF NEW.state = 'confirmed' AND NOT administers_now(OLD.proposed_by) THEN
    RAISE EXCEPTION 'Whoever proposed it administers no longer.' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposer_gone';
  END IF;
  NEW.decided_by := entente_account();
  NEW.decided_person := entente_person();
  NEW.decided_at := entente_now();
  RETURN NEW;
END $$;
CREATE TRIGGER setting_proposal_is_kept BEFORE INSERT OR UPDATE ON setting_proposal FOR EACH ROW EXECUTE FUNCTION keep_setting_proposal();
-- The value is written by the confirmation itself, so that nothing that was confirmed once serves twice.
CREATE FUNCTION carry_out_setting_proposal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE setting SET value = NEW.value, changed_by = NEW.decided_by, changed_at = entente_now()
    WHERE code = NEW.code AND value = NEW.value_before;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'The setting was changed since.' USING ERRCODE = 'check_violation', CONSTRAINT = 'setting_changed_since';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER setting_proposal_is_carried_out AFTER UPDATE ON setting_proposal FOR EACH ROW
  WHEN (NEW.state = 'confirmed') EXECUTE FUNCTION carry_out_setting_proposal();
CREATE FUNCTION setting_is_guarded() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF entente_operates() THEN
    RETURN NEW;
  END IF;
  IF NOT setting_is_least(NEW.code, NEW.value) THEN
    RAISE EXCEPTION 'Administrators and authorising officers always have a second factor.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'setting_least';
  END IF;
  IF setting_weakens(NEW.code, OLD.value, NEW.value) AND current_user <> 'entente_guard' THEN
    RAISE EXCEPTION 'Two administrators weaken what guards.' USING ERRCODE = 'check_violation', CONSTRAINT = 'setting_by_two';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER setting_is_guarded BEFORE UPDATE ON setting FOR EACH ROW EXECUTE FUNCTION setting_is_guarded();
REVOKE UPDATE ON setting FROM entente_app;
GRANT UPDATE (value, changed_by, changed_at) ON setting TO entente_app, entente_guard;
GRANT SELECT ON setting TO entente_guard;
CREATE POLICY guard_carries_out ON setting FOR UPDATE TO entente_guard USING (true);
ALTER TABLE setting_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE setting_proposal FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON setting_proposal FOR SELECT TO entente_app USING (entente_view() = 'system' OR (SELECT entente_holds('administrator', 'auditor')));
CREATE POLICY proposed ON setting_proposal FOR INSERT TO entente_app WITH CHECK ((SELECT entente_holds('administrator')));
CREATE POLICY decided ON setting_proposal FOR UPDATE TO entente_app USING ((SELECT entente_holds('administrator')));
GRANT SELECT, INSERT (id, code, value, value_before) ON setting_proposal TO entente_app;
GRANT UPDATE (state) ON setting_proposal TO entente_app;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION carry_out_setting_proposal() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;
