import { randomUUID } from 'node:crypto';
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { personOfDemoToken } from '../../src/identity/demo-sign-in.js';
import { calendarFor } from '../../src/reference/calendars.js';
import { setReportsRound } from '../../src/reporting/set-reports.js';
import { addDays, dateInZone, nextWorkingDay } from '../../src/workflow/index.js';
import { behindTheWall } from '../support/database.js';
import type { Item, Problem } from './support/client.js';
import { describedBy, operationsOf } from './support/description.js';
import { goodBody } from './support/mutations.js';
import { BEFORE, type DraftedAction, ProgrammeOffice } from './support/programme-office.js';

let office: ProgrammeOffice;
let action: DraftedAction;
let contactId: string;
/** What a good body has to name for its route to look at the version. */
let named: Readonly<Record<string, object>>;
beforeAll(async () => {
  office = await ProgrammeOffice.open();
  action = await office.draft({ title: 'Under test', countries: ['MD'] });
  const roles = ['head-of-unit', 'initiator'].map((persona) =>
    personOfDemoToken(office.app.database, `demo-${persona}`),
  );
  const [head, colleague] = await Promise.all(roles);
  await office.as('head-of-unit').post('/api/v1/delegations', {
    delegateId: colleague?.accountId,
    role: head?.roles[0]?.role,
    fromDay: '2199-01-01',
    untilDay: '2199-01-02',
    reason: 'Leave.',
  });
  await office.as('admin').post('/api/v1/workflows/drafts', { code: 'partnership' });
  await office.as('head-of-unit').post('/api/v1/absences', { fromDay: '2199-02-01', untilDay: '2199-02-02' });
  await office.as('head-of-unit').post('/api/v1/assistants', { assistantId: colleague?.accountId });
  await office.as('partner-md').post('/api/v1/needs', { title: 'Cititoare de documente' });
  await office.as('admin').post('/api/v1/webhooks', {
    organisationId: head?.organisationId,
    name: 'Mirror',
    url: 'https://mirror.invalid/hooks',
    eventTypes: ['case.opened'],
  });
  await office.as('secretariat').post('/api/v1/technical-assistance', { title: 'Readers' });
  await office.as('secretariat').post('/api/v1/dialogues', { title: 'Experts meet', kind: 'EXPERT_MEETING' });
  const parties = await office.as('secretariat').get<{ items: Item[] }>('/api/v1/parties?limit=1');
  const contact = await office
    .as('secretariat')
    .post<{ id: string }>(`/api/v1/parties/${parties.body.items[0]?.id}/contacts`, {
      name: 'Ana Pop',
      email: 'ana.pop@example.org',
      language: 'en',
    });
  contactId = contact.body.id;
  const [call] = await behindTheWall<{ id: string }>(
    office.app.test,
    'SELECT id FROM call_for_proposals LIMIT 1',
  );
  await office.as('secretariat').post('/api/v1/assessment-grids', { callId: call?.id });
  const templates = await office
    .as('secretariat')
    .get<{ items: (Item & { code: string })[] }>('/api/v1/letter-templates');
  named = {
    '/api/v1/letters': {
      caseId: action.id,
      templateId: templates.body.items.find(({ code }) => code === 'formal_notice')?.id,
      addresseeId: (await personOfDemoToken(office.app.database, 'demo-manager'))?.organisationId,
      language: 'en',
    },
  };
  await owingReports();
}, 60_000);

/** One of each kind of thing must be there; that a contract comes of a signature is shown elsewhere. */
async function owingReports(): Promise<void> {
  const { id } = await office.draft({ title: 'Owes reports', countries: ['MD'] });
  await behindTheWall(
    office.app.test,
    `UPDATE case_file SET stage = 'implementation', outside_stage = 'implementation' WHERE id = '${id}';
     UPDATE action SET awarded_at = now() WHERE id = '${id}';
     INSERT INTO action_money (action_id, envelope_id, contracted_cents) SELECT '${id}', id, 1 FROM envelope LIMIT 1`,
  );
  await setReportsRound(office.app.get(CaseRuntime), (error) => {
    throw error;
  });
  await office.as('manager').post('/api/v1/payment-requests', { actionId: id, kind: 'prefinancing' });
  await office.as('manager').post('/api/v1/amendments', { actionId: id, reason: 'More time.' });
  await office.as('secretariat').post('/api/v1/committee-sessions', {
    heldOn: workingDayAhead(),
    startsAt: '09:30',
    place: 'Room 1',
  });
}
/** Far enough for the notice that members are given. */
function workingDayAhead(): string {
  const day = addDays(dateInZone(Date.now(), 'Europe/Brussels'), 40);
  return nextWorkingDay(day, calendarFor('COMMISSION'));
}
afterAll(() => office.close());

/** Who may see things of each kind; the head of unit, unless said. */
const PERSONAS: Readonly<Record<string, string>> = {
  '/api/v1/actions': 'manager',
  '/api/v1/assessment-grids': 'secretariat',
  '/api/v1/committee-sessions': 'secretariat',
  '/api/v1/letter-templates': 'secretariat',
  '/api/v1/letters': 'secretariat',
  '/api/v1/workflows/drafts': 'admin',
  '/api/v1/webhooks': 'admin',
  '/api/v1/needs': 'secretariat',
  '/api/v1/parties': 'secretariat',
};

const read = async () => (await office.as('manager').get<Item & Record<string, unknown>>(action.path)).body;

const edit = async (changes: object) => {
  const { version } = await read();
  return office.as('manager').patch<Problem>(action.path, changes, { version });
};

describe('If-Match', () => {
  it.each([
    ['is missing', undefined, 428, 'version_missing'],
    ['is empty', '', 428, 'version_missing'],
    ['is a star', '*', 428, 'version_missing'],
    ['is weak', 'W/"1.1"', 412, 'stale_version'],
    ['is stale', '"0.9"', 412, 'stale_version'],
    ['is without quotes', '1.1', 400, 'malformed'],
    ['names two', '"1.1", "1.2"', 400, 'malformed'],
  ])('that %s is answered alike by every route that asks for it', async (_, tag, status, code) => {
    const description = await describedBy(office.app.baseUrl);
    const operations = operationsOf(description).filter(({ operation }) =>
      operation.parameters?.some((one) => one.name === 'If-Match'),
    );
    expect(operations.length).toBeGreaterThanOrEqual(4);
    const before = await read();
    for (const { method, path, operation } of operations) {
      const [collection = ''] = path.split('/{id}');
      const found = await office
        .as(PERSONAS[collection] ?? 'head-of-unit')
        .get<{ items: Item[] }>(`${collection}?limit=1`);
      const first = path.includes('{id}') ? found.body.items[0]!.id : '';
      const id = collection.endsWith('/actions') ? action.id : first;
      const persona = PERSONAS[collection];
      const schema = operation.requestBody?.content['application/json']?.schema ?? {};
      const answer = await office.app.api(persona ?? 'head-of-unit')(
        path.replace('{id}', id).replace('{contactId}', contactId),
        {
          method,
          body: JSON.stringify({ ...(goodBody(description, schema) as object), ...named[path] }),
          headers: { 'content-type': 'application/json', ...(tag === undefined ? {} : { 'if-match': tag }) },
        },
      );
      expect({ path, status: answer.status, body: await answer.json() }).toMatchObject({
        path,
        status,
        body: { code },
      });
    }
    expect(await read()).toEqual(before);
  });

  it('is the ETag that reading gave, and the version in quotes', async () => {
    const { headers, body } = await office.as('manager').get<Item>(action.path);
    expect(headers.get('etag')).toBe(`"${body.version}"`);
    const transitions = await office.as('manager').get<{ version: string }>(`${action.path}/transitions`);
    expect(transitions.headers.get('etag')).toBe(headers.get('etag'));
    expect(transitions.body.version).toBe(body.version);
  });

  it('is not made stale by another person’s visa beside mine', async () => {
    const beside = await office.draft({ title: 'Two visas', countries: ['MD'] });
    await office.move(beside, { from: 0, to: BEFORE.consultation });
    const { body } = await office.as('consulted-service').get<Item>(beside.path);
    await office.does('partner-md', beside.path, { transition: 'endorse' });
    const { status } = await office
      .as('consulted-service')
      .post(`${beside.path}/transitions`, { transition: 'support' }, { version: body.version });
    expect(status).toBe(200);
  });

  it('of two changes for one version lets the first be done', async () => {
    const { version } = await read();
    const both = await Promise.all(
      ['One', 'Two'].map((summary) => office.as('manager').patch(action.path, { summary }, { version })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('an action', () => {
  it('keeps what is left out and empties what is null', async () => {
    await edit({ summary: 'Kept.', durationMonths: 12 });
    const { body } = await edit({ startsOn: null });
    expect(body).toMatchObject({ summary: 'Kept.', durationMonths: 12, startsOn: null });
  });

  it('takes amounts exactly, and gives them back with two places', async () => {
    const { body } = await edit({ grant: { amount: '200000.5', currency: 'EUR' } });
    expect(body).toMatchObject({ grant: { amount: '200000.50', currency: 'EUR' } });
  });

  it.each([
    ['a lot that is not there', { lotId: randomUUID() }, '/lotId', 'reference_unknown'],
    [
      'a co-applicant that is not there',
      { coApplicantIds: [randomUUID()] },
      '/coApplicantIds/0',
      'reference_unknown',
    ],
    [
      'a partnership that is not there',
      { countries: [{ country: 'MD', partnershipId: randomUUID() }] },
      '/countries/0/partnershipId',
      'reference_unknown',
    ],
    [
      'a country twice',
      { countries: [{ country: 'MD' }, { country: 'MD' }] },
      '/countries/1/country',
      'named_twice',
    ],
    [
      'a Member State as partner',
      { countries: [{ country: 'RO' }] },
      '/countries/0/country',
      'no_partner_country',
    ],
    ['two funds', { funds: ['ISF', 'BMVI'] }, '/funds', 'more_than_one_fund'],
    ['a theme of another pillar', { pillar: 'PROTECTION', theme: 'VISA' }, '/theme', 'theme_of_other_pillar'],
    [
      'a milestone after the end',
      { durationMonths: 6, milestones: [{ title: 'Late', dueMonth: 7 }] },
      '/milestones/0/dueMonth',
      'after_the_end',
    ],
    [
      'a grant above the cost',
      { grant: { amount: '3', currency: 'EUR' }, totalCost: { amount: '2', currency: 'EUR' } },
      '/grant/amount',
      'grant_above_total_cost',
    ],
  ])('refuses %s, points to it and changes nothing', async (_, changes, pointer, code) => {
    const before = await read();
    const { status, body } = await edit(changes);
    expect(status).toBe(422);
    expect(body.errors).toContainEqual({ pointer, code, detail: expect.stringMatching(/.{5,}/) });
    expect(await read()).toEqual(before);
  });

  it('is edited and moved by its own party alone', async () => {
    const { version } = await read();
    for (const persona of ['manager-es', 'partner-md']) {
      expect((await office.as(persona).patch(action.path, { title: 'Mine' }, { version })).status).toBe(404);
    }
    expect((await office.as('secretariat').patch(action.path, { title: 'Mine' }, { version })).status).toBe(
      403,
    );
  });

  it('is frozen once it is submitted', async () => {
    const submitted = await office.draft({ title: 'Frozen', countries: ['MD'] });
    await office.move(submitted, { from: 0, to: BEFORE.concept_submitted });
    const { body } = await office.as('manager').get<Item>(submitted.path);
    const { status, body: problem } = await office
      .as('manager')
      .patch<Problem>(submitted.path, { title: 'Too late' }, { version: body.version });
    expect(status).toBe(409);
    expect(problem.refusals?.map((one) => one.code)).toEqual(['content_frozen']);
  });
});

describe('a funding request', () => {
  const change = async (changes: object) => {
    const { body } = await office.as('manager').get<Item>(action.request);
    return office.as('manager').patch<Problem>(action.request, changes, { version: body.version });
  };

  it('is justified by its own party', async () => {
    const { status, body } = await change({ justification: 'Because of the trainings.' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ justification: 'Because of the trainings.', stage: { code: 'draft' } });
  });

  it('follows the grant while it is a draft', async () => {
    await edit({ grant: { amount: '210000', currency: 'EUR' } });
    const { body } = await office.as('manager').get(action.request);
    expect(body).toMatchObject({ amount: { amount: '210000.00', currency: 'EUR' } });
    const refused = await change({ amount: { amount: '1', currency: 'EUR' } });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/amount/amount', code: 'amount_follows_grant' }]);
  });
});

describe('a refusal', () => {
  it('tells in the reader’s words what has to be handed in, and where', async () => {
    const asked = await office.draft({ title: 'To be asked', countries: ['MD'] });
    await office.move(asked, { from: 0, to: BEFORE.consultation - 1 });
    const { body: now } = await office.as('secretariat').get<Item>(asked.path);
    const { status, body } = await office
      .as('secretariat')
      .post<Problem>(
        `${asked.path}/transitions`,
        { transition: 'ask_clarification' },
        { version: now.version, language: 'fr' },
      );
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      {
        pointer: '/inputs/question',
        code: 'text_missing',
        detail: expect.stringContaining('Points à préciser'),
      },
    ]);
  });

  it('of another role is 403, of another stage 409', async () => {
    const { version } = (await office.as('secretariat').get<Item>(action.path)).body;
    const post = (transition: string) =>
      office.as('secretariat').post<Problem>(`${action.path}/transitions`, { transition }, { version });
    expect((await post('submit_concept_note')).status).toBe(403);
    expect((await post('confirm_receipt')).status).toBe(409);
    expect((await post('nonsense')).status).toBe(409);
  });
});

describe('lists of cases', () => {
  it('give each once, in every order, page by page', async () => {
    const all = await office.as('secretariat').get<{ items: Item[] }>('/api/v1/actions?limit=100');
    const ids = all.body.items.map(({ id }) => id).sort();
    expect(ids.length).toBeGreaterThanOrEqual(3);
    for (const sort of ['-changed', 'changed', 'reference', '-reference', 'title', '-title']) {
      const seen: Item[] = [];
      let cursor = '';
      for (;;) {
        const page: { body: { items: Item[]; next: string | null } } = await office
          .as('secretariat')
          .get(`/api/v1/actions?limit=1&sort=${sort}${cursor}`);
        seen.push(...page.body.items);
        if (page.body.next === null) break;
        cursor = `&cursor=${page.body.next}`;
      }
      expect(seen.map(({ id }) => id).sort()).toEqual(ids);
      if (sort.endsWith('title') || sort.endsWith('reference')) {
        const key = sort.replace('-', '') as 'title' | 'reference';
        const keys = seen.map((one) => one[key]);
        const inOrder = [...keys].sort();
        expect(keys).toEqual(sort.startsWith('-') ? inOrder.reverse() : inOrder);
      }
    }
  });

  it('take a cursor only for the order that gave it', async () => {
    const { body } = await office
      .as('secretariat')
      .get<{ next: string }>('/api/v1/actions?limit=1&sort=title');
    const other = await office
      .as('secretariat')
      .get<Problem>(`/api/v1/actions?sort=reference&cursor=${body.next}`);
    expect(other.status).toBe(422);
    expect(other.body.errors).toMatchObject([{ pointer: '/cursor', code: 'cursor_unknown' }]);
  });

  it.each([
    '-changed|x|y',
    '-changed|00000000-0000-4000-8000-000000000000|2026-02-31 10:00:00+00',
    '-changed|00000000-0000-4000-8000-000000000000|0000-00-00',
  ])('refuse the made-up cursor %s', async (text) => {
    const cursor = Buffer.from(text).toString('base64url');
    expect((await office.as('secretariat').get(`/api/v1/actions?cursor=${cursor}`)).status).toBe(422);
  });

  it('are searched for what is typed, whatever that is', async () => {
    for (const q of ["'; DROP TABLE action; --", '%', '_', '\\', 'É', 'a'.repeat(200)]) {
      expect((await office.as('secretariat').get(`/api/v1/actions?q=${encodeURIComponent(q)}`)).status).toBe(
        200,
      );
    }
    const { body } = await office.as('secretariat').get<{ items: Item[] }>('/api/v1/actions?q=FROZEN');
    expect(body.items.map(({ title }) => title)).toEqual(['Frozen']);
  });
});
