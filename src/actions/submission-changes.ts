/** Which parts of an application differ between two times it was handed in; pure. */
import type { SubmittedContent } from './action-submissions.query.js';

/** In the order in which an application is read. What is known by its id is compared by it, and shown by its name. */
const PARTS = [
  'title',
  'summary',
  'objectives',
  'activities',
  'indicators',
  'countries',
  'coApplicantIds',
  'lotId',
  'fund',
  'pillar',
  'theme',
  'routes',
  'startsOn',
  'durationMonths',
  'grantCents',
  'totalCostCents',
  'milestones',
  'indicatorTargets',
] as const satisfies readonly (keyof SubmittedContent)[];
export type SubmissionPart = (typeof PARTS)[number];

/** In the order in which an application is read; empty when both say the same. */
export function submissionChanges(
  before: SubmittedContent,
  after: SubmittedContent,
): readonly SubmissionPart[] {
  return PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}
