import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links under which anybody follows one case without an account, and how often an address may ask for something. */
export class TrackingLinks1700000000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LINKS);
    await runner.query(TURNS);
  }

  async down(): Promise<void> {
    throw new Error('Links that were given out are not taken back unseen: restore a backup instead.');
  }
}

/** Whoever leads the case, and staff; a partner country reads nothing of another's links. */
const LINKS = `
CREATE TABLE tracking_link (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES case_file,
  secret_hash text NOT NULL UNIQUE CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
  made_by uuid NOT NULL REFERENCES account,
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  CHECK (expires_at > made_at AND expires_at <= made_at + interval '400 days')
);
COMMENT ON COLUMN tracking_link.secret_hash IS 'Of the link''s secret part, which is shown once and kept nowhere.';
CREATE INDEX tracking_link_by_case ON tracking_link (case_id, made_at);
ALTER TABLE tracking_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE tracking_link FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON tracking_link FOR SELECT TO entente_app USING (entente_inside() OR owns_case(case_id));
CREATE POLICY made ON tracking_link FOR INSERT TO entente_app
  WITH CHECK (entente_inside() OR (owns_case(case_id) AND made_by = entente_account()));
CREATE POLICY ended ON tracking_link FOR UPDATE TO entente_app USING (entente_inside() OR owns_case(case_id));
GRANT SELECT, INSERT, UPDATE (ended_at) ON tracking_link TO entente_app;

-- What was ended does not come to life again.
CREATE FUNCTION keep_tracking_link_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at THEN
    RAISE EXCEPTION 'A link that has ended stays so.' USING ERRCODE = 'check_violation', CONSTRAINT = 'tracking_link_ended';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tracking_link_kept BEFORE UPDATE ON tracking_link FOR EACH ROW EXECUTE FUNCTION keep_tracking_link_ended();
`;

/** Not logged: after a crash everybody begins anew, which costs nothing. Addresses are kept as digests. */
const TURNS = `
CREATE UNLOGGED TABLE turn_count (
  what text NOT NULL CHECK (what ~ '^[a-z_]{1,40}$'),
  who_hash text NOT NULL CHECK (who_hash ~ '^[0-9a-f]{64}$'),
  began_at timestamptz NOT NULL,
  turns integer NOT NULL CHECK (turns > 0),
  PRIMARY KEY (what, who_hash)
);
COMMENT ON TABLE turn_count IS 'How often somebody asked for something since the present window began.';
CREATE INDEX turn_count_by_age ON turn_count (began_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON turn_count TO entente_app;
`;
