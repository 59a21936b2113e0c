/** What the funding room does by itself: the nightly proof, and the rounds before the end of the financial year. */
import { systemActor } from '../../src/kernel/actor.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { behindTheWall } from '../support/database.js';
import { background } from '../support/drain.js';

let office: GrantOffice;
beforeAll(async () => {
  office = await GrantOffice.open();
  for (const one of [office.people.secretariat, office.people.aosd, office.people.auditor]) {
    await behindTheWall(
      office.test,
      'INSERT INTO role_assignment (id, account_id, role) VALUES (gen_random_uuid(), $1, $2)',
      [one.accountId, one.roles[0]?.role],
    );
  }
}, 60_000);
afterAll(() => office?.close());

const work = () => background(office.runtime);
const told = () =>
  behindTheWall<{ kind: string; name: string; params: Record<string, unknown> }>(
    office.test,
    `SELECT i.kind, p.name, i.params FROM inbox_item i JOIN account a ON a.id = i.account_id JOIN person p ON p.id = a.person_id
     WHERE i.kind IN ('ledger_fault', 'year_end', 'year_over') ORDER BY i.created_at, p.name`,
  );
const at = (day: string) => {
  office.test.database.clockOffsetMs = Date.parse(`${day}T08:00:00Z`) - Date.now();
};

it('a proof that adds up is kept, and nobody is told', async () => {
  await work().job('prove-ledger');
  await work().drain();
  const [proof] = await behindTheWall<{ envelopes: number; faults: unknown[] }>(
    office.test,
    'SELECT envelopes, faults FROM ledger_proof',
  );
  expect(proof).toEqual({ envelopes: 4, faults: [] });
  expect(await told()).toEqual([]);
});

it('one that does not is told once to whoever answers for the money, and what was kept stays', async () => {
  await behindTheWall(
    office.test,
    'UPDATE envelope SET free_cents = free_cents + 1, ceiling_cents = ceiling_cents + 1 WHERE fund = $1',
    ['ISF'],
  );
  const at_work = work();
  await at_work.job('prove-ledger');
  await at_work.drain();
  await behindTheWall(
    office.test,
    'UPDATE envelope SET free_cents = free_cents - 1, ceiling_cents = ceiling_cents - 1 WHERE fund = $1',
    ['ISF'],
  );
  expect((await told()).map(({ kind, name, params }) => [kind, name, params['count']])).toEqual([
    ['ledger_fault', 'aosd', 2],
    ['ledger_fault', 'auditor', 2],
  ]);
  const tried = office.test.database.asActor(systemActor('operator'), (transaction) =>
    transaction.run('forget', `UPDATE ledger_proof SET faults = '[]'`),
  );
  await expect(tried).rejects.toMatchObject({ code: '42501' });
  await behindTheWall(office.test, `DELETE FROM inbox_item`);
});

it('each round before the year’s end is told once, on a working day, when there is something to sign', async () => {
  at('2026-10-01');
  await work().job('remind-of-year-end');
  expect(await behindTheWall(office.test, 'SELECT * FROM year_end_round')).toEqual([]);

  const { fundingRequest, id: actionId } = await office.draft();
  await behindTheWall(
    office.test,
    `UPDATE case_file SET stage = 'committed', stage_since = '2026-05-04T10:00:00Z' WHERE id = $1`,
    [fundingRequest.id],
  );
  await behindTheWall(
    office.test,
    `INSERT INTO ledger_entry (envelope_id, action_id, move, debit, credit, amount_cents)
     SELECT envelope_id, id, 'commit', 'free', 'committed', grant_cents FROM action WHERE id = $1`,
    [actionId],
  );
  // Saturday, then Monday twice; the next round; the year after.
  for (const day of ['2026-10-03', '2026-10-05', '2026-10-05', '2026-11-16', '2026-12-24', '2027-01-11']) {
    at(day);
    const at_work = work();
    await at_work.job('remind-of-year-end');
    await at_work.drain();
  }
  const secretariat = (await told()).filter(({ name }) => name === 'secretariat');
  expect(
    secretariat.map(({ kind, params }) => [kind, params['count'], params['amountCents'], params['untilDay']]),
  ).toEqual([
    ['year_end', 1, 29_565_525, '2026-12-31'],
    ['year_end', 1, 29_565_525, '2026-12-31'],
    ['year_over', 1, 29_565_525, '2026-12-31'],
  ]);
  expect(
    await behindTheWall(office.test, 'SELECT financial_year, round FROM year_end_round ORDER BY told_at'),
  ).toEqual([
    { financial_year: 2026, round: 'october' },
    { financial_year: 2026, round: 'november' },
    { financial_year: 2026, round: 'over' },
  ]);
});
