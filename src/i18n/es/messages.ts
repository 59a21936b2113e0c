import type { Translated } from '../catalogue.js';
import type { messages as source } from '../en/messages.js';

export const messages: Translated<typeof source> = {
  'cases.trail.message_written': '{{who}} escribió un mensaje interno del Mecanismo.',
  'cases.trail.message_shared': '{{who}} escribió un mensaje (compartido con {{parties}}).',
  'cases.trail.message_edited': '{{who}} modificó un mensaje.',
  'cases.trail.message_withdrawn': '{{who}} retiró un mensaje.',
  'document_kind.message_attachment': 'Archivo de un mensaje',
  'hears.when.message_mentioned': 'Se menciona a alguien en un mensaje',
  'hears.when.message_written': 'Se escribe un mensaje en un expediente',
  'hears.who.mentioned': 'La persona mencionada, si puede leerlo',
  'hears.who.message_readers':
    'Las partes con las que se comparte; el personal que ya escribió en el expediente o lo sigue; la secretaría, para lo que viene de fuera',
  'notice.message_mentioned.headline': 'Un mensaje le menciona: {{reference}}',
  'notice.message_mentioned.text':
    'Un mensaje sobre {{reference}} ({{title}}) le menciona. Léalo y responda allí.',
  'notice.message_written.headline': 'Mensaje nuevo: {{reference}}',
  'notice.message_written.text': 'Se escribió un mensaje sobre {{reference}} ({{title}}).',
  'notice_kind.message_mentioned': 'Un mensaje le menciona',
  'notice_kind.message_written': 'Se escribió un mensaje',
  'problem.messages.no_party': 'Esta parte no participa en el expediente.',
  'problem.messages.no_reader':
    'Esta persona no podría leer el mensaje: compártalo con su organización o mencione a otra.',
  'problem.messages.not_own': 'Solo quien escribió un mensaje lo modifica o lo retira.',
  'problem.messages.settled':
    'Un mensaje solo se modifica durante {{minutes}} minutos. Escriba otro o retire este.',
  'problem.messages.too_many_files':
    'Demasiados archivos: un mensaje lleva {{max}} como máximo. Elija menos y envíe los demás con otro mensaje.',
  'problem.messages.withdrawn': 'Este mensaje está retirado.',
  'messages.link': 'Mensajes',
  'messages.link_new_one': 'Mensajes ({{count}} nuevo)',
  'messages.link_new_other': 'Mensajes ({{count}} nuevos)',
  'messages.title': 'Mensajes',
  'messages.lead':
    'La conversación sobre este expediente. Un mensaje queda dentro del Mecanismo salvo que lo comparta; cada uno dice quién lo lee.',
  'messages.lead_outside': 'Lo que escriba aquí lo leen el Mecanismo y su organización, y nadie más.',
  'messages.none': 'Todavía no hay mensajes.',
  'messages.text': 'Mensaje',
  'messages.text_hint_one':
    'Escriba @ y un nombre para avisar a alguien. Puede modificarlo durante {{count}} minuto.',
  'messages.text_hint_other':
    'Escriba @ y un nombre para avisar a alguien. Puede modificarlo durante {{count}} minutos.',
  'messages.share': 'Compartir con',
  'messages.share_hint':
    'Si no marca a nadie, el mensaje queda dentro del Mecanismo. Quienes marque no ven con quién más se comparte.',
  'messages.mention': 'Avisar a alguien por su nombre',
  'messages.mention_hint': 'Recibirá un aviso. Solo se puede avisar a quienes pueden leer el mensaje.',
  'messages.mention_nobody': 'A nadie',
  'messages.file': 'Archivos',
  'messages.files_hint':
    'Puede elegir varios, {{max}} como máximo: PDF, Word, Excel, OpenDocument, texto sin formato o imagen, de {{megabytes}} MB como máximo cada uno.',
  'messages.files_again': 'Su texto se conserva y aún no se ha enviado nada. Vuelva a elegir los archivos.',
  'messages.submit': 'Enviar el mensaje',
  'messages.done': 'El mensaje está escrito.',
  'messages.as.applicant': 'solicitante',
  'messages.as.partner': 'país socio',
  'messages.as.participant': 'participa',
  'messages.author': '{{author}}, {{organisation}}',
  'messages.new': 'Nuevo',
  'messages.inside': 'Solo dentro del Mecanismo',
  'messages.shared_with': 'Compartido con {{parties}}',
  'messages.shared_with_you': 'Compartido con su organización',
  'messages.mentions': 'Avisados por su nombre: {{names}}',
  'messages.attached_one': 'Archivo:',
  'messages.attached_other': 'Archivos:',
  'messages.edited': 'Modificado el {{at}}',
  'messages.edit': 'Modificar',
  'messages.edit_title': 'Modificar un mensaje',
  'messages.edit_lead_one':
    'Un mensaje se puede modificar durante {{count}} minuto; quienes lo leen no cambian.',
  'messages.edit_lead_other':
    'Un mensaje se puede modificar durante {{count}} minutos; quienes lo leen no cambian.',
  'messages.edit_submit': 'Guardar',
  'messages.edited_done': 'El mensaje está modificado.',
  'messages.withdraw': 'Retirar',
  'messages.withdraw_title': 'Retirar un mensaje',
  'messages.withdraw_lead':
    'Su texto y sus archivos desaparecen para siempre. Seguirá viéndose que hubo un mensaje, quién lo retiró y cuándo.',
  'messages.withdrawn_by': 'Retirado por {{who}} el {{at}}.',
  'messages.withdrawn_done': 'El mensaje está retirado.',
};
