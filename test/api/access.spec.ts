import { randomUUID } from 'node:crypto';
import { Controller, Get } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Access, AccessDeclared } from '../../src/api/access.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { type DescribedOperation, describedBy, operationsOf } from './support/description.js';

const EVERYBODY = [
  'manager',
  'secretariat',
  'assessor-technical',
  'consulted-service',
  'steering-1',
  'initiator',
  'authorising-officer',
  'head-of-unit',
  'partner-md',
  'agency',
  'auditor',
  'admin',
] as const;

const STAFF = EVERYBODY.filter((one) => !['manager', 'partner-md', 'agency'].includes(one));

let app: TestApp;
let operations: readonly DescribedOperation[];
beforeAll(async () => {
  app = await setupTestApp();
  operations = operationsOf(await describedBy(app.baseUrl)).filter(({ path }) => path.startsWith('/api/v1'));
});
afterAll(() => app.close());

/** The few routes that are not for everybody who is signed in. */
function reservedFor(method: string, path: string): readonly string[] | null {
  if (path.startsWith('/api/v1/users/me/')) return null;
  if (path.startsWith('/api/v1/users')) return method === 'GET' ? ['admin', 'auditor'] : ['admin'];
  if (path.startsWith('/api/v1/role-proposals')) return method === 'GET' ? ['admin', 'auditor'] : ['admin'];
  if (method === 'POST' && path === '/api/v1/partnerships') return ['head-of-unit', 'secretariat'];
  if (method === 'POST' && path === '/api/v1/calls') return ['secretariat'];
  if (method === 'POST' && path === '/api/v1/parties') return ['admin', 'secretariat'];
  if (method === 'POST' && path.startsWith('/api/v1/letter-templates')) return ['admin', 'secretariat'];
  if (method === 'POST' && path.includes('/focal-points')) return ['admin', 'secretariat'];
  if (method !== 'GET' && path.startsWith('/api/v1/assessment-grids')) return ['secretariat'];
  if (path.endsWith('/documents/{id}/retention')) return ['secretariat', 'head-of-unit', 'auditor'];
  if (path.includes('/documents/{id}/holds')) return ['secretariat', 'head-of-unit'];
  if (method === 'POST' && path === '/api/v1/letters')
    return ['secretariat', 'initiator', 'authorising-officer', 'head-of-unit'];
  if (path.startsWith('/api/v1/webhooks')) return ['admin'];
  if (path.startsWith('/api/v1/workflows')) return method === 'GET' ? STAFF : ['admin'];
  if (method === 'POST' && path === '/api/v1/amendments') return ['manager', 'secretariat'];
  if (method === 'POST' && path === '/api/v1/needs') return ['partner-md'];
  if (path === '/api/v1/needs/{id}/translations') return ['secretariat'];
  if (path === '/api/v1/needs/{id}/actions') return ['manager', 'secretariat'];
  if (method === 'POST' && path === '/api/v1/technical-assistance')
    return ['manager', 'secretariat', 'partner-md'];
  if (path.endsWith('/deliveries/{line}/answers')) return ['partner-md'];
  if (method === 'POST' && path === '/api/v1/committee-sessions') return ['secretariat'];
  if (path.endsWith('/committee-sessions/{id}/attendance')) return ['secretariat', 'steering-1'];
  if (path.endsWith('/committee-sessions/{id}/interests')) return ['secretariat', 'steering-1'];
  if (method === 'POST' && path.endsWith('/committee-sessions/{id}/proposal')) return ['head-of-unit'];
  if (method === 'POST' && path === '/api/v1/dialogues') return ['manager', 'secretariat', 'agency'];
  if (path.endsWith('/envelopes/{id}/statement') || path === '/api/v1/payment-report') return STAFF;
  if (path.startsWith('/api/v1/calendars')) return method === 'GET' ? null : ['admin'];
  return method === 'POST' && path === '/api/v1/actions' ? ['manager'] : null;
}

const urlOf = (path: string) => path.replace(/\{\w+\}/g, () => randomUUID());

describe('who may call a route', () => {
  it('is nobody without an account, for every route', async () => {
    for (const { method, path } of operations) {
      const answer = await fetch(`${app.baseUrl}${urlOf(path)}`, { method });
      expect({ method, path, status: answer.status }).toEqual({ method, path, status: 401 });
    }
  });

  it.each(EVERYBODY)('for %s is what the route says', async (persona) => {
    for (const { method, path } of operations) {
      const refused = !(reservedFor(method, path) ?? EVERYBODY).includes(persona);
      const answer = await app.api(persona)(urlOf(path), { method });
      expect({ method, path, refused: answer.status === 403 }).toEqual({ method, path, refused });
    }
  });
});

describe('a route that does not say whom it is for', () => {
  @Controller('api/v1/forgotten')
  class Forgotten {
    @Get()
    @Access('signed_in')
    said(): void {
      expect(true).toBe(true);
    }

    @Get(':id')
    unsaid(): void {
      expect(true).toBe(true);
    }
  }

  it('keeps the application from starting', async () => {
    const module = await Test.createTestingModule({
      imports: [DiscoveryModule],
      controllers: [Forgotten],
      providers: [AccessDeclared],
    }).compile();
    await expect(module.init()).rejects.toThrow(
      'These routes do not say whom they are for: Forgotten.unsaid.',
    );
  });
});
