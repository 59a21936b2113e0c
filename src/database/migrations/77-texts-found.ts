import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases are found by what they say, and not only by what they are called. */
export class TextsFound1700000000077 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TEXTS, KEPT, TRIGGERS, BEGUN]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead.');
  }
}

/**
 * The texts of a case that each of its readers reads: their tables are open to whoever may see the case, and to nobody else.
 * What lies between some of them alone has a table of its own and is not here. It runs as whoever asks, under their own
 * policies: what a reader is not shown is not in the answer either.
 */
const TEXTS = `
CREATE FUNCTION case_texts(asked uuid) RETURNS text[] STABLE PARALLEL SAFE LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT array_remove(coalesce((SELECT ARRAY[d.purpose] FROM dialogue d WHERE d.id = asked), '{}')
    || coalesce((SELECT ARRAY[a.summary, a.objectives, a.activities, a.indicators] FROM action a WHERE a.id = asked), '{}')
    || coalesce((SELECT ARRAY[t.translation, t.beneficiaries] FROM technical_assistance t WHERE t.id = asked), '{}')
    || coalesce((SELECT ARRAY[n.wanted, n.why] FROM need n WHERE n.id = asked), '{}')
    || coalesce((SELECT array_agg(w.words ORDER BY t.language, w.place)
      FROM (SELECT DISTINCT ON (language) language, title, wanted, why FROM need_translation WHERE need_id = asked
        ORDER BY language, number DESC) t,
      LATERAL unnest(ARRAY[t.title, t.wanted, t.why]) WITH ORDINALITY AS w (words, place)), '{}')
    || coalesce((SELECT ARRAY[f.justification] FROM funding_request f WHERE f.id = asked), '{}')
    || coalesce((SELECT ARRAY[p.reason] FROM payment_request p WHERE p.id = asked), '{}')
    || coalesce((SELECT ARRAY[m.partner_note] FROM amendment m WHERE m.id = asked), '{}')
    || coalesce((SELECT ARRAY[r.achievements] FROM report r WHERE r.id = asked), '{}')
    || coalesce((SELECT ARRAY[c.summary] FROM call_for_proposals c WHERE c.id = asked), '{}'), '') $$;
`;

const KEPT = `
CREATE OR REPLACE FUNCTION search_keep_case(asked uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO search_entry (kind, id, case_id, words, inside_words)
  SELECT 'case', c.id, c.id, array_to_tsvector(search_terms(said.words)),
    array_to_tsvector(search_terms(concat_ws(' ', said.words, o.name,
      (SELECT string_agg(k.country, ' ') FROM case_country k WHERE k.case_id = c.id))))
  FROM case_file c LEFT JOIN organisation o ON o.id = c.organisation_id,
    LATERAL (SELECT concat_ws(' ', c.reference, c.title, array_to_string(case_texts(c.id), ' ')) AS words) said
  WHERE c.id = asked
  ON CONFLICT (kind, id) DO UPDATE SET words = excluded.words, inside_words = excluded.inside_words $$;
CREATE FUNCTION search_kept_text() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM search_keep_case((to_jsonb(NEW)->>TG_ARGV[0])::uuid);
  RETURN NULL;
END $$;
CREATE POLICY guard_searches ON dialogue FOR SELECT TO entente_guard USING (true);
CREATE POLICY guard_searches ON need_translation FOR SELECT TO entente_guard USING (true);
GRANT SELECT ON dialogue, action, technical_assistance, need, need_translation, funding_request, payment_request, amendment,
  report, call_for_proposals TO entente_guard;
`;

const TRIGGERS = `
DO $$
DECLARE
  said record;
BEGIN
  FOR said IN SELECT * FROM (VALUES
    ('dialogue', 'purpose', 'id'), ('action', 'summary, objectives, activities, indicators', 'id'),
    ('technical_assistance', 'translation, beneficiaries', 'id'), ('need', 'wanted, why', 'id'),
    ('need_translation', 'title, wanted, why', 'need_id'), ('funding_request', 'justification', 'id'),
    ('payment_request', 'reason', 'id'), ('amendment', 'partner_note', 'id'), ('report', 'achievements', 'id'),
    ('call_for_proposals', 'summary', 'id')
  ) AS t (name, texts, key) LOOP
    EXECUTE format('CREATE TRIGGER search_keeps_text AFTER INSERT OR UPDATE OF %s ON %I FOR EACH ROW EXECUTE FUNCTION search_kept_text(%L)',
      said.texts, said.name, said.key);
  END LOOP;
END $$;
`;

/** What was written before. As the guard, since the owner sees no rows of walled tables. */
const BEGUN = `
CREATE FUNCTION search_keep_all() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT search_keep_case(id) FROM case_file $$;
GRANT CREATE ON SCHEMA public TO entente_guard;
ALTER FUNCTION search_kept_text() OWNER TO entente_guard;
ALTER FUNCTION search_keep_all() OWNER TO entente_guard;
REVOKE CREATE ON SCHEMA public FROM entente_guard;
SELECT search_keep_all();
DROP FUNCTION search_keep_all();
`;
