/** The form of a theme: a name per language. */
import { MORE_LANGUAGES } from '../../../reference/theme-change.js';
import type { ThemeInFull } from '../../../reference/themes.query.js';
import { readForm } from '../../shell/read-form.js';
import type { Visit } from '../../shell/visit.js';

export const THEME_LANGUAGES = ['en', 'fr', ...MORE_LANGUAGES] as const;

const NAMES = THEME_LANGUAGES.map((one) => `names.${one}`);

export type ThemeForm = Readonly<Record<string, string>>;

export const EMPTY_THEME: ThemeForm = { code: '', pillar: '', sensitive: '' };

export function readThemeForm(body: unknown): ThemeForm {
  const names = ['code', 'pillar', 'sensitive', 'revision', ...NAMES];
  return readForm(body, Object.fromEntries(names.map((name) => [name, 'text' as const])));
}

export function formOf({ code, pillar, sensitive, revision, names }: ThemeInFull): ThemeForm {
  return {
    code,
    pillar,
    sensitive: sensitive ? 'yes' : '',
    revision: String(revision),
    ...Object.fromEntries(Object.entries(names).map(([language, name]) => [`names.${language}`, name])),
  };
}

export function inputOf(form: ThemeForm) {
  return {
    code: form['code'] ?? '',
    pillar: form['pillar'] ?? '',
    sensitive: form['sensitive'] === 'yes',
    revision: Number(form['revision']),
    names: Object.fromEntries(
      THEME_LANGUAGES.flatMap((one) => {
        const name = form[`names.${one}`] ?? '';
        return name === '' ? [] : [[one, name]];
      }),
    ),
  };
}

export function languageLabel(visit: Visit, language: string): string {
  const name = new Intl.DisplayNames([visit.locale], { type: 'language' }).of(language) ?? language;
  return visit.t('themes.name_in', { language: name });
}

export function themeLabels(visit: Visit): (field: string) => string | undefined {
  return (field) => {
    if (field.startsWith('names.')) return languageLabel(visit, field.slice('names.'.length));
    if (field === 'code') return visit.t('themes.code');
    return field === 'pillar' ? visit.t('themes.pillar') : undefined;
  };
}
