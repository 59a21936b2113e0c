/** Every job there is, and every kind of outbox row: the boot fails when one has no handler, or two. */

interface JobOptions {
  /** Tries in all, before a job is put aside as failed. */
  readonly attempts: number;
  /** Pause before the second try; it doubles with each further one. */
  readonly backoffMs: number;
}

export const JOBS = {
  'relay-outbox': { attempts: 3, backoffMs: 500 },
  'send-due-reminders': { attempts: 3, backoffMs: 500 },
  'deliver-mail': { attempts: 3, backoffMs: 500 },
  'send-digests': { attempts: 3, backoffMs: 500 },
  'migrate-cases': { attempts: 3, backoffMs: 500 },
  'reconcile-reminders': { attempts: 3, backoffMs: 500 },
  'recalculate-clocks': { attempts: 3, backoffMs: 500 },
  'set-reports': { attempts: 3, backoffMs: 500 },
  'propose-from-reserve': { attempts: 3, backoffMs: 500 },
  'file-papers': { attempts: 3, backoffMs: 500 },
  'note-depletion': { attempts: 3, backoffMs: 500 },
  'follow-needs': { attempts: 3, backoffMs: 500 },
  'move-calls': { attempts: 3, backoffMs: 500 },
  'deliver-webhooks': { attempts: 3, backoffMs: 500 },
  'prove-ledger': { attempts: 3, backoffMs: 500 },
  'remind-of-year-end': { attempts: 3, backoffMs: 500 },
  'open-yearly-reviews': { attempts: 3, backoffMs: 500 },
  'write-invitations': { attempts: 3, backoffMs: 500 },
  'write-account-mails': { attempts: 3, backoffMs: 500 },
  'remind-of-dialogues': { attempts: 3, backoffMs: 500 },
  'sign-audit-head': { attempts: 3, backoffMs: 500 },
  'prove-audit': { attempts: 3, backoffMs: 500 },
  'learn-stage-times': { attempts: 3, backoffMs: 500 },
  'store-documents': { attempts: 3, backoffMs: 500 },
  'destroy-documents': { attempts: 3, backoffMs: 500 },
  'remove-marked': { attempts: 3, backoffMs: 500 },
} as const satisfies Readonly<Record<string, JobOptions>>;

export type JobName = keyof typeof JOBS;
export type JobCatalogue<Name extends string = string> = Readonly<Record<Name, JobOptions>>;

/**
 * `event`: something was recorded; `signal`: one case asks another to move; `timeout`: a clock ran out; `absence`: somebody
 * is away, or back; `money`: the ledger does not add up, or the financial year is about to end; `envelope`: a change was
 * proposed or decided, or the money of a lot is used up, or there again; `bulk`: a case of a decision on many waits to be decided; `question`: one was asked on a call, or answered;
 * `framework`: one was suspended, or taken up again, over an action; `letter`: a rule asks for a letter; `dialogue`: a task
 * that a meeting gave is overdue; `bank`: where a party is paid was proposed, or decided; `retention`: documents are
 * past their day; `message`: one was written on a case;
 * `audit_head`: a signed head is to be published; `audit_fault`: the record does not hold.
 */
export const OUTBOX_KINDS = [
  'event',
  'signal',
  'bulk',
  'timeout',
  'absence',
  'money',
  'envelope',
  'question',
  'framework',
  'letter',
  'dialogue',
  'bank',
  'retention',
  'message',
  'audit_head',
  'audit_fault',
] as const;
export type OutboxKind = (typeof OUTBOX_KINDS)[number];
