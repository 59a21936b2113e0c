/**
 * The wall as a whole: each of two partner countries, another Member State's applicant and an agency gets from every route
 * and every page exactly what a database would give in which nobody else's rows are.
 */

import { COLLECTIONS } from '../../src/api/cases/collections.js';
import { personOfDemoToken, signInAsPersona } from '../../src/identity/demo-sign-in.js';
import { makeFeed } from '../../src/notifications/feeds/make-feed.js';
import { type DescribedOperation, describedBy, operationsOf } from '../api/support/description.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { Behind, type TestDatabase, testDatabase } from '../support/database.js';
import { demoDatabase } from '../support/demo-database.js';
import { Dice } from '../support/dice.js';
import { isFull, sampled, seed } from '../support/sample.js';
import { keepOnlyTheirs } from './only-theirs.js';
import { routesOf } from './routes.js';

const OUTSIDERS = ['partner-md', 'partner-ma', 'manager-es', 'agency'] as const;
type Outsider = (typeof OUTSIDERS)[number];

/** Of pages that are alike but for what they are about, so many are looked at. */
const ALIKE = 2;
/** Of each of them in one run, through the API and on pages. */
const QUESTIONS = 120;
/** Requests at once: more than there are connections, so that those of several people share one. */
const AT_ONCE = 6;
const CONNECTIONS = 2;

const PATIENCE_MS = isFull ? 3_600_000 : 600_000;

let whole: TestApp;
let alone: Record<Outsider, TestApp>;
let behind: Behind;
const behindAlone = {} as Record<Outsider, Behind>;
const cookies = {} as Record<Outsider, string>;
const feeds = {} as Record<Outsider, string>;

beforeAll(async () => {
  const base = await demoDatabase({ size: 2 });
  for (const persona of OUTSIDERS) {
    const token = await signInAsPersona(base.database, persona, { browser: 'A browser' });
    cookies[persona] = `entente_session=${token}`;
    const actor = await personOfDemoToken(base.database, `demo-${persona}`);
    if (!actor) throw new Error(`No persona ${persona}.`);
    const feed = await makeFeed(base.database, actor, { name: 'Mine', shows: 'organisation', country: '' });
    feeds[persona] = `/feeds/${feed.secret}.ics`;
  }
  await base.database.close();
  const copies = {} as Record<Outsider, TestDatabase>;
  for (const persona of OUTSIDERS) {
    copies[persona] = await testDatabase({ size: 1, like: new URL(base.runtimeUrl).pathname.slice(1) });
    await keepOnlyTheirs(copies[persona].superuserUrl, persona);
  }
  whole = await setupTestApp({ role: 'web' }, Promise.resolve(base), CONNECTIONS);
  alone = {} as Record<Outsider, TestApp>;
  for (const persona of OUTSIDERS) {
    alone[persona] = await setupTestApp({ role: 'web' }, Promise.resolve(copies[persona]), CONNECTIONS);
    behindAlone[persona] = await Behind.the(copies[persona]);
  }
  behind = await Behind.the(base);
}, 300_000);
afterAll(async () => {
  await behind?.close();
  for (const one of Object.values(behindAlone)) await one.close();
  await whole?.close();
  await Promise.all(Object.values(alone ?? {}).map((app) => app.close()));
}, 300_000);

interface Question {
  readonly persona: Outsider;
  readonly path: string;
}

interface Answer {
  readonly status: number;
  readonly headers: string;
  readonly body: Buffer;
}

/** What of the headers tells of the answer; the others are those of the connection. */
const HEADERS = [
  'content-type',
  'content-disposition',
  'etag',
  'location',
  'last-modified',
  'link',
  'retry-after',
];

async function ask(app: TestApp, { persona, path }: Question): Promise<Answer> {
  const answer = await fetch(`${app.baseUrl}${path}`, {
    redirect: 'manual',
    signal: AbortSignal.timeout(15_000),
    headers: path.startsWith('/api/')
      ? { authorization: `Bearer demo-${persona}` }
      : { cookie: cookies[persona] },
  });
  const type = answer.headers.get('content-type');
  // The tag of a calendar is one of its text, which says when it was read.
  const told = HEADERS.filter((name) => name !== 'etag' || !type?.startsWith('text/calendar'));
  return {
    status: answer.status,
    headers: told.map((name) => `${name}: ${answer.headers.get(name)}`).join('\n'),
    body: withoutItsTime(Buffer.from(await answer.arrayBuffer()), type),
  };
}

/** A page of a problem names the number of the request; others say when they were asked for. */
const OF_ITS_OWN = [
  // Links to documents are made for one session, and for minutes.
  /(\/documents\/[^"?]*)\?until=\d+&amp;link=[\w-]+/g,
  /("downloadUrl":"[^"?]*)[^"]*/g,
  /("downloadUntil":")[^"]*/g,
  /(class="request-number">)[^<]*/g,
  /(name="seen" value=")[^"]*/g,
  /(data-label="(?:Last used|Dernière utilisation)"><time datetime=")[^"]*/g,
  /("asOf":")[^"]*/g,
  /("at":")[^"]*(?=","addsUp":)/g,
  /^((?:DTSTAMP|LAST-MODIFIED|CREATED):).*$/gm,
];

/** A paper is stamped with when it was made; what it says is compared as text of the same routes. */
const STAMPED = /^application\/(pdf|vnd\.openxmlformats)/;

function withoutItsTime(body: Buffer, type: string | null): Buffer {
  if (STAMPED.test(type ?? '')) return Buffer.alloc(0);
  if (!/^(text|application\/json)/.test(type ?? '')) return body;
  return Buffer.from(OF_ITS_OWN.reduce((text, own) => text.replace(own, '$1'), body.toString()));
}

/** Asked once more where they differ: a minute may have turned between the two. */
async function differenceAt(question: Question): Promise<{ answer: Answer; difference: string | null }> {
  for (let attempt = 1; ; attempt += 1) {
    const [answer, expected] = await Promise.all([
      ask(whole, question),
      ask(alone[question.persona], question),
    ]);
    const same =
      answer.status === expected.status &&
      answer.headers === expected.headers &&
      answer.body.equals(expected.body);
    if (same) return { answer, difference: null };
    if (attempt === 2) return { answer, difference: firstDifference(answer, expected) };
  }
}

function firstDifference(one: Answer, other: Answer): string {
  const [a, b] = [one, other].map(({ status, headers, body }) => `${status}\n${headers}\n${body.toString()}`);
  const [left = '', right = ''] = [a, b];
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  const from = Math.max(0, at - 120);
  // Copied, or the whole answers would be kept with it.
  return Buffer.from(
    `with all rows: …${left.slice(from, at + 200)}…\nwith theirs:   …${right.slice(from, at + 200)}…`,
  ).toString();
}

/** Asks everything, several at once and in no particular order; `more` says what an answer leads to. */
async function askAll(
  first: readonly Question[],
  more: (question: Question, answer: Answer) => readonly Question[] = () => [],
): Promise<{ asked: readonly (Question & { status: number })[]; differences: readonly string[] }> {
  const known = new Set<string>();
  const open: Question[] = [];
  const add = (questions: readonly Question[]) => {
    for (const question of questions) {
      const key = `${question.persona} ${question.path}`;
      if (!known.has(key)) open.push(question);
      known.add(key);
    }
  };
  add(first);
  const asked: (Question & { status: number })[] = [];
  const differences: string[] = [];
  let busy = 0;
  const work = async () => {
    for (;;) {
      const [question] = open.splice(Math.floor(Math.random() * open.length), 1);
      if (!question) {
        if (busy === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
        continue;
      }
      busy += 1;
      try {
        const { answer, difference } = await differenceAt(question);
        asked.push({ ...question, status: answer.status });
        if (difference !== null) differences.push(`${question.persona} ${question.path}\n${difference}`);
        if (difference !== null && process.env['ENTENTE_WALL_LOG'])
          process.stderr.write(`${differences.at(-1)}\n\n`);
        add(more(question, answer));
      } catch (error) {
        differences.push(`${question.persona} ${question.path}\n${error}`);
        if (process.env['ENTENTE_WALL_LOG'])
          process.stderr.write(`ERR ${question.persona} ${question.path} ${error}\n`);
      } finally {
        busy -= 1;
      }
      if (process.env['ENTENTE_WALL_LOG'] && asked.length % 200 === 0)
        process.stderr.write(`${asked.length} asked, ${open.length} open, ${differences.length} differ\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { asked, differences };
}

/** Which rows stand in for `{id}` below a collection that is not one of cases; `alike`: of each such kind one will do. */
const ROWS_BELOW: Readonly<Record<string, string>> = {
  absences: 'SELECT id, 1 AS alike FROM absence',
  assistants: 'SELECT id, 1 AS alike FROM assistant',
  cases: 'SELECT id, subject AS alike FROM case_file',
  'tracking-links': 'SELECT id, 1 AS alike FROM tracking_link',
  'assessment-grids': 'SELECT id, 1 AS alike FROM assessment_grid',
  delegations: 'SELECT id, 1 AS alike FROM delegation',
  documents: 'SELECT id, kind AS alike FROM document',
  envelopes: 'SELECT id, fund AS alike FROM envelope',
  'envelopes/changes': 'SELECT id, state AS alike FROM envelope_change',
  letters: 'SELECT id, 1 AS alike FROM letter',
  'letter-templates': 'SELECT id, 1 AS alike FROM letter_template',
  parties: 'SELECT id, kind AS alike FROM organisation',
  'role-proposals': 'SELECT id, 1 AS alike FROM role_proposal',
  users: 'SELECT id, organisation_id AS alike FROM account',
  webhooks: 'SELECT id, 1 AS alike FROM webhook_endpoint',
  workflows: 'SELECT id, code AS alike FROM workflow_definition',
  'workflows/drafts': 'SELECT id, 1 AS alike FROM definition_draft',
  'workflows/migrations': 'SELECT id, 1 AS alike FROM definition_migration',
  ...Object.fromEntries(
    Object.entries(COLLECTIONS).map(([collection, subject]) => [
      collection,
      `SELECT id, outside_stage AS alike FROM case_file WHERE subject = '${subject}'`,
    ]),
  ),
};
/** Further parameters in a path. */
const FURTHER: Readonly<Record<string, readonly string[]>> = {
  code: ['MD', 'MA', 'COMMISSION'],
  from: ['1'],
  to: ['2'],
  version: ['1', '2'],
};
const ROWS_FURTHER: Readonly<Record<string, string>> = {
  contactId: 'SELECT id, organisation_id AS alike FROM party_contact',
  focalPointId: 'SELECT id, organisation_id AS alike FROM focal_point',
  message: 'SELECT id, 1 AS alike FROM message',
};
const ROWS_ASKED: Readonly<Record<string, string>> = {
  organisationId: ROWS_BELOW['parties'] ?? '',
  addresseeId: ROWS_BELOW['parties'] ?? '',
  caseId: 'SELECT id, subject AS alike FROM case_file',
  actionId: ROWS_BELOW['actions'] ?? '',
  callId: ROWS_BELOW['calls'] ?? '',
  envelopeId: ROWS_BELOW['envelopes'] ?? '',
};

const dice = new Dice(seed);
/** So many of them, others each time. */
const some = <Item>(items: readonly Item[], count: number) => sampled(items, count, dice);

const onlyOf = new Map<string, { theirs: readonly string[]; others: readonly string[] }>();
/** The ids of a kind of rows: those that stayed for a persona, one of each kind, and some that are somebody else's. */
async function idsFor(persona: Outsider, text: string): Promise<readonly string[]> {
  const key = `${persona} ${text}`;
  const known = onlyOf.get(key);
  if (known) return [...some(known.theirs, ALIKE), ...some(known.others, 1)];
  const [all, kept] = await Promise.all([
    behind.query<{ id: string; alike: string }>(`${text} ORDER BY id`),
    behindAlone[persona].query<{ id: string }>(text),
  ]);
  const own = new Set(kept.map(({ id }) => id));
  const theirs = new Map<string, string>();
  const others = new Map<string, string>();
  for (const { id, alike } of all) (own.has(id) ? theirs : others).set(isFull ? id : String(alike), id);
  onlyOf.set(key, { theirs: [...theirs.values()], others: [...others.values()] });
  return idsFor(persona, text);
}

/** Every address that a route has for somebody, what can be asked of it among them. */
async function addressesOf(
  persona: Outsider,
  { path, operation }: DescribedOperation,
): Promise<readonly string[]> {
  const collection =
    /^\/api\/v1\/((?:envelopes\/changes|workflows\/drafts|workflows\/migrations|[\w-]+))(?=\/\{id\})/.exec(
      path,
    )?.[1];
  let bare: readonly string[] = [path];
  for (const [, name = ''] of path.matchAll(/\{(\w+)\}/g)) {
    const rows = name === 'id' ? ROWS_BELOW[collection ?? ''] : ROWS_FURTHER[name];
    const values = rows ? await idsFor(persona, rows) : FURTHER[name];
    if (!values) throw new Error(`What stands in for {${name}} of ${path}?`);
    bare = bare.flatMap((one) => values.map((value) => one.replace(`{${name}}`, value)));
  }
  const subject = COLLECTIONS[path.split('/')[3] as keyof typeof COLLECTIONS] ?? null;
  const asked: string[] = [];
  for (const { name, in: where, schema } of operation.parameters ?? []) {
    if (where !== 'query' || name === 'cursor') continue;
    const values = await valuesOf(persona, name.replace(/^filter\[(\w+)\]$/, '$1'), subject, schema?.enum);
    asked.push(...values.map((value) => `${name}=${encodeURIComponent(value)}`));
  }
  return bare.flatMap((one) => [one, ...asked.map((query) => `${one}?${query}`)]);
}

async function valuesOf(
  persona: Outsider,
  name: string,
  subject: string | null,
  choices: readonly unknown[] | undefined,
): Promise<readonly string[]> {
  if (choices) return some(choices.map(String), 2);
  if (name === 'limit') return ['2'];
  if (name === 'country') return some(['MD', 'MA', 'TN', 'ES', 'RO', 'XX'], 2);
  if (name === 'stage') {
    const found = await behind.query<{ stage: string }>(
      `SELECT DISTINCT unnest(ARRAY[stage, outside_stage]) AS stage FROM case_file WHERE subject = $1 ORDER BY 1`,
      [subject],
    );
    return some(
      found.map(({ stage }) => stage),
      3,
    );
  }
  if (name === 'q') {
    const found = await behind.query<{ title: string; reference: string }>(
      `SELECT title, reference FROM case_file WHERE subject = coalesce($1, subject) ORDER BY reference`,
      [subject],
    );
    return some(
      found.flatMap(({ title, reference }) => [title.split(' ').slice(0, 2).join(' '), reference]),
      3,
    );
  }
  const rows = ROWS_ASKED[name];
  if (rows) return some(await idsFor(persona, rows), 3);
  return (
    {
      year: ['2025', '2026'],
      from: [],
      to: [],
      before: [],
      code: ['action_grant'],
      theme: ['DOCUMENT_FRAUD'],
    }[name] ?? []
  );
}

it(
  'gives each of them through the API what a database with their rows alone would give',
  async () => {
    const operations = operationsOf(await describedBy(whole.baseUrl)).filter(
      ({ method }) => method === 'GET',
    );
    const questions: Question[] = [];
    for (const persona of OUTSIDERS) {
      const all: Question[] = [];
      for (const operation of operations) {
        const paths = await addressesOf(persona, operation);
        all.push(...paths.map((path) => ({ persona, path })));
      }
      questions.push(...some(all, QUESTIONS));
    }
    const { asked, differences } = await askAll(questions, nextPage);
    report(asked, differences);
    for (const persona of OUTSIDERS) {
      const read = asked.filter((one) => one.persona === persona && one.status === 200).length;
      expect({ persona, read: read > QUESTIONS / 4 }).toEqual({ persona, read: true });
    }
  },
  PATIENCE_MS,
);

/** The page after, of a list that is asked for in small pages. */
function nextPage({ persona, path }: Question, { status, body }: Answer): readonly Question[] {
  const isPaged = /[?&]limit=2(&|$)/.test(path) && status === 200;
  const next = isPaged ? (JSON.parse(body.toString()) as { next: string | null }).next : null;
  const [bare] = path.split('&cursor=');
  return next === null ? [] : [{ persona, path: `${bare}&cursor=${encodeURIComponent(next)}` }];
}

it(
  'shows each of them on pages what a database with their rows alone would show',
  async () => {
    const seen = new Map<string, number>();
    const questions: Question[] = [];
    for (const persona of OUTSIDERS) {
      const [own] = await behind.query<{ id: string }>(
        'SELECT organisation_id AS id FROM account WHERE demo_persona = $1',
        [persona],
      );
      // Always, since what the facility entered about them stands there.
      questions.push({ persona, path: '/' }, { persona, path: `/parties/${own?.id}` });
      const paths = some(await addressesOfPages(persona), QUESTIONS / 2);
      questions.push(...paths.map((path) => ({ persona, path })));
    }
    const { asked, differences } = await askAll(questions, (question, answer) =>
      linksOn(question, answer, seen),
    );
    report(asked, differences);
    for (const persona of OUTSIDERS) {
      const read = asked.filter((one) => one.persona === persona && one.status === 200).length;
      expect({ persona, read: read > QUESTIONS / 4 }).toEqual({ persona, read: true });
    }
  },
  PATIENCE_MS,
);

/** The pages that can be asked for without following a link: those of rows that are somebody else's among them. */
async function addressesOfPages(persona: Outsider): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { method, path } of routesOf(whole)) {
    if (method !== 'GET' || LEADS_AWAY.test(path)) continue;
    if (!path.includes(':')) {
      found.push(path);
      continue;
    }
    const collection = /^\/([\w-]+)\/:id(?=\/|$)/.exec(path)?.[1] ?? '';
    const rows = ROWS_BELOW[collection];
    if (!rows || /:\w+/.test(path.replace(':id', ''))) continue;
    for (const id of await idsFor(persona, rows)) found.push(path.replace(':id', id));
  }
  return found;
}

/** Out of the session, to what is the same for everybody, or to a stream that never ends. */
const LEADS_AWAY =
  /^\/(sign-out|sign-in|demo|language|assets|api|health|metrics|feeds|unsubscribe|inbox\/live)\b/;

/** What a page links to, a few of each kind; and what its lists can be asked. */
function linksOn({ persona }: Question, answer: Answer, seen: Map<string, number>): readonly Question[] {
  if (!answer.headers.includes('text/html')) return [];
  const html = answer.body.toString();
  const links = [...html.matchAll(/\bhref="(\/[^"#]*)/g)].map(([, link = '']) =>
    link.replaceAll('&amp;', '&'),
  );
  const asked = [
    ...html.matchAll(/<form\b[^>]*method="get"[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs),
  ].flatMap(([, action = '', fields = '']) =>
    [...fields.matchAll(/<select\b[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs)].flatMap(
      ([, name, options = '']) =>
        [...options.matchAll(/value="([^"]+)"/g)].map(
          ([, value = '']) => `${action}?${name}=${encodeURIComponent(value)}`,
        ),
    ),
  );
  return [...links, ...asked]
    .filter((path) => !LEADS_AWAY.test(path))
    .filter((path) => {
      const kind = `${persona} ${path.replace(/[0-9a-f-]{36}/g, ':id').replace(/=[^&]*/g, '=')}`;
      const [count, all] = [seen.get(kind) ?? 0, seen.get(persona) ?? 0];
      const isWanted = isFull ? count < 100 : count < ALIKE && all < QUESTIONS / 2;
      seen.set(kind, count + 1);
      if (isWanted) seen.set(persona, all + 1);
      return isWanted;
    })
    .map((path) => ({ persona, path }));
}

it(
  'gives their calendars what a database with their rows alone would give',
  async () => {
    const { asked, differences } = await askAll(
      OUTSIDERS.map((persona) => ({ persona, path: feeds[persona] })),
    );
    report(asked, differences);
    expect(asked.map(({ status }) => status)).toEqual(OUTSIDERS.map(() => 200));
  },
  PATIENCE_MS,
);

it('would tell: who sees every case finds other rows there', async () => {
  for (const path of ['/api/v1/actions', '/api/v1/needs', '/api/v1/documents']) {
    const seen = await Promise.all(
      [whole, alone['partner-md']].map(async (app) => (await app.api('secretariat')(path)).text()),
    );
    expect(seen[0]).not.toBe(seen[1]);
  }
});

function report(asked: readonly (Question & { status: number })[], differences: readonly string[]): void {
  if (process.env['ENTENTE_WALL_LOG']) {
    process.stderr.write(
      `${asked.length} asked, ${differences.length} differ (seed ${seed})\n${differences.join('\n\n')}\n`,
    );
  }
  if (differences.length > 0) {
    throw new Error(
      `${differences.length} of ${asked.length} answers differ (ENTENTE_TEST_SEED=${seed}):\n${differences.slice(0, 5).join('\n\n')}`,
    );
  }
  expect(asked.filter(({ status }) => status >= 500)).toEqual([]);
}
