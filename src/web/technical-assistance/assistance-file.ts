import { type AssistanceInFull, assistanceInFull } from '../../assistance/assistance-in-full.query.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { Problem } from '../../kernel/problem.js';
import { type AnsweredNeed, needsOfAction } from '../../needs/needs-of-action.query.js';
import { type CasePage, loadCasePage } from '../cases/load-case-page.js';
import { type BoughtMoney, loadBoughtMoney } from '../payment-requests/load-bought-money.js';
import type { SignedInVisit } from '../shell/visit.js';

/** Everything that the page of technical assistance shows. */
export interface AssistanceFile {
  readonly page: CasePage;
  readonly assistance: AssistanceInFull;
  /** Null for everybody outside. */
  readonly bought: BoughtMoney | null;
  /** The needs that it answers. */
  readonly needs: readonly AnsweredNeed[];
}

/** Throws `not_found` when there is none for whoever visits. */
export async function loadAssistanceFile(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  id: string,
): Promise<AssistanceFile> {
  const page = await loadCasePage(runtime, visit, 'technical_assistance', id);
  const assistance = await assistanceInFull(runtime, visit.actor, id);
  if (!assistance) throw new Problem('not_found');
  const needs = await needsOfAction(runtime.database, visit.actor, id, visit.locale);
  return { page, assistance, bought: await loadBoughtMoney(runtime, visit, id), needs };
}

export const PATH = '/technical-assistance';

/** The page of one delivery, where the receiving side answers. */
export function deliveryUrl(id: string, lineId: string): string {
  return `${PATH}/${id}/deliveries/${lineId}`;
}
