/** How a session of the Steering Committee is run over HTTP alone; what it is for is told by the whole programme. */
import type { Item, Problem } from '../api/support/client.js';
import { type DraftedAction, ProgrammeOffice } from '../api/support/programme-office.js';
import { textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';

interface Session extends Item {
  readonly conveneBy: string;
  readonly members: readonly { readonly personId: string; readonly name: string; readonly chairs: boolean }[];
  readonly items: readonly {
    readonly actionId: string;
    readonly outcome: string;
    readonly byConsensus: boolean;
    readonly votes: readonly { readonly name: string; readonly answer: string }[];
    readonly recused: readonly { readonly name: string }[];
    readonly decision: string | null;
  }[];
}
interface List<One> {
  readonly items: readonly One[];
}
interface Proposed {
  readonly mark: string;
  readonly items: readonly { readonly actionId: string; readonly place: number; readonly proposed: string }[];
}

const COLLECTION = '/api/v1/committee-sessions';
const PATH = '/committee-sessions';
const HELD_ON = '2027-03-17';

let office: ProgrammeOffice;
let actions: DraftedAction[];
let session: string;

const at = (instant: string) => {
  office.app.database.clockOffsetMs = Date.parse(instant) - Date.now();
};
const id = () => session.split('/').at(-1) ?? '';
const read = async (persona = 'secretariat') => (await office.as(persona).get<Session>(session)).body;
const stageOf = async (persona: string, path: string) =>
  (await office.as(persona).get<Item>(path)).body.stage.code;
const path = (n: number) => actions[n - 1]?.path ?? '';
const numbered = (actionId: string) => actions.findIndex((one) => one.id === actionId) + 1;

beforeAll(async () => {
  office = await ProgrammeOffice.open();
  actions = [];
  for (const title of ['First', 'Second', 'Third']) {
    const action = await office.draft({ title, countries: ['MD'] });
    await office.does('manager', action.path, { transition: 'submit_concept_note' });
    actions.push(action);
  }
  const ids = actions.map((one) => one.id);
  // The way through checks and assessment is told elsewhere.
  await behindTheWall(
    office.app.test,
    `UPDATE case_file SET stage = 'committee', outside_stage = 'under_assessment', visit = visit + 1 WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
  for (const [n, points] of [7_000, 9_200, 6_600].entries()) {
    await behindTheWall(
      office.app.test,
      `INSERT INTO assessment_result (action_id, points_hundredths, maximum_hundredths, thresholds_met, settled_at) VALUES ($1, $2, 10000, true, now())`,
      [ids[n], points],
    );
  }
  await behindTheWall(
    office.app.test,
    `UPDATE envelope SET ceiling_cents = ceiling_cents - free_cents + 25000000, free_cents = 25000000
     WHERE id = (SELECT envelope_id FROM action WHERE id = $1)`,
    [ids[0]],
  );
  at('2027-03-01T09:00:00Z');
}, 120_000);
afterAll(() => office.close());

it('the secretariat plans it with its agenda; nobody else does, and each mistake has its pointer', async () => {
  const wanted = {
    heldOn: HELD_ON,
    startsAt: '10:00',
    place: 'Room 4',
    actionIds: actions.map((one) => one.id),
  };
  expect((await office.as('steering-1').post(COLLECTION, wanted)).status).toBe(403);
  const soon = await office.as('secretariat').post<Problem>(COLLECTION, { ...wanted, heldOn: '2027-03-04' });
  expect([soon.status, soon.body.errors.map((one) => `${one.pointer} ${one.detail}`)]).toEqual([
    422,
    ['/heldOn Members have to be given 5 working days: choose a later day.'],
  ]);
  const planned = await office.as('secretariat').post<Session>(COLLECTION, wanted);
  expect([planned.status, planned.body.conveneBy, planned.body.title]).toEqual([
    201,
    '2027-03-10',
    'Steering Committee of 2027-03-17',
  ]);
  session = `${COLLECTION}/${planned.body.id}`;
  const twice = await office
    .as('secretariat')
    .post<Problem>(COLLECTION, { ...wanted, actionIds: [actions[0]?.id] });
  expect(twice.body.errors.map((one) => `${one.pointer} ${one.code}`)).toEqual([
    '/actionIds/0 on_another_agenda',
  ]);
  expect((await office.as('secretariat').patch(session, { place: 'Room 5' })).status).toBe(428);
});

it('the members hear that it is convened, outsiders hear of nothing', async () => {
  await office.does('secretariat', session, { transition: 'convene' });
  const inbox = async (persona: string) =>
    textOf((await (await office.app.signIn(persona)).get('/inbox')).html);
  await eventually(async () => {
    for (const member of ['steering-2', 'steering-3']) expect(await inbox(member)).toContain('Convened');
  }, 20_000);
  const home = async (persona: string) => textOf((await (await office.app.signIn(persona)).get('/')).html);
  expect(await home('steering-2')).toContain(
    'Committee sessions Steering Committee of 17 March 2027 at 10:00, Room 4; 3 items on the agenda Convened',
  );
  expect(await home('initiator')).not.toContain('Committee sessions');
  for (const outsider of ['manager', 'partner-md', 'agency']) {
    expect((await office.as(outsider).get(session)).status).toBe(404);
    expect((await office.as(outsider).get<List<Item>>(COLLECTION)).body.items).toEqual([]);
    const browser = await office.app.signIn(outsider);
    for (const page of [PATH, `${PATH}/${id()}`, `${PATH}/reserve-list`, `${PATH}/${id()}/proposal`]) {
      expect([page, (await browser.get(page)).status === 200]).toEqual([page, false]);
    }
    expect(textOf((await browser.get('/programme')).html)).not.toContain('Committee sessions');
  }
});

it('it opens on its day with a quorum; a vote before is refused with the reason', async () => {
  const early = await office.as('steering-2').act(path(1), { transition: 'vote_for' });
  expect(early.status).toBe(409);
  expect((early.body as unknown as Problem).refusals?.[0]?.code).toBe('session_not_sitting');
  at(`${HELD_ON}T09:00:00Z`);
  const secretary = await office.app.signIn('secretariat');
  const { members, version } = await read();
  expect(members.map((one) => one.name).sort()).toEqual([
    'Jonas Bergqvist',
    'Marguerite Delvaux',
    'Paola Ferrante',
  ]);
  const noted = await secretary.submit(`${PATH}/${id()}/attendance`, `${PATH}/${id()}/attendance`, {
    ...Object.fromEntries(members.map((one) => [`member.${one.personId}`, 'present'])),
    version,
  });
  expect(noted.status).toBe(303);
  await office.does('steering-1', session, { transition: 'open_session' });
});

it('one member declares an interest on one item, leaves the room and has no voice there', async () => {
  const member = await office.app.signIn('steering-3');
  const form = `${PATH}/${id()}/interests`;
  const empty = await member.submit(form, form, { reason: '' });
  expect(empty.status).toBe(422);
  expect(textOf(empty.html)).toContain('On which items: Fill this in.');
  const declared = await member.submit(form, form, {
    actionIds: [actions[1]?.id ?? ''],
    reason: 'My sister works there.',
  });
  expect(declared.status).toBe(303);
  expect(textOf((await member.get(`${PATH}/${id()}`)).html)).toContain(
    'You have declared an interest: you leave the room.',
  );
  const vote = await office.as('steering-3').act(path(2), { transition: 'vote_for' });
  expect(vote.status).toBe(403);
  expect((vote.body as unknown as Problem).refusals?.[0]?.code).toBe('recused_from_item');
});

it('two are supported, by votes and by consensus, and one is not', async () => {
  const [member, chair] = ['steering-2', 'steering-1'];
  await office.does(member, path(1), { transition: 'vote_for' });
  await office.does('steering-3', path(1), { transition: 'vote_abstain' });
  await office.does(chair, path(1), { transition: 'vote_for' });
  await office.does(chair, path(2), { transition: 'record_consensus' });
  await office.does(member, path(3), { transition: 'vote_against', reason: 'Its costs are not explained.' });
  await office.does(chair, path(3), { transition: 'vote_against', reason: 'The partner has withdrawn.' });
  const { items } = await read();
  expect(items.map((one) => one.byConsensus)).toEqual([false, true, false]);
  expect(items[1]?.votes.map((one) => one.name)).toEqual(['Jonas Bergqvist', 'Marguerite Delvaux']);
});

it('the ranking is there before anybody decides; the head of unit decides as proposed', async () => {
  const { body } = await office.as('head-of-unit').get<Proposed>(`${session}/proposal`);
  expect(body.items.map((one) => [one.place, numbered(one.actionId), one.proposed])).toEqual([
    [1, 2, 'award'],
    [2, 1, 'reserve'],
  ]);
  const head = await office.app.signIn('head-of-unit');
  const confirm = `${PATH}/${id()}/proposal`;
  expect(textOf((await head.get(confirm)).html)).toContain('Decide on 2 actions');
  const bare = await head.submit(confirm, confirm, { mark: body.mark, reason: '' });
  expect([bare.status, textOf(bare.html).includes('Reasons for the reserve list: Fill this in.')]).toEqual([
    422,
    true,
  ]);
  const stale = await head.submit(confirm, confirm, { mark: 'another', reason: 'Money for one.' });
  expect([stale.status, textOf(stale.html).includes('Something changed meanwhile')]).toEqual([412, true]);
  const done = await head.submit(confirm, confirm, { mark: body.mark, reason: 'Money for one.' });
  expect(done.status).toBe(303);
  expect(textOf((await head.get(done.location ?? '')).html)).toContain('Contracting');
  expect(await Promise.all([1, 2, 3].map((n) => stageOf('auditor', path(n))))).toEqual([
    'reserve_list',
    'contracting',
    'rejected',
  ]);
  expect(textOf((await head.get(`${PATH}/reserve-list`)).html)).toContain('First');
});

it('its minutes say what happened, are approved by the chair and filed in both languages', async () => {
  await office.does('steering-1', session, { transition: 'end_session' });
  await office.does('steering-1', session, { transition: 'approve_minutes' });
  await eventually(async () => expect(await stageOf('auditor', session)).toBe('closed'), 20_000);
  const { items } = await read('auditor');
  expect(items.map((one) => [one.outcome, one.decision])).toEqual([
    ['supported', 'put_on_reserve_list'],
    ['supported', 'award'],
    ['not_supported', null],
  ]);
  const reader = await office.app.signIn('auditor');
  const page = await reader.get(`${PATH}/${id()}`);
  expect(textOf(page.html)).toContain(
    'Paola Ferrante declared an interest and left the room: My sister works there.',
  );
  expect(page.html.match(/Minutes of SC|Procès-verbal de SC/g)?.length).toBeGreaterThanOrEqual(2);
});

it('the lead reads why it was rejected and asks for redress, which the facility alone looks into', async () => {
  const lead = await office.app.signIn('manager');
  const page = textOf((await lead.get(`/actions/${actions[2]?.id}`)).html);
  expect(page).toContain('Its costs are not explained.');
  expect(page).toContain('The partner has withdrawn.');
  expect(page).toContain('It is examined by people who had no part in the decision.');
  expect(page).not.toContain('Jonas Bergqvist');
  const partner = textOf(
    (await (await office.app.signIn('partner-md')).get(`/actions/${actions[2]?.id}`)).html,
  );
  expect(partner).not.toContain('Its costs are not explained.');
  await office.does('manager', path(3), {
    transition: 'request_redress',
    reason: 'The partner is there again.',
  });
  const standing = await (await office.app.signIn('head-of-unit')).get(`/actions/${actions[2]?.id}/redress`);
  expect(textOf(standing.html)).toContain('The partner is there again.');
  expect(textOf(standing.html)).toContain('Isabelle Fontenay');
  expect((await lead.get(`/actions/${actions[2]?.id}/redress`)).status).toBe(404);
});
