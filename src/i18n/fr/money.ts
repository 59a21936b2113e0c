import type { Translated } from '../catalogue.js';
import type { money as source } from '../en/money.js';

/** The way to everything that has to do with money. */
export const money: Translated<typeof source> = {
  'money.title': 'Finances',
  'money.lead': 'De l’octroi au dernier paiement, et retour à l’enveloppe.',
  'money.funding_requests': 'Demandes de financement',
  'money.funding_requests_text':
    'Ce que demandent les actions retenues, à travers le circuit financier jusqu’au contrat.',
  'money.payment_requests': 'Demandes de paiement',
  'money.payment_requests_text':
    'Préfinancements, paiements intermédiaires, soldes et recouvrements, avec les jours qui restent.',
  'money.amendments': 'Avenants',
  'money.amendments_text':
    'Changements de montant, de durée et de partenaires après la signature du contrat.',
  'money.envelopes': 'Enveloppes',
  'money.envelopes_text':
    'Ce qui est disponible, réservé, engagé et payé, jusqu’à chaque écriture du grand livre.',
  'money.year_end_text': 'Engagements à signer au plus tard le 31 décembre, et contrats sans paiement.',
  'money.payment_report': 'Délais de paiement',
  'money.payment_report_text': 'Le rapport annuel sur la durée des paiements et sur les suspensions.',
};
