import type { Translated } from '../catalogue.js';
import type { programmeHub as source } from '../en/programme-hub.js';

/** O caminho para tudo o que compõe o programa, além das ações e das verbas. */
export const programmeHub: Translated<typeof source> = {
  'programme_hub.title': 'Programa',
  'programme_hub.lead': 'O que compõe o mecanismo, além das ações e das verbas.',
  'programme_hub.calls_text':
    'Convites à apresentação de propostas com os seus lotes, orientações e dotações.',
  'programme_hub.partnerships_text':
    'Parcerias para a Mobilidade e Agendas Comuns, quem as assinou e o que decorre ao seu abrigo.',
};
