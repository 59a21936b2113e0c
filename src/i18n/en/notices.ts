/** What people are told: in the inbox and by mail. */
export const notices = {
  'notice.task_opened.headline': 'Waiting for you: {{ask}}',
  'notice.task_opened.text': '“{{title}}” ({{reference}}) waits for you: {{ask}}.',
  'notice.task_reassigned.headline': 'Given to you: {{ask}}',
  'notice.task_reassigned.text':
    'Work on “{{title}}” ({{reference}}) was given to you: {{ask}}. The reasons are in the file.',
  'notice.dates_moved.headline': 'Another date: {{ask}}',
  'notice.dates_moved.text':
    'A working calendar has changed, and the date by which “{{title}}” ({{reference}}) waits for you has moved: {{ask}}. Why is in the file.',
  'notice.moved.headline': 'Now: {{stage}}',
  'notice.moved.text': '“{{title}}” ({{reference}}) has moved on: {{stage}}.',
  'notice.awarded.headline': 'The award was decided',
  'notice.awarded.text': '“{{title}}” ({{reference}}) was awarded. Next: {{stage}}.',
  'notice.refused.headline': 'Not accepted: {{stage}}',
  'notice.refused.text':
    '“{{title}}” ({{reference}}) was not accepted: {{stage}}. The reasons are in the file.',
  'notice.ended.headline': 'Ended: {{stage}}',
  'notice.ended.text': '“{{title}}” ({{reference}}) has ended: {{stage}}.',
  'notice.visa_given.headline': '{{visa}}: {{answer}}',
  'notice.visa_given.text': 'An answer was given on “{{title}}” ({{reference}}): {{visa}}, {{answer}}.',
  'notice.reminder_before.headline': 'Soon due: {{ask}}',
  'notice.reminder_before.text': '“{{title}}” ({{reference}}) still waits for you: {{ask}}.',
  'notice.reminder_on.headline': 'Due now: {{ask}}',
  'notice.reminder_on.text': '“{{title}}” ({{reference}}) is due and waits for you: {{ask}}.',
  'notice.reminder_after.headline': 'Overdue: {{ask}}',
  'notice.reminder_after.text': '“{{title}}” ({{reference}}) is overdue and waits for you: {{ask}}.',
  'notice.reminder_head.headline': 'For your attention: {{ask}}',
  'notice.reminder_head.text': '“{{title}}” ({{reference}}) waits in your unit: {{ask}}.',
  'notice.reminder_nobody.headline': 'Nobody to ask: {{ask}}',
  'notice.reminder_nobody.text':
    '“{{title}}” ({{reference}}) waits, but nobody holds the role that is asked: {{ask}}.',
  'notice.task_unattended.headline': 'For your attention: {{ask}}',
  'notice.task_unattended.text':
    '“{{title}}” ({{reference}}) waits: {{ask}}. Whoever could do it is away, and nobody stands in.',
  'notice.absence_set.headline': 'You are away from {{from}} to {{until}}',
  'notice.absence_set.text':
    'A colleague has said that you are away from {{from}} to {{until}}. You can change or end it.',
  'notice.absence_ended.headline': 'Your absence has ended',
  'notice.absence_ended.text':
    'A colleague has ended your absence, which was to last from {{from}} to {{until}}: work is put to you again.',
  'notice.stand_in_ended.headline': 'You no longer stand in for {{person}}',
  'notice.stand_in_ended.text':
    'You no longer stand in for {{person}}. What you did in their name stays, with both names.',
  'notice.assistant_named.headline': 'You assist {{person}}',
  'notice.assistant_named.text':
    'You can now set, change and end the absences of {{person}}, and say who stands in.',
  'notice.stand_in.headline': 'You stand in for {{person}} from {{from}} to {{until}}',
  'notice.stand_in.text_one':
    'You stand in for {{person}} from {{from}} to {{until}}. {{count}} thing waits in these roles now.',
  'notice.stand_in.text_other':
    'You stand in for {{person}} from {{from}} to {{until}}. {{count}} things wait in these roles now.',
  'notice.answer.yes': 'yes',
  'notice.answer.no': 'no',
  'notice.answer.abstain': 'abstention',
  'notice.by.facility': 'The facility',
  'notice.by.system': 'The system',
  'notice.by.erased': 'A former user',
  'notice.by.for': '{{name}} for {{behalf}}',
  'mail.subject': '{{reference}}: {{headline}}',
  'mail.subject_for': '{{reference}} (for {{name}}): {{headline}}',
  'mail.for': 'You receive this because you stand in for {{name}}.',
  'mail.who': 'By: {{who}}',
  'mail.due': 'By when: {{due}}',
  'mail.clock': 'Limit: {{clock}}',
  'mail.open': 'Open the file',
  'mail.open_no_case': 'Open the page',
  'mail.footer_no_case': 'You receive this message because it concerns an absence. It is also in your inbox.',
  'mail.footer': 'You receive this message because you take part in this file. It is also in your inbox.',
} as const;
