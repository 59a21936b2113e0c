/** The verifier falls ill: his assistant says so, over HTTP, and the work goes to whoever is there. */

import type { Item, Problem, Told } from '../api/support/client.js';
import { BEFORE, type DraftedAction, ProgrammeOffice } from '../api/support/programme-office.js';
import { brusselsDay } from '../support/brussels-day.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';

interface List<One> {
  readonly items: readonly One[];
}
interface Absence {
  readonly id: string;
  readonly version: string;
  readonly state: string;
  readonly note: string;
  readonly absent: { readonly name: string };
  readonly madeBy: { readonly name: string };
  readonly endedBy: { readonly name: string } | null;
  readonly untilDay: string;
  readonly replacedBy: string | null;
  readonly standIns: readonly { readonly role: string; readonly ended: boolean }[];
}

const ROLE = 'operational_verifier';
const NOT_YOURS =
  'An absence is set, changed and ended by the person, by their assistants and by administrators.';

let office: ProgrammeOffice;
const accounts = new Map<string, string>();

beforeAll(async () => {
  office = await ProgrammeOffice.open();
  const rows = await behindTheWall<{ persona: string; account: string }>(
    office.app.test,
    'SELECT demo_persona AS persona, id AS account FROM account WHERE demo_persona IS NOT NULL',
  );
  for (const { persona, account } of rows) accounts.set(persona, account);
});
afterAll(() => office.close());
afterEach(async () => {
  office.app.database.clockOffsetMs = 0;
  for (const table of ['delegation_side', 'delegation', 'absence', 'assistant']) {
    await behindTheWall(office.app.test, `DELETE FROM ${table}`);
  }
});

const accountOf = (persona: string) => accounts.get(persona) ?? '';
const day = brusselsDay;

function away(by: string, more: object = {}): Promise<Told<Absence & Problem>> {
  return office.as(by).post('/api/v1/absences', {
    absentId: accountOf('verifier'),
    fromDay: day(-1),
    untilDay: day(20),
    note: 'Surgery.',
    standIns: [{ role: ROLE, delegateId: accountOf('authorising-officer') }],
    ...more,
  });
}

/** A request whose first visa was just given: from now on it waits for the verifier's. */
async function atVerification(title: string): Promise<DraftedAction> {
  const action = await office.draft({ title, countries: ['MD'] });
  await office.move(action, { from: 0, to: BEFORE.contracting });
  await eventually(async () => {
    const { body } = await office
      .as('manager')
      .get<List<{ transition: string; open: boolean }>>(`${action.request}/transitions`);
    expect(body.items.find((one) => one.transition === 'submit')?.open).toBe(true);
  });
  await office.does('manager', action.request, { transition: 'submit' });
  await approve('initiator', action.request);
  return action;
}

async function approve(persona: string, path: string): Promise<void> {
  const { body } = await office.as(persona).get<
    List<{
      transition: string;
      inputs: readonly { kind: string; code: string; options?: readonly { code: string }[] }[];
    }>
  >(`${path}/transitions`);
  const offer = body.items.find((one) => one.transition === 'approve');
  const lists = (offer?.inputs ?? []).filter((input) => input.kind === 'checklist');
  const inputs = Object.fromEntries(
    lists.map((input) => [input.code, (input.options ?? []).map((option) => option.code)]),
  );
  await office.does(persona, path, { transition: 'approve', inputs });
}

const caseOf = ({ request }: DraftedAction) => request.split('/').at(-1) ?? '';

/** What a persona was told of the request since it waits for the verifier's visa. */
async function told(persona: string, action: DraftedAction): Promise<readonly string[]> {
  const rows = await behindTheWall<{ kind: string }>(
    office.app.test,
    `SELECT kind FROM inbox_item WHERE account_id = $1 AND case_id = $2 AND kind <> 'moved'
       AND created_at >= (SELECT stage_since FROM case_file WHERE id = $2) ORDER BY created_at, id`,
    [accountOf(persona), caseOf(action)],
  );
  return rows.map((row) => row.kind);
}

/** Moves the clock to the next reminder of the request. */
async function passNext(action: DraftedAction): Promise<void> {
  const [next] = await behindTheWall<{ fire_at: Date }>(
    office.app.test,
    `SELECT fire_at FROM reminder WHERE case_id = $1 AND state = 'pending' ORDER BY fire_at LIMIT 1`,
    [caseOf(action)],
  );
  if (!next) throw new Error('No reminder is pending.');
  office.app.database.clockOffsetMs = next.fire_at.getTime() - Date.now() + 1_000;
}

it('set by the assistant: task and reminder go to the stand-in, both names stand in the record, and he comes back earlier', async () => {
  const refused = await away('financial-verifier');
  expect([refused.status, refused.body.detail]).toEqual([403, NOT_YOURS]);
  const named = await office
    .as('verifier')
    .post<Item>('/api/v1/assistants', { assistantId: accountOf('financial-verifier') });
  expect(named.status).toBe(201);
  const set = await away('financial-verifier');
  expect(set.status).toBe(201);
  expect(set.body).toMatchObject({ state: 'present', absent: { name: 'Henrik Tamm' } });
  expect(set.body.madeBy.name).not.toBe('Henrik Tamm');
  const events = await behindTheWall<{ by: string; of: string }>(
    office.app.test,
    `SELECT account_id AS by, body->'data'->>'person' AS of FROM audit_event WHERE kind = 'absence_set'`,
  );
  const [verifier] = await behindTheWall<{ person: string }>(
    office.app.test,
    'SELECT person_id AS person FROM account WHERE id = $1',
    [accountOf('verifier')],
  );
  expect(events).toEqual([{ by: accountOf('financial-verifier'), of: verifier?.person }]);
  await eventually(async () => {
    const rows = await behindTheWall<{ kind: string; account: string }>(
      office.app.test,
      `SELECT kind, account_id AS account FROM inbox_item WHERE kind IN ('absence_set', 'stand_in') ORDER BY kind`,
    );
    expect(rows).toEqual([
      { kind: 'absence_set', account: accountOf('verifier') },
      { kind: 'stand_in', account: accountOf('authorising-officer') },
    ]);
  });

  const action = await atVerification('While he is ill');
  await eventually(async () => expect(await told('authorising-officer', action)).toEqual(['task_opened']));
  await passNext(action);
  await eventually(async () =>
    expect(await told('authorising-officer', action)).toEqual(['task_opened', 'reminder_before']),
  );
  expect(await told('verifier', action)).toEqual([]);
  expect(await told('head-of-unit', action)).toEqual([]);

  office.app.database.clockOffsetMs = 0;
  const path = `/api/v1/absences/${set.body.id}/end`;
  expect((await office.as('verifier').post(path, {})).status).toBe(428);
  expect((await office.as('verifier').post(path, {}, { version: '2' })).status).toBe(412);
  const ended = await office.as('verifier').post<Absence>(path, {}, { version: '1' });
  expect([ended.status, ended.body.state, ended.body.standIns[0]?.ended]).toEqual([200, 'ended', true]);
  const back = await atVerification('Back again');
  await eventually(async () => expect(await told('verifier', back)).toEqual(['task_opened']));
  expect(await told('authorising-officer', back)).toEqual([]);
  expect((await office.as('verifier').post(path, {}, { version: '2' })).status).toBe(409);
});

it('without a stand-in the head of unit hears of the task and of its reminder', async () => {
  expect((await away('verifier', { absentId: undefined, standIns: undefined })).status).toBe(201);
  const action = await atVerification('Nobody there');
  await eventually(async () => expect(await told('head-of-unit', action)).toEqual(['task_unattended']));
  await passNext(action);
  await eventually(async () => expect(await told('head-of-unit', action)).toHaveLength(2));
  expect(await told('verifier', action)).toEqual([]);
});

it('is refused in the field that is wrong, made shorter, and read by whom it concerns', async () => {
  const codes = async (answer: Promise<Told<Problem>>) => {
    const { status, body } = await answer;
    const fields = body.errors.map((one) => `${one.pointer} ${one.code}`);
    return [status, ...(fields.length > 0 ? fields : [body.detail])];
  };
  const standIns = (...all: object[]) => ({ standIns: all });
  const officer = { role: ROLE, delegateId: accountOf('authorising-officer') };
  expect(await codes(away('verifier', { untilDay: day(-3) }))).toEqual([422, '/untilDay days_out_of_order']);
  expect(await codes(away('verifier', { fromDay: day(-9), untilDay: day(-3) }))).toEqual([
    422,
    '/untilDay day_is_past',
  ]);
  expect(await codes(away('verifier', standIns(officer, officer)))).toEqual([
    422,
    '/standIns/1/role role_twice',
  ]);
  expect(
    await codes(away('verifier', standIns({ ...officer, delegateId: accountOf('secretariat') }))),
  ).toEqual([422, '/standIns/0/delegateId delegate_not_a_colleague']);
  expect(await codes(away('verifier', standIns({ ...officer, role: 'administrator' })))).toEqual([
    422,
    '/standIns/0/role not_a_choice',
  ]);
  expect(await codes(away('verifier', { replacesId: crypto.randomUUID() }))).toEqual([
    422,
    '/replacesId reference_unknown',
  ]);
  expect(await codes(away('manager'))).toEqual([403, NOT_YOURS]);
  expect(await codes(away('manager', { absentId: crypto.randomUUID() }))).toEqual([403, NOT_YOURS]);
  expect(await codes(away('admin', { absentId: crypto.randomUUID() }))).toEqual([
    422,
    '/absentId reference_unknown',
  ]);

  const set = await away('admin');
  expect(set.status).toBe(201);
  expect(await codes(away('verifier'))).toEqual([
    409,
    'The person is away already on some of these days: change that absence instead.',
  ]);
  const path = `/api/v1/absences/${set.body.id}`;
  const personas = ['verifier', 'admin', 'auditor', 'head-of-unit', 'authorising-officer', 'manager'];
  const seen = personas.map(async (persona) => (await office.as(persona).get(path)).status);
  expect(await Promise.all(seen)).toEqual([200, 200, 200, 200, 404, 404]);
  const shorter = await office
    .as('verifier')
    .post<Absence>(`${path}/end`, { lastDay: day(3) }, { version: '1' });
  expect(shorter.body).toMatchObject({ state: 'present', untilDay: day(3), note: 'Surgery.' });
  const former = await office.as('verifier').get<Absence>(path);
  expect(former.body).toMatchObject({ state: 'ended', replacedBy: shorter.body.id });
  const list = await office.as('verifier').get<List<Absence>>('/api/v1/absences?filter[state]=present');
  expect(list.body.items.map((one) => one.id)).toEqual([shorter.body.id]);
});
