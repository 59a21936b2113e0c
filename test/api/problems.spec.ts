import { connect } from 'node:net';
import { setupTestApp, type TestApp } from '../support/app.js';
import { behindTheWall } from '../support/database.js';

let app: TestApp;
beforeAll(async () => {
  app = await setupTestApp();
});
afterAll(() => app.close());

const api = (path: string, init: RequestInit = {}) => app.api('manager')(path, init);
const post = (body: RequestInit['body'], headers: Record<string, string> = {}) =>
  api('/api/v1/tasks/decide', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

async function problemOf(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  return (await answer.json()) as {
    code: string;
    status: number;
    detail: string;
    errors: { pointer: string; code: string }[];
  };
}

describe('addresses and methods', () => {
  it('answers 404 where there is nothing', async () => {
    const answer = await api('/api/v1/nothing');
    expect(answer.status).toBe(404);
    expect((await problemOf(answer)).code).toBe('not_found');
  });

  it('answers 405 with the methods that there are', async () => {
    const answer = await api('/api/v1/tasks', { method: 'DELETE' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
    expect((await problemOf(answer)).code).toBe('method_not_allowed');
  });

  it('answers 404 to a collection with a slash behind it, which is no item without an id', async () => {
    const answer = await api('/api/v1/actions/');
    expect(answer.status).toBe(404);
    expect((await problemOf(answer)).code).toBe('not_found');
  });

  it('answers a path that cannot be read as a problem', async () => {
    const answer = await api('/api/v1/actions/%zz');
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).code).toBe('malformed');
  });

  it('answers a path that is far too long as a problem', async () => {
    const answer = await api(`/api/v1/actions/${'a'.repeat(5_000)}`);
    expect(answer.status).toBe(404);
  });

  it('leaves pages to the pages', async () => {
    const answer = await fetch(`${app.baseUrl}/nothing-here`, { redirect: 'manual' });
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
  });
});

describe('languages', () => {
  it('speaks the language that is asked for', async () => {
    const answer = await api('/api/v1/nothing', {
      headers: { 'accept-language': 'fr-BE,fr;q=0.9,en;q=0.2' },
    });
    expect(answer.headers.get('content-language')).toBe('fr');
    expect((await problemOf(answer)).detail).toBe("Cela n'existe pas, ou vous n'y avez pas accès.");
  });

  it('speaks the language of the account where none of ours is asked for', async () => {
    const answer = await api('/api/v1/nothing', { headers: { 'accept-language': 'ka' } });
    expect(answer.headers.get('content-language')).toBe('en');
  });
});

describe('bodies', () => {
  it.each([
    ['nothing at all', '', 400, 'malformed', 'json_missing'],
    ['no JSON', '{"items":', 400, 'malformed', 'json_malformed'],
    ['an array', '[]', 422, 'invalid_field', 'wrong_type'],
    ['a text', '"items"', 422, 'invalid_field', 'wrong_type'],
    ['null', 'null', 422, 'invalid_field', 'missing'],
    ['a missing field', '{}', 422, 'invalid_field', 'missing'],
    ['an unknown field', '{"items":[],"more":1}', 422, 'invalid_field', 'unknown'],
    ['a field twice', '{"items":[],"items":[]}', 422, 'invalid_field', 'field_twice'],
    [
      'a field twice under another spelling',
      '{"items":[],"\\u0069tems":[]}',
      422,
      'invalid_field',
      'field_twice',
    ],
    ['a number beyond all bounds', '{"items":1e999}', 422, 'invalid_field', 'number_too_large'],
    ['a key of a prototype', '{"items":[],"__proto__":{"a":1}}', 422, 'invalid_field', 'unknown'],
    ['a constructor', '{"items":[],"constructor":{"a":1}}', 422, 'invalid_field', 'unknown'],
    ['deep nesting', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 422, 'invalid_field', 'too_deep'],
    ['a NUL', '{"items":[{"reason":"a\\u0000b"}]}', 422, 'invalid_field', 'has_control_characters'],
    ['half a character', '{"items":[{"reason":"\\ud800"}]}', 422, 'invalid_field', 'has_control_characters'],
    ['a NUL in a name', '{"items":[],"\\u0000":1}', 422, 'invalid_field', 'unknown'],
  ])('refuses %s', async (_, body, status, code, mistake) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    const problem = await problemOf(answer);
    expect(problem).toMatchObject({ status, code });
    if (status === 422) expect(problem.errors.map((one) => one.code)).toContain(mistake);
    else expect(problem.errors).toEqual([]);
  });

  it('points to where the mistake is', async () => {
    const item = {
      collection: 'actions',
      caseId: 'x',
      version: '1.1',
      transition: 'a b',
      inputs: { a: [1] },
    };
    const answer = await post(JSON.stringify({ items: [{}, item, 'nothing'] }));
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/items/2 wrong_type',
    ]);

    const again = await post(JSON.stringify({ items: [item, { ...item, extra: 1 }] }));
    expect((await problemOf(again)).errors.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual(
      [
        '/items/0/caseId id_malformed',
        '/items/0/inputs/a/0 wrong_type',
        '/items/0/transition transition_malformed',
        '/items/1/caseId id_malformed',
        '/items/1/extra unknown',
        '/items/1/inputs/a/0 wrong_type',
        '/items/1/transition transition_malformed',
      ].sort(),
    );
  });

  it('refuses bytes that are no text', async () => {
    const answer = await post(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]));
    expect(answer.status).toBe(400);
  });

  it('refuses what is too large before reading it', async () => {
    const answer = await post(`{"items":[],"a":"${'x'.repeat(1_100_000)}"}`);
    expect(answer.status).toBe(413);
    expect((await problemOf(answer)).code).toBe('too_large');
  });

  it('refuses headers that are too large', async () => {
    const answer = await api(`/api/v1/actions?q=${'x'.repeat(20_000)}`);
    expect(answer.status).toBe(413);
    expect((await problemOf(answer)).code).toBe('too_large');
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/xml',
    'multipart/form-data; boundary=x',
  ])('refuses content of the kind %s', async (type) => {
    const answer = await post('items=', { 'content-type': type });
    expect(answer.status).toBe(415);
    expect((await problemOf(answer)).code).toBe('media_type_unsupported');
  });

  it('refuses a body without a kind', async () => {
    const answer = await post(new Blob(['{"items":[]}']), { 'content-type': '' });
    expect([415, 422]).toContain(answer.status);
    await problemOf(answer);
  });

  it('takes JSON in UTF-8 alone', async () => {
    expect((await post('{"items":[]}', { 'content-type': 'application/json; charset=utf-8' })).status).toBe(
      200,
    );
    expect((await post('{"items":[]}', { 'content-type': 'application/json; charset=latin1' })).status).toBe(
      415,
    );
  });
});

describe('headers', () => {
  it('refuses a key that is none', async () => {
    for (const key of ['with space', 'x'.repeat(201), 'é']) {
      const answer = await post('{"items":[]}', { 'idempotency-key': key });
      expect(answer.status).toBe(400);
    }
  });

  it('survives a request that is no HTTP', async () => {
    const { port } = new URL(app.baseUrl);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET /api/v1/tasks HTTP/9\r\n\r\n');
    const said = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
    socket.destroy();
    expect(said).toMatch(/^HTTP\/1.1 400 Bad Request\r\n(.+\r\n)*content-type: application\/problem\+json/);
    expect((await api('/api/v1/tasks')).status).toBe(200);
  });
});

describe('lists', () => {
  it.each([
    ['limit=0', '/limit'],
    ['limit=101', '/limit'],
    ['limit=1e2', '/limit'],
    ['limit=-1', '/limit'],
    ['limit=1&limit=2', '/limit'],
    ['cursor=%00', '/cursor'],
    ['cursor=nonsense', '/cursor'],
    ['cursor=', '/cursor'],
    [`cursor=${'x'.repeat(501)}`, '/cursor'],
    ['cursor=%ff', '/cursor'],
    ['page=2', '/page'],
    ['filter[stage]=draft', '/filter[stage]'],
    ['q=a', '/q'],
    ['sort=title', '/sort'],
    ['__proto__=1', '/__proto__'],
  ])('refuses ?%s', async (query, pointer) => {
    const answer = await api(`/api/v1/tasks?${query}`);
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).errors.map((one) => one.pointer)).toContain(pointer);
  });
});

describe('what programs may find', () => {
  it('lists the problems', async () => {
    const { items } = (await (await fetch(`${app.baseUrl}/api/problems`)).json()) as {
      items: { code: string; title: string }[];
    };
    expect(items.map((one) => one.code)).toContain('stale_version');
    expect(items.every((one) => one.title.length > 0)).toBe(true);
  });

  it('answers below /health as to programs', async () => {
    const answer = await fetch(`${app.baseUrl}/health/nothing`);
    expect(answer.status).toBe(404);
    await problemOf(answer);
  });
});

describe('a fault of ours', () => {
  it('tells a number that stands in the log, and nothing of what went wrong', async () => {
    await behindTheWall(app.test, 'ALTER TABLE task RENAME TO task_away');
    try {
      const answer = await api('/api/v1/tasks', { headers: { 'accept-language': 'fr' } });
      expect(answer.status).toBe(500);
      const text = await answer.text();
      expect(JSON.parse(text)).toEqual({
        type: '/api/problems#fault',
        title: "Une erreur s'est produite de notre côté.",
        status: 500,
        code: 'fault',
        detail: expect.stringContaining("communiquez à l'exploitant"),
        instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
        errors: [],
      });
      expect(text).not.toContain('relation');
    } finally {
      await behindTheWall(app.test, 'ALTER TABLE task_away RENAME TO task');
    }
    expect((await api('/api/v1/tasks')).status).toBe(200);
  });
});
