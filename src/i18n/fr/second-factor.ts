import type { Translated } from '../catalogue.js';
import type { secondFactor as source } from '../en/second-factor.js';

/** The second factor: setting it up, being asked for it, and losing it. */
export const secondFactor: Translated<typeof source> = {
  'factor.title': 'Second facteur',
  'factor.lead':
    'En plus du mot de passe, quelque chose que vous seul possédez. Il est demandé à chaque connexion.',
  'factor.needed_here':
    'Vos rôles exigent un second facteur. Configurez maintenant une application ou une clé d’accès ; tout le reste s’ouvre ensuite.',
  'factor.no_password': 'Ce compte se connecte sans mot de passe : aucun second facteur n’est demandé ici.',
  'factor.link': 'Configurer une application ou des clés d’accès',
  'factor.on': 'Actif',
  'factor.app': 'Une application qui affiche des codes',
  'factor.app_text':
    'Une application d’authentification sur votre téléphone affiche un nouveau code toutes les trente secondes.',
  'factor.app_set_up': 'Configurer une application',
  'factor.app_since': 'depuis le {{day}}',
  'factor.app_remove': 'Retirer l’application',
  'factor.app_how':
    'Scannez l’image avec votre application d’authentification, puis saisissez le code qu’elle affiche.',
  'factor.picture': 'Image à scanner avec une application d’authentification',
  'factor.by_hand': 'Impossible de scanner ? Saisissez cette clé dans l’application :',
  'factor.first_code': 'Code affiché par l’application',
  'factor.first_code_hint': 'Six chiffres.',
  'factor.app_confirm': 'Activer',
  'factor.app_done': 'L’application est configurée. Vos autres sessions sont fermées.',
  'factor.passkeys': 'Clés d’accès',
  'factor.passkeys_text':
    'Une clé dans votre téléphone, votre ordinateur ou une clé de sécurité. Elle ne fonctionne que sur notre adresse : personne ne peut la hameçonner.',
  'factor.passkeys_caption_one': '{{count}} clé d’accès',
  'factor.passkeys_caption_other': '{{count}} clés d’accès',
  'factor.passkey': 'Avec une clé d’accès',
  'factor.passkey_name': 'Nom de la clé d’accès',
  'factor.passkey_name_hint': 'Pour vous, par exemple « Portable du bureau ».',
  'factor.passkey_add': 'Ajouter une clé d’accès',
  'factor.passkey_done': 'La clé d’accès est ajoutée. Vos autres sessions sont fermées.',
  'factor.passkey_script':
    'Les clés d’accès demandent JavaScript et un navigateur qui les connaît ; les codes s’en passent.',
  'factor.passkey_failed': 'Le navigateur n’a pas donné de clé d’accès. Réessayez ou utilisez un code.',
  'factor.remove': 'Retirer',
  'factor.remove_of': 'Retirer la clé d’accès {{name}}',
  'factor.removed': 'C’est retiré. Vos autres sessions sont fermées.',
  'factor.recovery': 'Codes de secours',
  'factor.recovery_left_one':
    'Il reste {{count}} code pour le cas où vous n’auriez aucun autre facteur sous la main.',
  'factor.recovery_left_other':
    'Il reste {{count}} codes pour le cas où vous n’auriez aucun autre facteur sous la main.',
  'factor.recovery_new': 'Créer de nouveaux codes',
  'factor.recovery_done': 'Voici dix nouveaux codes. Les précédents ne fonctionnent plus.',
  'factor.your_codes': 'Vos codes de secours',
  'factor.your_codes_hint':
    'Chacun fonctionne une fois, si votre téléphone est perdu. Imprimez-les ou gardez-les là où vous gardez vos secrets : ils ne seront plus affichés.',
  'factor.confirm.remove_app_title': 'Retirer l’application ?',
  'factor.confirm.remove_app_what': 'Ses codes n’ouvrent plus rien. Vos autres sessions sont fermées.',
  'factor.confirm.remove_passkey_title': 'Retirer la clé d’accès {{name}} ?',
  'factor.confirm.remove_passkey_what': 'Elle n’ouvre plus rien. Vos autres sessions sont fermées.',
  'factor.confirm.recovery_title': 'Créer de nouveaux codes de secours ?',
  'factor.confirm.recovery_what':
    'Dix nouveaux codes sont affichés une fois ; les précédents ne fonctionnent plus.',
  'factor.step_title': 'Deuxième étape',
  'factor.step_lead': 'Le mot de passe est juste. Montrez maintenant que c’est bien vous.',
  'factor.step_code': 'Avec un code',
  'factor.step_recovery': 'Avec un code de secours',
  'factor.step_passkey': 'Utiliser la clé d’accès',
  'factor.step_again': 'Recommencer',
  'factor.step_over': 'Trop de temps s’est écoulé. Donnez à nouveau votre mot de passe.',
  'factor.code': 'Code',
  'factor.code_hint': 'Les six chiffres de votre application ou l’un de vos codes de secours.',
  'factor.recovery_hint': 'L’un de vos codes de secours, si la clé d’accès n’est pas sous la main.',
  'factor.wrong': 'Ce code n’est pas juste ou a déjà été utilisé.',
  'factor.passkey_wrong': 'La clé d’accès n’a pas répondu comme prévu. Réessayez.',
  'factor.wait_one': 'Trop de codes erronés : attendez {{count}} seconde, puis réessayez.',
  'factor.wait_other': 'Trop de codes erronés : attendez {{count}} secondes, puis réessayez.',
  'factor.user.title': 'Second facteur',
  'factor.user.has': 'Cette personne a un second facteur.',
  'factor.user.none': 'Cette personne n’a pas de second facteur.',
  'factor.user.propose': 'Proposer de le retirer',
  'factor.user.propose_hint':
    'Pour qui a perdu son téléphone, ses clés d’accès et ses codes de secours. Un second administrateur l’exécute.',
  'factor.user.reason': 'Pourquoi, et comment vous savez que c’est bien cette personne',
  'factor.user.proposed': 'C’est proposé. Un autre administrateur décide.',
  'factor.user.waits': '{{name}} propose de retirer tous les seconds facteurs : {{reason}}',
  'factor.user.agree': 'Les retirer',
  'factor.user.agree_title': 'Retirer tous les seconds facteurs de {{name}} ?',
  'factor.user.agree_what':
    'La personne est déconnectée partout et se connecte avec son seul mot de passe. Si ses rôles exigent un second facteur, elle en configure d’abord un.',
  'factor.user.refuse': 'Ne pas les retirer',
  'factor.user.withdraw': 'Reprendre la proposition',
  'factor.user.agreed': 'Les seconds facteurs sont retirés.',
  'factor.user.refused': 'Ils restent tels quels.',
  'factor.lent_waits':
    'Vous suppléez {{names}} en tant que : {{roles}}. Ce rôle demande un second facteur : configurez-en un pour agir à sa place. Votre propre travail continue comme avant.',
  'factor.lent_set_up': 'Configurer un second facteur',
  'settings.name.second_factor_roles': 'Rôles avec second facteur',
  'settings.text.second_factor_roles':
    'Qui a l’un de ces rôles et se connecte par mot de passe configure d’abord une application ou une clé d’accès ; qui supplée une telle personne, avant d’agir pour elle. Les autres le peuvent.',
  'settings.nobody': 'Personne',
  'problem.factor.app_there': 'Une application est déjà configurée ; retirez-la d’abord.',
  'problem.factor.no_password':
    'Ce compte se connecte sans mot de passe et n’a donc pas de second facteur ici.',
  'problem.factor.too_many': 'Vous avez déjà {{max}} clés d’accès : retirez-en d’abord une.',
  'problem.factor.none': 'Il n’y a pas de second facteur.',
  'problem.factor.last':
    'Vos rôles exigent un second facteur : ajoutez-en un autre avant de retirer le dernier.',
  'problem.factor.reset_waits': 'C’est déjà proposé et attend un autre administrateur.',
  'problem.factor.own_proposal': 'Vous l’avez proposé : un autre administrateur décide.',
  'problem.factor.needed':
    'Vos rôles exigent un second facteur. Configurez-en d’abord un sous « Votre compte ».',
  'problem.field.factor_code_wrong': 'Ce n’est pas le code que l’application affiche maintenant.',
  'problem.field.passkey_missing': 'Le navigateur n’a pas donné de clé d’accès. Réessayez.',
  'problem.field.passkey_wrong': 'La clé d’accès n’a pas répondu comme prévu. Réessayez.',
  'audit.factor_app_added': 'a configuré une application comme second facteur',
  'audit.factor_app_removed': 'a retiré l’application comme second facteur',
  'audit.factor_passkey_added': 'a ajouté une clé d’accès',
  'audit.factor_passkey_removed': 'a retiré une clé d’accès',
  'audit.recovery_codes_made': 'a créé de nouveaux codes de secours',
  'audit.recovery_code_used': 's’est connecté avec un code de secours',
  'audit.factor_reset_proposed': 'a proposé de retirer les seconds facteurs de {{name}}',
  'audit.factor_reset': 'a retiré les seconds facteurs de {{name}}',
  'audit.factor_reset_refused': 'a refusé de retirer les seconds facteurs de {{name}}',
  'audit.sessions_ended': 'a fermé toutes ses autres sessions',
  'identity.account.sessions_end_others': 'Fermer toutes les autres sessions',
  'identity.account.sessions_ended_one': '{{count}} autre session est fermée.',
  'identity.account.sessions_ended_other': '{{count}} autres sessions sont fermées.',
  'audit.secrets_sealed': 'a scellé les secrets des seconds facteurs avec une autre clé',
  'cli.secrets.about':
    'Scelle les secrets des seconds facteurs avec une autre clé : une nouvelle si les clés sont dans un fichier, sinon la première de ENTENTE_SECRET_KEY.',
  'cli.secrets.same_key': 'ne crée aucune clé : scelle avec la première qui s’y trouve',
  'cli.secrets.sealed_one': 'Scellé avec la clé {{key}} : {{count}} secret.',
  'cli.secrets.sealed_other': 'Scellés avec la clé {{key}} : {{count}} secrets.',
  'cli.secrets.lost_one': '{{count}} secret reste tel quel : la clé qui l’a scellé est absente.',
  'cli.secrets.lost_other':
    '{{count}} secrets restent tels quels : les clés qui les ont scellés sont absentes.',
  'cli.secrets.then_file':
    'La première ligne du fichier contient la nouvelle clé. Conservez les lignes suivantes aussi longtemps que les sauvegardes antérieures.',
  'cli.secrets.then_text':
    'Conservez les autres clés dans ENTENTE_SECRET_KEY aussi longtemps que les sauvegardes antérieures.',
};
