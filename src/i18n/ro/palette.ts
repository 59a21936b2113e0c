/** The palette: going to a page, a case or a person from one field. */
import type { Translated } from '../catalogue.js';
import type { palette as source } from '../en/palette.js';

export const palette: Translated<typeof source, 'few'> = {
  'palette.open': 'Mergeți la',
  'palette.key': 'Ctrl+K',
  'palette.title': 'Mergeți la o pagină, un dosar sau o persoană',
  'palette.label': 'Pagină, numărul dosarului, titlu sau nume',
  'palette.close': 'Închideți',
  'palette.found': 'Ce s-a găsit',
  'palette.pages': 'Pagini',
  'palette.cases': 'Dosare',
  'palette.people': 'Persoane',
  'palette.user_of': 'Cont, {{organisation}}',
  'palette.contact_of': '{{function}}, {{party}}',
  'palette.count_one': '{{count}} rezultat',
  'palette.count_few': '{{count}} rezultate',
  'palette.count_other': '{{count}} de rezultate',
  'palette.none': 'Nu s-a găsit nimic. Pagina de căutare caută și în documente și mesaje.',
  'palette.failed': 'Serverul nu a putut fi contactat. Încercați din nou sau folosiți pagina de căutare.',
  'palette.all': 'Căutați peste tot',
  'palette.hint': 'Săgețile aleg, Enter deschide, Ctrl+Enter deschide o filă nouă, Esc închide.',
};
