import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an action came out of its assessment: one row, that ranking reads and that outsiders never see. */
export class AssessmentResults1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RESULTS);
  }

  async down(): Promise<void> {
    throw new Error('What assessors found is not forgotten: restore a backup instead.');
  }
}

const RESULTS = `
CREATE TABLE assessment_result (
  action_id uuid PRIMARY KEY REFERENCES action,
  points_hundredths integer NOT NULL CHECK (points_hundredths >= 0),
  maximum_hundredths integer NOT NULL CHECK (maximum_hundredths > 0),
  thresholds_met boolean NOT NULL,
  settled_at timestamptz NOT NULL,
  CHECK (points_hundredths <= maximum_hundredths)
);
COMMENT ON TABLE assessment_result IS 'Weighted points once the independent scores are in and reconciled; written anew when an assessment is done again.';
ALTER TABLE assessment_result ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment_result FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON assessment_result TO entente_app USING (entente_inside());
GRANT SELECT, INSERT, UPDATE ON assessment_result TO entente_app;
`;
