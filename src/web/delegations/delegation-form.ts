/** What the form of a delegation sends, read into what the use case takes. */
import type { DelegationWanted } from '../../cases/make-delegation.js';
import { readCents } from '../actions/read-cents.js';
import { readForm } from '../shell/read-form.js';
import type { Visit } from '../shell/visit.js';

export interface DelegationForm {
  /** Empty: the visitor. */
  readonly delegatorId: string;
  readonly delegateId: string;
  readonly role: readonly string[];
  readonly fromDay: string;
  readonly untilDay: string;
  readonly ceiling: string;
  readonly reason: string;
}

export const EMPTY_DELEGATION: DelegationForm = {
  delegatorId: '',
  delegateId: '',
  role: [],
  fromDay: '',
  untilDay: '',
  ceiling: '',
  reason: '',
};

export function readDelegation(body: unknown): DelegationForm {
  return readForm(body, {
    delegatorId: 'text',
    delegateId: 'text',
    role: 'list',
    fromDay: 'text',
    untilDay: 'text',
    ceiling: 'text',
    reason: 'text',
  });
}

export function wantedBy(form: DelegationForm): DelegationWanted {
  return {
    ...(form.delegatorId === '' ? {} : { delegatorId: form.delegatorId }),
    delegateId: form.delegateId,
    roles: form.role,
    fromDay: form.fromDay,
    untilDay: form.untilDay,
    ceilingCents: form.ceiling === '' ? null : readCents(form.ceiling),
    reason: form.reason.replaceAll('\r\n', '\n'),
  };
}

/** What the form calls its fields. */
export function delegationLabels(visit: Visit) {
  return {
    delegateId: visit.t('delegations.form.delegate'),
    role: visit.t('delegations.form.roles'),
    fromDay: visit.t('delegations.form.from'),
    untilDay: visit.t('delegations.form.until'),
    ceiling: visit.t('delegations.form.ceiling'),
    reason: visit.t('delegations.form.reason'),
  };
}
