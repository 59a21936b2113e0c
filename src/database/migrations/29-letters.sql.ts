import { MERGE_PARTIES } from './29-parties.sql.js';

/** A version of a template is written once, with all its languages, and never changed: letters name it. */
const TEMPLATES = `
CREATE TABLE letter_template (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[a-z][a-z0-9_]{0,59}$'),
  purpose text NOT NULL CHECK (purpose IN ('invitation', 'receipt', 'clarification', 'award', 'rejection', 'formal_notice', 'reserve_list')),
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 40),
  names jsonb NOT NULL,
  shipped boolean NOT NULL DEFAULT false,
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  retired_at timestamptz
);
COMMENT ON COLUMN letter_template.subject IS 'The kind of case it is for; any: every kind.';
CREATE TABLE letter_template_version (
  template_id uuid NOT NULL REFERENCES letter_template,
  version integer NOT NULL CHECK (version > 0),
  made_by uuid REFERENCES account,
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  PRIMARY KEY (template_id, version)
);
CREATE TABLE letter_template_text (
  template_id uuid NOT NULL,
  version integer NOT NULL,
  language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 20000),
  PRIMARY KEY (template_id, version, language),
  FOREIGN KEY (template_id, version) REFERENCES letter_template_version
);
CREATE TABLE letter_rule (
  id uuid PRIMARY KEY,
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 40),
  transition text NOT NULL CHECK (length(transition) BETWEEN 1 AND 60),
  template_id uuid NOT NULL REFERENCES letter_template,
  addressees text NOT NULL CHECK (addressees IN ('lead', 'partners')),
  made_by uuid NOT NULL REFERENCES account,
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  ended_by uuid REFERENCES account,
  ended_at timestamptz,
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
COMMENT ON TABLE letter_rule IS 'Which letter goes out by itself when a transition is done.';
CREATE UNIQUE INDEX letter_rule_live ON letter_rule (subject, transition, addressees) WHERE ended_at IS NULL;
`;

/** A letter names its document and its recipients; one that a rule asked for is there once, however often it is tried. */
const LETTERS_SENT = `
ALTER TABLE document ADD COLUMN letter_for uuid REFERENCES organisation;
COMMENT ON COLUMN document.letter_for IS 'Of a letter: the party it is addressed to. Of those outside, nobody else reads it.';
CREATE SEQUENCE reference_number_let;
CREATE TABLE letter (
  id uuid PRIMARY KEY,
  reference text NOT NULL UNIQUE CHECK (length(reference) BETWEEN 1 AND 60),
  case_id uuid NOT NULL REFERENCES case_file,
  template_id uuid NOT NULL,
  template_version integer NOT NULL,
  language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
  addressee_id uuid NOT NULL REFERENCES organisation,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 60000),
  document_id uuid NOT NULL UNIQUE REFERENCES document,
  sent_by uuid REFERENCES account,
  rule_id uuid REFERENCES letter_rule,
  event_id uuid,
  sent_at timestamptz NOT NULL,
  FOREIGN KEY (template_id, template_version, language) REFERENCES letter_template_text (template_id, version, language),
  CHECK ((rule_id IS NULL) = (event_id IS NULL)),
  CONSTRAINT letter_of_event UNIQUE (rule_id, event_id, addressee_id)
);
CREATE INDEX letter_by_time ON letter (sent_at DESC, id);
CREATE INDEX letter_by_case ON letter (case_id);
CREATE INDEX letter_by_addressee ON letter (addressee_id, sent_at DESC);
CREATE TABLE letter_recipient (
  letter_id uuid NOT NULL REFERENCES letter,
  n integer NOT NULL CHECK (n > 0),
  name text NOT NULL CHECK (length(name) <= 200),
  email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  contact_id uuid REFERENCES party_contact,
  account_id uuid REFERENCES account,
  mail_id uuid NOT NULL REFERENCES mail,
  PRIMARY KEY (letter_id, n)
);
CREATE TABLE letter_unwritten (
  event_id uuid NOT NULL,
  rule_id uuid NOT NULL REFERENCES letter_rule,
  case_id uuid NOT NULL REFERENCES case_file,
  why text NOT NULL CHECK (length(why) BETWEEN 1 AND 60),
  names text NOT NULL DEFAULT '',
  at timestamptz NOT NULL DEFAULT entente_now(),
  settled_by uuid REFERENCES account,
  settled_at timestamptz,
  PRIMARY KEY (event_id, rule_id)
);
COMMENT ON TABLE letter_unwritten IS 'Letters that a rule asked for and that could not be written: somebody writes them, or says that none is needed.';
ALTER TABLE mail ALTER COLUMN account_id DROP NOT NULL, ADD COLUMN letter_id uuid REFERENCES letter DEFERRABLE INITIALLY DEFERRED;
COMMENT ON COLUMN mail.account_id IS 'Null: a contact of a party, who has no account.';
COMMENT ON COLUMN mail.letter_id IS 'A formal letter goes out whatever its reader wants of notices, with its document.';
CREATE FUNCTION template_in_use_is_kept() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM letter l WHERE l.template_id = NEW.template_id AND l.template_version = NEW.version) THEN
    RAISE EXCEPTION 'Letters were written by this version.' USING ERRCODE = 'check_violation', CONSTRAINT = 'letter_template_used';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER template_in_use_is_kept BEFORE INSERT ON letter_template_text FOR EACH ROW EXECUTE FUNCTION template_in_use_is_kept();
`;

/** Templates and rules are the facility's own; a letter is for its addressee, who reads it also where the case is not theirs. */
const WALL = `
DO $$
DECLARE
  walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['letter_template', 'letter_template_version', 'letter_template_text', 'letter_rule', 'letter',
    'letter_recipient', 'letter_unwritten'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
  END LOOP;
  FOREACH walled IN ARRAY ARRAY['letter_template', 'letter_template_version', 'letter_template_text', 'letter_rule', 'letter_unwritten'] LOOP
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT TO entente_app USING (entente_inside())', walled);
  END LOOP;
  FOREACH walled IN ARRAY ARRAY['letter_template', 'letter_template_version', 'letter_template_text'] LOOP
    EXECUTE format('CREATE POLICY written ON %I FOR INSERT TO entente_app WITH CHECK (entente_view() = ''system'' OR entente_holds(''administrator'', ''secretariat''))', walled);
  END LOOP;
END $$;
CREATE POLICY retired ON letter_template FOR UPDATE TO entente_app USING (entente_holds('administrator', 'secretariat'));
CREATE POLICY made ON letter_rule FOR INSERT TO entente_app WITH CHECK (entente_holds('administrator') AND made_by = entente_account());
CREATE POLICY ended ON letter_rule FOR UPDATE TO entente_app USING (entente_holds('administrator'));
CREATE POLICY noted ON letter_unwritten FOR INSERT TO entente_app WITH CHECK (entente_view() = 'system');
CREATE POLICY settled ON letter_unwritten FOR UPDATE TO entente_app USING (entente_inside());
CREATE POLICY seen ON letter FOR SELECT TO entente_app USING (entente_inside() OR addressee_id = entente_organisation());
CREATE POLICY sent ON letter FOR INSERT TO entente_app WITH CHECK (entente_inside());
CREATE POLICY seen ON letter_recipient FOR SELECT TO entente_app USING (entente_inside() OR EXISTS (SELECT FROM letter l WHERE l.id = letter_id));
CREATE POLICY sent ON letter_recipient FOR INSERT TO entente_app WITH CHECK (entente_inside());
CREATE POLICY letters ON document AS RESTRICTIVE FOR SELECT TO entente_app
  USING (entente_inside() OR letter_for IS NULL OR letter_for = entente_organisation());
ALTER POLICY report_annexes ON document USING (entente_inside() OR letter_for = entente_organisation()
  OR owns_case(case_id) OR NOT EXISTS (SELECT FROM report r WHERE r.id = document.case_id));
ALTER POLICY amendment_annexes ON document USING (entente_inside() OR letter_for = entente_organisation()
  OR partner_id = entente_organisation() OR NOT EXISTS (SELECT FROM amendment m WHERE m.id = document.case_id)
  OR EXISTS (SELECT FROM case_access x WHERE x.case_id = document.case_id
    AND x.organisation_id = entente_organisation() AND x.view IN ('applicant', 'participant')));
CREATE POLICY own_letters ON document FOR SELECT TO entente_app USING (letter_for = entente_organisation());
CREATE POLICY own_letters ON document_version FOR SELECT TO entente_app
  USING (EXISTS (SELECT FROM document d WHERE d.id = document_version.document_id AND d.letter_for = entente_organisation()));
GRANT SELECT, INSERT ON letter_template, letter_template_version, letter_template_text, letter_rule, letter, letter_recipient, letter_unwritten TO entente_app;
GRANT UPDATE (retired_at) ON letter_template TO entente_app;
GRANT UPDATE (ended_by, ended_at) ON letter_rule TO entente_app;
GRANT UPDATE (settled_by, settled_at) ON letter_unwritten TO entente_app;
GRANT USAGE ON SEQUENCE reference_number_let TO entente_app;
`;

const GUARD = `
DO $$
DECLARE
  moved text;
BEGIN
  FOREACH moved IN ARRAY ARRAY['delegation', 'assistant', 'absence', 'webhook_endpoint', 'party_contact', 'contact_proposal', 'focal_point',
    'bank_account', 'action_applicant', 'task', 'document', 'letter'] LOOP
    EXECUTE format('CREATE POLICY guard_merges ON %I TO entente_guard USING (true)', moved);
  END LOOP;
END $$;
CREATE POLICY guard_merges ON case_file FOR UPDATE TO entente_guard USING (true);
CREATE POLICY guard_merges ON case_access FOR UPDATE TO entente_guard USING (true);
GRANT SELECT ON account, person, role_assignment, delegation, assistant, absence, webhook_endpoint, party_contact, contact_proposal, focal_point, bank_account, bank_account_proof,
  delegation_in_force, action_applicant, task, document, letter TO entente_guard;
GRANT UPDATE (organisation_id) ON account, delegation, assistant, absence, webhook_endpoint, contact_proposal, focal_point, case_file,
  case_access, action_applicant, task TO entente_guard;
GRANT UPDATE (organisation_id, ended_at) ON party_contact TO entente_guard;
GRANT UPDATE (state) ON bank_account TO entente_guard;
GRANT UPDATE (partner_id, letter_for) ON document TO entente_guard;
GRANT UPDATE (addressee_id) ON letter TO entente_guard;
GRANT UPDATE (merged_into, merged_at, version) ON organisation TO entente_guard;
GRANT DELETE ON case_access, action_applicant, focal_point TO entente_guard;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION merge_party(uuid, uuid) OWNER TO entente_guard;
ALTER FUNCTION template_in_use_is_kept() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;

export const LETTERS: readonly string[] = [TEMPLATES, LETTERS_SENT, WALL, MERGE_PARTIES, GUARD];
