/** Who can sign in to an account, and what is told of the ways into it. */
import type { Translated } from '../catalogue.js';
import type { waysIn as source } from '../en/ways-in.js';

export const waysIn: Translated<typeof source> = {
  'identity.proposal.way_in': 'Connexion',
  'identity.proposal.can_sign_in': 'Peut se connecter',
  'identity.proposal.no_way_in': 'N’a pas encore choisi de mot de passe',
  'identity.proposal.account_made': 'Compte',
  'identity.proposal.made_on': 'Créé le {{day}} par l’exploitant ou à l’arrivée depuis le fournisseur',
  'identity.proposal.invited_by': 'Invitation par {{name}} le {{day}}',
  'identity.proposal.once_they_can':
    '{{name}} n’a pas encore choisi de mot de passe. Le rôle pourra être accordé une fois que ce sera fait.',
  'identity.proposal.whose_address':
    'Quiconque lit le courrier de cette adresse peut agir au nom de {{name}}. Si vous n’êtes pas sûr que c’est la sienne, renseignez-vous auprès de cette personne avant d’accorder le rôle.',
  'problem.identity.role_to_nobody':
    'La personne n’a pas encore choisi de mot de passe : le rôle pourra être accordé une fois que ce sera fait.',
  'tokens.sign_in_again':
    'Votre compte n’a pas de mot de passe. Afin que personne ne crée un jeton dans un navigateur que vous auriez laissé ouvert, connectez-vous de nouveau ; vous pourrez ensuite en créer un pendant {{minutes}} minutes.',
  'tokens.sign_in_again_link': 'Se connecter de nouveau',
  'problem.tokens.sign_in_again':
    'Connectez-vous d’abord de nouveau : votre compte n’a pas de mot de passe, et un jeton se crée dans les {{minutes}} minutes qui suivent la connexion.',
  'account_mail.token_made.subject': 'Un jeton a été créé pour votre compte',
  'account_mail.token_made.what':
    'le {{when}}, un jeton a été créé pour votre compte {{email}}. Quiconque le détient agit en votre nom, dans les limites de ce à quoi il sert, jusqu’à son expiration.',
  'account_mail.token_made.not_you':
    'Ce n’était pas vous ? Mettez aussitôt fin au jeton sous « Votre compte », fermez vos autres sessions et prévenez un administrateur.',
  'account_mail.program_token_made.subject': 'Vous avez créé un jeton pour un programme',
  'account_mail.program_token_made.what':
    'le {{when}}, un jeton pour le programme {{program}} a été créé depuis votre compte {{email}}. Quiconque le détient agit au nom de ce programme jusqu’à son expiration.',
  'account_mail.program_token_made.not_you':
    'Ce n’était pas vous ? Fermez vos autres sessions sous « Votre compte » et faites aussitôt mettre fin au jeton par un autre administrateur.',
  'account_mail.identity_ended_by_operator.subject':
    'Votre compte ne s’ouvre plus par l’authentification unique',
  'account_mail.identity_ended_by_operator.what':
    'le {{when}}, l’exploitant a séparé votre compte {{email}} de {{host}}, et vos sessions ont été fermées. Vous vous connectez avec un mot de passe ; si vous n’en avez pas, un autre message vous apporte un lien pour le choisir.',
  'account_mail.identity_ended_by_operator.not_you': 'Vous ne savez pas pourquoi ? Demandez à l’exploitant.',
  'audit.identity_ended_by_operator': 'a séparé le compte de {{name}} du fournisseur',
  'audit.sign_in_refused_by_party':
    'a refusé l’accès à {{name}}, que le fournisseur ne rattache plus à son organisme',
  'cli.unlink_identity.about':
    'Sépare un compte du fournisseur d’authentification unique, quand celui-ci a disparu ou changé d’adresse, et invite la personne à choisir un mot de passe.',
  'cli.unlink_identity.email': 'adresse électronique du compte',
  'cli.unlink_identity.nobody': 'Aucune personne dont le compte est utilisable n’a l’adresse {{email}}.',
  'cli.unlink_identity.not_linked': 'Le compte de {{email}} n’est relié à aucun fournisseur.',
  'cli.unlink_identity.done':
    '{{name}} n’a plus de lien avec un fournisseur, et toutes ses sessions sont fermées.',
  'cli.unlink_identity.invited':
    'Une invitation à choisir un mot de passe part vers {{email}} avec les prochains messages.',
  'cli.unlink_identity.by_password': 'La connexion se fait avec le mot de passe.',
};
