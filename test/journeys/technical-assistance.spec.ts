/** Technical assistance from a partner country's request to what came of it, over HTTP: pages and API alike. */
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { verifyLedger } from '../../src/funding/verify-ledger.js';
import type { Item, Problem } from '../api/support/client.js';
import { ProgrammeOffice } from '../api/support/programme-office.js';
import { PLAN } from '../assistance/support/assistance-office.js';
import { type Browser, formFieldsOf, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { payThrough } from './pay-by-facility.js';

interface Line {
  readonly id: string;
  readonly recording: number;
  readonly name: string;
  readonly state: string;
  readonly reason: string;
  readonly unitPrice: { readonly amount: string } | null;
  readonly attendance: readonly { readonly country: string }[];
}
interface Assistance extends Item {
  readonly lines: readonly Line[];
  readonly note: string;
  readonly translation: string;
  readonly results: string;
  readonly money: { readonly fundingRequestId: string; readonly plan: { readonly amount: string } } | null;
}

/** Whose expert goes: an agency, by its code or its name. */
const SENT: Readonly<Record<string, object>> = { [PLAN.expert.name]: { organisation: 'Europol-EMSC' } };
const TITLE = 'Cititoare pentru documente de călătorie';
const API = '/api/v1/technical-assistance';

let office: ProgrammeOffice;
let partner: Browser;
let secretariat: Browser;
/** Below both the pages and the API. */
let id: string;
/** The path of the need that it answers. */
let need: string;
beforeAll(async () => {
  office = await ProgrammeOffice.open();
  partner = await office.app.signIn('partner-md');
  secretariat = await office.app.signIn('secretariat');
}, 60_000);
afterAll(() => office.close());

const page = () => `/technical-assistance/${id}`;
const path = () => `${API}/${id}`;
const read = async (persona: string) => (await office.as(persona).get<Assistance>(path())).body;
const stageOf = async (persona: string) => (await read(persona)).stage.code;
const lineOf = async (name: string) => (await read('secretariat')).lines.find((line) => line.name === name);

/** The plan as the API takes it, with more said of some lines, by name. */
async function planWith(more: Readonly<Record<string, object>>): Promise<object[]> {
  const { lines } = await read('secretariat');
  return [PLAN.expert, PLAN.training, PLAN.equipment, PLAN.travel].map(({ unitCents, ...line }) => {
    const id = lines.find(
      (one) => one.name === line.name && (line.kind === 'travel') === isTravel(lines, one),
    )?.id;
    return {
      ...line,
      ...(id ? { id } : {}),
      unitPrice: { amount: (unitCents / 100).toFixed(2), currency: 'EUR' },
      ...(line.kind === 'travel' ? {} : more[line.name]),
    };
  });
}

/** The expert who travels stands in the plan twice, under one name. */
function isTravel(lines: readonly Line[], line: Line): boolean {
  return lines.findIndex((one) => one.name === line.name) !== lines.indexOf(line);
}

async function record(more: Readonly<Record<string, object>>): Promise<void> {
  const { version } = await read('secretariat');
  const lines = await planWith(more);
  const edited = await office.as('secretariat').patch<Problem>(path(), { lines }, { version });
  expect([edited.status, edited.body.errors ?? []]).toEqual([200, []]);
}

describe('technical assistance', () => {
  it('is asked for by a partner country on a page of its own, in its own language', async () => {
    const empty = textOf((await partner.get('/technical-assistance')).html);
    expect(empty).toContain('Nothing has been asked for yet.');
    const blank = await partner.submit('/technical-assistance/new', '/technical-assistance/new', {
      title: '',
      summary: 'Documentele false sunt găsite târziu.',
      do: 'save',
    });
    expect(blank.status).toBe(422);
    expect(blank.html).toContain('href="#field-title"');
    expect(blank.html).toContain('Documentele false sunt găsite târziu.');
    const asked = await partner.submit('/technical-assistance/new', '/technical-assistance/new', {
      title: TITLE,
      language: 'ro',
      summary: 'Documentele false sunt găsite târziu.',
      objectives: 'Sunt găsite la prima verificare.',
      beneficiaries: 'Poliția de Frontieră',
      theme: 'DOCUMENT_FRAUD',
      do: 'next',
    });
    expect(asked.location).toMatch(/^\/technical-assistance\/[0-9a-f-]{36}\/decide\/submit$/);
    id = asked.location?.split('/')[2] ?? '';
    const confirm = await partner.get(asked.location ?? '');
    expect(textOf(confirm.html)).toContain('Send the request');
    const sent = await partner.submit(asked.location ?? '', asked.location ?? '', {});
    expect(sent.location).toMatch(/\/done\//);
    expect(await stageOf('partner-md')).toBe('under_check');
    expect((await partner.get(page())).html).toContain('lang="ro"');
  });

  it('is nobody else’s to see, and the action behind it leads to its own page', async () => {
    for (const stranger of ['partner-ma', 'manager-es', 'agency']) {
      expect((await office.as(stranger).get(path())).status).toBe(404);
    }
    expect((await secretariat.get(`/actions/${id}`)).location).toBe(page());
  });

  it('is let answer a need that its country had filed, by the secretariat on a page', async () => {
    need = await office.publishedNeed('MD', 'Readers for documents');
    const address = `/needs/${need.split('/').at(-1)}/take-up`;
    expect(textOf((await secretariat.get(address)).html)).toContain(TITLE);
    const linked = await secretariat.submit(address, address, { actionId: `technical_assistance:${id}` });
    expect(linked.location).toBe(page());
    expect((await partner.get(page())).html).toContain(`href="/needs/${need.split('/').at(-1)}"`);
  });

  it('is asked back for a clarification, and the question is answered', async () => {
    await office.does('secretariat', path(), {
      transition: 'ask_clarification',
      inputs: { question: 'How many crossings?' },
    });
    expect(await stageOf('partner-md')).toBe('clarification_requested');
    const edit = await partner.get(`${page()}/edit`);
    expect(edit.status).toBe(200);
    expect(textOf(edit.html)).not.toContain('Estimated cost');
    await office.does('partner-md', path(), {
      transition: 'answer_clarification',
      inputs: { answer: 'Two: Leuşeni and Palanca.' },
    });
  });

  it('is translated and estimated by the secretariat, which opens the request for its money', async () => {
    const early = await office.as('secretariat').act(path(), { transition: 'confirm_check' });
    expect((early.body as unknown as Problem).refusals?.[0]?.detail).toContain('the estimated cost');
    const [envelope] = await behindTheWall<{ value: string }>(
      office.app.test,
      `SELECT lot_id || ':' || fund AS value FROM envelope WHERE code = 'BS-2023-ISF'`,
    );
    const saved = await secretariat.submit(`${page()}/edit`, `${page()}/edit`, {
      theme: 'DOCUMENT_FRAUD',
      translation: 'Forged documents are found late.',
      envelope: envelope?.value ?? '',
      estimateCents: '45 000,00',
      note: 'Ask for three offers.',
      do: 'next',
    });
    expect(saved.location).toBe(`${page()}/decide/confirm_check`);
    await office.does('secretariat', path(), { transition: 'confirm_check' });
    // Nobody has to endorse what the only country concerned has asked for itself.
    expect(await stageOf('secretariat')).toBe('approval');
    expect(await read('partner-md')).toMatchObject({
      translation: 'Forged documents are found late.',
      note: '',
      money: null,
    });
    const told = JSON.stringify((await office.as('partner-md').get(`${path()}/trail`)).body);
    expect(told).not.toContain('note');
    await office.does('head-of-unit', path(), { transition: 'approve' });
  });

  it('is paid for through a funding request that the facility writes on its page and submits', async () => {
    const request = (await read('secretariat')).money?.fundingRequestId ?? '';
    const requestPath = `/api/v1/funding-requests/${request}`;
    await eventually(async () => {
      const { body } = await office.as('secretariat').get<Item>(requestPath);
      expect(body.stage.code).toBe('facility_ready');
    });
    expect((await office.as('partner-md').get(requestPath)).status).toBe(404);
    const form = await secretariat.get(`/funding-requests/${request}/edit`);
    expect(textOf(form.html)).toContain('It may be another one than was estimated');
    const saved = await secretariat.submit(
      `/funding-requests/${request}/edit`,
      `/funding-requests/${request}/edit`,
      {
        amountCents: '45,000.00',
        justification: 'One expert, one training, six readers.',
      },
    );
    expect(saved.location).toBe(`/funding-requests/${request}`);
    await office.does('secretariat', requestPath, { transition: 'submit_by_facility' });
    for (const [by, visa, checks] of [
      ['initiator', 'oia', ['file_complete', 'matches_award']],
      ['verifier', 'ova', ['activities_justified', 'initiation_checked']],
      ['financial-initiator', 'fia', ['amount_correct', 'budget_line']],
      ['financial-verifier', 'fva', ['legality', 'sound_management']],
      ['authorising-officer', 'aosd', ['visas_seen']],
    ] as const) {
      await office.does(by, requestPath, { transition: 'approve', visa, inputs: { checks } });
    }
    await office
      .as('secretariat-2')
      .upload(
        '/api/v1/documents',
        { caseId: request, collection: 'funding-requests', kind: 'grant_agreement', title: 'Contract' },
        new Blob(['Signed by both.'], { type: 'text/plain' }),
        'contract.txt',
      );
    await office.does('secretariat-2', requestPath, { transition: 'sign_legal_commitment' });
    await eventually(async () => expect(await stageOf('secretariat')).toBe('scheduling'));
  }, 60_000);

  it('is planned line by line, on a page that keeps what is typed, and scheduled', async () => {
    const added = await secretariat.submit(`${page()}/plan`, `${page()}/plan`, {
      do: 'add.training',
      note: '',
    });
    expect(added.location).toBe(`${page()}/plan#training`);
    const wrong = await secretariat.submit(`${page()}/plan`, `${page()}/plan`, {
      'lines.0.kind': 'training',
      'lines.0.country': 'MD',
      'lines.0.name': PLAN.training.name,
      'lines.0.startsOn': '2027-03-12',
      'lines.0.endsOn': '2027-03-08',
      'lines.0.quantity': 'twenty',
      'lines.0.unitCents': '12 000',
      do: 'save',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#field-lines-0-endsOn"');
    expect(wrong.html).toContain('href="#field-lines-0-quantity"');
    expect(textOf(wrong.html)).toContain('Training 1 – Last day');
    expect((await read('partner-md')).lines).toEqual([]);
    const gone = await secretariat.submit(`${page()}/plan`, `${page()}/plan/discard`, {});
    expect(gone.location).toBe(`${page()}/plan`);
    await record(SENT);
    expect((await read('partner-md')).lines).toEqual([]);
    expect((await office.as('agency').get(path())).status).toBe(404);
    await office.does('secretariat', path(), { transition: 'schedule' });
    const { lines } = await read('partner-md');
    expect(lines.map((line) => [line.name, line.unitPrice?.amount ?? null])).toEqual([
      [PLAN.expert.name, null],
      [PLAN.training.name, null],
      [PLAN.equipment.name, '4000.00'],
      [PLAN.travel.name, null],
    ]);
    expect(textOf((await partner.get(page())).html)).not.toContain('750');
  });

  it('is told to the agency whose expert goes, which finds it at home and reads of it what is for it', async () => {
    const agency = await office.app.signIn('agency');
    const home = textOf((await agency.get('/')).html);
    expect(home).toContain('What you take part in');
    expect(home).toContain(TITLE);
    expect(home).toContain('Scheduled, being delivered');
    expect(home).toContain('your expert leaves');
    await eventually(async () => {
      const inbox = await agency.get('/inbox');
      expect(textOf(inbox.html)).toContain(`Your agency takes part in “${TITLE}”`);
      expect(inbox.html).toContain(`href="${page()}?notice=`);
    });
    const own = await read('agency');
    expect(own.lines.map((line) => line.name)).toEqual([PLAN.expert.name, PLAN.training.name]);
    expect([own.money, own.note]).toEqual([null, '']);
    const file = await agency.get(page());
    expect(file.status).toBe(200);
    expect(textOf(file.html)).not.toContain('EUR');
    for (const below of ['/trail', '/clock', '/transitions', '/blockers']) {
      expect((await office.as('agency').get(`${path()}${below}`)).status).toBe(200);
    }
  });

  it('is recorded as it is delivered, confirmed and disputed by the receiving side, and mended', async () => {
    const early = await office.as('secretariat').act(path(), { transition: 'ask_confirmation' });
    expect((early.body as unknown as Problem).refusals?.[0]?.detail).toContain(PLAN.equipment.name);
    const day = { deliveredOn: '2026-01-15' };
    const came = { ...day, attendance: [{ country: 'MD', women: 8, men: 10, unstated: 0 }] };
    const delivered = {
      [PLAN.expert.name]: { ...SENT[PLAN.expert.name], ...day, deliveredQuantity: 10 },
      [PLAN.training.name]: came,
      [PLAN.equipment.name]: { ...day, deliveredQuantity: 6 },
    };
    const plan = `${page()}/plan`;
    const untouched = formFieldsOf((await secretariat.get(plan)).html, plan);
    await record(delivered);
    // A page from before it was recorded takes nothing of it away.
    expect((await secretariat.post(plan, { ...untouched, do: 'save' })).location).toBe(`${page()}#plan`);
    const kept = textOf((await secretariat.get(page())).html);
    expect(kept).toContain('it stays: Expert 1, Training 1, Equipment 1.');
    await office.does('secretariat', path(), { transition: 'ask_confirmation' });
    const foreword = textOf((await partner.get(page())).html);
    expect(foreword).toContain('3 deliveries wait for your answer');
    expect(foreword).toContain('Silence does not count as a confirmation.');
    const refused = await office.as('partner-md').act(path(), { transition: 'confirm_receipt' });
    expect((refused.body as unknown as Problem).refusals?.[0]?.detail).toContain('Not confirmed yet');
    const readers = await lineOf(PLAN.equipment.name);
    const bare = await partner.submit(
      `${page()}/deliveries/${readers?.id}`,
      `${page()}/deliveries/${readers?.id}`,
      {
        answer: 'disputed',
      },
    );
    expect(bare.status).toBe(422);
    expect(bare.html).toContain('href="#field-reason"');
    await partner.submit(`${page()}/deliveries/${readers?.id}`, `${page()}/deliveries/${readers?.id}`, {
      answer: 'disputed',
      reason: 'Five came, not six.',
    });
    expect(await lineOf(PLAN.equipment.name)).toMatchObject({
      state: 'disputed',
      reason: 'Five came, not six.',
    });
    for (const name of [PLAN.expert.name, PLAN.training.name]) {
      const line = await lineOf(name);
      await office.as('partner-md').post(`${path()}/deliveries/${line?.id}/answers`, {
        answer: 'confirmed',
        recording: line?.recording,
      });
    }
    const all = await partner.get(page());
    expect(textOf(all.html)).toContain(
      `disputed: ${PLAN.equipment.name}. Now press “Say that something is missing”`,
    );
    expect(textOf(all.html)).not.toContain('Nothing that was delivered waits for your answer');
    const contest = /href="([^"]*contest_receipt[^"]*)"/.exec(all.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const before = textOf((await partner.get(contest)).html);
    expect(before).toContain(
      'The stage changes from “Delivered, to be confirmed” to “Scheduled, being delivered”.',
    );
    expect(before).not.toContain('once everybody has answered');
    const isAtHome = async () => (await secretariat.get('/')).html.includes(`href="${page()}"`);
    expect(await isAtHome()).toBe(false);
    await office.does('partner-md', path(), {
      transition: 'contest_receipt',
      reason: 'A reader is missing.',
    });
    expect(await stageOf('secretariat')).toBe('scheduled');
    await eventually(async () => {
      const inbox = textOf((await secretariat.get('/inbox')).html);
      expect(inbox).toContain('the receiving side disputed a delivery');
      expect(inbox).toContain('Something is missing, says the receiving side');
    });
    const mails = await behindTheWall<{ subject: string }>(
      office.app.test,
      `SELECT m.subject FROM mail m JOIN account a ON a.id = m.account_id WHERE m.case_id = $1
         AND a.demo_persona = 'secretariat' AND m.subject LIKE '%Something is missing%'`,
      [id],
    );
    expect(mails).toHaveLength(1);
    expect(await isAtHome()).toBe(true);
    const disputed = `Disputed: ${PLAN.equipment.name}`;
    expect(textOf((await secretariat.get('/tasks')).html)).toContain(disputed);
    const [desk, sent] = [await secretariat.get(page()), await partner.get(page())].map(({ html }) =>
      textOf(html),
    );
    expect(desk).toContain(`The secretariat has it: ${PLAN.equipment.name} is disputed`);
    expect(sent).toContain(`You disputed: ${PLAN.equipment.name}. The facility has it`);
    for (const text of [desk, sent]) expect(text).not.toContain('Nobody is asked for anything');
    await record({
      ...delivered,
      [PLAN.equipment.name]: { deliveredOn: '2026-02-02', deliveredQuantity: 6 },
    });
    const again = textOf((await secretariat.get('/tasks')).html);
    expect(again).toContain('Ask for the confirmation again');
    expect(again).not.toContain(disputed);
    await office.does('secretariat', path(), { transition: 'ask_confirmation' });
    expect(await isAtHome()).toBe(false);
    for (const name of [PLAN.equipment.name, PLAN.training.name, PLAN.expert.name]) {
      const line = await lineOf(name);
      expect(line?.state).toBe(name === PLAN.equipment.name ? 'to_confirm' : 'confirmed');
      if (!line) throw new Error('No such line.');
      const answers = `${path()}/deliveries/${line.id}/answers`;
      const said = { answer: 'confirmed', recording: line.recording };
      const other = await office.as('partner-ma').post(answers, said);
      expect(other.status).toBe(404);
      expect((await office.as('secretariat').post(answers, said)).status).toBe(403);
      const stale = await office
        .as('partner-md')
        .post<Problem>(answers, { ...said, recording: line.recording + 1 });
      expect([stale.status, stale.body.refusals?.[0]?.code]).toEqual([409, 'delivery_recorded_anew']);
      expect((await office.as('partner-md').post(answers, said)).status).toBe(201);
    }
    await office.does('partner-md', path(), { transition: 'confirm_receipt' });
    await office.does('secretariat', path(), { transition: 'certify' });
    expect(await stageOf('partner-md')).toBe('delivered');
  });

  it('ends with what came of it, which the country reads once it is on record', async () => {
    const saved = await secretariat.submit(`${page()}/edit`, `${page()}/edit`, {
      results: 'Forgeries are found at the first check.',
      indicatorsMet: 'Time to find one: 4 minutes, target 5.',
      followUps: 'A second training in autumn.',
      lessons: 'Order the readers earlier.',
      note: 'Ask for three offers.',
      do: 'next',
    });
    expect(saved.location).toBe(`${page()}/decide/record_outcomes`);
    expect((await read('partner-md')).results).toBe('');
    await office.does('secretariat', path(), { transition: 'record_outcomes' });
    expect(await read('partner-md')).toMatchObject({
      results: 'Forgeries are found at the first check.',
      lessons: '',
    });
    expect(await stageOf('secretariat')).toBe('outcomes_recorded');
    const refused = await office.as('secretariat').act(path(), { transition: 'close' });
    expect([refused.status, (refused.body as unknown as Problem).code]).toEqual([422, 'invalid_field']);
  });

  it('is paid by its last invoice, which the facility asks for on its page and others check, order and pay', async () => {
    expect(textOf((await secretariat.get(page())).html)).toContain('Ask for the balance');
    expect((await partner.get(page())).html).not.toContain('id="money"');
    const form = `/payment-requests/new?action=${id}&kind=balance`;
    expect(textOf((await secretariat.get(form)).html)).toContain('Ask for a payment: Balance');
    const asking = { action: id, kind: 'balance' };
    const wrong = await secretariat.submit(form, form, {
      ...asking,
      invoiceReference: 'INV-2026-041',
      declaredCents: 'forty',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#field-declaredCents"');
    expect(wrong.html).toContain('INV-2026-041');
    const saved = await secretariat.submit(form, form, {
      ...asking,
      invoiceReference: 'INV-2026-041',
      declaredCents: '44,200.00',
    });
    const request = saved.location?.split('/')[2] ?? '';
    const payment = `/api/v1/payment-requests/${request}`;
    const early = await office.as('secretariat').act(payment, { transition: 'submit_by_facility' });
    expect((early.body as unknown as Problem).refusals?.[0]?.detail).toContain(
      'Invoice or statement of cost',
    );
    await office
      .as('secretariat')
      .upload(
        '/api/v1/documents',
        { caseId: request, collection: 'payment-requests', kind: 'invoice', title: 'Invoice' },
        new Blob(['EUR 44,200.'], { type: 'text/plain' }),
        'invoice.txt',
      );
    const submit = `/payment-requests/${request}/decide/submit_by_facility`;
    const submitted = await secretariat.submit(submit, submit, {});
    expect(submitted.location).toMatch(/\/done\//);
    await payThrough(office, payment);
    await eventually(async () => expect(await stageOf('partner-md')).toBe('closed'));
    const agency = await office.app.signIn('agency');
    await eventually(async () => {
      const inbox = textOf((await agency.get('/inbox')).html);
      expect(inbox).toContain('Now: Delivered and confirmed');
      expect(inbox).toContain('Ended: Closed');
    });
    await eventually(
      async () => expect((await office.as('partner-md').get<Item>(need)).body.stage.code).toBe('answered'),
      15_000,
    );
    for (const outsider of ['partner-md', 'manager']) {
      expect((await office.as(outsider).get(payment)).status).toBe(404);
      expect((await office.as(outsider).get(`/api/v1/actions/${id}/money`)).status).toBe(404);
      expect((await office.as(outsider).get(`/api/v1/actions/${id}/statement`)).status).toBe(404);
    }
    expect((await partner.get(`/actions/${id}/money`)).status).toBe(404);
  }, 60_000);

  it('leaves books that add up: what was paid, and the rest back in its envelope', async () => {
    const money = (
      await office.as('auditor').get<Record<string, { amount: string }>>(`/api/v1/actions/${id}/money`)
    ).body;
    expect([money['paid']?.amount, money['legal']?.amount, money['remaining']?.amount]).toEqual([
      '44200.00',
      '44200.00',
      '0.00',
    ]);
    const told = textOf((await secretariat.get(`/actions/${id}/statement`)).html);
    expect(told).toContain('44,200.00');
    for (const [kind, type] of [
      ['xlsx', 'spreadsheetml'],
      ['pdf', 'application/pdf'],
    ] as const) {
      const file = await secretariat.get(`/actions/${id}/statement.${kind}`);
      expect([file.status, file.headers.get('content-type')]).toEqual([200, expect.stringContaining(type)]);
    }
    expect((await verifyLedger(office.app.database)).faults).toEqual([]);
    const stuck = await office.app
      .get(CaseRuntime)
      .database.asActor({ kind: 'system', purpose: 'operator' }, (transaction) =>
        transaction.run('test_stuck', 'SELECT FROM outbox WHERE done_at IS NULL AND attempts > 0'),
      );
    expect(stuck).toEqual([]);
  }, 30_000);
});
