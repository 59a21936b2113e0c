import { Body, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { Config } from '../../../config.js';
import { CONFIG } from '../../../config.module.js';
import { Database } from '../../../database/database.js';
import { Jobs } from '../../../jobs/port.js';
import { Problem } from '../../../kernel/problem.js';
import { type MailInFull, mailInFull } from '../../../notifications/mail-in-full.query.js';
import { countMails, type MailFilter, mailsOf } from '../../../notifications/mails.query.js';
import { sendFailedAgain, sendMailAgain } from '../../../notifications/send-again.js';
import { type Answer, seeOther } from '../../shell/answers.js';
import type { WebReply } from '../../shell/http.js';
import { Pages, Visiting } from '../../shell/page.js';
import { pageWanted } from '../../shell/page-wanted.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { againPage } from './again-page.js';
import { mailFilterIn } from './mail-filter.js';
import { mailPage } from './mail-page.js';
import { filteredUrl, mailUrl } from './mail-urls.js';
import { outboxPage } from './outbox-page.js';

/** The page may show a mail in a frame; the mail in it loads nothing, runs nothing and is shown nowhere else. */
const FRAMES_MAILS =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const A_MAIL = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

@Pages('admin/outbox')
export class OutboxController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    const filter = mailFilterIn(query);
    const mails = await mailsOf(this.database, visit.actor, {
      limit: 25,
      ...filter,
      ...pageWanted(query).cursor,
    });
    const failed = await this.failed(visit, filter);
    return outboxPage(visit, { mails, filter, failed, sends: this.config.smtpUrl !== null });
  }

  @Get('again')
  async askAll(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    const { address, reference } = mailFilterIn(query);
    const fields = { ...(address ? { address } : {}), ...(reference ? { reference } : {}) };
    return againPage(visit, {
      action: '/admin/outbox/again',
      count: await this.failed(visit, fields),
      which: [
        ...(address ? [[visit.t('mails.filter.address'), address] as const] : []),
        ...(reference ? [[visit.t('mails.filter.reference'), reference] as const] : []),
      ],
      fields,
    });
  }

  @Post('again')
  async allAgain(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const filter = mailFilterIn(readForm(body, { address: 'text', reference: 'text' }));
    const count = await sendFailedAgain(this.database, visit.actor, filter);
    this.jobs.wake('deliver-mail');
    return seeOther(filteredUrl(filter), { key: 'mails.again.done', params: { count } });
  }

  @Get(':id')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<Answer> {
    const mail = await this.known(visit, id);
    reply.header('content-security-policy', FRAMES_MAILS);
    return mailPage(visit, mail);
  }

  @Get(':id/html')
  async html(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Res() reply: WebReply,
  ): Promise<void> {
    const { html } = await this.known(visit, id);
    reply
      .header('content-security-policy', A_MAIL)
      .header('x-frame-options', 'SAMEORIGIN')
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(html);
  }

  @Get(':id/again')
  async askOne(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const mail = await this.known(visit, id);
    return againPage(visit, {
      action: `${mailUrl(id)}/again`,
      count: 1,
      which: [
        [visit.t('identity.outbox.to'), mail.to],
        [visit.t('mails.subject'), mail.subject],
      ],
      fields: {},
    });
  }

  @Post(':id/again')
  async oneAgain(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    readForm(body, {});
    await sendMailAgain(this.database, visit.actor, id);
    this.jobs.wake('deliver-mail');
    return seeOther(mailUrl(id), { key: 'mails.again.done', params: { count: 1 } });
  }

  private failed(visit: SignedInVisit, filter: MailFilter): Promise<number> {
    return countMails(this.database, visit.actor, { ...filter, state: 'failed' });
  }

  private async known(visit: SignedInVisit, id: string): Promise<MailInFull> {
    const mail = await mailInFull(this.database, visit.actor, this.config, id);
    if (!mail) throw new Problem('not_found');
    return mail;
  }
}
