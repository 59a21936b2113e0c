import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What can be found: the words of cases, of documents' names and of messages, kept beside them by triggers. */
export class Search1700000000068 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [WORDS, ENTRIES, KEPT, FOUND, BEGUN]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead.');
  }
}

/**
 * Letters without their marks: é as e, and in Arabic every form of alif as alif, without vowel signs and stretching. Words
 * are taken as they stand, in any language: no stems, which are one language's.
 */
const WORDS = `
CREATE FUNCTION search_fold(asked text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT replace(replace(replace(translate(regexp_replace(normalize(lower(asked), NFKD),
    '[\\u0300-\\u036f\\u0640\\u064b-\\u065f\\u0670]', '', 'g'), 'øłđıىةٱ', 'oldiيها'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe') $$;
CREATE FUNCTION search_terms(asked text) RETURNS text[] IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT ARRAY(SELECT DISTINCT left(w, 100) FROM regexp_split_to_table(search_fold(asked),
    '[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u2000-\\u206f\\u060c\\u061b\\u061f]+') AS w WHERE w <> '') $$;
-- Every word that is asked for has to begin one that is there; null where there is no word.
CREATE FUNCTION search_query(asked text) RETURNS tsquery IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT string_agg('''' || w || ''':*', ' & ')::tsquery FROM unnest(search_terms(asked)) AS w $$;
`;

const ENTRIES = `
CREATE TABLE search_entry (
  kind text NOT NULL CHECK (kind IN ('case', 'document', 'message')),
  id uuid NOT NULL,
  case_id uuid NOT NULL REFERENCES case_file,
  words tsvector NOT NULL,
  inside_words tsvector NOT NULL,
  PRIMARY KEY (kind, id)
);
COMMENT ON COLUMN search_entry.words IS 'What whoever sees the row may read of it.';
COMMENT ON COLUMN search_entry.inside_words IS 'That, and what the facility alone reads: all parties and countries.';
CREATE INDEX search_entry_words ON search_entry USING gin (words);
CREATE INDEX search_entry_inside_words ON search_entry USING gin (inside_words);
`;

const KEPT = `
CREATE FUNCTION search_keep_case(asked uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO search_entry (kind, id, case_id, words, inside_words)
  SELECT 'case', c.id, c.id, array_to_tsvector(search_terms(c.reference || ' ' || c.title)),
    array_to_tsvector(search_terms(concat_ws(' ', c.reference, c.title, o.name,
      (SELECT string_agg(k.country, ' ') FROM case_country k WHERE k.case_id = c.id))))
  FROM case_file c LEFT JOIN organisation o ON o.id = c.organisation_id WHERE c.id = asked
  ON CONFLICT (kind, id) DO UPDATE SET words = excluded.words, inside_words = excluded.inside_words $$;
CREATE FUNCTION search_keep_document(asked uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO search_entry (kind, id, case_id, words, inside_words)
  SELECT 'document', d.id, d.case_id, w.words, w.words FROM document d, LATERAL (SELECT array_to_tsvector(search_terms(concat_ws(' ', d.title,
    (SELECT string_agg(v.file_name, ' ') FROM document_version v WHERE v.document_id = d.id)))) AS words) w WHERE d.id = asked
  ON CONFLICT (kind, id) DO UPDATE SET words = excluded.words, inside_words = excluded.inside_words $$;
CREATE FUNCTION search_keep_message(asked uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO search_entry (kind, id, case_id, words, inside_words)
  SELECT 'message', m.id, m.case_id, w.words, w.words FROM message m,
    LATERAL (SELECT array_to_tsvector(search_terms(m.text)) AS words) w WHERE m.id = asked
  ON CONFLICT (kind, id) DO UPDATE SET words = excluded.words, inside_words = excluded.inside_words $$;
CREATE FUNCTION search_kept() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'case_file' THEN PERFORM search_keep_case(NEW.id);
    WHEN 'case_country' THEN PERFORM search_keep_case(CASE TG_OP WHEN 'DELETE' THEN OLD.case_id ELSE NEW.case_id END);
    WHEN 'document' THEN PERFORM search_keep_document(NEW.id);
    WHEN 'document_version' THEN PERFORM search_keep_document(NEW.document_id);
    ELSE PERFORM search_keep_message(NEW.id);
  END CASE;
  RETURN NULL;
END $$;
CREATE TRIGGER search_keeps_new AFTER INSERT ON case_file FOR EACH ROW EXECUTE FUNCTION search_kept();
CREATE TRIGGER search_keeps_title AFTER UPDATE OF title ON case_file FOR EACH ROW
  WHEN (OLD.title IS DISTINCT FROM NEW.title) EXECUTE FUNCTION search_kept();
CREATE TRIGGER search_keeps AFTER INSERT OR DELETE ON case_country FOR EACH ROW EXECUTE FUNCTION search_kept();
CREATE TRIGGER search_keeps AFTER INSERT ON document FOR EACH ROW EXECUTE FUNCTION search_kept();
CREATE TRIGGER search_keeps AFTER INSERT ON document_version FOR EACH ROW EXECUTE FUNCTION search_kept();
CREATE TRIGGER search_keeps AFTER INSERT OR UPDATE OF text ON message FOR EACH ROW EXECUTE FUNCTION search_kept();
`;

/**
 * An index of words cannot be used under row-level security, so this looks behind it: it answers ids, of cases that whoever
 * asks may see, and the query around it reads the rows themselves, under their own policies.
 */
const FOUND = `
CREATE FUNCTION search_found(asked text, wanted text) RETURNS TABLE (id uuid, case_id uuid) STABLE LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  query tsquery := search_query(asked);
BEGIN
  IF query IS NULL THEN
    RETURN;
  ELSIF entente_view() = 'inside' THEN
    RETURN QUERY SELECT e.id, e.case_id FROM search_entry e WHERE e.kind = wanted AND e.inside_words @@ query;
  ELSE
    RETURN QUERY SELECT e.id, e.case_id FROM search_entry e WHERE e.kind = wanted AND e.words @@ query
      AND EXISTS (SELECT FROM case_access x WHERE x.case_id = e.case_id AND x.organisation_id = entente_organisation());
  END IF;
END $$;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION search_keep_case(uuid) OWNER TO entente_guard;
ALTER FUNCTION search_keep_document(uuid) OWNER TO entente_guard;
ALTER FUNCTION search_keep_message(uuid) OWNER TO entente_guard;
ALTER FUNCTION search_kept() OWNER TO entente_guard;
ALTER FUNCTION search_found(text, text) OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
REVOKE EXECUTE ON FUNCTION search_keep_case(uuid), search_keep_document(uuid), search_keep_message(uuid), search_found(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_found(text, text) TO entente_app;
GRANT SELECT ON case_file, case_access, case_country, document, document_version, organisation TO entente_guard;
GRANT SELECT, INSERT, UPDATE ON search_entry TO entente_guard;
CREATE POLICY guard_searches ON case_country FOR SELECT TO entente_guard USING (true);
CREATE POLICY guard_searches ON document FOR SELECT TO entente_guard USING (true);
CREATE POLICY guard_searches ON document_version FOR SELECT TO entente_guard USING (true);
`;

/** What was there before. The owner sees no rows of walled tables while they are forced. */
const BEGUN = `
ALTER TABLE case_file NO FORCE ROW LEVEL SECURITY;
ALTER TABLE case_country NO FORCE ROW LEVEL SECURITY;
ALTER TABLE document NO FORCE ROW LEVEL SECURITY;
ALTER TABLE document_version NO FORCE ROW LEVEL SECURITY;
INSERT INTO search_entry (kind, id, case_id, words, inside_words)
  SELECT 'case', c.id, c.id, array_to_tsvector(search_terms(c.reference || ' ' || c.title)),
    array_to_tsvector(search_terms(concat_ws(' ', c.reference, c.title, o.name,
      (SELECT string_agg(k.country, ' ') FROM case_country k WHERE k.case_id = c.id))))
  FROM case_file c LEFT JOIN organisation o ON o.id = c.organisation_id;
INSERT INTO search_entry (kind, id, case_id, words, inside_words)
  SELECT 'document', d.id, d.case_id, w.words, w.words FROM document d, LATERAL (SELECT array_to_tsvector(search_terms(concat_ws(' ', d.title,
    (SELECT string_agg(v.file_name, ' ') FROM document_version v WHERE v.document_id = d.id)))) AS words) w;
ALTER TABLE case_file FORCE ROW LEVEL SECURITY;
ALTER TABLE case_country FORCE ROW LEVEL SECURITY;
ALTER TABLE document FORCE ROW LEVEL SECURITY;
ALTER TABLE document_version FORCE ROW LEVEL SECURITY;
ALTER TABLE search_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY guard ON search_entry TO entente_guard USING (true) WITH CHECK (true);
`;
