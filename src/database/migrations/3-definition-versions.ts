import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Definitions that an installation changes: drafts that one administrator proposes and another confirms, versions that
 * stay as they were published, and running cases that go over from one to another, one by one.
 */
export class DefinitionVersions1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DRAFTS, TWO_PEOPLE, IMMUTABLE, MIGRATIONS, GOING_OVER, WALL])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Published versions have no way back: restore a backup instead.');
  }
}

const DRAFTS = `
CREATE TABLE definition_draft (
  id uuid PRIMARY KEY,
  code text NOT NULL CHECK (length(code) BETWEEN 1 AND 60),
  source text NOT NULL CHECK (length(source) BETWEEN 1 AND 500000),
  revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'proposed', 'published', 'discarded')),
  made_by uuid NOT NULL REFERENCES account,
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  changed_by uuid NOT NULL REFERENCES account,
  changed_at timestamptz NOT NULL DEFAULT entente_now(),
  body jsonb,
  hash text,
  proposed_by uuid REFERENCES account,
  proposed_at timestamptz,
  sent_back_by uuid REFERENCES account,
  sent_back_at timestamptz,
  sent_back_reason text CHECK (length(sent_back_reason) <= 5000),
  CHECK ((state IN ('proposed', 'published')) = (body IS NOT NULL AND hash IS NOT NULL AND proposed_by IS NOT NULL AND proposed_at IS NOT NULL))
);
COMMENT ON COLUMN definition_draft.source IS 'As it was typed, also when it is no definition yet; body is what was read of it when it was proposed.';
CREATE INDEX definition_draft_by_code ON definition_draft (code, changed_at DESC) WHERE state IN ('open', 'proposed');
-- What a colleague is asked to confirm stays as it was proposed, by whoever proposed it.
CREATE FUNCTION keep_proposal() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.state IN ('published', 'discarded') THEN
    RAISE EXCEPTION 'This draft is at its end.' USING ERRCODE = 'check_violation', CONSTRAINT = 'definition_draft_ended';
  END IF;
  IF OLD.state = 'proposed' AND NEW.state IN ('proposed', 'published') AND (NEW.source, NEW.code, NEW.body, NEW.hash, NEW.proposed_by, NEW.proposed_at)
    IS DISTINCT FROM (OLD.source, OLD.code, OLD.body, OLD.hash, OLD.proposed_by, OLD.proposed_at) THEN
    RAISE EXCEPTION 'A proposal stays as it was proposed.' USING ERRCODE = 'check_violation', CONSTRAINT = 'definition_draft_proposed';
  END IF;
  IF OLD.state = 'open' AND NEW.state = 'published' THEN
    RAISE EXCEPTION 'Only a proposal is published.' USING ERRCODE = 'check_violation', CONSTRAINT = 'definition_draft_unproposed';
  END IF;
  IF NEW.state = 'proposed' AND OLD.state = 'open' THEN
    NEW.proposed_by := entente_account();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_is_kept BEFORE UPDATE ON definition_draft FOR EACH ROW EXECUTE FUNCTION keep_proposal();
`;

/** What we ship comes with the program; everything else takes two administrators, who are two natural persons. */
const TWO_PEOPLE = `
ALTER TABLE workflow_definition
  ADD COLUMN draft_id uuid UNIQUE REFERENCES definition_draft,
  ADD COLUMN proposed_by uuid REFERENCES account,
  ADD COLUMN proposed_person uuid REFERENCES person,
  ADD COLUMN confirmed_by uuid REFERENCES account,
  ADD COLUMN confirmed_person uuid REFERENCES person,
  ADD CONSTRAINT definition_two_people CHECK (shipped
    OR (draft_id IS NOT NULL AND proposed_person IS NOT NULL AND confirmed_person IS NOT NULL AND proposed_person <> confirmed_person));
CREATE FUNCTION is_administrator(asked uuid) RETURNS boolean STABLE LANGUAGE sql SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM account a JOIN role_assignment r ON r.account_id = a.id
    WHERE a.id = asked AND a.disabled_at IS NULL AND r.role = 'administrator' AND r.ended_at IS NULL) $$;
CREATE FUNCTION confirm_definition() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  draft definition_draft;
BEGIN
  IF NEW.shipped THEN
    IF entente_view() IN ('inside', 'outside') THEN
      RAISE EXCEPTION 'Nobody ships a definition but the program.' USING ERRCODE = 'check_violation', CONSTRAINT = 'definition_shipped';
    END IF;
    RETURN NEW;
  END IF;
  SELECT * INTO draft FROM definition_draft WHERE id = NEW.draft_id FOR UPDATE;
  IF NOT FOUND OR draft.state <> 'proposed' OR (draft.code, draft.hash, draft.body) IS DISTINCT FROM (NEW.code, NEW.hash, NEW.body) THEN
    RAISE EXCEPTION 'This was not proposed.' USING ERRCODE = 'check_violation', CONSTRAINT = 'definition_proposed';
  END IF;
  NEW.proposed_by := draft.proposed_by;
  NEW.confirmed_by := entente_account();
  SELECT person_id INTO NEW.proposed_person FROM account WHERE id = NEW.proposed_by;
  SELECT person_id INTO NEW.confirmed_person FROM account WHERE id = NEW.confirmed_by;
  IF NEW.confirmed_by IS NULL OR NOT is_administrator(NEW.confirmed_by) OR NOT is_administrator(NEW.proposed_by) THEN
    RAISE EXCEPTION 'Two administrators publish a definition.' USING ERRCODE = 'check_violation', CONSTRAINT = 'definition_administrators';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER definition_is_confirmed BEFORE INSERT ON workflow_definition FOR EACH ROW EXECUTE FUNCTION confirm_definition();
`;

/** Cases pin a version for years: it stays word for word, and only whether new cases may use it changes. */
const IMMUTABLE = `
CREATE FUNCTION keep_definition() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'status') = (to_jsonb(OLD) - 'status')
    AND (OLD.status = NEW.status OR (OLD.status, NEW.status) IN (('published', 'quarantined'), ('quarantined', 'published'))) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A version stays as it was published.' USING ERRCODE = 'check_violation', CONSTRAINT = 'definition_immutable';
END $$;
CREATE TRIGGER definition_is_kept BEFORE UPDATE OR DELETE ON workflow_definition FOR EACH ROW EXECUTE FUNCTION keep_definition();
REVOKE UPDATE (published_at) ON workflow_definition FROM entente_app;
`;

const MIGRATIONS = `
CREATE TABLE definition_migration (
  id uuid PRIMARY KEY,
  definition_id uuid NOT NULL REFERENCES workflow_definition,
  stages jsonb NOT NULL DEFAULT '{}',
  outside_may_change boolean NOT NULL DEFAULT false,
  started_by uuid NOT NULL REFERENCES account,
  started_at timestamptz NOT NULL DEFAULT entente_now(),
  finished_at timestamptz
);
CREATE INDEX definition_migration_running ON definition_migration (started_at) WHERE finished_at IS NULL;
CREATE TABLE definition_migration_case (
  migration_id uuid NOT NULL REFERENCES definition_migration,
  case_id uuid NOT NULL REFERENCES case_file,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'migrated', 'stayed', 'failed')),
  stage text,
  obstacles jsonb NOT NULL DEFAULT '[]',
  attempts integer NOT NULL DEFAULT 0,
  not_before timestamptz NOT NULL DEFAULT entente_now(),
  settled_at timestamptz,
  PRIMARY KEY (migration_id, case_id),
  CHECK ((state = 'pending') = (settled_at IS NULL))
);
COMMENT ON COLUMN definition_migration_case.stage IS 'Where it landed.';
CREATE INDEX definition_migration_case_pending ON definition_migration_case (migration_id, not_before) WHERE state = 'pending';
`;

/**
 * Moves a case to another version of its own definition, with the visas that count on, into the visit that the caller
 * then writes. The runtime may change neither a case's definition nor a visa's place by itself.
 */
const GOING_OVER = `
CREATE FUNCTION go_over(asked uuid, target uuid, landing text, kept uuid[]) RETURNS void VOLATILE LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  visit_left integer;
BEGIN
  UPDATE case_file c SET definition_id = d.id, stage = landing
  FROM workflow_definition d, workflow_definition old
  WHERE c.id = asked AND c.closed_at IS NULL AND old.id = c.definition_id AND d.id = target AND d.code = old.code AND d.id <> old.id
    AND d.status = 'published' AND entente_view() = 'system'
    AND EXISTS (SELECT FROM jsonb_array_elements(d.body->'stages') s WHERE s->>'code' = landing)
  RETURNING c.visit INTO visit_left;
  IF visit_left IS NULL THEN
    RAISE EXCEPTION 'The case cannot go over to that version.' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_goes_over';
  END IF;
  UPDATE visa SET visit = visit_left + 1, stage = landing
  WHERE case_id = asked AND id = ANY (kept) AND visit = visit_left AND invalidated_at IS NULL;
END $$;
CREATE POLICY guard_goes_over ON case_file FOR UPDATE TO entente_guard USING (true);
CREATE POLICY guard_reads ON visa FOR SELECT TO entente_guard USING (true);
CREATE POLICY guard_goes_over ON visa FOR UPDATE TO entente_guard USING (true);
GRANT UPDATE (definition_id, stage) ON case_file TO entente_guard;
GRANT SELECT, UPDATE (visit, stage) ON visa TO entente_guard;
GRANT SELECT ON workflow_definition TO entente_guard;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION go_over(uuid, uuid, text, uuid[]) OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;

const WALL = `
DO $$
DECLARE
  walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['definition_draft', 'definition_migration', 'definition_migration_case'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format('CREATE POLICY seen ON %I TO entente_app USING (entente_inside())', walled);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON definition_draft, definition_migration, definition_migration_case TO entente_app;
GRANT UPDATE (source, revision, state, changed_by, changed_at, body, hash, proposed_by, proposed_at, sent_back_by,
  sent_back_at, sent_back_reason) ON definition_draft TO entente_app;
GRANT UPDATE (finished_at) ON definition_migration TO entente_app;
GRANT UPDATE (state, stage, obstacles, attempts, not_before, settled_at) ON definition_migration_case TO entente_app;
`;
