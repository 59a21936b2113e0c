/** Who asks too often, too slowly, or for what is not theirs: what they are answered, and what whoever watches reads. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SecurityEvents } from '../../src/identity/security-events.js';
import { Turns } from '../../src/identity/turns.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { behindTheWall } from '../support/database.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-security-'));
const securityLog = join(folder, 'security.log');

let app: TestApp;
beforeAll(async () => {
  app = await setupTestApp({
    role: 'web',
    requestsPerMinute: 60,
    securityLog,
    trustedProxies: ['127.0.0.0/8'],
  });
}, 60_000);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function events(): Promise<readonly Record<string, unknown>[]> {
  await app.get(SecurityEvents).written();
  const lines = readFileSync(securityLog, 'utf8').split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('asking too often', () => {
  it('is refused to a person beyond the limit, with how long to wait, and to nobody else', async () => {
    const api = app.api('assessor-technical');
    const statuses: number[] = [];
    for (let turn = 0; turn < 70; turn += 1) statuses.push((await api('/api/v1/tasks?limit=1')).status);
    expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true);
    expect(statuses.slice(60).every((status) => status === 429)).toBe(true);
    const refused = await api('/api/v1/tasks');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: 'too_many_requests', status: 429 });
    expect((await app.api('assessor-financial')('/api/v1/tasks')).status).toBe(200);
    expect((await app.signIn('assessor-financial')).cookies.size).toBeGreaterThan(0);
  });

  it('counts for all processes together', async () => {
    const [{ id } = { id: '' }] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT id FROM account WHERE demo_persona = 'assessor-technical'`,
    );
    const another = new Turns(app.database, { requestsPerMinute: 60 });
    await expect(another.ofPerson(id)).rejects.toMatchObject({ code: 'too_many_requests' });
    const free = new Turns(app.database, { requestsPerMinute: 0 });
    await expect(free.ofPerson(id)).resolves.toBeUndefined();
  });

  it('is refused to an address from which nobody is signed in, as a page or as a problem', async () => {
    const from = (address: string, path: string) =>
      fetch(`${app.baseUrl}${path}`, { redirect: 'manual', headers: { 'x-forwarded-for': address } });
    for (let turn = 0; turn < 60; turn += 1) {
      expect((await from('192.0.2.7', turn % 2 === 0 ? '/sign-in' : '/api/v1/tasks')).status).toBeLessThan(
        402,
      );
    }
    const page = await from('192.0.2.7', '/sign-in');
    expect(page.status).toBe(429);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect((await from('192.0.2.7', '/api/v1/tasks')).status).toBe(429);
    expect((await from('192.0.2.8', '/sign-in')).status).toBe(200);
  });

  it('leaves no address behind in the database', async () => {
    const rows = await behindTheWall<{ row: string }>(app.test, 'SELECT t::text AS row FROM turn_count t');
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter(({ row }) => row.includes('192.0.2'))).toEqual([]);
  });
});

describe('attempts at what is not theirs', () => {
  it('are a stream of their own, with numbers and ids, and without names, addresses or passwords', async () => {
    const browser = app.browser();
    await browser.post('/sign-in', { email: 'nobody@example.org', password: 'guessed', next: '/' });
    const signedIn = await app.signIn('partner-md');
    await signedIn.post('/account/feeds', { name: 'x' }, { 'sec-fetch-site': 'cross-site' });
    await signedIn.get('/admin/quarantine');
    const found = await events();
    expect(found.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['asks_too_often', 'sign_in_refused', 'foreign_form', 'role_refused']),
    );
    const foreign = found.find(({ event }) => event === 'foreign_form');
    expect(foreign).toEqual({
      at: expect.stringMatching(/Z$/),
      event: 'foreign_form',
      request: expect.stringMatching(/^[0-9a-f-]{36}$/),
      account: expect.stringMatching(/^[0-9a-f-]{36}$/),
      from: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(readFileSync(securityLog, 'utf8')).not.toMatch(/nobody|guessed|127\.0|192\.0|Ceban/);
  });
});

describe('a request', () => {
  it('has a number of ours, whatever number it brings', async () => {
    const answer = await fetch(`${app.baseUrl}/health/live`, { headers: { 'x-request-id': 'theirs' } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('that comes too slowly is not waited for', async () => {
    const { hostname, port } = new URL(app.baseUrl);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write('GET / HTTP/1.1\r\nhost: x\r\nx-a: '),
      );
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk.toString();
      });
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  }, 30_000);
});
