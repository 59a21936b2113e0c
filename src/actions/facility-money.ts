/** How technical assistance and dialogues deal with the request for their money, which the facility writes and submits. */
import type { EffectHandler } from '../cases/subject.js';
import { centsOf, givenBack } from './action-money.js';
import { signalTo } from './signal-to.js';

/**
 * Tells the request: from the approval on the facility may write and submit it. One that asks for nothing any more ends
 * instead.
 */
export const signalToRequest: EffectHandler = ({ facts, params }) => {
  const asksForNothing = centsOf(facts, 'grantCents') === 0;
  const told =
    params['transition'] === 'open_to_facility' && asksForNothing
      ? { ...params, transition: 'action_ended' }
      : params;
  return signalTo(told, facts['fundingRequestId']);
};

/** What the request holds short of a contract goes back to the envelope. */
export const giveBack: EffectHandler = ({ caseId, facts }) => ({ ledger: givenBack(facts, caseId) });

/** Approving is to such an action what the award is to a grant. */
export const recordApproval: EffectHandler = ({ caseId, at }) => ({
  statements: [
    {
      name: 'facility_action_awarded',
      text: 'UPDATE action SET awarded_at = $2 WHERE id = $1',
      values: [caseId, at],
    },
  ],
});
