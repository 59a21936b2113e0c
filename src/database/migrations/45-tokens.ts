import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tokens that programs sign in with, and accounts that are no person's. */
export class Tokens1700000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SERVICES, TOKENS, GUARDED, WALL, GRANTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Tokens have no way back: restore a backup instead.');
  }
}

/** What a program may do by itself, or see of the inside, takes two administrators; the table says so itself. */
const SERVICES = `
ALTER TABLE account ADD COLUMN service boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT account_service_has_no_password CHECK (NOT service OR (password_hash IS NULL AND demo_persona IS NULL));
COMMENT ON COLUMN account.service IS 'A program''s: it has tokens, and nobody signs in with it.';
CREATE TABLE service_account (
  account_id uuid PRIMARY KEY REFERENCES account,
  purpose text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 500),
  roles text[] NOT NULL CHECK (cardinality(roles) BETWEEN 1 AND 10
    AND roles <@ ARRAY['programme_manager', 'secretariat', 'partner_authority', 'agency_expert', 'auditor']),
  scopes text[] NOT NULL CHECK (cardinality(scopes) BETWEEN 1 AND 20),
  sensitive boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('proposed', 'active', 'refused', 'ended')),
  proposed_by uuid NOT NULL REFERENCES account,
  proposed_person uuid NOT NULL REFERENCES person,
  proposed_at timestamptz NOT NULL DEFAULT entente_now(),
  decided_by uuid REFERENCES account,
  decided_person uuid REFERENCES person,
  decided_at timestamptz,
  ended_at timestamptz,
  CONSTRAINT service_sensitive CHECK (sensitive OR (array_to_string(scopes, ' ') !~ ':act'
    AND roles <@ ARRAY['programme_manager', 'partner_authority', 'agency_expert'])),
  CONSTRAINT service_four_eyes CHECK (NOT sensitive OR state <> 'active'
    OR (decided_person IS NOT NULL AND decided_person <> proposed_person))
);
COMMENT ON COLUMN service_account.scopes IS 'The most that a token of it may have.';
`;

const TOKENS = `
CREATE TABLE api_token (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  scopes text[] NOT NULL CHECK (cardinality(scopes) BETWEEN 1 AND 20),
  made_by uuid REFERENCES account,
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  expires_at timestamptz NOT NULL,
  last_used_at timestamptz,
  ended_at timestamptz,
  CONSTRAINT api_token_expires CHECK (expires_at > made_at AND expires_at <= made_at + interval '366 days')
);
COMMENT ON COLUMN api_token.token_hash IS 'The token itself is shown once and kept nowhere.';
COMMENT ON COLUMN api_token.made_by IS 'Null: the operator.';
CREATE INDEX api_token_by_account ON api_token (account_id) WHERE ended_at IS NULL;
`;

/** Nothing gives a program more than two people agreed on, whatever asks for it; and whoever is shut out has no tokens. */
const GUARDED = `
CREATE FUNCTION keep_service_role() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM account a WHERE a.id = NEW.account_id AND a.service) AND NOT EXISTS (
    SELECT FROM service_account s WHERE s.account_id = NEW.account_id AND s.state = 'active' AND NEW.role = ANY (s.roles)) THEN
    RAISE EXCEPTION 'A program holds the roles that were agreed on.' USING ERRCODE = 'check_violation', CONSTRAINT = 'service_role';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER role_of_service BEFORE INSERT OR UPDATE OF account_id, role ON role_assignment
  FOR EACH ROW EXECUTE FUNCTION keep_service_role();
CREATE FUNCTION keep_service_scopes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM account a WHERE a.id = NEW.account_id AND a.service) AND NOT EXISTS (
    SELECT FROM service_account s WHERE s.account_id = NEW.account_id AND s.state = 'active' AND NEW.scopes <@ s.scopes) THEN
    RAISE EXCEPTION 'A program''s token has the scopes that were agreed on.' USING ERRCODE = 'check_violation', CONSTRAINT = 'service_scopes';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER token_of_service BEFORE INSERT ON api_token FOR EACH ROW EXECUTE FUNCTION keep_service_scopes();
CREATE FUNCTION end_tokens_of_account() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE api_token SET ended_at = entente_now() WHERE account_id = NEW.id AND ended_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER account_ends_tokens AFTER UPDATE OF disabled_at ON account FOR EACH ROW
  WHEN (NEW.disabled_at IS NOT NULL) EXECUTE FUNCTION end_tokens_of_account();
`;

const WALL = `
ALTER TABLE api_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_token FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON api_token TO entente_app USING (entente_view() = 'system' OR account_id = entente_account());
CREATE POLICY guard ON api_token TO entente_guard USING (true);
ALTER TABLE service_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_account FORCE ROW LEVEL SECURITY;
CREATE POLICY administered ON service_account TO entente_app USING (entente_view() = 'system');
CREATE POLICY guard ON service_account FOR SELECT TO entente_guard USING (true);
`;

const GRANTS = `
GRANT SELECT, INSERT ON api_token, service_account TO entente_app;
GRANT UPDATE (last_used_at, ended_at) ON api_token TO entente_app;
GRANT UPDATE (state, decided_by, decided_person, decided_at, ended_at) ON service_account TO entente_app;
GRANT SELECT, UPDATE (ended_at) ON api_token TO entente_guard;
GRANT SELECT ON service_account, account TO entente_guard;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION keep_service_role() OWNER TO entente_guard;
ALTER FUNCTION keep_service_scopes() OWNER TO entente_guard;
ALTER FUNCTION end_tokens_of_account() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;
