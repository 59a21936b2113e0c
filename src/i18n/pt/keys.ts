/** Keys that do something on every page and in lists. */
import type { Translated } from '../catalogue.js';
import type { keys as source } from '../en/keys.js';

export const keys: Translated<typeof source> = {
  'keys.title': 'Teclas',
  'keys.lead':
    'O que se faz com uma tecla ou duas, em cada página e nas listas. Nada disto acontece enquanto escreve num campo.',
  'keys.here': 'Teclas desta página',
  'keys.are_on': 'As teclas isoladas estão ativadas.',
  'keys.are_off': 'As teclas isoladas estão desativadas; Ctrl+K funciona na mesma.',
  'keys.change': 'Alterar isto na sua conta',
  'keys.everywhere': 'Em toda a parte',
  'keys.lists': 'Nas listas',
  'keys.go': 'Ir para uma página',
  'keys.then': 'e depois',
  'keys.palette': 'Ir para uma página, um processo ou uma pessoa',
  'keys.search': 'Para o campo de pesquisa',
  'keys.help': 'Mostrar estas teclas',
  'keys.next': 'Linha seguinte',
  'keys.previous': 'Linha anterior',
  'keys.open': 'Abrir a linha; Enter também o faz',
  'keys.choose': 'Marcar ou desmarcar a linha',
  'keys.chosen': 'Marcada',
  'keys.not_chosen': 'Desmarcada',
  'keys.link': 'Que teclas existem',
  'keys.account.on': 'As teclas isoladas percorrem as listas e levam às páginas',
  'keys.account.hint':
    'Desative-as se fala para o seu dispositivo ou se carrega em teclas por engano. Ctrl+K mantém-se. Vale para a sua conta em todos os dispositivos.',
  'keys.account.are_on': 'As teclas isoladas estão ativadas.',
  'keys.account.are_off': 'As teclas isoladas estão desativadas.',
};
