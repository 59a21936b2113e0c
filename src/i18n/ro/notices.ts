import type { Translated } from '../catalogue.js';
import type { notices as source } from '../en/notices.js';

/** What people are told: in the inbox and by mail. */
export const notices: Translated<typeof source, 'few'> = {
  'notice.task_opened.headline': 'Vă așteaptă: {{ask}}',
  'notice.task_opened.text': '„{{title}}” ({{reference}}) vă așteaptă: {{ask}}.',
  'notice.task_reassigned.headline': 'Vi s-a încredințat: {{ask}}',
  'notice.task_reassigned.text':
    'Vi s-a încredințat o sarcină la „{{title}}” ({{reference}}): {{ask}}. Motivele se află în dosar.',
  'notice.dates_moved.headline': 'Altă dată: {{ask}}',
  'notice.dates_moved.text':
    'Un calendar de lucru s-a schimbat, iar data până la care vă așteaptă „{{title}}” ({{reference}}) s-a mutat: {{ask}}. Explicația se află în dosar.',
  'notice.moved.headline': 'Acum: {{stage}}',
  'notice.moved.text': '„{{title}}” ({{reference}}) a mers mai departe: {{stage}}.',
  'notice.awarded.headline': 'S-a decis atribuirea',
  'notice.awarded.text': 'Pentru „{{title}}” ({{reference}}) s-a atribuit grantul. Urmează: {{stage}}.',
  'notice.refused.headline': 'Neacceptat: {{stage}}',
  'notice.refused.text':
    '„{{title}}” ({{reference}}) nu a fost acceptat: {{stage}}. Motivele se află în dosar.',
  'notice.ended.headline': 'Încheiat: {{stage}}',
  'notice.ended.text': '„{{title}}” ({{reference}}) s-a încheiat: {{stage}}.',
  'notice.visa_given.headline': '{{visa}}: {{answer}}',
  'notice.visa_given.text': 'S-a dat un răspuns la „{{title}}” ({{reference}}): {{visa}}, {{answer}}.',
  'notice.watched.headline': '{{what}}',
  'notice.watched.text': 'La „{{title}}” ({{reference}}), pe care îl urmăriți: {{what}}.',
  'notice.what.case_edited': 'conținutul a fost editat',
  'notice.what.case_migrated': 'dosarul continuă sub altă versiune a fluxului său de lucru',
  'notice.what.tasks_reassigned': 'o sarcină a fost dată altcuiva',
  'notice.what.clocks_recalculated': 'o dată-limită s-a mutat deoarece s-a schimbat un calendar',
  'notice.what.document_added': 'a fost adăugat un document',
  'notice.what.document_removed': 'a fost eliminat un document',
  'notice.reminder_before.headline': 'Scadent în curând: {{ask}}',
  'notice.reminder_before.text': '„{{title}}” ({{reference}}) vă așteaptă în continuare: {{ask}}.',
  'notice.reminder_on.headline': 'Scadent acum: {{ask}}',
  'notice.reminder_on.text': '„{{title}}” ({{reference}}) este scadent și vă așteaptă: {{ask}}.',
  'notice.reminder_after.headline': 'Termen depășit: {{ask}}',
  'notice.reminder_after.text': '„{{title}}” ({{reference}}) a depășit termenul și vă așteaptă: {{ask}}.',
  'notice.reminder_head.headline': 'În atenția dumneavoastră: {{ask}}',
  'notice.reminder_head.text': '„{{title}}” ({{reference}}) așteaptă în unitatea dumneavoastră: {{ask}}.',
  'notice.reminder_nobody.headline': 'Nimeni de solicitat: {{ask}}',
  'notice.reminder_nobody.text':
    '„{{title}}” ({{reference}}) așteaptă, dar nimeni nu deține rolul solicitat: {{ask}}.',
  'notice.task_unattended.headline': 'În atenția dumneavoastră: {{ask}}',
  'notice.task_unattended.text':
    '„{{title}}” ({{reference}}) așteaptă: {{ask}}. Cine ar putea acționa lipsește și nu îi ține locul nimeni.',
  'notice.absence_set.headline': 'Lipsiți în perioada {{from}} – {{until}}',
  'notice.absence_set.text':
    'Altcineva a înregistrat că lipsiți în perioada {{from}} – {{until}}. Puteți modifica sau încheia absența.',
  'notice.absence_ended.headline': 'Absența dumneavoastră s-a încheiat',
  'notice.absence_ended.text':
    'Altcineva a încheiat absența dumneavoastră, prevăzută pentru perioada {{from}} – {{until}}: sarcinile vă revin din nou.',
  'notice.stand_in_ended.headline': 'Nu mai țineți locul persoanei {{person}}',
  'notice.stand_in_ended.text':
    'Nu mai țineți locul persoanei {{person}}. Ce ați făcut în numele ei rămâne, cu ambele nume.',
  'notice.assistant_named.headline': 'Asistați pe {{person}}',
  'notice.assistant_named.text':
    'De acum puteți înregistra, modifica și încheia absențele persoanei {{person}} și puteți spune cine îi ține locul.',
  'notice.stand_in.headline': 'Țineți locul persoanei {{person}} în perioada {{from}} – {{until}}',
  'notice.stand_in.text_one':
    'Țineți locul persoanei {{person}} în perioada {{from}} – {{until}}. În aceste roluri așteaptă acum o sarcină.',
  'notice.stand_in.text_few':
    'Țineți locul persoanei {{person}} în perioada {{from}} – {{until}}. În aceste roluri așteaptă acum {{count}} sarcini.',
  'notice.stand_in.text_other':
    'Țineți locul persoanei {{person}} în perioada {{from}} – {{until}}. În aceste roluri așteaptă acum {{count}} de sarcini.',
  'notice.answer.yes': 'da',
  'notice.answer.no': 'nu',
  'notice.answer.abstain': 'abținere',
  'notice.by.facility': 'Facilitatea',
  'notice.by.system': 'Sistemul',
  'notice.by.erased': 'Un fost utilizator',
  'notice.by.for': '{{name}} pentru {{behalf}}',
  'mail.subject': '{{reference}}: {{headline}}',
  'mail.headline_due': '{{headline}} (până la {{day}})',
  'mail.subject_for': '{{reference}} (pentru {{name}}): {{headline}}',
  'mail.for': 'Primiți acest mesaj deoarece țineți locul persoanei {{name}}.',
  'mail.who': 'De la: {{who}}',
  'mail.due': 'Până când: {{due}}',
  'mail.clock': 'Termen: {{clock}}',
  'mail.open': 'Deschideți dosarul',
  'mail.open_no_case': 'Deschideți pagina',
  'mail.footer_no_case':
    'Primiți acest mesaj deoarece vă privește pe dumneavoastră sau ceva de care vă ocupați. Se află și printre mesajele primite în aplicație.',
  'mail.footer':
    'Primiți acest mesaj deoarece participați la acest dosar. Se află și printre mesajele primite în aplicație.',
  'mail.footer_reply': 'Dacă răspundeți la acest e-mail, răspunsul ajunge la {{name}}.',
  'mail.footer_no_reply': 'Răspunsurile la acest e-mail nu sunt citite de nimeni; scrieți în dosar.',
  'mail.footer_choose':
    'Alegeți ce e-mailuri primiți și când pe pagina „Notificări” a contului dumneavoastră.',
};
