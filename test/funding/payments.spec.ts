/** What payment requests do to the money of an action, from contract to closure, against the database. */

import type { DraftedAction } from '../../src/actions/draft-action.js';
import type { Advanced } from '../../src/cases/advance-case.js';
import { draftPaymentRequest } from '../../src/funding/draft-payment-request.js';
import { editPaymentRequest } from '../../src/funding/edit-payment-request.js';
import { paymentChoices } from '../../src/funding/payment-choices.query.js';
import { paymentInFull } from '../../src/funding/payment-in-full.query.js';
import { paymentList } from '../../src/funding/payment-list.query.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { setReports } from '../../src/reporting/set-reports.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { brusselsDay } from '../support/brussels-day.js';
import { behindTheWall } from '../support/database.js';

const subject = 'payment_request' as const;
const GRANT = 29_565_525;

let office: GrantOffice;

beforeAll(async () => {
  office = await GrantOffice.open();
}, 60_000);
afterAll(() => office?.close());
afterEach(() => {
  office.test.database.clockOffsetMs = 0;
});

const moneyOf = async (actionId: string) => {
  const [row] = await behindTheWall<Record<string, number>>(
    office.test,
    `SELECT m.committed_cents::float8 AS committed, m.contracted_cents::float8 AS contracted, m.ordered_cents::float8 AS ordered,
       m.paid_cents::float8 AS paid FROM action_money m WHERE m.action_id = $1`,
    [actionId],
  );
  return row;
};
const stage = (id: string) => office.stage(subject, id);
const whyNot = (result: Advanced) =>
  result.ok || result.why !== 'refused' ? result : result.refusals.map((one) => one.code);
const edit = async (actor: PersonActor, requestId: string, changes: object) => {
  const expectedVersion = (await office.view(actor, subject, requestId))?.version ?? '';
  return editPaymentRequest(office.runtime, actor, { requestId, expectedVersion, changes });
};
const fullOf = async (id: string, actor = office.people.auditor) => {
  const found = await paymentInFull(office.runtime, actor, id);
  if (!found) throw new Error('No such payment.');
  return found;
};
/** The report is accepted without anybody walking there; of a final one the action is told. */
const acceptReport = async (action: DraftedAction, kind: 'progress' | 'final'): Promise<string> => {
  await setReports(office.runtime, action.id);
  const [report] = await behindTheWall<{ id: string }>(
    office.test,
    'SELECT id FROM report WHERE action_id = $1 AND kind = $2 ORDER BY number LIMIT 1',
    [action.id, kind],
  );
  const id = report?.id ?? '';
  await office.place([id], 'accepted', 'accepted');
  if (kind === 'final') await office.place([action.id], 'settlement', 'final_payment');
  return id;
};

describe('a payment', () => {
  let action: DraftedAction;
  let id: string;

  beforeAll(async () => {
    action = await office.underContract();
    id = await office.asks(action.id, 'prefinancing', { requestedCents: 10_000_000 });
  }, 60_000);

  it('is asked for by the lead alone, on an action under contract', async () => {
    const { manager, managerEs, secretariat, partnerMd } = office.people;
    const asking = (actor: PersonActor, actionId = action.id, kind = 'prefinancing') =>
      draftPaymentRequest(office.runtime, actor, { actionId, kind, requestedCents: 1 });
    await expect(asking(secretariat)).rejects.toMatchObject({ code: 'not_yours_to_do' });
    await expect(asking(partnerMd)).rejects.toMatchObject({ code: 'not_yours_to_do' });
    await expect(asking(managerEs)).rejects.toMatchObject({ code: 'invalid_field' });
    await expect(asking(manager, action.id, 'recovery')).rejects.toMatchObject({ code: 'not_yours_to_do' });
    const unsigned = await office.draft();
    await expect(asking(manager, unsigned.id)).rejects.toMatchObject({
      details: [{ code: 'action_not_under_contract' }],
    });
  });

  it.each([
    [{ requestedCents: -1 }, 'amount_not_positive'],
    [{ requestedCents: 0 }, 'amount_not_positive'],
    [{ requestedCents: 0.1 }, 'amount_not_cents'],
    [{ requestedCents: 1e21 }, 'amount_not_cents'],
    [{ requestedCents: Number.NaN }, 'amount_not_cents'],
    [{ requestedCents: '1,000.00' }, 'amount_with_separators'],
    [{ declaredCents: 100 }, 'payment_without_costs'],
    [{ reportId: '00000000-0000-4000-8000-000000000000' }, 'payment_without_report'],
    [{ kind: 'gift' }, 'not_a_choice'],
    [{ kind: 'interim', reportId: '00000000-0000-4000-8000-000000000000' }, 'report_not_of_action'],
  ])('with %j is refused with its code, and nothing is stored', async (wrong, code) => {
    const count = () =>
      behindTheWall<{ n: string }>(office.test, 'SELECT count(*) AS n FROM payment_request').then(
        (rows) => rows[0]?.n,
      );
    const before = await count();
    const asked = { actionId: action.id, kind: 'prefinancing', ...wrong };
    await expect(draftPaymentRequest(office.runtime, office.people.manager, asked)).rejects.toMatchObject({
      details: [{ code }],
    });
    expect(await count()).toBe(before);
  });

  it('beyond its cap or beyond what is left is refused with the figures when it is handed in', async () => {
    const beyond = async (requestedCents: number) => {
      await edit(office.people.manager, id, { requestedCents });
      const result = await office.tries(office.people.manager, id, 'submit', { subject });
      return result.ok || result.why !== 'refused' ? result : result.refusals[0];
    };
    expect(await beyond(GRANT + 1)).toMatchObject({
      code: 'payment_beyond_left',
      params: { requestedCents: GRANT + 1, leftCents: GRANT },
    });
    expect(await beyond(23_652_421)).toMatchObject({
      code: 'payment_beyond_cap',
      params: { requestedCents: 23_652_421, mostCents: 23_652_420 },
    });
    await edit(office.people.manager, id, { requestedCents: 10_000_000 });
  });

  it('is ordered by the signature and paid when the bank has paid, with its reference', async () => {
    await office.paymentAt('authorised', id);
    expect(await moneyOf(action.id)).toEqual({
      committed: 0,
      contracted: GRANT - 10_000_000,
      ordered: 10_000_000,
      paid: 0,
    });
    const { aosd, secretariat } = office.people;
    const paying = (value_date: string, bank_reference = 'SEPA 1') =>
      office.tries(secretariat, id, 'pay', { subject, inputs: { bank_reference, value_date } });
    expect(whyNot(await paying('2026-02-30'))).toEqual(['date_malformed']);
    expect(whyNot(await paying('2999-01-01'))).toEqual(['value_date_ahead']);
    expect(whyNot(await paying('2001-01-01'))).toEqual(['value_date_before']);
    expect(whyNot(await paying('2026-01-01', 'x'.repeat(101)))).toEqual(['text_too_long']);
    expect(whyNot(await office.tries(secretariat, id, 'settle', { subject }))).toEqual(['payment_still_due']);
    const officer = office.withRoles(aosd, 'authorising_officer', 'secretariat');
    const inputs = { bank_reference: 'SEPA 1', value_date: '2026-01-01' };
    expect(whyNot(await office.tries(officer, id, 'pay', { subject, inputs }))).toEqual(['duty_conflict']);
    await office.pays(id);
    expect(await stage(id)).toBe('paid');
    expect(await fullOf(id)).toMatchObject({ bankReference: 'SEPA 4711', dueCents: 10_000_000 });
    expect(await moneyOf(action.id)).toMatchObject({ ordered: 0, paid: 10_000_000 });
  }, 30_000);

  it('of pre-financing comes once, until costs have set it off', async () => {
    const second = await office.asks(action.id, 'prefinancing', { requestedCents: 100 });
    const refused = await office.tries(office.people.manager, second, 'submit', { subject });
    expect(whyNot(refused)).toEqual(['prefinancing_not_cleared']);
    const choices = await paymentChoices(office.runtime, office.people.manager, action.id);
    expect(choices?.kinds.map((one) => [one.kind, one.mostCents, one.hindrance])).toEqual([
      ['prefinancing', 16_608_972, 'prefinancing_not_cleared'],
      ['interim', 16_608_972, 'report_missing'],
      ['balance', 19_565_525, 'report_missing'],
    ]);
    expect(choices?.paid).toMatchObject({ netCents: 10_000_000, leftCents: 19_565_525 });
    await office.does(office.people.manager, second, 'withdraw', { subject, reason: 'Not now.' });
  });

  it('is between the lead and the facility: nobody else sees it', async () => {
    const { partnerMd, managerEs, agency, colleague } = office.people;
    for (const stranger of [partnerMd, managerEs, agency]) {
      expect(await office.view(stranger, subject, id)).toBeNull();
      expect((await paymentList(office.runtime, stranger, { show: 'ended', limit: 5 })).items).toEqual([]);
    }
    expect((await office.view(colleague, subject, id))?.stage.code).toBe('paid');
  });
});

describe('a suspension', () => {
  it('stops the time to pay, and exactly the days that were left run afterwards', async () => {
    const {
      test: { database },
      people,
    } = office;
    const on = (day: string) => {
      database.clockOffsetMs = Date.parse(`${day}T10:00:00Z`) - Date.now();
    };
    on('2027-01-11');
    const action = await office.underContract();
    const id = await office.asks(action.id, 'prefinancing', { requestedCents: 5_000_000 });
    await office.paymentAt('financial_initiation', id);
    expect((await fullOf(id)).time).toMatchObject({ state: 'running', dueOn: '2027-02-10' });
    on('2027-01-21');
    await office.does(people.fia, id, 'suspend', { subject, reason: 'The bank account is another one.' });
    expect((await fullOf(id)).time).toMatchObject({
      state: 'paused',
      dueOn: null,
      days: 30,
      remainingDays: 21,
    });
    on('2027-02-11');
    const wanted = { show: 'open', actionId: action.id, limit: 5 } as const;
    const [listed] = (await paymentList(office.runtime, people.manager, wanted)).items;
    expect(listed?.suspended?.remainingDays).toBe(21);
    await office.does(people.manager, id, 'answer', {
      subject,
      inputs: { answer: 'It is the account of the annex.' },
    });
    expect(await stage(id)).toBe('financial_initiation');
    // It stood on 22 days, the first and the last included; 21 were left after the last of them.
    expect((await fullOf(id)).time).toMatchObject({
      state: 'running',
      dueOn: '2027-03-04',
      remainingDays: 21,
    });
    on('2027-03-14');
    expect((await fullOf(id)).lateInterest).toEqual({ basisPoints: 800, daysLate: 10, cents: 10_958 });
  }, 30_000);

  it('whose answer changes the amount makes void what spoke for it, and no other visa', async () => {
    const { people } = office;
    const action = await office.underContract();
    const id = await office.asks(action.id, 'prefinancing', { requestedCents: 5_000_000 });
    await office.paymentAt('authorised', id);
    await office.does(people.aosd, id, 'suspend', { subject, reason: 'The amount is doubted.' });
    expect(await moneyOf(action.id)).toMatchObject({ ordered: 0, contracted: GRANT });
    await edit(people.manager, id, { reason: 'Explained.' });
    expect((await fullOf(id)).dueCents).toBe(5_000_000);
    await edit(people.manager, id, { requestedCents: 4_000_000 });
    expect((await fullOf(id)).dueCents).toBe(4_000_000);
    await office.does(people.manager, id, 'answer', { subject, inputs: { answer: 'Less.' } });
    expect(await stage(id)).toBe('operational');
  }, 30_000);
});

describe('costs', () => {
  it('accepted set off the pre-financing first; the rest is paid, and a later check finds changed figures', async () => {
    const { people } = office;
    const action = await office.underContract({ durationMonths: 24 });
    const first = await office.asks(action.id, 'prefinancing', { requestedCents: 5_000_000 });
    await office.pays(await office.paymentAt('authorised', first));
    const id = await office.asks(action.id, 'interim', { declaredCents: 10_000_000 });
    const submit = () => office.tries(people.manager, id, 'submit', { subject });
    expect(whyNot(await submit())).toEqual(['payment_incomplete']);
    await setReports(office.runtime, action.id);
    const [report] = await behindTheWall<{ id: string }>(
      office.test,
      `SELECT id FROM report WHERE action_id = $1 AND kind = 'progress'`,
      [action.id],
    );
    await edit(people.manager, id, { reportId: report?.id });
    await office.does(people.manager, id, 'submit', { subject });
    const register = () => office.tries(people.secretariat, id, 'register', { subject });
    expect(whyNot(await register())).toEqual(['payment_report_not_accepted']);
    await acceptReport(action, 'progress');
    await office.does(people.secretariat, id, 'register', { subject });
    expect(await fullOf(id)).toMatchObject({
      dueCents: 4_487_000,
      clearedCents: 5_000_000,
      acceptedCents: 10_000_000,
      time: { days: 60 },
    });
    const checks = (list: string[]) => ({ inputs: { checks: list } });
    await office.does(people.oia, id, 'approve', { subject, ...checks(['matches_contract', 'work_done']) });
    await expect(edit(people.fia, id, { acceptedCents: 10_000_001 })).rejects.toMatchObject({
      details: [{ code: 'accepted_above_declared' }],
    });
    await expect(edit(people.fia, id, { requestedCents: 1 })).rejects.toMatchObject({
      details: [{ code: 'claim_is_the_leads' }],
    });
    await edit(people.fia, id, { acceptedCents: 9_000_000 });
    expect(await fullOf(id)).toMatchObject({ dueCents: 3_538_300, clearedCents: 5_000_000 });
    await office.does(people.fia, id, 'approve', { subject, ...checks(['amount_correct', 'bank_account']) });
    await office.does(people.fva, id, 'approve', { subject, ...checks(['legality', 'initiation_checked']) });
    await office.does(people.aosd, id, 'approve', { subject, ...checks(['visas_seen']) });
    await office.pays(id);
    expect(await moneyOf(action.id)).toMatchObject({ paid: 8_538_300 });
    const again = await office.asks(action.id, 'interim', { declaredCents: 1, reportId: report?.id });
    expect(whyNot(await office.tries(people.manager, again, 'submit', { subject }))).toEqual([
      'payment_report_used',
    ]);
  }, 40_000);
});

describe('the end of an action', () => {
  it('waits for the balance, closes with it, and gives the rest back to the envelope', async () => {
    const { people } = office;
    const action = await office.underContract();
    const first = await office.asks(action.id, 'prefinancing', { requestedCents: 20_000_000 });
    await office.pays(await office.paymentAt('authorised', first));
    await acceptReport(action, 'final');
    const forgotten = await office.asks(action.id, 'prefinancing');
    const balance = await office.asks(action.id, 'balance', { declaredCents: 30_000_000 });
    await office.paymentAt('authorised', balance);
    const close = () => office.tries(people.head, action.id, 'close', { reason: 'Enough.' });
    expect(whyNot(await close())).toEqual(['payment_under_way']);
    expect(await fullOf(balance)).toMatchObject({ time: { days: 90 }, dueCents: 8_461_000 });
    await office.pays(balance);
    expect(await office.stage('action', action.id)).toBe('closed');
    expect(await stage(forgotten)).toBe('withdrawn');
    expect(await moneyOf(action.id)).toEqual({ committed: 0, contracted: 0, ordered: 0, paid: 28_461_000 });
  }, 40_000);

  it('that a version before closed at once gives the rest back with its balance, and takes no request after it', async () => {
    const action = await office.underContract();
    await acceptReport(action, 'final');
    await office.place([action.id], 'closed', 'closed');
    const balance = await office.asks(action.id, 'balance', { declaredCents: 30_000_000 });
    await office.pays(await office.paymentAt('authorised', balance));
    expect(await moneyOf(action.id)).toEqual({ committed: 0, contracted: 0, ordered: 0, paid: 28_461_000 });
    const late = await office.asks(action.id, 'balance', { declaredCents: 1 });
    expect(whyNot(await office.tries(office.people.manager, late, 'submit', { subject }))).toEqual([
      'action_not_payable',
    ]);
  }, 40_000);

  it('with too much paid asks for it back: a balance of nothing, a recovery, and closure', async () => {
    const { people } = office;
    const action = await office.underContract();
    const first = await office.asks(action.id, 'prefinancing', { requestedCents: 20_000_000 });
    await office.pays(await office.paymentAt('authorised', first));
    await acceptReport(action, 'final');
    const balance = await office.asks(action.id, 'balance', { declaredCents: 10_000_000 });
    await office.paymentAt('authorised', balance);
    expect((await fullOf(balance)).amount).toMatchObject({ dueCents: 0, overpaidCents: 10_513_000 });
    const inputs = { bank_reference: 'X', value_date: '2026-01-01' };
    const pay = await office.tries(people.secretariat, balance, 'pay', { subject, inputs });
    expect(whyNot(pay)).toEqual(['payment_of_nothing']);
    await office.does(people.secretariat, balance, 'settle', { subject });
    expect(await office.stage('action', action.id)).toBe('settlement');

    const recovery = await office.asks(action.id, 'recovery', { requestedCents: 20_000_001 });
    const propose = () => office.tries(people.fia, recovery, 'propose_recovery', { subject });
    expect(whyNot(await propose())).toEqual(['payment_incomplete', 'recovery_beyond_paid']);
    await edit(people.fia, recovery, {
      requestedCents: 10_513_000,
      reason: 'Paid beyond the accepted costs.',
    });
    await office.does(people.fia, recovery, 'propose_recovery', { subject });
    const both = office.withRoles(people.fia, 'financial_verifier');
    expect(whyNot(await office.tries(both, recovery, 'confirm_recovery', { subject }))).toEqual([
      'duty_conflict',
    ]);
    await office.does(people.fva, recovery, 'confirm_recovery', { subject });
    await office.does(people.aosd, recovery, 'sign_recovery', { subject });
    expect((await office.view(people.manager, subject, recovery))?.clocks[0]).toMatchObject({
      code: 'repayment',
    });
    await office.does(people.manager, recovery, 'announce_repayment', {
      subject,
      inputs: { transfer: 'Today.' },
    });
    await office.does(people.secretariat, recovery, 'record_recovery', {
      subject,
      inputs: { bank_reference: 'IN 1', value_date: brusselsDay(0) },
    });
    expect(await stage(recovery)).toBe('recovered');
    expect(await office.stage('action', action.id)).toBe('closed');
    expect(await moneyOf(action.id)).toEqual({ committed: 0, contracted: 0, ordered: 0, paid: 9_487_000 });
  }, 40_000);

  it('by termination waits for what is under way, and money that comes back later goes to the envelope', async () => {
    const { people } = office;
    const action = await office.underContract();
    const id = await office.asks(action.id, 'prefinancing', { requestedCents: 7_000_000 });
    await office.paymentAt('operational', id);
    const terminate = () => office.tries(people.head, action.id, 'terminate', { reason: 'It failed.' });
    expect(whyNot(await terminate())).toEqual(['payment_under_way']);
    await office.does(people.oia, id, 'reject', { subject, reason: 'It failed.' });
    const paid = await office.asks(action.id, 'prefinancing', { requestedCents: 6_000_000 });
    await office.pays(await office.paymentAt('authorised', paid));
    expect((await terminate()).ok).toBe(true);
    expect(await moneyOf(action.id)).toEqual({ committed: 0, contracted: 0, ordered: 0, paid: 6_000_000 });
    const recovery = await office.asks(action.id, 'recovery', {
      requestedCents: 6_000_000,
      reason: 'Terminated.',
    });
    await office.does(people.secretariat, recovery, 'propose_recovery', { subject });
    await office.does(people.fva, recovery, 'confirm_recovery', { subject });
    await office.does(people.aosd, recovery, 'sign_recovery', { subject });
    const inputs = { bank_reference: 'IN 2', value_date: brusselsDay(0) };
    // Whoever prepared the recovery may record that it came in; whoever signed it may not.
    const officer = office.withRoles(people.aosd, 'authorising_officer', 'secretariat');
    expect(whyNot(await office.tries(officer, recovery, 'record_recovery', { subject, inputs }))).toEqual([
      'duty_conflict',
    ]);
    await office.does(people.secretariat, recovery, 'record_recovery', { subject, inputs });
    expect(await moneyOf(action.id)).toEqual({ committed: 0, contracted: 0, ordered: 0, paid: 0 });
  }, 40_000);
});

describe('the database', () => {
  it('refuses a payment beyond what is under contract, and one of another action, whoever writes it', async () => {
    const action = await office.underContract();
    const other = await office.underContract();
    const id = await office.asks(action.id, 'prefinancing', { requestedCents: 1 });
    const order = (actionId: string, cents: number) =>
      office.test.database.asActor(office.people.aosd, (transaction) =>
        transaction.run(
          'test_order',
          `INSERT INTO ledger_entry (envelope_id, action_id, case_id, move, debit, credit, amount_cents, at, event_id)
           SELECT m.envelope_id, m.action_id, $2, 'order', 'contracted', 'ordered', $3, now(),
             (SELECT e.id FROM audit_event e WHERE e.case_id = $2 LIMIT 1) FROM action_money m WHERE m.action_id = $1`,
          [actionId, id, cents],
        ),
      );
    await expect(order(action.id, GRANT + 1)).rejects.toMatchObject({ constraint: 'action_contracted' });
    await expect(order(other.id, 1)).rejects.toMatchObject({ constraint: 'payment_of_action' });
  }, 30_000);
});
