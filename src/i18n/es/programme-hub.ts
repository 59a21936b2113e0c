import type { Translated } from '../catalogue.js';
import type { programmeHub as source } from '../en/programme-hub.js';

/** El acceso a lo que compone el programa, además de acciones y fondos. */
export const programmeHub: Translated<typeof source> = {
  'programme_hub.title': 'Programa',
  'programme_hub.lead': 'De qué se compone el Mecanismo, además de sus acciones y sus fondos.',
  'programme_hub.calls_text': 'Convocatorias de propuestas con sus lotes, directrices y dotaciones.',
  'programme_hub.partnerships_text':
    'Asociaciones de Movilidad y Agendas Comunes, quién las firmó y qué se desarrolla en su marco.',
};
