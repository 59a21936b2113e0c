import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is away from when to when, who may set it for them, and what their colleagues may know of it. */
export class Absences1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ASSISTANT, ABSENCE, DELEGATIONS, WALL, GRANTS, AWAY]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Absences have no way back: restore a backup instead.');
  }
}

const ASSISTANT = `
CREATE FUNCTION entente_person() RETURNS uuid STABLE LANGUAGE sql
  RETURN (SELECT a.person_id FROM account a WHERE a.id = entente_account());
CREATE TABLE assistant (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  assistant_account_id uuid NOT NULL,
  assistant_person_id uuid NOT NULL,
  named_by_account_id uuid NOT NULL,
  named_by_person_id uuid NOT NULL,
  named_at timestamptz NOT NULL DEFAULT entente_now(),
  ended_by_account_id uuid REFERENCES account,
  ended_at timestamptz,
  FOREIGN KEY (account_id, person_id, organisation_id) REFERENCES account (id, person_id, organisation_id),
  FOREIGN KEY (assistant_account_id, assistant_person_id, organisation_id) REFERENCES account (id, person_id, organisation_id),
  FOREIGN KEY (named_by_account_id, named_by_person_id) REFERENCES account (id, person_id),
  CONSTRAINT assistant_is_another CHECK (person_id <> assistant_person_id),
  CONSTRAINT assistant_not_taken CHECK (named_by_person_id <> assistant_person_id),
  CONSTRAINT assistant_ended_by CHECK ((ended_at IS NULL) = (ended_by_account_id IS NULL))
);
COMMENT ON TABLE assistant IS 'Who may set, change and end the absences of a colleague, and lend their roles for these days.';
CREATE UNIQUE INDEX assistant_once ON assistant (account_id, assistant_account_id) WHERE ended_at IS NULL;
CREATE INDEX assistant_of ON assistant (assistant_account_id) WHERE ended_at IS NULL;
CREATE FUNCTION assistant_is_sound() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM account WHERE id IN (NEW.account_id, NEW.assistant_account_id) AND disabled_at IS NOT NULL) THEN
    RAISE EXCEPTION 'The account is disabled.' USING ERRCODE = '23514', CONSTRAINT = 'assistant_active';
  END IF;
  IF NEW.named_by_person_id <> NEW.person_id AND NOT EXISTS (SELECT FROM role_assignment r
      WHERE r.account_id = NEW.named_by_account_id AND r.role = 'administrator' AND r.ended_at IS NULL) THEN
    RAISE EXCEPTION 'An assistant is named by whom they assist, or by an administrator.'
      USING ERRCODE = '23514', CONSTRAINT = 'assistant_named_by';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assistant_is_sound BEFORE INSERT ON assistant FOR EACH ROW EXECUTE FUNCTION assistant_is_sound();
`;

/** A person is away, whatever the account: somebody with two is not in the office with the other one. */
const ABSENCE = `
CREATE TABLE absence (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  from_day date NOT NULL,
  until_day date NOT NULL,
  days daterange NOT NULL GENERATED ALWAYS AS (daterange(from_day, until_day, '[]')) STORED,
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
  replaces_id uuid UNIQUE,
  made_by_account_id uuid NOT NULL,
  made_by_person_id uuid NOT NULL,
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  ended_by_account_id uuid REFERENCES account,
  ended_at timestamptz,
  UNIQUE (id, person_id),
  FOREIGN KEY (account_id, person_id, organisation_id) REFERENCES account (id, person_id, organisation_id),
  FOREIGN KEY (made_by_account_id, made_by_person_id) REFERENCES account (id, person_id),
  FOREIGN KEY (replaces_id, person_id) REFERENCES absence (id, person_id),
  CONSTRAINT absence_in_order CHECK (until_day >= from_day),
  CONSTRAINT absence_ended_by CHECK ((ended_at IS NULL) = (ended_by_account_id IS NULL)),
  CONSTRAINT absence_once EXCLUDE USING gist (person_id WITH =, days WITH &&) WHERE (ended_at IS NULL)
);
COMMENT ON TABLE absence IS 'Days, both included, of the organisation''s calendar on which somebody is away.';
COMMENT ON COLUMN absence.replaces_id IS 'The absence that was ended for this one, when its days or stand-ins changed.';
CREATE INDEX absence_by_person ON absence (person_id, until_day) WHERE ended_at IS NULL;
CREATE INDEX absence_by_account ON absence (account_id);
CREATE FUNCTION absence_is_sound() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM account WHERE id = NEW.account_id AND disabled_at IS NOT NULL) THEN
    RAISE EXCEPTION 'The account is disabled.' USING ERRCODE = '23514', CONSTRAINT = 'absence_active';
  END IF;
  IF NEW.made_by_person_id <> NEW.person_id AND NOT EXISTS (SELECT FROM role_assignment r
      WHERE r.account_id = NEW.made_by_account_id AND r.role = 'administrator' AND r.ended_at IS NULL)
    AND NOT EXISTS (SELECT FROM assistant s
      WHERE s.account_id = NEW.account_id AND s.assistant_account_id = NEW.made_by_account_id AND s.ended_at IS NULL) THEN
    RAISE EXCEPTION 'An absence is set by who is away, their assistant, or an administrator.'
      USING ERRCODE = '23514', CONSTRAINT = 'absence_made_by';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER absence_is_sound BEFORE INSERT ON absence FOR EACH ROW EXECUTE FUNCTION absence_is_sound();
CREATE VIEW absence_in_force WITH (security_invoker = true) AS
SELECT x.* FROM absence x JOIN organisation o ON o.id = x.organisation_id
WHERE x.ended_at IS NULL AND (entente_now() AT TIME ZONE o.time_zone)::date <@ x.days;
`;

/** What an absence lends lies within its days and is of the same person; an assistant may lend for whom they assist. */
const DELEGATIONS = `
ALTER TABLE delegation ADD COLUMN absence_id uuid;
ALTER TABLE delegation ADD CONSTRAINT delegation_of_absence FOREIGN KEY (absence_id, delegator_person_id) REFERENCES absence (id, person_id);
CREATE INDEX delegation_by_absence ON delegation (absence_id) WHERE absence_id IS NOT NULL;
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
    AND NOT EXISTS (SELECT FROM assistant s WHERE s.account_id = NEW.delegator_account_id
      AND s.assistant_account_id = NEW.made_by_account_id AND s.ended_at IS NULL) THEN
    RAISE EXCEPTION 'Only an administrator or an assistant lends the role of somebody else.'
      USING ERRCODE = '23514', CONSTRAINT = 'delegation_made_by';
  END IF;
  IF NEW.absence_id IS NOT NULL AND NOT EXISTS (SELECT FROM absence x
      WHERE x.id = NEW.absence_id AND x.ended_at IS NULL AND daterange(NEW.from_day, NEW.until_day, '[]') <@ x.days) THEN
    RAISE EXCEPTION 'The days are not those of the absence.' USING ERRCODE = '23514', CONSTRAINT = 'delegation_within_absence';
  END IF;
  RETURN NEW;
END $$;
`;

/**
 * An absence with its note is for who is away, who may set it, and those who look after people. Colleagues ask
 * `who_is_away`, which answers until when and who stands in, and nothing else.
 */
const WALL = `
ALTER TABLE assistant ENABLE ROW LEVEL SECURITY;
ALTER TABLE assistant FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON assistant FOR SELECT TO entente_app USING (entente_view() = 'system'
  OR entente_account() = assistant_account_id OR person_id = (SELECT entente_person())
  OR (SELECT entente_holds('administrator', 'auditor'))
  OR (organisation_id = entente_organisation() AND (SELECT entente_holds('head_of_unit'))));
CREATE POLICY named ON assistant FOR INSERT TO entente_app WITH CHECK (named_by_account_id = entente_account());
CREATE POLICY ended ON assistant FOR UPDATE TO entente_app
  USING (ended_at IS NULL AND (entente_account() = assistant_account_id OR person_id = (SELECT entente_person())
    OR (SELECT entente_holds('administrator'))))
  WITH CHECK (ended_by_account_id = entente_account());

CREATE FUNCTION entente_assisted() RETURNS SETOF uuid STABLE LANGUAGE sql
  AS $$ SELECT s.account_id FROM assistant s WHERE s.assistant_account_id = entente_account() AND s.ended_at IS NULL $$;
ALTER TABLE absence ENABLE ROW LEVEL SECURITY;
ALTER TABLE absence FORCE ROW LEVEL SECURITY;
CREATE POLICY guard ON absence FOR SELECT TO entente_guard USING (true);
CREATE POLICY seen ON absence FOR SELECT TO entente_app USING (entente_view() = 'system'
  OR person_id = (SELECT entente_person()) OR account_id IN (SELECT entente_assisted())
  OR (SELECT entente_holds('administrator', 'auditor'))
  OR (organisation_id = entente_organisation() AND (SELECT entente_holds('head_of_unit'))));
CREATE POLICY made ON absence FOR INSERT TO entente_app WITH CHECK (made_by_account_id = entente_account());
CREATE POLICY ended ON absence FOR UPDATE TO entente_app
  USING (ended_at IS NULL AND (person_id = (SELECT entente_person()) OR account_id IN (SELECT entente_assisted())
    OR (SELECT entente_holds('administrator'))))
  WITH CHECK (ended_by_account_id = entente_account());

CREATE POLICY guard ON delegation FOR SELECT TO entente_guard USING (true);
ALTER POLICY seen ON delegation USING (entente_view() = 'system'
  OR entente_account() IN (delegator_account_id, delegate_account_id)
  OR delegator_person_id = (SELECT entente_person()) OR delegator_account_id IN (SELECT entente_assisted())
  OR (SELECT entente_holds('administrator', 'auditor'))
  OR (organisation_id = entente_organisation() AND (SELECT entente_holds('head_of_unit'))));
ALTER POLICY ended ON delegation
  USING (ended_at IS NULL AND (entente_account() IN (delegator_account_id, delegate_account_id)
    OR delegator_person_id = (SELECT entente_person()) OR delegator_account_id IN (SELECT entente_assisted())
    OR (SELECT entente_holds('administrator'))));
`;

const GRANTS = `
GRANT SELECT, INSERT ON assistant, absence TO entente_app;
GRANT UPDATE (ended_at, ended_by_account_id) ON assistant, absence TO entente_app;
GRANT SELECT ON absence_in_force TO entente_app;
GRANT SELECT ON absence, absence_in_force, delegation, delegation_in_force, account, person, organisation, role_assignment TO entente_guard;
`;

const AWAY = `
CREATE FUNCTION who_is_away(asked uuid[]) RETURNS TABLE (account_id uuid, until_day date, stand_ins text[])
  STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.id, x.until_day, ARRAY(SELECT DISTINCT p.name FROM delegation_in_force d JOIN person p ON p.id = d.delegate_person_id
      WHERE d.delegator_account_id = a.id AND p.name IS NOT NULL ORDER BY p.name)
  FROM account a JOIN absence_in_force x ON x.person_id = a.person_id
  WHERE a.id = ANY (asked) AND (entente_view() = 'system' OR a.organisation_id = entente_organisation())
$$;
COMMENT ON FUNCTION who_is_away(uuid[]) IS 'Of the colleagues asked for: until when they are away today, and who stands in; not why.';
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION who_is_away(uuid[]) OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;
