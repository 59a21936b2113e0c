/**
 * Sends what is due, many at a time: a reminder is taken under the lock of its case, looked at once more for each reader,
 * and told and settled in one transaction. A time-out is handed to the relay in the same way, which carries it out.
 */
import type { Database, Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { type Addressee, isInsideRole, loadAddressees, type Wanted } from '../notifications/addressees.js';
import { askedFor, askLabel, silenceParams } from '../notifications/asked.js';
import type { Notice, NoticeKind } from '../notifications/notice.js';
import { FILE_COLUMNS, type NoticeFile, type OpenTask } from '../notifications/notice-file.js';
import { stageLabel, type WordedReminder, type Wording, type Wordings } from '../notifications/wordings.js';
import type { NoticeWriter } from '../notifications/write-notices.js';
import { inZone, type WorkingCalendar } from '../workflow/index.js';
import { handOnTimeouts } from './hand-on-timeouts.js';
import { type Hour, hourForReader, type Rung } from './hour-for-reader.js';
import { CLAIM_REMINDER, CLAIM_REMINDERS } from './locked.js';

/** Reminders in one transaction; the rungs of one clock may lie in different ones. */
const BATCH = 500;

const delivery = systemActor('reminders');

export class DueReminders {
  constructor(
    private readonly database: Database,
    private readonly calendarFor: (code: string, version?: string) => WorkingCalendar,
    private readonly wordings: Wordings,
    private readonly writer: NoticeWriter,
    /** Called when time-outs were handed to the relay. */
    private readonly wakeRelay: () => void,
    private readonly batch = BATCH,
    private readonly onError: (error: Error) => void = () => undefined,
  ) {}

  /** Takes what is due; answers how many it took up, 0 when nothing is due or all of it is in other hands. */
  async round(): Promise<number> {
    const timeouts = await this.database.asActor(delivery, handOnTimeouts);
    if (timeouts > 0) this.wakeRelay();
    return timeouts + (await this.sendDue());
  }

  private async sendDue(): Promise<number> {
    let claimed: readonly Claimed[] = [];
    try {
      return await this.database.asActor(delivery, async (transaction) => {
        claimed = await transaction.run<Claimed>('reminders_claim', CLAIM_REMINDERS, [this.batch]);
        return this.send(transaction, claimed);
      });
    } catch (error) {
      if (claimed.length === 0) throw error;
      return this.sendOneByOne(claimed);
    }
  }

  /** One that cannot be sent is put off, so that it does not stand in the way of the others. */
  private async sendOneByOne(due: readonly Claimed[]): Promise<number> {
    for (const { case_id, id } of due) {
      try {
        await this.database.asActor(delivery, async (transaction) => {
          const claimed = await transaction.run<Claimed>('reminder_claim_one', CLAIM_REMINDER, [case_id, id]);
          await this.send(transaction, claimed);
        });
      } catch (error) {
        const { message } = error as Error;
        this.onError(new Error(`The reminder ${id} of the case ${case_id} was put off: ${message}`));
        await this.database.asActor(delivery, (transaction) =>
          transaction.run('reminder_put_off', PUT_OFF, [case_id, id]),
        );
      }
    }
    return due.length;
  }

  private async send(transaction: Transaction, claimed: readonly Claimed[]): Promise<number> {
    if (claimed.length === 0) return 0;
    const ids = claimed.map((row) => row.id);
    const cases = claimed.map((row) => row.case_id);
    const live = await transaction.run<Reminder>('reminders_live', LIVE, [cases, ids]);
    const wordingOf = await this.wordings.load(
      transaction,
      live.map((one) => one.definitionId),
    );
    const wanted = live.flatMap((one) => one.tasks.map((task) => addresseesOf(one, task)));
    const holders = await loadAddressees(transaction, [...wanted, SECRETARIAT]);
    const looked = live.map((one) => this.look(one, wordingOf(one.definitionId), holders));
    await this.writer.write(
      transaction,
      looked.flatMap((one) => one.notices),
    );
    const outcomes = new Map(looked.map((one) => [one.id, one]));
    await transaction.run('reminders_settle', SETTLE, [
      JSON.stringify(
        claimed.map(({ case_id, id }) => {
          const found = outcomes.get(id);
          const told = found?.notices.map(({ to }) => to.accountId) ?? [];
          return { case_id, id, told, again: found?.again ?? null, why: found ? found.why : 'stale' };
        }),
      ),
    ]);
    return claimed.length;
  }

  /** Who of a reminder's readers is told now, and when it is to be looked at again for the others. */
  private look(reminder: Reminder, wording: Wording, holders: (one: Wanted) => readonly Addressee[]): Looked {
    const clock = wording.clocks.find((one) => one.code === reminder.clock);
    const worded = clock?.reminders.find((one) => one.code === reminder.code);
    if (!clock || !worded || reminder.tasks.length === 0) {
      return { id: reminder.reminderId, notices: [], again: null, why: 'stale' };
    }
    const notices: Notice[] = [];
    const again: string[] = [];
    const readers = readersOf(reminder, wording, holders);
    for (const reader of readers) {
      if (reminder.told.includes(reader.to.accountId)) continue;
      const hour = this.hourFor(reminder, worded, clock.reminders, reader);
      if (hour.told === 'now') notices.push(noticeTo(reminder, worded, wording, reader));
      if (hour.told === 'later') again.push(hour.at);
    }
    return {
      id: reminder.reminderId,
      notices,
      again: again.sort()[0] ?? null,
      why: readers.length === 0 ? 'nobody' : 'overtaken',
    };
  }

  private hourFor(
    reminder: Reminder,
    worded: WordedReminder,
    ladder: readonly WordedReminder[],
    { to, task }: Reader,
  ): Hour {
    const mine = ladder.filter((one) => one.to === worded.to || !isInsideRole(task.role));
    const moment = {
      due: reminder.dueAt.toISOString(),
      plannedAt: reminder.plannedAt.toISOString(),
      now: reminder.now.toISOString(),
      owner: this.calendarFor(reminder.calendar, reminder.calendarVersion),
    };
    const days = inZone(this.calendarFor(to.calendar), to.timeZone);
    return hourForReader(rungOf(worded), mine.map(rungOf), moment, days);
  }
}

interface Claimed extends Record<string, unknown> {
  readonly case_id: string;
  readonly id: string;
}

interface Reminder extends NoticeFile {
  readonly reminderId: string;
  readonly code: string;
  readonly addressee: 'owner' | 'deputy' | 'head';
  readonly clock: string;
  readonly calendar: string;
  readonly calendarVersion: string;
  readonly dueAt: Date;
  readonly plannedAt: Date;
  readonly now: Date;
  /** Accounts. */
  readonly told: readonly string[];
}

interface Looked {
  readonly id: string;
  readonly notices: readonly Notice[];
  /** ISO, UTC: when a reader who is not told yet is to be told; null when there is none. */
  readonly again: string | null;
  /** Why nobody is told, if so. */
  readonly why: 'stale' | 'nobody' | 'overtaken';
}

interface Reader {
  readonly to: Addressee;
  readonly task: OpenTask;
  /** Told for their attention, since everybody who could do it is away. */
  readonly above: boolean;
  /** Set where they are told because nobody can do it. */
  readonly forWantOfOthers?: true;
}

const SECRETARIAT: Wanted = { role: 'secretariat', scope: 'facility', organisationId: null, country: null };

function rungOf({ code, amount, unit, when }: WordedReminder): Rung {
  return { code, offset: { amount, unit, direction: when } };
}

/** The next level: the head of unit inside; outside an organisation's managers answer for it themselves. */
function addresseesOf(reminder: Reminder, task: OpenTask): Wanted {
  if (reminder.addressee !== 'head' || !isInsideRole(task.role)) return task;
  return { role: 'head_of_unit', scope: 'facility', organisationId: null, country: null };
}

function readersOf(
  reminder: Reminder,
  wording: Wording,
  holders: (one: Wanted) => readonly Addressee[],
): readonly Reader[] {
  // The next level stands for the work itself; whom it is brought to while everybody is away is told by the levels above.
  const able = askedFor(reminder, wording, reminder.tasks, (one) =>
    holders('holderId' in one ? addresseesOf(reminder, one as OpenTask) : one),
  );
  const deputies = able.filter(({ to }) => to.onBehalfOf !== null);
  const asked = reminder.addressee === 'deputy' && deputies.length > 0 ? deputies : able;
  const [first] = reminder.tasks;
  if (asked.length > 0 || !first) return asked;
  return holders(SECRETARIAT).map((to) => ({ to, task: first, above: true, forWantOfOthers: true }));
}

function kindFor(
  reminder: Reminder,
  { when }: WordedReminder,
  { task, above, forWantOfOthers }: Reader,
): NoticeKind {
  if (forWantOfOthers) return 'reminder_nobody';
  const fromAbove = reminder.addressee === 'head' && isInsideRole(task.role) && task.role !== 'head_of_unit';
  return fromAbove || above ? 'reminder_head' : `reminder_${when}`;
}

function noticeTo(reminder: Reminder, worded: WordedReminder, wording: Wording, reader: Reader): Notice {
  const { to, task } = reader;
  const clock = wording.clocks.find((one) => one.code === reminder.clock);
  return {
    to,
    kind: kindFor(reminder, worded, reader),
    source: `reminder:${reminder.reminderId}`,
    file: reminder,
    reminderId: reminder.reminderId,
    taskId: task.id,
    mail: true,
    params: {
      reference: reminder.reference,
      title: reminder.title,
      stage: stageLabel(wording, reminder.stage, to.inside),
      ask: askLabel(reminder, wording, task, to.inside),
      ...silenceParams(reminder, wording, task),
      ...(to.inside && clock ? { clock: clock.label } : {}),
      dueAt: reminder.dueAt.toISOString(),
      ...(to.onBehalfOf ? { onBehalfOf: to.onBehalfOf.accountId } : {}),
    },
  };
}

/** A statement of its own, so that it reads what was committed before the lock was had. */
const LIVE = `
SELECT r.id AS "reminderId", r.code, r.addressee, k.code AS clock, k.calendar, k.calendar_version AS "calendarVersion",
  k.due_at AS "dueAt", r.planned_at AS "plannedAt", r.told, now.at AS now, ${FILE_COLUMNS}
FROM unnest($1::uuid[], $2::uuid[]) AS taken (case_id, id)
CROSS JOIN (SELECT entente_now() AS at) AS now
JOIN reminder r ON r.case_id = taken.case_id AND r.id = taken.id AND r.state = 'pending'
JOIN clock k ON k.case_id = r.case_id AND k.id = r.clock_id AND k.version = r.clock_version AND k.stopped_at IS NULL
  AND k.due_at IS NOT NULL
JOIN case_file c ON c.id = r.case_id AND c.visit = r.visit`;

/** What waits for some reader stays pending; what was told at least once was sent. */
const SETTLE = `
UPDATE reminder r SET told = r.told || t.told, fire_at = coalesce(t.again, r.fire_at),
  state = CASE WHEN t.again IS NOT NULL THEN 'pending' WHEN r.told || t.told <> '{}' THEN 'sent' ELSE 'void' END,
  settled_at = CASE WHEN t.again IS NULL THEN now.at END,
  why = CASE WHEN t.again IS NULL AND r.told || t.told = '{}' THEN t.why ELSE r.why END
FROM jsonb_to_recordset($1) AS t (case_id uuid, id uuid, told uuid[], again timestamptz, why text), (SELECT entente_now() AS at) AS now
WHERE r.case_id = t.case_id AND r.id = t.id`;

const PUT_OFF = `
UPDATE reminder SET fire_at = entente_now() + interval '5 minutes' WHERE case_id = $1 AND id = $2 AND state = 'pending'`;
