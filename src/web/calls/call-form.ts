/** The form of a call: read, and written as its fields want it. Lots and cut-offs are lines of one field each. */
import type { CallContent, CallInput } from '../../calls/call-content.js';
import { type FormOf, readForm } from '../shell/read-form.js';
import type { Visit } from '../shell/visit.js';

const FIELDS = {
  version: 'text',
  code: 'text',
  title: 'text',
  summary: 'text',
  opensOn: 'text',
  closesOn: 'text',
  continuous: 'text',
  cutOffs: 'text',
  lots: 'text',
  funds: 'list',
} as const;
export type CallForm = FormOf<typeof FIELDS>;

export function readCall(body: unknown): CallForm {
  return readForm(body, FIELDS);
}

export function filledCall(content: CallContent, version: string): CallForm {
  return {
    version,
    code: content.code,
    title: content.title,
    summary: content.summary,
    opensOn: content.opensOn ?? '',
    closesOn: content.closesOn ?? '',
    continuous: content.continuous ? 'yes' : '',
    cutOffs: content.cutOffs.join('\n'),
    lots: content.lots.map(({ code, title }) => `${code} ${title}`).join('\n'),
    funds: content.funds,
  };
}

/** What the use case is asked for; `fields` are those that the form showed. */
export function callInput(form: CallForm, fields: readonly (keyof CallContent)[]): CallInput {
  const all: Record<keyof CallContent, unknown> = {
    code: form.code,
    title: form.title,
    summary: form.summary,
    opensOn: form.opensOn,
    closesOn: form.closesOn,
    continuous: form.continuous === 'yes',
    cutOffs: linesOf(form.cutOffs),
    lots: linesOf(form.lots).map(lotOf),
    funds: form.funds,
  };
  return Object.fromEntries(fields.map((field) => [field, all[field]]));
}

export const CALL_FIELDS: readonly (keyof CallContent)[] = [
  'code',
  'title',
  'summary',
  'opensOn',
  'closesOn',
  'continuous',
  'cutOffs',
  'lots',
  'funds',
];

/** What may still change while a call is paused. */
export const PAUSED_FIELDS: readonly (keyof CallContent)[] = ['summary', 'closesOn', 'continuous', 'cutOffs'];

/** `lots/0/code` is about a line of the field `lots`. */
export function callFieldOf(pointer: string): keyof CallContent {
  return pointer.split('.')[0] as keyof CallContent;
}

export function callLabel(visit: Visit, field: keyof CallContent): string {
  return visit.t(`calls.field.${field}`);
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** `1 Legal migration`; a line without a title lacks one. */
function lotOf(line: string): { readonly code: string; readonly title: string } {
  const [code = '', ...title] = line.split(/[\s:–]+/);
  return {
    code: code.toUpperCase(),
    title: title.length === 0 ? '' : line.slice(code.length).replace(/^[\s:–]+/, ''),
  };
}
