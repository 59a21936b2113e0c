/** The form of a meeting as flat fields, and what the use case is given of them. */
import type { DialogueContent, DialogueInput } from '../../dialogues/dialogue-content.js';
import { formatCents, parseCents } from '../../kernel/money.js';
import { countryValue } from '../actions/form-fields.js';
import type { FormOf } from '../shell/read-form.js';
import type { Visit } from '../shell/visit.js';

/** Selects of which there are several: as many as most meetings need. */
export const LANGUAGE_FIELDS = ['languages.0', 'languages.1', 'languages.2', 'languages.3'] as const;
export const ORGANISER_FIELDS = [
  'organiserIds.0',
  'organiserIds.1',
  'organiserIds.2',
  'organiserIds.3',
] as const;

export const DIALOGUE_FIELDS = {
  title: 'text',
  kind: 'text',
  pillar: 'text',
  theme: 'text',
  purpose: 'text',
  countries: 'list',
  monthKnown: 'text',
  startDay: 'text',
  startTime: 'text',
  endDay: 'text',
  endTime: 'text',
  timeZone: 'text',
  city: 'text',
  venue: 'text',
  onlineUrl: 'text',
  'languages.0': 'text',
  'languages.1': 'text',
  'languages.2': 'text',
  'languages.3': 'text',
  interpretation: 'text',
  replyBy: 'text',
  'organiserIds.0': 'text',
  'organiserIds.1': 'text',
  'organiserIds.2': 'text',
  'organiserIds.3': 'text',
  envelopeId: 'text',
  estimateCents: 'text',
  version: 'text',
  do: 'text',
} as const;
export type DialogueForm = FormOf<typeof DIALOGUE_FIELDS>;

export function formOf(content: DialogueContent, version: string): DialogueForm {
  const [startDay = '', startTime = ''] = (content.startsLocal ?? '').split('T');
  const [endDay = '', endTime = ''] = (content.endsLocal ?? '').split('T');
  return {
    title: content.title,
    kind: content.kind,
    pillar: content.pillar ?? '',
    theme: content.theme ?? '',
    purpose: content.purpose,
    countries: content.countries.map((one) => countryValue(one.country, one.partnershipId)),
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
    envelopeId: content.envelopeId ?? '',
    estimateCents: content.estimateCents === null ? '' : formatCents(content.estimateCents),
    version,
    do: '',
  };
}

/** `beyond`: languages and organisers that a program has written and the form has no field for; they stay. */
export function inputOf(
  form: DialogueForm,
  offered: { readonly envelope: boolean },
  beyond: { readonly languages: readonly string[]; readonly organiserIds: readonly string[] },
): DialogueInput {
  const { title, kind, pillar, theme, purpose, monthKnown, timeZone, city, venue, onlineUrl } = form;
  return {
    title,
    kind,
    pillar,
    theme,
    purpose,
    monthKnown,
    timeZone,
    city,
    venue,
    onlineUrl,
    interpretation: form.interpretation,
    replyBy: form.replyBy,
    countries: form.countries.map((value) => {
      const [country, partnershipId] = value.split(':');
      return { country, partnershipId: partnershipId || null };
    }),
    startsLocal: localOf(form.startDay, form.startTime),
    endsLocal: localOf(form.endDay, form.endTime),
    languages: [...chosen(form, LANGUAGE_FIELDS), ...beyond.languages.slice(LANGUAGE_FIELDS.length)],
    organiserIds: [...chosen(form, ORGANISER_FIELDS), ...beyond.organiserIds.slice(ORGANISER_FIELDS.length)],
    estimateCents: form.estimateCents === '' ? null : (parseCents(form.estimateCents) ?? form.estimateCents),
    ...(offered.envelope ? { envelopeId: form.envelopeId } : {}),
  };
}

/** The form's field for a pointer of the use case. */
export function fieldFor(pointer: string): string {
  if (pointer === 'startsLocal') return 'startDay';
  if (pointer === 'endsLocal') return 'endDay';
  return pointer.startsWith('countries.') ? 'countries' : pointer;
}

export function fieldLabel(visit: Visit, field: string): string {
  return visit.sentence(`dialogues.field.${field.split('.')[0]}`);
}

function localOf(day: string, time: string): string {
  return day === '' && time === '' ? '' : `${day}T${time}`;
}

function chosen(form: DialogueForm, names: readonly (keyof DialogueForm)[]): readonly string[] {
  return names.map((name) => String(form[name])).filter((value) => value !== '');
}

function numbered<Name extends string>(
  names: readonly Name[],
  values: readonly string[],
): Readonly<Record<Name, string>> {
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])) as Record<Name, string>;
}
