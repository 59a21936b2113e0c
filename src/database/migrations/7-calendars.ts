import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Working calendars as rows: versions that stay as they were written, and an installation's own days that are laid over
 * what we ship. Running clocks pin a version and are taken over to the newest one, one case at a time.
 */
export class Calendars1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [CHANGES, VERSIONS, TAKING_OVER, IMMUTABLE, WALL]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Calendars that clocks pin have no way back: restore a backup instead.');
  }
}

const CHANGES = `
CREATE TABLE calendar_change (
  id uuid PRIMARY KEY,
  code text NOT NULL CHECK (length(code) BETWEEN 2 AND 40),
  kind text NOT NULL CHECK (kind IN ('off', 'worked', 'year_confirmed')),
  day date,
  replaces date,
  year integer CHECK (year BETWEEN 1900 AND 2199),
  name_en text CHECK (length(name_en) BETWEEN 1 AND 200),
  name_fr text CHECK (length(name_fr) BETWEEN 1 AND 200),
  source text NOT NULL CHECK (length(source) BETWEEN 1 AND 1000),
  made_by uuid NOT NULL REFERENCES account,
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  taken_back_by uuid REFERENCES account,
  taken_back_at timestamptz,
  CONSTRAINT calendar_change_kind CHECK (CASE kind WHEN 'year_confirmed' THEN day IS NULL AND year IS NOT NULL
    ELSE day IS NOT NULL AND year IS NULL END),
  CONSTRAINT calendar_change_named CHECK ((kind = 'off') = (name_en IS NOT NULL) AND (kind = 'off') = (name_fr IS NOT NULL)),
  CONSTRAINT calendar_change_replaces CHECK (replaces IS NULL OR (kind = 'off' AND replaces <> day)),
  CONSTRAINT calendar_change_taken_back CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL))
);
COMMENT ON TABLE calendar_change IS 'What an installation knows better than what we ship; taken back, it stays as a row.';
COMMENT ON COLUMN calendar_change.replaces IS 'The estimated day that the announced one takes the place of.';
CREATE UNIQUE INDEX calendar_day_once ON calendar_change (code, day) WHERE taken_back_at IS NULL AND day IS NOT NULL;
CREATE UNIQUE INDEX calendar_year_once ON calendar_change (code, year) WHERE taken_back_at IS NULL AND year IS NOT NULL;
CREATE INDEX calendar_change_in_force ON calendar_change (code, made_at, id) WHERE taken_back_at IS NULL;
`;

const VERSIONS = `
CREATE TABLE calendar_version (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL CHECK (length(code) BETWEEN 2 AND 40),
  version text NOT NULL CHECK (length(version) BETWEEN 1 AND 60),
  base text NOT NULL CHECK (length(base) BETWEEN 1 AND 40),
  zone text NOT NULL,
  weekend smallint[] NOT NULL CHECK (weekend <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[] AND cardinality(weekend) < 7),
  year_from integer NOT NULL,
  year_to integer NOT NULL CHECK (year_to >= year_from),
  body jsonb NOT NULL,
  provenance text NOT NULL CHECK (provenance IN ('source', 'general_knowledge', 'disputed')),
  source text NOT NULL,
  confirmed boolean NOT NULL,
  change_id uuid REFERENCES calendar_change,
  undoes boolean NOT NULL DEFAULT false,
  clocks integer NOT NULL DEFAULT 0 CHECK (clocks >= 0),
  made_by uuid REFERENCES account,
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  note jsonb,
  UNIQUE (code, version),
  CONSTRAINT calendar_version_text CHECK (version = base OR version ~ '[+][1-9][0-9]*$'),
  CONSTRAINT calendar_version_maker CHECK ((change_id IS NULL) = (made_by IS NULL)),
  CONSTRAINT calendar_version_undoes CHECK (change_id IS NOT NULL OR NOT undoes)
);
COMMENT ON COLUMN calendar_version.base IS 'The version we shipped that the installation''s own days are laid over.';
COMMENT ON COLUMN calendar_version.confirmed IS 'Whether somebody stands, with a source, for every year that it knows.';
COMMENT ON COLUMN calendar_version.change_id IS 'The change that led to it; none when it came with a release.';
COMMENT ON COLUMN calendar_version.clocks IS 'Running clocks on older versions when it was made: what there was to take over.';
CREATE INDEX calendar_version_newest ON calendar_version (code, seq DESC) INCLUDE (version);
`;

/** Which clocks are on an older version is asked every few seconds, and nearly always the answer is none. */
const TAKING_OVER = `
CREATE INDEX clock_by_calendar ON clock (calendar, calendar_version) WHERE stopped_at IS NULL;
CREATE TABLE calendar_move (
  case_id uuid NOT NULL REFERENCES case_file,
  clock_id uuid NOT NULL,
  calendar text NOT NULL,
  version text NOT NULL,
  clock text NOT NULL,
  from_day date,
  to_day date NOT NULL,
  moved_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, clock_id, version),
  FOREIGN KEY (calendar, version) REFERENCES calendar_version (code, version)
);
COMMENT ON TABLE calendar_move IS 'A due date that moved because a calendar changed; days are those of the clock''s zone.';
CREATE INDEX calendar_move_by_version ON calendar_move (calendar, version);
CREATE TABLE calendar_trouble (
  case_id uuid NOT NULL REFERENCES case_file,
  calendar text NOT NULL,
  attempts integer NOT NULL,
  not_before timestamptz NOT NULL,
  error text NOT NULL,
  PRIMARY KEY (case_id, calendar)
);
COMMENT ON TABLE calendar_trouble IS 'Cases whose clocks could not be taken over, and when it is tried again; gone once it went well.';
`;

const IMMUTABLE = `
CREATE FUNCTION keep_calendar() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'A calendar''s version stays as it was written.' USING ERRCODE = 'check_violation', CONSTRAINT = 'calendar_immutable';
END $$;
CREATE TRIGGER calendar_is_kept BEFORE UPDATE OR DELETE ON calendar_version FOR EACH ROW EXECUTE FUNCTION keep_calendar();
`;

/** Everybody reads the calendars; administrators change them, each in their own name; what we ship comes from the program. */
const WALL = `
DO $$
DECLARE
  walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['calendar_change', 'calendar_version', 'calendar_move', 'calendar_trouble'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
  END LOOP;
END $$;
CREATE POLICY seen ON calendar_change FOR SELECT TO entente_app USING (entente_view() IS NOT NULL);
CREATE POLICY made ON calendar_change FOR INSERT TO entente_app
  WITH CHECK (made_by = entente_account() AND entente_holds('administrator'));
CREATE POLICY taken_back ON calendar_change FOR UPDATE TO entente_app
  USING (taken_back_at IS NULL AND entente_holds('administrator')) WITH CHECK (taken_back_by = entente_account());
CREATE POLICY seen ON calendar_version FOR SELECT TO entente_app USING (entente_view() IS NOT NULL);
CREATE POLICY made ON calendar_version FOR INSERT TO entente_app WITH CHECK (CASE entente_view()
  WHEN 'system' THEN made_by IS NULL ELSE made_by = entente_account() AND entente_holds('administrator') END);
CREATE POLICY seen ON calendar_move FOR SELECT TO entente_app USING (entente_inside());
CREATE POLICY made ON calendar_move FOR INSERT TO entente_app WITH CHECK (entente_view() = 'system');
CREATE POLICY seen ON calendar_trouble TO entente_app USING (entente_inside());
GRANT SELECT, INSERT ON calendar_change, calendar_version, calendar_move, calendar_trouble TO entente_app;
GRANT UPDATE (taken_back_by, taken_back_at) ON calendar_change TO entente_app;
GRANT UPDATE (attempts, not_before, error), DELETE ON calendar_trouble TO entente_app;
GRANT USAGE ON SEQUENCE calendar_version_seq_seq TO entente_app;
`;
