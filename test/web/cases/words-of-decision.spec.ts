import { actionWorkflow } from '../../../src/actions/action.workflow.js';
import { fundingRequestWorkflow } from '../../../src/funding/funding-request.workflow.js';
import { paymentRequestWorkflow } from '../../../src/funding/payment-request.workflow.js';
import { wordsOfDecision } from '../../../src/web/cases/words-of-decision.js';

describe('the words that are explained where one decides', () => {
  const subjects = [
    ['action', actionWorkflow],
    ['funding_request', fundingRequestWorkflow],
    ['payment_request', paymentRequestWorkflow],
  ] as const;

  test('hang on decisions that there are', () => {
    const explained = subjects.flatMap(([subject, { stages }]) => {
      const codes = new Set(stages.flatMap(({ transitions }) => transitions.map(({ code }) => code)));
      return [...codes]
        .filter((code) => wordsOfDecision(subject, code).length > 0)
        .map((code) => `${subject}.${code}`);
    });
    expect(explained.sort()).toEqual([
      'action.answer_clarification',
      'action.ask_clarification',
      'action.award',
      'action.award_out_of_turn',
      'action.endorse',
      'action.keep_on_list',
      'action.object',
      'action.put_on_reserve_list',
      'action.request_redress',
      'funding_request.approve',
      'funding_request.sign_legal_commitment',
      'payment_request.approve',
      'payment_request.suspend',
    ]);
    expect(wordsOfDecision('action', 'endorse')).toContain('no_objection');
    expect(wordsOfDecision('action', 'withdraw')).toEqual([]);
  });
});
