/** Help where it is needed: what newcomers misread. */
import type { Translated } from '../catalogue.js';
import type { help as source } from '../en/help.js';

export const help: Translated<typeof source, 'few'> = {
  'help.words': 'Ce înseamnă acești termeni',
  'help.grant':
    'Ce i se cere UE să plătească. Partea sa din costul total are o limită, calculată la cent; pagina bugetului o arată pe a dumneavoastră.',
  'help.total':
    'Tot ce costă acțiunea, inclusiv contribuția proprie. Liniile bugetare dau exact această sumă.',
  'help.indirect':
    'Costurile indirecte sunt cheltuieli generale pe care nu le cauzează o singură activitate, cum ar fi chiria sau administrația. Au o rubrică proprie și se compară cu costurile directe.',
  'help.paused':
    'Cât timp un termen este suspendat, zilele lui nu se numără. La sfârșitul suspendării, restul continuă să curgă.',
};
