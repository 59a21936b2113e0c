import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft begins as one, so that nobody proposes in the name of somebody else; a visa that is void stays so. */
export class ProposalsAndVoidVisas1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DRAFTS_BEGIN_OPEN);
    await runner.query(VOID_VISAS);
  }

  async down(): Promise<void> {
    throw new Error('What keeps proposals and visas honest is not taken away: restore a backup instead.');
  }
}

/** Whoever could write a proposal at once could write a colleague's name under it, and publish alone. */
const DRAFTS_BEGIN_OPEN = `
CREATE FUNCTION begin_draft() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.state <> 'open' THEN
    RAISE EXCEPTION 'A draft is proposed after it was written.' USING ERRCODE = 'check_violation', CONSTRAINT = 'definition_draft_unproposed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draft_begins_open BEFORE INSERT ON definition_draft FOR EACH ROW EXECUTE FUNCTION begin_draft();
`;

const VOID_VISAS = `
CREATE FUNCTION keep_void() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'A visa that is void stays void.' USING ERRCODE = 'check_violation', CONSTRAINT = 'visa_stays_void';
END $$;
CREATE TRIGGER void_is_kept BEFORE UPDATE OF invalidated_at, invalidated_seq ON visa FOR EACH ROW
  WHEN (OLD.invalidated_at IS NOT NULL AND (NEW.invalidated_at, NEW.invalidated_seq) IS DISTINCT FROM (OLD.invalidated_at, OLD.invalidated_seq))
  EXECUTE FUNCTION keep_void();
`;
