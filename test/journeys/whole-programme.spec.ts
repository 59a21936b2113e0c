/** One need of a partner country on its way through the whole programme to a signed contract, over HTTP alone. */
import { verifyLedger } from '../../src/funding/verify-ledger.js';
import type { Item, Problem } from '../api/support/client.js';
import { type DraftedAction, ProgrammeOffice } from '../api/support/programme-office.js';
import { type Browser, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';

interface Money {
  readonly amount: string;
}
interface List<One> {
  readonly items: readonly One[];
}
interface Need extends Item {
  readonly actions: readonly {
    readonly actionId: string;
    readonly title: string | null;
    readonly stage: { readonly code: string; readonly label: string } | null;
    readonly state: string | null;
  }[];
}
interface Action extends Item {
  readonly fundingRequestId: string;
}
interface Assessment {
  readonly next: string | null;
  readonly rounds: readonly {
    readonly assessors: readonly { readonly role: string; readonly scores: readonly object[] | null }[];
    readonly result: { readonly points: string; readonly thresholdsMet: boolean } | null;
  }[];
}
interface Session extends Item {
  readonly members: readonly { readonly personId: string }[];
  readonly items: readonly {
    readonly actionId: string;
    readonly decision: string | null;
    readonly votes: readonly { readonly name: string }[];
    readonly recused: readonly { readonly name: string }[];
  }[];
}
interface Proposal {
  readonly mark: string;
  readonly items: readonly { readonly actionId: string; readonly proposed: string }[];
}
interface Statement {
  readonly addsUp: boolean;
  readonly accounts: readonly { readonly account: string; readonly closing: Money }[];
}

const TITLE = 'Readers for travel documents';
const HELD_ON = '2027-03-17';
const CONDITION = 'The training is held in Romanian';
const SECRET = 'Its costs are a guess.';
/** What the four others on the agenda were found to be worth, of a hundred points; the last is below the thresholds. */
const OTHERS = [
  ['Second', 92],
  ['Third', 84],
  ['Fourth', 70],
  ['Fifth', 40],
] as const;

let office: ProgrammeOffice;
let others: DraftedAction[];
let envelope: { id: string; lotId: string; fund: string };
let need: string;
let action: { id: string; path: string; request: string };
let session: string;
const browsers = new Map<string, Browser>();

const as = (persona: string) => office.as(persona);
const idOf = (path: string) => path.split('/').at(-1) ?? '';
const stageOf = async (persona: string, path: string) => (await as(persona).get<Item>(path)).body.stage.code;
const other = (title: (typeof OTHERS)[number][0]) => {
  const found = others[OTHERS.findIndex(([one]) => one === title)];
  if (!found) throw new Error(`No ${title}.`);
  return found;
};
const titleOf = (actionId: string) =>
  actionId === action.id ? TITLE : OTHERS[others.findIndex((one) => one.id === actionId)]?.[0];
const at = (instant: string) => {
  office.app.database.clockOffsetMs = Date.parse(instant) - Date.now();
  // Nobody stays signed in for months.
  browsers.clear();
};

async function browserOf(persona: string): Promise<Browser> {
  const browser = browsers.get(persona) ?? (await office.app.signIn(persona));
  browsers.set(persona, browser);
  return browser;
}

/** What its country reads of a need that was taken up: the stage of the action, as a program and on the page. */
async function countryReads(stage: string): Promise<void> {
  const { body } = await as('partner-md').get<Need>(need);
  expect(body.stage.code).toBe('taken_up');
  expect(body.actions).toMatchObject([{ actionId: action.id, state: 'under_way', stage: { code: stage } }]);
  const page = await (await browserOf('partner-md')).get(`/needs/${idOf(need)}`);
  const became = /<section id="became">.*?<\/section>/s.exec(page.html)?.[0] ?? '';
  expect(textOf(became)).toContain(body.actions[0]?.stage?.label);
}

beforeAll(async () => {
  office = await ProgrammeOffice.open();
  others = [];
  for (const [title, points] of OTHERS) {
    const drafted = await office.draft({ title, countries: ['MD'] });
    await office.does('manager', drafted.path, { transition: 'submit_concept_note' });
    // Their way to the committee is the one that the answer to the need goes below.
    await behindTheWall(
      office.app.test,
      `UPDATE case_file SET stage = 'committee', outside_stage = 'under_assessment', visit = visit + 1 WHERE id = $1`,
      [drafted.id],
    );
    await behindTheWall(
      office.app.test,
      `INSERT INTO assessment_result (action_id, points_hundredths, maximum_hundredths, thresholds_met, settled_at)
       VALUES ($1, $2, 10000, $3, now())`,
      [drafted.id, points * 100, points >= 60],
    );
    others.push(drafted);
  }
  const [drawnOn] = await behindTheWall<typeof envelope>(
    office.app.test,
    `SELECT e.id, e.lot_id AS "lotId", e.fund FROM action a JOIN envelope e ON e.id = a.envelope_id WHERE a.id = $1`,
    [other('Second').id],
  );
  if (!drawnOn) throw new Error('No envelope is drawn on.');
  envelope = drawnOn;
}, 120_000);
afterAll(() => office.close());

it('there is money for three: two people cut the envelope', async () => {
  const { status, body } = await as('head-of-unit').post<{ id: string }>('/api/v1/envelopes/changes', {
    kind: 'ceiling',
    envelopeId: envelope.id,
    ceiling: { amount: '750000', currency: 'EUR' },
    reason: 'The budget was amended.',
    source: 'C(2026) 1234',
  });
  expect(status).toBe(201);
  const decided = await as('authorising-officer').post(`/api/v1/envelopes/changes/${body.id}/decide`, {
    decision: 'approve',
    reason: '',
  });
  expect(decided.status).toBe(200);
});

it('a partner country files a need in its own language; translated, it is shown to Member States', async () => {
  const framework = (await as('partner-md').get<List<Item>>('/api/v1/partnerships')).body.items[0]?.id;
  const drafted = await as('partner-md').post<Item>('/api/v1/needs', {
    title: 'Cititoare de documente',
    language: 'ro',
    wanted: 'Douăzeci de cititoare.',
    why: 'Cele vechi nu văd cipurile falsificate.',
    pillar: 'IRREGULAR_THB',
    theme: 'DOCUMENT_FRAUD',
    partnershipId: framework,
    contact: 'Ana Rusu',
  });
  expect(drafted.status).toBe(201);
  need = `/api/v1/needs/${drafted.body.id}`;
  await office.does('partner-md', need, { transition: 'file' });
  const { version } = (await as('secretariat').get<Item>(need)).body;
  const translated = await as('secretariat').post(
    `${need}/translations`,
    { language: 'en', title: TITLE, wanted: 'Twenty readers.', why: 'The old ones are blind.' },
    { version },
  );
  expect(translated.status).toBe(201);
  await office.does('secretariat', need, { transition: 'publish' });
  expect(await stageOf('partner-md', need)).toBe('published');
});

it('a Member State takes it up: the draft is filled from it, and each leads to the other', async () => {
  const browser = await browserOf('manager');
  const address = `/needs/${idOf(need)}/take-up`;
  const taken = await browser.submit(address, address, { actionId: '' });
  const id = taken.location?.split('/')[2] ?? '';
  const { body } = await as('manager').get<Action>(`/api/v1/actions/${id}`);
  action = {
    id,
    path: `/api/v1/actions/${id}`,
    request: `/api/v1/funding-requests/${body.fundingRequestId}`,
  };
  expect(body).toMatchObject({
    title: TITLE,
    theme: 'DOCUMENT_FRAUD',
    summary: 'Twenty readers.\n\nThe old ones are blind.',
    countries: [{ country: 'MD' }],
  });
  expect((await browser.get(`/actions/${id}`)).html).toContain(`href="/needs/${idOf(need)}"`);
  await eventually(() => countryReads('draft'), 15_000);
  expect((await as('partner-md').get(action.path)).status).toBe(404);
});

it('it applies, and the country says yes under a condition, which the lead meets and the country confirms', async () => {
  const euro = (amount: string) => ({ amount, currency: 'EUR' });
  const { version } = (await as('manager').get<Item>(action.path)).body;
  const filled = await as('manager').patch<Problem>(
    action.path,
    {
      lotId: envelope.lotId,
      funds: [envelope.fund],
      objectives: 'Objectives.',
      activities: 'Activities.',
      indicators: 'Indicators.',
      startsOn: '2027-10-01',
      durationMonths: 12,
      grant: euro('250000'),
      totalCost: euro('270000'),
      budgetLines: [{ heading: 'EQUIPMENT', description: 'Readers', amount: euro('270000') }],
      milestones: [{ title: 'End', dueMonth: 12 }],
    },
    { version },
  );
  expect([filled.status, filled.body.errors]).toEqual([200, undefined]);
  const request = (await as('manager').get<Item>(action.request)).body;
  await as('manager').patch(action.request, { justification: 'Needed.' }, request);
  await as('manager').upload(
    '/api/v1/documents',
    { collection: 'actions', caseId: action.id, kind: 'support_letter', title: 'Support' },
    new Blob(['Supported.']),
    'letter.txt',
  );
  await office.does('manager', action.path, { transition: 'submit_concept_note' });
  await countryReads('concept_submitted');
  await office.does('secretariat', action.path, { transition: 'confirm_receipt' });
  await countryReads('under_check');
  await office.does('secretariat', action.path, { transition: 'confirm_eligible' });
  await countryReads('partner_consultation');
  await office.does('partner-md', action.path, {
    transition: 'endorse',
    inputs: { conditions_before_award: CONDITION },
  });
  await office.does('consulted-service', action.path, { transition: 'support' });
  await countryReads('concept_under_decision');

  type Conditions = List<{
    id: string;
    set: { text: string };
    report: { at: string } | null;
    settlement: { outcome: string } | null;
  }>;
  const set = (await as('manager').get<Conditions>(`${action.path}/conditions`)).body.items;
  expect(set.map((one) => [one.set.text, one.settlement])).toEqual([[CONDITION, null]]);
  const condition = `${action.path}/conditions/${set[0]?.id}`;
  const text = 'See the programme.';
  expect((await as('partner-md').post(`${condition}/report`, { text })).status).toBe(403);
  const told = await as('manager').post<Conditions>(`${condition}/report`, { text });
  expect(told.status).toBe(200);
  const early = { outcome: 'met', reportedAt: null };
  expect((await as('partner-md').post(`${condition}/settlement`, early)).status).toBe(409);
  const met = { outcome: 'met', reportedAt: told.body.items[0]?.report?.at };
  expect((await as('manager').post(`${condition}/settlement`, met)).status).toBe(403);
  const settled = await as('partner-md').post<Conditions>(`${condition}/settlement`, met);
  expect(settled.body.items[0]?.settlement?.outcome).toBe('met');
});

describe('two assessors', () => {
  const assessment = async (persona: string) =>
    (await as(persona).get<Assessment>(`${action.path}/assessment`)).body;

  it('find a grid in force, and are named', async () => {
    const secretariat = await browserOf('secretariat');
    const blank = await secretariat.get('/assessments/grids/new');
    const drawn = await secretariat.submit('/assessments/grids/new', '/assessments/grids/new', {
      callId: optionOf(blank.html, ` ${envelope.lotId}`),
    });
    const edit = drawn.location ?? '';
    const saved = await secretariat.submit(edit, edit, {
      threshold: '60',
      criterionTolerance: '20',
      totalTolerance: '15',
      outlierRule: 'consensus',
      'criteria.0.nameEn': 'Relevance',
      'criteria.0.nameFr': 'Pertinence',
      'criteria.0.weight': '60',
      'criteria.0.maximum': '5',
      'criteria.0.threshold': '3',
      'criteria.1.nameEn': 'Cost',
      'criteria.1.nameFr': 'Coût',
      'criteria.1.weight': '40',
      'criteria.1.maximum': '10',
      do: 'save',
    });
    expect(saved.status).toBe(303);
    const putInForce = edit.replace(/edit$/, 'put-in-force');
    expect((await secretariat.submit(putInForce, putInForce, {})).status).toBe(303);

    await office.does('secretariat', action.path, { transition: 'select_concept' });
    await office.does('secretariat', action.path, { transition: 'invite_full_application' });
    await countryReads('full_application');
    await office.does('manager', action.path, { transition: 'submit_full_application' });
    await countryReads('under_assessment');
    const page = `/actions/${action.id}/assessment`;
    for (const role of ['assessor_technical', 'assessor_financial']) {
      const accountId = optionOf((await secretariat.get(page)).html, ` ${role}`);
      expect((await secretariat.submit(page, `${page}/assessors`, { accountId })).status).toBe(303);
    }
  });

  it('declare that nothing binds them and score, neither reading the other’s sheet before both are in', async () => {
    const [technical, financial] = ['assessor-technical', 'assessor-financial'] as const;
    const sheet = (points: readonly string[], comment: string) => ({
      scores: points.map((one) => ({ points: one, comment })),
    });
    const early = await as(technical).put(`${action.path}/assessment/sheet`, sheet(['5', '9'], 'Early.'));
    expect(early.status).toBe(409);
    for (const persona of [technical, financial]) {
      const declared = await as(persona).post(`${action.path}/assessment/declaration`, { outcome: 'none' });
      expect(declared.status).toBe(200);
    }
    const handIn = async (persona: string, points: readonly string[], comment: string) => {
      await as(persona).put(`${action.path}/assessment/sheet`, sheet(points, comment));
      const done = await as(persona).post(`${action.path}/assessment/sheet/hand-in`, {});
      expect(done.status).toBe(200);
    };
    await handIn(technical, ['4.5', '9'], SECRET);
    expect(JSON.stringify(await assessment(financial))).not.toContain(SECRET);
    const page = await (await browserOf(financial)).get(`/actions/${action.id}/assessment`);
    expect(page.html).not.toContain(SECRET);
    await handIn(financial, ['4', '8'], 'Fair.');
    const both = await assessment(financial);
    expect(JSON.stringify(both)).toContain(SECRET);
    expect([both.next, both.rounds[0]?.result]).toMatchObject([
      'settled',
      { points: '85', thresholdsMet: true },
    ]);
    for (const persona of [technical, financial]) {
      await office.does(persona, action.path, { transition: 'recommend' });
    }
    expect(await stageOf('auditor', action.path)).toBe('committee');
    await countryReads('under_assessment');
  });
});

describe('one session of the Steering Committee', () => {
  const page = (below: string) => `/committee-sessions/${idOf(session)}/${below}`;
  const all = () => [action.path, ...others.map((one) => one.path)];

  it('has five cases before it, and one member leaves the room for one of them', async () => {
    at('2027-03-01T09:00:00Z');
    const planned = await as('secretariat').post<Item>('/api/v1/committee-sessions', {
      heldOn: HELD_ON,
      startsAt: '10:00',
      place: 'Room 4',
      actionIds: all().map(idOf),
    });
    expect(planned.status).toBe(201);
    session = `/api/v1/committee-sessions/${planned.body.id}`;
    await office.does('secretariat', session, { transition: 'convene' });
    at(`${HELD_ON}T09:00:00Z`);
    const { members, version } = (await as('secretariat').get<Session>(session)).body;
    const secretariat = await browserOf('secretariat');
    const present = members.map((one) => [`member.${one.personId}`, 'present']);
    await secretariat.submit(page('attendance'), page('attendance'), {
      ...Object.fromEntries(present),
      version,
    });
    await office.does('steering-1', session, { transition: 'open_session' });
    const member = await browserOf('steering-3');
    const declared = await member.submit(page('interests'), page('interests'), {
      actionIds: [action.id],
      reason: 'My sister works there.',
    });
    expect(declared.status).toBe(303);
    const vote = await as('steering-3').act(action.path, { transition: 'vote_for' });
    expect((vote.body as unknown as Problem).refusals?.map((one) => one.code)).toEqual(['recused_from_item']);
    for (const path of all()) await office.does('steering-1', path, { transition: 'record_consensus' });
    const { items } = (await as('auditor').get<Session>(session)).body;
    expect(items.map((one) => one.votes.length)).toEqual([2, 3, 3, 3, 3]);
    expect(items.map((one) => one.recused.length)).toEqual([1, 0, 0, 0, 0]);
  });

  it('has money for three: they are awarded, the next waits on the reserve list, the last is rejected', async () => {
    const { body } = await as('head-of-unit').get<Proposal>(`${session}/proposal`);
    expect(body.items.map((one) => [titleOf(one.actionId), one.proposed])).toEqual([
      ['Second', 'award'],
      [TITLE, 'award'],
      ['Third', 'award'],
      ['Fourth', 'reserve'],
      ['Fifth', 'below_thresholds'],
    ]);
    const head = await browserOf('head-of-unit');
    const decided = await head.submit(page('proposal'), page('proposal'), {
      mark: body.mark,
      reason: 'Money for three.',
    });
    expect(decided.status).toBe(303);
    await office.does('head-of-unit', other('Fifth').path, {
      transition: 'reject',
      reason: 'It is below the thresholds.',
    });
    expect(await Promise.all(all().map((path) => stageOf('auditor', path)))).toEqual([
      'contracting',
      'contracting',
      'contracting',
      'reserve_list',
      'rejected',
    ]);
    await countryReads('contracting');
    const { items } = (await as('auditor').get<Session>(session)).body;
    expect(items.map((one) => one.decision)).toEqual([
      'award',
      'award',
      'award',
      'put_on_reserve_list',
      'reject',
    ]);
  });
});

it('one that was awarded withdraws, and the reserve list moves up', async () => {
  await office.does('manager', other('Second').path, {
    transition: 'withdraw',
    reason: 'The team has left.',
  });
  const next = other('Fourth').path;
  await eventually(async () => expect(await stageOf('auditor', next)).toBe('reserve_called'), 20_000);
  // To its lead it is on the reserve list, whatever is thought of inside.
  expect(await stageOf('manager', next)).toBe('reserve_list');
  const tasks = await as('head-of-unit').get<List<{ caseId: string; label: string }>>('/api/v1/tasks');
  const asked = tasks.body.items.filter((one) => one.caseId === idOf(next));
  expect(asked.map((one) => one.label)).toEqual(['Money has returned: award?']);
  await office.does('head-of-unit', next, { transition: 'award' });
  expect(await stageOf('manager', next)).toBe('contracting');
});

it('the redress of the one that was rejected is decided by somebody who did not reject it', async () => {
  const { path, id } = other('Fifth');
  await office.does('manager', path, { transition: 'request_redress', reason: 'The points were misread.' });
  const own = await as('head-of-unit').act(path, { transition: 'grant_redress', reason: 'They were.' });
  expect(own.status).toBe(403);
  expect((own.body as unknown as Problem).refusals?.map((one) => one.code)).toEqual(['duty_conflict']);
  const judge = await browserOf('authorising-officer');
  // Of somebody else, and to a reader of French.
  expect(textOf((await judge.get(`/actions/${id}/redress`)).html)).toContain(
    'Ingrid van Houten Chef d’unité, European Commission, DG HOME Non Cette personne a déjà agi sur le dossier : Le recours est tranché par une personne qui n’a pas pris la première décision.',
  );
  await office.does('authorising-officer', path, { transition: 'grant_redress', reason: 'They were.' });
  expect(await stageOf('auditor', path)).toBe('award_decision');
});

it('the contract is signed, its country reads that its need is being answered, and the ledger adds up', async () => {
  await office.sign({ ...action, lead: 'manager', countries: ['MD'] });
  await eventually(() => countryReads('implementation'), 15_000);
  const { body } = await as('auditor').get<Statement>(`/api/v1/envelopes/${envelope.id}/statement`);
  expect(body.addsUp).toBe(true);
  expect(Object.fromEntries(body.accounts.map((one) => [one.account, one.closing.amount]))).toMatchObject({
    free: '0.00',
    reserved: '500000.00',
    committed: '0.00',
    contracted: '250000.00',
  });
  expect((await verifyLedger(office.app.database)).faults).toEqual([]);
});

/** The value of the choice that ends so. */
function optionOf(html: string, ending: string): string {
  const values = [...html.matchAll(/<option\b[^>]*\bvalue="([^"]*)"/g)].map(([, value = '']) => value);
  const found = values.find((value) => value.endsWith(ending));
  if (found === undefined) throw new Error(`No choice ends with ${ending}: ${values.join(', ')}`);
  return found;
}
