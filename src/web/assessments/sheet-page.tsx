import type { AssessmentInFull } from '../../assessment/assessment-in-full.query.js';
import { writePoints } from '../../assessment/points-text.js';
import type { Assessor, Round, SheetRead } from '../../assessment/round.js';
import { decimalMark } from '../../i18n/index.js';
import { Form, FormErrors, PageHeader, Submit, TextArea, TextField } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { assessmentCrumbs, captionOf, pointsText } from './assessment-file.js';
import { assessmentUrl } from './assessment-links.js';
import { ConfirmDeedPage } from './confirm-deed-page.js';
import { PointsSummary } from './score-table.js';

/** A sheet as its form holds it. */
export interface SheetFields {
  readonly scores: readonly { readonly points: string; readonly comment: string }[];
  readonly remark: string;
}

interface SheetProps {
  readonly visit: SignedInVisit;
  readonly assessment: AssessmentInFull;
  readonly round: Round;
  readonly fields: SheetFields;
  readonly errors?: FormErrors;
}

/** What was kept, as whoever writes it writes numbers. */
export function fieldsOfSheet(visit: SignedInVisit, round: Round, { sheet }: Assessor): SheetFields {
  return {
    scores: round.grid.rules.criteria.map((_, index) => ({
      points: typed(visit, sheet?.points[index] ?? null),
      comment: sheet?.comments[index] ?? '',
    })),
    remark: sheet?.remark ?? '',
  };
}

/** With the comma of those who write one, so that nobody has to change what they see. */
export function typed(visit: SignedInVisit, points: number | null): string {
  if (points === null) return '';
  return writePoints(points).replace('.', decimalMark(visit.locale));
}

/** One part per criterion: what is asked, the points, the comment. */
export function SheetPage({ visit, assessment, round, fields, errors = FormErrors.none }: SheetProps): Html {
  const title = visit.t('assessment.sheet.title');
  const { id, reference } = assessment.file;
  return (
    <Layout
      visit={visit}
      title={`${title} – ${reference}`}
      breadcrumbs={assessmentCrumbs(visit, assessment, true)}
      failed={errors.any}
    >
      <PageHeader
        title={title}
        caption={captionOf(visit, assessment)}
        lead={visit.t('assessment.sheet.lead')}
      />
      <p>
        <a href={`/actions/${id}`} safe>
          {visit.t('assessment.next.visa_link')}
        </a>
        {' · '}
        <a href={assessmentUrl(id, 'declaration')} safe>
          {visit.t('assessment.declare.later')}
        </a>
      </p>
      <Form visit={visit} action={assessmentUrl(id, 'sheet')} errors={errors}>
        {round.grid.rules.criteria.map((criterion, index) => (
          <fieldset class="panel mb-3">
            <legend safe>{`${index + 1}. ${visit.label(criterion.names)}`}</legend>
            <p safe>{visit.label(criterion.questions)}</p>
            <TextField
              visit={visit}
              name={`scores.${index}.points`}
              label={visit.t('assessment.sheet.points', {
                maximum: pointsText(visit, criterion.maximumHundredths),
              })}
              {...(criterion.thresholdHundredths > 0
                ? {
                    hint: visit.t('assessment.sheet.points_hint', {
                      threshold: pointsText(visit, criterion.thresholdHundredths),
                    }),
                  }
                : {})}
              value={fields.scores[index]?.points ?? ''}
              inputmode="decimal"
              size="short"
              autocomplete="off"
              errors={errors}
            />
            <TextArea
              visit={visit}
              name={`scores.${index}.comment`}
              label={visit.t('assessment.sheet.comment')}
              hint={visit.t('assessment.sheet.comment_hint')}
              value={fields.scores[index]?.comment ?? ''}
              rows={3}
              errors={errors}
            />
          </fieldset>
        ))}
        <TextArea
          visit={visit}
          name="remark"
          label={visit.t('assessment.sheet.remark')}
          value={fields.remark}
          optional
          errors={errors}
        />
        <div class="buttons">
          <Submit text={visit.t('assessment.sheet.check')} name="do" value="check" />
          <Submit text={visit.t('assessment.sheet.keep')} tone="secondary" name="do" value="keep" />
        </div>
      </Form>
    </Layout>
  );
}

/** The sheet as it was kept, before it is handed in for good. */
export function ConfirmSheetPage({
  visit,
  assessment,
  round,
  sheet,
}: {
  readonly visit: SignedInVisit;
  readonly assessment: AssessmentInFull;
  readonly round: Round;
  readonly sheet: SheetRead;
}): Html {
  return ConfirmDeedPage({
    visit,
    title: visit.t('assessment.sheet.confirm'),
    caption: captionOf(visit, assessment),
    crumbs: assessmentCrumbs(visit, assessment, true),
    rows: [
      {
        term: visit.t('assessment.scores'),
        value: (
          <PointsSummary
            visit={visit}
            round={round}
            points={sheet.points.map(Number)}
            comments={sheet.comments}
          />
        ),
      },
      ...(sheet.remark === ''
        ? []
        : [
            {
              term: visit.t('assessment.remark'),
              value: (
                <span class="facts-text" safe>
                  {sheet.remark}
                </span>
              ),
            },
          ]),
    ],
    happens: [
      visit.t('assessment.sheet.happens.stays'),
      visit.t('assessment.sheet.happens.read'),
      visit.t('assessment.sheet.happens.outside'),
    ],
    action: assessmentUrl(assessment.file.id, 'sheet'),
    submit: visit.t('assessment.sheet.submit'),
    change: { text: visit.t('assessment.sheet.change'), href: assessmentUrl(assessment.file.id, 'sheet') },
  });
}
