import type { Translated } from '../catalogue.js';
import type { search as source } from '../en/search.js';

export const search: Translated<typeof source> = {
  'search.title': 'Recherche',
  'search.title_for': 'Recherche : {{q}}',
  'search.lead':
    'Les dossiers par référence, titre, contenu, partie et code de pays ; les documents par leur nom ; les messages par leurs mots. Le début d’un mot suffit, et les accents ne comptent pas.',
  'search.label': 'Mots à chercher',
  'search.submit': 'Chercher',
  'search.kinds': 'Que chercher',
  'search.kind.all': 'Tout',
  'search.kind.case': 'Dossiers',
  'search.kind.document': 'Documents',
  'search.kind.message': 'Messages',
  'search.more.case': 'Tous les dossiers trouvés',
  'search.more.document': 'Tous les documents trouvés',
  'search.more.message': 'Tous les messages trouvés',
  'search.none':
    'Rien n’a été trouvé. Essayez moins de mots, le début d’un mot ou la référence ; seul ce que vous pouvez voir est parcouru.',
};
