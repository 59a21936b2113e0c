import type { Translated } from '../catalogue.js';
import type { facilityPayments as source } from '../en/facility-payments.js';

/** Paiements de ce que la facilité achète elle-même : assistance technique et dialogues. */
export const facilityPayments: Translated<typeof source> = {
  'document_kind.invoice': 'Facture ou relevé des coûts',
  'payments.gap.invoice': 'la référence de la facture ou du relevé des coûts',
  'payments.field.invoiceReference': 'Référence de la facture ou du relevé des coûts',
  'payments.field.invoicedCents': 'Montant facturé ou déclaré comme coût',
  'payments.bought.title_new': 'Demander un paiement : {{kind}}',
  'payments.bought.figures': 'Situation financière de ce contrat',
  'payments.bought.contract': 'Contrat',
  'payments.bought.prefinancing_most':
    'Préfinancement, au plus {{share}} du contrat (réglage de cette installation, et non règle de droit)',
  'payments.bought.invoiced_hint':
    'Le total de cette facture. Le préfinancement déjà versé est déduit de lui-même.',
  'payments.bought.invoice_hint':
    'Telle qu’elle figure sur la pièce, par exemple INV-2026-041. La pièce s’ajoute une fois la demande enregistrée.',
  'payments.bought.hint.prefinancing': 'De l’argent avant toute prestation. Au plus {{most}} à présent.',
  'payments.bought.hint.interim': 'Ce qui a été fourni et facturé jusqu’ici. Au plus {{most}} à présent.',
  'payments.bought.hint.balance':
    'La dernière facture. Ce qui est sous contrat et n’est pas tiré retourne ensuite à l’enveloppe. Au plus {{most}}.',
  'payments.new.hindrance.not_delivered':
    'Elle peut être rédigée dès maintenant et sera enregistrée une fois tout fourni.',
  'payments.bought.saved':
    'La demande est enregistrée comme brouillon. Ajoutez la facture ci-dessous, puis déposez-la ; un collègue l’enregistre.',
  'payments.bought.entitled':
    'Ce qui peut être payé en tout : ce qui a été facturé, sans dépasser le contrat',
  'payments.bought.provenance':
    'La facilité paie ce qui a été facturé et accepté, dans la limite du contrat ; le préfinancement est apuré en premier.',
  'payments.bought.money': 'Argent et paiements',
  'payments.bought.asked': 'Demandé',
  'payments.bought.none':
    'Rien n’a encore été demandé. Les paiements se demandent une fois le contrat signé.',
  'payments.bought.ask.prefinancing': 'Demander un préfinancement',
  'payments.bought.ask.interim': 'Demander un paiement intermédiaire',
  'payments.bought.ask.balance': 'Demander le solde',
  'payments.bought.statement': 'Tous les engagements et paiements, avec le relevé de compte',
  'payments.bought.estimate': 'Coût estimé',
  'payments.bought.room.technical_assistance': 'Assistance technique',
  'payments.bought.room.dialogue': 'Dialogue',
  'payments.bought.money_title': 'Argent du contrat',
  'payments.bought.no_money':
    'Aucun mouvement d’argent à ce jour. Sa demande de financement réserve le premier montant.',
  'payments.bought.lead': 'La facilité',
  'cases.confirm.along.technical_assistance': 'L’assistance technique est informée et avance.',
  'cases.confirm.along.dialogue': 'Le dialogue est informé et avance.',
  'refusal.payment_invoice_used': 'Une autre demande de paiement repose déjà sur cette facture.',
  'refusal.balance_before_delivery':
    'Le solde est enregistré une fois tout fourni : les livraisons sont confirmées, ou la réunion a eu lieu.',
  'refusal.contract_settled': 'Le solde de ce contrat a été réglé : plus rien n’est payé à ce titre.',
  'problem.payment.facility_asks':
    'Seul le secrétariat demande des paiements pour l’assistance technique et les dialogues.',
  'problem.payment.workflow_without_facility':
    'La version en vigueur du processus de paiement ne connaît pas les demandes de la facilité : publiez-en une qui les connaît.',
  'problem.field.payment_without_invoice':
    'Seules les demandes de la facilité pour une assistance technique ou un dialogue désignent une facture.',
  'fact.actionWaits': 'l’attente du dernier paiement par le dossier',
  'fact.invoiceNamed': 'l’indication d’une facture',
  'fact.invoicePaid': 'l’existence d’un autre paiement sur cette facture',
  'fact.moneyOpen': 'l’existence de sommes sous contrat ou demandées',
};
