/** The forms of technical assistance as flat text fields: the request, its check, what came of it. */
import type {
  AssistanceContent,
  AssistanceInput,
  AssistancePart,
} from '../../assistance/assistance-content.js';
import type { DraftFields } from '../../cases/form-draft.js';
import { formatCents } from '../../kernel/money.js';
import type { Themes } from '../../reference/themes.js';
import { readCents } from '../actions/read-cents.js';
import type { Option } from '../components/index.js';
import type { ClashWords } from '../drafts/conflict-page.js';
import type { FormShape } from '../drafts/merge-versions.js';
import type { Visit } from '../shell/visit.js';

/** The fields of each part, as the form names them. */
const FORM_FIELDS = {
  request: ['title', 'language', 'theme', 'summary', 'objectives', 'beneficiaries', 'countries'],
  check: ['theme', 'translation', 'envelope', 'estimateCents', 'note'],
  outcome: ['results', 'indicatorsMet', 'followUps', 'lessons', 'note'],
  plan: [],
} as const satisfies Readonly<Record<AssistancePart, readonly string[]>>;

function namesOf(parts: readonly AssistancePart[]): readonly string[] {
  return [...new Set(parts.flatMap((part): readonly string[] => FORM_FIELDS[part]))];
}

/** Picks the fields of the parts that are open out of what a browser sends. */
export function fieldsIn(
  body: Readonly<Record<string, unknown>>,
  parts: readonly AssistancePart[],
): DraftFields {
  return Object.fromEntries(
    namesOf(parts).map((name) => {
      const value = body[name];
      // In one order, whichever the boxes stand in.
      const text = Array.isArray(value) ? codes(value.filter((one) => typeof one === 'string')) : value;
      return [name, typeof text === 'string' ? text.replaceAll('\r\n', '\n') : ''];
    }),
  );
}

function codes(list: readonly string[]): string {
  return list.toSorted().join(',');
}

/** What is saved, as the form shows it. */
export function fieldsOf(
  content: Omit<AssistanceContent, 'lines'>,
  parts: readonly AssistancePart[],
): DraftFields {
  const all: Readonly<Record<string, string>> = {
    title: content.title,
    language: content.language,
    theme: content.theme ?? '',
    summary: content.summary,
    objectives: content.objectives,
    beneficiaries: content.beneficiaries,
    countries: codes(content.countries),
    translation: content.translation,
    envelope: content.lotId ? envelopeValue(content.lotId, content.fund ?? '') : '',
    estimateCents: content.estimateCents === null ? '' : formatCents(content.estimateCents),
    note: content.note,
    results: content.results,
    indicatorsMet: content.indicatorsMet,
    followUps: content.followUps,
    lessons: content.lessons,
  };
  return Object.fromEntries(namesOf(parts).map((name) => [name, all[name] ?? '']));
}

/** A lot and the fund of it that pays, as one answer of a list. */
export function envelopeValue(lotId: string, fund: string): string {
  return `${lotId}:${fund}`;
}

/** Reads the form into what the use case takes; a theme brings its pillar, so that nobody is asked for both. */
export function readRequest(fields: DraftFields, themes: Themes): AssistanceInput {
  const { theme, envelope, estimateCents, countries, ...texts } = fields;
  const [lotId = '', fund = ''] = (envelope ?? '').split(':', 2);
  return {
    ...texts,
    ...(theme === undefined ? {} : { theme: theme || null, pillar: themes.of(theme)?.pillar ?? null }),
    ...(envelope === undefined ? {} : { lotId: lotId || null, fund: fund || null }),
    ...(estimateCents === undefined
      ? {}
      : { estimateCents: estimateCents.trim() === '' ? null : readCents(estimateCents) }),
    ...(countries === undefined ? {} : { countries: countries.split(',').filter((one) => one !== '') }),
  };
}

/** The form's field for a pointer of the use case. */
export function fieldFor(pointer: string): string {
  const [field = ''] = pointer.split('.');
  if (field === 'lotId' || field === 'fund') return 'envelope';
  return field === 'pillar' ? 'theme' : field;
}

export function fieldLabel(field: string, visit: Visit): string {
  return visit.sentence(`assistance.field.${field}`);
}

/** Every field is a part of its own; `hidden` are those that the form does not show to whoever writes. */
export function requestShape(hidden: readonly string[]): FormShape {
  return { partOf: (field) => field, hidden };
}

export function isPartOf(parts: readonly AssistancePart[]): (name: string) => boolean {
  return (name) => namesOf(parts).includes(name);
}

/** What the fields say for people; `options` are what is offered. */
export function requestWords(
  shape: FormShape,
  options: Readonly<Record<'languages' | 'envelopes', readonly Option[]>>,
  visit: Visit,
): ClashWords {
  const worded = (field: string, value: string): string => {
    if (field === 'theme' && value !== '') return visit.theme(value);
    if (field === 'countries' && value !== '') return visit.country(value);
    if (field === 'estimateCents' && value !== '') {
      const cents = readCents(value);
      return Number.isNaN(cents) ? value : visit.money(cents);
    }
    const offered = field === 'language' ? options.languages : field === 'envelope' ? options.envelopes : [];
    return offered.find((one) => one.value === value)?.text ?? value;
  };
  return {
    shape,
    label: (part) => fieldLabel(part, visit),
    shown: (part, fields) => {
      const value = (fields[part] ?? '').trim();
      return (part === 'countries' ? value.split(',') : [value]).map((one) => worded(part, one));
    },
    texts: new Set([
      'summary',
      'objectives',
      'beneficiaries',
      'translation',
      'results',
      'indicatorsMet',
      'followUps',
      'lessons',
      'note',
    ]),
  };
}
