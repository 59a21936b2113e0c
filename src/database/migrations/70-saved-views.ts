import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views of lists that people keep under a name, for themselves or for their organisation. */
export class SavedViews1700000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE saved_view (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  organisation_id uuid NOT NULL REFERENCES organisation,
  list text NOT NULL CHECK (list ~ '^[a-z-]{1,40}$'),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  query text NOT NULL CHECK (length(query) <= 2000),
  shared boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT entente_now()
);
COMMENT ON COLUMN saved_view.query IS 'What the address of the list says: filters, order and columns. What it finds is for each reader what they may see.';
CREATE UNIQUE INDEX saved_view_name ON saved_view (account_id, list, lower(name));
CREATE INDEX saved_view_of_organisation ON saved_view (organisation_id, list) WHERE shared;
CREATE TABLE usual_view (
  account_id uuid NOT NULL REFERENCES account,
  list text NOT NULL,
  view_id uuid NOT NULL REFERENCES saved_view ON DELETE CASCADE,
  PRIMARY KEY (account_id, list)
);
COMMENT ON TABLE usual_view IS 'With which view a list opens for somebody.';
ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_view FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON saved_view FOR SELECT TO entente_app
  USING (account_id = entente_account() OR (shared AND organisation_id = entente_organisation()));
CREATE POLICY kept ON saved_view FOR INSERT TO entente_app
  WITH CHECK (account_id = entente_account() AND organisation_id = entente_organisation());
CREATE POLICY changed ON saved_view FOR UPDATE TO entente_app USING (account_id = entente_account())
  WITH CHECK (account_id = entente_account() AND organisation_id = entente_organisation());
CREATE POLICY deleted ON saved_view FOR DELETE TO entente_app USING (account_id = entente_account());
ALTER TABLE usual_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE usual_view FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON usual_view TO entente_app USING (account_id = entente_account())
  WITH CHECK (account_id = entente_account() AND EXISTS (SELECT FROM saved_view v WHERE v.id = view_id AND v.list = usual_view.list));
GRANT SELECT, INSERT, DELETE ON saved_view, usual_view TO entente_app;
GRANT UPDATE (name, shared) ON saved_view TO entente_app;
GRANT UPDATE (view_id) ON usual_view TO entente_app;
CREATE POLICY guard ON saved_view TO entente_guard USING (true) WITH CHECK (true);
GRANT SELECT (organisation_id), UPDATE (organisation_id) ON saved_view TO entente_guard;
DO $do$ BEGIN
  EXECUTE replace(pg_get_functiondef('merge_party(uuid, uuid)'::regprocedure), 'UPDATE task SET',
    E'UPDATE saved_view SET organisation_id = survivor WHERE organisation_id = duplicate;\\n  UPDATE task SET');
END $do$;`);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead.');
  }
}
