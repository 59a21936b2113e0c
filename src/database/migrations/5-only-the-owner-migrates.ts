import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of what was migrated came under the grant on all tables: the runtime reads it and does not write it. */
export class OnlyTheOwnerMigrates1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE INSERT, UPDATE ON migrations FROM entente_app');
  }

  async down(): Promise<void> {
    throw new Error('The runtime is never let write what was migrated: restore a backup instead.');
  }
}
