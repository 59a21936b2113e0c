import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conditions of a conditional yes, and the parts that co-applicants write and sign. */
export class EverydayHelp1700000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONDITIONS);
    await runner.query(PARTS);
    await runner.query(SETTINGS);
    await runner.query(MERGED);
  }

  async down(): Promise<void> {
    throw new Error(
      'What was agreed under conditions and signed is not forgotten: restore a backup instead.',
    );
  }
}

/** Whoever set a condition and whoever leads the case read it; a partner country reads no other country's. */
const CONDITIONS = `
CREATE TABLE case_condition (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES case_file,
  position integer NOT NULL CHECK (position > 0),
  visa text NOT NULL,
  instance text NOT NULL DEFAULT '',
  visit integer NOT NULL,
  due text NOT NULL CHECK (due IN ('award', 'closure')),
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
  organisation_id uuid NOT NULL REFERENCES organisation,
  set_by uuid NOT NULL REFERENCES person,
  set_at timestamptz NOT NULL DEFAULT entente_now(),
  report text CHECK (length(report) BETWEEN 1 AND 4000),
  reported_by uuid REFERENCES person,
  reported_at timestamptz,
  outcome text CHECK (outcome IN ('met', 'waived')),
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 4000),
  settled_by uuid REFERENCES person,
  settled_at timestamptz,
  CHECK ((report IS NULL) = (reported_at IS NULL) AND (report IS NULL) = (reported_by IS NULL)),
  CHECK ((outcome IS NULL) = (settled_at IS NULL) AND (outcome IS NULL) = (settled_by IS NULL)),
  CHECK (outcome IS DISTINCT FROM 'waived' OR reason <> '')
);
CREATE INDEX case_condition_by_case ON case_condition (case_id);
COMMENT ON TABLE case_condition IS 'What a yes was given under; void with the visa that it belongs to.';
COMMENT ON COLUMN case_condition.due IS 'award: met before the money is awarded; closure: while the action runs.';
ALTER TABLE case_condition ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_condition FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON case_condition FOR SELECT TO entente_app
  USING (entente_inside() OR (may_see(case_id) AND (owns_case(case_id) OR organisation_id = entente_organisation())));
CREATE POLICY set ON case_condition FOR INSERT TO entente_app
  WITH CHECK (entente_inside() OR (may_see(case_id) AND organisation_id = entente_organisation()));
CREATE POLICY followed ON case_condition FOR UPDATE TO entente_app
  USING (entente_inside() OR (may_see(case_id) AND (owns_case(case_id) OR organisation_id = entente_organisation())));
GRANT SELECT, INSERT, UPDATE (report, reported_by, reported_at, outcome, reason, settled_by, settled_at)
  ON case_condition TO entente_app;

-- Who leads the case reports, who set the condition settles it, and what is settled stays so.
CREATE FUNCTION keep_condition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.outcome IS NOT NULL THEN
    RAISE EXCEPTION 'A condition that is settled does not change.' USING ERRCODE = 'check_violation', CONSTRAINT = 'condition_settled';
  END IF;
  IF NOT entente_inside() AND NEW.outcome IS NOT NULL AND OLD.organisation_id <> entente_organisation() THEN
    RAISE EXCEPTION 'A condition is settled by whoever set it.' USING ERRCODE = 'check_violation', CONSTRAINT = 'condition_not_yours';
  END IF;
  IF NOT entente_inside() AND NEW.report IS DISTINCT FROM OLD.report AND NOT owns_case(OLD.case_id) THEN
    RAISE EXCEPTION 'Whoever leads the case reports on its conditions.' USING ERRCODE = 'check_violation', CONSTRAINT = 'condition_not_reported';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER condition_kept BEFORE UPDATE ON case_condition FOR EACH ROW EXECUTE FUNCTION keep_condition();
`;

/** Each co-applicant writes its own part and signs it; whoever leads reads it and writes nothing in it. */
const PARTS = `
CREATE TABLE action_part (
  action_id uuid NOT NULL REFERENCES action,
  organisation_id uuid NOT NULL REFERENCES organisation,
  tasks text NOT NULL DEFAULT '' CHECK (length(tasks) <= 10000),
  own_share_cents bigint CHECK (own_share_cents >= 0),
  version integer NOT NULL DEFAULT 1,
  changed_by uuid REFERENCES person,
  changed_at timestamptz,
  signed_by uuid REFERENCES person,
  signed_at timestamptz,
  PRIMARY KEY (action_id, organisation_id),
  CHECK ((signed_by IS NULL) = (signed_at IS NULL)),
  CHECK (signed_at IS NULL OR tasks <> '')
);
COMMENT ON TABLE action_part IS 'What a co-applicant does and brings, in its own words; a change takes its signature back.';
ALTER TABLE action_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE action_part FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON action_part FOR SELECT TO entente_app
  USING (entente_inside() OR (may_see(action_id) AND (owns_case(action_id) OR organisation_id = entente_organisation())));
CREATE POLICY asked ON action_part FOR INSERT TO entente_app WITH CHECK (owns_case(action_id) OR entente_view() = 'system');
CREATE POLICY written ON action_part FOR UPDATE TO entente_app
  USING (may_see(action_id) AND organisation_id = entente_organisation());
CREATE POLICY ended ON action_part FOR DELETE TO entente_app USING (owns_case(action_id));
GRANT SELECT, INSERT, DELETE, UPDATE (tasks, own_share_cents, version, changed_by, changed_at, signed_by, signed_at)
  ON action_part TO entente_app;
`;

/** What the installation sets is read by all and changed by an administrator, or by the system where an operator asks it to. */
const SETTINGS = `
ALTER TABLE setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON setting FOR SELECT TO entente_app, entente_guard USING (true);
CREATE POLICY added ON setting FOR INSERT TO entente_app WITH CHECK (entente_view() = 'system');
CREATE POLICY changed ON setting FOR UPDATE TO entente_app USING (entente_view() = 'system' OR
  EXISTS (SELECT FROM role_assignment r WHERE r.account_id = entente_account() AND r.role = 'administrator' AND r.ended_at IS NULL));
`;

/** A party that is there twice takes along what it asked, organises, promised and was promised. */
const MERGED = `
DO $$
DECLARE
  moved text;
BEGIN
  FOREACH moved IN ARRAY ARRAY['call_question_asked', 'dialogue_organiser', 'dialogue_participant', 'dialogue_follow_up', 'case_condition', 'action_part'] LOOP
    EXECUTE format('CREATE POLICY guard_merges ON %I TO entente_guard USING (true)', moved);
    EXECUTE format('GRANT SELECT, UPDATE (organisation_id) ON %I TO entente_guard', moved);
  END LOOP;
END $$;
GRANT DELETE ON dialogue_organiser, action_part TO entente_guard;
`;
