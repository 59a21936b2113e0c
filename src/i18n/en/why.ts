/** "Why this date": one sentence per step of a clock. */
export const why = {
  'why.started': 'The event was on {{date}} ({{zone}}, working days: {{calendar}}).',
  'why.calendar_commission': 'European Commission',
  'why.first_day': 'The day of the event does not count; counting begins on {{date}}.',
  'why.period_calendar_days_one': 'The period is {{count}} calendar day.',
  'why.period_calendar_days_other': 'The period is {{count}} calendar days.',
  'why.period_working_days_one': 'The period is {{count}} working day.',
  'why.period_working_days_other': 'The period is {{count}} working days.',
  'why.period_months_one': 'The period is {{count}} month, which comes to {{days}} days.',
  'why.period_months_other': 'The period is {{count}} months, which come to {{days}} days.',
  'why.month_too_short': 'That month has no day {{dayOfMonth}}; its last day, {{date}}, stands in.',
  'why.paused_calendar_days_one':
    'The clock stood from {{fromDate}} to {{toDate}}; {{count}} day is given back.',
  'why.paused_calendar_days_other':
    'The clock stood from {{fromDate}} to {{toDate}}; {{count}} days are given back.',
  'why.paused_working_days_one':
    'The clock stood from {{fromDate}} to {{toDate}}; {{count}} working day is given back.',
  'why.paused_working_days_other':
    'The clock stood from {{fromDate}} to {{toDate}}; {{count}} working days are given back.',
  'why.pause_too_late': 'The pause of {{fromDate}} began after the period had run out and changes nothing.',
  'why.holidays_skipped': 'Not counted, because nobody works: {{holidays}}.',
  'why.period_ends': 'The period ends on {{date}}.',
  'why.end_moved': 'Nobody works on {{from}} ({{because}}), so it ends on the next working day, {{to}}.',
  'why.end_moved_standing': 'The clock stood on {{from}}, so it ends on {{to}}.',
  'why.calendar_incomplete':
    'The holidays around {{date}} are not known yet (known: {{knownFrom}} to {{knownTo}}); only weekends were counted.',
  'why.due': 'So it is due by the end of {{date}}.',
  'why.standing_calendar_days_one':
    'The clock has stood since {{date}}; {{count}} day is left when it goes on.',
  'why.standing_calendar_days_other':
    'The clock has stood since {{date}}; {{count}} days are left when it goes on.',
  'why.standing_working_days_one':
    'The clock has stood since {{date}}; {{count}} working day is left when it goes on.',
  'why.standing_working_days_other':
    'The clock has stood since {{date}}; {{count}} working days are left when it goes on.',
  'why.stopped_met': 'The work was done on {{date}}, so the clock has ended.',
  'why.stopped_handed_back':
    'The file was handed back on {{date}}; the clock starts anew with the next hand-in.',
  'why.stopped_lapsed': 'The time ran out; the clock ended on {{date}}.',
  'why.stopped': 'The clock ended on {{date}}.',
  'why.rule': 'Regulation 1182/71, Article {{article}}',
  'why.weekend': '{{date}}, {{weekday}}',
  'why.holiday': '{{date}}, {{name}}',
  'why.holiday_estimated': '{{date}}, {{name}} (expected, not confirmed)',
} as const;
