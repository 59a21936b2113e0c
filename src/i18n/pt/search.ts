import type { Translated } from '../catalogue.js';
import type { search as source } from '../en/search.js';

export const search: Translated<typeof source> = {
  'search.title': 'Pesquisa',
  'search.title_for': 'Pesquisa: {{q}}',
  'search.lead':
    'Processos por referência, título, conteúdo, parte e código de país; documentos pelo nome; mensagens pelas palavras. Basta o início de uma palavra, e os acentos não contam.',
  'search.label': 'Palavras a procurar',
  'search.submit': 'Procurar',
  'search.kinds': 'O que procurar',
  'search.kind.all': 'Tudo',
  'search.kind.case': 'Processos',
  'search.kind.document': 'Documentos',
  'search.kind.message': 'Mensagens',
  'search.more.case': 'Todos os processos encontrados',
  'search.more.document': 'Todos os documentos encontrados',
  'search.more.message': 'Todas as mensagens encontradas',
  'search.none':
    'Nada foi encontrado. Tente menos palavras, o início de uma palavra ou a referência; só se pesquisa o que pode ver.',
};
