/** Ce qu’attend un dossier. */
export const blockers = {
  'blockers.title': 'Ce qu’attend ce dossier',
  'blockers.since': 'À l’étape « {{stage}} » depuis le {{date}}.',
  'blockers.closed': 'Rien : ce dossier est clos.',
  'blockers.nobody': 'Rien n’est demandé à personne pour le moment.',
  'blockers.awaited': 'Attend',
  'blockers.awaited_for': '{{role}} : {{visa}}',
  'blockers.may_act': 'Peut agir : {{people}}.',
  'blockers.may_act_more_one': 'Peuvent agir : {{people}} et {{count}} autre personne.',
  'blockers.may_act_more_other': 'Peuvent agir : {{people}} et {{count}} autres.',
  'blockers.no_one_may':
    'Aucun titulaire de ce rôle ne peut agir sur ce dossier. Un administrateur peut donner le rôle à quelqu’un.',
  'blockers.person': '{{name}} ({{organisation}})',
  'blockers.barred': '{{person}} ne le peut pas : {{reason}}',
  'blockers.barred_title': 'Qui tient le rôle et ne peut pas agir ici',
  'blockers.obstacles': 'Ce qui y fait obstacle',
  'blockers.no_obstacle': 'Rien n’y fait obstacle : ce qui est demandé peut être fait.',
  'blockers.by_itself': 'Ce qui se passe de soi-même',
  'blockers.by_clock': '« {{step}} » à l’expiration du délai : {{clock}}, jusqu’au {{date}}.',
  'blockers.by_clock_standing':
    '« {{step}} » à l’expiration du délai ; il est suspendu pour le moment : {{clock}}.',
  'blockers.by_system': '« {{step}} » quand un autre dossier avance.',
  'blockers.limit': 'Délai : {{clock}}, jusqu’au {{date}}.',
  'blockers.limit_stands': 'Délai suspendu : {{clock}}.',
  'blockers.limit_elsewhere': 'Un délai court pour ceux qui ont actuellement le dossier.',
  'blockers.duty': 'Cette personne a déjà agi sur le dossier : {{conflict}}.',
  'blockers.already': 'Cette personne a déjà répondu.',
} as const;
