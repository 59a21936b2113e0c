import type { CaseView } from '../../cases/case-view.js';
import type { ReviewInFull } from '../../partnerships/history.query.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  Badge,
  ButtonLink,
  DateText,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  Submit,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { Scoreboard } from './scoreboard.js';

interface ReviewPageProps {
  readonly visit: SignedInVisit;
  readonly file: CaseView;
  readonly review: ReviewInFull;
  readonly stageName: (code: string) => string;
  /** By default the day on which something is ticked off. */
  readonly today: string;
  readonly errors: FormErrors;
}

export function reviewName(
  visit: Visit,
  review: Pick<ReviewInFull, 'number' | 'periodFrom' | 'periodTo'>,
): string {
  return visit.t('partnerships.review.name', {
    number: visit.number(review.number),
    from: visit.date(review.periodFrom),
    to: visit.date(review.periodTo),
  });
}

/** A review as it was: the figures of its day, what both sides wrote, what they agreed on. */
export function ReviewPage(props: ReviewPageProps): Html {
  const { visit, file, review, stageName } = props;
  const mayEdit = file.editRefused === null;
  return (
    <Layout
      visit={visit}
      title={`${reviewName(visit, review)} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'partnership', file)}
      failed={props.errors.any}
    >
      <PageHeader
        title={reviewName(visit, review)}
        caption={file.reference}
        lead={visit.titleOf('partnership', file.title)}
      >
        <ReviewBadge visit={visit} review={review} />
      </PageHeader>
      <p safe>
        {visit.t(`partnerships.review.opened_by.${review.openedBy}`, { date: visit.day(review.openedAt) })}
      </p>
      <section>
        <h2 safe>{visit.t('partnerships.review.figures')}</h2>
        <p safe>{visit.t('partnerships.review.figures_lead', { date: visit.date(review.periodTo) })}</p>
        <Scoreboard visit={visit} figures={review.figures} money={review.money} stageName={stageName} />
      </section>
      <section>
        <h2 safe>{visit.t('partnerships.review.assessments')}</h2>
        {(['facility', 'partner'] as const).map((side) => {
          const written = review.assessments.find((one) => one.side === side);
          return (
            <>
              <h3 safe>{visit.t(`partnerships.side.${side}`)}</h3>
              {written ? (
                <>
                  <p class="facts-text" safe>
                    {written.words}
                  </p>
                  <p class="form-text" safe>
                    {visit.t('partnerships.review.written', { date: visit.day(written.writtenAt) })}
                  </p>
                </>
              ) : (
                <p safe>
                  {visit.t(
                    review.concludedAt === null
                      ? 'partnerships.review.assessment_open'
                      : 'partnerships.review.assessment_none',
                  )}
                </p>
              )}
            </>
          );
        })}
      </section>
      <section>
        <h2 safe>{visit.t('partnerships.review.conclusions')}</h2>
        {review.conclusions === null || review.conclusions === '' ? (
          <p safe>
            {visit.t(
              review.concludedAt === null
                ? 'partnerships.review.conclusions_open'
                : 'partnerships.review.conclusions_none',
            )}
          </p>
        ) : (
          <p class="facts-text" safe>
            {review.conclusions}
          </p>
        )}
        {review.concludedAt === null && mayEdit ? (
          <ButtonLink
            href={`/partnerships/${file.id}/conclusions`}
            text={visit.t('partnerships.review.write')}
            tone="secondary"
          />
        ) : (
          ''
        )}
      </section>
      <section id="follow-ups">
        <h2 safe>{visit.t('partnerships.review.follow_ups')}</h2>
        {review.followUps.length === 0 ? (
          <p safe>{visit.t('partnerships.review.follow_ups_none')}</p>
        ) : (
          <ol class="follow-ups">
            {review.followUps.map((one, place) => (
              <li>
                <FollowUpItem {...props} one={one} place={place + 1} mayEdit={mayEdit} />
              </li>
            ))}
          </ol>
        )}
      </section>
      <ButtonLink href={`/partnerships/${file.id}`} text={visit.t('cases.back_to_case')} tone="secondary" />
    </Layout>
  );
}

export function ReviewBadge({ visit, review }: { visit: Visit; review: ReviewInFull }): Html {
  return review.outcome === null ? (
    <Badge text={visit.t('partnerships.review.open')} tone="active" />
  ) : (
    <Badge text={visit.t(`partnerships.review.outcome.${review.outcome}`)} />
  );
}

function FollowUpItem({
  visit,
  file,
  review,
  one,
  place,
  mayEdit,
  today,
  errors,
}: ReviewPageProps & {
  readonly one: ReviewInFull['followUps'][number];
  readonly place: number;
  readonly mayEdit: boolean;
}): Html {
  return (
    <>
      <p>
        <span safe>{one.words}</span>{' '}
        {one.doneOn ? (
          <Badge
            text={visit.t('partnerships.review.done_on', { date: visit.date(one.doneOn) })}
            tone="positive"
          />
        ) : one.dueOn !== null && one.dueOn < today ? (
          <Badge text={visit.t('partnerships.review.late')} tone="negative" />
        ) : (
          ''
        )}
      </p>
      <p class="form-text">
        <span safe>{visit.t(`partnerships.side.${one.side}`)}</span>
        {one.dueOn ? (
          <>
            {', '}
            <span safe>{`${visit.t('partnerships.review.by')} `}</span>
            <DateText visit={visit} date={one.dueOn} />
          </>
        ) : (
          ''
        )}
      </p>
      {mayEdit && review.concludedAt !== null ? (
        <Form
          visit={visit}
          action={`/partnerships/${file.id}/reviews/${review.number}/follow-ups/${place}`}
          class="tick-form"
        >
          <HiddenField name="version" value={file.version} />
          {one.doneOn ? (
            <Submit
              text={visit.t('partnerships.review.undo')}
              tone="link"
              name="do"
              value="undo"
              label={`${visit.t('partnerships.review.undo')}: ${one.words}`}
            />
          ) : (
            <>
              <TextField
                visit={visit}
                name={`doneOn.${place}`}
                label={visit.t('partnerships.review.done_when')}
                type="date"
                size="short"
                value={today}
                errors={errors}
              />
              <Submit
                text={visit.t('partnerships.review.tick')}
                tone="secondary"
                label={`${visit.t('partnerships.review.tick')}: ${one.words}`}
              />
            </>
          )}
        </Form>
      ) : (
        ''
      )}
    </>
  );
}
