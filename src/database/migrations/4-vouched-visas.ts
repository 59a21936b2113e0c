import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WRITE_CASE_4 } from './4-write-case.sql.js';

/** A visa keeps the facts that it was given for, so that what was verified is what is signed. */
export class VouchedVisas1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VOUCHED);
    await runner.query(WRITE_CASE_4);
  }

  async down(): Promise<void> {
    throw new Error('What visas were given for cannot be forgotten: restore a backup instead.');
  }
}

const VOUCHED = `
ALTER TABLE visa ADD COLUMN vouched jsonb CHECK (jsonb_typeof(vouched) = 'object');
COMMENT ON COLUMN visa.vouched IS 'The facts that the visa speaks for, as they were when it was given; never changed.';
`;
