/** What the words of the programme mean. */
export const glossary = {
  'glossary.title': 'Glossary',
  'glossary.lead': 'What the words of this programme mean, and what they are called in the other languages.',
  'glossary.reviewed':
    'A term marked “act” is that of an act or a joint declaration of the European Union in that language. The others are marked “not reviewed”: they are ours until somebody confirms them.',
  'glossary.act': 'act',
  'glossary.not_reviewed': 'not reviewed',
  'glossary.others': '“{{term}}” in the other languages',
  'glossary.means.partnership':
    'What the EU and a partner country have agreed on migration: a Mobility Partnership or a Common Agenda.',
  'glossary.means.mobility_partnership':
    'A framework signed by the EU and some Member States; it also leads to talks on visas and readmission.',
  'glossary.means.common_agenda': 'A framework signed by the EU and all Member States.',
  'glossary.means.pillar':
    'One of the four fields of a partnership: legal migration, irregular migration and trafficking, development, protection.',
  'glossary.means.call':
    'The announcement under which applications are handed in, with its rules and its money.',
  'glossary.means.guidelines':
    'The rules of a call. An application is judged under the version in force when it was handed in.',
  'glossary.means.lot': 'A part of a call with money of its own.',
  'glossary.means.envelope': 'The money of one fund for one lot. Nothing can be promised beyond it.',
  'glossary.means.ceiling': 'The most that an envelope may hold.',
  'glossary.means.action':
    'What is done under a partnership with money of the facility: a grant, technical assistance or a dialogue.',
  'glossary.means.grant': 'Money given to a lead applicant for an action.',
  'glossary.means.technical_assistance':
    'Experts, training or equipment that the facility buys for a country that asks.',
  'glossary.means.dialogue': 'A meeting of experts or a policy dialogue, with what came out of it.',
  'glossary.means.need': 'What a partner country asks for in its own words. It sees what became of it.',
  'glossary.means.lead_applicant':
    'The authority that applies, signs the contract and answers for the action.',
  'glossary.means.co_applicant': 'Somebody who applies together with the lead and carries out a part.',
  'glossary.means.concept_note': 'The short first application. Only those selected write the full one.',
  'glossary.means.full_application': 'The application with activities, budget, work plan and indicators.',
  'glossary.means.eligibility': 'Whether an application fits the rules: each rule says what it looked at.',
  'glossary.means.clarification':
    'A question to the applicant. The time limit stands until the answer comes.',
  'glossary.means.endorsement': 'The yes of the partner country to an action that concerns it.',
  'glossary.means.no_objection': 'No answer within the time limit counts as no objection.',
  'glossary.means.steering_committee':
    'The committee that ranks the applications and proposes what is awarded.',
  'glossary.means.award': 'The decision to give the grant. It reserves the money.',
  'glossary.means.reserve_list': 'Good applications for which there is no money yet, in their order.',
  'glossary.means.redress': 'What an applicant files against a rejection, within its time limit.',
  'glossary.means.funding_request': 'The request for an action’s money. It passes five visas.',
  'glossary.means.visa': 'One approval in the financial circuit. Nobody gives two that exclude each other.',
  'glossary.means.initiation': 'The first look at a request: is it complete, and is it right?',
  'glossary.means.verification': 'The check of the initiation by somebody else, before anything is signed.',
  'glossary.means.authorising_officer': 'Who may commit the Union’s money, and answers for it.',
  'glossary.means.budgetary_commitment': 'Money set aside in the budget for one purpose.',
  'glossary.means.legal_commitment': 'The signed contract. It never exceeds the budgetary commitment.',
  'glossary.means.decommitment': 'Giving back to the envelope what is not used.',
  'glossary.means.payment_request':
    'The request to be paid under a contract. A time limit runs from its registration.',
  'glossary.means.pre_financing': 'What is paid before the work, to begin with.',
  'glossary.means.balance': 'The last payment, after the final report.',
  'glossary.means.recovery_order': 'The demand to pay money back.',
  'glossary.means.amendment': 'A change of a signed contract: money, time or partners.',
  'glossary.means.report': 'What the lead tells of the work, on the days set at signature.',
  'glossary.means.case': 'Anything that goes through a workflow: an action, a request, a report …',
  'glossary.means.stage': 'Where a file stands. Partner countries read it in plain words.',
  'glossary.means.time_limit':
    'The days within which somebody has to act. It can stand while a question is open.',
  'glossary.means.working_day': 'A day that is no weekend and no holiday in the calendar that counts.',
  'glossary.means.formal_notice': 'The letter with reasons that makes a time limit stand.',
  'glossary.means.delegation': 'A role lent for an absence, with its days. Both names stand in the record.',
  'glossary.means.separation_of_duties':
    'Who begins something does not check it, and who applies does not decide.',
  'glossary.means.conflict_of_interests': 'Whoever has one declares it and takes no part.',
  'glossary.means.audit_trail':
    'Everything that was done, in a chain in which nothing can be altered unseen.',
} as const;
