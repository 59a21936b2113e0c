import type { Translated } from '../catalogue.js';
import type { facilityPayments as source } from '../en/facility-payments.js';

/** Pagos de lo que contrata el propio Mecanismo: asistencia técnica y diálogos. */
export const facilityPayments: Translated<typeof source> = {
  'document_kind.invoice': 'Factura o estado de costes',
  'payments.gap.invoice': 'la referencia de la factura o del estado de costes',
  'payments.field.invoiceReference': 'Referencia de la factura o del estado de costes',
  'payments.field.invoicedCents': 'Importe facturado o declarado como coste',
  'payments.bought.title_new': 'Pedir un pago: {{kind}}',
  'payments.bought.figures': 'Situación financiera de este contrato',
  'payments.bought.contract': 'Contrato',
  'payments.bought.prefinancing_most':
    'Prefinanciación, como máximo {{share}} del contrato (parámetro de esta instalación, no norma jurídica)',
  'payments.bought.invoiced_hint':
    'El importe total de esta factura. La prefinanciación ya pagada se descuenta automáticamente.',
  'payments.bought.invoice_hint':
    'Tal como figura en el papel, por ejemplo, INV-2026-041. El propio documento se añade una vez guardada la solicitud.',
  'payments.bought.hint.prefinancing': 'Fondos antes de cualquier prestación. Ahora, como máximo, {{most}}.',
  'payments.bought.hint.interim': 'Lo prestado y facturado hasta la fecha. Ahora, como máximo, {{most}}.',
  'payments.bought.hint.balance':
    'La última factura. Lo contratado y no utilizado vuelve después a la dotación. Como máximo, {{most}}.',
  'payments.new.hindrance.not_delivered': 'Puede redactarse ya; se registra cuando todo se haya prestado.',
  'payments.bought.saved':
    'La solicitud está guardada como borrador. Añada la factura más abajo y preséntela; la registra un colega.',
  'payments.bought.entitled': 'Lo que puede pagarse en total: lo facturado, sin superar el contrato',
  'payments.bought.provenance':
    'El Mecanismo paga lo facturado y aceptado, hasta el importe del contrato; primero se liquida la prefinanciación.',
  'payments.bought.money': 'Importes y pagos',
  'payments.bought.asked': 'Pedido',
  'payments.bought.none': 'Aún no se ha pedido nada. Los pagos se piden una vez firmado el contrato.',
  'payments.bought.ask.prefinancing': 'Pedir la prefinanciación',
  'payments.bought.ask.interim': 'Pedir un pago intermedio',
  'payments.bought.ask.balance': 'Pedir el saldo',
  'payments.bought.statement': 'Todos los compromisos y pagos, con el extracto de cuenta',
  'payments.bought.estimate': 'Coste estimado',
  'payments.bought.room.technical_assistance': 'Asistencia técnica',
  'payments.bought.room.dialogue': 'Diálogo',
  'payments.bought.money_title': 'Fondos del contrato',
  'payments.bought.no_money':
    'Aún no ha habido ningún movimiento de fondos. Su solicitud de financiación reserva los primeros.',
  'payments.bought.lead': 'El Mecanismo',
  'cases.confirm.along.technical_assistance': 'Se informa a la asistencia técnica, que avanza a la vez.',
  'cases.confirm.along.dialogue': 'Se informa al diálogo, que avanza a la vez.',
  'refusal.payment_invoice_used': 'Otra solicitud de pago se basa ya en esta factura.',
  'refusal.balance_before_delivery':
    'El saldo se registra cuando todo se ha prestado: las prestaciones están confirmadas o la reunión se ha celebrado.',
  'refusal.contract_settled': 'El saldo de este contrato ya se ha tramitado: no se paga nada más por él.',
  'problem.payment.facility_asks': 'Solo la secretaría pide pagos por asistencia técnica y diálogos.',
  'problem.payment.workflow_without_facility':
    'La versión vigente del procedimiento de pago no contempla las solicitudes del Mecanismo: publique una que las contemple.',
  'problem.field.payment_without_invoice':
    'Solo indica una factura lo que el Mecanismo pide por asistencia técnica y diálogos.',
  'fact.actionWaits': 'si el expediente espera su último pago',
  'fact.invoiceNamed': 'si se indica una factura',
  'fact.invoicePaid': 'si otro pago se basa en la factura',
  'fact.moneyOpen': 'si hay fondos contratados o pedidos',
};
