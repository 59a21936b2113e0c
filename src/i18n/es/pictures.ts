import type { Translated } from '../catalogue.js';
import type { pictures as source } from '../en/pictures.js';

/** El programa en gráficos, cada uno con su tabla. */
export const pictures: Translated<typeof source> = {
  'pictures.title': 'Gráficos',
  'pictures.link': 'En gráficos',
  'pictures.all': 'Todos los gráficos',
  'pictures.filters': 'Qué muestra el gráfico',
  'pictures.frame': 'El gráfico, que puede desplazarse',
  'pictures.table': 'Lo mismo en forma de tabla',
  'pictures.download': 'Descargar la tabla en CSV',
  'pictures.empty': 'Aún no hay nada que representar.',
  'pictures.kind': 'Tipo de expediente',
  'pictures.cases': 'Expedientes',
  'pictures.case': 'Expediente',
  'pictures.changed': 'Último cambio',
  'pictures.behind_one': '{{count}} expediente en esta fase',
  'pictures.behind_other': '{{count}} expedientes en esta fase',
  'pictures.nobody_there': 'Ya no hay ningún expediente en esta fase.',
  'pictures.days_one': 'máximo: {{count}} día',
  'pictures.days_other': 'máximo: {{count}} días',
  'pictures.median_days': 'Permanencia mediana (días)',
  'pictures.oldest_days': 'Permanencia más larga (días)',
  'pictures.pipeline': 'Dónde están los expedientes',
  'pictures.pipeline.about':
    'Cuántos expedientes en curso hay en cada fase y cuánto tiempo lleva en ella el más antiguo.',
  'pictures.envelopes': 'Dotaciones',
  'pictures.envelopes.about':
    'Lo reservado, comprometido, contratado y pagado de cada dotación, hasta su límite máximo.',
  'pictures.envelope': 'Dotación',
  'pictures.limit': 'La línea vertical al final de cada barra es el límite máximo.',
  'pictures.millions': '{{amount}} M EUR',
  'pictures.on_time': 'Plazos cumplidos',
  'pictures.on_time.about':
    'Los plazos que fijan las normas, por el mes de su vencimiento: cumplidos, o vencidos antes de que se realizara el acto.',
  'pictures.month': 'Mes',
  'pictures.kept': 'Cumplidos',
  'pictures.late': 'Incumplidos',
  'pictures.rate': 'Proporción de cumplidos',
  'pictures.workload': 'Carga de trabajo',
  'pictures.workload.about':
    'Las tareas abiertas según su vencimiento. Por persona, solo se cuentan las que designan a alguien.',
  'pictures.by.role': 'Función',
  'pictures.by.person': 'Persona',
  'pictures.erased': 'nombre suprimido',
  'pictures.overdue': 'Vencidas',
  'pictures.soon': 'Vencen en siete días',
  'pictures.later': 'Más tarde o sin fecha',
  'pictures.countries': 'Por país',
  'pictures.countries.about':
    'Las acciones por país socio y según su situación. La que indica varios países figura en cada uno de ellos.',
  'pictures.process': 'El procedimiento y sus expedientes',
  'pictures.process.about':
    'El procedimiento vigente, con el número de expedientes en cada fase. Cada número lleva a sus expedientes.',
  'pictures.timeline': 'Las acciones en el tiempo',
  'pictures.timeline.about':
    'Cuándo se desarrollan las acciones, qué se comprometieron a lograr y para cuándo, y el día de hoy.',
  'pictures.signs':
    'Un rombo es un hito: relleno cuando un informe aceptado lo da por cumplido, vacío hasta entonces. La línea discontinua es el día de hoy.',
  'pictures.today': 'hoy',
  'pictures.what': 'Qué',
  'pictures.whole_action': 'Toda la acción',
  'pictures.from': 'Desde',
  'pictures.to': 'Hasta',
  'pictures.state': 'Situación',
  'pictures.milestone.done': 'cumplido',
  'pictures.milestone.on_track': 'según lo previsto',
  'pictures.milestone.late': 'con retraso',
};
