/** Where the pages of each kind of case are; every link to a case comes from here. */

const PLACES = {
  action: '/actions',
  amendment: '/amendments',
  call: '/calls',
  committee_session: '/committee-sessions',
  dialogue: '/dialogues',
  funding_request: '/funding-requests',
  need: '/needs',
  partnership: '/partnerships',
  payment_request: '/payment-requests',
  report: '/reports',
  technical_assistance: '/technical-assistance',
} as const;
export type CaseSubject = keyof typeof PLACES;

export const CASE_SUBJECTS = Object.keys(PLACES) as readonly CaseSubject[];

/** Routes of what every kind of case has, below its own pages. */
export function caseRoutes(below: string): string[] {
  return CASE_SUBJECTS.map((subject) => `${PLACES[subject].slice(1)}/:id/${below}`);
}

/** The kind of case whose pages lie below a path, or null. */
export function subjectAt(path: string): CaseSubject | null {
  return CASE_SUBJECTS.find((subject) => path.startsWith(`${PLACES[subject]}/`)) ?? null;
}

/** The kind of case that an action is: a grant's, or one of those that the facility buys. */
export function actionSubject(subject: string | null): 'action' | 'technical_assistance' | 'dialogue' {
  return subject === 'technical_assistance' || subject === 'dialogue' ? subject : 'action';
}

export function listUrl(subject: CaseSubject): string {
  return PLACES[subject];
}

/** `subject` as a task or a signal names it; a kind without pages leads home. */
export function caseUrl(subject: string, id: string): string {
  return subject in PLACES ? `${PLACES[subject as CaseSubject]}/${id}` : '/';
}

/** The form of a case's page that adds a document, with its kind chosen. */
export function uploadUrl(page: string, kind: string): string {
  return `${page}?upload=${encodeURIComponent(kind)}#documents`;
}

/** The confirm page of a transition. */
export function decideUrl(
  subject: string,
  id: string,
  offer: { transition: string; visa: string | null },
): string {
  const visa = offer.visa === null ? '' : `?visa=${encodeURIComponent(offer.visa)}`;
  return `${caseUrl(subject, id)}/decide/${offer.transition}${visa}`;
}

/** The page that says what an act did. */
export function doneUrl(subject: string, id: string, eventId: string): string {
  return `${caseUrl(subject, id)}/done/${eventId}`;
}

/** Where a finding is raised (`new`), answered or settled (`1/reply`). */
export function findingUrl(subject: string, id: string, rest: string): string {
  return `${caseUrl(subject, id)}/findings/${rest}`;
}

/** The page of a case's reminders, for staff. */
export function remindersUrl(subject: string, id: string): string {
  return `${caseUrl(subject, id)}/reminders`;
}

/** The page that says to whom mails about a case went. */
export function mailsUrl(subject: string, id: string): string {
  return `${caseUrl(subject, id)}/mails`;
}

/** The page that shows where a case stands on the whole of its workflow. */
export function whereUrl(subject: string, id: string): string {
  return `${caseUrl(subject, id)}/where`;
}

/** The messages on a case. */
export function messagesUrl(subject: string, id: string): string {
  return `${caseUrl(subject, id)}/messages`;
}

/** Where staff write a note to the file. */
export function notesUrl(subject: string, id: string): string {
  return `${caseUrl(subject, id)}/notes`;
}

/** Where it is told how a condition was met, or where it is settled. */
export function conditionUrl(subject: string, id: string, conditionId: string, deed: string): string {
  return `${caseUrl(subject, id)}/conditions/${conditionId}/${deed}`;
}

/** Who takes part in a case. */
export function casePartiesUrl(subject: string, id: string): string {
  return `${caseUrl(subject, id)}/parties`;
}

/** The links under which a case is followed without an account. */
export function trackingUrl(subject: string, id: string): string {
  return `${caseUrl(subject, id)}/tracking`;
}

/** Where a letter on a case is written. */
export function writeLetterUrl(subject: string, id: string): string {
  return `${caseUrl(subject, id)}/letters/new`;
}
