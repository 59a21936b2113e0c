import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Grids in versions, the rounds in which an application is assessed, and what keeps the assessors independent. */
export class Assessment1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GRIDS);
    await runner.query(ROUNDS);
    await runner.query(SCORES);
    await runner.query(READERS);
    await runner.query(RULES);
    await runner.query(WALL);
    await runner.query(GRANTS);
  }

  async down(): Promise<void> {
    throw new Error('What assessors found is not forgotten: restore a backup instead.');
  }
}

const GRIDS = `
ALTER TABLE lot ADD CONSTRAINT lot_of_call UNIQUE (call_id, id);
CREATE TABLE assessment_grid (
  id uuid PRIMARY KEY,
  call_id uuid NOT NULL REFERENCES call_for_proposals,
  lot_id uuid,
  FOREIGN KEY (call_id, lot_id) REFERENCES lot (call_id, id),
  CONSTRAINT assessment_grid_once UNIQUE NULLS NOT DISTINCT (call_id, lot_id)
);
COMMENT ON COLUMN assessment_grid.lot_id IS 'Null: for every lot of the call that has none of its own.';
CREATE TABLE assessment_grid_version (
  id uuid PRIMARY KEY,
  grid_id uuid NOT NULL REFERENCES assessment_grid,
  number integer NOT NULL CHECK (number > 0),
  threshold_hundredths integer NOT NULL CHECK (threshold_hundredths BETWEEN 0 AND 10000),
  criterion_tolerance_percent integer NOT NULL CHECK (criterion_tolerance_percent BETWEEN 0 AND 100),
  total_tolerance_hundredths integer NOT NULL CHECK (total_tolerance_hundredths BETWEEN 0 AND 10000),
  outlier_rule text NOT NULL CHECK (outlier_rule IN ('consensus', 'third')),
  revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
  in_force_from timestamptz,
  put_in_force_by uuid REFERENCES account,
  UNIQUE (grid_id, number)
);
COMMENT ON TABLE assessment_grid_version IS 'A draft until it is put in force, then never changed again.';
CREATE UNIQUE INDEX assessment_grid_one_draft ON assessment_grid_version (grid_id) WHERE in_force_from IS NULL;
CREATE TABLE assessment_criterion (
  grid_version_id uuid NOT NULL REFERENCES assessment_grid_version,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 30),
  name_en text NOT NULL CHECK (length(name_en) BETWEEN 1 AND 200),
  name_fr text NOT NULL CHECK (length(name_fr) BETWEEN 1 AND 200),
  question_en text NOT NULL CHECK (length(question_en) <= 2000),
  question_fr text NOT NULL CHECK (length(question_fr) <= 2000),
  weight integer NOT NULL CHECK (weight BETWEEN 1 AND 100),
  maximum_hundredths integer NOT NULL CHECK (maximum_hundredths BETWEEN 1 AND 10000),
  threshold_hundredths integer NOT NULL CHECK (threshold_hundredths >= 0),
  PRIMARY KEY (grid_version_id, position),
  CHECK (threshold_hundredths <= maximum_hundredths)
);
COMMENT ON COLUMN assessment_criterion.weight IS 'Out of 100 for the whole grid.';
`;

const ROUNDS = `
CREATE TABLE assessment (
  id uuid PRIMARY KEY,
  action_id uuid NOT NULL REFERENCES action,
  visit integer NOT NULL,
  round integer NOT NULL CHECK (round > 0),
  grid_version_id uuid NOT NULL REFERENCES assessment_grid_version,
  opened_at timestamptz NOT NULL,
  settled_at timestamptz,
  settled_by text CHECK (settled_by IN ('average', 'consensus', 'third')),
  points_hundredths integer CHECK (points_hundredths BETWEEN 0 AND 10000),
  thresholds_met boolean,
  UNIQUE (action_id, visit),
  UNIQUE (action_id, round),
  UNIQUE (id, grid_version_id),
  CHECK (num_nulls(settled_at, settled_by, points_hundredths, thresholds_met) IN (0, 4))
);
COMMENT ON TABLE assessment IS 'A round: one each time an application enters its assessment, under the grid then in force.';
CREATE TABLE assessor (
  id uuid PRIMARY KEY,
  assessment_id uuid NOT NULL REFERENCES assessment,
  account_id uuid NOT NULL REFERENCES account,
  person_id uuid NOT NULL REFERENCES person,
  role text NOT NULL CHECK (role IN ('assessor_technical', 'assessor_financial')),
  tie_breaker boolean NOT NULL DEFAULT false,
  assigned_at timestamptz NOT NULL DEFAULT entente_now(),
  assigned_by uuid NOT NULL REFERENCES account,
  submitted_at timestamptz,
  ended_at timestamptz,
  ended_why text CHECK (ended_why IN ('conflict', 'removed')),
  UNIQUE (id, person_id),
  CHECK ((ended_at IS NULL) = (ended_why IS NULL)),
  CHECK (submitted_at IS NULL OR ended_at IS NULL)
);
COMMENT ON COLUMN assessor.tie_breaker IS 'Named because the others were too far apart.';
CREATE UNIQUE INDEX assessor_once ON assessor (assessment_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX assessor_by_person ON assessor (person_id) WHERE ended_at IS NULL;
CREATE TABLE conflict_declaration (
  assessor_id uuid NOT NULL,
  person_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('none', 'conflict')),
  statement text NOT NULL CHECK (length(statement) BETWEEN 1 AND 5000),
  declared_at timestamptz NOT NULL DEFAULT entente_now(),
  PRIMARY KEY (assessor_id, outcome),
  FOREIGN KEY (assessor_id, person_id) REFERENCES assessor (id, person_id)
);
COMMENT ON COLUMN conflict_declaration.statement IS 'Word for word as it stood before whoever declared it.';
CREATE TABLE conflict_reason (
  assessor_id uuid PRIMARY KEY REFERENCES assessor,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000)
);
COMMENT ON TABLE conflict_reason IS 'What somebody is bound by is nobody’s business but theirs and of whoever names the assessors.';
`;

const SCORES = `
CREATE TABLE score_sheet (
  assessor_id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  remark text NOT NULL DEFAULT '' CHECK (length(remark) <= 10000),
  FOREIGN KEY (assessor_id, person_id) REFERENCES assessor (id, person_id)
);
CREATE TABLE assessment_score (
  assessor_id uuid NOT NULL,
  person_id uuid NOT NULL,
  declared text NOT NULL DEFAULT 'none' CHECK (declared = 'none'),
  assessment_id uuid NOT NULL,
  grid_version_id uuid NOT NULL,
  position integer NOT NULL,
  points_hundredths integer CHECK (points_hundredths >= 0),
  comment text NOT NULL DEFAULT '' CHECK (length(comment) <= 4000),
  PRIMARY KEY (assessor_id, position),
  FOREIGN KEY (assessor_id, person_id) REFERENCES assessor (id, person_id),
  CONSTRAINT score_after_declaration FOREIGN KEY (assessor_id, declared) REFERENCES conflict_declaration (assessor_id, outcome),
  FOREIGN KEY (assessment_id, grid_version_id) REFERENCES assessment (id, grid_version_id),
  FOREIGN KEY (grid_version_id, position) REFERENCES assessment_criterion (grid_version_id, position)
);
COMMENT ON TABLE assessment_score IS 'Nobody scores who has not declared that nothing binds them: the foreign key asks for it.';
CREATE TABLE assessment_consensus (
  id uuid PRIMARY KEY,
  assessment_id uuid NOT NULL REFERENCES assessment,
  number integer NOT NULL CHECK (number > 0),
  proposed_by uuid NOT NULL REFERENCES assessor,
  points_hundredths integer[] NOT NULL CHECK (cardinality(points_hundredths) BETWEEN 1 AND 30 AND 0 <= ALL (points_hundredths)),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 10000),
  proposed_at timestamptz NOT NULL DEFAULT entente_now(),
  UNIQUE (assessment_id, number)
);
COMMENT ON COLUMN assessment_consensus.points_hundredths IS 'One per criterion, in the order of the grid.';
CREATE TABLE consensus_agreement (
  consensus_id uuid NOT NULL REFERENCES assessment_consensus,
  assessor_id uuid NOT NULL,
  person_id uuid NOT NULL,
  agreed_at timestamptz NOT NULL DEFAULT entente_now(),
  PRIMARY KEY (consensus_id, assessor_id),
  FOREIGN KEY (assessor_id, person_id) REFERENCES assessor (id, person_id)
);
`;

/** Who may read what others wrote; the tables they look at are open to everybody inside. */
const READERS = `
CREATE FUNCTION sheets_all_in(asked uuid) RETURNS boolean STABLE LANGUAGE sql
  RETURN (SELECT count(*) >= 2 AND bool_and(submitted_at IS NOT NULL) FROM assessor WHERE assessment_id = asked AND ended_at IS NULL);
-- Settled: everybody inside. Before: once all are in, those who wrote them and whoever names assessors, so that a third is still impartial.
CREATE FUNCTION sheets_open_to_me(asked uuid) RETURNS boolean STABLE LANGUAGE sql
  RETURN EXISTS (SELECT FROM assessment WHERE id = asked AND settled_at IS NOT NULL)
    OR (sheets_all_in(asked) AND (entente_holds('secretariat') OR EXISTS (
      SELECT FROM assessor WHERE assessment_id = asked AND person_id = entente_person() AND ended_at IS NULL)));
CREATE FUNCTION sheet_open_to_me(asked uuid) RETURNS boolean STABLE LANGUAGE sql
  RETURN EXISTS (SELECT FROM assessor WHERE id = asked AND submitted_at IS NOT NULL AND sheets_open_to_me(assessment_id));
`;

const RULES = `
CREATE FUNCTION grid_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'assessment_grid_version' THEN
    IF OLD.in_force_from IS NOT NULL THEN
      RAISE EXCEPTION 'A grid in force is not changed.' USING ERRCODE = 'check_violation', CONSTRAINT = 'grid_in_force_stays';
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.in_force_from IS NOT NULL
      AND (SELECT sum(weight) FROM assessment_criterion WHERE grid_version_id = NEW.id) IS DISTINCT FROM 100 THEN
      RAISE EXCEPTION 'The weights of a grid add up to 100.' USING ERRCODE = 'check_violation', CONSTRAINT = 'grid_weights_add_up';
    END IF;
  ELSIF EXISTS (SELECT FROM assessment_grid_version WHERE in_force_from IS NOT NULL
      AND id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.grid_version_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.grid_version_id END)) THEN
    RAISE EXCEPTION 'A grid in force is not changed.' USING ERRCODE = 'check_violation', CONSTRAINT = 'grid_in_force_stays';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER grid_version_stays BEFORE UPDATE OR DELETE ON assessment_grid_version FOR EACH ROW EXECUTE FUNCTION grid_stays();
CREATE TRIGGER criterion_stays BEFORE INSERT OR UPDATE OR DELETE ON assessment_criterion FOR EACH ROW EXECUTE FUNCTION grid_stays();

CREATE FUNCTION sheet_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held assessor;
BEGIN
  SELECT * INTO held FROM assessor WHERE id = coalesce(NEW.assessor_id, OLD.assessor_id);
  IF held.submitted_at IS NOT NULL OR held.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'A sheet that is in stays as it is.' USING ERRCODE = 'check_violation', CONSTRAINT = 'sheet_is_final';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF TG_TABLE_NAME = 'assessment_score' THEN
    IF NEW.assessment_id <> held.assessment_id
      OR NEW.points_hundredths > (SELECT maximum_hundredths FROM assessment_criterion WHERE grid_version_id = NEW.grid_version_id AND position = NEW.position) THEN
      RAISE EXCEPTION 'A score lies within its criterion.' USING ERRCODE = 'check_violation', CONSTRAINT = 'score_within_criterion';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER score_stays BEFORE INSERT OR UPDATE OR DELETE ON assessment_score FOR EACH ROW EXECUTE FUNCTION sheet_stays();
CREATE TRIGGER sheet_stays BEFORE INSERT OR UPDATE OR DELETE ON score_sheet FOR EACH ROW EXECUTE FUNCTION sheet_stays();

CREATE FUNCTION assessor_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF EXISTS (SELECT FROM assessment WHERE id = NEW.assessment_id AND settled_at IS NOT NULL) THEN
      RAISE EXCEPTION 'The round is settled.' USING ERRCODE = 'check_violation', CONSTRAINT = 'round_is_settled';
    END IF;
    IF EXISTS (SELECT FROM conflict_declaration d JOIN assessor a ON a.id = d.assessor_id JOIN assessment s ON s.id = a.assessment_id
        JOIN assessment n ON n.action_id = s.action_id
        WHERE n.id = NEW.assessment_id AND d.person_id = NEW.person_id AND d.outcome = 'conflict') THEN
      RAISE EXCEPTION 'Whoever declared a conflict does not assess.' USING ERRCODE = 'check_violation', CONSTRAINT = 'assessor_recused';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.submitted_at IS NOT NULL OR OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'A sheet that is in stays as it is.' USING ERRCODE = 'check_violation', CONSTRAINT = 'sheet_is_final';
  END IF;
  IF NEW.submitted_at IS NOT NULL AND (NEW.person_id IS DISTINCT FROM entente_person() OR (SELECT count(*) FROM assessment_criterion c
        JOIN assessment s ON s.grid_version_id = c.grid_version_id WHERE s.id = NEW.assessment_id)
      IS DISTINCT FROM (SELECT count(points_hundredths) FROM assessment_score WHERE assessor_id = NEW.id)) THEN
    RAISE EXCEPTION 'A sheet is handed in by its assessor, with every score.' USING ERRCODE = 'check_violation', CONSTRAINT = 'sheet_is_whole';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assessor_stays BEFORE INSERT OR UPDATE ON assessor FOR EACH ROW EXECUTE FUNCTION assessor_stays();

CREATE FUNCTION round_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.settled_at IS NOT NULL OR (NEW.settled_at IS NOT NULL AND NOT sheets_all_in(NEW.id)) THEN
    RAISE EXCEPTION 'A round is settled once, when every sheet is in.' USING ERRCODE = 'check_violation', CONSTRAINT = 'round_is_settled';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER round_stays BEFORE UPDATE ON assessment FOR EACH ROW EXECUTE FUNCTION round_stays();

-- Whoever submits the application does not see grids; the round is opened for them, whatever definition the case runs on.
CREATE FUNCTION open_assessment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO assessment (id, action_id, visit, round, grid_version_id, opened_at)
  SELECT gen_random_uuid(), NEW.id, NEW.visit, 1 + (SELECT count(*) FROM assessment WHERE action_id = NEW.id), v.id, NEW.stage_since
  FROM action a JOIN lot l ON l.id = a.lot_id
    JOIN assessment_grid g ON g.call_id = l.call_id AND (g.lot_id IS NULL OR g.lot_id = l.id)
    JOIN assessment_grid_version v ON v.grid_id = g.id AND v.in_force_from <= NEW.stage_since
  WHERE a.id = NEW.id
  ORDER BY g.lot_id NULLS LAST, v.number DESC LIMIT 1;
  RETURN NULL;
END $$;
CREATE TRIGGER assessment_opens AFTER UPDATE OF stage, visit ON case_file FOR EACH ROW
  WHEN (NEW.subject = 'action' AND NEW.stage = 'assessment' AND NEW.visit IS DISTINCT FROM OLD.visit) EXECUTE FUNCTION open_assessment();
`;

const WALL = `
DO $$
DECLARE
  walled record;
BEGIN
  FOR walled IN SELECT * FROM (VALUES
    ('assessment_grid', 'entente_inside()', 'entente_inside()'),
    ('assessment_grid_version', 'entente_inside()', 'entente_inside()'),
    ('assessment_criterion', 'entente_inside()', 'entente_inside()'),
    ('assessment', 'entente_inside()', 'entente_inside()'),
    ('assessor', 'entente_inside()', 'entente_inside()'),
    ('conflict_declaration', 'entente_inside()', 'entente_inside() AND person_id = entente_person()'),
    ('conflict_reason', 'entente_inside() AND (entente_holds(''secretariat'') OR EXISTS (SELECT FROM assessor a
       WHERE a.id = assessor_id AND a.person_id = entente_person()))',
      'entente_inside() AND EXISTS (SELECT FROM assessor a WHERE a.id = assessor_id AND a.person_id = entente_person())'),
    ('score_sheet', 'entente_inside() AND (person_id = entente_person() OR sheet_open_to_me(assessor_id))',
      'entente_inside() AND person_id = entente_person()'),
    ('assessment_score', 'entente_inside() AND (person_id = entente_person() OR sheet_open_to_me(assessor_id))',
      'entente_inside() AND person_id = entente_person()'),
    ('assessment_consensus', 'entente_inside() AND sheets_open_to_me(assessment_id)',
      'entente_inside() AND sheets_open_to_me(assessment_id)'),
    ('consensus_agreement', 'entente_inside() AND EXISTS (SELECT FROM assessment_consensus k WHERE k.id = consensus_id)',
      'entente_inside() AND person_id = entente_person()')
  ) AS t (name, seen, written) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT TO entente_app USING (%s)', walled.name, walled.seen);
    EXECUTE format('CREATE POLICY made ON %I FOR INSERT TO entente_app WITH CHECK (%s)', walled.name, walled.written);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE TO entente_app USING (%s)', walled.name, walled.written);
    EXECUTE format('CREATE POLICY cleared ON %I FOR DELETE TO entente_app USING (%s)', walled.name, walled.written);
  END LOOP;
  FOR walled IN SELECT * FROM (VALUES ('assessment'), ('assessment_grid'), ('assessment_grid_version')) AS t (name) LOOP
    EXECUTE format('CREATE POLICY guard ON %I TO entente_guard USING (true)', walled.name);
  END LOOP;
END $$;
`;

const GRANTS = `
GRANT SELECT, INSERT ON assessment_grid, assessment_grid_version, assessment_criterion, assessor, conflict_declaration,
  conflict_reason, score_sheet, assessment_score, assessment_consensus, consensus_agreement TO entente_app;
GRANT SELECT ON assessment TO entente_app;
GRANT UPDATE (threshold_hundredths, criterion_tolerance_percent, total_tolerance_hundredths, outlier_rule, revision,
  in_force_from, put_in_force_by) ON assessment_grid_version TO entente_app;
GRANT DELETE ON assessment_criterion, assessment_score TO entente_app;
GRANT UPDATE (settled_at, settled_by, points_hundredths, thresholds_met) ON assessment TO entente_app;
GRANT UPDATE (submitted_at, ended_at, ended_why) ON assessor TO entente_app;
GRANT UPDATE (remark) ON score_sheet TO entente_app;
GRANT UPDATE (points_hundredths, comment) ON assessment_score TO entente_app;
GRANT SELECT ON assessment_grid, assessment_grid_version, lot, action TO entente_guard;
GRANT SELECT, INSERT ON assessment TO entente_guard;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION open_assessment() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;
