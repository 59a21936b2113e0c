import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Database } from '../../database/database.js';
import { linkKeyOf } from '../../documents/document-link.js';
import { acceptedLocale, toLocale } from '../../i18n/index.js';
import { type OpenSession, sessionOf } from '../../identity/session.js';
import { Installation } from '../../reference/installation.js';
import { Cookies } from './cookies.js';
import { formTokenOf } from './form-token.js';
import { headerOf, type WebRequest } from './http.js';
import { Visit } from './visit.js';

/** Finds out who visits, and in which language. */
@Injectable()
export class Visits {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Cookies) private readonly cookies: Cookies,
    @Inject(Installation) private readonly installation: Installation,
  ) {}

  /** Reads the session, so that roles are those of this moment. */
  async of(request: WebRequest): Promise<Visit> {
    const token = this.cookies.session(request);
    const session = token === undefined ? null : await sessionOf(this.database, token);
    return this.visit(request, session, token);
  }

  /** Without a look at the session: for the page of an error that may come from the database. */
  ofNobody(request: WebRequest): Visit {
    return this.visit(request, null, undefined);
  }

  private visit(request: WebRequest, session: OpenSession | null, token: string | undefined): Visit {
    return new Visit({
      actor: session?.actor ?? null,
      session:
        session && token !== undefined
          ? {
              id: session.id,
              formToken: formTokenOf(token),
              seal: { key: linkKeyOf(token), nowMs: session.now.getTime() },
              needsFactor: session.needsFactor,
              lentWaits: session.lentWaits,
              singleKeys: session.singleKeys,
            }
          : null,
      locale: session ? toLocale(session.actor.locale) : this.localeOfNobody(request),
      appearance: this.cookies.appearance(request),
      url: request.url,
      flash: this.cookies.flash(request),
      demo: this.config.demo,
      installation: this.installation,
    });
  }

  private localeOfNobody(request: WebRequest) {
    return this.cookies.language(request) ?? acceptedLocale(headerOf(request, 'accept-language'));
  }
}
