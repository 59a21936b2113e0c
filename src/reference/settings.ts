/** What an installation sets for itself: each with its kind, its bounds and why one would change it. Data. */

import { ROLES } from '../kernel/actor.js';

/** Cents, hundredths of a percent, whole months, years, working days, a number of people, one of several words, some roles, or on and off. */
export type SettingKind =
  | 'cents'
  | 'basis_points'
  | 'months'
  | 'years'
  | 'working_days'
  | 'people'
  | 'choice'
  | 'roles'
  | 'switch';
export type SettingValue = number | string;

export interface SettingDefinition {
  readonly code: string;
  readonly kind: SettingKind;
  /** Both included; of a choice there are none. */
  readonly least?: number;
  readonly most?: number;
  /** Of a choice or a switch: the words, the first is how it comes. */
  readonly options?: readonly string[];
}

export const SETTINGS = [
  { code: 'second_signature_from_cents', kind: 'cents', least: 1, most: 99_999_999_999 },
  { code: 'prefinancing_max_basis_points', kind: 'basis_points', least: 0, most: 10_000 },
  { code: 'paid_before_balance_max_basis_points', kind: 'basis_points', least: 0, most: 10_000 },
  { code: 'contract_prefinancing_max_basis_points', kind: 'basis_points', least: 0, most: 10_000 },
  { code: 'late_interest_basis_points', kind: 'basis_points', least: 0, most: 10_000 },
  { code: 'maximum_indirect_basis_points', kind: 'basis_points', least: 0, most: 10_000 },
  { code: 'reporting_months', kind: 'months', least: 1, most: 24 },
  { code: 'progress_report_months', kind: 'months', least: 1, most: 12 },
  { code: 'final_report_months', kind: 'months', least: 1, most: 12 },
  { code: 'dormant_after_months', kind: 'months', least: 1, most: 120 },
  { code: 'session_notice_working_days', kind: 'working_days', least: 1, most: 30 },
  { code: 'session_quorum', kind: 'people', least: 2, most: 50 },
  { code: 'reserve_list_months', kind: 'months', least: 1, most: 36 },
  { code: 'committee_votes', kind: 'choice', options: ['written_too', 'in_session'] },
  { code: 'endorsement_letter', kind: 'choice', options: ['not_asked', 'asked'] },
  { code: 'second_factor_roles', kind: 'roles' },
  { code: 'retention_support_letter_years', kind: 'years', least: 0, most: 100 },
  { code: 'retention_partner_support_letter_years', kind: 'years', least: 0, most: 100 },
  { code: 'retention_endorsement_letter_years', kind: 'years', least: 0, most: 100 },
  { code: 'retention_grant_agreement_years', kind: 'years', least: 0, most: 100 },
  { code: 'retention_joint_declaration_years', kind: 'years', least: 0, most: 100 },
  { code: 'retention_final_report_years', kind: 'years', least: 0, most: 100 },
  { code: 'retention_invoice_years', kind: 'years', least: 0, most: 100 },
  { code: 'retention_minutes_years', kind: 'years', least: 0, most: 100 },
  { code: 'retention_meeting_paper_years', kind: 'years', least: 0, most: 100 },
  { code: 'retention_annex_years', kind: 'years', least: 0, most: 100 },
  { code: 'retention_formal_letter_years', kind: 'years', least: 0, most: 100 },
  { code: 'retention_other_years', kind: 'years', least: 0, most: 100 },
  { code: 'room_calls', kind: 'switch', options: ['on', 'off'] },
  { code: 'room_needs', kind: 'switch', options: ['on', 'off'] },
  { code: 'room_technical_assistance', kind: 'switch', options: ['on', 'off'] },
  { code: 'room_dialogues', kind: 'switch', options: ['on', 'off'] },
  { code: 'room_committee_sessions', kind: 'switch', options: ['on', 'off'] },
  { code: 'room_letters', kind: 'switch', options: ['on', 'off'] },
] as const satisfies readonly SettingDefinition[];

export type SettingCode = (typeof SETTINGS)[number]['code'];

/** Null for a code that is none. */
export function settingOf(code: string): (SettingDefinition & { readonly code: SettingCode }) | null {
  return SETTINGS.find((one) => one.code === code) ?? null;
}

/** What is wrong with a value for a setting; null when nothing is. */
export function settingFault(
  setting: SettingDefinition,
  value: SettingValue | null,
): { readonly code: string; readonly params?: Readonly<Record<string, number>> } | null {
  if (setting.options) return setting.options.includes(String(value)) ? null : { code: 'not_a_choice' };
  if (setting.kind === 'roles') return isRoles(value) ? null : { code: 'not_a_choice' };
  const { least = 0, most = Number.MAX_SAFE_INTEGER } = setting;
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return { code: 'not_whole' };
  return value >= least && value <= most ? null : { code: 'out_of_range', params: { min: least, max: most } };
}

/** Roles with a space between them, each once, in the order in which they are known; '' for nobody. */
function isRoles(value: SettingValue | null): boolean {
  const named = String(value ?? '')
    .split(' ')
    .filter((one) => one !== '');
  return value === ROLES.filter((role) => named.includes(role)).join(' ');
}
