/** Help where it is needed: what newcomers misread. */
import type { Translated } from '../catalogue.js';
import type { help as source } from '../en/help.js';

export const help: Translated<typeof source> = {
  'help.words': 'O que significam estas palavras',
  'help.grant':
    'O que se pede à UE. A sua parte no custo total tem um limite, contado ao cêntimo; a página do orçamento mostra a sua.',
  'help.total':
    'Tudo o que a ação custa, incluindo a sua contribuição própria. As rubricas orçamentais somam exatamente este montante.',
  'help.indirect':
    'Os custos indiretos são despesas gerais que nenhuma atividade causa por si só, como a renda ou a administração. Têm uma categoria própria e são comparados com os custos diretos.',
  'help.paused':
    'Enquanto um prazo está suspenso, os seus dias não são contados. Quando a suspensão termina, o que resta continua a correr.',
};
