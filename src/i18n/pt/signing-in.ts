import type { Translated } from '../catalogue.js';
import type { signingIn as source } from '../en/signing-in.js';

/** Definir uma palavra-passe através de uma ligação, e as mensagens que a trazem. */
export const signingIn: Translated<typeof source> = {
  'set_password.forgotten': 'Esqueceu-se da palavra-passe?',
  'set_password.forgotten_lead':
    'Indique o endereço com que inicia sessão. Segue para lá uma ligação para definir uma nova palavra-passe.',
  'set_password.send': 'Enviar a ligação',
  'set_password.under_way': 'Consulte o seu correio eletrónico',
  'set_password.under_way_lead':
    'Se alguém inicia sessão com esse endereço, a ligação já foi enviada. Funciona uma só vez, no prazo de uma hora.',
  'set_password.under_way_else':
    'Não recebeu nada? Veja no correio indesejado, verifique o endereço ou contacte um administrador.',
  'set_password.to_sign_in': 'Ir para o início de sessão',
  'set_password.title.invitation': 'Defina a sua palavra-passe',
  'set_password.title.reset': 'Defina uma nova palavra-passe',
  'set_password.for': 'Para {{name}}, que inicia sessão como {{email}}.',
  'set_password.reset_ends':
    'Todas as sessões e todos os tokens desta conta terminam com isto. Crie depois novos tokens para os programas.',
  'set_password.submit': 'Definir a palavra-passe',
  'set_password.done': 'A palavra-passe está definida. Inicie agora sessão com ela.',
  'set_password.over': 'Esta ligação já não funciona',
  'set_password.over_lead': 'Foi usada, expirou ou foi enviada uma mais recente.',
  'set_password.ask_again': 'Pedir uma nova ligação',
  'account_mail.invitation.subject': 'A sua conta em Entente',
  'account_mail.invitation.lead':
    'Olá, {{name}}. Foi criada uma conta para si. Inicia sessão com {{email}}; defina agora a sua palavra-passe.',
  'account_mail.invitation.button': 'Definir a palavra-passe',
  'account_mail.invitation.not_you': 'Não estava à espera disto? Ignore a mensagem: nada acontece.',
  'account_mail.reset.subject': 'Definir uma nova palavra-passe',
  'account_mail.reset.lead':
    'Olá, {{name}}. Foi pedida uma nova palavra-passe para {{email}}. Se o pedido é seu, defina-a agora.',
  'account_mail.reset.button': 'Definir uma nova palavra-passe',
  'account_mail.reset.not_you':
    'O pedido não é seu? Ignore a mensagem: a sua palavra-passe mantém-se. Informe um administrador se voltar a acontecer.',
  'account_mail.ends': 'A ligação funciona uma só vez, no prazo de {{time}}.',
  'account_mail.days_one': '{{count}} dia',
  'account_mail.days_other': '{{count}} dias',
  'account_mail.hours_one': '{{count}} hora',
  'account_mail.hours_other': '{{count}} horas',
  'account_mail.footer':
    'Ninguém da nossa parte lhe pede alguma vez a palavra-passe, nem por correio eletrónico nem por telefone.',
  'identity.user.invited':
    'Esta pessoa ainda não definiu uma palavra-passe e não pode iniciar sessão com ela.',
  'identity.user.invite_again': 'Enviar de novo o convite',
  'identity.user.invited_again': 'Segue um novo convite para {{name}}; o anterior deixa de funcionar.',
  'identity.users.invited': 'Segue um convite para {{name}}. Atribua agora as funções.',
  'problem.identity.has_password':
    'Esta pessoa já definiu uma palavra-passe; em caso de esquecimento, é a própria que a repõe.',
  'audit.invitation_sent': 'enviou a {{name}} um convite para definir uma palavra-passe',
  'audit.invitation_again': 'pediu um novo convite para {{name}}',
  'audit.password_reset_sent': 'enviou a {{name}} uma ligação para definir uma nova palavra-passe',
  'audit.password_set': 'definiu a sua primeira palavra-passe',
  'audit.password_reset': 'definiu uma nova palavra-passe através de uma ligação',
};
