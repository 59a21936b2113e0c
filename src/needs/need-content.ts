/** What a need says, and what of it is wrong whatever the database holds; pure. */
import type { FieldChecks } from '../kernel/field-checks.js';
import { LANGUAGES, type Language } from '../reference/languages.js';
import { type PillarCode, pillars } from '../reference/pillars.js';
import { themeCode } from '../reference/theme-code.js';
import { TRANSLATED_INTO, type TranslatedInto } from './languages.js';

export const HELP_KINDS = ['GRANT', 'TECHNICAL_ASSISTANCE', 'DIALOGUE', 'UNSURE'] as const;
export type HelpKind = (typeof HELP_KINDS)[number];

export interface NeedContent {
  readonly title: string;
  /** In which title, `wanted` and `why` are written. */
  readonly language: Language;
  readonly wanted: string;
  readonly why: string;
  readonly pillar: PillarCode | null;
  readonly theme: string | null;
  /** The partnership it runs under; null while none is named, or there is none. */
  readonly partnershipId: string | null;
  readonly help: HelpKind;
  readonly urgent: boolean;
  /** Calendar day by which help is wished for. */
  readonly wishedOn: string | null;
  /** Whom to talk to, and how. */
  readonly contact: string;
}

/** What a client sends: fields left out stay as they are. */
export type NeedInput = { readonly [Field in keyof NeedContent]?: unknown };

const PILLARS = pillars.map((pillar) => pillar.code);

export function emptyNeed(language: Language): NeedContent {
  return {
    title: '',
    language,
    wanted: '',
    why: '',
    pillar: null,
    theme: null,
    partnershipId: null,
    help: 'UNSURE',
    urgent: false,
    wishedOn: null,
    contact: '',
  };
}

/** `current` with the input's fields in place of its own; adds to `checks` what is wrong with them. */
export function mergedNeed(current: NeedContent, input: NeedInput, checks: FieldChecks): NeedContent {
  const given = <Field extends keyof NeedContent>(
    field: Field,
    read: (value: unknown) => NeedContent[Field],
  ): NeedContent[Field] => (input[field] === undefined ? current[field] : read(input[field]));
  const orNull =
    <T>(read: (value: unknown) => T) =>
    (value: unknown) =>
      value === null || value === '' ? null : read(value);
  return {
    title: given('title', (value) => checks.text('title', value, { min: 1, max: 300 })),
    language: given('language', (value) => checks.choice('language', value, LANGUAGES) ?? current.language),
    wanted: given('wanted', (value) => checks.text('wanted', value, { max: 10_000, lines: true })),
    why: given('why', (value) => checks.text('why', value, { max: 10_000, lines: true })),
    pillar: given(
      'pillar',
      orNull((value) => checks.choice('pillar', value, PILLARS)),
    ),
    theme: given(
      'theme',
      orNull((value) => themeCode('theme', value, checks)),
    ),
    partnershipId: given(
      'partnershipId',
      orNull((value) => checks.id('partnershipId', value)),
    ),
    help: given('help', (value) => checks.choice('help', value, HELP_KINDS) ?? current.help),
    urgent: given('urgent', (value) => {
      if (typeof value !== 'boolean') checks.add('urgent', 'wrong_type');
      return value === true;
    }),
    wishedOn: given(
      'wishedOn',
      orNull((value) => checks.date('wishedOn', value)),
    ),
    contact: given('contact', (value) => checks.text('contact', value, { max: 500, lines: true })),
  };
}

/** The fields in which two contents differ. */
export function changedFields(before: NeedContent, after: NeedContent): readonly (keyof NeedContent)[] {
  return (Object.keys(after) as (keyof NeedContent)[]).filter((field) => before[field] !== after[field]);
}

/** The words of a need in another language than its own. */
export interface NeedWords {
  readonly title: string;
  readonly wanted: string;
  readonly why: string;
}

export interface TranslationInput {
  readonly language?: unknown;
  readonly title?: unknown;
  readonly wanted?: unknown;
  readonly why?: unknown;
}

/** A translation as it was sent, of a need written in `from`; adds to `checks` what is wrong with it. */
export function readTranslation(
  input: TranslationInput,
  from: Language,
  checks: FieldChecks,
): { readonly language: TranslatedInto | null; readonly words: NeedWords } {
  const language = checks.choice('language', input.language, TRANSLATED_INTO);
  if (language !== null && language === from) checks.add('language', 'need_is_in_it');
  return {
    language,
    words: {
      title: checks.text('title', input.title ?? '', { min: 1, max: 300 }),
      wanted: checks.text('wanted', input.wanted ?? '', { min: 1, max: 10_000, lines: true }),
      why: checks.text('why', input.why ?? '', { max: 10_000, lines: true }),
    },
  };
}

export interface InOneLanguage extends NeedWords {
  readonly language: string;
}

/**
 * The words that a reader of `wanted` understands best: the original or a translation in it, else English, else as they
 * were written.
 */
export function wordsFor(
  wanted: string,
  original: InOneLanguage,
  translations: readonly InOneLanguage[],
): InOneLanguage {
  const all = [original, ...translations];
  return all.find((one) => one.language === wanted) ?? all.find((one) => one.language === 'en') ?? original;
}
