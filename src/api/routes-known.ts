/** The routes that the server has, for telling a wrong method from a wrong address. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface KnownRoute {
  readonly method: string;
  /** As registered: `/api/v1/actions/:id`. */
  readonly path: string;
}

/** Fills up while the application starts; call before its routes are made. */
export function routesOf(app: NestFastifyApplication): readonly KnownRoute[] {
  const routes: KnownRoute[] = [];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) routes.push({ method: one, path: url });
    });
  return routes;
}

/** The methods that a path takes; none for an address that there is not. */
export function methodsAt(routes: readonly KnownRoute[], path: string): readonly string[] {
  const parts = path.split('/');
  const fits = routes.filter((route) => {
    const wanted = route.path.split('/');
    return (
      wanted.length === parts.length && wanted.every((one, at) => one.startsWith(':') || one === parts[at])
    );
  });
  return [...new Set(fits.map((route) => route.method))].sort();
}
