import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an agency sees of the cases it takes part in, and what it does not; conditions that wait for whoever set them. */
export class Agencies1700000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [READER, WALL, ENVELOPES, CONDITIONS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('What was behind a wall is not put before it: restore a backup instead.');
  }
}

/** An expert's organisation is written in words: an agency is meant where these are its name or its code. */
const READER = `
CREATE FUNCTION entente_agency() RETURNS uuid STABLE LANGUAGE sql
  RETURN (SELECT id FROM organisation WHERE id = entente_organisation() AND kind = 'EU_AGENCY');
CREATE FUNCTION agency_named(words text) RETURNS uuid STABLE LANGUAGE sql
  RETURN (SELECT id FROM organisation WHERE kind = 'EU_AGENCY' AND merged_into IS NULL
    AND lower(btrim(words)) IN (lower(name), lower(code)) ORDER BY id LIMIT 1);
COMMENT ON FUNCTION entente_agency() IS 'The agency for which somebody acts; null for everybody else.';
`;

/**
 * Restrictive beside the rules that there are: an agency that takes part reads what was written for outsiders, of a plan its
 * own experts and the trainings, and no money, no votes and no answers of others. Of what it leads it reads as others do.
 */
const WALL = `
DO $$
DECLARE
  walled record;
BEGIN
  FOR walled IN SELECT * FROM (VALUES
    ('action_money', 'owns_case(action_id)'), ('ledger_entry', 'owns_case(case_id)'),
    ('visa', 'owns_case(case_id)'),
    ('audit_event', 'outside OR account_id = entente_account() OR (case_id IS NOT NULL AND owns_case(case_id))'),
    ('audit_text', 'EXISTS (SELECT FROM audit_event e WHERE e.id = event_id)'),
    ('assistance_line', 'kind = ''training'' OR (kind = ''expert'' AND agency_named(organisation) = entente_agency())')
  ) AS t (name, rule) LOOP
    EXECUTE format('CREATE POLICY kept_from_agencies ON %I AS RESTRICTIVE FOR SELECT TO entente_app
      USING (entente_inside() OR (SELECT entente_agency()) IS NULL OR %s)', walled.name, walled.rule);
  END LOOP;
END $$;
`;

/** Balances of envelopes are for the facility and for those who apply to them. */
const ENVELOPES = `
ALTER TABLE envelope ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON envelope TO entente_app, entente_guard USING (true);
CREATE POLICY kept_from_agencies ON envelope AS RESTRICTIVE FOR SELECT TO entente_app USING (entente_inside()
  OR (SELECT entente_agency()) IS NULL OR EXISTS (SELECT FROM action a WHERE a.envelope_id = envelope.id AND owns_case(a.id)));
`;

const CONDITIONS = `
CREATE INDEX case_condition_told ON case_condition (organisation_id) WHERE reported_at IS NOT NULL AND outcome IS NULL;
`;
