import type { CaseRuntime } from '../../cases/case-runtime.js';
import { Problem } from '../../kernel/problem.js';
import { type ReportInFull, reportInFull } from '../../reporting/report-in-full.query.js';
import { type CasePage, loadCasePage } from '../cases/load-case-page.js';
import type { SignedInVisit } from '../shell/visit.js';

/** Everything that a report's page shows. */
export interface ReportFile {
  readonly page: CasePage;
  readonly report: ReportInFull;
}

/** Throws `not_found` when there is no such report for whoever visits. */
export async function loadReportFile(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  id: string,
): Promise<ReportFile> {
  const page = await loadCasePage(runtime, visit, 'report', id);
  const report = await reportInFull(runtime, visit.actor, id);
  if (!report) throw new Problem('not_found');
  return { page, report };
}
