import type { Translated } from '../catalogue.js';
import type { audit as source } from '../en/audit.js';

export const audit: Translated<typeof source> = {
  'audit.organisation_created': 'a ajouté l’organisation {{name}}',
  'audit.account_created': 'a ajouté l’utilisateur {{name}}',
  'audit.account_disabled': 'a désactivé le compte de {{name}}',
  'audit.account_enabled': 'a réactivé le compte de {{name}}',
  'audit.role_granted': 'a attribué le rôle {{role}} à {{name}}',
  'audit.role_ended': 'a retiré le rôle {{role}} à {{name}}',
  'audit.delegation_made': 'a délégué un rôle pendant une absence',
  'audit.delegation_flagged':
    'a établi une délégation pour une absence de plus de quatre semaines, à réexaminer',
  'audit.delegation_ended': 'a mis fin à une délégation',
  'audit.absence_set': 'a établi une absence',
  'audit.absence_ended': 'a mis fin à une absence avant terme',
  'audit.assistant_named': 'a désigné un assistant',
  'audit.assistant_ended': 'a mis fin à la tâche d’un assistant',
  'audit.signed_in': 's’est connecté',
  'audit.signed_out': 's’est déconnecté',
  'audit.session_ended': 'a fermé une de ses sessions',
  'audit.password_changed': 'a changé son mot de passe',
  'audit.profile_changed': 'a changé son nom ou sa langue',
  'audit.notices_changed': 'a changé le choix de ses courriels',
  'audit.mails_stopped': "a arrêté les courriels d'un compte par le lien d'un courriel",
  'audit.mails_resumed': "a fait reprendre les courriels d'un compte par le lien d'un courriel",
  'audit.mails_sent_again': "a renvoyé des courriels qui n'avaient pas pu être remis",
  'audit.ceiling_set': 'a fixé le plafond d’une enveloppe',
  'audit.calendar_changed': 'a modifié un calendrier de travail',
  'audit.calendar_change_taken_back': 'a annulé la modification d’un calendrier de travail',
  'audit.definition_proposed': 'a proposé une nouvelle version d’une procédure',
  'audit.definition_withdrawn': 'a retiré une version proposée d’une procédure',
  'audit.definition_sent_back': 'a renvoyé une version proposée d’une procédure',
  'audit.definition_published': 'a publié une nouvelle version d’une procédure',
  'audit.definition_migration_started':
    'a commencé à reprendre des dossiers en cours dans une autre version de leur procédure',
};
