import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is granted what by whom: sensitive roles by two people, none to oneself, and nobody both runs the place and decides. */
export class RolesByTwo1700000000059 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [RULES, PROPOSALS, GRANTED, LENT, WALL]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('What was granted by two is not undone: restore a backup instead.');
  }
}

/** As `src/kernel/access-model.ts` says; a test holds the two together. */
const RULES = `
CREATE FUNCTION role_does(asked text) RETURNS text IMMUTABLE LANGUAGE sql
  RETURN CASE asked WHEN 'administrator' THEN 'administers' WHEN 'auditor' THEN 'looks' ELSE 'acts_on_cases' END;
CREATE FUNCTION role_needs_two(asked text) RETURNS boolean IMMUTABLE LANGUAGE sql
  RETURN asked IN ('financial_verifier', 'authorising_officer', 'head_of_unit', 'auditor', 'administrator');
`;

const PROPOSALS = `
CREATE TABLE role_proposal (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  role text NOT NULL CHECK (role_needs_two(role)),
  proposed_by uuid NOT NULL REFERENCES account,
  proposed_person uuid NOT NULL REFERENCES person,
  proposed_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'confirmed', 'refused', 'withdrawn')),
  decided_by uuid REFERENCES account,
  decided_person uuid REFERENCES person,
  decided_at timestamptz,
  CHECK ((state = 'open') = (decided_by IS NULL AND decided_person IS NULL AND decided_at IS NULL)),
  CONSTRAINT role_two_people CHECK (state NOT IN ('confirmed', 'refused') OR decided_person <> proposed_person),
  CONSTRAINT role_own_proposal CHECK (state <> 'withdrawn' OR decided_person = proposed_person)
);
COMMENT ON TABLE role_proposal IS 'A sensitive role that one administrator would grant and another one confirms.';
CREATE UNIQUE INDEX role_proposal_open ON role_proposal (account_id, role) WHERE state = 'open';
CREATE INDEX role_proposal_by_time ON role_proposal (proposed_at DESC, id);
ALTER TABLE role_assignment ADD COLUMN proposal_id uuid UNIQUE REFERENCES role_proposal;
-- Who does it, and when, is written from the context and not from what is sent.
CREATE FUNCTION keep_role_proposal() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM account a WHERE a.id = NEW.account_id AND a.person_id = entente_person())
    AND NEW.state <> 'refused' THEN
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
  NEW.decided_by := entente_account();
  NEW.decided_person := entente_person();
  NEW.decided_at := entente_now();
  RETURN NEW;
END $$;
CREATE TRIGGER role_proposal_is_kept BEFORE INSERT OR UPDATE ON role_proposal FOR EACH ROW EXECUTE FUNCTION keep_role_proposal();
`;

/** The operator's tool makes the first two administrators, and is the system. */
const GRANTED = `
CREATE FUNCTION role_is_fit() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  theirs uuid := (SELECT person_id FROM account WHERE id = NEW.account_id);
BEGIN
  IF theirs = entente_person() THEN
    RAISE EXCEPTION 'Nobody grants themselves a role.' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_not_to_yourself';
  END IF;
  IF entente_view() IS DISTINCT FROM 'system' AND role_needs_two(NEW.role) AND NOT EXISTS (SELECT FROM role_proposal p
    WHERE p.id = NEW.proposal_id AND p.account_id = NEW.account_id AND p.role = NEW.role AND p.state = 'confirmed'
      AND p.decided_by = NEW.granted_by) THEN
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
CREATE TRIGGER role_assignment_is_fit BEFORE INSERT ON role_assignment FOR EACH ROW EXECUTE FUNCTION role_is_fit();
`;

/** A borrowed role is a role: it goes neither to administrators nor to auditors. */
const LENT = `
CREATE FUNCTION delegate_acts() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('identity:roles:' || NEW.delegate_person_id, 0));
  IF EXISTS (SELECT FROM role_assignment r JOIN account a ON a.id = r.account_id
    WHERE a.person_id = NEW.delegate_person_id AND r.ended_at IS NULL AND role_does(r.role) <> 'acts_on_cases') THEN
    RAISE EXCEPTION 'Who runs the installation or audits it stands in for nobody.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'delegate_acts_on_cases';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER delegate_acts_on_cases BEFORE INSERT ON delegation FOR EACH ROW EXECUTE FUNCTION delegate_acts();
`;

const WALL = `
ALTER TABLE role_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE role_proposal FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON role_proposal FOR SELECT TO entente_app USING (entente_view() = 'system' OR entente_holds('administrator', 'auditor'));
CREATE POLICY proposed ON role_proposal FOR INSERT TO entente_app WITH CHECK (entente_holds('administrator'));
CREATE POLICY decided ON role_proposal FOR UPDATE TO entente_app USING (entente_holds('administrator'));
GRANT SELECT, INSERT ON role_proposal TO entente_app;
GRANT UPDATE (state) ON role_proposal TO entente_app;
`;
