/** What the form of an absence sends, read into what the use case takes. */
import { LENDABLE_ROLES } from '../../../cases/delegation.js';
import type { AbsenceWanted } from '../../../cases/set-absence.js';
import { roleName } from '../../../i18n/index.js';
import type { Role } from '../../../kernel/actor.js';
import { readForm } from '../../shell/read-form.js';
import type { Visit } from '../../shell/visit.js';

export interface AbsenceForm {
  /** Empty: the visitor. */
  readonly absentId: string;
  /** The absence that is changed; empty: none. */
  readonly replacesId: string;
  readonly fromDay: string;
  readonly untilDay: string;
  readonly note: string;
  /** By role, the account of who stands in; those roles alone in which somebody does. */
  readonly standIns: ReadonlyMap<Role, string>;
}

export const EMPTY_ABSENCE: AbsenceForm = {
  absentId: '',
  replacesId: '',
  fromDay: '',
  untilDay: '',
  note: '',
  standIns: new Map(),
};

/** The field in which somebody is chosen for a role. */
export function standInField(role: Role): string {
  return `standIn.${role}`;
}

const STAND_INS = Object.fromEntries(LENDABLE_ROLES.map((role) => [standInField(role), 'text'] as const));

export function readAbsence(body: unknown): AbsenceForm {
  const read: Readonly<Record<string, string>> = readForm(body, {
    absentId: 'text',
    replacesId: 'text',
    fromDay: 'text',
    untilDay: 'text',
    note: 'text',
    ...STAND_INS,
  });
  const field = (name: string) => read[name] ?? '';
  const chosen = LENDABLE_ROLES.map((role) => [role, field(standInField(role))] as const);
  return {
    absentId: field('absentId'),
    replacesId: field('replacesId'),
    fromDay: field('fromDay'),
    untilDay: field('untilDay'),
    note: field('note').replaceAll('\r\n', '\n'),
    standIns: new Map(chosen.filter(([, id]) => id !== '')),
  };
}

export function wantedBy(form: AbsenceForm): AbsenceWanted {
  return {
    ...(form.absentId === '' ? {} : { absentId: form.absentId }),
    ...(form.replacesId === '' ? {} : { replacesId: form.replacesId }),
    fromDay: form.fromDay,
    untilDay: form.untilDay,
    note: form.note,
    standIns: [...form.standIns].map(([role, delegateId]) => ({ role, delegateId })),
  };
}

/** All of it, as it is sent. */
export function fieldsOf(form: AbsenceForm): readonly (readonly [string, string])[] {
  return [
    ['absentId', form.absentId],
    ['replacesId', form.replacesId],
    ['fromDay', form.fromDay],
    ['untilDay', form.untilDay],
    ['note', form.note],
    ...[...form.standIns].map(([role, id]) => [standInField(role), id] as const),
  ];
}

/** What the use case calls a field, as the form has it: `/standIns/0/delegateId` is the first role chosen. */
export function pointerInForm(form: AbsenceForm, pointer: string | undefined): string | undefined {
  const place = /^\/standIns\/(\d+)\//.exec(pointer ?? '')?.[1];
  const role = place === undefined ? undefined : [...form.standIns.keys()][Number(place)];
  return role === undefined ? pointer : `/${standInField(role)}`;
}

/** What the form calls its fields. */
export function absenceLabel(visit: Visit, field: string): string | undefined {
  const role = LENDABLE_ROLES.find((one) => standInField(one) === field);
  if (role) return visit.t('absences.form.stand_in', { role: roleName(role, visit.locale) });
  if (field === 'fromDay') return visit.t('absences.form.from');
  if (field === 'untilDay') return visit.t('absences.form.until');
  return field === 'note' ? visit.t('absences.form.note') : undefined;
}
