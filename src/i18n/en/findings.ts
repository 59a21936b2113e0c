/** What the verifier finds wrong with a workflow definition. */
export const findings = {
  'finding.approval_may_need_no_visa':
    'Stage “{{stage}}” may need no visa at all; then nothing would ever settle it.',
  'finding.clock_never_runs': 'No stage runs the clock “{{clock}}”.',
  'finding.clock_period_invalid':
    'The clock “{{clock}}” has a period or a reminder that is no whole number above zero.',
  'finding.clock_unknown': 'There is no clock “{{clock}}”.',
  'finding.code_duplicate': 'The code “{{code}}” is used twice.',
  'finding.code_malformed': 'The code “{{code}}” holds more than small letters, digits and underscores.',
  'finding.conflict_act_unknown':
    'The conflict “{{conflict}}” names the act “{{act}}”, which does not exist.',
  'finding.conflict_one_sided': 'The conflict “{{conflict}}” needs two sides on which somebody acts.',
  'finding.effect_unregistered': 'Nothing carries out the effect “{{effect}}”.',
  'finding.fact_unregistered': 'Nothing provides the fact “{{fact}}”.',
  'finding.fact_wrong_type': 'The fact “{{fact}}” is a {{type}}, but a {{needed}} is needed here.',
  'finding.final_stage_has_transitions': 'A final stage has no way out, but this one has: {{transitions}}.',
  'finding.guard_unregistered': 'Nothing answers the guard “{{guard}}”.',
  'finding.initial_unknown': 'The first stage, “{{stage}}”, does not exist.',
  'finding.input_from_nobody': 'Nobody hands in “{{input}}”: no person takes this step.',
  'finding.label_missing': 'A label is missing in the language “{{language}}”.',
  'finding.no_end_reachable': 'From the stage “{{stage}}” no end can be reached.',
  'finding.outside_label_differs': 'The outside stage “{{outside}}” is called differently in another stage.',
  'finding.owner_cannot_act': 'The owner ({{role}}) can do nothing in this stage.',
  'finding.path_stage_unknown': 'The usual way names the stage “{{stage}}”, which does not exist.',
  'finding.role_unknown': 'There is no role “{{role}}”.',
  'finding.route_missing': 'This step leads nowhere.',
  'finding.route_never_taken': 'The way to “{{target}}” is never taken: one before it always is.',
  'finding.route_not_certain':
    'On some facts none of the ways is taken; the last one must have no condition.',
  'finding.stage_unreachable': 'The stage “{{stage}}” can never be reached.',
  'finding.target_unknown': 'This leads to the stage “{{target}}”, which does not exist.',
  'finding.timeout_missing':
    'When the clock “{{clock}}” runs out, “{{transition}}” should happen, but this stage does not have it.',
  'finding.transition_never_fires': 'Nothing ever brings about “{{transition}}”.',
  'finding.visa_after_cycle': 'These visas wait for each other: {{visas}}.',
  'finding.visa_needed_invalid': 'The visa “{{visa}}” needs a whole number of answers above zero.',
  'finding.visa_nobody_can_give': 'Nobody can give the visa “{{visa}}”.',
  'finding.visa_unknown': 'There is no visa “{{visa}}” here.',
  'finding.calendar_unknown': 'There is no calendar “{{calendar}}” for the clock “{{clock}}”.',
  'finding.duties_unsatisfiable':
    'Nobody can do “{{act}}”: it stands on two sides of the conflict “{{conflict}}”.',
  'finding.ladder_out_of_order':
    'The reminders of the clock “{{clock}}” are not in the order in which they are sent.',
  'finding.livelock': 'These steps follow each other without end, and nobody does anything: {{transitions}}.',
  'finding.money_committed_unreserved': '“{{transition}}” commits money that is not reserved here.',
  'finding.money_contracted_uncommitted': '“{{transition}}” signs for money that is not committed here.',
  'finding.money_left_reserved': 'The case ends in “{{stage}}” with money still reserved.',
  'finding.money_released_twice': '“{{transition}}” gives back money that is not set aside here.',
  'finding.money_reserved_twice': '“{{transition}}” reserves money that is set aside already.',
  'finding.outside_name_missing':
    'The stage “{{stage}}” has no outside name: outsiders would be shown the inside one.',
  'finding.param_missing': '“{{handler}}” needs the parameter “{{param}}”.',
  'finding.param_unknown': '“{{handler}}” takes no parameter “{{param}}”.',
  'finding.param_wrong_type': 'The parameter “{{param}}” of “{{handler}}” must be of the type {{type}}.',
  'finding.people_cannot_finish':
    'With the people there are, a case can come to “{{stage}}” and find nobody left to lead it to an end.',
  'finding.people_conflicted':
    'With the people there are, a case can come to where nobody is left who may give the visa “{{visa}}”.',
  'finding.people_missing': 'Nobody holds the role {{role}}, which gives the visa “{{visa}}”.',
  'finding.people_not_checked':
    'Whether the people there are suffice was not checked: the check stopped after {{size}} states.',
  'finding.timeouts_disagree':
    'The clocks {{clocks}} run out at the same moment and want different things: {{transitions}}.',
  'finding.too_large': 'Too large to verify: the check stopped after {{size}} states.',
  'finding.too_many_facts':
    'Too large to verify: its conditions tell more than {{size}} combinations of facts apart.',
  'finding.waiting_without_deadline': 'The stage “{{stage}}” waits for somebody without a deadline.',
  'finding.waiting_without_owner': 'The stage “{{stage}}” does not say who is waited for.',
  'finding.error': 'error',
  'finding.warning': 'warning',
  'finding.line_whole': '{{severity}}: {{sentence}}',
  'finding.line': '{{severity}} at {{where}}: {{sentence}}',
  'finding.way': 'reached by: {{way}}',
  'shape.line': '{{at}}: {{sentence}}',
  'shape.missing': 'The property “{{property}}” is missing.',
  'shape.not_json': 'This is not JSON: {{reason}}.',
  'shape.unknown': 'There is no property “{{property}}” here.',
  'shape.wrong_form': 'This fits none of the forms that are possible here.',
  'shape.wrong_kind': 'The property “{{property}}” names no kind that is possible here.',
  'shape.wrong_type': 'This must be of the type {{type}}.',
  'shape.wrong_value': 'This must be one of: {{allowed}}.',
} as const;
