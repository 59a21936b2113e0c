import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Commission and secretariat work on one programme from two organisations: a view can be for everybody inside. Outside it
 * goes nowhere, since its name could tell a country something of another.
 */
export class ViewsOfTheFacility1700000000078 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE saved_view ADD COLUMN for_facility boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT saved_view_facility_is_shared CHECK (shared OR NOT for_facility);
COMMENT ON COLUMN saved_view.for_facility IS 'Everybody inside finds it, of whichever organisation; what it finds is for each of them what they may see.';
CREATE INDEX saved_view_of_facility ON saved_view (list) WHERE for_facility;
ALTER POLICY seen ON saved_view USING (account_id = entente_account()
  OR (shared AND organisation_id = entente_organisation()) OR (for_facility AND entente_view() = 'inside'));
CREATE POLICY by_the_facility ON saved_view AS RESTRICTIVE FOR INSERT TO entente_app
  WITH CHECK (NOT for_facility OR entente_view() = 'inside');
CREATE POLICY for_the_facility ON saved_view AS RESTRICTIVE FOR UPDATE TO entente_app USING (true)
  WITH CHECK (NOT for_facility OR entente_view() = 'inside');
-- It stays when its keeper leaves: then somebody has to be able to take it away.
CREATE POLICY taken_away ON saved_view FOR DELETE TO entente_app USING (for_facility AND entente_holds('administrator'));
GRANT UPDATE (for_facility) ON saved_view TO entente_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead.');
  }
}
