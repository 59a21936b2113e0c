/** From what a country asks for in its own language to the action that answers it, over HTTP alone. */
import type { Item, Problem } from '../api/support/client.js';
import { ProgrammeOffice } from '../api/support/programme-office.js';
import { hiddenFieldsOf, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';

interface Need extends Item {
  readonly language: string;
  readonly wanted: string;
  readonly answerDue: string | null;
  readonly declinedBecause: string | null;
  readonly translations: readonly {
    readonly language: string;
    readonly title: string;
    readonly number: number;
    readonly by: string | null;
    readonly outdated: boolean;
  }[];
  readonly actions: readonly {
    readonly actionId: string;
    readonly kind: string;
    readonly lead: string;
    readonly seen: boolean;
    readonly title: string | null;
    readonly leadCountry: string;
    readonly stage: { readonly code: string } | null;
    readonly state: string | null;
  }[];
  readonly told: readonly { readonly role: string; readonly country: string | null }[] | null;
}
interface List<One> {
  readonly items: readonly One[];
}

let office: ProgrammeOffice;
let path: string;
let id: string;
let framework: string;
let actionId: string;

beforeAll(async () => {
  office = await ProgrammeOffice.open();
  const { body } = await office
    .as('partner-md')
    .get<List<Item & { partnerCountries: string[] }>>('/api/v1/partnerships');
  framework = body.items[0]?.id ?? '';
}, 120_000);
afterAll(() => office.close());

const as = (persona: string) => office.as(persona);
const read = async (persona: string, of = path) => (await as(persona).get<Need>(of)).body;
const english = {
  title: 'Readers for travel documents',
  wanted: 'Twenty readers for chips.',
  why: 'The old ones are blind to forged chips.',
};

describe('a need in the language of its country', () => {
  it('is drafted and filed by an authority of the country, in a form that loses nothing', async () => {
    const browser = await office.app.signIn('partner-md');
    const home = await browser.get('/');
    expect(home.html).toContain('href="/needs/new"');
    expect(textOf(home.html)).toContain('You have not told us of a need yet.');
    const wrong = await browser.submit('/needs/new', '/needs/new', {
      title: '',
      language: 'ro',
      wanted: 'Douăzeci de cititoare.',
    });
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.html)).toContain('Title: Fill this in.');
    expect(wrong.html).toMatch(/<textarea[^>]*lang="ro"[^>]*>\s*Douăzeci de cititoare\./);
    const saved = await browser.submit('/needs/new', '/needs/new', {
      title: 'Cititoare de documente',
      language: 'ro',
      wanted: 'Douăzeci de cititoare.',
      why: 'Cele vechi nu văd cipurile falsificate.',
      pillar: 'IRREGULAR_THB',
      theme: 'DOCUMENT_FRAUD',
      partnershipId: framework,
      help: 'UNSURE',
      contact: '',
      do: 'next',
    });
    expect(saved.location).toMatch(/^\/needs\/[-0-9a-f]{36}\/edit\?lacks=yes$/);
    id = saved.location?.split('/')[2] ?? '';
    path = `/api/v1/needs/${id}`;
    const refused = await as('partner-md').act(path, { transition: 'file' });
    expect((refused.body as unknown as Problem).refusals?.[0]?.detail).toBe(
      'The need still lacks: Whom to talk to.',
    );
    const { version } = await read('partner-md');
    await as('partner-md').patch(path, { contact: 'Ana Rusu, +373 22 000 000' }, { version });
    await office.does('partner-md', path, { transition: 'file' });
    expect((await read('partner-md')).stage.code).toBe('filed');
  });

  it('cannot be changed any more, until its country is asked', async () => {
    const { version } = await read('partner-md');
    const late = await as('partner-md').patch<Problem>(path, { wanted: 'Thirty.' }, { version });
    expect([late.status, late.body.code]).toEqual([409, 'state_conflict']);
    expect((await as('partner-md').patch(path, { wanted: 'Thirty.' })).status).toBe(428);
    await office.does('secretariat', path, {
      transition: 'ask',
      inputs: { question: 'How many border posts?' },
    });
    const page = textOf((await (await office.app.signIn('partner-md')).get(`/needs/${id}`)).html);
    expect(page).toContain('How many border posts?');
    expect(page).toContain('Time to answer the question');
    const asked = await read('partner-md');
    expect(asked.stage.code).toBe('clarification_requested');
    await as('partner-md').patch(path, { wanted: 'Douăzeci de cititoare, zece posturi.' }, asked);
    await office.does('partner-md', path, { transition: 'answer', inputs: { answer: 'Ten.' } });
    expect((await read('partner-md')).wanted).toBe('Douăzeci de cititoare, zece posturi.');
  });

  it('is not there for Member States and other countries, neither read nor counted', async () => {
    for (const stranger of ['partner-ma', 'manager', 'agency']) {
      for (const below of ['', '/trail', '/clock', '/transitions', '/blockers']) {
        expect((await as(stranger).get(`${path}${below}`)).status).toBe(404);
      }
      expect((await as(stranger).get<List<Item>>('/api/v1/needs')).body.items).toEqual([]);
      expect((await (await office.app.signIn(stranger)).get(`/needs/${id}`)).status).toBe(404);
    }
  });
});

describe('the secretariat', () => {
  it('translates it beside the original before Member States are shown it', async () => {
    const early = await as('secretariat').act(path, { transition: 'publish' });
    expect((early.body as unknown as Problem).refusals?.[0]?.code).toBe('need_not_translated');
    const waiting = await (await office.app.signIn('secretariat')).get(`/needs/${id}`);
    expect(/<ul class="move-buttons">\s*<li>\s*<a [^>]*href="([^"]+)"/.exec(waiting.html)?.[1]).toBe(
      `/needs/${id}/translate/en`,
    );
    const { version } = await read('secretariat');
    const translate = (language: string, more: object, at = version) =>
      as('secretariat').post<Need & Problem>(
        `${path}/translations`,
        { language, ...english, ...more },
        { version: at },
      );
    expect((await translate('en', { title: '' })).body.errors.map((one) => one.pointer)).toEqual(['/title']);
    expect((await translate('ro', {})).status).toBe(422);
    expect((await translate('en', {}, '1.1')).status).toBe(412);
    const first = await translate('en', {});
    expect(first.status).toBe(201);
    expect(first.body.translations).toMatchObject([{ number: 1, title: english.title, outdated: false }]);
    expect(first.body.translations[0]?.by).toBeTruthy();

    const browser = await office.app.signIn('secretariat');
    const address = `/needs/${id}/translate/en`;
    const blank = await browser.submit(address, address, { title: 'Readers', wanted: ' ', why: '' });
    expect(blank.status).toBe(422);
    const corrected = await browser.submit(address, address, {
      ...english,
      title: 'Readers for travel documents with chips',
    });
    expect(corrected.status).toBe(303);
    const after = await read('partner-md');
    expect([after.title, after.language]).toEqual(['Cititoare de documente', 'ro']);
    expect(after.translations).toMatchObject([
      { language: 'en', number: 2, title: 'Readers for travel documents with chips', by: null },
    ]);
  });

  it('shows it to Member States, who are told, and the country sees who was', async () => {
    await office.does('secretariat', path, { transition: 'publish' });
    await eventually(async () => {
      const { told } = await read('partner-md');
      expect(told?.map(({ role, country }) => `${role} ${country}`)).toEqual(
        expect.arrayContaining(['secretariat null', 'programme_manager RO', 'programme_manager ES']),
      );
    }, 15_000);
    expect((await read('manager')).told).toBeNull();
    const page = await (await office.app.signIn('partner-md')).get(`/needs/${id}`);
    expect(textOf(page.html)).toContain('Programme manager, Romania');
    expect(page.html).toMatch(/lang="ro"[^>]*>Cititoare de documente/);
    expect(page.html).toMatch(/lang="en"[^>]*>Readers for travel documents with chips/);
    expect(textOf(page.html)).toContain('that is its own target, no law sets it');
    for (const stranger of ['partner-ma', 'agency']) {
      expect((await as(stranger).get(path)).status).toBe(404);
      expect(textOf((await (await office.app.signIn(stranger)).get('/needs')).html)).not.toContain('NEED/');
    }
  });

  it('waits on the home page of a Member State that has signed the partnership, and of no other', async () => {
    const home = textOf((await (await office.app.signIn('manager')).get('/')).html);
    expect(home).toContain('Needs that wait to be taken up');
    expect(home).toContain('Readers for travel documents with chips');
    const other = textOf((await (await office.app.signIn('manager-es')).get('/')).html);
    expect(other).not.toContain('Readers for travel documents with chips');
  });
});

describe('a Member State', () => {
  it('takes it up, and is told what its country learns of it from then on', async () => {
    const browser = await office.app.signIn('manager');
    const address = `/needs/${id}/take-up`;
    expect(textOf((await browser.get(address)).html)).toContain(
      'Moldova is told, and follows from now on where that stands',
    );
    const form = hiddenFieldsOf((await browser.get(address)).html, address);
    const pressed = await Promise.all([1, 2, 3].map(() => browser.post(address, { ...form, actionId: '' })));
    expect(pressed.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
    expect(textOf(pressed.find(({ status }) => status === 409)?.html ?? '')).toContain('decide again');
    const [taken] = pressed.filter(({ status }) => status === 303);
    if (!taken) throw new Error('Nothing was taken up.');
    expect(taken.location).toMatch(/^\/actions\/[-0-9a-f]{36}\/edit$/);
    actionId = taken.location?.split('/')[2] ?? '';
    await eventually(async () => expect((await read('partner-md')).stage.code).toBe('taken_up'));
    expect(textOf((await browser.get(`/actions/${actionId}`)).html)).toContain('of Moldova:');
  });

  it('is followed by the country from the first draft on, though it cannot open what is not submitted', async () => {
    const { actions } = await read('partner-md');
    expect(actions).toMatchObject([
      { actionId, seen: false, title: null, leadCountry: 'RO', stage: { code: 'draft' }, state: 'under_way' },
    ]);
    expect((await as('partner-md').get(`/api/v1/actions/${actionId}`)).status).toBe(404);
    const page = textOf((await (await office.app.signIn('partner-md')).get(`/needs/${id}`)).html);
    expect(page).toContain('An action in preparation');
    expect((await read('manager-es')).actions).toMatchObject([{ seen: false, stage: null, state: null }]);
  });

  it('lets another Member State answer it too, under a warning where it has not signed', async () => {
    const browser = await office.app.signIn('manager-es');
    const page = await browser.get(`/needs/${id}/take-up`);
    expect(textOf(page.html)).toContain('Spain is not among those who signed this partnership');
    const taken = await as('manager-es').post<{ actionId: string }>(`${path}/actions`, {});
    expect(taken.status).toBe(201);
    const again = await as('manager-es').post<Problem>(`${path}/actions`, {
      actionId: taken.body.actionId,
    });
    expect([again.status, again.body.detail]).toEqual([409, 'This action answers the need already.']);
    const foreign = await as('manager-es').post(`${path}/actions`, { actionId });
    expect(foreign.status).toBe(404);
    expect((await read('partner-md')).actions.map((one) => one.leadCountry)).toEqual(['RO', 'ES']);
    await office.does('manager-es', `/api/v1/actions/${taken.body.actionId}`, { transition: 'withdraw' });
  });

  it('keeps the need neither declined nor withdrawn while an action is on its way', async () => {
    for (const [persona, transition] of [
      ['secretariat', 'decline'],
      ['partner-md', 'withdraw'],
    ] as const) {
      const { version } = await read(persona);
      const answer = await as(persona).post(
        `${path}/transitions`,
        { transition, reason: 'No.' },
        { version },
      );
      expect(answer.status).toBe(409);
    }
  });

  it('once its action has ended unanswered, leaves the need free to be taken up again', async () => {
    await office.does('manager', `/api/v1/actions/${actionId}`, { transition: 'withdraw' });
    await eventually(async () => expect((await read('partner-md')).stage.code).toBe('published'), 15_000);
    const { actions, answerDue } = await read('partner-md');
    expect(actions.map((one) => one.state)).toEqual(['ended', 'ended']);
    expect(answerDue).not.toBeNull();
    const page = textOf((await (await office.app.signIn('partner-md')).get(`/needs/${id}`)).html);
    expect(page).toContain('It can be taken up again.');
  }, 30_000);

  it('answers with an action that it leads already', async () => {
    const led = await office.draft({ title: 'Chips at the border', countries: ['MD'] });
    await office.move(led, { from: 0, to: 1 });
    const browser = await office.app.signIn('manager');
    const address = `/needs/${id}/take-up`;
    expect(textOf((await browser.get(address)).html)).toContain('Chips at the border');
    const taken = await browser.submit(address, address, { actionId: led.id });
    expect(taken.location).toBe(`/actions/${led.id}`);
    const seen = (await read('partner-md')).actions.find((one) => one.actionId === led.id);
    expect(seen).toMatchObject({
      seen: true,
      title: 'Chips at the border',
      stage: { code: 'concept_submitted' },
    });
    await eventually(async () => expect((await read('partner-md')).stage.code).toBe('taken_up'));
    const own = await (await office.app.signIn('partner-md')).get(`/actions/${led.id}`);
    expect(own.html).toContain(`href="/needs/${id}"`);
  }, 30_000);
});

describe('the secretariat answers a need itself', () => {
  let wanted: string;
  let page: string;
  beforeAll(async () => {
    wanted = await office.publishedNeed('MD', 'Trainers for border guards', 'TECHNICAL_ASSISTANCE');
    page = `/needs/${wanted.split('/').at(-1)}`;
  }, 30_000);
  const answers = async (persona: string) => (await read(persona, wanted)).actions;

  it('with technical assistance, on a page that says what will happen and is filled with the need', async () => {
    const browser = await office.app.signIn('secretariat');
    const address = `${page}/take-up`;
    expect((await browser.get(page)).html).toContain(`href="${address}"`);
    const confirm = await browser.get(address);
    expect(textOf(confirm.html)).toContain('Moldova is told');
    expect(confirm.html).toMatch(/value="technical_assistance"[^>]* checked/);
    for (const actionId of ['GRANT', '', 'technical_assistance:']) {
      const blank = await browser.submit(address, address, { actionId });
      expect([actionId, blank.status]).toEqual([actionId, 422]);
      expect(textOf(blank.html)).toContain('With what: Choose one of the answers offered.');
    }
    expect((await browser.submit(address, address, { actionId: 'dialogue:none' })).status).toBe(404);
    expect(await answers('partner-md')).toEqual([]);
    const taken = await browser.submit(address, address, { actionId: 'technical_assistance' });
    expect(taken.location).toMatch(/^\/technical-assistance\/[-0-9a-f]{36}\/edit$/);
    const form = (await browser.get(taken.location ?? '')).html;
    expect(form).toContain('value="Trainers for border guards"');
    expect(form).toMatch(/>\s*Twenty\.\s+There are none\.\s*<\/textarea>/);
    const own = taken.location?.replace('/edit', '') ?? '';
    expect((await browser.get(own)).html).toContain(`href="${page}"`);
    expect((await browser.get(page)).html).toContain(`href="/actions/${own.split('/')[2]}"`);
  });

  it('and the country is told, and follows what it may not open yet', async () => {
    expect(await answers('partner-md')).toMatchObject([
      { kind: 'TECHNICAL_ASSISTANCE', seen: false, lead: '', stage: { code: 'draft' }, state: 'under_way' },
    ]);
    const country = await office.app.signIn('partner-md');
    expect(textOf((await country.get(page)).html)).toContain('The facility');
    await eventually(async () => {
      expect((await read('partner-md', wanted)).stage.code).toBe('taken_up');
      expect(textOf((await country.get('/inbox')).html)).toContain('Trainers for border guards');
    });
  });

  it('with a dialogue too, over the API, each kind by whoever gives it', async () => {
    const take = (persona: string, body: object) =>
      as(persona).post<Problem & { actionId: string }>(`${wanted}/actions`, body);
    expect((await take('manager', { kind: 'DIALOGUE' })).status).toBe(403);
    expect((await take('secretariat', {})).status).toBe(403);
    const wrong = await take('secretariat', { kind: 'LOAN' });
    expect([wrong.status, wrong.body.errors[0]?.pointer]).toEqual([422, '/kind']);
    const [first] = await answers('secretariat');
    const mixed = await take('secretariat', { kind: 'DIALOGUE', actionId: first?.actionId });
    expect(mixed.status).toBe(404);
    // What somebody else still drafts is not the facility's to offer.
    const draft = await as('manager').post<Item>('/api/v1/technical-assistance', {
      title: 'Not sent yet',
      countries: ['MD'],
    });
    const theirs = { kind: 'TECHNICAL_ASSISTANCE', actionId: draft.body.id };
    expect([draft.status, (await take('secretariat', theirs)).status]).toEqual([201, 404]);
    expect((await (await office.app.signIn('secretariat')).get(`${page}/take-up`)).html).not.toContain(
      draft.body.id,
    );
    const { status, body } = await take('secretariat', { kind: 'DIALOGUE' });
    expect(status).toBe(201);
    const meeting = await as('secretariat').get<Item & { purpose: string; countries: object[] }>(
      `/api/v1/dialogues/${body.actionId}`,
    );
    expect(meeting.body).toMatchObject({
      title: 'Trainers for border guards',
      purpose: 'Twenty.\n\nThere are none.',
      countries: [{ country: 'MD' }],
    });
    const browser = await office.app.signIn('secretariat');
    expect((await browser.get(`/dialogues/${body.actionId}`)).html).toContain(`href="${page}"`);
    const again = await take('secretariat', { kind: 'DIALOGUE', actionId: body.actionId });
    expect([again.status, again.body.code]).toEqual([409, 'state_conflict']);
  });

  it('and the need is free again once both have ended without having answered it', async () => {
    const [assistance, meeting] = await answers('secretariat');
    await office.does('secretariat', `/api/v1/technical-assistance/${assistance?.actionId}`, {
      transition: 'cancel',
    });
    expect((await read('partner-md', wanted)).stage.code).toBe('taken_up');
    await office.does('secretariat', `/api/v1/dialogues/${meeting?.actionId}`, {
      transition: 'withdraw',
      reason: 'Not now.',
    });
    await eventually(
      async () => expect((await read('partner-md', wanted)).stage.code).toBe('published'),
      15_000,
    );
    expect((await answers('partner-md')).map((one) => one.state)).toEqual(['ended', 'ended']);
  }, 30_000);

  it('under a theme that is offered no more, as its country asked for it', async () => {
    await behindTheWall(
      office.app.test,
      `UPDATE theme SET retired_at = entente_now() WHERE code = 'DOCUMENT_FRAUD'`,
    );
    for (const [persona, body, collection] of [
      ['secretariat', { kind: 'TECHNICAL_ASSISTANCE' }, 'technical-assistance'],
      ['secretariat', { kind: 'DIALOGUE' }, 'dialogues'],
      ['manager', {}, 'actions'],
    ] as const) {
      const taken = await as(persona).post<{ actionId: string }>(`${wanted}/actions`, body);
      const answer = `/api/v1/${collection}/${taken.body.actionId}`;
      const { theme } = (await as(persona).get<Item & { theme: string }>(answer)).body;
      expect([taken.status, collection, theme]).toEqual([201, collection, 'DOCUMENT_FRAUD']);
    }
    await behindTheWall(office.app.test, `UPDATE theme SET retired_at = NULL WHERE code = 'DOCUMENT_FRAUD'`);
  });
});

describe('a need that is declined', () => {
  it('shows its country the reasons, whichever of its authorities looks, and nobody else', async () => {
    const drafted = await as('partner-ma').post<Need>('/api/v1/needs', {
      title: 'Former des formateurs',
      language: 'fr',
      wanted: 'Vingt formateurs.',
      why: 'Le pays n’en a pas.',
      pillar: 'DEVELOPMENT',
      contact: 'Salma Idrissi',
    });
    expect(drafted.status).toBe(201);
    const declined = `/api/v1/needs/${drafted.body.id}`;
    await office.does('partner-ma', declined, { transition: 'file' });
    const silent = await as('secretariat').act(declined, { transition: 'decline' });
    expect(silent.status).toBe(422);
    await office.does('secretariat', declined, {
      transition: 'decline',
      reason: 'Another fund pays for this.',
    });
    const told = await read('partner-ma', declined);
    expect(told).toMatchObject({
      stage: { code: 'declined' },
      declinedBecause: 'Another fund pays for this.',
    });
    const page = textOf((await (await office.app.signIn('partner-ma')).get(`/needs/${told.id}`)).html);
    expect(page).toContain('Another fund pays for this.');
    for (const stranger of ['partner-md', 'manager']) {
      expect((await as(stranger).get(declined)).status).toBe(404);
    }
    const shut = await as('secretariat').post<Problem>(
      `${declined}/translations`,
      { language: 'en', ...english },
      { version: (await read('secretariat', declined)).version },
    );
    expect(shut.status).toBe(409);
  });

  it('cannot be opened for somebody else’s partnership, nor by who is of no partner country', async () => {
    const wrong = await as('partner-ma').post<Problem>('/api/v1/needs', {
      title: 'Emprunté',
      partnershipId: framework,
    });
    expect([wrong.status, wrong.body.errors[0]?.pointer]).toEqual([422, '/partnershipId']);
    expect((await as('manager').post('/api/v1/needs', { title: 'Ours' })).status).toBe(403);
    expect((await (await office.app.signIn('manager')).get('/needs/new')).status).toBe(403);
    expect((await as('partner-ma').get<List<Item>>('/api/v1/needs')).body.items).toHaveLength(1);
  });
});
