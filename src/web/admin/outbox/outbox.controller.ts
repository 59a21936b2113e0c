import { Get, Inject, Query } from '@nestjs/common';
import type { Config } from '../../../config.js';
import { CONFIG } from '../../../config.module.js';
import { Database } from '../../../database/database.js';
import { mailsOf } from '../../../notifications/mails.query.js';
import type { Answer } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { pageWanted } from '../../shell/page-wanted.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { outboxPage } from './outbox-page.js';

@Pages('admin/outbox')
export class OutboxController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    const mails = await mailsOf(this.database, visit.actor, { limit: 25, ...pageWanted(query).cursor });
    return outboxPage(visit, { mails, sends: this.config.smtpUrl !== null });
  }
}
