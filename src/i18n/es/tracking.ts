import type { Translated } from '../catalogue.js';
import type { tracking as source } from '../en/tracking.js';

/** Seguir un expediente por un enlace, sin cuenta: quién da los enlaces y qué página abren. */
export const tracking: Translated<typeof source> = {
  'tracking.link': 'Enlaces para personas sin cuenta',
  'tracking.title': 'Enlaces para personas sin cuenta',
  'tracking.lead':
    'Un enlace muestra en qué situación está este expediente y qué viene después: las fases en palabras sencillas y sus fechas. No muestra títulos, nombres, importes ni motivos.',
  'tracking.secret':
    'Quien tenga un enlace lee lo que muestra sin iniciar sesión, hasta que caduque o usted le ponga fin.',
  'tracking.none': 'Aún no se ha creado ningún enlace para este expediente.',
  'tracking.caption_one': '{{count}} enlace',
  'tracking.caption_other': '{{count}} enlaces',
  'tracking.new': 'Crear un enlace',
  'tracking.days': 'Cuánto tiempo funciona',
  'tracking.days_of_one': '{{count}} día',
  'tracking.days_of_other': '{{count}} días',
  'tracking.make': 'Crear el enlace',
  'tracking.made': 'El enlace está creado. Cópielo ahora: no volverá a mostrarse.',
  'tracking.your_link': 'El enlace',
  'tracking.your_link_hint': 'Cópielo y déselo a quien quiera seguir este expediente.',
  'tracking.made_at': 'Creado',
  'tracking.made_by': 'Por',
  'tracking.until': 'Funciona hasta el',
  'tracking.state': 'Estado',
  'tracking.live': 'funciona',
  'tracking.expired': 'caducado',
  'tracking.was_ended': 'terminado',
  'tracking.change': 'Modificar',
  'tracking.end': 'Poner fin',
  'tracking.end_of': 'Poner fin al enlace del {{date}}',
  'tracking.end_title': '¿Poner fin a este enlace?',
  'tracking.end_what':
    'Quien abra el enlace del {{date}} ya no encontrará nada en él. Esto no puede deshacerse; puede crear otro enlace.',
  'tracking.ended': 'El enlace ha terminado.',
  'tracking.kind.action': 'Acción',
  'tracking.kind.technical_assistance': 'Asistencia técnica',
  'tracking.kind.dialogue': 'Diálogo',
  'tracking.kind.need': 'Necesidad',
  'tracking.public.title': 'Situación de este expediente',
  'tracking.public.lead':
    'Esta página indica la fase del expediente y sus fechas. Para cualquier otra cuestión, diríjase a quien le dio el enlace.',
  'tracking.public.now': 'Ahora',
  'tracking.public.since': 'Desde',
  'tracking.public.next': 'Qué viene después, por regla general',
  'tracking.public.over': 'Nada más: el expediente está cerrado.',
  'tracking.public.open': 'Depende del paso actual.',
  'tracking.public.way': 'El recorrido habitual',
  'tracking.public.past': 'Hasta ahora',
  'tracking.public.until': 'Este enlace funciona hasta el {{date}}.',
  'problem.tracking.too_many': 'Ya hay {{max}} enlaces a este expediente: ponga fin antes a uno de ellos.',
  'problem.tracking_link_unknown':
    'Este enlace no abre nada: ha caducado, se le ha puesto fin o está incompleto. Pida uno nuevo.',
  'refusal.tracking_by_lead': 'Crean los enlaces quien dirige el expediente y la secretaría.',
  'problem.asks_too_often':
    'Se han recibido demasiadas peticiones desde aquí. Inténtelo de nuevo dentro de {{seconds}} segundos.',
  'cases.trail.tracking_link_made': '{{who}} creó un enlace para personas sin cuenta.',
  'cases.trail.tracking_link_ended': '{{who}} puso fin a un enlace para personas sin cuenta.',
  'notice.what.tracking_link_made': 'se ha creado un enlace para personas sin cuenta',
  'notice.what.tracking_link_ended': 'se ha puesto fin a un enlace para personas sin cuenta',
  'hears.event.tracking_link_made': 'Se crea un enlace para personas sin cuenta',
  'hears.event.tracking_link_ended': 'Se pone fin a un enlace para personas sin cuenta',
};
