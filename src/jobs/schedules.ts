/** All recurring work. The queue only wakes; what there is to do stands in the database. */
import type { JobName } from './catalogue.js';

export type Schedule<Name extends string = JobName> =
  | { readonly job: Name; readonly everyMs: number }
  /** Once a day at this hour in Brussels, as `02:30`. */
  | { readonly job: Name; readonly dailyAt: string };

export const SCHEDULES: readonly Schedule[] = [
  { job: 'relay-outbox', everyMs: 1_000 },
  { job: 'send-due-reminders', everyMs: 1_000 },
  { job: 'deliver-mail', everyMs: 2_000 },
  { job: 'send-digests', everyMs: 60_000 },
  { job: 'migrate-cases', everyMs: 5_000 },
  { job: 'reconcile-reminders', everyMs: 3_600_000 },
  { job: 'recalculate-clocks', everyMs: 5_000 },
  { job: 'set-reports', everyMs: 5_000 },
  { job: 'propose-from-reserve', everyMs: 5_000 },
  { job: 'file-papers', everyMs: 5_000 },
  { job: 'note-depletion', everyMs: 2_000 },
  { job: 'follow-needs', everyMs: 5_000 },
  { job: 'move-calls', everyMs: 5_000 },
  { job: 'deliver-webhooks', everyMs: 2_000 },
  { job: 'prove-ledger', dailyAt: '02:30' },
  { job: 'remind-of-year-end', dailyAt: '07:10' },
  { job: 'open-yearly-reviews', dailyAt: '06:50' },
  { job: 'write-invitations', everyMs: 2_000 },
  { job: 'write-account-mails', everyMs: 2_000 },
  { job: 'remind-of-dialogues', dailyAt: '07:20' },
  { job: 'sign-audit-head', everyMs: 3_600_000 },
  { job: 'prove-audit', dailyAt: '03:20' },
  { job: 'learn-stage-times', dailyAt: '04:10' },
  { job: 'store-documents', everyMs: 10_000 },
  { job: 'destroy-documents', dailyAt: '03:40' },
  { job: 'remove-marked', everyMs: 60_000 },
];
