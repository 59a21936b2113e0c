import type { Translated } from '../catalogue.js';
import type { documents as source } from '../en/documents.js';

/** Documents: their addresses, how long they are kept, and what holds them. */
export const documents: Translated<typeof source> = {
  'documents.link.title': 'Ce lien a expiré',
  'documents.link.text':
    'Les liens vers les documents fonctionnent pendant {{minutes}} minutes, et uniquement pour la personne qui les a vus. En voici un nouveau.',
  'documents.link.open': 'Ouvrir {{file}}',
  'documents.link.over': 'Cette adresse a expiré. Consultez de nouveau le document pour en obtenir une.',
};
