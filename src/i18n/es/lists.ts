import type { Translated } from '../catalogue.js';
import type { lists as source } from '../en/lists.js';

/** Lists: their columns, the file of their rows, and views that are kept under a name. */
export const lists: Translated<typeof source> = {
  'lists.download': 'Descargar estas filas (CSV)',
  'lists.columns': 'Columnas',
  'lists.columns_hint': 'Elija qué columnas se muestran y en qué orden. La primera se muestra siempre.',
  'lists.hidden': 'Oculta',
  'lists.show': 'Mostrar',
  'lists.usual_columns': 'Las columnas habituales',
  'lists.reference': 'Referencia',
  'lists.views': 'Vistas guardadas',
  'lists.view_save': 'Guardar esta vista',
  'lists.view_name': 'Nombre de la vista',
  'lists.view_shared': 'Compartirla con mi organización',
  'lists.view_shared_hint':
    'Todas las personas de su organización la encuentran en esta lista; cada una ve lo que puede ver.',
  'lists.view_default': 'Abrir esta lista con ella',
  'lists.view_default_hint': 'Solo para usted, cuando llega a la lista sin elegir nada.',
  'lists.view_own': 'Suya',
  'lists.view_of': 'Compartida por {{name}}',
  'lists.view_is_default': 'se abre sola',
  'lists.view_change': 'Modificar la vista «{{view}}»',
  'lists.view_edit': 'Modificar',
  'lists.view_keep': 'Guardar',
  'lists.view_delete': 'Eliminar la vista',
  'lists.view_delete_ask': '¿Eliminar la vista «{{view}}»? A los expedientes que muestra no les ocurre nada.',
  'lists.view_saved': 'La vista se ha guardado.',
  'lists.view_changed': 'La vista se ha modificado.',
  'lists.view_deleted': 'La vista se ha eliminado.',
  'lists.view_all': 'Mostrar toda la lista',
  'lists.view_lead': 'Una vista guarda con un nombre los filtros, el orden y las columnas.',
  'problem.field.view_name_taken': 'Ya hay una vista de esta lista con ese nombre.',
};
