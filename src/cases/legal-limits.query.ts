/** The legal limits with where the workflows in use run them. */
import type { PersonActor } from '../kernel/actor.js';
import { type LegalLimit, legalLimits } from '../reference/legal-limits.js';
import type { ClockPeriod, Label, Period, WorkflowDefinition } from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { isInside } from './case-view.js';

export interface LimitInUse extends LegalLimit {
  /** Which workflows run it now, and in which stages; none while no workflow has such a clock. */
  readonly uses: readonly LimitUse[];
}

export interface LimitUse {
  readonly workflow: Label;
  /** As this reader may know them. */
  readonly stages: readonly Label[];
  /** How long it runs there: an installation may publish another period; null where each file says it. */
  readonly period: Period | null;
}

/** Every limit; the clock that runs it in a definition that new cases use is a use of it. */
export async function limitsInUse(runtime: CaseRuntime, actor: PersonActor): Promise<readonly LimitInUse[]> {
  return runtime.database.asActor(actor, async (transaction) => {
    const definitions: WorkflowDefinition[] = [];
    for (const subject of runtime.subjects.all()) {
      definitions.push((await runtime.definitions.current(subject.shipped.code, transaction)).body);
    }
    return legalLimits.map((limit) => ({
      ...limit,
      uses: definitions.flatMap((definition) =>
        useIn(definition, limit.clock ?? limit.code, isInside(actor)),
      ),
    }));
  });
}

function useIn(definition: WorkflowDefinition, code: string, inside: boolean): LimitUse[] {
  const clock = definition.clocks.find((one) => one.code === code);
  if (!clock) return [];
  const running = definition.stages.filter((stage) =>
    (stage.clocks ?? []).some((one) => one.clock === code && one.does === 'run'),
  );
  const labels = running.map((stage) => (inside ? stage.label : stage.outside.label));
  const stages = labels.filter((label, index) => labels.findIndex(({ en }) => en === label.en) === index);
  return [{ workflow: definition.label, stages, period: fixed(clock.period) }];
}

function fixed({ amount, unit }: ClockPeriod): Period | null {
  return typeof amount === 'number' ? { amount, unit } : null;
}
