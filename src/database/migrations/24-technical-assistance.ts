import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Technical assistance: what is asked for, the plan of what is delivered, what the receiving side says of it, what came of it. */
export class TechnicalAssistance1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ASSISTANCE, PLAN, REQUEST_BESIDE, STAND_DOWN, WALL, NEWCOMERS, GRANTS])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('What was delivered is not forgotten: restore a backup instead.');
  }
}

/** Title, texts, countries and the estimated cost lie on the action, so that whatever counts actions counts this too. */
const ASSISTANCE = `
CREATE TABLE technical_assistance (
  id uuid PRIMARY KEY REFERENCES action,
  requested_by text NOT NULL CHECK (requested_by IN ('partner', 'member_state', 'facility')),
  language text NOT NULL DEFAULT 'en' CHECK (language ~ '^[a-z]{2}$'),
  translation text NOT NULL DEFAULT '' CHECK (length(translation) <= 5000),
  beneficiaries text NOT NULL DEFAULT '' CHECK (length(beneficiaries) <= 2000),
  scheduled_at timestamptz
);
COMMENT ON COLUMN technical_assistance.language IS 'In which language it was asked for; the translation into English is the facility''s.';
COMMENT ON COLUMN technical_assistance.scheduled_at IS 'From when on the receiving side sees the plan.';
CREATE TABLE technical_assistance_confidential (
  assistance_id uuid PRIMARY KEY REFERENCES technical_assistance,
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 10000),
  lessons text NOT NULL DEFAULT '' CHECK (length(lessons) <= 10000)
);
COMMENT ON TABLE technical_assistance_confidential IS 'The facility''s own: whoever asked does not read it.';
CREATE TABLE assistance_outcome (
  assistance_id uuid PRIMARY KEY REFERENCES technical_assistance,
  results text NOT NULL DEFAULT '' CHECK (length(results) <= 10000),
  indicators_met text NOT NULL DEFAULT '' CHECK (length(indicators_met) <= 5000),
  follow_ups text NOT NULL DEFAULT '' CHECK (length(follow_ups) <= 5000),
  recorded_at timestamptz
);
CREATE SEQUENCE reference_number_ta;
`;

/**
 * One line for each expert mission, journey, training and piece of equipment. A quantity is days of an expert, places of a
 * training, pieces of equipment. The same expert is in one place a day, over all cases that were not called off.
 */
const PLAN = `
CREATE TABLE assistance_line (
  id uuid PRIMARY KEY,
  assistance_id uuid NOT NULL REFERENCES technical_assistance,
  kind text NOT NULL CHECK (kind IN ('expert', 'travel', 'training', 'equipment')),
  position integer NOT NULL CHECK (position BETWEEN 1 AND 100),
  country text NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  organisation text NOT NULL DEFAULT '' CHECK (length(organisation) <= 300),
  details text NOT NULL DEFAULT '' CHECK (length(details) <= 2000),
  origin text NOT NULL DEFAULT '' CHECK (length(origin) <= 200),
  place text NOT NULL DEFAULT '' CHECK (length(place) <= 200),
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  quantity integer NOT NULL CHECK (quantity BETWEEN 1 AND 100000),
  value_cents bigint CHECK (value_cents > 0),
  delivered_on date,
  delivered_quantity integer CHECK (delivered_quantity >= 0),
  told integer NOT NULL DEFAULT 0 CHECK (told >= 0),
  booked boolean NOT NULL DEFAULT true,
  UNIQUE (assistance_id, kind, position) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (assistance_id, country) REFERENCES action_country (action_id, country) DEFERRABLE INITIALLY DEFERRED,
  CHECK (starts_on <= ends_on),
  CHECK ((kind = 'equipment') = (value_cents IS NOT NULL)),
  CHECK (kind <> 'expert' OR quantity <= ends_on - starts_on + 1),
  CHECK ((delivered_on IS NULL) = (delivered_quantity IS NULL)),
  CHECK (kind = 'training' OR delivered_quantity <= quantity),
  CHECK (kind <> 'travel' OR delivered_on IS NULL),
  CONSTRAINT expert_in_one_place EXCLUDE USING gist ((lower(name)) WITH =, (lower(organisation)) WITH =,
    (lower(place)) WITH <>, (daterange(starts_on, ends_on, '[]')) WITH &&) WHERE (kind = 'expert' AND booked) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON COLUMN assistance_line.details IS 'An expert''s profile; the serial numbers of equipment.';
COMMENT ON COLUMN assistance_line.place IS 'Where it is; empty: online. Of a journey, where it leads.';
COMMENT ON COLUMN assistance_line.value_cents IS 'Of one piece of equipment: whoever receives it reads its value.';
COMMENT ON COLUMN assistance_line.told IS 'Counts how often it was recorded what was delivered: an answer is to what it was given to.';
CREATE TABLE assistance_cost (
  line_id uuid PRIMARY KEY REFERENCES assistance_line ON DELETE CASCADE,
  unit_cents bigint NOT NULL CHECK (unit_cents > 0)
);
COMMENT ON TABLE assistance_cost IS 'A day of an expert, a journey, a training: the facility''s own affair.';
CREATE TABLE assistance_attendance (
  line_id uuid NOT NULL REFERENCES assistance_line ON DELETE CASCADE,
  country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  women integer NOT NULL CHECK (women BETWEEN 0 AND 10000),
  men integer NOT NULL CHECK (men BETWEEN 0 AND 10000),
  unstated integer NOT NULL CHECK (unstated BETWEEN 0 AND 10000),
  PRIMARY KEY (line_id, country),
  CHECK (women + men + unstated > 0)
);
CREATE TABLE delivery_answer (
  line_id uuid NOT NULL REFERENCES assistance_line,
  told integer NOT NULL CHECK (told > 0),
  answer text NOT NULL CHECK (answer IN ('confirmed', 'disputed')),
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 4000),
  account_id uuid NOT NULL REFERENCES account,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (line_id, told),
  CHECK (answer <> 'disputed' OR reason <> '')
);
COMMENT ON TABLE delivery_answer IS 'What the receiving side says of a delivery as it was recorded; nobody else says it for them.';
CREATE FUNCTION answer_what_was_told() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM assistance_line l WHERE l.id = NEW.line_id AND l.told = NEW.told AND l.delivered_on IS NOT NULL) THEN
    RAISE EXCEPTION 'This is not what was delivered last.' USING ERRCODE = 'check_violation', CONSTRAINT = 'answer_to_delivery';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER delivery_answered BEFORE INSERT OR UPDATE ON delivery_answer FOR EACH ROW EXECUTE FUNCTION answer_what_was_told();
`;

/** Whoever ends what it pays for ends it too, though it is not theirs to see. */
const REQUEST_BESIDE = `
CREATE FUNCTION funding_request_beside(asked uuid) RETURNS uuid STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  RETURN (SELECT f.id FROM funding_request f WHERE f.action_id = asked AND (entente_inside() OR may_see(asked)));
`;

/** What was called off books nobody any more. */
const STAND_DOWN = `
CREATE FUNCTION stand_experts_down() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE assistance_line SET booked = false WHERE assistance_id = NEW.id AND delivered_on IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER assistance_ends AFTER UPDATE OF closed_at ON case_file FOR EACH ROW
  WHEN (NEW.subject = 'technical_assistance' AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION stand_experts_down();
`;

/**
 * A partner authority reads of its own country what it receives, from when it is scheduled on. Only the facility writes the
 * plan and what was delivered, and only the receiving side whether it was.
 */
const WALL = `
CREATE FUNCTION is_told_of(told_country text) RETURNS boolean STABLE LANGUAGE sql
  RETURN NOT EXISTS (SELECT FROM organisation o WHERE o.id = entente_organisation() AND o.kind = 'PARTNER_AUTHORITY' AND o.country <> told_country);
DO $$
DECLARE
  walled record;
BEGIN
  FOR walled IN SELECT * FROM (VALUES
    ('technical_assistance', 'may_see(id)'), ('technical_assistance_confidential', 'false'), ('assistance_cost', 'false'),
    ('assistance_outcome', 'recorded_at IS NOT NULL AND may_see(assistance_id)'),
    ('assistance_line', 'may_see(assistance_id) AND is_told_of(country)
      AND EXISTS (SELECT FROM technical_assistance t WHERE t.id = assistance_id AND t.scheduled_at IS NOT NULL)'),
    ('assistance_attendance', 'is_told_of(country) AND EXISTS (SELECT FROM assistance_line l WHERE l.id = line_id)'),
    ('delivery_answer', 'EXISTS (SELECT FROM assistance_line l WHERE l.id = line_id)')
  ) AS t (name, rule) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('CREATE POLICY seen ON %I TO entente_app USING (entente_inside() OR (%s))', walled.name, walled.rule);
  END LOOP;
  FOR walled IN SELECT * FROM (VALUES ('assistance_line'), ('assistance_attendance'), ('assistance_outcome')) AS t (name) LOOP
    EXECUTE format('CREATE POLICY written ON %I AS RESTRICTIVE FOR INSERT TO entente_app WITH CHECK (entente_inside())', walled.name);
    EXECUTE format('CREATE POLICY changed ON %I AS RESTRICTIVE FOR UPDATE TO entente_app USING (entente_inside())', walled.name);
    EXECUTE format('CREATE POLICY taken_off ON %I AS RESTRICTIVE FOR DELETE TO entente_app USING (entente_inside())', walled.name);
  END LOOP;
END $$;
CREATE POLICY opened ON technical_assistance AS RESTRICTIVE FOR INSERT TO entente_app
  WITH CHECK (CASE WHEN entente_inside() THEN true ELSE requested_by <> 'facility' AND owns_case(id) END);
CREATE POLICY written ON technical_assistance AS RESTRICTIVE FOR UPDATE TO entente_app USING (entente_inside() OR owns_case(id));
CREATE POLICY answered ON delivery_answer AS RESTRICTIVE FOR INSERT TO entente_app WITH CHECK (account_id = entente_account()
  AND EXISTS (SELECT FROM assistance_line l JOIN organisation o ON o.country = l.country
    WHERE l.id = line_id AND o.id = entente_organisation() AND o.kind = 'PARTNER_AUTHORITY'));
CREATE POLICY answered_anew ON delivery_answer AS RESTRICTIVE FOR UPDATE TO entente_app USING (
  EXISTS (SELECT FROM assistance_line l JOIN organisation o ON o.country = l.country
    WHERE l.id = line_id AND o.id = entente_organisation() AND o.kind = 'PARTNER_AUTHORITY'))
  WITH CHECK (account_id = entente_account());
CREATE POLICY guard ON technical_assistance FOR SELECT TO entente_guard USING (true);
CREATE POLICY guard ON assistance_line TO entente_guard USING (true);
`;

/** The request for its money speaks of fees: newcomers see the requests of grants alone, as the other authorities do. */
const NEWCOMERS = `
CREATE OR REPLACE FUNCTION share_with_newcomer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.kind = 'MEMBER_STATE_AUTHORITY' THEN
    INSERT INTO case_access (case_id, organisation_id, view) SELECT p.id, NEW.id, 'participant' FROM partnership p;
  ELSIF NEW.kind = 'PARTNER_AUTHORITY' THEN
    INSERT INTO case_access (case_id, organisation_id, view)
    SELECT p.id, NEW.id, 'partner' FROM partnership p WHERE p.country = NEW.country
    UNION SELECT a.id, NEW.id, 'partner' FROM action a JOIN action_country k ON k.action_id = a.id
      WHERE k.country = NEW.country AND a.submitted_on IS NOT NULL
    UNION SELECT f.id, NEW.id, 'partner' FROM funding_request f JOIN action a ON a.id = f.action_id
      JOIN action_country k ON k.action_id = a.id WHERE k.country = NEW.country AND a.awarded_at IS NOT NULL AND a.kind = 'GRANT';
  END IF;
  RETURN NULL;
END $$;
`;

const GRANTS = `
GRANT SELECT, INSERT ON technical_assistance, technical_assistance_confidential, assistance_outcome TO entente_app;
GRANT UPDATE (language, translation, beneficiaries, scheduled_at) ON technical_assistance TO entente_app;
GRANT UPDATE (note, lessons) ON technical_assistance_confidential TO entente_app;
GRANT UPDATE (results, indicators_met, follow_ups, recorded_at) ON assistance_outcome TO entente_app;
GRANT SELECT, INSERT, DELETE ON assistance_line, assistance_cost, assistance_attendance TO entente_app;
GRANT UPDATE (position, country, name, organisation, details, origin, place, starts_on, ends_on, quantity, value_cents,
  delivered_on, delivered_quantity, told) ON assistance_line TO entente_app;
GRANT UPDATE (unit_cents) ON assistance_cost TO entente_app;
GRANT SELECT, INSERT ON delivery_answer TO entente_app;
GRANT UPDATE (answer, reason, account_id, answered_at) ON delivery_answer TO entente_app;
GRANT USAGE ON SEQUENCE reference_number_ta TO entente_app;
GRANT SELECT ON technical_assistance, assistance_line TO entente_guard;
GRANT UPDATE (booked) ON assistance_line TO entente_guard;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION funding_request_beside(uuid) OWNER TO entente_guard;
ALTER FUNCTION answer_what_was_told() OWNER TO entente_guard;
ALTER FUNCTION stand_experts_down() OWNER TO entente_guard;
ALTER FUNCTION share_with_newcomer() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;
