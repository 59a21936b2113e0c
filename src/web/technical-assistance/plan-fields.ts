/** The plan as flat text fields: one line each, with how many came to a training below it. */
import { LINE_KINDS, type LineKind, type StoredLine } from '../../assistance/assistance-plan.js';
import type { DraftFields } from '../../cases/form-draft.js';
import { formatCents } from '../../kernel/money.js';
import { readCents } from '../actions/read-cents.js';
import type { ClashWords } from '../drafts/conflict-page.js';
import { type FormShape, lineListOf } from '../drafts/merge-versions.js';
import type { Visit } from '../shell/visit.js';
import type { ReadForm } from './assistance-form.js';

/** What a line of the plan is made of in the form; which of it a kind has is `PARTS_OF`. */
const PARTS = [
  'id',
  'kind',
  'country',
  'name',
  'organisation',
  'details',
  'origin',
  'place',
  'startsOn',
  'endsOn',
  'quantity',
  'unitCents',
  'deliveredOn',
  'deliveredQuantity',
] as const;
export type LinePart = (typeof PARTS)[number];

const COUNTED = ['women', 'men', 'unstated'] as const;
const COUNTS = ['country', ...COUNTED] as const;

export const PARTS_OF: Readonly<Record<LineKind, readonly LinePart[]>> = {
  expert: [
    'name',
    'organisation',
    'details',
    'country',
    'place',
    'startsOn',
    'endsOn',
    'quantity',
    'unitCents',
  ],
  training: ['name', 'country', 'place', 'startsOn', 'endsOn', 'quantity', 'unitCents'],
  equipment: ['name', 'details', 'country', 'place', 'startsOn', 'quantity', 'unitCents'],
  travel: ['name', 'country', 'origin', 'place', 'startsOn', 'endsOn', 'unitCents'],
};

const FIELD = /^lines\.(\d{1,3})\.([A-Za-z]+)(?:\.(\d{1,2})\.([a-z]+))?$/;
/** More than a plan may have, so that none is lost by saving but refused aloud. */
const MAX_LINES = 500;
/** Rows for countries beside those that are counted already. */
const SPARE_COUNTS = 2;

/** Picks the form's own fields out of what a browser sends. */
export function planFieldsIn(body: Readonly<Record<string, unknown>>): DraftFields {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    const match = FIELD.exec(name);
    if (!match || typeof value !== 'string' || Number(match[1]) >= MAX_LINES) continue;
    const known = match[3]
      ? match[2] === 'attendance' && COUNTS.some((one) => one === match[4])
      : PARTS.some((one) => one === match[2]);
    if (known) fields[name] = value.replaceAll('\r\n', '\n');
  }
  fields['note'] = typeof body['note'] === 'string' ? body['note'].replaceAll('\r\n', '\n') : '';
  return fields;
}

/** With what an empty field stands for, as it is stored: the last day is the first, and nobody came. */
function filledIn(fields: DraftFields): DraftFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (value.trim() !== '') return [name, value];
      const [, line, part, row, count] = FIELD.exec(name) ?? [];
      if (part === 'endsOn') return [name, fields[`lines.${line}.startsOn`] ?? ''];
      const isCounted =
        COUNTED.some((one) => one === count) && fields[`lines.${line}.${part}.${row}.country`];
      return [name, isCounted ? '0' : value];
    }),
  );
}

/** What is saved, as the form shows it: what was delivered is there once it is being delivered. */
export function planFieldsOf(
  lines: readonly StoredLine[],
  note: string,
  { delivering }: { delivering: boolean },
): DraftFields {
  const fields: Record<string, string> = { note };
  lines.forEach((line, at) => {
    for (const part of ['id', 'kind', ...PARTS_OF[line.kind]] as const) {
      const value = line[part];
      fields[`lines.${at}.${part}`] =
        part === 'unitCents' && line.unitCents !== null ? formatCents(line.unitCents) : String(value ?? '');
    }
    if (!delivering || line.kind === 'travel') return;
    fields[`lines.${at}.deliveredOn`] = line.deliveredOn ?? '';
    if (line.kind !== 'training') {
      fields[`lines.${at}.deliveredQuantity`] = String(line.deliveredQuantity ?? '');
      return;
    }
    line.attendance.forEach((counted, row) => {
      for (const part of COUNTS) fields[`lines.${at}.attendance.${row}.${part}`] = String(counted[part]);
    });
  });
  return fields;
}

export interface FormLine {
  /** Its number in the names of its fields; numbers may be left out. */
  readonly at: number;
  readonly kind: LineKind;
  /** Which of its kind it is. */
  readonly number: number;
}

/** The lines that the form holds, in order. */
export function linesOf(fields: DraftFields): readonly FormLine[] {
  const counted = new Map<LineKind, number>();
  return Array.from({ length: MAX_LINES }, (_, at) => at).flatMap((at) => {
    const kind = LINE_KINDS.find((one) => one === fields[`lines.${at}.kind`]);
    if (!kind) return [];
    const number = (counted.get(kind) ?? 0) + 1;
    counted.set(kind, number);
    return [{ at, kind, number }];
  });
}

/** How many rows for attendance a line shows. */
export function countsOf(fields: DraftFields, line: number): number {
  const used = Object.entries(fields).flatMap(([name, value]) => {
    const [, at, , row] = FIELD.exec(name) ?? [];
    return row !== undefined && Number(at) === line && value.trim() !== '' ? [Number(row) + 1] : [];
  });
  return Math.min(30, Math.max(0, ...used) + SPARE_COUNTS);
}

/**
 * The fields with one more line, after those of its kind: in the order in which they are stored, so that a line stands at
 * the same place before and after. What most lines share is filled in.
 */
export function withLine(fields: DraftFields, kind: LineKind, country: string): DraftFields {
  const before = LINE_KINDS.slice(0, LINE_KINDS.indexOf(kind) + 1);
  const above = linesOf(fields).filter((line) => before.includes(line.kind));
  const added = (above.at(-1)?.at ?? -1) + 1;
  const below = moved(fields, (at) => (at < added ? at : at + 1));
  return { ...below, [`lines.${added}.kind`]: kind, [`lines.${added}.country`]: country };
}

/** The fields without one line; those after it move up. */
export function withoutLine(fields: DraftFields, removed: number): DraftFields {
  return moved(fields, (at) => (at === removed ? null : at > removed ? at - 1 : at));
}

/** The fields with every line where `to` puts it; null: nowhere. */
function moved(fields: DraftFields, to: (at: number) => number | null): DraftFields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, string][] => {
      const line = FIELD.exec(name)?.[1];
      if (line === undefined) return [[name, value]];
      const at = to(Number(line));
      return at === null ? [] : [[name.replace(/\d+/, String(at)), value]];
    }),
  );
}

/**
 * Reads the form into what the use case takes; rows of attendance left empty say nothing. A line that somebody has taken
 * off the stored ones meanwhile, or that two versions have both brought in, is a new one.
 */
export function readPlan(fields: DraftFields, stored: readonly StoredLine[]): ReadForm {
  const text = (name: string) => (fields[name] ?? '').trim();
  const unclaimed = new Set(stored.map((line) => line.id));
  const rows: (readonly number[])[] = [];
  const formLines = linesOf(fields);
  const lines = formLines.map(({ kind, at }) => {
    const part = (name: LinePart) => text(`lines.${at}.${name}`);
    const count = (row: number, name: string) => text(`lines.${at}.attendance.${row}.${name}`);
    const counted = Array.from({ length: countsOf(fields, at) }, (_, row) => row).filter((row) =>
      COUNTS.some((name) => count(row, name) !== ''),
    );
    rows.push(counted);
    return {
      id: unclaimed.delete(part('id')) ? part('id') : null,
      kind,
      country: part('country'),
      name: part('name'),
      organisation: part('organisation'),
      details: part('details'),
      origin: part('origin'),
      place: part('place'),
      startsOn: part('startsOn'),
      endsOn: part('endsOn') || null,
      quantity: wholeOrNull(part('quantity')),
      unitCents: part('unitCents') === '' ? null : readCents(part('unitCents')),
      deliveredOn: part('deliveredOn') || null,
      deliveredQuantity: kind === 'training' ? null : wholeOrNull(part('deliveredQuantity')),
      attendance: counted.map((row) => ({
        country: count(row, 'country'),
        ...Object.fromEntries(COUNTED.map((name) => [name, wholeOrNull(count(row, name))])),
      })),
    };
  });
  return {
    input: { lines, note: fields['note'] ?? '' },
    fieldFor: (pointer) => {
      const [list, index, part = 'name', row = 0, count = 'country'] = pointer.split('.');
      const at = formLines[Number(index)]?.at;
      if (list !== 'lines' || at === undefined) return pointer;
      if (part !== 'attendance') return `lines.${at}.${part}`;
      return `lines.${at}.attendance.${rows[Number(index)]?.[Number(row)] ?? 0}.${count}`;
    },
  };
}

/** Null for nothing; what is no whole number becomes one that no check lets pass. */
function wholeOrNull(text: string): number | null {
  if (text === '') return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

/** Each line is a part, wherever it stands by now. */
export const PLAN_SHAPE: FormShape = {
  partOf: (field) => field.split('.').slice(0, 2).join('.'),
  lined: ['lines'],
  idOfLine: 'id',
  standsFor: filledIn,
};

export function isPlanPart(name: string): boolean {
  return name === 'note' || /^lines\.\d{1,3}$/.test(name);
}

/** A field's name for people: "Expert 2 – Place". */
export function planFieldLabel(fields: DraftFields, name: string, visit: Visit): string {
  const [, line, own, , count] = FIELD.exec(name) ?? [];
  const { kind = 'expert' } = linesOf(fields).find(({ at }) => at === Number(line)) ?? {};
  if (line === undefined) return visit.sentence(`assistance.field.${name}`);
  const part = count ? `count.${count}` : String(own);
  return `${planPartLabel(fields, `lines.${line}`, visit)} – ${partLabel(visit, kind, part)}`;
}

/** What the parts say for people; `fields` are all the lines that are spoken of. */
export function planWords(fields: DraftFields, visit: Visit): ClashWords {
  const worded = (part: string, value: string): string => {
    if (/country$/.test(part)) return visit.country(value);
    if (/On$/.test(part) && /^\d{4}-\d{2}-\d{2}$/.test(value)) return visit.date(value);
    const cents = part.endsWith('Cents') ? readCents(value) : Number.NaN;
    return Number.isNaN(cents) ? value : visit.money(cents);
  };
  return {
    shape: PLAN_SHAPE,
    label: (part) => planPartLabel(fields, part, visit),
    shown: (part, version) => {
      if (lineListOf(part, PLAN_SHAPE) === null) return [version[part] ?? ''];
      const kind = LINE_KINDS.find((one) => one === version[`${part}.kind`]);
      if (!kind) return [];
      const said = (name: string, shown: string) => {
        const value = (version[`${part}.${name}`] ?? '').trim();
        if (value === '') return [];
        const field = partLabel(visit, kind, shown);
        return [visit.t('web.form.error_of', { field, text: worded(shown, value) })];
      };
      const rows = Array.from({ length: countsOf(version, Number(part.split('.')[1])) }, (_, row) =>
        COUNTS.flatMap((count) => said(`attendance.${row}.${count}`, `count.${count}`)).join(' · '),
      );
      return [
        ...PARTS.filter((name) => name !== 'id' && name !== 'kind').flatMap((name) => said(name, name)),
        ...rows.filter((row) => row !== ''),
      ];
    },
    texts: new Set(['note']),
  };
}

/** A part's name for people: a line by its kind and number, the list for one that is gone. */
function planPartLabel(fields: DraftFields, part: string, visit: Visit): string {
  const line = linesOf(fields).find(({ at }) => part === `lines.${at}`);
  if (line) return visit.t(`assistance.one.${line.kind}`, { number: line.number });
  return visit.sentence(`assistance.field.${part.split('.')[0]}`);
}

/** What a part is called, which depends on the kind of line. */
export function partLabel(visit: Visit, kind: LineKind, part: string): string {
  const own = `assistance.line.${part}.${kind}`;
  const named = visit.sentence(own);
  return named === own ? visit.sentence(`assistance.line.${part}`) : named;
}
