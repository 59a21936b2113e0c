import type { Translated } from '../catalogue.js';
import type { forecasts as source } from '../en/forecasts.js';

/** Cuándo se deciden los expedientes en curso, hasta donde lo indica la experiencia. */
export const forecasts: Translated<typeof source> = {
  'forecasts.expected': 'Decisión prevista',
  'forecasts.half': 'La mitad de estos expedientes, a más tardar el',
  'forecasts.most': 'Nueve de cada diez, a más tardar el',
  'forecasts.most_unknown':
    'no puede indicarse: demasiados expedientes duran más que cualquiera de los concluidos',
  'forecasts.learned':
    'Calculado a partir de un mínimo de {{cases}} estancias anteriores en cada una de las fases que quedan.',
  'forecasts.how': 'Hasta qué punto han acertado estas fechas',
  'forecasts.range':
    'Se prevé una decisión entre el {{half}} y el {{most}}, según lo que han durado expedientes similares.',
  'forecasts.around':
    'Se prevé una decisión en torno al {{half}}, según lo que han durado expedientes similares.',
  'forecasts.from':
    'Se prevé una decisión el {{half}} o más tarde, según lo que han durado expedientes similares.',
  'forecasts.no_promise': 'Es una estimación. No constituye un compromiso ni un plazo.',
  'forecasts.refused.few_cases':
    'Aún sin fecha. Estancias anteriores que se conocen en una de las fases que quedan: {{cases}}; se necesitan al menos {{needed}}.',
  'forecasts.refused.outlasted': 'Sin fecha: lleva en esta fase más tiempo que casi todos los demás.',
  'forecasts.refused.resting': 'Sin fecha: está en pausa y no se pide a nadie que intervenga.',
  'forecasts.refused_outside.few_cases':
    'Se han decidido muy pocos expedientes como este: aún no puede indicarse una fecha.',
  'forecasts.refused_outside.outlasted':
    'Está durando más de lo habitual, por lo que no puede indicarse una fecha.',
  'forecasts.refused_outside.resting': 'Por ahora está en pausa, por lo que no puede indicarse una fecha.',
  'forecasts.column.most': 'la mayoría, a más tardar el {{date}}',
  'forecasts.column.open': 'o más tarde',

  'forecasts.title': 'Fiabilidad de las previsiones',
  'forecasts.tile':
    'Cuánto permanecen los expedientes en cada fase y con qué frecuencia se han cumplido las fechas indicadas.',
  'forecasts.lead':
    'Cada noche se calcula de nuevo cuánto permanecen los expedientes en cada fase, a partir de los que han avanzado y de los que siguen en ella.',
  'forecasts.workflow': 'Procedimiento',
  'forecasts.show': 'Mostrar',
  'forecasts.stages': 'Cuánto permanecen los expedientes en cada fase antes de la decisión',
  'forecasts.none': 'Aún no hay datos de este procedimiento. El cálculo se hace cada noche.',
  'forecasts.stage': 'Fase',
  'forecasts.ended': 'Estancias concluidas',
  'forecasts.open': 'Expedientes en la fase en el momento del cálculo',
  'forecasts.median': 'La mitad, en un máximo de (días)',
  'forecasts.ninety': 'Nueve de cada diez, en un máximo de (días)',
  'forecasts.unit': 'Contados en',
  'forecasts.unit.working': 'días hábiles',
  'forecasts.unit.calendar': 'días naturales',
  'forecasts.tested': 'Estancias comparadas con su previsión',
  'forecasts.within50': 'Concluidas en la fecha indicada para la mitad o antes',
  'forecasts.within90': 'Concluidas en la fecha indicada para nueve de cada diez o antes',
  'forecasts.calibration': 'Con qué frecuencia se han cumplido las fechas',
  'forecasts.calibration_lead':
    'Cada estancia se compara con lo que podía preverse el día en que empezó. Estancias concluidas que se necesitan en una fase: al menos {{needed}}.',
  'forecasts.calibration_none':
    'Ninguna fase tiene {{needed}} estancias concluidas de las que se supiera lo suficiente cuando empezaron.',
  'forecasts.calibration_picture':
    'Para cada fase, cuántas estancias de cada cien concluyeron a más tardar en las fechas indicadas; las líneas marcan el 50 y el 90.',
  'forecasts.simulated': 'Con un historial inventado, de duración conocida',
  'forecasts.simulated_lead':
    'Expedientes simulados recorren este procedimiento; la mitad sirve de historial. Los demás se examinan cada pocas semanas, y lo que se prevé entonces se compara con la fecha en que se decidieron.',
  'forecasts.simulated_none':
    'No puede indicarse nada: muy pocos expedientes simulados llegan a una decisión, o el procedimiento distingue más datos de los que pueden simularse.',
  'forecasts.history': 'Historial',
  'forecasts.times_told': 'Fechas indicadas',
  'forecasts.simulated_row': 'Expedientes simulados',
  'forecasts.learned_at': 'Calculado el {{at}}.',
  'forecasts.download': 'Descargar en CSV',
};
