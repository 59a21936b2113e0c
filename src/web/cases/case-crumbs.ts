import type { MessageKey } from '../../i18n/index.js';
import type { Crumb } from '../components/index.js';
import type { Visit } from '../shell/visit.js';
import { type CaseSubject, caseUrl, listUrl } from './case-links.js';

const ROOMS: Readonly<Record<CaseSubject, MessageKey>> = {
  action: 'cases.room.action',
  amendment: 'cases.room.amendment',
  call: 'cases.room.call',
  committee_session: 'cases.room.committee_session',
  dialogue: 'cases.room.dialogue',
  funding_request: 'cases.room.funding_request',
  need: 'cases.room.need',
  partnership: 'cases.room.partnership',
  payment_request: 'cases.room.payment_request',
  report: 'cases.room.report',
  technical_assistance: 'cases.room.technical_assistance',
};

/** Home, the list of its kind, and the case itself where the page lies below it. */
export function caseCrumbs(
  visit: Visit,
  subject: CaseSubject,
  file?: { readonly id: string; readonly reference: string },
): readonly Crumb[] {
  const crumbs: Crumb[] = [{ path: listUrl(subject), text: visit.sentence(ROOMS[subject]) }];
  return file ? [...crumbs, { path: caseUrl(subject, file.id), text: file.reference }] : crumbs;
}
