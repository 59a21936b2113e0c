import type { erasure as english } from '../en/erasure.js';

export const erasure: Record<keyof typeof english, string> = {
  'audit.person_erasure_proposed': 'a proposé d’effacer une personne',
  'audit.person_erasure_refused': 'a refusé d’effacer {{name}}',
  'audit.person_erasure_withdrawn': 'a retiré la proposition d’effacer {{name}}',
  'audit.person_erased': 'a effacé une personne',
  'erasure.title': 'Effacement de personnes',
  'erasure.tile': 'Nom et textes de qui a demandé à être effacé ; deux administrateurs en décident.',
  'erasure.lead':
    'Qui est parti peut demander que son nom et ce qui a été écrit à son sujet disparaissent. Un administrateur le propose sur la page de l’utilisateur, un autre le confirme.',
  'erasure.none': 'Aucun effacement n’a été proposé.',
  'erasure.whom': 'Qui',
  'erasure.state': 'État',
  'erasure.state.open': 'Attend un autre administrateur',
  'erasure.state.carried_out': 'Effacée',
  'erasure.state.refused': 'Refusé',
  'erasure.state.withdrawn': 'Retiré',
  'erasure.ended.open': 'La proposition attend un autre administrateur.',
  'erasure.ended.carried_out': 'La personne a été effacée. Rien ne peut en être rétabli.',
  'erasure.ended.refused': 'La proposition a été refusée ; rien n’a été effacé.',
  'erasure.ended.withdrawn': 'La proposition a été retirée ; rien n’a été effacé.',
  'erasure.proposed_by': 'Proposé par',
  'erasure.decided_by': 'Décidé par',
  'erasure.new': 'Effacer {{name}}',
  'erasure.new_lead': 'Rien n’est encore effacé : un autre administrateur doit le confirmer.',
  'erasure.of': 'Effacement de {{name}}',
  'erasure.begin': 'Effacer cette personne',
  'erasure.begin_hint':
    'Nom et textes disparaissent définitivement, après confirmation par un autre administrateur.',
  'erasure.reason': 'Pourquoi',
  'erasure.reason_hint':
    'Par exemple la référence de la demande et son jour. Ce texte reste, n’écrivez donc rien sur la personne.',
  'erasure.own_texts': 'Effacer aussi ce qu’elle a écrit avec ses propres actes',
  'erasure.own_texts_hint':
    'Motifs, avis et réponses sur des dossiers : les dossiers les perdent. N’y touchez pas tant que les dossiers doivent être conservés.',
  'erasure.propose': 'Proposer l’effacement',
  'erasure.proposed': 'La proposition est faite. Un autre administrateur en décide sur cette page.',
  'erasure.carried_out': 'La personne est effacée.',
  'erasure.refused': 'La proposition est refusée ; rien n’a été effacé.',
  'erasure.withdrawn': 'La proposition est retirée ; rien n’a été effacé.',
  'erasure.waits_for_another': 'C’est votre proposition : un autre administrateur en décide.',
  'erasure.withdraw': 'Retirer la proposition',
  'erasure.confirm': 'Confirmer',
  'erasure.confirm_text': 'Ce qui disparaît l’est définitivement, dans tous les dossiers et dès maintenant.',
  'erasure.carry_out': 'Effacer {{name}} définitivement',
  'erasure.not_yet': 'Pas tant que quelque chose s’y oppose.',
  'erasure.refuse': 'Refuser',
  'erasure.refuse_reason': 'Pourquoi c’est refusé',
  'erasure.hindered': 'Ceci s’y oppose',
  'erasure.goes': 'Ce qui disparaît',
  'erasure.goes.name': 'Le nom, partout où il est indiqué pour un acte',
  'erasure.goes.accounts_one':
    '{{count}} compte : adresse, mot de passe et souhaits ; il est fermé définitivement',
  'erasure.goes.accounts_other':
    '{{count}} comptes : adresses, mots de passe et souhaits ; ils sont fermés définitivement',
  'erasure.goes.sessions_one': '{{count}} session, et les liens vers des calendriers',
  'erasure.goes.sessions_other': '{{count}} sessions, et les liens vers des calendriers',
  'erasure.goes.roles_one': '{{count}} rôle exercé',
  'erasure.goes.roles_other': '{{count}} rôles exercés',
  'erasure.goes.contacts_one': '{{count}} contact d’une partie : nom, fonction, adresse, téléphone',
  'erasure.goes.contacts_other': '{{count}} contacts de parties : nom, fonction, adresse, téléphone',
  'erasure.goes.texts_about_one': '{{count}} texte du registre à son sujet',
  'erasure.goes.texts_about_other': '{{count}} textes du registre à son sujet',
  'erasure.goes.texts_by_one': '{{count}} texte qu’elle a écrit avec un acte',
  'erasure.goes.texts_by_other': '{{count}} textes qu’elle a écrits avec des actes',
  'erasure.goes.notices_one': 'Tous les avis, et le contenu de {{count}} courriel reçu',
  'erasure.goes.notices_other': 'Tous les avis, et le contenu de {{count}} courriels reçus',
  'erasure.stays': 'Ce qui reste, et pourquoi',
  'erasure.stays.chain':
    'Qu’une personne, désormais sans nom, a fait ce qu’elle a fait, et quand : le registre et la séparation des fonctions en dépendent',
  'erasure.stays.texts_by_one': '{{count}} texte qu’elle a écrit avec un acte : il appartient au dossier',
  'erasure.stays.texts_by_other':
    '{{count}} textes qu’elle a écrits avec des actes : ils appartiennent aux dossiers',
  'erasure.stays.documents':
    'Les documents et lettres qui portent le nom : ils sont conservés tels qu’ils ont été versés',
  'erasure.stays.mentions': 'Les mentions dans des textes d’autrui : personne ne peut les trouver toutes',
  'erasure.stays.backups':
    'Les sauvegardes, jusqu’à leur suppression : après une restauration, effacez de nouveau',
  'problem.erasure.already_erased': 'Cette personne a été effacée ; le compte reste fermé.',
  'problem.erasure.already_proposed': 'La proposition existe déjà et attend un autre administrateur.',
  'problem.erasure.decided': 'Cette proposition est déjà décidée.',
  'problem.erasure.not_your_proposal': 'Seul son auteur peut la retirer.',
  'problem.erasure.another_decides': 'C’est votre proposition : un autre administrateur doit en décider.',
  'problem.erasure.hindered.tasks_one':
    '{{count}} tâche lui est demandée nommément : confiez-la d’abord à quelqu’un d’autre.',
  'problem.erasure.hindered.tasks_other':
    '{{count}} tâches lui sont demandées nommément : confiez-les d’abord à d’autres.',
  'problem.erasure.hindered.delegations_one':
    '{{count}} délégation est en vigueur ou à venir : mettez-y fin d’abord.',
  'problem.erasure.hindered.delegations_other':
    '{{count}} délégations sont en vigueur ou à venir : mettez-y fin d’abord.',
  'problem.erasure.hindered.assessments_one':
    '{{count}} évaluation n’est pas remise : retirez-la-lui d’abord.',
  'problem.erasure.hindered.assessments_other':
    '{{count}} évaluations ne sont pas remises : retirez-les-lui d’abord.',
  'problem.erasure.hindered.proposals_one':
    '{{count}} de ses propositions attend une décision : décidez-en d’abord.',
  'problem.erasure.hindered.proposals_other':
    '{{count}} de ses propositions attendent une décision : décidez-en d’abord.',
  'problem.erasure.hindered.focal_points_one':
    'Elle est point focal, ou suppléante, de {{count}} partie : nommez-en d’abord un autre.',
  'problem.erasure.hindered.focal_points_other':
    'Elle est point focal, ou suppléante, de {{count}} parties : nommez-en d’abord d’autres.',
  'problem.erasure.hindered.last_administrator_one': 'Personne d’autre ne pourrait administrer.',
  'problem.erasure.hindered.last_administrator_other': 'Personne d’autre ne pourrait administrer.',
};
