import type { Translated } from '../catalogue.js';
import type { singleSignOn as source } from '../en/single-sign-on.js';

/** Inicio de sesión en un proveedor y a qué entidad pertenecen sus personas. */
export const singleSignOn: Translated<typeof source> = {
  'sso.title': 'Inicio de sesión único',
  'sso.tile': 'A qué entidad pertenecen las personas que inician sesión en el proveedor.',
  'sso.lead':
    'Quien llega por primera vez desde el proveedor recibe una cuenta de la entidad que corresponda, sin ninguna función. Las funciones se asignan aquí, como siempre.',
  'sso.set_up': 'Las personas inician sesión en {{host}}.',
  'sso.not_set_up':
    'No hay ningún proveedor configurado: el responsable de la instalación define OIDC_ISSUER y OIDC_CLIENT_ID.',
  'sso.none':
    'El proveedor aún no da acceso a nadie: ninguna correspondencia indica a qué entidad pertenecen las personas.',
  'sso.caption_one': '{{count}} correspondencia',
  'sso.caption_other': '{{count}} correspondencias',
  'sso.claim': 'Atributo',
  'sso.claim_hint': 'Cómo lo llama el proveedor, por ejemplo, org o groups.',
  'sso.value': 'Valor',
  'sso.add': 'Añadir una correspondencia',
  'sso.added': 'La correspondencia está añadida.',
  'sso.remove': 'Quitar',
  'sso.remove_of': 'Quitar la correspondencia de {{value}}',
  'sso.removed': 'La correspondencia se ha quitado. Las cuentas creadas con ella se mantienen.',
  'sso.sign_in': 'Iniciar sesión en {{host}}',
  'sso.sign_in_hint': 'Con la cuenta de su administración.',
  'sso.or_password': 'Con contraseña',
  'sso.sign_out_too': 'Puede que siga teniendo una sesión abierta en {{host}}: ciérrela también allí',
  'sso.connect': 'Vincular con el inicio de sesión único',
  'sso.connect_text': 'Después podrá iniciar sesión también en {{host}}.',
  'sso.connect_how': 'Inicie sesión en {{host}} con la identidad que deba abrir esta cuenta.',
  'sso.go_on': 'Continuar a {{host}}',
  'sso.connected':
    'Desde ahora puede iniciar sesión también en el proveedor. Se han cerrado sus demás sesiones.',
  'sso.is_connected': 'Esta cuenta está vinculada: puede iniciar sesión también en {{host}}.',
  'sso.stays_connected':
    'Esta cuenta no puede abrirse de otro modo, por lo que no puede desvincularse. Avise a un administrador si es posible que otra persona conozca la identidad que usa allí.',
  'sso.connect_needs_password':
    'Para vincular esta cuenta con {{host}} se pediría su contraseña, y no tiene ninguna.',
  'sso.disconnect': 'Desvincular',
  'sso.disconnected': 'Ya no inicia sesión en {{host}}. Se han cerrado sus demás sesiones.',
  'sso.confirm.connect_title': '¿Iniciar sesión en esta cuenta también a través de {{host}}?',
  'sso.confirm.connect_what':
    'Desde ahora, la cuenta que tiene en {{host}} abre esta, sin su contraseña ni su segundo factor.',
  'sso.confirm.disconnect_title': '¿Desvincular esta cuenta de {{host}}?',
  'sso.confirm.disconnect_what':
    'Nadie podrá abrir ya esta cuenta a través de {{host}}. Iniciará sesión con su contraseña y podrá volver a vincularla cuando lo desee.',
  'sso.confirm.besides': 'Se cierran sus demás sesiones y se le informa por correo.',
  'sso.not_of_party.title': 'No se le da acceso',
  'sso.not_of_party.left':
    'Su cuenta aquí corresponde a {{party}}, y {{host}} ya no indica que usted pertenezca a esa entidad.',
  'sso.not_of_party.moved':
    'Su cuenta aquí corresponde a {{party}}, y {{host}} indica que usted pertenece a otra entidad.',
  'sso.not_of_party.whom': 'A quién dirigirse',
  'sso.not_of_party.still':
    'Si sigue perteneciendo a {{party}}, pida a quien gestione su cuenta en {{host}} que lo haga constar allí.',
  'sso.not_of_party.elsewhere':
    'Si ahora trabaja en otra entidad, pida a un administrador de Entente una cuenta de esta. Las funciones de la cuenta anterior no se trasladan.',
  'sso.not_of_party.back': 'Volver al inicio de sesión',
  'sso.not_of_party.sign_out': 'Cerrar la sesión en {{host}}',
  'sso.failed.flow': 'El inicio de sesión en el proveedor no ha concluido. Empiece de nuevo.',
  'sso.failed.mapping':
    'El proveedor le conoce, pero nada indica a qué entidad pertenece aquí. Pregunte a un administrador.',
  'sso.failed.address':
    'El proveedor no facilita ninguna dirección suya que esté libre aquí. Si ya tiene una cuenta, inicie sesión con su contraseña y vincúlela en «Su cuenta».',
  'sso.failed.disabled': 'Su cuenta está desactivada.',
  'sso.failed.taken': 'Esa identidad ya abre otra cuenta, o esta cuenta ya tiene una.',
  'problem.sso.no_password': 'Esta cuenta no tiene contraseña, y para vincularla habría que indicarla.',
  'problem.sso.connected_already': 'Esta cuenta ya está vinculada.',
  'problem.sso.only_way_in': 'Esta cuenta no puede abrirse de otro modo: no tiene contraseña.',
  'account_mail.identity.hello': 'Hola, {{name}}:',
  'account_mail.identity.button': 'Su cuenta',
  'account_mail.identity_linked.subject': 'Su cuenta se abre también con el inicio de sesión único',
  'account_mail.identity_linked.what':
    'el {{when}} vinculó su cuenta {{email}} con su identidad en {{host}}: quien inicie sesión allí como usted puede abrirla. Se cerraron sus demás sesiones.',
  'account_mail.identity_linked.not_you':
    '¿No ha sido usted? Desvincúlela de inmediato en «Su cuenta», cambie la contraseña y avise a un administrador.',
  'account_mail.identity_unlinked.subject': 'Su cuenta ya no se abre con el inicio de sesión único',
  'account_mail.identity_unlinked.what':
    'el {{when}} desvinculó su cuenta {{email}} de {{host}}. Inicia sesión con su contraseña. Se cerraron sus demás sesiones.',
  'account_mail.identity_unlinked.not_you':
    '¿No ha sido usted? Cambie la contraseña y avise a un administrador.',
  'account_mail.identity_ended_by_password.subject': 'Su cuenta ya no se abre con el inicio de sesión único',
  'account_mail.identity_ended_by_password.what':
    'el {{when}} se estableció mediante un enlace una nueva contraseña para su cuenta {{email}}. Con ello, la cuenta quedó desvinculada de {{host}}; vuelva a vincularla si lo desea.',
  'account_mail.identity_ended_by_password.not_you':
    '¿No ha sido usted? Establezca una nueva contraseña en la página «¿Ha olvidado la contraseña?» y avise a un administrador.',
  'account_mail.identity_ended_by_factors.subject': 'Su cuenta ya no se abre con el inicio de sesión único',
  'account_mail.identity_ended_by_factors.what':
    'el {{when}} los administradores quitaron los segundos factores de su cuenta {{email}}. Con ello, la cuenta quedó desvinculada de {{host}}; vuelva a vincularla si lo desea.',
  'account_mail.identity_ended_by_factors.not_you':
    '¿No lo había pedido? Avise de inmediato a un administrador.',
  'problem.provider.silent': 'El proveedor no responde. Inténtelo más tarde o inicie sesión con contraseña.',
  'problem.field.claim_malformed': 'Un atributo es un nombre sin espacios, por ejemplo, org.',
  'audit.claim_mapping_added': 'dio acceso a las personas de {{name}} a través del proveedor',
  'audit.claim_mapping_removed': 'quitó una correspondencia del proveedor con {{name}}',
  'audit.account_from_provider': 'creó una cuenta para {{name}}, que llegó desde el proveedor',
  'audit.identity_linked': 'vinculó su cuenta con el proveedor',
  'audit.identity_unlinked': 'desvinculó su cuenta del proveedor',
  'audit.identity_ended_by_password': 'desvinculó su cuenta del proveedor al establecer una nueva contraseña',
  'audit.identity_ended_by_factors':
    'desvinculó del proveedor la cuenta de {{name}} al quitar sus segundos factores',
  'audit.signed_out_at_provider': 'cerró la sesión de {{name}}, que la había cerrado en el proveedor',
};
