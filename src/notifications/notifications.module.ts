import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Database } from '../database/database.js';
import { Handlers, oneAtATime } from '../jobs/port.js';
import { WorkingCalendars } from '../reference/working-calendars.js';
import { AccountMailWriter } from './account-mails/write-account-mails.js';
import { MailDelivery } from './deliver-mail.js';
import { EventReactions } from './event-reactions.js';
import { InvitationWriter } from './invitations/write-invitations.js';
import { Digests } from './send-digests.js';
import { AbsenceTeller } from './tell-of-absences.js';
import { BankDataTeller } from './tell-of-bank-data.js';
import { DialogueTeller } from './tell-of-dialogues.js';
import { EnvelopeTeller } from './tell-of-envelopes.js';
import { EventTeller } from './tell-of-events.js';
import { MessageTeller } from './tell-of-messages.js';
import { MoneyTeller } from './tell-of-money.js';
import { QuestionTeller } from './tell-of-questions.js';
import { RetentionTeller } from './tell-of-retention.js';
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
      inject: [CONFIG, WorkingCalendars],
      useFactory: (config: Config, { calendarFor }: WorkingCalendars) =>
        new NoticeWriter(config.publicUrl, calendarFor),
    },
    {
      provide: MailDelivery,
      inject: [Database, CONFIG],
      useFactory: (database: Database, config: Config) =>
        new MailDelivery(database, config.smtpUrl, config.publicUrl),
    },
    {
      provide: InvitationWriter,
      inject: [Database, CONFIG],
      useFactory: (database: Database, config: Config) => new InvitationWriter(database, config.publicUrl),
    },
    {
      provide: AccountMailWriter,
      inject: [Database, CONFIG],
      useFactory: (database: Database, config: Config) => new AccountMailWriter(database, config.publicUrl),
    },
    {
      provide: Digests,
      inject: [Database, Wordings, CONFIG, WorkingCalendars],
      useFactory: (
        database: Database,
        wordings: Wordings,
        config: Config,
        { calendarFor }: WorkingCalendars,
      ) => new Digests(database, wordings, config.publicUrl, calendarFor),
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
    @Inject(Digests) digests: Digests,
    @Inject(InvitationWriter) invitations: InvitationWriter,
    @Inject(AccountMailWriter) accountMails: AccountMailWriter,
  ) {
    const teller = new EventTeller(wordings, writer);
    reactions.add((transaction, rows) => teller.tell(transaction, rows));
    handlers.onOutbox('event', { batch: (transaction, rows) => reactions.react(transaction, rows) });
    const absences = new AbsenceTeller(writer);
    handlers.onOutbox('absence', { batch: (transaction, rows) => absences.tell(transaction, rows) });
    const money = new MoneyTeller(writer);
    handlers.onOutbox('money', { batch: (transaction, rows) => money.tell(transaction, rows) });
    const envelopes = new EnvelopeTeller(writer);
    handlers.onOutbox('envelope', { batch: (transaction, rows) => envelopes.tell(transaction, rows) });
    const questions = new QuestionTeller(writer);
    handlers.onOutbox('question', { batch: (transaction, rows) => questions.tell(transaction, rows) });
    const dialogues = new DialogueTeller(writer);
    handlers.onOutbox('dialogue', { batch: (transaction, rows) => dialogues.tell(transaction, rows) });
    const retention = new RetentionTeller(writer);
    handlers.onOutbox('retention', { batch: (transaction, rows) => retention.tell(transaction, rows) });
    const messages = new MessageTeller(writer);
    handlers.onOutbox('message', { batch: (transaction, rows) => messages.tell(transaction, rows) });
    const banks = new BankDataTeller(writer);
    handlers.onOutbox('bank', { batch: (transaction, rows) => banks.tell(transaction, rows) });
    handlers.onJob(
      'write-invitations',
      oneAtATime(() => invitations.round()),
    );
    handlers.onJob(
      'write-account-mails',
      oneAtATime(() => accountMails.round()),
    );
    handlers.onJob(
      'deliver-mail',
      oneAtATime(() => delivery.round()),
    );
    handlers.onJob(
      'send-digests',
      oneAtATime(() => digests.round()),
    );
  }

  onApplicationShutdown(): void {
    this.delivery.close();
  }
}
