import type { Translated } from '../catalogue.js';
import type { tracking as source } from '../en/tracking.js';

/** Following a file by a link, without an account: the page of whoever gives links, and the page that they open. */
export const tracking: Translated<typeof source, 'few'> = {
  'tracking.link': 'Linkuri pentru persoane fără cont',
  'tracking.title': 'Linkuri pentru persoane fără cont',
  'tracking.lead':
    'Un link arată stadiul acestui dosar și ce urmează: etape în cuvinte simple și datele lor. Nu arată titluri, nume, bani sau motive.',
  'tracking.secret':
    'Cine are un link citește ce arată acesta fără autentificare, până când expiră sau îl încheiați.',
  'tracking.none': 'Pentru acest dosar nu s-a creat încă niciun link.',
  'tracking.caption_one': '{{count}} link',
  'tracking.caption_few': '{{count}} linkuri',
  'tracking.caption_other': '{{count}} de linkuri',
  'tracking.new': 'Creați un link',
  'tracking.days': 'Cât timp funcționează',
  'tracking.days_of_one': '{{count}} zi',
  'tracking.days_of_few': '{{count}} zile',
  'tracking.days_of_other': '{{count}} de zile',
  'tracking.make': 'Creați linkul',
  'tracking.made': 'Linkul este creat. Copiați-l acum: nu va mai fi afișat.',
  'tracking.your_link': 'Linkul',
  'tracking.your_link_hint': 'Copiați-l și dați-l celui care dorește să urmărească acest dosar.',
  'tracking.made_at': 'Creat',
  'tracking.made_by': 'De către',
  'tracking.until': 'Funcționează până la',
  'tracking.state': 'Stare',
  'tracking.live': 'funcționează',
  'tracking.expired': 'expirat',
  'tracking.was_ended': 'încheiat',
  'tracking.change': 'Modificare',
  'tracking.end': 'Încheiați',
  'tracking.end_of': 'Încheiați linkul din {{date}}',
  'tracking.end_title': 'Încheiați acest link?',
  'tracking.end_what':
    'Cine deschide linkul din {{date}} nu mai găsește nimic acolo. Nu se mai poate reveni; puteți crea alt link.',
  'tracking.ended': 'Linkul a fost încheiat.',
  'tracking.kind.action': 'Acțiune',
  'tracking.kind.technical_assistance': 'Asistență tehnică',
  'tracking.kind.dialogue': 'Dialog',
  'tracking.kind.need': 'Nevoie',
  'tracking.public.title': 'Stadiul acestui dosar',
  'tracking.public.lead':
    'Această pagină arată etapa dosarului și datele lui. Pentru orice altceva, adresați-vă celui care v-a dat linkul.',
  'tracking.public.now': 'Acum',
  'tracking.public.since': 'Din',
  'tracking.public.next': 'Ce urmează, de regulă',
  'tracking.public.over': 'Nimic altceva: dosarul este închis.',
  'tracking.public.open': 'Depinde de pasul actual.',
  'tracking.public.way': 'Parcursul obișnuit',
  'tracking.public.past': 'Până acum',
  'tracking.public.until': 'Acest link funcționează până la {{date}}.',
  'problem.tracking.too_many':
    'Există deja numărul maxim de linkuri la acest dosar ({{max}}): încheiați mai întâi unul.',
  'problem.tracking_link_unknown':
    'Acest link nu deschide nimic: a expirat, a fost încheiat sau nu este complet. Cereți unul nou.',
  'refusal.tracking_by_lead': 'Linkurile le creează cine conduce dosarul și secretariatul.',
  'problem.asks_too_often':
    'De aici au venit prea multe cereri. Timpul de așteptare, în secunde: {{seconds}}.',
  'cases.trail.tracking_link_made': '{{who}} a creat un link pentru persoane fără cont.',
  'cases.trail.tracking_link_ended': '{{who}} a încheiat un link pentru persoane fără cont.',
  'notice.what.tracking_link_made': 'a fost creat un link pentru persoane fără cont',
  'notice.what.tracking_link_ended': 'a fost încheiat un link pentru persoane fără cont',
  'hears.event.tracking_link_made': 'Se creează un link pentru persoane fără cont',
  'hears.event.tracking_link_ended': 'Se încheie un link pentru persoane fără cont',
};
