import { actionWorkflow } from '../../src/actions/action.workflow.js';
import { person } from '../support/workflow-case.js';
import { describeMatrix, type Matrix } from '../support/workflow-matrix.js';
import { actionRegistry } from '../support/workflow-shipped.js';

const withdraw = { programme_manager: ['withdraw'] };
const assess = (visa: string) => [`recommend ${visa}`, `advise_against ${visa}`];
const vote = ['vote_for committee', 'vote_against committee', 'vote_abstain committee'];
const decideRedress = ['grant_redress', 'uphold_rejection'];

const matrix: Matrix = {
  draft: { programme_manager: ['submit_concept_note', 'withdraw'] },
  concept_submitted: { ...withdraw, secretariat: ['confirm_receipt'] },
  eligibility_check: {
    ...withdraw,
    secretariat: ['confirm_eligible', 'ask_clarification', 'reject', 'reject_clerical_error'],
  },
  clarification: { programme_manager: ['answer_clarification', 'withdraw'], clock: ['lapse'] },
  consultation: {
    ...withdraw,
    partner_authority: ['endorse endorsement:MD', 'object endorsement:MD'],
    consulted_service: ['support consultation', 'raise_concern consultation'],
    clock: ['no_objection_by_silence'],
  },
  selection: { ...withdraw, secretariat: ['select_concept', 'consult_again', 'reject'] },
  concept_selected: { ...withdraw, secretariat: ['invite_full_application'] },
  full_application: { programme_manager: ['submit_full_application', 'withdraw'], clock: ['lapse'] },
  assessment: {
    ...withdraw,
    assessor_technical: assess('technical'),
    assessor_financial: assess('financial'),
  },
  committee: {
    ...withdraw,
    steering_member: vote,
    steering_chair: [...vote, 'record_consensus committee'],
    secretariat: ['return_to_assessment'],
  },
  award_decision: { ...withdraw, head_of_unit: ['award', 'put_on_reserve_list', 'reject'] },
  reserve_list: {
    ...withdraw,
    head_of_unit: ['award', 'award_out_of_turn', 'reject'],
    system: ['money_returned'],
    clock: ['lapse_from_reserve'],
  },
  reserve_called: {
    ...withdraw,
    head_of_unit: ['award', 'award_out_of_turn', 'keep_on_list', 'reject'],
    system: ['money_gone'],
    clock: ['lapse_from_reserve'],
  },
  contracting: {
    ...withdraw,
    system: ['contract_signed', 'funding_refused', 'funding_withdrawn', 'funding_lapsed'],
  },
  implementation: {
    secretariat: ['suspend'],
    head_of_unit: ['suspend', 'terminate'],
    authorising_officer: ['decommit_dormant'],
    system: ['final_report_submitted', 'amended'],
  },
  suspended: {
    system: ['amended'],
    head_of_unit: ['resume', 'terminate'],
    authorising_officer: ['decommit_dormant'],
  },
  final_report: {
    head_of_unit: ['terminate'],
    system: ['final_report_accepted', 'final_report_returned', 'final_report_rejected', 'amended'],
  },
  report_rejected: { head_of_unit: ['terminate', 'close_without_report'] },
  settlement: { secretariat: ['close'], head_of_unit: ['close'], system: ['balance_paid'] },
  closed: { secretariat: ['archive'] },
  archived: {},
  rejected: { programme_manager: ['request_redress', 'accept_rejection'], clock: ['close_without_redress'] },
  redress: { authorising_officer: decideRedress, head_of_unit: decideRedress },
  rejection_final: {},
  withdrawn: {},
  lapsed: {},
  terminated: {},
};

describe('Who may do what on a grant action', () => {
  describeMatrix({
    definition: actionWorkflow,
    registry: actionRegistry,
    facts: {
      partnerCountries: ['MD'],
      documentKinds: ['support_letter', 'final_report'],
      reserveListMonths: 6,
    },
    // The chair votes last, so one member has voted.
    arranged: { committee: (one) => one.does(person('first-voter', 'steering_member'), 'vote_for') },
    matrix,
  });
});
