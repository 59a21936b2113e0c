import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether single keys do something on somebody's pages: those who speak to their machine switch them off. */
export class SingleKeys1700000000076 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE account ADD COLUMN single_keys boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN account.single_keys IS 'Whether single keys, without Ctrl or another key held, go through lists and to pages for this person.';
GRANT UPDATE (single_keys) ON account TO entente_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead.');
  }
}
