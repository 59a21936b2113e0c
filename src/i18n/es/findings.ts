import type { Translated } from '../catalogue.js';
import type { findings as source } from '../en/findings.js';

/** Lo que el verificador halla de incorrecto en la definición de un procedimiento. */
export const findings: Translated<typeof source> = {
  'finding.approval_may_need_no_visa':
    'La fase «{{stage}}» puede no necesitar ningún visto bueno; entonces nada la cerraría nunca.',
  'finding.clock_never_runs': 'En ninguna fase corre el plazo «{{clock}}».',
  'finding.clock_period_invalid':
    'El plazo «{{clock}}» tiene una duración o un recordatorio que no es un número entero superior a cero.',
  'finding.clock_unknown': 'No existe el plazo «{{clock}}».',
  'finding.code_duplicate': 'El código «{{code}}» se utiliza dos veces.',
  'finding.code_malformed': 'El código «{{code}}» contiene algo más que minúsculas, cifras y guiones bajos.',
  'finding.conflict_act_unknown':
    'La separación de funciones «{{conflict}}» nombra la actuación «{{act}}», que no existe.',
  'finding.conflict_one_sided':
    'La separación de funciones «{{conflict}}» necesita dos lados en los que actúe alguien.',
  'finding.effect_unregistered': 'Nada ejecuta el efecto «{{effect}}».',
  'finding.fact_unregistered': 'Nada proporciona el dato «{{fact}}».',
  'finding.fact_wrong_type': 'El dato «{{fact}}» es de tipo {{type}}, pero aquí se necesita {{needed}}.',
  'finding.final_stage_has_transitions': 'Una fase final no tiene salida, pero esta sí: {{transitions}}.',
  'finding.guard_unregistered': 'Nada responde a la condición «{{guard}}».',
  'finding.initial_unknown': 'La primera fase, «{{stage}}», no existe.',
  'finding.input_from_nobody': 'Nadie entrega «{{input}}»: ninguna persona da este paso.',
  'finding.label_missing': 'Falta una denominación en el idioma «{{language}}».',
  'finding.no_end_reachable': 'Desde la fase «{{stage}}» no puede alcanzarse ningún fin.',
  'finding.outside_label_differs': 'La fase externa «{{outside}}» tiene otra denominación en otra fase.',
  'finding.owner_cannot_act': 'Quien debe actuar ({{role}}) no puede hacer nada en esta fase.',
  'finding.path_stage_unknown': 'El recorrido habitual nombra la fase «{{stage}}», que no existe.',
  'finding.role_unknown': 'No existe la función «{{role}}».',
  'finding.route_missing': 'Este paso no lleva a ninguna parte.',
  'finding.route_never_taken': 'El camino a «{{target}}» no se toma nunca: siempre se toma uno anterior.',
  'finding.route_not_certain':
    'Con algunos datos no se toma ninguno de los caminos; el último no debe tener condición.',
  'finding.stage_unreachable': 'La fase «{{stage}}» no puede alcanzarse nunca.',
  'finding.target_unknown': 'Esto lleva a la fase «{{target}}», que no existe.',
  'finding.timeout_missing':
    'Cuando expira el plazo «{{clock}}» debería producirse «{{transition}}», pero esta fase no lo tiene.',
  'finding.transition_never_fires': 'Nada provoca nunca «{{transition}}».',
  'finding.visa_after_cycle': 'Estos vistos buenos se esperan unos a otros: {{visas}}.',
  'finding.visa_needed_invalid':
    'El visto bueno «{{visa}}» necesita un número entero de respuestas superior a cero.',
  'finding.visa_nobody_can_give': 'Nadie puede dar el visto bueno «{{visa}}».',
  'finding.visa_unknown': 'Aquí no existe el visto bueno «{{visa}}».',
  'finding.calendar_unknown': 'No existe el calendario «{{calendar}}» para el plazo «{{clock}}».',
  'finding.duties_unsatisfiable':
    'Nadie puede hacer «{{act}}»: figura en dos lados de la separación de funciones «{{conflict}}».',
  'finding.ladder_out_of_order':
    'Los recordatorios del plazo «{{clock}}» no están en el orden en que se envían.',
  'finding.livelock': 'Estos pasos se suceden sin fin y nadie hace nada: {{transitions}}.',
  'finding.money_committed_unreserved': '«{{transition}}» compromete fondos que aquí no están reservados.',
  'finding.money_contracted_uncommitted':
    '«{{transition}}» firma por fondos que aquí no están comprometidos.',
  'finding.money_left_reserved': 'El expediente termina en «{{stage}}» con fondos aún reservados.',
  'finding.money_released_twice': '«{{transition}}» devuelve fondos que aquí no están apartados.',
  'finding.money_reserved_twice': '«{{transition}}» reserva fondos que ya están apartados.',
  'finding.outside_name_missing':
    'La fase «{{stage}}» no tiene denominación externa: las personas externas verían la interna.',
  'finding.param_missing': '«{{handler}}» necesita el parámetro «{{param}}».',
  'finding.param_unknown': '«{{handler}}» no admite el parámetro «{{param}}».',
  'finding.param_wrong_type': 'El parámetro «{{param}}» de «{{handler}}» debe ser de tipo {{type}}.',
  'finding.people_cannot_finish':
    'Con las personas que hay, un expediente puede llegar a «{{stage}}» y no encontrar a nadie que lo lleve a término.',
  'finding.people_conflicted':
    'Con las personas que hay, un expediente puede llegar a un punto en que no quede nadie que pueda dar el visto bueno «{{visa}}».',
  'finding.people_missing': 'Nadie tiene la función «{{role}}», que da el visto bueno «{{visa}}».',
  'finding.people_not_checked':
    'No se ha comprobado si bastan las personas que hay: la comprobación se detuvo tras {{size}} estados.',
  'finding.timeouts_disagree':
    'Los plazos {{clocks}} expiran en el mismo momento y piden cosas distintas: {{transitions}}.',
  'finding.too_large': 'Demasiado grande para verificarlo: la comprobación se detuvo tras {{size}} estados.',
  'finding.too_many_facts':
    'Demasiado grande para verificarlo: sus condiciones distinguen más de {{size}} combinaciones de datos.',
  'finding.waiting_without_deadline': 'La fase «{{stage}}» espera a alguien sin plazo.',
  'finding.waiting_without_owner': 'La fase «{{stage}}» no indica a quién se espera.',
  'finding.error': 'error',
  'finding.warning': 'advertencia',
  'finding.of_severity.error': 'Error',
  'finding.of_severity.warning': 'Advertencia',
  'finding.line_whole': '{{severity}}: {{sentence}}',
  'finding.line': '{{severity}} en {{where}}: {{sentence}}',
  'finding.line_named': '{{severity}} en {{place}}: {{sentence}}',
  'finding.way': 'se llega por: {{way}}',
  'shape.line': '{{at}}: {{sentence}}',
  'shape.missing': 'Falta la propiedad «{{property}}».',
  'shape.not_json': 'Esto no es JSON: {{reason}}.',
  'shape.not_storable': 'Este texto contiene caracteres que no pueden almacenarse.',
  'shape.not_whole': 'Aquí solo son posibles números enteros.',
  'shape.too_deep': 'Esto está a más de {{max}} niveles de profundidad.',
  'shape.unknown': 'Aquí no existe la propiedad «{{property}}».',
  'shape.wrong_form': 'Esto no se ajusta a ninguna de las formas posibles aquí.',
  'shape.wrong_kind': 'La propiedad «{{property}}» no indica ningún tipo posible aquí.',
  'shape.wrong_type': 'Esto debe ser de tipo {{type}}.',
  'shape.wrong_value': 'Esto debe ser uno de los siguientes: {{allowed}}.',
};
