import type { Translated } from '../catalogue.js';
import type { erasure as source } from '../en/erasure.js';

/** Suprimir los datos de una persona: qué desaparece, qué se conserva y quién lo decide. */
export const erasure: Translated<typeof source> = {
  'audit.person_erasure_proposed': 'propuso suprimir los datos de una persona',
  'audit.person_erasure_refused': 'denegó la supresión de los datos de {{name}}',
  'audit.person_erasure_withdrawn': 'retiró la propuesta de suprimir los datos de {{name}}',
  'audit.person_erased': 'suprimió los datos de una persona',
  'erasure.title': 'Supresión de datos de personas',
  'erasure.tile':
    'El nombre y los textos de quien ha pedido la supresión de sus datos; lo deciden dos administradores.',
  'erasure.lead':
    'Quien se ha ido puede pedir que desaparezcan su nombre y lo que se escribió sobre su persona. Un administrador lo propone en la página del usuario y otro lo confirma.',
  'erasure.none': 'No se ha propuesto ninguna supresión.',
  'erasure.whom': 'Quién',
  'erasure.state': 'Estado',
  'erasure.state.open': 'Espera a otro administrador',
  'erasure.state.carried_out': 'Datos suprimidos',
  'erasure.state.refused': 'Denegada',
  'erasure.state.withdrawn': 'Retirada',
  'erasure.ended.open': 'Espera a otro administrador.',
  'erasure.ended.carried_out': 'Se han suprimido los datos de la persona. No puede recuperarse nada.',
  'erasure.ended.refused': 'Se denegó; no se ha suprimido nada.',
  'erasure.ended.withdrawn': 'Se retiró; no se ha suprimido nada.',
  'erasure.proposed_by': 'Propuesta por',
  'erasure.decided_by': 'Decidida por',
  'erasure.new': 'Suprimir los datos de {{name}}',
  'erasure.new_lead': 'Todavía no se suprime nada: tiene que confirmarlo otro administrador.',
  'erasure.of': 'Supresión de los datos de {{name}}',
  'erasure.begin': 'Suprimir los datos de esta persona',
  'erasure.begin_hint':
    'El nombre y los textos desaparecen definitivamente, una vez que lo confirme otro administrador.',
  'erasure.reason': 'Por qué',
  'erasure.reason_hint':
    'Por ejemplo, la referencia de la petición y su fecha. Esto se conserva, así que no escriba nada sobre la persona.',
  'erasure.own_texts': 'Suprimir también lo que escribió en sus propias actuaciones',
  'erasure.own_texts_hint':
    'Motivos, dictámenes y respuestas en los expedientes: estos los pierden. No lo marque mientras haya que conservar los expedientes.',
  'erasure.propose': 'Proponer la supresión',
  'erasure.proposed': 'Está propuesta. Otro administrador la decide en esta página.',
  'erasure.carried_out': 'Los datos de la persona están suprimidos.',
  'erasure.refused': 'Está denegada; no se ha suprimido nada.',
  'erasure.withdrawn': 'Está retirada; no se ha suprimido nada.',
  'erasure.waits_for_another': 'La propuso usted: decide otro administrador.',
  'erasure.withdraw': 'Retirar la propuesta',
  'erasure.confirm': 'Confirmar',
  'erasure.confirm_text':
    'Lo que desaparece se pierde definitivamente, en todos los expedientes y en este mismo momento.',
  'erasure.carry_out': 'Suprimir definitivamente los datos de {{name}}',
  'erasure.not_yet': 'No mientras haya algo que lo impida.',
  'erasure.refuse': 'Denegar',
  'erasure.refuse_reason': 'Por qué se deniega',
  'erasure.hindered': 'Lo impide lo siguiente',
  'erasure.goes': 'Qué desaparece',
  'erasure.goes.name': 'El nombre, en todos los lugares en que se muestra junto a una actuación',
  'erasure.goes.accounts_one':
    '{{count}} cuenta: dirección, contraseña y preferencias; queda cerrada definitivamente',
  'erasure.goes.accounts_other':
    '{{count}} cuentas: direcciones, contraseñas y preferencias; quedan cerradas definitivamente',
  'erasure.goes.sessions_one': '{{count}} sesión y los enlaces a calendarios',
  'erasure.goes.sessions_other': '{{count}} sesiones y los enlaces a calendarios',
  'erasure.goes.roles_one': '{{count}} función que tiene',
  'erasure.goes.roles_other': '{{count}} funciones que tiene',
  'erasure.goes.contacts_one': '{{count}} contacto de una entidad: nombre, cargo, dirección, teléfono',
  'erasure.goes.contacts_other': '{{count}} contactos de entidades: nombre, cargo, dirección, teléfono',
  'erasure.goes.texts_about_one': '{{count}} texto del registro sobre la persona',
  'erasure.goes.texts_about_other': '{{count}} textos del registro sobre la persona',
  'erasure.goes.texts_by_one': '{{count}} texto que escribió en una actuación',
  'erasure.goes.texts_by_other': '{{count}} textos que escribió en actuaciones',
  'erasure.goes.notices_one': 'Todos los avisos y el contenido de {{count}} correo que se le envió',
  'erasure.goes.notices_other': 'Todos los avisos y el contenido de {{count}} correos que se le enviaron',
  'erasure.stays': 'Qué se conserva y por qué',
  'erasure.stays.chain':
    'Que una persona, ya sin nombre, hizo lo que hizo y cuándo: el registro y la separación de funciones se basan en ello',
  'erasure.stays.texts_by_one': '{{count}} texto que escribió en una actuación: pertenece al expediente',
  'erasure.stays.texts_by_other':
    '{{count}} textos que escribió en actuaciones: pertenecen a los expedientes',
  'erasure.stays.documents': 'Los documentos y cartas que llevan el nombre: se conservan como se archivaron',
  'erasure.stays.mentions': 'Las menciones en textos de otros: nadie puede encontrarlas todas',
  'erasure.stays.backups':
    'Las copias de seguridad, hasta que se eliminen: después de restaurar una, repita la supresión',
  'problem.erasure.already_erased': 'Los datos de esta persona se suprimieron; la cuenta sigue cerrada.',
  'problem.erasure.already_proposed': 'Ya está propuesta y espera a otro administrador.',
  'problem.erasure.decided': 'Esta propuesta ya está decidida.',
  'problem.erasure.not_your_proposal': 'Solo puede retirarla quien la propuso.',
  'problem.erasure.another_decides': 'La propuso usted: tiene que decidir otro administrador.',
  'problem.erasure.hindered.tasks_one':
    'Tiene asignada nominalmente {{count}} tarea: asígnela antes a otra persona.',
  'problem.erasure.hindered.tasks_other':
    'Tiene asignadas nominalmente {{count}} tareas: asígnelas antes a otra persona.',
  'problem.erasure.hindered.delegations_one':
    'Hay {{count}} delegación en vigor o prevista: póngale fin antes.',
  'problem.erasure.hindered.delegations_other':
    'Hay {{count}} delegaciones en vigor o previstas: póngales fin antes.',
  'problem.erasure.hindered.assessments_one':
    'Hay {{count}} evaluación sin entregar: retire antes de ella a la persona.',
  'problem.erasure.hindered.assessments_other':
    'Hay {{count}} evaluaciones sin entregar: retire antes de ellas a la persona.',
  'problem.erasure.hindered.proposals_one':
    'Hay {{count}} propuesta suya pendiente de decisión: decídala antes.',
  'problem.erasure.hindered.proposals_other':
    'Hay {{count}} propuestas suyas pendientes de decisión: decídalas antes.',
  'problem.erasure.hindered.focal_points_one':
    'Es punto de contacto, o suplente, de {{count}} entidad: designe antes a otra persona.',
  'problem.erasure.hindered.focal_points_other':
    'Es punto de contacto, o suplente, de {{count}} entidades: designe antes a otras personas.',
  'problem.erasure.hindered.last_administrator_one': 'Nadie más podría administrar.',
  'problem.erasure.hindered.last_administrator_other': 'Nadie más podría administrar.',
};
