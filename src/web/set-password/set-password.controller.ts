import { Body, Get, Inject, Param, Post, Res } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Database } from '../../database/database.js';
import { linkBehind, setPasswordByLink, wantReset } from '../../identity/account-link.js';
import { Problem } from '../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { OpenToAll } from '../open-to-all.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
import { AnyVisit, Pages } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { Visit } from '../shell/visit.js';
import { mailsLeave } from './mails-leave.js';
import {
  ForgottenPage,
  LinkOverPage,
  SetPasswordPage,
  setPasswordLabels,
  UnderWayPage,
} from './set-password-pages.js';

/** Setting a password without having one: by a link that came by mail. Nobody is signed in by it. */
@Pages('')
export class SetPasswordController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('forgotten-password')
  @OpenToAll()
  form(@AnyVisit() visit: Visit): Answer {
    this.assertMailsLeave();
    return ForgottenPage({ visit, email: '', errors: FormErrors.none });
  }

  @Post('forgotten-password')
  @OpenToAll()
  async ask(@AnyVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    this.assertMailsLeave();
    const { email } = readForm(body, { email: 'text' });
    const done = await attempt(() => wantReset(this.database, email));
    if (done.ok) return seeOther('/forgotten-password/sent');
    const errors = errorsIn(done.problem, visit.locale, { email: visit.t('identity.sign_in.email') });
    return comesBack(ForgottenPage({ visit, email, errors }));
  }

  @Get('forgotten-password/sent')
  @OpenToAll()
  sent(@AnyVisit() visit: Visit): Answer {
    return UnderWayPage({ visit });
  }

  @Get('set-password/:secret')
  @OpenToAll('secret')
  async look(
    @AnyVisit() visit: Visit,
    @Param('secret') secret: string,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    keepToItself(reply);
    const link = await linkBehind(this.database, secret);
    if (!link) return this.over(visit);
    return SetPasswordPage({ visit, link, path: pathOf(secret), errors: FormErrors.none });
  }

  @Post('set-password/:secret')
  @OpenToAll('secret')
  async set(
    @AnyVisit() visit: Visit,
    @Param('secret') secret: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    keepToItself(reply);
    // Password managers are told whose it is; the link says so already.
    const form = readForm(body, { email: 'text', passwordNew: 'text', passwordAgain: 'text' });
    const link = await linkBehind(this.database, secret);
    if (!link) return this.over(visit);
    const done = await attempt(() => setPasswordByLink(this.database, secret, form));
    if (done.ok) return seeOther('/sign-in', { key: 'set_password.done' });
    const errors = errorsIn(done.problem, visit.locale, setPasswordLabels(visit));
    return comesBack(SetPasswordPage({ visit, link, path: pathOf(secret), errors }));
  }

  private over(visit: Visit): Answer {
    return comesBack(LinkOverPage({ visit, mayAsk: mailsLeave(this.config) }), 404);
  }

  private assertMailsLeave(): void {
    if (!mailsLeave(this.config)) throw new Problem('not_found');
  }
}

/** The secret stands in the address. */
function keepToItself(reply: WebReply): void {
  reply.header('referrer-policy', 'same-origin').header('x-robots-tag', 'noindex');
}

function pathOf(secret: string): string {
  return `/set-password/${secret}`;
}
