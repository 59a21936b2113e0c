import type { Translated } from '../catalogue.js';
import type { live as en } from '../en/live.js';

export const live: Translated<typeof en> = {
  'live.updated': 'Dosarul a fost actualizat. Etapa: {{stage}}.',
  'live.moved': 'Acest dosar a avansat.',
  'live.show': 'Afișați',
};
