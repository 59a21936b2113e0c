/** Lists of cases are narrowed by programs as by people: several values with commas, and a pointer to what is not offered. */
import { LISTED } from '../../src/api/cases/case-lists.js';
import { subjects } from '../../src/subjects.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { behindTheWall } from '../support/database.js';
import { demoDatabase } from '../support/demo-database.js';

let app: TestApp;

beforeAll(async () => {
  app = await setupTestApp({ role: 'web' }, demoDatabase());
}, 120_000);
afterAll(() => app?.close());

interface Answer {
  readonly items?: readonly { readonly reference: string }[];
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}
const ask = async (persona: string, path: string) => {
  const answer = await app.api(persona)(`/api/v1/${path}`);
  return { status: answer.status, ...((await answer.json()) as Answer) };
};
const found = async (persona: string, path: string) =>
  (await ask(persona, path)).items?.map(({ reference }) => reference).sort();

test('what is offered is what the kinds of case say of themselves', () => {
  for (const { code, listed = {} } of subjects) {
    const said = Object.keys(listed).filter((name) => name !== 'amountIsInside');
    expect([code, [...(LISTED[code] ?? [])].sort()]).toEqual([code, said.sort()]);
  }
});

test('several values of one filter are joined by or, several filters by and', async () => {
  const rows = await behindTheWall<{ reference: string; stage: string; pillar: string; fund: string }>(
    app.test,
    `SELECT c.reference, c.stage, a.pillar, e.fund FROM case_file c JOIN action a ON a.id = c.id
     LEFT JOIN envelope e ON e.id = a.envelope_id WHERE c.subject = 'action'`,
  );
  const stages = ['implementation', 'draft'];
  const wanted = rows.filter(({ stage, fund }) => stages.includes(stage) && fund === 'AMIF');
  expect(wanted.length).toBeGreaterThan(1);
  expect(await found('secretariat', `actions?limit=100&filter[stage]=${stages}&filter[fund]=AMIF`)).toEqual(
    wanted.map((row) => row.reference).sort(),
  );
  const pillars = ['IRREGULAR_THB', 'PROTECTION'];
  expect(await found('secretariat', `actions?limit=100&filter[pillar]=${pillars}`)).toEqual(
    rows.flatMap((row) => (pillars.includes(row.pillar) ? [row.reference] : [])).sort(),
  );
  const both = (await found('secretariat', 'actions?limit=100&filter[country]=MD,MA')) ?? [];
  for (const country of ['MD', 'MA']) {
    const one = (await found('secretariat', `actions?limit=100&filter[country]=${country}`)) ?? [];
    expect(both).toEqual(expect.arrayContaining(one));
    expect(one.length).toBeLessThan(both.length);
  }
});

test.each([
  ['actions', 'filter[stage]=nonsense', '/filter[stage]'],
  ['actions', 'filter[stage]=draft,nonsense', '/filter[stage]'],
  ['actions', 'filter[country]=MD,QQ', '/filter[country]'],
  ['actions', 'filter[country]=', '/filter[country]'],
  ['actions', 'filter[fund]=AMIF,XXX', '/filter[fund]'],
  ['actions', 'filter[pillar]=x', '/filter[pillar]'],
  ['actions', 'filter[theme]=,', '/filter[theme]'],
  ['actions', 'filter[organisationId]=1', '/filter[organisationId]'],
  ['actions', 'filter[openedFrom]=yesterday', '/filter[openedFrom]'],
  ['actions', `filter[stage]=${Array.from({ length: 51 }, () => 'draft')}`, '/filter[stage]'],
  ['calls', 'filter[fund]=AMIF', '/filter[fund]'],
  ['needs', 'sort=amount', '/sort'],
])('%s refuse ?%s with a pointer', async (collection, query, pointer) => {
  const answer = await ask('secretariat', `${collection}?${query}`);
  expect([answer.status, answer.errors?.map((one) => one.pointer)]).toEqual([422, [pointer]]);
});

test('a partner country can ask neither when a case was opened, nor by a stage or an amount that it is not shown', async () => {
  for (const [query, pointer] of [
    ['actions?filter[openedTo]=2026-01-01', '/filter[openedTo]'],
    ['actions?filter[stage]=consultation', '/filter[stage]'],
    ['technical-assistance?sort=amount', '/sort'],
  ]) {
    const answer = await ask('partner-md', query ?? '');
    expect([query, answer.status, answer.errors?.map((one) => one.pointer)]).toEqual([query, 422, [pointer]]);
  }
  expect(await found('partner-md', 'actions?filter[country]=MA')).toEqual([]);
});
