/** The shipped definitions with what their subjects register; guards are opened and closed by the test itself. */
import { actionSubject } from '../../src/actions/action.subject.js';
import { sessionSubject } from '../../src/assessment/session.subject.js';
import { assistanceSubject } from '../../src/assistance/assistance.subject.js';
import { callSubject } from '../../src/calls/call.subject.js';
import type { Subject } from '../../src/cases/subject.js';
import { dialogueSubject } from '../../src/dialogues/dialogue.subject.js';
import { amendmentSubject } from '../../src/funding/amendment.subject.js';
import { fundingRequestSubject } from '../../src/funding/funding-request.subject.js';
import { paymentRequestSubject } from '../../src/funding/payment-request.subject.js';
import { needSubject } from '../../src/needs/need.subject.js';
import { partnershipSubject } from '../../src/partnerships/partnership.subject.js';
import { reportSubject } from '../../src/reporting/report.subject.js';
import type { Guard, Registry, WorkflowDefinition } from '../../src/workflow/index.js';
import { refusal } from '../../src/workflow/index.js';

export interface Shipped {
  readonly definition: WorkflowDefinition;
  readonly registry: Registry;
}

/** Every guard of a subject, replaced by one that the fact `closed` closes: `{ closed: ['envelope_has_room'] }`. */
function withClosableGuards({ registry }: Subject): Registry {
  const closable = (name: string): Guard => {
    return ({ facts: { closed } }) =>
      Array.isArray(closed) && closed.includes(name as never) ? refusal('state', name) : null;
  };
  return {
    ...registry,
    guards: Object.fromEntries(Object.keys(registry.guards).map((name) => [name, closable(name)])),
  };
}

export const subjects: readonly Subject[] = [
  actionSubject,
  fundingRequestSubject,
  amendmentSubject,
  needSubject,
  callSubject,
  partnershipSubject,
  paymentRequestSubject,
  reportSubject,
  assistanceSubject,
  sessionSubject,
  dialogueSubject,
];
export const actionRegistry = withClosableGuards(actionSubject);
export const fundingRequestRegistry = withClosableGuards(fundingRequestSubject);
export const amendmentRegistry = withClosableGuards(amendmentSubject);
export const needRegistry = withClosableGuards(needSubject);
export const callRegistry = withClosableGuards(callSubject);
export const partnershipRegistry = withClosableGuards(partnershipSubject);
export const paymentRequestRegistry = withClosableGuards(paymentRequestSubject);
export const assistanceRegistry = withClosableGuards(assistanceSubject);
export const sessionRegistry = withClosableGuards(sessionSubject);
export const reportRegistry = withClosableGuards(reportSubject);
export const dialogueRegistry = withClosableGuards(dialogueSubject);

export const shipped: readonly Shipped[] = subjects.map((subject) => ({
  definition: subject.shipped,
  registry: withClosableGuards(subject),
}));
