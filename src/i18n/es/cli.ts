import type { Translated } from '../catalogue.js';
import type { cli as source } from '../en/cli.js';

/** La herramienta del responsable de la instalación. */
export const cli: Translated<typeof source> = {
  'cli.about': 'Herramienta para quien gestiona una instalación de Entente.',
  'cli.migrate.about': 'Actualiza la base de datos; al arrancar se hace lo mismo automáticamente.',
  'cli.migrate.done': 'La base de datos está actualizada.',
  'cli.wall.about':
    'Indica qué protecciones de la base de datos (políticas, privilegios, disparadores, funciones, restricciones, vistas) no están como las dejó la última migración.',
  'cli.wall.seal': 'aceptarlas tal como están',
  'cli.wall.stands': 'Las protecciones están como las dejó la última migración.',
  'cli.wall.mended': 'Alterado a mano y restablecido: {{name}}',
  'cli.wall.altered': 'Alterado a mano: {{name}}',
  'cli.wall.sealed': 'Se han aceptado tal como están.',
  'cli.wall.held_back':
    'Las protecciones de la base de datos se alteraron a mano y la actualización de las tablas está en espera: deshaga la alteración, o examínela con verify-wall y acéptela con --seal.',
  'cli.create_user.about': 'Añade un usuario que inicia sesión con contraseña.',
  'cli.create_user.email': 'dirección de correo electrónico para iniciar sesión',
  'cli.create_user.name': 'nombre completo',
  'cli.create_user.organisation': 'código de la organización, por ejemplo, EC-HOME',
  'cli.create_user.organisation_name': 'nombre de la organización, si aún no existe',
  'cli.create_user.organisation_kind': 'su tipo',
  'cli.create_user.organisation_country': 'su país, en dos letras; para las autoridades',
  'cli.create_user.role': 'funciones desde el principio',
  'cli.create_user.admin': 'crear un administrador; para los dos primeros',
  'cli.create_user.locale': 'idioma del usuario',
  'cli.create_user.password_stdin': 'leer la contraseña de la entrada estándar',
  'cli.create_user.password': 'Contraseña (al menos {{min}} caracteres): ',
  'cli.create_user.password_again': 'Repita la contraseña: ',
  'cli.create_user.passwords_differ': 'Las dos contraseñas no coinciden.',
  'cli.create_user.no_terminal':
    'No hay ninguna terminal en la que pedir la contraseña; indíquela por la entrada estándar con --password-stdin.',
  'cli.create_user.password_empty': 'La entrada estándar no contenía ninguna contraseña.',
  'cli.create_user.organisation_missing':
    'Indique a qué organización pertenece el usuario: --organisation con su código, o --organisation-name para crearla.',
  'cli.create_user.organisation_unknown':
    'No existe la organización {{code}}; añada --organisation-name y --organisation-kind para crearla.',
  'cli.create_user.enough_administrators':
    'Ya hay dos administradores; ellos nombran a otros en la página «Usuarios».',
  'cli.create_user.done': 'Se ha añadido a {{name}} ({{email}}). Inicio de sesión: {{url}}/sign-in.',
  'cli.create_user.done_roles': 'Funciones: {{roles}}.',
  'cli.verify.about': 'Comprueba definiciones de procedimientos: las incluidas o las de ficheros.',
  'cli.verify.file': 'ficheros con una definición en JSON; ninguno: las incluidas',
  'cli.verify.json': 'los hallazgos en JSON, para programas',
  'cli.verify.sound': '{{name}}: correcta',
  'cli.verify.sound_with_warnings': '{{name}}: correcta, con advertencias',
  'cli.verify.unsound_one': '{{name}}: {{count}} error',
  'cli.verify.unsound_other': '{{name}}: {{count}} errores',
  'cli.verify.unreadable': '{{name}}: no puede leerse ({{reason}})',
  'cli.verify.not_a_definition': '{{name}}: no es una definición de procedimiento',
  'cli.verify.subject_unknown': '{{name}}: no existe el tipo de expediente «{{subject}}»; existen {{known}}',
  'cli.simulate.about':
    'Hace pasar expedientes inventados por definiciones de procedimientos e indica cuánto tardan y dónde esperan.',
  'cli.simulate.workflow':
    'ficheros con una definición en JSON, o códigos de las incluidas; ninguno: todas las incluidas',
  'cli.simulate.cases': 'número de expedientes, hasta {{most}}',
  'cli.simulate.seed': 'número entero del que parte el azar; el mismo número da la misma respuesta',
  'cli.simulate.times': 'fichero JSON con los días hábiles por fase: una mediana o una lista de estancias',
  'cli.simulate.people':
    'cuántas personas tienen una función, como función=número; para las demás, las que hagan falta',
  'cli.simulate.between': 'días hábiles entre un expediente nuevo y el siguiente',
  'cli.simulate.per_act': 'días hábiles que una actuación ocupa a una persona',
  'cli.simulate.json': 'la respuesta en JSON, para programas',
  'cli.simulate.number_wrong':
    '--{{option}} admite un número de {{least}} a {{most}} y «{{value}}» no lo es.',
  'cli.simulate.people_wrong':
    '--people admite una función y un número, por ejemplo, secretariat=2; «{{value}}» no lo es.',
  'cli.simulate.role_unknown': 'No existe la función «{{role}}»; existen {{roles}}.',
  'cli.simulate.times_unreadable': '{{name}}: no puede leerse ({{reason}})',
  'cli.simulate.times_wrong':
    '{{name}}: tiene que ser un objeto que asocie códigos de fases a días hábiles: un número o una lista de números, ninguno inferior a 0',
  'cli.simulate.stage_unknown': '{{name}}: ningún procedimiento solicitado tiene la fase «{{stage}}»',
  'cli.simulate.ran_one': '{{name}}: {{count}} expediente, semilla {{seed}}',
  'cli.simulate.ran_other': '{{name}}: {{count}} expedientes, semilla {{seed}}',
  'cli.simulate.share_of': '{{name}} {{share}}',
  'cli.simulate.heading': '{{heading}}:',
  'cli.simulate.duration': '{{name}}: {{days}}',
  'cli.simulate.stage': '{{name}}: {{share}}; la mitad sale en {{days}}',
  'cli.simulate.stage_assumed': '{{name}}: {{share}}; la mitad sale en {{days}} (supuesto)',
  'cli.simulate.role': '{{name}}: {{acts}} actuaciones por expediente, {{days}} días hábiles',
  'cli.simulate.role_counted':
    '{{name}}: {{acts}} actuaciones por expediente, {{days}} días hábiles; {{people}} personas, ocupación {{busy}}, las actuaciones las esperan {{waited}} días',
  'cli.publish.about':
    'Propone una definición de procedimiento como versión siguiente; otro administrador la confirma.',
  'cli.publish.file': 'fichero con una definición en JSON',
  'cli.publish.by': 'dirección de correo electrónico del administrador que la propone',
  'cli.publish.warnings_seen': 'proponerla aunque haya advertencias',
  'cli.publish.warnings':
    'Hay advertencias: léalas e indique --warnings-seen para proponerla de todos modos.',
  'cli.publish.no_administrator': 'Ningún administrador inicia sesión como {{email}}.',
  'cli.publish.code_unknown': '{{name}}: no existe el procedimiento «{{code}}»; existen {{known}}',
  'cli.publish.done': 'Propuesta registrada: {{name}}. Otro administrador la confirma en {{url}}',
  'cli.reconcile.about':
    'Restablece las programaciones de la cola después de vaciarse o restaurarse su almacén y compara todos los recordatorios con los plazos a los que corresponden.',
  'cli.reconcile.schedules': 'La cola tiene sus {{count}} programaciones.',
  'cli.reconcile.reminders':
    'Expedientes examinados: {{cases}}; recordatorios que faltaban y se han restablecido: {{written}}; sobrantes y anulados: {{voided}}; adelantados por un día inhábil: {{moved}}.',
  'cli.database_busy':
    'Otra instancia de Entente está iniciando o deteniendo la base de datos situada en {{folder}}; inténtelo de nuevo dentro de un momento.',
};
