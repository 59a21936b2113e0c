/**
 * Hostile requests at every route of the description, as several people: nothing may be our fault, nothing may tell
 * how we are made, and what is refused may change nothing. `npm run fuzz -- --full` goes on for longer.
 */
import { Agent, request as ask, type IncomingHttpHeaders } from 'node:http';
import { setupTestApp, type TestApp } from '../support/app.js';
import { Behind } from '../support/database.js';
import { demoDatabase } from '../support/demo-database.js';
import { Dice } from '../support/dice.js';
import { isFull, seed } from '../support/sample.js';
import {
  type ApiDescription,
  type DescribedOperation,
  describedBy,
  operationsOf,
} from './support/description.js';
import { HOSTILE_HEADERS, hostileBody, hostileText, type Known, valueFor } from './support/hostile.js';
import { changesSince, noteChanges } from './support/touched.js';

/** Each route is sent this many requests; in a run of the whole, until the time is over but once at the least. */
const ROUNDS = isFull ? 60 : 8;
const ENOUGH_MS = isFull ? 3_600_000 : 20_000;

const PERSONAS = [
  'manager',
  'manager-es',
  'secretariat',
  'head-of-unit',
  'authorising-officer',
  'partner-md',
  'partner-ma',
  'agency',
  'auditor',
  'admin',
] as const;

/** What an answer must never say of how we are made. */
const INSIDES =
  /\n\s+at [\w.<]|node_modules|\.[jt]s:\d+|\bSELECT .+ FROM\b|relation "|syntax error at|violates|QueryFailed|TypeError|ECONNREFUSED/;

const agent = new Agent({ keepAlive: true, maxSockets: 4 });
const dice = new Dice(seed);
let app: TestApp;
let behind: Behind;
let description: ApiDescription;
let known: Known;
let watched: number;

beforeAll(async () => {
  // Without the work in the background, every change is a request's.
  app = await setupTestApp({ role: 'web' }, demoDatabase());
  behind = await Behind.the(app.test);
  watched = await noteChanges(app.test);
  description = await describedBy(app.baseUrl);
  known = { ids: await idsThatThereAre() };
}, 120_000);
afterAll(async () => {
  agent.destroy();
  await behind?.close();
  await app?.close();
});

interface Sent {
  readonly persona: string | null;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

interface Told {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Past `fetch`, which mends or refuses what a hostile program would send. */
function send({ persona, method, path, headers, body }: Sent): Promise<Told> {
  const { hostname, port } = new URL(app.baseUrl);
  const signed = persona === null ? {} : { authorization: `Bearer demo-${persona}` };
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const asked = ask(
      { hostname, port, method, path, agent, headers: { ...signed, ...length, ...headers } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks).toString('latin1'),
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

async function idsThatThereAre(): Promise<readonly string[]> {
  const lists = operationsOf(description).filter(
    ({ method, path }) => method === 'GET' && path.startsWith('/api/v1/') && !path.includes('{'),
  );
  const found = new Set<string>();
  for (const persona of ['secretariat', 'admin', 'partner-md']) {
    for (const { path } of lists) {
      const { body } = await send({ persona, method: 'GET', path, headers: {} });
      for (const [id] of body.matchAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)) found.add(id);
    }
  }
  return [...found];
}

/** Ids of what lies in the same collection, so that requests get past the door. */
const idsIn = new Map<string, readonly string[]>();
async function idOf(path: string): Promise<string> {
  const list = path.slice(0, path.indexOf('/{'));
  if (!idsIn.has(list)) {
    const answers = await Promise.all(
      ['secretariat', 'manager', 'admin'].map((persona) =>
        send({ persona, method: 'GET', path: `${list}?limit=100`, headers: {} }),
      ),
    );
    const ids = answers.flatMap(({ body }) => [...body.matchAll(/"id":"([0-9a-f-]{36})"/g)]);
    idsIn.set(list, [...new Set(ids.map(([, id]) => id ?? ''))]);
  }
  const ids = idsIn.get(list) ?? [];
  return ids.length > 0 && dice.chance(0.9) ? dice.pick(ids) : dice.pick(known.ids);
}

async function addressOf({ path, operation }: DescribedOperation): Promise<string> {
  let address = path;
  for (const [part, name] of path.matchAll(/\{(\w+)\}/g)) {
    const schema = operation.parameters?.find((one) => one.in === 'path' && one.name === name)?.schema ?? {};
    const value = dice.chance(0.15)
      ? hostileText(dice).slice(0, 2_000)
      : name === 'id'
        ? await idOf(path)
        : dice.pick([asText(valueFor(description, schema, dice, known, 0)), '1', dice.pick(known.ids)]);
    address = address.replace(part, () => (dice.chance(0.98) ? encoded(value) : value.replace(/\s/g, '')));
  }
  const queries = (operation.parameters ?? []).filter((one) => one.in === 'query' && dice.chance(0.4));
  const asked = queries.map(
    ({ name, schema = {} }) =>
      `${encoded(name)}=${encoded(asText(valueFor(description, schema, dice, known, 0.3)))}`,
  );
  if (dice.chance(0.05)) asked.push(`${encoded(hostileText(dice))}=${encoded(hostileText(dice))}`);
  if (dice.chance(0.02)) asked.push('limit=1&limit=2', 'filter[stage][]=x', 'q=%zz');
  return asciiOnly(asked.length > 0 ? `${address}?${asked.join('&')}` : address);
}

/** Objects, too, are sent where a text belongs. */
function asText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Half a character cannot be written into an address; the rest is written as the standard says. */
function encoded(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));
}

function asciiOnly(address: string): string {
  return address.replace(/[^\x21-\x7e]/g, (one) => encoded(one));
}

async function requestAt(target: DescribedOperation): Promise<Sent> {
  const { method, operation } = target;
  const persona = dice.chance(0.03) ? null : dice.pick(PERSONAS);
  const path = await addressOf(target);
  const headers: Record<string, string> = {};
  if ((operation.parameters ?? []).some((one) => one.name === 'If-Match') && dice.chance(0.95)) {
    headers['if-match'] = (dice.chance(0.8) && (await versionAt(persona, path))) || '"1.1"';
  }
  if (method === 'POST' && dice.chance(0.1)) headers['idempotency-key'] = `key-${dice.below(40)}`;
  const content = operation.requestBody?.content ?? {};
  const malice = dice.pick([0, 0.05, 0.3]);
  let body: string | Buffer | undefined;
  if (content['application/json']) {
    headers['content-type'] = 'application/json';
    const value = path.endsWith('/transitions')
      ? await actAt(persona, path, malice)
      : valueFor(description, content['application/json'].schema, dice, known, malice);
    body = dice.chance(0.06) ? hostileBody(dice) : JSON.stringify(value);
  } else if (content['multipart/form-data']) {
    const boundary = 'x-boundary-x';
    headers['content-type'] = `multipart/form-data; boundary=${boundary}`;
    body = formOf(
      valueFor(description, content['multipart/form-data'].schema, dice, known, malice),
      boundary,
    );
  }
  if (dice.chance(0.06)) Object.assign(headers, dice.pick(HOSTILE_HEADERS));
  return { persona, method, path, headers, ...(body === undefined ? {} : { body }) };
}

/** The version that the case, or whatever it is, has for this person at this moment. */
async function versionAt(persona: string | null, path: string): Promise<string | undefined> {
  const whole = /^\/api\/v1\/[\w-]+\/[^/?]+/.exec(path)?.[0];
  if (whole === undefined) return undefined;
  const { headers } = await send({ persona, method: 'GET', path: whole, headers: {} });
  return headers.etag;
}

/** Something that may be done at this moment, so that fuzz gets past the first stages. */
async function actAt(persona: string | null, path: string, malice: number): Promise<unknown> {
  const { body } = await send({ persona, method: 'GET', path: path.split('?')[0] ?? path, headers: {} });
  const codes = [...body.matchAll(/"transition":"(\w+)"/g)].map(([, code]) => code ?? '');
  const inputs = Object.fromEntries(
    [...body.matchAll(/"name":"(\w+)"/g)].map(([, name]) => [
      name,
      valueFor(description, { type: 'string' }, dice, known, 0.4),
    ]),
  );
  return {
    transition: codes.length > 0 ? dice.pick(codes) : 'submit',
    ...(dice.chance(0.6) ? { reason: valueFor(description, { type: 'string' }, dice, known, malice) } : {}),
    ...(dice.chance(0.5) ? { inputs } : {}),
    ...(dice.chance(0.1) ? { visa: hostileText(dice) } : {}),
  };
}

function formOf(fields: unknown, boundary: string): Buffer {
  const parts = Object.entries((fields ?? {}) as Record<string, unknown>).map(
    ([name, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${asText(value)}\r\n`,
  );
  const content = dice.pick([
    '%PDF-1.7\n%%EOF',
    'plain text',
    '',
    '\u0000\u0001',
    '<svg onload=alert(1)>',
    'MZ',
  ]);
  const name = dice.pick(['letter.pdf', '../../x.txt', 'a"b.txt', '', 'x'.repeat(400), '\u202etxt.exe']);
  const field = dice.chance(0.9) ? 'file' : hostileText(dice).replace(/[\r\n"]/g, '');
  if (dice.chance(0.9)) {
    parts.push(
      `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${content}\r\n`,
    );
  }
  return Buffer.from(`${parts.join('')}${dice.chance(0.95) ? `--${boundary}--\r\n` : ''}`);
}

/** What is wrong with an answer; empty when nothing is. */
function complaints(
  sent: Sent,
  target: DescribedOperation,
  told: Told,
  changed: readonly string[],
): string[] {
  const found: string[] = [];
  if (told.status >= 500 || told.status < 200) found.push(`answered ${told.status}`);
  if (told.status >= 400 && INSIDES.test(told.body)) found.push('tells its insides');
  // The database has refused a value that should have been looked at before.
  if (told.status === 422 && told.body.includes('"code":"other"'))
    found.push('let a bad value through to the database');
  if (told.status >= 400) {
    const type = told.headers['content-type']?.split(';')[0];
    if (type !== 'application/problem+json') found.push(`refused with ${type}`);
    if (changed.length > 0) found.push(`was refused and changed ${[...new Set(changed)].join(', ')}`);
  }
  // That somebody read a file, or a letter, is in the record.
  const isRead =
    /\/content$|^\/api\/v1\/letters\/[^/]+$/.test(sent.path.replace(/\?.*/s, '')) &&
    changed.every((one) => one.startsWith('audit_event '));
  if (sent.method === 'GET' && told.status < 400 && changed.length > 0 && !isRead) {
    found.push(`only read and changed ${changed.join(', ')}`);
  }
  const described = target.operation.responses;
  // Where an address could not be read, no route was asked.
  if (!described[told.status] && ![400, 404, 405, 413, 414, 415].includes(told.status))
    found.push(`answered ${told.status}, which is not described`);
  return found;
}

/** A method that one path lacks another may have that fits the same address. */
const REFUSALS = Object.fromEntries([401, 403, 404, 405, 409, 422, 428].map((status) => [status, {}]));

function shuffled<One>(from: readonly One[]): One[] {
  const rest = [...from];
  return from.map(() => rest.splice(dice.below(rest.length), 1)[0] as One);
}

async function tell(target: DescribedOperation, sent: Sent, wrong: string[]): Promise<number> {
  const told = await send(sent);
  const changes = (await changesSince(behind)).map(({ relation, done }) => `${relation} (${done})`);
  for (const complaint of complaints(sent, target, told, changes)) {
    wrong.push(
      `${target.method} ${target.path} as ${sent.persona}: ${complaint}: ${JSON.stringify({ ...sent, body: sent.body?.toString() }).slice(0, 900)}`,
    );
  }
  return told.status;
}

describe('hostile requests at every route of the description', () => {
  it(
    'are never our fault, tell nothing of our insides, and change nothing where they are refused',
    async () => {
      const targets = operationsOf(description).filter(({ path }) => path.startsWith('/api/'));
      expect(targets.length).toBeGreaterThan(150);
      expect(watched).toBeGreaterThan(80);

      const endsMs = performance.now() + ENOUGH_MS;
      const wrong: string[] = [];
      const answered = new Map<number, number>();
      let rounds = 0;
      while (rounds < ROUNDS && (rounds === 0 || performance.now() < endsMs)) {
        // People who may end others' accounts come last in a round.
        const users = (one: DescribedOperation) => Number(/\/users/.test(one.path));
        for (const target of shuffled(targets).sort((one, other) => users(one) - users(other))) {
          if (rounds > 0 && performance.now() > endsMs) break;
          const sent = await requestAt(target);
          await changesSince(behind);
          const status = await tell(target, sent, wrong);
          answered.set(status, (answered.get(status) ?? 0) + 1);
        }
        rounds += 1;
      }
      const counts = [...answered].sort(([one], [other]) => one - other);
      console.log(
        `fuzz: ${rounds} rounds over ${targets.length} routes; ${counts.map((one) => one.join(': ')).join(', ')}`,
      );
      expect(wrong).toEqual([]);
      // It got past the door, and into the rooms.
      const got = (...statuses: number[]) => statuses.reduce((sum, one) => sum + (answered.get(one) ?? 0), 0);
      const all = counts.reduce((sum, [, count]) => sum + count, 0);
      expect(got(401)).toBeLessThan(all / 5);
      expect(got(200, 201, 204)).toBeGreaterThan(all / 20);
      expect(got(409, 422)).toBeGreaterThan(all / 20);
    },
    isFull ? 3_600_000 : 60_000,
  );

  it('are refused at a method that a path does not take', async () => {
    const wrong: string[] = [];
    const paths = [...new Set(operationsOf(description).map(({ path }) => path))];
    for (const path of paths.filter((one) => one.startsWith('/api/v1'))) {
      const taken = Object.keys(description.paths[path] ?? {}).map((one) => one.toUpperCase());
      for (const method of ['PUT', 'PATCH', 'DELETE', 'POST', 'TRACE', 'PROPFIND'].filter(
        (one) => !taken.includes(one),
      )) {
        const address = path.replace(/\{\w+\}/g, () => dice.pick(known.ids));
        const target = {
          method,
          path,
          operation: { operationId: '', responses: REFUSALS },
        };
        await changesSince(behind);
        const status = await tell(
          target,
          { persona: 'secretariat', method, path: address, headers: {} },
          wrong,
        );
        if (status < 400) wrong.push(`${method} ${path} answered ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('would be noticed if they changed something', async () => {
    await changesSince(behind);
    const sent = await send({
      persona: 'manager',
      method: 'POST',
      path: '/api/v1/actions',
      headers: { 'content-type': 'application/json' },
      body: '{"title":"Noticed"}',
    });
    const changes = await changesSince(behind);
    expect({
      status: sent.status,
      changed: changes.some(({ relation }) => relation === 'case_file'),
    }).toEqual({
      status: 201,
      changed: true,
    });
  });
});
