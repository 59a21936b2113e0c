/** An amendment over HTTP alone: from the action's page to both signatures, and what programs are told of it. */
import { type Item, type Problem, type Program, programsOf } from '../api/support/client.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { WebProgramme } from '../support/web-programme.js';

interface Amendment extends Item {
  readonly reason: string | null;
  readonly before: { readonly grant: { readonly amount: string } | null };
  readonly after: { readonly grant: { readonly amount: string } | null };
  readonly changes: readonly Record<string, unknown>[];
}

let app: TestApp;
let as: (persona: string) => Program;
let action: string;
let amendment: string;
let manager: Browser;
/** The form's answer for the one partner country. */
let country: string;

beforeAll(async () => {
  app = await setupTestApp();
  as = await programsOf(app);
  ({ id: action } = await new WebProgramme(app).contracted('Training <b>now</b>'));
  manager = await app.signIn('manager');
}, 60_000);
afterAll(() => app.close());

const address = () => `/amendments/new?action=${action}`;
const path = () => `/api/v1/amendments/${amendment}`;

describe('an amendment', () => {
  it('is proposed from the page of its action, in a form that holds what there is', async () => {
    const page = await manager.get(`/actions/${action}`);
    expect(page.html).toContain(`href="/amendments/new?action=${action}"`);
    const form = await manager.get(`/amendments/new?action=${action}`);
    expect(form.status).toBe(200);
    for (const value of ['value="295655.25"', 'value="12"', 'value="2027-03-01"', 'value="Experts"']) {
      expect(form.html).toContain(value);
    }
    country =
      /name="countries\.0\.country"[\s\S]*?<option value="([^"]+)" selected/.exec(form.html)?.[1] ?? '';
    expect((await manager.get('/amendments/new?action=nonsense')).status).toBe(404);
    const stranger = await app.signIn('manager-es');
    expect((await stranger.get(`/amendments/new?action=${action}`)).status).toBe(404);
    const reader = await app.signIn('auditor');
    expect((await reader.get(`/amendments/new?action=${action}`)).status).toBe(403);
  });

  it('comes back filled with each mistake at its field, and is not started', async () => {
    const values = {
      'countries.0.country': country,
      do: 'save',
      reason: 'Interpreters.',
      startsOn: '2027-03-01',
      durationMonths: '18',
      grantCents: '305,655.25',
      totalCostCents: '322,642.51',
      'budgetLines.0.heading': 'STAFF',
      'budgetLines.0.description': 'Experts & <i>trainers</i>',
      'budgetLines.0.amountCents': '311642.51',
    };
    const wrong = await manager.submit(address(), address(), values);
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.html)).toContain('EUR 11,000.00 apart');
    expect(wrong.html).toContain('value="305,655.25"');
    expect(wrong.html).not.toContain('<b>now');
    const rows = await behindTheWall(app.test, 'SELECT FROM amendment');
    expect(rows).toEqual([]);

    const line = await manager.submit(address(), address(), { ...values, do: 'add.budgetLines' });
    expect(line.location).toBe(`/amendments/new?action=${action}#budgetLines`);
    const longer = await manager.get(`/amendments/new?action=${action}`);
    expect(longer.html).toContain('name="budgetLines.1.amountCents"');

    const started = await manager.submit(address(), address(), {
      ...values,
      do: 'next',
      'budgetLines.1.heading': 'SERVICES',
      'budgetLines.1.description': 'Interpreters',
      'budgetLines.1.amountCents': '11000',
    });
    expect(started.status).toBe(303);
    amendment = /amendments\/([0-9a-f-]{36})/.exec(started.location ?? '')?.[1] ?? '';
    expect(started.location).toBe(`/amendments/${amendment}/decide/propose`);
  });

  it('shows before and after where it is decided on, and a second one leads to the first', async () => {
    const confirm = textOf((await manager.get(`/amendments/${amendment}/decide/propose`)).html);
    for (const told of ['EUR 295,655.25', 'EUR 305,655.25', '+ EUR 10,000.00 (+ 3.38%)', '+ 6 months']) {
      expect(confirm).toContain(told);
    }
    const second = await manager.submit(address(), address(), {
      do: 'save',
      reason: 'Another.',
      startsOn: '2027-03-01',
      durationMonths: '13',
      grantCents: '295655.25',
      totalCostCents: '311642.51',
      'countries.0.country': country,
      'budgetLines.0.heading': 'STAFF',
      'budgetLines.0.description': 'Experts',
      'budgetLines.0.amountCents': '311642.51',
    });
    expect([second.status, second.location]).toEqual([303, `/amendments/${amendment}`]);
    const { status, body } = await as('secretariat').post<Problem>('/api/v1/amendments', {
      actionId: action,
    });
    expect(status).toBe(409);
    expect(body.refusals?.[0]).toMatchObject({
      code: 'amendment_one_open',
      detail: expect.stringContaining(`/amendments/${amendment}`),
    });
    const proposed = await manager.submit(
      `/amendments/${amendment}/decide/propose`,
      `/amendments/${amendment}/decide/propose`,
      {},
    );
    expect(proposed.status).toBe(303);
  });

  it('tells the partner country of the time, and neither of the money nor of the reasons', async () => {
    const { status, body } = await as('partner-md').get<Amendment>(path());
    expect(status).toBe(200);
    expect(body).toMatchObject({ reason: null, before: { grant: null }, after: { grant: null } });
    expect(body.changes.map((one) => one['of'])).toEqual(['duration']);
    const partner = await app.signIn('partner-md');
    const page = textOf((await partner.get(`/amendments/${amendment}`)).html);
    expect(page).toContain('18 months');
    for (const hidden of ['305,655.25', 'Interpreters']) expect(page).not.toContain(hidden);
    for (const stranger of ['partner-ma', 'manager-es', 'agency']) {
      expect((await as(stranger).get(path())).status).toBe(404);
      const browser = await app.signIn(stranger);
      expect((await browser.get(`/amendments/${amendment}`)).status).toBe(404);
      const list = await browser.get('/amendments');
      expect([list.status, list.html.includes(amendment)]).toEqual([200, false]);
    }
  });

  it('shows staff what the envelope will be like before they authorise', async () => {
    for (const [persona, act] of [
      ['secretariat', { transition: 'confirm', visa: 'content' }],
      ['assessor-financial', { transition: 'confirm', visa: 'financial' }],
    ] as const) {
      expect((await as(persona).act(path(), act)).status).toBe(200);
    }
    const officer = await app.signIn('authorising-officer');
    const page = textOf(
      (await officer.get(`/amendments/${amendment}/decide/authorise?visa=authorisation`)).html,
    );
    // This officer reads French.
    expect(page).toContain('L’enveloppe après la signature des deux parties');
    expect((await officer.get('/amendments')).html).toContain(`/amendments/${amendment}`);
  });

  it('changes the action when both have signed, and the action says so', async () => {
    const unsigned = (await as('manager').get<Record<string, unknown>>(`/api/v1/actions/${action}`)).body;
    expect(unsigned).toMatchObject({ durationMonths: 12, grant: { amount: '295655.25' } });
    for (const [persona, act] of [
      ['authorising-officer', { transition: 'authorise', visa: 'authorisation' }],
      ['manager', { transition: 'sign', visa: 'lead_signature' }],
      ['secretariat', { transition: 'sign', visa: 'facility_signature' }],
    ] as const) {
      expect((await as(persona).act(path(), act)).status).toBe(200);
    }
    const { body } = await as('manager').get<Record<string, unknown>>(`/api/v1/actions/${action}`);
    expect(body).toMatchObject({
      durationMonths: 18,
      grant: { amount: '305655.25' },
      totalCost: { amount: '322642.51' },
      stage: { code: 'implementation' },
    });
    expect(body['version']).not.toBe(unsigned['version']);
    await eventually(async () => {
      const reports = await as('manager').get<{ items: readonly Item[] }>('/api/v1/reports?sort=reference');
      expect(reports.body.items.map((one) => one.stage.code)).toEqual(['planned', 'planned']);
    }, 20_000);
    await eventually(async () => {
      const trail = (await as('secretariat').get<object>(`/api/v1/actions/${action}/trail`)).body;
      expect(JSON.stringify(trail)).toContain('recorded the signed amendment');
    }, 20_000);
  }, 60_000);

  it('says what is wrong with each field, never 500', async () => {
    const money = (amount: unknown, currency = 'EUR') => ({ amount, currency });
    const wrong: readonly [object, string, string][] = [
      [{}, '/actionId', 'missing'],
      [{ actionId: 'x' }, '/actionId', 'id_malformed'],
      [{ actionId: '01890a5d-ac96-774b-bcce-b302099a8057' }, '/actionId', 'reference_unknown'],
      ...[
        ['-1', 'amount_negative'],
        ['0.001', 'amount_too_precise'],
        ['1e21', 'amount_exponent'],
        ['NaN', 'amount_not_cents'],
        ['1,000.00', 'amount_with_separators'],
        ['1234567890123456', 'amount_too_large'],
      ].map(([amount, code = '']): [object, string, string] => [
        { actionId: action, grant: money(amount) },
        '/grant/amount',
        code,
      ]),
      [{ actionId: action, grant: money('0') }, '/grant/amount', 'amount_not_positive'],
      [{ actionId: action, grant: money(1) }, '/grant/amount', 'wrong_type'],
      [{ actionId: action, grant: money('1', 'USD') }, '/grant/currency', 'currency_not_euro'],
      [{ actionId: action, totalCost: money('322642.52') }, '/totalCost/amount', 'total_differs_from_lines'],
      [{ actionId: action, grant: money('310000.00') }, '/grant/amount', 'eu_share_above_maximum'],
      [{ actionId: action, durationMonths: 0 }, '/durationMonths', 'out_of_range'],
      [{ actionId: action, startsOn: '2027-13-01' }, '/startsOn', 'date_malformed'],
      [{ actionId: action, surprise: 1 }, '/surprise', 'unknown'],
    ];
    for (const [sent, pointer, code] of wrong) {
      const { status, body } = await as('manager').post<Problem>('/api/v1/amendments', sent);
      expect([status, ...body.errors.map((one) => [one.pointer, one.code])]).toEqual([422, [pointer, code]]);
    }
    const { body } = await as('secretariat').post<Item>('/api/v1/amendments', {
      actionId: action,
      durationMonths: 20,
      reason: 'More time.',
    });
    const next = `/api/v1/amendments/${body.id}`;
    expect(body.stage.code).toBe('facility_draft');
    expect((await as('secretariat').patch(next, { durationMonths: 21 })).status).toBe(428);
    expect((await as('secretariat').patch(next, { durationMonths: 21 }, { version: '9.9' })).status).toBe(
      412,
    );
    const theirs = (await as('manager').get<Item>(next)).body;
    expect(
      (await as('manager').patch(next, { durationMonths: 21 }, { version: theirs.version })).status,
    ).toBe(403);
  });
});
