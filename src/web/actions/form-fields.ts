/** The application's form as flat text fields, from what is saved and into what is saved. */
import type { ActionContent, ActionInput } from '../../actions/action-content.js';
import type { BudgetLine } from '../../actions/budget.js';
import type { DraftFields } from '../../cases/form-draft.js';
import { formatCents } from '../../kernel/money.js';
import type { LineChange } from '../drafts/form-answers.js';
import type { Visit } from '../shell/visit.js';
import { readCents } from './read-cents.js';
import { plainQuantity, readQuantity } from './read-quantity.js';

/** Lists whose lines are fields such as `budgetLines.0.amountCents`; the first part of a line tells whether it is used. */
export const LINE_PARTS = {
  countries: ['country'],
  budgetLines: ['heading', 'description', 'quantity', 'unit', 'unitCostCents', 'amountCents'],
  milestones: ['title', 'dueMonth'],
  indicatorTargets: ['code', 'name', 'unit', 'baseline', 'target', 'rollUp'],
} as const;
export type LineList = keyof typeof LINE_PARTS;

export function isList(name: string): name is LineList {
  return Object.hasOwn(LINE_PARTS, name);
}

const TEXTS = ['title', 'summary', 'objectives', 'activities', 'indicators'] as const;
const CHOICES = ['lotId', 'funds', 'pillar', 'theme', 'startsOn'] as const;
const AMOUNTS = ['grantCents', 'totalCostCents'] as const;
/** The justification is the funding request's, which is written beside the action. */
const SINGLE = [
  ...TEXTS,
  ...CHOICES,
  ...AMOUNTS,
  'durationMonths',
  'reportingMonths',
  'fundingJustification',
] as const;

const LINE_FIELD = /^(countries|budgetLines|milestones|indicatorTargets)\.(\d{1,3})\.([A-Za-z]+)$/;

/** How many lines a list shows at most: as many as the longest may have, so that none is lost by saving. */
const MAX_LINES = 500;

/** Picks the form's own fields out of what a browser sends. */
export function fieldsIn(body: Readonly<Record<string, unknown>>): DraftFields {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    const line = LINE_FIELD.exec(name);
    const known =
      SINGLE.some((one) => one === name) ||
      (line !== null && (LINE_PARTS[line[1] as LineList] as readonly string[]).includes(line[3] ?? ''));
    if (known && typeof value === 'string') fields[name] = value.replaceAll('\r\n', '\n');
  }
  fields['coApplicantIds'] = ticked(body['coApplicantIds'], /^[0-9a-f-]{36}$/).join(',');
  fields['routes'] = ticked(body['routes'], /^[A-Z_]{3,40}$/).join(',');
  return fields;
}

/** A browser sends one text for one box ticked, several for several, and nothing for none. */
function ticked(value: unknown, like: RegExp): readonly string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.filter((one): one is string => typeof one === 'string' && like.test(one));
}

/** How many lines of a list the form shows: those it holds, and one empty line of a list that holds none. */
export function linesOf(fields: DraftFields, list: LineList): number {
  const numbers = Object.keys(fields).flatMap((name) => {
    const match = LINE_FIELD.exec(name);
    return match?.[1] === list ? [Number(match[2]) + 1] : [];
  });
  return Math.min(MAX_LINES, Math.max(1, ...numbers));
}

/** The fields with one more, empty line at the end of a list. */
export function withLine(fields: DraftFields, list: LineList): DraftFields {
  const at = linesOf(fields, list);
  return { ...fields, ...Object.fromEntries(LINE_PARTS[list].map((part) => [`${list}.${at}.${part}`, ''])) };
}

/** The fields without one line of a list; those after it move up. */
export function withoutLine(fields: DraftFields, list: LineList, removed: number): DraftFields {
  const entries = Object.entries(fields).flatMap(([name, value]): [string, string][] => {
    const match = LINE_FIELD.exec(name);
    if (match?.[1] !== list) return [[name, value]];
    const line = Number(match[2]);
    if (line === removed) return [];
    return [[line > removed ? `${list}.${line - 1}.${match[3]}` : name, value]];
  });
  return Object.fromEntries(entries);
}

/** What a button beside a line asks for: one line more, or one less; null when it is not about lines. */
export function lineChange(asked: unknown): LineChange | null {
  const [what, list, line] = String(asked ?? '').split('.');
  if (!list || !isList(list)) return null;
  if (what === 'sum') {
    const change = (fields: DraftFields) => ({ ...fields, totalCostCents: formatCents(budgetTotal(fields)) });
    return { at: 'budgetLines', change };
  }
  if (what === 'add') return { at: list, change: (fields) => withLine(fields, list) };
  return what === 'remove' ? { at: list, change: (fields) => withoutLine(fields, list, Number(line)) } : null;
}

/** As much of an action as the form changes. */
export type FormContent = Pick<ActionContent, keyof ActionInput>;

/** What is saved, as the form shows it. */
export function fieldsOf(content: FormContent): DraftFields {
  const fields: Record<string, string> = {
    title: content.title,
    lotId: content.lotId ?? '',
    funds: content.funds[0] ?? '',
    pillar: content.pillar ?? '',
    theme: content.theme ?? '',
    summary: content.summary,
    objectives: content.objectives,
    activities: content.activities,
    indicators: content.indicators,
    coApplicantIds: content.coApplicantIds.join(','),
    routes: content.routes.join(','),
    startsOn: content.startsOn ?? '',
    durationMonths: content.durationMonths === null ? '' : String(content.durationMonths),
    reportingMonths: content.reportingMonths === null ? '' : String(content.reportingMonths),
    grantCents: content.grantCents === null ? '' : formatCents(content.grantCents),
    totalCostCents: content.totalCostCents === null ? '' : formatCents(content.totalCostCents),
  };
  content.countries.forEach(({ country, partnershipId }, index) => {
    fields[`countries.${index}.country`] = countryValue(country, partnershipId);
  });
  Object.assign(fields, budgetFields(content.budgetLines));
  content.milestones.forEach((milestone, index) => {
    fields[`milestones.${index}.title`] = milestone.title;
    fields[`milestones.${index}.dueMonth`] = String(milestone.dueMonth);
  });
  content.indicatorTargets.forEach((indicator, index) => {
    for (const part of LINE_PARTS.indicatorTargets) {
      // That it does not add up is what an empty answer says.
      fields[`indicatorTargets.${index}.${part}`] =
        part === 'rollUp' && indicator.rollUp === 'none' ? '' : indicator[part];
    }
  });
  return fields;
}

/** Budget lines as the form shows them. */
export function budgetFields(lines: readonly BudgetLine[]): DraftFields {
  return Object.fromEntries(
    lines.flatMap((line, index) =>
      Object.entries({
        heading: line.heading,
        description: line.description,
        quantity: line.quantity === null ? '' : plainQuantity(line.quantity),
        unit: line.unit,
        unitCostCents: line.unitCostCents === null ? '' : formatCents(line.unitCostCents),
        amountCents: formatCents(line.amountCents),
      }).map(([part, value]) => [`budgetLines.${index}.${part}`, value]),
    ),
  );
}

/** A partner country with the partnership the action runs under, as one answer of a list. */
export function countryValue(country: string, partnershipId: string | null): string {
  return `${country}:${partnershipId ?? ''}`;
}

export interface ReadForm {
  readonly input: ActionInput;
  /** Finds the form's field for a pointer of the use case: lines left empty are not counted there. */
  readonly fieldFor: (pointer: string) => string;
}

/** Reads the form into what the use case takes; `frozen` fields are left as they are. */
export function readForm(fields: DraftFields, frozen: boolean): ReadForm {
  const rows = {
    countries: usedLines(fields, 'countries'),
    budgetLines: usedLines(fields, 'budgetLines'),
    milestones: usedLines(fields, 'milestones'),
    indicatorTargets: usedLines(fields, 'indicatorTargets'),
  };
  const part = (list: LineList, line: number, name: string) =>
    (fields[`${list}.${line}.${name}`] ?? '').trim();
  const settled = frozen
    ? {}
    : {
        lotId: orNull(fields['lotId']),
        funds: fields['funds'] ? [fields['funds']] : [],
        countries: rows.countries.map((line) => {
          const [country, partnershipId = ''] = part('countries', line, 'country').split(':', 2);
          return { country, partnershipId: partnershipId === '' ? null : partnershipId };
        }),
      };
  const input: ActionInput = {
    ...settled,
    ...Object.fromEntries(TEXTS.map((name) => [name, fields[name] ?? ''])),
    coApplicantIds: (fields['coApplicantIds'] ?? '').split(',').filter((id) => id !== ''),
    routes: (fields['routes'] ?? '').split(',').filter((code) => code !== ''),
    pillar: orNull(fields['pillar']),
    theme: orNull(fields['theme']),
    startsOn: orNull(fields['startsOn']),
    durationMonths: wholeOrNull(fields['durationMonths']),
    reportingMonths: wholeOrNull(fields['reportingMonths']),
    ...Object.fromEntries(AMOUNTS.map((name) => [name, centsOrNull(fields[name])])),
    budgetLines: budgetLinesIn(fields),
    milestones: rows.milestones.map((line) => ({
      title: part('milestones', line, 'title'),
      dueMonth: wholeOrNull(part('milestones', line, 'dueMonth')),
    })),
    indicatorTargets: rows.indicatorTargets.map((line) => ({
      ...Object.fromEntries(
        LINE_PARTS.indicatorTargets.map((name) => [name, part('indicatorTargets', line, name)]),
      ),
      baseline: pointed(part('indicatorTargets', line, 'baseline')),
      target: pointed(part('indicatorTargets', line, 'target')),
      rollUp: part('indicatorTargets', line, 'rollUp') || 'none',
    })),
  };
  return { input, fieldFor: (pointer) => formField(pointer, rows) };
}

/** The budget lines of a form as the use case takes them; lines left empty are left out. */
export function budgetLinesIn(fields: DraftFields): readonly object[] {
  return usedLines(fields, 'budgetLines').map((line) => {
    const part = (name: string) => (fields[`budgetLines.${line}.${name}`] ?? '').trim();
    const counted = part('quantity') !== '' || part('unitCostCents') !== '';
    return {
      heading: part('heading'),
      description: part('description'),
      quantity: part('quantity') === '' ? null : readQuantity(part('quantity')),
      unit: part('unit'),
      unitCostCents: centsOrNull(part('unitCostCents')),
      amountCents: counted ? centsOrNull(part('amountCents')) : readCents(part('amountCents')),
    };
  });
}

/** What the amounts of the budget lines come to, as far as they can be read. */
export function budgetTotal(fields: DraftFields): number {
  return usedLines(fields, 'budgetLines').reduce((sum, line) => {
    const cents = readCents(fields[`budgetLines.${line}.amountCents`] ?? '');
    return sum + (Number.isNaN(cents) ? 0 : cents);
  }, 0);
}

function formField(pointer: string, rows: Readonly<Record<LineList, readonly number[]>>): string {
  const [list = '', index, name] = pointer.replaceAll('/', '.').split('.');
  if (list === 'funds') return 'funds';
  if (list === 'routes') return 'routes';
  if (!(list in rows) || index === undefined) return list;
  const line = rows[list as LineList][Number(index)] ?? Number(index);
  return `${list}.${line}.${list === 'countries' ? 'country' : (name ?? LINE_PARTS[list as LineList][0])}`;
}

export function usedLines(fields: DraftFields, list: LineList): readonly number[] {
  const lines = Array.from({ length: linesOf(fields, list) }, (_, index) => index);
  return lines.filter((line) =>
    LINE_PARTS[list].some((part) => (fields[`${list}.${line}.${part}`] ?? '').trim() !== ''),
  );
}

function orNull(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function centsOrNull(text: string | undefined): number | null {
  return orNull(text) === null ? null : readCents(text ?? '');
}

/** Null for nothing; what is no whole number becomes one that no check lets pass. */
function wholeOrNull(text: string | undefined): number | null {
  const trimmed = orNull(text);
  if (trimmed === null) return null;
  return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : Number.NaN;
}

/** A number as many people write it, with a comma, as the use case reads it. */
export function pointed(text: string): string {
  return text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
}

/** The names of the fields that differ. */
export function differing(one: DraftFields, other: DraftFields): readonly string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.filter((name) => (one[name] ?? '').trim() !== (other[name] ?? '').trim());
}

/** A field's name for people: `budgetLines.0.amountCents` is about the first budget line. */
export function fieldLabel(name: string, visit: Visit): string {
  const line = LINE_FIELD.exec(name);
  if (!line) return visit.sentence(`actions.field.${name}`);
  return `${visit.sentence(`actions.field.${line[1]}`)} ${visit.number(Number(line[2]) + 1)}`;
}

/** Whether the form has a part of that name: a field, or a list as a whole. */
export function isPart(name: string): boolean {
  return isList(name) || name === 'coApplicantIds' || name === 'routes' || SINGLE.some((one) => one === name);
}

/** A part of the form for people: a field, or a list as a whole. */
export function partLabel(part: string, visit: Visit): string {
  return isList(part) ? visit.sentence(`actions.field.${part}`) : fieldLabel(part, visit);
}
