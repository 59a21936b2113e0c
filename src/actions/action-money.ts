/** An action's money, as its own case and its funding request both move it: facts and the way back to the envelope. */
import type { LedgerLine } from '../cases/subject.js';
import type { Facts } from '../workflow/index.js';

/**
 * Fragment of a `jsonb_build_object`: the envelope the action draws on and what it holds there, in cents, and whether
 * commitments may be made from it this year. Expects the
 * aliases `a` (action), `m` (action_money, left joined) and `e` (envelope, left joined).
 */
export const ACTION_MONEY_FACTS = `
  'envelopeId', e.id, 'envelopeFreeCents', e.free_cents,
  'envelopeYearOver', coalesce(financial_year(entente_now()) NOT BETWEEN coalesce(e.first_year, 0) AND coalesce(e.last_year, 9999), false),
  'reservedCents', coalesce(m.reserved_cents, 0), 'committedCents', coalesce(m.committed_cents, 0),
  'contractedCents', coalesce(m.contracted_cents, 0), 'orderedCents', coalesce(m.ordered_cents, 0),
  'paidCents', coalesce(m.paid_cents, 0)`;

/** Joins that `ACTION_MONEY_FACTS` expects after `action a`. */
export const ACTION_MONEY_JOINS = `
  LEFT JOIN action_money m ON m.action_id = a.id
  LEFT JOIN envelope e ON e.id = coalesce(m.envelope_id, a.envelope_id)`;

export const ACTION_MONEY_FACT_TYPES = {
  envelopeId: 'text',
  envelopeFreeCents: 'number',
  envelopeYearOver: 'flag',
  reservedCents: 'number',
  committedCents: 'number',
  contractedCents: 'number',
  orderedCents: 'number',
  paidCents: 'number',
} as const;

/** When an action's money was last put under contract or paid: the instant, or null. */
export const lastDrawn = (actionId: string) =>
  `(SELECT max(l.at) FROM ledger_entry l WHERE l.action_id = ${actionId} AND l.move IN ('contract', 'pay'))`;

/** The last day of the months without a payment after which what was never drawn may be given back. */
export const dormantFrom = (instant: string) =>
  `((${instant} AT TIME ZONE 'Europe/Brussels')::date
    + make_interval(months => (SELECT value::text::int FROM setting WHERE code = 'dormant_after_months')))::date`;

/** The document kinds that lie on case `c` and that the reader may see. */
export const DOCUMENT_KINDS_FACT = `
  'documentKinds', coalesce((SELECT jsonb_agg(DISTINCT d.kind) FROM document d
    WHERE d.case_id = c.id AND d.removed_at IS NULL), '[]')`;

/** A fact as cents; what is missing counts as nothing. */
export function centsOf(facts: Facts, name: string): number {
  const value = facts[name];
  return typeof value === 'number' ? value : 0;
}

/** A fact as an id; throws when it is missing, which a guard has to have excluded. */
export function idOf(facts: Facts, name: string): string {
  const value = facts[name];
  if (typeof value !== 'string') throw new Error(`The fact ${name} names nothing.`);
  return value;
}

/** Ledger lines that move money of an action; amounts of nothing are left out. */
export function moves(
  facts: Facts,
  actionId: string,
  amounts: Readonly<Partial<Record<LedgerLine['move'], number>>>,
): readonly LedgerLine[] {
  return Object.entries(amounts)
    .filter(([, amountCents]) => amountCents > 0)
    .map(([move, amountCents]) => ({
      envelopeId: idOf(facts, 'envelopeId'),
      actionId,
      move: move as LedgerLine['move'],
      amountCents,
    }));
}

/** Gives back to the envelope whatever the action holds there short of a contract. */
export function givenBack(facts: Facts, actionId: string): readonly LedgerLine[] {
  return moves(facts, actionId, {
    release: centsOf(facts, 'reservedCents'),
    decommit: centsOf(facts, 'committedCents'),
  });
}
