import type { Translated } from '../catalogue.js';
import type { live as en } from '../en/live.js';

export const live: Translated<typeof en> = {
  'live.updated': 'Dosarul a fost actualizat. Etapa: {{stage}}.',
  'live.moved': 'Acest dosar a avansat.',
  'live.show': 'Afișați',
  'live.looking': 'Consultă și acest dosar: {{names}}.',
  'live.writing': 'Scrie acum în el: {{names}}.',
  'live.account.title': 'A fi văzut',
  'live.account.shown': 'Arată celorlalți că mă uit la un dosar',
  'live.account.hint':
    'În cadrul mecanismului văd colegii; în afara lui, persoanele din organizația dumneavoastră. Nu se păstrează mai mult de un minut. Dacă dezactivați opțiunea, nici dumneavoastră nu vi se arată ceilalți.',
  'live.account.saved': 'S-a salvat.',
};
