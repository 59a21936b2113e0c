/** The routes that the server has, for telling a wrong method from a wrong address. */
import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface KnownRoute {
  readonly method: string;
  /** As registered: `/api/v1/actions/:id`. */
  readonly path: string;
}

@Injectable()
export class KnownRoutes {
  private readonly routes: KnownRoute[] = [];

  /** Call before the application makes its routes. */
  learnFrom(app: NestFastifyApplication): void {
    const server = app.getHttpAdapter().getInstance();
    server.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) this.routes.push({ method: one, path: url });
    });
  }

  all(): readonly KnownRoute[] {
    return this.routes;
  }

  /** The methods that a path takes; none for an address that there is not. */
  methodsAt(path: string): readonly string[] {
    const parts = path.split('/');
    const fits = this.routes.filter((route) => {
      const wanted = route.path.split('/');
      return (
        wanted.length === parts.length &&
        wanted.every((one, at) => (one.startsWith(':') ? parts[at] !== '' : one === parts[at]))
      );
    });
    return [...new Set(fits.map((route) => route.method))].sort();
  }
}
