/** Holds what each route does to the line that says whom it is for: neither a forgotten line nor a wrong one is served. */
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { opennessOf } from './open-to-all.js';
import { isAlone, needsOf } from './route-needs.js';
import { routesOfController } from './routes-of-controller.js';
import { VisitGuard } from './shell/visit.guard.js';

type Controller = Parameters<typeof routesOfController>[0];

/**
 * Fails the boot when a route outside the versioned API has no line in `route-needs.ts`, or one that says another thing
 * than its decorators; routes of the versioned API say it themselves.
 */
@Injectable()
export class RoutesDeclared implements OnApplicationBootstrap {
  constructor(@Inject(DiscoveryService) private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    const controllers = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (metatype ? [metatype as unknown as Controller] : []));
    const silent = controllers.flatMap(silentIn);
    if (silent.length > 0) throw new Error(`These pages do not say whom they are for: ${silent.join(', ')}.`);
    const wrong = controllers.flatMap(wrongIn);
    if (wrong.length > 0) throw new Error(`These pages are for others than they say: ${wrong.join(', ')}.`);
  }
}

function pagesOf(controller: Controller) {
  const base = [Reflect.getMetadata('path', controller) as string | readonly string[]].flat();
  return base.every((path) => /^\/?api\/v1(\/|$)/.test(path)) ? [] : routesOfController(controller);
}

function silentIn(controller: Controller): readonly string[] {
  return pagesOf(controller)
    .filter((route) => needsOf(route) === null)
    .map(({ method, path }) => `${method} ${path}`);
}

/**
 * Behind the guard whatever is not `OpenToAll` asks who is there. Without it nobody does: such a route says so with
 * `OpenToAll`, or has a line that is for it alone.
 */
function wrongIn(controller: Controller): readonly string[] {
  const guards = (Reflect.getMetadata('__guards__', controller) ?? []) as readonly unknown[];
  const isGuarded = guards.includes(VisitGuard);
  return pagesOf(controller)
    .filter((route) => {
      const needs = needsOf(route);
      const open = opennessOf(route.handler, controller);
      if (open !== undefined) return needs !== open;
      const lets = needs === 'everybody' || needs === 'secret';
      return isGuarded ? lets : !lets || !isAlone(route);
    })
    .map(({ method, path }) => `${method} ${path}`);
}
