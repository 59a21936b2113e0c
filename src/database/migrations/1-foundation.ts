import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WRITE_CASE } from './write-case.sql.js';

/**
 * The ground everything stands on. It holds from the first day what cannot be added later: natural persons behind
 * accounts, who may see a case as rows with row-level security, the chained record beside its erasable texts, and
 * the ledger that the runtime can only append to.
 */
export class Foundation1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [
      ROLES,
      CONTEXT,
      IDENTITY,
      CASES,
      RECORD,
      PROGRAMME,
      MONEY,
      DOCUMENTS,
      NOTICES,
      WRITE_CASE,
      WALL,
      GRANTS,
    ]) {
      await runner.query(part);
    }
  }

  async down(): Promise<void> {
    throw new Error('The foundation has no way back: restore a backup instead.');
  }
}

/** The runtime role cannot log in, owns nothing and cannot pass row-level security; the guard owns definer functions. */
const ROLES = `
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'entente_app') THEN
    CREATE ROLE entente_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'entente_guard') THEN
    CREATE ROLE entente_guard NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
  EXECUTE format('GRANT entente_app, entente_guard TO %I', current_user);
END $$;
GRANT USAGE ON SCHEMA public TO entente_app, entente_guard;
`;

/** The context is set for one transaction; without it nothing is seen. The clock is the database's, plus an offset. */
const CONTEXT = `
CREATE FUNCTION entente_view() RETURNS text STABLE LANGUAGE sql
  RETURN nullif(current_setting('entente.view', true), '');
CREATE FUNCTION entente_organisation() RETURNS uuid STABLE LANGUAGE sql
  RETURN nullif(current_setting('entente.organisation', true), '')::uuid;
CREATE FUNCTION entente_account() RETURNS uuid STABLE LANGUAGE sql
  RETURN nullif(current_setting('entente.account', true), '')::uuid;
CREATE FUNCTION entente_inside() RETURNS boolean STABLE LANGUAGE sql
  RETURN coalesce(current_setting('entente.view', true) IN ('inside', 'system'), false);
-- One call sets who acts, for this transaction alone, and takes the lock of the case it is about.
CREATE FUNCTION act_as(account text, organisation text, view text, clock_offset_ms text, locked uuid) RETURNS void
  VOLATILE LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('entente.account', account, true), set_config('entente.organisation', organisation, true),
    set_config('entente.view', view, true), set_config('entente.clock_offset_ms', clock_offset_ms, true);
  IF locked IS NOT NULL THEN
    PERFORM FROM case_file WHERE id = locked FOR UPDATE;
  END IF;
END $$;
CREATE FUNCTION entente_now() RETURNS timestamptz VOLATILE LANGUAGE sql
  RETURN date_trunc('milliseconds', clock_timestamp()
    + coalesce(nullif(current_setting('entente.clock_offset_ms', true), ''), '0')::bigint * interval '1 millisecond');
`;

const IDENTITY = `
CREATE TABLE person (
  id uuid PRIMARY KEY,
  name text CHECK (length(name) BETWEEN 1 AND 200),
  erased_at timestamptz,
  CHECK ((name IS NULL) = (erased_at IS NOT NULL))
);
COMMENT ON TABLE person IS 'A natural person; separation of duties counts persons, not accounts.';
CREATE TABLE organisation (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{0,39}$'),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind text NOT NULL CHECK (kind IN ('MEMBER_STATE_AUTHORITY', 'PARTNER_AUTHORITY', 'COMMISSION_SERVICE',
    'EU_AGENCY', 'INTERNATIONAL_ORGANISATION', 'ACADEMIA')),
  country text CHECK (country ~ '^[A-Z]{2}$'),
  public_body boolean NOT NULL DEFAULT true,
  time_zone text NOT NULL,
  calendar text NOT NULL,
  CHECK ((kind IN ('MEMBER_STATE_AUTHORITY', 'PARTNER_AUTHORITY')) <= (country IS NOT NULL))
);
CREATE TABLE account (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  organisation_id uuid NOT NULL REFERENCES organisation,
  email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254 AND email = lower(email)),
  password_hash text,
  locale text NOT NULL DEFAULT 'en' CHECK (locale ~ '^[a-z]{2}$'),
  demo_persona text UNIQUE,
  created_at timestamptz NOT NULL DEFAULT entente_now(),
  disabled_at timestamptz
);
CREATE UNIQUE INDEX account_email ON account (email);
CREATE INDEX account_person ON account (person_id);
CREATE TABLE role_assignment (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  role text NOT NULL CHECK (length(role) BETWEEN 1 AND 60),
  country text CHECK (country ~ '^[A-Z]{2}$'),
  granted_by uuid REFERENCES account,
  granted_at timestamptz NOT NULL DEFAULT entente_now(),
  ended_by uuid REFERENCES account,
  ended_at timestamptz,
  CHECK (granted_by IS DISTINCT FROM account_id)
);
CREATE INDEX role_assignment_by_role ON role_assignment (role) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX role_assignment_live ON role_assignment (account_id, role, coalesce(country, '')) WHERE ended_at IS NULL;
CREATE TABLE session (
  token_hash text PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  account_id uuid NOT NULL REFERENCES account,
  browser text NOT NULL DEFAULT '' CHECK (length(browser) <= 60),
  created_at timestamptz NOT NULL DEFAULT entente_now(),
  last_seen_at timestamptz NOT NULL DEFAULT entente_now(),
  expires_at timestamptz NOT NULL
);
COMMENT ON COLUMN session.id IS 'Names the session to its owner; the token and its hash never leave the server.';
CREATE INDEX session_account ON session (account_id);
CREATE TABLE sign_in_throttle (
  address_hash text PRIMARY KEY,
  misses integer NOT NULL,
  not_before timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
COMMENT ON TABLE sign_in_throttle IS 'By e-mail address, known or not, so that waiting tells nobody which accounts exist.';
CREATE TABLE setting (
  code text PRIMARY KEY,
  value jsonb NOT NULL,
  changed_by uuid REFERENCES account,
  changed_at timestamptz NOT NULL DEFAULT entente_now()
);
INSERT INTO setting (code, value) VALUES ('second_signature_from_cents', '100000000');
`;

const CASES = `
CREATE TABLE workflow_definition (
  id uuid PRIMARY KEY,
  code text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  hash text NOT NULL,
  body jsonb NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'published', 'quarantined')),
  shipped boolean NOT NULL,
  published_at timestamptz,
  UNIQUE (code, version)
);
CREATE TABLE case_file (
  id uuid PRIMARY KEY,
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 40),
  reference text NOT NULL UNIQUE CHECK (length(reference) BETWEEN 1 AND 60),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  definition_id uuid NOT NULL REFERENCES workflow_definition,
  stage text NOT NULL,
  outside_stage text NOT NULL,
  visit integer NOT NULL DEFAULT 1 CHECK (visit > 0),
  outside_visit integer NOT NULL DEFAULT 1 CHECK (outside_visit > 0),
  content_version integer NOT NULL DEFAULT 1 CHECK (content_version > 0),
  organisation_id uuid REFERENCES organisation,
  opened_at timestamptz NOT NULL DEFAULT entente_now(),
  stage_since timestamptz NOT NULL DEFAULT entente_now(),
  outside_stage_since timestamptz NOT NULL DEFAULT entente_now(),
  changed_at timestamptz NOT NULL DEFAULT entente_now(),
  outside_changed_at timestamptz NOT NULL DEFAULT entente_now(),
  closed_at timestamptz,
  last_seq integer NOT NULL DEFAULT 0,
  last_hash text NOT NULL DEFAULT ''
);
COMMENT ON COLUMN case_file.visit IS 'Stages entered so far; outside_visit counts only changes of the outside stage, so that outsiders learn nothing of the inside from a version.';
CREATE INDEX case_file_by_change ON case_file (subject, changed_at DESC, id);
CREATE INDEX case_file_by_stage ON case_file (subject, stage, changed_at DESC, id);
CREATE TABLE case_access (
  case_id uuid NOT NULL REFERENCES case_file,
  organisation_id uuid NOT NULL REFERENCES organisation,
  view text NOT NULL CHECK (view IN ('applicant', 'partner', 'consulted', 'participant')),
  granted_at timestamptz NOT NULL DEFAULT entente_now(),
  PRIMARY KEY (case_id, organisation_id)
);
CREATE INDEX case_access_by_organisation ON case_access (organisation_id, case_id);
CREATE TABLE case_country (
  case_id uuid NOT NULL REFERENCES case_file,
  country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  PRIMARY KEY (case_id, country)
);
CREATE INDEX case_country_by_country ON case_country (country, case_id);
CREATE TABLE visa (
  id uuid NOT NULL,
  case_id uuid NOT NULL REFERENCES case_file,
  stage text NOT NULL,
  visit integer NOT NULL,
  code text NOT NULL,
  instance text NOT NULL DEFAULT '',
  answer text NOT NULL CHECK (answer IN ('yes', 'no', 'abstain')),
  person_id uuid,
  account_id uuid,
  by_chair boolean NOT NULL DEFAULT false,
  given_at timestamptz NOT NULL,
  event_seq integer NOT NULL,
  invalidated_at timestamptz,
  invalidated_seq integer,
  PRIMARY KEY (case_id, id)
);
CREATE UNIQUE INDEX visa_once ON visa (case_id, visit, code, instance, person_id) NULLS NOT DISTINCT WHERE invalidated_at IS NULL;
CREATE TABLE duty (
  case_id uuid NOT NULL REFERENCES case_file,
  person_id uuid NOT NULL,
  conflict text NOT NULL,
  side text NOT NULL,
  event_seq integer NOT NULL,
  CONSTRAINT duty_separated EXCLUDE USING gist (case_id WITH =, person_id WITH =, conflict WITH =, side WITH <>)
);
COMMENT ON TABLE duty IS 'A person stood on a side of a conflict on this case; a second side is refused for good, also when a visa was invalidated.';
CREATE TABLE clock (
  id uuid NOT NULL,
  case_id uuid NOT NULL REFERENCES case_file,
  code text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  started_at timestamptz NOT NULL,
  amount integer NOT NULL CHECK (amount > 0),
  unit text NOT NULL CHECK (unit IN ('calendar_days', 'working_days', 'months')),
  calendar text NOT NULL,
  calendar_version text NOT NULL,
  time_zone text NOT NULL,
  pauses jsonb NOT NULL DEFAULT '[]',
  stopped_at timestamptz,
  outcome text CHECK (outcome IN ('met', 'handed_back', 'lapsed')),
  due_at timestamptz,
  CHECK ((stopped_at IS NULL) = (outcome IS NULL)),
  PRIMARY KEY (case_id, id)
);
CREATE UNIQUE INDEX clock_running ON clock (case_id, code) WHERE stopped_at IS NULL;
CREATE TABLE task (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES case_file,
  visit integer NOT NULL,
  code text NOT NULL,
  act text NOT NULL,
  role text NOT NULL,
  scope text NOT NULL CHECK (scope IN ('facility', 'organisation', 'country')),
  organisation_id uuid,
  country text,
  due_at timestamptz,
  created_at timestamptz NOT NULL,
  done_at timestamptz,
  done_by uuid
);
COMMENT ON COLUMN task.act IS 'What it is about, as conflicts name it: visa:<code>, or stage:<code> for the stage''s own work.';
CREATE UNIQUE INDEX task_open ON task (case_id, visit, code, role) WHERE done_at IS NULL;
CREATE INDEX task_by_role ON task (role, due_at, id) WHERE done_at IS NULL;
CREATE TABLE reminder (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  clock_id uuid NOT NULL,
  clock_version integer NOT NULL,
  visit integer NOT NULL,
  code text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('reminder', 'timeout')),
  addressee text NOT NULL CHECK (addressee IN ('owner', 'head', 'clock')),
  fire_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'void')),
  settled_at timestamptz,
  PRIMARY KEY (case_id, id)
);
CREATE INDEX reminder_due ON reminder (kind, fire_at, id) WHERE state = 'pending';
CREATE TABLE draft (
  account_id uuid NOT NULL REFERENCES account,
  form text NOT NULL CHECK (length(form) BETWEEN 1 AND 100),
  body jsonb NOT NULL,
  saved_at timestamptz NOT NULL DEFAULT entente_now(),
  PRIMARY KEY (account_id, form)
);
CREATE TABLE idempotency_key (
  account_id uuid NOT NULL REFERENCES account,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  request_hash text NOT NULL,
  status integer,
  response text,
  headers jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account_id, key)
);
`;

/** The chained record holds ids, codes and salted digests; texts lie beside it and can be erased. */
const RECORD = `
CREATE TABLE audit_event (
  id uuid PRIMARY KEY,
  chain text NOT NULL,
  seq integer NOT NULL CHECK (seq > 0),
  case_id uuid REFERENCES case_file,
  kind text NOT NULL,
  at timestamptz NOT NULL,
  account_id uuid,
  person_id uuid,
  outside boolean NOT NULL DEFAULT false,
  body jsonb NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  UNIQUE (chain, seq)
);
COMMENT ON COLUMN audit_event.outside IS 'Whether outsiders who may see the case may read that this happened.';
CREATE INDEX audit_event_by_time ON audit_event (at DESC);
CREATE TABLE audit_text (
  event_id uuid NOT NULL REFERENCES audit_event,
  case_id uuid REFERENCES case_file,
  field text NOT NULL,
  salt text NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (event_id, field)
);
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  case_id uuid REFERENCES case_file,
  event_id uuid,
  payload jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT entente_now(),
  attempts integer NOT NULL DEFAULT 0,
  not_before timestamptz NOT NULL DEFAULT entente_now(),
  last_error text,
  done_at timestamptz,
  dead_at timestamptz
);
CREATE INDEX outbox_open ON outbox (kind, id) WHERE done_at IS NULL AND dead_at IS NULL;
CREATE INDEX outbox_stuck ON outbox (id) WHERE done_at IS NULL AND attempts > 0;
`;

const PROGRAMME = `
CREATE TABLE partnership (
  id uuid PRIMARY KEY REFERENCES case_file,
  kind text NOT NULL CHECK (kind IN ('MP', 'CAMM')),
  country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  signed_on text CHECK (signed_on ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'),
  signed_earliest date,
  signed_latest date,
  all_member_states boolean NOT NULL,
  provenance text NOT NULL CHECK (provenance IN ('source', 'general_knowledge', 'disputed', 'entered')),
  source text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT ''
);
COMMENT ON COLUMN partnership.signed_on IS 'A date as far as it is known: 2015, 2015-03 or 2015-11-11; it lies between earliest and latest, both included.';
CREATE UNIQUE INDEX partnership_of_country ON partnership (country, kind);
CREATE TABLE partnership_pillar (
  partnership_id uuid NOT NULL REFERENCES partnership,
  pillar text NOT NULL CHECK (pillar IN ('LEGAL_MIGRATION', 'IRREGULAR_THB', 'DEVELOPMENT', 'PROTECTION')),
  PRIMARY KEY (partnership_id, pillar)
);
CREATE TABLE signatory (
  partnership_id uuid NOT NULL REFERENCES partnership,
  country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  acceded_on text CHECK (acceded_on ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'),
  acceded_earliest date,
  acceded_latest date,
  has_left boolean NOT NULL DEFAULT false,
  left_on text CHECK (left_on ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'),
  left_earliest date,
  left_latest date,
  provenance text NOT NULL CHECK (provenance IN ('source', 'general_knowledge', 'disputed', 'entered')),
  source text NOT NULL DEFAULT '',
  PRIMARY KEY (partnership_id, country)
);
CREATE TABLE call_for_proposals (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  opens_on text CHECK (opens_on ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'),
  closes_on date,
  continuous boolean NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'paused', 'closed')),
  provenance text NOT NULL CHECK (provenance IN ('source', 'general_knowledge', 'disputed', 'entered')),
  source text NOT NULL DEFAULT ''
);
CREATE TABLE guideline_version (
  id uuid PRIMARY KEY,
  call_id uuid NOT NULL REFERENCES call_for_proposals,
  version integer NOT NULL CHECK (version > 0),
  in_force_from date,
  summary text NOT NULL,
  minimum_grant_cents bigint NOT NULL CHECK (minimum_grant_cents >= 0),
  maximum_share_basis_points integer NOT NULL CHECK (maximum_share_basis_points BETWEEN 1 AND 10000),
  needs_central_support_letter boolean NOT NULL,
  needs_partner_support_letter boolean NOT NULL,
  UNIQUE (call_id, version)
);
CREATE TABLE lot (
  id uuid PRIMARY KEY,
  call_id uuid NOT NULL REFERENCES call_for_proposals,
  code text NOT NULL,
  title text NOT NULL,
  UNIQUE (call_id, code)
);
CREATE TABLE action (
  id uuid PRIMARY KEY REFERENCES case_file,
  kind text NOT NULL CHECK (kind IN ('GRANT', 'TECHNICAL_ASSISTANCE', 'DIALOGUE')),
  lot_id uuid REFERENCES lot,
  envelope_id uuid,
  guideline_version_id uuid REFERENCES guideline_version,
  pillar text CHECK (pillar IN ('LEGAL_MIGRATION', 'IRREGULAR_THB', 'DEVELOPMENT', 'PROTECTION')),
  theme text,
  summary text NOT NULL DEFAULT '' CHECK (length(summary) <= 5000),
  objectives text NOT NULL DEFAULT '' CHECK (length(objectives) <= 10000),
  activities text NOT NULL DEFAULT '' CHECK (length(activities) <= 20000),
  indicators text NOT NULL DEFAULT '' CHECK (length(indicators) <= 10000),
  starts_on date,
  duration_months integer CHECK (duration_months BETWEEN 1 AND 120),
  grant_cents bigint CHECK (grant_cents > 0),
  total_cost_cents bigint CHECK (total_cost_cents > 0),
  submitted_on date,
  awarded_at timestamptz
);
CREATE TABLE action_country (
  action_id uuid NOT NULL REFERENCES action,
  country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  partnership_id uuid REFERENCES partnership,
  PRIMARY KEY (action_id, country)
);
CREATE TABLE action_applicant (
  action_id uuid NOT NULL REFERENCES action,
  organisation_id uuid NOT NULL REFERENCES organisation,
  PRIMARY KEY (action_id, organisation_id)
);
CREATE TABLE budget_line (
  action_id uuid NOT NULL REFERENCES action,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 500),
  heading text NOT NULL CHECK (length(heading) BETWEEN 1 AND 60),
  description text NOT NULL CHECK (length(description) BETWEEN 1 AND 500),
  amount_cents bigint NOT NULL CHECK (amount_cents > 0),
  PRIMARY KEY (action_id, position)
);
CREATE TABLE milestone (
  action_id uuid NOT NULL REFERENCES action,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 200),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  due_month integer NOT NULL CHECK (due_month BETWEEN 1 AND 120),
  PRIMARY KEY (action_id, position)
);
CREATE TABLE funding_request (
  id uuid PRIMARY KEY REFERENCES case_file,
  action_id uuid NOT NULL UNIQUE REFERENCES action,
  amount_cents bigint CHECK (amount_cents > 0),
  justification text NOT NULL DEFAULT '' CHECK (length(justification) <= 10000)
);
-- The numbers of references, by the prefix of the subject.
CREATE SEQUENCE reference_number_act;
CREATE SEQUENCE reference_number_fr;
CREATE SEQUENCE reference_number_ps;
`;

/**
 * Double entry in cents between the accounts of an envelope: outside, free, reserved, committed (budgetary, not yet
 * under contract), contracted (legal), paid. No account can be negative, so reserved + budgetary never exceeds the
 * ceiling, legal never exceeds budgetary, paid never exceeds legal. The envelope is written last: it is the hot row.
 */
const MONEY = `
CREATE TABLE envelope (
  id uuid PRIMARY KEY,
  lot_id uuid NOT NULL REFERENCES lot,
  code text NOT NULL UNIQUE,
  fund text NOT NULL CHECK (fund IN ('AMIF', 'ISF', 'BMVI')),
  assumed boolean NOT NULL DEFAULT false,
  ceiling_cents bigint NOT NULL DEFAULT 0,
  free_cents bigint NOT NULL DEFAULT 0 CONSTRAINT envelope_has_room CHECK (free_cents >= 0),
  reserved_cents bigint NOT NULL DEFAULT 0 CONSTRAINT envelope_reserved CHECK (reserved_cents >= 0),
  committed_cents bigint NOT NULL DEFAULT 0 CONSTRAINT envelope_committed CHECK (committed_cents >= 0),
  contracted_cents bigint NOT NULL DEFAULT 0 CONSTRAINT envelope_contracted CHECK (contracted_cents >= 0),
  paid_cents bigint NOT NULL DEFAULT 0 CONSTRAINT envelope_paid CHECK (paid_cents >= 0),
  CONSTRAINT envelope_adds_up CHECK (ceiling_cents = free_cents + reserved_cents + committed_cents + contracted_cents + paid_cents),
  UNIQUE (lot_id, fund)
);
COMMENT ON COLUMN envelope.assumed IS 'The split of the call''s money is ours, for the demo: the source does not tell it.';
ALTER TABLE action ADD FOREIGN KEY (envelope_id) REFERENCES envelope;
CREATE TABLE action_money (
  action_id uuid PRIMARY KEY REFERENCES action,
  envelope_id uuid NOT NULL REFERENCES envelope,
  reserved_cents bigint NOT NULL DEFAULT 0 CONSTRAINT action_reserved CHECK (reserved_cents >= 0),
  committed_cents bigint NOT NULL DEFAULT 0 CONSTRAINT action_committed CHECK (committed_cents >= 0),
  contracted_cents bigint NOT NULL DEFAULT 0 CONSTRAINT action_contracted CHECK (contracted_cents >= 0),
  paid_cents bigint NOT NULL DEFAULT 0 CONSTRAINT action_paid CHECK (paid_cents >= 0)
);
CREATE TABLE ledger_entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  envelope_id uuid NOT NULL,
  action_id uuid,
  case_id uuid REFERENCES case_file,
  event_id uuid,
  move text NOT NULL,
  debit text NOT NULL,
  credit text NOT NULL,
  amount_cents bigint NOT NULL CHECK (amount_cents > 0),
  reason text NOT NULL DEFAULT '',
  at timestamptz NOT NULL DEFAULT entente_now(),
  CONSTRAINT ledger_move_known CHECK ((move, debit, credit) IN (
    ('fund', 'outside', 'free'), ('cut', 'free', 'outside'),
    ('reserve', 'free', 'reserved'), ('release', 'reserved', 'free'),
    ('commit', 'reserved', 'committed'), ('decommit', 'committed', 'free'),
    ('contract', 'committed', 'contracted'), ('pay', 'contracted', 'paid'))),
  CONSTRAINT ledger_action_named CHECK ((move IN ('fund', 'cut')) = (action_id IS NULL))
);
COMMENT ON TABLE ledger_entry IS 'Its trigger refuses an envelope or an action that is not there; foreign keys would look for both once more.';
CREATE INDEX ledger_by_envelope ON ledger_entry (envelope_id, id);
CREATE INDEX ledger_by_action ON ledger_entry (action_id, id) WHERE action_id IS NOT NULL;
CREATE FUNCTION keep_balances() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.action_id IS NOT NULL THEN
    -- The row is there but for an action's first entry; the foreign keys are asked then.
    IF NEW.move = 'reserve' THEN
      INSERT INTO action_money (action_id, envelope_id) VALUES (NEW.action_id, NEW.envelope_id) ON CONFLICT DO NOTHING;
    END IF;
    UPDATE action_money SET
      reserved_cents = reserved_cents + CASE 'reserved' WHEN NEW.credit THEN NEW.amount_cents WHEN NEW.debit THEN -NEW.amount_cents ELSE 0 END,
      committed_cents = committed_cents + CASE 'committed' WHEN NEW.credit THEN NEW.amount_cents WHEN NEW.debit THEN -NEW.amount_cents ELSE 0 END,
      contracted_cents = contracted_cents + CASE 'contracted' WHEN NEW.credit THEN NEW.amount_cents WHEN NEW.debit THEN -NEW.amount_cents ELSE 0 END,
      paid_cents = paid_cents + CASE 'paid' WHEN NEW.credit THEN NEW.amount_cents WHEN NEW.debit THEN -NEW.amount_cents ELSE 0 END
    WHERE action_id = NEW.action_id AND envelope_id = NEW.envelope_id;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'The action draws on another envelope, or on none.' USING ERRCODE = 'check_violation',
        CONSTRAINT = CASE WHEN EXISTS (SELECT FROM action_money WHERE action_id = NEW.action_id)
          THEN 'action_one_envelope' ELSE 'action_' || NEW.debit END;
    END IF;
  END IF;
  UPDATE envelope SET
    ceiling_cents = ceiling_cents + CASE 'outside' WHEN NEW.debit THEN NEW.amount_cents WHEN NEW.credit THEN -NEW.amount_cents ELSE 0 END,
    free_cents = free_cents + CASE 'free' WHEN NEW.credit THEN NEW.amount_cents WHEN NEW.debit THEN -NEW.amount_cents ELSE 0 END,
    reserved_cents = reserved_cents + CASE 'reserved' WHEN NEW.credit THEN NEW.amount_cents WHEN NEW.debit THEN -NEW.amount_cents ELSE 0 END,
    committed_cents = committed_cents + CASE 'committed' WHEN NEW.credit THEN NEW.amount_cents WHEN NEW.debit THEN -NEW.amount_cents ELSE 0 END,
    contracted_cents = contracted_cents + CASE 'contracted' WHEN NEW.credit THEN NEW.amount_cents WHEN NEW.debit THEN -NEW.amount_cents ELSE 0 END,
    paid_cents = paid_cents + CASE 'paid' WHEN NEW.credit THEN NEW.amount_cents WHEN NEW.debit THEN -NEW.amount_cents ELSE 0 END
  WHERE id = NEW.envelope_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'There is no such envelope.' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'ledger_entry_envelope';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_keeps_balances AFTER INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION keep_balances();
`;

const DOCUMENTS = `
CREATE TABLE document (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES case_file,
  kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  visibility text NOT NULL CHECK (visibility IN ('inside', 'shared')),
  partner_id uuid REFERENCES organisation,
  created_at timestamptz NOT NULL DEFAULT entente_now(),
  removed_at timestamptz
);
COMMENT ON COLUMN document.partner_id IS 'The partner-country authority that sent it: staff, the lead and that authority read it, other partner countries do not.';
CREATE INDEX document_by_case ON document (case_id);
CREATE TABLE document_version (
  document_id uuid NOT NULL REFERENCES document,
  version integer NOT NULL CHECK (version > 0),
  case_id uuid NOT NULL REFERENCES case_file,
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  media_type text NOT NULL CHECK (length(media_type) BETWEEN 1 AND 120),
  size_bytes integer NOT NULL CHECK (size_bytes > 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea NOT NULL,
  uploaded_by uuid NOT NULL REFERENCES account,
  uploaded_at timestamptz NOT NULL DEFAULT entente_now(),
  PRIMARY KEY (document_id, version)
);
`;

const NOTICES = `
CREATE TABLE inbox_item (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  case_id uuid REFERENCES case_file,
  source text NOT NULL,
  kind text NOT NULL,
  params jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT entente_now(),
  read_at timestamptz,
  UNIQUE (account_id, source)
);
CREATE INDEX inbox_by_account ON inbox_item (account_id, created_at DESC, id);
CREATE TABLE mail (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL,
  case_id uuid,
  reminder_id uuid,
  source text NOT NULL,
  to_address text NOT NULL,
  subject text NOT NULL,
  body_text text NOT NULL,
  body_html text NOT NULL,
  headers jsonb NOT NULL DEFAULT '{}',
  message_id text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT entente_now(),
  not_before timestamptz NOT NULL DEFAULT entente_now(),
  attempts integer NOT NULL DEFAULT 0,
  unanswered integer NOT NULL DEFAULT 0,
  last_answer text,
  sent_at timestamptz,
  kept_at timestamptz,
  failed_at timestamptz,
  void_at timestamptz
);
COMMENT ON TABLE mail IS 'Each goes with an inbox item, whose id it bears: it is there once because the item is.';
COMMENT ON COLUMN mail.unanswered IS 'Attempts of which nobody knows whether they arrived; after the second there is no other.';
COMMENT ON COLUMN mail.void_at IS 'The work it reminds of was done before the mail left.';
CREATE INDEX mail_open ON mail (not_before, id) WHERE sent_at IS NULL AND kept_at IS NULL AND failed_at IS NULL AND void_at IS NULL;
CREATE INDEX mail_by_time ON mail (created_at DESC, id);
`;

/**
 * The wall: no context, no rows; outsiders see cases their organisation has access to, and of documents the shared.
 * The question is one function that plans once a session: spelled out in each policy it made a transition's plans so
 * large that starting them took longer than running them.
 */
const WALL = `
CREATE FUNCTION owns_case(asked uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM case_file WHERE id = asked AND organisation_id = entente_organisation()) $$;
CREATE FUNCTION may_see(asked uuid) RETURNS boolean STABLE LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM case_access WHERE case_id = asked
    AND organisation_id = nullif(current_setting('entente.organisation', true), '')::uuid);
END $$;

ALTER TABLE case_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_file FORCE ROW LEVEL SECURITY;
CREATE POLICY guard ON case_file FOR SELECT TO entente_guard USING (true);
CREATE POLICY seen ON case_file FOR SELECT TO entente_app USING (entente_inside() OR may_see(id));
CREATE POLICY opened ON case_file FOR INSERT TO entente_app WITH CHECK (entente_inside() OR organisation_id = entente_organisation());
CREATE POLICY moved ON case_file FOR UPDATE TO entente_app USING (entente_inside() OR may_see(id));

ALTER TABLE case_access ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_access FORCE ROW LEVEL SECURITY;
-- The lead sees with whom its case is shared, since it can only end what it sees.
CREATE POLICY seen ON case_access FOR SELECT TO entente_app
  USING (entente_inside() OR organisation_id = entente_organisation() OR owns_case(case_id));
CREATE POLICY granted ON case_access FOR INSERT TO entente_app WITH CHECK (entente_inside() OR owns_case(case_id));
CREATE POLICY ended ON case_access FOR DELETE TO entente_app USING (entente_inside() OR owns_case(case_id));

DO $$
DECLARE
  walled record;
BEGIN
  FOR walled IN SELECT * FROM (VALUES
    ('case_country', 'may_see(case_id)'), ('visa', 'may_see(case_id)'), ('duty', 'may_see(case_id)'),
    ('clock', 'may_see(case_id)'), ('task', 'may_see(case_id)'), ('reminder', 'may_see(case_id)'),
    ('action', 'may_see(id)'), ('action_country', 'may_see(action_id)'), ('action_applicant', 'may_see(action_id)'),
    ('budget_line', 'may_see(action_id)'), ('milestone', 'may_see(action_id)'),
    ('funding_request', 'may_see(id)'), ('action_money', 'may_see(action_id)'),
    ('partnership', 'may_see(id)'), ('partnership_pillar', 'may_see(partnership_id)'), ('signatory', 'may_see(partnership_id)'),
    ('audit_event', 'case_id IS NOT NULL AND may_see(case_id)'), ('audit_text', 'case_id IS NOT NULL AND may_see(case_id)'),
    ('outbox', 'case_id IS NOT NULL AND may_see(case_id)'), ('ledger_entry', 'case_id IS NOT NULL AND may_see(case_id)'),
    ('document', 'visibility = ''shared'' AND may_see(case_id) AND (partner_id IS NULL OR partner_id = entente_organisation() OR owns_case(case_id))'),
    ('document_version', 'EXISTS (SELECT FROM document d WHERE d.id = document_version.document_id) AND may_see(case_id)'),
    ('mail', 'account_id = entente_account()')
  ) AS t (name, rule) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('CREATE POLICY seen ON %I TO entente_app USING (entente_inside() OR (%s))', walled.name, walled.rule);
  END LOOP;
  FOR walled IN SELECT * FROM (VALUES ('draft'), ('idempotency_key'), ('inbox_item')) AS t (name) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled.name);
    EXECUTE format('CREATE POLICY own ON %I TO entente_app USING (entente_view() = ''system'' OR account_id = entente_account())', walled.name);
  END LOOP;
END $$;
CREATE POLICY guard ON action_money TO entente_guard USING (true);
-- Whoever leads an action may give its money back; to reserve, commit, contract, pay and fund is for the facility.
CREATE POLICY booked ON ledger_entry AS RESTRICTIVE FOR INSERT TO entente_app WITH CHECK (entente_inside()
  OR (move IN ('release', 'decommit') AND owns_case(case_id) AND owns_case(action_id)));

-- A framework's stage decides what may run under it, whoever asks.
CREATE FUNCTION framework_stage(asked uuid) RETURNS text STABLE LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT stage FROM case_file WHERE id = asked AND subject = 'partnership' $$;

-- Member States see the frameworks they may lead under, a partner country its own; whichever row comes first.
CREATE FUNCTION share_framework() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO case_access (case_id, organisation_id, view)
  SELECT NEW.id, o.id, CASE o.kind WHEN 'PARTNER_AUTHORITY' THEN 'partner' ELSE 'participant' END
  FROM organisation o
  WHERE o.kind = 'MEMBER_STATE_AUTHORITY' OR (o.kind = 'PARTNER_AUTHORITY' AND o.country = NEW.country)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER partnership_is_shared AFTER INSERT ON partnership FOR EACH ROW EXECUTE FUNCTION share_framework();
CREATE FUNCTION share_with_newcomer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.kind = 'MEMBER_STATE_AUTHORITY' THEN
    INSERT INTO case_access (case_id, organisation_id, view) SELECT p.id, NEW.id, 'participant' FROM partnership p;
  ELSIF NEW.kind = 'PARTNER_AUTHORITY' THEN
    INSERT INTO case_access (case_id, organisation_id, view)
    SELECT p.id, NEW.id, 'partner' FROM partnership p WHERE p.country = NEW.country
    UNION SELECT a.id, NEW.id, 'partner' FROM action a JOIN action_country k ON k.action_id = a.id
      WHERE k.country = NEW.country AND a.submitted_on IS NOT NULL
    UNION SELECT f.id, NEW.id, 'partner' FROM funding_request f JOIN action a ON a.id = f.action_id
      JOIN action_country k ON k.action_id = a.id WHERE k.country = NEW.country AND a.awarded_at IS NOT NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER newcomer_sees_its_cases AFTER INSERT ON organisation FOR EACH ROW EXECUTE FUNCTION share_with_newcomer();
CREATE POLICY guard_reads ON case_access FOR SELECT TO entente_guard USING (true);
CREATE POLICY guard_shares ON case_access FOR INSERT TO entente_guard WITH CHECK (true);
CREATE POLICY guard ON partnership FOR SELECT TO entente_guard USING (true);
CREATE POLICY guard ON action FOR SELECT TO entente_guard USING (true);
CREATE POLICY guard ON action_country FOR SELECT TO entente_guard USING (true);
CREATE POLICY guard ON funding_request FOR SELECT TO entente_guard USING (true);
`;

/** The runtime may append to the record and the ledger, never change them; balances only move through entries. */
const GRANTS = `
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO entente_app;
REVOKE UPDATE ON audit_event, audit_text, ledger_entry, duty, workflow_definition, document_version FROM entente_app;
REVOKE INSERT, UPDATE ON action_money FROM entente_app;
-- Whose a case is, what a visa answered and to whom a document is shown stay as they were written.
REVOKE UPDATE ON case_file, visa, document FROM entente_app;
GRANT UPDATE (stage, outside_stage, visit, outside_visit, content_version, title, stage_since, outside_stage_since,
  changed_at, outside_changed_at, closed_at, last_seq, last_hash) ON case_file TO entente_app;
GRANT UPDATE (invalidated_at, invalidated_seq) ON visa TO entente_app;
GRANT UPDATE (removed_at) ON document TO entente_app;
REVOKE UPDATE ON envelope FROM entente_app;
REVOKE INSERT ON envelope FROM entente_app;
GRANT INSERT (id, lot_id, code, fund, assumed) ON envelope TO entente_app;
GRANT UPDATE (status, published_at) ON workflow_definition TO entente_app;
GRANT DELETE ON session, sign_in_throttle, draft, idempotency_key, case_access, action_country, action_applicant, case_country, budget_line, milestone, signatory, partnership_pillar TO entente_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO entente_app;
GRANT SELECT ON case_file, organisation, partnership, action, action_country, funding_request TO entente_guard;
GRANT SELECT, INSERT ON case_access TO entente_guard;
GRANT SELECT, INSERT, UPDATE ON action_money, envelope TO entente_guard;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION owns_case(uuid) OWNER TO entente_guard;
ALTER FUNCTION may_see(uuid) OWNER TO entente_guard;
ALTER FUNCTION keep_balances() OWNER TO entente_guard;
ALTER FUNCTION framework_stage(uuid) OWNER TO entente_guard;
ALTER FUNCTION share_framework() OWNER TO entente_guard;
ALTER FUNCTION share_with_newcomer() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;
