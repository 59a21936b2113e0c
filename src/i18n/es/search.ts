import type { Translated } from '../catalogue.js';
import type { search as source } from '../en/search.js';

export const search: Translated<typeof source> = {
  'search.title': 'Búsqueda',
  'search.title_for': 'Búsqueda: {{q}}',
  'search.lead':
    'Expedientes por referencia, título, contenido, parte y código de país; documentos por su nombre; mensajes por sus palabras. Basta el comienzo de una palabra, y los acentos no importan.',
  'search.label': 'Palabras que buscar',
  'search.submit': 'Buscar',
  'search.kinds': 'Qué buscar',
  'search.kind.all': 'Todo',
  'search.kind.case': 'Expedientes',
  'search.kind.document': 'Documentos',
  'search.kind.message': 'Mensajes',
  'search.more.case': 'Todos los expedientes encontrados',
  'search.more.document': 'Todos los documentos encontrados',
  'search.more.message': 'Todos los mensajes encontrados',
  'search.none':
    'No se encontró nada. Pruebe con menos palabras, el comienzo de una palabra o la referencia; solo se busca en lo que usted puede ver.',
};
