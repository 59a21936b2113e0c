import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many words a section of an application may have, as the guidelines of a call set it. Guidelines that were issued before
 * never said a number, and are given none that anybody could meet: the most that the form takes.
 */
export class SectionWords1700000000079 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const most = { summary: 1000, objectives: 2000, activities: 4000, indicators: 2000 };
    for (const table of ['guideline_version', 'guideline_draft']) {
      for (const [section, words] of Object.entries(most)) {
        const column = `${section}_words`;
        await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} integer
          ${table === 'guideline_version' ? `DEFAULT ${words}` : ''} CHECK (${column} BETWEEN 20 AND ${words})`);
        await runner.query(`ALTER TABLE ${table} ALTER COLUMN ${column} DROP DEFAULT`);
      }
      await runner.query(`COMMENT ON COLUMN ${table}.summary_words IS
        'The most words that the section may have, as of the three others; null: as many as usual, which the program says.'`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Guidelines that were issued are not forgotten: restore a backup instead.');
  }
}
