import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import type { Config } from '../../../config.js';
import { CONFIG } from '../../../config.module.js';
import { Database } from '../../../database/database.js';
import { Problem } from '../../../kernel/problem.js';
import { feedPath } from '../../../notifications/feeds/feed.js';
import { type Feed, feedsOf } from '../../../notifications/feeds/feeds.query.js';
import { endFeed, makeFeed, renewFeed } from '../../../notifications/feeds/make-feed.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { ChangeFeedPage } from './change-feed-page.js';
import { EMPTY_FEED, type FeedForm, feedLabels, readFeedForm } from './feed-form.js';
import { FeedsPage } from './feeds-page.js';

@Pages('account/feeds')
export class FeedsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return this.page(visit, EMPTY_FEED, FormErrors.none);
  }

  @Post()
  async make(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const form = readFeedForm(visit.actor, body);
    const made = await attempt(() => makeFeed(this.database, visit.actor, form));
    if (!made.ok) {
      const errors = errorsIn(made.problem, visit.locale, feedLabels(visit));
      return comesBack(await this.page(visit, form, errors), made.problem.status);
    }
    return this.shown(made.value.secret);
  }

  @Get(':id/renew')
  async askRenew(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return ChangeFeedPage({ visit, feed: await this.known(visit, id), step: 'renew' });
  }

  @Post(':id/renew')
  async renew(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    readForm(body, {});
    const { secret } = await renewFeed(this.database, visit.actor, id);
    return this.shown(secret);
  }

  @Get(':id/end')
  async askEnd(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return ChangeFeedPage({ visit, feed: await this.known(visit, id), step: 'end' });
  }

  @Post(':id/end')
  async end(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    readForm(body, {});
    await endFeed(this.database, visit.actor, id);
    return seeOther('/account/feeds', { key: 'feeds.ended' });
  }

  /** The message goes to this browser alone, and is gone once the page has shown it. */
  private shown(secret: string): Answer {
    const link = `${this.config.publicUrl}${feedPath(secret)}`;
    return seeOther('/account/feeds', { key: 'feeds.made', params: { link } });
  }

  private async known(visit: SignedInVisit, id: string): Promise<Feed> {
    const feed = (await feedsOf(this.database, visit.actor)).find((one) => one.id === id);
    if (!feed) throw new Problem('not_found');
    return feed;
  }

  private async page(visit: SignedInVisit, form: FeedForm, errors: FormErrors): Promise<Html> {
    return FeedsPage({ visit, feeds: await feedsOf(this.database, visit.actor), form, errors });
  }
}
