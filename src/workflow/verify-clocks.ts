/** Whether every clock runs somewhere, and what happens when it runs out can happen. */
import { startClock } from './clock.js';
import type {
  ClockDefinition,
  ReminderDefinition,
  StageDefinition,
  WorkflowDefinition,
} from './definition.js';
import { triggerOf } from './definition.js';
import type { FoundAt, VerifyContext } from './finding.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Clocks that are not defined, never run, run an impossible time, or run out with nothing to fire; and the reverse. */
export function clockFindings(definition: WorkflowDefinition, context: VerifyContext): readonly FoundAt[] {
  return [
    ...definition.clocks.flatMap((clock) => clockDefinitionFindings(definition, clock, context)),
    ...definition.stages.flatMap((stage) => stageClockFindings(definition, stage)),
  ];
}

function clockDefinitionFindings(
  definition: WorkflowDefinition,
  clock: ClockDefinition,
  { calendars }: VerifyContext,
): readonly FoundAt[] {
  const where = `clocks/${clock.code}`;
  const params = { clock: clock.code };
  const found: FoundAt[] = [];
  const runs = definition.stages.some((stage) => runsIn(stage, clock.code));
  if (!runs) found.push({ code: 'clock_never_runs', where, params, severity: 'warning' });
  const { amount, unit } = clock.period;
  // What a fact says is known when the clock starts; an act that finds no number is refused then.
  const started = startClock({
    code: clock.code,
    startedAt: ANY_INSTANT,
    period: { amount: typeof amount === 'number' ? amount : 1, unit },
    calendar: ANY_CALENDAR,
  });
  const { calendar } = clock;
  if (typeof calendar === 'string' && calendars && !calendars.includes(calendar)) {
    found.push({ code: 'calendar_unknown', where, params: { ...params, calendar } });
  }
  if (clock.reminders.some((one, n) => n > 0 && rank(one) < rank(clock.reminders[n - 1] ?? one))) {
    found.push({ code: 'ladder_out_of_order', where, params, severity: 'warning' });
  }
  const offsets = clock.reminders.every((one) => Number.isInteger(one.amount) && one.amount >= 0);
  if (!started.ok || !offsets) found.push({ code: 'clock_period_invalid', where, params });
  return found;
}

/** How late a step of the ladder comes: days after the due date, before it below zero. */
function rank(one: ReminderDefinition): number {
  const sign = { before: -1, on: 0, after: 1 }[one.when];
  return sign * one.amount;
}

/** Two clocks that started together and run as long, in the same calendar, and want different things at the end. */
function disagreements(definition: WorkflowDefinition, stage: StageDefinition): readonly FoundAt[] {
  const running = definition.clocks.filter(
    (clock) => clock.timeout !== undefined && runsIn(stage, clock.code),
  );
  return running.flatMap((clock, n) =>
    running
      .slice(n + 1)
      .filter(
        (other) =>
          other.timeout !== clock.timeout &&
          JSON.stringify([other.period, other.calendar]) === JSON.stringify([clock.period, clock.calendar]) &&
          definition.stages.every((one) => doesWith(one, clock.code) === doesWith(one, other.code)),
      )
      .map(
        (other): FoundAt => ({
          code: 'timeouts_disagree',
          where: `stages/${stage.code}`,
          params: {
            clocks: [clock.code, other.code],
            transitions: [clock.timeout ?? '', other.timeout ?? ''],
          },
          stage: stage.code,
        }),
      ),
  );
}

function doesWith(stage: StageDefinition, clock: string): string | undefined {
  return stage.clocks?.find((one) => one.clock === clock)?.does;
}

function stageClockFindings(definition: WorkflowDefinition, stage: StageDefinition): readonly FoundAt[] {
  const where = `stages/${stage.code}`;
  const timeouts = definition.clocks
    .filter((clock) => clock.timeout !== undefined && runsIn(stage, clock.code))
    .map((clock) => ({ clock: clock.code, transition: clock.timeout ?? '' }));
  const byClock = stage.transitions.filter((one) => triggerOf(one) === 'clock').map((one) => one.code);
  const isEndless =
    stage.kind === 'waiting' && !stage.rests && !definition.clocks.some((clock) => runsIn(stage, clock.code));
  return [
    ...(isEndless
      ? [
          {
            code: 'waiting_without_deadline' as const,
            where,
            params: { stage: stage.code },
            stage: stage.code,
          },
        ]
      : []),
    ...disagreements(definition, stage),
    ...(stage.clocks ?? [])
      .filter((one) => !definition.clocks.some((clock) => clock.code === one.clock))
      .map(
        (one): FoundAt => ({ code: 'clock_unknown', where, params: { clock: one.clock }, stage: stage.code }),
      ),
    ...timeouts
      .filter((one) => !byClock.includes(one.transition))
      .map((one): FoundAt => ({ code: 'timeout_missing', where, params: one, stage: stage.code })),
    ...byClock
      .filter((code) => !timeouts.some((one) => one.transition === code))
      .map(
        (code): FoundAt => ({
          code: 'transition_never_fires',
          where: `${where}/transitions/${code}`,
          params: { transition: code },
          stage: stage.code,
        }),
      ),
  ];
}

function runsIn(stage: StageDefinition, clock: string): boolean {
  return (stage.clocks ?? []).some((one) => one.clock === clock && one.does === 'run');
}

const ANY_INSTANT = '2020-01-01T00:00:00.000Z';
const ANY_CALENDAR: WorkingCalendar = { code: 'any', version: '1', zone: 'UTC', weekend: [], holidays: {} };
