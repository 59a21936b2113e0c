import type { RecalculationProgress } from '../../../cases/recalculation.query.js';
import { calendarName } from '../../../i18n/index.js';
import { calendarUrl } from '../../calendars/calendar-urls.js';
import { Banner, ButtonLink, EmptyState, PageHeader, RunState } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { calendarCrumbs } from './change-form-page.js';
import { DatesTable } from './trial-tables.js';

/** How far the running time limits are counted anew by the newest version, and which dates moved. */
export function recalculationPage(visit: SignedInVisit, code: string, progress: RecalculationProgress): Html {
  const { total, pending, troubled, version, moved, movedCount } = progress;
  const title = visit.t('calendars.progress.title');
  const of = visit.t('calendars.progress.of', { done: total - pending, total });
  return (
    <Layout visit={visit} title={title} breadcrumbs={calendarCrumbs(visit, code)} isUnderWay={pending > 0}>
      <PageHeader
        title={title}
        caption={calendarName(code, visit.locale)}
        lead={visit.t('calendars.progress.lead', { version })}
      />
      <RunState visit={visit} waiting={pending} told={of}>
        {pending > 0 ? (
          <Banner tone="notice" title={of}>
            <p safe>{visit.t('calendars.progress.running')}</p>
          </Banner>
        ) : (
          <Banner tone="done" title={visit.t('calendars.progress.done')}>
            <p safe>{of}</p>
          </Banner>
        )}
        {total === 0 ? (
          ''
        ) : (
          <p>
            <progress value={String(total - pending)} max={String(total)} aria-label={of} />
          </p>
        )}
        {troubled > 0 ? (
          <Banner tone="warning" title={visit.t('web.banner.notice')}>
            <p safe>{visit.t('calendars.progress.troubled', { count: troubled })}</p>
          </Banner>
        ) : (
          ''
        )}
      </RunState>
      <div data-run-part="dates">
        {movedCount === 0 ? (
          <EmptyState text={visit.t('calendars.progress.none')} />
        ) : (
          <DatesTable visit={visit} dates={moved} count={movedCount} />
        )}
      </div>
      <div class="buttons">
        <ButtonLink href={calendarUrl(code)} text={visit.t('calendars.progress.back')} tone="secondary" />
      </div>
    </Layout>
  );
}
