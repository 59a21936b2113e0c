import type { Translated } from '../catalogue.js';
import type { pictures as source } from '../en/pictures.js';

/** The programme in pictures, each with its table. */
export const pictures: Translated<typeof source, 'few'> = {
  'pictures.title': 'Grafice',
  'pictures.link': 'În grafice',
  'pictures.all': 'Toate graficele',
  'pictures.filters': 'Ce arată graficul',
  'pictures.frame': 'Graficul, care poate fi derulat',
  'pictures.table': 'Aceleași date ca tabel',
  'pictures.download': 'Descărcați tabelul ca CSV',
  'pictures.empty': 'Nu există încă nimic de reprezentat.',
  'pictures.kind': 'Tip de dosar',
  'pictures.cases': 'Dosare',
  'pictures.case': 'Dosar',
  'pictures.changed': 'Ultima modificare',
  'pictures.behind_one': '{{count}} dosar se află acolo',
  'pictures.behind_few': '{{count}} dosare se află acolo',
  'pictures.behind_other': '{{count}} de dosare se află acolo',
  'pictures.nobody_there': 'Nu se mai află acolo niciun dosar.',
  'pictures.days_one': 'cel mai mult: {{count}} zi',
  'pictures.days_few': 'cel mai mult: {{count}} zile',
  'pictures.days_other': 'cel mai mult: {{count}} de zile',
  'pictures.median_days': 'Jumătate se află acolo de (zile)',
  'pictures.oldest_days': 'Cel mai vechi se află acolo de (zile)',
  'pictures.pipeline': 'Unde se află dosarele',
  'pictures.pipeline.about':
    'Câte dosare în curs se află în fiecare etapă și de cât timp se află acolo cel mai vechi dintre ele.',
  'pictures.envelopes': 'Pachete financiare',
  'pictures.envelopes.about':
    'Cât din fiecare pachet financiar este rezervat, angajat, sub contract și plătit, până la plafon.',
  'pictures.envelope': 'Pachet financiar',
  'pictures.limit': 'Linia verticală de la capătul fiecărei bare este plafonul.',
  'pictures.millions': '{{amount}} mil. EUR',
  'pictures.on_time': 'Termene respectate',
  'pictures.on_time.about':
    'Termenele stabilite de norme, după luna în care au ajuns la scadență: respectate sau depășite înainte de îndeplinirea actului.',
  'pictures.month': 'Luna',
  'pictures.kept': 'Respectate',
  'pictures.late': 'Depășite',
  'pictures.rate': 'Ponderea celor respectate',
  'pictures.workload': 'Volum de lucru',
  'pictures.workload.about':
    'Sarcinile deschise, după termenul lor. Pe persoane se numără doar cele care desemnează pe cineva.',
  'pictures.by.role': 'Rol',
  'pictures.by.person': 'Persoană',
  'pictures.erased': 'nume șters',
  'pictures.overdue': 'Termen depășit',
  'pictures.soon': 'Termen în următoarele șapte zile',
  'pictures.later': 'Mai târziu sau fără termen',
  'pictures.countries': 'Pe țări',
  'pictures.countries.about':
    'Acțiunile pe țări partenere și după stadiul lor. O acțiune care indică mai multe țări apare la fiecare.',
  'pictures.process': 'Fluxul de lucru și dosarele sale',
  'pictures.process.about':
    'Fluxul de lucru în vigoare, cu numărul de dosare aflate în fiecare etapă. Fiecare număr duce la dosarele respective.',
  'pictures.timeline': 'Acțiunile în timp',
  'pictures.timeline.about':
    'Când se desfășoară acțiunile, ce s-au angajat să realizeze și până când, precum și ziua de astăzi.',
  'pictures.signs':
    'Rombul este un jalon: plin după ce un raport acceptat îl declară îndeplinit, gol până atunci. Linia întreruptă este ziua de astăzi.',
  'pictures.today': 'astăzi',
  'pictures.what': 'Ce',
  'pictures.whole_action': 'Întreaga acțiune',
  'pictures.from': 'De la',
  'pictures.to': 'Până la',
  'pictures.state': 'Stadiu',
  'pictures.milestone.done': 'îndeplinit',
  'pictures.milestone.on_track': 'în grafic',
  'pictures.milestone.late': 'întârziat',
};
