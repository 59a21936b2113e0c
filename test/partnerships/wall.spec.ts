/** The wall beneath the pages: every query, and every table, by those whom a case does not concern. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { actionBeside } from '../../src/actions/action-beside.query.js';
import { actionInFull } from '../../src/actions/action-in-full.query.js';
import { actionsInBrief, actionsUnder } from '../../src/actions/actions-in-brief.query.js';
import type { DraftedAction } from '../../src/actions/draft-action.js';
import { caseList } from '../../src/cases/case-list.query.js';
import { viewCase } from '../../src/cases/case-view.js';
import { caseWording } from '../../src/cases/case-wording.query.js';
import { myTasks } from '../../src/cases/my-tasks.query.js';
import { previewAct } from '../../src/cases/preview-act.query.js';
import { recentEvents } from '../../src/cases/recent-events.query.js';
import { trailOf } from '../../src/cases/trail.query.js';
import { waitingFor } from '../../src/cases/waiting.query.js';
import { addDocument } from '../../src/documents/add-document.js';
import { documentById, documentPlaced, documentsOf } from '../../src/documents/document-list.query.js';
import { fundingMoney, fundingRequestsInBrief } from '../../src/funding/funding-money.query.js';
import { fundingRequestInFull } from '../../src/funding/funding-request-in-full.query.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { inboxOf } from '../../src/notifications/inbox.query.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { behindTheWall } from '../support/database.js';

/** Who a case of the other country does not concern. */
const STRANGERS = ['partnerMd', 'manager', 'agency'] as const;

let office: GrantOffice;
let moldova: DraftedAction;
let morocco: DraftedAction;
let letter: string;

beforeAll(async () => {
  office = await GrantOffice.open();
  moldova = await office.awarded('MD', { title: 'With Moldova' });
  morocco = await office.awarded('MA', { title: 'With Morocco' });
  // Who is told of what is read from the roles in the database.
  for (const { accountId, roles, country } of Object.values(office.people)) {
    await behindTheWall(
      office.test,
      'INSERT INTO role_assignment (id, account_id, role, country) VALUES (gen_random_uuid(), $1, $2, $3)',
      [accountId, roles[0]?.role, country],
    );
  }
  // Something waits for each partner country.
  await office.inConsultation('MD', { title: 'Moldova is asked' });
  await office.inConsultation('MA', { title: 'Morocco is asked' });
  letter = (
    await addDocument(office.runtime, office.people.managerEs, {
      subject: 'action',
      caseId: morocco.id,
      kind: 'other',
      title: 'A letter',
      fileName: 'letter.txt',
      content: Buffer.from('Dear Rabat.'),
    })
  ).id;
}, 60_000);
afterAll(() => office?.close());

const list = (actor: PersonActor, more: object = {}, subject = 'action') =>
  caseList(office.runtime, actor, { subject, limit: 100, ...more });
const titles = async (actor: PersonActor, more: object = {}, subject = 'action') =>
  (await list(actor, more, subject)).items.map((one) => one.title).sort();

describe('lists', () => {
  const moldovan = ['Moldova is asked', 'With Moldova'];
  const moroccan = ['Morocco is asked', 'With Morocco'];

  it('of actions and of funding requests hold what concerns one, whoever asks', async () => {
    const { partnerMd, partnerMa, manager, managerEs, agency, auditor } = office.people;
    expect(await titles(partnerMd)).toEqual(moldovan);
    expect(await titles(manager)).toEqual(moldovan);
    expect(await titles(partnerMa)).toEqual(moroccan);
    expect(await titles(managerEs)).toEqual(moroccan);
    expect(await titles(agency)).toEqual([]);
    expect(await titles(auditor)).toEqual([...moldovan, ...moroccan].sort());
    // The money's way is shared with the award only.
    expect(await titles(partnerMd, {}, 'funding_request')).toEqual(['With Moldova']);
    expect(await titles(partnerMa, {}, 'funding_request')).toEqual(['With Morocco']);
    expect(await titles(manager, {}, 'funding_request')).toEqual(moldovan);
  });

  it.each(['-changed', 'changed', 'reference', '-reference', 'title', '-title'] as const)(
    'page by page by %s give the same and no gap that tells of others',
    async (sort) => {
      const { partnerMd } = office.people;
      const pages: string[] = [];
      let cursor: string | undefined;
      let turns = 0;
      do {
        const { items, next } = await list(partnerMd, { limit: 1, sort, ...(cursor ? { cursor } : {}) });
        pages.push(...items.map((one) => one.title));
        cursor = next ?? undefined;
        turns += 1;
      } while (cursor !== undefined);
      expect(pages.sort()).toEqual(moldovan);
      expect(turns).toBe(moldovan.length);
    },
  );

  it('are found by search, stage, country and party within what one sees alone', async () => {
    const { partnerMd, managerEs, partnerMa, manager } = office.people;
    const [inside] = (await list(office.people.auditor, { q: 'With Morocco' })).items;
    for (const actor of [partnerMd, manager]) {
      for (const q of ['Morocco', inside?.reference, inside?.reference.toLowerCase(), '%', '_']) {
        expect((await titles(actor, { q })).filter((one) => one.includes('Morocco'))).toEqual([]);
      }
      expect(await titles(actor, { organisationId: managerEs.organisationId })).toEqual([]);
    }
    for (const country of ['MA', 'TN', 'XX']) expect(await titles(partnerMd, { country })).toEqual([]);
    expect(await titles(partnerMa, { country: 'MA' })).toEqual(moroccan);
    for (const stage of ['consultation', 'selection', 'committee', 'award_decision']) {
      expect(await titles(partnerMd, { stage })).toEqual([]);
    }
    expect(await titles(partnerMd, { stage: 'partner_consultation' })).toEqual(['Moldova is asked']);
  });

  it('of tasks hold one’s own, also with other roles or other countries’ in the table', async () => {
    for (const [actor, asked] of [
      [office.people.partnerMd, ['Moldova is asked']],
      [office.people.partnerMa, ['Morocco is asked']],
      [office.people.manager, ['With Moldova']],
      [office.people.managerEs, ['With Morocco']],
      [office.people.agency, []],
    ] as const) {
      const { items } = await myTasks(office.runtime, actor, { limit: 100 });
      expect(items.map((task) => task.title).sort()).toEqual(asked);
      const waiting = await waitingFor(office.runtime, actor, { limit: 100 });
      expect(waiting.items.map((task) => task.title).sort()).toEqual(asked);
    }
    // Whoever claims another country in their role still does not get past the wall.
    const forged: PersonActor = { ...office.people.partnerMd, country: 'MA' };
    expect((await myTasks(office.runtime, forged, { limit: 100 })).items).toEqual([]);
  });

  it('of what happened are the facility’s', async () => {
    const happened = (actor: PersonActor) =>
      office.test.database.asActor(actor, (transaction) =>
        recentEvents(office.runtime, transaction, actor, 100),
      );
    for (const name of [...STRANGERS, 'partnerMa'] as const) {
      expect(await happened(office.people[name])).toEqual([]);
    }
    expect((await happened(office.people.auditor)).length).toBeGreaterThan(50);
  });

  it('of notices speak of one’s own cases', async () => {
    for (const name of STRANGERS) {
      const { items } = await inboxOf(office.test.database, office.people[name], { limit: 100 });
      expect(items.filter((one) => one.title.includes('Morocco'))).toEqual([]);
    }
    const { items } = await inboxOf(office.test.database, office.people.partnerMa, { limit: 100 });
    expect(items.some((one) => one.title === 'Morocco is asked')).toBe(true);
  });
});

describe('one case, by every query', () => {
  /** Every query that takes ids, with what it answers of an action and its request. */
  async function everythingOf(actor: PersonActor, actionId: string, requestId: string, documentId: string) {
    const { runtime } = office;
    const { database } = office.test;
    const within = <T>(work: Parameters<typeof database.asActor<T>>[1]) => database.asActor(actor, work);
    return {
      views: await Promise.all(
        (['action', 'funding_request', 'partnership'] as const).flatMap((subject) =>
          [actionId, requestId].map((id) => within((one) => viewCase(runtime, one, actor, subject, id))),
        ),
      ),
      trails: await Promise.all(
        [actionId, requestId].map((id) => within((one) => trailOf(runtime, one, actor, id))),
      ),
      wordings: await Promise.all(
        [actionId, requestId].map((id) => within((one) => caseWording(runtime, one, actor, id))),
      ),
      preview: await within((one) =>
        previewAct(runtime, one, actor, { subject: 'action', caseId: actionId, transition: 'withdraw' }),
      ),
      full: await actionInFull(runtime, actor, actionId),
      beside: await actionBeside(runtime, actor, actionId),
      brief: [...(await actionsInBrief(runtime, actor, [actionId, requestId])).values()],
      request: await fundingRequestInFull(database, actor, requestId),
      requests: [...(await fundingRequestsInBrief(database, actor, [actionId, requestId])).values()],
      money: await fundingMoney(database, actor, requestId),
      documents: [
        ...(await documentsOf(database, actor, actionId)),
        ...(await documentsOf(database, actor, requestId)),
      ],
      document: await documentById(database, actor, documentId),
      content: await documentPlaced(database, actor, documentId),
    };
  }

  it.each(STRANGERS)('of another country is to %s what never was', async (name) => {
    const actor = office.people[name];
    const never = await everythingOf(actor, randomUUID(), randomUUID(), randomUUID());
    expect(await everythingOf(actor, morocco.id, morocco.fundingRequest.id, letter)).toEqual(never);
  });

  it('is there to its own partner country and to the facility', async () => {
    for (const actor of [office.people.partnerMa, office.people.managerEs, office.people.auditor]) {
      const told = await everythingOf(actor, morocco.id, morocco.fundingRequest.id, letter);
      expect(told.full).not.toBeNull();
      expect(told.request).not.toBeNull();
      expect(told.content).not.toBeNull();
      expect(told.brief).toHaveLength(1);
      expect(told.trails.every((trail) => trail.length > 0)).toBe(true);
    }
  });

  it('counts under a partnership to those alone who see it', async () => {
    const under = (actor: PersonActor, country: string) =>
      actionsUnder(office.runtime, actor, office.programme.partnership(country));
    expect((await under(office.people.partnerMa, 'MA')).size).toBe(2);
    expect((await under(office.people.partnerMd, 'MA')).size).toBe(0);
    // Another Member State sees the framework and none of what runs under it.
    expect((await under(office.people.manager, 'MA')).size).toBe(0);
    expect((await under(office.people.auditor, 'MA')).size).toBe(2);
  });
});

describe('every table, by plain SQL of the runtime role', () => {
  let client: Client;
  beforeAll(async () => {
    client = new Client({ connectionString: office.test.runtimeUrl });
    await client.connect();
    await client.query('SET ROLE entente_app');
  });
  afterAll(() => client?.end());

  async function rowsAs(actor: PersonActor | null, text: string, values: unknown[]): Promise<number> {
    await client.query('BEGIN');
    try {
      if (actor) {
        const { accountId, organisationId, view } = actor;
        await client.query(`SELECT act_as($1, $2, $3, '0', NULL)`, [accountId, organisationId, view]);
      }
      return (await client.query(text, values)).rowCount ?? 0;
    } finally {
      await client.query('ROLLBACK');
    }
  }

  /** A table that is read through functions alone shows nothing. */
  function closed(error: { readonly code?: string }): number {
    if (error.code === '42501') return 0;
    throw error;
  }

  it('that names a case shows none of another country’s, and none to nobody', async () => {
    // Whatever refers to a case, an action or a request, directly; tables to come are caught by themselves.
    const columns = await behindTheWall<{ table: string; column: string }>(
      office.test,
      `SELECT c.conrelid::regclass::text AS table, a.attname AS column
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
       WHERE c.contype = 'f' AND c.confrelid IN ('case_file'::regclass, 'action'::regclass, 'partnership'::regclass)
       UNION SELECT 'case_file', 'id'
       UNION SELECT table_name, column_name FROM information_schema.columns
         WHERE table_schema = 'public' AND column_name IN ('case_id', 'action_id')
       ORDER BY 1, 2`,
    );
    expect(columns.length).toBeGreaterThan(20);
    const foreign = [morocco.id, morocco.fundingRequest.id, office.programme.partnership('MA')];
    const told: string[] = [];
    const guarded = new Set<string>();
    for (const { table, column } of columns) {
      const all = `SELECT FROM ${table} WHERE ${column} = ANY ($1::uuid[])`;
      const [there] = await behindTheWall<{ n: number }>(
        office.test,
        `SELECT count(*)::int AS n FROM ${table} WHERE ${column} = ANY ($1::uuid[])`,
        [foreign],
      );
      if (there && there.n > 0) guarded.add(table);
      for (const actor of [office.people.partnerMd, office.people.agency, null]) {
        const rows = await rowsAs(actor, all, [foreign]).catch(closed);
        if (rows > 0) told.push(`${actor?.name ?? 'nobody'} sees ${rows} of ${table}.${column}`);
      }
      // A Member State may see every framework, and nothing that runs under it.
      const rows = await rowsAs(office.people.manager, all, [foreign.slice(0, 2)]).catch(closed);
      if (rows > 0) told.push(`manager sees ${rows} of ${table}.${column}`);
    }
    expect(told).toEqual([]);
    for (const table of [
      'case_file',
      'task',
      'audit_event',
      'visa',
      'document',
      'document_version',
      'ledger_entry',
    ]) {
      expect(guarded).toContain(table);
    }
  });

  it('lets nobody share a case with themselves, nor take one over', async () => {
    const { partnerMd, manager } = office.people;
    for (const actor of [partnerMd, manager]) {
      await expect(
        rowsAs(actor, `INSERT INTO case_access (case_id, organisation_id, view) VALUES ($1, $2, 'partner')`, [
          morocco.id,
          actor.organisationId,
        ]),
      ).rejects.toMatchObject({ code: '42501' });
      expect(await rowsAs(actor, 'UPDATE case_file SET stage = stage WHERE id = $1', [morocco.id])).toBe(0);
    }
    // Nor does anybody make a case that they see their own, and so theirs to share.
    for (const actor of [partnerMd, manager, office.people.secretariat]) {
      for (const change of [
        'organisation_id = NULL',
        `reference = 'MINE'`,
        'definition_id = definition_id',
      ]) {
        await expect(
          rowsAs(actor, `UPDATE case_file SET ${change} WHERE id = $1`, [moldova.id]),
        ).rejects.toMatchObject({ code: '42501' });
      }
    }
    // Nor may a partner country show what it sees to another one.
    await expect(
      rowsAs(
        partnerMd,
        `INSERT INTO case_access (case_id, organisation_id, view) VALUES ($1, $2, 'partner')`,
        [moldova.id, office.people.partnerMa.organisationId],
      ),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await rowsAs(partnerMd, 'DELETE FROM case_access WHERE case_id = $1', [moldova.id])).toBe(0);
  });
});
