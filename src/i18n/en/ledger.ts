/** The proof of the ledger and the end of the financial year. */
export const ledger = {
  'notice.ledger_fault.headline': 'The ledger does not add up',
  'notice.ledger_fault.text_one':
    'The nightly proof compared the balances with the entries and found {{count}} difference. The runbook “The ledger does not add up” says what to do; until then sign nothing on the envelope concerned.',
  'notice.ledger_fault.text_other':
    'The nightly proof compared the balances with the entries and found {{count}} differences. The runbook “The ledger does not add up” says what to do; until then sign nothing on the envelopes concerned.',
  'notice.year_end.headline': 'Commitments to be signed by {{until}}',
  'notice.year_end.text_one':
    '{{count}} budgetary commitment of {{amount}} has no contract yet. What is not signed by {{until}} is given back to the envelope.',
  'notice.year_end.text_other':
    '{{count}} budgetary commitments of {{amount}} in all have no contract yet. What is not signed by {{until}} is given back to the envelopes.',
  'notice.year_over.headline': 'Commitments that were not signed by {{until}}',
  'notice.year_over.text_one':
    '{{count}} budgetary commitment of {{amount}} was not put under contract by {{until}}. An authorising officer gives it back to the envelope, after a preview.',
  'notice.year_over.text_other':
    '{{count}} budgetary commitments of {{amount}} in all were not put under contract by {{until}}. An authorising officer gives them back to the envelopes, after a preview.',
  'cli.ledger.about':
    'Proves that the balances of envelopes, actions and payments are what the ledger’s entries add up to, at every instant.',
  'cli.ledger.proven': 'It adds up: {{entries}} entries of {{envelopes}} envelopes and {{actions}} actions.',
  'cli.ledger.faulty': 'It does not add up; {{count}} differences:',
  'cli.ledger.fault.balance_differs':
    '{{of}} {{id}}: {{account}} is kept as {{kept}}, the entries say {{derived}}',
  'cli.ledger.fault.went_negative': '{{of}} {{id}}: {{account}} was {{derived}} after entry {{number}}',
  'cli.ledger.fault.numbers_differ': '{{of}} {{id}}: {{number}} entries are counted, {{entries}} are there',
  'cli.ledger.fault.record_differs': '{{of}} {{id}}: the record tells other moves than the ledger holds',
  'cli.ledger.fault.not_recorded':
    '{{of}} {{id}}: {{entries}} entries name no event of the record, entry {{number}} first',
  'cli.ledger.fault.transfer_differs': '{{of}} {{id}}: {{kept}} went out, {{derived}} came in',
  'ledger.of.envelope': 'envelope',
  'ledger.of.action': 'action',
  'ledger.of.payment': 'payment',
  'ledger.of.event': 'event',
  'ledger.of.change': 'change',
} as const;
