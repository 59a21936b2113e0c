import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an application said each time it was handed in, or changed by a signed amendment. Of those handed in before, nobody
 * knows any more what they said then: they have no earlier version.
 */
export class Submissions1700000000075 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SUBMISSIONS, WALL, GRANTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Applications that were handed in are not forgotten: restore a backup instead.');
  }
}

const SUBMISSIONS = `
CREATE TABLE action_submission (
  action_id uuid NOT NULL REFERENCES action,
  number integer NOT NULL CHECK (number > 0),
  cause text NOT NULL CHECK (cause IN ('concept_submitted', 'clarified', 'application_submitted', 'amended')),
  submitted_at timestamptz NOT NULL,
  case_id uuid NOT NULL REFERENCES case_file,
  event_seq integer NOT NULL CHECK (event_seq > 0),
  budget_number integer,
  content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
  PRIMARY KEY (action_id, number),
  FOREIGN KEY (action_id, budget_number) REFERENCES budget_version (action_id, number)
);
COMMENT ON TABLE action_submission IS 'What an application said each time it was handed in or amended; never changed.';
COMMENT ON COLUMN action_submission.case_id IS 'The case on whose trail the act stands, under event_seq: the action, or the amendment that changed it.';
COMMENT ON COLUMN action_submission.budget_number IS 'The version of the budget that held with it; null while no budget line was stated.';
CREATE TABLE action_submission_country (
  action_id uuid NOT NULL,
  number integer NOT NULL,
  country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  PRIMARY KEY (action_id, number, country),
  FOREIGN KEY (action_id, number) REFERENCES action_submission
);
COMMENT ON TABLE action_submission_country IS 'Apart from what the application said, since a partner country reads of no other one.';
`;

/** Whoever may read an application reads what it said before, and its lead alone hands one in from outside. */
const WALL = `
ALTER TABLE action_submission ENABLE ROW LEVEL SECURITY;
ALTER TABLE action_submission FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON action_submission TO entente_app USING (entente_inside() OR may_see(action_id));
CREATE POLICY handed_in ON action_submission AS RESTRICTIVE FOR INSERT TO entente_app
  WITH CHECK (entente_inside() OR owns_case(action_id));
ALTER TABLE action_submission_country ENABLE ROW LEVEL SECURITY;
ALTER TABLE action_submission_country FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON action_submission_country TO entente_app USING (entente_inside() OR (may_see(action_id)
  AND NOT EXISTS (SELECT FROM organisation o WHERE o.id = entente_organisation() AND o.kind = 'PARTNER_AUTHORITY'
    AND o.country IS DISTINCT FROM action_submission_country.country)));
CREATE POLICY handed_in ON action_submission_country AS RESTRICTIVE FOR INSERT TO entente_app
  WITH CHECK (entente_inside() OR owns_case(action_id));
`;

const GRANTS = `
GRANT SELECT, INSERT ON action_submission, action_submission_country TO entente_app;
`;
