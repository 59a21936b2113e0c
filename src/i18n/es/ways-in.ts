/** Who can sign in to an account, and what is told of the ways into it. */
import type { Translated } from '../catalogue.js';
import type { waysIn as source } from '../en/ways-in.js';

export const waysIn: Translated<typeof source> = {
  'identity.proposal.way_in': 'Inicio de sesión',
  'identity.proposal.can_sign_in': 'Puede iniciar sesión',
  'identity.proposal.no_way_in': 'Aún no ha establecido una contraseña',
  'identity.proposal.account_made': 'Cuenta',
  'identity.proposal.made_on': 'Creada el {{day}} por el operador o al llegar desde el proveedor',
  'identity.proposal.invited_by': 'Invitación de {{name}} el {{day}}',
  'identity.proposal.once_they_can':
    '{{name}} aún no ha establecido una contraseña. La función podrá concederse cuando lo haya hecho.',
  'identity.proposal.whose_address':
    'Quien lea el correo de esta dirección puede actuar como {{name}}. Si no le consta que sea la suya, pregúnteselo antes de conceder la función.',
  'problem.identity.role_to_nobody':
    'La persona aún no ha establecido una contraseña: la función podrá concederse cuando lo haya hecho.',
  'tokens.sign_in_again':
    'Su cuenta no tiene contraseña. Para que nadie cree un token en un navegador que haya dejado abierto, inicie sesión de nuevo; después podrá crear uno durante {{minutes}} minutos.',
  'tokens.sign_in_again_link': 'Iniciar sesión de nuevo',
  'problem.tokens.sign_in_again':
    'Inicie antes sesión de nuevo: su cuenta no tiene contraseña, y un token se crea en los {{minutes}} minutos siguientes al inicio de sesión.',
  'account_mail.token_made.subject': 'Se creó un token para su cuenta',
  'account_mail.token_made.what':
    'el {{when}} se creó un token para su cuenta {{email}}. Quien lo tenga actúa en su nombre, dentro de aquello para lo que sirve, hasta que caduque.',
  'account_mail.token_made.not_you':
    '¿No ha sido usted? Ponga fin al token de inmediato en «Su cuenta», cierre sus demás sesiones y avise a un administrador.',
  'account_mail.program_token_made.subject': 'Creó un token para un programa',
  'account_mail.program_token_made.what':
    'el {{when}} se creó desde su cuenta {{email}} un token para el programa {{program}}. Quien lo tenga actúa como ese programa hasta que caduque.',
  'account_mail.program_token_made.not_you':
    '¿No ha sido usted? Cierre sus demás sesiones en «Su cuenta» y pida a otro administrador que ponga fin al token de inmediato.',
  'account_mail.identity_ended_by_operator.subject': 'Su cuenta ya no se abre con el inicio de sesión único',
  'account_mail.identity_ended_by_operator.what':
    'el {{when}} el operador desvinculó su cuenta {{email}} de {{host}} y se cerraron sus sesiones. Inicia sesión con una contraseña; si no la tiene, otro correo le trae un enlace para establecerla.',
  'account_mail.identity_ended_by_operator.not_you': '¿No sabe por qué? Pregunte al operador.',
  'audit.identity_ended_by_operator': 'desvinculó del proveedor la cuenta de {{name}}',
  'audit.sign_in_refused_by_party':
    'no dejó entrar a {{name}}: el proveedor ya no indica que pertenezca a su organización',
  'cli.unlink_identity.about':
    'Desvincula una cuenta del proveedor de inicio de sesión único, cuando este ha desaparecido o ha cambiado de dirección, e invita a la persona a establecer una contraseña.',
  'cli.unlink_identity.email': 'dirección de correo de la cuenta',
  'cli.unlink_identity.nobody': 'Ninguna persona con una cuenta utilizable tiene la dirección {{email}}.',
  'cli.unlink_identity.not_linked': 'La cuenta de {{email}} no está vinculada con ningún proveedor.',
  'cli.unlink_identity.done':
    'La cuenta de {{name}} ya no está vinculada con ningún proveedor y se cerraron todas sus sesiones.',
  'cli.unlink_identity.invited':
    'Con los próximos correos sale hacia {{email}} una invitación para establecer una contraseña.',
  'cli.unlink_identity.by_password': 'La persona inicia sesión con su contraseña.',
};
