import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MERGE_PARTIES } from './29-parties.sql.js';

/** Authorities of one country can be one; a focal point that never began can go. */
export class MergesAndFocalPoints1700000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [MERGE, GUARD, FOCAL_POINTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('What was merged is not taken apart: restore a backup instead.');
  }
}

/**
 * Every authority of a country reads what one of them leads: that a duplicate reads, or is read with, what the other leads
 * keeps nobody apart, so the weaker of the two rows gives way.
 */
export const MERGE = MERGE_PARTIES.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION').replace(
  '  IF EXISTS (SELECT FROM case_access a JOIN',
  `  DELETE FROM case_access a USING case_access b WHERE b.case_id = a.case_id AND a.view = 'partner' AND b.view <> 'partner'
    AND (a.organisation_id, b.organisation_id) IN ((duplicate, survivor), (survivor, duplicate));
  UPDATE assistance_line SET agency_id = survivor WHERE agency_id = duplicate;
$&`,
);

const GUARD = `
GRANT UPDATE (agency_id) ON assistance_line TO entente_guard;
`;

const FOCAL_POINTS = `
GRANT DELETE ON focal_point TO entente_app;
CREATE POLICY never_began ON focal_point FOR DELETE TO entente_app
  USING (from_day > (entente_now() AT TIME ZONE 'Europe/Brussels')::date AND entente_holds('administrator', 'secretariat'));
`;
