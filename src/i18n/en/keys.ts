/** Keys that do something on every page and in lists. */
export const keys = {
  'keys.title': 'Keys',
  'keys.lead':
    'What can be done with a key or two, on every page and in lists. Nothing of it happens while you type in a field.',
  'keys.here': 'Keys on this page',
  'keys.are_on': 'Single keys are switched on.',
  'keys.are_off': 'Single keys are switched off; Ctrl+K works all the same.',
  'keys.change': 'Change that in your account',
  'keys.everywhere': 'Everywhere',
  'keys.lists': 'In lists',
  'keys.go': 'Go to a page',
  'keys.then': 'then',
  'keys.palette': 'Go to a page, a case or a person',
  'keys.search': 'To the search field',
  'keys.help': 'Show these keys',
  'keys.next': 'Next row',
  'keys.previous': 'Previous row',
  'keys.open': 'Open the row; Enter does so too',
  'keys.choose': 'Tick the row, or take the tick away',
  'keys.chosen': 'Ticked',
  'keys.not_chosen': 'Tick taken away',
  'keys.link': 'Which keys there are',
  'keys.account.on': 'Single keys go through lists and to pages',
  'keys.account.hint':
    'Switch them off if you speak to your device, or if you press keys by accident. Ctrl+K stays. This holds for your account on every device.',
  'keys.account.are_on': 'Single keys are switched on.',
  'keys.account.are_off': 'Single keys are switched off.',
} as const;
