import type { Translated } from '../catalogue.js';
import type { home as source } from '../en/home.js';

/** La página de inicio de cada público. */
export const home: Translated<typeof source> = {
  'home.title': 'Hola, {{name}}',
  'home.lead.manager': 'Sus acciones, lo que se le pide y lo que viene después.',
  'home.lead.staff': 'Lo que tiene pendiente, primero lo más urgente, y la situación de los fondos.',
  'home.lead.partner':
    'Las acciones que afectan a su país ({{country}}): en qué situación está cada una y qué se le pide.',
  'home.lead.agency': 'Lo que tiene pendiente y en qué participa su agencia.',
  'home.lead.auditor':
    'Lo último que ha ocurrido. Cada hecho tiene su lugar en una cadena que puede verificarse.',
  'home.lead.administrator': 'Las personas, organizaciones, procedimientos y correos de esta instalación.',
  'home.waiting.manager_none':
    'Por ahora no se le pide nada. Inicie una acción o vea en qué situación están las suyas.',
  'home.waiting.staff_none': 'No tiene nada pendiente. Puede consultar todas las acciones y las dotaciones.',
  'home.waiting.partner_none': 'Por ahora nada espera su respuesta.',
  'home.actions.manager': 'Mis acciones',
  'home.actions.manager_caption': 'Las últimas acciones modificadas',
  'home.actions.partner': 'Acciones que afectan a este país: {{country}}',
  'home.actions.none_partner':
    'Actualmente ninguna acción afecta a su país. Cuando un Estado miembro presente una, aparecerá aquí automáticamente.',
  'home.actions.all': 'Todas las acciones',
  'home.partner.next_asked': 'Se pide su respuesta.',
  'home.partner.next_asked_by': 'Se pide su respuesta, a más tardar el {{due}}.',
  'home.partner.next_with': 'Está en manos de: {{roles}}. No se le pide nada.',
  'home.partner.next_done': 'Ha terminado.',
  'home.partner.action': 'Acción',
  'home.partner.stands': 'Situación',
  'home.partner.next': 'Qué ocurre después',
  'home.partner.partnership': 'Su asociación con la UE',
  'home.envelopes': 'Dotaciones',
  'home.envelopes.all': 'Todas las convocatorias y dotaciones',
  'home.envelopes.none': 'Aún no hay ninguna dotación.',
  'home.events': 'Lo último que ha ocurrido',
  'home.events.none': 'Aún no ha ocurrido nada.',
  'home.admin.title': 'Administración',
  'home.admin.one_log_in':
    'Esta instalación utiliza un mismo usuario de base de datos como propietario de las tablas y para atender las peticiones. Quien lograra ejecutar una instrucción propia al margen del producto podría ver todos los expedientes. El responsable de la instalación define ENTENTE_OWNER_DATABASE_URL y asigna a DATABASE_URL un usuario propio.',
  'home.admin.users': 'Usuarios y funciones',
  'home.admin.users_text': 'Quién puede iniciar sesión y qué puede hacer cada persona.',
  'home.admin.organisations': 'Organizaciones',
  'home.admin.organisations_text': 'Autoridades, servicios, agencias, con sus calendarios.',
  'home.stands_in.title': 'Suple a otra persona',
  'home.stands_in.for': 'Por {{name}}: {{role}}, hasta el {{until}}',
  'home.admin.delegations': 'Ausencias y delegaciones',
  'home.admin.delegations_text': 'Quién actúa por quién y qué ausencias hay que revisar.',
  'home.admin.workflows_text':
    'Cómo se tramita cada tipo de expediente, en versiones que publican dos administradores.',
  'home.admin.reassign': 'Reasignar tareas',
  'home.admin.reassign_text': 'Asignar a un colega las tareas pendientes de alguien que se va.',
  'home.admin.calendars_text': 'Los días inhábiles y lo que desplazan, con sus fuentes.',
  'home.admin.outbox': 'Correos',
  'home.admin.outbox_text': 'Todos los correos enviados, conservados o fallidos.',
  'home.nothing_for_you':
    'Aún no tiene ninguna función, de modo que aquí no hay nada. Un administrador puede asignarle una.',
};
