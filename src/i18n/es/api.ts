import type { Translated } from '../catalogue.js';
import type { api as source } from '../en/api.js';

/** Lo que se dice a los programas: problemas, cómo remediarlos y qué hay de incorrecto en lo enviado. */
export const api: Translated<typeof source> = {
  'api.reference.title': 'La API de Entente',
  'api.reference.document': 'La descripción para programas (OpenAPI 3.1)',
  'api.problem.malformed': 'No se ha podido leer la petición.',
  'api.problem.malformed.mend': 'Envíe JSON en UTF-8 y cabeceras con el formato debido.',
  'api.problem.not_signed_in': 'Esta petición no está autenticada.',
  'api.problem.not_signed_in.mend': 'Envíe un token de portador (bearer) en la cabecera Authorization.',
  'api.problem.not_yours_to_do': 'Esta operación no le corresponde.',
  'api.problem.not_yours_to_do.mend': 'La cuenta no tiene ninguna función que lo permita.',
  'api.problem.not_found': 'Aquí no hay nada.',
  'api.problem.not_found.mend': 'No existe o no le corresponde verlo.',
  'api.problem.method_not_allowed': 'Esta dirección no admite ese método.',
  'api.problem.method_not_allowed.mend': 'La cabecera Allow indica los que admite.',
  'api.problem.state_conflict': 'No es posible en el estado actual.',
  'api.problem.state_conflict.mend':
    'Lea de nuevo el recurso: algo ha cambiado antes o no se cumple una condición.',
  'api.problem.stale_version': 'La versión enviada no es la actual.',
  'api.problem.stale_version.mend': 'No se ha hecho nada. Lea de nuevo el recurso y vuelva a decidir.',
  'api.problem.too_large': 'La petición es demasiado grande.',
  'api.problem.too_large.mend': 'Envíe menos de una vez.',
  'api.problem.media_type_unsupported': 'Este tipo de contenido no se admite aquí.',
  'api.problem.media_type_unsupported.mend':
    'Envíe application/json en UTF-8, o multipart/form-data cuando la descripción pida un fichero.',
  'api.problem.invalid_field': 'Hay algo incorrecto en la petición.',
  'api.problem.invalid_field.mend': 'Cada error figura con un puntero al lugar en que se encuentra.',
  'api.problem.idempotency_key_reused': 'Esta Idempotency-Key se utilizó para otra petición.',
  'api.problem.idempotency_key_reused.mend': 'Utilice una clave nueva para cada petición nueva.',
  'api.problem.version_missing': 'La petición no indica para qué versión se hizo.',
  'api.problem.version_missing.mend': 'Envíe en If-Match el ETag que leyó o la versión entre comillas.',
  'api.problem.too_many_requests': 'Demasiadas peticiones.',
  'api.problem.too_many_requests.mend': 'Espere un poco y envíela de nuevo.',
  'api.problem.not_ready': 'El servicio no está listo.',
  'api.problem.not_ready.mend': 'Envíela de nuevo dentro de un minuto.',
  'api.problem.fault': 'Se ha producido un error por nuestra parte.',
  'api.problem.fault.mend':
    'No se ha hecho nada. Si se repite, comunique al responsable de la instalación el número que figura en «instance».',
  'problem.field.instant_malformed': 'Indique un instante en UTC, por ejemplo, 2027-03-31T14:30:00Z.',
  'problem.field.currency_not_euro': 'Los importes se expresan en EUR.',
  'problem.field.number_too_large': 'Este número es demasiado grande.',
  'problem.field.json_missing': 'El cuerpo está vacío.',
  'problem.field.json_malformed': 'El cuerpo no es JSON.',
  'problem.field.text_not_utf8': 'El cuerpo no es texto en UTF-8.',
  'problem.field.field_twice': 'Este campo figura dos veces.',
  'problem.field.too_deep': 'El anidamiento supera los {{max}} niveles.',
  'problem.field.if_match_malformed':
    'Indique una sola versión entre comillas en If-Match, por ejemplo, "3.1".',
  'problem.field.if_match_weak':
    'Una etiqueta débil no coincide con nada; indique la versión entre comillas, sin W/.',
  'problem.field.idempotency_key_malformed':
    'Indique una Idempotency-Key de 1 a 200 caracteres imprimibles sin espacios.',
  'problem.field.busy': 'Otra petición está modificando lo mismo. Envíe esta de nuevo.',
  'problem.field.other_site':
    'Una petición que modifica algo tiene que proceder de nuestras propias páginas o llevar un token.',
  'problem.field.transition_malformed':
    'Indique el código de una transición, por ejemplo, submit_concept_note.',
  'problem.field.visa_malformed': 'Indique el nombre de un visto bueno, por ejemplo, oia o endorsement:MD.',
  'problem.field.cursor_unknown': 'Este cursor no procede de ninguna lista.',
  'problem.field.form_malformed': 'No se han podido leer las partes del formulario.',
  'problem.field.one_file': 'Envíe los ficheros de uno en uno.',
};
