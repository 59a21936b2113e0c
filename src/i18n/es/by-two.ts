import type { Translated } from '../catalogue.js';
import type { byTwo as source } from '../en/by-two.js';

/** Lo que un administrador fija por sí solo para otra persona, o relaja, y confirma una segunda persona. */
export const byTwo: Translated<typeof source> = {
  'audit.delegation_proposed': 'propuso delegar una función sensible de otra persona',
  'audit.delegation_confirmed': 'confirmó la delegación de una función sensible',
  'audit.delegation_refused': 'rechazó o retiró la delegación de una función sensible',
  'audit.assistant_proposed': 'propuso un asistente para una persona con una función sensible',
  'audit.assistant_confirmed': 'confirmó a un asistente',
  'audit.assistant_refused': 'rechazó o retiró a un asistente',
  'audit.setting_proposed': 'propuso un valor menos estricto de un parámetro de seguridad',
  'audit.setting_proposal_refused': 'rechazó un valor menos estricto de un parámetro de seguridad',
  'audit.setting_proposal_withdrawn': 'retiró un valor menos estricto de un parámetro de seguridad',
  'absences.stand_in_waits': '{{name}} ({{role}}), pendiente de confirmación',
  'delegations.state.proposed': 'pendiente de confirmación',
  'delegations.waiting.title': 'Espera su respuesta',
  'delegations.waiting.lead':
    'Un administrador lo ha registrado para usted. No se delega nada y nadie actúa por usted hasta que lo confirme usted u otro administrador; puede rechazarlo.',
  'delegations.waits_text':
    '{{proposer}} propone delegar esta función. No se delega nada hasta que lo confirme {{delegator}} u otro administrador.',
  'delegations.lapsed_text':
    '{{proposer}} propuso delegar esta función y nadie lo confirmó en dos semanas. No se delega nada, salvo que {{delegator}} aún lo acepte o se presente una nueva propuesta.',
  'delegations.confirm.waits':
    'Es una función sensible: no se delega nada hasta que lo confirme {{delegator}} u otro administrador. Se informa a {{delegator}} por aviso y por correo.',
  'delegations.confirm.propose': 'Proponer la delegación',
  'delegations.proposed_done_one':
    'Está propuesto: otra persona tiene que confirmarlo antes de que se delegue la función.',
  'delegations.proposed_done_other':
    'Está registrado. De las {{count}} funciones, las sensibles solo se delegan cuando otra persona lo haya confirmado.',
  'delegations.confirmed': 'Confirmada',
  'delegations.agree.link': 'Confirmar',
  'delegations.agree.title': '¿Debe delegarse esta función?',
  'delegations.agree.submit': 'Confirmar: delegar la función',
  'delegations.agree.done': 'Está confirmado: la función queda delegada esos días.',
  'delegations.refuse.link': 'Rechazar',
  'delegations.refuse.title': '¿Rechazar la delegación de esta función?',
  'delegations.refuse.acts':
    '{{delegate}} no actúa por {{delegator}} en esta función; la propuesta queda en el registro.',
  'delegations.refuse.submit': 'Rechazar la delegación',
  'assistants.waiting': 'Asistentes pendientes de confirmación',
  'assistants.agree.of': '{{assistant}} asiste a {{person}}',
  'assistants.agree.title': '¿Debe {{assistant}} asistir a {{person}}?',
  'assistants.agree.can':
    '{{assistant}} puede registrar y modificar las ausencias de {{person}}, ponerles fin y delegar sus funciones durante esos días.',
  'assistants.agree.waits':
    'Lo propuso un administrador. {{assistant}} no puede hacer nada de esto hasta que lo confirme {{person}} u otro administrador.',
  'assistants.agree.lapsed':
    'Lo propuso un administrador y nadie lo confirmó en dos semanas. {{assistant}} no puede hacer nada de esto, salvo que {{person}} aún lo acepte o se presente una nueva propuesta.',
  'assistants.agree.submit': 'Confirmar al asistente',
  'assistants.agree.done': 'Está confirmado.',
  'assistants.refuse.link': 'Rechazar',
  'assistants.refuse.title': '¿Rechazar que {{assistant}} asista a {{person}}?',
  'assistants.refuse.acts': '{{assistant}} no asiste a {{person}}; la propuesta queda en el registro.',
  'notice.assistant_proposed.headline': 'Por confirmar: {{person}} le asistiría',
  'notice.assistant_proposed.text':
    'Un administrador propone que {{person}} registre sus ausencias y delegue sus funciones. Nada de esto vale hasta que lo confirme usted u otro administrador; puede rechazarlo.',
  'notice.assistant_set.headline': 'Le asiste {{person}}',
  'notice.assistant_set.text':
    'Un administrador ha designado a {{person}} como asistente suyo, con lo que puede registrar y modificar sus ausencias y ponerles fin. Puede usted poner fin a esta asistencia.',
  'notice.lending_proposed.headline': 'Por confirmar: {{person}} actuaría en una función suya',
  'notice.lending_proposed.text':
    'Un colega propone delegar una función suya en {{person}} del {{from}} al {{until}}. No se delega nada hasta que lo confirme usted u otro administrador; puede rechazarlo.',
  'notice.role_lent.headline': 'Una función suya está delegada en {{person}}',
  'notice.role_lent.text':
    'Un colega ha delegado una función suya en {{person}} del {{from}} al {{until}}, o lo ha confirmado. Puede ponerle fin en cualquier momento.',
  'notice_kind.assistant_proposed': 'Un asistente suyo está pendiente de confirmación',
  'notice_kind.assistant_set': 'Un administrador ha designado a su asistente',
  'notice_kind.lending_proposed': 'La delegación de una función suya está pendiente de confirmación',
  'notice_kind.role_lent': 'Se ha delegado una función suya',
  'hears.when.assistant_proposed':
    'Un administrador designa un asistente para una persona con una función sensible',
  'hears.when.assistant_set': 'Un asistente designado por un administrador empieza a asistir',
  'hears.when.lending_proposed': 'Otra persona propone delegar una función sensible',
  'hears.when.role_lent': 'Otra persona ha delegado una función o lo ha confirmado',
  'hears.who.lender': 'Quien tiene la función o la persona a la que se asiste',
  'identity.users.by_invitation':
    'Se envía a la dirección una invitación con un enlace que funciona una sola vez, en un plazo de siete días. La contraseña la establece la propia persona; nadie más la conoce.',
  'identity.proposal.state.expired': 'Caducada a las dos semanas',
  'identity.proposals.roles': 'Funciones',
  'identity.proposals.lent': 'Delegaciones y asistentes pendientes',
  'identity.proposals.lent_lead':
    'Un administrador lo registró para un colega con una función sensible. Lo confirma ese colega u otro administrador.',
  'identity.proposals.settings': 'Parámetros pendientes',
  'identity.proposals.settings_lead': 'Estos valores protegen menos que los vigentes.',
  'settings.guarded':
    'Un solo administrador puede hacer más estrictas las reglas sobre quién tiene un segundo factor y cuánto se conservan los ficheros; para relajarlas hacen falta dos.',
  'settings.proposed': 'Protege menos que ahora: tiene que confirmarlo otro administrador.',
  'settings.proposal.list': 'Parámetros que esperan a otro administrador',
  'settings.proposal.kept': 'Plazo de conservación: {{name}}',
  'settings.proposal.before': 'Ahora',
  'settings.proposal.after': 'Propuesto',
  'settings.proposal.state.open': 'Espera a otro administrador',
  'settings.proposal.state.confirmed': 'Confirmada',
  'settings.proposal.state.refused': 'Rechazada',
  'settings.proposal.state.withdrawn': 'Retirada',
  'settings.proposal.state.expired': 'Caducada a las dos semanas',
  'settings.proposal.confirm': 'Confirmar',
  'settings.proposal.refuse': 'Rechazar',
  'settings.proposal.withdraw': 'Retirarla',
  'settings.proposal.confirm.title': '¿Confirmar este valor?',
  'settings.proposal.refuse.title': '¿Rechazar este valor?',
  'settings.proposal.withdraw.title': '¿Retirar esta propuesta?',
  'settings.proposal.confirm.what': 'A partir de la próxima actuación, el valor es: {{value}}',
  'settings.proposal.stays': 'El valor se queda como está: {{value}}',
  'settings.proposal.done.confirm': 'El parámetro está modificado.',
  'settings.proposal.done.refuse': 'El valor está rechazado.',
  'settings.proposal.done.withdraw': 'La propuesta está retirada.',
  'problem.lent.not_waiting': 'Aquí ya no hay nada pendiente: está confirmado, rechazado o vencido.',
  'problem.lent.not_yours':
    'Lo confirma quien tiene la función o un administrador distinto de quien lo propuso; nunca quien saldría designado.',
  'problem.lent.role_not_held': 'La persona ausente ya no tiene la función.',
  'problem.lent.account_disabled': 'Entretanto se ha desactivado una de las cuentas.',
  'problem.lent.delegate_does_not_act': 'Entretanto, quien iba a suplir administra o audita la instalación.',
  'problem.identity.by_invitation':
    'Nadie elige la contraseña de otra persona: omítala y se enviará una invitación.',
  'problem.identity.proposal_expired':
    'Esta propuesta tiene más de dos semanas y ha caducado: vuelva a presentarla.',
  'problem.identity.proposer_gone':
    'Quien hizo la propuesta ya no es administrador o tiene la cuenta desactivada: vuelva a presentarla.',
  'problem.identity.role_to_disabled': 'La cuenta que recibiría la función está desactivada.',
  'problem.identity.role_fits_no_longer': 'La función ya no corresponde a la organización de esta persona.',
  'problem.setting.already_proposed': 'Un valor de este parámetro espera ya a otro administrador.',
  'problem.setting.changed_since':
    'El parámetro se ha modificado desde que se hizo esta propuesta: vuelva a presentarla.',
  'problem.setting.needs_another': 'Usted propuso este valor: decide otro administrador.',
  'problem.setting.of_another': 'Solo puede retirar la propuesta quien la hizo.',
  'problem.field.second_factor_least':
    'Los administradores y los ordenadores tienen siempre un segundo factor.',
};
