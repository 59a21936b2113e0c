import { setupTestApp, type TestApp } from '../../support/app.js';
import { type Browser, textOf } from '../../support/browser.js';

let app: TestApp;
let admin: Browser;
let partner: Browser;

beforeAll(async () => {
  app = await setupTestApp();
  admin = await app.signIn('admin');
  partner = await app.signIn('partner-ma');
});
afterAll(() => app.close());

const rowsOf = (html: string) =>
  [...html.matchAll(/<tbody>.*?<\/tbody>/gs)].flatMap(([body]) =>
    [...body.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => textOf(row)),
  );

describe('the list of calendars', () => {
  it('has the Commission first, then countries by name in the reader’s language, each unconfirmed', async () => {
    const { html } = await admin.get('/calendars');
    const rows = rowsOf(html);
    expect(rows[0]).toMatch(/^European Commission Saturday and Sunday 2024–2028 unconfirmed 0 Pattern of/);
    expect([...html.matchAll(/<h2[^>]*>([^<]*)/g)].map(([, title]) => title)).toEqual([
      'Commission',
      'Member States',
      'Partner countries',
      'Others',
    ]);
    expect(rows.map((row) => row.split(' ')[0]).slice(1, 6)).toEqual([
      'Austria',
      'Belgium',
      'Bulgaria',
      'Croatia',
      'Cyprus',
    ]);
    expect(rows.find((row) => row.startsWith('Jordan'))).toContain('Friday and Saturday');
    expect(textOf((await partner.get('/calendars')).html)).toMatch(/Allemagne .* Autriche .* Belgique/);
  });

  it('is one step away from every page for whoever is signed in, and for nobody else', async () => {
    expect((await partner.get('/')).html).toContain('href="/calendars"');
    expect((await app.browser().get('/sign-in')).html).not.toContain('href="/calendars"');
    expect((await app.browser().get('/calendars')).status).not.toBe(200);
  });
});

describe('a calendar', () => {
  it('shows a year as months, and says of each day off what it is and whether it is estimated', async () => {
    const { html } = await admin.get('/calendars/MA?year=2027');
    expect([...html.matchAll(/<caption>([^<]*)<\/caption>/g)].map(([, month]) => month)).toHaveLength(12);
    expect(textOf(html)).toMatch(/17 , Eid al-Adha, estimated/);
    expect(rowsOf(html)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^17 May 2027 Monday Eid al-Adha estimated Announce the day$/),
        expect.stringMatching(/^30 July 2027 Friday Feast of the Throne$/),
      ]),
    );
  });

  it('calls each day off as the reader’s language does, on pages and for programs', async () => {
    const reader = await app.signIn('auditor');
    const monday = { fr: 'lun.', es: 'lun', ro: 'lun.', ar: 'ن' };
    const names = { fr: 'Journée des enfants', es: 'Día del Niño', ro: 'Ziua Copilului', ar: 'يوم الطفل' };
    for (const [language, name] of Object.entries(names)) {
      await reader.submit('/account', '/language', { language, next: '/account' });
      const { html } = await reader.get('/calendars/RO?year=2027');
      expect([language, html]).toEqual([language, expect.stringContaining(`, ${name}</span>`)]);
      expect(rowsOf(html)).toContainEqual(expect.stringMatching(`2027 .*${name}`));
      expect(html).toContain(`aria-hidden="true">${monday[language as keyof typeof monday]}</span>`);
      const headers = { 'accept-language': language };
      const api = await app.api('auditor')('/api/v1/calendars/RO', { headers });
      const { holidays } = (await api.json()) as { holidays: { date: string; name: string }[] };
      expect(holidays).toContainEqual(expect.objectContaining({ date: '2027-06-01', name }));
    }
  });

  it('shows the nearest year that it knows for one that it does not', async () => {
    for (const year of ['1999', 'next', '2027.5', '']) {
      const { status, html } = await admin.get(`/calendars/COMMISSION?year=${year}`);
      expect([status, /The year 20\d\d/.test(textOf(html))]).toEqual([200, true]);
    }
  });

  it('is not there under a code that is none', async () => {
    for (const path of [
      '/calendars/XX',
      '/calendars/EL',
      '/admin/calendars/XX/off',
      '/admin/calendars/MA/party',
      '/admin/calendars/XX/progress',
    ])
      expect([path, (await admin.get(path)).status]).toEqual([path, 404]);
  });

  it('offers no change to who is no administrator', async () => {
    expect((await partner.get('/calendars/MA')).html).not.toContain('/admin/calendars');
    for (const path of ['/admin/calendars/MA/off', '/admin/calendars/MA/progress'])
      expect((await partner.get(path)).status).toBe(403);
  });
});

describe('the form of a change', () => {
  const send = (values: Record<string, string>, kind = 'off') =>
    admin.submit(`/admin/calendars/MA/${kind}`, `/admin/calendars/MA/${kind}/confirm`, values);

  it('comes back filled, with every mistake at its field', async () => {
    const { status, html } = await send({ day: '2027-01-11', nameEn: 'A day', nameFr: '', source: '' });
    expect(status).toBe(422);
    expect(html).toContain('value="A day"');
    expect(textOf(html)).toContain('Name in French: Fill this in.');
    expect(textOf(html)).toContain('Source: Fill this in.');
    const known = await send({ day: '2027-01-11', nameEn: 'A day', nameFr: 'Un jour', source: 'None' });
    expect(textOf(known.html)).toContain(
      'Day: Nobody works on that day already: Anniversary of the Independence Manifesto.',
    );
  });

  it('says that no date moves where none does, and can be changed from there', async () => {
    const preview = await send({ day: '2027-03-04', nameEn: 'A <day>', nameFr: 'Un jour', source: 'Decree' });
    expect(textOf(preview.html)).toContain('No running due date moves.');
    expect(preview.html).toContain('is a day off: A &lt;day');
    const token = /name="_token" value="([^"]*)"/.exec(preview.html)?.[1] ?? '';
    const again = await admin.post('/admin/calendars/MA/off/change', {
      _token: token,
      day: '2027-03-04',
      nameEn: 'A <day>',
      nameFr: 'Un jour',
      source: 'Decree',
    });
    expect(again.html).toContain('value="2027-03-04"');
  });

  it('asks to look again when somebody changed the calendar meanwhile', async () => {
    const values = { day: '2027-03-05', nameEn: 'A day', nameFr: 'Un jour', source: 'Decree' };
    const preview = await send(values);
    const token = /name="_token" value="([^"]*)"/.exec(preview.html)?.[1] ?? '';
    await app.api('admin')('/api/v1/calendars/MA/days', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...values, kind: 'off', day: '2027-03-08' }),
    });
    const late = await admin.post('/admin/calendars/MA/off', {
      ...values,
      _token: token,
      version: '2026-11-24',
    });
    expect(late.status).toBe(409);
    expect(textOf(late.html)).toContain('Somebody changed this calendar meanwhile');
    // The page that came back is about the present version, so that a second look is enough.
    const version = /name="version" value="([^"]*)"/.exec(late.html)?.[1] ?? '';
    expect(version).toBe('2026-11-24+1');
    expect((await admin.post('/admin/calendars/MA/off', { ...values, _token: token, version })).status).toBe(
      303,
    );
  });

  it('announces an estimated day: the other is worked, and the mark is gone', async () => {
    const form = await admin.get('/admin/calendars/MA/off?replaces=2028-05-05');
    expect(form.html).toMatch(/value="2028-05-05"/);
    const preview = await send({
      day: '2028-05-08',
      replaces: '2028-05-05',
      nameEn: 'Eid al-Adha',
      nameFr: 'Aïd al-Adha',
      source: 'Ministry',
    });
    expect(textOf(preview.html)).toContain('8 May 2028 is a day off instead of 5 May 2028: Eid al-Adha');
    const version = /name="version" value="([^"]*)"/.exec(preview.html)?.[1] ?? '';
    const token = /name="_token" value="([^"]*)"/.exec(preview.html)?.[1] ?? '';
    const done = await admin.post('/admin/calendars/MA/off', {
      _token: token,
      day: '2028-05-08',
      replaces: '2028-05-05',
      nameEn: 'Eid al-Adha',
      nameFr: 'Aïd al-Adha',
      source: 'Ministry',
      version,
    });
    expect(done.location).toBe('/admin/calendars/MA/progress');
    const days = rowsOf((await admin.get('/calendars/MA?year=2028')).html);
    expect(days).toContainEqual(expect.stringMatching(/^8 May 2028 Monday Eid al-Adha changed here$/));
    expect(days.some((row) => row.startsWith('5 May 2028'))).toBe(false);
  });

  it('confirms a year with a source, and every mark of that year is gone', async () => {
    const preview = await send({ year: '2029', source: 'Gazette of 2029' }, 'year_confirmed');
    expect(textOf(preview.html)).toContain('The holidays of 2029 are confirmed');
    const version = /name="version" value="([^"]*)"/.exec(preview.html)?.[1] ?? '';
    const token = /name="_token" value="([^"]*)"/.exec(preview.html)?.[1] ?? '';
    await admin.post('/admin/calendars/MA/year_confirmed', {
      _token: token,
      year: '2029',
      source: 'Gazette of 2029',
      version,
    });
    const { html } = await partner.get('/calendars/MA?year=2029');
    const page = textOf(html);
    expect(html).not.toContain('day-estimated');
    expect((await partner.get('/calendars/MA?year=2030')).html).toContain('day-estimated');
    expect(page).toContain('confirmé : 2029');
    expect(page).toContain('Gazette of 2029');
  });
});

it('a source in another language than the page says in which', async () => {
  for (const path of ['/calendars', '/calendars/limits']) {
    expect((await admin.get(path)).html).toMatch(/<span lang="en">\s*(General knowledge|date-holidays)/);
  }
});

it('the legal limits are listed with where they run, payments by what is asked for', async () => {
  const rows = rowsOf((await admin.get('/calendars/limits')).html);
  expect(rows).toHaveLength(8);
  expect(rows[0]).toMatch(
    /^Time to confirm the receipt Guidelines of the call 1 working day European Commission Grant action: Concept note submitted .*\(unconfirmed\)$/,
  );
  expect(rows[2]).toContain(
    '6 months European Commission Grant action: Technical and financial assessment, Steering Committee and Award decision',
  );
  const payments = rows.filter((row) => row.startsWith('Time to pay'));
  expect(
    payments.map((row) => [
      /(\d+) calendar days/.exec(row)?.[1],
      row.includes('Payment request: '),
      row.includes('(unconfirmed)'),
    ]),
  ).toEqual([
    ['30', true, false],
    ['60', true, true],
    ['90', true, false],
  ]);
  // Outsiders are shown stages in their own words.
  expect(textOf((await partner.get('/calendars/limits')).html)).not.toMatch(
    /Comité de pilotage|Steering Committee/,
  );
});
