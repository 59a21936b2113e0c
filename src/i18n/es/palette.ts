/** The palette: going to a page, a case or a person from one field. */
import type { Translated } from '../catalogue.js';
import type { palette as source } from '../en/palette.js';

export const palette: Translated<typeof source> = {
  'palette.open': 'Ir a',
  'palette.key': 'Ctrl+K',
  'palette.title': 'Ir a una página, un expediente o una persona',
  'palette.label': 'Página, número de expediente, título o nombre',
  'palette.close': 'Cerrar',
  'palette.found': 'Lo encontrado',
  'palette.pages': 'Páginas',
  'palette.cases': 'Expedientes',
  'palette.people': 'Personas',
  'palette.user_of': 'Cuenta, {{organisation}}',
  'palette.contact_of': '{{function}}, {{party}}',
  'palette.count_one': '{{count}} resultado',
  'palette.count_other': '{{count}} resultados',
  'palette.none': 'No se encontró nada. La página de búsqueda recorre también los documentos y los mensajes.',
  'palette.failed':
    'No se pudo contactar con el servidor. Inténtelo de nuevo o utilice la página de búsqueda.',
  'palette.all': 'Buscar en todo',
  'palette.hint': 'Las flechas eligen, Intro abre, Ctrl+Intro abre una pestaña nueva, Esc cierra.',
};
