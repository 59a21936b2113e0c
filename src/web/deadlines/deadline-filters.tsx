import { DEADLINES_OF } from '../../cases/deadlines.query.js';
import type { MessageKey } from '../../i18n/index.js';
import { frameworks } from '../../reference/frameworks.js';
import { CASE_SUBJECTS } from '../cases/case-links.js';
import { HiddenField, SelectField, Submit } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type DeadlinesAsked, deadlinesUrl, VIEWS } from './deadlines-asked.js';

const VIEW_NAMES: Readonly<Record<DeadlinesAsked['view'], MessageKey>> = {
  agenda: 'deadlines.agenda',
  month: 'deadlines.month',
};

/** How the dates are shown, and which of them. */
export function DeadlineFilters({ visit, asked }: { visit: SignedInVisit; asked: DeadlinesAsked }): Html {
  const partners = [...new Set(frameworks.map((one) => one.partner))]
    .map((code) => ({ value: code, text: visit.country(code) }))
    .sort((a, b) => a.text.localeCompare(b.text, visit.locale));
  return (
    <>
      <nav aria-label={visit.t('deadlines.view')}>
        <ul class="nav nav-pills">
          {VIEWS.map((view) => (
            <li class="nav-item">
              <a
                class={view === asked.view ? 'nav-link active' : 'nav-link'}
                href={deadlinesUrl(asked, { view })}
                aria-current={view === asked.view ? 'page' : undefined}
                safe
              >
                {visit.sentence(VIEW_NAMES[view])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form class="filters" method="get" action="/deadlines">
        {asked.view === 'agenda' ? '' : <HiddenField name="view" value={asked.view} />}
        {asked.month === null ? '' : <HiddenField name="month" value={asked.month} />}
        <SelectField
          visit={visit}
          name="whose"
          label={visit.t('deadlines.whose')}
          value={asked.whose}
          options={[...DEADLINES_OF]
            .reverse()
            .map((value) => ({ value, text: visit.t(`deadlines.whose_${value}`) }))}
        />
        {visit.holds('partner_authority') ? (
          ''
        ) : (
          <SelectField
            visit={visit}
            name="country"
            label={visit.t('deadlines.country')}
            value={asked.country}
            empty={visit.t('deadlines.any_country')}
            options={partners}
          />
        )}
        <SelectField
          visit={visit}
          name="kind"
          label={visit.t('deadlines.kind')}
          value={asked.kind}
          empty={visit.t('deadlines.any_kind')}
          options={CASE_SUBJECTS.map((value) => ({ value, text: visit.sentence(`cases.room.${value}`) }))}
        />
        <Submit text={visit.t('deadlines.filter')} tone="secondary" />
      </form>
    </>
  );
}
