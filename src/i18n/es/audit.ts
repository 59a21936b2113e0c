import type { Translated } from '../catalogue.js';
import type { audit as source } from '../en/audit.js';

/** Lo que cuenta el registro de los hechos ajenos a los expedientes, tras el nombre de su autor. */
export const audit: Translated<typeof source> = {
  'audit.organisation_created': 'añadió la organización {{name}}',
  'audit.account_created': 'añadió al usuario {{name}}',
  'audit.account_disabled': 'desactivó la cuenta de {{name}}',
  'audit.account_enabled': 'reactivó la cuenta de {{name}}',
  'audit.role_granted': 'asignó la función «{{role}}» a {{name}}',
  'audit.role_proposed': 'propuso la función «{{role}}» para {{name}}',
  'audit.role_proposal_refused': 'denegó la función «{{role}}» para {{name}}',
  'audit.role_proposal_withdrawn': 'retiró la propuesta de la función «{{role}}» para {{name}}',
  'audit.role_ended': 'puso fin a la función «{{role}}» de {{name}}',
  'audit.delegation_made': 'delegó una función durante una ausencia',
  'audit.delegation_flagged':
    'hizo una delegación por una ausencia de más de cuatro semanas, pendiente de revisión',
  'audit.delegation_ended': 'puso fin a una delegación',
  'audit.absence_set': 'registró una ausencia',
  'audit.absence_ended': 'puso fin a una ausencia antes de tiempo',
  'audit.assistant_named': 'designó un asistente',
  'audit.assistant_ended': 'puso fin a la tarea de un asistente',
  'audit.signed_in': 'inició sesión',
  'audit.signed_out': 'cerró la sesión',
  'audit.session_ended': 'cerró una de sus sesiones',
  'audit.password_changed': 'cambió su contraseña',
  'audit.profile_changed': 'cambió su nombre o su idioma',
  'audit.notices_changed': 'cambió los correos que recibe',
  'audit.mails_stopped': 'detuvo los correos de una cuenta con el enlace de un correo',
  'audit.mails_resumed': 'reanudó los correos de una cuenta con el enlace de un correo',
  'audit.mails_sent_again': 'envió de nuevo correos que no se habían podido entregar',
  'audit.ceiling_set': 'fijó el límite máximo de una dotación',
  'audit.calendar_changed': 'modificó un calendario de días hábiles',
  'audit.calendar_change_taken_back': 'deshizo una modificación de un calendario de días hábiles',
  'audit.definition_proposed': 'propuso una nueva versión de un procedimiento',
  'audit.definition_withdrawn': 'retiró una versión propuesta de un procedimiento',
  'audit.definition_sent_back': 'devolvió una versión propuesta de un procedimiento',
  'audit.definition_published': 'publicó una nueva versión de un procedimiento',
  'audit.definition_migration_started':
    'empezó a trasladar expedientes en curso a otra versión de su procedimiento',
};
