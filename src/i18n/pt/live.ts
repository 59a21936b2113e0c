import type { Translated } from '../catalogue.js';
import type { live as en } from '../en/live.js';

export const live: Translated<typeof en> = {
  'live.updated': 'O processo foi atualizado. Fase: {{stage}}.',
  'live.moved': 'Este processo avançou.',
  'live.show': 'Mostrar',
  'live.looking': 'Também consulta este processo: {{names}}.',
  'live.writing': 'Escreve nele neste momento: {{names}}.',
  'live.account.title': 'Ser visto',
  'live.account.shown': 'Mostrar aos outros que estou a consultar um processo',
  'live.account.hint':
    'No mecanismo, os colegas veem-no; fora dele, as pessoas da sua organização. Não é conservado por mais de um minuto. Se desativar esta opção, também não lhe são indicados os outros.',
  'live.account.saved': 'Guardado.',
};
