import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is erased leaves no view under a name of their own; and lists find who leads without reading every case. */
export class ViewsAreErased1700000000074 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ERASE, GUARD, LEADS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Nobody erased comes back: restore a backup instead.');
  }
}

/** What colleagues share stays for them, under a number. */
const ERASE = `
CREATE FUNCTION erase_views() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  accounts uuid[] := ARRAY(SELECT id FROM account WHERE person_id = NEW.person_id);
BEGIN
  DELETE FROM usual_view WHERE account_id = ANY (accounts);
  DELETE FROM saved_view WHERE account_id = ANY (accounts) AND NOT shared;
  UPDATE saved_view v SET name = n.place || ' · ' || left(v.id::text, 8)
  FROM (SELECT id, row_number() OVER (PARTITION BY account_id, list ORDER BY created_at, id) AS place FROM saved_view) AS n
  WHERE n.id = v.id AND v.account_id = ANY (accounts);
  RETURN NULL;
END $$;
CREATE TRIGGER erasure_clears_views AFTER UPDATE ON person_erasure FOR EACH ROW
  WHEN (NEW.state = 'carried_out') EXECUTE FUNCTION erase_views();
`;

const GUARD = `
GRANT SELECT, DELETE ON saved_view, usual_view TO entente_guard;
GRANT UPDATE (name) ON saved_view TO entente_guard;
CREATE POLICY guard_erases ON saved_view TO entente_guard USING (true) WITH CHECK (true);
CREATE POLICY guard_erases ON usual_view TO entente_guard USING (true) WITH CHECK (true);
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION erase_views() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;

const LEADS = 'CREATE INDEX case_file_by_lead ON case_file (subject, organisation_id);';
