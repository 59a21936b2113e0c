/** The kinds of case that run on the workflow engine: one line per kind. */
import { actionSubject } from './actions/action.subject.js';
import type { Subject } from './cases/subject.js';
import { dialogueSubject } from './dialogues/dialogue.subject.js';
import { amendmentSubject } from './funding/amendment.subject.js';
import { fundingRequestSubject } from './funding/funding-request.subject.js';
import { paymentRequestSubject } from './funding/payment-request.subject.js';
import { partnershipSubject } from './partnerships/partnership.subject.js';
import { reportSubject } from './reporting/report.subject.js';

export const subjects: readonly Subject[] = [
  partnershipSubject,
  actionSubject,
  fundingRequestSubject,
  paymentRequestSubject,
  amendmentSubject,
  reportSubject,
  dialogueSubject,
];
