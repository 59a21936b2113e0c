/** A guided first day in the demonstration, for each audience. */
import type { Translated } from '../catalogue.js';
import type { firstDay as source } from '../en/first-day.js';

export const firstDay: Translated<typeof source> = {
  'first_day.title': 'O seu primeiro dia',
  'first_day.lead':
    'Algumas coisas para experimentar nesta demonstração, cada uma com o seu porquê. O que está feito é assinalado por si.',
  'first_day.who': 'Para quem',
  'first_day.audience.manager': 'Gestores de programa',
  'first_day.audience.secretariat': 'Secretariado',
  'first_day.audience.commission': 'Pessoal da Comissão',
  'first_day.audience.partner': 'Países parceiros',
  'first_day.audience.auditor': 'Auditores',
  'first_day.sign_in': 'Inicie sessão como {{name}} para começar',
  'first_day.done': 'feito',
  'first_day.open': 'por fazer',
  'first_day.look': 'para ver',
  'first_day.progress': '{{done}} de {{all}} feitos',
  'first_day.step.home': 'Veja o que o espera',
  'first_day.why.home':
    'Tudo começa aqui: o que lhe é pedido vem primeiro, o mais urgente em cima, com o seu prazo. Ctrl+K leva a qualquer parte, e ? mostra as teclas.',
  'first_day.step.submit': 'Apresente o documento de síntese do seu rascunho',
  'first_day.why.submit':
    'Antes de decidir, a página diz o que vai acontecer, quem é informado e que prazo começa.',
  'first_day.step.overdue': 'Entregue o relatório em atraso',
  'first_day.why.overdue':
    'Os relatórios foram datados na assinatura do contrato. Os lembretes cessam por si após a entrega.',
  'first_day.step.money': 'Veja que fundos restam',
  'first_day.why.money': 'De cada contrato vê o que foi pago e o que ainda pode pedir, ao cêntimo.',
  'first_day.step.receipt': 'Confirme a receção de um documento de síntese',
  'first_day.why.receipt': 'É devida no prazo de um dia útil. O prazo na página explica essa data.',
  'first_day.step.check': 'Decida se uma ação é elegível',
  'first_day.why.check': 'Cada regra diz o que examinou. O que ainda não é possível diz o que falta.',
  'first_day.step.team': 'Veja o que têm os seus colegas',
  'first_day.why.team': 'Quando alguém está ausente, vê aqui o que ficaria pendente.',
  'first_day.step.visa': 'Dê um visto',
  'first_day.why.visa':
    'Quem deu o visto anterior não pode dar este: a base de dados recusa-o, diga a página o que disser.',
  'first_day.step.endorse': 'Responda pelo seu país',
  'first_day.why.endorse':
    'Concorda ou objeta a tempo; sem resposta, o silêncio equivale a não objeção onde a página o diz.',
  'first_day.step.condition': 'Resolva a condição que colocou',
  'first_day.why.condition':
    'Um sim pode ser dado sob condição. O principal diz como foi cumprida, e decide.',
  'first_day.step.need': 'Diga do que o seu país precisa',
  'first_day.why.need': 'Pelas suas palavras e na sua língua. Vê quem a assume e o que lhe acontece.',
  'first_day.step.record': 'Veja até onde o registo está comprovado',
  'first_day.why.record': 'Cada evento depende do anterior. O que for alterado ou omitido nota-se.',
  'first_day.step.export': 'Exporte o registo',
  'first_day.why.export': 'Pode verificar o ficheiro no seu computador, sem nós e sem rede.',
  'first_day.step.file': 'Leia um processo completo',
  'first_day.why.file':
    'Quem decidiu o quê, quando, com que fundamentos e por quem: numa página que pode ser impressa.',
};
