import { caseTitleIn } from '../../src/i18n/index.js';

it('puts what the product named into the language of whoever reads it, and leaves the rest', () => {
  expect(caseTitleIn('fr', 'payment_request', 'Interim payment – Desk – two')).toBe(
    'Paiement intermédiaire – Desk – two',
  );
  expect(caseTitleIn('en', 'payment_request', 'Balance – Desk')).toBe('Balance – Desk');
  expect(caseTitleIn('fr', 'amendment', 'Amendment 12 – Desk')).toBe('Avenant 12 – Desk');
  expect(caseTitleIn('fr', 'committee_session', 'Steering Committee of 2027-03-17')).toBe(
    'Comité de pilotage du 17 mars 2027',
  );
  expect(caseTitleIn('fr', 'action', 'Balance – a study')).toBe('Balance – a study');
  expect(caseTitleIn('fr', 'payment_request', 'Something else')).toBe('Something else');
});
