import type { Translated } from '../catalogue.js';
import type { live as en } from '../en/live.js';

export const live: Translated<typeof en> = {
  'live.updated': 'O processo foi atualizado. Fase: {{stage}}.',
  'live.moved': 'Este processo avançou.',
  'live.show': 'Mostrar',
};
