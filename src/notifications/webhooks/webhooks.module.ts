import { Global, Inject, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Database } from '../../database/database.js';
import { Handlers, oneAtATime } from '../../jobs/port.js';
import { EventReactions } from '../event-reactions.js';
import { Wordings } from '../wordings.js';
import { NoticeWriter } from '../write-notices.js';
import type { AddressRules } from './address-rules.js';
import { WebhookDelivery } from './deliver-messages.js';
import { GuardedPost } from './guarded-post.js';
import { WebhookMessages } from './write-messages.js';

export const ADDRESS_RULES = Symbol('AddressRules');

/** Unencrypted only where somebody tries the product out, and has named a network of their own for it. */
export function addressRules({
  webhookNetworks,
  demo,
}: Pick<Config, 'webhookNetworks' | 'demo'>): AddressRules {
  return { networks: webhookNetworks, plainHttp: demo && webhookNetworks.length > 0 };
}

/** Tells other systems what happens on cases. */
@Global()
@Module({
  providers: [
    { provide: ADDRESS_RULES, inject: [CONFIG], useFactory: addressRules },
    {
      provide: WebhookMessages,
      inject: [Wordings, CONFIG],
      useFactory: (wordings: Wordings, config: Config) => new WebhookMessages(wordings, config.publicUrl),
    },
    {
      provide: WebhookDelivery,
      inject: [Database, ADDRESS_RULES, NoticeWriter],
      useFactory: (database: Database, rules: AddressRules, writer: NoticeWriter) => {
        const log = new Logger('Webhooks');
        return new WebhookDelivery(database, new GuardedPost(rules), writer, (error) =>
          log.error(error.message),
        );
      },
    },
  ],
  exports: [ADDRESS_RULES],
})
export class WebhooksModule implements OnApplicationShutdown {
  constructor(
    @Inject(Handlers) handlers: Handlers,
    @Inject(EventReactions) reactions: EventReactions,
    @Inject(WebhookMessages) messages: WebhookMessages,
    @Inject(WebhookDelivery) private readonly delivery: WebhookDelivery,
  ) {
    reactions.add((transaction, rows) => messages.write(transaction, rows));
    handlers.onJob(
      'deliver-webhooks',
      oneAtATime(() => delivery.round()),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.delivery.close();
  }
}
