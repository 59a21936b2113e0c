/** What stands on the home page of each audience beside what waits. */
import type { Translated } from '../catalogue.js';
import type { desk as source } from '../en/desk.js';

export const desk: Translated<typeof source> = {
  'desk.waiting.whose': 'Trabalho de quem',
  'desk.waiting.me': 'Para mim',
  'desk.waiting.lent': 'Delegado em mim',
  'desk.waiting.team': 'Com os meus colegas',
  'desk.waiting.tab': '{{name}} ({{count}})',
  'desk.waiting.lent_none':
    'Nada do que lhe foi delegado está pendente. Quando um colega se ausenta e lhe delega uma função, o respetivo trabalho aparece aqui.',
  'desk.waiting.lent_link': 'Ausências e delegações',
  'desk.waiting.team_none': 'De momento, nada está pendente com os seus colegas.',
  'desk.waiting.team_lead': 'O que outras pessoas da sua organização têm de decidir. Pode ler cada processo.',
  'desk.waiting.team_more': 'Tudo o que está pendente com os meus colegas',
  'desk.waiting.with': 'com: {{who}}',
  'desk.money.title': 'Fundos restantes',
  'desk.money.lead':
    'Das suas ações com contrato: o que foi acordado, o que foi pago e o que ainda pode pedir.',
  'desk.money.none':
    'Nenhuma das suas ações tem ainda contrato. Assim que um contrato for assinado, os respetivos fundos aparecem aqui.',
  'desk.money.agreed': 'Contratado',
  'desk.money.paid': 'Pago',
  'desk.money.ordered': 'do qual ordenado: {{money}}',
  'desk.money.left': 'Resta',
  'desk.money.all': 'Pedidos de pagamento',
  'desk.requests.title': 'Pedidos e reuniões relativos a: {{country}}',
  'desk.requests.none':
    'O seu país não participa atualmente em nenhuma assistência técnica nem reunião. Pode pedir peritos, formação ou equipamento.',
  'desk.requests.ask': 'Pedir assistência técnica',
  'desk.record.title': 'O registo está íntegro?',
  'desk.record.holds': 'A última prova não encontrou nenhuma falha.',
  'desk.record.fails': 'A última prova encontrou falhas. Consulte-as agora.',
  'desk.record.not_yet':
    'Ainda nada foi comprovado: faz-se todas as noites. Até lá, pode exportar o registo e verificá-lo.',
  'desk.record.link': 'Como é comprovado, e a exportação',
};
