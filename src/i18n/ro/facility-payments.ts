import type { Translated } from '../catalogue.js';
import type { facilityPayments as source } from '../en/facility-payments.js';

/** Payments on what the facility buys itself: technical assistance and dialogues. */
export const facilityPayments: Translated<typeof source, 'few'> = {
  'document_kind.invoice': 'Factură sau situație a costurilor',
  'payments.gap.invoice': 'referința facturii sau a situației costurilor',
  'payments.field.invoiceReference': 'Referința facturii sau a situației costurilor',
  'payments.field.invoicedCents': 'Suma facturată sau declarată drept cost',
  'payments.bought.title_new': 'Solicitați o plată: {{kind}}',
  'payments.bought.figures': 'Situația banilor acestui contract',
  'payments.bought.contract': 'Contract',
  'payments.bought.prefinancing_most':
    'Prefinanțare, cel mult {{share}} din contract (o setare a acestei instalații, nu o normă legală)',
  'payments.bought.invoiced_hint': 'Totalul acestei facturi. Prefinanțarea plătită se scade automat.',
  'payments.bought.invoice_hint':
    'Așa cum figurează pe document, de exemplu INV-2026-041. Documentul însuși se adaugă după salvarea cererii.',
  'payments.bought.hint.prefinancing': 'Bani înainte de orice livrare. Acum cel mult {{most}}.',
  'payments.bought.hint.interim': 'Ce s-a livrat și s-a facturat până acum. Acum cel mult {{most}}.',
  'payments.bought.hint.balance':
    'Ultima factură. Ce este sub contract și netras revine apoi în pachetul financiar. Cel mult {{most}}.',
  'payments.new.hindrance.not_delivered':
    'Poate fi întocmită acum și se înregistrează după ce s-a livrat totul.',
  'payments.bought.saved':
    'Cererea este salvată ca ciornă. Adăugați mai jos factura, apoi depuneți cererea; o înregistrează altă persoană.',
  'payments.bought.entitled': 'Ce se poate plăti în total: ce s-a facturat, fără a depăși contractul',
  'payments.bought.provenance':
    'Facilitatea plătește ce s-a facturat și acceptat, în limita contractului; mai întâi se deduce prefinanțarea.',
  'payments.bought.money': 'Bani și plăți',
  'payments.bought.asked': 'Solicitat',
  'payments.bought.none': 'Nu s-a solicitat încă nimic. Plățile se solicită după semnarea contractului.',
  'payments.bought.ask.prefinancing': 'Solicitați o prefinanțare',
  'payments.bought.ask.interim': 'Solicitați o plată intermediară',
  'payments.bought.ask.balance': 'Solicitați soldul',
  'payments.bought.statement': 'Toate angajamentele și plățile, cu extrasul de cont',
  'payments.bought.estimate': 'Cost estimat',
  'payments.bought.room.technical_assistance': 'Asistență tehnică',
  'payments.bought.room.dialogue': 'Dialog',
  'payments.bought.money_title': 'Banii contractului',
  'payments.bought.no_money':
    'Nu s-au mișcat încă bani pentru acesta. Cererea lui de finanțare îi rezervă pe primii.',
  'payments.bought.lead': 'Facilitatea',
  'cases.confirm.along.technical_assistance': 'Asistența tehnică este înștiințată și avansează și ea.',
  'cases.confirm.along.dialogue': 'Dialogul este înștiințat și avansează și el.',
  'refusal.payment_invoice_used': 'Altă cerere de plată se bazează deja pe această factură.',
  'refusal.balance_before_delivery':
    'Soldul se înregistrează după ce s-a livrat totul: livrările sunt confirmate sau reuniunea a avut loc.',
  'refusal.contract_settled':
    'Soldul acestui contract a fost soluționat: nu se mai plătește nimic pe baza lui.',
  'problem.payment.facility_asks': 'Doar secretariatul solicită plăți pentru asistență tehnică și dialoguri.',
  'problem.payment.workflow_without_facility':
    'Versiunea în vigoare a fluxului de lucru pentru plăți nu cunoaște cererile facilității: publicați una care le cunoaște.',
  'problem.field.payment_without_invoice':
    'O factură se indică doar la cererile facilității pentru asistență tehnică și dialoguri.',
  'fact.actionWaits': 'dacă dosarul așteaptă ultima plată',
  'fact.invoiceNamed': 'dacă este indicată o factură',
  'fact.invoicePaid': 'dacă altă plată se bazează pe factură',
  'fact.moneyOpen': 'dacă există bani sub contract sau solicitați',
};
