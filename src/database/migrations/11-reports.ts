import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The work plan's indicators, and the reports that say how far an action has come. */
export class Reports1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WORK_PLAN);
    await runner.query(REPORTS);
    await runner.query(WALL);
    await runner.query(NEWCOMERS);
    await runner.query(GRANTS);
  }

  async down(): Promise<void> {
    throw new Error('Reports that were handed in are not forgotten: restore a backup instead.');
  }
}

/** Values are decimal texts: what was declared is what is shown, to the last digit. */
const DECIMAL = `'^-?[0-9]{1,12}([.][0-9]{1,4})?$'`;

/** The months are those usual for grants, by general knowledge and not read in a source: an installation sets its own. */
const WORK_PLAN = `
ALTER TABLE action ADD COLUMN reporting_months integer CHECK (reporting_months BETWEEN 1 AND 24),
  ADD COLUMN reports_set_at timestamptz;
COMMENT ON COLUMN action.reporting_months IS 'How many months a progress report covers; null: as the installation has set it.';
COMMENT ON COLUMN action.reports_set_at IS 'When its reports and their dates were set, once it was under contract.';
CREATE INDEX action_reports_to_set ON action (id) WHERE awarded_at IS NOT NULL AND reports_set_at IS NULL;
CREATE TABLE indicator (
  action_id uuid NOT NULL REFERENCES action,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 100),
  code text NOT NULL CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$'),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  unit text NOT NULL CHECK (length(unit) BETWEEN 1 AND 60),
  baseline text NOT NULL CHECK (baseline ~ ${DECIMAL}),
  target text NOT NULL CHECK (target ~ ${DECIMAL}),
  PRIMARY KEY (action_id, position),
  UNIQUE (action_id, code),
  CHECK (baseline::numeric <> target::numeric)
);
INSERT INTO setting (code, value) VALUES
  ('reporting_months', '12'), ('progress_report_months', '2'), ('final_report_months', '3');
`;

const REPORTS = `
CREATE TABLE report (
  id uuid PRIMARY KEY REFERENCES case_file,
  action_id uuid NOT NULL REFERENCES action,
  kind text NOT NULL CHECK (kind IN ('progress', 'final')),
  number integer NOT NULL CHECK (number > 0),
  period_from date NOT NULL,
  period_to date NOT NULL,
  due_on date NOT NULL,
  achievements text NOT NULL DEFAULT '' CHECK (length(achievements) <= 20000),
  CHECK (period_from <= period_to AND period_to <= due_on),
  UNIQUE (action_id, number)
);
COMMENT ON COLUMN report.due_on IS 'The day set at signature; the clock moves it on where nobody works on it.';
CREATE UNIQUE INDEX report_one_final ON report (action_id) WHERE kind = 'final';
CREATE TABLE report_confidential (
  report_id uuid PRIMARY KEY REFERENCES report,
  problems text NOT NULL DEFAULT '' CHECK (length(problems) <= 20000),
  expenditure_cents bigint CHECK (expenditure_cents >= 0)
);
COMMENT ON TABLE report_confidential IS 'Between the lead and the facility: partner countries do not read it, whatever they may see of the report.';
CREATE TABLE report_milestone (
  report_id uuid NOT NULL REFERENCES report,
  action_id uuid NOT NULL,
  position integer NOT NULL,
  state text NOT NULL CHECK (state IN ('on_track', 'done', 'late')),
  done_on date,
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
  new_date date,
  PRIMARY KEY (report_id, position),
  FOREIGN KEY (action_id, position) REFERENCES milestone (action_id, position) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((state = 'done') = (done_on IS NOT NULL)),
  CHECK ((state = 'late') = (new_date IS NOT NULL)),
  CHECK (state <> 'late' OR reason <> '')
);
CREATE TABLE report_indicator (
  report_id uuid NOT NULL REFERENCES report,
  action_id uuid NOT NULL,
  code text NOT NULL,
  value text NOT NULL CHECK (value ~ ${DECIMAL}),
  comment text NOT NULL DEFAULT '' CHECK (length(comment) <= 2000),
  source text NOT NULL DEFAULT '' CHECK (length(source) <= 500),
  PRIMARY KEY (report_id, code),
  FOREIGN KEY (action_id, code) REFERENCES indicator (action_id, code) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE report_submission (
  report_id uuid NOT NULL REFERENCES report,
  number integer NOT NULL CHECK (number > 0),
  submitted_at timestamptz NOT NULL,
  content jsonb NOT NULL,
  PRIMARY KEY (report_id, number)
);
COMMENT ON TABLE report_submission IS 'What a report said each time it was handed in; never changed.';
CREATE SEQUENCE reference_number_rep;
`;

/**
 * Partner countries see a report once it is accepted, and then not what lies between the lead and the facility. Nobody
 * but the lead writes what it says, whoever may read it, and none opens one but the facility.
 */
const WALL = `
DO $$
DECLARE
  walled record;
BEGIN
  FOR walled IN SELECT * FROM (VALUES
    ('indicator', 'may_see(action_id)'), ('report', 'may_see(id)'), ('report_milestone', 'may_see(report_id)'),
    ('report_indicator', 'may_see(report_id)'), ('report_confidential', 'owns_case(report_id)'),
    ('report_submission', 'owns_case(report_id)')
  ) AS t (name, rule) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('CREATE POLICY seen ON %I TO entente_app USING (entente_inside() OR (%s))', walled.name, walled.rule);
  END LOOP;
END $$;
CREATE POLICY report_annexes ON document AS RESTRICTIVE FOR SELECT TO entente_app USING (entente_inside()
  OR owns_case(case_id) OR NOT EXISTS (SELECT FROM report r WHERE r.id = document.case_id));
CREATE POLICY opened ON report AS RESTRICTIVE FOR INSERT TO entente_app WITH CHECK (entente_inside());
CREATE POLICY written ON report AS RESTRICTIVE FOR UPDATE TO entente_app USING (entente_inside() OR owns_case(id));
CREATE POLICY written ON report_milestone AS RESTRICTIVE FOR INSERT TO entente_app WITH CHECK (entente_inside() OR owns_case(report_id));
CREATE POLICY taken_off ON report_milestone AS RESTRICTIVE FOR DELETE TO entente_app USING (entente_inside() OR owns_case(report_id));
CREATE POLICY written ON report_indicator AS RESTRICTIVE FOR INSERT TO entente_app WITH CHECK (entente_inside() OR owns_case(report_id));
CREATE POLICY taken_off ON report_indicator AS RESTRICTIVE FOR DELETE TO entente_app USING (entente_inside() OR owns_case(report_id));
CREATE POLICY guard ON report FOR SELECT TO entente_guard USING (true);
`;

/** Whoever joins later sees what the country's other authorities see. */
const NEWCOMERS = `
CREATE FUNCTION share_reports_with_newcomer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.kind = 'PARTNER_AUTHORITY' THEN
    INSERT INTO case_access (case_id, organisation_id, view)
    SELECT r.id, NEW.id, 'partner' FROM report r JOIN case_file c ON c.id = r.id JOIN action_country k ON k.action_id = r.action_id
    WHERE k.country = NEW.country AND c.stage = 'accepted' ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER newcomer_sees_accepted_reports AFTER INSERT ON organisation FOR EACH ROW EXECUTE FUNCTION share_reports_with_newcomer();
`;

const GRANTS = `
GRANT SELECT, INSERT ON report, report_submission TO entente_app;
GRANT UPDATE (achievements) ON report TO entente_app;
GRANT SELECT, INSERT, UPDATE ON report_confidential TO entente_app;
GRANT SELECT, INSERT, DELETE ON report_milestone, report_indicator, indicator TO entente_app;
GRANT USAGE ON SEQUENCE reference_number_rep TO entente_app;
GRANT SELECT ON report TO entente_guard;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION share_reports_with_newcomer() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;
