/** The plan of technical assistance, line by line: what is wrong with it whatever the database holds, what it costs; pure. */
import type { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { MAX_CENTS } from '../kernel/money.js';
import { parseCode } from '../reference/countries.js';

export const LINE_KINDS = ['expert', 'training', 'equipment', 'travel'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export const LINE_STATES = ['planned', 'to_confirm', 'confirmed', 'disputed'] as const;
export type LineState = (typeof LINE_STATES)[number];

/** Who came to a training, from one country. */
export interface Attendance {
  readonly country: string;
  readonly women: number;
  readonly men: number;
  readonly unstated: number;
}

export interface PlanLine {
  /** Null while it is not stored. */
  readonly id: string | null;
  readonly kind: LineKind;
  /** The partner country (ISO) that receives it. */
  readonly country: string;
  /** An expert's name, who travels, a training's title, what is handed over. */
  readonly name: string;
  readonly organisation: string;
  /** An expert's profile; the serial numbers of equipment. */
  readonly details: string;
  readonly origin: string;
  /** Empty: online. Of a journey, where it leads. */
  readonly place: string;
  /** Calendar days; equipment is handed over on one. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** Days of an expert, places of a training, pieces of equipment; 1 of a journey. */
  readonly quantity: number;
  /** Cents: of a day, of a piece; of a training and a journey as a whole. Null where it is not the reader's to know. */
  readonly unitCents: number | null;
  /** Calendar day; null while nothing was recorded as delivered. */
  readonly deliveredOn: string | null;
  /** Days, pieces, or how many came. */
  readonly deliveredQuantity: number | null;
  readonly attendance: readonly Attendance[];
}

/** A line as it is stored, with how it stands. */
export interface StoredLine extends PlanLine {
  readonly id: string;
  readonly state: LineState;
  /** What the receiving side says is wrong; empty unless it is disputed. */
  readonly reason: string;
  /** How often it was recorded what was delivered. */
  readonly told: number;
  /** Whether the receiving side has ever said anything of it. */
  readonly answered: boolean;
}

/** What a line costs as planned, in cents; exact. */
export function lineCents({ kind, quantity, unitCents }: PlanLine): number {
  return timesCents(isCounted(kind) ? quantity : 1, unitCents ?? 0);
}

/** What was delivered of a line costs this, in cents; a journey counts once its plan does. */
export function deliveredCents(line: PlanLine): number {
  if (line.kind === 'travel') return lineCents(line);
  if (line.deliveredOn === null) return 0;
  return timesCents(isCounted(line.kind) ? (line.deliveredQuantity ?? 0) : 1, line.unitCents ?? 0);
}

/** What the whole plan costs, in cents. */
export function planCents(lines: readonly PlanLine[]): number {
  return lines.reduce((sum, line) => sum + lineCents(line), 0);
}

/** Of days and pieces the price is of one. */
function isCounted(kind: LineKind): boolean {
  return kind === 'expert' || kind === 'equipment';
}

function timesCents(quantity: number, cents: number): number {
  return Number(BigInt(quantity) * BigInt(cents));
}

/** What the plan is read against. */
export interface PlanContext {
  readonly countries: readonly string[];
  /** The calendar day after which nothing has been delivered yet. */
  readonly today: string;
  /** Whether deliveries may be recorded now. */
  readonly delivering: boolean;
}

/**
 * The lines that a client sends, in the place of all that there were; adds to `checks` what is wrong with them. A line
 * that the receiving side has confirmed stays as it is, and one that it has answered to is not taken off.
 */
export function planOf(
  value: unknown,
  stored: readonly StoredLine[],
  context: PlanContext,
  checks: FieldChecks,
): readonly PlanLine[] {
  const named = new Set<unknown>();
  const sent = checks.list('lines', value, 100).map((one, index) => {
    const at = `lines/${index}`;
    const fields = fieldsOf(one);
    const id = idOf(`${at}/id`, fields['id'], stored, checks);
    if (id !== null && named.has(id)) checks.add(`${at}/id`, 'named_twice');
    named.add(id);
    const line = lineOf(at, { ...fields, id }, context, checks);
    const before = stored.find((two) => two.id === id);
    if (before?.state === 'confirmed' && !isSameLine(before, line)) {
      checks.add(`${at}/name`, 'delivery_confirmed_stays', { name: before.name });
    }
    if (before && before.kind !== line.kind) checks.add(`${at}/kind`, 'line_kind_stays');
    return line;
  });
  for (const line of stored) {
    if (line.answered && !named.has(line.id)) checks.add('lines', 'answered_line_stays', { name: line.name });
  }
  sent.forEach((line, index) => {
    const other = sent.slice(0, index).find((earlier) => isElsewhere(earlier, line));
    if (!other) return;
    const { name, place, startsOn: from, endsOn: to } = other;
    checks.add(`lines/${index}/startsOn`, 'expert_elsewhere', { name, place, from, to });
  });
  return sent;
}

/** Whether one expert would be in two places on one day. */
export function isElsewhere(one: PlanLine, other: PlanLine): boolean {
  const same = (field: 'name' | 'organisation' | 'place') =>
    one[field].toLowerCase() === other[field].toLowerCase();
  return (
    one.kind === 'expert' &&
    other.kind === 'expert' &&
    same('name') &&
    same('organisation') &&
    !same('place') &&
    one.startsOn <= other.endsOn &&
    other.startsOn <= one.endsOn
  );
}

/** Whether two lines say the same, whatever their place in the plan. */
export function isSameLine(one: PlanLine, other: PlanLine): boolean {
  return JSON.stringify(inOneOrder(one)) === JSON.stringify(inOneOrder(other));
}

/** Keys in one order, for comparing: the database orders those of what it stores by itself. */
function inOneOrder(line: PlanLine) {
  const { kind, country, name, organisation, details, origin, place, startsOn, endsOn, quantity } = line;
  const { unitCents, deliveredOn, deliveredQuantity } = line;
  const attendance = [...line.attendance]
    .sort((a, b) => (a.country < b.country ? -1 : 1))
    .map((one) => [one.country, one.women, one.men, one.unstated]);
  return [
    [kind, country, name, organisation, details, origin, place, startsOn, endsOn, quantity],
    [unitCents, deliveredOn, deliveredQuantity, attendance],
  ];
}

type Fields = Readonly<Record<string, unknown>>;

function lineOf(at: string, fields: Fields, context: PlanContext, checks: FieldChecks): PlanLine {
  const kind = checks.choice(`${at}/kind`, fields['kind'], LINE_KINDS) ?? 'expert';
  const text = (field: string, max: number, min = 0) =>
    checks.text(`${at}/${field}`, fields[field] ?? '', { max, min });
  const startsOn = checks.date(`${at}/startsOn`, fields['startsOn'] ?? '');
  const endsOn =
    kind === 'equipment' || blank(fields['endsOn'])
      ? startsOn
      : checks.date(`${at}/endsOn`, fields['endsOn']);
  if (startsOn !== '' && endsOn !== '' && endsOn < startsOn) {
    checks.add(`${at}/endsOn`, 'days_out_of_order');
  }
  const country = String(fields['country'] ?? '');
  if (!context.countries.includes(country)) {
    checks.add(`${at}/country`, country === '' ? 'missing' : 'not_a_receiving_country');
  }
  const quantity =
    kind === 'travel'
      ? 1
      : checks.integer(`${at}/quantity`, fields['quantity'] ?? null, { min: 1, max: 100_000 });
  const days = daysIn(startsOn, endsOn);
  if (kind === 'expert' && quantity > 0 && days > 0 && quantity > days) {
    checks.add(`${at}/quantity`, 'more_days_than_there_are', { days });
  }
  if (blank(fields['unitCents'])) checks.add(`${at}/unitCents`, 'missing');
  const unitCents = blank(fields['unitCents']) ? 0 : checks.cents(`${at}/unitCents`, fields['unitCents']);
  if (quantity > 0 && BigInt(quantity) * BigInt(unitCents) > BigInt(MAX_CENTS)) {
    checks.add(`${at}/unitCents`, 'amount_too_large');
  }
  const line = {
    id: fields['id'] as string | null,
    kind,
    country,
    name: text('name', 300, 1),
    organisation: kind === 'expert' ? text('organisation', 300) : '',
    details: kind === 'expert' || kind === 'equipment' ? text('details', 2_000) : '',
    origin: kind === 'travel' ? text('origin', 200, 1) : '',
    place: kind === 'training' ? text('place', 200) : text('place', 200, kind === 'equipment' ? 0 : 1),
    startsOn,
    endsOn,
    quantity,
    unitCents,
  };
  return { ...line, ...deliveryOf(at, kind, quantity, fields, context, checks) };
}

type Delivery = Pick<PlanLine, 'deliveredOn' | 'deliveredQuantity' | 'attendance'>;

const NOT_DELIVERED: Delivery = { deliveredOn: null, deliveredQuantity: null, attendance: [] };

function deliveryOf(
  at: string,
  kind: LineKind,
  quantity: number,
  fields: Fields,
  { today, delivering }: PlanContext,
  checks: FieldChecks,
): Delivery {
  const said = !blank(fields['deliveredOn']);
  const attendance = attendanceOf(at, fields['attendance'] ?? [], checks);
  if (!said) {
    if (attendance.length > 0) checks.add(`${at}/deliveredOn`, 'missing');
    return NOT_DELIVERED;
  }
  if (kind === 'travel') {
    checks.add(`${at}/deliveredOn`, 'journey_is_not_delivered');
    return NOT_DELIVERED;
  }
  if (!delivering) checks.add(`${at}/deliveredOn`, 'not_being_delivered');
  const deliveredOn = checks.date(`${at}/deliveredOn`, fields['deliveredOn']);
  if (deliveredOn > today) checks.add(`${at}/deliveredOn`, 'date_ahead');
  if (kind === 'training') {
    if (attendance.length === 0) checks.add(`${at}/attendance`, 'missing');
    return { deliveredOn, deliveredQuantity: attended(attendance), attendance };
  }
  if (attendance.length > 0) checks.add(`${at}/attendance`, 'attendance_of_trainings');
  const deliveredQuantity = checks.integer(`${at}/deliveredQuantity`, fields['deliveredQuantity'] ?? null, {
    min: 1,
    max: Math.max(1, quantity),
  });
  return { deliveredOn, deliveredQuantity, attendance: [] };
}

/** How many came. */
export function attended(attendance: readonly Attendance[]): number {
  return attendance.reduce((sum, { women, men, unstated }) => sum + women + men + unstated, 0);
}

function attendanceOf(at: string, value: unknown, checks: FieldChecks): readonly Attendance[] {
  const named = new Set<string>();
  return checks.list(`${at}/attendance`, value, 30).map((one, index) => {
    const here = `${at}/attendance/${index}`;
    const fields = fieldsOf(one);
    const country = typeof fields['country'] === 'string' ? parseCode(fields['country']) : null;
    if (!country) checks.add(`${here}/country`, blank(fields['country']) ? 'missing' : 'country_unknown');
    if (country && named.has(country)) checks.add(`${here}/country`, 'named_twice');
    named.add(country ?? '');
    const count = (field: string) =>
      checks.integer(`${here}/${field}`, blank(fields[field]) ? 0 : fields[field], { min: 0, max: 10_000 });
    const counted = {
      country: country ?? '',
      women: count('women'),
      men: count('men'),
      unstated: count('unstated'),
    };
    if (attended([counted]) === 0) checks.add(`${here}/women`, 'nobody_counted');
    return counted;
  });
}

function idOf(at: string, value: unknown, stored: readonly StoredLine[], checks: FieldChecks): string | null {
  if (blank(value)) return null;
  if (!isId(value)) {
    checks.add(at, 'id_malformed');
    return null;
  }
  const known = stored.some((line) => line.id === value);
  if (!known) checks.add(at, 'reference_unknown');
  return known ? String(value) : null;
}

function daysIn(from: string, to: string): number {
  if (from === '' || to === '') return 0;
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

function blank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
