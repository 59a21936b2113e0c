import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LETTERS } from './29-letters.sql.js';
import { PARTIES } from './29-parties.sql.js';

/** Who is known at a party, who a party is in law and where money goes to; and the letters written to it. */
export class PartiesLetters1700000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [...PARTIES, ...LETTERS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Letters that were sent are not unsaid: restore a backup instead.');
  }
}
