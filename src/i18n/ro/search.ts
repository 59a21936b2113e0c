import type { Translated } from '../catalogue.js';
import type { search as source } from '../en/search.js';

export const search: Translated<typeof source> = {
  'search.title': 'Căutare',
  'search.title_for': 'Căutare: {{q}}',
  'search.lead':
    'Dosare după referință, titlu, conținut, parte și cod de țară; documente după nume; mesaje după cuvinte. Ajunge începutul unui cuvânt, iar diacriticele nu contează.',
  'search.label': 'Cuvinte de căutat',
  'search.submit': 'Căutați',
  'search.kinds': 'Ce se caută',
  'search.kind.all': 'Tot',
  'search.kind.case': 'Dosare',
  'search.kind.document': 'Documente',
  'search.kind.message': 'Mesaje',
  'search.more.case': 'Toate dosarele găsite',
  'search.more.document': 'Toate documentele găsite',
  'search.more.message': 'Toate mesajele găsite',
  'search.none':
    'Nu s-a găsit nimic. Încercați mai puține cuvinte, începutul unui cuvânt sau referința; se caută numai în ce puteți vedea.',
};
