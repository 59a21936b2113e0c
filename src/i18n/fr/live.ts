import type { Translated } from '../catalogue.js';
import type { live as en } from '../en/live.js';

export const live: Translated<typeof en> = {
  'live.updated': 'Le dossier a été mis à jour. Stade : {{stage}}.',
  'live.moved': 'Ce dossier a avancé.',
  'live.show': 'Afficher',
};
