/** What an act does to the clocks of a case. */
import type { StageDefinition, TransitionDefinition, WorkflowDefinition } from './definition.js';
import { stageOf } from './definition.js';
import type { Acting, CaseState } from './state.js';

export interface ClockChange {
  readonly clock: string;
  readonly change: 'start' | 'pause' | 'resume' | 'met' | 'handed_back' | 'lapsed';
}

/** The clocks whose running out this act is: none unless a clock acts. A clock that stands has not run out. */
export function firedClocks(
  definition: WorkflowDefinition,
  state: CaseState,
  acting: Acting,
  transition: TransitionDefinition,
): readonly string[] {
  if (acting.kind !== 'clock') return [];
  const firing = definition.clocks
    .filter((clock) => clock.timeout === transition.code)
    .map(({ code }) => code);
  return state.clocks
    .filter((clock) => firing.includes(clock.code) && clock.stoppedAt === null && !isPaused(clock))
    .map((clock) => clock.code);
}

/**
 * What entering `target` does to the clocks: see StageClock. A clock already stopped, or just run out (`fired`),
 * starts anew when it is run. `target` is null when the case stays: then only what has run out stops.
 */
export function clockChanges(
  target: StageDefinition | null,
  state: CaseState,
  fired: readonly string[],
): readonly ClockChange[] {
  const lapsed = fired.map((clock): ClockChange => ({ clock, change: 'lapsed' }));
  if (!target) return lapsed;
  const running = state.clocks.filter((clock) => clock.stoppedAt === null && !fired.includes(clock.code));
  const named = target.clocks ?? [];
  const left = running
    .filter((clock) => !named.some((one) => one.clock === clock.code))
    .map((clock): ClockChange => ({ clock: clock.code, change: 'met' }));
  const kept = named.flatMap((one): ClockChange[] => {
    const clock = running.find((other) => other.code === one.clock);
    const paused = clock !== undefined && isPaused(clock);
    if (one.does === 'run') {
      if (!clock) return [{ clock: one.clock, change: 'start' }];
      return paused ? [{ clock: one.clock, change: 'resume' }] : [];
    }
    if (!clock) return [];
    if (one.does === 'pause') return paused ? [] : [{ clock: one.clock, change: 'pause' }];
    return [{ clock: one.clock, change: 'handed_back' }];
  });
  return [...lapsed, ...left, ...kept];
}

function isPaused(clock: CaseState['clocks'][number]): boolean {
  return clock.pauses.some((pause) => pause.to === null);
}

/** The clocks that start with a new case. */
export function initialClocks(definition: WorkflowDefinition, stage: string): readonly ClockChange[] {
  return (stageOf(definition, stage).clocks ?? [])
    .filter((one) => one.does === 'run')
    .map((one) => ({ clock: one.clock, change: 'start' as const }));
}
