import { formatCents } from '../../../kernel/money.js';
import type { SettingNow } from '../../../reference/settings.query.js';
import { readCents } from '../../actions/read-cents.js';
import type { Visit } from '../../shell/visit.js';

export function settingName(visit: Visit, { code }: Pick<SettingNow, 'code'>): string {
  return visit.t(`settings.name.${code}`);
}

/** A value as people read it. */
export function valueText(visit: Visit, { kind, value }: Pick<SettingNow, 'kind' | 'value'>): string {
  if (typeof value === 'boolean') return visit.t(value ? 'settings.on' : 'settings.off');
  if (kind === 'cents') return visit.money(value);
  if (kind === 'basis_points') return visit.share(value);
  return visit.t('settings.months', { count: value });
}

/** A value as it stands in its form: euro, percent or months. */
export function typedValue({ kind, value }: Pick<SettingNow, 'kind' | 'value'>): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return kind === 'months' ? String(value) : formatCents(value);
}

/** What was typed, in the setting's own unit; percent has two decimals as euro have. */
export function readValue(kind: SettingNow['kind'], typed: string): number | boolean | null {
  if (kind === 'switch') return typed === 'on' ? true : typed === 'off' ? false : null;
  if (typed === '') return null;
  if (kind === 'months') return /^[0-9]{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
  return readCents(typed.replace(/\s*%$/, ''));
}
