/** The report's form as flat text fields, from what is saved and into what is saved. */
import type { DraftFields } from '../../cases/form-draft.js';
import { formatCents } from '../../kernel/money.js';
import { MILESTONE_STATES, type ReportContent, type ReportInput } from '../../reporting/report-content.js';
import type { ReportInFull } from '../../reporting/report-in-full.query.js';
import { pointed } from '../actions/form-fields.js';
import { readCents } from '../actions/read-cents.js';
import type { ClashWords } from '../drafts/conflict-page.js';
import type { FormShape } from '../drafts/merge-versions.js';
import type { Visit } from '../shell/visit.js';

/** What the report answers to: a line of the form each, in the order of the work plan. */
export type FormPlan = Pick<ReportInFull, 'milestones' | 'indicators'>;

export const MILESTONE_PARTS = ['state', 'doneOn', 'reason', 'newDate'] as const;
export const INDICATOR_PARTS = ['value', 'comment', 'source'] as const;
const TEXTS = ['achievements', 'problems'] as const;

function namesIn({ milestones, indicators }: FormPlan): readonly string[] {
  return [
    ...TEXTS,
    'expenditureCents',
    ...milestones.flatMap((_, line) => MILESTONE_PARTS.map((part) => `milestones.${line}.${part}`)),
    ...indicators.flatMap((_, line) => INDICATOR_PARTS.map((part) => `indicators.${line}.${part}`)),
  ];
}

/** Picks the form's own fields out of what a browser sends. */
export function fieldsIn(body: Readonly<Record<string, unknown>>, plan: FormPlan): DraftFields {
  return Object.fromEntries(
    namesIn(plan).map((name) => {
      const value = body[name];
      return [name, typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''];
    }),
  );
}

/** What is saved, as the form shows it. */
export function fieldsOf(content: ReportContent, plan: FormPlan): DraftFields {
  const fields: Record<string, string> = {
    achievements: content.achievements,
    problems: content.problems,
    expenditureCents: content.expenditureCents === null ? '' : formatCents(content.expenditureCents),
  };
  plan.milestones.forEach(({ milestone }, line) => {
    const answer = content.milestones.find((one) => one.milestone === milestone);
    for (const part of MILESTONE_PARTS) fields[`milestones.${line}.${part}`] = answer?.[part] ?? '';
  });
  plan.indicators.forEach(({ code }, line) => {
    const answer = content.indicators.find((one) => one.code === code);
    for (const part of INDICATOR_PARTS) fields[`indicators.${line}.${part}`] = answer?.[part] ?? '';
  });
  return fields;
}

export interface ReadReport {
  readonly input: ReportInput;
  /** Finds the form's field for a pointer of the use case: lines left empty are not counted there. */
  readonly fieldFor: (pointer: string) => string;
}

/** Reads the form into what the use case takes; a line in which nothing is filled in says nothing. */
export function readReport(fields: DraftFields, plan: FormPlan): ReadReport {
  const part = (name: string) => (fields[name] ?? '').trim();
  const used = (list: 'milestones' | 'indicators', count: number, parts: readonly string[]) =>
    Array.from({ length: count }, (_, line) => line).filter((line) =>
      parts.some((name) => part(`${list}.${line}.${name}`) !== ''),
    );
  const rows = {
    milestones: used('milestones', plan.milestones.length, MILESTONE_PARTS),
    indicators: used('indicators', plan.indicators.length, INDICATOR_PARTS),
  };
  const spent = part('expenditureCents');
  const input: ReportInput = {
    achievements: fields['achievements'] ?? '',
    problems: fields['problems'] ?? '',
    expenditureCents: spent === '' ? null : readCents(spent),
    milestones: rows.milestones.map((line) => ({
      milestone: plan.milestones[line]?.milestone,
      ...Object.fromEntries(MILESTONE_PARTS.map((name) => [name, part(`milestones.${line}.${name}`)])),
    })),
    indicators: rows.indicators.map((line) => ({
      code: plan.indicators[line]?.code,
      value: pointed(part(`indicators.${line}.value`)),
      comment: part(`indicators.${line}.comment`),
      source: part(`indicators.${line}.source`),
    })),
  };
  return {
    input,
    fieldFor: (pointer) => {
      const [list = '', index, name] = pointer.replaceAll('/', '.').split('.');
      if (!(list in rows) || index === undefined) return list;
      const line = rows[list as keyof typeof rows][Number(index)] ?? Number(index);
      return `${list}.${line}.${name ?? (list === 'milestones' ? 'state' : 'value')}`;
    },
  };
}

/** A field's name for people: of a line with what the line is about. */
export function fieldLabel(name: string, plan: FormPlan, visit: Visit): string {
  const [list, line, part] = name.split('.');
  if (line === undefined) return visit.sentence(`reports.field.${name}`);
  return `${partLabel(`${list}.${line}`, plan, visit)} – ${visit.sentence(`reports.form.${list}.${part}`)}`;
}

/** Each milestone and each indicator is one part, whose answers belong together. */
export const REPORT_SHAPE: FormShape = {
  partOf: (field) => field.split('.').slice(0, 2).join('.'),
};

/** Whether the form has a part of that name. */
export function isPartOf(plan: FormPlan): (name: string) => boolean {
  const parts = new Set(namesIn(plan).map(REPORT_SHAPE.partOf));
  return (name) => parts.has(name);
}

export function partLabel(part: string, plan: FormPlan, visit: Visit): string {
  const [list, line] = part.split('.');
  if (line === undefined) return fieldLabel(part, plan, visit);
  const about =
    list === 'milestones' ? plan.milestones[Number(line)]?.title : plan.indicators[Number(line)]?.name;
  return about ?? part;
}

/** What the parts say for people. */
export function reportWords(plan: FormPlan, visit: Visit): ClashWords {
  const worded = (name: string, value: string): string => {
    if (/Cents$/.test(name)) {
      const cents = readCents(value);
      return value === '' || Number.isNaN(cents) ? value : visit.money(cents);
    }
    if (/[.]state$/.test(name) && MILESTONE_STATES.some((state) => state === value)) {
      return visit.sentence(`reports.milestone.state.${value}`);
    }
    return /(On|Date)$/.test(name) && /^\d{4}-\d{2}-\d{2}$/.test(value) ? visit.date(value) : value;
  };
  return {
    shape: REPORT_SHAPE,
    label: (part) => partLabel(part, plan, visit),
    shown: (part, fields) => {
      const said = namesIn(plan)
        .filter((name) => REPORT_SHAPE.partOf(name) === part)
        .map((name) => [name, (fields[name] ?? '').trim()] as const)
        .filter(([, value]) => value !== '');
      if (!part.includes('.')) return said.map(([name, value]) => worded(name, value));
      return said.map(([name, value]) => {
        const field = visit.sentence(`reports.form.${name.replace(/[.]\d+[.]/, '.')}`);
        return visit.t('web.form.error_of', { field, text: worded(name, value) });
      });
    },
    texts: new Set(TEXTS),
  };
}
