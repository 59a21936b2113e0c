/** What the form of a session sends, and what it means: an agenda is numbers beside actions. */
import type { SessionContent, SessionInput } from '../../assessment/session-content.js';
import type { AgendaChoice } from '../../assessment/session-list.query.js';
import type { MessageKey } from '../../i18n/index.js';

export interface SessionFields {
  readonly heldOn: string;
  readonly startsAt: string;
  readonly place: string;
  readonly link: string;
  readonly remarks: string;
  /** What was typed beside each action, by its id. */
  readonly numbers: Readonly<Record<string, string>>;
}

export const EMPTY_FIELDS: SessionFields = {
  heldOn: '',
  startsAt: '09:30',
  place: '',
  link: '',
  remarks: '',
  numbers: {},
};

export const FIELD_NAMES: Readonly<Record<string, MessageKey>> = {
  heldOn: 'sessions.field.heldOn',
  startsAt: 'sessions.field.startsAt',
  place: 'sessions.field.place',
  link: 'sessions.field.link',
  remarks: 'sessions.field.remarks',
};

export function fieldsOf(
  content: Pick<SessionContent, 'heldOn' | 'startsAt' | 'place' | 'link' | 'remarks'>,
  actionIds: readonly string[],
): SessionFields {
  const { heldOn, startsAt, place, link, remarks } = content;
  return {
    heldOn,
    startsAt,
    place,
    link,
    remarks,
    numbers: Object.fromEntries(actionIds.map((id, n) => [id, String(n + 1)])),
  };
}

export function fieldsIn(
  sent: Readonly<Record<string, unknown>>,
  choices: readonly AgendaChoice[],
): SessionFields {
  const text = (name: string) => (typeof sent[name] === 'string' ? String(sent[name]).trim() : '');
  return {
    heldOn: text('heldOn'),
    startsAt: text('startsAt'),
    place: text('place'),
    link: text('link'),
    remarks: typeof sent['remarks'] === 'string' ? sent['remarks'].replaceAll('\r\n', '\n').trim() : '',
    numbers: Object.fromEntries(choices.map(({ actionId }) => [actionId, text(numberField(actionId))])),
  };
}

export function numberField(actionId: string): string {
  return `agenda.${actionId}`;
}

/** Actions with a number, by it; equal numbers as they are listed. Those whose number is none are told. */
export function agendaIn({ numbers }: SessionFields): {
  readonly actionIds: readonly string[];
  readonly wrong: readonly string[];
} {
  const given = Object.entries(numbers).filter(([, text]) => text !== '');
  const wrong = given.filter(([, text]) => !/^\d{1,3}$/.test(text)).map(([id]) => id);
  const actionIds = given
    .map(([id, text], listed) => ({ id, number: Number(text), listed }))
    .sort((one, other) => one.number - other.number || one.listed - other.listed)
    .map(({ id }) => id);
  return { actionIds, wrong };
}

/** What a form of these fields sets. */
export function inputOf(fields: SessionFields, set: readonly (keyof SessionContent)[]): SessionInput {
  const whole: Required<SessionInput> = { ...fields, actionIds: agendaIn(fields).actionIds };
  return Object.fromEntries(set.map((name) => [name, whole[name]])) as SessionInput;
}
