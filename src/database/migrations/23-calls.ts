import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls as cases: what they say, their guidelines in versions, questions and answers, and who sees them from when on. */
export class Calls1700000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [CALLS, GUIDELINES, QUESTIONS, FOLLOW, WALL, GRANTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Guidelines that were issued are not forgotten: restore a backup instead.');
  }
}

/** Rows from before get their case at the next start, under their own id; a new one is written under that of its case. */
const CALLS = `
ALTER TABLE call_for_proposals DROP CONSTRAINT call_for_proposals_status_check;
ALTER TABLE call_for_proposals
  ADD CONSTRAINT call_for_proposals_status_check CHECK (status IN ('in_preparation', 'open', 'paused', 'depleted', 'closed', 'dropped')),
  ADD CONSTRAINT call_for_proposals_code_form CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{0,39}$') NOT VALID,
  ADD COLUMN summary text NOT NULL DEFAULT '' CHECK (length(summary) <= 5000),
  ADD COLUMN funds text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN call_for_proposals.status IS 'The stage of its case as outsiders are shown it: written by the case alone.';
COMMENT ON COLUMN call_for_proposals.funds IS 'Those that may pay; empty: any.';
CREATE TABLE call_cut_off (
  call_id uuid NOT NULL REFERENCES call_for_proposals,
  day date NOT NULL,
  PRIMARY KEY (call_id, day)
);
COMMENT ON TABLE call_cut_off IS 'Applications filed by the end of the day, in Brussels, are decided on together.';
CREATE SEQUENCE reference_number_call;
`;

const RULES = `
  minimum_grant_cents bigint NOT NULL CHECK (minimum_grant_cents >= 0),
  maximum_share_basis_points integer NOT NULL CHECK (maximum_share_basis_points BETWEEN 1 AND 10000),
  needs_central_support_letter boolean NOT NULL,
  needs_partner_support_letter boolean NOT NULL,
  maximum_indirect_basis_points integer CHECK (maximum_indirect_basis_points BETWEEN 0 AND 10000)`;

/** The rules that a version did not know before, and what holds of those that did not: as it was judged until now. */
const moreRules = (add: string) => `
  ${add} maximum_grant_cents bigint CHECK (maximum_grant_cents > 0 AND maximum_grant_cents >= minimum_grant_cents),
  ${add} minimum_duration_months integer CHECK (minimum_duration_months BETWEEN 1 AND 120),
  ${add} maximum_duration_months integer CHECK (maximum_duration_months BETWEEN 1 AND 120 AND maximum_duration_months >= coalesce(minimum_duration_months, 1)),
  ${add} lead_kinds text[] NOT NULL DEFAULT '{MEMBER_STATE_AUTHORITY}' CHECK (cardinality(lead_kinds) > 0),
  ${add} lead_public_only boolean NOT NULL DEFAULT true,
  ${add} pillars text[] NOT NULL DEFAULT '{}',
  ${add} themes text[] NOT NULL DEFAULT '{}',
  ${add} partner_countries text[] NOT NULL DEFAULT '{}'`;

/** What is issued is only ever added to: the runtime holds no right to change it. A draft lies apart, one for each call. */
const GUIDELINES = `
ALTER TABLE guideline_version ${moreRules('ADD COLUMN')},
  ADD COLUMN changes text NOT NULL DEFAULT '' CHECK (length(changes) <= 5000),
  ADD COLUMN issued_at timestamptz,
  ADD COLUMN written_person uuid REFERENCES person,
  ADD COLUMN issued_person uuid REFERENCES person,
  ADD CONSTRAINT guidelines_two_people CHECK (written_person <> issued_person),
  ADD CONSTRAINT guidelines_not_backwards CHECK (issued_at IS NULL OR in_force_from >= (issued_at AT TIME ZONE 'Europe/Brussels')::date);
COMMENT ON COLUMN guideline_version.pillars IS 'Those that are admitted, as of themes and partner countries; empty: all.';
COMMENT ON COLUMN guideline_version.issued_at IS 'Null of those that came with the program or from before they were issued here.';
CREATE TABLE guideline_draft (
  call_id uuid PRIMARY KEY REFERENCES call_for_proposals,
  revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
  in_force_from date,
  summary text NOT NULL DEFAULT '' CHECK (length(summary) <= 10000),
  changes text NOT NULL DEFAULT '' CHECK (length(changes) <= 5000),${RULES},${moreRules('')},
  written_person uuid NOT NULL REFERENCES person,
  written_at timestamptz NOT NULL DEFAULT entente_now()
);
COMMENT ON COLUMN guideline_draft.in_force_from IS 'Null: on the day on which it is issued.';
COMMENT ON COLUMN guideline_draft.changes IS 'What is new in it and why, in a sentence for whoever follows the call.';

CREATE FUNCTION guidelines_in_order() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM guideline_version g WHERE g.call_id = NEW.call_id
    AND (g.version >= NEW.version OR g.in_force_from > NEW.in_force_from)) THEN
    RAISE EXCEPTION 'Guidelines come into force in the order of their versions.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'guidelines_in_order', TABLE = 'guideline_version';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guidelines_in_order BEFORE INSERT ON guideline_version FOR EACH ROW EXECUTE FUNCTION guidelines_in_order();
`;

/** Who asked lies apart from what is published: the question as it was put is between the asker and the facility. */
const QUESTIONS = `
CREATE TABLE call_question (
  id uuid PRIMARY KEY,
  call_id uuid NOT NULL REFERENCES call_for_proposals,
  number integer NOT NULL CHECK (number > 0),
  asked_at timestamptz NOT NULL DEFAULT entente_now(),
  question text CHECK (length(question) BETWEEN 1 AND 5000),
  answer text CHECK (length(answer) BETWEEN 1 AND 10000),
  answered_at timestamptz,
  UNIQUE (call_id, number),
  CHECK ((question IS NULL) = (answered_at IS NULL)),
  CHECK ((answer IS NULL) = (answered_at IS NULL))
);
COMMENT ON COLUMN call_question.question IS 'As it is published with its answer, without what would tell who asked.';
CREATE TABLE call_question_asked (
  question_id uuid PRIMARY KEY REFERENCES call_question,
  call_id uuid NOT NULL REFERENCES call_for_proposals,
  account_id uuid NOT NULL REFERENCES account,
  organisation_id uuid NOT NULL REFERENCES organisation,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 5000)
);
`;

/** Whatever moves the case moves the call, and opens it to everybody who works in the programme, whoever came first. */
const FOLLOW = `
CREATE FUNCTION call_follows_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE call_for_proposals SET status = CASE WHEN NEW.outside_stage IN ('open', 'paused', 'depleted', 'closed', 'dropped')
    THEN NEW.outside_stage ELSE 'in_preparation' END WHERE id = NEW.id;
  IF NEW.outside_stage IN ('open', 'paused', 'depleted', 'closed') THEN
    INSERT INTO case_access (case_id, organisation_id, view) SELECT NEW.id, o.id, 'participant' FROM organisation o
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER call_follows_case_opened AFTER INSERT ON case_file FOR EACH ROW
  WHEN (NEW.subject = 'call') EXECUTE FUNCTION call_follows_case();
CREATE TRIGGER call_follows_case AFTER UPDATE OF outside_stage ON case_file FOR EACH ROW
  WHEN (NEW.subject = 'call' AND NEW.outside_stage <> OLD.outside_stage) EXECUTE FUNCTION call_follows_case();

CREATE FUNCTION newcomer_sees_calls() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO case_access (case_id, organisation_id, view) SELECT c.id, NEW.id, 'participant' FROM case_file c
  WHERE c.subject = 'call' AND c.outside_stage IN ('open', 'paused', 'depleted', 'closed') ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER newcomer_sees_calls AFTER INSERT ON organisation FOR EACH ROW EXECUTE FUNCTION newcomer_sees_calls();
`;

/** Until it opens, a call with all that belongs to it is the facility's own affair, and so is a draft of its guidelines. */
const WALL = `
DO $$
DECLARE
  walled record;
BEGIN
  FOR walled IN SELECT * FROM (VALUES
    ('call_for_proposals', 'entente_account() IS NOT NULL AND status IN (''open'', ''paused'', ''depleted'', ''closed'')'),
    ('lot', 'EXISTS (SELECT FROM call_for_proposals c WHERE c.id = call_id)'),
    ('call_cut_off', 'EXISTS (SELECT FROM call_for_proposals c WHERE c.id = call_id)'),
    ('guideline_version', 'EXISTS (SELECT FROM call_for_proposals c WHERE c.id = call_id)'),
    ('guideline_draft', 'false'),
    ('call_question', 'answered_at IS NOT NULL AND EXISTS (SELECT FROM call_for_proposals c WHERE c.id = call_id)'),
    ('call_question_asked', 'organisation_id = entente_organisation()')
  ) AS t (name, rule) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT TO entente_app USING (entente_inside() OR (%s))', walled.name, walled.rule);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT TO entente_app WITH CHECK (entente_inside())', walled.name);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE TO entente_app USING (entente_inside())', walled.name);
    EXECUTE format('CREATE POLICY removed ON %I FOR DELETE TO entente_app USING (entente_inside())', walled.name);
  END LOOP;
END $$;
-- Its own organisation sees that a question waits, though nobody else does.
CREATE POLICY own_question ON call_question FOR SELECT TO entente_app
  USING (EXISTS (SELECT FROM call_question_asked a WHERE a.question_id = id));
CREATE POLICY guard ON call_for_proposals TO entente_guard USING (true);
CREATE POLICY guard ON lot FOR SELECT TO entente_guard USING (true);
CREATE POLICY guard ON guideline_version FOR SELECT TO entente_guard USING (true);
CREATE POLICY call_documents ON document AS RESTRICTIVE FOR INSERT TO entente_app WITH CHECK (entente_inside()
  OR NOT EXISTS (SELECT FROM call_for_proposals c WHERE c.id = case_id));
`;

const GRANTS = `
REVOKE UPDATE ON guideline_version, call_for_proposals, lot FROM entente_app;
GRANT UPDATE (code, title, opens_on, closes_on, continuous, summary, funds) ON call_for_proposals TO entente_app;
GRANT UPDATE (title) ON lot TO entente_app;
GRANT DELETE ON lot TO entente_app;
GRANT SELECT, INSERT, DELETE ON call_cut_off TO entente_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON guideline_draft TO entente_app;
GRANT SELECT, INSERT ON call_question, call_question_asked TO entente_app;
GRANT UPDATE (question, answer, answered_at) ON call_question TO entente_app;
GRANT USAGE ON SEQUENCE reference_number_call TO entente_app;
GRANT SELECT, UPDATE ON call_for_proposals TO entente_guard;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION call_follows_case() OWNER TO entente_guard;
ALTER FUNCTION newcomer_sees_calls() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;
