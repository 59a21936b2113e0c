import type { Translated } from '../catalogue.js';
import type { lists as source } from '../en/lists.js';

/** Lists: their columns, the file of their rows, and views that are kept under a name. */
export const lists: Translated<typeof source> = {
  'lists.download': 'Télécharger ces lignes (CSV)',
  'lists.columns': 'Colonnes',
  'lists.columns_hint': 'Choisissez les colonnes affichées et leur ordre. La première l’est toujours.',
  'lists.hidden': 'Masquée',
  'lists.show': 'Afficher',
  'lists.usual_columns': 'Les colonnes habituelles',
  'lists.reference': 'Référence',
  'lists.views': 'Vues enregistrées',
  'lists.view_save': 'Enregistrer cette vue',
  'lists.view_name': 'Nom de la vue',
  'lists.view_shared': 'La partager avec mon organisation',
  'lists.view_shared_hint':
    'Tous les membres de votre organisation la trouvent sur cette liste ; chacun y voit ce qu’il peut voir.',
  'lists.view_default': 'Ouvrir cette liste avec elle',
  'lists.view_default_hint': 'Pour vous seul, quand vous venez à la liste sans rien choisir.',
  'lists.view_own': 'La vôtre',
  'lists.view_of': 'Partagée par {{name}}',
  'lists.view_is_default': 's’ouvre d’elle-même',
  'lists.view_change': 'Modifier la vue « {{view}} »',
  'lists.view_edit': 'Modifier',
  'lists.view_keep': 'Enregistrer',
  'lists.view_delete': 'Supprimer la vue',
  'lists.view_delete_ask': 'Supprimer la vue « {{view}} » ? Rien n’arrive aux dossiers qu’elle montre.',
  'lists.view_saved': 'La vue est enregistrée.',
  'lists.view_changed': 'La vue est modifiée.',
  'lists.view_deleted': 'La vue est supprimée.',
  'lists.view_all': 'Afficher toute la liste',
  'lists.view_lead': 'Une vue garde sous un nom les filtres, l’ordre et les colonnes.',
  'problem.field.view_name_taken': 'Une vue de cette liste porte déjà ce nom.',
};
