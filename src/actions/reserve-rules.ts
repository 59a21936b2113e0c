/** Awarding from the reserve list: in the order of rank as far as the money goes, and until the list comes to its end. */
import type { EffectHandler } from '../cases/subject.js';
import { type Guard, refusal } from '../workflow/index.js';
import { centsOf } from './action-money.js';

/**
 * Sorts actions of one envelope by rank, the first first: those above the thresholds by their share of the points, equal
 * ones by the day of their submission, and by their number where that is the same too. `a` action, `r` assessment_result,
 * `k` case_file.
 */
export const rankKey = (a: string, r: string, k: string) =>
  `ROW(NOT coalesce(${r}.thresholds_met, true), coalesce(-${r}.points_hundredths::numeric / ${r}.maximum_hundredths, 1),
    coalesce(${a}.submitted_on, 'infinity'), ${k}.reference)`;

/** On the list of the same envelope, with a better rank, not passed over as long as no more is free, and within what is. */
export const RESERVE_FACTS = `jsonb_build_object(
  'reserveListMonths', (SELECT g.value FROM setting g WHERE g.code = 'reserve_list_months'),
  'reserveAhead', CASE WHEN c.stage IN ('reserve_list', 'reserve_called') THEN (SELECT coalesce(jsonb_agg(k.reference ORDER BY ${rankKey('b', 'q', 'k')}), '[]')
    FROM (SELECT own.* FROM (SELECT) one LEFT JOIN assessment_result own ON own.action_id = a.id) own, case_file k JOIN action b ON b.id = k.id LEFT JOIN assessment_result q ON q.action_id = b.id
      LEFT JOIN reserve_pass w ON w.action_id = b.id
    WHERE k.subject = 'action' AND k.stage IN ('reserve_list', 'reserve_called') AND b.id <> a.id AND b.envelope_id = e.id
      AND b.grant_cents <= e.free_cents AND coalesce(w.free_cents, -1) < e.free_cents
      AND ${rankKey('b', 'q', 'k')} < ${rankKey('a', 'own', 'c')}) END)`;

export const RESERVE_FACT_TYPES = { reserveListMonths: 'number', reserveAhead: 'list' } as const;

const nextInTurn: Guard = ({ facts }) => {
  const actions = ahead(facts['reserveAhead']);
  return actions.length === 0 ? null : refusal('state', 'not_next_on_reserve_list', { actions });
};

const notNextInTurn: Guard = ({ facts }) =>
  ahead(facts['reserveAhead']).length > 0 ? null : refusal('state', 'next_on_reserve_list');

export const reserveGuards: Readonly<Record<string, Guard>> = {
  next_in_turn: nextInTurn,
  not_next_in_turn: notNextInTurn,
};

/** It is not proposed again before more is free than now. */
const passOver: EffectHandler = ({ caseId, facts }) => ({
  statements: [
    {
      name: 'reserve_pass',
      text: `INSERT INTO reserve_pass (action_id, free_cents) VALUES ($1, $2)
        ON CONFLICT (action_id) DO UPDATE SET free_cents = excluded.free_cents`,
      values: [caseId, centsOf(facts, 'envelopeFreeCents')],
    },
  ],
});

/** The letter that says so is written from this. */
const recordReserveLapse: EffectHandler = ({ caseId, at }) => ({
  statements: [
    {
      name: 'reserve_lapse',
      text: 'INSERT INTO reserve_lapse (action_id, lapsed_at) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      values: [caseId, at],
    },
  ],
});

export const reserveEffects = {
  pass_over: passOver,
  record_reserve_lapse: recordReserveLapse,
} as const;

function ahead(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
