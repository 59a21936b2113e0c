/** How pages look: light, dark, or as the system does. */
import type { Translated } from '../catalogue.js';
import type { looks as source } from '../en/looks.js';

export const looks: Translated<typeof source> = {
  'looks.title': 'Apparence',
  'looks.hint': 'Conservé dans ce navigateur, car cela dépend de l’écran.',
  'looks.system': 'Comme le système',
  'looks.light': 'Clair',
  'looks.dark': 'Sombre',
  'looks.saved': 'Vos pages ont désormais cette apparence.',
};
