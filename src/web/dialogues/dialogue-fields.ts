/** The form of a meeting as flat text fields, from what is saved and into what the use case is given. */
import type { DraftFields } from '../../cases/form-draft.js';
import type { DialogueContent, DialogueInput } from '../../dialogues/dialogue-content.js';
import { languageName } from '../../i18n/index.js';
import { formatCents, parseCents } from '../../kernel/money.js';
import { countryValue } from '../actions/form-fields.js';
import { readCents } from '../actions/read-cents.js';
import { textOf } from '../cases/act-form.js';
import type { Option } from '../components/index.js';
import type { ClashWords } from '../drafts/conflict-page.js';
import type { FormShape } from '../drafts/merge-versions.js';
import type { Visit } from '../shell/visit.js';

/** What there is to choose from. */
export interface DialogueFormOptions {
  readonly pillars: readonly Option[];
  readonly countries: readonly Option[];
  readonly parties: readonly Option[];
  /** Empty for whoever does not say which envelope pays. */
  readonly envelopes: readonly Option[];
}

/** Selects of which there are several: as many as most meetings need. */
export const LANGUAGE_FIELDS = ['languages.0', 'languages.1', 'languages.2', 'languages.3'] as const;
export const ORGANISER_FIELDS = [
  'organiserIds.0',
  'organiserIds.1',
  'organiserIds.2',
  'organiserIds.3',
] as const;

const FIELDS: readonly string[] = [
  'title',
  'kind',
  'pillar',
  'theme',
  'purpose',
  'monthKnown',
  'startDay',
  'startTime',
  'endDay',
  'endTime',
  'timeZone',
  'city',
  'venue',
  'onlineUrl',
  ...LANGUAGE_FIELDS,
  'interpretation',
  'replyBy',
  ...ORGANISER_FIELDS,
  'estimateCents',
];
/** What only those inside say. */
const ENVELOPE = 'envelopeId';
/** Boxes, of which several are ticked: the values, with commas between them. */
const COUNTRIES = 'countries';

/** Each list is a part, and so is every other field. */
export const DIALOGUE_SHAPE: FormShape = { partOf: (field) => field.split('.', 1)[0] ?? field };

/** Picks the form's own fields out of what a browser sends. */
export function dialogueFieldsIn(
  sent: Readonly<Record<string, unknown>>,
  offered: { readonly envelope: boolean },
): DraftFields {
  const names = offered.envelope ? [...FIELDS, ENVELOPE] : FIELDS;
  const ticked = sent[COUNTRIES];
  const countries = (Array.isArray(ticked) ? ticked : [ticked]).filter((one) => typeof one === 'string');
  return {
    ...Object.fromEntries(names.map((name) => [name, textOf(sent[name])])),
    [COUNTRIES]: countries.join(','),
  };
}

export function isDialoguePart(name: string): boolean {
  return [...FIELDS.map(DIALOGUE_SHAPE.partOf), ENVELOPE, COUNTRIES].includes(name);
}

/** What is saved, as the form shows it. */
export function dialogueFieldsOf(
  content: DialogueContent,
  offered: { readonly envelope: boolean },
): DraftFields {
  const [startDay = '', startTime = ''] = (content.startsLocal ?? '').split('T');
  const [endDay = '', endTime = ''] = (content.endsLocal ?? '').split('T');
  return {
    title: content.title,
    kind: content.kind,
    pillar: content.pillar ?? '',
    theme: content.theme ?? '',
    purpose: content.purpose,
    [COUNTRIES]: content.countries.map((one) => countryValue(one.country, one.partnershipId)).join(','),
    monthKnown: content.monthKnown ?? '',
    startDay,
    startTime,
    endDay,
    endTime,
    timeZone: content.timeZone,
    city: content.city,
    venue: content.venue,
    onlineUrl: content.onlineUrl,
    ...numbered(LANGUAGE_FIELDS, content.languages),
    interpretation: content.interpretation,
    replyBy: content.replyBy ?? '',
    ...numbered(ORGANISER_FIELDS, content.organiserIds),
    estimateCents: content.estimateCents === null ? '' : formatCents(content.estimateCents),
    ...(offered.envelope ? { [ENVELOPE]: content.envelopeId ?? '' } : {}),
  };
}

/** `beyond`: languages and organisers that a program has written and the form has no field for; they stay. */
export function readDialogue(
  fields: DraftFields,
  beyond: { readonly languages: readonly string[]; readonly organiserIds: readonly string[] },
): DialogueInput {
  const text = (name: string) => fields[name] ?? '';
  const estimate = text('estimateCents');
  return {
    title: text('title'),
    kind: text('kind'),
    pillar: text('pillar'),
    theme: text('theme'),
    purpose: text('purpose'),
    monthKnown: text('monthKnown'),
    timeZone: text('timeZone'),
    city: text('city'),
    venue: text('venue'),
    onlineUrl: text('onlineUrl'),
    interpretation: text('interpretation'),
    replyBy: text('replyBy'),
    countries: countriesIn(fields).map((value) => {
      const [country, partnershipId] = value.split(':');
      return { country, partnershipId: partnershipId || null };
    }),
    startsLocal: localOf(text('startDay'), text('startTime')),
    endsLocal: localOf(text('endDay'), text('endTime')),
    languages: [...chosen(fields, LANGUAGE_FIELDS), ...beyond.languages.slice(LANGUAGE_FIELDS.length)],
    organiserIds: [
      ...chosen(fields, ORGANISER_FIELDS),
      ...beyond.organiserIds.slice(ORGANISER_FIELDS.length),
    ],
    estimateCents: estimate === '' ? null : (parseCents(estimate) ?? estimate),
    ...(fields[ENVELOPE] === undefined ? {} : { envelopeId: fields[ENVELOPE] }),
  };
}

/** The countries that are ticked, each with its partnership. */
export function countriesIn(fields: DraftFields): readonly string[] {
  return (fields[COUNTRIES] ?? '').split(',').filter((one) => one !== '');
}

/** The form's field for a pointer of the use case. */
export function fieldFor(pointer: string): string {
  if (pointer === 'startsLocal') return 'startDay';
  if (pointer === 'endsLocal') return 'endDay';
  return pointer.startsWith('countries.') ? COUNTRIES : pointer;
}

export function fieldLabel(visit: Visit, field: string): string {
  return visit.sentence(`dialogues.field.${field.split('.')[0]}`);
}

/** What the fields say for people. */
export function dialogueWords(visit: Visit, options: DialogueFormOptions): ClashWords {
  const offered: Readonly<Record<string, readonly { readonly value: string; readonly text: string }[]>> = {
    pillar: options.pillars,
    countries: options.countries,
    organiserIds: options.parties,
    envelopeId: options.envelopes,
  };
  const worded = (part: string, value: string): string => {
    if (value === '') return '';
    if (/^(startDay|endDay|replyBy)$/.test(part) && /^\d{4}-\d{2}-\d{2}$/.test(value))
      return visit.date(value);
    if (part === 'kind') return visit.sentence(`dialogues.kind.${value}`);
    if (part === 'theme') return visit.theme(value);
    if (part === 'languages') return languageName(value, visit.locale);
    if (part === 'estimateCents') {
      const cents = readCents(value);
      return Number.isNaN(cents) ? value : visit.money(cents);
    }
    return offered[part]?.find((one) => one.value === value)?.text ?? value;
  };
  const valuesOf = (part: string, fields: DraftFields): readonly string[] => {
    if (part === 'languages') return chosen(fields, LANGUAGE_FIELDS);
    if (part === 'organiserIds') return chosen(fields, ORGANISER_FIELDS);
    return part === COUNTRIES ? countriesIn(fields) : [fields[part] ?? ''];
  };
  return {
    shape: DIALOGUE_SHAPE,
    label: (part) => fieldLabel(visit, part),
    shown: (part, fields) => valuesOf(part, fields).map((value) => worded(part, value)),
    texts: new Set(['purpose']),
  };
}

function localOf(day: string, time: string): string {
  return day === '' && time === '' ? '' : `${day}T${time}`;
}

function chosen(fields: DraftFields, names: readonly string[]): readonly string[] {
  return names.map((name) => fields[name] ?? '').filter((value) => value !== '');
}

function numbered(names: readonly string[], values: readonly string[]): DraftFields {
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
}
