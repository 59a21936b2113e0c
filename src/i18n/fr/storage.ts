import type { Translated } from '../catalogue.js';
import type { storage as source } from '../en/storage.js';

/** Files that were found harmful, and what is told of uploads. */
export const storage: Translated<typeof source> = {
  'problem.field.file_harmful':
    'Un antivirus a trouvé un contenu nuisible dans ce fichier. Il n’a pas été accepté et les responsables du site en sont informés.',
  'problem.scanner_silent':
    'Les fichiers ne peuvent pas être analysés actuellement ; aucun n’est donc accepté. Réessayez dans quelques minutes.',
  'cases.trail.file_quarantined': '{{who}} a envoyé un fichier jugé nuisible. Il n’a pas été accepté.',
  'notice.what.file_quarantined': 'un fichier a été jugé nuisible et n’a pas été accepté',
  'hears.event.file_quarantined': 'Un fichier est jugé nuisible et n’est pas accepté',
  'audit.party_file_quarantined':
    'a envoyé à une organisation un fichier jugé nuisible, qui n’a pas été accepté',
  'audit.quarantined_file_destroyed': 'a détruit un fichier en quarantaine',
  'quarantine.title': 'Fichiers en quarantaine',
  'quarantine.tile': 'Les fichiers jugés nuisibles par l’antivirus, jusqu’à leur destruction',
  'quarantine.lead':
    'Ces fichiers ont été envoyés et refusés. Ils ne figurent dans aucun dossier et personne ne peut les ouvrir ici ; détruisez-les dès qu’aucune enquête n’en a plus besoin.',
  'quarantine.none': 'Aucun fichier n’a été jugé nuisible.',
  'quarantine.no_scanner':
    'Aucun antivirus n’est configuré : les fichiers sont acceptés sans analyse. L’exploitant du site définit ENTENTE_CLAMD.',
  'quarantine.caption_one': '{{count}} fichier',
  'quarantine.caption_other': '{{count}} fichiers',
  'quarantine.file': 'Fichier',
  'quarantine.found': 'Trouvé',
  'quarantine.case': 'Destiné au dossier',
  'quarantine.by': 'Envoyé par',
  'quarantine.at': 'Le',
  'quarantine.change': 'Modifier',
  'quarantine.destroy': 'Détruire',
  'quarantine.destroy_of': 'Détruire {{name}}',
  'quarantine.destroyed_on': 'détruit le {{date}}',
  'quarantine.destroy_title': 'Détruire ce fichier ?',
  'quarantine.destroy_what':
    'Le contenu est supprimé définitivement. Le nom, l’empreinte, l’expéditeur et le résultat de l’analyse restent enregistrés.',
  'quarantine.destroyed': 'Le fichier est détruit.',
  'quarantine.stayed':
    'Le dépôt ne supprime pas le fichier. Personne ne le reçoit, et il sera détruit dès que le dépôt le permettra : un essai a lieu chaque minute.',
  'quarantine.destroying_since': 'destruction en cours depuis le {{at}} : le dépôt ne l’a pas encore faite',
  'audit.quarantined_file_stayed':
    'a voulu détruire un fichier en quarantaine, que le dépôt n’a pas supprimé',
};
