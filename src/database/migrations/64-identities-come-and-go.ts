import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who somebody is at the provider is taken off again, people are told, and the provider signs people out here. */
export class IdentitiesComeAndGo1700000000064 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SESSIONS, LOGOUT_TOKENS, NOTICES, LAST_WAY_IN, WALL, GRANTS])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('What people were told of stays told: restore a backup instead.');
  }
}

const SESSIONS = `
ALTER TABLE session ADD COLUMN provider_session text CHECK (provider_session IS NULL OR (by_provider AND provider_session ~ '^[0-9a-f]{64}$'));
COMMENT ON COLUMN session.provider_session IS 'Digest of issuer and sid: the session there, with which this one ends.';
CREATE INDEX session_of_provider ON session (provider_session) WHERE provider_session IS NOT NULL;
`;

const LOGOUT_TOKENS = `
CREATE TABLE logout_token_used (
  token_hash text PRIMARY KEY CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE logout_token_used IS 'Digests of issuer and jti, as long as such a token would be taken.';
`;

const NOTICES = `
CREATE TABLE account_notice (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  kind text NOT NULL CHECK (kind IN ('identity_linked', 'identity_unlinked', 'identity_ended_by_password', 'identity_ended_by_factors')),
  host text NOT NULL CHECK (length(host) BETWEEN 1 AND 500),
  at timestamptz NOT NULL DEFAULT entente_now()
);
COMMENT ON TABLE account_notice IS 'What somebody is to be told of their own account; a job writes the mail and takes the row off.';
`;

/** Erasing takes all ways in. */
const LAST_WAY_IN = `
CREATE FUNCTION keep_a_way_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> 'entente_guard' AND EXISTS (SELECT FROM account WHERE id = OLD.account_id AND password_hash IS NULL) THEN
    RAISE EXCEPTION 'Nothing else opens this account.' USING ERRCODE = 'check_violation', CONSTRAINT = 'identity_last_way_in';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER identity_last_way_in BEFORE DELETE ON account_identity FOR EACH ROW EXECUTE FUNCTION keep_a_way_in();
`;

const WALL = ['logout_token_used', 'account_notice']
  .map(
    (table) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY of_the_system ON ${table} TO entente_app USING (entente_view() = 'system');`,
  )
  .join('\n');

/** Rows are locked while they are taken up, so that no mail is written twice. */
const GRANTS = `
GRANT SELECT, INSERT, DELETE ON logout_token_used TO entente_app;
GRANT SELECT, INSERT, UPDATE (at), DELETE ON account_notice TO entente_app;
`;
