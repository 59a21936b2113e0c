import { once } from '../../src/api/idempotency-keys.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { newId } from '../../src/kernel/id.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { behindTheWall } from '../support/database.js';

let app: TestApp;
let organisationId: string;
beforeAll(async () => {
  app = await setupTestApp();
  [{ id: organisationId }] = (await behindTheWall<{ id: string }>(
    app.test,
    `SELECT id FROM organisation WHERE kind = 'COMMISSION_SERVICE' LIMIT 1`,
  )) as [{ id: string }];
});
afterAll(() => app.close());

const user = (email: string, more: object = {}) =>
  JSON.stringify({ name: 'Nora New', email, organisationId, ...more });

const post = (key: string | undefined, body: string, persona = 'admin', path = '/api/v1/users') =>
  app.api(persona)(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { 'idempotency-key': key }) },
    body,
  });

const accountsOf = async (email: string) =>
  (await behindTheWall(app.test, 'SELECT 1 FROM account WHERE email = $1', [email])).length;

const told = async (answer: Response) => ({
  status: answer.status,
  body: await answer.text(),
  headers: ['content-type', 'location', 'content-language', 'cache-control'].map((name) =>
    answer.headers.get(name),
  ),
});

describe('Idempotency-Key', () => {
  it('gives the same answer again, with one effect', async () => {
    const first = await told(await post('key-1', user('one@example.org')));
    expect(first.status).toBe(201);
    expect(first.headers[1]).toMatch(/^\/api\/v1\/users\/[0-9a-f-]{36}$/);
    const second = await told(await post('key-1', user('one@example.org')));
    expect(second).toEqual(first);
    expect(await accountsOf('one@example.org')).toBe(1);
  });

  it('answers as without a key', async () => {
    const withKey = await told(await post('key-same', user('with@example.org')));
    const without = await told(await post(undefined, user('without@example.org')));
    const like = ({ body, headers, ...rest }: typeof withKey) => ({
      ...rest,
      body: body.replace(/[0-9a-f-]{36}/g, 'id'),
      headers: headers.map((one) => one?.replace(/[0-9a-f-]{36}/g, 'id')),
    });
    expect(like(withKey)).toEqual(like(without));
  });

  it('refuses the key for other content and for another path', async () => {
    await post('key-2', user('two@example.org'));
    const other = await post('key-2', user('other@example.org'));
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ code: 'idempotency_key_reused' });
    expect((await post('key-2', '{"items":[]}', 'admin', '/api/v1/tasks/decide')).status).toBe(200);
    expect(
      (await post('key-2', '{"role":"secretariat"}', 'admin', `/api/v1/users/${newId()}/roles`)).status,
    ).toBe(422);
    expect(await accountsOf('other@example.org')).toBe(0);
  });

  it('is each person’s own', async () => {
    expect((await post('key-3', user('three@example.org'))).status).toBe(201);
    expect((await post('key-3', user('three-too@example.org'), 'admin-2')).status).toBe(201);
  });

  it('gives the same problem again, also when it would be none by now', async () => {
    await post(undefined, user('four@example.org'));
    const refused = await told(await post('key-4', user('four@example.org')));
    expect(refused.status).toBe(422);
    await behindTheWall(
      app.test,
      `UPDATE account SET email = 'moved@example.org' WHERE email = 'four@example.org'`,
    );
    expect(await told(await post('key-4', user('four@example.org')))).toEqual(refused);
    expect(await accountsOf('four@example.org')).toBe(0);
  });

  it('lets two that come at once have one effect and one answer', async () => {
    const both = await Promise.all(
      Array.from({ length: 4 }, () => post('key-5', user('five@example.org')).then(told)),
    );
    expect(new Set(both.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(both[0]?.status).toBe(201);
    expect(await accountsOf('five@example.org')).toBe(1);
  });

  it('keeps no password and nothing from which one could be guessed', async () => {
    // Nobody sets one for somebody else; whoever tries leaves no trace of it, nor of what made the request another one.
    const first = await told(
      await post('key-6', user('six@example.org', { password: 'three quiet rivers run' })),
    );
    const again = await told(
      await post('key-6', user('six@example.org', { password: 'four loud mountains' })),
    );
    expect([first.status, again]).toEqual([422, first]);
    const rows = await behindTheWall<object>(app.test, 'SELECT * FROM idempotency_key');
    expect(JSON.stringify(rows)).not.toContain('rivers');
  });

  it('is forgotten after a day', async () => {
    await post('key-7', user('seven@example.org'));
    await behindTheWall(
      app.test,
      `UPDATE idempotency_key SET created_at = now() - interval '25 hours' WHERE key = 'key-7'`,
    );
    const again = await post('key-7', user('seven@example.org'));
    expect(again.status).toBe(422);
    expect(await again.json()).toMatchObject({ errors: [{ pointer: '/email', code: 'taken' }] });
  });
});

describe('an answer that was lost', () => {
  let actor: PersonActor;
  beforeAll(async () => {
    const [row] = await behindTheWall<{ id: string; person_id: string; organisation_id: string }>(
      app.test,
      `SELECT id, person_id, organisation_id FROM account WHERE demo_persona = 'admin'`,
    );
    actor = {
      kind: 'person',
      accountId: row!.id,
      personId: row!.person_id,
      name: 'Admin',
      organisationId: row!.organisation_id,
      organisationName: '',
      country: null,
      locale: 'en',
      roles: [],
      view: 'inside',
    };
  });

  const remember = (code: string) =>
    app.database.asActor(actor, (transaction) =>
      transaction.run('remember', `INSERT INTO draft (account_id, form, body) VALUES ($1, $2, '1')`, [
        actor.accountId,
        code,
      ]),
    );
  const remembered = async (code: string) =>
    (await behindTheWall(app.test, 'SELECT 1 FROM draft WHERE form = $1', [code])).length;

  it('leaves no effect behind when it never came about', async () => {
    const failing = once(app.database, actor, 'lost', 'hash', async () => {
      await remember('lost.effect');
      throw new Error('The process ends here.');
    });
    await expect(failing).rejects.toThrow('ends here');
    expect(await remembered('lost.effect')).toBe(0);

    const answer = { status: 201, headers: { etag: '"1"' }, body: '{}' };
    const again = () =>
      once(app.database, actor, 'lost', 'hash', async () => {
        await remember('lost.effect');
        return answer;
      });
    expect(await again()).toEqual(answer);
    expect(await again()).toEqual(answer);
    expect(await remembered('lost.effect')).toBe(1);
  });

  it('keeps no effect whose answer could not be kept', async () => {
    const unkeepable = { status: 201, headers: {}, body: 'a\u0000b' };
    await expect(
      once(app.database, actor, 'unkept', 'hash', async () => {
        await remember('unkept.effect');
        return unkeepable;
      }),
    ).rejects.toThrow();
    expect(await remembered('unkept.effect')).toBe(0);
  });
});
