import { Body, Inject, Post, Res } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { toLocale } from '../../i18n/index.js';
import { changeLanguage } from '../../identity/own-account.js';
import { OpenToAll } from '../open-to-all.js';
import { type Answer, seeOther } from '../shell/answers.js';
import { Cookies } from '../shell/cookies.js';
import type { WebReply } from '../shell/http.js';
import { ownPath } from '../shell/own-path.js';
import { AnyVisit, Pages } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { Visit } from '../shell/visit.js';

/** The switch in the header: kept with the account, and with the browser for who is not signed in. */
@Pages('language')
@OpenToAll()
export class LanguageController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {}

  @Post()
  async change(
    @AnyVisit() visit: Visit,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    const form = readForm(body, { language: 'text', next: 'text' });
    const locale = toLocale(form.language);
    this.cookies.setLanguage(reply, locale);
    if (visit.actor) await changeLanguage(this.database, visit.actor, locale);
    return seeOther(ownPath(form.next));
  }
}
