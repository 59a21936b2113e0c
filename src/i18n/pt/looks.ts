/** How pages look: light, dark, or as the system does. */
import type { Translated } from '../catalogue.js';
import type { looks as source } from '../en/looks.js';

export const looks: Translated<typeof source> = {
  'looks.title': 'Aparência',
  'looks.hint': 'Guardada neste navegador, pois depende do ecrã.',
  'looks.system': 'Como o sistema',
  'looks.light': 'Claro',
  'looks.dark': 'Escuro',
  'looks.saved': 'As suas páginas passam a ter este aspeto.',
};
