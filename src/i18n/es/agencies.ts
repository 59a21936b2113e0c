import type { Translated } from '../catalogue.js';
import type { agencies as source } from '../en/agencies.js';

/** En qué participa una agencia y qué se le comunica. */
export const agencies: Translated<typeof source> = {
  'notice.takes_part.headline': 'Su agencia participa: {{stage}}',
  'notice.takes_part.text':
    'Su agencia participa desde ahora en «{{title}}» ({{reference}}). Fase actual: {{stage}}.',
  'notice_kind.takes_part': 'Participa en ello su agencia',
  'hears.who.newcomers': 'Especialistas de las agencias que participan desde entonces',
  'hears.who.agencies': 'Especialistas de las agencias que participan',
  'hears.stage.scheduled': 'programación',
  'hears.stage.held': 'celebración',
  'hears.stage.outcomes': 'resultados de un diálogo registrados',
  'hears.stage.delivered': 'realización',
  'hears.stage.outcomes_recorded': 'resultados de una asistencia técnica registrados',
  'hears.stage.implementation': 'ejecución',
  'hears.stage.suspended': 'suspensión',
  'assistance.plan.agency_hint':
    'Una agencia de la Unión, con el nombre que se propone, ve desde la programación adónde van sus especialistas.',
  'taking_part.title': 'En qué participa',
  'taking_part.lead':
    'La asistencia técnica a la que van sus especialistas, los diálogos a los que se le invita y las acciones en las que es socio o se le consultó.',
  'taking_part.none':
    'Aún no participa en nada. Se le informará en cuanto se prevea la intervención de sus especialistas o se le invite o consulte.',
  'taking_part.what': 'Qué',
  'taking_part.stands': 'Situación',
  'taking_part.next': 'Próxima fecha',
  'taking_part.no_date': 'Ninguna fecha prevista',
  'taking_part.kind.action': 'Acción',
  'taking_part.kind.technical_assistance': 'Asistencia técnica',
  'taking_part.kind.dialogue': 'Diálogo',
  'taking_part.date.reply': 'responder a más tardar',
  'taking_part.date.meeting': 'comienzo de la reunión',
  'taking_part.date.follow_up': 'vencimiento de una tarea suya',
  'taking_part.date.mission': 'salida de su especialista',
  'taking_part.date.mission_end': 'vuelta de su especialista',
  'taking_part.date.begin': 'comienzo',
  'taking_part.date.end': 'fin',
};
