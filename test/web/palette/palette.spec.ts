import { addContact } from '../../../src/identity/change-contact.js';
import { DEMO_PERSONAS } from '../../../src/identity/demo-personas.js';
import { setupTestApp, type TestApp } from '../../support/app.js';
import { behindTheWall } from '../../support/database.js';
import { sampled } from '../../support/sample.js';
import { type Drafted, WebProgramme } from '../../support/web-programme.js';

interface Palette {
  readonly groups: readonly {
    readonly name: string;
    readonly items: readonly { readonly href: string; readonly title: string; readonly detail: string }[];
  }[];
  readonly said: string;
  readonly all: string;
}

/** Of the pages that each is offered. */
const OPENED = 8;

let app: TestApp;
let programme: WebProgramme;
let file: Drafted;
beforeAll(async () => {
  app = await setupTestApp();
  programme = new WebProgramme(app);
  file = await programme.inConsultation('Lighthouses along the river');
  const [party] = await behindTheWall<{ id: string }>(
    app.test,
    `SELECT id FROM organisation WHERE code = 'RO-IGI'`,
  );
  await addContact(app.database, await programme.actor('secretariat'), party?.id ?? '', {
    name: 'Ștefania Quillfeather',
    function: 'Head of division',
    email: 'quillfeather@example.org',
    phone: '',
    language: 'ro',
  });
}, 120_000);
afterAll(() => app.close());

async function asked(persona: string, query: string): Promise<Palette> {
  const browser = await app.signIn(persona);
  const page = await browser.get(`/palette?${query}`);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toContain('application/json');
  return JSON.parse(page.html) as Palette;
}

const inGroup = (palette: Palette, name: string) =>
  (palette.groups.find((one) => one.name === name)?.items ?? []).map(({ href, title }) => `${href} ${title}`);

test('every page that it offers opens for whoever is offered it, and without words those are all it offers', async () => {
  const shut: string[] = [];
  const known = new Set<string>();
  for (const persona of DEMO_PERSONAS.map(({ code }) => code)) {
    const browser = await app.signIn(persona);
    const { groups, all } = JSON.parse((await browser.get('/palette')).html) as Palette;
    expect([groups.map(({ name }) => name), all]).toEqual([['Pages'], '/search']);
    const items = groups[0]?.items ?? [];
    for (const { href } of items) known.add(href);
    for (const { href } of sampled(items, OPENED)) {
      const { status } = await browser.get(href);
      if (status !== 200) shut.push(`${persona} ${href}: ${status}`);
    }
  }
  expect(shut).toEqual([]);
  expect([...known]).toEqual(
    expect.arrayContaining(['/', '/actions/new', '/needs/new', '/envelopes', '/admin/users/new', '/keys']),
  );
}, 240_000);

test('what one may not start is not offered', async () => {
  const starts = async (persona: string) =>
    inGroup(await asked(persona, 'q='), 'Pages').filter((one) => /\/new /.test(one));
  expect((await starts('manager')).join()).toContain('/actions/new');
  expect((await starts('partner-ma')).join()).not.toMatch(/\/(actions|calls|parties|users)\/new/);
  expect((await starts('auditor')).join()).not.toMatch(/\/(actions|needs|calls|parties|users)\/new/);
});

test('pages are found by the beginnings of their words, whatever their accents', async () => {
  expect(inGroup(await asked('secretariat', 'q=env'), 'Pages')).toEqual(['/envelopes Envelopes']);
  expect(inGroup(await asked('secretariat', 'q=nvel'), 'Pages')).toEqual([]);
});

test('a case is found by its number and by its title, and by nobody who may not see it', async () => {
  for (const q of [file.reference, 'lighthou riv']) {
    const query = new URLSearchParams({ q }).toString();
    for (const persona of ['secretariat', 'manager', 'partner-md']) {
      expect([persona, inGroup(await asked(persona, query), 'Cases').join()]).toEqual([
        persona,
        expect.stringContaining(`/actions/${file.id}`),
      ]);
    }
    for (const persona of ['partner-ma', 'manager-es']) {
      const found = await asked(persona, query);
      expect([persona, inGroup(found, 'Cases')]).toEqual([persona, []]);
      expect(JSON.stringify(found)).not.toContain('Lighthouses');
    }
  }
});

test('the case whose number was typed in full comes before newer ones that begin like it', async () => {
  for (let count = 0; count < 3; count += 1) await programme.draft(`After ${file.reference}`);
  const { groups } = await asked('manager', new URLSearchParams({ q: file.reference }).toString());
  expect(groups.find(({ name }) => name === 'Cases')?.items.length).toBeGreaterThan(1);
  expect(inGroup({ groups, said: '', all: '' }, 'Cases')[0]).toContain(`/actions/${file.id}`);
});

test('people of parties are found on the page of their party, by who may look into it', async () => {
  const found = async (persona: string) => inGroup(await asked(persona, 'q=stefania'), 'People');
  for (const persona of ['secretariat', 'manager']) {
    const [one = ''] = await found(persona);
    expect(one).toMatch(/^\/parties\/[0-9a-f-]{36}#contacts Ștefania Quillfeather$/);
    const browser = await app.signIn(persona);
    expect((await browser.get(one.split('#')[0] ?? '')).html).toContain('Quillfeather');
  }
  for (const persona of ['partner-md', 'partner-ma', 'manager-es']) {
    expect([persona, await found(persona)]).toEqual([persona, []]);
  }
});

test('accounts are found by who has a page of them, and by nobody else', async () => {
  const [row] = await behindTheWall<{ id: string; name: string }>(
    app.test,
    `SELECT a.id, p.name FROM account a JOIN person p ON p.id = a.person_id WHERE a.demo_persona = 'steering-1'`,
  );
  const query = new URLSearchParams({ q: row?.name ?? '' }).toString();
  for (const persona of ['admin', 'auditor']) {
    expect(inGroup(await asked(persona, query), 'People')).toContain(`/admin/users/${row?.id} ${row?.name}`);
  }
  for (const persona of ['secretariat', 'partner-md']) {
    expect((await asked(persona, query)).groups.filter(({ name }) => name === 'People')).toEqual([]);
  }
});

test('says how many there are, what to do where there is none, and where all of it stands', async () => {
  const some = await asked('secretariat', 'q=inbox');
  expect([some.said, some.all]).toEqual(['1 result', '/search?q=inbox']);
  const none = await asked('secretariat', 'q=%22zzz%22%20%26');
  expect([none.groups, none.all]).toEqual([[], '/search?q=%22zzz%22+%26']);
  expect(none.said).toContain('Nothing was found.');
});

test('takes whatever is sent, and nothing from who is not signed in', async () => {
  for (const query of ['q=%00%07', `q=${'x'.repeat(900)}`, 'q=a&q=b', 'q[]=1', 'q=%25%5F']) {
    await asked('partner-ma', query);
  }
  const page = await app.browser().get('/palette?q=x');
  expect([page.status, page.location]).toEqual([303, '/sign-in?next=%2Fpalette%3Fq%3Dx']);
});
