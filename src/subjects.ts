/** The kinds of case that run on the workflow engine: one line per kind. */
import { actionSubject } from './actions/action.subject.js';
import { sessionSubject } from './assessment/session.subject.js';
import { assistanceSubject } from './assistance/assistance.subject.js';
import { callSubject } from './calls/call.subject.js';
import type { Subject } from './cases/subject.js';
import { dialogueSubject } from './dialogues/dialogue.subject.js';
import { amendmentSubject } from './funding/amendment.subject.js';
import { fundingRequestSubject } from './funding/funding-request.subject.js';
import { paymentRequestSubject } from './funding/payment-request.subject.js';
import { withAllLabels } from './i18n/index.js';
import { needSubject } from './needs/need.subject.js';
import { partnershipSubject } from './partnerships/partnership.subject.js';
import { reportSubject } from './reporting/report.subject.js';

const all: readonly Subject[] = [
  partnershipSubject,
  callSubject,
  actionSubject,
  fundingRequestSubject,
  paymentRequestSubject,
  amendmentSubject,
  reportSubject,
  needSubject,
  assistanceSubject,
  sessionSubject,
  dialogueSubject,
];

/** With what we say in all languages. */
export const subjects: readonly Subject[] = all.map((subject) => ({
  ...subject,
  shipped: withAllLabels(subject.shipped),
}));
