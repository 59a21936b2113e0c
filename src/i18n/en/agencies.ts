/** What an agency takes part in, and what it is told of that. */
export const agencies = {
  'notice.takes_part.headline': 'You take part: {{stage}}',
  'notice.takes_part.text':
    'Your agency takes part in “{{title}}” ({{reference}}) from now on. It stands at: {{stage}}.',
  'notice_kind.takes_part': 'Their agency takes part in it',
  'hears.who.newcomers': 'Experts of agencies that take part since then',
  'hears.who.agencies': 'Experts of agencies that take part',
  'hears.stage.scheduled': 'scheduled',
  'hears.stage.held': 'held',
  'hears.stage.outcomes': 'outcomes of a dialogue recorded',
  'hears.stage.delivered': 'delivered',
  'hears.stage.outcomes_recorded': 'outcomes of technical assistance recorded',
  'hears.stage.implementation': 'in implementation',
  'hears.stage.suspended': 'suspended',
  'assistance.plan.agency_hint':
    'An agency of the Union, by its name as it is offered, sees from the schedule on where its experts go.',
  'taking_part.title': 'What you take part in',
  'taking_part.lead':
    'Technical assistance to which your experts go, dialogues to which you are invited, and actions on which you are a partner or were consulted.',
  'taking_part.none':
    'You take part in nothing yet. You are told as soon as your experts are planned in, or you are invited or asked.',
  'taking_part.what': 'What',
  'taking_part.stands': 'Where it stands',
  'taking_part.next': 'Next date',
  'taking_part.no_date': 'No date ahead',
  'taking_part.kind.action': 'Action',
  'taking_part.kind.technical_assistance': 'Technical assistance',
  'taking_part.kind.dialogue': 'Dialogue',
  'taking_part.date.reply': 'reply by',
  'taking_part.date.meeting': 'the meeting begins',
  'taking_part.date.follow_up': 'a task of yours is due',
  'taking_part.date.mission': 'your expert leaves',
  'taking_part.date.mission_end': 'your expert is back',
  'taking_part.date.begin': 'it begins',
  'taking_part.date.end': 'it ends',
} as const;
