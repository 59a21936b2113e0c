import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret links under which a calendar program reads somebody's deadlines, and what each was shown. */
export class CalendarFeeds1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DEADLINES, FEEDS, ENDED_WITH_ACCOUNT, WALL, GRANTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Calendar feeds have no way back: restore a backup instead.');
  }
}

const DEADLINES = `
CREATE INDEX clock_by_due ON clock (due_at, id) WHERE stopped_at IS NULL AND due_at IS NOT NULL;
CREATE INDEX task_by_due ON task (due_at, id) WHERE done_at IS NULL AND due_at IS NOT NULL;
`;

const FEEDS = `
CREATE TABLE calendar_feed (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  shows text NOT NULL CHECK (shows IN ('mine', 'organisation', 'country')),
  country text CHECK (country ~ '^[A-Z]{2}$'),
  secret_hash text NOT NULL UNIQUE CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  last_read_at timestamptz,
  ended_at timestamptz,
  CHECK ((shows = 'country') = (country IS NOT NULL))
);
COMMENT ON COLUMN calendar_feed.secret_hash IS 'Of the link''s secret part, which is shown once and kept nowhere.';
CREATE INDEX calendar_feed_by_account ON calendar_feed (account_id) WHERE ended_at IS NULL;
CREATE TABLE calendar_feed_entry (
  feed_id uuid NOT NULL REFERENCES calendar_feed,
  deadline_id uuid NOT NULL,
  sequence integer NOT NULL CHECK (sequence >= 0),
  shown jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  gone_at timestamptz,
  PRIMARY KEY (feed_id, deadline_id)
);
COMMENT ON TABLE calendar_feed_entry IS 'What calendars were shown last of each deadline: it tells a change from none, and what has to be cancelled.';
`;

/** Whoever is shut out and let in again later makes a new link: the old one may have gone round meanwhile. */
const ENDED_WITH_ACCOUNT = `
CREATE FUNCTION end_feeds_of_account() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE calendar_feed SET ended_at = entente_now() WHERE account_id = NEW.id AND ended_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER account_ends_feeds AFTER UPDATE OF disabled_at ON account FOR EACH ROW
  WHEN (NEW.disabled_at IS NOT NULL) EXECUTE FUNCTION end_feeds_of_account();
`;

const WALL = `
ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feed FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON calendar_feed TO entente_app USING (entente_view() = 'system' OR account_id = entente_account());
CREATE POLICY guard ON calendar_feed TO entente_guard USING (true);
ALTER TABLE calendar_feed_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feed_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON calendar_feed_entry TO entente_app
  USING (EXISTS (SELECT FROM calendar_feed f WHERE f.id = calendar_feed_entry.feed_id));
`;

const GRANTS = `
GRANT SELECT, INSERT ON calendar_feed TO entente_app;
GRANT UPDATE (last_read_at, ended_at) ON calendar_feed TO entente_app;
GRANT SELECT, INSERT, UPDATE ON calendar_feed_entry TO entente_app;
GRANT SELECT, UPDATE (ended_at) ON calendar_feed TO entente_guard;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION end_feeds_of_account() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;
