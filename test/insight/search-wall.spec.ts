/** What cases are found by, against who reads it: on the whole demo programme, for every outsider of it. */
import { personOfDemoToken } from '../../src/identity/demo-sign-in.js';
import { Behind, type TestDatabase } from '../support/database.js';
import { demoDatabase } from '../support/demo-database.js';

let test: TestDatabase;
let behind: Behind;
beforeAll(async () => {
  test = await demoDatabase({ size: 2 });
  behind = await Behind.the(test);
}, 180_000);
afterAll(async () => {
  await behind?.close();
  await test?.close();
});

it.each(['manager', 'manager-es', 'partner-md', 'partner-ma', 'agency'])(
  'finds a case for %s by nothing that they do not read of it',
  async (persona) => {
    const actor = await personOfDemoToken(test.database, `demo-${persona}`);
    if (!actor) throw new Error(persona);
    const read = await test.database.asActor(actor, (transaction) =>
      transaction.run<{ id: string; words: string[] }>(
        'test_case_texts',
        `SELECT c.id, ARRAY(SELECT DISTINCT w FROM unnest(case_texts(c.id) || c.title || c.reference) AS t (text),
           unnest(search_terms(t.text)) AS w) AS words FROM case_file c`,
      ),
    );
    expect(read.length).toBeGreaterThan(5);
    const kept = await behind.query<{ id: string; words: string[] }>(
      `SELECT id, tsvector_to_array(words) AS words FROM search_entry WHERE kind = 'case'`,
    );
    const found = new Map(kept.map((one) => [one.id, one.words]));
    for (const { id, words } of read) expect(found.get(id)?.toSorted()).toEqual(words.toSorted());
  },
);

it.each([
  ['report_confidential', 'report_id', 'problems'],
  ['amendment_confidential', 'amendment_id', 'reason'],
  ['technical_assistance_confidential', 'assistance_id', 'note || lessons'],
])('finds nothing by what %s keeps between some', async (table, key, text) => {
  const [told] = await behind.query<{ secret: number; found: number }>(
    `SELECT count(*)::int AS secret, count(*) FILTER (WHERE w = ANY (tsvector_to_array(e.inside_words)))::int AS found
     FROM ${table} s JOIN search_entry e ON e.id = s.${key} AND e.kind = 'case' JOIN case_file c ON c.id = e.id
       LEFT JOIN organisation o ON o.id = c.organisation_id, unnest(search_terms(${text})) AS w
     WHERE length(w) > 2 AND NOT w = ANY (search_terms(concat_ws(' ', c.title, c.reference, o.name, array_to_string(case_texts(c.id), ' '))))`,
  );
  expect(told?.secret).toBeGreaterThan(0);
  expect(told?.found).toBe(0);
});

it('tells nobody the texts of a case that they may not see', async () => {
  const actor = await personOfDemoToken(test.database, 'demo-partner-md');
  if (!actor) throw new Error('partner-md');
  const [hidden] = await behind.query<{ id: string; words: string }>(
    `SELECT c.id, array_to_string(case_texts(c.id), ' ') AS words FROM case_file c
     WHERE cardinality(case_texts(c.id)) > 0 AND NOT EXISTS (SELECT FROM case_access x WHERE x.case_id = c.id AND x.organisation_id = $1) LIMIT 1`,
    [actor.organisationId],
  );
  if (!hidden) throw new Error('Nothing is hidden from them.');
  const [told] = await test.database.asActor(actor, (transaction) =>
    transaction.run<{ texts: string[]; found: number }>(
      'test_hidden_texts',
      `SELECT case_texts($1) AS texts, (SELECT count(*)::int FROM search_found($2, 'case') s WHERE s.id = $1) AS found`,
      [hidden.id, hidden.words.split(' ')[0] ?? ''],
    ),
  );
  expect(hidden.words).not.toBe('');
  expect(told).toEqual({ texts: [], found: 0 });
});
