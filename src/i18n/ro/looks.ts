/** How pages look: light, dark, or as the system does. */
import type { Translated } from '../catalogue.js';
import type { looks as source } from '../en/looks.js';

export const looks: Translated<typeof source, 'few'> = {
  'looks.title': 'Aspect',
  'looks.hint': 'Se păstrează în acest navigator, deoarece ține de ecran.',
  'looks.system': 'Ca sistemul',
  'looks.light': 'Luminos',
  'looks.dark': 'Întunecat',
  'looks.saved': 'Paginile dumneavoastră arată astfel de acum înainte.',
};
