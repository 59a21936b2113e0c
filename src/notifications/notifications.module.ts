import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Database } from '../database/database.js';
import { Handlers, oneAtATime } from '../jobs/port.js';
import { MailDelivery } from './deliver-mail.js';
import { EventReactions } from './event-reactions.js';
import { EventTeller } from './tell-of-events.js';
import { Wordings } from './wordings.js';
import { NoticeWriter } from './write-notices.js';

/** Reacts to what is recorded on cases, and sends the mails. */
@Global()
@Module({
  providers: [
    Wordings,
    EventReactions,
    {
      provide: NoticeWriter,
      inject: [CONFIG],
      useFactory: (config: Config) => new NoticeWriter(config.publicUrl),
    },
    {
      provide: MailDelivery,
      inject: [Database, CONFIG],
      useFactory: (database: Database, config: Config) =>
        new MailDelivery(database, config.smtpUrl, config.publicUrl),
    },
  ],
  exports: [Wordings, EventReactions, NoticeWriter],
})
export class NotificationsModule implements OnApplicationShutdown {
  constructor(
    @Inject(Handlers) handlers: Handlers,
    @Inject(EventReactions) reactions: EventReactions,
    @Inject(Wordings) wordings: Wordings,
    @Inject(NoticeWriter) writer: NoticeWriter,
    @Inject(MailDelivery) private readonly delivery: MailDelivery,
  ) {
    const teller = new EventTeller(wordings, writer);
    reactions.add((transaction, rows) => teller.tell(transaction, rows));
    handlers.onOutbox('event', { batch: (transaction, rows) => reactions.react(transaction, rows) });
    handlers.onJob(
      'deliver-mail',
      oneAtATime(() => delivery.round()),
    );
  }

  onApplicationShutdown(): void {
    this.delivery.close();
  }
}
