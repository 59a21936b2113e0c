import { problemOfRefusals } from '../../cases/case-problem.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { type CaseView, viewCase } from '../../cases/case-view.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import type { SignedInVisit } from '../shell/visit.js';

/** A partnership for whoever may change it now; the reason why not for everybody else. */
export async function editablePartnership(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  id: string,
): Promise<CaseView> {
  if (!isId(id)) throw new Problem('not_found');
  const file = await runtime.database.asActor(visit.actor, (transaction) =>
    viewCase(runtime, transaction, visit.actor, 'partnership', id),
  );
  if (!file) throw new Problem('not_found');
  if (file.editRefused) throw problemOfRefusals([file.editRefused]);
  return file;
}
