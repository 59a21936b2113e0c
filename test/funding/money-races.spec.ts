/** Acts on one action's money at the same moment: each is judged on what the other has left, not on what it found. */
import type { DraftedAction } from '../../src/actions/draft-action.js';
import type { Advanced } from '../../src/cases/advance-case.js';
import { startAmendment } from '../../src/funding/start-amendment.js';
import { setReports } from '../../src/reporting/set-reports.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { Behind, behindTheWall } from '../support/database.js';

let office: GrantOffice;

beforeAll(async () => {
  office = await GrantOffice.open({ size: 6 });
}, 60_000);
afterAll(() => office?.close());

const MORE_MONEY = {
  grantCents: 30_565_525,
  totalCostCents: 32_264_251,
  budgetLines: [{ heading: 'STAFF', description: 'Experts', amountCents: 32_264_251 }],
};

/** Starts one act after the other and lets none of them write before all of them have read what they could. */
async function atOnce(...acts: readonly (() => Promise<Advanced>)[]): Promise<readonly Advanced[]> {
  const behind = await Behind.the(office.test);
  try {
    await behind.query('BEGIN; LOCK TABLE audit_event IN EXCLUSIVE MODE');
    const running: Promise<Advanced>[] = [];
    for (const act of acts) {
      running.push(act());
      await waiting(running.length);
    }
    await behind.query('COMMIT');
    return await Promise.all(running);
  } finally {
    await behind.close();
  }
}

async function waiting(many: number): Promise<void> {
  for (;;) {
    const [row] = await behindTheWall<{ n: number }>(
      office.test,
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if ((row?.n ?? 0) >= many) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const answer = (result: Advanced | undefined) =>
  result === undefined || result.ok || result.why !== 'refused'
    ? result?.ok
    : result.refusals.map((one) => one.code);

/** An amendment that adds EUR 10,000.00, which the facility alone has not signed yet. */
async function almostSigned(action: DraftedAction, changes: object): Promise<string> {
  const { manager, secretariat, financial, aosd } = office.people;
  const { id } = await startAmendment(office.runtime, manager, {
    actionId: action.id,
    changes: { reason: 'Prices have risen.', ...changes },
  });
  const does = (actor: typeof manager, transition: string, visa?: string) =>
    office.does(actor, id, transition, { subject: 'amendment', ...(visa ? { visa } : {}) });
  await does(manager, 'propose');
  await does(secretariat, 'confirm', 'content');
  if ((await office.stage('amendment', id)) === 'assessment') await does(financial, 'confirm', 'financial');
  await does(aosd, 'authorise', 'authorisation');
  await does(manager, 'sign', 'lead_signature');
  return id;
}

const sign = (id: string) =>
  office.tries(office.people.secretariat, id, 'sign', { subject: 'amendment', visa: 'facility_signature' });

it('Of two payment requests of one action that are handed in at once, one waits for the other', async () => {
  const action = await office.underContract();
  const submit = async (requestedCents: number) => {
    const id = await office.asks(action.id, 'prefinancing', { requestedCents });
    return () => office.tries(office.people.manager, id, 'submit', { subject: 'payment_request' });
  };
  const [first, second] = await atOnce(await submit(20_000_000), await submit(9_000_000));
  expect([answer(first), answer(second)]).toEqual([true, ['payment_under_way']]);
}, 60_000);

it('An amendment is not signed onto an action that is being terminated: no money stays behind', async () => {
  const action = await office.underContract();
  const amendment = await almostSigned(action, MORE_MONEY);
  const [terminated, signed] = await atOnce(
    () => office.tries(office.people.head, action.id, 'terminate', { reason: 'It failed.' }),
    () => sign(amendment),
  );
  expect([answer(terminated), answer(signed)]).toEqual([true, ['action_not_under_way']]);
  const held = 'SELECT committed_cents + contracted_cents AS held FROM action_money WHERE action_id = $1';
  expect(await behindTheWall(office.test, held, [action.id])).toEqual([{ held: '0' }]);
}, 60_000);

it('An action whose final report came in while its amendment was signed records the amendment all the same', async () => {
  const action = await office.underContract();
  const amendment = await almostSigned(action, { grantCents: 29_000_000 });
  expect(answer(await sign(amendment))).toBe(true);
  await office.place([action.id], 'final_report', 'final_report');
  await office.drain();
  const open = `SELECT last_error FROM outbox WHERE done_at IS NULL AND payload->>'caseId' = $1`;
  expect(await behindTheWall(office.test, open, [action.id])).toEqual([]);
}, 60_000);

it('The balance rests on the final report that stands, when an amendment has set the reports anew', async () => {
  const action = await office.underContract();
  await setReports(office.runtime, action.id);
  expect(answer(await sign(await almostSigned(action, { durationMonths: 14 })))).toBe(true);
  await setReports(office.runtime, action.id);
  const [final] = await behindTheWall<{ id: string }>(
    office.test,
    `SELECT id FROM report WHERE action_id = $1 AND kind = 'final' AND replaced_at IS NULL`,
    [action.id],
  );
  await office.place([final?.id ?? ''], 'accepted', 'accepted');
  await office.place([action.id], 'settlement', 'final_payment');
  const balance = await office.asks(action.id, 'balance', { declaredCents: 31_164_251 });
  await office.pays(await office.paymentAt('authorised', balance));
  expect(await office.stage('action', action.id)).toBe('closed');
}, 60_000);
