/** A framework from its proposal to its renewal, over HTTP: pages for what people decide, the interface for programs beside. */
import { facilityToday } from '../../src/partnerships/today.query.js';
import type { Item } from '../api/support/client.js';
import { ProgrammeOffice } from '../api/support/programme-office.js';
import { type Browser, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { type Drafted, WebProgramme } from '../support/web-programme.js';

interface History {
  readonly validUntil: string | null;
  readonly priorities: readonly { readonly cause: string; readonly priorities: readonly object[] }[];
  readonly reviews: readonly {
    readonly number: number;
    readonly openedBy: string;
    readonly conclusions: string | null;
    readonly money: object | null;
    readonly assessments: readonly { readonly side: string }[];
    readonly figures: { readonly actions: readonly { readonly count: number }[] };
    readonly followUps: readonly { readonly doneOn: string | null }[];
    readonly outcome: string | null;
  }[];
  readonly renewals: readonly object[];
  readonly suspensions: readonly { readonly endedAt: string | null }[];
}

let office: ProgrammeOffice;
let programme: WebProgramme;
let head: Browser;
let manager: Browser;
let path: string;
let id: string;
let today: string;
let submitted: Drafted;
let draft: Drafted;

beforeAll(async () => {
  office = await ProgrammeOffice.open();
  programme = new WebProgramme(office.app);
  head = await office.app.signIn('head-of-unit');
  manager = await office.app.signIn('manager');
  today = await facilityToday(office.app.database, await programme.actor('auditor'));
}, 120_000);
afterAll(() => office.close());

const history = async (persona = 'head-of-unit') =>
  (await office.as(persona).get<History>(`/api/v1/partnerships/${id}/history`)).body;
const decide = (browser: Browser, at: string, transition: string, values: Record<string, string> = {}) =>
  browser.submit(`${at}/decide/${transition}`, `${at}/decide/${transition}`, values);

describe('a framework over the years', () => {
  it('is proposed with what is wrong named, put right, and goes to the right country', async () => {
    const secretariat = await office.app.signIn('secretariat');
    const sent = { kind: 'MP', country: '', title: 'Framework with Egypt', pillars: ['PROTECTION'] };
    const wrong = await secretariat.submit('/partnerships/new', '/partnerships/new', sent);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#field-country"');
    expect(wrong.html).toContain('value="Framework with Egypt"');
    const done = await secretariat.submit('/partnerships/new', '/partnerships/new', {
      ...sent,
      country: 'NG',
    });
    expect(done.status).toBe(303);
    path = done.location ?? '';
    id = path.split('/').at(-1) ?? '';
    const edited = await secretariat.submit(`${path}/edit`, `${path}/edit`, {
      ...sent,
      country: 'EG',
      signatories: ['RO', 'IT'],
    });
    expect(edited.location).toBe(path);
    expect(textOf((await secretariat.get(path)).html)).toContain('MP/EG');
    await behindTheWall(
      office.app.test,
      `WITH o AS (INSERT INTO organisation (id, code, name, kind, country, time_zone, calendar)
           VALUES (gen_random_uuid(), 'EG-MOI', 'Ministry, Egypt', 'PARTNER_AUTHORITY', 'EG', 'Africa/Cairo', 'EG') RETURNING id),
         p AS (INSERT INTO person (id, name) VALUES (gen_random_uuid(), 'Nour') RETURNING id),
         a AS (INSERT INTO account (id, person_id, organisation_id, email, demo_persona)
           SELECT gen_random_uuid(), p.id, o.id, 'nour@example.org', 'partner-eg' FROM o, p RETURNING id)
       INSERT INTO role_assignment (id, account_id, role, country) SELECT gen_random_uuid(), id, 'partner_authority', 'EG' FROM a`,
    );
    expect((await office.as('partner-eg').get(`/api/v1/partnerships/${id}`)).status).toBe(200);
    for (const stranger of ['partner-md', 'agency']) {
      expect((await office.as(stranger).get(`/api/v1/partnerships/${id}/history`)).status).toBe(404);
    }
    expect((await manager.get('/partnerships/new')).status).toBe(403);
    expect((await manager.get(`${path}/edit`)).status).toBe(403);
  });

  it('is talked about, endorsed by both sides and signed', async () => {
    const api = `/api/v1/partnerships/${id}`;
    const proposed = (await office.as('secretariat').get<Item>(api)).body;
    const dated = await office
      .as('secretariat')
      .patch(api, { signedOn: '2020-05-01' }, { version: proposed.version });
    expect(dated.status).toBe(200);
    for (const transition of ['open_talks', 'open_negotiation', 'submit_for_endorsement']) {
      expect((await decide(head, path, transition)).status).toBe(303);
    }
    const { version } = (await office.as('secretariat').get<Item>(api)).body;
    const late = await office
      .as('secretariat')
      .patch<{ errors: { pointer: string }[] }>(api, { country: 'NG' }, { version });
    expect(late.status).toBe(409);
    await office.does('head-of-unit', api, { transition: 'record_council_endorsement' });
    await office.does('partner-eg', api, { transition: 'endorse' });
    await programme.letter('secretariat', 'partnership', id, 'joint_declaration');
    expect((await decide(head, path, 'record_signature')).status).toBe(303);
    expect((await decide(head, path, 'start_implementation')).status).toBe(303);
    expect((await head.get(`${path}/edit`)).status).toBe(409);
    expect(textOf((await head.get(path)).html)).toContain('Signed by the Union and Italy and Romania');
  });

  it('a Member State joins: asked, looked at, recorded, with its source', async () => {
    const wrong = await head.get(`${path}/accession/confirm?country=LV&on=2001&source=`);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#field-source"');
    const asked = `country=LV&on=${today}&source=Letter+of+today`;
    const page = textOf((await head.get(`${path}/accession/confirm?${asked}`)).html);
    expect(page).toContain('Authorities of Latvia may lead actions under this framework from');
    const done = await head.submit(`${path}/accession/confirm?${asked}`, `${path}/accession`, {});
    expect(done.location).toBe(`${path}/signatories/LV`);
    expect(textOf((await head.get(done.location ?? '')).html)).toContain('Latvia takes part');
    const twice = await head.get(`${path}/accession/confirm?${asked}`);
    expect(textOf(twice.html)).toContain('This Member State takes part already.');
    const trail = textOf((await head.get(path)).html);
    expect(trail).toContain('recorded that Latvia takes part from');
    expect(trail).toContain('Letter of today');
    expect(textOf((await manager.get(path)).html)).not.toContain('Letter of today');
    expect((await manager.get(`${path}/accession`)).status).toBe(403);
  });

  it('suspended, it takes no new action, and what runs is marked and told', async () => {
    submitted = await programme.draft('Runs already', 'manager', 'EG');
    draft = await programme.draft('Not submitted yet', 'manager', 'EG');
    await programme.act('manager', submitted.id, 'submit_concept_note');
    const page = textOf((await head.get(`${path}/decide/suspend`)).html);
    expect(page).toMatch(/Runs already.*is marked and goes on.*Not submitted yet.*cannot be submitted/s);
    expect((await decide(head, path, 'suspend', { reason: 'Talks broke off.' })).status).toBe(303);
    const refused = await office
      .as('manager')
      .act(`/api/v1/actions/${draft.id}`, { transition: 'submit_concept_note' });
    expect(refused.status).toBe(409);
    expect(JSON.stringify(refused.body)).toContain('framework_suspended');
    expect(textOf((await manager.get(`/actions/${submitted.id}`)).html)).toContain('Framework suspended');
    expect(textOf((await manager.get('/actions')).html)).toContain('Framework suspended');
    await eventually(async () => {
      expect(textOf((await manager.get('/inbox')).html)).toContain('A framework of your action is suspended');
      expect(textOf((await (await office.app.signIn('secretariat')).get('/inbox')).html)).toContain(
        'A framework of your action is suspended',
      );
    }, 20_000);
    expect(textOf((await manager.get(`/actions/${submitted.id}`)).html)).toContain(
      'The framework with Egypt was suspended.',
    );
    expect(textOf((await manager.get(path)).html)).not.toContain('Talks broke off.');
  });

  it('lifted, the mark goes and new actions are taken', async () => {
    expect((await decide(head, path, 'lift_suspension', { reason: 'They go on.' })).status).toBe(303);
    expect(textOf((await manager.get('/actions')).html)).not.toContain('Framework suspended');
    await office.does('manager', `/api/v1/actions/${draft.id}`, { transition: 'submit_concept_note' });
    expect((await history()).suspensions).toEqual([
      { beganAt: expect.any(String), endedAt: expect.any(String) },
    ]);
  });

  it('is reviewed by both sides on figures that stay as they were', async () => {
    const prioritised = await head.submit(`${path}/priorities`, `${path}/priorities`, {
      'priorities.0.words': 'Visas',
      'priorities.0.pillar': 'LEGAL_MIGRATION/VISA',
      'priorities.0.place': '2',
      'priorities.1.words': 'Asylum',
      'priorities.1.pillar': 'PROTECTION',
      'priorities.1.place': '1',
    });
    expect(prioritised.status).toBe(303);
    await office.does('partner-eg', `/api/v1/partnerships/${id}`, {
      transition: 'open_review',
      reason: 'A year has passed.',
    });
    await programme.draft('After the figures were fixed', 'manager', 'EG');
    await office.does('head-of-unit', `/api/v1/partnerships/${id}`, {
      transition: 'assess',
      inputs: { assessment: 'It went well.' },
    });
    expect((await history('partner-eg')).reviews[0]?.assessments).toEqual([]);
    await office.does('partner-eg', `/api/v1/partnerships/${id}`, {
      transition: 'assess_as_partner',
      inputs: { assessment: 'Visits are easier.' },
    });
    const [review] = (await history('partner-eg')).reviews;
    expect(review).toMatchObject({ openedBy: 'partner', money: null, conclusions: null, outcome: null });
    expect(review?.assessments.map((one) => one.side)).toEqual(['facility', 'partner']);
    expect(review?.figures.actions.reduce((sum, one) => sum + one.count, 0)).toBe(2);
    expect((await history()).reviews[0]?.money).toMatchObject({ paid: { amount: '0.00' } });
    expect((await history('manager')).reviews).toEqual([]);
  });

  it('is concluded and renewed, with its priorities carried over', async () => {
    const wrong = await head.submit(`${path}/conclusions`, `${path}/conclusions`, {
      conclusions: 'Both go on.',
      'followUps.1.words': 'Meet again',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#field-followUps-1-side"');
    const refused = textOf((await head.get(`${path}/decide/renew`)).html);
    expect(refused).toContain('The conclusions of the review are not written yet.');
    await head.submit(`${path}/conclusions`, `${path}/conclusions`, {
      conclusions: 'Both go on.',
      'followUps.0.words': 'Meet again',
      'followUps.0.side': 'both',
    });
    const past = await decide(head, path, 'renew', { 'input.valid_until': '2001-01-01' });
    expect([past.status, textOf(past.html).includes('Give a day that is still to come.')]).toEqual([
      422,
      true,
    ]);
    expect((await decide(head, path, 'renew', { 'input.valid_until': '2099-12-31' })).status).toBe(303);
    const told = await history('partner-eg');
    expect(told).toMatchObject({
      validUntil: '2099-12-31',
      renewals: [{ renewedOn: today, validUntil: '2099-12-31' }],
      reviews: [{ conclusions: 'Both go on.', outcome: 'renewed', followUps: [{ doneOn: null }] }],
    });
    expect(told.priorities.map(({ cause, priorities }) => [cause, priorities.length])).toEqual([
      ['renewal', 2],
      ['entered', 2],
    ]);
    const ticked = await head.submit(`${path}/reviews/1`, `${path}/reviews/1/follow-ups/1`, {
      'doneOn.1': today,
    });
    expect(ticked.status).toBe(303);
    expect((await history('partner-eg')).reviews[0]?.followUps).toMatchObject([{ doneOn: today }]);
    const page = textOf((await head.get(path)).html);
    for (const words of [
      'Latvia joined',
      'Review 1 was concluded: renewed',
      'Suspended',
      'Renewed until 31 December 2099',
    ]) {
      expect(page).toContain(words);
    }
    expect(page).toMatch(/Asylum.*Visas/s);
  });

  it('a Member State leaves, and its open actions are named before', async () => {
    const asked = `country=RO&on=${today}&source=Note+verbale`;
    const page = textOf((await head.get(`${path}/exit/confirm?${asked}`)).html);
    expect(page).toContain('Open actions led from Romania');
    expect(page).toContain('Runs already');
    expect((await head.submit(`${path}/exit/confirm?${asked}`, `${path}/exit`, {})).status).toBe(303);
    expect(textOf((await head.get(path)).html)).toContain('Romania left');
  });

  it('shows each audience its own results, as of when and from what', async () => {
    const own = textOf((await manager.get('/results?by=country')).html);
    expect(own).toContain('Of the actions that concern you.');
    expect(own).not.toContain('Committed');
    const all = await head.get('/results?by=country&country=EG');
    expect(all.html).toContain('/results/actions?status=under_decision&amp;country=EG'.split('?')[0]);
    expect(textOf(all.html)).toContain('As of');
    expect(textOf((await head.get('/results/summary?country=EG')).html)).toContain('On one page: Egypt');
    const file = await head.get('/results/actions/download?country=EG');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.html.split('\r\n').length - 2).toBe(3);
    expect(textOf((await (await office.app.signIn('partner-md')).get('/results')).html)).toContain(
      'There is no action here that you may see.',
    );
    for (const odd of [
      '/results?by[]=1&theme=%00&country=XX',
      '/results/actions?status=none',
      '/results/summary?route=none',
    ]) {
      expect((await head.get(odd)).status).toBe(200);
    }
  });
});
