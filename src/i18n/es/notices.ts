import type { Translated } from '../catalogue.js';
import type { notices as source } from '../en/notices.js';

/** Lo que se comunica a las personas: en la bandeja de entrada y por correo. */
export const notices: Translated<typeof source> = {
  'notice.task_opened.headline': 'Pendiente de usted: {{ask}}',
  'notice.task_opened.text': '«{{title}}» ({{reference}}) espera su actuación: {{ask}}.',
  'notice.task_reassigned.headline': 'Asignado a usted: {{ask}}',
  'notice.task_reassigned.text':
    'Se le ha asignado trabajo en «{{title}}» ({{reference}}): {{ask}}. Los motivos figuran en el expediente.',
  'notice.dates_moved.headline': 'Otra fecha: {{ask}}',
  'notice.dates_moved.text':
    'Ha cambiado un calendario de días hábiles y se ha desplazado la fecha hasta la que «{{title}}» ({{reference}}) espera su actuación: {{ask}}. El porqué figura en el expediente.',
  'notice.moved.headline': 'Ahora: {{stage}}',
  'notice.moved.text': '«{{title}}» ({{reference}}) ha avanzado: {{stage}}.',
  'notice.awarded.headline': 'Se ha decidido la concesión',
  'notice.awarded.text':
    'Se ha concedido la subvención de «{{title}}» ({{reference}}). Fase siguiente: {{stage}}.',
  'notice.refused.headline': 'No aceptado: {{stage}}',
  'notice.refused.text':
    '«{{title}}» ({{reference}}) no se ha aceptado: {{stage}}. Los motivos figuran en el expediente.',
  'notice.ended.headline': 'Terminado: {{stage}}',
  'notice.ended.text': '«{{title}}» ({{reference}}) ha terminado: {{stage}}.',
  'notice.visa_given.headline': '{{visa}}: {{answer}}',
  'notice.visa_given.text':
    'Se ha dado una respuesta sobre «{{title}}» ({{reference}}): {{visa}}, {{answer}}.',
  'notice.watched.headline': '{{what}}',
  'notice.watched.text': 'En «{{title}}» ({{reference}}), que usted sigue: {{what}}.',
  'notice.what.case_edited': 'se ha modificado el contenido',
  'notice.what.case_migrated': 'el expediente continúa con otra versión de su procedimiento',
  'notice.what.tasks_reassigned': 'se ha asignado trabajo a otra persona',
  'notice.what.clocks_recalculated': 'un vencimiento se ha desplazado porque ha cambiado un calendario',
  'notice.what.document_added': 'se ha añadido un documento',
  'notice.what.document_removed': 'se ha retirado un documento',
  'notice.reminder_before.headline': 'Vence pronto: {{ask}}',
  'notice.reminder_before.text': '«{{title}}» ({{reference}}) sigue esperando su actuación: {{ask}}.',
  'notice.reminder_on.headline': 'Vence ahora: {{ask}}',
  'notice.reminder_on.text': '«{{title}}» ({{reference}}) vence y espera su actuación: {{ask}}.',
  'notice.reminder_after.headline': 'Vencido: {{ask}}',
  'notice.reminder_after.text': '«{{title}}» ({{reference}}) ha vencido y espera su actuación: {{ask}}.',
  'notice.reminder_head.headline': 'Para su conocimiento: {{ask}}',
  'notice.reminder_head.text': '«{{title}}» ({{reference}}) está pendiente en su unidad: {{ask}}.',
  'notice.reminder_nobody.headline': 'Nadie a quien pedirlo: {{ask}}',
  'notice.reminder_nobody.text':
    '«{{title}}» ({{reference}}) está pendiente, pero nadie tiene la función necesaria: {{ask}}.',
  'notice.task_unattended.headline': 'Para su conocimiento: {{ask}}',
  'notice.task_unattended.text':
    '«{{title}}» ({{reference}}) está pendiente: {{ask}}. Quien podría hacerlo está ausente y nadie suple.',
  'notice.absence_set.headline': 'Su ausencia: del {{from}} al {{until}}',
  'notice.absence_set.text':
    'Un colega ha indicado que usted estará ausente del {{from}} al {{until}}. Puede modificar la ausencia o ponerle fin.',
  'notice.absence_ended.headline': 'Su ausencia ha terminado',
  'notice.absence_ended.text':
    'Un colega ha puesto fin a su ausencia, prevista del {{from}} al {{until}}: el trabajo vuelve a asignársele.',
  'notice.stand_in_ended.headline': 'Ya no suple a {{person}}',
  'notice.stand_in_ended.text':
    'Ya no suple a {{person}}. Lo que hizo en su nombre se mantiene, con ambos nombres.',
  'notice.assistant_named.headline': 'Asiste a {{person}}',
  'notice.assistant_named.text':
    'Ahora puede registrar y modificar las ausencias de {{person}}, ponerles fin e indicar quién suple.',
  'notice.stand_in.headline': 'Suple a {{person}} del {{from}} al {{until}}',
  'notice.stand_in.text_one':
    'Suple a {{person}} del {{from}} al {{until}}. Ahora hay {{count}} tarea pendiente en estas funciones.',
  'notice.stand_in.text_other':
    'Suple a {{person}} del {{from}} al {{until}}. Ahora hay {{count}} tareas pendientes en estas funciones.',
  'notice.answer.yes': 'sí',
  'notice.answer.no': 'no',
  'notice.answer.abstain': 'abstención',
  'notice.by.facility': 'El Mecanismo',
  'notice.by.system': 'El sistema',
  'notice.by.erased': 'Un antiguo usuario',
  'notice.by.for': '{{name}} por {{behalf}}',
  'mail.subject': '{{reference}}: {{headline}}',
  'mail.headline_due': '{{headline}} (vence el {{day}})',
  'mail.subject_for': '{{reference}} (por {{name}}): {{headline}}',
  'mail.for': 'Recibe este mensaje porque suple a {{name}}.',
  'mail.who': 'Por: {{who}}',
  'mail.due': 'Fecha límite: {{due}}',
  'mail.clock': 'Plazo: {{clock}}',
  'mail.open': 'Abrir el expediente',
  'mail.open_no_case': 'Abrir la página',
  'mail.footer_no_case':
    'Recibe este mensaje porque le afecta a usted o a aquello de lo que se ocupa. También está en su bandeja de entrada.',
  'mail.footer':
    'Recibe este mensaje porque participa en este expediente. También está en su bandeja de entrada.',
  'mail.footer_reply': 'Si responde a este correo, su respuesta llega a {{name}}.',
  'mail.footer_no_reply': 'Nadie lee las respuestas a este correo; escriba en el expediente.',
  'mail.footer_choose': 'En la página «Avisos» de su cuenta puede elegir qué correos recibe y cuándo.',
};
