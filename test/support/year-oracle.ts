/**
 * What should have been told, worked out day by day and apart from the product: it knows clocks by when they started and
 * stood, tasks, and who holds which role; dates are counted on the fingers. It never looks at reminders, and none of the
 * engine's functions is called.
 */
import type {
  ClockDefinition,
  ReminderDefinition,
  WorkflowDefinition,
  WorkingCalendar,
} from '../../src/workflow/index.js';
import type { Behind } from './database.js';

export interface Told {
  readonly file: string;
  readonly clock: string;
  readonly rung: string;
  readonly reader: string;
  /** UTC. */
  readonly day: string;
}

const DAY_MS = 86_400_000;
const HEAD_OF_UNIT = 'head_of_unit';
const OUTSIDE = ['programme_manager', 'partner_authority', 'agency_expert'];

export class YearOracle {
  readonly told: Told[] = [];
  /** Rungs that are done with, and who was told of those that are not: by clock, how often it stood, and rung. */
  private readonly closed = new Set<string>();
  private readonly heard = new Map<string, Set<string>>();
  private readonly dueDays = new Map<string, number>();
  private definitions = new Map<string, WorkflowDefinition>();

  /** `calendars`: what is known of each at present, as data. */
  constructor(
    private readonly behind: Behind,
    private readonly calendars: (code: string) => WorkingCalendar,
  ) {}

  async look(at: number): Promise<void> {
    known = this.calendars;
    const now = new Date(at).toISOString();
    const lent = await this.behind.query<Lent>(LENT, [now]);
    const people = await this.behind.query<Person>(PEOPLE, [now]);
    const running = await this.behind.query<Running>(RUNNING);
    await this.read(running.map((one) => one.definitionId));
    for (const one of running) {
      const definition = this.definitions.get(one.definitionId);
      const clock = definition?.clocks.find(({ code }) => code === one.code);
      if (definition && clock) this.lookAt(one, definition, clock, { people, lent }, at);
    }
  }

  private lookAt(
    one: Running,
    definition: WorkflowDefinition,
    clock: ClockDefinition,
    here: Here,
    at: number,
  ) {
    const due = dueDay(one);
    const since = one.pauses.at(-1)?.to ?? one.startedAt;
    const stretch = `${one.id} ${one.pauses.length}`;
    const moved = this.dueDays.get(stretch) !== due;
    this.dueDays.set(stretch, due);
    for (const rung of clock.reminders) {
      const key = `${stretch} ${rung.code}`;
      // What was told to nobody may lie ahead again once a calendar moves the date.
      if (moved && (this.heard.get(key)?.size ?? 0) === 0) this.closed.delete(key);
      if (this.closed.has(key)) continue;
      const readers = readersOf(one, definition, rung, here);
      const heard = this.heard.get(key) ?? new Set<string>();
      let waits = false;
      let looked = false;
      for (const reader of readers) {
        const hour = (of: ReminderDefinition) => hourFor(of, due, one, reader);
        const mine = hour(rung);
        if (mine <= Date.parse(since)) continue;
        if (mine > at) {
          waits = true;
          continue;
        }
        looked = true;
        if (heard.has(reader.accountId)) continue;
        const others = clock.reminders.filter(
          (other) => other !== rung && (other.to === rung.to || OUTSIDE.includes(reader.asked)),
        );
        const further = others.some((other) => {
          const theirs = hour(other);
          return theirs > Date.parse(since) && theirs <= at && isFurther(other, theirs, rung, mine);
        });
        if (further || (rung.when === 'before' && endOf(due, one.zone) < at)) continue;
        if (!isOfficeHour(at, reader)) {
          waits = true;
          continue;
        }
        heard.add(reader.accountId);
        const day = new Date(at).toISOString().slice(0, 10);
        this.told.push({
          file: one.file,
          clock: one.code,
          rung: rung.code,
          reader: reader.email,
          day,
        });
      }
      this.heard.set(key, heard);
      if (looked && !waits) this.closed.add(key);
    }
  }

  private async read(ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.definitions.has(id));
    if (missing.length === 0) return;
    const rows = await this.behind.query<{ id: string; body: WorkflowDefinition }>(
      'SELECT id, body FROM workflow_definition WHERE id = ANY ($1::uuid[])',
      [missing],
    );
    this.definitions = new Map([...this.definitions, ...rows.map(({ id, body }) => [id, body] as const)]);
  }
}

interface Person {
  readonly accountId: string;
  readonly personId: string;
  readonly email: string;
  readonly organisationId: string;
  readonly country: string | null;
  readonly calendar: string;
  readonly zone: string;
  readonly away: boolean;
  readonly roles: readonly { readonly role: string; readonly country: string | null }[];
}

/** A role that one person has from another today. */
interface Lent {
  readonly role: string;
  readonly from: string;
  readonly to: string;
}

interface Here {
  readonly people: readonly Person[];
  readonly lent: readonly Lent[];
}

interface Reader extends Person {
  /** The role of the task for which they are asked. */
  readonly asked: string;
}

interface Running {
  readonly id: string;
  readonly code: string;
  readonly file: string;
  readonly definitionId: string;
  readonly startedAt: string;
  readonly amount: number;
  readonly unit: 'calendar_days' | 'working_days' | 'months';
  readonly calendar: string;
  readonly zone: string;
  readonly pauses: readonly { readonly from: string; readonly to: string }[];
  readonly seenBy: readonly string[];
  readonly duties: readonly { readonly conflict: string; readonly side: string; readonly person: string }[];
  readonly tasks: readonly {
    readonly act: string;
    readonly role: string;
    readonly scope: string;
    readonly organisation: string | null;
    readonly country: string | null;
    readonly holder: string | null;
    readonly answered: readonly string[];
  }[];
}

const PEOPLE = `
SELECT a.id AS "accountId", EXISTS (SELECT FROM absence b WHERE b.person_id = a.person_id AND b.ended_at IS NULL
    AND ($1::timestamptz AT TIME ZONE o.time_zone)::date BETWEEN b.from_day AND b.until_day) AS away, a.person_id AS "personId", a.email, o.id AS "organisationId", o.country, o.calendar, o.time_zone AS zone,
  (SELECT json_agg(json_build_object('role', r.role, 'country', coalesce(r.country, o.country))) FROM role_assignment r
    WHERE r.account_id = a.id AND r.ended_at IS NULL) AS roles
FROM account a JOIN organisation o ON o.id = a.organisation_id WHERE a.disabled_at IS NULL
  AND EXISTS (SELECT FROM role_assignment r WHERE r.account_id = a.id AND r.ended_at IS NULL) ORDER BY a.email`;

const LENT = `
SELECT d.role, d.delegator_account_id AS "from", d.delegate_account_id AS "to" FROM delegation d JOIN organisation o ON o.id = d.organisation_id
WHERE d.ended_at IS NULL AND ($1::timestamptz AT TIME ZONE o.time_zone)::date BETWEEN d.from_day AND d.until_day ORDER BY d.made_at, d.id`;

/** Clocks that run and do not stand, as rows say what happened to them; not the date that the product worked out. */
const RUNNING = `
SELECT k.id, k.code, c.subject || ' ' || c.title AS file, c.definition_id AS "definitionId", to_char(k.started_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "startedAt",
  k.amount, k.unit, k.calendar, k.time_zone AS zone, k.pauses,
  ARRAY(SELECT s.organisation_id::text FROM case_access s WHERE s.case_id = c.id) AS "seenBy",
  coalesce((SELECT json_agg(json_build_object('conflict', d.conflict, 'side', d.side, 'person', d.person_id)) FROM duty d
    WHERE d.case_id = c.id), '[]') AS duties,
  coalesce((SELECT json_agg(json_build_object('act', t.act, 'role', t.role, 'scope', t.scope, 'organisation', t.organisation_id,
      'country', t.country, 'holder', t.holder_account_id, 'answered', ARRAY(SELECT unnest(array_remove(ARRAY[v.person_id, v.on_behalf_of], NULL))::text FROM visa v
        WHERE v.case_id = t.case_id AND v.visit = t.visit AND v.invalidated_at IS NULL AND 'visa:' || v.code = t.act AND v.person_id IS NOT NULL))
      ORDER BY t.code, t.role) FROM task t WHERE t.case_id = c.id AND t.done_at IS NULL), '[]') AS tasks
FROM clock k JOIN case_file c ON c.id = k.case_id
WHERE k.stopped_at IS NULL AND NOT EXISTS (SELECT FROM jsonb_array_elements(k.pauses) p WHERE p->>'to' IS NULL)
ORDER BY c.title, k.code`;

/**
 * Each person once, for the first of the open tasks that they may do: whoever is there; with nobody there the level above;
 * with nobody there either, those who are away. The next level stands in for staff alone.
 */
function readersOf(
  one: Running,
  definition: WorkflowDefinition,
  rung: ReminderDefinition,
  here: Here,
): readonly Reader[] {
  const readers = new Map<string, Reader>();
  const fromAbove = new Set<string>();
  for (const task of one.tasks) {
    const raised = (asked: Asked): Asked =>
      rung.to === 'head' && !OUTSIDE.includes(asked.role) ? HEAD : asked;
    const able = holders(raised(task), here)
      .filter(({ person, behalf }) =>
        [person, ...(behalf ? [behalf] : [])].every((bound) => maySay(one, definition, task, bound)),
      )
      .filter(({ person }) => sees(one, person));
    const named = able.filter(({ person, behalf }) =>
      [person.accountId, behalf?.accountId].includes(task.holder ?? '-'),
    );
    const present = (group: readonly Holder[]) => group.filter(({ person }) => !person.away);
    let asked = present(named);
    let above = false;
    if (asked.length === 0) asked = present(able);
    if (asked.length === 0 && able.length > 0) {
      for (const level of levelsOver(task)) {
        const up = present(level.flatMap((role) => holders(role, here))).filter(({ person }) =>
          sees(one, person),
        );
        if (up.length === 0) continue;
        [asked, above] = [up, true];
        break;
      }
    }
    if (asked.length === 0) asked = named.length > 0 ? named : able;
    for (const { person } of asked) {
      const before = readers.has(person.accountId);
      if (before && !(fromAbove.has(person.accountId) && !above)) continue;
      readers.set(person.accountId, { ...person, asked: task.role });
      if (above) fromAbove.add(person.accountId);
      else fromAbove.delete(person.accountId);
    }
  }
  if (readers.size > 0 || one.tasks.length === 0) return [...readers.values()];
  const asked = one.tasks[0]?.role ?? '';
  return holders(SECRETARIAT, here).map(({ person }) => ({ ...person, asked }));
}

interface Asked {
  readonly role: string;
  readonly scope: string;
  readonly organisation: string | null;
  readonly country: string | null;
}

interface Holder {
  readonly person: Person;
  readonly behalf: Person | null;
}

const facility = (role: string): Asked => ({ role, scope: 'facility', organisation: null, country: null });
const HEAD = facility(HEAD_OF_UNIT);
const SECRETARIAT = facility('secretariat');

function levelsOver(task: Asked): readonly (readonly Asked[])[] {
  if (!OUTSIDE.includes(task.role)) return [[HEAD]];
  if (task.scope !== 'organisation') return [[SECRETARIAT]];
  return [OUTSIDE.filter((role) => role !== task.role).map((role) => ({ ...task, role })), [SECRETARIAT]];
}

/** In their own name first, then whoever stands in for one of them. */
function holders(asked: Asked, { people, lent }: Here): readonly Holder[] {
  const own = people.filter((person) =>
    person.roles.some(
      (had) =>
        had.role === asked.role &&
        (asked.scope === 'facility' ||
          (asked.scope === 'organisation' && person.organisationId === asked.organisation) ||
          (asked.scope === 'country' && had.country === asked.country)),
    ),
  );
  const standing = lent
    .filter((one) => one.role === asked.role && own.some((person) => person.accountId === one.from))
    .flatMap((one): Holder[] => {
      const person = people.find(({ accountId }) => accountId === one.to);
      const behalf = people.find(({ accountId }) => accountId === one.from);
      return person && behalf ? [{ person, behalf }] : [];
    });
  return [...own.map((person) => ({ person, behalf: null })), ...standing];
}

function maySay(
  one: Running,
  definition: WorkflowDefinition,
  task: Running['tasks'][number],
  { personId }: Person,
): boolean {
  const barred = one.duties.some(
    (duty) =>
      duty.person === personId &&
      definition.conflicts
        .find(({ code }) => code === duty.conflict)
        ?.sides.some((side) => side.code !== duty.side && side.acts.includes(task.act)),
  );
  return !barred && !task.answered.includes(personId);
}

function sees(one: Running, person: Person): boolean {
  return (
    person.roles.some(({ role }) => !OUTSIDE.includes(role)) || one.seenBy.includes(person.organisationId)
  );
}

function isFurther(other: ReminderDefinition, at: number, than: ReminderDefinition, hour: number): boolean {
  const order = ['before', 'on', 'after'];
  const [one, two] = [order.indexOf(other.when), order.indexOf(than.when)];
  return one > two || (one === two && at > hour);
}

/** A day as its number since 1970. */
const numberOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);

let known: (code: string) => WorkingCalendar;

function isOff(day: number, code: string): boolean {
  const { weekend, holidays, workdays } = known(code);
  if (workdays?.includes(dateOf(day))) return false;
  const weekday = ((day + 3) % 7) + 1;
  return weekend.includes(weekday) || dateOf(day) in holidays;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function local(at: number, zone: string): { readonly day: number; readonly hour: number } {
  const shown =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(zone, shown);
  const [date = '', time = ''] = shown.format(at).split(' ');
  return { day: numberOf(date), hour: Number(time.slice(0, 2)) };
}

/** Day after day from the one after the event; days on which the clock stood are given back whole. */
function dueDay(one: Running): number {
  const start = local(Date.parse(one.startedAt), one.zone).day;
  const stood = (day: number) =>
    one.pauses.some(
      (pause) =>
        day >= local(Date.parse(pause.from), one.zone).day &&
        day <= local(Date.parse(pause.to), one.zone).day &&
        day > start,
    );
  let left = one.amount;
  if (one.unit === 'months') {
    const [year = 0, month = 0, date = 0] = dateOf(start).split('-').map(Number);
    const last = new Date(Date.UTC(year, month - 1 + one.amount + 1, 0)).getUTCDate();
    const end = Date.UTC(year, month - 1 + one.amount, Math.min(date, last)) / DAY_MS;
    left = end - start;
  }
  let day = start;
  while (left > 0) {
    day += 1;
    if (stood(day)) continue;
    if (one.unit === 'working_days' && isOff(day, one.calendar)) continue;
    left -= 1;
  }
  while (isOff(day, one.calendar) || stood(day)) day += 1;
  return day;
}

function endOf(day: number, zone: string): number {
  return nineOClock(day, zone) + 15 * 3_600_000 - 1;
}

function hourFor(rung: ReminderDefinition, due: number, one: Running, reader: Person): number {
  let day = due;
  const step = rung.when === 'before' ? -1 : 1;
  for (let left = rung.when === 'on' ? 0 : rung.amount; left > 0; ) {
    day += step;
    if (rung.unit === 'calendar_days' || !isOff(day, one.calendar)) left -= 1;
  }
  while (isOff(day, reader.calendar)) day += rung.when === 'after' ? 1 : -1;
  return nineOClock(day, reader.zone);
}

/** Nine in the morning: no office of the demo is more than three hours from Greenwich. */
function nineOClock(day: number, zone: string): number {
  for (let hour = 5; hour <= 10; hour += 1) {
    const at = day * DAY_MS + hour * 3_600_000;
    const shown = local(at, zone);
    if (shown.day === day && shown.hour === 9) return at;
  }
  throw new Error(`No nine o'clock in ${zone} on ${dateOf(day)}.`);
}

function isOfficeHour(at: number, reader: Person): boolean {
  const { day, hour } = local(at, reader.zone);
  return hour >= 9 && !isOff(day, reader.calendar);
}
