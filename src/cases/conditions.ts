/** Conditions under which somebody says yes to a case: how they are written, kept and asked for. */
import { newId } from '../kernel/id.js';
import { type Guard, refusal } from '../workflow/index.js';
import type { EffectHandler } from './subject.js';

/** By when a condition has to be met: before the money is awarded, or while the action runs. */
export const CONDITION_LIMITS = ['award', 'closure'] as const;
export type ConditionLimit = (typeof CONDITION_LIMITS)[number];

/** `waived`: whoever set it no longer asks for it. */
export const CONDITION_OUTCOMES = ['met', 'waived'] as const;
export type ConditionOutcome = (typeof CONDITION_OUTCOMES)[number];

export type ConditionState = 'open' | 'reported' | ConditionOutcome;

/** One per line, without the bullets and numbers that people put before them; empty lines are none. */
export function conditionLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d{1,2}[.)])\s+/, '').trim())
    .filter((line) => line !== '');
}

/** Where a condition stands. */
export function conditionState(row: {
  readonly reportedAt: string | null;
  readonly outcome: ConditionOutcome | null;
}): ConditionState {
  return row.outcome ?? (row.reportedAt === null ? 'open' : 'reported');
}

/** SQL: whether condition `k` still counts, because the visa that it was set with does. */
export const CONDITION_COUNTS = `EXISTS (SELECT FROM visa v WHERE v.case_id = k.case_id AND v.code = k.visa
  AND v.instance = k.instance AND v.visit = k.visit AND v.invalidated_at IS NULL)`;

/** SQL of a fact: how many have to be met before the award and are not settled. */
export const CONDITIONS_BEFORE_AWARD_FACT = `'conditionsBeforeAward', (SELECT count(*) FROM case_condition k
  WHERE k.case_id = c.id AND k.due = 'award' AND k.outcome IS NULL AND ${CONDITION_COUNTS})`;

/** The texts of an act that hold conditions, by when each has to be met. */
const FIELDS: Readonly<Record<ConditionLimit, string>> = {
  award: 'conditions_before_award',
  closure: 'conditions_during',
};

/** Sets what was written with a yes as conditions of that visa. */
export const setConditions: EffectHandler = ({ caseId, state, accepted, inputs }) => {
  const [visa] = accepted.visas;
  const lines = CONDITION_LIMITS.flatMap((due) =>
    conditionLines(String(inputs[FIELDS[due]] ?? '')).map((text) => ({ due, text })),
  );
  if (!visa || visa.personId === null || lines.length === 0) return {};
  return {
    statements: [
      {
        name: 'conditions_set',
        text: `INSERT INTO case_condition (id, case_id, position, visa, instance, visit, due, text, organisation_id, set_by)
          SELECT t.id, $1, t.position, $2, $3, $4::integer, t.due, t.text, entente_organisation(), $5
          FROM unnest($6::uuid[], $7::text[], $8::text[]) WITH ORDINALITY AS t (id, due, text, position)`,
        values: [
          caseId,
          visa.code,
          visa.instance,
          state.visit,
          visa.personId,
          lines.map(() => newId()),
          lines.map(({ due }) => due),
          lines.map(({ text }) => text),
        ],
      },
    ],
  };
};

/** What was promised before the award is settled before it. */
export const conditionsSettled: Guard = ({ facts }) => {
  const count = Number(facts['conditionsBeforeAward'] ?? 0);
  return count === 0 ? null : refusal('state', 'conditions_open', { count });
};
