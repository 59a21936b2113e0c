import type { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import { Problem } from '../../kernel/problem.js';
import { type NeedInFull, needInFull } from '../../needs/need-in-full.query.js';
import { type CasePage, loadCasePage } from '../cases/load-case-page.js';
import type { SignedInVisit } from '../shell/visit.js';

/** Everything that a need's page shows. */
export interface NeedFile {
  readonly page: CasePage;
  readonly need: NeedInFull;
  /** The partnership it runs under; null where none is named, or none that whoever looks may see. */
  readonly partnership: { readonly id: string; readonly title: string } | null;
}

/** Throws `not_found` when there is no such need for whoever visits. */
export async function loadNeedFile(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  id: string,
): Promise<NeedFile> {
  const page = await loadCasePage(runtime, visit, 'need', id);
  const need = await needInFull(runtime, visit.actor, id);
  if (!need) throw new Problem('not_found');
  const { partnershipId } = need.content;
  return {
    page,
    need,
    partnership: partnershipId === null ? null : await partnershipOf(runtime, visit, partnershipId),
  };
}

async function partnershipOf(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  id: string,
): Promise<NeedFile['partnership']> {
  const file = await runtime.database.asActor(visit.actor, (transaction) =>
    viewCase(runtime, transaction, visit.actor, 'partnership', id),
  );
  return file ? { id, title: file.title } : null;
}
