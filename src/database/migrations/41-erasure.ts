import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person is erased by two administrators: names, addresses and texts go, the chain and what was decided stay. */
export class Erasure1700000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PROPOSALS, KEPT, TEXTS, ERASE, GUARD, WALL]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('What was erased does not come back: restore a backup instead.');
  }
}

const PROPOSALS = `
CREATE TABLE person_erasure (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  own_texts boolean NOT NULL DEFAULT false,
  proposed_by uuid NOT NULL REFERENCES account,
  proposed_person uuid NOT NULL REFERENCES person,
  proposed_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'carried_out', 'refused', 'withdrawn')),
  decided_by uuid REFERENCES account,
  decided_person uuid REFERENCES person,
  decided_at timestamptz,
  decision_reason text NOT NULL DEFAULT '' CHECK (length(decision_reason) <= 2000),
  CHECK ((state = 'open') = (decided_by IS NULL AND decided_person IS NULL AND decided_at IS NULL)),
  CHECK (state <> 'refused' OR decision_reason <> ''),
  CONSTRAINT erasure_two_people CHECK (state NOT IN ('carried_out', 'refused') OR decided_person <> proposed_person),
  CONSTRAINT erasure_own CHECK (state <> 'withdrawn' OR decided_person = proposed_person),
  CONSTRAINT erasure_of_another CHECK (person_id <> proposed_person AND person_id IS DISTINCT FROM decided_person)
);
COMMENT ON COLUMN person_erasure.own_texts IS 'Whether what the person wrote with acts of their own goes as well: reasons, opinions, answers.';
CREATE UNIQUE INDEX person_erasure_open ON person_erasure (person_id) WHERE state = 'open';
`;

/** Who and when is written by the database. An account of somebody erased stays shut, and a name comes back to nobody. */
const KEPT = `
CREATE FUNCTION keep_erasure() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.state := 'open';
    NEW.proposed_by := entente_account();
    NEW.proposed_person := entente_person();
    NEW.proposed_at := entente_now();
    RETURN NEW;
  END IF;
  IF OLD.state <> 'open' OR NEW.state = 'open' THEN
    RAISE EXCEPTION 'This proposal is decided.' USING ERRCODE = 'check_violation', CONSTRAINT = 'erasure_decided';
  END IF;
  NEW.decided_by := entente_account();
  NEW.decided_person := entente_person();
  NEW.decided_at := entente_now();
  RETURN NEW;
END $$;
CREATE TRIGGER erasure_is_kept BEFORE INSERT OR UPDATE ON person_erasure FOR EACH ROW EXECUTE FUNCTION keep_erasure();
CREATE FUNCTION erased_stays_erased() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM person WHERE id = OLD.person_id AND erased_at IS NOT NULL) THEN
    RAISE EXCEPTION 'This person was erased.' USING ERRCODE = 'check_violation', CONSTRAINT = 'person_erased';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER erased_account_stays BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION erased_stays_erased();
REVOKE UPDATE ON person FROM entente_app;
GRANT UPDATE (name) ON person TO entente_app;
`;

/** Contacts are known by an address that was the person's, or by their name at the organisation of an account of theirs. */
const TEXTS = `
CREATE FUNCTION contacts_of_person(asked uuid) RETURNS SETOF uuid STABLE LANGUAGE sql
  BEGIN ATOMIC
    SELECT c.id FROM party_contact c WHERE EXISTS (SELECT FROM account a JOIN person p ON p.id = a.person_id
      WHERE a.person_id = asked AND (a.email = c.email OR (a.organisation_id = c.organisation_id AND lower(p.name) = lower(c.name))));
  END;
CREATE FUNCTION texts_of_person(asked uuid, own_texts boolean) RETURNS TABLE (event_id uuid, field text) STABLE LANGUAGE sql
  BEGIN ATOMIC
    SELECT t.event_id, t.field FROM audit_text t JOIN audit_event e ON e.id = t.event_id
    WHERE e.body->'data'->>'person' = asked::text
      OR (e.person_id = asked AND (own_texts OR e.kind = 'profile_changed'))
      OR e.body->'data'->>'contact' IN (SELECT id::text FROM contacts_of_person(asked) AS c (id));
  END;
`;

const ERASE = `
CREATE FUNCTION erase_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  accounts uuid[] := ARRAY(SELECT id FROM account WHERE person_id = NEW.person_id);
  addresses text[] := ARRAY(SELECT email FROM account WHERE person_id = NEW.person_id);
  contacts uuid[] := ARRAY(SELECT contacts_of_person(NEW.person_id));
  addressed text[];
BEGIN
  addressed := addresses || ARRAY(SELECT email FROM party_contact WHERE id = ANY (contacts));
  DELETE FROM audit_text t USING texts_of_person(NEW.person_id, NEW.own_texts) AS w
    WHERE t.event_id = w.event_id AND t.field = w.field;
  DELETE FROM session WHERE account_id = ANY (accounts);
  DELETE FROM draft WHERE account_id = ANY (accounts);
  DELETE FROM idempotency_key WHERE account_id = ANY (accounts);
  DELETE FROM case_wish WHERE account_id = ANY (accounts);
  DELETE FROM notice_preference WHERE account_id = ANY (accounts);
  DELETE FROM inbox_item WHERE account_id = ANY (accounts);
  UPDATE mail_attempt SET answer = NULL WHERE mail_id IN (SELECT id FROM mail WHERE account_id = ANY (accounts) OR to_address = ANY (addressed));
  UPDATE mail SET to_address = 'erased@invalid', subject = '–', body_text = '–', body_html = '–', headers = '{}', calendar = NULL, last_answer = NULL,
      void_at = CASE WHEN sent_at IS NULL AND kept_at IS NULL AND failed_at IS NULL THEN coalesce(void_at, entente_now()) ELSE void_at END
    WHERE account_id = ANY (accounts) OR to_address = ANY (addressed);
  UPDATE letter_recipient SET name = '', email = 'erased@invalid' WHERE account_id = ANY (accounts) OR contact_id = ANY (contacts) OR email = ANY (addressed);
  UPDATE contact_proposal SET wanted = '{}' WHERE contact_id = ANY (contacts) OR wanted->>'email' = ANY (addressed);
  UPDATE party_contact SET name = '–', function = '', email = 'erased-' || id || '@invalid', phone = '',
    ended_at = coalesce(ended_at, entente_now()), version = version + 1 WHERE id = ANY (contacts);
  UPDATE dialogue_participant SET name = '–', job = '' WHERE id IN (
    SELECT participant_id FROM dialogue_contact WHERE account_id = ANY (accounts) OR email = ANY (addressed));
  UPDATE dialogue_contact SET email = 'erased-' || participant_id || '@invalid' WHERE account_id = ANY (accounts) OR email = ANY (addressed);
  UPDATE absence SET note = '' WHERE person_id = NEW.person_id;
  UPDATE delegation SET reason = '–' WHERE delegator_person_id = NEW.person_id;
  UPDATE assistant SET ended_at = entente_now(), ended_by_account_id = NEW.decided_by
    WHERE ended_at IS NULL AND NEW.person_id IN (person_id, assistant_person_id);
  UPDATE role_assignment SET ended_at = entente_now(), ended_by = NEW.decided_by WHERE account_id = ANY (accounts) AND ended_at IS NULL;
  UPDATE account SET email = 'erased-' || id || '@invalid', password_hash = NULL, demo_persona = NULL,
    unsubscribe_token = replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''),
    disabled_at = coalesce(disabled_at, entente_now()) WHERE id = ANY (accounts);
  UPDATE person SET name = NULL, erased_at = entente_now() WHERE id = NEW.person_id;
  RETURN NULL;
END $$;
CREATE TRIGGER erasure_is_carried_out AFTER UPDATE ON person_erasure FOR EACH ROW
  WHEN (NEW.state = 'carried_out') EXECUTE FUNCTION erase_person();
`;

/** What the erasing function may touch: nobody can call it but by a proposal that another administrator confirmed. */
const GUARD = `
DO $$
DECLARE
  touched record;
BEGIN
  FOR touched IN SELECT * FROM (VALUES
    ('audit_text', 'SELECT, DELETE'), ('audit_event', 'SELECT'), ('session', 'SELECT, DELETE'), ('draft', 'SELECT, DELETE'),
    ('idempotency_key', 'SELECT, DELETE'), ('case_wish', 'SELECT, DELETE'), ('notice_preference', 'SELECT, DELETE'),
    ('inbox_item', 'SELECT, DELETE'), ('digest_item', 'SELECT, DELETE'), ('mail', 'SELECT, UPDATE'), ('mail_attempt', 'SELECT, UPDATE'),
    ('letter_recipient', 'SELECT, UPDATE'), ('contact_proposal', 'SELECT, UPDATE'), ('party_contact', 'SELECT, UPDATE'),
    ('dialogue_participant', 'SELECT, UPDATE'), ('dialogue_contact', 'SELECT, UPDATE'), ('absence', 'SELECT, UPDATE'),
    ('delegation', 'SELECT, UPDATE'), ('assistant', 'SELECT, UPDATE'), ('role_assignment', 'SELECT, UPDATE'),
    ('account', 'SELECT, UPDATE'), ('person', 'SELECT, UPDATE')) AS t (name, rights) LOOP
    EXECUTE format('GRANT %s ON %I TO entente_guard', touched.rights, touched.name);
    EXECUTE format('CREATE POLICY guard_erases ON %I TO entente_guard USING (true) WITH CHECK (true)', touched.name);
  END LOOP;
END $$;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION erase_person() OWNER TO entente_guard;
ALTER FUNCTION erased_stays_erased() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;

const WALL = `
ALTER TABLE person_erasure ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_erasure FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON person_erasure FOR SELECT TO entente_app USING (entente_holds('administrator', 'auditor'));
CREATE POLICY proposed ON person_erasure FOR INSERT TO entente_app WITH CHECK (entente_holds('administrator'));
CREATE POLICY decided ON person_erasure FOR UPDATE TO entente_app USING (state = 'open' AND entente_holds('administrator'))
  WITH CHECK (entente_holds('administrator'));
GRANT SELECT, INSERT (id, person_id, reason, own_texts), UPDATE (state, decision_reason) ON person_erasure TO entente_app;
`;
