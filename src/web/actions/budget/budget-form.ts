/** The form of a budget as flat text fields: what is saved, what is typed, and the rows that its buttons change. */
import type { Budget } from '../../../actions/budget.js';
import type { DraftFields } from '../../../cases/form-draft.js';
import { formatCents } from '../../../kernel/money.js';
import type { ClashWords } from '../../drafts/conflict-page.js';
import type { LineChange } from '../../drafts/form-answers.js';
import { type FormShape, lineListOf } from '../../drafts/merge-versions.js';
import type { Visit } from '../../shell/visit.js';
import {
  budgetFields,
  budgetLinesIn,
  budgetTotal,
  fieldsIn,
  LINE_PARTS,
  linesOf,
  usedLines,
  withLine,
} from '../form-fields.js';
import { readCents } from '../read-cents.js';

export const PARTS = LINE_PARTS.budgetLines;
const SUMS = ['grantCents', 'totalCostCents'] as const;
const LINE = /^budgetLines\.(\d{1,3})\.([A-Za-z]+)$/;

export function budgetFieldsIn(body: Readonly<Record<string, unknown>>): DraftFields {
  return Object.fromEntries(
    Object.entries(fieldsIn(body)).filter(([name]) => LINE.test(name) || SUMS.some((one) => one === name)),
  );
}

export function savedFields({ lines, grantCents, totalCostCents }: Budget): DraftFields {
  return {
    ...budgetFields(lines),
    grantCents: grantCents === null ? '' : formatCents(grantCents),
    totalCostCents: totalCostCents === null ? '' : formatCents(totalCostCents),
  };
}

/** Each line is a part, wherever it stands by now; a total that is what the lines come to stays so. */
export const BUDGET_SHAPE: FormShape = {
  partOf: (field) => (LINE.test(field) ? field.split('.').slice(0, 2).join('.') : field),
  lined: ['budgetLines'],
  follows: {
    part: 'totalCostCents',
    isSo: (fields) => readCents(fields['totalCostCents'] ?? '') === budgetTotal(fields),
    of: (fields) => formatCents(budgetTotal(fields)),
  },
};

export function isBudgetPart(name: string): boolean {
  return /^budgetLines\.\d{1,3}$/.test(name) || SUMS.some((one) => one === name);
}

/** What the parts say for people. */
export function budgetWords(visit: Visit): ClashWords {
  const worded = (part: string, value: string): string => {
    if (part === 'heading' && value !== '') return visit.sentence(`actions.heading.${value}`);
    const cents = part.endsWith('Cents') ? readCents(value) : Number.NaN;
    return value === '' || Number.isNaN(cents) ? value : visit.money(cents);
  };
  return {
    shape: BUDGET_SHAPE,
    label: (part) => budgetPartLabel(part, visit),
    shown: (part, fields) => {
      if (lineListOf(part, BUDGET_SHAPE) === null) return [worded(part, (fields[part] ?? '').trim())];
      return PARTS.flatMap((name) => {
        const value = (fields[`${part}.${name}`] ?? '').trim();
        if (value === '') return [];
        return [visit.t('web.form.error_of', { field: columnName(name, visit), text: worded(name, value) })];
      });
    },
    texts: new Set(),
  };
}

/** A part's name for people: a line by its number, the list for one that is gone. */
export function budgetPartLabel(part: string, visit: Visit): string {
  if (part === 'budgetLines') return visit.t('actions.page.budget');
  const [, line] = part.split('.');
  return line === undefined
    ? budgetFieldLabel(part, visit)
    : visit.t('actions.form.budget_line', { number: Number(line) + 1 });
}

interface ReadBudget {
  readonly changes: {
    readonly budgetLines: readonly object[];
    readonly grantCents: number | null;
    readonly totalCostCents: number | null;
  };
  /** Finds the form's field for a pointer of the use case: rows left empty are not counted there. */
  readonly fieldFor: (pointer: string) => string;
}

/** A total that is left empty is what the lines come to. */
export function readBudget(fields: DraftFields): ReadBudget {
  const rows = usedLines(fields, 'budgetLines');
  const amount = (name: string) => {
    const text = (fields[name] ?? '').trim();
    return text === '' ? null : readCents(text);
  };
  const sumCents = budgetTotal(fields);
  return {
    changes: {
      budgetLines: budgetLinesIn(fields),
      grantCents: amount('grantCents'),
      totalCostCents: amount('totalCostCents') ?? (sumCents === 0 ? null : sumCents),
    },
    fieldFor: (pointer) => {
      const [list = '', index, part] = pointer.replaceAll('/', '.').split('.');
      if (list !== 'budgetLines' || index === undefined) return list;
      return `budgetLines.${rows[Number(index)] ?? index}.${part ?? 'heading'}`;
    },
  };
}

/** The lines as far as they can be read: for sums while the form is not saved yet. */
export function linesTyped(fields: DraftFields): readonly { heading: string; amountCents: number }[] {
  return usedLines(fields, 'budgetLines').map((line) => {
    const cents = readCents(fields[`budgetLines.${line}.amountCents`] ?? '');
    return {
      heading: fields[`budgetLines.${line}.heading`] ?? '',
      amountCents: Number.isSafeInteger(cents) ? cents : 0,
    };
  });
}

/** What a button of the form asks for; null when it is not about rows. `fields` are those of its page. */
export function rowChange(asked: unknown, fields: DraftFields): LineChange | null {
  const [what, row] = String(asked ?? '').split('.');
  const count = linesOf(fields, 'budgetLines');
  const at = Number(row);
  if (what === 'add') return { change: (now) => withLine(now, 'budgetLines'), at: `row-${count}` };
  if (what === 'sum') return { change: withSum, at: 'field-totalCostCents' };
  if (!Number.isSafeInteger(at) || at < 0 || at >= count) return null;
  if (what === 'insert') return { change: (now) => withRow(now, at, {}), at: `row-${at}` };
  if (what === 'duplicate') {
    return { change: (now) => withRow(now, at + 1, rowOf(now, at)), at: `row-${at + 1}` };
  }
  return what === 'remove'
    ? { change: (now) => withoutRow(now, at), at: `row-${Math.max(0, at - 1)}` }
    : null;
}

function withSum(fields: DraftFields): DraftFields {
  return { ...fields, totalCostCents: formatCents(budgetTotal(fields)) };
}

function withoutRow(fields: DraftFields, at: number): DraftFields {
  return moved(fields, (line) => (line === at ? null : line > at ? line - 1 : line));
}

/** The fields with one row more, in place of the one at `at`, which moves down. */
function withRow(fields: DraftFields, at: number, row: Readonly<Record<string, string>>): DraftFields {
  const below = moved(fields, (line) => (line >= at ? line + 1 : line));
  const added = PARTS.map((part) => [`budgetLines.${at}.${part}`, row[part] ?? '']);
  return { ...below, ...Object.fromEntries(added) };
}

function rowOf(fields: DraftFields, at: number): Readonly<Record<string, string>> {
  return Object.fromEntries(PARTS.map((part) => [part, fields[`budgetLines.${at}.${part}`] ?? '']));
}

/** The fields with every row where `to` puts it; null: nowhere. */
function moved(fields: DraftFields, to: (line: number) => number | null): DraftFields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, string][] => {
      const line = LINE.exec(name);
      if (!line) return [[name, value]];
      const place = to(Number(line[1]));
      return place === null ? [] : [[`budgetLines.${place}.${line[2]}`, value]];
    }),
  );
}

/** What a column of the grid is called. */
export function columnName(part: string, visit: Visit): string {
  return visit.sentence(
    part === 'heading' || part === 'description' ? `actions.field.${part}` : `budget.field.${part}`,
  );
}

/** A field's name for people: row and column. */
export function budgetFieldLabel(name: string, visit: Visit): string {
  const line = LINE.exec(name);
  if (!line) return visit.sentence(`budget.field.${name}`);
  return visit.t('budget.cell', { row: Number(line[1]) + 1, column: columnName(line[2] ?? '', visit) });
}
