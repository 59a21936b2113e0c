/** The way to everything that has to do with money. */
export const money = {
  'money.title': 'Money',
  'money.lead': 'From the award to the last payment, and back to the envelope.',
  'money.funding_requests': 'Funding requests',
  'money.funding_requests_text':
    'What awarded actions ask for, through the financial circuit to the contract.',
  'money.payment_requests': 'Payment requests',
  'money.payment_requests_text':
    'Pre-financing, interim payments, balances and recoveries, with the days that are left.',
  'money.amendments': 'Amendments',
  'money.amendments_text': 'Changes of money, time and partners after the contract was signed.',
  'money.envelopes': 'Envelopes',
  'money.envelopes_text': 'What is free, reserved, committed and paid, down to each entry of the ledger.',
  'money.year_end_text': 'Commitments to be signed by 31 December, and contracts on which nothing is paid.',
  'money.payment_report': 'Payment times',
  'money.payment_report_text': 'The yearly report on how long payments took, and on suspensions.',
} as const;
