import type { AssessmentInFull } from '../../assessment/assessment-in-full.query.js';
import { liesApart } from '../../assessment/outliers.js';
import type { Round } from '../../assessment/round.js';
import type { Standing } from '../../assessment/standing.js';
import { Banner, ButtonLink, EmptyState, Form, FormErrors, PageHeader, Submit } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { assessmentCrumbs, captionOf } from './assessment-file.js';
import { assessmentUrl } from './assessment-links.js';
import { AssessorTable, NameAssessorForm } from './assessor-table.js';
import { ConsensusPanel } from './consensus-page.js';
import { ResultPanel } from './result-panel.js';
import { CommentList, ScoreTable, sheetsShown } from './score-table.js';

interface AssessmentPageProps {
  readonly visit: SignedInVisit;
  readonly assessment: AssessmentInFull;
  readonly errors?: FormErrors;
  /** Who was chosen in a form that comes back. */
  readonly chosen?: string;
}

/** An application's assessment, as far as it is open to whoever looks: what to do next, then its rounds, the newest first. */
export function AssessmentPage({
  visit,
  assessment,
  errors = FormErrors.none,
  chosen,
}: AssessmentPageProps): Html {
  const { rounds, standing, names } = assessment;
  return (
    <Layout
      visit={visit}
      title={`${visit.t('assessment.title')} – ${assessment.file.reference}`}
      breadcrumbs={assessmentCrumbs(visit, assessment)}
      failed={errors.any}
    >
      <PageHeader title={visit.t('assessment.title')} caption={captionOf(visit, assessment)} />
      {standing?.recused ? (
        <Banner tone="notice" title={visit.t('assessment.recused.title')}>
          <p safe>{visit.t('assessment.recused.text')}</p>
        </Banner>
      ) : rounds.length === 0 ? (
        <EmptyState text={visit.t('assessment.none')} />
      ) : (
        ''
      )}
      {standing && !standing.recused ? (
        <Next visit={visit} assessment={assessment} standing={standing} />
      ) : (
        ''
      )}
      {rounds.map((round, index) => (
        <RoundPanel visit={visit} round={round} newest={index === 0} names={names} standing={standing}>
          {index === 0 && names && asksForMore(standing) ? (
            <NameAssessorForm
              visit={visit}
              assessment={assessment}
              errors={errors}
              {...(chosen === undefined ? {} : { chosen })}
            />
          ) : (
            ''
          )}
        </RoundPanel>
      ))}
    </Layout>
  );
}

function waitsForConsensus({ next, apart }: Standing): boolean {
  return next === 'wait' && apart !== null && liesApart(apart);
}

/** One more assessor can be named while a sheet is out; once all are in only as a third. */
function asksForMore(standing: Standing | null): boolean {
  if (!standing || standing.next === 'settled' || standing.next === 'over') return false;
  return standing.next === 'name_third' || !standing.allIn;
}

function Next({
  visit,
  assessment,
  standing,
}: {
  visit: SignedInVisit;
  assessment: AssessmentInFull;
  standing: Standing;
}): Html {
  const { id, stage } = assessment.file;
  const { next, own } = standing;
  if (next === 'settled' && own && stage === 'assessment') {
    return (
      <Step visit={visit} text={visit.t('assessment.next.visa')}>
        <ButtonLink href={`/actions/${id}`} text={visit.t('assessment.next.visa_link')} />
      </Step>
    );
  }
  if (next === 'settled' || next === 'over' || next === 'declare') return '';
  return (
    <Step
      visit={visit}
      text={visit.t(waitsForConsensus(standing) ? 'assessment.next.wait_apart' : `assessment.next.${next}`)}
    >
      {next === 'score' ? (
        <ButtonLink href={assessmentUrl(id, 'sheet')} text={visit.t('assessment.next.sheet_link')} />
      ) : next === 'propose_consensus' ? (
        <ButtonLink href={assessmentUrl(id, 'consensus')} text={visit.t('assessment.next.consensus_link')} />
      ) : next === 'settle' ? (
        <Form visit={visit} action={assessmentUrl(id, 'settle')}>
          <Submit text={visit.t('assessment.next.settle_button')} />
        </Form>
      ) : (
        ''
      )}
    </Step>
  );
}

function Step({ visit, text, children }: { visit: SignedInVisit; text: string; children?: Html }): Html {
  return (
    <section class="panel">
      <h2 safe>{visit.t('assessment.next.title')}</h2>
      <p safe>{text}</p>
      {children as 'safe'}
    </section>
  );
}

function RoundPanel({
  visit,
  round,
  newest,
  names,
  standing,
  children,
}: {
  visit: SignedInVisit;
  round: Round;
  newest: boolean;
  names: boolean;
  standing: Standing | null;
  children?: Html;
}): Html {
  const hidden = sheetsShown(round).length === 0 && round.assessors.some((one) => one.submittedAt !== null);
  return (
    <section>
      <h2 safe>
        {visit.t(newest ? 'assessment.round' : 'assessment.round_earlier', { round: round.round })}
      </h2>
      <p class="second-line" safe>
        {visit.t('assessment.under_grid', { number: round.grid.number, day: visit.day(round.openedAt) })}
      </p>
      <ResultPanel visit={visit} round={round} />
      <h3 safe>{visit.t('assessment.assessors')}</h3>
      <AssessorTable visit={visit} round={round} names={names && newest} />
      {children as 'safe'}
      <h3 safe>{visit.t('assessment.scores')}</h3>
      {sheetsShown(round).length === 0 ? (
        <p safe>
          {visit.t(hidden && standing?.allIn && newest ? 'assessment.hidden_settled' : 'assessment.hidden')}
        </p>
      ) : (
        ''
      )}
      <ScoreTable visit={visit} round={round} />
      <CommentList visit={visit} round={round} />
      <ConsensusPanel visit={visit} round={round} asked={newest && standing?.next === 'agree'} />
    </section>
  );
}
