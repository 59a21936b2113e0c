/** Settings that guard: one administrator makes them stricter alone, and weaker only with another one. Data and pure rules. */
import { ROLES, type Role } from '../kernel/actor.js';
import type { SettingCode, SettingDefinition, SettingValue } from './settings.js';

/** Whoever signs for money, or gives others their rights, never signs in with a password alone. */
export const ALWAYS_TWO_FACTORS: readonly Role[] = ['authorising_officer', 'administrator'];

/** Whether a value guards less than the one before: fewer roles have a second factor, or files are kept for fewer years. */
export function weakens(setting: SettingDefinition, before: SettingValue, after: SettingValue): boolean {
  if (setting.kind === 'roles') return rolesIn(before).some((role) => !rolesIn(after).includes(role));
  if (setting.kind === 'years') return yearsKept(after) < yearsKept(before);
  return false;
}

/** Whether everybody who always has a second factor is named; true for every other setting. */
export function isLeast(code: SettingCode, value: SettingValue): boolean {
  return code !== 'second_factor_roles' || ALWAYS_TWO_FACTORS.every((role) => rolesIn(value).includes(role));
}

function rolesIn(value: SettingValue): readonly Role[] {
  const named = String(value).split(' ');
  return ROLES.filter((role) => named.includes(role));
}

/** 0 keeps for good. */
function yearsKept(value: SettingValue): number {
  return Number(value) === 0 ? Number.POSITIVE_INFINITY : Number(value);
}
