/** Why something is not open, as the engine, the case procedure and the database say it. */
export const refusals = {
  'refusal.other': 'This is not possible at the moment.',
  'refusal.role_missing': 'This is for: {{roles}}. You do not hold that role.',
  'refusal.scope_missing':
    'You hold the role ({{roles}}), but for another organisation or country than this file’s.',
  'refusal.not_a_member':
    'Only the people named for this file may do this ({{roles}}), and you are not one of them.',
  'refusal.duty_conflict':
    'You have already acted on this file in a way that rules this out: {{conflict}}. Nobody checks their own work.',
  'refusal.duty_conflict_of_principal':
    '{{name}}, for whom you would act, has already acted on this file in a way that rules this out: {{conflict}}. Whoever stands in is bound by the same duties.',
  'refusal.above_ceiling':
    'You stand in for {{name}} up to {{ceilingCents}}; this file is about {{amountCents}}.',
  'refusal.behalf_unclear': 'Say for whom you act: {{names}}.',
  'refusal.behalf_unknown': 'You do not stand in for this person here.',
  'refusal.task_done': 'This is done already.',
  'refusal.task_moved': 'This has been given to somebody else already.',
  'refusal.part.conflict': 'separation of duties',
  'refusal.not_offered': 'This is not yours to do.',
  'refusal.transition_unknown':
    'This step is not part of the present stage. The file may have moved on: look at it again.',
  'refusal.content_frozen': 'The content cannot be changed in the present stage.',
  'refusal.only_the_clock': 'This happens by itself when the time limit runs out; nobody does it by hand.',
  'refusal.only_the_system': 'This happens by itself when another file moves; nobody does it by hand.',
  'refusal.not_for_the_system': 'Only a person can do this.',
  'refusal.visa_not_asked': 'This step gives no visa, so none can be named.',
  'refusal.visa_unknown': 'Say which visa you give. Open now: {{open}}.',
  'refusal.part.none': 'none',
  'refusal.visa_already_given': 'This visa has already been given.',
  'refusal.must_be_returned':
    'The file has changed since it was checked. It has to be checked again before this.',
  'refusal.not_your_visa': 'Only whoever gave a visa can take it back.',
  'refusal.visa_acted_upon':
    'Since you gave the visa, somebody has acted on this case; it can no longer be taken back.',
  'refusal.vouched_for': 'This cannot be changed while these visas count: {{visa}}.',
  'refusal.vouched_facts_changed':
    'What {{visa}} was given for has changed since. Return the case, so that it can be given again.',
  'refusal.visa_already_yours':
    'You have already answered this visa; somebody else has to give the next one.',
  'refusal.visa_waits_for': 'Another visa comes first: {{waitsFor}}.',
  'refusal.chair_votes_last':
    'The chair votes last, once the quorum of {{quorum}} can be reached. Votes so far: {{votes}}.',
  'refusal.reason_missing': 'Give the reasons.',
  'refusal.document_missing': 'A document is missing on this file: {{document}}.',
  'refusal.text_missing': 'Fill in: {{input}}.',
  'refusal.text_too_long': 'At most {{most}} characters: {{input}}.',
  'refusal.date_malformed': 'Give a day of the calendar: {{input}}.',
  'refusal.text_wrong': 'This has to be a text: {{input}}.',
  'refusal.choice_missing': 'Choose one answer: {{input}}.',
  'refusal.checklist_open': 'Tick every line of the list. Still open: {{open}}.',
  'refusal.checklist_unknown': 'The list has no such line: {{items}}.',
  'refusal.input_unknown': 'This step does not ask for “{{input}}”.',
  'refusal.clock_not_run_out': 'The time limit has not run out yet.',
  'refusal.clock_period_unknown': 'The file does not say how long this time limit runs: {{clock}}.',
  'refusal.clock_period_invalid': 'The period of this time limit is not valid: {{amount}}.',
  'refusal.clock_already_paused': 'This clock already stands still.',
  'refusal.clock_not_paused': 'This clock is running; there is no pause to end.',
  'refusal.clock_already_stopped': 'This clock has already ended.',
  'refusal.clock_instant_out_of_order': 'This would lie before what has already happened to this clock.',
  'refusal.report_incomplete': 'The report still lacks: {{gaps}}.',
  'refusal.action_not_in_implementation':
    'The action is not in implementation at present, so that its final report cannot be submitted.',
  'refusal.report_not_returned_before':
    'Return the report first: nobody loses it without having been asked to mend it.',
  'refusal.envelope_exhausted': 'The envelope does not have enough free money for this.',
  'refusal.reservation_missing': 'There is not enough money reserved for this action.',
  'refusal.commitment_missing': 'There is not enough money committed for this action.',
  'refusal.contract_missing': 'There is not enough money under contract for this action.',
  'refusal.commitment_year_not_over':
    'It can still be put under contract: until 31 December {{year}} the commitment stays.',
  'refusal.money_not_dormant':
    'Money was put under contract or paid too recently: it can be given back after {{from}}.',
  'refusal.order_missing': 'There is no payment order of this amount.',
  'refusal.payment_missing': 'There is not that much paid that could be recovered.',
  'refusal.other_envelope': 'This action already draws on another envelope; an action has exactly one.',
} as const;
