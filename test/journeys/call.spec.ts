/** A call from its draft to its end over HTTP: on pages and by programs, by the people whose turn it is. */
import type { Item } from '../api/support/client.js';
import { ProgrammeOffice } from '../api/support/programme-office.js';
import { type Browser, formFieldsOf, hiddenFieldsOf, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';

interface Call extends Item {
  readonly status: string;
  readonly lots: readonly { readonly id: string; readonly code: string }[];
  readonly guidelines: readonly { readonly version: number; readonly inForceFrom: string | null }[];
}
interface List<One> {
  readonly items: readonly One[];
}
interface Draft {
  readonly revision: number;
  readonly minimumGrant: { readonly amount: string };
}

let office: ProgrammeOffice;
let secretariat: Browser;
let head: Browser;
let manager: Browser;
let partner: Browser;
let id: string;
let filedBefore: string;

beforeAll(async () => {
  office = await ProgrammeOffice.open();
  [secretariat, head, manager, partner] = (await Promise.all(
    ['secretariat', 'head-of-unit', 'manager', 'partner-ma'].map((persona) => office.app.signIn(persona)),
  )) as [Browser, Browser, Browser, Browser];
}, 60_000);
afterAll(() => office.close());

const path = () => `/api/v1/calls/${id}`;
const euro = (amount: string) => ({ amount, currency: 'EUR' });
const read = async (persona = 'auditor') => (await office.as(persona).get<Call>(path())).body;
const stage = async (persona = 'auditor') => (await read(persona)).stage.code;
const decide = (browser: Browser, transition: string, values: Record<string, string> = {}) =>
  browser.submit(`/calls/${id}/decide/${transition}`, `/calls/${id}/decide/${transition}`, values);
const pageOf = async (browser: Browser, rest = '') => textOf((await browser.get(`/calls/${id}${rest}`)).html);

async function envelopeOf(amount: string): Promise<void> {
  const [lot] = (await read()).lots;
  const { body } = await office.as('secretariat').post<Item>('/api/v1/envelopes/changes', {
    kind: 'open',
    lotId: lot?.id,
    fund: 'AMIF',
    code: 'JOURNEY-AMIF',
    amount: euro(amount),
    reason: 'For the call.',
    source: 'Decision 1',
  });
  const decided = await office
    .as('authorising-officer')
    .post(`/api/v1/envelopes/changes/${body.id}/decide`, { decision: 'approve' });
  expect(decided.status).toBeLessThan(300);
}

async function application(title: string): Promise<{ id: string; path: string }> {
  const drafted = await office.draft({ title, countries: ['MD'] });
  const lotId = (await read()).lots[0]?.id;
  const { version } = (await office.as('manager').get<Item>(drafted.path)).body;
  const changed = await office.as('manager').patch(drafted.path, { lotId, funds: ['AMIF'] }, { version });
  expect(changed.status).toBe(200);
  return drafted;
}

describe('a call', () => {
  it('is drafted by the secretariat on a form that comes back filled', async () => {
    expect(textOf((await manager.get('/calls')).html)).not.toContain('Draft a call');
    expect((await manager.get('/calls/new')).status).toBe(403);
    const wrong = await secretariat.submit('/calls/new', '/calls/new', {
      code: 'journey 1',
      title: 'A journey',
      cutOffs: '2199-03-15\n15 June',
      lots: '1 Everything\n2',
      funds: 'AMIF',
    });
    expect(wrong.status).toBe(422);
    const said = textOf(wrong.html);
    expect(said).toContain('Code: Use capital letters, digits and hyphens');
    expect(said).toMatch(/Cut-offs: .+/);
    expect(said).toMatch(/Lots: Fill this in/);
    expect(wrong.html).toContain('2199-03-15\n15 June</textarea>');
    const drafted = await secretariat.submit('/calls/new', '/calls/new', {
      code: 'JOURNEY-1',
      title: 'A journey',
      summary: 'Quick-start actions.',
      continuous: 'yes',
      cutOffs: '2199-03-15',
      lots: '1 Everything',
      funds: 'AMIF',
    });
    expect(drafted.status).toBe(303);
    [, id = ''] = /^\/calls\/([0-9a-f-]+)\/guidelines\/edit/.exec(drafted.location ?? '') ?? [];
    expect(await stage()).toBe('drafted');
    for (const outsider of ['manager', 'partner-ma', 'agency']) {
      expect((await office.as(outsider).get(path())).status).toBe(404);
    }
    expect((await manager.get(`/calls/${id}`)).status).toBe(404);
  });

  it('gets its first guidelines, is approved by a head of unit, and needs money to open', async () => {
    const form = `/calls/${id}/guidelines/edit`;
    const wrong = await secretariat.submit(form, form, {
      summary: 'At most 95 % of the cost.',
      maximumShareBasisPoints: '95.004',
      minimumGrantCents: 'a lot',
      leadKinds: 'MEMBER_STATE_AUTHORITY',
    });
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.html)).toContain('Largest EU share:');
    expect(wrong.html).toContain('value="a lot"');
    const saved = await secretariat.submit(form, form, {
      summary: 'At most 95 % of the cost.',
      maximumShareBasisPoints: '95',
      minimumGrantCents: '200,000',
      leadKinds: 'MEMBER_STATE_AUTHORITY',
      leadPublicOnly: 'yes',
      needsCentralSupportLetter: 'yes',
    });
    expect(saved.status).toBe(303);
    expect(await pageOf(secretariat, '/guidelines/draft')).toContain('Smallest grant EUR 200,000.00');
    expect((await decide(secretariat, 'submit')).status).toBe(303);
    expect(
      (await office.as('secretariat').act(path(), { transition: 'approve', visa: 'approval' })).status,
    ).toBe(403);
    expect((await decide(head, 'approve')).location).toMatch(/\/done\//);
    expect(await stage()).toBe('approved');
    expect(await pageOf(secretariat)).toContain(
      'Lot 1 has no envelope with approved money. Propose one, and have it approved.',
    );
    const { status, body } = await office.as('secretariat').act(path(), { transition: 'open' });
    expect([status, JSON.stringify(body)]).toEqual([409, expect.stringContaining('lots_without_envelope')]);
    await envelopeOf('600000');
    const opened = await decide(secretariat, 'open');
    expect(textOf((await secretariat.get(opened.location ?? '')).html)).toContain('Open');
    expect(await read('manager')).toMatchObject({ status: 'open', stage: { code: 'open' } });
    expect(textOf((await manager.get('/calls')).html)).toContain('A journey');
  });

  it('takes a question, and its answer goes to all without the name of who asked', async () => {
    expect((await secretariat.get(`/calls/${id}/questions/new`)).status).toBe(403);
    const empty = await manager.submit(`/calls/${id}/questions/new`, `/calls/${id}/questions/new`, {
      question: '',
    });
    expect(empty.status).toBe(422);
    const asked = await manager.submit(`/calls/${id}/questions/new`, `/calls/${id}/questions/new`, {
      question: 'We at IGI ask: are flights <eligible>?',
    });
    expect(asked.location).toContain('#question-1');
    expect(await pageOf(manager)).toContain('We at IGI ask: are flights <eligible>?');
    expect(await pageOf(partner)).not.toContain('IGI');
    await partner.submit(`/calls/${id}`, `/calls/${id}/notices`, { wish: 'watch' });

    const { body } = await office.as('secretariat').get<List<{ id: string }>>(`${path()}/questions`);
    const question = `/calls/${id}/questions/${body.items[0]?.id}`;
    expect((await manager.get(question)).status).toBe(403);
    const words = { question: 'Are flights eligible?', answer: 'Yes, in economy class.' };
    expect((await secretariat.submit(question, `${question}/confirm`, { ...words, answer: '' })).status).toBe(
      422,
    );
    const confirm = await secretariat.submit(question, `${question}/confirm`, words);
    expect(textOf(confirm.html)).toContain('Publish this answer?');
    expect(await pageOf(partner)).not.toContain('economy');
    const back = await secretariat.post(question, hiddenFieldsOf(confirm.html, question));
    expect(back.html).toContain('Yes, in economy class.</textarea>');
    const done = await secretariat.post(
      `${question}/answer`,
      hiddenFieldsOf(confirm.html, `${question}/answer`),
    );
    expect(done.status).toBe(303);
    for (const browser of [manager, partner]) {
      const said = await pageOf(browser);
      expect(said).toContain('Yes, in economy class.');
      expect(said).not.toContain('IGI ask');
    }
    const again = await office
      .as('secretariat')
      .post(`${path()}/questions/${body.items[0]?.id}/answer`, words);
    expect(again.status).toBe(409);
    await eventually(async () => {
      expect(textOf((await manager.get('/inbox')).html)).toContain('Your question was answered: A journey');
      expect(textOf((await partner.get('/inbox')).html)).toContain('une question a reçu une réponse');
    });
  });

  it('has its guidelines issued again: what was filed before stays under its own, and its page says so', async () => {
    const before = await application('Filed before');
    filedBefore = before.id;
    expect((await office.as('manager').act(before.path, { transition: 'submit_concept_note' })).status).toBe(
      200,
    );

    const draft = await office.as('secretariat').patch<Draft>(
      `${path()}/guideline-draft`,
      {
        minimumGrant: euro('400000'),
        needsPartnerSupportLetter: true,
        changes: 'Fewer and larger grants.',
      },
      { version: '0' },
    );
    expect(draft.body).toMatchObject({ revision: 1, minimumGrant: euro('400000.00') });
    expect(
      (await office.as('secretariat').patch(`${path()}/guideline-draft`, { summary: 'X' }, { version: '0' }))
        .status,
    ).toBe(412);
    expect((await office.as('manager').get(`${path()}/guideline-draft`)).status).toBe(404);
    expect((await office.as('secretariat').post(`${path()}/guidelines`, { revision: 1 })).status).toBe(403);
    expect(await pageOf(head, '/guidelines/1..draft')).toContain(
      'Smallest grant: raised from EUR 200,000.00 to EUR 400,000.00.',
    );
    expect((await manager.get(`/calls/${id}/guidelines/1..draft`)).status).toBe(404);
    const issue = await head.submit(`/calls/${id}/guidelines/issue`, `/calls/${id}/guidelines/issue`, {});
    expect(await textOf((await head.get(issue.location ?? '')).html)).toContain(
      'Version 2 of the guidelines is issued.',
    );

    const after = await application('Filed after');
    expect((await office.as('manager').act(after.path, { transition: 'submit_concept_note' })).status).toBe(
      200,
    );
    const said = async (action: string) => textOf((await manager.get(`/actions/${action}`)).html);
    expect(await said(before.id)).toContain(
      'Version 2 is in force meanwhile. This action stays under version 1, which was in force when it was submitted.',
    );
    expect((await manager.get(`/actions/${before.id}`)).html).toContain(`/calls/${id}/guidelines/1..2`);
    expect(await said(before.id)).toContain('cut-off of 15 March 2199');
    expect(await said(after.id)).not.toContain('is in force meanwhile');
    expect(await said(after.id)).toContain('It is less than EUR 400,000.00.');
    for (const one of [before, after])
      await office.does('secretariat', one.path, { transition: 'confirm_receipt' });
    expect((await office.as('secretariat').act(before.path, { transition: 'confirm_eligible' })).status).toBe(
      200,
    );
    expect((await office.as('secretariat').act(after.path, { transition: 'confirm_eligible' })).status).toBe(
      409,
    );
  });

  it('tells in words what differs, in both languages, to whoever sees the call', async () => {
    expect(await pageOf(manager, '/guidelines/1..2')).toContain(
      'A support letter of the partner country is needed from now on.',
    );
    const french = (await pageOf(partner, '/guidelines/1..2')).replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(french).toContain('Subvention minimale : relèvement de 200 000,00 EUR à 400 000,00 EUR.');
    const { body } = await office
      .as('manager')
      .get<{ differences: string[] }>(`${path()}/guidelines/1/differences/2`);
    expect(body.differences).toHaveLength(2);
    for (const range of ['1..3', '2..', '0..1', 'x..y', '1..draft']) {
      expect((await manager.get(`/calls/${id}/guidelines/${range}`)).status).toBe(404);
    }
  });

  it('is paused with reasons and resumed; its days change meanwhile, on a form that tells of somebody else’s save', async () => {
    expect((await decide(secretariat, 'pause')).status).toBe(422);
    expect((await decide(secretariat, 'pause', { reason: 'The budget is looked at.' })).status).toBe(303);
    expect(await stage('manager')).toBe('paused');
    const shown = await secretariat.get(`/calls/${id}/edit`);
    const fields = formFieldsOf(shown.html, `/calls/${id}/edit`);
    const { version } = await read('secretariat');
    await office.as('secretariat').patch(path(), { summary: 'Said by a program.' }, { version });
    const stale = await secretariat.post(`/calls/${id}/edit`, { ...fields, closesOn: '2199-12-31' });
    expect(stale.status).toBe(412);
    expect(stale.html).toContain('value="2199-12-31"');
    const saved = await secretariat.post(`/calls/${id}/edit`, {
      ...hiddenFieldsOf(stale.html, `/calls/${id}/edit`),
      summary: 'Quick-start actions.',
      closesOn: '2199-12-31',
      continuous: 'yes',
      cutOffs: '2199-03-15',
    });
    expect(saved.status).toBe(303);
    expect(await read()).toMatchObject({ closesOn: '2199-12-31' });
    expect((await decide(head, 'resume')).status).toBe(303);
    expect(await stage('manager')).toBe('open');
    expect(
      (
        await office
          .as('secretariat')
          .patch(path(), { title: 'No' }, { version: (await read('secretariat')).version })
      ).status,
    ).toBe(409);
  });

  it('is depleted by itself once awards have used its money up, opens again with a top-up, and is closed', async () => {
    const action = `/api/v1/actions/${filedBefore}`;
    const way = [
      ['partner-md', { transition: 'endorse' }],
      ['consulted-service', { transition: 'support' }],
      ['secretariat', { transition: 'select_concept' }],
      ['secretariat', { transition: 'invite_full_application' }],
      ['manager', { transition: 'submit_full_application' }],
      ['assessor-technical', { transition: 'recommend' }],
      ['assessor-financial', { transition: 'recommend' }],
      ['steering-2', { transition: 'vote_for' }],
      ['steering-1', { transition: 'vote_for' }],
      ['head-of-unit', { transition: 'award' }],
    ] as const;
    for (const [persona, act] of way) await office.does(persona, action, act);
    // 350,000 are left, and the smallest grant is 400,000.
    await eventually(async () => expect(await stage('manager')).toBe('depleted'), 20_000);
    expect(await pageOf(manager)).toContain('Money used up');
    const [envelope] = await behindTheWall<{ id: string }>(
      office.app.test,
      `SELECT id FROM envelope WHERE code = 'JOURNEY-AMIF'`,
    );
    expect((await secretariat.get(`/calls/${id}`)).html).toContain(
      `/envelopes/changes/new?kind=top_up&envelope=${envelope?.id}`,
    );
    const topUp = await office.as('secretariat').post<Item>('/api/v1/envelopes/changes', {
      kind: 'top_up',
      envelopeId: envelope?.id,
      amount: euro('500000'),
      reason: 'More was asked for.',
      source: 'Decision 2',
    });
    expect(await pageOf(head)).toContain('JOURNEY-AMIF: top-up of EUR 500,000.00');
    await office
      .as('authorising-officer')
      .post(`/api/v1/envelopes/changes/${topUp.body.id}/decide`, { decision: 'approve' });
    await eventually(async () => expect(await stage('manager')).toBe('open'), 20_000);
    expect((await decide(head, 'close', { reason: 'The year is over.' })).status).toBe(303);
    expect(await read('manager')).toMatchObject({ status: 'closed', stage: { code: 'closed' } });
    const trail = await pageOf(manager);
    expect(trail).not.toContain('The year is over.');
  }, 60_000);
});
