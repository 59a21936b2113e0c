/** Background work done at once, by the real handlers and without a queue: relay, reminders that are due, mail. */

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SessionsModule } from '../../src/assessment/sessions.module.js';
import { moveCallsRound } from '../../src/calls/move-calls.js';
import { noteDepletionRound } from '../../src/calls/note-depletion.js';
import { carryOutBulk } from '../../src/cases/carry-out-bulk.js';
import { carryOutSignal } from '../../src/cases/carry-out-signal.js';
import type { CaseRuntime } from '../../src/cases/case-runtime.js';
import { recalculationRound } from '../../src/cases/recalculation-round.js';
import type { Config } from '../../src/config.js';
import { migrationRound } from '../../src/definitions/run-migration.js';
import { DialoguesModule } from '../../src/dialogues/dialogues.module.js';
import { destroyRound, finishDestroying } from '../../src/documents/destroy-documents.js';
import { finishQuarantined } from '../../src/documents/destroy-quarantined.js';
import { DocumentDesk } from '../../src/documents/document-desk.js';
import { moveToStore } from '../../src/documents/move-to-store.js';
import { DiskStore } from '../../src/documents/storage/disk-store.js';
import { PapersModule } from '../../src/exchange/papers.module.js';
import { FundingModule } from '../../src/funding/funding.module.js';
import { InsightModule } from '../../src/insight/insight.module.js';
import { OutboxRelay } from '../../src/jobs/outbox-relay.js';
import { Handlers, type JobName, Jobs, oneAtATime } from '../../src/jobs/port.js';
import { systemActor } from '../../src/kernel/actor.js';
import { LettersModule } from '../../src/letters/letters.module.js';
import { followNeedsRound } from '../../src/needs/follow-needs.js';
import { AccountMailWriter } from '../../src/notifications/account-mails/write-account-mails.js';
import { MailDelivery } from '../../src/notifications/deliver-mail.js';
import { EventReactions } from '../../src/notifications/event-reactions.js';
import { HeadsModule } from '../../src/notifications/heads/heads.module.js';
import { PublishHeads } from '../../src/notifications/heads/publish-heads.js';
import { InvitationWriter } from '../../src/notifications/invitations/write-invitations.js';
import { NotificationsModule } from '../../src/notifications/notifications.module.js';
import { Digests } from '../../src/notifications/send-digests.js';
import { WebhookDelivery } from '../../src/notifications/webhooks/deliver-messages.js';
import { GuardedPost } from '../../src/notifications/webhooks/guarded-post.js';
import { WebhooksModule } from '../../src/notifications/webhooks/webhooks.module.js';
import { WebhookMessages } from '../../src/notifications/webhooks/write-messages.js';
import { Wordings } from '../../src/notifications/wordings.js';
import { NoticeWriter } from '../../src/notifications/write-notices.js';
import { PartnershipsModule } from '../../src/partnerships/partnerships.module.js';
import { RemindersModule } from '../../src/reminders/reminders.module.js';
import { setReportsRound } from '../../src/reporting/set-reports.js';

export interface Background {
  /** Works until nothing that is due is left; what is put off for later stays. */
  drain(): Promise<void>;
  /** What looks for its work itself, once; it may leave more that is due. */
  lookAround(): Promise<void>;
  /** Does one kind of work, once. */
  job(name: JobName): Promise<void>;
  /** The real ones, for whoever runs them from a queue. */
  readonly handlers: Handlers;
  isAnythingDue(): Promise<boolean>;
  /** Delivers the messages to other systems that are due, and waits until they are through. */
  deliver(): Promise<void>;
  readonly relay: OutboxRelay;
  /** What went wrong for good. */
  readonly troubles: readonly string[];
  close(): void;
}

export const PUBLIC_URL = 'https://entente.example.org';

export function background(
  runtime: CaseRuntime,
  options: {
    readonly smtpUrl?: string;
    readonly audit?: Partial<Pick<Config, 'auditKey' | 'auditHeads'>>;
  } = {},
): Background {
  const { database } = runtime;
  const troubles: string[] = [];
  const handlers = new Handlers();
  const wordings = new Wordings();
  const writer = new NoticeWriter(PUBLIC_URL);
  const delivery = new MailDelivery(database, options.smtpUrl ?? null, PUBLIC_URL);
  const relay = new OutboxRelay(database, handlers, (error) => troubles.push(error.message));
  const reactions = new EventReactions();
  const post = new GuardedPost({ networks: ['127.0.0.1/32'], plainHttp: true });
  const webhooks = new WebhookDelivery(database, post, writer, (error) => troubles.push(error.message));
  new NotificationsModule(
    handlers,
    reactions,
    wordings,
    writer,
    delivery,
    new Digests(database, wordings, PUBLIC_URL),
    new InvitationWriter(database, PUBLIC_URL),
    new AccountMailWriter(database, PUBLIC_URL),
  );
  new WebhooksModule(handlers, reactions, new WebhookMessages(wordings, PUBLIC_URL), webhooks);
  new RemindersModule(runtime, handlers, new NoQueue(), wordings, writer);
  new FundingModule(runtime, handlers);
  new InsightModule(runtime, handlers);
  new PartnershipsModule(runtime, handlers);
  new LettersModule(runtime, handlers, reactions, { publicUrl: PUBLIC_URL });
  new SessionsModule(runtime, handlers);
  new PapersModule(runtime, handlers);
  new DialoguesModule(runtime, handlers);
  const audit = { publicUrl: PUBLIC_URL, auditKey: null, auditHeads: NOWHERE, ...options.audit };
  new HeadsModule(database, handlers, new NoQueue(), writer, new PublishHeads(database, audit, post), audit);
  handlers.onOutbox('signal', { each: (row) => carryOutSignal(runtime, row) });
  handlers.onOutbox('bulk', { each: (row) => carryOutBulk(runtime, row) });
  handlers.onJob(
    'migrate-cases',
    oneAtATime(() => migrationRound(runtime, (error) => troubles.push(error.message))),
  );
  handlers.onJob(
    'recalculate-clocks',
    oneAtATime(() => recalculationRound(runtime, (error) => troubles.push(error.message))),
  );
  handlers.onJob(
    'set-reports',
    oneAtATime(() => setReportsRound(runtime, (error) => troubles.push(error.message))),
  );
  handlers.onJob(
    'follow-needs',
    oneAtATime(() => followNeedsRound(runtime)),
  );
  handlers.onJob(
    'note-depletion',
    oneAtATime(() => noteDepletionRound(runtime)),
  );
  handlers.onJob(
    'move-calls',
    oneAtATime(() => moveCallsRound(runtime)),
  );
  const files = join(tmpdir(), 'entente-drained');
  const desk = new DocumentDesk(new DiskStore(files), join(files, 'incoming'), null);
  handlers.onJob(
    'store-documents',
    oneAtATime(() => moveToStore(database, desk)),
  );
  handlers.onJob(
    'destroy-documents',
    oneAtATime(async () => (await destroyRound(runtime, desk)).destroyed),
  );
  handlers.onJob(
    'remove-marked',
    oneAtATime(
      async () => (await finishQuarantined(database, desk)) + (await finishDestroying(runtime, desk)),
    ),
  );
  handlers.onJob('relay-outbox', async () => {
    while ((await relay.round()) > 0);
  });
  handlers.assertComplete();
  return {
    handlers,
    isAnythingDue: () => isAnythingDue(runtime),
    relay,
    troubles,
    deliver: () => run(handlers, 'deliver-webhooks'),
    job: (name) => run(handlers, name),
    drain: async () => {
      while (await isAnythingDue(runtime)) {
        for (const job of JOBS_IN_TURN) await run(handlers, job);
      }
    },
    lookAround: async () => {
      for (const job of LOOKERS) await run(handlers, job);
    },
    close: () => delivery.close(),
  };
}

const NOWHERE = { file: null, mail: null, webhook: null };

const LOOKERS = [
  'note-depletion',
  'propose-from-reserve',
  'move-calls',
  'set-reports',
  'follow-needs',
  'open-yearly-reviews',
  'remind-of-dialogues',
  'remind-of-year-end',
] as const;

const JOBS_IN_TURN = [
  'migrate-cases',
  'send-due-reminders',
  'note-depletion',
  'move-calls',
  'relay-outbox',
  'set-reports',
  'follow-needs',
  'send-digests',
  'write-invitations',
  'write-account-mails',
  'deliver-mail',
  'deliver-webhooks',
] as const;

class NoQueue extends Jobs {
  async enqueue(): Promise<void> {
    throw new Error('There is no queue here.');
  }

  wake(): void {
    // Whoever drains looks for work without being woken.
  }
}

async function run(handlers: Handlers, job: JobName): Promise<void> {
  await handlers.job(job)?.({}, new AbortController().signal);
}

async function isAnythingDue({ database }: CaseRuntime): Promise<boolean> {
  const [row] = await database.asActor(systemActor('delivery'), (transaction) =>
    transaction.run<{ due: boolean }>(
      'test_anything_due',
      `SELECT EXISTS (SELECT FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND not_before <= entente_now())
         OR EXISTS (SELECT FROM definition_migration_case WHERE state = 'pending' AND not_before <= entente_now())
         OR EXISTS (SELECT FROM reminder WHERE state = 'pending' AND fire_at <= entente_now())
         OR EXISTS (SELECT FROM digest_item WHERE settled_at IS NULL AND ready_at <= entente_now())
         OR EXISTS (SELECT FROM dialogue_invitation WHERE mailed_at IS NULL)
         OR EXISTS (SELECT FROM mail WHERE sent_at IS NULL AND kept_at IS NULL AND failed_at IS NULL AND void_at IS NULL
           AND not_before <= entente_now())
         OR EXISTS (SELECT FROM webhook_message m JOIN webhook_endpoint e ON e.id = m.endpoint_id AND e.paused_at IS NULL AND e.removed_at IS NULL
           WHERE m.delivered_at IS NULL AND m.failed_at IS NULL AND m.not_before <= entente_now()
             AND NOT EXISTS (SELECT FROM webhook_message b WHERE b.endpoint_id = m.endpoint_id AND b.case_id = m.case_id
               AND b.delivered_at IS NULL AND b.failed_at IS NULL AND b.place < m.place)) AS due`,
    ),
  );
  return row?.due ?? false;
}
