/** The facility's money over HTTP: on pages and by programs, proposed by one person and approved by another. */

import type { Problem } from '../api/support/client.js';
import { BEFORE, ProgrammeOffice } from '../api/support/programme-office.js';
import { type Browser, hiddenFieldsOf, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';

interface Money {
  readonly amount: string;
}
interface Envelope {
  readonly id: string;
  readonly code: string;
  readonly lotId: string;
  readonly lotDepleted: boolean;
  readonly balance: Readonly<Record<'ceiling' | 'free' | 'reserved', Money>> | null;
  readonly years: readonly ({ year: number } & Readonly<Record<string, Money>>)[] | null;
  readonly pendingChanges: readonly { id: string }[] | null;
}
interface Change {
  readonly id: string;
  readonly state: string;
  readonly amount: Money;
  readonly proposedBy: { readonly name: string };
  readonly decidedBy: { readonly name: string } | null;
}
interface Entry {
  readonly number: number;
  readonly move: string;
  readonly amount: Money;
  readonly changeId: string | null;
  readonly action: { readonly id: string; readonly reference: string } | null;
  readonly case: { readonly eventSeq: number | null } | null;
  readonly after: Readonly<Record<string, Money>>;
}
interface List<One> {
  readonly items: readonly One[];
  readonly next: string | null;
}

let office: ProgrammeOffice;
let secretariat: Browser;
let officer: Browser;
const ids = new Map<string, string>();

beforeAll(async () => {
  office = await ProgrammeOffice.open();
  secretariat = await office.app.signIn('secretariat');
  officer = await office.app.signIn('head-of-unit');
  const { body } = await office.as('auditor').get<List<Envelope>>('/api/v1/envelopes');
  for (const { code, id } of body.items) ids.set(code, id);
}, 60_000);
afterAll(() => office.close());

const BASE = '/envelopes/changes';
const idOf = (code: string) => ids.get(code) ?? '';
const euro = (amount: string) => ({ amount, currency: 'EUR' });
const grounds = { reason: 'The amending budget says so.', source: 'C(2027) 1234' };
const envelope = async (code: string, persona = 'auditor') =>
  (await office.as(persona).get<Envelope>(`/api/v1/envelopes/${idOf(code)}`)).body;
const propose = (persona: string, body: object) =>
  office.as(persona).post<Change & Problem>('/api/v1/envelopes/changes', { ...grounds, ...body });
const decide = (persona: string, id: string, decision: string, reason = '') =>
  office.as(persona).post<Change & Problem>(`/api/v1/envelopes/changes/${id}/decide`, { decision, reason });

describe('a top-up on pages', () => {
  let change: string;

  it('is shown before and after, then proposed, and nothing has moved', async () => {
    const filled = {
      kind: 'top_up',
      envelopeId: idOf('BS-2023-ISF'),
      amount: '1.000.000,50',
      wantedBy: '2099-03-01',
      ...grounds,
    };
    const asked = await secretariat.submit(
      `${BASE}/new?envelope=${idOf('BS-2023-ISF')}`,
      `${BASE}/confirm`,
      filled,
    );
    expect(asked.status).toBe(200);
    const said = textOf(asked.html);
    expect(said).toContain('BS-2023-ISF: top-up of EUR 1,000,000.50');
    expect(said).toContain('Ceiling EUR 5,000,000.00 EUR 6,000,000.50');
    expect(said).toContain('Nothing moves yet: the change waits for a second person.');
    const sent = await secretariat.post(BASE, hiddenFieldsOf(asked.html, BASE));
    expect(sent.status).toBe(303);
    change = (sent.location ?? '').split('/').at(-2) ?? '';
    expect(textOf((await secretariat.get(sent.location ?? '')).html)).toContain('The change is proposed');
    const now = await envelope('BS-2023-ISF');
    expect(now.balance?.ceiling.amount).toBe('5000000.00');
    expect(now.pendingChanges?.map(({ id }) => id)).toEqual([change]);
  });

  it('waits on the list, in the approver’s inbox and mail, and is not its proposer’s to approve', async () => {
    const list = textOf((await secretariat.get(BASE)).html);
    expect(list).toMatch(
      /Waiting for a decision.*BS-2023-ISF: top-up of EUR 1,000,000.50 Waits .* wanted by 1 March 2099/,
    );
    const own = await secretariat.get(`${BASE}/${change}`);
    expect(textOf(own.html)).toContain('You proposed this change: another person has to decide on it.');
    expect(own.html).not.toContain('/approve"');
    expect((await secretariat.get(`${BASE}/${change}/approve`)).location).toBe(`${BASE}/${change}`);
    await eventually(async () => {
      const inbox = await officer.get('/inbox');
      expect(textOf(inbox.html)).toContain('To be decided: a change of BS-2023-ISF by EUR 1,000,000.50');
      expect(inbox.html).toContain(`${BASE}/${change}`);
    });
    const mails = await behindTheWall<{ body: string }>(
      office.app.test,
      `SELECT m.body_text AS body FROM mail m JOIN account a ON a.id = m.account_id
       WHERE a.demo_persona = 'head-of-unit' AND m.source = 'change_proposed:' || $1`,
      [change],
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.body).toContain('By when: ');
    expect(mails[0]?.body.match(/https?:\/\/\S+/g)).toEqual([expect.stringContaining(`${BASE}/${change}`)]);
  });

  it('is approved by another person, with the money moved at once and its entry linked to it', async () => {
    const path = `${BASE}/${change}/approve`;
    const asked = textOf((await officer.get(path)).html);
    expect(asked).toContain('Approve this change?');
    expect(asked).toContain('Ceiling EUR 5,000,000.00 EUR 6,000,000.50');
    const sent = await officer.submit(path, path, { reason: '' });
    expect(sent.location).toBe(`${BASE}/${change}/done`);
    expect(textOf((await officer.get(sent.location ?? '')).html)).toContain('The change is approved');
    expect((await envelope('BS-2023-ISF')).balance?.ceiling.amount).toBe('6000000.50');
    const page = await officer.get(`/envelopes/${idOf('BS-2023-ISF')}`);
    expect(page.html).toContain(`href="${BASE}/${change}"`);
    expect(textOf(page.html)).toMatch(
      /Funding The amending budget says so\. – EUR 1,000,000\.50 EUR 6,000,000\.50 EUR 0\.00/,
    );
    const again = await officer.post(path, {
      ...hiddenFieldsOf((await officer.get(`${BASE}/new`)).html, `${BASE}/confirm`),
      kind: '',
    });
    expect([403, 409, 422]).toContain(again.status);
    await eventually(async () =>
      expect(textOf((await secretariat.get('/inbox')).html)).toContain('Approved: the change of BS-2023-ISF'),
    );
  });

  it('comes back filled, with what has to be mended', async () => {
    const wrong = await secretariat.submit(`${BASE}/new`, `${BASE}/confirm`, {
      kind: 'transfer',
      envelopeId: idOf('BS-2023-ISF'),
      toEnvelopeId: idOf('BS-2023-BMVI'),
      amount: '1,000.00',
      reason: 'A reason of mine',
      source: 'A source',
    });
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.html)).toContain('Receives: Money stays in its fund: choose an envelope of ISF.');
    expect(wrong.html).toContain('A reason of mine');
    const without = await secretariat.submit(`${BASE}/new`, `${BASE}/confirm`, { amount: 'x' });
    expect(textOf(without.html)).toContain('What is to change: ');
    const below = await secretariat.submit(`${BASE}/new`, `${BASE}/confirm`, {
      kind: 'cut',
      envelopeId: idOf('BS-2023-ISF'),
      amount: '6000000.51',
      ...grounds,
    });
    expect(below.status).toBe(409);
    expect(textOf(below.html)).toContain('The ceiling of BS-2023-ISF cannot go down to');
  });

  it('a new envelope is proposed on a form of its own, and refused with a reason', async () => {
    const lot = (await envelope('MP-LOT1-AMIF')).lotId;
    const filled = {
      lotId: lot,
      fund: 'ISF',
      code: 'MP-LOT1-ISF',
      amount: '500000',
      firstYear: '2027',
      lastYear: '2028',
    };
    const asked = await secretariat.submit(`${BASE}/new?kind=open`, `${BASE}/confirm`, {
      ...filled,
      ...grounds,
    });
    expect(textOf(asked.html)).toContain('MP-LOT1-ISF: new envelope with EUR 500,000.00');
    expect(textOf(asked.html)).toContain('Commitments may be made from 2027 to 2028.');
    const sent = await secretariat.post(BASE, hiddenFieldsOf(asked.html, BASE));
    const path = (sent.location ?? '').replace(/done$/, 'refuse');
    const empty = await officer.submit(path, path, { reason: ' ' });
    expect(empty.status).toBe(422);
    const refused = await officer.submit(path, path, { reason: 'Not in the decision.' });
    expect(textOf((await officer.get(refused.location ?? '')).html)).toContain('The change is refused');
    expect(textOf((await secretariat.get(path.replace(/\/refuse$/, ''))).html)).toContain(
      'Not in the decision.',
    );
  });
});

describe('what programs are told', () => {
  it('proposals and decisions as on pages, with their own problems', async () => {
    const body = {
      kind: 'transfer',
      envelopeId: idOf('MP-LOT1-AMIF'),
      toEnvelopeId: idOf('MP-LOT2-AMIF'),
      amount: euro('250000.25'),
    };
    const { status, body: change, headers } = await propose('head-of-unit', body);
    expect([status, change.state]).toEqual([201, 'open']);
    expect(headers.get('location')).toBe(`/api/v1/envelopes/changes/${change.id}`);
    expect((await decide('head-of-unit', change.id, 'approve')).body).toMatchObject({
      status: 403,
      refusals: [{ code: 'envelopes.two_people' }],
    });
    expect((await decide('secretariat', change.id, 'approve')).status).toBe(403);
    expect((await decide('authorising-officer', change.id, 'refuse')).status).toBe(422);
    const approved = await decide('authorising-officer', change.id, 'approve');
    expect(approved.body.state).toBe('approved');
    expect((await decide('authorising-officer-2', change.id, 'refuse', 'No')).body).toMatchObject({
      status: 409,
    });
    expect((await envelope('MP-LOT2-AMIF')).balance?.ceiling.amount).toBe('10250000.25');
    for (const [more, pointer] of [
      [{ ...body, amount: euro('0') }, '/amount/amount'],
      [{ ...body, amount: { amount: '5', currency: 'USD' } }, '/amount/currency'],
      [{ ...body, amount: euro('0.001') }, '/amount/amount'],
      [{ ...body, amount: euro('1,000.00') }, '/amount/amount'],
      [{ ...body, amount: undefined }, '/amount'],
      [{ ...body, kind: 'top_up' }, '/toEnvelopeId'],
      [{ ...body, toEnvelopeId: idOf('BS-2023-ISF') }, '/toEnvelopeId'],
    ] as const) {
      const refused = await propose('head-of-unit', more);
      expect([refused.status, refused.body.errors.map((one) => one.pointer)]).toEqual([422, [pointer]]);
    }
  });

  it('an action’s money in the year, entry by entry, and on the page of the envelope', async () => {
    const action = await office.draft({ title: 'Draws money', countries: ['MD'] });
    await office.move(action, { from: 0, to: BEFORE.contracting });
    const drawn = (await office.as('auditor').get<List<Envelope>>('/api/v1/envelopes')).body.items.find(
      (one) => Number(one.balance?.reserved.amount) > 0,
    );
    const id = drawn?.id ?? '';
    const entries = `/api/v1/envelopes/${id}/entries`;
    const { body } = await office.as('auditor').get<List<Entry>>(`${entries}?filter[actionId]=${action.id}`);
    expect(body.items).toMatchObject([
      { move: 'reserve', amount: { amount: '250000.00' }, action: { id: action.id }, changeId: null },
    ]);
    const [entry] = body.items;
    expect(entry?.case?.eventSeq).toBeGreaterThan(1);
    expect(entry?.after['reserved']?.amount).toBe('250000.00');
    const [year] = (await envelope(drawn?.code ?? '')).years ?? [];
    expect([year?.['reserved']?.amount, year?.['committed']?.amount]).toEqual(['250000.00', '0.00']);
    const first = (await office.as('auditor').get<List<Entry>>(`${entries}?limit=1`)).body;
    const second = (await office.as('auditor').get<List<Entry>>(`${entries}?limit=1&cursor=${first.next}`))
      .body;
    expect([first.items[0]?.number, second.items[0]?.number]).toEqual([
      entry?.number,
      (entry?.number ?? 0) - 1,
    ]);
    const amounts = (
      await office.as('auditor').get<List<Entry>>(`${entries}?filter[from]=250000&filter[to]=250000.00`)
    ).body;
    expect(amounts.items.map((one) => one.number)).toEqual([entry?.number]);
    for (const wrong of ['filter[move]=steal', 'filter[year]=27', 'filter[from]=-1', 'cursor=x']) {
      const refused = await office.as('auditor').get<object>(`${entries}?${wrong}`);
      expect(refused.status).toBe(422);
      expect(JSON.stringify(refused.body)).not.toContain('{{');
    }

    const reader = await office.app.signIn('auditor');
    const page = await reader.get(`/envelopes/${id}?action=${action.id}`);
    expect(textOf(page.html)).toMatch(/Draws money Reserved EUR 250,000\.00/);
    expect(textOf(page.html)).toContain('1 entry on this page');
    const cause = new RegExp(`href="(/actions/${action.id})#(event-\\d+)"`).exec(page.html);
    expect((await reader.get(cause?.[1] ?? '')).html).toContain(`id="${cause?.[2]}"`);
    const file = await reader.get(`/envelopes/${id}/entries.csv`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    const lines = file.html.trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^number,at,move,from,to,amount_eur,/);
    expect(lines).toHaveLength(1 + (entry?.number ?? 0));
    expect(lines.at(-1)).toContain(',reserve,free,reserved,250000.00,');
  }, 60_000);
});

describe('who sees the money', () => {
  it('staff and auditors do, everybody else is told that there is no such page', async () => {
    for (const persona of ['auditor', 'initiator', 'admin']) {
      const page = await (await office.app.signIn(persona)).get('/envelopes');
      expect([page.status, textOf(page.html).includes('BS-2023-ISF')]).toEqual([200, true]);
      expect(textOf(page.html)).not.toContain('Propose a change');
    }
    for (const persona of ['manager', 'partner-md', 'agency']) {
      const browser = await office.app.signIn(persona);
      const id = idOf('BS-2023-ISF');
      for (const path of ['', '/changes', '/changes/new', `/${id}`, `/${id}/entries.csv`]) {
        expect((await browser.get(`/envelopes${path}`)).status).toBe(404);
      }
      expect((await browser.get('/')).html).not.toContain('href="/envelopes"');
      const told = await office.as(persona).get<Envelope>(`/api/v1/envelopes/${id}`);
      if (persona === 'agency') expect(told.status).toBe(404);
      else expect(told.body).toMatchObject({ balance: null, years: null, pendingChanges: null });
      expect((await office.as(persona).get('/api/v1/envelopes/changes')).status).toBe(404);
      expect((await office.as(persona).get(`/api/v1/envelopes/${id}/entries`)).status).toBe(404);
      expect((await propose(persona, { kind: 'cut', envelopeId: id, amount: euro('1') })).status).toBe(404);
    }
  });

  it('the dashboard filters by fund and call, and keeps calls and lots apart', async () => {
    const all = textOf((await officer.get('/envelopes')).html);
    expect(all).toMatch(/All of it \(4 envelopes\) Ceiling EUR 38,000,000\.50/);
    const isf = textOf((await officer.get('/envelopes?fund=ISF')).html);
    expect(isf).toContain('Envelope BS-2023-ISF');
    expect(isf).not.toContain('Envelope MP-LOT1-AMIF (');
    expect(
      textOf((await officer.get('/envelopes?fund=ISF&call=00000000-0000-4000-8000-000000000000')).html),
    ).toContain('No envelope is like that.');
    expect((await officer.get('/envelopes/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });
});

describe('a lot whose money is used up', () => {
  it('says so on the call, the form and the list, and takes no concept note until there is room again', async () => {
    const code = 'MP-LOT2-AMIF';
    const { lotId, balance } = await envelope(code);
    const { body: cut } = await propose('head-of-unit', {
      kind: 'cut',
      envelopeId: idOf(code),
      amount: balance?.free,
    });
    const draft = await office.draft({ title: 'Waits for money', countries: ['MD'] });
    await behindTheWall(
      office.app.test,
      `UPDATE action SET lot_id = $2, envelope_id = (SELECT id FROM envelope WHERE code = $3) WHERE id = $1`,
      [draft.id, lotId, code],
    );
    await decide('authorising-officer', cut.id, 'approve');
    expect((await envelope(code)).lotDepleted).toBe(true);
    const manager = await office.app.signIn('manager');
    const [lot] = await behindTheWall<{ call: string }>(
      office.app.test,
      'SELECT call_id AS call FROM lot WHERE id = $1',
      [lotId],
    );
    const call = await manager.get(`/calls/${lot?.call}`);
    expect(textOf(call.html)).toMatch(/Money used up Used up/);
    expect(call.html).not.toContain(`/actions/new?lot=${lotId}`);
    expect(textOf((await manager.get('/actions/new')).html)).toContain('– money used up');
    expect(textOf((await manager.get('/actions')).html)).toContain('Draft Money used up');
    const refused = await office.as('manager').act(draft.path, { transition: 'submit_concept_note' });
    expect(refused.status).toBe(409);
    expect(JSON.stringify(refused.body)).toContain('The lot’s money is used up.');
    await eventually(async () =>
      expect(textOf((await manager.get('/inbox')).html)).toContain(
        'The money is used up: Migration Partnerships – Lot 2',
      ),
    );
    const { body: topUp } = await propose('head-of-unit', {
      kind: 'ceiling',
      envelopeId: idOf(code),
      ceiling: euro('5000000'),
    });
    await decide('authorising-officer', topUp.id, 'approve');
    expect((await office.as('manager').act(draft.path, { transition: 'submit_concept_note' })).status).toBe(
      200,
    );
    await eventually(async () =>
      expect(textOf((await manager.get('/inbox')).html)).toContain('There is money again'),
    );
  }, 60_000);
});
