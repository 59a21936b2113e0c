import { Body, Get, Inject, Post, Query } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { inboxOf } from '../../notifications/inbox.query.js';
import { markRead } from '../../notifications/mark-read.js';
import { type Answer, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { pageWanted } from '../shell/page-wanted.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { inboxPage } from './inbox-page.js';

@Pages('inbox')
export class InboxController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    const page = { limit: 25, locale: visit.locale, ...pageWanted(query).cursor };
    return inboxPage(visit, await inboxOf(this.database, visit.actor, page));
  }

  @Post('read')
  async readAll(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    readForm(body, {});
    await markRead(this.database, visit.actor);
    return seeOther('/inbox', { key: 'identity.inbox.all_read' });
  }
}
