import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { isId } from '../../kernel/id.js';
import { isInstant } from '../../kernel/instant.js';
import { Problem } from '../../kernel/problem.js';
import { inboxOf } from '../../notifications/inbox.query.js';
import { markRead, markUnread } from '../../notifications/mark-read.js';
import { kindsIn, NOTICE_GROUPS } from '../../notifications/notice-groups.js';
import { type Answer, seeOther } from '../shell/answers.js';
import { headerOf, type WebReply, type WebRequest } from '../shell/http.js';
import { ownPath } from '../shell/own-path.js';
import { Pages, Visiting } from '../shell/page.js';
import { pageWanted } from '../shell/page-wanted.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { EventStream } from './event-stream.js';
import { InboxLive } from './inbox-live.js';
import { inboxPage } from './inbox-page.js';

@Pages('inbox')
export class InboxController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(InboxLive) private readonly live: InboxLive,
  ) {}

  @Get()
  async list(
    @Visiting() visit: SignedInVisit,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Answer> {
    const unreadOnly = query['show'] === 'unread';
    const group = NOTICE_GROUPS.find((one) => one === query['kind']) ?? null;
    const { cursor } = pageWanted(query);
    const inbox = await inboxOf(this.database, visit.actor, {
      limit: 25,
      locale: visit.locale,
      unreadOnly,
      ...(group ? { kinds: kindsIn(group) } : {}),
      ...cursor,
    });
    return inboxPage(visit, inbox, { unreadOnly, group, first: cursor.cursor === undefined });
  }

  /** What comes in while a page is open, and that the case on it has changed; ends with the session. */
  @Get('live')
  news(
    @Visiting() visit: SignedInVisit,
    @Req() request: WebRequest,
    @Query('after') after: unknown,
    @Query('case') watched: unknown,
    @Query('doing') doing: unknown,
    @Res() reply: WebReply,
  ): void {
    const last = headerOf(request, 'last-event-id') ?? after;
    this.live.add(
      visit,
      new EventStream(reply),
      instantIn(last),
      isId(watched) ? { caseId: watched, writing: doing === 'writing' } : null,
    );
  }

  @Post('read')
  async readAll(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    readForm(body, {});
    await markRead(this.database, visit.actor);
    return seeOther('/inbox', { key: 'identity.inbox.all_read' });
  }

  @Post(':id/read')
  async read(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { back } = readForm(body, { back: 'text' });
    if (!isId(id)) throw new Problem('not_found');
    await markRead(this.database, visit.actor, [id]);
    return seeOther(inboxPath(back));
  }

  @Post(':id/unread')
  async unread(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { back } = readForm(body, { back: 'text' });
    if (!isId(id)) throw new Problem('not_found');
    await markUnread(this.database, visit.actor, id);
    return seeOther(inboxPath(back));
  }
}

/** Back to where in the inbox the button was. */
function inboxPath(wanted: string): string {
  const path = ownPath(wanted);
  return path === '/inbox' || path.startsWith('/inbox?') ? path : '/inbox';
}

/** An instant that was the id of one of our events; null for anything else. */
function instantIn(text: unknown): string | null {
  return typeof text === 'string' && isInstant(text) ? text : null;
}
