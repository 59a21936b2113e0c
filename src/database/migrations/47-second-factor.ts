import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second factor beside the password: codes of an app, passkeys and recovery codes; and who has to have one. */
export class SecondFactor1700000000047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [FACTORS, SIGNING_IN, RESETS, REQUIRED, WALL, GRANTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Second factors have no way back: restore a backup instead.');
  }
}

const FACTORS = `
CREATE TABLE totp_factor (
  account_id uuid PRIMARY KEY REFERENCES account,
  secret text NOT NULL CHECK (secret ~ '^[A-Z2-7]{32}$'),
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  confirmed_at timestamptz,
  last_step bigint
);
COMMENT ON COLUMN totp_factor.last_step IS 'The half minute of the code that was used last: no code works twice.';
CREATE TABLE passkey (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  credential_id text NOT NULL UNIQUE CHECK (length(credential_id) <= 1400 AND credential_id ~ '^[A-Za-z0-9_-]+$'),
  public_key bytea NOT NULL,
  counter bigint NOT NULL CHECK (counter >= 0),
  transports text[] NOT NULL DEFAULT '{}',
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  last_used_at timestamptz
);
CREATE INDEX passkey_account ON passkey (account_id);
CREATE TABLE recovery_code (
  account_id uuid NOT NULL REFERENCES account,
  code_hash text NOT NULL CHECK (code_hash ~ '^[0-9a-f]{64}$'),
  used_at timestamptz,
  PRIMARY KEY (account_id, code_hash)
);
`;

/** Between the password and the second factor nobody is signed in. */
const SIGNING_IN = `
CREATE TABLE pending_sign_in (
  token_hash text PRIMARY KEY CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  account_id uuid NOT NULL REFERENCES account,
  challenge text,
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX pending_sign_in_account ON pending_sign_in (account_id);
ALTER TABLE session ADD COLUMN challenge text, ADD COLUMN by_password boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN session.by_password IS 'Opened by a password alone: whoever has to have a second factor sets one up first.';
`;

const RESETS = `
CREATE TABLE factor_reset (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'done', 'refused')),
  proposed_by uuid NOT NULL REFERENCES account,
  proposed_person uuid NOT NULL REFERENCES person,
  proposed_at timestamptz NOT NULL DEFAULT entente_now(),
  decided_by uuid REFERENCES account,
  decided_person uuid REFERENCES person,
  decided_at timestamptz,
  CONSTRAINT factor_reset_four_eyes CHECK (state <> 'done' OR (decided_person IS NOT NULL AND decided_person <> proposed_person))
);
CREATE UNIQUE INDEX factor_reset_open ON factor_reset (account_id) WHERE state = 'proposed';
`;

const REQUIRED = `
INSERT INTO setting (code, value) VALUES ('second_factor_roles', '"authorising_officer administrator"');
`;

const WALL = ['totp_factor', 'passkey', 'recovery_code', 'pending_sign_in', 'factor_reset']
  .map(
    (table) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY of_the_system ON ${table} TO entente_app USING (entente_view() = 'system');`,
  )
  .join('\n');

const GRANTS = `
GRANT SELECT, INSERT, UPDATE, DELETE ON totp_factor, passkey, recovery_code, pending_sign_in TO entente_app;
GRANT SELECT, INSERT, UPDATE (state, decided_by, decided_person, decided_at) ON factor_reset TO entente_app;
`;
