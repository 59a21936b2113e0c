import { assessmentInFull } from '../../assessment/assessment-in-full.query.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { loadAmendmentTold } from '../amendments/amendment-file.js';
import { AmendmentChanges } from '../amendments/change-table.js';
import { AssessmentTold } from '../assessments/assessment-of-action.js';
import { whoIsUninvited } from '../dialogues/who-is-uninvited.js';
import { DossierLink } from '../dossier/dossier-link.js';
import { actConsequences } from '../partnerships/act-consequences.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { CaseSubject } from './case-links.js';

/**
 * What the case is about, where it is decided on: the way to the whole file for whoever signs; what an amendment changes,
 * which actions the suspension of a framework concerns, how an application was assessed.
 */
export async function aboutCase(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  subject: CaseSubject,
  id: string,
  transition: string,
): Promise<Html> {
  return (
    <>
      <DossierLink visit={visit} subject={subject} id={id} />
      {(await ownWords(runtime, visit, subject, id, transition)) as 'safe'}
    </>
  );
}

async function ownWords(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  subject: CaseSubject,
  id: string,
  transition: string,
): Promise<Html> {
  if (subject === 'dialogue' && transition === 'cancel') return whoIsUninvited(runtime, visit, id);
  if (subject === 'partnership') return actConsequences(runtime, visit, id, transition);
  if (subject === 'action') {
    return AssessmentTold({ visit, assessment: await assessmentInFull(runtime, visit.actor, id) });
  }
  if (subject !== 'amendment') return '';
  return AmendmentChanges({ visit, told: await loadAmendmentTold(runtime, visit, id) });
}
