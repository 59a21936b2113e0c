import type { Translated } from '../catalogue.js';
import type { messages as source } from '../en/messages.js';

export const messages: Translated<typeof source, 'few'> = {
  'cases.trail.message_written': '{{who}} a scris un mesaj în interiorul facilității.',
  'cases.trail.message_shared': '{{who}} a scris un mesaj (partajat cu {{parties}}).',
  'cases.trail.message_edited': '{{who}} a modificat un mesaj.',
  'cases.trail.message_withdrawn': '{{who}} a retras un mesaj.',
  'document_kind.message_attachment': 'Fișier al unui mesaj',
  'hears.when.message_mentioned': 'Cineva este numit într-un mesaj',
  'hears.when.message_written': 'Se scrie un mesaj într-un dosar',
  'hears.who.mentioned': 'Persoana numită, dacă îl poate citi',
  'hears.who.message_readers':
    'Părțile cu care este partajat; personalul care a mai scris în dosar sau îl urmărește; secretariatul, pentru ce vine din afară',
  'notice.message_mentioned.headline': 'Un mesaj vă numește: {{reference}}',
  'notice.message_mentioned.text':
    'Un mesaj privind {{reference}} ({{title}}) vă numește. Citiți-l și răspundeți acolo.',
  'notice.message_written.headline': 'Mesaj nou: {{reference}}',
  'notice.message_written.text': 'S-a scris un mesaj privind {{reference}} ({{title}}).',
  'notice_kind.message_mentioned': 'Un mesaj vă numește',
  'notice_kind.message_written': 'S-a scris un mesaj',
  'problem.messages.no_party': 'Această parte nu participă la dosar.',
  'problem.messages.no_reader':
    'Această persoană nu ar putea citi mesajul: partajați-l cu organizația ei sau numiți pe altcineva.',
  'problem.messages.not_own': 'Numai cine a scris un mesaj îl modifică sau îl retrage.',
  'problem.messages.settled':
    'Un mesaj se modifică numai timp de {{minutes}} minute. Scrieți altul sau retrageți-l pe acesta.',
  'problem.messages.too_many_files':
    'Prea multe fișiere: un mesaj are cel mult {{max}}. Alegeți mai puține și trimiteți-le pe celelalte cu alt mesaj.',
  'problem.messages.withdrawn': 'Acest mesaj este retras.',
  'messages.link': 'Mesaje',
  'messages.link_new_one': 'Mesaje ({{count}} nou)',
  'messages.link_new_few': 'Mesaje ({{count}} noi)',
  'messages.link_new_other': 'Mesaje ({{count}} noi)',
  'messages.title': 'Mesaje',
  'messages.lead':
    'Discuția despre acest dosar. Un mesaj rămâne în interiorul facilității dacă nu îl partajați; fiecare spune cine îl citește.',
  'messages.lead_outside':
    'Ce scrieți aici este citit de facilitate și de organizația dumneavoastră, și de nimeni altcineva.',
  'messages.none': 'Nu există încă mesaje.',
  'messages.text': 'Mesaj',
  'messages.text_hint_one':
    'Scrieți @ și un nume pentru a anunța pe cineva. Îl puteți modifica timp de {{count}} minut.',
  'messages.text_hint_few':
    'Scrieți @ și un nume pentru a anunța pe cineva. Îl puteți modifica timp de {{count}} minute.',
  'messages.text_hint_other':
    'Scrieți @ și un nume pentru a anunța pe cineva. Îl puteți modifica timp de {{count}} de minute.',
  'messages.share': 'Partajați cu',
  'messages.share_hint':
    'Dacă nu bifați pe nimeni, mesajul rămâne în interiorul facilității. Cei bifați nu văd cu cine mai este partajat.',
  'messages.mention': 'Anunțați pe cineva pe nume',
  'messages.mention_hint':
    'Persoana primește o înștiințare. Pot fi anunțate numai persoanele care pot citi mesajul.',
  'messages.mention_nobody': 'Pe nimeni',
  'messages.file': 'Fișiere',
  'messages.files_hint':
    'Puteți alege mai multe, cel mult {{max}}: PDF, Word, Excel, OpenDocument, text simplu sau imagine, fiecare de cel mult {{megabytes}} MB.',
  'messages.files_again': 'Textul este păstrat și nu s-a trimis încă nimic. Alegeți din nou fișierele.',
  'messages.submit': 'Trimiteți mesajul',
  'messages.done': 'Mesajul este scris.',
  'messages.as.applicant': 'solicitant',
  'messages.as.partner': 'țară parteneră',
  'messages.as.participant': 'participă',
  'messages.author': '{{author}}, {{organisation}}',
  'messages.new': 'Nou',
  'messages.inside': 'Numai în interiorul facilității',
  'messages.shared_with': 'Partajat cu {{parties}}',
  'messages.shared_with_you': 'Partajat cu organizația dumneavoastră',
  'messages.mentions': 'Anunțați pe nume: {{names}}',
  'messages.attached_one': 'Fișier:',
  'messages.attached_few': 'Fișiere:',
  'messages.attached_other': 'Fișiere:',
  'messages.edited': 'Modificat la {{at}}',
  'messages.edit': 'Modificați',
  'messages.edit_title': 'Modificați un mesaj',
  'messages.edit_lead_one': 'Un mesaj se poate modifica timp de {{count}} minut; cititorii rămân aceiași.',
  'messages.edit_lead_few': 'Un mesaj se poate modifica timp de {{count}} minute; cititorii rămân aceiași.',
  'messages.edit_lead_other':
    'Un mesaj se poate modifica timp de {{count}} de minute; cititorii rămân aceiași.',
  'messages.edit_submit': 'Salvați',
  'messages.edited_done': 'Mesajul este modificat.',
  'messages.withdraw': 'Retrageți',
  'messages.withdraw_title': 'Retrageți un mesaj',
  'messages.withdraw_lead':
    'Textul și fișierele dispar definitiv. Se va vedea în continuare că a existat un mesaj, cine l-a retras și când.',
  'messages.withdrawn_by': 'Retras de {{who}} la {{at}}.',
  'messages.withdrawn_done': 'Mesajul este retras.',
};
