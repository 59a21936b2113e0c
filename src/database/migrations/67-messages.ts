import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages on cases: who may read one stands in its row, and row-level security holds everybody to it. */
export class Messages1700000000067 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, KEPT, WALL, ATTACHED, ERASED]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead.');
  }
}

const TABLES = `
CREATE TABLE message (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES case_file,
  account_id uuid NOT NULL REFERENCES account,
  inside boolean NOT NULL,
  audience uuid[] NOT NULL CHECK (cardinality(audience) <= 60),
  text text NOT NULL CHECK (length(text) <= 16000),
  salt text NOT NULL CHECK (salt ~ '^[0-9a-f]{32}$'),
  written_at timestamptz NOT NULL,
  edited_at timestamptz,
  withdrawn_at timestamptz,
  CHECK ((withdrawn_at IS NOT NULL) = (text = '')),
  CHECK (inside OR cardinality(audience) = 1)
);
COMMENT ON COLUMN message.audience IS 'The parties it is shared with, beside the facility; none: it stays inside.';
COMMENT ON COLUMN message.salt IS 'With the text it gives the digest that the record holds.';
CREATE INDEX message_by_case ON message (case_id, written_at DESC, id DESC);
CREATE TABLE message_mention (
  message_id uuid NOT NULL REFERENCES message,
  account_id uuid NOT NULL REFERENCES account,
  PRIMARY KEY (message_id, account_id)
);
CREATE TABLE message_seen (
  case_id uuid NOT NULL REFERENCES case_file,
  account_id uuid NOT NULL REFERENCES account,
  seen_at timestamptz NOT NULL DEFAULT entente_now(),
  PRIMARY KEY (account_id, case_id)
);
COMMENT ON TABLE message_seen IS 'When somebody last read the messages of a case.';
`;

/** Who wrote and when is written by the database; a text is mended for ten minutes, and withdrawn for good. */
const KEPT = `
CREATE FUNCTION keep_message() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.account_id := entente_account();
    NEW.inside := entente_inside();
    NEW.written_at := date_trunc('milliseconds', entente_now());
    NEW.edited_at := NULL;
    NEW.withdrawn_at := NULL;
    RETURN NEW;
  END IF;
  IF current_user = 'entente_guard' THEN
    RETURN NEW;
  END IF;
  IF OLD.withdrawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'This message is withdrawn.' USING ERRCODE = 'check_violation', CONSTRAINT = 'message_withdrawn';
  END IF;
  IF NEW.withdrawn_at IS NOT NULL THEN
    NEW.withdrawn_at := date_trunc('milliseconds', entente_now());
    NEW.edited_at := OLD.edited_at;
    NEW.text := '';
  ELSIF entente_now() > OLD.written_at + interval '10 minutes' THEN
    RAISE EXCEPTION 'This message is not changed any more.' USING ERRCODE = 'check_violation', CONSTRAINT = 'message_settled';
  ELSE
    NEW.edited_at := date_trunc('milliseconds', entente_now());
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER message_is_kept BEFORE INSERT OR UPDATE ON message FOR EACH ROW EXECUTE FUNCTION keep_message();
`;

/** A party reads what is shared with it, while it sees the case; from outside one writes to the facility alone. */
const WALL = `
ALTER TABLE message ENABLE ROW LEVEL SECURITY;
ALTER TABLE message FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON message FOR SELECT TO entente_app
  USING (entente_inside() OR (entente_organisation() = ANY (audience) AND may_see(case_id)));
CREATE POLICY written ON message FOR INSERT TO entente_app WITH CHECK (account_id = entente_account()
  AND NOT entente_holds('auditor', 'administrator')
  AND CASE entente_view()
    WHEN 'inside' THEN NOT EXISTS (SELECT FROM unnest(audience) AS a (id) WHERE NOT EXISTS (
      SELECT FROM case_access x WHERE x.case_id = message.case_id AND x.organisation_id = a.id))
    WHEN 'outside' THEN audience = ARRAY[entente_organisation()] AND may_see(case_id)
    ELSE false END);
CREATE POLICY changed ON message FOR UPDATE TO entente_app USING (account_id = entente_account());
ALTER TABLE message_mention ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_mention FORCE ROW LEVEL SECURITY;
CREATE POLICY seen ON message_mention FOR SELECT TO entente_app USING (EXISTS (SELECT FROM message m WHERE m.id = message_id));
CREATE POLICY made ON message_mention FOR INSERT TO entente_app
  WITH CHECK (EXISTS (SELECT FROM message m WHERE m.id = message_id AND m.account_id = entente_account()));
CREATE POLICY ended ON message_mention FOR DELETE TO entente_app
  USING (EXISTS (SELECT FROM message m WHERE m.id = message_id AND m.account_id = entente_account()));
ALTER TABLE message_seen ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_seen FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON message_seen TO entente_app USING (account_id = entente_account());
GRANT SELECT, INSERT, UPDATE (text, salt, edited_at, withdrawn_at) ON message TO entente_app;
GRANT SELECT, INSERT, DELETE ON message_mention TO entente_app;
GRANT SELECT, INSERT, UPDATE (seen_at) ON message_seen TO entente_app;
`;

/** A file that came with a message goes where the message goes, and is gone with it. */
const ATTACHED = `
ALTER TABLE document ADD COLUMN message_id uuid REFERENCES message;
CREATE INDEX document_of_message ON document (message_id) WHERE message_id IS NOT NULL;
CREATE POLICY of_messages ON document AS RESTRICTIVE FOR SELECT TO entente_app USING (message_id IS NULL
  OR entente_view() = 'system' OR EXISTS (SELECT FROM message m WHERE m.id = message_id AND m.withdrawn_at IS NULL));
CREATE POLICY with_messages ON document AS RESTRICTIVE FOR INSERT TO entente_app WITH CHECK (message_id IS NULL
  OR EXISTS (SELECT FROM message m WHERE m.id = message_id AND m.case_id = document.case_id AND m.account_id = entente_account()));
`;

/** Whoever is erased is no longer named in messages; what they wrote goes where their own texts go. Parties that become one read as one. */
const ERASED = `
CREATE FUNCTION erase_from_messages() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  accounts uuid[] := ARRAY(SELECT id FROM account WHERE person_id = NEW.person_id);
BEGIN
  UPDATE message m SET text = replace(m.text, '@' || p.name, '@–') FROM person p
    WHERE p.id = NEW.person_id AND p.name <> '' AND m.withdrawn_at IS NULL
      AND EXISTS (SELECT FROM message_mention n WHERE n.message_id = m.id AND n.account_id = ANY (accounts));
  IF NEW.own_texts THEN
    UPDATE message SET text = '–' WHERE account_id = ANY (accounts) AND withdrawn_at IS NULL;
  END IF;
  DELETE FROM message_mention WHERE account_id = ANY (accounts);
  DELETE FROM message_seen WHERE account_id = ANY (accounts);
  RETURN NULL;
END $$;
-- Triggers fire by name: before the one that takes the person's name away.
CREATE TRIGGER erasure_begins_with_messages AFTER UPDATE ON person_erasure FOR EACH ROW
  WHEN (NEW.state = 'carried_out') EXECUTE FUNCTION erase_from_messages();
CREATE FUNCTION merge_audiences() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE message SET audience = ARRAY(SELECT DISTINCT a FROM unnest(array_replace(audience, NEW.id, NEW.merged_into)) AS a)
    WHERE NEW.id = ANY (audience);
  RETURN NULL;
END $$;
CREATE TRIGGER organisation_audiences_merge AFTER UPDATE OF merged_into ON organisation FOR EACH ROW
  WHEN (NEW.merged_into IS NOT NULL) EXECUTE FUNCTION merge_audiences();
CREATE POLICY guard_erases ON message TO entente_guard USING (true) WITH CHECK (true);
CREATE POLICY guard_erases ON message_mention TO entente_guard USING (true);
CREATE POLICY guard_erases ON message_seen TO entente_guard USING (true);
GRANT SELECT, UPDATE (text, audience) ON message TO entente_guard;
GRANT SELECT, DELETE ON message_mention, message_seen TO entente_guard;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION erase_from_messages() OWNER TO entente_guard;
ALTER FUNCTION merge_audiences() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
`;
