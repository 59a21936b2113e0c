/** Payments on what the facility buys itself: technical assistance and dialogues. */
export const facilityPayments = {
  'document_kind.invoice': 'Invoice or statement of cost',
  'payments.gap.invoice': 'the reference of the invoice or statement of cost',
  'payments.field.invoiceReference': 'Reference of the invoice or statement of cost',
  'payments.field.invoicedCents': 'Amount invoiced, or stated as cost',
  'payments.bought.title_new': 'Ask for a payment: {{kind}}',
  'payments.bought.figures': 'How the money of this contract stands',
  'payments.bought.contract': 'Contract',
  'payments.bought.prefinancing_most':
    'Pre-financing, at most {{share}} of the contract (a setting of this installation, and no rule of law)',
  'payments.bought.invoiced_hint':
    'What this invoice comes to in all. Pre-financing that was paid is taken off by itself.',
  'payments.bought.invoice_hint':
    'As it stands on the paper, such as INV-2026-041. The paper itself is added once the request is saved.',
  'payments.bought.hint.prefinancing': 'Money before anything is delivered. At most {{most}} now.',
  'payments.bought.hint.interim': 'What was delivered and invoiced so far. At most {{most}} now.',
  'payments.bought.hint.balance':
    'The last invoice. What is under contract and not drawn then goes back to the envelope. At most {{most}}.',
  'payments.new.hindrance.not_delivered': 'It can be drafted now, and is registered once all is delivered.',
  'payments.bought.saved':
    'The request is saved as a draft. Add the invoice below, then submit it; a colleague registers it.',
  'payments.bought.entitled': 'What can be paid in all: what was invoiced, and no more than the contract',
  'payments.bought.provenance':
    'The facility pays what was invoiced and accepted, up to the contract; pre-financing is set off first.',
  'payments.bought.money': 'Money and payments',
  'payments.bought.asked': 'Asked for',
  'payments.bought.none':
    'Nothing has been asked for yet. Payments are asked for once the contract is signed.',
  'payments.bought.ask.prefinancing': 'Ask for pre-financing',
  'payments.bought.ask.interim': 'Ask for an interim payment',
  'payments.bought.ask.balance': 'Ask for the balance',
  'payments.bought.statement': 'All commitments and payments, with the statement of account',
  'payments.bought.estimate': 'Estimated cost',
  'payments.bought.room.technical_assistance': 'Technical assistance',
  'payments.bought.room.dialogue': 'Dialogue',
  'payments.bought.money_title': 'Money of the contract',
  'payments.bought.no_money': 'No money has moved for it yet. Its funding request reserves the first.',
  'payments.bought.lead': 'The facility',
  'cases.confirm.along.technical_assistance': 'The technical assistance is told, and moves along.',
  'cases.confirm.along.dialogue': 'The dialogue is told, and moves along.',
  'refusal.payment_invoice_used': 'Another payment request rests on this invoice already.',
  'refusal.balance_before_delivery':
    'The balance is registered once all is delivered: deliveries are confirmed, or the meeting was held.',
  'refusal.contract_settled': 'The balance of this contract was dealt with: nothing more is paid on it.',
  'problem.payment.facility_asks':
    'Only the secretariat asks for payments on technical assistance and dialogues.',
  'problem.payment.workflow_without_facility':
    'The version of the payment workflow in force does not know requests of the facility: publish one that does.',
  'problem.field.payment_without_invoice':
    'Only what the facility asks for on technical assistance and dialogues names an invoice.',
  'fact.actionWaits': 'whether the file waits for its last payment',
  'fact.invoiceNamed': 'whether an invoice is named',
  'fact.invoicePaid': 'whether another payment rests on the invoice',
  'fact.moneyOpen': 'whether money is under contract or asked for',
} as const;
