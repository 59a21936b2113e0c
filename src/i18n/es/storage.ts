import type { Translated } from '../catalogue.js';
import type { storage as source } from '../en/storage.js';

/** Ficheros que resultaron dañinos y lo que se dice de las cargas. */
export const storage: Translated<typeof source> = {
  'problem.field.file_harmful':
    'Un antivirus ha encontrado algo dañino en este fichero. No se ha admitido y se ha informado a los responsables del sitio.',
  'problem.scanner_silent':
    'Actualmente los ficheros no pueden analizarse en busca de virus, de modo que no se admite ninguno. Inténtelo de nuevo dentro de unos minutos.',
  'cases.trail.file_quarantined': '{{who}} envió un fichero que resultó dañino. No se admitió.',
  'notice.what.file_quarantined': 'un fichero ha resultado dañino y no se ha admitido',
  'hears.event.file_quarantined': 'Un fichero resulta dañino y no se admite',
  'audit.party_file_quarantined': 'envió a una entidad un fichero que resultó dañino y no se admitió',
  'audit.quarantined_file_destroyed': 'destruyó un fichero en cuarentena',
  'quarantine.title': 'Ficheros en cuarentena',
  'quarantine.tile': 'Ficheros que el antivirus ha considerado dañinos, hasta su destrucción',
  'quarantine.lead':
    'Estos ficheros se enviaron y no se admitieron. No figuran en ningún expediente y nadie puede abrirlos aquí; destrúyalos cuando ya nadie los necesite para una investigación.',
  'quarantine.none': 'Ningún fichero ha resultado dañino.',
  'quarantine.no_scanner':
    'No hay ningún antivirus configurado: los ficheros se admiten sin analizarlos. El responsable de la instalación define ENTENTE_CLAMD.',
  'quarantine.caption_one': '{{count}} fichero',
  'quarantine.caption_other': '{{count}} ficheros',
  'quarantine.file': 'Fichero',
  'quarantine.found': 'Hallazgo',
  'quarantine.case': 'Enviado a',
  'quarantine.by': 'Por',
  'quarantine.at': 'Fecha',
  'quarantine.change': 'Modificar',
  'quarantine.destroy': 'Destruir',
  'quarantine.destroy_of': 'Destruir {{name}}',
  'quarantine.destroyed_on': 'destruido el {{date}}',
  'quarantine.destroy_title': '¿Destruir este fichero?',
  'quarantine.destroy_what':
    'El contenido se elimina definitivamente. El nombre, la suma de comprobación, el remitente y lo hallado quedan registrados.',
  'quarantine.destroyed': 'El fichero está destruido.',
  'quarantine.stayed':
    'El almacenamiento no permite por ahora eliminar el fichero. No se entrega a nadie y se destruirá en cuanto lo permita: se intenta cada minuto.',
  'quarantine.destroying_since': 'en destrucción desde el {{at}}: el almacenamiento aún no lo ha eliminado',
  'audit.quarantined_file_stayed':
    'quiso destruir un fichero en cuarentena que el almacenamiento no permitió eliminar',
};
