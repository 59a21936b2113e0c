import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What partner countries ask for in their own words, its translations, and the actions that answer it. */
export class Needs1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [NEEDS, OWN_WORDS, WALL, OUTCOMES, TOLD, NEWCOMERS, GRANTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('What a country asked for is not forgotten: restore a backup instead.');
  }
}

/** A translation is never changed: whoever corrects one writes the next. */
const NEEDS = `
CREATE TABLE need (
  id uuid PRIMARY KEY REFERENCES case_file,
  country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
  wanted text NOT NULL DEFAULT '' CHECK (length(wanted) <= 10000),
  why text NOT NULL DEFAULT '' CHECK (length(why) <= 10000),
  pillar text CHECK (pillar IN ('LEGAL_MIGRATION', 'IRREGULAR_THB', 'DEVELOPMENT', 'PROTECTION')),
  theme text CHECK (length(theme) BETWEEN 1 AND 60),
  partnership_id uuid REFERENCES partnership,
  help text NOT NULL DEFAULT 'UNSURE' CHECK (help IN ('GRANT', 'TECHNICAL_ASSISTANCE', 'DIALOGUE', 'UNSURE')),
  urgent boolean NOT NULL DEFAULT false,
  wished_on date,
  contact text NOT NULL DEFAULT '' CHECK (length(contact) <= 500),
  filed_at timestamptz,
  published_at timestamptz,
  CHECK (published_at IS NULL OR filed_at IS NOT NULL)
);
COMMENT ON COLUMN need.language IS 'In which title, what is wanted and why are written: ISO 639-1.';
COMMENT ON COLUMN need.filed_at IS 'When it was first handed in; from then on all authorities of the country see it.';
COMMENT ON COLUMN need.published_at IS 'When it was first shown to Member States, who see it from then on.';
CREATE TABLE need_translation (
  need_id uuid NOT NULL REFERENCES need,
  language text NOT NULL CHECK (language IN ('en', 'fr')),
  number integer NOT NULL CHECK (number > 0),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  wanted text NOT NULL CHECK (length(wanted) BETWEEN 1 AND 10000),
  why text NOT NULL CHECK (length(why) <= 10000),
  of_digest text NOT NULL,
  translated_by uuid NOT NULL REFERENCES account,
  translated_at timestamptz NOT NULL,
  PRIMARY KEY (need_id, language, number)
);
COMMENT ON COLUMN need_translation.of_digest IS 'Of the words it translates: tells whether the original was changed since.';
CREATE TABLE need_action (
  need_id uuid NOT NULL REFERENCES need,
  action_id uuid NOT NULL REFERENCES action,
  linked_by uuid REFERENCES account,
  linked_at timestamptz NOT NULL DEFAULT entente_now(),
  PRIMARY KEY (need_id, action_id)
);
CREATE INDEX need_action_by_action ON need_action (action_id);
CREATE SEQUENCE reference_number_need;
`;

/** The words of a need are its country's: whoever may move the case does not thereby write them. */
const OWN_WORDS = `
CREATE FUNCTION entente_partner_country() RETURNS text STABLE LANGUAGE sql
  RETURN (SELECT country FROM organisation WHERE id = entente_organisation() AND kind = 'PARTNER_AUTHORITY');
CREATE FUNCTION need_words_are_its_countrys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.language, NEW.wanted, NEW.why, NEW.pillar, NEW.theme, NEW.partnership_id, NEW.help, NEW.urgent, NEW.wished_on, NEW.contact)
    IS DISTINCT FROM (OLD.language, OLD.wanted, OLD.why, OLD.pillar, OLD.theme, OLD.partnership_id, OLD.help, OLD.urgent, OLD.wished_on, OLD.contact)
    AND entente_partner_country() IS DISTINCT FROM NEW.country THEN
    RAISE EXCEPTION 'Only its country writes what a need says.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER need_is_written_by_its_country BEFORE UPDATE ON need FOR EACH ROW EXECUTE FUNCTION need_words_are_its_countrys();
CREATE FUNCTION need_digest(asked uuid) RETURNS text STABLE LANGUAGE sql
  RETURN (SELECT md5(jsonb_build_array(n.language, c.title, n.wanted, n.why)::text) FROM need n JOIN case_file c ON c.id = n.id WHERE n.id = asked);
`;

/** A link is read by who may see both of its ends; what a country may know of the action is a function of its own. */
const WALL = `
DO $$
DECLARE
  walled record;
BEGIN
  FOR walled IN SELECT * FROM (VALUES ('need', 'may_see(id)'), ('need_translation', 'may_see(need_id)'),
    ('need_action', 'may_see(need_id) AND may_see(action_id)')) AS t (name, rule) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('CREATE POLICY seen ON %I TO entente_app USING (entente_inside() OR (%s))', walled.name, walled.rule);
  END LOOP;
END $$;
CREATE POLICY opened ON need AS RESTRICTIVE FOR INSERT TO entente_app WITH CHECK (owns_case(id) AND country = entente_partner_country());
CREATE POLICY written ON need AS RESTRICTIVE FOR UPDATE TO entente_app USING (entente_inside() OR country = entente_partner_country());
CREATE POLICY translated ON need_translation AS RESTRICTIVE FOR INSERT TO entente_app WITH CHECK (entente_inside());
CREATE POLICY linked ON need_action AS RESTRICTIVE FOR INSERT TO entente_app WITH CHECK (entente_inside() OR owns_case(action_id));
CREATE POLICY guard ON need FOR SELECT TO entente_guard USING (true);
CREATE POLICY guard ON need_action FOR SELECT TO entente_guard USING (true);
CREATE POLICY guard ON inbox_item FOR SELECT TO entente_guard USING (true);
`;

/**
 * What became of a need. Its country follows every action that answers it, in the stage that outsiders are shown, also
 * while it may not see the action itself; another Member State learns who has taken it up and no more.
 */
const OUTCOMES = `
CREATE FUNCTION need_outcomes(asked uuid) RETURNS TABLE (action_id uuid, seen boolean, reference text, title text, kind text,
  lead text, lead_country text, definition_id uuid, outside_stage text, since timestamptz, closed_at timestamptz, linked_at timestamptz)
  STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT k.action_id, of.seen, CASE WHEN of.seen THEN c.reference END, CASE WHEN of.seen THEN c.title END, a.kind,
    coalesce(o.name, ''), o.country, c.definition_id, CASE WHEN of.told THEN c.outside_stage END,
    CASE WHEN of.told THEN c.outside_stage_since END, CASE WHEN of.told THEN c.closed_at END, k.linked_at
  FROM need_action k JOIN need n ON n.id = k.need_id JOIN case_file c ON c.id = k.action_id JOIN action a ON a.id = k.action_id
    LEFT JOIN organisation o ON o.id = c.organisation_id,
    LATERAL (SELECT entente_inside() OR may_see(k.action_id) AS seen,
      entente_inside() OR may_see(k.action_id) OR n.country = entente_partner_country() AS told) AS of
  WHERE k.need_id = asked AND (entente_inside() OR may_see(asked)) ORDER BY k.linked_at, k.action_id $$;
CREATE FUNCTION need_open_actions(asked uuid) RETURNS integer STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*)::integer FROM need_action k JOIN case_file c ON c.id = k.action_id
  WHERE k.need_id = asked AND c.closed_at IS NULL AND c.outside_stage <> 'closed' AND (entente_inside() OR may_see(asked)) $$;
COMMENT ON FUNCTION need_open_actions(uuid) IS 'What the engine asks, whoever acts: how many actions that answer the need are on their way.';
`;

/** Who was told of a need, by role and country: for the facility and for the country itself, of which no line speaks. */
const TOLD = `
CREATE FUNCTION need_told(asked uuid) RETURNS TABLE (role text, country text, people integer, first_told timestamptz, last_told timestamptz)
  STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT held.role, o.country, count(DISTINCT a.person_id)::integer, min(i.told_at), max(i.told_at)
  FROM need n JOIN inbox_item i ON i.case_id = n.id JOIN account a ON a.id = i.account_id JOIN organisation o ON o.id = a.organisation_id,
    LATERAL (SELECT r.role FROM role_assignment r WHERE r.account_id = a.id AND r.ended_at IS NULL
      ORDER BY r.role = 'secretariat' DESC, r.role = 'programme_manager' DESC, r.role LIMIT 1) AS held
  WHERE n.id = asked AND (entente_inside() OR n.country = entente_partner_country()) AND o.kind <> 'PARTNER_AUTHORITY'
  GROUP BY held.role, o.country ORDER BY min(i.told_at), held.role, o.country $$;
`;

/** Whoever joins later sees what the country's other authorities, or other Member States, see. */
const NEWCOMERS = `
CREATE FUNCTION share_needs_with_newcomer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO case_access (case_id, organisation_id, view)
  SELECT n.id, NEW.id, CASE NEW.kind WHEN 'PARTNER_AUTHORITY' THEN 'partner' ELSE 'participant' END FROM need n
  WHERE (NEW.kind = 'PARTNER_AUTHORITY' AND n.country = NEW.country AND n.filed_at IS NOT NULL)
    OR (NEW.kind = 'MEMBER_STATE_AUTHORITY' AND n.published_at IS NOT NULL) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER newcomer_sees_needs AFTER INSERT ON organisation FOR EACH ROW EXECUTE FUNCTION share_needs_with_newcomer();
`;

const GRANTS = `
GRANT SELECT, INSERT ON need, need_translation, need_action TO entente_app;
GRANT UPDATE (language, wanted, why, pillar, theme, partnership_id, help, urgent, wished_on, contact, filed_at, published_at) ON need TO entente_app;
GRANT USAGE ON SEQUENCE reference_number_need TO entente_app;
GRANT SELECT ON need, need_action, inbox_item, account, role_assignment TO entente_guard;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION need_outcomes(uuid) OWNER TO entente_guard;
ALTER FUNCTION need_open_actions(uuid) OWNER TO entente_guard;
ALTER FUNCTION need_told(uuid) OWNER TO entente_guard;
ALTER FUNCTION share_needs_with_newcomer() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;
