/** The parts of a file, each with an address of its own, and the print view. */
import type { Translated } from '../catalogue.js';
import type { caseTabs as source } from '../en/case-tabs.js';

export const caseTabs: Translated<typeof source> = {
  'case_tabs.all': 'Parties du dossier',
  'case_tabs.whole': 'Dossier entier',
  'case_tabs.facts': 'Éléments essentiels',
  'case_tabs.application': 'Demande',
  'case_tabs.budget': 'Budget',
  'case_tabs.documents': 'Documents',
  'case_tabs.people': 'Personnes',
  'case_tabs.trail': 'Historique',
  'case_tabs.title': '{{file}} : {{tab}}',
  'case_tabs.print': 'Version imprimable',
  'case_tabs.print_lead':
    'Le dossier entier, sans boutons ni formulaires. Imprimez-le avec votre navigateur ou conservez-le en PDF.',
  'case_tabs.back': 'Retour au dossier',
  'case_tabs.now': 'Chez qui il se trouve',
  'case_tabs.nobody': 'Personne n’est invité à agir pour le moment.',
  'case_tabs.acted': 'Qui est intervenu',
  'case_tabs.none_acted': 'Personne n’est encore intervenu.',
  'case_tabs.person': 'Personne',
  'case_tabs.last': 'Dernier acte',
  'case_tabs.acts': 'Actes',
};
