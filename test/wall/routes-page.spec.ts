/** Every route says whom it is for, and the page of documentation says the same. */
import { readFileSync } from 'node:fs';
import { Controller, Get, Post, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { ROLES, rulesOf } from '../../src/kernel/access-model.js';
import { routesPage } from '../../src/routes-page.js';
import { subjects } from '../../src/subjects.js';
import { OpenToAll } from '../../src/web/open-to-all.js';
import { needsOf, ROUTE_NEEDS } from '../../src/web/route-needs.js';
import { RoutesDeclared } from '../../src/web/routes-declared.js';
import { PageFilter } from '../../src/web/shell/page.filter.js';
import { PageInterceptor } from '../../src/web/shell/page.interceptor.js';
import { Pages } from '../../src/web/shell/page.js';
import { VisitGuard } from '../../src/web/shell/visit.guard.js';

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

/** Starts with one controller, its handlers never asked. */
async function startOf(controller: Type): Promise<void> {
  // The guard is looked for by its class, and asks nobody here.
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    controllers: [controller],
    providers: [RoutesDeclared],
  })
    .overrideGuard(VisitGuard)
    .useValue({ canActivate: () => true })
    .overrideInterceptor(PageInterceptor)
    .useValue({})
    .overrideFilter(PageFilter)
    .useValue({})
    .compile();
  await module.init();
}

describe('a page that does not say whom it is for', () => {
  @Controller('forgotten')
  class Forgotten {
    @Get(':id')
    unsaid(): null {
      return null;
    }
  }

  it('keeps the application from starting', async () => {
    await expect(startOf(Forgotten)).rejects.toThrow(
      'These pages do not say whom they are for: GET /forgotten/:id.',
    );
  });
});

describe('a page whose line says another thing than its decorators', () => {
  @Pages('actions')
  @OpenToAll()
  class OpenedRoom {
    @Get(':id/leak')
    leak(): null {
      return null;
    }
  }
  @Pages('track')
  class ShutLink {
    @Get(':secret/more')
    more(): null {
      return null;
    }
  }
  @Pages('track')
  @OpenToAll()
  class LinkForEverybody {
    @Get('all')
    all(): null {
      return null;
    }
  }
  @Pages('admin')
  class AdminDoor {
    @OpenToAll('secret')
    @Get('back-door')
    door(): null {
      return null;
    }
  }
  @Controller('feeds')
  class WithoutAGuard {
    @Get('all/cases')
    cases(): null {
      return null;
    }
  }
  @Controller('actions')
  class SignedInWithoutAGuard {
    @Get('all')
    all(): null {
      return null;
    }
  }

  it.each([
    [OpenedRoom, 'GET /actions/:id/leak'],
    [ShutLink, 'GET /track/:secret/more'],
    [LinkForEverybody, 'GET /track/all'],
    [AdminDoor, 'GET /admin/back-door'],
    [WithoutAGuard, 'GET /feeds/all/cases'],
    [SignedInWithoutAGuard, 'GET /actions/all'],
  ])('keeps the application from starting: %p', async (controller, route) => {
    await expect(startOf(controller)).rejects.toThrow(`These pages are for others than they say: ${route}.`);
  });

  @Controller('api')
  class BesideTheApi {
    @Get('everything')
    everything(): null {
      return null;
    }
    @Post('problems')
    problems(): null {
      return null;
    }
    @Get('v1/everything')
    versioned(): null {
      return null;
    }
  }

  it('keeps the application from starting where something new lies beside the reference', async () => {
    await expect(startOf(BesideTheApi)).rejects.toThrow(
      'These pages do not say whom they are for: GET /api/everything, POST /api/problems, GET /api/v1/everything.',
    );
  });

  @Pages('actions')
  class AsItShould {
    @Get(':id/more')
    more(): null {
      return null;
    }
  }
  @Pages('track')
  @OpenToAll('secret')
  class LinkAsItShould {
    @Get(':secret/more')
    more(): null {
      return null;
    }
  }

  it.each([[AsItShould], [LinkAsItShould]])('starts where both say the same: %p', async (controller) => {
    await expect(startOf(controller)).resolves.toBeUndefined();
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
