/** The palette: going to a page, a case or a person from one field. */
import type { Translated } from '../catalogue.js';
import type { palette as source } from '../en/palette.js';

export const palette: Translated<typeof source> = {
  'palette.open': 'Ir para',
  'palette.key': 'Ctrl+K',
  'palette.title': 'Ir para uma página, um processo ou uma pessoa',
  'palette.label': 'Página, número do processo, título ou nome',
  'palette.close': 'Fechar',
  'palette.found': 'O que foi encontrado',
  'palette.pages': 'Páginas',
  'palette.cases': 'Processos',
  'palette.people': 'Pessoas',
  'palette.user_of': 'Conta, {{organisation}}',
  'palette.contact_of': '{{function}}, {{party}}',
  'palette.count_one': '{{count}} resultado',
  'palette.count_other': '{{count}} resultados',
  'palette.none': 'Nada foi encontrado. A página de pesquisa procura também nos documentos e nas mensagens.',
  'palette.failed': 'Não foi possível contactar o servidor. Tente de novo ou utilize a página de pesquisa.',
  'palette.all': 'Procurar em tudo',
  'palette.hint': 'As setas escolhem, Enter abre, Ctrl+Enter abre um novo separador, Esc fecha.',
};
