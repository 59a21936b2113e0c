/** Everything that is administered: changed on its page by whose task it is, and told in the record with who and when. */
import { openAssumedEnvelopes } from '../../src/calls/open-assumed-envelopes.js';
import { templatesOf } from '../../src/letters/templates.query.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, type FormValues, formFieldsOf, hiddenFieldsOf, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { WebProgramme } from '../support/web-programme.js';

let app: TestApp;
let programme: WebProgramme;
let admin: Browser;
let secretariat: Browser;
const names: Record<string, string> = {};

beforeAll(async () => {
  app = await setupTestApp();
  programme = new WebProgramme(app);
  await openAssumedEnvelopes(programme.runtime);
  [admin, secretariat] = await Promise.all([app.signIn('admin'), app.signIn('secretariat')]);
  for (const persona of ['admin', 'secretariat']) names[persona] = (await programme.actor(persona)).name;
}, 60_000);
afterAll(() => app.close());

/** The newest lines of the record that say so, each with its hour. */
async function told(by: string, sentence: string, path = '/admin/trail'): Promise<readonly string[]> {
  const { html } = await admin.get(path);
  return [...html.matchAll(/<tr\b[^>]*>.*?<\/tr>/gs)]
    .map(([row]) => ({ row, text: textOf(row) }))
    .filter(({ row, text }) => /<time datetime="\d{4}-\d{2}-\d{2}T/i.test(row) && text.includes(sentence))
    .filter(({ text }) => text.includes(names[by] ?? 'nobody'))
    .map(({ text }) => text);
}

async function done(browser: Browser, path: string, values: FormValues, action = path): Promise<string> {
  const answer = await browser.submit(path, action, values);
  if (answer.status !== 303) throw new Error(`${action} answered ${answer.status}: ${textOf(answer.html)}`);
  return answer.location ?? '';
}

const partyOf = async (code: string) => {
  const [row] = await behindTheWall<{ id: string }>(app.test, 'SELECT id FROM organisation WHERE code = $1', [
    code,
  ]);
  return row?.id ?? '';
};

describe('the administration', () => {
  it('says that one log-in does everything, outside a demonstration', async () => {
    const said = async () => textOf((await admin.get('/admin')).html).includes('one database log-in');
    expect(await said()).toBe(false);
    Object.assign(app.config, { demo: false });
    const outside = await said();
    Object.assign(app.config, { demo: true });
    expect(outside).toBe(true);
  });

  it('is one page, from which everything that is administered is one step away', async () => {
    const { html } = await admin.get('/admin');
    const main = html.slice(html.indexOf('<main'));
    const tiles = [...main.matchAll(/<h2><a href="([^"]+)"/g)].map(([, path = '']) => path);
    for (const path of [
      '/admin/users',
      '/admin/organisations',
      '/parties',
      '/admin/themes',
      '/calendars',
      '/calls',
      '/letters/templates',
      '/admin/settings',
      '/admin/trail',
    ]) {
      expect(tiles).toContain(path);
    }
    for (const path of tiles) expect([path, (await admin.get(path)).status]).toEqual([path, 200]);
  });

  it('adds a party, and says that it has another name', async () => {
    await done(
      admin,
      '/admin/organisations/new',
      {
        name: 'Border Guard School',
        code: 'PL-BGS',
        kind: 'MEMBER_STATE_AUTHORITY',
        country: 'PL',
        calendar: '',
        publicBody: 'yes',
      },
      '/admin/organisations',
    );
    expect(await told('admin', 'added the organisation Border Guard School')).toHaveLength(1);
    const edit = `/parties/${await partyOf('PL-BGS')}/edit`;
    await done(secretariat, edit, { name: 'Border Guard Academy', publicBody: 'yes' });
    expect((await told('secretariat', 'changed the party Border Guard Academy'))[0]).toContain(
      'Border Guard School',
    );
  });

  it('adds a person, grants a role, ends it, and disables the account', async () => {
    const user = await done(
      admin,
      '/admin/users/new',
      {
        name: 'Zofia Nowak',
        email: 'zofia.nowak@example.org',
        organisationId: await partyOf('PL-BGS'),
      },
      '/admin/users',
    );
    await done(admin, user, { role: 'programme_manager' }, `${user}/roles`);
    const end = /\/roles\/[0-9a-f-]{36}\/end/.exec((await admin.get(user)).html)?.[0] ?? '';
    await done(admin, user, {}, `${user}${end}`);
    await done(admin, user, {}, `${user}/disable`);
    await done(admin, user, {}, `${user}/enable`);
    for (const sentence of [
      'added the user Zofia Nowak',
      'granted the role Programme manager to Zofia Nowak',
      'ended the role Programme manager of Zofia Nowak',
      'disabled the account of Zofia Nowak',
      'enabled the account of Zofia Nowak again',
    ]) {
      expect([sentence, (await told('admin', sentence)).length]).toEqual([sentence, 1]);
    }
  });

  it('keeps the contacts of a party, and whom to turn to', async () => {
    const party = `/parties/${await partyOf('PL-BGS')}`;
    const contact = {
      name: 'Ewa Lis',
      function: 'Desk',
      email: 'ewa.lis@example.org',
      phone: '',
      language: 'en',
    };
    await done(secretariat, `${party}/contacts/new`, contact);
    const form = await secretariat.get(`${party}/focal-points/new`);
    const contactId = /<option value="([0-9a-f-]{36})"[^>]*>Ewa Lis/.exec(form.html)?.[1] ?? '';
    const focal = { contactId, deputyId: '', country: 'MD', fromDay: '2027-01-01', untilDay: '' };
    await done(secretariat, `${party}/focal-points/new`, focal);
    const rows = await behindTheWall<{ kind: string }>(
      app.test,
      `SELECT kind FROM audit_event WHERE body->'data'->>'party' = $1 ORDER BY at, seq`,
      [party.split('/').at(-1)],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['party_changed', 'contact_added', 'focal_point_named']);
    expect(await told('secretariat', 'added the contact Ewa Lis')).toHaveLength(1);
    const [named] = await told('secretariat', 'named a focal point');
    expect(named).toContain('Ewa Lis');
    expect(textOf((await admin.get('/admin/trail')).html)).not.toContain('audit.');
  });

  it('adds a theme, renames it, moves it and retires it', async () => {
    await done(
      admin,
      '/admin/themes/new',
      { code: 'CHILD_PROTECTION', pillar: 'PROTECTION', 'names.en': 'Children', 'names.fr': 'Mineurs' },
      '/admin/themes',
    );
    const theme = '/admin/themes/CHILD_PROTECTION';
    await done(admin, theme, { 'names.en': 'Child protection', 'names.fr': 'Mineurs' });
    await done(admin, '/admin/themes', { way: 'up' }, `${theme}/move`);
    await done(admin, `${theme}/retire`, {});
    for (const sentence of ['added a theme', 'changed a theme', 'put a theme', 'retired a theme']) {
      const [line, ...others] = await told('admin', sentence);
      expect([sentence, others, line?.includes('Child protection')]).toEqual([sentence, [], true]);
    }
  });

  it('tells of a day off in a working calendar, and takes it back', async () => {
    const off = '/admin/calendars/MA/off';
    const preview = await admin.submit(off, `${off}/confirm`, {
      day: '2027-02-10',
      nameEn: 'A day of mourning',
      nameFr: 'Jour de deuil',
      source: 'Decree 2.27.9',
    });
    const made = await admin.post(off, hiddenFieldsOf(preview.html, off));
    expect(made.status).toBe(303);
    const calendar = await admin.get('/calendars/MA');
    const back = /\/admin\/calendars\/MA\/changes\/[0-9a-f-]{36}\/take-back/.exec(calendar.html)?.[0] ?? '';
    await done(admin, back, {});
    expect((await told('admin', 'changed a working calendar'))[0]).toContain('Morocco');
    expect(await told('admin', 'took a change of a working calendar back')).toHaveLength(1);
  });

  it('writes the next version of a letter template', async () => {
    const template = (await templatesOf(app.database, await programme.actor('secretariat'))).find(
      ({ code }) => code === 'formal_notice',
    );
    const path = `/letters/templates/${template?.id}`;
    const form = await secretariat.get(`${path}/edit`);
    const confirm = `${path}/confirm`;
    const bodies = [...form.html.matchAll(/<textarea[^>]*name="(texts\.\w\w\.body)"[^>]*>([^<]*)/g)].map(
      ([, name = '', text = '']) => [name, textOf(text.replaceAll('\n', '¶')).replaceAll('¶', '\n')] as const,
    );
    expect(bodies.length).toBeGreaterThan(1);
    const asked = await secretariat.post(confirm, {
      ...formFieldsOf(form.html, confirm),
      ...Object.fromEntries(bodies),
      'texts.en.title': 'Formal notice, once more: {{case.reference}}',
      'texts.fr.title': 'Mise en demeure : {{case.reference}}',
    });
    expect(asked.status).toBe(200);
    const saved = await secretariat.post(path, hiddenFieldsOf(asked.html, path));
    expect([saved.status, saved.location]).toEqual([303, path]);
    expect(textOf((await secretariat.get(path)).html)).toContain('once more');
    const [written] = await told('secretariat', 'wrote a new version of a template of letters');
    expect(written).toContain('Formal notice');
  });

  it('drafts a call and its guidelines, which the call’s own record tells', async () => {
    const guidelines = await done(secretariat, '/calls/new', {
      code: 'JOURNEY-1',
      title: 'A journey',
      summary: 'Quick-start actions.',
      continuous: 'yes',
      cutOffs: '',
      lots: '1 Everything',
      funds: 'AMIF',
    });
    const call = guidelines.replace('/guidelines/edit', '');
    await done(secretariat, `${call}/edit`, {
      code: 'JOURNEY-1',
      title: 'A longer journey',
      summary: 'Quick-start actions.',
      continuous: 'yes',
      cutOffs: '',
      lots: '1 Everything',
      funds: 'AMIF',
    });
    await done(secretariat, guidelines, {
      summary: 'At most 95 % of the cost.',
      maximumShareBasisPoints: '95',
      minimumGrantCents: '200,000',
      leadKinds: 'MEMBER_STATE_AUTHORITY',
    });
    const { html } = await secretariat.get(call);
    expect(html).toMatch(/<time datetime="\d{4}-\d{2}-\d{2}T/i);
    const record = textOf(html);
    expect(record).toContain('A longer journey');
    expect(record.split(names['secretariat'] ?? '').length - 1).toBeGreaterThanOrEqual(2);
  });
});

describe('a room that is switched off', () => {
  const turn = (room: string, value: string) =>
    done(admin, `/admin/settings/room_${room}`, { value }, `/admin/settings/room_${room}`);
  const ROOMS = {
    calls: 'secretariat',
    needs: 'partner-md',
    technical_assistance: 'secretariat',
    dialogues: 'secretariat',
    committee_sessions: 'secretariat',
    letters: 'secretariat',
  } as const;
  const PATHS = {
    calls: '/calls',
    needs: '/needs',
    technical_assistance: '/technical-assistance',
    dialogues: '/dialogues',
    committee_sessions: '/committee-sessions',
    letters: '/letters',
  } as const;
  let need: string;

  it('is one setting, told in the record from what to what', async () => {
    const filed = await app.api('partner-md')('/api/v1/needs', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Document readers' }),
    });
    need = ((await filed.json()) as { id: string }).id;
    for (const room of Object.keys(ROOMS)) await turn(room, 'off');
    const lines = await told('admin', 'changed a setting');
    expect(lines).toHaveLength(6);
    expect(lines.join()).toContain('from “on” to “off”');
  });

  it('answers clearly on its pages and to programs, and is offered nowhere', async () => {
    for (const [room, persona] of Object.entries(ROOMS)) {
      const path = PATHS[room as keyof typeof PATHS];
      const browser = await app.signIn(persona);
      const begins = room === 'letters' ? ['/letters/templates'] : [`${path}/new`, `${path}/%6eew`];
      for (const page of [path, ...begins]) {
        const answer = await browser.get(page);
        expect([page, answer.status]).toEqual([page, 409]);
        const said = textOf(answer.html);
        expect(said).toContain('Not in use here');
        expect(said).toContain('This room is switched off in this installation');
        expect(said).not.toContain('before you');
      }
      const listed = await app.api(persona)(`/api/v1${path}`);
      expect([path, listed.status]).toEqual([path, 409]);
      const begun = await app.api(persona)(`/api/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'if-match': '"1.1"' },
        body: '{}',
      });
      expect(await begun.json()).toMatchObject({
        status: 409,
        code: 'state_conflict',
        refusals: [{ code: 'room_switched_off' }],
      });
    }
    for (const persona of ['secretariat', 'partner-md', 'manager', 'admin']) {
      const browser = await app.signIn(persona);
      for (const page of ['/', '/programme', ...(persona === 'admin' ? ['/admin'] : [])]) {
        const { html } = await browser.get(page);
        for (const path of Object.values(PATHS)) {
          expect([persona, page, html.includes(`href="${path}"`)]).toEqual([persona, page, false]);
          expect([persona, page, html.includes(`href="${path}/new"`)]).toEqual([persona, page, false]);
        }
      }
    }
  });

  it('lets what runs in it be read, without a way back into it, and is there again as before', async () => {
    const partner = await app.signIn('partner-md');
    const page = await partner.get(`/needs/${need}`);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('href="/needs"');
    expect((await app.api('partner-md')(`/api/v1/needs/${need}`)).status).toBe(200);
    for (const room of Object.keys(ROOMS)) await turn(room, 'on');
    for (const [room, persona] of Object.entries(ROOMS)) {
      const path = PATHS[room as keyof typeof PATHS];
      expect([path, (await (await app.signIn(persona)).get(path)).status]).toEqual([path, 200]);
    }
  });
});
