import type { Translated } from '../catalogue.js';
import type { why as source } from '../en/why.js';

/** "Why this date": one sentence per step of a clock. */
export const why: Translated<typeof source, 'few'> = {
  'why.started': 'Evenimentul a avut loc la {{date}} ({{zone}}, zile lucrătoare: {{calendar}}).',
  'why.calendar_commission': 'Comisia Europeană',
  'why.first_day': 'Ziua evenimentului nu se ia în calcul; calculul începe la {{date}}.',
  'why.period_calendar_days_one': 'Termenul este de {{count}} zi calendaristică.',
  'why.period_calendar_days_few': 'Termenul este de {{count}} zile calendaristice.',
  'why.period_calendar_days_other': 'Termenul este de {{count}} de zile calendaristice.',
  'why.period_working_days_one': 'Termenul este de {{count}} zi lucrătoare.',
  'why.period_working_days_few': 'Termenul este de {{count}} zile lucrătoare.',
  'why.period_working_days_other': 'Termenul este de {{count}} de zile lucrătoare.',
  'why.period_months_one': 'Termenul este de {{count}} lună, ceea ce înseamnă, în zile: {{days}}.',
  'why.period_months_few': 'Termenul este de {{count}} luni, ceea ce înseamnă, în zile: {{days}}.',
  'why.period_months_other': 'Termenul este de {{count}} de luni, ceea ce înseamnă, în zile: {{days}}.',
  'why.month_too_short': 'Luna respectivă nu are ziua {{dayOfMonth}}; în locul ei se ia ultima zi, {{date}}.',
  'why.paused_calendar_days_one':
    'Termenul a fost suspendat din {{fromDate}} până la {{toDate}}; se restituie {{count}} zi.',
  'why.paused_calendar_days_few':
    'Termenul a fost suspendat din {{fromDate}} până la {{toDate}}; se restituie {{count}} zile.',
  'why.paused_calendar_days_other':
    'Termenul a fost suspendat din {{fromDate}} până la {{toDate}}; se restituie {{count}} de zile.',
  'why.paused_working_days_one':
    'Termenul a fost suspendat din {{fromDate}} până la {{toDate}}; se restituie {{count}} zi lucrătoare.',
  'why.paused_working_days_few':
    'Termenul a fost suspendat din {{fromDate}} până la {{toDate}}; se restituie {{count}} zile lucrătoare.',
  'why.paused_working_days_other':
    'Termenul a fost suspendat din {{fromDate}} până la {{toDate}}; se restituie {{count}} de zile lucrătoare.',
  'why.pause_too_late':
    'Suspendarea din {{fromDate}} a început după expirarea termenului și nu schimbă nimic.',
  'why.holidays_skipped': 'Nu se iau în calcul, deoarece nu se lucrează: {{holidays}}.',
  'why.period_ends': 'Termenul expiră la {{date}}.',
  'why.end_moved':
    'La {{from}} nu se lucrează ({{because}}), așa că termenul expiră în următoarea zi lucrătoare, {{to}}.',
  'why.end_moved_standing': 'La {{from}} termenul era suspendat, așa că expiră la {{to}}.',
  'why.calendar_incomplete':
    'Sărbătorile din jurul datei de {{date}} nu se cunosc încă (cunoscute: {{knownFrom}} – {{knownTo}}); s-au luat în calcul doar sfârșiturile de săptămână.',
  'why.due': 'Prin urmare, data-limită este sfârșitul zilei de {{date}}.',
  'why.standing_calendar_days_one':
    'Termenul este suspendat din {{date}}; mai rămâne la reluare {{count}} zi.',
  'why.standing_calendar_days_few':
    'Termenul este suspendat din {{date}}; mai rămân la reluare {{count}} zile.',
  'why.standing_calendar_days_other':
    'Termenul este suspendat din {{date}}; mai rămân la reluare {{count}} de zile.',
  'why.standing_working_days_one':
    'Termenul este suspendat din {{date}}; mai rămâne la reluare {{count}} zi lucrătoare.',
  'why.standing_working_days_few':
    'Termenul este suspendat din {{date}}; mai rămân la reluare {{count}} zile lucrătoare.',
  'why.standing_working_days_other':
    'Termenul este suspendat din {{date}}; mai rămân la reluare {{count}} de zile lucrătoare.',
  'why.stopped_met': 'Sarcina a fost îndeplinită la {{date}}, așa că termenul a luat sfârșit.',
  'why.stopped_handed_back':
    'Dosarul a fost returnat la {{date}}; termenul începe din nou la următoarea depunere.',
  'why.stopped_lapsed': 'Termenul a expirat; a luat sfârșit la {{date}}.',
  'why.stopped': 'Termenul a luat sfârșit la {{date}}.',
  'why.rule': 'Regulamentul nr. 1182/71, articolul {{article}}',
  'why.weekend': '{{date}}, {{weekday}}',
  'why.holiday': '{{date}}, {{name}}',
  'why.holiday_estimated': '{{date}}, {{name}} (preconizată, neconfirmată)',
};
