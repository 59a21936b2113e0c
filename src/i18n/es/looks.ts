/** How pages look: light, dark, or as the system does. */
import type { Translated } from '../catalogue.js';
import type { looks as source } from '../en/looks.js';

export const looks: Translated<typeof source> = {
  'looks.title': 'Apariencia',
  'looks.hint': 'Se guarda en este navegador, ya que depende de la pantalla.',
  'looks.system': 'Como el sistema',
  'looks.light': 'Claro',
  'looks.dark': 'Oscuro',
  'looks.saved': 'Sus páginas tienen este aspecto a partir de ahora.',
};
