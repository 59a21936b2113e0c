/** Keys that do something on every page and in lists. */
import type { Translated } from '../catalogue.js';
import type { keys as source } from '../en/keys.js';

export const keys: Translated<typeof source> = {
  'keys.title': 'Touches',
  'keys.lead':
    'Ce qui se fait avec une touche ou deux, sur chaque page et dans les listes. Rien de cela ne se produit pendant que vous écrivez dans un champ.',
  'keys.here': 'Touches de cette page',
  'keys.are_on': 'Les touches seules sont activées.',
  'keys.are_off': 'Les touches seules sont désactivées ; Ctrl+K fonctionne quand même.',
  'keys.change': 'Changer cela dans votre compte',
  'keys.everywhere': 'Partout',
  'keys.lists': 'Dans les listes',
  'keys.go': 'Aller à une page',
  'keys.then': 'puis',
  'keys.palette': 'Aller à une page, à un dossier ou à une personne',
  'keys.search': 'Au champ de recherche',
  'keys.help': 'Montrer ces touches',
  'keys.next': 'Ligne suivante',
  'keys.previous': 'Ligne précédente',
  'keys.open': 'Ouvrir la ligne ; Entrée le fait aussi',
  'keys.choose': 'Cocher ou décocher la ligne',
  'keys.chosen': 'Coché',
  'keys.not_chosen': 'Décoché',
  'keys.link': 'Quelles touches il y a',
  'keys.account.on': 'Les touches seules parcourent les listes et mènent aux pages',
  'keys.account.hint':
    'Désactivez-les si vous parlez à votre appareil ou si vous appuyez sur des touches par mégarde. Ctrl+K reste. Cela vaut pour votre compte, sur tous vos appareils.',
  'keys.account.are_on': 'Les touches seules sont activées.',
  'keys.account.are_off': 'Les touches seules sont désactivées.',
};
