import type { Translated } from '../catalogue.js';
import type { notices as source } from '../en/notices.js';

/** O que se comunica às pessoas: na caixa de entrada e por correio eletrónico. */
export const notices: Translated<typeof source> = {
  'notice.task_opened.headline': 'Pendente para si: {{ask}}',
  'notice.task_opened.text': '«{{title}}» ({{reference}}) está pendente para si: {{ask}}.',
  'notice.task_reassigned.headline': 'Atribuído a si: {{ask}}',
  'notice.task_reassigned.text':
    'Foi-lhe atribuído trabalho em «{{title}}» ({{reference}}): {{ask}}. Os motivos constam do processo.',
  'notice.dates_moved.headline': 'Outra data: {{ask}}',
  'notice.dates_moved.text':
    'Um calendário de dias úteis mudou, e com ele a data até à qual «{{title}}» ({{reference}}) está pendente para si: {{ask}}. O motivo consta do processo.',
  'notice.moved.headline': 'Agora: {{stage}}',
  'notice.moved.text': '«{{title}}» ({{reference}}) avançou: {{stage}}.',
  'notice.awarded.headline': 'A concessão foi decidida',
  'notice.awarded.text': 'A subvenção de «{{title}}» ({{reference}}) foi concedida. A seguir: {{stage}}.',
  'notice.refused.headline': 'Não aceite: {{stage}}',
  'notice.refused.text':
    '«{{title}}» ({{reference}}) não teve aceitação: {{stage}}. Os motivos constam do processo.',
  'notice.ended.headline': 'Terminado: {{stage}}',
  'notice.ended.text': '«{{title}}» ({{reference}}) terminou: {{stage}}.',
  'notice.visa_given.headline': '{{visa}}: {{answer}}',
  'notice.visa_given.text': 'Foi dada uma resposta em «{{title}}» ({{reference}}): {{visa}}, {{answer}}.',
  'notice.watched.headline': '{{what}}',
  'notice.watched.text': 'Em «{{title}}» ({{reference}}), que acompanha: {{what}}.',
  'notice.what.case_edited': 'o conteúdo foi editado',
  'notice.what.case_migrated': 'o processo prossegue com outra versão do seu fluxo de trabalho',
  'notice.what.tasks_reassigned': 'foi passado trabalho a outra pessoa',
  'notice.what.clocks_recalculated': 'uma data-limite mudou por alteração de um calendário',
  'notice.what.document_added': 'foi acrescentado um documento',
  'notice.what.document_removed': 'foi retirado um documento',
  'notice.reminder_before.headline': 'Termina em breve: {{ask}}',
  'notice.reminder_before.text': '«{{title}}» ({{reference}}) continua pendente para si: {{ask}}.',
  'notice.reminder_on.headline': 'Termina agora: {{ask}}',
  'notice.reminder_on.text':
    'O prazo de «{{title}}» ({{reference}}) termina hoje e está pendente para si: {{ask}}.',
  'notice.reminder_after.headline': 'Em atraso: {{ask}}',
  'notice.reminder_after.text': '«{{title}}» ({{reference}}) está em atraso e pendente para si: {{ask}}.',
  'notice.reminder_head.headline': 'Para sua atenção: {{ask}}',
  'notice.reminder_head.text': '«{{title}}» ({{reference}}) está pendente na sua unidade: {{ask}}.',
  'notice.reminder_nobody.headline': 'Sem ninguém a quem pedir: {{ask}}',
  'notice.reminder_nobody.text':
    '«{{title}}» ({{reference}}) está pendente, mas ninguém tem a função exigida: {{ask}}.',
  'notice.task_unattended.headline': 'Para sua atenção: {{ask}}',
  'notice.task_unattended.text':
    '«{{title}}» ({{reference}}) está pendente: {{ask}}. Quem o poderia fazer está ausente e não há substituição.',
  'notice.absence_set.headline': 'Ausência de {{from}} a {{until}}',
  'notice.absence_set.text':
    'Um colega registou a sua ausência de {{from}} a {{until}}. Pode alterá-la ou terminá-la.',
  'notice.absence_ended.headline': 'A sua ausência terminou',
  'notice.absence_ended.text':
    'Um colega terminou a sua ausência, prevista de {{from}} a {{until}}: o trabalho volta a si.',
  'notice.stand_in_ended.headline': 'Terminou a sua substituição de {{person}}',
  'notice.stand_in_ended.text':
    'Deixou de substituir {{person}}. O que fez em seu nome mantém-se, com os dois nomes.',
  'notice.assistant_named.headline': 'Presta assistência a {{person}}',
  'notice.assistant_named.text':
    'Pode agora registar, alterar e terminar as ausências de {{person}} e indicar quem faz a substituição.',
  'notice.stand_in.headline': 'Substitui {{person}} de {{from}} a {{until}}',
  'notice.stand_in.text_one':
    'Substitui {{person}} de {{from}} a {{until}}. De momento, {{count}} tarefa está pendente nestas funções.',
  'notice.stand_in.text_other':
    'Substitui {{person}} de {{from}} a {{until}}. De momento, {{count}} tarefas estão pendentes nestas funções.',
  'notice.answer.yes': 'sim',
  'notice.answer.no': 'não',
  'notice.answer.abstain': 'abstenção',
  'notice.by.facility': 'O mecanismo',
  'notice.by.system': 'O sistema',
  'notice.by.erased': 'Um antigo utilizador',
  'notice.by.for': '{{name}} em nome de {{behalf}}',
  'mail.subject': '{{reference}}: {{headline}}',
  'mail.headline_due': '{{headline}} (prazo: {{day}})',
  'mail.subject_for': '{{reference}} (em nome de {{name}}): {{headline}}',
  'mail.for': 'Recebe esta mensagem porque substitui {{name}}.',
  'mail.who': 'Por: {{who}}',
  'mail.due': 'Até quando: {{due}}',
  'mail.clock': 'Prazo: {{clock}}',
  'mail.open': 'Abrir o processo',
  'mail.open_no_case': 'Abrir a página',
  'mail.footer_no_case':
    'Recebe esta mensagem porque lhe diz respeito, a si ou ao que acompanha. Está também na sua caixa de entrada.',
  'mail.footer': 'Recebe esta mensagem porque participa neste processo. Está também na sua caixa de entrada.',
  'mail.footer_reply': 'Se responder a esta mensagem, a resposta segue para {{name}}.',
  'mail.footer_no_reply':
    'As respostas a esta mensagem não são lidas por ninguém; escreva antes no processo.',
  'mail.footer_choose': 'Escolha que mensagens recebe, e quando, na página «Avisos» da sua conta.',
};
