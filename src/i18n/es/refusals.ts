import type { Translated } from '../catalogue.js';
import type { refusals as source } from '../en/refusals.js';

/** Por qué algo no está abierto, como lo dicen el motor, el expediente y la base de datos. */
export const refusals: Translated<typeof source> = {
  'refusal.other': 'Esto no es posible en este momento.',
  'refusal.role_missing': 'Esto corresponde a: {{roles}}. Usted no tiene esa función.',
  'refusal.scope_missing':
    'Tiene la función ({{roles}}), pero para otra organización u otro país que los de este expediente.',
  'refusal.not_a_member':
    'Solo pueden hacerlo las personas designadas para este expediente ({{roles}}), y usted no es una de ellas.',
  'refusal.duty_conflict':
    'Ya ha actuado en este expediente de un modo que lo excluye: {{conflict}}. Nadie controla su propio trabajo.',
  'refusal.duty_conflict_of_principal':
    '{{name}}, por quien actuaría usted, ya ha actuado en este expediente de un modo que lo excluye: {{conflict}}. A quien suple le vinculan las mismas obligaciones.',
  'refusal.above_ceiling':
    'Usted suple a {{name}} hasta {{ceilingCents}}; el importe de este expediente es de {{amountCents}}.',
  'refusal.behalf_unclear': 'Indique por quién actúa: {{names}}.',
  'refusal.behalf_unknown': 'Aquí no suple a esta persona.',
  'refusal.task_done': 'Esto ya está hecho.',
  'refusal.task_moved': 'Esto ya se ha asignado a otra persona.',
  'refusal.part.conflict': 'separación de funciones',
  'refusal.not_offered': 'Esto no le corresponde.',
  'refusal.transition_unknown':
    'Este paso no corresponde a la fase actual. Puede que el expediente haya avanzado: mírelo de nuevo.',
  'refusal.content_frozen': 'El contenido no puede modificarse en la fase actual.',
  'refusal.only_the_clock': 'Esto ocurre por sí solo cuando expira el plazo; nadie lo hace a mano.',
  'refusal.only_the_system': 'Esto ocurre por sí solo cuando avanza otro expediente; nadie lo hace a mano.',
  'refusal.not_for_the_system': 'Esto solo puede hacerlo una persona.',
  'refusal.visa_not_asked': 'Este paso no da ningún visto bueno, de modo que no puede indicarse ninguno.',
  'refusal.visa_unknown': 'Indique qué visto bueno da. Pendientes ahora: {{open}}.',
  'refusal.part.none': 'ninguno',
  'refusal.visa_already_given': 'Este visto bueno ya se ha dado.',
  'refusal.must_be_returned':
    'El expediente ha cambiado desde que se comprobó. Tiene que comprobarse de nuevo antes de esto.',
  'refusal.not_your_visa': 'Un visto bueno solo puede retirarlo quien lo dio.',
  'refusal.visa_acted_upon':
    'Desde que usted dio el visto bueno, alguien ha actuado en este expediente; ya no puede retirarse.',
  'refusal.vouched_for': 'Esto no puede cambiarse mientras cuenten estos vistos buenos: {{visa}}.',
  'refusal.vouched_facts_changed':
    'Ha cambiado desde entonces aquello para lo que se dio: {{visa}}. Devuelva el expediente para que pueda darse de nuevo.',
  'refusal.visa_already_yours':
    'Usted ya ha respondido a este visto bueno; el siguiente tiene que darlo otra persona.',
  'refusal.visa_waits_for': 'Antes va otro visto bueno: {{waitsFor}}.',
  'refusal.chair_votes_last':
    'La presidencia vota en último lugar, cuando pueda alcanzarse el quórum de {{quorum}}. Votos hasta ahora: {{votes}}.',
  'refusal.reason_missing': 'Indique los motivos.',
  'refusal.document_missing': 'Falta un documento en este expediente: {{document}}.',
  'refusal.text_missing': 'Rellene: {{input}}.',
  'refusal.text_too_long': '{{most}} caracteres como máximo: {{input}}.',
  'refusal.date_malformed': 'Indique un día del calendario: {{input}}.',
  'refusal.text_wrong': 'Tiene que ser un texto: {{input}}.',
  'refusal.choice_missing': 'Elija una respuesta: {{input}}.',
  'refusal.checklist_open': 'Marque todas las líneas de la lista. Pendientes: {{open}}.',
  'refusal.checklist_unknown': 'La lista no tiene esa línea: {{items}}.',
  'refusal.input_unknown': 'Este paso no pide «{{input}}».',
  'refusal.clock_not_run_out': 'El plazo aún no ha expirado.',
  'refusal.clock_period_unknown': 'El expediente no indica cuánto dura este plazo: {{clock}}.',
  'refusal.clock_period_invalid': 'La duración de este plazo no es válida: {{amount}}.',
  'refusal.clock_already_paused': 'Este plazo ya está suspendido.',
  'refusal.clock_not_paused': 'Este plazo está corriendo; no hay ninguna suspensión que levantar.',
  'refusal.clock_already_stopped': 'Este plazo ya ha terminado.',
  'refusal.clock_instant_out_of_order': 'Esto sería anterior a lo que ya ha ocurrido en este plazo.',
  'refusal.report_incomplete': 'Al informe le falta: {{gaps}}.',
  'refusal.action_not_in_implementation':
    'Actualmente la acción no está en ejecución, de modo que no puede presentarse su informe final.',
  'refusal.report_not_returned_before':
    'Devuelva antes el informe: a nadie se le rechaza sin haberle pedido que lo corrija.',
  'refusal.envelope_exhausted': 'La dotación no tiene suficientes fondos disponibles para esto.',
  'refusal.reservation_missing': 'No hay suficientes fondos reservados para esta acción.',
  'refusal.commitment_missing': 'No hay suficientes fondos comprometidos para esta acción.',
  'refusal.contract_missing': 'No hay suficientes fondos contratados para esta acción.',
  'refusal.commitment_year_not_over':
    'Aún puede contratarse: el compromiso se mantiene hasta el 31 de diciembre de {{year}}.',
  'refusal.money_not_dormant':
    'Se han contratado o pagado fondos hace demasiado poco tiempo: pueden liberarse después del {{from}}.',
  'refusal.order_missing': 'No hay ninguna orden de pago por este importe.',
  'refusal.payment_missing': 'No se ha pagado tanto como para poder recuperarlo.',
  'refusal.other_envelope': 'Esta acción ya se financia con otra dotación; una acción tiene exactamente una.',
};
