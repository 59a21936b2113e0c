import type { Translated } from '../catalogue.js';
import type { problems as source } from '../en/problems.js';

export const problems: Translated<typeof source> = {
  'problem.malformed': 'La demande n’a pas pu être lue.',
  'problem.malformed.mend': 'Revenez en arrière, rechargez la page et réessayez.',
  'problem.not_signed_in': 'Vous n’êtes pas connecté.',
  'problem.not_signed_in.mend': 'Connectez-vous et réessayez.',
  'problem.not_yours_to_do': 'Vous ne pouvez pas faire cela.',
  'problem.not_yours_to_do.mend':
    'Si vous pensez que cela relève de votre travail, demandez à un administrateur quels rôles vous avez.',
  'problem.not_found': 'Page introuvable',
  'problem.not_found.mend': 'Elle n’existe pas, ou vous n’êtes pas autorisé à la voir. Vérifiez l’adresse.',
  'problem.method_not_allowed': 'Cette adresse n’accepte pas ce type de demande.',
  'problem.method_not_allowed.mend': 'Revenez en arrière et utilisez les boutons de la page.',
  'problem.state_conflict': 'Ce n’est pas possible dans l’état actuel des choses.',
  'problem.state_conflict.mend':
    'Quelque chose a changé avant vous, ou une condition n’est pas remplie. Consultez de nouveau le dossier.',
  'problem.stale_version': 'Quelqu’un a fait une modification pendant que vous consultiez.',
  'problem.stale_version.mend':
    'Rien n’a été enregistré. Rouvrez la page, voyez ce qui a changé et décidez de nouveau.',
  'problem.too_large': 'C’est trop volumineux.',
  'problem.too_large.mend': 'Envoyez moins à la fois.',
  'problem.media_type_unsupported': 'Ce type de contenu n’est pas accepté ici.',
  'problem.media_type_unsupported.mend': 'Utilisez un des types que la page indique.',
  'problem.invalid_field': 'Il y a quelque chose à corriger.',
  'problem.invalid_field.mend': 'Revenez en arrière et corrigez ce qui est signalé.',
  'problem.idempotency_key_reused': 'Cette clé a déjà servi pour une autre demande.',
  'problem.idempotency_key_reused.mend': 'Utilisez une nouvelle clé pour une nouvelle demande.',
  'problem.version_missing': 'La demande n’indique pas quelle version elle modifie.',
  'problem.version_missing.mend': 'Relisez l’objet et joignez sa version.',
  'problem.too_many_requests': 'Trop de tentatives.',
  'problem.too_many_requests.mend': 'Attendez un peu et réessayez.',
  'problem.not_ready': 'Le service n’est pas prêt.',
  'problem.not_ready.mend': 'Réessayez dans une minute.',
  'problem.fault': 'Une erreur s’est produite de notre côté.',
  'problem.fault.mend':
    'Rien n’a été enregistré. Réessayez ; si cela se reproduit, indiquez-nous le numéro ci-dessous.',
  'problem.mail_not_failed': "Ce courriel a été envoyé, attend, ou n'est plus nécessaire.",
  'problem.field.other': 'Ceci n’est pas correct.',
  'problem.field.quiet_both': 'Les heures de silence ont un début et une fin.',
  'problem.field.quiet_all_day': 'Les heures de silence ne peuvent durer toute la journée.',
  'problem.field.missing': 'À remplir.',
  'problem.field.too_long': '{{max}} caractères au plus.',
  'problem.field.too_short': '{{min}} caractères au moins.',
  'problem.field.has_control_characters':
    'Le texte contient des caractères qui ne peuvent pas être enregistrés ; saisissez-le de nouveau.',
  'problem.field.unknown': 'Ce champ n’est pas connu ici.',
  'problem.field.wrong_type': 'Ce n’est pas le type de valeur demandé.',
  'problem.field.not_a_choice': 'Choisissez une des réponses proposées.',
  'problem.field.id_malformed': 'Ce n’est pas un identifiant.',
  'problem.field.not_whole': 'Indiquez un nombre entier.',
  'problem.field.out_of_range': 'Indiquez un nombre de {{min}} à {{max}}.',
  'problem.field.too_many': '{{max}} au plus.',
  'problem.field.indicator_code_malformed':
    'Utilisez des lettres, des chiffres, des points et des tirets : I1 ou 2.3, par exemple.',
  'problem.field.target_is_baseline': 'La cible est la valeur que l’indicateur a déjà.',
  'problem.field.date_ahead': 'Ce jour n’est pas encore venu.',
  'problem.field.not_decimal':
    'Indiquez un nombre tel que 1200 ou 37.5, avec un point et au plus quatre décimales.',
  'problem.field.not_in_work_plan': 'Le plan de travail ne comporte pas cette ligne.',
  'problem.field.date_malformed':
    'Indiquez un jour du calendrier : année, mois et jour, par exemple 2027-03-31.',
  'problem.field.amount_not_cents':
    'Indiquez un montant en euros avec deux décimales au plus, par exemple 295655.25.',
  'problem.field.amount_negative':
    'Un montant ne peut pas être inférieur à zéro : indiquez-le sans le signe moins.',
  'problem.field.amount_too_precise': 'Un montant a deux décimales au plus : arrondissez-le au centime.',
  'problem.field.amount_too_large':
    'C’est plus que ce que le système admet : 100 000 000 000,00 EUR au plus.',
  'problem.field.amount_with_separators':
    'Indiquez le montant sans séparateur de milliers et avec un point devant les centimes, par exemple 295655.25.',
  'problem.field.amount_exponent':
    'Écrivez tous les chiffres du montant, sans exposant, par exemple 295655.25.',
  'problem.field.amount_follows_grant':
    'Le montant d’un brouillon est la subvention de son action : modifiez-le là-bas.',
  'problem.field.amount_not_positive': 'Indiquez un montant supérieur à zéro.',
  'problem.field.file_missing': 'Choisissez un fichier.',
  'problem.field.file_empty': 'Le fichier est vide : choisissez-en un autre.',
  'problem.field.file_too_large': 'Le fichier dépasse {{megabytes}} Mo : choisissez-en un plus petit.',
  'problem.field.file_type_not_taken': 'Ce type de fichier n’est pas accepté. Acceptés : {{types}}.',
  'problem.field.reference_unknown': 'Ce qui est désigné ici n’existe pas.',
  'problem.field.taken': 'Déjà utilisé ; choisissez autre chose.',
  'problem.field.email_malformed': 'Indiquez une adresse électronique telle que nom@example.org.',
  'problem.field.password_too_short': 'Utilisez au moins {{min}} caractères.',
  'problem.field.password_too_common':
    'Ce mot de passe est trop facile à deviner ; prenez-en un plus long ou plusieurs mots.',
  'problem.field.password_wrong': 'Ce n’est pas votre mot de passe actuel.',
  'problem.field.password_wait_one': 'Trop de tentatives : attendez {{count}} seconde, puis réessayez.',
  'problem.field.password_wait_other': 'Trop de tentatives : attendez {{count}} secondes, puis réessayez.',
  'problem.field.passwords_differ': 'Les deux mots de passe ne sont pas identiques.',
  'problem.field.country_missing': 'Choisissez le pays de l’autorité.',
  'problem.field.country_unknown': 'Indiquez un pays par ses deux lettres, par exemple PL.',
  'problem.field.code_malformed':
    'Utilisez des majuscules, des chiffres et des traits d’union, 40 au plus, par exemple PL-MSWIA.',
  'problem.field.time_zone_unknown': 'Indiquez un fuseau horaire tel que Europe/Brussels.',
  'problem.field.calendar_unknown': 'Choisissez un calendrier de la liste.',
  'problem.field.role_does_not_fit': 'Les membres de ce type d’organisation ne peuvent pas avoir ce rôle.',
  'problem.field.role_already_held': 'Cette personne a déjà ce rôle.',
  'problem.field.role_already_proposed': 'Ce rôle est déjà proposé pour cette personne.',
  'problem.field.role_of_another_kind':
    'Nul n’administre ni n’audite tout en agissant sur des dossiers, quel que soit le compte ; mettez d’abord fin à l’autre rôle.',
  'problem.field.role_while_standing_in':
    'Cette personne remplace quelqu’un qui agit sur des dossiers ; mettez d’abord fin à cette délégation.',
  'problem.field.delegate_does_not_act': 'Les administrateurs et les auditeurs ne remplacent personne.',
  'problem.identity.role_decided': 'Cette proposition est déjà tranchée.',
  'problem.identity.role_needs_another': 'Vous avez proposé ce rôle : un autre administrateur en décide.',
  'problem.identity.role_of_another': 'Seul l’auteur d’une proposition la retire.',
  'problem.identity.not_yourself':
    'Nul ne modifie ses propres droits : un autre administrateur doit le faire.',
  'problem.identity.last_administrator':
    'C’est le dernier administrateur actif ; nommez-en d’abord un autre.',
  'problem.identity.administrators_only':
    'Seuls les administrateurs gèrent les utilisateurs, les rôles et les organisations.',
  'problem.field.role_not_lendable':
    'Ce rôle ne se délègue pas : le contrôle et l’administration font l’objet d’une nomination.',
  'problem.field.role_not_held': 'La personne absente n’a pas ce rôle.',
  'problem.field.days_out_of_order': 'Le dernier jour ne peut pas précéder le premier.',
  'problem.field.day_has_passed': 'Ce jour est passé : choisissez aujourd’hui ou un jour ultérieur.',
  'problem.field.day_is_past': 'Le dernier jour est passé : choisissez aujourd’hui ou un jour ultérieur.',
  'problem.field.delegation_too_long': '{{max}} jours au plus : qui s’absente plus longtemps est remplacé.',
  'problem.field.delegate_not_a_colleague': 'Choisissez un collègue actif de la même organisation.',
  'problem.field.delegate_is_delegator': 'Nul ne se supplée soi-même : choisissez quelqu’un d’autre.',
  'problem.field.same_person': 'Choisissez quelqu’un d’autre que la personne dont ce sont les tâches.',
  'problem.field.task_not_theirs':
    'L’une des tâches n’est pas la sienne, ou est déjà faite : consultez de nouveau la liste.',
  'problem.field.calendar_year_unknown': 'Le calendrier connaît les années {{from}} à {{to}}.',
  'problem.field.calendar_day_off_already': 'Ce jour est déjà chômé : {{holiday}}.',
  'problem.field.calendar_day_worked_already': 'Ce jour est déjà travaillé.',
  'problem.field.calendar_replaces_no_day_off': 'Ce jour n’est pas férié.',
  'problem.field.calendar_year_confirmed_already': 'L’année {{year}} est déjà confirmée.',
  'problem.calendar_day_changed_already':
    'Ce jour a déjà été modifié : annulez d’abord cette modification, puis faites la nouvelle.',
  'problem.calendar_full':
    'Le calendrier contient déjà {{max}} modifications, plus qu’il n’a de jours fériés : annulez-en d’abord.',
  'problem.calendar_administrators_only': 'Seuls les administrateurs modifient les calendriers de travail.',
  'problem.calendar_changed_meanwhile':
    'Quelqu’un a modifié ce calendrier entre-temps : regardez de nouveau quelles dates seraient déplacées.',
  'problem.calendar_taken_back_already': 'Cette modification a déjà été annulée.',
  'problem.delegation.administrators_only':
    'Seuls ses assistants et les administrateurs établissent une délégation pour autrui.',
  'problem.delegation.not_to_yourself':
    'Nul ne prend pour soi le rôle d’un collègue absent : un autre administrateur doit le faire.',
  'problem.delegation.once':
    'Le rôle est déjà délégué certains de ces jours ; un rôle n’est délégué qu’à un collègue à la fois.',
  'problem.delegation.no_chain':
    'Certains de ces jours, l’une des deux personnes délègue ou exerce déjà ce rôle par délégation ; un rôle délégué ne se délègue pas à son tour, dans aucun sens.',
  'problem.delegation.has_ended': 'Cette délégation a déjà pris fin.',
  'problem.delegation.not_yours':
    'Seuls les deux personnes concernées, les assistants et les administrateurs mettent fin à une délégation.',
  'problem.field.role_twice': 'Le rôle est indiqué deux fois : un seul collègue supplée dans chacun.',
  'problem.field.day_not_earlier': 'Choisissez un jour antérieur au dernier jour annoncé.',
  'problem.field.assistant_is_person': 'Nul n’est son propre assistant : choisissez quelqu’un d’autre.',
  'problem.absence.not_yours':
    'Une absence est établie, modifiée et terminée par la personne, par ses assistants et par les administrateurs.',
  'problem.absence.once':
    'La personne est déjà absente certains de ces jours : modifiez plutôt cette absence.',
  'problem.absence.has_ended': 'Cette absence est déjà terminée, ou a été modifiée.',
  'problem.assistant.not_yours': 'Les assistants sont désignés par la personne et par les administrateurs.',
  'problem.assistant.not_yourself':
    'Nul ne se désigne soi-même comme assistant : un autre administrateur doit le faire.',
  'problem.assistant.once': 'Ce collègue est déjà assistant.',
  'problem.assistant.has_ended': 'Ce collègue n’est plus assistant.',
  'problem.reassign.not_yours':
    'Les tâches sont confiées à autrui par qui les a ou les reprend, par le chef d’unité et par les administrateurs.',
  'problem.csrf':
    'Ce formulaire n’est plus valable, peut-être parce que vous vous êtes reconnecté depuis. Rouvrez la page et recommencez.',
  'problem.definitions.administrators_only': 'Seuls les administrateurs modifient les procédures.',
  'problem.definitions.draft_open': 'Ce brouillon n’est pas proposé.',
  'problem.definitions.draft_proposed': 'Ce brouillon est proposé : retirez d’abord la proposition.',
  'problem.definitions.draft_published': 'Ce brouillon est publié.',
  'problem.definitions.draft_discarded': 'Ce brouillon est abandonné.',
  'problem.definitions.no_change': 'Cela ne change rien : les nouveaux dossiers l’utilisent déjà.',
  'problem.definitions.not_a_definition':
    'Ce n’est pas encore une définition de procédure : corrigez ce que signale la vérification.',
  'problem.definitions.unsound_one': 'La vérification a trouvé {{count}} erreur : corrigez-la d’abord.',
  'problem.definitions.unsound_other': 'La vérification a trouvé {{count}} erreurs : corrigez-les d’abord.',
  'problem.definitions.warnings_unseen':
    'Lisez les avertissements et indiquez que la version doit être publiée malgré tout.',
  'problem.definitions.not_your_proposal':
    'La personne qui l’a proposée la retire ; vous pouvez la renvoyer.',
  'problem.definitions.your_own_proposal': 'Vous l’avez proposée : retirez-la plutôt.',
  'problem.definitions.two_people': 'Vous avez proposé cette version : une autre personne doit la confirmer.',
  'problem.definitions.proposer_gone':
    'La personne qui l’a proposée n’est plus administrateur : proposez-la à nouveau.',
  'problem.definitions.other_current':
    'Une autre version est entrée en usage entre-temps : examinez ce qui change maintenant.',
  'problem.definitions.not_published':
    'Les nouveaux dossiers n’utilisent pas cette version ; aucun dossier ne peut y passer.',
  'problem.definitions.migration_under_way':
    'Des dossiers de cette procédure sont déjà en reprise : attendez la fin.',
  'problem.definitions.nothing_to_migrate': 'Aucun de ces dossiers ne suit une autre version.',
};
