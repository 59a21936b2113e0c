/** Every route says whom it is for, and the page of documentation says the same. */
import { readFileSync } from 'node:fs';
import { Controller, Get } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { ROLES, rulesOf } from '../../src/kernel/access-model.js';
import { routesPage } from '../../src/routes-page.js';
import { subjects } from '../../src/subjects.js';
import { needsOf, ROUTE_NEEDS } from '../../src/web/route-needs.js';
import { RoutesDeclared } from '../../src/web/routes-declared.js';

it('is told on the page in the documentation', () => {
  expect(readFileSync('docs/security/routes.md', 'utf8')).toBe(routesPage());
});

it('has no line for rooms that are not there', () => {
  const page = routesPage();
  const unused = Object.keys(ROUTE_NEEDS).filter((line) => {
    const path = line.replace(/^[A-Z]+ /, '');
    return path !== '/' && !page.includes(`\`${path}`);
  });
  expect(unused).toEqual([]);
});

it('goes by the longest line, and by the method before none', () => {
  expect(needsOf({ method: 'GET', path: '/admin/users/:id' })).toEqual(['administrator', 'auditor']);
  expect(needsOf({ method: 'POST', path: '/admin/users/:id/roles' })).toEqual(['administrator']);
  expect(needsOf({ method: 'GET', path: '/admin/something-new' })).toEqual(['administrator']);
  expect(needsOf({ method: 'GET', path: '/actions/:id' })).toBe('signed_in');
  expect(needsOf({ method: 'GET', path: '/something-new/:id' })).toBeNull();
});

describe('a page that does not say whom it is for', () => {
  @Controller('forgotten')
  class Forgotten {
    @Get(':id')
    unsaid(): void {
      expect(true).toBe(true);
    }
  }

  it('keeps the application from starting', async () => {
    const module = await Test.createTestingModule({
      imports: [DiscoveryModule],
      controllers: [Forgotten],
      providers: [RoutesDeclared],
    }).compile();
    await expect(module.init()).rejects.toThrow(
      'These pages do not say whom they are for: GET /forgotten/:id.',
    );
  });
});

it('lets nobody act on a case who administers or audits', () => {
  const never = ROLES.filter((role) => rulesOf(role).does !== 'acts_on_cases');
  expect(never).toEqual(['auditor', 'administrator']);
  for (const { shipped: definition } of subjects) {
    const named = [...JSON.stringify(definition.stages).matchAll(/"role":"(\w+)"/g)].map(([, role]) => role);
    expect({ code: definition.code, acts: never.filter((role) => named.includes(role)) }).toEqual({
      code: definition.code,
      acts: [],
    });
  }
});
