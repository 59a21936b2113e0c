import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An expert's agency is kept when the line is written, and stays the same when the agency is renamed. */
export class SendingAgencies1700000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [AGENCY, WALL]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Which agency was meant cannot be told from its name: restore a backup instead.');
  }
}

const AGENCY = `
CREATE OR REPLACE FUNCTION agency_named(words text) RETURNS uuid STABLE LANGUAGE sql
  RETURN (SELECT coalesce(merged_into, id) FROM organisation WHERE kind = 'EU_AGENCY'
    AND lower(btrim(words)) IN (lower(name), lower(code)) ORDER BY merged_into IS NOT NULL, id LIMIT 1);
ALTER TABLE assistance_line ADD agency_id uuid REFERENCES organisation;
COMMENT ON COLUMN assistance_line.agency_id IS 'Which agency the words of the organisation meant when they were written.';
ALTER TABLE assistance_line NO FORCE ROW LEVEL SECURITY;
UPDATE assistance_line SET agency_id = agency_named(organisation) WHERE kind = 'expert';
ALTER TABLE assistance_line FORCE ROW LEVEL SECURITY;
CREATE INDEX assistance_line_agency ON assistance_line (agency_id) WHERE agency_id IS NOT NULL;
CREATE FUNCTION know_sending_agency() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.agency_id := agency_named(NEW.organisation);
  RETURN NEW;
END $$;
CREATE TRIGGER know_sending_agency_of_new BEFORE INSERT ON assistance_line FOR EACH ROW
  WHEN (NEW.kind = 'expert') EXECUTE FUNCTION know_sending_agency();
CREATE TRIGGER know_sending_agency BEFORE UPDATE OF organisation ON assistance_line FOR EACH ROW
  WHEN (NEW.kind = 'expert' AND NEW.organisation IS DISTINCT FROM OLD.organisation) EXECUTE FUNCTION know_sending_agency();
`;

const WALL = `
DROP POLICY kept_from_agencies ON assistance_line;
CREATE POLICY kept_from_agencies ON assistance_line AS RESTRICTIVE FOR SELECT TO entente_app USING (entente_inside()
  OR (SELECT entente_agency()) IS NULL OR kind = 'training' OR (kind = 'expert' AND agency_id = (SELECT entente_agency())));
`;
