/** Envelopes: changes of what they may spend, their entries, and lots whose money is used up. */
export const envelopes = {
  'audit.envelope_change_proposed': 'proposed a change of an envelope',
  'audit.envelope_change_approved': 'approved a change of an envelope',
  'audit.envelope_change_refused': 'refused a change of an envelope',
  'audit.envelope_change_withdrawn': 'took back a proposed change of an envelope',
  'audit.lot_depleted': 'noticed that the money of a lot is used up',
  'audit.lot_refilled': 'noticed that there is money in a lot again',
  'notice.change_proposed.headline': 'To be decided: a change of {{title}} by {{amount}}',
  'notice.change_proposed.text':
    'A change of {{title}} by {{amount}} was proposed. It waits for a second person to approve or refuse it.',
  'notice.change_approved.headline': 'Approved: the change of {{title}} by {{amount}}',
  'notice.change_approved.text':
    'The change of {{title}} by {{amount}} that you proposed was approved and carried out.',
  'notice.change_refused.headline': 'Refused: the change of {{title}} by {{amount}}',
  'notice.change_refused.text':
    'The change of {{title}} by {{amount}} that you proposed was refused. The reason is on its page.',
  'notice.lot_depleted.headline': 'The money is used up: {{title}}',
  'notice.lot_depleted.text':
    'The money of “{{title}}” is used up: no concept note is taken until there is room again. Nothing of what was written is lost.',
  'notice.lot_refilled.headline': 'There is money again: {{title}}',
  'notice.lot_refilled.text': 'There is room again in “{{title}}”: concept notes can be submitted.',
  'notice_kind.change_proposed': 'A change of an envelope waits for you',
  'notice_kind.change_approved': 'Your change of an envelope was approved',
  'notice_kind.change_refused': 'Your change of an envelope was refused',
  'notice_kind.lot_depleted': 'The money of a lot is used up',
  'notice_kind.lot_refilled': 'There is money in a lot again',
  'hears.when.change_proposed': 'A change of an envelope is proposed',
  'hears.when.change_approved': 'A change of an envelope is approved',
  'hears.when.change_refused': 'A change of an envelope is refused',
  'hears.when.lot_depleted': 'The money of a lot is used up',
  'hears.when.lot_refilled': 'There is money in a lot again',
  'hears.who.approvers': 'Authorising officers and heads of unit, but not who proposed it',
  'hears.who.proposer': 'Who proposed it',
  'hears.who.waiting':
    'The secretariat, heads of unit, and leads whose applications in the lot are not awarded',
  'refusal.ceiling_below_committed':
    'The ceiling of {{envelope}} cannot go down to {{wantedCents}}: {{inUseCents}} of its {{ceilingCents}} are reserved, committed or paid.',
  'refusal.envelope_year_over': 'This envelope does not allow commitments in the present financial year.',
  'refusal.lot_depleted':
    'The lot’s money is used up. Your draft is kept; you can submit it once there is room again.',
  'problem.envelopes.call_closed':
    'The call is closed: its envelopes get no fresh money. They can be cut, or receive a transfer.',
  'problem.envelopes.decided': 'This change is decided already.',
  'problem.envelopes.two_people': 'You proposed this change: another person has to decide on it.',
  'problem.envelopes.proposer_only': 'Only the person who proposed the change can take it back.',
  'problem.envelopes.role_ended': 'You do not hold the role that this takes any more.',
  'problem.envelopes.opened_meanwhile': 'Meanwhile there is such an envelope: refuse this proposal.',
  'problem.field.envelopes.other_fund': 'Money stays in its fund: choose an envelope of {{fund}}.',
  'problem.field.envelopes.same_envelope': 'Choose another envelope than the one that gives.',
  'problem.field.envelopes.ceiling_unchanged': 'This is the ceiling already.',
  'problem.field.envelopes.other_kind': 'This does not belong to a change of this kind.',
  'problem.field.envelopes.fund_taken': 'The lot has an envelope of this fund already.',
  'problem.field.envelopes.years_out_of_order': 'The last year is before the first.',
} as const;
