import { formatList } from '../../i18n/index.js';
import type { PartnershipHistory } from '../../partnerships/history.query.js';
import type { Priority } from '../../partnerships/priorities.js';
import type { MoneyFigures, ReviewFigures } from '../../partnerships/scoreboard.js';
import type { TimelineEntry } from '../../partnerships/timeline.js';
import { pillarOf } from '../../reference/pillars.js';
import { Banner, ButtonLink, type Column, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { ReviewBadge, reviewName } from './review-page.js';
import { Scoreboard } from './scoreboard.js';

/** What happened, the oldest first; what is not dated stands before it. */
export function Timeline({ visit, entries }: { visit: Visit; entries: readonly TimelineEntry[] }): Html {
  if (entries.length === 0) return <p safe>{visit.t('partnerships.timeline.none')}</p>;
  return (
    <ol class="timeline">
      {entries.map((entry) => (
        <li>
          <span class="timeline-on" safe>
            {entry.on === null ? visit.t('partnerships.signed_not_known') : visit.date(entry.on)}
          </span>
          <span safe>{timelineSentence(visit, entry)}</span>
        </li>
      ))}
    </ol>
  );
}

function timelineSentence(visit: Visit, entry: TimelineEntry): string {
  const countries = formatList(
    entry.countries.map((code) => visit.country(code)),
    visit.locale,
  );
  switch (entry.kind) {
    case 'signed':
      return entry.countries.length === 0
        ? visit.t('partnerships.timeline.signed')
        : visit.t('partnerships.timeline.signed_by', { countries });
    case 'acceded':
    case 'left':
      return visit.t(`partnerships.timeline.${entry.kind}`, { country: countries });
    case 'review_opened':
      return visit.t('partnerships.timeline.review_opened', { number: visit.number(entry.review ?? 0) });
    case 'review_concluded':
      return visit.t('partnerships.timeline.review_concluded', {
        number: visit.number(entry.review ?? 0),
        outcome: visit.sentence(`partnerships.review.outcome.${entry.outcome}`),
      });
    case 'renewed':
      return visit.t('partnerships.timeline.renewed', { until: visit.date(entry.until ?? '') });
    default:
      return visit.t(`partnerships.timeline.${entry.kind}`);
  }
}

interface YearsProps {
  readonly visit: SignedInVisit;
  readonly id: string;
  readonly history: PartnershipHistory;
  readonly mayEdit: boolean;
}

/** What both sides want to do first, and what they wanted before. */
export function Priorities({ visit, id, history, mayEdit }: YearsProps): Html {
  const [now, ...before] = history.priorities;
  return (
    <section id="priorities">
      <h2 safe>{visit.t('partnerships.priorities')}</h2>
      {!now || now.priorities.length === 0 ? (
        <p safe>{visit.t('partnerships.priorities.none')}</p>
      ) : (
        <>
          <p class="form-text" safe>
            {visit.t(`partnerships.priorities.cause.${now.cause}`, { date: visit.day(now.setAt) })}
          </p>
          <PriorityList visit={visit} priorities={now.priorities} />
        </>
      )}
      {before.length === 0 ? (
        ''
      ) : (
        <details>
          <summary safe>{visit.t('partnerships.priorities.before', { count: before.length })}</summary>
          {before.map((one) => (
            <>
              <h3 safe>
                {visit.t(`partnerships.priorities.cause.${one.cause}`, { date: visit.day(one.setAt) })}
              </h3>
              <PriorityList visit={visit} priorities={one.priorities} />
            </>
          ))}
        </details>
      )}
      {mayEdit ? (
        <p>
          <ButtonLink
            href={`/partnerships/${id}/priorities`}
            text={visit.t('partnerships.priorities.edit')}
            tone="secondary"
          />
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

function PriorityList({ visit, priorities }: { visit: Visit; priorities: readonly Priority[] }): Html {
  return (
    <ol class="priorities">
      {priorities.map((one) => (
        <li>
          <span safe>{one.words}</span>
          <span class="second-line" safe>
            {aboutText(visit, one)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function aboutText(visit: Visit, { pillar, theme }: Priority): string {
  const named = pillarOf(pillar);
  const about = named ? visit.label({ ...named.names }) : pillar;
  return theme === null ? about : `${about} – ${visit.theme(theme)}`;
}

interface ReviewsProps extends YearsProps {
  /** Null for who takes no part in reviews. */
  readonly figures: {
    readonly periodFrom: string;
    readonly periodTo: string;
    readonly figures: ReviewFigures;
    readonly money: MoneyFigures | null;
  } | null;
  readonly stageName: (code: string) => string;
}

/** Reviews as they were, and the figures of today. */
export function Reviews({ visit, id, history, mayEdit, figures, stageName }: ReviewsProps): Html {
  if (!figures) return '';
  const open = history.reviews.some(({ concludedAt }) => concludedAt === null);
  const columns: readonly Column<(typeof history.reviews)[number]>[] = [
    {
      header: visit.t('partnerships.review'),
      heads: true,
      cell: (review) => (
        <a href={`/partnerships/${id}/reviews/${review.number}`} safe>
          {reviewName(visit, review)}
        </a>
      ),
    },
    {
      header: visit.t('partnerships.review.came_out'),
      cell: (review) => <ReviewBadge visit={visit} review={review} />,
    },
    {
      header: visit.t('partnerships.review.follow_ups'),
      numeric: true,
      cell: ({ followUps }) => (
        <span safe>
          {visit.t('partnerships.review.follow_ups_done', {
            done: visit.number(followUps.filter(({ doneOn }) => doneOn !== null).length),
            all: visit.number(followUps.length),
          })}
        </span>
      ),
    },
  ];
  return (
    <section id="reviews">
      <h2 safe>{visit.t('partnerships.reviews')}</h2>
      {history.reviews.length === 0 ? (
        <p safe>{visit.t('partnerships.reviews.none')}</p>
      ) : (
        <Table
          caption={visit.t('partnerships.reviews')}
          captionHidden
          columns={columns}
          rows={history.reviews}
        />
      )}
      {open && mayEdit ? (
        <p>
          <ButtonLink
            href={`/partnerships/${id}/conclusions`}
            text={visit.t('partnerships.review.write')}
            tone="secondary"
          />
        </p>
      ) : (
        ''
      )}
      <h3 safe>
        {visit.t('partnerships.figures.now', {
          from: visit.date(figures.periodFrom),
          to: visit.date(figures.periodTo),
        })}
      </h3>
      <Scoreboard visit={visit} figures={figures.figures} money={figures.money} stageName={stageName} />
    </section>
  );
}

/** Stands above everything while the framework is suspended. */
export function SuspendedBanner({ visit, history }: { visit: Visit; history: PartnershipHistory }): Html {
  const began = history.suspensions.find(({ endedAt }) => endedAt === null)?.beganAt ?? null;
  return (
    <Banner
      tone="warning"
      title={
        began === null
          ? visit.t('partnerships.suspended.title')
          : visit.t('partnerships.suspended.title_since', { date: visit.day(began) })
      }
    >
      <p safe>{visit.t('partnerships.suspended.what')}</p>
    </Banner>
  );
}
