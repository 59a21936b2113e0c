import type { Translated } from '../catalogue.js';
import type { home as source } from '../en/home.js';

export const home: Translated<typeof source> = {
  'home.title': 'Bonjour, {{name}}',
  'home.lead.manager': 'Vos actions, ce qui vous est demandé et la suite.',
  'home.lead.staff': 'Ce qui vous attend, le plus urgent d’abord, et l’état des fonds.',
  'home.lead.partner':
    'Les actions qui concernent ce pays ({{country}}) : où en est chacune et ce qui vous est demandé.',
  'home.lead.agency': 'Ce qui vous attend, et ce à quoi votre agence participe.',
  'home.lead.auditor':
    'Ce qui s’est passé en dernier. Chaque événement a sa place dans une chaîne vérifiable.',
  'home.lead.administrator': 'Les personnes, organisations, procédures et courriels de cette installation.',
  'home.waiting.manager_none':
    'Rien ne vous est demandé pour le moment. Commencez une action ou voyez où en sont les vôtres.',
  'home.waiting.staff_none': 'Rien ne vous attend. Vous pouvez consulter les actions et les enveloppes.',
  'home.waiting.partner_none': 'Aucune réponse de votre part n’est attendue pour le moment.',
  'home.actions.manager': 'Mes actions',
  'home.actions.manager_caption': 'Les actions modifiées en dernier',
  'home.actions.partner': 'Actions qui concernent ce pays : {{country}}',
  'home.actions.none_partner':
    'Aucune action ne concerne votre pays actuellement. Dès qu’un État membre en dépose une, elle apparaît ici.',
  'home.actions.all': 'Toutes les actions',
  'home.partner.next_asked': 'Votre réponse est attendue.',
  'home.partner.next_asked_by': 'Votre réponse est attendue au plus tard le {{due}}.',
  'home.partner.next_with': 'Elle est auprès de : {{roles}}. Rien ne vous est demandé.',
  'home.partner.next_done': 'Elle a pris fin.',
  'home.partner.action': 'Action',
  'home.partner.stands': 'Où elle en est',
  'home.partner.next': 'La suite',
  'home.partner.partnership': 'Votre partenariat avec l’UE',
  'home.envelopes': 'Enveloppes',
  'home.envelopes.all': 'Tous les appels et enveloppes',
  'home.envelopes.none': 'Il n’y a pas encore d’enveloppe.',
  'home.events': 'Derniers événements',
  'home.events.none': 'Rien ne s’est encore passé.',
  'home.admin.title': 'Administration',
  'home.admin.one_log_in':
    'Cette installation utilise un seul compte de base de données pour posséder les tables et pour servir les requêtes. Quiconque parviendrait à faire exécuter sa propre instruction pourrait voir tous les dossiers. L’exploitant définit ENTENTE_OWNER_DATABASE_URL et donne à DATABASE_URL un compte à part.',
  'home.admin.users': 'Utilisateurs et rôles',
  'home.admin.users_text': 'Qui peut se connecter et ce que chacun peut faire.',
  'home.admin.organisations': 'Organisations',
  'home.admin.organisations_text': 'Autorités, services, agences, avec leurs calendriers.',
  'home.stands_in.title': 'Vous suppléez quelqu’un',
  'home.stands_in.for': 'Pour {{name}} : {{role}}, jusqu’au {{until}}',
  'home.admin.delegations': 'Absences et délégations',
  'home.admin.delegations_text': 'Qui agit pour qui, et quelles absences sont à réexaminer.',
  'home.admin.workflows_text':
    'Comment avance chaque type de dossier, par versions publiées à deux administrateurs.',
  'home.admin.reassign': 'Réattribuer des tâches',
  'home.admin.reassign_text': 'Confier à un collègue les tâches ouvertes de quelqu’un qui part.',
  'home.admin.calendars_text': 'Jours chômés et ce qu’ils déplacent, avec leurs sources.',
  'home.admin.outbox': 'Courriels',
  'home.admin.outbox_text': 'Tous les courriels envoyés, conservés ou en échec.',
  'home.nothing_for_you':
    'Vous n’avez pas encore de rôle, il n’y a donc rien ici. Un administrateur peut vous en donner un.',
};
