import type { Translated } from '../catalogue.js';
import type { signingIn as source } from '../en/signing-in.js';

/** Setting a password by a link, and the mails that bring it. */
export const signingIn: Translated<typeof source> = {
  'set_password.forgotten': 'Mot de passe oublié ?',
  'set_password.forgotten_lead':
    'Donnez l’adresse avec laquelle vous vous connectez. Un lien pour choisir un nouveau mot de passe y est envoyé.',
  'set_password.send': 'Envoyer le lien',
  'set_password.under_way': 'Consultez vos courriels',
  'set_password.under_way_lead':
    'Si quelqu’un se connecte avec cette adresse, un lien est en route. Il ne fonctionne qu’une fois, pendant une heure.',
  'set_password.under_way_else':
    'Rien n’arrive ? Regardez parmi les courriels indésirables, vérifiez l’adresse ou demandez à un administrateur.',
  'set_password.to_sign_in': 'Aller à la connexion',
  'set_password.title.invitation': 'Choisissez votre mot de passe',
  'set_password.title.reset': 'Choisissez un nouveau mot de passe',
  'set_password.for': 'Pour {{name}}, qui se connecte avec {{email}}.',
  'set_password.reset_ends':
    'Toutes les sessions et tous les jetons de ce compte prennent fin. Créez ensuite de nouveaux jetons pour les programmes.',
  'set_password.submit': 'Enregistrer le mot de passe',
  'set_password.done': 'Le mot de passe est enregistré. Connectez-vous maintenant avec lui.',
  'set_password.over': 'Ce lien ne fonctionne plus',
  'set_password.over_lead': 'Il a été utilisé, il est échu ou un plus récent a été envoyé.',
  'set_password.ask_again': 'Demander un nouveau lien',
  'account_mail.invitation.subject': 'Votre compte dans Entente',
  'account_mail.invitation.lead':
    'Bonjour {{name}}, un compte a été créé pour vous. Vous vous connectez avec {{email}} ; choisissez maintenant votre mot de passe.',
  'account_mail.invitation.button': 'Choisir votre mot de passe',
  'account_mail.invitation.not_you': 'Vous ne vous y attendiez pas ? Ignorez ce courriel : rien ne se passe.',
  'account_mail.reset.subject': 'Choisissez un nouveau mot de passe',
  'account_mail.reset.lead':
    'Bonjour {{name}}, quelqu’un a demandé un nouveau mot de passe pour {{email}}. Si c’était vous, choisissez-le maintenant.',
  'account_mail.reset.button': 'Choisir un nouveau mot de passe',
  'account_mail.reset.not_you':
    'Ce n’était pas vous ? Ignorez ce courriel : votre mot de passe reste le même. Si cela se répète, prévenez un administrateur.',
  'account_mail.ends': 'Le lien ne fonctionne qu’une fois, dans un délai de {{time}}.',
  'account_mail.days_one': '{{count}} jour',
  'account_mail.days_other': '{{count}} jours',
  'account_mail.hours_one': '{{count}} heure',
  'account_mail.hours_other': '{{count}} heures',
  'account_mail.footer':
    'Personne chez nous ne demande jamais votre mot de passe, ni par courriel ni par téléphone.',
  'identity.user.invited':
    'Cette personne n’a pas encore choisi de mot de passe et ne peut pas se connecter ainsi.',
  'identity.user.invite_again': 'Renvoyer l’invitation',
  'identity.user.invited_again':
    'Une nouvelle invitation part pour {{name}} ; la précédente ne fonctionne plus.',
  'identity.users.invited': 'Une invitation part pour {{name}}. Attribuez maintenant les rôles.',
  'problem.identity.has_password':
    'Cette personne a déjà choisi un mot de passe ; s’il est oublié, elle le réinitialise elle-même.',
  'audit.invitation_sent': 'a envoyé à {{name}} une invitation à choisir un mot de passe',
  'audit.invitation_again': 'a demandé une nouvelle invitation pour {{name}}',
  'audit.password_reset_sent': 'a envoyé à {{name}} un lien pour choisir un nouveau mot de passe',
  'audit.password_set': 'a choisi son premier mot de passe',
  'audit.password_reset': 'a choisi un nouveau mot de passe par un lien',
};
