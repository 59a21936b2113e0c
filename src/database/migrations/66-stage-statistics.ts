import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long cases stay in their stages and how they go on: what forecasts are made of. */
export class StageStatistics1700000000066 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE stage_statistic (
  workflow text NOT NULL CHECK (length(workflow) BETWEEN 1 AND 100),
  projection text NOT NULL CHECK (projection IN ('inside', 'outside')),
  stage text NOT NULL CHECK (length(stage) BETWEEN 1 AND 100),
  place integer NOT NULL CHECK (place >= 0),
  unit text NOT NULL CHECK (unit IN ('working', 'calendar')),
  ended integer NOT NULL CHECK (ended >= 0),
  running integer NOT NULL CHECK (running >= 0),
  curve jsonb NOT NULL,
  onward jsonb NOT NULL,
  tested integer NOT NULL CHECK (tested >= 0),
  within_50 integer NOT NULL CHECK (within_50 BETWEEN 0 AND tested),
  within_90 integer NOT NULL CHECK (within_90 BETWEEN within_50 AND tested),
  learned_at timestamptz NOT NULL,
  PRIMARY KEY (workflow, projection, stage)
);
COMMENT ON TABLE stage_statistic IS 'Learned from all cases together, and holds none of them: a curve is there only where enough stays ended, and ways are drawn from curves. Outsiders read what was learned of the stages that they are shown.';
ALTER TABLE stage_statistic ENABLE ROW LEVEL SECURITY;
ALTER TABLE stage_statistic FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON stage_statistic FOR SELECT TO entente_app
  USING (entente_view() IN ('inside', 'system') OR (entente_view() IS NOT NULL AND projection = 'outside'));
CREATE POLICY learned ON stage_statistic FOR INSERT TO entente_app WITH CHECK (entente_view() = 'system');
CREATE POLICY learned_anew ON stage_statistic FOR DELETE TO entente_app USING (entente_view() = 'system');
GRANT SELECT, INSERT, DELETE ON stage_statistic TO entente_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead.');
  }
}
