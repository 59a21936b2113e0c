import type { Translated } from '../catalogue.js';
import type { waits as source } from '../en/waits.js';

/** Lo que espera a alguien sin ser un paso de un expediente y cómo se comunica. */
export const waits: Translated<typeof source> = {
  'waits.title': 'También se le pide',
  'waits.part.asked_by': 'Pedido por {{party}}',
  'waits.part.here':
    'Su parte espera su intervención: indique qué hace y qué aporta su entidad, y fírmela después.',
  'waits.part.here_sign': 'Su parte espera su intervención: está redactada, pero aún sin firmar.',
  'notice.part_asked.headline': 'Se pide su parte',
  'notice.part_asked.text':
    '{{party}} le indica como cosolicitante de «{{title}}» ({{reference}}) y pide su parte: qué hace, qué aporta y su firma. El documento de síntesis no puede presentarse antes.',
  'notice.part_signed.headline': '{{party}} ha firmado su parte',
  'notice.part_signed.text':
    '{{party}} ha firmado su parte de «{{title}}» ({{reference}}). Podrá presentar la acción cuando hayan firmado todos los cosolicitantes.',
  'notice_kind.part_asked': 'Se pide su parte de un borrador',
  'notice_kind.part_signed': 'Un cosolicitante ha firmado su parte',
  'hears.who.co_applicants': 'Quienes actúan por los cosolicitantes a los que se pide',
  'notice.contested.headline': 'La parte receptora indica que falta algo',
  'notice.contested.text':
    'En «{{title}}» ({{reference}}), la parte receptora indica que falta algo; sus motivos figuran en el expediente. Corríjalo, registre de nuevo la prestación y pida otra vez la confirmación.',
  'notice_kind.contested': 'La parte receptora indica que falta algo',
  'hears.when.answered_no': 'Alguien responde que no y el expediente vuelve de inmediato',
  'hears.when.answered_no_into': 'Alguien responde que no y el expediente vuelve de inmediato a: {{stages}}',
  'waits.dispute.mend': 'Corregir lo impugnado y registrarlo de nuevo',
  'waits.dispute.ask_again': 'Pedir de nuevo la confirmación',
  'waits.dispute.disputed': 'Impugnado: {{deliveries}}',
  'waits.dispute.recorded': 'La parte receptora había indicado que faltaba algo',
  'assistance.dispute.title': 'Impugnado por la parte receptora',
  'assistance.dispute.secretariat':
    'Impugnado: {{deliveries}}. Corríjalo, registre de nuevo la prestación y pida después otra vez la confirmación.',
  'assistance.dispute.with_facility':
    'Está en manos del Mecanismo. Impugnado: {{deliveries}}; se presta de nuevo o se decide al respecto.',
  'assistance.dispute.with_secretariat':
    'Está en manos de la secretaría. Impugnado: {{deliveries}}; se presta de nuevo o se decide al respecto.',
  'assistance.foreword.contest':
    'Ha respondido sobre todas las prestaciones y ha impugnado: {{deliveries}}. Pulse ahora «{{step}}»: el expediente vuelve al Mecanismo, que realiza de nuevo la prestación.',
  'assistance.foreword.confirm_all': 'Ha confirmado todas las prestaciones. Pulse ahora «{{step}}».',
  'assistance.foreword.answered': 'Ha respondido; a partir de aquí continúa el Mecanismo.',
  'assistance.foreword.disputed':
    'Ha impugnado: {{deliveries}}. Está en manos del Mecanismo, que realiza de nuevo la prestación y le pregunta después.',
  'notice.bank_proposed.headline': 'Cuenta bancaria por confirmar: {{title}}',
  'notice.bank_proposed.text':
    'Se ha propuesto una cuenta bancaria para {{title}}, que espera a una segunda persona. Compárela con el documento que la justifica y confírmela o deniéguela: hasta entonces no se paga nada en ella.',
  'notice.bank_confirmed.headline': 'Cuenta bancaria confirmada: {{title}}',
  'notice.bank_confirmed.text':
    'La cuenta bancaria que usted propuso para {{title}} está confirmada. Desde ahora los pagos van a ella.',
  'notice.bank_refused.headline': 'Cuenta bancaria denegada: {{title}}',
  'notice.bank_refused.text':
    'La cuenta bancaria que usted propuso para {{title}} se ha denegado. Los motivos figuran en su página; puede proponer otra.',
  'notice_kind.bank_proposed': 'Una cuenta bancaria espera a una segunda persona',
  'notice_kind.bank_confirmed': 'Se ha confirmado una cuenta bancaria propuesta',
  'notice_kind.bank_refused': 'Se ha denegado una cuenta bancaria propuesta',
  'hears.when.bank_proposed': 'Se propone una cuenta bancaria',
  'hears.when.bank_confirmed': 'Se confirma una cuenta bancaria',
  'hears.when.bank_refused': 'Se deniega una cuenta bancaria',
  'hears.who.bank_confirmers':
    'Agentes de incoación y de verificación financiera y ordenadores, salvo quien la propuso',
  'hears.who.bank_proposer': 'Quien la propuso',
  'waits.bank.about': 'Cuenta bancaria',
  'waits.bank.confirm': 'Confirmarla o denegarla',
  'waits.bank.by': 'Propuesta por {{name}}',
  'waits.invitation.answer': 'Responder a la invitación',
  'waits.invitation.meeting': 'Reunión el {{day}}',
  'waits.invitation.here': 'Se le invita a esta reunión: indique si asistirá.',
  'waits.invitation.here_by': 'Se le invita a esta reunión: indique a más tardar el {{day}} si asistirá.',
  'waits.invitation.change': 'Cambiar su respuesta',
  'waits.follow_up.given': 'Tarea derivada de la reunión',
  'waits.follow_up.label': 'Tarea: {{title}}',
  'waits.invitation.answered': 'Su respuesta: {{answer}}.',
  'waits.silence.yes': 'El silencio vale como no objeción',
  'waits.silence.no': 'El silencio vale como no',
  'waits.silence.abstain': 'El silencio vale como abstención',
  'notice.silence.yes': 'Si no hay respuesta hasta entonces, el silencio vale como no objeción.',
  'notice.silence.no': 'Si no hay respuesta hasta entonces, el silencio vale como no.',
  'notice.silence.abstain': 'Si no hay respuesta hasta entonces, el silencio vale como abstención.',
  'notice.assess.headline': 'Se le ha designado para evaluar una solicitud',
  'notice.assess.text':
    'Se le ha designado para evaluar «{{title}}» ({{reference}}). Declare primero sus intereses; después puntúe la solicitud en su propia ficha y entréguela.',
  'notice_kind.assess': 'Se le designa para evaluar una solicitud',
  'hears.who.named_assessor': 'La persona designada',
};
