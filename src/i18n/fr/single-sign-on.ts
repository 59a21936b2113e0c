import type { Translated } from '../catalogue.js';
import type { singleSignOn as source } from '../en/single-sign-on.js';

/** Signing in at a provider, and to which party its people belong. */
export const singleSignOn: Translated<typeof source> = {
  'sso.title': 'Authentification unique',
  'sso.tile': 'À quelle partie prenante appartient qui se connecte chez le fournisseur.',
  'sso.lead':
    'Qui vient du fournisseur pour la première fois reçoit un compte de la partie qui correspond, sans aucun rôle. Les rôles sont attribués ici, comme toujours.',
  'sso.set_up': 'On se connecte chez {{host}}.',
  'sso.not_set_up': 'Aucun fournisseur n’est configuré : l’exploitant définit OIDC_ISSUER et OIDC_CLIENT_ID.',
  'sso.none':
    'Le fournisseur n’admet encore personne : aucune correspondance ne dit à quelle partie les personnes appartiennent.',
  'sso.caption_one': '{{count}} correspondance',
  'sso.caption_other': '{{count}} correspondances',
  'sso.claim': 'Attribut',
  'sso.claim_hint': 'Le nom que lui donne le fournisseur, par exemple org ou groups.',
  'sso.value': 'Valeur',
  'sso.add': 'Ajouter une correspondance',
  'sso.added': 'La correspondance est ajoutée.',
  'sso.remove': 'Retirer',
  'sso.remove_of': 'Retirer la correspondance de {{value}}',
  'sso.removed': 'La correspondance est retirée. Les comptes créés par elle restent.',
  'sso.sign_in': 'Se connecter chez {{host}}',
  'sso.sign_in_hint': 'Avec le compte de votre administration.',
  'sso.or_password': 'Avec un mot de passe',
  'sso.sign_out_too': 'Vous êtes peut-être encore connecté chez {{host}} : s’y déconnecter aussi',
  'sso.connect': 'Relier à l’authentification unique',
  'sso.connect_text': 'Vous pourrez ensuite aussi vous connecter chez {{host}}.',
  'sso.connect_how': 'Connectez-vous chez {{host}} avec l’identité qui doit ouvrir ce compte.',
  'sso.go_on': 'Continuer vers {{host}}',
  'sso.connected': 'Vous pouvez désormais aussi vous connecter chez le fournisseur.',
  'sso.is_connected': 'Ce compte est relié : vous pouvez aussi vous connecter chez {{host}}.',
  'sso.failed.flow': 'La connexion chez le fournisseur n’a pas abouti. Recommencez.',
  'sso.failed.mapping':
    'Le fournisseur vous connaît, mais rien ne dit à quelle partie vous appartenez ici. Demandez à un administrateur.',
  'sso.failed.address':
    'Le fournisseur ne donne aucune adresse de vous qui soit libre ici. Si vous avez déjà un compte, connectez-vous avec son mot de passe et reliez-le sous « Votre compte ».',
  'sso.failed.moved':
    'Selon le fournisseur, vous appartenez maintenant à une autre partie que votre compte ici. Demandez à un administrateur un compte de cette partie.',
  'sso.failed.disabled': 'Votre compte est désactivé.',
  'sso.failed.taken': 'Cette identité ouvre déjà un autre compte, ou ce compte en a déjà une.',
  'problem.provider.silent':
    'Le fournisseur ne répond pas. Réessayez plus tard ou connectez-vous avec un mot de passe.',
  'problem.field.claim_malformed': 'Un attribut est un nom sans espaces, par exemple org.',
  'audit.claim_mapping_added': 'a admis les personnes de {{name}} par le fournisseur',
  'audit.claim_mapping_removed': 'a retiré une correspondance du fournisseur avec {{name}}',
  'audit.account_from_provider': 'a créé un compte pour {{name}}, qui venait du fournisseur',
  'audit.identity_linked': 'a relié son compte au fournisseur',
};
