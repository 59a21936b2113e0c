import { setupTestApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await setupTestApp();
});
afterAll(() => app.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${app.baseUrl}${path}`, { headers });

describe('the door of the API', () => {
  it('lets nobody in without a token, and says how to come in', async () => {
    const answer = await get('/api/v1/tasks');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="Entente"');
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toEqual({
      type: '/api/problems#not_signed_in',
      title: 'This request is not signed in.',
      status: 401,
      code: 'not_signed_in',
      detail: 'Send a bearer token in the Authorization header.',
      instance: '/api/v1/tasks',
      errors: [],
    });
  });

  it.each([
    'Bearer demo-nobody',
    'Bearer',
    'Basic bWFuYWdlcg==',
    'demo-manager',
    `Bearer ${'a'.repeat(600)}`,
  ])('does not know %s', async (authorization) => {
    expect((await get('/api/v1/tasks', { authorization })).status).toBe(401);
  });

  it('cannot be walked around by writing the path another way', async () => {
    expect((await get('/api/%761/tasks')).status).toBe(401);
    expect((await get('/api/v1/%74asks')).status).toBe(401);
  });

  it('tells who is not signed in nothing of what there is', async () => {
    const [known, unknown] = await Promise.all([get('/api/v1/tasks'), get('/api/v1/nothing')]);
    expect(unknown.status).toBe(known.status);
  });

  it('knows a persona by its token, and a browser by its session', async () => {
    expect((await app.api('manager')('/api/v1/tasks')).status).toBe(200);
    const browser = await app.signIn('manager');
    expect((await browser.get('/api/v1/tasks')).status).toBe(200);
  });

  it('takes changes on a session only from our own pages', async () => {
    const browser = await app.signIn('manager');
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const post = (headers: Record<string, string>) =>
      fetch(`${app.baseUrl}/api/v1/tasks/decide`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', ...headers },
        body: '{"items":[]}',
      });
    expect((await post({})).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await post({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await post({ origin: app.config.publicUrl })).status).toBe(200);
    expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('keeps what it answers out of every cache', async () => {
    const answer = await app.api('manager')('/api/v1/tasks');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('outside demo mode', () => {
  it('knows no persona', async () => {
    const serious = await setupTestApp({ demo: false });
    try {
      expect((await serious.api('manager')('/api/v1/tasks')).status).toBe(401);
    } finally {
      await serious.close();
    }
  });
});
