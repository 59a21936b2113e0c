import type { Translated } from '../catalogue.js';
import type { live as en } from '../en/live.js';

export const live: Translated<typeof en> = {
  'live.updated': 'Le dossier a été mis à jour. Stade : {{stage}}.',
  'live.moved': 'Ce dossier a avancé.',
  'live.show': 'Afficher',
  'live.looking': 'Consulte aussi ce dossier : {{names}}.',
  'live.writing': 'Y écrit en ce moment : {{names}}.',
  'live.account.title': 'Être vu',
  'live.account.shown': 'Montrer aux autres que je consulte un dossier',
  'live.account.hint':
    'Au sein de la facilité, les collègues le voient ; à l’extérieur, les personnes de votre organisation. Rien n’est conservé plus d’une minute. Si vous le désactivez, les autres ne vous sont pas signalés non plus.',
  'live.account.saved': 'Enregistré.',
};
