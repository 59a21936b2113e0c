/** Who takes part in a meeting, as somebody writes it, and what of it is wrong whatever the database holds; pure. */
import { LOCALES, type Locale } from '../i18n/index.js';
import { emailIn } from '../identity/fields.js';
import type { FieldChecks } from '../kernel/field-checks.js';
import { countryOf, parseCode } from '../reference/countries.js';

/** From where somebody comes; lists are grouped in this order. */
export const SECTORS = [
  'MEMBER_STATE',
  'PARTNER_COUNTRY',
  'PRESIDENCY',
  'COMMISSION',
  'AGENCY',
  'INTERNATIONAL_ORGANISATION',
  'ACADEMIA',
] as const;
export type Sector = (typeof SECTORS)[number];

export const PARTICIPANT_ROLES = ['CHAIR', 'SPEAKER', 'PARTICIPANT', 'INTERPRETER'] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

export const ANSWERS = ['ACCEPTED', 'TENTATIVE', 'DECLINED', 'SUBSTITUTED'] as const;
export type InvitationAnswer = (typeof ANSWERS)[number];

export interface NewParticipant {
  readonly name: string;
  /** What they do there. */
  readonly job: string;
  /** The authority, agency or university by name; of a registered one its own name is taken. */
  readonly party: string;
  readonly organisationId: string | null;
  readonly sector: Sector;
  /** ISO. */
  readonly country: string | null;
  /** Lower case; '' when nobody is to write to them. */
  readonly email: string;
  readonly role: ParticipantRole;
  /** In which language they are written to. */
  readonly locale: Locale;
}

/** A field left out of a participant that is new is empty; sector and country follow from a registered party. */
export function participantOf(
  value: unknown,
  at: string,
  checks: FieldChecks,
  registered: { readonly sector: Sector; readonly country: string | null } | null,
): NewParticipant {
  const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const text = (field: string, limits: { min?: number; max: number }) =>
    checks.text(`${at}${field}`, fields[field] ?? '', limits);
  const asked = blankAsNull(fields['sector']);
  const sector =
    asked === null && registered ? registered.sector : checks.choice(`${at}sector`, asked ?? '', SECTORS);
  const country = countryIn(fields['country'], `${at}country`, checks) ?? registered?.country ?? null;
  if ((sector === 'MEMBER_STATE' || sector === 'PARTNER_COUNTRY') && country === null) {
    checks.add(`${at}country`, 'missing');
  }
  return {
    name: text('name', { min: 1, max: 200 }),
    job: text('job', { max: 200 }),
    party: text('party', { min: registered ? 0 : 1, max: 200 }),
    organisationId: null,
    sector: sector ?? 'ACADEMIA',
    country,
    email: blankAsNull(fields['email']) === null ? '' : emailIn(checks, `${at}email`, fields['email']),
    role:
      checks.choice(`${at}role`, blankAsNull(fields['role']) ?? 'PARTICIPANT', PARTICIPANT_ROLES) ??
      'PARTICIPANT',
    locale: checks.choice(`${at}locale`, blankAsNull(fields['locale']) ?? 'en', LOCALES) ?? 'en',
  };
}

function countryIn(value: unknown, pointer: string, checks: FieldChecks): string | null {
  const text = blankAsNull(value);
  if (text === null) return null;
  const code = typeof text === 'string' ? parseCode(text) : null;
  if (code && countryOf(code)) return code;
  checks.add(pointer, 'country_unknown');
  return null;
}

function blankAsNull(value: unknown): unknown {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
    ? null
    : value;
}

/** What a registered party is among participants, by its kind. */
export const SECTOR_OF: Readonly<Record<string, Sector>> = {
  MEMBER_STATE_AUTHORITY: 'MEMBER_STATE',
  PARTNER_AUTHORITY: 'PARTNER_COUNTRY',
  COMMISSION_SERVICE: 'COMMISSION',
  EU_AGENCY: 'AGENCY',
  INTERNATIONAL_ORGANISATION: 'INTERNATIONAL_ORGANISATION',
  ACADEMIA: 'ACADEMIA',
};
