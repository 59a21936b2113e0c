import { assessmentInFull } from '../../assessment/assessment-in-full.query.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { loadAmendmentTold } from '../amendments/amendment-file.js';
import { AmendmentChanges } from '../amendments/change-table.js';
import { AssessmentTold } from '../assessments/assessment-of-action.js';
import { actConsequences } from '../partnerships/act-consequences.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { CaseSubject } from './case-links.js';

/**
 * What the case is about, where it is decided on: whoever signs an amendment reads there what it changes, whoever
 * suspends a framework which actions it concerns, whoever decides on an application how it was assessed.
 */
export async function aboutCase(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  subject: CaseSubject,
  id: string,
  transition: string,
): Promise<Html> {
  if (subject === 'partnership') return actConsequences(runtime, visit, id, transition);
  if (subject === 'action') {
    return AssessmentTold({ visit, assessment: await assessmentInFull(runtime, visit.actor, id) });
  }
  if (subject !== 'amendment') return '';
  return AmendmentChanges({ visit, told: await loadAmendmentTold(runtime, visit, id) });
}
