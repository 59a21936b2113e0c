import { type Refusal, refusal } from '../workflow/index.js';

/** Constraints that say no to a person rather than to the code, and the refusal each one is. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  envelope_has_room: refusal('state', 'envelope_exhausted', {}),
  envelope_reserved: refusal('state', 'reservation_missing', {}),
  action_reserved: refusal('state', 'reservation_missing', {}),
  action_committed: refusal('state', 'commitment_missing', {}),
  action_contracted: refusal('state', 'contract_missing', {}),
  action_ordered: refusal('state', 'order_missing', {}),
  action_paid: refusal('state', 'payment_missing', {}),
  payment_ordered: refusal('state', 'order_missing', {}),
  payment_settled_ahead: refusal('state', 'value_date_ahead', {}),
  payment_settled_before: refusal('state', 'value_date_before', {}),
  envelope_year_over: refusal('state', 'envelope_year_over', {}),
  action_one_envelope: refusal('state', 'other_envelope', {}),
  amendment_of_present_terms: refusal('state', 'action_changed_meanwhile', { terms: [] }),
  renewal_ends_later: refusal('input', 'day_not_ahead', {}, 'inputs/valid_until'),
  duty_separated: refusal('permission', 'duty_conflict', {}),
  visa_not_recused: refusal('permission', 'recused_from_item', {}),
  session_frozen: refusal('state', 'session_frozen', {}),
  session_item_one_open: refusal('state', 'on_another_agenda', {}),
  session_item_of_committee: refusal('state', 'not_before_committee', {}),
  recusal_before_vote: refusal('state', 'voted_before_recusal', {}),
  visa_voice_once: refusal('state', 'visa_already_yours', {}),
  visa_once: refusal('state', 'visa_already_yours', {}),
};

/** The refusal behind a database error, or null when the error is a fault. */
export function refusalOfConstraint(error: unknown): Refusal | null {
  const constraint = (error as { constraint?: unknown } | null)?.constraint;
  return typeof constraint === 'string' ? (REFUSALS[constraint] ?? null) : null;
}
