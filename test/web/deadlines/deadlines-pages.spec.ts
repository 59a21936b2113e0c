import { programsOf } from '../../api/support/client.js';
import { setupTestApp, type TestApp } from '../../support/app.js';
import { type Browser, textOf } from '../../support/browser.js';
import { behindTheWall } from '../../support/database.js';
import { WebProgramme } from '../../support/web-programme.js';

interface Item {
  readonly reference: string;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly overdue: boolean;
  readonly mine: boolean;
  readonly countries: readonly string[];
}

let app: TestApp;
let secretariat: Browser;
let reference: string;
let caseId: string;
let dueOn: string;
let dueAt: string;

beforeAll(async () => {
  app = await setupTestApp();
  const programme = new WebProgramme(app);
  const drafted = await programme.inConsultation('Forged & <b>altered</b> papers');
  reference = drafted.reference;
  caseId = drafted.id;
  const { body } = await (await programsOf(app))('secretariat').get<{ items: Item[] }>('/api/v1/deadlines');
  dueOn = body.items[0]?.dueOn ?? '';
  dueAt = body.items[0]?.dueAt ?? '';
});
beforeEach(async () => {
  secretariat = await app.signIn('secretariat');
});
afterEach(() => {
  app.database.clockOffsetMs = 0;
});
afterAll(() => app.close());

const at = (instant: number) => {
  app.database.clockOffsetMs = instant - Date.now();
};

describe('the page of deadlines', () => {
  test('is linked from home and the navigation, and says what is due when and from whom', async () => {
    const home = await secretariat.get('/');
    expect(home.html.match(/href="\/deadlines"/g)).toHaveLength(2);
    const page = await secretariat.get('/deadlines');
    expect(page.status).toBe(200);
    const text = textOf(page.html);
    expect(text).toContain(`${reference} Forged & <b>altered</b> papers`);
    expect(text).toContain('Time to endorse or object');
    expect(text).toMatch(/Partner-country authority|partner/i);
    expect(page.html).toContain(`datetime="${dueOn}"`);
    expect(page.html).toContain(`href="/actions/${caseId}"`);
    expect(page.html).toContain('href="/account/feeds"');
  });

  test('puts what is late first, then today, this week, and later day by day', async () => {
    expect(textOf((await secretariat.get('/deadlines')).html)).not.toContain('Overdue (');
    for (const [offsetMs, title] of [
      [-60_000, 'Today (1)'],
      [60_000, 'Overdue (1)'],
    ] as const) {
      at(Date.parse(dueAt) + offsetMs);
      const browser = await app.signIn('secretariat');
      expect(textOf((await browser.get('/deadlines')).html)).toContain(title);
    }
  });

  test('shows a month with its days, the reader’s days off, and the way to others', async () => {
    const month = dueOn.slice(0, 7);
    const page = await secretariat.get(`/deadlines?view=month&month=${month}`);
    const text = textOf(page.html);
    expect(text).toContain(': 1 deadline');
    expect(page.html).toMatch(/<caption>/);
    expect(page.html).toContain('scope="col"');
    const cell = page.html.split('<td').find((one) => one.includes(`datetime="${dueOn}"`)) ?? '';
    expect(cell).toContain(reference);
    expect(
      page.html.match(/rel="(prev|next)" href="\/deadlines\?view=month&month=\d{4}-\d{2}"/g),
    ).toHaveLength(2);
    const may = await secretariat.get('/deadlines?view=month&month=2027-05');
    const europeDay = may.html.split('<td').find((one) => one.includes('datetime="2027-05-06"')) ?? '';
    expect(europeDay).toContain('month-off');
    expect(textOf(may.html)).toContain('(day off)');
    expect(textOf(may.html)).toContain('May 2027: 0 deadlines');
  });

  test('narrows down, keeps what was chosen, and says what to do where nothing fits', async () => {
    const none = await secretariat.get('/deadlines?country=NG');
    expect(textOf(none.html)).toContain('No date fits what you asked for.');
    expect(none.html).toContain('value="NG" selected');
    expect(textOf((await secretariat.get('/deadlines?country=MD&kind=action')).html)).toContain(reference);
    const odd = await secretariat.get('/deadlines?whose=x&country=%00&kind=[]&month=2027-13&view=month');
    expect(odd.status).toBe(200);
    expect((await secretariat.get('/deadlines?cursor=nonsense')).status).toBe(422);
  });

  test('tells a partner authority its hour where it reads, and nothing of others', async () => {
    await behindTheWall(
      app.test,
      `UPDATE organisation SET time_zone = 'Asia/Kolkata'
       WHERE id = (SELECT organisation_id FROM account WHERE demo_persona = 'partner-md')`,
    );
    const partner = await app.signIn('partner-md');
    const text = textOf((await partner.get('/deadlines')).html);
    expect(text).toContain(reference);
    expect(text).toMatch(/for you until .* at \d\d:29 (IST|GMT\+5:30)/);
    const other = textOf((await (await app.signIn('partner-ma')).get('/deadlines')).html);
    expect(other).not.toContain(reference);
    expect(other).not.toContain('Any country');
  });

  test('speaks French', async () => {
    const officer = await app.signIn('authorising-officer');
    const text = textOf((await officer.get('/deadlines?view=month')).html);
    expect(text).toContain('Échéances');
    expect(text).toContain('lundi');
  });
});

describe('the deadlines for programs', () => {
  test('say the same, filtered and page by page', async () => {
    const as = await programsOf(app);
    const { body } = await as('secretariat').get<{ items: Item[]; next: string | null }>(
      '/api/v1/deadlines?limit=1&filter[collection]=actions&filter[country]=MD',
    );
    expect(body.items[0]).toMatchObject({ reference, dueOn, overdue: false, countries: ['MD'] });
    const mine = await as('partner-md').get<{ items: Item[] }>('/api/v1/deadlines?filter[whose]=mine');
    expect(mine.body.items).toHaveLength(1);
    const none = await as('secretariat').get<{ items: Item[] }>(
      `/api/v1/deadlines?filter[before]=${new Date(Date.now()).toISOString()}`,
    );
    expect(none.body.items).toEqual([]);
    for (const query of ['filter[whose]=theirs', 'cursor=x', 'filter[from]=soon', 'filter[country]=x']) {
      expect((await as('secretariat').get(`/api/v1/deadlines?${query}`)).status).toBe(422);
    }
  });
});
