import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose mailbox an account is can be seen before it is given a sensitive role, and people are told of tokens. */
export class WaysInSeen1700000000073 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [MADE_BY, REACHABLE, LAST_WAY_IN, NOTICES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('What people were told of stays told: restore a backup instead.');
  }
}

/** Who it is comes from the context and not from what is sent; of those that are there the record knows. */
const MADE_BY = `
ALTER TABLE account ADD COLUMN made_by uuid REFERENCES account;
COMMENT ON COLUMN account.made_by IS 'Who invited its owner; null where the operator or the provider made it.';
ALTER TABLE audit_event NO FORCE ROW LEVEL SECURITY;
UPDATE account a SET made_by = e.account_id FROM audit_event e
  WHERE e.kind = 'account_created' AND e.body->'data'->>'account' = a.id::text;
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
CREATE FUNCTION keep_account_maker() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.made_by := CASE TG_OP WHEN 'INSERT' THEN entente_account() ELSE OLD.made_by END;
  RETURN NEW;
END $$;
CREATE TRIGGER account_maker_is_kept BEFORE INSERT OR UPDATE OF made_by ON account FOR EACH ROW EXECUTE FUNCTION keep_account_maker();
`;

/** As long as nobody has set a password, the account belongs to whoever reads its mail first. */
const REACHABLE = `
CREATE FUNCTION has_a_way_in(asked uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM account a WHERE a.id = asked AND (a.password_hash IS NOT NULL OR a.demo_persona IS NOT NULL
    OR EXISTS (SELECT FROM account_identity i WHERE i.account_id = a.id)))
$$;
CREATE FUNCTION role_is_reachable() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT entente_operates() AND NOT has_a_way_in(NEW.account_id) THEN
    RAISE EXCEPTION 'Nobody has set a password for this account yet.' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_to_reachable';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER role_proposal_reachable BEFORE UPDATE ON role_proposal FOR EACH ROW
  WHEN (NEW.state = 'confirmed') EXECUTE FUNCTION role_is_reachable();
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION has_a_way_in(uuid) OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;

/** Erasing takes all ways in, and so does the operator where the provider is gone, who makes another one. */
const LAST_WAY_IN = `
CREATE OR REPLACE FUNCTION keep_a_way_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> 'entente_guard' AND NOT entente_operates()
    AND EXISTS (SELECT FROM account WHERE id = OLD.account_id AND password_hash IS NULL) THEN
    RAISE EXCEPTION 'Nothing else opens this account.' USING ERRCODE = 'check_violation', CONSTRAINT = 'identity_last_way_in';
  END IF;
  RETURN OLD;
END $$;
`;

const NOTICES = `
ALTER TABLE account_notice DROP CONSTRAINT account_notice_kind_check;
ALTER TABLE account_notice ALTER COLUMN host DROP NOT NULL;
ALTER TABLE account_notice ADD COLUMN program text CHECK (length(program) BETWEEN 1 AND 200);
ALTER TABLE account_notice
  ADD CONSTRAINT account_notice_kind_check CHECK (kind IN ('identity_linked', 'identity_unlinked', 'identity_ended_by_password',
    'identity_ended_by_factors', 'identity_ended_by_operator', 'token_made', 'program_token_made')),
  ADD CONSTRAINT account_notice_host CHECK ((host IS NOT NULL) = (kind LIKE 'identity\\_%')),
  ADD CONSTRAINT account_notice_program CHECK ((program IS NOT NULL) = (kind = 'program_token_made'));
COMMENT ON COLUMN account_notice.host IS 'Of the provider.';
COMMENT ON COLUMN account_notice.program IS 'For which a token was made: who made it is told.';
`;
