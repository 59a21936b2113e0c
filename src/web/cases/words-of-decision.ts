import type { TermCode } from '../../i18n/index.js';
import type { CaseSubject } from './case-links.js';

/** What newcomers misread, by the decision where they meet it. */
const WORDS: Readonly<Record<string, readonly TermCode[]>> = {
  'action.ask_clarification': ['clarification', 'time_limit'],
  'action.answer_clarification': ['clarification', 'time_limit'],
  'action.endorse': ['endorsement', 'no_objection'],
  'action.object': ['endorsement', 'no_objection'],
  'action.award': ['award', 'reserve_list'],
  'action.put_on_reserve_list': ['reserve_list'],
  'action.keep_on_list': ['reserve_list'],
  'action.award_out_of_turn': ['award', 'reserve_list'],
  'action.request_redress': ['redress', 'time_limit'],
  'funding_request.approve': ['visa', 'separation_of_duties', 'budgetary_commitment'],
  'funding_request.sign_legal_commitment': ['legal_commitment', 'budgetary_commitment'],
  'payment_request.approve': ['visa', 'separation_of_duties'],
  'payment_request.suspend': ['formal_notice', 'time_limit'],
};

/** None for a decision that says all there is to say. */
export function wordsOfDecision(subject: CaseSubject, transition: string): readonly TermCode[] {
  return WORDS[`${subject}.${transition}`] ?? [];
}
