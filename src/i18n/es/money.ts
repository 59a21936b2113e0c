import type { Translated } from '../catalogue.js';
import type { money as source } from '../en/money.js';

/** El acceso a todo lo que tiene que ver con los fondos. */
export const money: Translated<typeof source> = {
  'money.title': 'Finanzas',
  'money.lead': 'De la concesión al último pago, y de vuelta a la dotación.',
  'money.funding_requests': 'Solicitudes de financiación',
  'money.funding_requests_text':
    'Lo que piden las acciones con subvención concedida, por el circuito financiero hasta el contrato.',
  'money.payment_requests': 'Solicitudes de pago',
  'money.payment_requests_text':
    'Prefinanciaciones, pagos intermedios, saldos y recuperaciones, con los días que quedan.',
  'money.amendments': 'Modificaciones',
  'money.amendments_text': 'Cambios de importes, duración y socios después de la firma del contrato.',
  'money.envelopes': 'Dotaciones',
  'money.envelopes_text':
    'Lo disponible, reservado, comprometido y pagado, hasta cada asiento del libro mayor.',
  'money.year_end_text': 'Compromisos por firmar a más tardar el 31 de diciembre y contratos sin pagos.',
  'money.payment_report': 'Plazos de pago',
  'money.payment_report_text': 'El informe anual sobre la duración de los pagos y sobre las suspensiones.',
};
