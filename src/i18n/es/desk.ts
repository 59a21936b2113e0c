/** What stands on the home page of each audience beside what waits. */
import type { Translated } from '../catalogue.js';
import type { desk as source } from '../en/desk.js';

export const desk: Translated<typeof source> = {
  'desk.waiting.whose': 'Trabajo de quién',
  'desk.waiting.me': 'Para mí',
  'desk.waiting.lent': 'Delegado en mí',
  'desk.waiting.team': 'Con mis colegas',
  'desk.waiting.tab': '{{name}} ({{count}})',
  'desk.waiting.lent_none':
    'No hay nada pendiente que se le haya delegado. Cuando un colega se ausenta y le delega una función, su trabajo aparece aquí.',
  'desk.waiting.lent_link': 'Ausencias y delegaciones',
  'desk.waiting.team_none': 'En este momento no hay nada pendiente con sus colegas.',
  'desk.waiting.team_lead':
    'Lo que otras personas de su organización tienen que decidir. Puede leer cada expediente.',
  'desk.waiting.team_more': 'Todo lo pendiente con mis colegas',
  'desk.waiting.with': 'con: {{who}}',
  'desk.money.title': 'Fondos restantes',
  'desk.money.lead': 'De sus acciones con contrato: lo acordado, lo pagado y lo que todavía puede solicitar.',
  'desk.money.none':
    'Ninguna de sus acciones tiene contrato todavía. Una vez firmado un contrato, sus fondos aparecen aquí.',
  'desk.money.agreed': 'Contratado',
  'desk.money.paid': 'Pagado',
  'desk.money.ordered': 'del que ordenado: {{money}}',
  'desk.money.left': 'Resta',
  'desk.money.all': 'Solicitudes de pago',
  'desk.requests.title': 'Solicitudes y reuniones relativas a: {{country}}',
  'desk.requests.none':
    'Su país no participa actualmente en ninguna asistencia técnica ni reunión. Puede solicitar expertos, formación o equipos.',
  'desk.requests.ask': 'Solicitar asistencia técnica',
  'desk.record.title': '¿Está íntegro el registro?',
  'desk.record.holds': 'La última comprobación no encontró ningún fallo.',
  'desk.record.fails': 'La última comprobación encontró fallos. Consúltelos ahora.',
  'desk.record.not_yet':
    'Todavía no se ha comprobado nada: se hace cada noche. Mientras tanto, puede exportar el registro y verificarlo usted mismo.',
  'desk.record.link': 'Cómo se comprueba y cómo se exporta',
};
