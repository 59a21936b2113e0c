/** The stage in which a case of a kind is decided, as forecasts mean it. Pure. */

/** A kind that is not named is decided where its usual way first rests or ends. */
const DECIDED_IN: Readonly<Record<string, string>> = {
  action: 'contracting',
  funding_request: 'committed',
  payment_request: 'paid',
  amendment: 'signed',
  report: 'accepted',
  technical_assistance: 'approved',
  dialogue: 'approved',
  partnership: 'signed',
};

export function decisionStage(subject: string): string | undefined {
  return DECIDED_IN[subject];
}
