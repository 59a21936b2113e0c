import type { ClockView } from '../../cases/case-view.js';
import { calendarName, ruleSentence, whySentence } from '../../i18n/index.js';
import type { Step } from '../../workflow/index.js';
import { calendarUrl } from '../calendars/calendar-urls.js';
import { DateText } from '../components/index.js';
import { TermHelp } from '../glossary/term-help.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { clockText } from './clock-text.js';

/** The limits of a case that run or stand: how far each is, when it ends, and why then. */
export function ClockBoxes({
  visit,
  clocks,
  runs,
}: {
  visit: Visit;
  clocks: readonly ClockView[];
  /** Whether any limit runs, seen or not. */
  runs: boolean;
}): Html {
  const present = clocks.filter((clock) => clock.state !== 'stopped');
  if (present.length > 0) {
    return (
      <div class="clock-boxes">
        {present.map((clock) => (
          <ClockBox visit={visit} clock={clock} />
        ))}
      </div>
    );
  }
  return <p safe>{visit.t(runs ? 'cases.clock.runs_elsewhere' : 'cases.clock.none')}</p>;
}

function ClockBox({ visit, clock }: { visit: Visit; clock: ClockView }): Html {
  const { day, of, overdueDays } = clock.elapsed;
  const share = of === 0 ? 0 : Math.min(100, Math.round((day / of) * 100));
  return (
    <div class={`clock-box clock-${overdueDays > 0 ? 'late' : clock.state}`}>
      <p class="clock-label" safe>
        {visit.label(clock.label)}
      </p>
      <p class="clock-course" safe>
        {clockText(visit, clock.elapsed)}
      </p>
      <svg class="clock-drawing" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="clock-track" x="0" y="0" width="100" height="4" />
        <rect class="clock-used" x="0" y="0" width={String(share)} height="4" />
      </svg>
      {clock.state === 'paused' ? (
        <p class="form-text" safe>
          {visit.t('help.paused')}
        </p>
      ) : (
        ''
      )}
      {clock.dueDate === null ? (
        ''
      ) : (
        <p class="clock-due">
          <span safe>{`${visit.t('cases.clock.due')} `}</span>
          <DateText visit={visit} date={clock.dueDate} />
        </p>
      )}
      <details class="clock-why">
        <summary safe>
          {visit.t(clock.dueDate === null ? 'cases.clock.why_stands' : 'cases.clock.why')}
        </summary>
        {clock.basis ? <p safe>{visit.t('cases.clock.basis', { basis: visit.label(clock.basis) })}</p> : ''}
        <ol>
          {clock.why.map((step) => (
            <WhyStep visit={visit} step={step} />
          ))}
        </ol>
        <Counted visit={visit} clock={clock} />
        <TermHelp visit={visit} terms={['time_limit', 'working_day']} />
      </details>
    </div>
  );
}

/** By which calendar it counts, and how far its days can be relied on. */
function Counted({ visit, clock }: { visit: Visit; clock: ClockView }): Html {
  const { calendar } = clock;
  const year = clock.dueDate === null ? undefined : Number(clock.dueDate.slice(0, 4));
  if (calendar === null) return '';
  return (
    <>
      {clock.estimated ? <p safe>{visit.t('calendars.why.estimated')}</p> : ''}
      {clock.confirmed ? '' : <p safe>{visit.t('calendars.why.unconfirmed')}</p>}
      <p>
        <a href={calendarUrl(calendar, year)} safe>
          {visit.t('calendars.why.link', { name: calendarName(calendar, visit.locale) })}
        </a>
      </p>
    </>
  );
}

function WhyStep({ visit, step }: { visit: Visit; step: Step }): Html {
  const sentence = whySentence(step, visit.locale);
  const rule = ruleSentence(step, visit.locale);
  if (sentence === null) return '';
  return <li safe>{rule === null ? sentence : `${sentence} (${rule})`}</li>;
}
