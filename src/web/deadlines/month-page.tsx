import { formatWeekday, holidayName } from '../../i18n/index.js';
import type { CalendarDate, NonWorkingReason } from '../../workflow/index.js';
import { caseUrl } from '../cases/case-links.js';
import { Banner, ButtonLink, PageHeader } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { DeadlineFilters } from './deadline-filters.js';
import { type DeadlinesAsked, deadlinesUrl } from './deadlines-asked.js';
import { monthAfter, weeksOf } from './month-grid.js';
import type { DeadlineShown } from './with-follow-ups.js';

interface MonthProps {
  readonly visit: SignedInVisit;
  readonly asked: DeadlinesAsked;
  /** `2027-03`. */
  readonly month: string;
  readonly today: CalendarDate;
  readonly deadlines: readonly DeadlineShown[];
  /** How many are shown where there are more; null where all are. */
  readonly cutAt: number | null;
  /** Why the reader does not work that day; null when they do. */
  readonly dayOff: (date: CalendarDate) => NonWorkingReason | null;
}

/** A month on the wall, with the reader's own days off. */
export function MonthPage(props: MonthProps): Html {
  const { visit, asked, month, deadlines, cutAt } = props;
  const title = visit.t('deadlines.title');
  return (
    <Layout visit={visit} title={`${title}: ${visit.date(month)}`}>
      <PageHeader title={title} lead={visit.t('deadlines.lead')}>
        <ButtonLink href="/account/feeds" text={visit.t('deadlines.calendar_link')} tone="secondary" />
      </PageHeader>
      <DeadlineFilters visit={visit} asked={{ ...asked, month }} />
      <OtherMonths visit={visit} asked={asked} month={month} />
      {cutAt === null ? (
        ''
      ) : (
        <Banner tone="notice" title={visit.t('web.banner.notice')}>
          <p safe>{visit.t('deadlines.month_too_many', { max: cutAt })}</p>
        </Banner>
      )}
      <div class="month-frame">
        <table class="month">
          <caption safe>
            {visit.t('deadlines.month_caption', { month: visit.date(month), count: deadlines.length })}
          </caption>
          <thead>
            <tr>
              {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
                <th scope="col" safe>
                  {formatWeekday(weekday, visit.locale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr>
                {week.map((date) =>
                  date === null ? <td class="month-blank" /> : <DayCell {...props} date={date} />,
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Layout>
  );
}

function OtherMonths({ visit, asked, month }: { visit: Visit; asked: DeadlinesAsked; month: string }): Html {
  const [before, after] = [monthAfter(month, -1), monthAfter(month, 1)];
  return (
    <nav class="pages" aria-label={visit.t('deadlines.months')}>
      <a rel="prev" href={deadlinesUrl(asked, { month: before })} safe>
        {visit.t('deadlines.month_before', { month: visit.date(before) })}
      </a>
      <a rel="next" href={deadlinesUrl(asked, { month: after })} safe>
        {visit.t('deadlines.month_after', { month: visit.date(after) })}
      </a>
    </nav>
  );
}

function DayCell({
  visit,
  date,
  today,
  deadlines,
  dayOff,
}: MonthProps & { readonly date: CalendarDate }): Html {
  const off = dayOff(date);
  const due = deadlines.filter((one) => one.dueDate === date);
  const look = [off ? 'month-off' : '', date === today ? 'month-today' : ''].filter((one) => one !== '');
  return (
    <td class={look.length > 0 ? look.join(' ') : undefined}>
      <p class="month-day">
        <time datetime={date}>{Number(date.slice(8))}</time>
        {date === today ? <span class="month-note" safe>{` ${visit.t('deadlines.today')}`}</span> : ''}
        {off ? <DayOff visit={visit} off={off} /> : ''}
      </p>
      {due.length === 0 ? (
        ''
      ) : (
        <ul>
          {due.map((one) => (
            <li class={one.mine ? 'month-mine' : undefined}>
              <a
                href={one.href ?? caseUrl(one.subject, one.caseId)}
                title={visit.titleOf(one.subject, one.title).replaceAll('&', '&amp;')}
                safe
              >
                {one.reference}
              </a>
              <span safe>{` ${visit.label(one.label)}`}</span>
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

function DayOff({ visit, off }: { visit: Visit; off: NonWorkingReason }): Html {
  if (off.kind === 'weekend') {
    return (
      <span class="visually-hidden" safe>
        {` (${visit.t('deadlines.day_off')})`}
      </span>
    );
  }
  return <span class="month-note" safe>{` ${holidayName(off, visit.locale)}`}</span>;
}
