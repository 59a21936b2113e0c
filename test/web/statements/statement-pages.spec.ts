/** The money tab, statements and the report on payment times: who sees them, what they say, and the same to the cent as files. */
import { actionStatement, envelopeStatement } from '../../../src/funding/statement.query.js';
import { readPdf } from '../../exchange/support/read-pdf.js';
import { readWorkbook } from '../../exchange/support/read-workbook.js';
import { MoneyTrail } from '../../funding/support/money-trail.js';
import { setupTestApp, type TestApp } from '../../support/app.js';
import { type Browser, textOf } from '../../support/browser.js';
import { behindTheWall } from '../../support/database.js';
import { WebProgramme } from '../../support/web-programme.js';

let app: TestApp;
let programme: WebProgramme;
let manager: Browser;
let secretariat: Browser;
let action: string;
let envelope: string;

beforeAll(async () => {
  app = await setupTestApp({ role: 'web' });
  programme = new WebProgramme(app);
  const drafted = await programme.inConsultation('Training <b>now</b>');
  action = drafted.id;
  const [found] = await behindTheWall<{ id: string }>(
    app.test,
    `UPDATE action SET envelope_id = (SELECT id FROM envelope WHERE code = 'BS-2023-ISF') WHERE id = $1 RETURNING envelope_id AS id`,
    [action],
  );
  envelope = found?.id ?? '';
  const trail = await MoneyTrail.of(app.test, action);
  await trail.wholeLife();
  await trail.close();
  manager = await app.signIn('manager');
  secretariat = await app.signIn('secretariat');
}, 60_000);
afterAll(() => app?.close());

const file = async (path: string, as: string) => {
  const browser = await app.signIn(as);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(`${app.baseUrl}${path}`, { headers: { cookie } });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
};
const json = async (path: string, as: string) => {
  const response = await app.api(as)(`/api/v1${path}`);
  // biome-ignore lint/suspicious/noExplicitAny: what a program reads has no type before it is looked at.
  return { status: response.status, body: (await response.json()) as any };
};

describe('the way to a statement', () => {
  test('leads from the money to the envelope, from there to its statement, and back', async () => {
    const home = await secretariat.get('/envelopes');
    expect(home.html).toContain('href="/money"');
    expect((await secretariat.get(`/envelopes/${envelope}`)).html).toContain(
      `href="/envelopes/${envelope}/statement"`,
    );
    expect((await secretariat.get(`/envelopes/${envelope}/statement`)).html).toContain(
      `href="/envelopes/${envelope}"`,
    );
  });

  test('names what is to be paid so before anybody signed it', async () => {
    const text = textOf((await manager.get(`/actions/${action}/money`)).html);
    expect(text).toContain('Amount to be paid');
    expect(text).not.toContain('Authorised Paid');
  });
});

describe('the money tab of an action', () => {
  test('tells its lead what is held, paid, recovered and due, and nothing of the envelope', async () => {
    const { status, html } = await manager.get(`/actions/${action}/money`);
    const text = textOf(html);
    expect(status).toBe(200);
    for (const told of [
      'Budgetary commitment EUR 290,000.00',
      'Legal commitment EUR 290,000.00',
      'Paid EUR 190,000.00',
      'Recovered EUR 6,543.21',
      'Remaining under contract EUR 100,000.00',
      'PAY-4 is to be paid by 6 April 2099',
      'took 40 days of 30, late',
      'took 56 days of 60; 11 days suspended',
      'suspended since 13 February 2025, after 9 of 60 days',
      'EUR 120,000.00 on 12 May 2024',
      'AM-1, 3 March 2025: -EUR 5,655.25 in the legal commitment',
      'Legal commitment reduced',
    ]) {
      expect(text).toContain(told);
    }
    expect(text).not.toMatch(/5,000,000|Free|does not add up/);
    expect(html).not.toContain('<b>now</b>');
    expect((await manager.get(`/actions/${action}`)).html).toContain(`href="/actions/${action}/money"`);
  });

  test('is for the facility and the lead alone, as are its statement and its files', async () => {
    for (const persona of ['secretariat', 'authorising-officer', 'auditor']) {
      expect((await (await app.signIn(persona)).get(`/actions/${action}/money`)).status).toBe(200);
    }
    for (const persona of ['manager-es', 'partner-md', 'agency']) {
      const stranger = await app.signIn(persona);
      for (const path of ['money', 'statement', 'statement.xlsx', 'statement.pdf']) {
        expect((await stranger.get(`/actions/${action}/${path}`)).status).toBe(404);
      }
      expect((await stranger.get(`/actions/${action}`)).html).not.toContain(`/actions/${action}/money"`);
      expect((await json(`/actions/${action}/money`, persona)).status).toBe(404);
    }
    const path = `/envelopes/${envelope}/statement`;
    for (const ending of ['', '.xlsx', '.pdf'])
      expect((await manager.get(`${path}${ending}`)).status).toBe(403);
    expect((await json(path, 'manager')).status).toBe(403);
    expect((await manager.get('/payment-report')).status).toBe(403);
    expect((await json('/payment-report', 'partner-md')).status).toBe(403);
    expect((await manager.get('/actions/not-an-id/money')).status).toBe(404);
  });

  test('an action without money says so', async () => {
    const { id } = await programme.draft('Nothing yet');
    const text = textOf((await manager.get(`/actions/${id}/money`)).html);
    expect(text).toContain('No money has moved for this action yet.');
    expect(text).toContain('No payment has been asked for yet.');
  });
});

describe('a statement of account', () => {
  test('adds up over any period, on the page and for programs', async () => {
    const text = textOf(
      (await manager.get(`/actions/${action}/statement?from=2024-05-01&to=2024-12-31`)).html,
    );
    for (const told of [
      'It adds up',
      '1 May 2024 to 31 December 2024',
      'Entries 1 to 4 of 4',
      'Closing balance',
    ]) {
      expect(text).toContain(told);
    }
    const { body } = await json(`/actions/${action}/statement?from=2024-05-01&to=2024-12-31`, 'manager');
    expect(body.addsUp).toBe(true);
    expect(body.entries.map((one: { number: number; move: string }) => [one.number, one.move])).toEqual([
      [4, 'order'],
      [5, 'pay'],
      [6, 'order'],
      [7, 'pay'],
    ]);
    expect(body.accounts.find((one: { account: string }) => one.account === 'paid')).toMatchObject({
      opening: { amount: '0.00' },
      credited: { amount: '196543.21' },
      closing: { amount: '196543.21' },
    });
    const ofEnvelope = await json(`/envelopes/${envelope}/statement?to=2099-12-31`, 'auditor');
    expect([ofEnvelope.body.addsUp, ofEnvelope.body.entries.length]).toEqual([true, 12 - 1]);
    const usual = textOf((await secretariat.get(`/envelopes/${envelope}/statement`)).html);
    const [row] = await behindTheWall<{ year: string }>(app.test, `SELECT to_char(now(), 'YYYY') AS year`);
    expect(usual).toContain(`1 January ${row?.year} to 31 December ${row?.year}`);
    expect(usual).toContain('It adds up');
  });

  test('days that are none come back with the form, and are told to programs with their place', async () => {
    const answer = await manager.get(`/actions/${action}/statement?from=2024-02-30&to=x`);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('href="#field-from"');
    expect(answer.html).toContain('value="2024-02-30"');
    const swapped = await secretariat.get(`/envelopes/${envelope}/statement?from=2024-03-01&to=2024-02-01`);
    expect([swapped.status, textOf(swapped.html).includes('cannot come before the first')]).toEqual([
      422,
      true,
    ]);
    expect((await manager.get(`/actions/${action}/statement.pdf?from=never`)).status).toBe(422);
    expect(
      (await manager.get(`/actions/${action}/statement?page=0&from=2024-01-01&from=2024-02-01`)).status,
    ).toBe(422);
    for (const [query, pointer] of [
      ['from=2024-02-30', '/from'],
      ['from=2024-03-01&to=2024-02-01', '/to'],
      ['page=2', '/page'],
    ]) {
      const { status, body } = await json(`/actions/${action}/statement?${query}`, 'manager');
      expect([status, body.errors[0].pointer]).toEqual([422, pointer]);
    }
  });

  test('is the same to the cent as a spreadsheet and as PDF', async () => {
    const actor = await programme.actor('manager');
    const model = await actionStatement(app.database, actor, action, null);
    const workbook = await file(`/actions/${action}/statement.xlsx`, 'manager');
    expect(workbook.response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="statement-.+\.xlsx"$/,
    );
    expect(workbook.response.headers.get('content-type')).toContain('spreadsheetml.sheet');
    const cents = readWorkbook(workbook.bytes)[3]
      ?.rows.slice(2, -1)
      .map((row) => Math.round(Number(row[6]?.value) * 100));
    expect(cents).toEqual(model?.statement.lines.map((line) => line.amountCents));
    const pdf = await file(`/actions/${action}/statement.pdf`, 'manager');
    expect(pdf.response.headers.get('content-type')).toBe('application/pdf');
    const lines = readPdf(pdf.bytes).pages.flat();
    expect(lines.filter((line) => line.length === 12 && line[0] !== 'No.').map((line) => line[6])).toEqual(
      model?.statement.lines.map(({ amountCents }) =>
        (amountCents / 100).toLocaleString('en', { minimumFractionDigits: 2 }),
      ),
    );
    const ofEnvelope = await envelopeStatement(
      app.database,
      await programme.actor('auditor'),
      envelope,
      null,
    );
    const { bytes } = await file(`/envelopes/${envelope}/statement.xlsx`, 'auditor');
    const closing = readWorkbook(bytes)[3]
      ?.rows.at(-1)
      ?.slice(-6)
      .map((cell) => Math.round(Number(cell?.value) * 100));
    expect(closing).toEqual(Object.values(ofEnvelope?.statement.closing ?? {}));
  });

  test('whatever altered a balance behind the ledger, the page and the files say so loudly', async () => {
    const alter = (cents: number) =>
      behindTheWall(app.test, 'UPDATE action_money SET paid_cents = paid_cents + $2 WHERE action_id = $1', [
        action,
        cents,
      ]);
    await alter(1);
    const { html } = await manager.get(`/actions/${action}/statement?from=2024-05-01&to=2024-12-31`);
    expect(textOf(html)).toContain('Paid: the entries make EUR 190,000.00, the ledger keeps EUR 190,000.01.');
    expect(html).toContain('role="alert"');
    expect(textOf((await manager.get(`/actions/${action}/money`)).html)).toContain('does not add up');
    expect((await json(`/actions/${action}/statement`, 'manager')).body.addsUp).toBe(false);
    const pdf = readPdf((await file(`/actions/${action}/statement.pdf`, 'manager')).bytes);
    expect(pdf.pages[0]?.flat()).toContain('This statement does not add up');
    await alter(-1);
    expect((await json(`/actions/${action}/statement`, 'manager')).body.addsUp).toBe(true);
  });
});

describe('the report on payment times', () => {
  test('tells the limits of a year, the late payments and why something stood, on the page and for programs', async () => {
    const text = textOf((await secretariat.get('/payment-report?year=2024')).html);
    for (const told of [
      'Payment times and suspensions 2024',
      'Payments 1 1 0 2',
      'Average net days 40 56 – 48',
      'Average gross days 40 67 – 53.5',
      'Share suspended 0.00% 100.00% – 50.00%',
      'Indication at 8.00% a year, a setting of this installation',
      'PAY-1',
    ]) {
      expect(text).toContain(told);
    }
    const { body } = await json('/payment-report?year=2024', 'auditor');
    expect(body.total).toMatchObject({ payments: 2, onTime: 1, late: 1, averageGrossDays: '53.5' });
    expect(body.total.lateInterest.amount).toBe('263.01');
    expect(body.late).toMatchObject([{ reference: 'PAY-1', lateDays: 10, netDays: 40, reasons: [] }]);
  });

  test('is the same as a list of values and as PDF, in the language of whoever reads', async () => {
    const csv = await file('/payment-report.csv?year=2024', 'auditor');
    expect(csv.response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = csv.bytes.toString('utf8').trim().split('\r\n');
    expect(rows.length).toBe(3);
    expect(rows[1]).toContain(',30,120000.00,2024-05-02,2024-05-12,40,0,40,10,263.01,');
    expect(rows[2]).toContain("'=Timesheets are missing.");
    const pdf = await file('/payment-report.pdf?year=2024', 'auditor');
    const text = readPdf(pdf.bytes).pages.flat(2).join(' ');
    for (const told of ['PAY-1', 'PAY-2', '196,543.21', '=Timesheets are missing.'])
      expect(text).toContain(told);
  });

  test('a year without payments says so, and what is no year is refused', async () => {
    expect(textOf((await secretariat.get('/payment-report?year=2031')).html)).toContain(
      'No payment was made in 2031.',
    );
    for (const year of ['1', '1999', '20244', 'x', '2024&year=2025']) {
      expect((await secretariat.get(`/payment-report?year=${year}`)).status).toBe(422);
      expect((await json(`/payment-report?year=${year}`, 'auditor')).status).toBe(422);
    }
    expect((await json('/payment-report', 'auditor')).status).toBe(200);
  });
});
