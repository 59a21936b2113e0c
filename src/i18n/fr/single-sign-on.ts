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
  'sso.connected':
    'Vous pouvez désormais aussi vous connecter chez le fournisseur. Vos autres sessions sont fermées.',
  'sso.is_connected': 'Ce compte est relié : vous pouvez aussi vous connecter chez {{host}}.',
  'sso.stays_connected':
    'Rien d’autre n’ouvre ce compte : il ne peut pas en être séparé. Si quelqu’un d’autre peut s’y connecter à votre place, prévenez un administrateur.',
  'sso.connect_needs_password': 'Relier ce compte à {{host}} demanderait son mot de passe, et il n’en a pas.',
  'sso.disconnect': 'Ne plus relier',
  'sso.disconnected': 'Vous ne vous connectez plus chez {{host}}. Vos autres sessions sont fermées.',
  'sso.confirm.connect_title': 'Ouvrir aussi ce compte en vous connectant chez {{host}} ?',
  'sso.confirm.connect_what':
    'Le compte que vous avez chez {{host}} ouvrira désormais celui-ci, sans son mot de passe ni son second facteur.',
  'sso.confirm.disconnect_title': 'Ne plus relier ce compte à {{host}} ?',
  'sso.confirm.disconnect_what':
    'Personne n’ouvrira plus ce compte depuis {{host}}. Vous vous connecterez avec votre mot de passe et pourrez le relier de nouveau à tout moment.',
  'sso.confirm.besides': 'Vos autres sessions seront fermées et un courriel vous en informera.',
  'sso.not_of_party.title': 'L’accès vous est refusé',
  'sso.not_of_party.left':
    'Votre compte est rattaché ici à {{party}}, et {{host}} n’indique plus que vous en faites partie.',
  'sso.not_of_party.moved':
    'Votre compte est rattaché ici à {{party}}, et {{host}} indique que vous appartenez à une autre partie prenante.',
  'sso.not_of_party.whom': 'À qui s’adresser',
  'sso.not_of_party.still':
    'Vous faites partie de {{party}} : demandez à qui gère votre compte chez {{host}} de l’y inscrire.',
  'sso.not_of_party.elsewhere':
    'Vous travaillez désormais ailleurs : demandez à un administrateur d’Entente un compte de votre nouvelle partie prenante. Les rôles de celui-ci ne sont pas repris.',
  'sso.not_of_party.back': 'Retour à la connexion',
  'sso.not_of_party.sign_out': 'Se déconnecter chez {{host}}',
  'sso.failed.flow': 'La connexion chez le fournisseur n’a pas abouti. Recommencez.',
  'sso.failed.mapping':
    'Le fournisseur vous connaît, mais rien ne dit à quelle partie vous appartenez ici. Demandez à un administrateur.',
  'sso.failed.address':
    'Le fournisseur ne donne aucune adresse de vous qui soit libre ici. Si vous avez déjà un compte, connectez-vous avec son mot de passe et reliez-le sous « Votre compte ».',
  'sso.failed.disabled': 'Votre compte est désactivé.',
  'sso.failed.taken': 'Cette identité ouvre déjà un autre compte, ou ce compte en a déjà une.',
  'problem.sso.no_password': 'Ce compte n’a pas de mot de passe, qui serait demandé pour le relier.',
  'problem.sso.connected_already': 'Ce compte est déjà relié.',
  'problem.sso.only_way_in': 'Rien d’autre n’ouvre ce compte : il n’a pas de mot de passe.',
  'account_mail.identity.hello': 'Bonjour {{name}},',
  'account_mail.identity.button': 'Votre compte',
  'account_mail.identity_linked.subject': 'Votre compte s’ouvre aussi par l’authentification unique',
  'account_mail.identity_linked.what':
    'le {{when}}, vous avez relié votre compte {{email}} à votre identité chez {{host}} : qui s’y connecte sous cette identité ouvre ce compte. Vos autres sessions ont été fermées.',
  'account_mail.identity_linked.not_you':
    'Ce n’était pas vous ? Annulez-le aussitôt sous « Votre compte », changez votre mot de passe et prévenez un administrateur.',
  'account_mail.identity_unlinked.subject': 'Votre compte ne s’ouvre plus par l’authentification unique',
  'account_mail.identity_unlinked.what':
    'le {{when}}, vous avez séparé votre compte {{email}} de {{host}}. Vous vous connectez avec votre mot de passe. Vos autres sessions ont été fermées.',
  'account_mail.identity_unlinked.not_you':
    'Ce n’était pas vous ? Changez votre mot de passe et prévenez un administrateur.',
  'account_mail.identity_ended_by_password.subject':
    'Votre compte ne s’ouvre plus par l’authentification unique',
  'account_mail.identity_ended_by_password.what':
    'le {{when}}, un nouveau mot de passe a été choisi par un lien pour votre compte {{email}}. Il a été séparé de {{host}} à cette occasion ; reliez-le de nouveau si vous le souhaitez.',
  'account_mail.identity_ended_by_password.not_you':
    'Ce n’était pas vous ? Choisissez un nouveau mot de passe par la page des mots de passe oubliés et prévenez un administrateur.',
  'account_mail.identity_ended_by_factors.subject':
    'Votre compte ne s’ouvre plus par l’authentification unique',
  'account_mail.identity_ended_by_factors.what':
    'le {{when}}, des administrateurs ont retiré les seconds facteurs de votre compte {{email}}. Il a été séparé de {{host}} à cette occasion ; reliez-le de nouveau si vous le souhaitez.',
  'account_mail.identity_ended_by_factors.not_you':
    'Vous ne l’aviez pas demandé ? Prévenez aussitôt un administrateur.',
  'problem.provider.silent':
    'Le fournisseur ne répond pas. Réessayez plus tard ou connectez-vous avec un mot de passe.',
  'problem.field.claim_malformed': 'Un attribut est un nom sans espaces, par exemple org.',
  'audit.claim_mapping_added': 'a admis les personnes de {{name}} par le fournisseur',
  'audit.claim_mapping_removed': 'a retiré une correspondance du fournisseur avec {{name}}',
  'audit.account_from_provider': 'a créé un compte pour {{name}}, qui venait du fournisseur',
  'audit.identity_linked': 'a relié son compte au fournisseur',
  'audit.identity_unlinked': 'a séparé son compte du fournisseur',
  'audit.identity_ended_by_password':
    'a séparé son compte du fournisseur en choisissant un nouveau mot de passe',
  'audit.identity_ended_by_factors':
    'a séparé le compte de {{name}} du fournisseur en retirant ses seconds facteurs',
  'audit.signed_out_at_provider':
    'a fermé les sessions de {{name}}, qui s’est déconnecté chez le fournisseur',
};
