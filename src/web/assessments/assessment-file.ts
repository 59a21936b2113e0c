import { type AssessmentInFull, assessmentInFull } from '../../assessment/assessment-in-full.query.js';
import { writePoints } from '../../assessment/points-text.js';
import type { Assessor, Round } from '../../assessment/round.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { Problem } from '../../kernel/problem.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import type { Crumb } from '../components/index.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { assessmentUrl } from './assessment-links.js';

/** Throws `not_found` to outsiders, and where there is no such action. */
export async function loadAssessment(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  id: string,
): Promise<AssessmentInFull> {
  const found = await assessmentInFull(runtime, visit.actor, id);
  if (!found) throw new Problem('not_found');
  return found;
}

/** As whoever reads writes numbers. */
export function pointsText(visit: Visit, hundredths: number): string {
  return visit.decimal(writePoints(hundredths));
}

export function nameOf(visit: Visit, { name }: Assessor): string {
  return name ?? visit.t('assessment.someone');
}

/** An assessor by id, for what others did. */
export function nameIn(visit: Visit, { assessors }: Round, id: string): string {
  const found = assessors.find((one) => one.id === id);
  return found ? nameOf(visit, found) : visit.t('assessment.someone');
}

export function captionOf(visit: Visit, { file }: AssessmentInFull): string {
  return `${file.reference} ${visit.titleOf('action', file.title)}`;
}

/** To the action; on a page below the assessment, to that too. */
export function assessmentCrumbs(visit: Visit, { file }: AssessmentInFull, below = false): readonly Crumb[] {
  const crumbs = caseCrumbs(visit, 'action', file);
  return below ? [...crumbs, { path: assessmentUrl(file.id), text: visit.t('assessment.title') }] : crumbs;
}
