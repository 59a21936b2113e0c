/** Where programs sign in: before anything of a request is read, it is known who sends it. */
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Database } from '../database/database.js';
import { resolveBearer } from '../identity/resolve-bearer.js';
import { sessionOf } from '../identity/session.js';
import type { PersonActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import { type FastifyRequest, rememberActor } from './request.js';

/** A longer one is nobody's; nothing of it is looked at. */
const MAX_TOKEN_LENGTH = 500;

@Injectable()
export class Door {
  private readonly sessionCookie: RegExp;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    // As the pages call it.
    const prefix = config.publicUrl.startsWith('https:') ? '__Host-' : '';
    this.sessionCookie = new RegExp(`(?:^|;\\s*)${prefix}entente_session=([\\w-]+)`);
  }

  /** Throws `not_signed_in`, or `not_yours_to_do` when another site sends what a browser's session would pay for. */
  async enter(request: FastifyRequest): Promise<void> {
    const { authorization, cookie } = request.headers;
    if (authorization !== undefined) {
      const token = bearerIn(authorization);
      const bearer = token === undefined ? null : await resolveBearer(this.database, this.config, token);
      if (token === undefined || !bearer) throw new Problem('not_signed_in');
      rememberActor(request, bearer.actor, token, bearer.scopes);
      return;
    }
    const token = this.sessionCookie.exec(cookie ?? '')?.[1];
    const actor = token === undefined ? null : await this.bySession(request, token);
    if (token === undefined || !actor) throw new Problem('not_signed_in');
    rememberActor(request, actor, token);
  }

  private async bySession(request: FastifyRequest, token: string): Promise<PersonActor | null> {
    const session = await sessionOf(this.database, token);
    if (session && !isReading(request) && !isFromOurPages(request, this.config.publicUrl)) {
      throw new Problem('not_yours_to_do', [{ code: 'other_site' }]);
    }
    if (session?.needsFactor) throw new Problem('not_yours_to_do', [{ code: 'factor.needed' }]);
    return session?.actor ?? null;
  }
}

function bearerIn(authorization: string): string | undefined {
  if (authorization.length > MAX_TOKEN_LENGTH) return undefined;
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
}

function isReading(request: FastifyRequest): boolean {
  return request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
}

/** Browsers say where a request that changes something comes from; what does not say so is not taken with a cookie. */
function isFromOurPages(request: FastifyRequest, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return request.headers.origin === publicUrl;
}
