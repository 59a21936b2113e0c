import type { Translated } from '../catalogue.js';
import type { lists as source } from '../en/lists.js';

/** Lists: their columns, the file of their rows, and views that are kept under a name. */
export const lists: Translated<typeof source, 'few'> = {
  'lists.download': 'Descărcați aceste rânduri (CSV)',
  'lists.columns': 'Coloane',
  'lists.columns_hint': 'Alegeți ce coloane se afișează și în ce ordine. Prima se afișează întotdeauna.',
  'lists.hidden': 'Ascunsă',
  'lists.show': 'Afișați',
  'lists.usual_columns': 'Coloanele obișnuite',
  'lists.reference': 'Referință',
  'lists.views': 'Vizualizări salvate',
  'lists.view_save': 'Salvați această vizualizare',
  'lists.view_name': 'Numele vizualizării',
  'lists.view_shared': 'Partajați-o cu organizația mea',
  'lists.view_shared_hint':
    'Toți colegii din organizația dumneavoastră o găsesc în această listă; fiecare vede ce are voie să vadă.',
  'lists.view_default': 'Deschideți această listă cu ea',
  'lists.view_default_hint': 'Numai pentru dumneavoastră, când veniți la listă fără să alegeți nimic.',
  'lists.view_own': 'A dumneavoastră',
  'lists.view_of': 'Partajată de {{name}}',
  'lists.view_is_default': 'se deschide singură',
  'lists.view_change': 'Modificați vizualizarea „{{view}}”',
  'lists.view_edit': 'Modificați',
  'lists.view_keep': 'Salvați',
  'lists.view_delete': 'Ștergeți vizualizarea',
  'lists.view_delete_ask': 'Ștergeți vizualizarea „{{view}}”? Dosarelor din ea nu li se întâmplă nimic.',
  'lists.view_saved': 'Vizualizarea este salvată.',
  'lists.view_changed': 'Vizualizarea este modificată.',
  'lists.view_deleted': 'Vizualizarea este ștearsă.',
  'lists.view_all': 'Afișați toată lista',
  'lists.view_lead': 'O vizualizare păstrează sub un nume filtrele, ordinea și coloanele.',
  'problem.field.view_name_taken': 'O vizualizare a acestei liste are deja acest nume.',
};
