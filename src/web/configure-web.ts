import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config.js';
import { PageFilter } from './shell/page.filter.js';

/** A request that is not here after so long never comes; the slowest upload that is meant has time enough. */
const REQUEST_PATIENCE_MS = 300_000;
const HEADERS_PATIENCE_MS = 10_000;
/** How often slow clients are looked for. */
const LOOKS_EVERY_MS = 1_000;
/** Longer than proxies keep theirs open, so that they close first. */
const KEPT_OPEN_MS = 65_000;

/**
 * How the HTTP server is made: every request has a number of ours, bodies of forms stay small, whoever sends slowly holds
 * no connection for long, and where a request comes from is what a trusted proxy says.
 */
export function serverOptions({ trustedProxies }: Pick<Config, 'trustedProxies'>) {
  return {
    genReqId: () => randomUUID(),
    requestIdHeader: false as const,
    bodyLimit: 1_048_576,
    requestTimeout: REQUEST_PATIENCE_MS,
    keepAliveTimeout: KEPT_OPEN_MS,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    http: { headersTimeout: HEADERS_PATIENCE_MS, connectionsCheckingInterval: LOOKS_EVERY_MS },
  };
}

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
