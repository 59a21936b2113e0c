import type { Translated } from '../catalogue.js';
import type { ledger as source } from '../en/ledger.js';

/** La comprobación del libro mayor y el fin del ejercicio. */
export const ledger: Translated<typeof source> = {
  'notice.ledger_fault.headline': 'El libro mayor no cuadra',
  'notice.ledger_fault.text_one':
    'La comprobación nocturna ha comparado los saldos con los asientos y ha hallado {{count}} diferencia. La guía «The ledger does not add up» indica qué hacer; hasta entonces, no firme nada con cargo a la dotación afectada.',
  'notice.ledger_fault.text_other':
    'La comprobación nocturna ha comparado los saldos con los asientos y ha hallado {{count}} diferencias. La guía «The ledger does not add up» indica qué hacer; hasta entonces, no firme nada con cargo a las dotaciones afectadas.',
  'notice.year_end.headline': 'Compromisos por firmar a más tardar el {{until}}',
  'notice.year_end.text_one':
    '{{count}} compromiso presupuestario por importe de {{amount}} aún no tiene contrato. Lo que no se firme a más tardar el {{until}} se devuelve a la dotación.',
  'notice.year_end.text_other':
    '{{count}} compromisos presupuestarios por un importe total de {{amount}} aún no tienen contrato. Lo que no se firme a más tardar el {{until}} se devuelve a las dotaciones.',
  'notice.year_over.headline': 'Compromisos no firmados a fecha de {{until}}',
  'notice.year_over.text_one':
    '{{count}} compromiso presupuestario por importe de {{amount}} no tenía contrato a fecha de {{until}}. Un ordenador lo devuelve a la dotación, tras una vista previa.',
  'notice.year_over.text_other':
    '{{count}} compromisos presupuestarios por un importe total de {{amount}} no tenían contrato a fecha de {{until}}. Un ordenador los devuelve a las dotaciones, tras una vista previa.',
  'cli.ledger.about':
    'Comprueba que los saldos de dotaciones, acciones y pagos son la suma de los asientos del libro mayor, en todo momento.',
  'cli.ledger.proven': 'Cuadra: {{entries}} asientos de {{envelopes}} dotaciones y {{actions}} acciones.',
  'cli.ledger.faulty': 'No cuadra; {{count}} diferencias:',
  'cli.ledger.fault.balance_differs':
    '{{of}} {{id}}: en {{account}} consta {{kept}}, los asientos dan {{derived}}',
  'cli.ledger.fault.went_negative':
    '{{of}} {{id}}: {{account}} quedó en {{derived}} tras el asiento {{number}}',
  'cli.ledger.fault.numbers_differ': '{{of}} {{id}}: se cuentan {{number}} asientos, hay {{entries}}',
  'cli.ledger.fault.record_differs': '{{of}} {{id}}: el registro indica otros movimientos que el libro mayor',
  'cli.ledger.fault.not_recorded':
    '{{of}} {{id}}: {{entries}} asientos no nombran ningún hecho del registro; el primero es el {{number}}',
  'cli.ledger.fault.transfer_differs': '{{of}} {{id}}: salieron {{kept}}, entraron {{derived}}',
  'ledger.of.envelope': 'dotación',
  'ledger.of.action': 'acción',
  'ledger.of.payment': 'pago',
  'ledger.of.event': 'hecho',
  'ledger.of.change': 'cambio',
};
