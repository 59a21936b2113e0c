import type { AssessmentInFull } from '../../assessment/assessment-in-full.query.js';
import { ButtonLink } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { assessmentUrl } from './assessment-links.js';
import { ResultPanel } from './result-panel.js';

/** On the page of an action, for staff: how it came out, or that it has not yet; nothing where no grid was in force. */
export function AssessmentOfAction({
  visit,
  assessment,
}: {
  visit: Visit;
  /** Null for outsiders. */
  assessment: AssessmentInFull | null;
}): Html {
  if (!assessment?.standing) return '';
  const round = assessment.rounds.find((one) => one.settled !== null);
  return (
    <section id="assessment">
      <h2 safe>{visit.t('assessment.title')}</h2>
      {round && (round === assessment.rounds[0] || !assessment.rounds[0]?.open) ? (
        <ResultPanel visit={visit} round={round} />
      ) : (
        <p safe>{visit.t('assessment.pending')}</p>
      )}
      <p>
        <a href={assessmentUrl(assessment.file.id)} safe>
          {visit.t('assessment.link')}
        </a>
      </p>
    </section>
  );
}

/** While an application is assessed: what an assessor comes for stands first. */
export function AssessorForeword({
  visit,
  assessment,
}: {
  visit: Visit;
  assessment: AssessmentInFull | null;
}): Html {
  if (!assessment?.standing || !assessment.rounds[0]?.open) return '';
  return (
    <section>
      <h2 safe>{visit.t('assessment.title')}</h2>
      <ButtonLink
        href={assessmentUrl(assessment.file.id)}
        text={visit.t('assessment.link')}
        tone="secondary"
      />
    </section>
  );
}

/** Before a decision on an application: what its assessors found. */
export function AssessmentTold({
  visit,
  assessment,
}: {
  visit: Visit;
  assessment: AssessmentInFull | null;
}): Html {
  const round = assessment?.rounds[0];
  if (!assessment || !round?.settled || !DECIDED.has(assessment.file.stage)) return '';
  return (
    <section>
      <h2 safe>{visit.t('assessment.title')}</h2>
      <ResultPanel visit={visit} round={round} />
      <p>
        <a href={assessmentUrl(assessment.file.id)} safe>
          {visit.t('assessment.link')}
        </a>
      </p>
    </section>
  );
}

/** Stages in which the committee and the head of unit decide on what was assessed. */
const DECIDED: ReadonlySet<string> = new Set([
  'assessment',
  'committee',
  'award_decision',
  'reserve_list',
  'redress',
]);
