import type { Translated } from '../catalogue.js';
import type { problems as source } from '../en/problems.js';

/** Lo que va mal para un cliente: un título y un remedio por código, y qué le pasa a un campo. */
export const problems: Translated<typeof source> = {
  'problem.malformed': 'No hemos podido leer la petición.',
  'problem.malformed.mend': 'Vuelva atrás, recargue la página e inténtelo de nuevo.',
  'problem.not_signed_in': 'No ha iniciado sesión.',
  'problem.not_signed_in.mend': 'Inicie sesión e inténtelo de nuevo.',
  'problem.not_yours_to_do': 'Usted no puede hacer esto.',
  'problem.not_yours_to_do.mend':
    'Si cree que forma parte de su trabajo, pregunte a un administrador qué funciones tiene.',
  'problem.not_found': 'Página no encontrada',
  'problem.not_found.mend': 'No existe o no le corresponde verla. Compruebe la dirección.',
  'problem.method_not_allowed': 'Esta dirección no admite ese tipo de petición.',
  'problem.method_not_allowed.mend': 'Vuelva atrás y utilice los botones de la página.',
  'problem.state_conflict': 'No es posible en la situación actual.',
  'problem.state_conflict.mend': 'Algo ha cambiado antes o no se cumple una condición. Mírelo de nuevo.',
  'problem.stale_version': 'Alguien ha cambiado esto mientras usted lo consultaba.',
  'problem.stale_version.mend':
    'No se ha guardado nada. Ábralo de nuevo, vea qué ha cambiado y vuelva a decidir.',
  'problem.too_large': 'Es demasiado grande.',
  'problem.too_large.mend': 'Envíe menos de una vez.',
  'problem.media_type_unsupported': 'Ese tipo de contenido no se admite aquí.',
  'problem.media_type_unsupported.mend': 'Utilice uno de los tipos que indica la página.',
  'problem.invalid_field': 'Hay algo que corregir.',
  'problem.invalid_field.mend': 'Vuelva atrás y corrija lo señalado.',
  'problem.idempotency_key_reused': 'Esta clave ya se utilizó para otra petición.',
  'problem.idempotency_key_reused.mend': 'Utilice una clave nueva para cada petición nueva.',
  'problem.version_missing': 'La petición no indica qué versión modifica.',
  'problem.version_missing.mend': 'Léala de nuevo y envíe también su versión.',
  'problem.too_many_requests': 'Demasiados intentos.',
  'problem.too_many_requests.mend': 'Espere un poco e inténtelo de nuevo.',
  'problem.not_ready': 'El servicio no está listo.',
  'problem.not_ready.mend': 'Inténtelo de nuevo dentro de un minuto.',
  'problem.fault': 'Se ha producido un error por nuestra parte.',
  'problem.fault.mend':
    'No se ha guardado nada. Inténtelo de nuevo; si se repite, comuníquenos el número que figura más abajo.',
  'problem.mail_not_failed': 'Este correo se ha enviado, está pendiente o ya no es necesario.',
  'problem.field.other': 'Esto no es correcto.',
  'problem.field.quiet_both': 'Las horas de silencio tienen un comienzo y un fin.',
  'problem.field.quiet_all_day': 'Las horas de silencio no pueden durar todo el día.',
  'problem.field.missing': 'Rellene este campo.',
  'problem.field.too_long': '{{max}} caracteres como máximo.',
  'problem.field.too_short': '{{min}} caracteres como mínimo.',
  'problem.field.has_control_characters':
    'Contiene caracteres que no pueden almacenarse; escríbalo de nuevo.',
  'problem.field.unknown': 'Este campo no se conoce aquí.',
  'problem.field.wrong_type': 'Este no es el tipo de valor que se pide.',
  'problem.field.not_a_choice': 'Elija una de las respuestas propuestas.',
  'problem.field.id_malformed': 'Esto no es un identificador.',
  'problem.field.not_whole': 'Indique un número entero.',
  'problem.field.out_of_range': 'Indique un número del {{min}} al {{max}}.',
  'problem.field.too_many': '{{max}} como máximo.',
  'problem.field.indicator_code_malformed':
    'Utilice letras, cifras, puntos y guiones, por ejemplo, I1 o 2.3.',
  'problem.field.target_is_baseline': 'La meta es el valor que el indicador ya tiene.',
  'problem.field.date_ahead': 'Este día aún no ha llegado.',
  'problem.field.not_decimal':
    'Indique un número, por ejemplo, 1200 o 37.5, con un punto y cuatro decimales como máximo.',
  'problem.field.not_in_work_plan': 'El plan de trabajo no tiene esa línea.',
  'problem.field.date_malformed':
    'Indique un día del calendario con año, mes y día, por ejemplo, 2027-03-31.',
  'problem.field.amount_not_cents':
    'Indique un importe en euros con dos decimales como máximo, por ejemplo, 295655.25.',
  'problem.field.amount_negative': 'Un importe no puede ser inferior a cero: indíquelo sin el signo menos.',
  'problem.field.amount_too_precise': 'Un importe tiene dos decimales como máximo: redondéelo al céntimo.',
  'problem.field.amount_too_large':
    'Es más de lo que admite el sistema: como máximo, 100.000.000.000,00 EUR.',
  'problem.field.amount_with_separators':
    'Indique el importe sin separadores de millares y con un punto antes de los céntimos, por ejemplo, 295655.25.',
  'problem.field.amount_exponent': 'Escriba el importe completo, sin exponente, por ejemplo, 295655.25.',
  'problem.field.amount_follows_grant':
    'El importe de un borrador es la subvención de su acción: cámbielo allí.',
  'problem.field.amount_not_positive': 'Indique un importe superior a cero.',
  'problem.field.file_missing': 'Elija un fichero.',
  'problem.field.file_empty': 'El fichero está vacío: elija otro.',
  'problem.field.file_too_large': 'El fichero supera los {{megabytes}} MB: elija uno más pequeño.',
  'problem.field.file_type_not_taken': 'No se admite este tipo de fichero. Se admiten: {{types}}.',
  'problem.field.reference_unknown': 'Lo que aquí se indica no existe.',
  'problem.field.taken': 'Esto ya se utiliza; elija otro valor.',
  'problem.field.email_malformed':
    'Indique una dirección de correo electrónico, por ejemplo, nombre@example.org.',
  'problem.field.password_too_short': 'Utilice {{min}} caracteres como mínimo.',
  'problem.field.password_too_common':
    'Esta contraseña es demasiado fácil de adivinar; utilice una más larga o varias palabras.',
  'problem.field.password_wrong': 'Esta no es su contraseña actual.',
  'problem.field.password_wait_one': 'Demasiados intentos: espere {{count}} segundo e inténtelo de nuevo.',
  'problem.field.password_wait_other': 'Demasiados intentos: espere {{count}} segundos e inténtelo de nuevo.',
  'problem.field.passwords_differ': 'Las dos contraseñas no coinciden.',
  'problem.field.country_missing': 'Elija el país de la autoridad.',
  'problem.field.country_unknown': 'Indique un país con sus dos letras, por ejemplo, PL.',
  'problem.field.code_malformed':
    'Utilice mayúsculas, cifras y guiones, 40 como máximo, por ejemplo, PL-MSWIA.',
  'problem.field.time_zone_unknown': 'Indique un huso horario, por ejemplo, Europe/Brussels.',
  'problem.field.calendar_unknown': 'Elija un calendario de la lista.',
  'problem.field.role_does_not_fit': 'Las personas de este tipo de organización no pueden tener esa función.',
  'problem.field.role_already_held': 'Esta persona ya tiene esa función.',
  'problem.field.role_already_proposed': 'Esta función ya está propuesta para esta persona.',
  'problem.field.role_of_another_kind':
    'Nadie que administre o audite actúa además en expedientes, sea con la cuenta que sea; ponga fin antes a la otra función.',
  'problem.field.role_while_standing_in':
    'Esta persona suple a alguien que actúa en expedientes; ponga fin antes a esa delegación.',
  'problem.field.delegate_does_not_act': 'Los administradores y los auditores no suplen a nadie.',
  'problem.identity.role_decided': 'Esta propuesta ya está decidida.',
  'problem.identity.role_needs_another': 'Usted propuso esta función: decide otro administrador.',
  'problem.identity.role_of_another': 'Solo quien propuso una función retira la propuesta.',
  'problem.identity.not_yourself': 'Nadie cambia sus propios derechos: tiene que hacerlo otro administrador.',
  'problem.identity.last_administrator': 'Este es el último administrador activo; nombre antes a otro.',
  'problem.identity.administrators_only':
    'Solo los administradores gestionan usuarios, funciones y organizaciones.',
  'problem.field.role_not_lendable':
    'Esta función no puede delegarse: la supervisión y la administración se asignan por nombramiento.',
  'problem.field.role_not_held': 'La persona ausente no tiene esa función.',
  'problem.field.days_out_of_order': 'El último día no puede ser anterior al primero.',
  'problem.field.day_has_passed': 'Este día ya ha pasado: elija hoy o un día posterior.',
  'problem.field.day_is_past': 'El último día ya ha pasado: elija hoy o un día posterior.',
  'problem.field.delegation_too_long':
    '{{max}} días como máximo: a quien se ausenta más tiempo se le sustituye.',
  'problem.field.delegate_not_a_colleague': 'Elija un colega activo de la misma organización.',
  'problem.field.delegate_is_delegator': 'Nadie se suple a sí mismo: elija a otra persona.',
  'problem.field.same_person': 'Elija a alguien distinto de la persona a la que corresponden las tareas.',
  'problem.field.task_not_theirs': 'Una de las tareas no es suya o ya está hecha: mire de nuevo la lista.',
  'problem.field.calendar_year_unknown': 'El calendario conoce los años {{from}} a {{to}}.',
  'problem.field.calendar_day_off_already': 'Ese día ya es inhábil: {{holiday}}.',
  'problem.field.calendar_day_worked_already': 'Ese día ya es hábil.',
  'problem.field.calendar_replaces_no_day_off': 'Ese día no es festivo.',
  'problem.field.calendar_year_confirmed_already': 'El año {{year}} ya está confirmado.',
  'problem.calendar_day_changed_already':
    'Este día ya se cambió: deshaga primero ese cambio y haga después el nuevo.',
  'problem.calendar_full':
    'El calendario ya contiene {{max}} cambios, más que festivos: deshaga antes algunos.',
  'problem.calendar_administrators_only':
    'Solo los administradores modifican los calendarios de días hábiles.',
  'problem.calendar_changed_meanwhile':
    'Alguien ha modificado entretanto este calendario: vuelva a mirar qué fechas se desplazarían.',
  'problem.calendar_taken_back_already': 'Este cambio ya se deshizo.',
  'problem.delegation.administrators_only':
    'Solo sus asistentes y los administradores hacen una delegación por otra persona.',
  'problem.delegation.not_to_yourself':
    'Nadie asume para sí la función de un colega ausente: tiene que hacerlo otro administrador.',
  'problem.delegation.once':
    'La función ya está delegada en alguno de estos días; una función se delega en un solo colega a la vez.',
  'problem.delegation.no_chain':
    'En alguno de estos días una de las dos personas ya delega esta función o la ejerce por delegación; una función delegada no se delega a su vez, en ningún sentido.',
  'problem.delegation.has_ended': 'Esta delegación ya ha terminado.',
  'problem.delegation.not_yours':
    'Solo ponen fin a una delegación las dos personas afectadas, los asistentes y los administradores.',
  'problem.field.role_twice': 'La función figura dos veces: para cada una suple un solo colega.',
  'problem.field.day_not_earlier': 'Elija un día anterior al último día indicado.',
  'problem.field.assistant_is_person': 'Nadie se asiste a sí mismo: elija a otra persona.',
  'problem.absence.not_yours':
    'Registran y modifican una ausencia, y le ponen fin, la propia persona, sus asistentes y los administradores.',
  'problem.absence.once': 'La persona ya está ausente en alguno de estos días: modifique esa ausencia.',
  'problem.absence.has_ended': 'Esta ausencia ya ha terminado o se ha modificado.',
  'problem.assistant.not_yours': 'Designan a los asistentes la propia persona y los administradores.',
  'problem.assistant.not_yourself':
    'Nadie se designa a sí mismo como asistente: tiene que hacerlo otro administrador.',
  'problem.assistant.once': 'Este colega ya es asistente.',
  'problem.assistant.has_ended': 'Este colega ya no es asistente.',
  'problem.reassign.not_yours':
    'Asignan tareas a otra persona quien las tiene o las asume, la jefatura de unidad y los administradores.',
  'problem.csrf':
    'Este formulario ya no es válido, quizá porque ha vuelto a iniciar sesión. Abra de nuevo la página y repítalo.',
  'problem.definitions.administrators_only': 'Solo los administradores modifican los procedimientos.',
  'problem.definitions.draft_open': 'Este borrador no está propuesto.',
  'problem.definitions.draft_proposed': 'Este borrador está propuesto: retire antes la propuesta.',
  'problem.definitions.draft_published': 'Este borrador está publicado.',
  'problem.definitions.draft_discarded': 'Este borrador está descartado.',
  'problem.definitions.no_change': 'No cambia nada: los expedientes nuevos ya utilizan esto.',
  'problem.definitions.not_a_definition':
    'Esto aún no es una definición de procedimiento: corrija lo que indica la comprobación.',
  'problem.definitions.unsound_one': 'La comprobación ha hallado {{count}} error: corríjalo antes.',
  'problem.definitions.unsound_other': 'La comprobación ha hallado {{count}} errores: corríjalos antes.',
  'problem.definitions.warnings_unseen': 'Lea las advertencias e indique que debe publicarse de todos modos.',
  'problem.definitions.not_your_proposal': 'La retira quien la propuso; usted puede devolverla.',
  'problem.definitions.your_own_proposal': 'La propuso usted: retírela.',
  'problem.definitions.two_people': 'Usted propuso esta versión: tiene que confirmarla otra persona.',
  'problem.definitions.proposer_gone': 'Quien la propuso ya no es administrador: propóngala de nuevo.',
  'problem.definitions.other_current': 'Entretanto ha entrado en uso otra versión: vea qué cambia ahora.',
  'problem.definitions.not_published':
    'Los expedientes nuevos no utilizan esta versión, de modo que ningún expediente puede pasar a ella.',
  'problem.definitions.migration_under_way':
    'Ya se están trasladando expedientes de este procedimiento: espere a que termine.',
  'problem.definitions.nothing_to_migrate': 'Ninguno de estos expedientes sigue otra versión.',
};
