/** The plan as flat text fields: one line each, with how many came to a training below it. */
import type { AssistanceInput } from '../../assistance/assistance-content.js';
import { LINE_KINDS, type LineKind, type StoredLine } from '../../assistance/assistance-plan.js';
import type { DraftFields } from '../../cases/form-draft.js';
import { formatCents } from '../../kernel/money.js';
import { readCents } from '../actions/read-cents.js';
import type { Visit } from '../shell/visit.js';

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

const COUNTS = ['country', 'women', 'men', 'unstated'] as const;

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
const MAX_LINES = 100;
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

/** What is saved, as the form shows it. */
export function planFieldsOf(lines: readonly StoredLine[], note: string): DraftFields {
  const fields: Record<string, string> = { note };
  lines.forEach((line, at) => {
    for (const part of PARTS) {
      const value = part === 'unitCents' ? null : line[part];
      fields[`lines.${at}.${part}`] = value === null ? '' : String(value);
    }
    fields[`lines.${at}.unitCents`] = line.unitCents === null ? '' : formatCents(line.unitCents);
    line.attendance.forEach((counted, row) => {
      for (const part of COUNTS) fields[`lines.${at}.attendance.${row}.${part}`] = String(counted[part]);
    });
  });
  return fields;
}

/** The kinds of the lines that the form holds, in order. */
export function linesOf(fields: DraftFields): readonly LineKind[] {
  const kinds: LineKind[] = [];
  for (let at = 0; at < MAX_LINES; at += 1) {
    const kind = LINE_KINDS.find((one) => one === fields[`lines.${at}.kind`]);
    if (!kind) break;
    kinds.push(kind);
  }
  return kinds;
}

/** How many rows for attendance a line shows. */
export function countsOf(fields: DraftFields, line: number): number {
  let rows = 0;
  while (fields[`lines.${line}.attendance.${rows}.country`]) rows += 1;
  return Math.min(30, rows + SPARE_COUNTS);
}

/** The fields with one more line of a kind, at the end; what most lines share is filled in. */
export function withLine(fields: DraftFields, kind: LineKind, country: string): DraftFields {
  const at = linesOf(fields).length;
  return { ...fields, [`lines.${at}.kind`]: kind, [`lines.${at}.country`]: country };
}

/** The fields without one line; those after it move up. */
export function withoutLine(fields: DraftFields, removed: number): DraftFields {
  const entries = Object.entries(fields).flatMap(([name, value]): [string, string][] => {
    const match = FIELD.exec(name);
    if (!match) return [[name, value]];
    const line = Number(match[1]);
    if (line === removed) return [];
    return [[line > removed ? name.replace(/^lines\.\d+/, `lines.${line - 1}`) : name, value]];
  });
  return Object.fromEntries(entries);
}

/** Reads the form into what the use case takes; rows of attendance left empty say nothing. */
export function readPlan(fields: DraftFields): AssistanceInput {
  const text = (name: string) => (fields[name] ?? '').trim();
  const lines = linesOf(fields).map((kind, at) => {
    const part = (name: LinePart) => text(`lines.${at}.${name}`);
    const counts = Array.from({ length: countsOf(fields, at) }, (_, row) => row);
    return {
      id: part('id') || null,
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
      attendance: counts
        .filter((row) => text(`lines.${at}.attendance.${row}.country`) !== '')
        .map((row) => ({
          country: text(`lines.${at}.attendance.${row}.country`),
          ...Object.fromEntries(
            (['women', 'men', 'unstated'] as const).map((count) => [
              count,
              wholeOrNull(text(`lines.${at}.attendance.${row}.${count}`)),
            ]),
          ),
        })),
    };
  });
  return { lines, note: fields['note'] ?? '' };
}

/** Null for nothing; what is no whole number becomes one that no check lets pass. */
function wholeOrNull(text: string): number | null {
  if (text === '') return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

/** The form's field for a pointer of the use case; of attendance as a whole its first row. */
export function planFieldFor(pointer: string): string {
  return pointer.replace(/\.attendance$/, '.attendance.0.country');
}

/** A field's name for people: "Expert 2 – Place". */
export function planFieldLabel(fields: DraftFields, name: string, visit: Visit): string {
  const match = FIELD.exec(name);
  if (!match) return visit.sentence(`assistance.field.${name}`);
  const at = Number(match[1]);
  const kinds = linesOf(fields);
  const kind = kinds[at] ?? 'expert';
  const number = kinds.slice(0, at + 1).filter((one) => one === kind).length;
  const part = match[4] ? `count.${match[4]}` : String(match[2]);
  return `${visit.t(`assistance.one.${kind}`, { number })} – ${partLabel(visit, kind, part)}`;
}

/** What a part is called, which depends on the kind of line. */
export function partLabel(visit: Visit, kind: LineKind, part: string): string {
  const own = `assistance.line.${part}.${kind}`;
  const named = visit.sentence(own);
  return named === own ? visit.sentence(`assistance.line.${part}`) : named;
}
