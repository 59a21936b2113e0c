import type { AssessmentInFull } from '../../assessment/assessment-in-full.query.js';
import type { Round } from '../../assessment/round.js';
import { formatList } from '../../i18n/index.js';
import {
  ButtonLink,
  Form,
  FormErrors,
  PageHeader,
  Submit,
  TextArea,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { assessmentCrumbs, captionOf, nameIn, nameOf, pointsText } from './assessment-file.js';
import { assessmentUrl } from './assessment-links.js';
import { ConfirmDeedPage } from './confirm-deed-page.js';
import { CommentList, PointsSummary, ScoreTable, sheetsShown } from './score-table.js';

interface ConsensusProps {
  readonly visit: SignedInVisit;
  readonly assessment: AssessmentInFull;
  readonly round: Round;
  readonly fields: { readonly points: readonly string[]; readonly reason: string };
  readonly errors?: FormErrors;
}

/** The sheets beside each other, and under them the scores that all can stand by. */
export function ConsensusPage({
  visit,
  assessment,
  round,
  fields,
  errors = FormErrors.none,
}: ConsensusProps): Html {
  const title = visit.t('assessment.consensus.title');
  return (
    <Layout
      visit={visit}
      title={`${title} – ${assessment.file.reference}`}
      breadcrumbs={assessmentCrumbs(visit, assessment, true)}
      failed={errors.any}
    >
      <PageHeader
        title={title}
        caption={captionOf(visit, assessment)}
        lead={visit.t('assessment.consensus.lead')}
      />
      <h2 safe>{visit.t('assessment.scores')}</h2>
      <ScoreTable visit={visit} round={round} />
      <CommentList visit={visit} round={round} />
      <Form visit={visit} action={assessmentUrl(assessment.file.id, 'consensus')} errors={errors}>
        {round.grid.rules.criteria.map((criterion, index) => (
          <TextField
            visit={visit}
            name={`points.${index}`}
            label={`${visit.label(criterion.names)}: ${visit.t('assessment.sheet.points', {
              maximum: pointsText(visit, criterion.maximumHundredths),
            })}`}
            hint={visit.t('assessment.consensus.sheets', {
              points: formatList(
                sheetsShown(round).map(
                  (one) => `${nameOf(visit, one)} ${pointsText(visit, one.sheet?.points[index] ?? 0)}`,
                ),
                visit.locale,
              ),
            })}
            value={fields.points[index] ?? ''}
            inputmode="decimal"
            size="short"
            autocomplete="off"
            errors={errors}
          />
        ))}
        <TextArea
          visit={visit}
          name="reason"
          label={visit.t('assessment.consensus.reason')}
          hint={visit.t('assessment.consensus.reason_hint')}
          value={fields.reason}
          rows={6}
          errors={errors}
        />
        <div class="buttons">
          <Submit text={visit.t('assessment.consensus.check')} name="do" value="check" />
          <a class="btn btn-link" href={assessmentUrl(assessment.file.id)} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}

export function ConfirmConsensusPage({
  visit,
  assessment,
  round,
  fields,
  read,
}: ConsensusProps & {
  readonly read: { readonly points: readonly number[]; readonly reason: string };
}): Html {
  return ConfirmDeedPage({
    visit,
    title: visit.t('assessment.consensus.confirm'),
    caption: captionOf(visit, assessment),
    crumbs: assessmentCrumbs(visit, assessment, true),
    rows: rowsOf(visit, round, read),
    happens: [visit.t('assessment.consensus.happens')],
    action: assessmentUrl(assessment.file.id, 'consensus'),
    fields: {
      ...Object.fromEntries(fields.points.map((one, index) => [`points.${index}`, one])),
      reason: fields.reason,
    },
    submit: visit.t('assessment.consensus.submit'),
    change: { text: visit.t('assessment.sheet.change') },
  });
}

export function AgreePage({ visit, assessment, round }: Omit<ConsensusProps, 'fields'>): Html {
  const { consensus } = round;
  if (!consensus) return '';
  return ConfirmDeedPage({
    visit,
    title: visit.t('assessment.consensus.agree_title'),
    caption: captionOf(visit, assessment),
    crumbs: assessmentCrumbs(visit, assessment, true),
    rows: rowsOf(visit, round, consensus),
    happens: [visit.t('assessment.consensus.agree_happens')],
    action: assessmentUrl(assessment.file.id, `consensus/${consensus.number}/agree`),
    submit: visit.t('assessment.consensus.agree'),
    change: { text: visit.t('assessment.consensus.to'), href: assessmentUrl(assessment.file.id) },
  });
}

function rowsOf(
  visit: Visit,
  round: Round,
  { points, reason }: { readonly points: readonly number[]; readonly reason: string },
) {
  return [
    {
      term: visit.t('assessment.scores'),
      value: <PointsSummary visit={visit} round={round} points={points} />,
    },
    {
      term: visit.t('assessment.consensus.reason'),
      value: (
        <span class="facts-text" safe>
          {reason}
        </span>
      ),
    },
  ];
}

/** What was proposed last, by whom, and who has agreed; with the way to agree for whoever is asked. */
export function ConsensusPanel({
  visit,
  round,
  asked,
}: {
  visit: Visit;
  round: Round;
  /** Whoever looks is one of those who have to agree, and has not. */
  asked: boolean;
}): Html {
  const { consensus, actionId } = round;
  if (!consensus) return '';
  const agreed = consensus.agreed.map((id) => nameIn(visit, round, id));
  return (
    <section>
      <h3 safe>{visit.t('assessment.consensus.title')}</h3>
      <p safe>
        {visit.t('assessment.consensus.proposed', {
          name: nameIn(visit, round, consensus.proposedBy),
          day: visit.day(consensus.proposedAt),
        })}
      </p>
      <PointsSummary visit={visit} round={round} points={consensus.points} />
      <figure class="trail-text">
        <figcaption safe>{visit.t('assessment.consensus.reason')}</figcaption>
        <blockquote safe>{consensus.reason}</blockquote>
      </figure>
      <p safe>{visit.t('assessment.consensus.agreed', { names: formatList(agreed, visit.locale) })}</p>
      {asked ? (
        <div class="buttons">
          <ButtonLink
            href={assessmentUrl(actionId, `consensus/${consensus.number}/agree`)}
            text={visit.t('assessment.consensus.agree')}
          />
          <ButtonLink
            href={assessmentUrl(actionId, 'consensus')}
            text={visit.t('assessment.consensus.other')}
            tone="secondary"
          />
        </div>
      ) : (
        ''
      )}
    </section>
  );
}
