/** What a reader of every page stumbled over, on the demo programme: how it is now. */
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { demoDatabase } from '../support/demo-database.js';

let app: TestApp;
const browsers = new Map<string, Browser>();

beforeAll(async () => {
  app = await setupTestApp({}, demoDatabase());
}, 300_000);
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

  it.each(['technical_assistance', 'dialogue'])(
    'stands before what is signed for %s, with what is bought',
    async (kind) => {
      for (const [table, path] of [
        ['payment_request', 'payment-requests'],
        ['funding_request', 'funding-requests'],
      ]) {
        const id = await idOf(
          `SELECT r.id FROM ${table} r JOIN case_file c ON c.id = r.action_id WHERE c.subject = '${kind}' LIMIT 1`,
        );
        const { html } = await reads('authorising-officer', `/${path}/${id}/dossier`);
        for (const part of [table, kind]) expect(html).toContain(`id="${part}" class="dossier-part"`);
        const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one);
        expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
      }
    },
  );

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
    const names = [...html.matchAll(/name="stage"[^>]*>\s*<label[^>]*>([^<]*)</g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(5);
    expect(new Set(names).size).toBe(names.length);
    for (const [subject, path] of [
      ['technical_assistance', 'technical-assistance'],
      ['payment_request', 'payment-requests'],
      ['report', 'reports'],
      ['action', 'actions'],
    ] as const) {
      const [one] = await behindTheWall<{ id: string; stage: string }>(
        app.test,
        `SELECT id, stage FROM case_file WHERE subject = '${subject}' AND closed_at IS NULL ORDER BY changed_at DESC LIMIT 1`,
      );
      const found = await reads('secretariat', `/${path}?stage=${one?.stage}`);
      expect([subject, found.html.includes(one?.id ?? '-')]).toEqual([subject, true]);
    }
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

describe('small things', () => {
  it('a session to come stands before one whose day has passed', async () => {
    const { html } = await reads('secretariat', '/committee-sessions');
    const [today] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT to_char(entente_now() AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD') AS id`,
    );
    const listed = [...html.matchAll(/\/committee-sessions\/([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '');
    const days = await behindTheWall<{ id: string; day: string }>(
      app.test,
      'SELECT id, held_on::text AS day FROM committee_session',
    );
    const past = [...new Set(listed)].map(
      (id) => (days.find((one) => one.id === id)?.day ?? '') < (today?.id ?? ''),
    );
    expect(past.length).toBeGreaterThan(1);
    expect(past).toEqual([...past].sort());
  });

  it('a need with gaps comes back to its form with the fields marked, and a wished-for day in the past is refused', async () => {
    const country = await as('partner-md');
    const empty = {
      language: 'ro',
      help: 'UNSURE',
      wanted: '',
      why: '',
      pillar: '',
      theme: '',
      partnershipId: '',
      contact: '',
    };
    const title = 'Readers of chips';
    const wrong = await country.submit('/needs/new', '/needs/new', {
      ...empty,
      title,
      wishedOn: '2020-01-01',
    });
    expect([wrong.status, textOf(wrong.html).includes('This day has passed')]).toEqual([422, true]);
    const saved = await country.submit('/needs/new', '/needs/new', {
      ...empty,
      title,
      wishedOn: '',
      do: 'next',
    });
    expect([saved.status, saved.location]).toEqual([
      303,
      expect.stringMatching(/^\/needs\/[0-9a-f-]{36}\/edit\?lacks=yes$/),
    ]);
    const form = await country.get(saved.location ?? '');
    expect(form.html).toMatch(/name="wanted"[^>]*aria-invalid="true"/);
    expect(form.html).not.toMatch(/name="title"[^>]*aria-invalid="true"/);
  });

  it('a conclusion begins a need of a country that reads it', async () => {
    const rows = await behindTheWall<{ dialogue: string; conclusion: string; persona: string }>(
      app.test,
      `SELECT d.dialogue_id AS dialogue, d.id AS conclusion, a.demo_persona AS persona FROM dialogue_conclusion d
         JOIN case_file c ON c.id = d.dialogue_id JOIN case_access x ON x.case_id = c.id
         JOIN account a ON a.organisation_id = x.organisation_id
       WHERE a.demo_persona IN ('partner-md', 'partner-ma') AND c.stage IN ('held', 'outcomes_recorded')`,
    );
    const [one] = rows;
    if (!one) throw new Error('No country reads a conclusion.');
    const page = `/dialogues/${one.dialogue}/outcomes`;
    const country = await as(one.persona);
    const begun = await country.submit(page, `${page}/${one.conclusion}/need`, {});
    expect([begun.status, begun.location]).toEqual([
      303,
      expect.stringMatching(/^\/needs\/[0-9a-f-]{36}\/edit$/),
    ]);
    const need = begun.location?.split('/')[2] ?? '';
    const linked = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT conclusion_id AS id FROM dialogue_follow_up WHERE case_id = '${need}'`,
    );
    expect(linked).toEqual([{ id: one.conclusion }]);
    expect(
      (await (await as('manager')).post(`${page}/${one.conclusion}/need`, {})).status,
    ).toBeGreaterThanOrEqual(400);
  });

  it('cancelling a meeting says how many are told, and proposing a framework with no country says what is missing', async () => {
    const id = await idOf(
      `SELECT c.id FROM case_file c WHERE c.subject = 'dialogue' AND c.stage = 'scheduled' AND EXISTS (SELECT FROM dialogue_invitation i WHERE i.dialogue_id = c.id)`,
    );
    const { text } = await reads('secretariat', `/dialogues/${id}/decide/cancel`);
    expect(text).toMatch(/\d+ (people who are invited are told|person who is invited is told)/);
    const secretary = await as('secretariat');
    const empty = await secretary.submit('/partnerships/new', '/partnerships/new', { country: '' });
    expect(empty.status).toBe(422);
    expect(textOf(empty.html)).not.toContain('two letters');
    expect(textOf(empty.html)).toContain('Partner country: Fill this in');
  });
});
