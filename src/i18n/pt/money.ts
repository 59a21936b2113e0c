import type { Translated } from '../catalogue.js';
import type { money as source } from '../en/money.js';

/** O caminho para tudo o que diz respeito às verbas. */
export const money: Translated<typeof source> = {
  'money.title': 'Verbas',
  'money.lead': 'Da concessão ao último pagamento, e de volta à dotação.',
  'money.funding_requests': 'Pedidos de financiamento',
  'money.funding_requests_text':
    'O que pedem as ações com subvenção concedida, através do circuito financeiro até ao contrato.',
  'money.payment_requests': 'Pedidos de pagamento',
  'money.payment_requests_text':
    'Pré-financiamentos, pagamentos intermédios, saldos e recuperações, com os dias que restam.',
  'money.amendments': 'Adendas',
  'money.amendments_text': 'Alterações de verbas, calendário e parceiros depois da assinatura do contrato.',
  'money.envelopes': 'Dotações',
  'money.envelopes_text':
    'O que está disponível, reservado, autorizado e pago, até cada lançamento do livro-razão.',
  'money.year_end_text':
    'Autorizações a contratar até 31 de dezembro e contratos sobre os quais nada é pago.',
  'money.payment_report': 'Prazos de pagamento',
  'money.payment_report_text': 'O relatório anual sobre a duração dos pagamentos e sobre as suspensões.',
};
