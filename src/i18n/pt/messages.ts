import type { Translated } from '../catalogue.js';
import type { messages as source } from '../en/messages.js';

export const messages: Translated<typeof source> = {
  'cases.trail.message_written': '{{who}} escreveu uma mensagem interna do mecanismo.',
  'cases.trail.message_shared': '{{who}} escreveu uma mensagem (partilhada com {{parties}}).',
  'cases.trail.message_edited': '{{who}} alterou uma mensagem.',
  'cases.trail.message_withdrawn': '{{who}} retirou uma mensagem.',
  'document_kind.message_attachment': 'Ficheiro de uma mensagem',
  'hears.when.message_mentioned': 'Alguém é mencionado numa mensagem',
  'hears.when.message_written': 'É escrita uma mensagem num processo',
  'hears.who.mentioned': 'A pessoa mencionada, se a puder ler',
  'hears.who.message_readers':
    'As partes com que é partilhada; o pessoal que já escreveu no processo ou o acompanha; o secretariado, para o que vem de fora',
  'notice.message_mentioned.headline': 'Uma mensagem menciona-o: {{reference}}',
  'notice.message_mentioned.text':
    'Uma mensagem sobre {{reference}} ({{title}}) menciona-o. Leia-a e responda aí.',
  'notice.message_written.headline': 'Nova mensagem: {{reference}}',
  'notice.message_written.text': 'Foi escrita uma mensagem sobre {{reference}} ({{title}}).',
  'notice_kind.message_mentioned': 'Uma mensagem menciona-o',
  'notice_kind.message_written': 'Foi escrita uma mensagem',
  'problem.messages.no_party': 'Esta parte não participa no processo.',
  'problem.messages.no_reader':
    'Esta pessoa não poderia ler a mensagem: partilhe-a com a organização dela ou mencione outra pessoa.',
  'problem.messages.not_own': 'Só quem escreveu uma mensagem a altera ou retira.',
  'problem.messages.settled':
    'Uma mensagem só se altera durante {{minutes}} minutos. Escreva outra ou retire esta.',
  'problem.messages.too_many_files':
    'Demasiados ficheiros: uma mensagem leva {{max}} no máximo. Escolha menos e envie os restantes com outra mensagem.',
  'problem.messages.withdrawn': 'Esta mensagem foi retirada.',
  'messages.link': 'Mensagens',
  'messages.link_new_one': 'Mensagens ({{count}} nova)',
  'messages.link_new_other': 'Mensagens ({{count}} novas)',
  'messages.title': 'Mensagens',
  'messages.lead':
    'A conversa sobre este processo. Uma mensagem fica dentro do mecanismo, salvo se a partilhar; cada uma diz quem a lê.',
  'messages.lead_outside':
    'O que escrever aqui é lido pelo mecanismo e pela sua organização, e por mais ninguém.',
  'messages.none': 'Ainda não há mensagens.',
  'messages.text': 'Mensagem',
  'messages.text_hint_one':
    'Escreva @ e um nome para avisar alguém. Pode alterá-la durante {{count}} minuto.',
  'messages.text_hint_other':
    'Escreva @ e um nome para avisar alguém. Pode alterá-la durante {{count}} minutos.',
  'messages.share': 'Partilhar com',
  'messages.share_hint':
    'Se não assinalar ninguém, a mensagem fica dentro do mecanismo. Quem assinalar não vê com quem mais é partilhada.',
  'messages.mention': 'Avisar alguém pelo nome',
  'messages.mention_hint': 'A pessoa recebe um aviso. Só pode ser avisado quem pode ler a mensagem.',
  'messages.mention_nobody': 'Ninguém',
  'messages.file': 'Ficheiros',
  'messages.files_hint':
    'Pode escolher vários, {{max}} no máximo: PDF, Word, Excel, OpenDocument, texto simples ou imagem, no máximo {{megabytes}} MB cada um.',
  'messages.files_again': 'O seu texto está guardado e nada foi enviado ainda. Escolha de novo os ficheiros.',
  'messages.submit': 'Enviar a mensagem',
  'messages.done': 'A mensagem está escrita.',
  'messages.as.applicant': 'requerente',
  'messages.as.partner': 'país parceiro',
  'messages.as.participant': 'participa',
  'messages.author': '{{author}}, {{organisation}}',
  'messages.new': 'Nova',
  'messages.inside': 'Só dentro do mecanismo',
  'messages.shared_with': 'Partilhada com {{parties}}',
  'messages.shared_with_you': 'Partilhada com a sua organização',
  'messages.mentions': 'Avisados pelo nome: {{names}}',
  'messages.attached_one': 'Ficheiro:',
  'messages.attached_other': 'Ficheiros:',
  'messages.edited': 'Alterada em {{at}}',
  'messages.edit': 'Alterar',
  'messages.edit_title': 'Alterar uma mensagem',
  'messages.edit_lead_one': 'Uma mensagem pode ser alterada durante {{count}} minuto; quem a lê não muda.',
  'messages.edit_lead_other': 'Uma mensagem pode ser alterada durante {{count}} minutos; quem a lê não muda.',
  'messages.edit_submit': 'Guardar',
  'messages.edited_done': 'A mensagem está alterada.',
  'messages.withdraw': 'Retirar',
  'messages.withdraw_title': 'Retirar uma mensagem',
  'messages.withdraw_lead':
    'O texto e os ficheiros desaparecem de vez. Continuará a ver-se que houve uma mensagem, quem a retirou e quando.',
  'messages.withdrawn_by': 'Retirada por {{who}} em {{at}}.',
  'messages.withdrawn_done': 'A mensagem está retirada.',
};
