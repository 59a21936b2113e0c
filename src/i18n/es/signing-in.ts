import type { Translated } from '../catalogue.js';
import type { signingIn as source } from '../en/signing-in.js';

/** Establecer una contraseña mediante un enlace y los correos que lo llevan. */
export const signingIn: Translated<typeof source> = {
  'set_password.forgotten': '¿Ha olvidado la contraseña?',
  'set_password.forgotten_lead':
    'Indique la dirección con la que inicia sesión. A ella se envía un enlace para establecer una nueva contraseña.',
  'set_password.send': 'Enviar el enlace',
  'set_password.under_way': 'Consulte su correo',
  'set_password.under_way_lead':
    'Si alguien inicia sesión con esa dirección, hay un enlace en camino. Funciona una sola vez, durante una hora.',
  'set_password.under_way_else':
    '¿No llega nada? Mire en el correo no deseado, compruebe la dirección o pregunte a un administrador.',
  'set_password.to_sign_in': 'Ir al inicio de sesión',
  'set_password.title.invitation': 'Establezca su contraseña',
  'set_password.title.reset': 'Establezca una nueva contraseña',
  'set_password.for': 'Para {{name}}, que inicia sesión como {{email}}.',
  'set_password.reset_ends':
    'Con ello terminan todas las sesiones y todos los tokens de esta cuenta. Cree después nuevos tokens para los programas.',
  'set_password.submit': 'Establecer la contraseña',
  'set_password.done': 'La contraseña está establecida. Inicie ahora sesión con ella.',
  'set_password.over': 'Este enlace ya no funciona',
  'set_password.over_lead': 'Se ha utilizado, ha caducado o se ha enviado otro más reciente.',
  'set_password.ask_again': 'Pedir un nuevo enlace',
  'account_mail.invitation.subject': 'Su cuenta en Entente',
  'account_mail.invitation.lead':
    'Hola, {{name}}: se ha creado una cuenta para usted. Inicia sesión con {{email}}; establezca ahora su contraseña.',
  'account_mail.invitation.button': 'Establecer la contraseña',
  'account_mail.invitation.not_you': '¿No lo esperaba? Entonces no haga nada: no ocurre nada.',
  'account_mail.reset.subject': 'Establezca una nueva contraseña',
  'account_mail.reset.lead':
    'Hola, {{name}}: alguien ha pedido una nueva contraseña para {{email}}. Si ha sido usted, establézcala ahora.',
  'account_mail.reset.button': 'Establecer una nueva contraseña',
  'account_mail.reset.not_you':
    '¿No ha sido usted? Entonces no haga nada: su contraseña no cambia. Si se repite, avise a un administrador.',
  'account_mail.ends': 'El enlace funciona una sola vez, en un plazo de {{time}}.',
  'account_mail.days_one': '{{count}} día',
  'account_mail.days_other': '{{count}} días',
  'account_mail.hours_one': '{{count}} hora',
  'account_mail.hours_other': '{{count}} horas',
  'account_mail.footer':
    'Nadie de nuestra parte le pedirá nunca su contraseña, ni por correo ni por teléfono.',
  'identity.user.invited':
    'Esta persona aún no ha establecido ninguna contraseña y no puede iniciar sesión con ella.',
  'identity.user.invite_again': 'Enviar de nuevo la invitación',
  'identity.user.invited_again': 'Se envía una nueva invitación a {{name}}; la anterior ya no funciona.',
  'identity.users.invited': 'Se envía una invitación a {{name}}. Asigne ahora las funciones.',
  'problem.identity.has_password':
    'Esta persona ya ha establecido una contraseña; si la olvida, la restablece ella misma.',
  'audit.invitation_sent': 'envió a {{name}} una invitación para establecer una contraseña',
  'audit.invitation_again': 'pidió una nueva invitación para {{name}}',
  'audit.password_reset_sent': 'envió a {{name}} un enlace para establecer una nueva contraseña',
  'audit.password_set': 'estableció su primera contraseña',
  'audit.password_reset': 'estableció una nueva contraseña con un enlace',
};
