import type { CaseRuntime } from '../../cases/case-runtime.js';
import { type CaseView, viewCase } from '../../cases/case-view.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type CaseSubject, subjectAt } from './case-links.js';

/** The case below whose address a page lies; `not_found` where there is none for whoever visits. */
export async function caseHere(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  id: string,
): Promise<{ readonly subject: CaseSubject; readonly file: CaseView }> {
  const subject = subjectAt(visit.path);
  if (!subject || !isId(id)) throw new Problem('not_found');
  const file = await runtime.database.asActor(visit.actor, (transaction) =>
    viewCase(runtime, transaction, visit.actor, subject, id),
  );
  if (!file) throw new Problem('not_found');
  return { subject, file };
}
