/** Every route that the application has, as its controllers declare them. */
import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { TestApp } from '../support/app.js';

export interface Route {
  readonly method: string;
  /** With its parameters, such as `/actions/:id/edit`. */
  readonly path: string;
}

export function routesOf(app: TestApp): readonly Route[] {
  const scanner = app.get(MetadataScanner);
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const base = Reflect.getMetadata('path', metatype) as string | string[];
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        if (!handler || !Reflect.hasMetadata('path', handler)) return [];
        const own = Reflect.getMetadata('path', handler) as string | string[];
        const method = RequestMethod[Reflect.getMetadata('method', handler) as number] ?? '';
        return [base]
          .flat()
          .flatMap((one) => [own].flat().map((two) => ({ method, path: joined(one, two) })));
      });
    });
}

function joined(...parts: readonly string[]): string {
  return `/${parts.join('/')}`.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
}
