import type { Translated } from '../catalogue.js';
import type { cli as source } from '../en/cli.js';

export const cli: Translated<typeof source> = {
  'cli.about': 'Outil pour qui exploite une installation d’Entente.',
  'cli.migrate.about': 'Met la base de données à jour ; un démarrage le fait de lui-même.',
  'cli.migrate.done': 'La base de données est à jour.',
  'cli.wall.about':
    'Dit ce qui, dans le mur de la base (règles, droits, déclencheurs, fonctions, contraintes, vues), n’est plus tel que la dernière migration l’a laissé.',
  'cli.wall.seal': 'l’accepter en l’état',
  'cli.wall.stands': 'Le mur est tel que la dernière migration l’a laissé.',
  'cli.wall.mended': 'Modifié à la main et rétabli : {{name}}',
  'cli.wall.altered': 'Modifié à la main : {{name}}',
  'cli.wall.sealed': 'Il est accepté en l’état.',
  'cli.wall.held_back':
    'Le mur de la base de données a été modifié à la main, et la mise à jour des tables attend : annulez la modification, ou examinez-la avec verify-wall et acceptez-la avec --seal.',
  'cli.create_user.about': 'Ajoute un utilisateur qui se connecte par mot de passe.',
  'cli.create_user.email': 'adresse électronique de connexion',
  'cli.create_user.name': 'nom complet',
  'cli.create_user.organisation': 'code de l’organisation, par exemple EC-HOME',
  'cli.create_user.organisation_name': 'nom de l’organisation, si elle n’existe pas encore',
  'cli.create_user.organisation_kind': 'son type',
  'cli.create_user.organisation_country': 'son pays, en deux lettres ; pour les autorités',
  'cli.create_user.role': 'rôles dès le début',
  'cli.create_user.admin': 'en faire un administrateur ; pour les deux premiers',
  'cli.create_user.locale': 'langue de l’utilisateur',
  'cli.create_user.password_stdin': 'lire le mot de passe sur l’entrée standard',
  'cli.create_user.password': 'Mot de passe (au moins {{min}} caractères) : ',
  'cli.create_user.password_again': 'Mot de passe, encore une fois : ',
  'cli.create_user.passwords_differ': 'Les deux mots de passe ne sont pas identiques.',
  'cli.create_user.no_terminal':
    'Il n’y a pas de terminal où demander le mot de passe ; donnez-le sur l’entrée standard avec --password-stdin.',
  'cli.create_user.password_empty': 'L’entrée standard ne contenait pas de mot de passe.',
  'cli.create_user.organisation_missing':
    'Indiquez l’organisation de l’utilisateur : --organisation avec son code, ou --organisation-name pour la créer.',
  'cli.create_user.organisation_unknown':
    'Il n’y a pas d’organisation {{code}} ; ajoutez --organisation-name et --organisation-kind pour la créer.',
  'cli.create_user.enough_administrators':
    'Il y a déjà deux administrateurs ; ils en nomment d’autres sur la page « Utilisateurs ».',
  'cli.create_user.done': '{{name}} ({{email}}) est ajouté. Connexion : {{url}}/sign-in.',
  'cli.create_user.done_roles': 'Rôles : {{roles}}.',
  'cli.verify.about': 'Vérifie des définitions de procédure : celles qui sont livrées, ou des fichiers.',
  'cli.verify.file': 'fichiers contenant une définition en JSON ; aucun : celles qui sont livrées',
  'cli.verify.json': 'résultats en JSON, pour les programmes',
  'cli.verify.sound': '{{name}} : correcte',
  'cli.verify.sound_with_warnings': '{{name}} : correcte, avec des avertissements',
  'cli.verify.unsound_one': '{{name}} : {{count}} erreur',
  'cli.verify.unsound_other': '{{name}} : {{count}} erreurs',
  'cli.verify.unreadable': '{{name}} : illisible ({{reason}})',
  'cli.verify.not_a_definition': '{{name}} : n’est pas une définition de procédure',
  'cli.verify.subject_unknown':
    '{{name}} : il n’y a pas de type de dossier « {{subject}} » ; il y a {{known}}',
  'cli.simulate.about':
    'Fait parcourir des définitions de procédure à des dossiers inventés et dit combien de temps ils prennent et où ils attendent.',
  'cli.simulate.workflow':
    'fichiers contenant une définition en JSON, ou codes de celles qui sont livrées ; aucun : toutes celles qui sont livrées',
  'cli.simulate.cases': 'nombre de dossiers, jusqu’à {{most}}',
  'cli.simulate.seed': 'nombre entier dont part le hasard ; le même redonne la même réponse',
  'cli.simulate.times': 'fichier JSON des jours ouvrables par étape : une médiane, ou une liste de séjours',
  'cli.simulate.people':
    'nombre de personnes par rôle, sous la forme rôle=nombre ; pour les autres, autant qu’il en faut',
  'cli.simulate.between': 'jours ouvrables d’un nouveau dossier au suivant',
  'cli.simulate.per_act': 'jours ouvrables pendant lesquels un acte occupe une personne',
  'cli.simulate.json': 'la réponse en JSON, pour des programmes',
  'cli.simulate.number_wrong':
    '--{{option}} attend un nombre de {{least}} à {{most}}, ce que « {{value}} » n’est pas.',
  'cli.simulate.people_wrong':
    '--people attend un rôle et un nombre, par exemple secretariat=2 ; « {{value}} » n’en est pas un.',
  'cli.simulate.role_unknown': 'Le rôle « {{role}} » n’existe pas ; il y a {{roles}}.',
  'cli.simulate.times_unreadable': '{{name}} : illisible ({{reason}})',
  'cli.simulate.times_wrong':
    '{{name}} : doit être un objet allant des codes d’étapes aux jours ouvrables : un nombre, ou une liste de nombres, jamais négatifs',
  'cli.simulate.stage_unknown': '{{name}} : aucune procédure demandée n’a d’étape « {{stage}} »',
  'cli.simulate.ran_one': '{{name}} : {{count}} dossier, hasard {{seed}}',
  'cli.simulate.ran_other': '{{name}} : {{count}} dossiers, hasard {{seed}}',
  'cli.simulate.share_of': '{{name}} {{share}}',
  'cli.simulate.heading': '{{heading}} :',
  'cli.simulate.duration': '{{name}} : {{days}}',
  'cli.simulate.stage': '{{name}} : {{share}} ; la moitié repart en {{days}}',
  'cli.simulate.stage_assumed': '{{name}} : {{share}} ; la moitié repart en {{days}} (supposé)',
  'cli.simulate.role': '{{name}} : {{acts}} actes par dossier, {{days}} jours ouvrables',
  'cli.simulate.role_counted':
    '{{name}} : {{acts}} actes par dossier, {{days}} jours ouvrables ; {{people}} personnes, occupées à {{busy}}, que les actes attendent {{waited}} jours',
  'cli.publish.about':
    'Propose une définition de procédure comme prochaine version ; un autre administrateur la confirme.',
  'cli.publish.file': 'fichier contenant une définition en JSON',
  'cli.publish.by': 'adresse électronique de l’administrateur qui la propose',
  'cli.publish.warnings_seen': 'la proposer malgré les avertissements',
  'cli.publish.warnings':
    'Il y a des avertissements : lisez-les, puis indiquez --warnings-seen pour la proposer malgré tout.',
  'cli.publish.no_administrator': 'Aucun administrateur ne se connecte en tant que {{email}}.',
  'cli.publish.code_unknown': '{{name}} : il n’existe aucune procédure « {{code}} » ; il y a {{known}}',
  'cli.publish.done': '{{name}} est proposé. Un autre administrateur le confirme à {{url}}',
  'cli.reconcile.about':
    'Rétablit les horaires de la file après que son contenu a été effacé ou restauré, et compare tous les rappels avec leurs délais.',
  'cli.reconcile.schedules': 'La file a ses {{count}} horaires.',
  'cli.reconcile.reminders':
    '{{cases}} dossiers examinés : {{written}} rappels manquaient et sont rétablis, {{voided}} étaient de trop et sont annulés, {{moved}} viennent plus tôt à cause d’un jour de congé.',
  'cli.database_busy':
    'La base de données sous {{folder}} est en cours de démarrage ou d’arrêt par un autre Entente ; réessayez dans un instant.',
};
