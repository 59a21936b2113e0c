/** What stands on the home page of each audience beside what waits. */
export const desk = {
  'desk.waiting.whose': 'Whose work',
  'desk.waiting.me': 'For me',
  'desk.waiting.lent': 'Delegated to me',
  'desk.waiting.team': 'With my colleagues',
  'desk.waiting.tab': '{{name}} ({{count}})',
  'desk.waiting.lent_none':
    'Nothing waits that was delegated to you. When a colleague is away and delegates a role to you, its work appears here.',
  'desk.waiting.lent_link': 'Absences and delegations',
  'desk.waiting.team_none': 'Nothing waits with your colleagues at the moment.',
  'desk.waiting.team_lead': 'What others of your organisation have to decide. You can read each file.',
  'desk.waiting.team_more': 'Everything that waits with my colleagues',
  'desk.waiting.with': 'with: {{who}}',
  'desk.money.title': 'Money left',
  'desk.money.lead':
    'Of your actions under contract: what was agreed, what was paid, and what you can still ask for.',
  'desk.money.none':
    'None of your actions is under contract yet. Once a contract is signed, its money appears here.',
  'desk.money.agreed': 'Under contract',
  'desk.money.paid': 'Paid',
  'desk.money.ordered': 'of which ordered: {{money}}',
  'desk.money.left': 'Left',
  'desk.money.all': 'Payment requests',
  'desk.requests.title': 'Requests and meetings that concern {{country}}',
  'desk.requests.none':
    'Your country takes part in no technical assistance and no meeting at present. You can ask for experts, training or equipment.',
  'desk.requests.ask': 'Ask for technical assistance',
  'desk.record.title': 'Is the record whole?',
  'desk.record.holds': 'The last proof found no fault.',
  'desk.record.fails': 'The last proof found faults. Look at them now.',
  'desk.record.not_yet':
    'Nothing was proven yet: it is done every night. Until then you can export the record and verify it yourself.',
  'desk.record.link': 'How it is proven, and the export',
} as const;
