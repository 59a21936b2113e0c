import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a second review found that the services alone kept, and the database did not. */
export class SecondReview1700000000072 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SETTINGS, IN_TIME, FITS, ACCOUNT, SEAL]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('A wall is not taken down: restore a backup instead.');
  }
}

/** A JSON null answered neither yes nor no, and let through; a value of before stays readable until it is changed. */
const SETTINGS = `
CREATE OR REPLACE FUNCTION setting_weakens(code text, before jsonb, after jsonb) RETURNS boolean IMMUTABLE LANGUAGE sql
  RETURN CASE
    WHEN code <> 'second_factor_roles' AND code NOT LIKE 'retention\\_%\\_years' THEN false
    WHEN (after #>> '{}') IS NULL THEN true
    WHEN code = 'second_factor_roles'
      THEN coalesce(NOT string_to_array(before #>> '{}', ' ') <@ string_to_array(after #>> '{}', ' '), false)
    ELSE coalesce(nullif((after #>> '{}')::integer, 0), 1000) < coalesce(nullif((before #>> '{}')::integer, 0), 1000) END;
CREATE OR REPLACE FUNCTION setting_is_least(code text, value jsonb) RETURNS boolean IMMUTABLE LANGUAGE sql
  RETURN code IS DISTINCT FROM 'second_factor_roles'
    OR coalesce(ARRAY['administrator', 'authorising_officer'] <@ string_to_array(value #>> '{}', ' '), false);
ALTER TABLE setting ADD CONSTRAINT setting_value_is_one CHECK (value <> 'null'::jsonb) NOT VALID;
ALTER TABLE setting_proposal ADD CONSTRAINT setting_proposal_value_is_one CHECK (value <> 'null'::jsonb) NOT VALID;
`;

/** As roles that are granted: what was forgotten is not confirmed unread. Whose role it is may agree as long as it waits. */
const IN_TIME = [
  ['delegation', 'delegator_person_id', 'made_at'],
  ['assistant', 'person_id', 'named_at'],
]
  .map(
    ([table, lender, proposed]) => `
CREATE FUNCTION ${table}_in_time() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF entente_person() IS DISTINCT FROM OLD.${lender} AND proposal_is_over(OLD.${proposed}) THEN
    RAISE EXCEPTION 'A proposal lasts fourteen days.' USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_expired';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ${table}_is_in_time BEFORE UPDATE OF confirmed_at ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_in_time();
-- The days are counted from when it was written, and not from when somebody says.
CREATE FUNCTION ${table}_from_now() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT entente_operates() THEN
    NEW.${proposed} := entente_now();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ${table}_is_from_now BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_from_now();`,
  )
  .join('\n');

/**
 * As `src/kernel/access-model.ts` says; a test holds the two together. Whoever owns the tables could take the trigger down,
 * and is not asked.
 */
const FITS = `
CREATE FUNCTION role_at(asked text, kind text) RETURNS boolean IMMUTABLE LANGUAGE sql
  RETURN coalesce(CASE
    WHEN asked = 'programme_manager' THEN kind = 'MEMBER_STATE_AUTHORITY'
    WHEN asked = 'partner_authority' THEN kind = 'PARTNER_AUTHORITY'
    WHEN asked = 'agency_expert' THEN kind = 'EU_AGENCY'
    WHEN asked IN ('secretariat', 'steering_member') THEN kind IN ('COMMISSION_SERVICE', 'INTERNATIONAL_ORGANISATION')
    WHEN asked = 'assessor_technical' THEN kind IN ('COMMISSION_SERVICE', 'EU_AGENCY', 'INTERNATIONAL_ORGANISATION', 'ACADEMIA')
    WHEN asked = 'assessor_financial' THEN kind IN ('COMMISSION_SERVICE', 'INTERNATIONAL_ORGANISATION', 'ACADEMIA')
    WHEN asked IN ('auditor', 'administrator')
      THEN kind IN ('MEMBER_STATE_AUTHORITY', 'COMMISSION_SERVICE', 'EU_AGENCY', 'INTERNATIONAL_ORGANISATION')
    WHEN asked IN ('consulted_service', 'steering_chair', 'operational_initiator', 'operational_verifier', 'financial_initiator',
      'financial_verifier', 'authorising_officer', 'head_of_unit') THEN kind = 'COMMISSION_SERVICE'
    ELSE false END, false);
CREATE FUNCTION role_fits() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF entente_operates() AND entente_purpose() IS NULL THEN
    RETURN NEW;
  END IF;
  IF role_at(NEW.role, (SELECT o.kind FROM account a JOIN organisation o ON o.id = a.organisation_id WHERE a.id = NEW.account_id))
    IS NOT TRUE THEN
    RAISE EXCEPTION 'The role does not fit the organisation.' USING ERRCODE = 'check_violation', CONSTRAINT = 'role_fits_organisation';
  END IF;
  RETURN NEW;
END $$;
-- Triggers go by their names: these after those that know of programs and of proposals.
CREATE TRIGGER role_where_it_fits BEFORE INSERT ON role_assignment FOR EACH ROW EXECUTE FUNCTION role_fits();
CREATE TRIGGER role_proposal_where_it_fits BEFORE INSERT ON role_proposal FOR EACH ROW EXECUTE FUNCTION role_fits();
CREATE TRIGGER role_proposal_still_fits BEFORE UPDATE OF state ON role_proposal FOR EACH ROW
  WHEN (NEW.state = 'confirmed') EXECUTE FUNCTION role_fits();
`;

/** Whose account it is, for whom and under which address was written once; parties are merged and people erased by the guard. */
const ACCOUNT = `
REVOKE UPDATE ON account FROM entente_app;
GRANT UPDATE (password_hash, locale, disabled_at, shows_presence) ON account TO entente_app;
`;

const SEAL = `
COMMENT ON TABLE wall.seal IS 'Digests of policies, grants, triggers, functions, constraints, unique indexes, views and rules as the last migration left them.';
`;
