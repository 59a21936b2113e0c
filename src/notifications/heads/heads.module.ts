import { Inject, Logger, Module } from '@nestjs/common';
import { keyAt } from '../../audit/key-place.js';
import { introduceKey } from '../../audit/keys.js';
import { proveAudit } from '../../audit/prove-audit.js';
import { signHead } from '../../audit/sign-head.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Database } from '../../database/database.js';
import { Handlers, Jobs } from '../../jobs/port.js';
import type { AddressRules } from '../webhooks/address-rules.js';
import { GuardedPost } from '../webhooks/guarded-post.js';
import { ADDRESS_RULES } from '../webhooks/webhooks.module.js';
import { NoticeWriter } from '../write-notices.js';
import { type HeadSettings, PublishHeads } from './publish-heads.js';
import { tellOfFaults } from './tell-of-faults.js';

/** Signs heads of the record, publishes them, and proves the record every night. */
@Module({
  providers: [
    {
      provide: PublishHeads,
      inject: [Database, CONFIG, ADDRESS_RULES],
      useFactory: (database: Database, config: Config, rules: AddressRules) =>
        new PublishHeads(database, config, new GuardedPost(rules)),
    },
  ],
})
export class HeadsModule {
  private readonly log = new Logger('Audit');

  constructor(
    @Inject(Database) database: Database,
    @Inject(Handlers) handlers: Handlers,
    @Inject(Jobs) jobs: Jobs,
    @Inject(NoticeWriter) writer: NoticeWriter,
    @Inject(PublishHeads) publisher: PublishHeads,
    @Inject(CONFIG) { auditKey }: HeadSettings,
  ) {
    handlers.onJob('sign-audit-head', async () => {
      if (auditKey === null) return;
      const key = await keyAt(auditKey);
      await introduceKey(database, key);
      const signed = await signHead(database, key, publisher.wanted);
      for (const chain of signed?.broken ?? []) {
        this.log.error(`The chain ${chain} does not hold and is not signed any further.`);
      }
      if (signed) jobs.wake('relay-outbox');
    });
    handlers.onJob('prove-audit', async () => {
      const { faults } = await proveAudit(database);
      for (const { code, chain, seq, head } of faults) {
        this.log.error(`The record does not hold: ${code}, chain ${chain}, event ${seq}, head ${head}.`);
      }
      if (faults.length > 0) jobs.wake('relay-outbox');
    });
    handlers.onOutbox('audit_head', { each: (row) => publisher.publish(row) });
    handlers.onOutbox('audit_fault', {
      batch: (transaction, rows) => tellOfFaults(writer, transaction, rows),
    });
  }
}
