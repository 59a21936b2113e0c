import type { Awaited, Blockers, PersonAsked, StepAhead } from '../../cases/blockers.query.js';
import type { CaseView, ClockView } from '../../cases/case-view.js';
import { formatList, namesOf, roleName } from '../../i18n/index.js';
import type { WorkflowDefinition } from '../../workflow/index.js';
import { awayText } from '../delegations/absences/away-text.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { barredText } from './barred-text.js';
import { isOwnToDo, refusalTexts } from './moves.js';

interface WhatBlocksProps {
  readonly visit: Visit;
  readonly file: CaseView;
  readonly blockers: Blockers;
  /** Words the codes. */
  readonly definition: WorkflowDefinition;
  /** Whom it waits for, where no step is asked of anybody. */
  readonly awaited?: string | undefined;
}

/** What a file waits for: whom, since when, what stands in the way, what happens by itself. */
export function WhatBlocks(props: WhatBlocksProps): Html {
  const { visit, file, blockers } = props;
  if (blockers.closed) return <p safe>{visit.t('blockers.closed')}</p>;
  const since = { stage: visit.label(file.stage.label), date: visit.day(blockers.since) };
  return (
    <div class="blockers">
      <p safe>{visit.t('blockers.since', since)}</p>
      <Asked {...props} />
      <Limits {...props} />
      <Obstacles {...props} />
      <ByItself {...props} />
    </div>
  );
}

function Asked({ visit, blockers, definition, awaited: otherwise }: WhatBlocksProps): Html {
  const { awaited } = blockers;
  if (awaited.length === 0) return <p safe>{otherwise ?? visit.t('blockers.nobody')}</p>;
  return (
    <>
      <h3 safe>{visit.t('blockers.awaited')}</h3>
      <ul class="plain-list">
        {awaited.map((one) => (
          <li>
            <strong safe>{askedText(visit, one, definition)}</strong>
            {visit.actor?.view === 'inside' ? (
              <People visit={visit} people={one.people} definition={definition} />
            ) : (
              ''
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function askedText(visit: Visit, { role, visa }: Awaited, definition: WorkflowDefinition): string {
  const name = roleName(role, visit.locale);
  if (visa === null) return name;
  const asked = namesOf(definition, visit.locale)('visa', visa) ?? visa;
  return visit.t('blockers.awaited_for', { role: name, visa: asked });
}

/** More names than these help nobody to find one. */
const MOST_NAMES = 4;

function People({
  visit,
  people,
  definition,
}: {
  visit: Visit;
  people: readonly PersonAsked[];
  definition: WorkflowDefinition;
}): Html {
  const free = people.filter((one) => one.barredBy.length === 0);
  const barred = people.filter((one) => one.barredBy.length > 0);
  return (
    <>
      <p safe>{mayActText(visit, free)}</p>
      {barred.length > 0 ? (
        <details>
          <summary safe>{visit.t('blockers.barred_title')}</summary>
          <ul>
            {barred.map((one) => (
              <li safe>
                {visit.t('blockers.barred', {
                  person: personText(visit, one),
                  reason: barredText(visit, one.barredBy, definition),
                })}
              </li>
            ))}
          </ul>
        </details>
      ) : (
        ''
      )}
    </>
  );
}

function mayActText(visit: Visit, free: readonly PersonAsked[]): string {
  if (free.length === 0) return visit.t('blockers.no_one_may');
  const shown = free.slice(0, MOST_NAMES).map((one) => personText(visit, one));
  const count = free.length - shown.length;
  return count === 0
    ? visit.t('blockers.may_act', { people: formatList(shown, visit.locale) })
    : visit.t('blockers.may_act_more', { people: shown.join(', '), count });
}

function personText(visit: Visit, { name, organisation, away }: PersonAsked): string {
  const known = name ?? visit.t('cases.someone_erased');
  const marked = away === null ? known : `${known}, ${awayText(visit, away)}`;
  return visit.t('blockers.person', { name: marked, organisation });
}

/** The limits at whose end nothing happens by itself; the others are told with what happens. */
function Limits({ visit, file, blockers }: WhatBlocksProps): Html {
  const told = blockers.steps.filter((step) => step.by === 'clock').flatMap((step) => step.clocks);
  const present = file.clocks.filter((clock) => clock.state !== 'stopped' && !told.includes(clock.code));
  const texts = present.map((clock) =>
    clock.dueDate === null
      ? visit.t('blockers.limit_stands', { clock: visit.label(clock.label) })
      : visit.t('blockers.limit', { clock: visit.label(clock.label), date: visit.date(clock.dueDate) }),
  );
  const elsewhere = texts.length === 0 && told.length === 0 && file.clockRuns;
  const shown = elsewhere ? [visit.t('blockers.limit_elsewhere')] : texts;
  return (
    <>
      {shown.map((text) => (
        <p safe>{text}</p>
      ))}
    </>
  );
}

/** What others could do were it not for something: what whoever looks cannot do yet stands with what they can. */
function Obstacles({ visit, file, blockers, definition }: WhatBlocksProps): Html {
  const steps = blockers.steps.filter((one) => one.by === 'people');
  const stopped = steps.filter((one) => one.unmet.length + one.missing.length > 0);
  const told = new Set(file.transitions.filter(isOwnToDo).map((one) => one.transition));
  const blocked = stopped.filter((one) => !told.has(one.transition));
  if (stopped.length === 0) {
    const isTold = visit.actor?.view === 'inside' && blockers.awaited.length > 0;
    return isTold ? <p safe>{visit.t('blockers.no_obstacle')}</p> : '';
  }
  if (blocked.length === 0) return '';
  return (
    <>
      <h3 safe>{visit.t('blockers.obstacles')}</h3>
      <dl>
        {blocked.map((one) => (
          <div>
            <dt safe>{stepName(visit, one, definition)}</dt>
            {refusalTexts(visit, [...one.unmet, ...one.missing], definition).map((text) => (
              <dd safe>{text}</dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}

function stepName(visit: Visit, step: StepAhead, definition: WorkflowDefinition): string {
  const move = visit.label(step.label);
  const visa = step.visa === null ? null : namesOf(definition, visit.locale)('visa', step.visa);
  return visa === null ? move : visit.t('cases.moves.for', { move, visa });
}

function ByItself({ visit, file, blockers }: WhatBlocksProps): Html {
  const texts = blockers.steps.flatMap((step) => {
    const name = visit.label(step.label);
    if (step.by === 'system') return [visit.t('blockers.by_system', { step: name })];
    if (step.by === 'people') return [];
    const clock = file.clocks.find((one) => step.clocks.includes(one.code) && one.state !== 'stopped');
    return clock ? [clockText(visit, name, clock)] : [];
  });
  if (texts.length === 0) return '';
  return (
    <>
      <h3 safe>{visit.t('blockers.by_itself')}</h3>
      <ul>
        {texts.map((text) => (
          <li safe>{text}</li>
        ))}
      </ul>
    </>
  );
}

function clockText(visit: Visit, step: string, clock: ClockView): string {
  const said = { step, clock: visit.label(clock.label) };
  return clock.dueDate === null
    ? visit.t('blockers.by_clock_standing', said)
    : visit.t('blockers.by_clock', { ...said, date: visit.date(clock.dueDate) });
}
