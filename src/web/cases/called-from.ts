import { sessionOfAction } from '../../assessment/session-list.query.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { CaseSubject } from './case-links.js';

/** The session in which an action was called: whoever has voted on it goes on with the next item there. */
export async function calledFrom(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  subject: CaseSubject,
  id: string,
): Promise<{ readonly href: string; readonly text: string } | null> {
  const session = subject === 'action' ? await sessionOfAction(runtime, visit.actor, id) : null;
  if (session?.stage !== 'in_session') return null;
  const { reference } = session;
  return {
    href: `/committee-sessions/${session.id}#agenda`,
    text: visit.t('sessions.note.back', { reference }),
  };
}
