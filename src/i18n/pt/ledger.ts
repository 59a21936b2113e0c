import type { Translated } from '../catalogue.js';
import type { ledger as source } from '../en/ledger.js';

/** A prova do livro-razão e o fim do exercício. */
export const ledger: Translated<typeof source> = {
  'notice.ledger_fault.headline': 'O livro-razão não bate certo',
  'notice.ledger_fault.text_one':
    'A verificação noturna comparou os saldos com os lançamentos e detetou {{count}} diferença. O procedimento «The ledger does not add up» indica o que fazer; até lá, não assine nada relativo à dotação em causa.',
  'notice.ledger_fault.text_other':
    'A verificação noturna comparou os saldos com os lançamentos e detetou {{count}} diferenças. O procedimento «The ledger does not add up» indica o que fazer; até lá, não assine nada relativo às dotações em causa.',
  'notice.year_end.headline': 'Autorizações a contratar até {{until}}',
  'notice.year_end.text_one':
    '{{count}} autorização orçamental de {{amount}} ainda não tem contrato. O que não for assinado até {{until}} regressa à dotação.',
  'notice.year_end.text_other':
    '{{count}} autorizações orçamentais, no total de {{amount}}, ainda não têm contrato. O que não for assinado até {{until}} regressa às dotações.',
  'notice.year_over.headline': 'Autorizações não contratadas até {{until}}',
  'notice.year_over.text_one':
    '{{count}} autorização orçamental de {{amount}} não foi posta sob contrato até {{until}}. Um gestor orçamental anula-a, após pré-visualização, e o montante regressa à dotação.',
  'notice.year_over.text_other':
    '{{count}} autorizações orçamentais, no total de {{amount}}, não foram postas sob contrato até {{until}}. Um gestor orçamental anula-as, após pré-visualização, e os montantes regressam às dotações.',
  'cli.ledger.about':
    'Prova que os saldos das dotações, ações e pagamentos correspondem em cada momento à soma dos lançamentos do livro-razão.',
  'cli.ledger.proven': 'Bate certo: {{entries}} lançamentos de {{envelopes}} dotações e {{actions}} ações.',
  'cli.ledger.faulty': 'Não bate certo; {{count}} diferenças:',
  'cli.ledger.fault.balance_differs':
    '{{of}} {{id}}: o saldo {{account}} é {{kept}}, os lançamentos dão {{derived}}',
  'cli.ledger.fault.went_negative':
    '{{of}} {{id}}: o saldo {{account}} era {{derived}} depois do lançamento {{number}}',
  'cli.ledger.fault.numbers_differ':
    '{{of}} {{id}}: são contados {{number}} lançamentos, existem {{entries}}',
  'cli.ledger.fault.record_differs':
    '{{of}} {{id}}: o registo relata movimentos diferentes dos do livro-razão',
  'cli.ledger.fault.not_recorded':
    '{{of}} {{id}}: {{entries}} lançamentos não indicam nenhum evento do registo, a começar pelo lançamento {{number}}',
  'cli.ledger.fault.transfer_differs': '{{of}} {{id}}: saíram {{kept}}, entraram {{derived}}',
  'ledger.of.envelope': 'dotação',
  'ledger.of.action': 'ação',
  'ledger.of.payment': 'pagamento',
  'ledger.of.event': 'evento',
  'ledger.of.change': 'alteração',
};
