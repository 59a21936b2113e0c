/** What the whole file of each kind of case is made of: the case, and the cases that it rests on. */
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { type ActionFile, loadActionFile } from '../actions/action-file.js';
import { ActionSections } from '../actions/action-page.js';
import { loadAmendmentFile } from '../amendments/amendment-file.js';
import { AmendmentSections } from '../amendments/amendment-page.js';
import type { CasePage } from '../cases/load-case-page.js';
import { loadDialogueFile } from '../dialogues/dialogue-file.js';
import { DialogueSections } from '../dialogues/dialogue-page.js';
import { type FundingFile, loadFundingFile } from '../funding-requests/funding-file.js';
import { FundingSections } from '../funding-requests/funding-page.js';
import { loadPaymentFile } from '../payment-requests/payment-file.js';
import { PaymentSections } from '../payment-requests/payment-page.js';
import { loadReportFile } from '../reports/report-file.js';
import { ReportSections } from '../reports/report-page.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadAssistanceFile } from '../technical-assistance/assistance-file.js';
import { AssistanceSections } from '../technical-assistance/assistance-page.js';
import type { DossierSubject } from './dossier-link.js';
import type { DossierPart } from './dossier-page.js';

type Parts = readonly [DossierPart, ...DossierPart[]];

/** Throws `not_found` where there is no such case for whoever visits. */
export function dossierParts(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  subject: DossierSubject,
  id: string,
): Promise<Parts> {
  switch (subject) {
    case 'action':
      return ofAction(runtime, visit, id);
    case 'amendment':
      return ofAmendment(runtime, visit, id);
    case 'funding_request':
      return ofFunding(runtime, visit, id);
    case 'payment_request':
      return ofPayment(runtime, visit, id);
  }
}

/** Whoever awards a grant reads the request for its money too. */
async function ofAction(runtime: CaseRuntime, visit: SignedInVisit, id: string): Promise<Parts> {
  const action = await loadActionFile(runtime, visit, id);
  const own = actionItself(visit, action);
  if (action.request === null) return [own];
  return [own, fundingPart(visit, await loadFundingFile(runtime, visit, action.request.id))];
}

async function ofFunding(runtime: CaseRuntime, visit: SignedInVisit, id: string): Promise<Parts> {
  const request = await loadFundingFile(runtime, visit, id);
  const { action } = request;
  return [fundingPart(visit, request), ...(await actionPart(runtime, visit, action?.subject, action?.id))];
}

async function ofAmendment(runtime: CaseRuntime, visit: SignedInVisit, id: string): Promise<Parts> {
  const file = await loadAmendmentFile(runtime, visit, id);
  const own: DossierPart = {
    subject: 'amendment',
    page: file.page,
    name: visit.t('dossier.amendment'),
    sections: <AmendmentSections visit={visit} file={file} />,
  };
  return [own, ...(await actionPart(runtime, visit, 'action', file.amendment.actionId))];
}

/** A payment rests on its report, where it asks for costs. */
async function ofPayment(runtime: CaseRuntime, visit: SignedInVisit, id: string): Promise<Parts> {
  const request = await loadPaymentFile(runtime, visit, id);
  const { payment } = request;
  const own: DossierPart = {
    subject: 'payment_request',
    page: request.page,
    name: visit.t('dossier.payment'),
    sections: <PaymentSections visit={visit} request={request} />,
  };
  const report = payment.report && (await loadReportFile(runtime, visit, payment.report.id));
  return [
    own,
    ...(report
      ? [
          {
            subject: 'report' as const,
            page: report.page,
            name: visit.t('dossier.report', { reference: report.page.file.reference }),
            sections: <ReportSections visit={visit} file={report} />,
          },
        ]
      : []),
    ...(await actionPart(runtime, visit, payment.actionSubject, payment.actionId)),
  ];
}

function fundingPart(visit: SignedInVisit, request: FundingFile): DossierPart {
  return {
    subject: 'funding_request',
    page: request.page,
    name: visit.t('dossier.request'),
    sections: <FundingSections visit={visit} request={request} />,
  };
}

/** What is paid for, whatever kind of action it is. */
async function actionPart(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  subject: string | undefined,
  id: string | undefined,
): Promise<readonly DossierPart[]> {
  if (id === undefined) return [];
  if (subject === 'technical_assistance') {
    const file = await loadAssistanceFile(runtime, visit, id);
    return [bought(visit, subject, file.page, <AssistanceSections visit={visit} file={file} />)];
  }
  if (subject === 'dialogue') {
    const file = await loadDialogueFile(runtime, visit, id);
    return [bought(visit, subject, file.page, <DialogueSections visit={visit} file={file} />)];
  }
  return [actionItself(visit, await loadActionFile(runtime, visit, id))];
}

function bought(
  visit: SignedInVisit,
  subject: 'technical_assistance' | 'dialogue',
  page: CasePage,
  sections: Html,
): DossierPart {
  return { subject, page, name: visit.t(`dossier.${subject}`, { reference: page.file.reference }), sections };
}

function actionItself(visit: SignedInVisit, action: ActionFile): DossierPart {
  return {
    subject: 'action',
    page: action.page,
    name: visit.t('dossier.action', { reference: action.page.file.reference }),
    sections: <ActionSections visit={visit} action={action} />,
  };
}
