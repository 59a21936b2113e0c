/** What a reader of every page stumbled over, on the demo programme: how it is now. */
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { demoDatabase } from '../support/demo-database.js';

let app: TestApp;
const browsers = new Map<string, Browser>();

beforeAll(async () => {
  app = await setupTestApp({}, demoDatabase());
}, 120_000);
afterAll(() => app.close());

const as = async (persona: string) => {
  const browser = browsers.get(persona) ?? (await app.signIn(persona));
  browsers.set(persona, browser);
  return browser;
};
const reads = async (persona: string, path: string) => {
  const page = await (await as(persona)).get(path);
  if (page.status !== 200) throw new Error(`${persona} ${path} answered ${page.status}.`);
  return { html: page.html, text: textOf(page.html) };
};
const idOf = async (sql: string) => {
  const [row] = await behindTheWall<{ id: string }>(app.test, sql);
  if (!row) throw new Error(`The demo has nothing of: ${sql}`);
  return row.id;
};

describe('the whole file on one page', () => {
  const PAYING = `SELECT c.id FROM case_file c JOIN payment_request p ON p.id = c.id JOIN report r ON r.id = p.report_id WHERE c.stage = 'authorisation'`;

  it('stands before the signature of a payment, with its report and its action', async () => {
    const id = await idOf(PAYING);
    const confirm = await reads('authorising-officer', `/payment-requests/${id}/decide/approve?visa=aosd`);
    expect(confirm.html).toContain(`href="/payment-requests/${id}/dossier"`);
    const { html } = await reads('authorising-officer', `/payment-requests/${id}/dossier`);
    for (const part of ['payment_request', 'report', 'action'])
      expect(html).toContain(`id="${part}" class="dossier-part"`);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('stands before an award, with the request for its money, and before the signature of an amendment', async () => {
    const action = await idOf(
      `SELECT id FROM case_file WHERE subject = 'action' AND stage = 'award_decision'`,
    );
    const confirm = await reads('head-of-unit', `/actions/${action}/decide/reject`);
    expect(confirm.html).toContain(`href="/actions/${action}/dossier"`);
    const whole = await reads('head-of-unit', `/actions/${action}/dossier`);
    expect(whole.html).toContain('id="funding_request" class="dossier-part"');
    const amendment = await idOf(`SELECT id FROM case_file WHERE subject = 'amendment' LIMIT 1`);
    const changed = await reads('authorising-officer', `/amendments/${amendment}/dossier`);
    expect(changed.html).toContain('id="action" class="dossier-part"');
  });

  it('is for the facility alone', async () => {
    const id = await idOf(PAYING);
    const lead = await as('manager');
    expect((await lead.get(`/payment-requests/${id}/dossier`)).status).toBe(404);
    expect((await lead.get(`/actions/${id}/dossier`)).status).toBe(404);
  });
});

describe('a partnership', () => {
  it('lists as many grants, technical assistance and dialogues under it as its figures count', async () => {
    const id = await idOf(`SELECT id FROM partnership WHERE country = 'MD'`);
    const rows = await behindTheWall<{ subject: string }>(
      app.test,
      `SELECT c.subject FROM action_country k JOIN case_file c ON c.id = k.action_id WHERE k.partnership_id = '${id}' AND c.stage <> 'draft'`,
    );
    expect(new Set(rows.map(({ subject }) => subject)).size).toBe(3);
    const { html, text } = await reads('secretariat', `/partnerships/${id}`);
    const table = html.slice(html.indexOf('id="actions"'));
    const listed = (path: string) =>
      new Set(table.match(new RegExp(`href="/${path}/[0-9a-f-]{36}"`, 'g'))).size;
    for (const [subject, path] of [
      ['action', 'actions'],
      ['technical_assistance', 'technical-assistance'],
      ['dialogue', 'dialogues'],
    ] as const) {
      expect([subject, listed(path)]).toEqual([subject, expect.any(Number)]);
      expect(listed(path)).toBeGreaterThanOrEqual(rows.filter((row) => row.subject === subject).length);
    }
    expect(text).toContain('Technical assistance');
  });
});

describe('a filter by stage', () => {
  it('offers each name once, and finds what stands at any stage of that name', async () => {
    const { html } = await reads('secretariat', '/technical-assistance');
    const select = html.slice(html.indexOf('name="stage"'));
    const names = [...select.slice(0, select.indexOf('</select>')).matchAll(/<option[^>]*>([^<]*)</g)].map(
      ([, name]) => name,
    );
    expect(names.length).toBeGreaterThan(5);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('what is said where reasons are asked for', () => {
  it('names the country that reads why its need is declined', async () => {
    const id = await idOf(`SELECT id FROM case_file WHERE subject = 'need' AND stage = 'filed'`);
    const { text } = await reads('secretariat', `/needs/${id}/decide/decline`);
    expect(text).toMatch(/Reasons [^.]+ will read this, and those who work on the file in the facility\./);
  });

  it('says that a rejection goes into a letter, and that others stay inside', async () => {
    const award = await idOf(
      `SELECT id FROM case_file WHERE subject = 'action' AND stage = 'award_decision'`,
    );
    expect((await reads('head-of-unit', `/actions/${award}/decide/reject`)).text).toContain(
      'This goes into the letter that is sent by itself',
    );
    const running = await idOf(
      `SELECT id FROM case_file WHERE subject = 'action' AND stage = 'implementation'`,
    );
    expect(
      (await reads('authorising-officer', `/actions/${running}/decide/decommit_dormant`)).text,
    ).not.toContain('will read this, and those');
    const own = await idOf(`SELECT id FROM case_file WHERE subject = 'action' AND stage = 'rejected'`);
    const lead = await idOf(
      `SELECT a.demo_persona AS id FROM account a JOIN case_file c ON c.organisation_id = a.organisation_id WHERE c.id = '${own}' AND a.demo_persona IS NOT NULL`,
    );
    expect((await reads(lead, `/actions/${own}/decide/request_redress`)).text).toContain(
      'Your organisation and those who work on the file in the facility will read this.',
    );
  });
});

describe('the picture and the table of a workflow', () => {
  it('say who asked in words', async () => {
    const id = await idOf(
      `SELECT id FROM case_file WHERE subject = 'technical_assistance' AND stage = 'check'`,
    );
    const { text } = await reads('secretariat', `/technical-assistance/${id}/where`);
    expect(text).toContain('who asked for it is the Member State');
    expect(text).not.toContain('member_state');
  });
});
