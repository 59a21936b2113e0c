import type { AvailableTransition, WorkflowDefinition } from '../workflow/index.js';

/** The offer by which somebody takes back their own answer, which is open until the next act on the case; null without one. */
export function takeBackOffer(
  offers: readonly AvailableTransition[],
  { stages }: WorkflowDefinition,
): AvailableTransition | null {
  const ways = new Set(
    stages
      .flatMap((stage) => stage.transitions)
      .filter(({ kind }) => kind === 'take_back')
      .map(({ code }) => code),
  );
  return offers.find((one) => one.open && ways.has(one.transition)) ?? null;
}
