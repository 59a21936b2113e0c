import type { ledger as english } from '../en/ledger.js';

export const ledger: Record<keyof typeof english, string> = {
  'notice.ledger_fault.headline': 'Le grand livre n’est pas équilibré',
  'notice.ledger_fault.text_one':
    'La preuve nocturne a comparé les soldes aux écritures et a trouvé {{count}} écart. La procédure « The ledger does not add up » dit que faire ; d’ici là, ne signez rien sur l’enveloppe concernée.',
  'notice.ledger_fault.text_other':
    'La preuve nocturne a comparé les soldes aux écritures et a trouvé {{count}} écarts. La procédure « The ledger does not add up » dit que faire ; d’ici là, ne signez rien sur les enveloppes concernées.',
  'notice.year_end.headline': 'Engagements à signer au plus tard le {{until}}',
  'notice.year_end.text_one':
    '{{count}} engagement budgétaire de {{amount}} n’a pas encore de contrat. Ce qui n’est pas signé le {{until}} est rendu à l’enveloppe.',
  'notice.year_end.text_other':
    '{{count}} engagements budgétaires, {{amount}} au total, n’ont pas encore de contrat. Ce qui n’est pas signé le {{until}} est rendu aux enveloppes.',
  'notice.year_over.headline': 'Engagements non signés au {{until}}',
  'notice.year_over.text_one':
    '{{count}} engagement budgétaire de {{amount}} n’a pas fait l’objet d’un contrat au {{until}}. Un ordonnateur le rend à l’enveloppe, après un aperçu.',
  'notice.year_over.text_other':
    '{{count}} engagements budgétaires, {{amount}} au total, n’ont pas fait l’objet d’un contrat au {{until}}. Un ordonnateur les rend aux enveloppes, après un aperçu.',
  'cli.ledger.about':
    'Prouve que les soldes des enveloppes, des actions et des paiements sont la somme des écritures du grand livre, à chaque instant.',
  'cli.ledger.proven':
    'Tout s’équilibre : {{entries}} écritures de {{envelopes}} enveloppes et {{actions}} actions.',
  'cli.ledger.faulty': 'Tout ne s’équilibre pas ; {{count}} écarts :',
  'cli.ledger.fault.balance_differs':
    '{{of}} {{id}} : {{account}} est tenu à {{kept}}, les écritures disent {{derived}}',
  'cli.ledger.fault.went_negative':
    '{{of}} {{id}} : {{account}} était à {{derived}} après l’écriture {{number}}',
  'cli.ledger.fault.numbers_differ':
    '{{of}} {{id}} : {{number}} écritures sont comptées, {{entries}} sont là',
  'cli.ledger.fault.record_differs': '{{of}} {{id}} : la piste dit d’autres mouvements que le grand livre',
  'cli.ledger.fault.not_recorded':
    '{{of}} {{id}} : {{entries}} écritures ne nomment aucun événement de la piste, la première est la {{number}}',
  'cli.ledger.fault.transfer_differs': '{{of}} {{id}} : {{kept}} sont sortis, {{derived}} sont entrés',
  'ledger.of.envelope': 'enveloppe',
  'ledger.of.action': 'action',
  'ledger.of.payment': 'paiement',
  'ledger.of.event': 'événement',
  'ledger.of.change': 'modification',
};
