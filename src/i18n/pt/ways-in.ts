/** Who can sign in to an account, and what is told of the ways into it. */
import type { Translated } from '../catalogue.js';
import type { waysIn as source } from '../en/ways-in.js';

export const waysIn: Translated<typeof source> = {
  'identity.proposal.way_in': 'Início de sessão',
  'identity.proposal.can_sign_in': 'Pode iniciar sessão',
  'identity.proposal.no_way_in': 'Ainda não definiu uma palavra-passe',
  'identity.proposal.account_made': 'Conta',
  'identity.proposal.made_on': 'Criada em {{day}} pelo operador ou à chegada do fornecedor',
  'identity.proposal.invited_by': 'Convite de {{name}} em {{day}}',
  'identity.proposal.once_they_can':
    '{{name}} ainda não definiu uma palavra-passe. A função poderá ser atribuída quando o tiver feito.',
  'identity.proposal.whose_address':
    'Quem lê o correio deste endereço pode agir como {{name}}. Se não tem a certeza de que lhe pertence, pergunte à própria pessoa antes de atribuir a função.',
  'problem.identity.role_to_nobody':
    'A pessoa ainda não definiu uma palavra-passe: a função poderá ser atribuída quando o tiver feito.',
  'tokens.sign_in_again':
    'A sua conta não tem palavra-passe. Para que ninguém crie um token num navegador que tenha deixado aberto, inicie sessão de novo; depois pode criar um durante {{minutes}} minutos.',
  'tokens.sign_in_again_link': 'Iniciar sessão de novo',
  'problem.tokens.sign_in_again':
    'Inicie primeiro sessão de novo: a sua conta não tem palavra-passe, e um token cria-se nos {{minutes}} minutos seguintes ao início de sessão.',
  'account_mail.token_made.subject': 'Foi criado um token para a sua conta',
  'account_mail.token_made.what':
    'Em {{when}}, foi criado um token para a sua conta {{email}}. Quem o tiver age em seu nome, dentro daquilo para que serve, até terminar.',
  'account_mail.token_made.not_you':
    'Não o fez? Ponha de imediato termo ao token em «A sua conta», termine as suas outras sessões e informe um administrador.',
  'account_mail.program_token_made.subject': 'Criou um token para um programa',
  'account_mail.program_token_made.what':
    'Em {{when}}, foi criado a partir da sua conta {{email}} um token para o programa {{program}}. Quem o tiver age como esse programa até terminar.',
  'account_mail.program_token_made.not_you':
    'Não o fez? Termine as suas outras sessões em «A sua conta» e peça a outro administrador que ponha de imediato termo ao token.',
  'account_mail.identity_ended_by_operator.subject': 'A sua conta já não abre com o início de sessão único',
  'account_mail.identity_ended_by_operator.what':
    'Em {{when}}, o operador desassociou a sua conta {{email}} de {{host}} e as suas sessões foram terminadas. Inicia sessão com uma palavra-passe; se não tiver nenhuma, outra mensagem traz-lhe uma ligação para a definir.',
  'account_mail.identity_ended_by_operator.not_you': 'Não sabe porquê? Pergunte ao operador.',
  'audit.identity_ended_by_operator': 'desassociou do fornecedor a conta de {{name}}',
  'audit.sign_in_refused_by_party':
    'não deixou entrar {{name}}: o fornecedor já não indica que pertence à sua organização',
  'cli.unlink_identity.about':
    'Desassocia uma conta do fornecedor de início de sessão único, quando este desapareceu ou mudou de endereço, e convida a pessoa a definir uma palavra-passe.',
  'cli.unlink_identity.email': 'endereço de correio da conta',
  'cli.unlink_identity.nobody': 'Nenhuma pessoa com uma conta utilizável tem o endereço {{email}}.',
  'cli.unlink_identity.not_linked': 'A conta de {{email}} não está associada a nenhum fornecedor.',
  'cli.unlink_identity.done':
    'A conta de {{name}} já não está associada a nenhum fornecedor e todas as suas sessões foram terminadas.',
  'cli.unlink_identity.invited':
    'Com as próximas mensagens segue para {{email}} um convite para definir uma palavra-passe.',
  'cli.unlink_identity.by_password': 'A pessoa inicia sessão com a sua palavra-passe.',
};
