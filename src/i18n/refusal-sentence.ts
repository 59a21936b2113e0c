/** Refusals are codes with parameters; here they become sentences. */
import type { PartKind } from '../kernel/problem.js';
import { countryName, formatDate, formatList, formatMoney } from './format.js';
import { type LabelLike, labelIn } from './label.js';
import type { Locale } from './locale.js';
import { translate, translateIfKnown } from './translate.js';

interface RefusalLike {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Names the codes that a definition gave to its parts; null for one it does not know. */
export type NameOf = (kind: PartKind, code: string) => string | null;

/** Which parameters hold codes of parts. */
const PARTS: Readonly<Record<string, PartKind>> = {
  stage: 'stage',
  transition: 'transition',
  visa: 'visa',
  waitsFor: 'visa',
  input: 'input',
  conflict: 'conflict',
  document: 'document',
};

/** Which parameters hold codes that the catalogue names, and below which key. */
const IN_THE_CATALOGUE: Readonly<Record<string, string>> = {
  roles: 'role',
  role: 'role',
  missing: 'actions.field',
  section: 'actions.field',
  rules: 'actions.rule',
  gaps: 'reports.gap',
  lacks: 'payments.gap',
  lacking: 'amendments.gap',
  terms: 'amendments.field',
  wanting: 'needs.field',
  callGaps: 'calls.gap',
  lacked: 'assistance.gap',
  unmet: 'dialogues.gap',
};

/** The sentence of a refusal. `nameOf` (see `namesOf`) gives the definition's own labels; without it, its codes. */
export function refusalSentence(refusal: RefusalLike, locale: Locale, nameOf: NameOf = () => null): string {
  const params: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(refusal.params)) {
    params[key] = worded(refusal.code, key, value, locale, nameOf);
  }
  if (refusal.code.startsWith('duty_conflict'))
    params['conflict'] ??= translate(locale, 'refusal.part.conflict');
  return translateIfKnown(locale, `refusal.${refusal.code}`, params) ?? translate(locale, 'refusal.other');
}

function worded(code: string, key: string, value: unknown, locale: Locale, nameOf: NameOf): string | number {
  if (Array.isArray(value)) {
    const words = value.map((one) => String(worded(code, key, one, locale, nameOf)));
    if (words.length === 0) return translate(locale, 'refusal.part.none');
    return formatList(words, locale, key === 'roles' ? 'disjunction' : 'conjunction');
  }
  if (typeof value === 'number') return key.endsWith('Cents') ? formatMoney(value, locale) : value;
  const text = String(value ?? '');
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatDate(text, locale);
  const room = IN_THE_CATALOGUE[key];
  if (room !== undefined) return translateIfKnown(locale, `${room}.${text}`) ?? text;
  if (key === 'country' || key === 'countries') return text === '' ? text : countryName(text, locale);
  if (key === 'items') return nameOf('item', text) ?? text;
  if (key === 'open') return nameOf(code === 'checklist_open' ? 'item' : 'visa', text) ?? text;
  const kind = PARTS[key];
  if (kind === 'document') return documentName(text, locale, nameOf);
  return kind ? (nameOf(kind, text) ?? text) : text;
}

function documentName(kind: string, locale: Locale, nameOf: NameOf): string {
  return nameOf('document', kind) ?? translateIfKnown(locale, `document_kind.${kind}`) ?? kind;
}

interface Named {
  readonly code: string;
  readonly label: LabelLike;
}

/** What this needs of a workflow definition. */
export interface NamedDefinition {
  readonly clocks?: readonly Named[];
  readonly conflicts: readonly Named[];
  readonly stages: readonly (Named & {
    readonly visas?: readonly Named[];
    readonly transitions: readonly (Named & {
      readonly inputs?: readonly (Named & {
        readonly documentKind?: string;
        readonly items?: readonly Named[];
        readonly options?: readonly Named[];
      })[];
    })[];
  })[];
}

/** The labels of a definition, found by code. A visa given once per country is named with its country. */
export function namesOf(definition: NamedDefinition, locale: Locale): NameOf {
  const transitions = definition.stages.flatMap((stage) => stage.transitions);
  const inputs = transitions.flatMap((transition) => transition.inputs ?? []);
  const parts: Readonly<Record<PartKind, readonly Named[]>> = {
    stage: definition.stages,
    transition: transitions,
    visa: definition.stages.flatMap((stage) => stage.visas ?? []),
    input: inputs,
    item: inputs.flatMap((input) => [...(input.items ?? []), ...(input.options ?? [])]),
    conflict: definition.conflicts,
    clock: definition.clocks ?? [],
    document: inputs.flatMap((input) => (input.documentKind ? [{ ...input, code: input.documentKind }] : [])),
  };
  return (kind, name) => {
    const [code, country] = kind === 'visa' ? name.split(':', 2) : [name];
    const found = parts[kind].find((one) => one.code === code);
    if (!found) return null;
    const label = labelIn(found.label, locale);
    return country ? `${label} (${countryName(country, locale)})` : label;
  };
}
