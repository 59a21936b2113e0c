/** Every route that controllers declare, and whether somebody said whom it is for. */
import { Inject, Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { needsOf } from './route-needs.js';

export interface DeclaredRoute {
  readonly method: string;
  /** With its parameters, such as `/actions/:id/edit`. */
  readonly path: string;
  /** What declares it. */
  readonly handler: object;
}

/** The routes of a controller, as its decorators have them. */
export function routesOfController(controller: {
  readonly prototype: object;
  readonly name: string;
}): readonly DeclaredRoute[] {
  const base = Reflect.getMetadata('path', controller) as string | readonly string[];
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (!handler || !Reflect.hasMetadata('path', handler)) return [];
    const method = RequestMethod[Reflect.getMetadata('method', handler) as number] ?? '';
    const own = Reflect.getMetadata('path', handler) as string | readonly string[];
    return [base]
      .flat()
      .flatMap((first) => [own].flat().map((second) => ({ method, path: pathOf(first, second), handler })));
  });
}

function pathOf(...parts: readonly string[]): string {
  return `/${parts.join('/')}`.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
}

/** Fails the boot when a route outside the versioned API has no line in `route-needs.ts`; those of the API say it themselves. */
@Injectable()
export class RoutesDeclared implements OnApplicationBootstrap {
  constructor(@Inject(DiscoveryService) private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    const silent = this.discovery
      .getControllers()
      .flatMap(({ metatype }) =>
        metatype ? routesOfController(metatype as unknown as { prototype: object; name: string }) : [],
      )
      .filter((route) => needsOf(route) === null)
      .map(({ method, path }) => `${method} ${path}`);
    if (silent.length > 0) throw new Error(`These pages do not say whom they are for: ${silent.join(', ')}.`);
  }
}
