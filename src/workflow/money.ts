/** How the money of a case stands, and what an act may do to it: domain rule “when money moves”. */
import type { Accepted } from './decide.js';
import type { MoneyState, StageDefinition } from './definition.js';
import type { Registry } from './registry.js';

/** An effect on money that the money as it stands does not bear. */
export type MoneyFault =
  | 'money_reserved_twice'
  | 'money_committed_unreserved'
  | 'money_contracted_uncommitted'
  | 'money_released_twice';

type MoneyMove = NonNullable<Registry['effects'][string]['money']>;

/** From which state each move takes the money, to which it brings it, and what is wrong when it stands elsewhere. */
const MOVES: Readonly<
  Record<
    MoneyMove,
    { readonly from: readonly MoneyState[]; readonly to: MoneyState; readonly fault: MoneyFault }
  >
> = {
  reserve: { from: ['none'], to: 'reserved', fault: 'money_reserved_twice' },
  commit: { from: ['reserved'], to: 'committed', fault: 'money_committed_unreserved' },
  contract: { from: ['committed'], to: 'contracted', fault: 'money_contracted_uncommitted' },
  release: { from: ['reserved', 'committed'], to: 'none', fault: 'money_released_twice' },
};

/** How money stands after an act in `stage`, and what was wrong on the way. */
export function moneyAfter(
  money: MoneyState,
  stage: StageDefinition,
  accepted: Accepted,
  registry: Registry,
): { readonly money: MoneyState; readonly faults: readonly MoneyFault[] } {
  const transition = stage.transitions.find((one) => one.code === accepted.transition);
  const told = transition?.kind === 'move' ? transition.moneyBecomes : undefined;
  let now = told ?? money;
  const faults: MoneyFault[] = [];
  for (const { effect } of accepted.effects) {
    const move = registry.effects[effect]?.money;
    if (!move) continue;
    if (!MOVES[move].from.includes(now)) faults.push(MOVES[move].fault);
    now = MOVES[move].to;
  }
  return { money: now, faults };
}
