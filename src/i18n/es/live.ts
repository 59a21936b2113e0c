import type { Translated } from '../catalogue.js';
import type { live as en } from '../en/live.js';

export const live: Translated<typeof en> = {
  'live.updated': 'El expediente se ha actualizado. Fase: {{stage}}.',
  'live.moved': 'Este expediente ha avanzado.',
  'live.show': 'Mostrar',
};
