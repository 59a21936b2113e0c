import type { Translated } from '../catalogue.js';
import type { why as source } from '../en/why.js';

export const why: Translated<typeof source> = {
  'why.started': 'L’événement a eu lieu le {{date}} ({{zone}}, jours ouvrables : {{calendar}}).',
  'why.calendar_commission': 'Commission européenne',
  'why.first_day': 'Le jour de l’événement ne compte pas ; le délai court à partir du {{date}}.',
  'why.period_calendar_days_one': 'Le délai est de {{count}} jour civil.',
  'why.period_calendar_days_other': 'Le délai est de {{count}} jours civils.',
  'why.period_working_days_one': 'Le délai est de {{count}} jour ouvrable.',
  'why.period_working_days_other': 'Le délai est de {{count}} jours ouvrables.',
  'why.period_months_one': 'Le délai est de {{count}} mois, soit {{days}} jours.',
  'why.period_months_other': 'Le délai est de {{count}} mois, soit {{days}} jours.',
  'why.month_too_short':
    'Ce mois n’a pas de jour {{dayOfMonth}} ; son dernier jour, le {{date}}, en tient lieu.',
  'why.paused_calendar_days_one':
    'Le délai a été suspendu du {{fromDate}} au {{toDate}} ; {{count}} jour est rendu.',
  'why.paused_calendar_days_other':
    'Le délai a été suspendu du {{fromDate}} au {{toDate}} ; {{count}} jours sont rendus.',
  'why.paused_working_days_one':
    'Le délai a été suspendu du {{fromDate}} au {{toDate}} ; {{count}} jour ouvrable est rendu.',
  'why.paused_working_days_other':
    'Le délai a été suspendu du {{fromDate}} au {{toDate}} ; {{count}} jours ouvrables sont rendus.',
  'why.pause_too_late':
    'La suspension du {{fromDate}} a commencé après l’expiration du délai et ne change rien.',
  'why.holidays_skipped': 'Non comptés, car chômés : {{holidays}}.',
  'why.period_ends': 'Le délai prend fin le {{date}}.',
  'why.end_moved':
    'Le {{from}} est chômé ({{because}}) ; la fin est reportée au jour ouvrable suivant, le {{to}}.',
  'why.end_moved_standing': 'Le délai était suspendu le {{from}} ; la fin est reportée au {{to}}.',
  'why.calendar_incomplete':
    'Les jours fériés autour du {{date}} ne sont pas encore connus (connus : {{knownFrom}} à {{knownTo}}) ; seules les fins de semaine ont été comptées.',
  'why.due': 'L’échéance est donc la fin du {{date}}.',
  'why.standing_calendar_days_one':
    'Le délai est suspendu depuis le {{date}} ; il restera {{count}} jour à la reprise.',
  'why.standing_calendar_days_other':
    'Le délai est suspendu depuis le {{date}} ; il restera {{count}} jours à la reprise.',
  'why.standing_working_days_one':
    'Le délai est suspendu depuis le {{date}} ; il restera {{count}} jour ouvrable à la reprise.',
  'why.standing_working_days_other':
    'Le délai est suspendu depuis le {{date}} ; il restera {{count}} jours ouvrables à la reprise.',
  'why.stopped_met': 'Le travail a été fait le {{date}} ; le délai a pris fin.',
  'why.stopped_handed_back': 'Le dossier a été rendu le {{date}} ; le délai repart avec la prochaine remise.',
  'why.stopped_lapsed': 'Le délai a expiré ; il a pris fin le {{date}}.',
  'why.stopped': 'Le délai a pris fin le {{date}}.',
  'why.rule': 'Règlement 1182/71, article {{article}}',
  'why.weekend': '{{date}}, {{weekday}}',
  'why.holiday': '{{date}}, {{name}}',
  'why.holiday_estimated': '{{date}}, {{name}} (prévu, non confirmé)',
};
