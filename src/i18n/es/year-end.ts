import type { Translated } from '../catalogue.js';
import type { yearEnd as source } from '../en/year-end.js';

/** Las páginas del fin del ejercicio. */
export const yearEnd: Translated<typeof source> = {
  'year_end.title': 'Fin del ejercicio',
  'year_end.lead':
    'Compromisos presupuestarios que deben tener contrato a más tardar el 31 de diciembre y contratos en los que no se ha pagado nada en dos años. Lo que no se utiliza vuelve a su dotación, para otros.',
  'year_end.unsigned': 'Compromisos sin contrato',
  'year_end.unsigned_lead': 'Cada uno debe tener contrato a más tardar el 31 de diciembre de su año.',
  'year_end.unsigned_none': 'Todos los compromisos tienen contrato.',
  'year_end.dormant': 'Contratos sin pagos',
  'year_end.dormant_lead':
    'Hace mucho tiempo que no se paga nada en ellos. Desde la fecha indicada, un ordenador puede liberar lo que no se haya utilizado.',
  'year_end.dormant_none':
    'Ningún contrato se acerca a la fecha desde la que puede liberarse por falta de pagos.',
  'year_end.choose': 'Elegir',
  'year_end.choose_file': 'Elegir {{reference}}',
  'year_end.file': 'Expediente',
  'year_end.lead_applicant': 'Solicitante principal',
  'year_end.envelope': 'Dotación',
  'year_end.amount': 'Importe',
  'year_end.committed_on': 'Fecha del compromiso',
  'year_end.last_paid_on': 'Contrato o último pago',
  'year_end.sign_by': 'Por firmar a más tardar el',
  'year_end.given_back_from': 'Puede liberarse desde el',
  'year_end.older_version': 'Sigue una versión anterior de su procedimiento: haga que se traslade antes',
  'year_end.over': 'Vencido desde el {{date}}',
  'year_end.total_one': '{{count}} expediente, {{amount}}',
  'year_end.total_other': '{{count}} expedientes, {{amount}}',
  'year_end.preview': 'Vista previa de lo que se libera',
  'year_end.officers_only': 'La liberación corresponde a un ordenador; usted ve lo que hay que decidir.',
  'year_end.nothing_over': 'Hoy no puede liberarse nada: las fechas no han llegado.',
  'year_end.preview_title': 'Liberar lo no utilizado',
  'year_end.preview_lead_one': '{{count}} expediente, {{amount}} en total. Aún no ha ocurrido nada.',
  'year_end.preview_lead_other': '{{count}} expedientes, {{amount}} en total. Aún no ha ocurrido nada.',
  'year_end.preview_envelopes': 'Las dotaciones antes y después',
  'year_end.free_before': 'Disponible ahora',
  'year_end.goes_back': 'Vuelve',
  'year_end.free_after': 'Disponible después',
  'year_end.what_happens':
    'Cada compromiso se libera, su solicitud se cierra y se informa a su solicitante principal. Un contrato sigue vigente; lo no utilizado ya no está para pagarse.',
  'year_end.reason': 'Motivos',
  'year_end.reason_hint': 'Figuran en el historial de cada expediente y los lee su solicitante principal.',
  'year_end.give_back_one': 'Liberar {{amount}} de {{count}} expediente',
  'year_end.give_back_other': 'Liberar {{amount}} de {{count}} expedientes',
  'year_end.chosen_gone': 'Lo elegido ya no está o su fecha no ha llegado. Elija de nuevo.',
};
