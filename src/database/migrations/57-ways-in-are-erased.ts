import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MERGE } from './39-merges-and-focal-points.js';

/** Whoever is erased leaves no key, device or token behind; who signs in through a provider follows a party that is merged. */
export class WaysInAreErased1700000000057 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ERASE, GUARD, FOLLOW]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Nobody erased comes back: restore a backup instead.');
  }
}

/** Runs before the addresses go: triggers of one event run by name. */
const ERASE = `
CREATE FUNCTION erase_ways_in() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  accounts uuid[] := ARRAY(SELECT id FROM account WHERE person_id = NEW.person_id);
  addresses text[] := ARRAY(SELECT lower(email) FROM account WHERE person_id = NEW.person_id);
BEGIN
  DELETE FROM passkey WHERE account_id = ANY (accounts);
  DELETE FROM totp_factor WHERE account_id = ANY (accounts);
  DELETE FROM recovery_code WHERE account_id = ANY (accounts);
  DELETE FROM known_device WHERE account_id = ANY (accounts);
  DELETE FROM pending_sign_in WHERE account_id = ANY (accounts);
  DELETE FROM account_identity WHERE account_id = ANY (accounts);
  DELETE FROM account_link WHERE account_id = ANY (accounts);
  DELETE FROM account_link_wanted WHERE lower(email) = ANY (addresses);
  UPDATE api_token SET name = '–', ended_at = coalesce(ended_at, entente_now()) WHERE account_id = ANY (accounts);
  RETURN NULL;
END $$;
CREATE TRIGGER erasure_ends_ways_in AFTER UPDATE ON person_erasure FOR EACH ROW
  WHEN (NEW.state = 'carried_out') EXECUTE FUNCTION erase_ways_in();
`;

const GUARD = `
DO $$
DECLARE
  touched record;
BEGIN
  FOR touched IN SELECT * FROM (VALUES
    ('passkey', 'SELECT, DELETE'), ('totp_factor', 'SELECT, DELETE'), ('recovery_code', 'SELECT, DELETE'),
    ('known_device', 'SELECT, DELETE'), ('pending_sign_in', 'SELECT, DELETE'), ('account_identity', 'SELECT, DELETE'),
    ('account_link', 'SELECT, DELETE'), ('account_link_wanted', 'SELECT, DELETE'), ('api_token', 'SELECT, UPDATE')) AS t (name, rights) LOOP
    EXECUTE format('GRANT %s ON %I TO entente_guard', touched.rights, touched.name);
    EXECUTE format('CREATE POLICY guard_erases ON %I TO entente_guard USING (true) WITH CHECK (true)', touched.name);
  END LOOP;
END $$;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION erase_ways_in() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;

const FOLLOW = `
${MERGE.replace('  UPDATE assistance_line', '  UPDATE claim_mapping SET organisation_id = survivor WHERE organisation_id = duplicate;\n$&')}
GRANT SELECT, UPDATE (organisation_id) ON claim_mapping TO entente_guard;
CREATE POLICY guard_merges ON claim_mapping TO entente_guard USING (true) WITH CHECK (true);
`;
