/** The form that proposes a change: read, and handed to the use case. */
import { changeWanted, WANTED_KINDS, type WantedKind } from '../../calls/change-wanted.js';
import type { ChangeWanted } from '../../calls/propose-change.js';
import { invalidField } from '../../kernel/problem.js';
import { readCents } from '../actions/read-cents.js';
import { type FormOf, readForm } from '../shell/read-form.js';
import type { Visit } from '../shell/visit.js';

const FIELDS = {
  kind: 'text',
  envelopeId: 'text',
  toEnvelopeId: 'text',
  amount: 'text',
  lotId: 'text',
  fund: 'text',
  code: 'text',
  firstYear: 'text',
  lastYear: 'text',
  reason: 'text',
  source: 'text',
  wantedBy: 'text',
} as const;
export type ChangeForm = FormOf<typeof FIELDS>;

export const EMPTY_CHANGE = Object.fromEntries(Object.keys(FIELDS).map((name) => [name, ''])) as ChangeForm;
export const CHANGE_FIELDS = Object.keys(FIELDS) as readonly (keyof ChangeForm)[];

export function readChange(body: unknown): ChangeForm {
  return readForm(body, FIELDS);
}

/** Throws 422 when it is not said what kind of change it is. */
export function wantedByForm(form: ChangeForm): ChangeWanted {
  const kind = WANTED_KINDS.find((one): one is Exclude<WantedKind, 'ceiling'> => one === form.kind);
  if (kind === undefined || form.kind === 'ceiling') throw invalidField('kind', 'missing');
  return changeWanted(kind, {
    envelopeId: form.envelopeId,
    toEnvelopeId: form.toEnvelopeId,
    amountCents: readCents(form.amount),
    lotId: form.lotId,
    fund: form.fund,
    code: form.code,
    firstYear: yearIn(form.firstYear),
    lastYear: yearIn(form.lastYear),
    reason: form.reason,
    source: form.source,
    wantedBy: form.wantedBy,
  });
}

function yearIn(text: string): number | null {
  if (text === '') return null;
  return /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
}

export function changeLabels(visit: Visit): Readonly<Record<keyof ChangeForm, string>> {
  return {
    kind: visit.t('envelopes.form.kind'),
    envelopeId: visit.t('envelopes.form.envelope'),
    toEnvelopeId: visit.t('envelopes.form.receiver'),
    amount: visit.t('envelopes.form.amount'),
    lotId: visit.t('envelopes.form.lot'),
    fund: visit.t('envelopes.form.fund'),
    code: visit.t('envelopes.form.code'),
    firstYear: visit.t('envelopes.form.first_year'),
    lastYear: visit.t('envelopes.form.last_year'),
    reason: visit.t('envelopes.form.reason'),
    source: visit.t('envelopes.form.source'),
    wantedBy: visit.t('envelopes.form.wanted_by'),
  };
}
