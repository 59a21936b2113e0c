import type { Translated } from '../catalogue.js';
import type { why as source } from '../en/why.js';

/** «Por qué esta fecha»: una frase por cada paso de un plazo. */
export const why: Translated<typeof source> = {
  'why.started': 'El hecho se produjo el {{date}} ({{zone}}; días hábiles: {{calendar}}).',
  'why.calendar_commission': 'Comisión Europea',
  'why.first_day': 'El día del hecho no cuenta; el cómputo empieza el {{date}}.',
  'why.period_calendar_days_one': 'El plazo es de {{count}} día natural.',
  'why.period_calendar_days_other': 'El plazo es de {{count}} días naturales.',
  'why.period_working_days_one': 'El plazo es de {{count}} día hábil.',
  'why.period_working_days_other': 'El plazo es de {{count}} días hábiles.',
  'why.period_months_one': 'El plazo es de {{count}} mes, es decir, {{days}} días.',
  'why.period_months_other': 'El plazo es de {{count}} meses, es decir, {{days}} días.',
  'why.month_too_short': 'Ese mes no tiene día {{dayOfMonth}}; lo sustituye su último día, el {{date}}.',
  'why.paused_calendar_days_one':
    'El plazo estuvo suspendido del {{fromDate}} al {{toDate}}; se restituye {{count}} día.',
  'why.paused_calendar_days_other':
    'El plazo estuvo suspendido del {{fromDate}} al {{toDate}}; se restituyen {{count}} días.',
  'why.paused_working_days_one':
    'El plazo estuvo suspendido del {{fromDate}} al {{toDate}}; se restituye {{count}} día hábil.',
  'why.paused_working_days_other':
    'El plazo estuvo suspendido del {{fromDate}} al {{toDate}}; se restituyen {{count}} días hábiles.',
  'why.pause_too_late':
    'La suspensión del {{fromDate}} empezó cuando el plazo ya había expirado y no cambia nada.',
  'why.holidays_skipped': 'No se cuentan, por ser inhábiles: {{holidays}}.',
  'why.period_ends': 'El plazo termina el {{date}}.',
  'why.end_moved':
    'El {{from}} es inhábil ({{because}}), de modo que termina el día hábil siguiente, el {{to}}.',
  'why.end_moved_standing': 'El plazo estaba suspendido el {{from}}, de modo que termina el {{to}}.',
  'why.calendar_incomplete':
    'Aún no se conocen los festivos en torno al {{date}} (conocidos: {{knownFrom}} a {{knownTo}}); solo se han contado los fines de semana.',
  'why.due': 'Vence, por tanto, al término del {{date}}.',
  'why.standing_calendar_days_one':
    'El plazo está suspendido desde el {{date}}; cuando se reanude quedará {{count}} día.',
  'why.standing_calendar_days_other':
    'El plazo está suspendido desde el {{date}}; cuando se reanude quedarán {{count}} días.',
  'why.standing_working_days_one':
    'El plazo está suspendido desde el {{date}}; cuando se reanude quedará {{count}} día hábil.',
  'why.standing_working_days_other':
    'El plazo está suspendido desde el {{date}}; cuando se reanude quedarán {{count}} días hábiles.',
  'why.stopped_met': 'El trabajo se hizo el {{date}}, de modo que el plazo ha terminado.',
  'why.stopped_handed_back':
    'El expediente se devolvió el {{date}}; el plazo empieza de nuevo con la próxima presentación.',
  'why.stopped_lapsed': 'El plazo expiró y terminó el {{date}}.',
  'why.stopped': 'El plazo terminó el {{date}}.',
  'why.rule': 'Reglamento n.º 1182/71, artículo {{article}}',
  'why.weekend': '{{date}}, {{weekday}}',
  'why.holiday': '{{date}}, {{name}}',
  'why.holiday_estimated': '{{date}}, {{name}} (previsto, sin confirmar)',
};
