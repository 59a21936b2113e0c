/** The palette: going to a page, a case or a person from one field. */
import type { Translated } from '../catalogue.js';
import type { palette as source } from '../en/palette.js';

export const palette: Translated<typeof source> = {
  'palette.open': 'Aller à',
  'palette.key': 'Ctrl+K',
  'palette.title': 'Aller à une page, à un dossier ou à une personne',
  'palette.label': 'Page, numéro de dossier, titre ou nom',
  'palette.close': 'Fermer',
  'palette.found': 'Ce qui a été trouvé',
  'palette.pages': 'Pages',
  'palette.cases': 'Dossiers',
  'palette.people': 'Personnes',
  'palette.user_of': 'Compte, {{organisation}}',
  'palette.contact_of': '{{function}}, {{party}}',
  'palette.count_one': '{{count}} résultat',
  'palette.count_other': '{{count}} résultats',
  'palette.none': 'Rien n’a été trouvé. La page de recherche parcourt aussi les documents et les messages.',
  'palette.failed': 'Le serveur n’a pas pu être joint. Réessayez, ou utilisez la page de recherche.',
  'palette.all': 'Chercher partout',
  'palette.hint': 'Les flèches choisissent, Entrée ouvre, Ctrl+Entrée ouvre un nouvel onglet, Échap ferme.',
};
