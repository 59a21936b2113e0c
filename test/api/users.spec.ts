import { setupTestApp, type TestApp } from '../support/app.js';

interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly rolesHeld: readonly { id: string; role: string; grantedBy: string | null }[];
}

let app: TestApp;
let secretariatId: string;
beforeAll(async () => {
  app = await setupTestApp();
  const { items } = await read<{ items: { id: string; kind: string }[] }>(
    '/api/v1/parties?filter[kind]=INTERNATIONAL_ORGANISATION',
  );
  secretariatId = items[0]!.id;
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object) =>
  app.api('admin')(path, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
  });

async function read<T>(path: string): Promise<T> {
  const answer = await call('GET', path);
  expect(answer.status).toBe(200);
  return (await answer.json()) as T;
}

describe('users', () => {
  it('are added, found, given a role and lose it again', async () => {
    const added = await call('POST', '/api/v1/users', {
      name: 'Ilse Invented',
      email: 'Ilse@Example.org',
      organisationId: secretariatId,
    });
    expect(added.status).toBe(201);
    const { id } = (await added.json()) as { id: string };
    expect(added.headers.get('location')).toBe(`/api/v1/users/${id}`);

    const { items } = await read<{ items: User[] }>('/api/v1/users?q=ilse');
    expect(items.map(({ name, email, roles }) => ({ name, email, roles }))).toEqual([
      { name: 'Ilse Invented', email: 'ilse@example.org', roles: [] },
    ]);

    const granted = await call('POST', `/api/v1/users/${id}/roles`, { role: 'secretariat' });
    expect(granted.status).toBe(201);
    const user = await read<User>(`/api/v1/users/${id}`);
    expect(user.roles).toEqual(['secretariat']);
    expect(user.rolesHeld[0]?.grantedBy).toEqual(expect.any(String));
    expect(granted.headers.get('location')).toBe(`/api/v1/users/${id}/roles/${user.rolesHeld[0]?.id}`);

    const ended = await call('DELETE', granted.headers.get('location') ?? '');
    expect(ended.status).toBe(204);
    expect(await ended.text()).toBe('');
    expect((await read<User>(`/api/v1/users/${id}`)).roles).toEqual([]);
    expect((await call('DELETE', granted.headers.get('location') ?? '')).status).toBe(404);
  });

  it('are not added twice under one address', async () => {
    const wanted = {
      name: 'A',
      email: 'twice@example.org',
      organisationId: secretariatId,
    };
    expect((await call('POST', '/api/v1/users', wanted)).status).toBe(201);
    const again = await call('POST', '/api/v1/users', wanted);
    expect(again.status).toBe(422);
    expect(await again.json()).toMatchObject({ errors: [{ pointer: '/email', code: 'taken' }] });
  });

  it('set their password themselves: an administrator chooses none for them', async () => {
    const sent = await call('POST', '/api/v1/users', {
      name: 'Chosen For',
      email: 'chosen@example.org',
      organisationId: secretariatId,
      password: 'a lantern in the harbour',
    });
    expect(sent.status).toBe(422);
    expect(await sent.json()).toMatchObject({ errors: [{ pointer: '/password' }] });
    expect((await read<{ items: User[] }>('/api/v1/users?q=chosen')).items).toEqual([]);
  });

  it('hold only roles that fit their party, and nobody changes their own', async () => {
    const { items } = await read<{ items: User[] }>('/api/v1/users?filter[role]=partner_authority');
    const unfit = await call('POST', `/api/v1/users/${items[0]!.id}/roles`, { role: 'authorising_officer' });
    expect(await unfit.json()).toMatchObject({ errors: [{ pointer: '/role', code: 'role_does_not_fit' }] });

    const admins = await read<{ items: User[] }>('/api/v1/users?filter[role]=administrator');
    const own = await Promise.all(
      admins.items.map(({ id }) => call('POST', `/api/v1/users/${id}/roles`, { role: 'auditor' })),
    );
    expect(own.map(({ status }) => status).sort()).toContain(403);
  });

  it('are read page by page, each once', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
      const page: { items: User[]; next: string | null } = await read(`/api/v1/users?limit=3${cursor}`);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(22);
  });
});

describe('parties', () => {
  it('are found by kind, country and words', async () => {
    const found = await read<{ items: { country: string; kind: string }[] }>(
      '/api/v1/parties?filter[kind]=PARTNER_AUTHORITY&filter[country]=MD',
    );
    expect(found.items.length).toBeGreaterThan(0);
    for (const party of found.items)
      expect(party).toMatchObject({ kind: 'PARTNER_AUTHORITY', country: 'MD' });
    const none = await read<{ items: object[] }>(`/api/v1/parties?q=${encodeURIComponent("%_'\\ nothing")}`);
    expect(none.items).toEqual([]);
  });

  it('are not there under an id that is nobody’s', async () => {
    for (const id of ['x', '00000000-0000-4000-8000-000000000000', '../users']) {
      expect((await call('GET', `/api/v1/parties/${encodeURIComponent(id)}`)).status).toBe(404);
    }
  });
});
