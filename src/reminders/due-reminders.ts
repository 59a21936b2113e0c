/**
 * Sends what is due, many at a time: a reminder is taken under the lock of its case, looked at once more, and told and
 * settled in one transaction. A time-out is handed to the relay in the same way, which carries it out.
 */
import type { Database, Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { type Addressee, isInsideRole, loadAddressees, type Wanted } from '../notifications/addressees.js';
import { askedFor, askLabel } from '../notifications/asked.js';
import type { Notice, NoticeKind } from '../notifications/notice.js';
import { FILE_COLUMNS, type NoticeFile, type OpenTask } from '../notifications/notice-file.js';
import { stageLabel, type Wording, type Wordings } from '../notifications/wordings.js';
import type { NoticeWriter } from '../notifications/write-notices.js';
import { isWorthSending, type Rung } from './worth-sending.js';

/** Reminders in one transaction; the rungs of one clock may lie in different ones. */
const BATCH = 500;

const delivery = systemActor('delivery');

export class DueReminders {
  constructor(
    private readonly database: Database,
    private readonly wordings: Wordings,
    private readonly writer: NoticeWriter,
    /** Called when time-outs were handed to the relay. */
    private readonly wakeRelay: () => void,
    private readonly batch = BATCH,
  ) {}

  /** Takes what is due; answers how many it took up, 0 when nothing is due or all of it is in other hands. */
  async round(): Promise<number> {
    const timeouts = await this.database.asActor(delivery, handOnTimeouts);
    if (timeouts > 0) this.wakeRelay();
    return timeouts + (await this.database.asActor(delivery, (transaction) => this.send(transaction)));
  }

  private async send(transaction: Transaction): Promise<number> {
    const claimed = await transaction.run<{ case_id: string; id: string }>('reminders_claim', CLAIM, [
      this.batch,
    ]);
    if (claimed.length === 0) return 0;
    const ids = claimed.map((row) => row.id);
    const cases = claimed.map((row) => row.case_id);
    const live = await transaction.run<Reminder>('reminders_live', LIVE, [cases, ids]);
    const wordingOf = await this.wordings.load(
      transaction,
      live.map((one) => one.definitionId),
    );
    const sent = live
      .map((one) => withoutOvertaken(one, wordingOf(one.definitionId)))
      .filter((one) => one.tasks.length > 0);
    await this.writer.write(transaction, await this.noticesOf(transaction, sent, wordingOf));
    await transaction.run('reminders_settle', SETTLE, [cases, ids, sent.map((one) => one.reminderId)]);
    return claimed.length;
  }

  private async noticesOf(
    transaction: Transaction,
    reminders: readonly Reminder[],
    wordingOf: (definitionId: string) => Wording,
  ): Promise<readonly Notice[]> {
    const wanted = reminders.flatMap((one) => one.tasks.map((task) => addresseesOf(one, task)));
    const holders = await loadAddressees(transaction, [...wanted, SECRETARIAT]);
    return reminders.flatMap((one) => noticesFor(one, wordingOf(one.definitionId), holders));
  }
}

interface Reminder extends NoticeFile {
  readonly reminderId: string;
  readonly code: string;
  readonly addressee: 'owner' | 'deputy' | 'head';
  readonly clock: string;
  readonly dueAt: Date;
  readonly fireAt: Date;
  readonly now: Date;
  /** The other rungs of the ladder that are due by now, sent or not, in this batch or another. */
  readonly alsoDue: readonly (Pick<Reminder, 'code' | 'addressee'> & { readonly fireAt: string })[];
}

const SECRETARIAT: Wanted = { role: 'secretariat', scope: 'facility', organisationId: null, country: null };

/** The next level: the head of unit inside; outside an organisation's managers answer for it themselves. */
function addresseesOf(reminder: Reminder, task: OpenTask): Wanted {
  if (reminder.addressee !== 'head' || !isInsideRole(task.role)) return task;
  return { role: 'head_of_unit', scope: 'facility', organisationId: null, country: null };
}

function noticesFor(
  reminder: Reminder,
  wording: Wording,
  holders: (one: Wanted) => readonly Addressee[],
): readonly Notice[] {
  const able = askedFor(reminder, wording, reminder.tasks, (task) =>
    holders(addresseesOf(reminder, task as OpenTask)),
  );
  const deputies = able.filter(({ to }) => to.onBehalfOf !== null);
  const asked = reminder.addressee === 'deputy' && deputies.length > 0 ? deputies : able;
  const [first] = reminder.tasks;
  if (asked.length === 0 && first) {
    return holders(SECRETARIAT).map((to) => notice('reminder_nobody', reminder, wording, to, first));
  }
  const kind = kindOf(reminder, wording);
  return asked.map(({ to, task }) => {
    const fromAbove =
      reminder.addressee === 'head' && isInsideRole(task.role) && task.role !== 'head_of_unit';
    return notice(fromAbove ? 'reminder_head' : kind, reminder, wording, to, task);
  });
}

/** Asks only those to whom no later rung of the same ladder goes at the same time. */
function withoutOvertaken(reminder: Reminder, wording: Wording): Reminder {
  const rung = (code: string, fireAt: Date): Rung => ({
    when: whenOf(reminder.clock, code, wording),
    fireAt: fireAt.toISOString(),
  });
  const tasks = reminder.tasks.filter((task) =>
    isWorthSending(
      rung(reminder.code, reminder.fireAt),
      reminder.alsoDue
        .filter((other) => isForTheSame(other, reminder, task))
        .map((other) => rung(other.code, new Date(other.fireAt))),
      reminder.dueAt.toISOString(),
      reminder.now.toISOString(),
    ),
  );
  return { ...reminder, tasks };
}

/** The next level outside is the same people, as `addresseesOf` has it. */
function isForTheSame(one: Pick<Reminder, 'addressee'>, other: Pick<Reminder, 'addressee'>, task: OpenTask) {
  return one.addressee === other.addressee || !isInsideRole(task.role);
}

function kindOf(reminder: Reminder, wording: Wording): NoticeKind {
  return `reminder_${whenOf(reminder.clock, reminder.code, wording)}`;
}

function whenOf(clockCode: string, code: string, wording: Wording): Rung['when'] {
  const clock = wording.clocks.find((one) => one.code === clockCode);
  return clock?.reminders.find((one) => one.code === code)?.when ?? 'on';
}

function notice(
  kind: NoticeKind,
  reminder: Reminder,
  wording: Wording,
  to: Addressee,
  task: OpenTask,
): Notice {
  const clock = wording.clocks.find((one) => one.code === reminder.clock);
  return {
    to,
    kind,
    source: `reminder:${reminder.reminderId}`,
    file: reminder,
    reminderId: reminder.reminderId,
    mail: true,
    params: {
      reference: reminder.reference,
      title: reminder.title,
      stage: stageLabel(wording, reminder.stage, to.inside),
      ask: askLabel(reminder, wording, task, to.inside),
      ...(to.inside && clock ? { clock: clock.label } : {}),
      dueAt: reminder.dueAt.toISOString(),
      ...(to.onBehalfOf ? { onBehalfOf: to.onBehalfOf.accountId } : {}),
    },
  };
}

/**
 * Whoever moves a case holds its row for himself, so that one is passed by for now; nothing is waited for, and two
 * claimers never take the same row. Held like this, a case is not moved until the reminders are settled.
 */
const LOCKED = 'FOR UPDATE OF r SKIP LOCKED FOR KEY SHARE OF c SKIP LOCKED';

const CLAIM = `
SELECT r.case_id, r.id FROM reminder r JOIN case_file c ON c.id = r.case_id
WHERE r.state = 'pending' AND r.kind = 'reminder' AND r.fire_at <= (SELECT entente_now())
ORDER BY r.fire_at, r.id LIMIT $1 ${LOCKED}`;

/** A statement of its own, so that it reads what was committed before the lock was had. */
const LIVE = `
SELECT r.id AS "reminderId", r.code, r.addressee, k.code AS clock, k.due_at AS "dueAt", r.fire_at AS "fireAt", now.at AS now,
  coalesce((SELECT jsonb_agg(jsonb_build_object('code', o.code, 'addressee', o.addressee, 'fireAt', o.fire_at)) FROM reminder o
    WHERE o.case_id = r.case_id AND o.clock_id = r.clock_id AND o.clock_version = r.clock_version AND o.kind = 'reminder'
      AND o.id <> r.id AND o.fire_at <= now.at), '[]') AS "alsoDue", ${FILE_COLUMNS}
FROM unnest($1::uuid[], $2::uuid[]) AS taken (case_id, id)
CROSS JOIN (SELECT entente_now() AS at) AS now
JOIN reminder r ON r.case_id = taken.case_id AND r.id = taken.id AND r.state = 'pending'
JOIN clock k ON k.case_id = r.case_id AND k.id = r.clock_id AND k.version = r.clock_version AND k.stopped_at IS NULL
JOIN case_file c ON c.id = r.case_id`;

const SETTLE = `
UPDATE reminder r SET state = CASE WHEN r.id = ANY ($3::uuid[]) THEN 'sent' ELSE 'void' END, settled_at = now.at
FROM unnest($1::uuid[], $2::uuid[]) AS taken (case_id, id), (SELECT entente_now() AS at) AS now
WHERE r.case_id = taken.case_id AND r.id = taken.id`;

async function handOnTimeouts(transaction: Transaction): Promise<number> {
  const handed = await transaction.run('timeouts_hand_on', HAND_ON);
  return handed.length;
}

/** Whether the clock still runs is asked where the time-out is carried out, under the case's lock. */
const HAND_ON = `
WITH due AS MATERIALIZED (
  SELECT r.case_id, r.id, r.clock_id, r.clock_version, r.code, c.subject
  FROM reminder r JOIN case_file c ON c.id = r.case_id
  WHERE r.state = 'pending' AND r.kind = 'timeout' AND r.fire_at <= (SELECT entente_now())
  ORDER BY r.fire_at, r.id LIMIT ${BATCH} ${LOCKED}
), settled AS (
  UPDATE reminder r SET state = 'sent', settled_at = entente_now() FROM due WHERE r.case_id = due.case_id AND r.id = due.id
)
INSERT INTO outbox (kind, case_id, payload)
SELECT 'timeout', case_id, jsonb_build_object('subject', subject, 'caseId', case_id, 'transition', code,
  'clockId', clock_id, 'clockVersion', clock_version) FROM due
RETURNING 1`;
