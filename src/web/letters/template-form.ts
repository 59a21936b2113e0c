/** The form of a template: a subject and a text per language. */
import { LETTER_LANGUAGES } from '../../letters/languages.js';
import type { TemplateInput } from '../../letters/save-template.js';
import type { TemplateInFull, TemplateText } from '../../letters/templates.query.js';
import { readForm } from '../shell/read-form.js';

const NAMES = ['from', 'code', 'purpose', 'subject', 'nameEn', 'nameFr'] as const;

export interface TemplateForm extends Readonly<Record<(typeof NAMES)[number], string>> {
  /** By language, those with a text alone. */
  readonly texts: Readonly<Record<string, TemplateText>>;
}

const FIELDS = Object.fromEntries([
  ...NAMES.map((name) => [name, 'text'] as const),
  ...LETTER_LANGUAGES.flatMap((code) => [
    [`texts.${code}.title`, 'text'] as const,
    [`texts.${code}.body`, 'text'] as const,
  ]),
]);

export const EMPTY_TEMPLATE: TemplateForm = {
  from: '0',
  code: '',
  purpose: '',
  subject: 'action',
  nameEn: '',
  nameFr: '',
  texts: {},
};

export function readTemplateForm(body: unknown): TemplateForm {
  const read: Readonly<Record<string, string>> = readForm(body, FIELDS);
  const texts = LETTER_LANGUAGES.map((code) => {
    const text = { title: read[`texts.${code}.title`] ?? '', body: read[`texts.${code}.body`] ?? '' };
    return [code, { ...text, body: text.body.replace(/\r\n?/g, '\n') }] as const;
  }).filter(([, { title, body: text }]) => title !== '' || text !== '');
  const named = Object.fromEntries(NAMES.map((name) => [name, read[name] ?? ''])) as Record<
    (typeof NAMES)[number],
    string
  >;
  return { ...named, texts: Object.fromEntries(texts) };
}

export function formOf(template: TemplateInFull): TemplateForm {
  return {
    from: String(template.version),
    code: template.code,
    purpose: template.purpose,
    subject: template.subject,
    nameEn: template.names.en,
    nameFr: template.names.fr,
    texts: template.texts,
  };
}

export function inputOf({ code, purpose, subject, nameEn, nameFr, texts }: TemplateForm): TemplateInput {
  return { code, purpose, subject, nameEn, nameFr, texts };
}
