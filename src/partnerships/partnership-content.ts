/** What people write of a partnership, checked field by field. */
import type { FieldChecks } from '../kernel/field-checks.js';
import { countryOf, parseCode } from '../reference/countries.js';
import { pillars as PILLARS, type PillarCode } from '../reference/pillars.js';
import { type PartialDate, partialDate } from '../reference/provenance.js';

export type PartnershipKind = 'MP' | 'CAMM';

export interface Signatory {
  readonly country: string;
  /** Null stands for the day of signature while it is not signed, and for a day that is not known afterwards. */
  readonly acceded: PartialDate | null;
  /** The first day on which it takes part no more; null while it does. */
  readonly left: PartialDate | null;
}

export interface PartnershipContent {
  readonly title: string;
  /** The day of signature where it was before the day it is recorded; null until then. */
  readonly signed: PartialDate | null;
  readonly pillars: readonly PillarCode[];
  /** In the order of their ISO codes. */
  readonly signatories: readonly Signatory[];
  readonly note: string;
  /** The last day that was agreed for it; null: no end was agreed. */
  readonly validUntil: string | null;
}

/** As it comes from outside; fields left out stay as they are. */
export type PartnershipInput = Readonly<
  Partial<Record<'title' | 'signedOn' | 'pillars' | 'signatories' | 'note' | 'validUntil', unknown>>
>;

export const EMPTY_PARTNERSHIP: PartnershipContent = {
  title: '',
  signed: null,
  pillars: [],
  signatories: [],
  note: '',
  validUntil: null,
};

/** `today` bounds the signature: a day that has not come is no record. Mistakes go to `checks`. */
export function mergedPartnership(
  kind: PartnershipKind | null,
  before: PartnershipContent,
  input: PartnershipInput,
  today: string,
  checks: FieldChecks,
): PartnershipContent {
  const { title, signedOn, pillars, signatories, note, validUntil } = input;
  return {
    title: title === undefined ? before.title : checks.text('title', title, { min: 1, max: 300 }),
    signed: signedOn === undefined ? before.signed : signedOf(signedOn, today, checks),
    pillars: pillars === undefined ? before.pillars : pillarsOf(pillars, checks),
    signatories:
      signatories === undefined
        ? before.signatories
        : signatoriesOf(kind, before, signatories, today, checks),
    note: note === undefined ? before.note : checks.text('note', note, { max: 2_000, lines: true }),
    validUntil: validUntil === undefined ? before.validUntil : lastDayOf(validUntil, today, checks),
  };
}

/** The fields in which the two differ. */
export function changedFields(
  before: PartnershipContent,
  after: PartnershipContent,
): readonly (keyof PartnershipContent)[] {
  return (Object.keys(after) as (keyof PartnershipContent)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}

function signedOf(value: unknown, today: string, checks: FieldChecks): PartialDate | null {
  return value === null ? null : dateOf('signedOn', value, today, checks);
}

function lastDayOf(value: unknown, today: string, checks: FieldChecks): string | null {
  if (value === null || value === '') return null;
  const day = checks.date('validUntil', value);
  if (day !== '' && day <= today) checks.add('validUntil', 'day_not_ahead');
  return day;
}

function dateOf(pointer: string, value: unknown, today: string, checks: FieldChecks): PartialDate | null {
  const date = typeof value === 'string' ? partialDate(value) : null;
  if (!date) checks.add(pointer, 'partial_date_malformed');
  else if (date.earliest && date.earliest > today) checks.add(pointer, 'day_not_come');
  return date;
}

function pillarsOf(value: unknown, checks: FieldChecks): readonly PillarCode[] {
  const codes = PILLARS.map((pillar) => pillar.code);
  const chosen = checks
    .list('pillars', value, codes.length)
    .map((one, index) => checks.choice(`pillars/${index}`, one, codes));
  return codes.filter((code) => chosen.includes(code)).sort();
}

/**
 * A mobility partnership is signed by some Member States; a common agenda by the Union for all of them. The list is
 * replaced as a whole, and of who stays on it what is left out stays as it was.
 */
function signatoriesOf(
  kind: PartnershipKind | null,
  before: PartnershipContent,
  value: unknown,
  today: string,
  checks: FieldChecks,
): PartnershipContent['signatories'] {
  const listed = checks.list('signatories', value, 50);
  if (kind === 'CAMM' && listed.length > 0) checks.add('signatories', 'all_member_states_sign');
  const named = new Set<string>();
  return listed
    .map((one, index) => {
      const at = `signatories/${index}`;
      const { country, accededOn, leftOn } = (one ?? {}) as Record<string, unknown>;
      const code = typeof country === 'string' ? parseCode(country) : null;
      if (!code) checks.add(`${at}/country`, 'country_unknown');
      else if (countryOf(code)?.membership === null) checks.add(`${at}/country`, 'no_member_state');
      else if (named.has(code)) checks.add(`${at}/country`, 'named_twice');
      if (code) named.add(code);
      const known = before.signatories.find((signatory) => signatory.country === code);
      const dated = (field: string, date: unknown, then: PartialDate | null | undefined) => {
        if (date === undefined) return then ?? null;
        return date === null ? null : dateOf(`${at}/${field}`, date, today, checks);
      };
      return {
        country: code ?? '',
        acceded: dated('accededOn', accededOn, known?.acceded),
        left: dated('leftOn', leftOn, known?.left),
      };
    })
    .sort((a, b) => (a.country < b.country ? -1 : 1));
}
