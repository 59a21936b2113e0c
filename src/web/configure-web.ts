import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config.js';
import { PageFilter } from './shell/page.filter.js';

/** How the HTTP server is made: every request has a number of ours, and bodies of forms stay small. */
export const SERVER_OPTIONS = {
  genReqId: () => randomUUID(),
  requestIdHeader: false,
  bodyLimit: 1_048_576,
} as const;

/** Sets up what all pages share: cookies, what browsers may load, and pages for what goes wrong. Call before the app listens. */
export async function configureWeb(app: NestFastifyApplication, config: Config): Promise<void> {
  const secure = config.publicUrl.startsWith('https:');
  await app.register(cookie as never);
  await app.register(helmet as never, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    // Browsers send no Origin with a form under `no-referrer`, and we look at it.
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  app.useGlobalFilters(app.get(PageFilter));
}
