/** Who does what with letters and with parties: every role, every act. */
import { mayOnParty, PARTY_ACTS } from '../../src/identity/party-rights.js';
import { type PersonActor, ROLES, type Role, viewOf } from '../../src/kernel/actor.js';
import { assertMayLetter, LETTER_ACTS, mayLetter } from '../../src/letters/letter-rights.js';

function actor(role: Role, lent = false): PersonActor {
  const onBehalfOf = {
    delegationId: 'd',
    personId: 'p',
    accountId: 'b',
    name: 'B',
    ceilingCents: null,
    untilDay: '2030-01-01',
  };
  const roles = [{ role, organisationId: 'own', country: null, ...(lent ? { onBehalfOf } : {}) }];
  return {
    kind: 'person',
    accountId: 'a',
    personId: 'q',
    name: 'A',
    organisationId: 'own',
    organisationName: 'Own',
    country: null,
    locale: 'en',
    roles,
    view: viewOf(roles),
  };
}

const OUTSIDE: readonly Role[] = ['programme_manager', 'partner_authority', 'agency_expert'];
const FINANCIAL: readonly Role[] = ['financial_initiator', 'financial_verifier', 'authorising_officer'];

const LETTERS: Readonly<Record<(typeof LETTER_ACTS)[number], readonly Role[]>> = {
  write: ['secretariat', 'operational_initiator', 'authorising_officer', 'head_of_unit'],
  edit_templates: ['secretariat', 'administrator'],
  set_rules: ['administrator'],
  read_templates: ROLES.filter((role) => !OUTSIDE.includes(role)),
};

const OTHERS: Readonly<Record<(typeof PARTY_ACTS)[number], readonly Role[]>> = {
  edit: ['secretariat', 'administrator'],
  merge: ['administrator'],
  propose_contact: [],
  propose_bank: ['secretariat', ...FINANCIAL, 'administrator'],
  read_bank: FINANCIAL,
  decide_bank: FINANCIAL,
};

const OWN: typeof OTHERS = {
  edit: ['secretariat', 'administrator'],
  merge: ['administrator'],
  propose_contact: ROLES.filter((role) => role !== 'secretariat' && role !== 'administrator'),
  propose_bank: ROLES,
  read_bank: ROLES,
  decide_bank: FINANCIAL,
};

describe.each(ROLES)('a %s', (role) => {
  test.each(LETTER_ACTS)('may do with letters what the table says: %s', (act) => {
    expect(mayLetter(actor(role), act)).toBe(LETTERS[act].includes(role));
  });

  test.each(PARTY_ACTS)('may do with parties what the table says: %s', (act) => {
    expect([mayOnParty(actor(role), act, 'other'), mayOnParty(actor(role), act, 'own')]).toEqual([
      OTHERS[act].includes(role),
      OWN[act].includes(role),
    ]);
  });
});

test('what is no work on a case is not lent with a role; writing letters and reading bank data are', () => {
  expect(mayLetter(actor('secretariat', true), 'write')).toBe(true);
  expect(mayLetter(actor('secretariat', true), 'edit_templates')).toBe(false);
  expect(mayOnParty(actor('secretariat', true), 'edit', 'other')).toBe(false);
  expect(mayOnParty(actor('financial_verifier', true), 'read_bank', 'other')).toBe(true);
});

test('to those outside templates are not there', () => {
  for (const role of OUTSIDE) {
    expect(() => assertMayLetter(actor(role), 'read_templates')).toThrow('not_found');
  }
  expect(() => assertMayLetter(actor('auditor'), 'write')).toThrow('not_yours_to_do');
});
