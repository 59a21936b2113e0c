import type { Translated } from '../catalogue.js';
import type { feeds as source } from '../en/feeds.js';

/** Deadlines in people's own calendars: the page of the links, and what an entry says. */
export const feeds: Translated<typeof source, 'few'> = {
  'feeds.title': 'Termenele în calendarul dumneavoastră',
  'feeds.lead':
    'Un link la care se abonează programul dumneavoastră de calendar. Arată datele pe care le puteți vedea și le urmează când se mută.',
  'feeds.secret':
    'Cine are un link citește ce arată acesta fără autentificare. Păstrați-l pentru dumneavoastră; dacă aveți îndoieli, încheiați-l.',
  'feeds.none': 'Nu ați creat încă niciun link.',
  'feeds.caption_one': '{{count}} link',
  'feeds.caption_few': '{{count}} linkuri',
  'feeds.caption_other': '{{count}} de linkuri',
  'feeds.name': 'Denumire',
  'feeds.name_hint': 'Pentru dumneavoastră, de exemplu „Telefon”. Este denumirea calendarului acolo.',
  'feeds.shows': 'Ce arată',
  'feeds.shows_mine': 'Ce mi se cere mie',
  'feeds.shows_organisation': 'Ce i se cere cuiva din organizația mea',
  'feeds.shows_country': 'Dosarele unei țări',
  'feeds.shows_of_country': 'Dosarele privind {{country}}',
  'feeds.country': 'Țară',
  'feeds.made_at': 'Creat',
  'feeds.last_read': 'Ultima citire',
  'feeds.never_read': 'Încă niciodată',
  'feeds.change': 'Modificare',
  'feeds.new': 'Creați un link',
  'feeds.make': 'Creați linkul',
  'feeds.made': 'Linkul este creat. Copiați-l acum: nu va mai fi afișat.',
  'feeds.your_link': 'Linkul dumneavoastră',
  'feeds.your_link_hint':
    'În programul de calendar, alegeți abonarea la un calendar după adresă și lipiți acest link.',
  'feeds.renew': 'Link nou',
  'feeds.renew_of': 'Link nou pentru „{{name}}”',
  'feeds.renew_title': 'Creați un link nou pentru „{{name}}”?',
  'feeds.renew_what':
    'Linkul actual încetează imediat să funcționeze. Vă abonați la cel nou în programul de calendar.',
  'feeds.end': 'Încheiați',
  'feeds.end_of': 'Încheiați linkul „{{name}}”',
  'feeds.end_title': 'Încheiați linkul „{{name}}”?',
  'feeds.end_what':
    'Calendarele care îl citesc nu mai găsesc nimic acolo. Nu se mai poate reveni; puteți crea alt link.',
  'feeds.ended': 'Linkul a fost încheiat.',
  'feeds.gone': 'Nu mai este scadent: {{summary}}',
  'feeds.calendar_name': 'Entente: {{name}}',
  'feeds.entry.summary': '{{reference}}: {{label}}',
  'feeds.entry.stage': 'Etapă: {{stage}}',
  'feeds.entry.owed_by': 'La: {{roles}}',
  'problem.feeds.too_many': 'Aveți deja numărul maxim de linkuri ({{max}}): încheiați mai întâi unul.',
  'problem.field.country_not_yours': 'Nu aveți dreptul să urmăriți dosarele acestei țări.',
  'audit.feed_made': 'a creat un link la termene pentru un calendar',
  'audit.feed_ended': 'a încheiat un link la termene pentru un calendar',
};
