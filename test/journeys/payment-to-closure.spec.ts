/**
 * From the call to the last cent, over HTTP alone: award, contract, payments, a suspension, an amendment, the final report,
 * a recovery, and the end of the action, whose statement adds up.
 */
import { verifyLedger } from '../../src/funding/verify-ledger.js';
import type { Item, Problem } from '../api/support/client.js';
import { BEFORE, type DraftedAction, ProgrammeOffice } from '../api/support/programme-office.js';
import { textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';

interface Payment extends Item {
  readonly due: { readonly amount: string } | null;
  readonly cleared: { readonly amount: string } | null;
  readonly overpaid: { readonly amount: string };
  readonly timeToPay: {
    readonly days: number;
    readonly dueOn: string | null;
    readonly remainingDays: number;
    readonly suspensions: readonly { readonly from: string; readonly to: string | null }[];
  } | null;
  readonly settledOn: string | null;
}

interface Statement {
  readonly entries: readonly {
    readonly move: string;
    readonly debit: string;
    readonly credit: string;
    readonly amount: { readonly amount: string };
    readonly after: readonly { readonly account: string; readonly balance: { readonly amount: string } }[];
  }[];
  readonly addsUp: boolean;
}

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const COLLECTION = '/api/v1/payment-requests';

let office: ProgrammeOffice;
let action: DraftedAction;
let prefinancing: string;
let balance: string;

beforeAll(async () => {
  office = await ProgrammeOffice.open();
  on('2027-01-11');
  action = await office.draft({ title: 'Money to the cent', countries: ['MD'] });
  await office.move(action, { from: 0, to: BEFORE.contracting });
  await eventually(async () => expect(await stageOf('manager', action.request)).toBe('ready'));
  await office.sign(action);
  await eventually(async () => expect(await stageOf('manager', action.path)).toBe('implementation'));
  await eventually(async () => {
    const { body } = await office.as('manager').get<{ items: Item[] }>('/api/v1/reports');
    expect(body.items).toHaveLength(1);
  }, 20_000);
}, 120_000);
afterAll(() => office.close());

/** The product's day; what runs by clocks runs by it. */
function on(day: string): void {
  office.app.database.clockOffsetMs = Date.parse(`${day}T10:00:00Z`) - Date.now();
}

const stageOf = async (persona: string, path: string) =>
  (await office.as(persona).get<Item>(path)).body.stage.code;
const payment = async (path: string, persona = 'manager') =>
  (await office.as(persona).get<Payment>(path)).body;
const asks = (persona: string, body: object) => office.as(persona).post<Payment>(COLLECTION, body);
const approves = (by: string, path: string, visa: string, checks: string[]) =>
  office.does(by, path, { transition: 'approve', visa, inputs: { checks } });

const VISAS = [
  ['initiator', 'operational', ['matches_contract', 'work_done']],
  ['financial-initiator', 'financial_initiation', ['amount_correct', 'bank_account']],
  ['financial-verifier', 'financial_verification', ['legality', 'initiation_checked']],
  ['authorising-officer', 'aosd', ['visas_seen']],
] as const;

/** The final report, begun before its period is over, through all that it takes to be accepted. */
async function acceptFinalReport(): Promise<void> {
  const { body } = await office.as('manager').get<{ items: Item[] }>('/api/v1/reports');
  const report = `/api/v1/reports/${body.items[0]?.id}`;
  await office.does('manager', report, { transition: 'begin_early' });
  const { version } = (await office.as('manager').get<Item>(report)).body;
  const written = await office.as('manager').patch(
    report,
    {
      achievements: 'Twelve courses were held.',
      problems: 'None.',
      expenditure: eur('100000.01'),
      milestones: [{ milestone: 1, state: 'done', doneOn: '2027-02-10' }],
    },
    { version },
  );
  expect(written.status).toBe(200);
  await office.does('manager', report, { transition: 'submit' });
  await eventually(async () => expect(await stageOf('manager', action.path)).toBe('final_report'));
  await office.does('secretariat', report, { transition: 'take_up' });
  await office.does('secretariat', report, { transition: 'confirm', visa: 'content' });
  await office.does('assessor-financial', report, { transition: 'confirm', visa: 'expenditure' });
  await office.does('head-of-unit', report, { transition: 'confirm', visa: 'closure' });
  await eventually(async () => expect(await stageOf('manager', action.path)).toBe('final_payment'));
}

async function authorise(path: string): Promise<void> {
  for (const [by, visa, checks] of VISAS) await approves(by, path, visa, [...checks]);
}

/** What the envelope holds for the action, and whether its ledger adds up to its balances. */
async function money() {
  const [row] = await behindTheWall<Record<string, string>>(
    office.app.test,
    `SELECT m.committed_cents AS committed, m.contracted_cents AS contracted, m.ordered_cents AS ordered, m.paid_cents AS paid,
       (e.ceiling_cents = e.free_cents + e.reserved_cents + e.committed_cents + e.contracted_cents + e.ordered_cents + e.paid_cents
         AND e.free_cents = (SELECT sum(CASE 'free' WHEN credit THEN amount_cents WHEN debit THEN -amount_cents ELSE 0 END) FROM ledger_entry l WHERE l.envelope_id = e.id)
         AND e.paid_cents = (SELECT sum(CASE 'paid' WHEN credit THEN amount_cents WHEN debit THEN -amount_cents ELSE 0 END) FROM ledger_entry l WHERE l.envelope_id = e.id))::text AS "addsUp"
     FROM action_money m JOIN envelope e ON e.id = m.envelope_id WHERE m.action_id = $1`,
    [action.id],
  );
  return row;
}

describe('from contract to the last cent', () => {
  it.each([
    ['-1', 'amount_negative'],
    ['0', 'amount_not_positive'],
    ['0.001', 'amount_too_precise'],
    ['1e21', 'amount_exponent'],
    ['NaN', 'amount_not_cents'],
    ['1,000.00', 'amount_with_separators'],
    ['1234567890123456', 'amount_too_large'],
  ])('an amount of %s is refused with its code, and nothing is stored', async (amount, code) => {
    const body = { actionId: action.id, kind: 'prefinancing', requested: eur(amount) };
    const { status, body: told } = await office.as('manager').post<Problem>(COLLECTION, body);
    expect([status, told.errors.map((one) => [one.pointer, one.code])]).toEqual([
      422,
      [['/requested/amount', code]],
    ]);
    const other = { ...body, requested: { amount: '1', currency: 'USD' } };
    const foreign = await office.as('manager').post<Problem>(COLLECTION, other);
    expect(foreign.body.errors[0]).toMatchObject({
      pointer: '/requested/currency',
      code: 'currency_not_euro',
    });
    expect((await office.as('manager').get<{ items: unknown[] }>(COLLECTION)).body.items).toEqual([]);
  });

  it('pre-financing is asked for on a page that shows what may be asked, and comes back filled', async () => {
    const browser = await office.app.signIn('manager');
    const page = `/payment-requests/new?action=${action.id}`;
    expect(textOf((await browser.get(`/actions/${action.id}`)).html)).toContain('Ask for a payment');
    expect(textOf((await browser.get(page)).html)).toContain('At most EUR 200,000.00 now.');
    const wrong = await browser.submit(page, page, {
      kind: 'prefinancing',
      requestedCents: '1.0055',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="1.0055"');
    const done = await browser.submit(page, page, {
      kind: 'prefinancing',
      requestedCents: '300 000',
    });
    expect(done.status).toBe(303);
    prefinancing = `${COLLECTION}/${done.location?.split('/').at(-1)}`;
    const early = await office.as('manager').act(prefinancing, { transition: 'submit' });
    expect((early.body as unknown as Problem).refusals?.map((one) => [one.code, one.detail])).toEqual([
      [
        'payment_beyond_left',
        'This asks for EUR\u00a0300,000.00, and EUR\u00a0250,000.00 is under contract and not paid.',
      ],
    ]);
    const { version } = await payment(prefinancing);
    const edited = await office
      .as('manager')
      .patch<Payment>(prefinancing, { requested: eur('150000') }, { version });
    expect(edited.status).toBe(200);
    expect((await office.as('manager').patch(prefinancing, { reason: 'x' }, { version })).status).toBe(412);
  });

  it('it is registered, suspended with reasons, answered, and the days that were left run', async () => {
    await office.does('manager', prefinancing, { transition: 'submit' });
    await office.does('secretariat', prefinancing, { transition: 'register' });
    expect((await payment(prefinancing)).timeToPay).toMatchObject({ days: 30, dueOn: '2027-02-10' });
    on('2027-01-21');
    await office.does('initiator', prefinancing, {
      transition: 'suspend',
      reason: 'The certificate of the bank account is missing.',
    });
    expect((await payment(prefinancing)).timeToPay).toMatchObject({ dueOn: null, remainingDays: 21 });
    const list = textOf((await (await office.app.signIn('secretariat')).get('/payment-requests')).html);
    expect(list).toContain('Stands since 21 January 2027; 21 days are left');
    expect(list).toMatch(/Answer wanted by \d+ \w+ 2027/);
    const lead = await office.app.signIn('manager');
    const file = textOf((await lead.get(`/payment-requests/${prefinancing.split('/').at(-1)}`)).html);
    expect(file).toContain('The certificate of the bank account is missing.');
    expect(file).toContain('It stands; 21 days are left.');
    on('2027-02-11');
    await office.does('manager', prefinancing, { transition: 'answer', inputs: { answer: 'It is added.' } });
    expect((await payment(prefinancing)).timeToPay).toMatchObject({ dueOn: '2027-03-04', remainingDays: 21 });
  });

  it('the signature orders it, and the bank’s day and reference make it paid', async () => {
    await authorise(prefinancing);
    expect(await money()).toMatchObject({ contracted: '10000000', ordered: '15000000', paid: '0' });
    const pay = (value_date: string) =>
      office
        .as('secretariat')
        .act(prefinancing, { transition: 'pay', inputs: { bank_reference: 'SEPA 1', value_date } });
    expect((await pay('2027-02-30')).status).toBe(422);
    expect((await pay('2027-02-12')).status).toBe(409);
    const browser = await office.app.signIn('secretariat');
    const confirm = `/payment-requests/${prefinancing.split('/').at(-1)}/decide/pay`;
    expect((await browser.get(confirm)).html).toContain('type="date"');
    const done = await browser.submit(confirm, confirm, {
      'input.bank_reference': 'SEPA 1',
      'input.value_date': '2027-02-11',
    });
    expect(done.status).toBe(303);
    expect(await payment(prefinancing)).toMatchObject({ stage: { code: 'paid' }, settledOn: '2027-02-11' });
    expect(await money()).toMatchObject({ ordered: '0', paid: '15000000', addsUp: 'true' });
  });

  it('an amendment adds money, all of it when both have signed and none before', async () => {
    const { status, body } = await office.as('manager').post<Item>('/api/v1/amendments', {
      actionId: action.id,
      reason: 'Interpreters are needed.',
      grant: eur('260000'),
      totalCost: eur('280800'),
      budgetLines: [
        { heading: 'STAFF', description: 'All', amount: eur('270000') },
        {
          heading: 'SERVICES',
          description: 'Interpreters',
          quantity: '24',
          unit: 'days',
          unitCost: eur('450'),
          amount: eur('10800'),
        },
      ],
    });
    expect(status).toBe(201);
    const amendment = `/api/v1/amendments/${body.id}`;
    for (const [by, act] of [
      ['manager', { transition: 'propose' }],
      ['secretariat', { transition: 'confirm', visa: 'content' }],
      ['assessor-financial', { transition: 'confirm', visa: 'financial' }],
      ['authorising-officer', { transition: 'authorise', visa: 'authorisation' }],
      ['manager', { transition: 'sign', visa: 'lead_signature' }],
    ] as const) {
      await office.does(by, amendment, act);
      expect(await money()).toMatchObject({ committed: '0', contracted: '10000000', paid: '15000000' });
    }
    await office.does('secretariat', amendment, { transition: 'sign', visa: 'facility_signature' });
    expect(await money()).toMatchObject({ committed: '0', contracted: '11000000', paid: '15000000' });
    const { body: versions } = await office
      .as('manager')
      .get<{ items: { cause: string }[] }>(`${action.path}/budget-versions`);
    expect(versions.items.map((one) => one.cause)).toContain('amended');
  });

  it('nobody but the lead and the facility sees any of it', async () => {
    for (const stranger of ['partner-md', 'manager-es', 'agency']) {
      for (const path of [prefinancing, `${prefinancing}/trail`, `${prefinancing}/clock`]) {
        expect((await office.as(stranger).get(path)).status).toBe(404);
      }
      expect(
        (await asks(stranger, { actionId: action.id, kind: 'prefinancing' })).status,
      ).toBeGreaterThanOrEqual(403);
    }
    expect((await asks('manager', { actionId: action.id, kind: 'recovery' })).status).toBe(403);
  });

  it('the balance waits for the final report, which opens the final payment', async () => {
    const drafted = await asks('manager', {
      actionId: action.id,
      kind: 'balance',
      declared: eur('100000.01'),
    });
    expect(drafted.status).toBe(201);
    balance = `${COLLECTION}/${drafted.body.id}`;
    await office.does('manager', balance, { transition: 'submit' });
    const early = await office.as('secretariat').act(balance, { transition: 'register' });
    expect((early.body as unknown as Problem).refusals?.map((one) => one.code)).toEqual([
      'final_report_not_accepted',
    ]);
    await acceptFinalReport();
    await office.does('secretariat', balance, { transition: 'register' });
    // 100,000.01 of 280,800.00 at 260,000.00: less than was paid, so that the difference has to come back.
    expect(await payment(balance)).toMatchObject({
      due: { amount: '0.00' },
      overpaid: { amount: '57407.40' },
      timeToPay: { days: 90 },
    });
    const page = `/payment-requests/${balance.split('/').at(-1)}`;
    const shown = textOf((await (await office.app.signIn('financial-initiator')).get(page)).html);
    expect(shown).toContain(
      'EU share of the accepted costs: grant EUR 260,000.00 of total cost EUR 280,800.00',
    );
    expect(shown).toContain('Claim EUR 57,407.40 back');
    expect(textOf((await (await office.app.signIn('manager')).get(page)).html)).not.toContain('Claim EUR');
    await authorise(balance);
    const close = await office.as('head-of-unit').act(action.path, { transition: 'close', reason: 'Done.' });
    expect((close.body as unknown as Problem).refusals?.map((one) => one.code)).toEqual([
      'payment_under_way',
    ]);
    await office.does('secretariat', balance, { transition: 'settle' });
    expect(await stageOf('manager', action.path)).toBe('final_payment');
  });

  it('what was paid too much comes back, the action closes, and the envelope adds up to the cent', async () => {
    const browser = await office.app.signIn('financial-initiator');
    const page = `/payment-requests/new?action=${action.id}&kind=recovery&amount=5740740`;
    expect((await browser.get(page)).html).toContain('value="57407.40"');
    const done = await browser.submit(page, page, {
      requestedCents: '57407.40',
      reason: 'Paid beyond the accepted costs.',
    });
    expect(done.status).toBe(303);
    const recovery = `${COLLECTION}/${done.location?.split('/').at(-1)}`;
    await office.does('financial-initiator', recovery, { transition: 'propose_recovery' });
    await office.does('financial-verifier', recovery, { transition: 'confirm_recovery' });
    await office.does('authorising-officer', recovery, { transition: 'sign_recovery' });
    const { body: tasks } = await office.as('manager').get<{ items: { caseId: string }[] }>('/api/v1/tasks');
    expect(tasks.items.map((one) => one.caseId)).toContain(recovery.split('/').at(-1));
    await office.does('manager', recovery, {
      transition: 'announce_repayment',
      inputs: { transfer: 'Today.' },
    });
    await office.does('secretariat', recovery, {
      transition: 'record_recovery',
      inputs: { bank_reference: 'IN 1', value_date: '2027-02-11' },
    });
    await eventually(async () => expect(await stageOf('manager', action.path)).toBe('closed'));
    expect(await money()).toEqual({
      committed: '0',
      contracted: '0',
      ordered: '0',
      paid: '9259260',
      addsUp: 'true',
    });
    const stuck = await behindTheWall(
      office.app.test,
      'SELECT FROM outbox WHERE done_at IS NULL AND attempts > 0',
    );
    expect(stuck).toEqual([]);
    const ended = textOf(
      (await (await office.app.signIn('manager')).get('/payment-requests?show=ended')).html,
    );
    expect(ended).toContain('3 requests that have ended, the latest first');
  });

  it('whose statement adds up to the cent, entry by entry, and says so', async () => {
    const { body } = await office.as('auditor').get<Statement>(`${action.path}/statement`);
    const cents = (amount: { amount: string }) => Math.round(Number(amount.amount) * 100);
    const sums: Record<string, number> = {};
    for (const { debit, credit, amount, after } of body.entries) {
      sums[debit] = (sums[debit] ?? 0) - cents(amount);
      sums[credit] = (sums[credit] ?? 0) + cents(amount);
      for (const { account, balance } of after)
        expect([account, sums[account] ?? 0]).toEqual([account, cents(balance)]);
    }
    expect(body.entries.map((one) => one.move)).toEqual([
      'reserve',
      'commit',
      'contract',
      'order',
      'pay',
      'commit',
      'contract',
      'recover',
      'reduce',
      'decommit',
    ]);
    expect(sums).toMatchObject({ reserved: 0, committed: 0, contracted: 0, ordered: 0, paid: 9_259_260 });
    expect(body.addsUp).toBe(true);
    const { faults } = await verifyLedger(office.app.database);
    expect(faults).toEqual([]);
  });
});
