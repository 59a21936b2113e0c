/** Contacts need no account. What a party's own people want changed waits for somebody who may change it. */
const CONTACTS = `
ALTER TABLE organisation ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  ADD COLUMN merged_into uuid REFERENCES organisation,
  ADD COLUMN merged_at timestamptz,
  ADD CONSTRAINT organisation_merged CHECK ((merged_into IS NULL) = (merged_at IS NULL) AND merged_into <> id);
COMMENT ON COLUMN organisation.merged_into IS 'The party that it turned out to be: whoever asks for this one is sent there.';
CREATE TABLE party_contact (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  function text NOT NULL DEFAULT '' CHECK (length(function) <= 200),
  email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254 AND email = lower(email)),
  phone text NOT NULL DEFAULT '' CHECK (length(phone) <= 40),
  language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  ended_at timestamptz,
  UNIQUE (id, organisation_id)
);
CREATE UNIQUE INDEX party_contact_email ON party_contact (organisation_id, email) WHERE ended_at IS NULL;
CREATE TABLE contact_proposal (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  contact_id uuid REFERENCES party_contact,
  what text NOT NULL CHECK (what IN ('add', 'change', 'end')),
  wanted jsonb NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'refused', 'withdrawn')),
  proposed_by uuid NOT NULL REFERENCES account,
  proposed_at timestamptz NOT NULL DEFAULT entente_now(),
  decided_by uuid REFERENCES account,
  decided_at timestamptz,
  decision_reason text NOT NULL DEFAULT '' CHECK (length(decision_reason) <= 2000),
  CHECK ((what = 'add') = (contact_id IS NULL)),
  CHECK ((state = 'open') = (decided_by IS NULL AND decided_at IS NULL)),
  CHECK (state <> 'refused' OR decision_reason <> '')
);
CREATE UNIQUE INDEX contact_proposal_open ON contact_proposal (contact_id) WHERE state = 'open' AND contact_id IS NOT NULL;
CREATE INDEX contact_proposal_by_party ON contact_proposal (organisation_id, proposed_at DESC);
CREATE TABLE focal_point (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  contact_id uuid NOT NULL,
  deputy_id uuid,
  country text CHECK (country ~ '^[A-Z]{2}$'),
  from_day date NOT NULL,
  until_day date,
  days daterange NOT NULL GENERATED ALWAYS AS (daterange(from_day, until_day, '[]')) STORED,
  made_at timestamptz NOT NULL DEFAULT entente_now(),
  FOREIGN KEY (contact_id, organisation_id) REFERENCES party_contact (id, organisation_id),
  FOREIGN KEY (deputy_id, organisation_id) REFERENCES party_contact (id, organisation_id),
  CONSTRAINT focal_point_in_order CHECK (until_day >= from_day),
  CONSTRAINT focal_point_deputy CHECK (deputy_id <> contact_id)
);
COMMENT ON COLUMN focal_point.country IS 'The partner country that it is about; null: everything else.';
ALTER TABLE focal_point ADD CONSTRAINT focal_point_once
  EXCLUDE USING gist (organisation_id WITH =, coalesce(country, '') WITH =, days WITH &&);
`;

/** What a party is in law is never overwritten: a later version says from when it holds. */
const LEGAL = `
CREATE TABLE legal_entity (
  organisation_id uuid NOT NULL REFERENCES organisation,
  version integer NOT NULL CHECK (version > 0),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  form text NOT NULL CHECK (length(form) BETWEEN 1 AND 200),
  registration_number text NOT NULL DEFAULT '' CHECK (length(registration_number) <= 60),
  address text NOT NULL CHECK (length(address) BETWEEN 1 AND 1000),
  vat_number text NOT NULL DEFAULT '' CHECK (vat_number ~ '^([A-Z]{2}[A-Z0-9+*]{2,13})?$'),
  valid_from date NOT NULL,
  entered_by uuid NOT NULL REFERENCES account,
  entered_at timestamptz NOT NULL DEFAULT entente_now(),
  PRIMARY KEY (organisation_id, version)
);
`;

/**
 * The number stands in a table of its own behind a wall of its own: whoever else sees that there is an account sees its
 * last four characters. Who and when is written by the database, and nobody confirms what they proposed.
 */
const BANK = `
CREATE FUNCTION iban_holds(iban text) RETURNS boolean IMMUTABLE LANGUAGE plpgsql AS $$
DECLARE
  digits text := '';
  letter text;
BEGIN
  IF iban IS NULL OR iban !~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$' THEN
    RETURN false;
  END IF;
  FOREACH letter IN ARRAY regexp_split_to_array(substr(iban, 5) || substr(iban, 1, 4), '') LOOP
    digits := digits || CASE WHEN letter ~ '[A-Z]' THEN (ascii(letter) - 55)::text ELSE letter END;
  END LOOP;
  RETURN digits::numeric % 97 = 1;
END $$;
CREATE TABLE bank_account (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  holder text NOT NULL CHECK (length(holder) BETWEEN 1 AND 200),
  bic text NOT NULL CHECK (bic ~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$'),
  tail text NOT NULL CHECK (tail ~ '^[A-Z0-9]{4}$'),
  state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'confirmed', 'refused', 'withdrawn', 'replaced')),
  proposed_by uuid NOT NULL REFERENCES account,
  proposed_person uuid NOT NULL REFERENCES person,
  proposed_at timestamptz NOT NULL,
  decided_by uuid REFERENCES account,
  decided_person uuid REFERENCES person,
  decided_at timestamptz,
  decision_reason text NOT NULL DEFAULT '' CHECK (length(decision_reason) <= 2000),
  replaced_at timestamptz,
  UNIQUE (id, organisation_id),
  CHECK ((state = 'proposed') = (decided_by IS NULL AND decided_person IS NULL AND decided_at IS NULL)),
  CHECK ((state = 'replaced') = (replaced_at IS NOT NULL)),
  CHECK (state <> 'refused' OR decision_reason <> ''),
  CONSTRAINT bank_two_people CHECK (state NOT IN ('confirmed', 'refused', 'replaced') OR decided_person <> proposed_person),
  CONSTRAINT bank_own_proposal CHECK (state <> 'withdrawn' OR decided_person = proposed_person)
);
COMMENT ON COLUMN bank_account.tail IS 'The last four characters of the number: all that most readers are shown of it.';
CREATE UNIQUE INDEX bank_account_proposed ON bank_account (organisation_id) WHERE state = 'proposed';
CREATE UNIQUE INDEX bank_account_confirmed ON bank_account (organisation_id) WHERE state = 'confirmed';
CREATE TABLE bank_account_number (
  bank_account_id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  iban text NOT NULL CONSTRAINT bank_iban_checksum CHECK (iban_holds(iban)),
  FOREIGN KEY (bank_account_id, organisation_id) REFERENCES bank_account (id, organisation_id)
);
CREATE TABLE bank_account_proof (
  bank_account_id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  media_type text NOT NULL CHECK (length(media_type) BETWEEN 1 AND 120),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea NOT NULL,
  FOREIGN KEY (bank_account_id, organisation_id) REFERENCES bank_account (id, organisation_id)
);
CREATE FUNCTION keep_bank_account() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.state := 'proposed';
    NEW.proposed_by := entente_account();
    NEW.proposed_person := entente_person();
    NEW.proposed_at := entente_now();
    RETURN NEW;
  END IF;
  IF OLD.state = 'confirmed' AND NEW.state = 'replaced' THEN
    NEW.replaced_at := entente_now();
    RETURN NEW;
  END IF;
  IF OLD.state <> 'proposed' OR NEW.state NOT IN ('confirmed', 'refused', 'withdrawn') THEN
    RAISE EXCEPTION 'This proposal is decided.' USING ERRCODE = 'check_violation', CONSTRAINT = 'bank_decided';
  END IF;
  IF NEW.state IN ('confirmed', 'refused') AND NOT entente_reads_banks() THEN
    RAISE EXCEPTION 'Bank data is confirmed by a financial role.' USING ERRCODE = 'check_violation', CONSTRAINT = 'bank_confirmer';
  END IF;
  IF NEW.state = 'confirmed' AND NOT EXISTS (SELECT FROM bank_account_proof p WHERE p.bank_account_id = NEW.id) THEN
    RAISE EXCEPTION 'Bank data is confirmed by a document.' USING ERRCODE = 'check_violation', CONSTRAINT = 'bank_proof';
  END IF;
  NEW.decided_by := entente_account();
  NEW.decided_person := entente_person();
  NEW.decided_at := entente_now();
  RETURN NEW;
END $$;
CREATE FUNCTION entente_reads_banks() RETURNS boolean STABLE LANGUAGE sql
  RETURN entente_holds('financial_initiator', 'financial_verifier', 'authorising_officer')
    OR EXISTS (SELECT FROM delegation_in_force d WHERE d.delegate_account_id = entente_account()
      AND d.role IN ('financial_initiator', 'financial_verifier', 'authorising_officer'));
CREATE TRIGGER bank_account_is_kept BEFORE INSERT OR UPDATE ON bank_account FOR EACH ROW EXECUTE FUNCTION keep_bank_account();
`;

/** Outsiders see of contacts and data their own party's alone; parties are edited by administrators and the secretariat. */
const WALL = `
DO $$
DECLARE
  walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['party_contact', 'contact_proposal', 'focal_point', 'legal_entity', 'bank_account',
    'bank_account_number', 'bank_account_proof'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
  END LOOP;
  FOREACH walled IN ARRAY ARRAY['party_contact', 'contact_proposal', 'focal_point', 'legal_entity', 'bank_account'] LOOP
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT TO entente_app USING (entente_inside() OR organisation_id = entente_organisation())', walled);
  END LOOP;
  FOREACH walled IN ARRAY ARRAY['party_contact', 'focal_point', 'legal_entity'] LOOP
    EXECUTE format('CREATE POLICY written ON %I FOR INSERT TO entente_app WITH CHECK (entente_view() = ''system'' OR entente_holds(''administrator'', ''secretariat''))', walled);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE TO entente_app USING (entente_view() = ''system'' OR entente_holds(''administrator'', ''secretariat''))', walled);
  END LOOP;
  FOREACH walled IN ARRAY ARRAY['bank_account_number', 'bank_account_proof'] LOOP
    EXECUTE format('CREATE POLICY read_in_full ON %I FOR SELECT TO entente_app USING (entente_reads_banks() OR organisation_id = entente_organisation())', walled);
    EXECUTE format('CREATE POLICY proposed ON %I FOR INSERT TO entente_app WITH CHECK (entente_reads_banks()
      OR entente_holds(''administrator'', ''secretariat'') OR organisation_id = entente_organisation())', walled);
  END LOOP;
END $$;
CREATE POLICY proposed ON contact_proposal FOR INSERT TO entente_app WITH CHECK (organisation_id = entente_organisation() AND proposed_by = entente_account());
CREATE POLICY decided ON contact_proposal FOR UPDATE TO entente_app
  USING (state = 'open' AND (entente_holds('administrator', 'secretariat') OR organisation_id = entente_organisation()))
  WITH CHECK (entente_holds('administrator', 'secretariat') OR state = 'withdrawn');
CREATE POLICY proposed ON bank_account FOR INSERT TO entente_app WITH CHECK (entente_reads_banks()
  OR entente_holds('administrator', 'secretariat') OR organisation_id = entente_organisation());
CREATE POLICY decided ON bank_account FOR UPDATE TO entente_app
  USING (entente_reads_banks() OR (state = 'proposed' AND proposed_person = entente_person()));
GRANT SELECT, INSERT ON party_contact, contact_proposal, focal_point, legal_entity, bank_account, bank_account_number, bank_account_proof TO entente_app;
GRANT UPDATE (name, function, email, phone, language, version, ended_at) ON party_contact TO entente_app;
GRANT UPDATE (state, decided_by, decided_at, decision_reason) ON contact_proposal TO entente_app;
GRANT UPDATE (deputy_id, until_day) ON focal_point TO entente_app;
GRANT UPDATE (state, decision_reason) ON bank_account TO entente_app;
`;

/**
 * One party that is there twice becomes one: whatever names the one names the other then, in one statement, since people
 * and what they lend are bound to their party together. Legal and bank data stay behind with the old id: they are
 * entered and confirmed anew. A case that both take part in in different ways keeps them apart.
 */
const MERGE = `
CREATE FUNCTION merge_party(duplicate uuid, survivor uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  d organisation;
  s organisation;
BEGIN
  IF NOT entente_holds('administrator') THEN
    RAISE EXCEPTION 'Parties are merged by administrators.' USING ERRCODE = 'check_violation', CONSTRAINT = 'merge_administrator';
  END IF;
  PERFORM FROM organisation WHERE id IN (duplicate, survivor) ORDER BY id FOR UPDATE;
  SELECT * INTO STRICT d FROM organisation WHERE id = duplicate;
  SELECT * INTO STRICT s FROM organisation WHERE id = survivor;
  IF duplicate = survivor OR d.merged_into IS NOT NULL OR s.merged_into IS NOT NULL OR d.kind <> s.kind OR d.country IS DISTINCT FROM s.country THEN
    RAISE EXCEPTION 'These are not the same party.' USING ERRCODE = 'check_violation', CONSTRAINT = 'merge_same_kind';
  END IF;
  IF EXISTS (SELECT FROM case_access a JOIN case_access b ON b.case_id = a.case_id AND b.organisation_id = survivor
      WHERE a.organisation_id = duplicate AND a.view <> b.view) THEN
    RAISE EXCEPTION 'Both take part in one case.' USING ERRCODE = 'check_violation', CONSTRAINT = 'merge_one_case';
  END IF;
  DELETE FROM case_access a WHERE a.organisation_id = duplicate
    AND EXISTS (SELECT FROM case_access b WHERE b.case_id = a.case_id AND b.organisation_id = survivor);
  DELETE FROM action_applicant a WHERE a.organisation_id = duplicate
    AND EXISTS (SELECT FROM action_applicant b WHERE b.action_id = a.action_id AND b.organisation_id = survivor);
  UPDATE party_contact c SET ended_at = entente_now() WHERE c.organisation_id = duplicate AND c.ended_at IS NULL
    AND EXISTS (SELECT FROM party_contact x WHERE x.organisation_id = survivor AND x.email = c.email AND x.ended_at IS NULL);
  DELETE FROM focal_point f WHERE f.organisation_id = duplicate
    AND EXISTS (SELECT FROM focal_point x WHERE x.organisation_id = survivor AND coalesce(x.country, '') = coalesce(f.country, '') AND x.days && f.days);
  UPDATE bank_account SET state = 'replaced' WHERE organisation_id = duplicate AND state = 'confirmed';
  WITH a AS (UPDATE account SET organisation_id = survivor WHERE organisation_id = duplicate),
    b AS (UPDATE delegation SET organisation_id = survivor WHERE organisation_id = duplicate),
    c AS (UPDATE assistant SET organisation_id = survivor WHERE organisation_id = duplicate),
    e AS (UPDATE absence SET organisation_id = survivor WHERE organisation_id = duplicate),
    f AS (UPDATE party_contact SET organisation_id = survivor WHERE organisation_id = duplicate)
  UPDATE focal_point SET organisation_id = survivor WHERE organisation_id = duplicate;
  UPDATE webhook_endpoint SET organisation_id = survivor WHERE organisation_id = duplicate;
  UPDATE contact_proposal SET organisation_id = survivor WHERE organisation_id = duplicate;
  UPDATE case_file SET organisation_id = survivor WHERE organisation_id = duplicate;
  UPDATE case_access SET organisation_id = survivor WHERE organisation_id = duplicate;
  UPDATE action_applicant SET organisation_id = survivor WHERE organisation_id = duplicate;
  UPDATE task SET organisation_id = survivor WHERE organisation_id = duplicate;
  UPDATE document SET partner_id = survivor WHERE partner_id = duplicate;
  UPDATE document SET letter_for = survivor WHERE letter_for = duplicate;
  UPDATE letter SET addressee_id = survivor WHERE addressee_id = duplicate;
  DELETE FROM dialogue_organiser a WHERE a.organisation_id = duplicate
    AND EXISTS (SELECT FROM dialogue_organiser b WHERE b.dialogue_id = a.dialogue_id AND b.organisation_id = survivor);
  DELETE FROM action_part a WHERE a.organisation_id = duplicate
    AND EXISTS (SELECT FROM action_part b WHERE b.action_id = a.action_id AND b.organisation_id = survivor);
  UPDATE call_question_asked SET organisation_id = survivor WHERE organisation_id = duplicate;
  UPDATE dialogue_organiser SET organisation_id = survivor WHERE organisation_id = duplicate;
  UPDATE dialogue_participant SET organisation_id = survivor WHERE organisation_id = duplicate;
  UPDATE dialogue_follow_up SET organisation_id = survivor WHERE organisation_id = duplicate;
  UPDATE case_condition SET organisation_id = survivor WHERE organisation_id = duplicate;
  UPDATE action_part SET organisation_id = survivor WHERE organisation_id = duplicate;
  UPDATE organisation SET merged_into = survivor WHERE merged_into = duplicate;
  UPDATE organisation SET merged_into = survivor, merged_at = entente_now() WHERE id = duplicate;
  UPDATE organisation SET version = version + 1 WHERE id = survivor;
END $$;
`;

export const PARTIES: readonly string[] = [CONTACTS, LEGAL, BANK, WALL];
/** Comes after the letters, which it moves as well. */
export const MERGE_PARTIES = MERGE;
