/** The verifier is away: told over HTTP, with everything that must not happen meanwhile. */

import { proposeChange } from '../../src/calls/propose-change.js';
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import type { Delegation } from '../../src/cases/delegations.query.js';
import { personOfDemoToken } from '../../src/identity/demo-sign-in.js';
import type { Item, Problem, Told } from '../api/support/client.js';
import { BEFORE, type DraftedAction, ProgrammeOffice } from '../api/support/programme-office.js';
import { textOf } from '../support/browser.js';
import { brusselsDay } from '../support/brussels-day.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';

interface List<One> {
  readonly items: readonly One[];
}
interface Offer {
  readonly transition: string;
  readonly visa: string | null;
  readonly open: boolean;
  readonly inputs: readonly { kind: string; code: string; options?: readonly { code: string }[] }[];
  readonly refusals: readonly { code: string; detail: string }[];
  readonly onBehalfOf: readonly { id: string; name: string }[];
}
interface Task {
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  readonly role: string;
  readonly onBehalfOf: readonly { name: string }[];
  readonly delegatedTo: string | null;
  readonly holder: { id: string; name: string } | null;
}

const VERIFIER = 'Henrik Tamm';
const HEAD = 'Ingrid van Houten';
const DAY_MS = 86_400_000;

let office: ProgrammeOffice;
const accounts = new Map<string, { account: string; person: string }>();

beforeAll(async () => {
  office = await ProgrammeOffice.open();
  const rows = await behindTheWall<{ persona: string; account: string; person: string }>(
    office.app.test,
    'SELECT demo_persona AS persona, id AS account, person_id AS person FROM account WHERE demo_persona IS NOT NULL',
  );
  for (const row of rows) accounts.set(row.persona, row);
});
afterAll(() => office.close());
afterEach(async () => {
  office.app.database.clockOffsetMs = 0;
  await behindTheWall(office.app.test, 'DELETE FROM delegation_side');
  await behindTheWall(office.app.test, 'DELETE FROM delegation');
});

const accountOf = (persona: string) => accounts.get(persona)?.account ?? '';

/** A day so many days from now. */
const day = brusselsDay;

function lend(
  from: string,
  to: string,
  role: string,
  more: object = {},
  by = from,
): Promise<Told<Delegation & { version: string }>> {
  return office.as(by).post('/api/v1/delegations', {
    ...(by === from ? {} : { delegatorId: accountOf(from) }),
    delegateId: accountOf(to),
    role,
    fromDay: day(-1),
    untilDay: day(5),
    reason: 'Annual leave.',
    ...more,
  });
}

/** A submitted request, before the first visa. */
async function atInitiation(title: string): Promise<DraftedAction> {
  const action = await office.draft({ title, countries: ['MD'] });
  await office.move(action, { from: 0, to: BEFORE.contracting });
  await eventually(async () => {
    const { body } = await office.as('manager').get<List<Offer>>(`${action.request}/transitions`);
    expect(body.items.find((one) => one.transition === 'submit')?.open).toBe(true);
  });
  await office.does('manager', action.request, { transition: 'submit' });
  return action;
}

async function offerOf(persona: string, path: string, transition = 'approve'): Promise<Offer> {
  const { body } = await office.as(persona).get<List<Offer>>(`${path}/transitions`);
  const found = body.items.find((one) => one.transition === transition);
  if (!found) throw new Error(`${persona} is not offered ${transition}.`);
  return found;
}

/** Gives the visa that is asked for, every box ticked. */
async function approve(persona: string, path: string, more: object = {}): Promise<Told<Item & Problem>> {
  const offer = await offerOf(persona, path);
  const inputs = Object.fromEntries(
    offer.inputs
      .filter((input) => input.kind === 'checklist')
      .map((input) => [input.code, (input.options ?? []).map((option) => option.code)]),
  );
  return office.as(persona).act(path, { transition: 'approve', inputs, ...more }) as Promise<
    Told<Item & Problem>
  >;
}

const tasksOf = async (persona: string) =>
  (await office.as(persona).get<List<Task>>('/api/v1/tasks?limit=100')).body.items;

const whyNot = async (persona: string, path: string) => {
  const answer = await approve(persona, path);
  return [answer.status, ...(answer.body.refusals ?? []).map((one) => one.code)];
};

describe('while the verifier is away', () => {
  it('the colleague gives the visa for him, and both names stand in trail, visas, tasks and mail', async () => {
    const made = await lend('verifier', 'head-of-unit', 'operational_verifier');
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ state: 'in_force', forReview: false, version: '1' });
    const action = await atInitiation('Both names');
    expect((await approve('initiator', action.request)).status).toBe(200);

    const task = (await tasksOf('head-of-unit')).find((one) => action.request.endsWith(one.caseId));
    expect(task).toMatchObject({ role: 'operational_verifier', onBehalfOf: [{ name: VERIFIER }] });
    const own = (await tasksOf('verifier')).find((one) => action.request.endsWith(one.caseId));
    expect(own).toMatchObject({ delegatedTo: HEAD, onBehalfOf: [] });
    await eventually(async () => {
      const mails = await behindTheWall<{ subject: string; body_text: string }>(
        office.app.test,
        `SELECT m.subject, m.body_text FROM mail m WHERE m.account_id = $1 AND m.case_id = $2`,
        [accountOf('head-of-unit'), task?.caseId],
      );
      expect(mails.map((mail) => mail.subject)).toContainEqual(expect.stringContaining(`(for ${VERIFIER})`));
      expect(mails.map((mail) => mail.body_text).join()).toContain(`because you stand in for ${VERIFIER}`);
      const his = await behindTheWall(
        office.app.test,
        'SELECT 1 FROM mail WHERE account_id = $1 AND case_id = $2',
        [accountOf('verifier'), task?.caseId],
      );
      expect(his.length).toBeGreaterThan(0);
    });
    const browser = await office.app.signIn('head-of-unit');
    const home = textOf((await browser.get('/')).html);
    expect(home).toContain(`For ${VERIFIER}: Operational verifier, until`);
    expect(home).toContain(`for ${VERIFIER}`);
    expect(textOf((await browser.get('/inbox')).html)).toContain(`For ${VERIFIER}`);

    expect((await offerOf('head-of-unit', action.request)).onBehalfOf.map((one) => one.name)).toEqual([
      VERIFIER,
    ]);
    expect((await approve('head-of-unit', action.request)).status).toBe(200);
    const trail = await office
      .as('auditor')
      .get<List<{ who: object; done: string }>>(`${action.request}/trail`);
    expect(trail.body.items.at(-1)).toMatchObject({
      who: { name: HEAD, onBehalfOf: VERIFIER },
      done: 'gave the visa',
    });
    const file = await office.as('auditor').get<{ visas: readonly object[] }>(action.request);
    expect(file.body.visas).toContainEqual(
      expect.objectContaining({ code: 'ova', name: HEAD, onBehalfOf: VERIFIER }),
    );
    const page = textOf(
      (await (await office.app.signIn('auditor')).get(action.request.replace('/api/v1', ''))).html,
    );
    expect(page).toContain(`${HEAD} for ${VERIFIER} (European Commission, DG HOME) gave the visa.`);

    const [record] = await behindTheWall<{ body: object; duties: string[]; visa: string }>(
      office.app.test,
      `SELECT e.body->'data' AS body, (SELECT on_behalf_of FROM visa WHERE case_id = $1 AND code = 'ova') AS visa,
         ARRAY(SELECT person_id FROM duty WHERE case_id = $1 AND side = 'ova')::text[] AS duties
       FROM audit_event e WHERE e.case_id = $1 ORDER BY e.seq DESC LIMIT 1`,
      [task?.caseId],
    );
    const [him, her] = ['verifier', 'head-of-unit'].map((one) => accounts.get(one)?.person ?? '');
    expect(record?.body).toMatchObject({ onBehalfOf: him, delegation: made.body.id });
    expect(JSON.stringify(record?.body)).not.toContain('Henrik');
    expect(record?.visa).toBe(him);
    expect(record?.duties.sort()).toEqual([him, her].sort());
  });

  it('the initiator does not verify by standing in for him', async () => {
    await lend('verifier', 'initiator', 'operational_verifier');
    const action = await atInitiation('Own work');
    await approve('initiator', action.request);
    expect(await whyNot('initiator', action.request)).toEqual([403, 'duty_conflict']);
  });

  it('nobody comes to hold two visas of one file through two delegations', async () => {
    await lend('initiator', 'head-of-unit', 'operational_initiator');
    await lend('financial-verifier', 'head-of-unit', 'financial_verifier');
    const action = await atInitiation('Two delegations');
    expect((await approve('head-of-unit', action.request)).status).toBe(200);
    expect((await approve('verifier', action.request)).status).toBe(200);
    expect((await approve('financial-initiator', action.request)).status).toBe(200);
    expect(await whyNot('head-of-unit', action.request)).toEqual([403, 'duty_conflict']);
    expect((await approve('financial-verifier', action.request)).status).toBe(200);
  });

  it('a file above the ceiling waits for him, and the refusal names the ceiling', async () => {
    await lend('verifier', 'head-of-unit', 'operational_verifier', {
      ceiling: { amount: '249999.99', currency: 'EUR' },
    });
    const action = await atInitiation('Above the ceiling');
    await approve('initiator', action.request);
    const refused = await approve('head-of-unit', action.request);
    expect(refused.status).toBe(403);
    expect(refused.body.refusals).toEqual([
      expect.objectContaining({
        code: 'above_ceiling',
        detail: expect.stringMatching(/^You stand in for Henrik Tamm up to EUR.249,999.99; this file/),
      }),
    ]);
    expect((await approve('verifier', action.request)).status).toBe(200);
  });

  it('nothing is possible before the first day, on the last it still is, and after it no more', async () => {
    const action = await atInitiation('Last day');
    await approve('initiator', action.request);
    await lend('verifier', 'head-of-unit', 'operational_verifier', { fromDay: day(2), untilDay: day(4) });
    expect(await whyNot('head-of-unit', action.request)).toEqual([403, 'role_missing']);
    office.app.database.clockOffsetMs = 5 * DAY_MS;
    expect(await whyNot('head-of-unit', action.request)).toEqual([403, 'role_missing']);
    expect(
      (await office.as('verifier').get<List<Delegation>>('/api/v1/delegations')).body.items[0]?.state,
    ).toBe('over');
    office.app.database.clockOffsetMs = 4 * DAY_MS;
    expect((await approve('head-of-unit', action.request)).status).toBe(200);
  });

  it('ended early it is over at once, and a stale or second end is refused', async () => {
    const action = await atInitiation('Ended early');
    await approve('initiator', action.request);
    const made = await lend('verifier', 'head-of-unit', 'operational_verifier');
    const path = `/api/v1/delegations/${made.body.id}`;
    expect((await office.as('verifier').post(`${path}/end`, {})).status).toBe(428);
    expect((await office.as('verifier').post(`${path}/end`, {}, { version: '2' })).status).toBe(412);
    expect((await office.as('initiator').post(`${path}/end`, {}, { version: '1' })).status).toBe(404);
    const ended = await office.as('verifier').post<Delegation>(`${path}/end`, {}, { version: '1' });
    expect([ended.status, ended.body.state, ended.body.endedBy?.name]).toEqual([200, 'ended', VERIFIER]);
    expect((await office.as('verifier').post(`${path}/end`, {}, { version: '2' })).status).toBe(409);
    expect(await whyNot('head-of-unit', action.request)).toEqual([403, 'role_missing']);
  });

  it('a colleague who stands in for two says for whom', async () => {
    await lend('authorising-officer', 'head-of-unit', 'authorising_officer');
    await lend('authorising-officer-2', 'head-of-unit', 'authorising_officer');
    const action = await atInitiation('For whom');
    for (const persona of ['initiator', 'verifier', 'financial-initiator', 'financial-verifier']) {
      expect((await approve(persona, action.request)).status).toBe(200);
    }
    const unclear = await approve('head-of-unit', action.request);
    expect([unclear.status, unclear.body.errors?.[0]?.pointer]).toEqual([422, '/onBehalfOf']);
    const second = accounts.get('authorising-officer-2')?.person;
    expect((await approve('head-of-unit', action.request, { onBehalfOf: second })).status).toBe(200);
    const file = await office.as('auditor').get<{ visas: readonly object[] }>(action.request);
    expect(file.body.visas.at(-1)).toMatchObject({ name: HEAD, onBehalfOf: 'Matthias Obermeier' });
  });
});

describe('what a delegation may be', () => {
  const codes = async (answer: Promise<Told<unknown>>) => {
    const { status, body } = await answer;
    const problem = body as Problem;
    return [status, ...problem.errors.map((one) => `${one.pointer} ${one.code}`.trim())];
  };

  it('goes neither round nor on, and not to two at once', async () => {
    await lend('authorising-officer', 'authorising-officer-2', 'authorising_officer');
    expect((await lend('authorising-officer-2', 'authorising-officer', 'authorising_officer')).status).toBe(
      409,
    );
    expect((await lend('authorising-officer-2', 'head-of-unit', 'authorising_officer')).status).toBe(409);
    const again = await lend('authorising-officer', 'head-of-unit', 'authorising_officer');
    expect(again.status).toBe(409);
    expect((again.body as unknown as Problem).detail).toContain('qu’à un collègue à la fois');
  });

  it('is refused in the field that is wrong', async () => {
    expect(await codes(lend('verifier', 'verifier', 'operational_verifier'))).toEqual([
      422,
      '/delegateId delegate_is_delegator',
    ]);
    expect(await codes(lend('verifier', 'secretariat', 'operational_verifier'))).toEqual([
      422,
      '/delegateId delegate_not_a_colleague',
    ]);
    expect(await codes(lend('verifier', 'head-of-unit', 'financial_verifier'))).toEqual([
      422,
      '/role role_not_held',
    ]);
    expect(
      await codes(lend('verifier', 'head-of-unit', 'operational_verifier', { untilDay: day(-2) })),
    ).toEqual([422, '/untilDay days_out_of_order']);
    expect(
      await codes(
        lend('verifier', 'head-of-unit', 'operational_verifier', { fromDay: day(-9), untilDay: day(-2) }),
      ),
    ).toEqual([422, '/untilDay day_is_past']);
    expect(
      await codes(
        lend('verifier', 'head-of-unit', 'operational_verifier', {
          ceiling: { amount: '0', currency: 'EUR' },
        }),
      ),
    ).toEqual([422, '/ceiling/amount amount_not_positive']);
  });

  it('is made for somebody else by administrators alone, who cannot take the role themselves', async () => {
    expect((await lend('verifier', 'head-of-unit', 'operational_verifier', {}, 'initiator')).status).toBe(
      403,
    );
    expect((await lend('verifier', 'admin', 'operational_verifier', {}, 'admin')).status).toBe(403);
    const made = await lend('verifier', 'head-of-unit', 'operational_verifier', {}, 'admin');
    expect([made.status, made.body.madeBy.name]).toEqual([201, 'Piotr Zawadzki']);
  });

  it('of more than four weeks, also in two parts, is flagged with one event and listed for review', async () => {
    const first = await lend('verifier', 'head-of-unit', 'operational_verifier', {
      fromDay: day(0),
      untilDay: day(27),
    });
    expect([first.body.absenceDays, first.body.forReview]).toEqual([28, false]);
    const second = await lend('verifier', 'initiator', 'operational_verifier', {
      fromDay: day(28),
      untilDay: day(28),
    });
    expect([second.body.absenceDays, second.body.forReview]).toEqual([29, true]);
    const { body } = await office
      .as('admin')
      .get<List<Delegation>>('/api/v1/delegations?filter[forReview]=true');
    expect(body.items.map((one) => one.id)).toEqual([second.body.id]);
    const events = await behindTheWall<{ data: object }>(
      office.app.test,
      `SELECT body->'data' AS data FROM audit_event WHERE kind = 'delegation_flagged'`,
    );
    expect(events.map((event) => event.data)).toMatchObject([
      { delegation: second.body.id, absenceDays: 29 },
    ]);
    const list = textOf((await (await office.app.signIn('admin')).get('/admin/delegations?review=1')).html);
    expect(list).toContain('to be reviewed');
  });

  it('is nobody else’s to read', async () => {
    const made = await lend('verifier', 'head-of-unit', 'operational_verifier');
    const path = `/api/v1/delegations/${made.body.id}`;
    const seen = ['verifier', 'head-of-unit', 'admin', 'auditor', 'initiator', 'secretariat', 'manager'].map(
      async (persona) => (await office.as(persona).get(path)).status,
    );
    expect(await Promise.all(seen)).toEqual([200, 200, 200, 200, 404, 404, 404]);
  });

  it('is made once when it is sent twice', async () => {
    const body = {
      delegateId: accountOf('head-of-unit'),
      role: 'operational_verifier',
      fromDay: day(0),
      untilDay: day(1),
      reason: 'Leave.',
    };
    const send = () =>
      office.as('verifier').post<Delegation>('/api/v1/delegations', body, { key: 'lend-once' });
    const [one, two] = [await send(), await send()];
    expect(two.body).toEqual(one.body);
    expect(
      (await office.as('verifier').get<List<Delegation>>('/api/v1/delegations')).body.items,
    ).toHaveLength(1);
  });

  it('brings no right that is not one on files: no change of an envelope is proposed with it', async () => {
    await lend('head-of-unit', 'initiator', 'head_of_unit');
    const { body } = await office.as('auditor').get<List<{ id: string }>>('/api/v1/envelopes?limit=1');
    const initiator = await personOfDemoToken(office.app.database, 'demo-initiator');
    if (!initiator) throw new Error('No initiator.');
    expect(initiator.roles.map((held) => held.role)).toContain('head_of_unit');
    const wanted = {
      kind: 'top_up',
      envelopeId: body.items[0]?.id ?? '',
      amountCents: 9_900,
      reason: 'More.',
      source: 'A decision',
    } as const;
    await expect(proposeChange(office.app.get(CaseRuntime), initiator, wanted)).rejects.toMatchObject({
      code: 'not_yours_to_do',
    });
  });
});

describe('when a colleague leaves', () => {
  it('some tasks or all change hands, old and new holder in the trail; what cannot stays, with the reason', async () => {
    const [first, second] = [await atInitiation('Leaves one'), await atInitiation('Leaves two')];
    for (const action of [first, second]) {
      for (const persona of ['initiator', 'verifier', 'financial-initiator', 'financial-verifier']) {
        await approve(persona, action.request);
      }
    }
    // The colleague has already acted on the second file, for somebody else.
    await behindTheWall(
      office.app.test,
      `INSERT INTO duty (case_id, person_id, conflict, side, event_seq) VALUES ($1, $2, 'financial_circuit', 'oia', 1)`,
      [second.request.split('/').at(-1), accounts.get('authorising-officer-2')?.person],
    );
    const wanted = {
      from: accountOf('authorising-officer'),
      to: accountOf('authorising-officer-2'),
      reason: 'Leaves the unit.',
    };
    const of = (action: DraftedAction) => action.request.split('/').at(-1) ?? '';
    expect((await office.as('initiator').post('/api/v1/tasks/reassign', wanted)).status).toBe(403);
    const done = await office.as('head-of-unit').post<{
      done: { caseId: string }[];
      refused: { caseId: string; refusal: { code: string } }[];
    }>('/api/v1/tasks/reassign', wanted);
    expect(done.status).toBe(200);
    expect(done.body.done.map((one) => one.caseId)).toContain(of(first));
    expect(done.body.refused.map((one) => [one.caseId, one.refusal.code])).toContainEqual([
      of(second),
      'duty_conflict',
    ]);

    const mine = (await tasksOf('authorising-officer-2')).find((one) => one.caseId === of(first));
    expect(mine?.holder?.name).toBe('Matthias Obermeier');
    const theirs = (await tasksOf('authorising-officer')).find((one) => one.caseId === of(first));
    expect(theirs?.holder?.name).toBe('Matthias Obermeier');
    const left = (await tasksOf('authorising-officer')).find((one) => one.caseId === of(second));
    expect(left?.holder).toBeNull();

    const trail = await office
      .as('auditor')
      .get<List<{ kind: string; handedOver: object[]; texts: object[] }>>(`${first.request}/trail`);
    const events = trail.body.items.filter((one) => one.kind === 'tasks_reassigned');
    expect(events).toMatchObject([
      {
        handedOver: [{ from: 'Isabelle Fontenay', to: 'Matthias Obermeier' }],
        texts: [{ field: 'reason', text: 'Leaves the unit.' }],
      },
    ]);
    const other = await office.as('auditor').get<List<{ kind: string }>>(`${second.request}/trail`);
    expect(other.body.items.filter((one) => one.kind === 'tasks_reassigned')).toEqual([]);
    await eventually(async () => {
      const told = await behindTheWall(
        office.app.test,
        `SELECT account_id FROM inbox_item WHERE case_id = $1 AND kind = 'task_reassigned'`,
        [of(first)],
      );
      expect(told).toEqual([{ account_id: accountOf('authorising-officer-2') }]);
    });
    // Others who hold the role may act all the same.
    expect((await approve('authorising-officer', first.request)).status).toBe(200);
    const again = await office.as('head-of-unit').post<Problem>('/api/v1/tasks/reassign', {
      ...wanted,
      tasks: [mine?.id ?? ''],
    });
    expect([again.status, again.body.errors[0]?.pointer]).toEqual([422, '/tasks']);
  });

  it('cannot be used from outside to learn who sits in the facility', async () => {
    const ask = (to: string) =>
      office.as('partner-md').post<Problem>('/api/v1/tasks/reassign', {
        from: accountOf('partner-md'),
        to,
        reason: 'Who are you?',
      });
    const [staff, nobody] = [await ask(accountOf('verifier')), await ask(crypto.randomUUID())];
    expect(staff.status).toBe(422);
    expect(JSON.stringify(staff.body)).not.toContain(VERIFIER);
    expect({ ...staff.body, instance: '' }).toEqual({ ...nobody.body, instance: '' });
  });
});
