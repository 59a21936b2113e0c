/** What payment requests do to the money of what the facility buys itself, against the database. */

import type { Advanced } from '../../src/cases/advance-case.js';
import { addDocument } from '../../src/documents/add-document.js';
import { draftPaymentRequest } from '../../src/funding/draft-payment-request.js';
import { editPaymentRequest } from '../../src/funding/edit-payment-request.js';
import { moneyOfAction } from '../../src/funding/money-of-action.query.js';
import { paymentChoices } from '../../src/funding/payment-choices.query.js';
import type { PaymentInput } from '../../src/funding/payment-content.js';
import { paymentInFull } from '../../src/funding/payment-in-full.query.js';
import { paymentList } from '../../src/funding/payment-list.query.js';
import { verifyLedger } from '../../src/funding/verify-ledger.js';
import { yearEnd } from '../../src/funding/year-end.query.js';
import { AssistanceOffice, ESTIMATE_CENTS, PLAN } from '../assistance/support/assistance-office.js';
import { brusselsDay } from '../support/brussels-day.js';

const subject = 'payment_request';
let office: AssistanceOffice;
let envelopeCents: number;
beforeAll(async () => {
  office = await AssistanceOffice.open();
  envelopeCents = await office.freeCents();
}, 60_000);
afterAll(async () => {
  const { faults } = await verifyLedger(office.programme.test.database);
  await office.close();
  expect(faults).toEqual([]);
});

afterEach(() => {
  office.programme.test.database.clockOffsetMs = 0;
});

const runtime = () => office.programme.runtime;
const refusals = (result: Advanced) =>
  result.ok || result.why !== 'refused' ? result : result.refusals.map((one) => one.code);

async function draft(actionId: string, kind: string, input: PaymentInput = {}): Promise<string> {
  const { id } = await draftPaymentRequest(runtime(), office.people.secretariat, {
    actionId,
    kind,
    invoiceReference: `${kind} 1`,
    ...input,
  });
  return id;
}

/** Drafted with its paper. */
async function asks(actionId: string, kind: string, input: PaymentInput = {}): Promise<string> {
  const id = await draft(actionId, kind, input);
  await addDocument(runtime(), office.people.secretariat, {
    subject,
    caseId: id,
    kind: 'invoice',
    title: 'Invoice',
    fileName: 'invoice.txt',
    content: Buffer.from('To be paid.'),
  });
  return id;
}

const CIRCUIT = [
  ['oia', 'operational', ['matches_contract', 'work_done']],
  ['fia', 'financial_initiation', ['amount_correct', 'bank_account']],
  ['fva', 'financial_verification', ['legality', 'initiation_checked']],
  ['aosd', 'aosd', ['visas_seen']],
] as const;

/** Handed in by one person of the secretariat, registered and recorded as paid by another. */
async function order(id: string, many: number = CIRCUIT.length): Promise<void> {
  await office.does('secretariat', id, 'submit_by_facility', { subject });
  await office.does('colleague', id, 'register', { subject });
  for (const [by, visa, checks] of CIRCUIT.slice(0, many)) {
    await office.does(by, id, 'approve', { subject, visa, inputs: { checks: [...checks] } });
  }
}

async function pays(id: string): Promise<void> {
  await order(id);
  await office.does('colleague', id, 'pay', {
    subject,
    inputs: { bank_reference: 'SEPA 1', value_date: brusselsDay(0) },
  });
}

const full = async (id: string) => {
  const found = await paymentInFull(runtime(), office.people.fva, id);
  if (!found) throw new Error('No such payment.');
  return found;
};

async function underContract(): Promise<string> {
  const id = await office.approved();
  await office.fund(id);
  return id;
}

/** Where it waits for nothing but its outcomes: placed, without anybody walking there. */
async function place(id: string, stage: string, outside: string): Promise<void> {
  await office.behind.query('UPDATE case_file SET stage = $2, outside_stage = $3 WHERE id = $1', [
    id,
    stage,
    outside,
  ]);
}

describe('a payment on technical assistance', () => {
  let id: string;
  let request: string;
  beforeAll(async () => {
    id = await underContract();
  }, 60_000);

  it('is asked for by the secretariat alone, and belongs to no organisation', async () => {
    const asking = (by: 'natalia' | 'manager' | 'fia', kind = 'balance') =>
      draftPaymentRequest(runtime(), office.people[by], { actionId: id, kind });
    await expect(asking('natalia')).rejects.toMatchObject({
      details: [{ code: 'payment.facility_asks' }],
    });
    await expect(asking('fia')).rejects.toMatchObject({ details: [{ code: 'payment.facility_asks' }] });
    await expect(asking('manager')).rejects.toMatchObject({ code: 'invalid_field' });
    request = await draft(id, 'prefinancing', { requestedCents: ESTIMATE_CENTS });
    expect(await office.stage(request)).toBe('facility_draft');
    for (const outsider of ['natalia', 'youssef', 'manager'] as const) {
      const { items } = await paymentList(runtime(), office.people[outsider], { show: 'open', limit: 9 });
      expect(items).toEqual([]);
      expect(await paymentChoices(runtime(), office.people[outsider], id)).toBeNull();
      expect(await moneyOfAction(runtime(), office.people[outsider], id)).toBeNull();
    }
    expect(await moneyOfAction(runtime(), office.people.fva, id)).toMatchObject({
      subject: 'technical_assistance',
      remainingCents: ESTIMATE_CENTS,
    });
  });

  it.each([
    [{ kind: 'interim', reportId: '00000000-0000-4000-8000-000000000000' }, 'payment_without_report'],
    [{ kind: 'recovery', invoiceReference: 'INV' }, 'payment_without_invoice'],
    [{ invoiceReference: 'x'.repeat(101) }, 'too_long'],
    [{ invoiceReference: 7 }, 'wrong_type'],
  ])('with %j is refused with its code, and nothing is stored', async (wrong, code) => {
    const count = () => office.behind.query<{ n: string }>('SELECT count(*) AS n FROM payment_request');
    const before = await count();
    await expect(
      draftPaymentRequest(runtime(), office.people.secretariat, {
        actionId: id,
        kind: 'prefinancing',
        ...wrong,
      }),
    ).rejects.toMatchObject({ details: [{ code }] });
    expect(await count()).toEqual(before);
  });

  it('needs its invoice, by reference and as a paper, and keeps the limit of pre-financing', async () => {
    const changes = async (more: PaymentInput) =>
      editPaymentRequest(runtime(), office.people.secretariat, {
        requestId: request,
        expectedVersion: await office.version('secretariat', request, subject),
        changes: more,
      });
    await changes({ invoiceReference: '' });
    const submit = () => office.whyNot('secretariat', request, 'submit_by_facility', { subject });
    expect(await submit()).toEqual(['payment_incomplete', 'payment_beyond_cap', 'document_missing']);
    await changes({ invoiceReference: 'INV-1', requestedCents: 1_350_001 });
    expect(await submit()).toEqual(['payment_beyond_cap', 'document_missing']);
    await changes({ requestedCents: 1_350_000 });
    expect(await submit()).toEqual(['document_missing']);
    await office.does('secretariat', request, 'withdraw_by_facility', { subject, reason: 'Begun anew.' });
  });

  it('goes through the circuit: registered, four visas and paid by others than who asked', async () => {
    request = await asks(id, 'prefinancing', { invoiceReference: 'INV-1', requestedCents: 1_350_000 });
    await office.does('secretariat', request, 'submit_by_facility', { subject });
    expect(await office.whyNot('secretariat', request, 'register', { subject })).toEqual(['duty_conflict']);
    await office.does('colleague', request, 'register', { subject });
    expect((await full(request)).time).toMatchObject({ days: 30, state: 'running' });
    await office.does('oia', request, 'suspend', { subject, reason: 'Another account.' });
    expect(await office.stage(request)).toBe('facility_suspended');
    expect((await full(request)).time).toMatchObject({ state: 'paused' });
    expect(await office.whyNot('secretariat', request, 'lift', { subject, reason: 'x' })).toEqual([
      'duty_conflict',
    ]);
    await office.does('secretariat', request, 'answer_by_facility', { subject, inputs: { answer: 'Ours.' } });
    for (const [by, visa, checks] of CIRCUIT) {
      await office.does(by, request, 'approve', { subject, visa, inputs: { checks: [...checks] } });
    }
    expect(await office.money(id)).toMatchObject({ contracted: 3_150_000, paid: 0 });
    const inputs = { bank_reference: 'SEPA 1', value_date: brusselsDay(0) };
    expect(await office.whyNot('secretariat', request, 'pay', { subject, inputs })).toEqual([
      'duty_conflict',
    ]);
    await office.does('colleague', request, 'pay', { subject, inputs });
    expect(await office.money(id)).toMatchObject({ contracted: 3_150_000, paid: 1_350_000 });
  }, 30_000);

  it('by an invoice sets off the pre-financing first, and pays none twice', async () => {
    const again = await asks(id, 'interim', { invoiceReference: 'inv-1', declaredCents: 2_000_000 });
    expect(await office.whyNot('secretariat', again, 'submit_by_facility', { subject })).toEqual([
      'payment_invoice_used',
    ]);
    await office.does('secretariat', again, 'withdraw_by_facility', { subject, reason: 'Typed wrongly.' });
    const interim = await asks(id, 'interim', { invoiceReference: 'INV-2', declaredCents: 2_000_000 });
    await office.does('secretariat', interim, 'submit_by_facility', { subject });
    await office.does('colleague', interim, 'register', { subject });
    await office.does('oia', interim, 'suspend', { subject, reason: 'Which invoice?' });
    const rename = async (invoiceReference: string) =>
      editPaymentRequest(runtime(), office.people.secretariat, {
        requestId: interim,
        expectedVersion: await office.version('secretariat', interim, subject),
        changes: { invoiceReference },
      });
    // Neither who answers nor who lifts the suspension pays one invoice twice, however its reference is typed.
    for (const [typed, code] of [
      ['inv\u20111', 'payment_invoice_used'],
      ['IN\u200BV - 1', 'payment_invoice_used'],
      ['ＩＮＶ-1', 'payment_invoice_used'],
      ['', 'payment_incomplete'],
    ] as const) {
      await rename(typed);
      const answer = { subject, inputs: { answer: 'This one.' } };
      expect(await office.whyNot('secretariat', interim, 'answer_by_facility', answer)).toEqual([code]);
      expect(await office.whyNot('colleague', interim, 'lift', { subject, reason: 'It is.' })).toEqual([
        code,
      ]);
    }
    await rename('INV-2');
    await office.does('colleague', interim, 'lift', { subject, reason: 'The second one.' });
    for (const [by, visa, checks] of CIRCUIT) {
      await office.does(by, interim, 'approve', { subject, visa, inputs: { checks: [...checks] } });
    }
    await office.does('colleague', interim, 'pay', {
      subject,
      inputs: { bank_reference: 'SEPA 2', value_date: brusselsDay(0) },
    });
    expect(await full(interim)).toMatchObject({ dueCents: 650_000, clearedCents: 1_350_000 });
    expect(await office.money(id)).toMatchObject({ contracted: 2_500_000, paid: 2_000_000 });
  }, 30_000);

  it('of the balance waits for the deliveries, and closes what waits for it, the rest given back', async () => {
    const balance = await asks(id, 'balance', { invoiceReference: 'INV-3', declaredCents: 2_000_000 });
    await office.does('secretariat', balance, 'submit_by_facility', { subject });
    expect(await office.whyNot('colleague', balance, 'register', { subject })).toEqual([
      'balance_before_delivery',
    ]);
    await office.does('colleague', balance, 'return_to_lead', { subject, reason: 'Too early.' });
    expect(await office.stage(balance)).toBe('facility_correction');
    await place(id, 'outcomes_recorded', 'outcomes_recorded');
    const close = () => office.try('secretariat', id, 'close', { reason: 'Enough.' });
    await office.does('secretariat', balance, 'resubmit_by_facility', {
      subject,
      inputs: { answer: 'All came.' },
    });
    expect(refusals(await close())).toEqual(['payment_under_way']);
    await office.does('colleague', balance, 'register', { subject });
    for (const [by, visa, checks] of CIRCUIT) {
      await office.does(by, balance, 'approve', { subject, visa, inputs: { checks: [...checks] } });
    }
    expect((await full(balance)).time).toMatchObject({ days: 90 });
    await office.does('colleague', balance, 'pay', {
      subject,
      inputs: { bank_reference: 'SEPA 3', value_date: brusselsDay(0) },
    });
    expect(await office.stage(id)).toBe('closed');
    expect(await office.money(id)).toMatchObject({ contracted: 0, committed: 0, paid: 4_000_000 });
    expect(await office.freeCents()).toBe(envelopeCents - 4_000_000);
    const late = await asks(id, 'balance', { invoiceReference: 'INV-4', declaredCents: 1 });
    expect(await office.whyNot('secretariat', late, 'submit_by_facility', { subject })).toContain(
      'contract_settled',
    );
    await office.does('secretariat', late, 'withdraw_by_facility', { subject, reason: 'Too late.' });
  }, 30_000);
});

describe('a contract whose balance is paid before its outcomes are recorded', () => {
  it('gives the rest back at once, and closes with the outcomes without waiting', async () => {
    const before = await office.freeCents();
    const id = await underContract();
    await place(id, 'delivered', 'delivered');
    await pays(await asks(id, 'balance', { declaredCents: 3_000_000 }));
    expect(await office.money(id)).toMatchObject({ contracted: 0, paid: 3_000_000 });
    expect(await office.freeCents()).toBe(before - 3_000_000);
    expect(await office.stage(id)).toBe('delivered');
    await office.edit('secretariat', id, { results: 'Found.', indicatorsMet: 'All.', lessons: 'None.' });
    await office.does('secretariat', id, 'record_outcomes');
    expect(await office.stage(id)).toBe('closed');
  }, 30_000);

  it('of which too much was paid claims it back from whoever was paid, and is closed then', async () => {
    const before = await office.freeCents();
    const id = await underContract();
    await pays(await asks(id, 'prefinancing', { requestedCents: 1_000_000 }));
    await place(id, 'outcomes_recorded', 'outcomes_recorded');
    const balance = await asks(id, 'balance', { declaredCents: 400_000 });
    await order(balance);
    await office.does('colleague', balance, 'settle', { subject });
    expect(await office.stage(id)).toBe('outcomes_recorded');
    const { id: recovery } = await draftPaymentRequest(runtime(), office.people.secretariat, {
      actionId: id,
      kind: 'recovery',
      requestedCents: 600_000,
      reason: 'Less was delivered than was paid for.',
    });
    await office.does('secretariat', recovery, 'propose_recovery', { subject });
    await office.does('fva', recovery, 'confirm_recovery', { subject });
    await office.does('aosd', recovery, 'sign_recovery', { subject });
    expect(await office.stage(recovery)).toBe('facility_claimed');
    await office.does('colleague', recovery, 'record_recovery', {
      subject,
      inputs: { bank_reference: 'IN 1', value_date: brusselsDay(0) },
    });
    expect(await office.stage(id)).toBe('closed');
    expect(await office.money(id)).toMatchObject({ contracted: 0, committed: 0, paid: 400_000 });
    expect(await office.freeCents()).toBe(before - 400_000);
  }, 30_000);
});

describe('a claim that is dropped', () => {
  it('was the last thing in the way: the rest goes back, and what waits for its balance is closed', async () => {
    const before = await office.freeCents();
    const id = await underContract();
    await pays(await asks(id, 'prefinancing', { requestedCents: 1_000_000 }));
    await place(id, 'outcomes_recorded', 'outcomes_recorded');
    const { id: claim } = await draftPaymentRequest(runtime(), office.people.fia, {
      actionId: id,
      kind: 'recovery',
      requestedCents: 1_000,
      reason: 'A day that was billed twice.',
    });
    await pays(await asks(id, 'balance', { declaredCents: 2_000_000 }));
    expect(await office.stage(id)).toBe('outcomes_recorded');
    await office.does('fia', claim, 'drop', { subject, reason: 'It was not.' });
    expect(await office.stage(id)).toBe('closed');
    expect(await office.money(id)).toMatchObject({ contracted: 0, committed: 0, paid: 2_000_000 });
    expect(await office.freeCents()).toBe(before - 2_000_000);
  }, 30_000);
});

describe('a version that knows nothing of final payments', () => {
  /** As the definition stood before: it waits for nothing, and the secretariat closes it. */
  async function onOldVersion(id: string): Promise<void> {
    await office.behind.query(
      `WITH old AS (
         INSERT INTO workflow_definition
         SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'version', 900, 'hash', md5(d.id::text),
           'body', replace(d.body::text, '"balance_paid"', '"never_sent"')::jsonb))).*
         FROM workflow_definition d JOIN case_file c ON c.definition_id = d.id WHERE c.id = $1 RETURNING id)
       UPDATE case_file SET definition_id = (SELECT id FROM old) WHERE id = $1`,
      [id],
    );
  }

  it('is told nothing by the balance, and closes by hand as before', async () => {
    const id = await underContract();
    await onOldVersion(id);
    await place(id, 'outcomes_recorded', 'outcomes_recorded');
    await pays(await asks(id, 'balance', { declaredCents: 1_000_000 }));
    expect(await office.stage(id)).toBe('outcomes_recorded');
    const stuck = await office.behind.query(
      'SELECT FROM outbox WHERE done_at IS NULL AND attempts > 0 AND case_id IS NOT NULL',
    );
    expect(stuck).toEqual([]);
    await office.does('secretariat', id, 'close', { reason: 'All is paid.' });
    expect(await office.money(id)).toMatchObject({ contracted: 0, paid: 1_000_000 });
  }, 30_000);
});

describe('the end of the year', () => {
  it('lists a contract of the facility on which nothing is paid, and its money can be given back', async () => {
    const { database } = office.programme.test;
    const id = await underContract();
    await office.edit('secretariat', id, { lines: [PLAN.training] });
    await office.does('secretariat', id, 'schedule');
    database.clockOffsetMs = 26 * 31 * 86_400_000;
    const year = await yearEnd(database, office.people.aosd);
    expect(
      year?.dormant.map(({ caseId, subject: kind, lead, canGoBack }) => [caseId, kind, lead, canGoBack]),
    ).toEqual([[id, 'technical_assistance', 'Authority MD-MAI', true]]);
    await office.does('aosd', id, 'decommit_dormant', { reason: 'Nobody drew on it.' });
    expect(await office.money(id)).toMatchObject({ contracted: 0, committed: 0 });
  }, 30_000);
});

describe('the wall around the contract', () => {
  it('shows its money to nobody outside but what whoever asked needs to take it back', async () => {
    const id = await office.request('manager', { countries: ['MD'] });
    await office.does('manager', id, 'submit');
    await office.estimate(id);
    await office.does('secretariat', id, 'confirm_check');
    await office.does('natalia', id, 'endorse', { visa: 'endorsement:MD' });
    await office.does('secretariat', id, 'note_answers');
    await office.does('head', id, 'approve');
    await office.fund(id);
    const request = await asks(id, 'prefinancing', { requestedCents: 1_000_000 });
    await pays(request);
    const rows = (by: 'natalia' | 'manager' | 'fva', sql: string, values: unknown[] = [id]) =>
      runtime().database.asActor(office.people[by], (transaction) =>
        transaction.run(`test_${Math.random()}`, sql, values as never[]),
      );
    const money = 'SELECT FROM action_money WHERE action_id = $1';
    const entries = 'SELECT FROM ledger_entry WHERE action_id = $1';
    const payments = 'SELECT FROM payment_request WHERE action_id = $1';
    const balances = 'SELECT FROM payment_money WHERE action_id = $1';
    for (const sql of [money, entries, payments, balances]) {
      expect(await rows('natalia', sql)).toEqual([]);
      expect((await rows('fva', sql)).length).toBeGreaterThan(0);
    }
    for (const sql of [entries, payments, balances]) expect(await rows('manager', sql)).toEqual([]);
    const forged = `INSERT INTO payment_request (id, action_id, kind, number) VALUES ($1, $1, 'balance', 9)`;
    for (const outsider of ['natalia', 'manager'] as const) {
      await expect(rows(outsider, forged)).rejects.toMatchObject({ code: '42501' });
    }
    // Not even from inside on a case that somebody else leads.
    await expect(rows('fva', forged)).rejects.toMatchObject({ code: '42501' });
  }, 40_000);
});
