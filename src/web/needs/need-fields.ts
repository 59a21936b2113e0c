/** The need's form as flat text fields, from what is saved and into what is saved. */
import type { DraftFields } from '../../cases/form-draft.js';
import type { NeedContent, NeedInput } from '../../needs/need-content.js';

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
