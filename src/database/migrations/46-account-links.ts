import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links by which people set their password, and the browsers that each has signed in with before. */
export class AccountLinks1700000000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LINKS, DEVICES, WALL, GRANTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Account links have no way back: restore a backup instead.');
  }
}

const LINKS = `
CREATE TABLE account_link_wanted (
  email text PRIMARY KEY CHECK (length(email) BETWEEN 3 AND 254),
  purpose text NOT NULL CHECK (purpose IN ('invitation', 'reset')),
  wanted_at timestamptz NOT NULL DEFAULT entente_now()
);
COMMENT ON TABLE account_link_wanted IS 'By e-mail address, known or not, so that asking takes as long for one as for the other; a job looks who it is.';
CREATE TABLE account_link (
  secret_hash text PRIMARY KEY CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
  account_id uuid NOT NULL REFERENCES account,
  purpose text NOT NULL CHECK (purpose IN ('invitation', 'reset')),
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  ended_at timestamptz,
  CHECK (expires_at > made_at)
);
CREATE UNIQUE INDEX account_link_open ON account_link (account_id) WHERE used_at IS NULL AND ended_at IS NULL;
`;

/** Whoever guesses from elsewhere makes nobody wait who signs in where they did before. */
const DEVICES = `
CREATE TABLE known_device (
  secret_hash text PRIMARY KEY CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
  account_id uuid NOT NULL REFERENCES account,
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  seen_at timestamptz NOT NULL DEFAULT entente_now()
);
CREATE INDEX known_device_account ON known_device (account_id);
COMMENT ON TABLE sign_in_throttle IS 'By e-mail address, known or not, with where it came from or by which known browser; waiting tells nobody which accounts exist.';
`;

/** Administrators ask for invitations in their own name. */
const WALL = [
  ['account_link_wanted', 'entente_inside()'],
  ['account_link', `entente_view() = 'system'`],
  ['known_device', `entente_view() = 'system'`],
]
  .map(
    ([table, rule]) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY of_the_system ON ${table} TO entente_app USING (${rule});`,
  )
  .join('\n');

const GRANTS = `
GRANT SELECT, INSERT, UPDATE, DELETE ON account_link_wanted, known_device TO entente_app;
GRANT SELECT, INSERT, UPDATE (used_at, ended_at) ON account_link TO entente_app;
`;
