import type { Translated } from '../catalogue.js';
import type { feeds as source } from '../en/feeds.js';

/** Plazos en los calendarios personales: la página de los enlaces y el texto de cada entrada. */
export const feeds: Translated<typeof source> = {
  'feeds.title': 'Los plazos en su calendario',
  'feeds.lead':
    'Un enlace al que se suscribe su programa de calendario. Muestra las fechas que usted puede ver y las actualiza cuando cambian.',
  'feeds.secret':
    'Quien tenga un enlace lee lo que muestra sin iniciar sesión. No lo comparta; en caso de duda, póngale fin.',
  'feeds.none': 'Aún no ha creado ningún enlace.',
  'feeds.caption_one': '{{count}} enlace',
  'feeds.caption_other': '{{count}} enlaces',
  'feeds.name': 'Nombre',
  'feeds.name_hint': 'Para usted, por ejemplo, «Teléfono». Es el nombre que llevará allí el calendario.',
  'feeds.shows': 'Qué muestra',
  'feeds.shows_mine': 'Lo que se me pide',
  'feeds.shows_organisation': 'Lo que se pide a alguien de mi organización',
  'feeds.shows_country': 'Los expedientes de un país',
  'feeds.shows_of_country': 'Los expedientes de este país: {{country}}',
  'feeds.country': 'País',
  'feeds.made_at': 'Creado',
  'feeds.last_read': 'Última lectura',
  'feeds.never_read': 'Todavía no',
  'feeds.change': 'Modificar',
  'feeds.new': 'Crear un enlace',
  'feeds.make': 'Crear el enlace',
  'feeds.made': 'El enlace está creado. Cópielo ahora: no volverá a mostrarse.',
  'feeds.your_link': 'Su enlace',
  'feeds.your_link_hint':
    'En su programa de calendario, elija suscribirse a un calendario por su dirección y pegue esto.',
  'feeds.renew': 'Nuevo enlace',
  'feeds.renew_of': 'Nuevo enlace para {{name}}',
  'feeds.renew_title': '¿Crear un nuevo enlace para {{name}}?',
  'feeds.renew_what':
    'El enlace actual deja de funcionar de inmediato. Suscríbase al nuevo en su programa de calendario.',
  'feeds.end': 'Poner fin',
  'feeds.end_of': 'Poner fin al enlace {{name}}',
  'feeds.end_title': '¿Poner fin al enlace {{name}}?',
  'feeds.end_what':
    'Los calendarios que lo leen ya no encontrarán nada en él. Esto no puede deshacerse; puede crear otro enlace.',
  'feeds.ended': 'El enlace ya no existe.',
  'feeds.gone': 'Ya no vence: {{summary}}',
  'feeds.calendar_name': 'Entente: {{name}}',
  'feeds.entry.summary': '{{reference}}: {{label}}',
  'feeds.entry.stage': 'Fase: {{stage}}',
  'feeds.entry.owed_by': 'En manos de: {{roles}}',
  'problem.feeds.too_many': 'Ya tiene {{max}} enlaces: ponga fin antes a uno de ellos.',
  'problem.field.country_not_yours': 'No le corresponde seguir los expedientes de este país.',
  'audit.feed_made': 'creó un enlace a plazos para un calendario',
  'audit.feed_ended': 'puso fin a un enlace a plazos para un calendario',
};
