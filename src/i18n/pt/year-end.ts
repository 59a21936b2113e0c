import type { Translated } from '../catalogue.js';
import type { yearEnd as source } from '../en/year-end.js';

/** As páginas do fim do exercício. */
export const yearEnd: Translated<typeof source> = {
  'year_end.title': 'Fim do exercício',
  'year_end.lead':
    'Autorizações orçamentais a pôr sob contrato até 31 de dezembro e contratos sobre os quais nada foi pago durante dois anos. O que não for utilizado regressa à respetiva dotação, para outros.',
  'year_end.unsigned': 'Autorizações sem contrato',
  'year_end.unsigned_lead': 'Cada uma tem de ser posta sob contrato até 31 de dezembro do respetivo ano.',
  'year_end.unsigned_none': 'Todas as autorizações estão sob contrato.',
  'year_end.dormant': 'Contratos sem pagamentos',
  'year_end.dormant_lead':
    'Há muito que nada é pago sobre estes contratos. A partir da data indicada, um gestor orçamental pode anular o que nunca foi utilizado.',
  'year_end.dormant_none':
    'Nenhum contrato se aproxima da data a partir da qual pode ser anulado por falta de pagamentos.',
  'year_end.choose': 'Escolher',
  'year_end.choose_file': 'Escolher {{reference}}',
  'year_end.file': 'Processo',
  'year_end.lead_applicant': 'Requerente principal',
  'year_end.envelope': 'Dotação',
  'year_end.amount': 'Montante',
  'year_end.committed_on': 'Autorizado em',
  'year_end.last_paid_on': 'Contrato ou último pagamento',
  'year_end.sign_by': 'A contratar até',
  'year_end.given_back_from': 'Anulável a partir de',
  'year_end.older_version':
    'Decorre numa versão anterior do seu fluxo de trabalho: é preciso transferi-lo primeiro',
  'year_end.over': 'Ultrapassado desde {{date}}',
  'year_end.total_one': '{{count}} processo, {{amount}}',
  'year_end.total_other': '{{count}} processos, {{amount}}',
  'year_end.preview': 'Pré-visualizar o que é anulado',
  'year_end.officers_only': 'A anulação cabe a um gestor orçamental; pode consultar o que há a decidir.',
  'year_end.nothing_over': 'Hoje nada pode ser anulado: as datas ainda não chegaram.',
  'year_end.preview_title': 'Anular o que não foi utilizado',
  'year_end.preview_lead_one': '{{count}} processo, {{amount}} no total. Ainda nada aconteceu.',
  'year_end.preview_lead_other': '{{count}} processos, {{amount}} no total. Ainda nada aconteceu.',
  'year_end.preview_envelopes': 'As dotações antes e depois',
  'year_end.free_before': 'Disponível agora',
  'year_end.goes_back': 'Regressa',
  'year_end.free_after': 'Disponível depois',
  'year_end.what_happens':
    'Cada autorização é anulada, o respetivo pedido é encerrado e o requerente principal recebe um aviso. Um contrato continua em vigor; o que não foi utilizado deixa de estar disponível para pagamento.',
  'year_end.reason': 'Motivos',
  'year_end.reason_hint': 'Constam da pista de cada processo e são lidos pelo requerente principal.',
  'year_end.give_back_one': 'Anular {{amount}} de {{count}} processo',
  'year_end.give_back_other': 'Anular {{amount}} de {{count}} processos',
  'year_end.chosen_gone': 'O que foi escolhido já não existe ou a data ainda não chegou. Escolha de novo.',
};
