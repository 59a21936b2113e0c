import type { Condition, Route, VisaOutcome } from './definition.js';
import type { Facts, FactValue } from './state.js';

/** How a visa came out, by its code; null while it is open. */
export type OutcomeOf = (visaCode: string) => VisaOutcome | null;

/** Whether a condition holds on these facts and visa outcomes. An unknown fact holds no comparison. */
export function holds(condition: Condition, facts: Facts, outcomeOf: OutcomeOf): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, facts, outcomeOf));
  if ('any' in condition) return condition.any.some((one) => holds(one, facts, outcomeOf));
  if ('not' in condition) return !holds(condition.not, facts, outcomeOf);
  if ('visa' in condition) return outcomeOf(condition.visa) === condition.is;

  const left = facts[condition.fact];
  const right = operand(condition.value, facts);
  if (left === undefined || right === undefined) return false;
  switch (condition.is) {
    case 'equal':
      return left === right;
    case 'different':
      return left !== right;
    case 'includes':
      return Array.isArray(left) && !Array.isArray(right) && left.includes(right as never);
    case 'at_least':
      return bothNumbers(left, right) && Number(left) >= Number(right);
    case 'above':
      return bothNumbers(left, right) && Number(left) > Number(right);
    case 'below':
      return bothNumbers(left, right) && Number(left) < Number(right);
  }
}

/** The stage a case goes to: the first route whose condition holds; none is a broken definition. */
export function routeTaken(routes: readonly Route[], facts: Facts, outcomeOf: OutcomeOf): string | null {
  const taken = routes.find((route) => !route.when || holds(route.when, facts, outcomeOf));
  return taken?.to ?? null;
}

function operand(value: FactValue | { readonly fact: string }, facts: Facts): FactValue | undefined {
  if (value !== null && typeof value === 'object' && 'fact' in value) return facts[value.fact];
  return value;
}

function bothNumbers(left: FactValue, right: FactValue): boolean {
  return typeof left === 'number' && typeof right === 'number';
}
