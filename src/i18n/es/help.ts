/** Help where it is needed: what newcomers misread. */
import type { Translated } from '../catalogue.js';
import type { help as source } from '../en/help.js';

export const help: Translated<typeof source> = {
  'help.words': 'Qué significan estas palabras',
  'help.grant':
    'Lo que se solicita a la UE. Su participación en el coste total tiene un límite, contado al céntimo; la página del presupuesto muestra la suya.',
  'help.total':
    'Todo lo que cuesta la acción, incluida su contribución propia. Las partidas presupuestarias suman exactamente este importe.',
  'help.indirect':
    'Los costes indirectos son gastos generales que ninguna actividad causa por sí sola, como el alquiler o la administración. Tienen su propia rúbrica y se comparan con los costes directos.',
  'help.paused':
    'Mientras un plazo está suspendido, sus días no se cuentan. Cuando termina la suspensión, sigue corriendo lo que queda.',
};
