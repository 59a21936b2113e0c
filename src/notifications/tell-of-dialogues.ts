/** Tells of tasks that a meeting gave and that are overdue: whoever has them, and the secretariat. */
import type { Transaction } from '../database/database.js';
import type { OutboxRow } from '../jobs/port.js';
import { type Addressee, loadAddressees, type Wanted } from './addressees.js';
import { NO_CASE, type Notice } from './notice.js';
import type { NoticeWriter } from './write-notices.js';

interface OverdueTask {
  readonly id: string;
  readonly dialogueId: string;
  readonly title: string;
  readonly dueOn: string;
  readonly organisationId: string;
  readonly kind: string;
}

const SECRETARIAT: Wanted = { role: 'secretariat', scope: 'facility', organisationId: null, country: null };

/** Who hears for a party, by its kind; of the facility's own and of others the secretariat alone. */
const HEARS: Readonly<Record<string, string>> = {
  MEMBER_STATE_AUTHORITY: 'programme_manager',
  PARTNER_AUTHORITY: 'partner_authority',
  EU_AGENCY: 'agency_expert',
};

export class DialogueTeller {
  constructor(private readonly writer: NoticeWriter) {}

  /** Everything happens in the transaction that settles the rows: told once, or not at all. */
  async tell(transaction: Transaction, rows: readonly OutboxRow[]): Promise<void> {
    const tasks = await transaction.run<OverdueTask & Record<string, unknown>>('dialogue_overdue', OVERDUE, [
      rows.map(({ payload }) => String(payload['id'])),
    ]);
    const heardBy = await loadAddressees(transaction, [SECRETARIAT, ...tasks.flatMap(ownersOf)]);
    const notices = rows.flatMap(({ payload, createdAt }) => {
      const task = tasks.find((one) => one.id === payload['id']);
      if (!task) return [];
      const to = distinct([...ownersOf(task), SECRETARIAT].flatMap(heardBy));
      return to.map((reader) => noticeOf(task, reader, `overdue:${task.id}.${payload['time']}`, createdAt));
    });
    await this.writer.write(transaction, notices);
  }
}

function ownersOf({ kind, organisationId }: OverdueTask): readonly Wanted[] {
  const role = HEARS[kind];
  return role === undefined ? [] : [{ role, scope: 'organisation', organisationId, country: null }];
}

function noticeOf(task: OverdueTask, to: Addressee, source: string, at: string): Notice {
  return {
    to,
    kind: 'follow_up_overdue',
    source,
    file: null,
    at,
    mail: true,
    params: {
      ...NO_CASE,
      title: task.title,
      untilDay: task.dueOn,
      page: `/dialogues/${task.dialogueId}#outcomes`,
      ...(to.onBehalfOf === null ? {} : { onBehalfOf: to.onBehalfOf.accountId }),
    },
  };
}

/** One account is told once, in their own name where they can be. */
function distinct(addressees: readonly Addressee[]): readonly Addressee[] {
  const own = addressees.filter((one) => one.onBehalfOf === null);
  const lent = addressees.filter((one) => one.onBehalfOf !== null);
  return [...new Map([...lent, ...own].map((one) => [one.accountId, one])).values()];
}

/** What was settled meanwhile is not asked for any more. */
const OVERDUE = `
SELECT f.id, f.dialogue_id AS "dialogueId", f.title, f.due_on::text AS "dueOn", f.organisation_id AS "organisationId", o.kind
FROM dialogue_follow_up f JOIN organisation o ON o.id = f.organisation_id WHERE f.id = ANY ($1::uuid[]) AND f.state = 'OPEN'`;
