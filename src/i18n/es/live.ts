import type { Translated } from '../catalogue.js';
import type { live as en } from '../en/live.js';

export const live: Translated<typeof en> = {
  'live.updated': 'El expediente se ha actualizado. Fase: {{stage}}.',
  'live.moved': 'Este expediente ha avanzado.',
  'live.show': 'Mostrar',
  'live.looking': 'También consulta este expediente: {{names}}.',
  'live.writing': 'Escribe en él en este momento: {{names}}.',
  'live.account.title': 'Ser visible',
  'live.account.shown': 'Mostrar a los demás que estoy consultando un expediente',
  'live.account.hint':
    'Dentro del mecanismo lo ven los colegas; fuera, las personas de su propia organización. No se conserva más de un minuto. Si lo desactiva, tampoco se le indicará la presencia de los demás.',
  'live.account.saved': 'Guardado.',
};
