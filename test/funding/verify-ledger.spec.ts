/** The proof of the ledger: silent while it adds up, and it finds each way in which it could not. */
import { verifyLedger } from '../../src/funding/verify-ledger.js';
import { faultsOf, type LedgerAction, LedgerWorld } from './support/ledger-world.js';

let world: LedgerWorld;
let envelopeId: string;
let action: LedgerAction;

beforeAll(async () => {
  world = await LedgerWorld.open(2);
  envelopeId = await world.envelope(100_000);
  action = await world.action(envelopeId);
  for (const way of ['reserve', 'commit', 'contract', 'order', 'pay'] as const) {
    expect(await world.book(way, envelopeId, action, 70_000)).toBeNull();
  }
  expect(await world.book('recover', envelopeId, action, 1_000)).toBeNull();
}, 60_000);
afterAll(() => world?.close());

const found = async () =>
  (await faultsOf(world)).map(({ code, of, account, kept, derived }) =>
    [code, of, account, kept, derived].join(' '),
  );

/** Whatever the database would refuse, done behind its back and undone. */
async function spoilt<T>(statements: string, mend: string, look: () => Promise<T>): Promise<T> {
  await world.behind.query(`ALTER TABLE ledger_entry DISABLE TRIGGER USER; ${statements}`);
  try {
    return await look();
  } finally {
    await world.behind.query(`${mend}; ALTER TABLE ledger_entry ENABLE TRIGGER USER`);
  }
}

it('has nothing to say of a ledger that adds up', async () => {
  expect(await found()).toEqual([]);
});

it('counts what it looked at, and finds entries that were booked without the record', async () => {
  const { faults, ...counted } = await verifyLedger(world.test.database);
  expect(counted).toEqual({ envelopes: 1, actions: 1, entries: 7 });
  // The six that this suite booked for its action by hand.
  expect(faults).toEqual([
    { code: 'not_recorded', of: 'action', id: action.id, account: null, kept: 2, derived: 6 },
  ]);
});

it('finds a balance of an envelope that is not the sum of its entries', async () => {
  const faults = await spoilt(
    'UPDATE envelope SET free_cents = free_cents + 1, ceiling_cents = ceiling_cents + 1',
    'UPDATE envelope SET free_cents = free_cents - 1, ceiling_cents = ceiling_cents - 1',
    found,
  );
  expect(faults.sort()).toEqual([
    'balance_differs envelope ceiling 100001 100000',
    'balance_differs envelope free 30001 30000',
  ]);
});

it('finds a balance of an action and one of a payment', async () => {
  const faults = await spoilt(
    'UPDATE action_money SET paid_cents = paid_cents - 5; UPDATE payment_money SET recovered_cents = 0',
    'UPDATE action_money SET paid_cents = paid_cents + 5; UPDATE payment_money SET recovered_cents = 1000',
    found,
  );
  expect(faults).toEqual([
    'balance_differs action paid 68995 69000',
    'balance_differs payment recovered 0 1000',
  ]);
});

it('finds an entry that was taken away', async () => {
  const faults = await spoilt(
    `CREATE TABLE taken AS SELECT * FROM ledger_entry WHERE move = 'contract'; DELETE FROM ledger_entry WHERE move = 'contract'`,
    'INSERT INTO ledger_entry OVERRIDING SYSTEM VALUE SELECT * FROM taken; DROP TABLE taken',
    found,
  );
  expect(faults).toEqual(
    expect.arrayContaining([
      'balance_differs envelope committed 0 70000',
      'balance_differs action contracted 1000 -69000',
      'went_negative envelope contracted 5 -70000',
      'went_negative action contracted 5 -70000',
      'numbers_differ envelope  7 6',
    ]),
  );
});

it('finds an instant at which more was committed than there was, although it adds up in the end', async () => {
  const faults = await spoilt(
    'UPDATE ledger_entry SET number = CASE number WHEN 1 THEN 102 WHEN 2 THEN 101 ELSE number END WHERE number < 3; UPDATE ledger_entry SET number = number - 100 WHERE number > 100',
    'UPDATE ledger_entry SET number = CASE number WHEN 1 THEN 102 WHEN 2 THEN 101 ELSE number END WHERE number < 3; UPDATE ledger_entry SET number = number - 100 WHERE number > 100',
    found,
  );
  expect(faults).toEqual(['went_negative envelope free 1 -70000']);
});

it('finds a record that tells other moves than the ledger holds', async () => {
  const event = `INSERT INTO audit_event (id, chain, seq, case_id, kind, at, body, previous_hash, hash)
    VALUES ('00000000-0000-4000-8000-00000000000a', '${action.id}', 1, '${action.id}', 'case_advanced', now(),
      '{"data": {"ledger": [{"move": "reserve", "envelopeId": "${envelopeId}", "actionId": "${action.id}", "amountCents": 70001}]}}', '', 'h')`;
  const gone = `DELETE FROM audit_event WHERE id = '00000000-0000-4000-8000-00000000000a'`;
  expect(await spoilt(event, gone, found)).toEqual(['record_differs event   ']);
  const right = `${event}; UPDATE audit_event SET body = jsonb_set(body, '{data,ledger,0,amountCents}', '70000');
    UPDATE ledger_entry SET event_id = '00000000-0000-4000-8000-00000000000a' WHERE move = 'reserve'`;
  expect(await spoilt(right, `UPDATE ledger_entry SET event_id = NULL; ${gone}`, found)).toEqual([]);
});
