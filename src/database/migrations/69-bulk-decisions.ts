import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions on many cases that one person asked for at once: what was asked, and how each was answered. */
export class BulkDecisions1700000000069 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE bulk_run (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  reason text NOT NULL CHECK (length(reason) <= 10000),
  inputs jsonb NOT NULL CHECK (jsonb_typeof(inputs) = 'object'),
  created_at timestamptz NOT NULL DEFAULT entente_now()
);
COMMENT ON TABLE bulk_run IS 'What was typed once for all of them; it is forgotten when the last one is answered, since the trail of each case holds it.';
CREATE INDEX bulk_run_by_account ON bulk_run (account_id, created_at DESC);
CREATE TABLE bulk_item (
  run_id uuid NOT NULL REFERENCES bulk_run,
  place integer NOT NULL CHECK (place BETWEEN 1 AND 50),
  case_id uuid NOT NULL REFERENCES case_file,
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 60),
  transition text NOT NULL CHECK (length(transition) BETWEEN 1 AND 100),
  visa text CHECK (length(visa) BETWEEN 1 AND 103),
  on_behalf_of uuid,
  version text NOT NULL CHECK (length(version) BETWEEN 1 AND 60),
  answer text CHECK (answer IN ('done', 'refused', 'stale', 'gone')),
  event_id uuid,
  refusals jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(refusals) = 'array'),
  answered_at timestamptz,
  PRIMARY KEY (run_id, place),
  UNIQUE (run_id, case_id),
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK ((answer IS NOT DISTINCT FROM 'done') = (event_id IS NOT NULL)),
  CHECK ((answer IS NOT DISTINCT FROM 'refused') = (refusals <> '[]'))
);
CREATE INDEX bulk_item_by_case ON bulk_item (case_id);
ALTER TABLE bulk_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulk_run FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON bulk_run FOR SELECT TO entente_app USING (entente_view() = 'system' OR account_id = entente_account());
CREATE POLICY started ON bulk_run FOR INSERT TO entente_app WITH CHECK (entente_view() = 'inside' AND account_id = entente_account());
CREATE POLICY forgotten ON bulk_run FOR UPDATE TO entente_app USING (entente_view() = 'system') WITH CHECK (reason = '' AND inputs = '{}');
ALTER TABLE bulk_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulk_item FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON bulk_item FOR SELECT TO entente_app
  USING (entente_view() = 'system' OR EXISTS (SELECT FROM bulk_run r WHERE r.id = run_id));
CREATE POLICY started ON bulk_item FOR INSERT TO entente_app
  WITH CHECK (entente_view() = 'inside' AND answer IS NULL AND EXISTS (SELECT FROM bulk_run r WHERE r.id = run_id));
-- Answered once, and by nobody but the system that carried it out.
CREATE POLICY answered ON bulk_item FOR UPDATE TO entente_app
  USING (entente_view() = 'system' AND answer IS NULL) WITH CHECK (answer IS NOT NULL);
GRANT SELECT, INSERT ON bulk_run, bulk_item TO entente_app;
GRANT UPDATE (reason, inputs) ON bulk_run TO entente_app;
GRANT UPDATE (answer, event_id, refusals, answered_at) ON bulk_item TO entente_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead.');
  }
}
