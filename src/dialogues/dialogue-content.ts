/** What is written about a meeting, and what of it is wrong whatever the database holds; pure. */
import type { FieldChecks } from '../kernel/field-checks.js';
import { isDay } from '../kernel/instant.js';
import { countries, countryOf, parseCode } from '../reference/countries.js';
import { LANGUAGES } from '../reference/languages.js';
import { type PillarCode, pillars } from '../reference/pillars.js';
import { partialDate } from '../reference/provenance.js';
import { themeCode } from '../reference/theme-code.js';
import { type AgendaItem, agendaOf } from './agenda.js';

export const DIALOGUE_KINDS = [
  'EXPERT_MEETING',
  'POLICY_DIALOGUE',
  'STEERING_COMMITTEE',
  'JOINT_COMMITTEE',
] as const;
export type DialogueKind = (typeof DIALOGUE_KINDS)[number];

/** Where a meeting can be: the capitals' zones. */
export const MEETING_ZONES: readonly string[] = [...new Set(countries.map((country) => country.zone))].sort();

export interface DialogueContent {
  readonly title: string;
  readonly kind: DialogueKind;
  readonly pillar: PillarCode | null;
  readonly theme: string | null;
  readonly purpose: string;
  readonly countries: readonly { readonly country: string; readonly partnershipId: string | null }[];
  /** As far as the date is known while its days are not: `2019-02`. */
  readonly monthKnown: string | null;
  /** Wall-clock time in the zone of the meeting: `2027-02-05T09:00`; both or none. */
  readonly startsLocal: string | null;
  readonly endsLocal: string | null;
  readonly timeZone: string;
  readonly city: string;
  readonly venue: string;
  readonly onlineUrl: string;
  readonly languages: readonly string[];
  /** From and into which languages, in words. */
  readonly interpretation: string;
  /** Calendar day. */
  readonly replyBy: string | null;
  readonly organiserIds: readonly string[];
  /** Which envelope pays; for the facility to say. */
  readonly envelopeId: string | null;
  /** Null when it costs the facility nothing. */
  readonly estimateCents: number | null;
  readonly agenda: readonly AgendaItem[];
}

/** What a client sends: fields left out stay as they are. */
export type DialogueInput = { readonly [Field in keyof DialogueContent]?: unknown };

export const EMPTY_DIALOGUE: DialogueContent = {
  title: '',
  kind: 'EXPERT_MEETING',
  pillar: null,
  theme: null,
  purpose: '',
  countries: [],
  monthKnown: null,
  startsLocal: null,
  endsLocal: null,
  timeZone: 'Europe/Brussels',
  city: '',
  venue: '',
  onlineUrl: '',
  languages: [],
  interpretation: '',
  replyBy: null,
  organiserIds: [],
  envelopeId: null,
  estimateCents: null,
  agenda: [],
};

const PILLARS = pillars.map((pillar) => pillar.code);

/** `current` with the input's fields in place of its own; adds to `checks` what is wrong with them. */
export function mergedDialogue(
  current: DialogueContent,
  input: DialogueInput,
  checks: FieldChecks,
): DialogueContent {
  const given = <Field extends keyof DialogueContent>(
    field: Field,
    read: (value: unknown) => DialogueContent[Field],
  ): DialogueContent[Field] => (input[field] === undefined ? current[field] : read(input[field]));
  const orNull =
    <T>(read: (value: unknown) => T) =>
    (value: unknown) =>
      value === null || value === '' ? null : read(value);
  const line = (field: keyof DialogueContent, max: number) => (value: unknown) =>
    checks.text(field, value, { max });

  const content: DialogueContent = {
    title: given('title', (value) => checks.text('title', value, { min: 1, max: 300 })),
    kind: given('kind', (value) => checks.choice('kind', value, DIALOGUE_KINDS) ?? current.kind),
    pillar: given(
      'pillar',
      orNull((value) => checks.choice('pillar', value, PILLARS)),
    ),
    theme: given(
      'theme',
      orNull((value) => themeCode('theme', value, checks)),
    ),
    purpose: given('purpose', (value) => checks.text('purpose', value, { max: 10_000, lines: true })),
    countries: given('countries', (value) => countriesOf(value, checks)),
    monthKnown: given(
      'monthKnown',
      orNull((value) => monthOf(value, checks)),
    ),
    startsLocal: given(
      'startsLocal',
      orNull((value) => localTime('startsLocal', value, checks)),
    ),
    endsLocal: given(
      'endsLocal',
      orNull((value) => localTime('endsLocal', value, checks)),
    ),
    timeZone: given(
      'timeZone',
      (value) => checks.choice('timeZone', value, MEETING_ZONES) ?? current.timeZone,
    ),
    city: given('city', line('city', 120)),
    venue: given('venue', line('venue', 300)),
    onlineUrl: given('onlineUrl', (value) => addressOf(value, checks)),
    languages: given('languages', (value) => [
      ...new Set(
        checks
          .list('languages', value, 10)
          .flatMap((one, index) => checks.choice(`languages/${index}`, one, LANGUAGES) ?? []),
      ),
    ]),
    interpretation: given('interpretation', line('interpretation', 300)),
    replyBy: given(
      'replyBy',
      orNull((value) => checks.date('replyBy', value)),
    ),
    organiserIds: given('organiserIds', (value) => [
      ...new Set(
        checks.list('organiserIds', value, 20).map((one, index) => checks.id(`organiserIds/${index}`, one)),
      ),
    ]),
    envelopeId: given(
      'envelopeId',
      orNull((value) => checks.id('envelopeId', value)),
    ),
    estimateCents: given(
      'estimateCents',
      orNull((value) => checks.cents('estimateCents', value)),
    ),
    agenda: given('agenda', (value) => agendaOf(value, checks)),
  };
  checkTogether(content, checks);
  return content;
}

/** The content with its sets in one order, for comparing. */
function inOneOrder(content: DialogueContent): DialogueContent {
  return {
    ...content,
    countries: [...content.countries].sort((a, b) => (a.country < b.country ? -1 : 1)),
    organiserIds: [...content.organiserIds].sort(),
  };
}

/** The fields in which two contents differ. */
export function changedFields(
  before: DialogueContent,
  after: DialogueContent,
): readonly (keyof DialogueContent)[] {
  const [one, other] = [inOneOrder(before), inOneOrder(after)];
  return (Object.keys(other) as (keyof DialogueContent)[]).filter(
    (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  );
}

/** What stands in the calendar entry: whoever was invited is sent a new one when it changes. */
export const TOLD_FIELDS: readonly (keyof DialogueContent)[] = [
  'title',
  'startsLocal',
  'endsLocal',
  'timeZone',
  'city',
  'venue',
  'onlineUrl',
];

/** Once it is approved, what was endorsed and what it may cost stand. */
const APPROVED_FIELDS: readonly (keyof DialogueContent)[] = ['countries', 'envelopeId', 'estimateCents'];

/** Adds what cannot be changed any more in a stage. `daysFixed`: invitations are out for these days. */
export function checkFrozen(
  before: DialogueContent,
  after: DialogueContent,
  stage: { readonly approved: boolean; readonly daysFixed: boolean },
  checks: FieldChecks,
): void {
  const changed = changedFields(before, after);
  if (stage.approved) {
    for (const field of APPROVED_FIELDS)
      if (changed.includes(field)) checks.add(field, 'frozen_after_approval');
  }
  if (!stage.daysFixed) return;
  for (const field of ['startsLocal', 'endsLocal'] as const) {
    if (before[field]?.slice(0, 10) !== after[field]?.slice(0, 10)) checks.add(field, 'days_by_postponing');
  }
}

/** Mistakes that show only when fields are read together. */
function checkTogether(content: DialogueContent, checks: FieldChecks): void {
  const { startsLocal, endsLocal, replyBy } = content;
  if (startsLocal !== null && endsLocal === null) checks.add('endsLocal', 'missing');
  if (startsLocal === null && endsLocal !== null) checks.add('startsLocal', 'missing');
  if (startsLocal && endsLocal && endsLocal <= startsLocal) checks.add('endsLocal', 'ends_before_start');
  if (startsLocal && replyBy && replyBy > startsLocal.slice(0, 10)) {
    checks.add('replyBy', 'reply_after_start');
  }
}

function monthOf(value: unknown, checks: FieldChecks): string | null {
  const known = typeof value === 'string' && value.length <= 7 ? partialDate(value) : null;
  if (known) return known.known;
  checks.add('monthKnown', 'month_malformed');
  return null;
}

/** `2027-02-05T09:00`; null when it is none. */
function localTime(field: 'startsLocal' | 'endsLocal', value: unknown, checks: FieldChecks): string | null {
  const [day = '', time = ''] = typeof value === 'string' ? value.split('T', 2) : [];
  const isSound = isDay(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) && value === `${day}T${time}`;
  if (isSound) return value;
  checks.add(field, 'local_time_malformed');
  return null;
}

/** A link that a browser opens, and nothing that runs in one. */
function addressOf(value: unknown, checks: FieldChecks): string {
  const text = checks.text('onlineUrl', value, { max: 500 });
  if (text === '' || /^https?:\/\/[^\s"<>]+$/i.test(text)) return text;
  checks.add('onlineUrl', 'link_malformed');
  return '';
}

function countriesOf(value: unknown, checks: FieldChecks): DialogueContent['countries'] {
  const named = new Set<string>();
  return checks.list('countries', value, 20).flatMap((one, index) => {
    const { country, partnershipId = null } = fieldsOf(one);
    const code = typeof country === 'string' ? parseCode(country) : null;
    if (!code || countryOf(code)?.membership !== null) {
      checks.add(`countries/${index}/country`, code ? 'no_partner_country' : 'country_unknown');
      return [];
    }
    if (named.has(code)) checks.add(`countries/${index}/country`, 'named_twice');
    named.add(code);
    const under = partnershipId === '' ? null : partnershipId;
    return [
      {
        country: code,
        partnershipId: under === null ? null : checks.id(`countries/${index}/partnershipId`, under),
      },
    ];
  });
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
