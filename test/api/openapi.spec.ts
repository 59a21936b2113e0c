import { Validator } from '@seriousme/openapi-schema-validator';
import { KnownRoutes } from '../../src/api/known-routes.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { programsOf } from './support/client.js';
import { type ApiDescription, describedBy, operationsOf } from './support/description.js';

let app: TestApp;
let description: ApiDescription;
beforeAll(async () => {
  app = await setupTestApp();
  description = await describedBy(app.baseUrl);
});
afterAll(() => app.close());

describe('the description of the API', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(description) as never);
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('tells every route that there is, and none that there is not', () => {
    const described = operationsOf(description).map(({ method, path }) => `${method} ${path}`);
    const routed = app
      .get(KnownRoutes)
      .all()
      .filter(({ method, path }) => path.startsWith('/api/v1') && method !== 'HEAD')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(routed.length).toBeGreaterThan(5);
    expect(described.filter((one) => one.includes(' /api/v1')).sort()).toEqual(routed.sort());
  });

  it('tells itself and the kinds of problem, as they are answered to anybody', async () => {
    const programs = await programsOf(app);
    const answers = await Promise.all(
      ['/api/openapi.json', '/api/problems'].map((path) => programs('nobody').get(path)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('tells of each route what it does, what it answers, what goes wrong and how to sign in', () => {
    for (const { operation, path } of operationsOf(description)) {
      if (!path.startsWith('/api/v1')) continue;
      expect(operation.summary).toEqual(expect.any(String));
      expect(operation.security).toEqual([
        { bearer: expect.arrayContaining([expect.stringMatching(/^[a-z]+:(read|act)$/)]) },
        { session: [] },
      ]);
      const statuses = Object.keys(operation.responses);
      expect(statuses.some((status) => status.startsWith('2'))).toBe(true);
      expect(statuses).toEqual(expect.arrayContaining(['400', '401', '403', '500']));
      for (const [status, response] of Object.entries(operation.responses)) {
        if (Number(status) >= 400)
          expect(Object.keys(response.content ?? {})).toEqual(['application/problem+json']);
      }
    }
  });

  it('gives each operation a name of its own', () => {
    const names = operationsOf(description).map(({ operation }) => operation.operationId);
    expect(names.every((name) => typeof name === 'string' && name !== '')).toBe(true);
    expect(new Set(names).size).toBe(names.length);
  });

  it('names every parameter of every path', () => {
    for (const { path, operation } of operationsOf(description)) {
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const told = (operation.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name);
      expect(told.sort()).toEqual(wanted.sort());
    }
  });

  it('asks for If-Match where something is changed that others may have changed', () => {
    for (const { path, method, operation } of operationsOf(description)) {
      const changes =
        method === 'PATCH' ||
        path.endsWith('/committee-sessions/{id}/attendance') ||
        path.endsWith('/assessment-grids/{id}/draft/in-force') ||
        (method === 'POST' && /\/(letters|letter-templates\/\{id\}\/versions)$/.test(path)) ||
        (method !== 'GET' &&
          /\/dialogues\/\{id\}\/(participants|attendance|conclusions|follow-ups$)/.test(path)) ||
        (method === 'POST' &&
          (/\/(transitions|translations|(delegations|absences|assistants)\/\{id\}\/end|(delegations|assistants)\/\{id\}\/confirm)$/.test(
            path,
          ) ||
            (path.startsWith('/api/v1/partnerships/{id}/') && !path.endsWith('/notes'))));
      const told = (operation.parameters ?? []).find((one) => one.name === 'If-Match');
      expect({ path, method, asked: told?.required === true }).toEqual({ path, method, asked: changes });
    }
  });
});

describe('the reference page', () => {
  it('loads nothing from elsewhere, and no script that stands in the page', async () => {
    const answer = await fetch(`${app.baseUrl}/api`);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url ?? '');
    expect(loaded.length).toBeGreaterThan(2);
    for (const url of loaded.filter((one) => !one.startsWith('data:'))) {
      expect(url).toMatch(/^\/api\//);
      expect((await fetch(`${app.baseUrl}${url}`)).status).toBe(200);
    }
    expect(html).not.toMatch(/<script(?![^>]*src=)/);
    expect(html).not.toMatch(/<style|style="/);
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
  });

  it('serves nothing else of the viewer', async () => {
    for (const name of ['package.json', '..%2f..%2fpackage.json', 'index.html']) {
      expect((await fetch(`${app.baseUrl}/api/reference/${name}`)).status).toBe(404);
    }
  });
});
