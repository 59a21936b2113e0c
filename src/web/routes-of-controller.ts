/** The routes of a controller, as its decorators have them. */
import { RequestMethod } from '@nestjs/common';
import { MetadataScanner } from '@nestjs/core';

export interface DeclaredRoute {
  readonly method: string;
  /** With its parameters, such as `/actions/:id/edit`. */
  readonly path: string;
  /** What declares it. */
  readonly handler: object;
}

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
