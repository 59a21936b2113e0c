import type { Translated } from '../catalogue.js';
import type { delegations as source } from '../en/delegations.js';

/** Absences: roles lent to a colleague, and tasks given to one. */
export const delegations: Translated<typeof source> = {
  'delegations.nav.own': 'Absences',
  'delegations.nav.admin': 'Délégations',
  'delegations.list.title': 'Absences et délégations',
  'delegations.list.lead':
    'En votre absence, un collègue peut agir pour vous : pendant quelques jours, dans les rôles que vous choisissez, jusqu’à un montant. Les deux noms figurent dans l’historique.',
  'delegations.list.new': 'Prévoir une absence',
  'delegations.list.none':
    'Rien pour le moment : vous n’avez délégué aucun rôle et personne ne vous en a délégué.',
  'delegations.one': 'Délégation',
  'delegations.title_of': '{{role}} : {{delegate}} pour {{delegator}}',
  'delegations.delegator': 'Personne absente',
  'delegations.delegate': 'Suppléant',
  'delegations.role': 'Rôle',
  'delegations.organisation': 'Organisation',
  'delegations.when': 'Jours',
  'delegations.days': 'du {{from}} au {{until}}',
  'delegations.no_ceiling': 'tout montant',
  'delegations.made': 'Établie',
  'delegations.ended': 'Terminée',
  'delegations.by_on': '{{name}}, {{at}}',
  'delegations.state': 'État',
  'delegations.state.planned': 'prévue',
  'delegations.state.in_force': 'en vigueur',
  'delegations.state.over': 'échue',
  'delegations.state.ended': 'terminée',
  'delegations.for_review': 'à réexaminer',
  'delegations.review_text':
    'L’absence entière compte {{days}} jours, soit plus de quatre semaines : il y a lieu d’examiner si la personne doit être remplacée (règlement financier 2024/2509, article 60).',
  'delegations.back': 'Retour à la liste',
  'delegations.new.title': 'Prévoir une absence',
  'delegations.new.title_for': 'Prévoir une absence de {{name}}',
  'delegations.new.lead':
    'Un rôle délégué ne se délègue pas à son tour. Le suppléant est tenu par ce que l’un ou l’autre a fait sur un dossier.',
  'delegations.new.no_roles':
    'Il n’y a aucun rôle à déléguer : le contrôle et l’administration font l’objet d’une nomination, et un rôle délégué ne se délègue pas à son tour.',
  'delegations.new.no_colleagues': 'Aucun collègue de l’organisation ne pourrait suppléer.',
  'delegations.form.roles': 'Rôles',
  'delegations.form.roles_hint': 'Chacun n’est délégué qu’à un collègue à la fois.',
  'delegations.form.delegate': 'Suppléant',
  'delegations.form.delegate_hint': 'Un collègue de la même organisation.',
  'delegations.form.from': 'Premier jour',
  'delegations.form.until': 'Dernier jour',
  'delegations.form.until_hint': 'Ce jour est compris, dans le fuseau horaire de l’organisation.',
  'delegations.form.ceiling': 'Jusqu’à quel montant d’un dossier',
  'delegations.form.ceiling_hint':
    'En euros. Les dossiers d’un montant supérieur vous attendent, ou un autre collègue. Laissé vide : tout montant.',
  'delegations.form.reason': 'Motif',
  'delegations.form.reason_hint':
    'Par exemple congé annuel. Les deux personnes, les administrateurs et les auditeurs le liront.',
  'delegations.form.next': 'Continuer',
  'delegations.confirm.title': 'Déléguer ces rôles ?',
  'delegations.confirm.acts':
    'Ces jours-là, {{delegate}} peut agir sur les dossiers pour {{delegator}} dans ces rôles. Chaque acte porte les deux noms.',
  'delegations.confirm.bound':
    'Un acte engage les deux : aucun des deux ne peut ensuite prendre un autre côté dans le même dossier.',
  'delegations.confirm.you':
    'Les tâches, avis et courriels vont aux deux. La délégation peut prendre fin à tout moment.',
  'delegations.confirm.review':
    'Avec les jours qui s’y rattachent, l’absence compte {{days}} jours, soit plus de quatre semaines : elle sera signalée pour réexamen.',
  'delegations.confirm.submit': 'Déléguer les rôles',
  'delegations.confirm.change': 'Modifier',
  'delegations.made_done_one':
    'Le rôle est délégué. Dès le premier jour, les tâches apparaissent chez les deux.',
  'delegations.made_done_other':
    '{{count}} rôles sont délégués. Dès le premier jour, les tâches apparaissent chez les deux.',
  'delegations.end.link': 'Y mettre fin maintenant',
  'delegations.end.title': 'Mettre fin à cette délégation ?',
  'delegations.end.acts':
    'Dès maintenant, {{delegate}} ne peut plus rien faire pour {{delegator}} dans ce rôle.',
  'delegations.end.stays':
    'Ce qui a été fait demeure, avec les deux noms. C’est irrévocable ; une nouvelle délégation peut être établie.',
  'delegations.end.submit': 'Mettre fin à la délégation',
  'delegations.end.done': 'La délégation a pris fin.',
  'delegations.end.was': 'Rien n’a été fait : la délégation avait déjà pris fin.',
  'delegations.admin.title': 'Toutes les délégations',
  'delegations.admin.lead': 'Qui agit pour qui, les plus récentes d’abord.',
  'delegations.admin.new': 'Prévoir l’absence d’un collègue',
  'delegations.admin.which': 'Quelles délégations',
  'delegations.admin.all': 'Toutes',
  'delegations.admin.review': 'À réexaminer',
  'delegations.admin.none': 'Personne n’a encore délégué de rôle.',
  'delegations.admin.none_for_review': 'Aucune absence ne dépasse quatre semaines.',
  'delegations.admin.who': 'Qui est absent ?',
  'delegations.admin.who_lead':
    'Pour un collègue qui ne peut le faire lui-même. Vous ne pouvez pas le suppléer vous-même.',
  'reassign.nav': 'Réattribuer',
  'reassign.link': 'Confier des tâches à un collègue',
  'reassign.title': 'Confier des tâches à un collègue',
  'reassign.lead':
    'Pour quelqu’un qui part, ou qui en a trop. L’ancien et le nouveau titulaire figurent dans l’historique de chaque dossier ; les autres titulaires du rôle peuvent toujours agir.',
  'reassign.from': 'Tâches de',
  'reassign.show': 'Afficher les tâches',
  'reassign.tasks': 'Tâches',
  'reassign.tasks_of': 'Tâches ouvertes de {{name}}',
  'reassign.to': 'À qui',
  'reassign.to_hint':
    'Quelqu’un qui a le rôle. Ce qui ne peut lui être confié est indiqué avant que rien ne soit fait.',
  'reassign.reason': 'Motif',
  'reassign.reason_hint': 'Ceux qui travaillent sur les dossiers le liront.',
  'reassign.held': 'confiée nommément',
  'reassign.none': 'Rien n’est ouvert chez {{name}}.',
  'reassign.nobody': 'Personne d’autre n’a un rôle que ces tâches demandent.',
  'reassign.back': 'Retour aux tâches',
  'reassign.confirm.title': 'Confier ces tâches à {{name}} ?',
  'reassign.confirm.given': 'Ce qui change de mains',
  'reassign.confirm.told': '{{name}} en est informé par avis et par courriel.',
  'reassign.confirm.stays': 'Ce qui reste où il est, et pourquoi',
  'reassign.confirm.submit': 'Confier les tâches',
  'reassign.done.title': 'Tâches confiées',
  'reassign.done.given_one': '{{count}} tâche a changé de mains.',
  'reassign.done.given_other': '{{count}} tâches ont changé de mains.',
  'reassign.done.next': 'Le nouveau titulaire est informé ; l’historique de chaque dossier nomme les deux.',
  'reassign.why.role_missing': '{{name}} n’a pas le rôle demandé.',
  'reassign.why.scope_missing': '{{name}} a le rôle pour une autre organisation ou un autre pays.',
  'reassign.why.not_a_member': '{{name}} n’est pas l’une des personnes désignées pour ce dossier.',
  'reassign.why.duty_conflict': '{{name}} est déjà intervenu sur ce dossier d’une manière qui l’exclut.',
  'reassign.why.visa_already_yours': '{{name}} a déjà répondu ici.',
};
