import type { Translated } from '../catalogue.js';
import type { storage as source } from '../en/storage.js';

/** Ficheiros considerados nocivos, e o que se diz dos carregamentos. */
export const storage: Translated<typeof source> = {
  'problem.field.file_harmful':
    'Um antivírus detetou algo nocivo neste ficheiro. Não foi aceite, e quem vela por este sítio recebeu um aviso.',
  'problem.scanner_silent':
    'De momento não é possível procurar vírus nos ficheiros, pelo que nenhum é aceite. Tente de novo dentro de alguns minutos.',
  'cases.trail.file_quarantined': '{{who}} enviou um ficheiro que foi considerado nocivo. Não foi aceite.',
  'notice.what.file_quarantined': 'um ficheiro foi considerado nocivo e não foi aceite',
  'hears.event.file_quarantined': 'Um ficheiro é considerado nocivo e não é aceite',
  'audit.party_file_quarantined':
    'enviou a um interveniente um ficheiro que foi considerado nocivo e não foi aceite',
  'audit.quarantined_file_destroyed': 'destruiu um ficheiro em quarentena',
  'quarantine.title': 'Ficheiros em quarentena',
  'quarantine.tile': 'Ficheiros que o antivírus considerou nocivos, até serem destruídos',
  'quarantine.lead':
    'Estes ficheiros foram enviados e não foram aceites. Não constam de nenhum processo e ninguém os pode abrir aqui; destrua-os quando já não forem necessários para nenhum inquérito.',
  'quarantine.none': 'Nenhum ficheiro foi considerado nocivo.',
  'quarantine.no_scanner':
    'Não há antivírus configurado: os ficheiros são aceites sem exame. Quem explora a instalação define ENTENTE_CLAMD.',
  'quarantine.caption_one': '{{count}} ficheiro',
  'quarantine.caption_other': '{{count}} ficheiros',
  'quarantine.file': 'Ficheiro',
  'quarantine.found': 'Detetado',
  'quarantine.case': 'Enviado a',
  'quarantine.by': 'Por',
  'quarantine.at': 'Em',
  'quarantine.change': 'Alterar',
  'quarantine.destroy': 'Destruir',
  'quarantine.destroy_of': 'Destruir {{name}}',
  'quarantine.destroyed_on': 'destruído em {{date}}',
  'quarantine.destroy_title': 'Destruir este ficheiro?',
  'quarantine.destroy_what':
    'Os dados são eliminados definitivamente. Ficam registados o nome, a soma de verificação, o remetente e o que foi detetado.',
  'quarantine.destroyed': 'O ficheiro foi destruído.',
  'quarantine.stayed':
    'O armazenamento não deixa eliminar o ficheiro. Ninguém o recebe, e será destruído logo que o armazenamento o permita: é feita uma tentativa a cada minuto.',
  'quarantine.destroying_since': 'em destruição desde {{at}}: o armazenamento ainda não a efetuou',
  'audit.quarantined_file_stayed':
    'quis destruir um ficheiro em quarentena, que o armazenamento não deixou eliminar',
};
