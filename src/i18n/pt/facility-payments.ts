import type { Translated } from '../catalogue.js';
import type { facilityPayments as source } from '../en/facility-payments.js';

/** Pagamentos do que o próprio mecanismo adquire: assistência técnica e diálogos. */
export const facilityPayments: Translated<typeof source> = {
  'document_kind.invoice': 'Fatura ou declaração de custos',
  'payments.gap.invoice': 'a referência da fatura ou da declaração de custos',
  'payments.field.invoiceReference': 'Referência da fatura ou da declaração de custos',
  'payments.field.invoicedCents': 'Montante faturado ou declarado como custo',
  'payments.bought.title_new': 'Pedir um pagamento: {{kind}}',
  'payments.bought.figures': 'Situação das verbas deste contrato',
  'payments.bought.contract': 'Contrato',
  'payments.bought.prefinancing_most':
    'Pré-financiamento, no máximo {{share}} do contrato (definição desta instalação, não uma norma jurídica)',
  'payments.bought.invoiced_hint':
    'O total desta fatura. O pré-financiamento já pago é deduzido automaticamente.',
  'payments.bought.invoice_hint':
    'Tal como consta do papel, por exemplo INV-2026-041. O próprio documento é acrescentado depois de guardar o pedido.',
  'payments.bought.hint.prefinancing': 'Verbas antes de qualquer prestação. De momento, no máximo {{most}}.',
  'payments.bought.hint.interim': 'O que foi prestado e faturado até agora. De momento, no máximo {{most}}.',
  'payments.bought.hint.balance':
    'A última fatura. O que estiver sob contrato e não for utilizado regressa então à dotação. No máximo {{most}}.',
  'payments.new.hindrance.not_delivered':
    'Pode ser redigido já e é registado quando tudo tiver sido prestado.',
  'payments.bought.saved':
    'O pedido está guardado como rascunho. Acrescente a fatura abaixo e apresente-o; um colega regista-o.',
  'payments.bought.entitled': 'O que pode ser pago no total: o que foi faturado, até ao montante do contrato',
  'payments.bought.provenance':
    'O mecanismo paga o que foi faturado e aceite, até ao montante do contrato; o pré-financiamento é compensado primeiro.',
  'payments.bought.money': 'Verbas e pagamentos',
  'payments.bought.asked': 'Pedido',
  'payments.bought.none':
    'Ainda nada foi pedido. Os pagamentos são pedidos depois da assinatura do contrato.',
  'payments.bought.ask.prefinancing': 'Pedir o pré-financiamento',
  'payments.bought.ask.interim': 'Pedir um pagamento intermédio',
  'payments.bought.ask.balance': 'Pedir o saldo',
  'payments.bought.statement': 'Todas as autorizações, compromissos e pagamentos, com o extrato de conta',
  'payments.bought.estimate': 'Custo estimado',
  'payments.bought.room.technical_assistance': 'Assistência técnica',
  'payments.bought.room.dialogue': 'Diálogo',
  'payments.bought.money_title': 'Verbas do contrato',
  'payments.bought.no_money':
    'Ainda não houve movimentos de verbas. O pedido de financiamento reserva as primeiras.',
  'payments.bought.lead': 'O mecanismo',
  'cases.confirm.along.technical_assistance': 'A assistência técnica é informada e avança também.',
  'cases.confirm.along.dialogue': 'O diálogo é informado e avança também.',
  'refusal.payment_invoice_used': 'Esta fatura já serve de base a outro pedido de pagamento.',
  'refusal.balance_before_delivery':
    'O saldo é registado quando tudo tiver sido prestado: prestações confirmadas ou reunião realizada.',
  'refusal.contract_settled': 'O saldo deste contrato já foi tratado: nada mais é pago por sua conta.',
  'problem.payment.facility_asks': 'Só o secretariado pede pagamentos de assistência técnica e de diálogos.',
  'problem.payment.workflow_without_facility':
    'A versão em vigor do fluxo de trabalho dos pagamentos não conhece pedidos do mecanismo: publique uma que os conheça.',
  'problem.field.payment_without_invoice':
    'Só o que o mecanismo pede para assistência técnica e diálogos indica uma fatura.',
  'fact.actionWaits': 'se o processo aguarda o último pagamento',
  'fact.invoiceNamed': 'se é indicada uma fatura',
  'fact.invoicePaid': 'se a fatura serve de base a outro pagamento',
  'fact.moneyOpen': 'se há verbas sob contrato ou pedidas',
};
