import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signing in at a provider: who is whom there, and to which party people of it belong. */
export class SingleSignOn1700000000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [IDENTITIES, WALL, GRANTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Single sign-on has no way back: restore a backup instead.');
  }
}

const IDENTITIES = `
CREATE TABLE account_identity (
  issuer text NOT NULL CHECK (length(issuer) BETWEEN 1 AND 500),
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
  account_id uuid NOT NULL REFERENCES account,
  linked_at timestamptz NOT NULL DEFAULT entente_now(),
  PRIMARY KEY (issuer, subject),
  UNIQUE (issuer, account_id)
);
COMMENT ON TABLE account_identity IS 'Who signs in is found by issuer and subject alone: a mail address may be anybody''s.';
CREATE TABLE claim_mapping (
  id uuid PRIMARY KEY,
  claim text NOT NULL CHECK (claim ~ '^[A-Za-z0-9_:./-]{1,200}$'),
  value text NOT NULL CHECK (length(value) BETWEEN 1 AND 200),
  organisation_id uuid NOT NULL REFERENCES organisation,
  made_by uuid NOT NULL REFERENCES account,
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  UNIQUE (claim, value)
);
CREATE TABLE provider_flow (
  state_hash text PRIMARY KEY CHECK (state_hash ~ '^[0-9a-f]{64}$'),
  nonce text NOT NULL,
  verifier text NOT NULL,
  next text NOT NULL CHECK (length(next) <= 2000),
  link_session uuid,
  expires_at timestamptz NOT NULL
);
COMMENT ON COLUMN provider_flow.link_session IS 'Of a session whose account is to be connected; null: somebody signs in.';
ALTER TABLE session ADD COLUMN by_provider boolean NOT NULL DEFAULT false;
`;

const WALL = ['account_identity', 'claim_mapping', 'provider_flow']
  .map(
    (table) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY of_the_system ON ${table} TO entente_app USING (entente_view() = 'system');`,
  )
  .join('\n');

const GRANTS = `
GRANT SELECT, INSERT, DELETE ON account_identity, claim_mapping, provider_flow TO entente_app;
`;
