/** How pages look: light, dark, or as the system does. */
import type { Translated } from '../catalogue.js';
import type { looks as source } from '../en/looks.js';

export const looks: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'looks.title': 'المظهر',
  'looks.hint': 'يُحفظ في هذا المتصفح لأنه يتعلق بالشاشة.',
  'looks.system': 'كما في النظام',
  'looks.light': 'فاتح',
  'looks.dark': 'داكن',
  'looks.saved': 'هكذا تظهر صفحاتكم من الآن فصاعداً.',
};
