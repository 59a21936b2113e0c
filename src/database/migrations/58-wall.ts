import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a look at the whole wall found too low. */
export class Wall1700000000058 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [NOBODY, RECORD, DUTIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('A wall is not taken down: restore a backup instead.');
  }
}

/** Whoever does not say who they are sees no envelope and no lot that is used up; the owner neither. */
const NOBODY = `
ALTER TABLE envelope FORCE ROW LEVEL SECURITY;
DROP POLICY seen ON envelope;
CREATE POLICY seen ON envelope TO entente_app USING (entente_view() IS NOT NULL);
CREATE POLICY guard ON envelope TO entente_guard USING (true);
ALTER POLICY seen ON lot_depletion USING (entente_view() IS NOT NULL);
`;

/** Outsiders read of the record what was written for them, and what they did themselves: agencies did so before. */
const RECORD = `
DROP POLICY kept_from_agencies ON audit_event;
DROP POLICY kept_from_agencies ON audit_text;
CREATE POLICY told ON audit_event AS RESTRICTIVE FOR SELECT TO entente_app
  USING (entente_inside() OR outside OR account_id = entente_account());
CREATE POLICY told ON audit_text AS RESTRICTIVE FOR SELECT TO entente_app
  USING (entente_inside() OR EXISTS (SELECT FROM audit_event e WHERE e.id = event_id));
`;

/** On which side somebody stood is for the facility, and for their own colleagues, who may stand in for them. */
const DUTIES = `
CREATE POLICY of_colleagues ON duty AS RESTRICTIVE FOR SELECT TO entente_app USING (entente_inside()
  OR EXISTS (SELECT FROM account a WHERE a.person_id = duty.person_id AND a.organisation_id = entente_organisation()));
`;
