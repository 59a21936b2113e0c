/** The parts of a file, each with an address of its own, and the print view. */
export const caseTabs = {
  'case_tabs.all': 'Parts of the file',
  'case_tabs.whole': 'Whole file',
  'case_tabs.facts': 'Facts',
  'case_tabs.application': 'Application',
  'case_tabs.budget': 'Budget',
  'case_tabs.documents': 'Documents',
  'case_tabs.people': 'People',
  'case_tabs.trail': 'History',
  'case_tabs.title': '{{file}}: {{tab}}',
  'case_tabs.print': 'Print view',
  'case_tabs.print_lead':
    'The whole file, without buttons and forms. Print it with your browser, or keep it as a PDF.',
  'case_tabs.back': 'Back to the file',
  'case_tabs.now': 'Who has it now',
  'case_tabs.nobody': 'Nobody is asked to act at present.',
  'case_tabs.acted': 'Who acted on it',
  'case_tabs.none_acted': 'Nobody has acted on it yet.',
  'case_tabs.person': 'Person',
  'case_tabs.last': 'Last act',
  'case_tabs.acts': 'Acts',
} as const;
