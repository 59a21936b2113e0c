import { formatList, roleName } from '../../../i18n/index.js';
import { ROLES } from '../../../kernel/actor.js';
import { formatCents } from '../../../kernel/money.js';
import type { SettingValue } from '../../../reference/settings.js';
import type { SettingNow } from '../../../reference/settings.query.js';
import { readCents } from '../../actions/read-cents.js';
import type { Visit } from '../../shell/visit.js';

export function settingName(visit: Visit, { code }: Pick<SettingNow, 'code'>): string {
  return visit.t(`settings.name.${code}`);
}

/** A value as people read it. */
export function valueText(visit: Visit, { kind, value }: Pick<SettingNow, 'kind' | 'value'>): string {
  if (kind === 'roles') return rolesText(visit, String(value));
  if (typeof value === 'string') return optionText(visit, value);
  if (kind === 'cents') return visit.money(value);
  if (kind === 'basis_points') return visit.share(value);
  if (kind === 'months') return visit.t('settings.months', { count: value });
  if (kind === 'years')
    return value === 0 ? visit.t('settings.for_good') : visit.t('settings.years', { count: value });
  return visit.t(kind === 'people' ? 'settings.people' : 'settings.working_days', { count: value });
}

/** A value as it stands in its form: euro, percent or months. */
export function typedValue({ kind, value }: Pick<SettingNow, 'kind' | 'value'>): string {
  if (typeof value === 'string') return value;
  return kind === 'cents' || kind === 'basis_points' ? formatCents(value) : String(value);
}

function rolesText(visit: Visit, value: string): string {
  const roles = value.split(' ').filter((role) => role !== '');
  if (roles.length === 0) return visit.t('settings.nobody');
  return formatList(
    roles.map((role) => roleName(role, visit.locale)),
    visit.locale,
  );
}

/** One of the words of a choice, as people read it. */
export function optionText(visit: Visit, option: string): string {
  return visit.sentence(`settings.option.${option}`);
}

/** What was typed, in the setting's own unit; percent has two decimals as euro have. */
export function readValue(
  kind: SettingNow['kind'],
  typed: string,
  ticked: readonly string[] = [],
): SettingValue | null {
  if (kind === 'roles') {
    const known = ROLES.filter((role) => ticked.includes(role));
    return known.length === new Set(ticked).size ? known.join(' ') : Number.NaN;
  }
  if (typed === '') return null;
  if (kind === 'choice' || kind === 'switch') return typed;
  if (kind === 'cents' || kind === 'basis_points') return readCents(typed.replace(/\s*%$/, ''));
  return /^[0-9]{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
}
