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
  'sso.connected': 'Desde ahora puede iniciar sesión también en el proveedor.',
  'sso.is_connected': 'Esta cuenta está vinculada: puede iniciar sesión también en {{host}}.',
  'sso.failed.flow': 'El inicio de sesión en el proveedor no ha concluido. Empiece de nuevo.',
  'sso.failed.mapping':
    'El proveedor le conoce, pero nada indica a qué entidad pertenece aquí. Pregunte a un administrador.',
  'sso.failed.address':
    'El proveedor no facilita ninguna dirección suya que esté libre aquí. Si ya tiene una cuenta, inicie sesión con su contraseña y vincúlela en «Su cuenta».',
  'sso.failed.moved':
    'El proveedor indica que ahora pertenece a una entidad distinta de la de su cuenta aquí. Pida a un administrador una cuenta de esa entidad.',
  'sso.failed.disabled': 'Su cuenta está desactivada.',
  'sso.failed.taken': 'Esa identidad ya abre otra cuenta, o esta cuenta ya tiene una.',
  'problem.provider.silent': 'El proveedor no responde. Inténtelo más tarde o inicie sesión con contraseña.',
  'problem.field.claim_malformed': 'Un atributo es un nombre sin espacios, por ejemplo, org.',
  'audit.claim_mapping_added': 'dio acceso a las personas de {{name}} a través del proveedor',
  'audit.claim_mapping_removed': 'quitó una correspondencia del proveedor con {{name}}',
  'audit.account_from_provider': 'creó una cuenta para {{name}}, que llegó desde el proveedor',
  'audit.identity_linked': 'vinculó su cuenta con el proveedor',
};
