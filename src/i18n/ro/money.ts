import type { Translated } from '../catalogue.js';
import type { money as source } from '../en/money.js';

/** The way to everything that has to do with money. */
export const money: Translated<typeof source, 'few'> = {
  'money.title': 'Bani',
  'money.lead': 'De la atribuire la ultima plată și înapoi în pachetul financiar.',
  'money.funding_requests': 'Cereri de finanțare',
  'money.funding_requests_text':
    'Ce solicită acțiunile cărora li s-a atribuit grantul, prin circuitul financiar până la contract.',
  'money.payment_requests': 'Cereri de plată',
  'money.payment_requests_text': 'Prefinanțări, plăți intermediare, solduri și recuperări, cu zilele rămase.',
  'money.amendments': 'Acte adiționale',
  'money.amendments_text': 'Schimbări de bani, timp și parteneri după semnarea contractului.',
  'money.envelopes': 'Pachete financiare',
  'money.envelopes_text':
    'Ce este disponibil, rezervat, angajat și plătit, până la fiecare înregistrare din registrul contabil.',
  'money.year_end_text':
    'Angajamente de semnat până la 31 decembrie și contracte pentru care nu s-a plătit nimic.',
  'money.payment_report': 'Termene de plată',
  'money.payment_report_text': 'Raportul anual privind durata plăților și suspendările.',
};
