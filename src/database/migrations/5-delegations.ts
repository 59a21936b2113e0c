import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WRITE_CASE_5 } from './5-write-case.sql.js';

/** Roles lent for an absence, in whose name a visa was given, and to whom a task was given. */
export class Delegations1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DELEGATION, SIDES, ON_CASES, WRITE_CASE_5, WALL, GRANTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Delegations have no way back: restore a backup instead.');
  }
}

/**
 * Person and organisation stand in the row and are carried by the foreign keys, so that the checks on natural persons
 * and on one organisation hold for whoever writes.
 */
const DELEGATION = `
ALTER TABLE account ADD CONSTRAINT account_of_person UNIQUE (id, person_id);
ALTER TABLE account ADD CONSTRAINT account_of_organisation UNIQUE (id, person_id, organisation_id);
CREATE TABLE delegation (
  id uuid PRIMARY KEY,
  role text NOT NULL CHECK (length(role) BETWEEN 1 AND 60),
  organisation_id uuid NOT NULL REFERENCES organisation,
  delegator_account_id uuid NOT NULL,
  delegator_person_id uuid NOT NULL,
  delegate_account_id uuid NOT NULL,
  delegate_person_id uuid NOT NULL,
  from_day date NOT NULL,
  until_day date NOT NULL,
  days daterange NOT NULL GENERATED ALWAYS AS (daterange(from_day, until_day, '[]')) STORED,
  ceiling_cents bigint,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  absence_days integer NOT NULL,
  for_review boolean NOT NULL GENERATED ALWAYS AS (absence_days > 28) STORED,
  made_by_account_id uuid NOT NULL,
  made_by_person_id uuid NOT NULL,
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  ended_by_account_id uuid REFERENCES account,
  ended_at timestamptz,
  FOREIGN KEY (delegator_account_id, delegator_person_id, organisation_id) REFERENCES account (id, person_id, organisation_id),
  FOREIGN KEY (delegate_account_id, delegate_person_id, organisation_id) REFERENCES account (id, person_id, organisation_id),
  FOREIGN KEY (made_by_account_id, made_by_person_id) REFERENCES account (id, person_id),
  CONSTRAINT delegation_of_case_work CHECK (role NOT IN ('administrator', 'auditor')),
  CONSTRAINT delegation_to_another CHECK (delegator_person_id <> delegate_person_id),
  CONSTRAINT delegation_not_taken CHECK (made_by_person_id <> delegate_person_id),
  CONSTRAINT delegation_in_order CHECK (until_day >= from_day),
  CONSTRAINT delegation_ceiling CHECK (ceiling_cents > 0),
  CONSTRAINT delegation_absence CHECK (absence_days >= until_day - from_day + 1),
  CONSTRAINT delegation_ended_by CHECK ((ended_at IS NULL) = (ended_by_account_id IS NULL)),
  CONSTRAINT delegation_once EXCLUDE USING gist (delegator_account_id WITH =, role WITH =, days WITH &&) WHERE (ended_at IS NULL)
);
COMMENT ON TABLE delegation IS 'A role lent to a colleague from a day to a day, both included, of the organisation''s calendar.';
COMMENT ON COLUMN delegation.absence_days IS 'Days of the whole absence: this delegation with those of the same person that join up with it.';
CREATE INDEX delegation_by_delegate ON delegation (delegate_account_id) WHERE ended_at IS NULL;
CREATE INDEX delegation_by_delegator ON delegation (delegator_account_id);
CREATE INDEX delegation_by_time ON delegation (made_at DESC, id);

CREATE FUNCTION delegation_is_sound() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM role_assignment r JOIN account a ON a.id = r.account_id
      WHERE r.account_id = NEW.delegator_account_id AND r.role = NEW.role AND r.ended_at IS NULL AND a.disabled_at IS NULL) THEN
    RAISE EXCEPTION 'The role is not held.' USING ERRCODE = '23514', CONSTRAINT = 'delegation_role_held';
  END IF;
  IF EXISTS (SELECT FROM account WHERE id = NEW.delegate_account_id AND disabled_at IS NOT NULL) THEN
    RAISE EXCEPTION 'The account is disabled.' USING ERRCODE = '23514', CONSTRAINT = 'delegation_to_active';
  END IF;
  IF NEW.made_by_person_id <> NEW.delegator_person_id AND NOT EXISTS (SELECT FROM role_assignment r
      WHERE r.account_id = NEW.made_by_account_id AND r.role = 'administrator' AND r.ended_at IS NULL) THEN
    RAISE EXCEPTION 'Only an administrator lends the role of somebody else.'
      USING ERRCODE = '23514', CONSTRAINT = 'delegation_made_by';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER delegation_is_sound BEFORE INSERT ON delegation FOR EACH ROW EXECUTE FUNCTION delegation_is_sound();
`;

/** As with duties, two sides exclude each other: what a trigger would have to look for, the constraint holds by itself. */
const SIDES = `
CREATE TABLE delegation_side (
  delegation_id uuid NOT NULL REFERENCES delegation,
  person_id uuid NOT NULL,
  role text NOT NULL,
  side text NOT NULL CHECK (side IN ('lends', 'borrows')),
  days daterange NOT NULL,
  PRIMARY KEY (delegation_id, side),
  CONSTRAINT delegation_no_chain EXCLUDE USING gist (person_id WITH =, role WITH =, days WITH &&, side WITH <>)
);
COMMENT ON TABLE delegation_side IS 'On any day a person lends a role or borrows it, never both: so there is neither a cycle nor a chain.';
CREATE FUNCTION keep_delegation_sides() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO delegation_side (delegation_id, person_id, role, side, days)
    VALUES (NEW.id, NEW.delegator_person_id, NEW.role, 'lends', NEW.days),
      (NEW.id, NEW.delegate_person_id, NEW.role, 'borrows', NEW.days);
  ELSE
    DELETE FROM delegation_side WHERE delegation_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER delegation_has_sides AFTER INSERT ON delegation FOR EACH ROW EXECUTE FUNCTION keep_delegation_sides();
CREATE TRIGGER delegation_gives_up_sides AFTER UPDATE OF ended_at ON delegation FOR EACH ROW
  WHEN (NEW.ended_at IS NOT NULL) EXECUTE FUNCTION keep_delegation_sides();
`;

const ON_CASES = `
ALTER TABLE visa ADD COLUMN on_behalf_of uuid;
ALTER TABLE visa ADD CONSTRAINT visa_on_behalf CHECK (on_behalf_of IS NULL OR (person_id IS NOT NULL AND on_behalf_of <> person_id));
COMMENT ON COLUMN visa.on_behalf_of IS 'For whom the person stood in.';
CREATE UNIQUE INDEX visa_voice_once ON visa (case_id, visit, code, instance, coalesce(on_behalf_of, person_id))
  WHERE invalidated_at IS NULL AND person_id IS NOT NULL;
ALTER TABLE task ADD COLUMN holder_account_id uuid REFERENCES account;
COMMENT ON COLUMN task.holder_account_id IS 'Who was asked by name; others who hold the role may act all the same.';
CREATE INDEX task_by_holder ON task (holder_account_id) WHERE done_at IS NULL AND holder_account_id IS NOT NULL;
ALTER TABLE reminder DROP CONSTRAINT reminder_addressee_check;
ALTER TABLE reminder ADD CONSTRAINT reminder_addressee_check CHECK (addressee IN ('owner', 'deputy', 'head', 'clock'));
CREATE VIEW delegation_in_force WITH (security_invoker = true) AS
SELECT d.*, coalesce(r.country, o.country) AS country
FROM delegation d JOIN organisation o ON o.id = d.organisation_id
JOIN role_assignment r ON r.account_id = d.delegator_account_id AND r.role = d.role AND r.ended_at IS NULL
JOIN account a ON a.id = d.delegator_account_id AND a.disabled_at IS NULL
WHERE d.ended_at IS NULL AND (entente_now() AT TIME ZONE o.time_zone)::date <@ d.days;
`;

/** Those it is between read it, and those who look after people; nobody ends it but they, and once. */
const WALL = `
CREATE FUNCTION entente_holds(VARIADIC wanted text[]) RETURNS boolean STABLE LANGUAGE sql
  RETURN EXISTS (SELECT FROM role_assignment r WHERE r.account_id = entente_account() AND r.ended_at IS NULL AND r.role = ANY (wanted));
ALTER TABLE delegation ENABLE ROW LEVEL SECURITY;
ALTER TABLE delegation FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON delegation FOR SELECT TO entente_app USING (entente_view() = 'system'
  OR entente_account() IN (delegator_account_id, delegate_account_id)
  OR entente_holds('administrator', 'auditor')
  OR (organisation_id = entente_organisation() AND entente_holds('head_of_unit')));
CREATE POLICY made ON delegation FOR INSERT TO entente_app WITH CHECK (made_by_account_id = entente_account());
CREATE POLICY ended ON delegation FOR UPDATE TO entente_app
  USING (ended_at IS NULL AND (entente_account() IN (delegator_account_id, delegate_account_id) OR entente_holds('administrator')))
  WITH CHECK (ended_by_account_id = entente_account());
ALTER TABLE delegation_side ENABLE ROW LEVEL SECURITY;
ALTER TABLE delegation_side FORCE ROW LEVEL SECURITY;
CREATE POLICY guard ON delegation_side TO entente_guard USING (true);
`;

const GRANTS = `
GRANT SELECT, INSERT ON delegation TO entente_app;
GRANT UPDATE (ended_at, ended_by_account_id) ON delegation TO entente_app;
GRANT SELECT ON delegation_in_force TO entente_app;
GRANT SELECT, INSERT, DELETE ON delegation_side TO entente_guard;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION keep_delegation_sides() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;
