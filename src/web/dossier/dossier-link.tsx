import type { CaseSubject } from '../cases/case-links.js';
import { caseUrl } from '../cases/case-links.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';

/** The kinds of case that somebody signs for. */
export const DOSSIER_SUBJECTS = ['action', 'amendment', 'funding_request', 'payment_request'] as const;
export type DossierSubject = (typeof DOSSIER_SUBJECTS)[number];

/** To the whole file on one page, for those inside; nothing to others, and of a kind that nobody signs for. */
export function DossierLink({
  visit,
  subject,
  id,
}: {
  visit: SignedInVisit;
  subject: CaseSubject;
  id: string;
}): Html {
  const there = DOSSIER_SUBJECTS.some((one) => one === subject);
  if (!there || visit.actor.view !== 'inside') return '';
  return (
    <p>
      <a href={`${caseUrl(subject, id)}/dossier`} safe>
        {visit.t('dossier.link')}
      </a>
    </p>
  );
}
