import {
  type ActionSubmission,
  actionSubmissions,
  applicationNow,
  type SubmittedContent,
} from '../../../actions/action-submissions.query.js';
import { submissionChanges } from '../../../actions/submission-changes.js';
import type { CaseRuntime } from '../../../cases/case-runtime.js';
import { type CaseView, viewCase } from '../../../cases/case-view.js';
import { isId } from '../../../kernel/id.js';
import { Problem } from '../../../kernel/problem.js';
import type { SignedInVisit } from '../../shell/visit.js';

/** What the page of an application's versions shows. */
export interface VersionsFile {
  readonly file: CaseView;
  readonly submissions: readonly ActionSubmission[];
  /** As it is saved now. */
  readonly now: SubmittedContent;
}

/** What is compared: a version by its number, or the application as it is saved. */
export const NOW = 'now';

/** One side of a comparison. */
export interface Side {
  /** A number, or `NOW`. */
  readonly which: string;
  readonly content: SubmittedContent;
  /** The version of the budget that held; null for none, and for the one as it is saved. */
  readonly budgetNumber: number | null;
}

export interface Compared {
  readonly from: Side;
  readonly to: Side;
}

/** Throws `not_found` when there is no such action for whoever visits. */
export async function loadVersionsFile(
  runtime: CaseRuntime,
  { actor }: SignedInVisit,
  id: string,
): Promise<VersionsFile> {
  if (!isId(id)) throw new Problem('not_found');
  const { database } = runtime;
  const [file, submissions, now] = await Promise.all([
    database.asActor(actor, (transaction) => viewCase(runtime, transaction, actor, 'action', id)),
    actionSubmissions(database, actor, id),
    applicationNow(database, actor, id),
  ]);
  if (!file || !now) throw new Problem('not_found');
  return { file, submissions, now };
}

/** The two asked for; else what changed last: since the last version, or with it. Null where nothing was kept. */
export function compared({ submissions, now }: VersionsFile, from: unknown, to: unknown): Compared | null {
  const latest = submissions.at(-1);
  if (!latest) return null;
  const sides: readonly Side[] = [
    ...submissions.map(({ number, content, budgetNumber }) => ({
      which: String(number),
      content,
      budgetNumber,
    })),
    { which: NOW, content: now, budgetNumber: null },
  ];
  const isChangedSince = submissionChanges(latest.content, now).length > 0 || submissions.length === 1;
  const usual = sides.slice(isChangedSince ? -2 : -3);
  const [first, second] = usual as [Side, Side];
  const asked = (value: unknown, otherwise: Side) => sides.find(({ which }) => which === value) ?? otherwise;
  return { from: asked(from, first), to: asked(to, second) };
}
