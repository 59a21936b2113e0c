import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Budgets whose lines can be counted and whose versions are kept, and what a verifier finds in a financial circuit. */
export class Budgets1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LINES, VERSIONS, BROUGHT_IN, FINDINGS, WALL, GRANTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Budgets that were fixed are not forgotten: restore a backup instead.');
  }
}

/**
 * A quantity is a decimal text: what was written is what is shown, to the last digit. Half a cent is rounded up. The
 * ceiling of indirect costs is that usual for grants, by general knowledge and not read in a source; guidelines that
 * state one go before it.
 */
const LINES = `
ALTER TABLE budget_line
  ADD COLUMN quantity text CHECK (quantity ~ '^[0-9]{1,9}([.][0-9]{1,4})?$' AND quantity::numeric > 0),
  ADD COLUMN unit text NOT NULL DEFAULT '' CHECK (length(unit) <= 60),
  ADD COLUMN unit_cost_cents bigint CHECK (unit_cost_cents > 0),
  ADD CONSTRAINT budget_line_counted CHECK ((quantity IS NULL) = (unit_cost_cents IS NULL) AND (quantity IS NOT NULL OR unit = '')),
  ADD CONSTRAINT budget_line_multiplies CHECK (quantity IS NULL OR amount_cents = round(quantity::numeric * unit_cost_cents));
ALTER TABLE guideline_version ADD COLUMN maximum_indirect_basis_points integer CHECK (maximum_indirect_basis_points BETWEEN 0 AND 10000);
COMMENT ON COLUMN guideline_version.maximum_indirect_basis_points IS 'Of the direct costs; null where the guidelines do not say: then the installation''s setting, which is general knowledge.';
INSERT INTO setting (code, value) VALUES ('maximum_indirect_basis_points', '700');
`;

const VERSIONS = `
CREATE TABLE budget_version (
  action_id uuid NOT NULL REFERENCES action,
  number integer NOT NULL CHECK (number > 0),
  cause text NOT NULL CHECK (cause IN ('concept_submitted', 'clarified', 'application_submitted', 'awarded', 'amended', 'brought_in')),
  fixed_at timestamptz NOT NULL,
  case_id uuid REFERENCES case_file,
  event_seq integer CHECK (event_seq > 0),
  content jsonb NOT NULL CHECK (jsonb_typeof(content->'lines') = 'array'),
  PRIMARY KEY (action_id, number),
  CHECK ((cause = 'brought_in') = (event_seq IS NULL) AND (case_id IS NULL) = (event_seq IS NULL))
);
COMMENT ON TABLE budget_version IS 'A budget each time an act fixed it; never changed.';
COMMENT ON COLUMN budget_version.case_id IS 'The case on whose trail the act stands, under event_seq: the action, or the amendment that changed it.';
`;

/** Those handed in before versions were kept; by which act they were fixed is not known any more. */
const BROUGHT_IN = `
ALTER TABLE action NO FORCE ROW LEVEL SECURITY;
ALTER TABLE budget_line NO FORCE ROW LEVEL SECURITY;
INSERT INTO budget_version (action_id, number, cause, fixed_at, content)
SELECT a.id, 1, 'brought_in', entente_now(), jsonb_build_object('totalCostCents', a.total_cost_cents, 'grantCents', a.grant_cents,
  'lines', (SELECT jsonb_agg(jsonb_build_object('heading', b.heading, 'description', b.description, 'quantity', b.quantity,
    'unit', b.unit, 'unitCostCents', b.unit_cost_cents, 'amountCents', b.amount_cents) ORDER BY b.position)
    FROM budget_line b WHERE b.action_id = a.id))
FROM action a WHERE a.submitted_on IS NOT NULL AND EXISTS (SELECT FROM budget_line b WHERE b.action_id = a.id);
ALTER TABLE budget_line FORCE ROW LEVEL SECURITY;
ALTER TABLE action FORCE ROW LEVEL SECURITY;
`;

/** What was written lies with the event on the case's trail, once, so that it can be erased there. */
const FINDINGS = `
CREATE TABLE finding (
  case_id uuid NOT NULL REFERENCES case_file,
  number integer NOT NULL CHECK (number > 0),
  stage text NOT NULL,
  visa text NOT NULL,
  check_code text,
  raised_by uuid NOT NULL REFERENCES person,
  raised_for uuid REFERENCES person,
  event_seq integer NOT NULL CHECK (event_seq > 0),
  PRIMARY KEY (case_id, number)
);
COMMENT ON TABLE finding IS 'What a verifier found ex ante; open until it is settled.';
COMMENT ON COLUMN finding.visa IS 'The visa that its raiser is asked for: it is not given while the finding is open.';
COMMENT ON COLUMN finding.raised_for IS 'For whom the raiser stood in.';
COMMENT ON COLUMN finding.check_code IS 'The line of the visa''s checklist that it is about; null: the file as a whole.';
CREATE TABLE finding_reply (
  case_id uuid NOT NULL,
  number integer NOT NULL,
  event_seq integer NOT NULL CHECK (event_seq > 0),
  PRIMARY KEY (case_id, event_seq),
  FOREIGN KEY (case_id, number) REFERENCES finding
);
CREATE TABLE finding_settlement (
  case_id uuid NOT NULL,
  number integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('resolved', 'maintained')),
  event_seq integer NOT NULL CHECK (event_seq > 0),
  PRIMARY KEY (case_id, number),
  FOREIGN KEY (case_id, number) REFERENCES finding
);
`;

/** Whoever may read a budget reads its versions, and its lead alone fixes one from outside; findings stay inside. */
const WALL = `
DO $$
DECLARE
  walled record;
BEGIN
  FOR walled IN SELECT * FROM (VALUES ('budget_version', 'may_see(action_id)'), ('finding', 'false'),
    ('finding_reply', 'false'), ('finding_settlement', 'false')) AS t (name, rule) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('CREATE POLICY seen ON %I TO entente_app USING (entente_inside() OR (%s))', walled.name, walled.rule);
  END LOOP;
END $$;
CREATE POLICY fixed ON budget_version AS RESTRICTIVE FOR INSERT TO entente_app WITH CHECK (entente_inside() OR owns_case(action_id));
`;

const GRANTS = `
GRANT SELECT, INSERT ON budget_version, finding, finding_reply, finding_settlement TO entente_app;
`;
