/** When a case is decided, as far as history tells: dates for staff, a range in plain words for everybody else. */
import { FEWEST_FOR_A_FORECAST, type Forecast } from '../../workflow/index.js';
import { type Column, DateText } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import type { CaseSubject } from './case-links.js';

/** Beside a running case; nothing once it is decided. */
export function ForecastPanel({
  visit,
  forecast,
  subject,
}: {
  visit: SignedInVisit;
  forecast: Forecast | null;
  subject: CaseSubject;
}): Html {
  if (forecast === null) return '';
  const inside = visit.actor.view === 'inside';
  return (
    <section id="forecast">
      <h2 safe>{visit.t('forecasts.expected')}</h2>
      {forecast.known && inside ? (
        <Dates visit={visit} forecast={forecast} />
      ) : (
        <p safe>{forecastSentence(visit, forecast, inside)}</p>
      )}
      {forecast.known ? (
        <p class="form-text" safe>
          {visit.t('forecasts.no_promise')}
        </p>
      ) : (
        ''
      )}
      {inside ? (
        <p>
          <a href={`/results/forecast?kind=${subject}`} safe>
            {visit.t('forecasts.how')}
          </a>
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

type Known = Extract<Forecast, { known: true }>;

function Dates({ visit, forecast }: { visit: Visit; forecast: Known }): Html {
  return (
    <>
      <dl class="forecast-dates">
        <div>
          <dt safe>{visit.t('forecasts.half')}</dt>
          <dd>
            <DateText visit={visit} date={forecast.half} />
          </dd>
        </div>
        <div>
          <dt safe>{visit.t('forecasts.most')}</dt>
          <dd>
            {forecast.most === null ? (
              <span safe>{visit.t('forecasts.most_unknown')}</span>
            ) : (
              <DateText visit={visit} date={forecast.most} />
            )}
          </dd>
        </div>
      </dl>
      <p class="form-text" safe>
        {visit.t('forecasts.learned', { cases: forecast.cases })}
      </p>
    </>
  );
}

/** In one sentence; why there is no date, where there is none. */
export function forecastSentence(visit: Visit, forecast: Forecast, inside: boolean): string {
  if (!forecast.known) {
    return inside
      ? visit.t(`forecasts.refused.${forecast.reason}`, {
          cases: forecast.cases,
          needed: FEWEST_FOR_A_FORECAST,
        })
      : visit.t(`forecasts.refused_outside.${forecast.reason}`);
  }
  const half = visit.date(forecast.half);
  if (forecast.most === null) return visit.t('forecasts.from', { half });
  if (forecast.most === forecast.half) return visit.t('forecasts.around', { half });
  return visit.t('forecasts.range', { half, most: visit.date(forecast.most) });
}

/** On every row of a list of cases. */
export function forecastColumn<Row extends { readonly id: string }>(
  visit: Visit,
  forecasts: ReadonlyMap<string, Forecast>,
): Column<Row> {
  return {
    key: 'expected',
    header: visit.t('forecasts.expected'),
    cell: ({ id }) => {
      const forecast = forecasts.get(id);
      if (!forecast?.known) return <span>–</span>;
      const { half, most } = forecast;
      return (
        <span>
          <span class="unbroken">
            <DateText visit={visit} date={half} />
          </span>
          <span class="second-line" safe>
            {most === null
              ? visit.t('forecasts.column.open')
              : visit.t('forecasts.column.most', { date: visit.date(most) })}
          </span>
        </span>
      );
    },
  };
}
