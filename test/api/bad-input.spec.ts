import { randomUUID } from 'node:crypto';
import { setupTestApp, type TestApp } from '../support/app.js';
import { behindTheWall } from '../support/database.js';
import { sampled } from '../support/sample.js';
import { WebProgramme } from '../support/web-programme.js';
import {
  type ApiDescription,
  type DescribedOperation,
  describedBy,
  operationsOf,
} from './support/description.js';
import { badBodies, goodBody, type Mutation } from './support/mutations.js';

let app: TestApp;
let description: ApiDescription;
/** A file goes beside a message of one's own, and what stands against that is told before the file is looked at. */
let message: { readonly id: string; readonly message: string };
beforeAll(async () => {
  app = await setupTestApp();
  description = await describedBy(app.baseUrl);
  const { id } = await new WebProgramme(app).draft('Beside a message');
  const written = await app.api('manager')(`/api/v1/cases/${id}/messages`, {
    method: 'POST',
    headers: { 'content-type': JSON_TYPE },
    body: JSON.stringify({ text: 'See the file.' }),
  });
  message = { id, message: ((await written.json()) as { id: string }).id };
});
afterAll(() => app.close());

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'multipart/form-data';

const changing = (type: string) =>
  operationsOf(description).filter(
    ({ method, operation }) =>
      (method === 'POST' || method === 'PATCH') && operation.requestBody?.content[type],
  );

const schemaOf = ({ operation }: DescribedOperation, type: string) =>
  operation.requestBody!.content[type]!.schema;

/** Somebody who may call the route at all, so that it is the body that is refused. */
function senderTo(path: string): string {
  if (/^\/api\/v1\/(users|role-proposals|webhooks|workflows|calendars)/.test(path)) return 'admin';
  if (path === '/api/v1/needs' || path.endsWith('/deliveries/{line}/answers')) return 'partner-md';
  if (path.endsWith('/committee-sessions/{id}/proposal')) return 'head-of-unit';
  if (/\/(translations|holds)$/.test(path)) return 'secretariat';
  const ofFacility =
    /^\/api\/v1\/(partnerships|calls|parties|committee-sessions|letters|letter-templates|assessment-grids)/;
  return ofFacility.test(path) ? 'secretariat' : 'manager';
}

function send(
  { method, path }: DescribedOperation,
  body: RequestInit['body'],
  headers: Record<string, string>,
) {
  const known: Readonly<Record<string, string>> = path.endsWith('/messages/{message}/files') ? message : {};
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? randomUUID());
  return app.api(senderTo(path))(url, { method, body, headers: { 'if-match': '"1.1"', ...headers } });
}

const sendJson = (to: DescribedOperation, body: unknown) =>
  send(to, JSON.stringify(body), { 'content-type': JSON_TYPE });

function sendForm(
  to: DescribedOperation,
  fields: Readonly<Record<string, unknown>>,
  file: Blob | null = new Blob(['text']),
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
  if (file) form.append('file', file, 'letter.txt');
  return send(to, form, {});
}

/** How many rows each table holds: nothing of a bad request may be left behind. */
async function rows(): Promise<Record<string, number>> {
  const tables = await behindTheWall<{ name: string }>(
    app.test,
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'idempotency_key'`,
  );
  const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS count FROM ${name}`);
  const counted = await behindTheWall<{ name: string; count: number }>(app.test, counts.join(' UNION ALL '));
  return Object.fromEntries(counted.map(({ name, count }) => [name, count]));
}

/** How many requests are under way at once. */
const TOGETHER = 8;

interface Told {
  readonly status: number;
  readonly type: string | null;
  readonly pointers: readonly string[];
}

async function told(answer: Response): Promise<Told> {
  const body = (await answer.json()) as { errors?: { pointer: string }[] };
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    pointers: (body.errors ?? []).map((one) => one.pointer),
  };
}

/** What a program would complain about; empty when the answer is as it should be. */
function complaint(answer: Told, wanted: Mutation): string | null {
  if (answer.status !== 422) return `${wanted.what} at ${wanted.pointer}: ${answer.status}`;
  if (answer.type !== 'application/problem+json')
    return `${wanted.what} at ${wanted.pointer}: ${answer.type}`;
  const points = answer.pointers.some(
    (one) => wanted.pointer.startsWith(one) || one.startsWith(wanted.pointer),
  );
  return points ? null : `${wanted.what} at ${wanted.pointer}: pointed to ${answer.pointers.join(' ')}`;
}

describe('a bad field', () => {
  it('is told with a pointer, for every field of every JSON body, and leaves nothing behind', async () => {
    const before = await rows();
    const complaints: string[] = [];
    let sent = 0;
    // A class of bodies is the same at whichever routes it is taken.
    const seen = new Set<string>();
    for (const operation of changing(JSON_TYPE)) {
      const schema = schemaOf(operation, JSON_TYPE);
      const key = JSON.stringify(schema);
      if (seen.has(key)) continue;
      seen.add(key);
      const all = badBodies(description, schema);
      const mutations = sampled(all, Math.ceil(all.length / 3));
      for (let from = 0; from < mutations.length; from += TOGETHER) {
        const batch = mutations.slice(from, from + TOGETHER);
        const problems = await Promise.all(
          batch.map(async (one) => complaint(await told(await sendJson(operation, one.body)), one)),
        );
        for (const problem of problems) {
          if (problem) complaints.push(`${operation.method} ${operation.path}: ${problem}`);
        }
        sent += batch.length;
      }
    }
    expect(complaints).toEqual([]);
    expect(sent).toBeGreaterThan(100);
    expect(await rows()).toEqual(before);
  }, 120_000);

  it('is told with a pointer, for every field of every form, and leaves nothing behind', async () => {
    const before = await rows();
    const complaints: string[] = [];
    for (const operation of changing(FORM_TYPE)) {
      const schema = schemaOf(operation, FORM_TYPE);
      const good = goodBody(description, schema) as Record<string, unknown>;
      const texts = badBodies(description, schema).filter(
        ({ what, body }) =>
          /missing|unknown|long|NUL|choice|no id|capitals/.test(what) &&
          typeof body === 'object' &&
          // Names of a prototype are refused by the form's own reader, with a 400.
          !/toString|proto|constructor/.test(what) &&
          !/""|NUL/.test(what),
      );
      for (const mutation of texts) {
        const problem = complaint(
          await told(await sendForm(operation, mutation.body as Record<string, unknown>)),
          mutation,
        );
        if (problem) complaints.push(`${operation.path}: ${problem}`);
      }
      const noFile = await told(await sendForm(operation, good, null));
      expect(noFile).toMatchObject({ status: 422, pointers: ['/file'] });
      const emptyFile = await told(await sendForm(operation, good, new Blob([])));
      expect(emptyFile).toMatchObject({ status: 422, pointers: ['/file'] });
      const program = new Blob([new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1, 0])]);
      expect(await told(await sendForm(operation, good, program))).toMatchObject({
        status: 422,
        pointers: ['/file'],
      });
      const huge = new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]);
      expect((await sendForm(operation, good, huge)).status).toBe(413);
    }
    expect(complaints).toEqual([]);
    expect(await rows()).toEqual(before);
  }, 120_000);
});

describe('a body that is none', () => {
  const cases: readonly [string, RequestInit['body'], Record<string, string>, readonly number[]][] = [
    ['nothing', '', { 'content-type': JSON_TYPE }, [400]],
    ['half a JSON', '{"a":', { 'content-type': JSON_TYPE }, [400]],
    ['a list', '[]', { 'content-type': JSON_TYPE }, [422]],
    ['a number', '1', { 'content-type': JSON_TYPE }, [422]],
    ['a field twice', '{"a":1,"a":2}', { 'content-type': JSON_TYPE }, [422]],
    ['deep nesting', `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, { 'content-type': JSON_TYPE }, [422]],
    ['a giant', `{"a":"${'x'.repeat(1_200_000)}"}`, { 'content-type': JSON_TYPE }, [413]],
    ['bytes that are no text', new Uint8Array([0x22, 0xff, 0x22]), { 'content-type': JSON_TYPE }, [400]],
    ['a number beyond all bounds', '{"a":1e999}', { 'content-type': JSON_TYPE }, [422]],
    ['plain text', 'a', { 'content-type': 'text/plain' }, [415]],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, [415]],
    ['XML', '<a/>', { 'content-type': 'application/xml' }, [415]],
    [
      'a broken form',
      '--x\r\nnonsense',
      { 'content-type': 'multipart/form-data; boundary=x' },
      [400, 415, 422],
    ],
    ['a form without a boundary', 'a', { 'content-type': 'multipart/form-data' }, [400, 415]],
  ];

  it.each(cases)('%s is refused by every route', async (_, body, headers, statuses) => {
    const before = await rows();
    for (const operation of [...changing(JSON_TYPE), ...changing(FORM_TYPE)]) {
      const answer = await send(operation, body, headers);
      const wanted = operation.operation.requestBody?.content[FORM_TYPE] ? [400, 413, 415, 422] : statuses;
      expect({
        path: operation.path,
        fits: wanted.includes(answer.status),
        status: answer.status,
      }).toMatchObject({
        fits: true,
      });
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    }
    expect(await rows()).toEqual(before);
  });
});

describe('what the matrix starts from', () => {
  it('is right in form: a good body is never told to be wrong in form', async () => {
    for (const operation of changing(JSON_TYPE)) {
      const answer = await told(
        await sendJson(operation, goodBody(description, schemaOf(operation, JSON_TYPE))),
      );
      // The id in the path is nobody's, so it ends there at the latest.
      if (operation.path.includes('{')) {
        expect({ path: operation.path, status: answer.status }).toEqual({
          path: operation.path,
          status: 404,
        });
      }
    }
  });
});
