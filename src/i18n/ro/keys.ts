/** Keys that do something on every page and in lists. */
import type { Translated } from '../catalogue.js';
import type { keys as source } from '../en/keys.js';

export const keys: Translated<typeof source, 'few'> = {
  'keys.title': 'Taste',
  'keys.lead':
    'Ce se poate face cu o tastă sau două, pe fiecare pagină și în liste. Nimic din toate acestea nu se întâmplă cât timp scrieți într-un câmp.',
  'keys.here': 'Tastele acestei pagini',
  'keys.are_on': 'Tastele simple sunt activate.',
  'keys.are_off': 'Tastele simple sunt dezactivate; Ctrl+K funcționează oricum.',
  'keys.change': 'Schimbați acest lucru în contul dumneavoastră',
  'keys.everywhere': 'Peste tot',
  'keys.lists': 'În liste',
  'keys.go': 'Mergeți la o pagină',
  'keys.then': 'apoi',
  'keys.palette': 'Mergeți la o pagină, un dosar sau o persoană',
  'keys.search': 'La câmpul de căutare',
  'keys.help': 'Arată aceste taste',
  'keys.next': 'Rândul următor',
  'keys.previous': 'Rândul anterior',
  'keys.open': 'Deschide rândul; Enter face același lucru',
  'keys.choose': 'Bifează sau debifează rândul',
  'keys.chosen': 'Bifat',
  'keys.not_chosen': 'Debifat',
  'keys.link': 'Ce taste există',
  'keys.account.on': 'Tastele simple parcurg listele și duc la pagini',
  'keys.account.hint':
    'Dezactivați-le dacă vorbiți cu dispozitivul sau dacă apăsați taste din greșeală. Ctrl+K rămâne. Este valabil pentru contul dumneavoastră, pe orice dispozitiv.',
  'keys.account.are_on': 'Tastele simple sunt activate.',
  'keys.account.are_off': 'Tastele simple sunt dezactivate.',
};
