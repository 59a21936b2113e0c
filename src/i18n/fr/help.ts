/** Help where it is needed: what newcomers misread. */
import type { Translated } from '../catalogue.js';
import type { help as source } from '../en/help.js';

export const help: Translated<typeof source> = {
  'help.words': 'Ce que veulent dire ces mots',
  'help.grant':
    'Ce qui est demandé à l’UE. Sa part du coût total est limitée, au centime près ; la page du budget indique la vôtre.',
  'help.total':
    'Tout ce que coûte l’action, y compris votre contribution propre. La somme des lignes budgétaires y est exactement égale.',
  'help.indirect':
    'Les coûts indirects sont les frais généraux qu’aucune activité ne cause à elle seule, comme le loyer ou l’administration. Ils ont leur propre rubrique et sont comparés aux coûts directs.',
  'help.paused':
    'Tant qu’un délai est suspendu, ses jours ne sont pas comptés. À la fin de la suspension, le reste continue à courir.',
};
