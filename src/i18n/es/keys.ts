/** Keys that do something on every page and in lists. */
import type { Translated } from '../catalogue.js';
import type { keys as source } from '../en/keys.js';

export const keys: Translated<typeof source> = {
  'keys.title': 'Teclas',
  'keys.lead':
    'Lo que se puede hacer con una tecla o dos, en cada página y en las listas. Nada de ello ocurre mientras escribe en un campo.',
  'keys.here': 'Teclas de esta página',
  'keys.are_on': 'Las teclas sueltas están activadas.',
  'keys.are_off': 'Las teclas sueltas están desactivadas; Ctrl+K funciona de todos modos.',
  'keys.change': 'Cambiarlo en su cuenta',
  'keys.everywhere': 'En todas partes',
  'keys.lists': 'En las listas',
  'keys.go': 'Ir a una página',
  'keys.then': 'y luego',
  'keys.palette': 'Ir a una página, un expediente o una persona',
  'keys.search': 'Al campo de búsqueda',
  'keys.help': 'Mostrar estas teclas',
  'keys.next': 'Fila siguiente',
  'keys.previous': 'Fila anterior',
  'keys.open': 'Abrir la fila; Intro también lo hace',
  'keys.choose': 'Marcar o desmarcar la fila',
  'keys.chosen': 'Marcada',
  'keys.not_chosen': 'Desmarcada',
  'keys.link': 'Qué teclas hay',
  'keys.account.on': 'Las teclas sueltas recorren las listas y llevan a las páginas',
  'keys.account.hint':
    'Desactívelas si habla a su dispositivo o si pulsa teclas sin querer. Ctrl+K se mantiene. Vale para su cuenta en todos los dispositivos.',
  'keys.account.are_on': 'Las teclas sueltas están activadas.',
  'keys.account.are_off': 'Las teclas sueltas están desactivadas.',
};
