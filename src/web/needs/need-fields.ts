/** The need's form as flat text fields, from what is saved and into what is saved. */
import type { DraftFields } from '../../cases/form-draft.js';
import { languageName } from '../../i18n/index.js';
import { HELP_KINDS, type NeedContent, type NeedInput } from '../../needs/need-content.js';
import { pillars } from '../../reference/pillars.js';
import type { ClashWords } from '../drafts/conflict-page.js';
import type { FormShape } from '../drafts/merge-versions.js';
import type { Visit } from '../shell/visit.js';

const NAMES = [
  'title',
  'language',
  'wanted',
  'why',
  'pillar',
  'theme',
  'partnershipId',
  'help',
  'urgent',
  'wishedOn',
  'contact',
] as const satisfies readonly (keyof NeedContent)[];

/** Picks the form's own fields out of what a browser sends. */
export function needFieldsIn(body: Readonly<Record<string, unknown>>): DraftFields {
  return Object.fromEntries(
    NAMES.map((name) => {
      const value = body[name];
      return [name, typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''];
    }),
  );
}

/** What is saved, as the form shows it. */
export function needFieldsOf(content: NeedContent): DraftFields {
  return {
    ...Object.fromEntries(NAMES.map((name) => [name, String(content[name] ?? '')])),
    urgent: content.urgent ? 'yes' : '',
  };
}

/** Into what the use cases take. */
export function readNeed(fields: DraftFields): NeedInput {
  return { ...fields, urgent: fields['urgent'] === 'yes' };
}

/** Every field is a part of its own. */
export const NEED_SHAPE: FormShape = { partOf: (field) => field };

export function isNeedPart(name: string): boolean {
  return NAMES.some((one) => one === name);
}

export function needLabel(field: string, visit: Visit): string {
  return visit.sentence(`needs.field.${field}`);
}

/** What the fields say for people; `partnerships` are what is offered. */
export function needWords(
  visit: Visit,
  partnerships: readonly { readonly value: string; readonly text: string }[],
): ClashWords {
  const worded = (field: string, value: string): string => {
    if (value === '') return '';
    switch (field) {
      case 'language':
        return languageName(value, visit.locale);
      case 'theme':
        return visit.theme(value);
      case 'pillar': {
        const known = pillars.find((one) => one.code === value);
        return known ? visit.label({ ...known.names }) : value;
      }
      case 'partnershipId':
        return partnerships.find((one) => one.value === value)?.text ?? value;
      case 'help':
        return HELP_KINDS.some((one) => one === value) ? visit.sentence(`needs.help.${value}`) : value;
      case 'urgent':
        return visit.t('needs.form.urgent_label');
      case 'wishedOn':
        return /^\d{4}-\d{2}-\d{2}$/.test(value) ? visit.date(value) : value;
      default:
        return value;
    }
  };
  return {
    shape: NEED_SHAPE,
    label: (part) => needLabel(part, visit),
    shown: (part, fields) => [worded(part, (fields[part] ?? '').trim())],
    texts: new Set(['wanted', 'why']),
  };
}
