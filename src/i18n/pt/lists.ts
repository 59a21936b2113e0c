import type { Translated } from '../catalogue.js';
import type { lists as source } from '../en/lists.js';

/** Lists: their columns, the file of their rows, and views that are kept under a name. */
export const lists: Translated<typeof source> = {
  'lists.download': 'Descarregar estas linhas (CSV)',
  'lists.columns': 'Colunas',
  'lists.columns_hint': 'Escolha que colunas são mostradas e por que ordem. A primeira é sempre mostrada.',
  'lists.hidden': 'Oculta',
  'lists.show': 'Mostrar',
  'lists.usual_columns': 'As colunas habituais',
  'lists.reference': 'Referência',
  'lists.views': 'Vistas guardadas',
  'lists.view_save': 'Guardar esta vista',
  'lists.view_name': 'Nome da vista',
  'lists.view_shared': 'Partilhá-la com a minha organização',
  'lists.view_shared_hint':
    'Todas as pessoas da sua organização a encontram nesta lista; cada uma vê o que pode ver.',
  'lists.view_default': 'Abrir esta lista com ela',
  'lists.view_default_hint': 'Só para si, quando chega à lista sem escolher nada.',
  'lists.view_own': 'Sua',
  'lists.view_of': 'Partilhada por {{name}}',
  'lists.view_is_default': 'abre-se sozinha',
  'lists.view_change': 'Alterar a vista «{{view}}»',
  'lists.view_edit': 'Alterar',
  'lists.view_keep': 'Guardar',
  'lists.view_delete': 'Eliminar a vista',
  'lists.view_delete_ask': 'Eliminar a vista «{{view}}»? Nada acontece aos processos que mostra.',
  'lists.view_saved': 'A vista foi guardada.',
  'lists.view_changed': 'A vista foi alterada.',
  'lists.view_deleted': 'A vista foi eliminada.',
  'lists.view_all': 'Mostrar toda a lista',
  'lists.view_lead': 'Uma vista guarda sob um nome os filtros, a ordem e as colunas.',
  'problem.field.view_name_taken': 'Já há uma vista desta lista com esse nome.',
};
