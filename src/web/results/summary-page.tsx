import { formatList } from '../../i18n/index.js';
import type { FrameworkInFull } from '../../partnerships/framework-in-full.query.js';
import type { ReviewInFull } from '../../partnerships/history.query.js';
import { ACTION_STATUSES } from '../../results/action-status.js';
import type { TrackRecord } from '../../results/milestones-ahead.query.js';
import type { ResultsFilter } from '../../results/overview.js';
import type { Summary } from '../../results/summary.js';
import { ButtonLink, EmptyState, PageHeader } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { AsOf } from './as-of.js';
import { BarChart, type ChartBar } from './bar-chart.js';
import { codeName } from './result-names.js';
import { FILTERS, resultsQuery } from './results-asked.js';

export interface SummaryFramework {
  readonly id: string;
  readonly title: string;
  readonly framework: FrameworkInFull;
  /** In words, as far as it is known. */
  readonly signed: string;
  readonly stage: string;
  readonly lastReview: ReviewInFull | null;
}

interface SummaryPageProps {
  readonly visit: SignedInVisit;
  readonly filter: ResultsFilter;
  readonly summary: Summary;
  readonly record: TrackRecord;
  readonly frameworks: readonly SummaryFramework[];
  readonly asOf: string;
}

const MOST_SHOWN = 6;

/** One page that says in plain words what was done, what came of it and what is next; it prints on one sheet. */
export function SummaryPage(props: SummaryPageProps): Html {
  const { visit, filter, summary, asOf } = props;
  const inside = visit.actor.view === 'inside';
  const about = FILTERS.flatMap((name) => {
    const value = filter[name];
    return value === undefined ? [] : [codeName(visit, name, value)];
  });
  const title =
    about.length === 0
      ? visit.t('results.summary.title')
      : visit.t('results.summary.title_of', { about: formatList(about, visit.locale) });
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={[
        { path: '/programme', text: visit.t('programme_hub.title') },
        { path: `/results${resultsQuery(filter)}`, text: visit.t('results.title') },
      ]}
    >
      <div class="summary-sheet">
        <PageHeader title={title}>
          <ButtonLink
            href={`/results/actions${resultsQuery(filter)}`}
            text={visit.t('results.summary.behind')}
            tone="secondary"
          />
        </PageHeader>
        {props.frameworks.map((one) => (
          <FrameworkLine visit={visit} one={one} />
        ))}
        {summary.actions.length === 0 ? (
          <EmptyState text={visit.t('results.empty')} />
        ) : (
          <>
            <Figures {...props} />
            <Charts {...props} />
            <div class="summary-columns">
              <Achieved {...props} />
              <Ahead {...props} />
            </div>
          </>
        )}
        <AsOf visit={visit} at={asOf} inside={inside} />
      </div>
    </Layout>
  );
}

function FrameworkLine({ visit, one }: { visit: Visit; one: SummaryFramework }): Html {
  const { framework, lastReview } = one;
  const members = framework.signatories.filter(({ hasLeft }) => !hasLeft).length;
  return (
    <p class="summary-framework">
      <a href={`/partnerships/${one.id}`} safe>
        {one.title}
      </a>
      <span safe>
        {`${visit.t('results.summary.framework', { signed: one.signed, stage: one.stage })} ${
          framework.allMemberStates
            ? visit.t('results.summary.all_members')
            : visit.t('results.summary.members', { count: members })
        }${
          lastReview?.outcome
            ? ` ${visit.t('results.summary.last_review', {
                date: visit.date(lastReview.periodTo),
                outcome: visit.t(`partnerships.review.outcome.${lastReview.outcome}`),
              })}`
            : ''
        }`}
      </span>
    </p>
  );
}

/** A dozen figures in plain words, as far as there are any. */
function Figures({ visit, filter, summary, record }: SummaryPageProps): Html {
  const { byStatus, money, indicators } = summary;
  const best = indicators.filter((one) => one.sum !== null && one.measured > 0).slice(0, 2);
  const count = (key: Parameters<Visit['sentence']>[0], many: number) =>
    ({ value: visit.number(many), words: visit.sentence(key, { count: many }) }) as const;
  const figures = [
    count('results.summary.actions', summary.actions.length),
    count('results.summary.running', byStatus.running),
    count('results.summary.completed', byStatus.completed),
    count('results.summary.under_decision', byStatus.under_decision),
    count('results.summary.leads', summary.leadCountries),
    ...(filter.country === undefined ? [count('results.summary.countries', summary.countries)] : []),
    ...(filter.theme === undefined ? [count('results.summary.themes', summary.themes)] : []),
    ...(money
      ? (['grantCents', 'committedCents', 'paidCents'] as const).map((name) => ({
          value: visit.money(money[name]),
          words: visit.t(`results.summary.${name}`),
        }))
      : []),
    count('results.summary.milestones_done', record.milestonesDone),
    count('results.summary.milestones_late', record.milestonesLate),
    ...best.map((one) => ({
      value: visit.decimal(one.sum?.value ?? '0'),
      words: visit.t('results.summary.indicator', {
        name: one.name,
        target: visit.decimal(one.sum?.target ?? '0'),
        unit: one.unit,
      }),
    })),
  ];
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" safe>
        {visit.t('results.summary.figures')}
      </h2>
      <ul class="figures">
        {figures.map(({ value, words }) => (
          <li>
            <strong safe>{value}</strong> <span safe>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Charts({ visit, summary }: SummaryPageProps): Html {
  const statuses = ACTION_STATUSES.filter((status) => summary.byStatus[status] > 0);
  const most = Math.max(...statuses.map((status) => summary.byStatus[status]));
  const { by, bars } = summary.chart;
  const mostOf = Math.max(1, ...bars.map((bar) => bar.count));
  const indicators = summary.indicators.filter((one) => one.sum !== null && one.sum.share !== null);
  const shown = (list: readonly ChartBar[]): readonly ChartBar[] => list.slice(0, MOST_SHOWN);
  return (
    <section class="charts" aria-label={visit.t('results.summary.charts')}>
      <BarChart
        caption={visit.t('results.summary.chart_status')}
        header={visit.t('results.by.status')}
        valueHeader={visit.t('results.actions')}
        bars={shown(
          statuses.map((status) => ({
            name: visit.t(`results.status.${status}`),
            share: summary.byStatus[status] / most,
            text: visit.number(summary.byStatus[status]),
          })),
        )}
      />
      <BarChart
        caption={visit.t(by === 'theme' ? 'results.summary.chart_theme' : 'results.summary.chart_country')}
        header={visit.t(`results.by.${by}`)}
        valueHeader={visit.t('results.actions')}
        bars={shown(
          bars.map(({ code, count }) => ({
            name: codeName(visit, by, code),
            share: count / mostOf,
            text: visit.number(count),
          })),
        )}
      />
      {indicators.length === 0 ? (
        <p safe>{visit.t('results.summary.chart_indicators_none')}</p>
      ) : (
        <BarChart
          caption={visit.t('results.summary.chart_indicators')}
          header={visit.t('results.indicator')}
          valueHeader={visit.t('results.value')}
          bars={shown(
            indicators.map(({ name, sum, measured }) => ({
              name,
              share: (sum?.share ?? 0) / 100,
              text:
                measured === 0
                  ? visit.t('results.not_measured')
                  : visit.t('results.summary.reached', {
                      value: visit.decimal(sum?.value ?? '0'),
                      target: visit.decimal(sum?.target ?? '0'),
                    }),
            })),
          )}
        />
      )}
    </section>
  );
}

function Achieved({ visit, record }: SummaryPageProps): Html {
  return (
    <section aria-labelledby="achieved">
      <h2 id="achieved" safe>
        {visit.t('results.summary.achieved')}
      </h2>
      {record.achieved.length === 0 ? (
        <p safe>{visit.t('results.summary.achieved_none')}</p>
      ) : (
        <ul>
          {record.achieved.slice(0, 4).map((one) => (
            <li>
              <span safe>{firstSentence(one.words)}</span>{' '}
              <a href={`/actions/${one.actionId}`} safe>
                {one.reference}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Ahead({ visit, record }: SummaryPageProps): Html {
  return (
    <section aria-labelledby="ahead">
      <h2 id="ahead" safe>
        {visit.t('results.summary.ahead')}
      </h2>
      {record.ahead.length === 0 ? (
        <p safe>{visit.t('results.summary.ahead_none')}</p>
      ) : (
        <ul>
          {record.ahead.slice(0, 5).map((one) => (
            <li>
              <span safe>
                {visit.t('results.summary.ahead_item', {
                  date: visit.date(one.on),
                  milestone: one.milestone,
                })}
              </span>{' '}
              <a href={`/actions/${one.actionId}`} safe>
                {one.reference}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** As much as a line holds: the first sentence, cut where it is long. */
function firstSentence(words: string): string {
  const sentence = /^.*?[.!?](?=\s|$)/s.exec(words)?.[0] ?? words;
  return sentence.length <= 200 ? sentence : `${sentence.slice(0, 197).replace(/\s+\S*$/, '')}…`;
}
