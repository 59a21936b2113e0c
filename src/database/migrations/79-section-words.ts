import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many words a section of an application may have, as the guidelines of a call set it. */
export class SectionWords1700000000079 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['guideline_version', 'guideline_draft']) {
      await runner.query(`ALTER TABLE ${table}
        ADD COLUMN summary_words integer CHECK (summary_words BETWEEN 20 AND 500),
        ADD COLUMN objectives_words integer CHECK (objectives_words BETWEEN 20 AND 1000),
        ADD COLUMN activities_words integer CHECK (activities_words BETWEEN 20 AND 2000),
        ADD COLUMN indicators_words integer CHECK (indicators_words BETWEEN 20 AND 1000)`);
      await runner.query(`COMMENT ON COLUMN ${table}.summary_words IS
        'The most words that the section may have, as of the three others; null: as many as usual, which the program says.'`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Guidelines that were issued are not forgotten: restore a backup instead.');
  }
}
