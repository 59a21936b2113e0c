/** Documents of closed files, from their last day to the loss of their bytes, and what holds them back. */

import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { trailOf } from '../../src/cases/trail.query.js';
import { addDocument } from '../../src/documents/add-document.js';
import { destroyRound, finishDestroying } from '../../src/documents/destroy-documents.js';
import { DocumentDesk } from '../../src/documents/document-desk.js';
import { documentById } from '../../src/documents/document-list.query.js';
import { endHold, holdDocument } from '../../src/documents/hold-document.js';
import { moveToStore } from '../../src/documents/move-to-store.js';
import { movedKey } from '../../src/documents/moved-key.js';
import { keptDocument } from '../../src/documents/retention.query.js';
import { type Actor, type PersonActor, systemActor } from '../../src/kernel/actor.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { textOf } from '../support/browser.js';
import { brusselsDayAt } from '../support/brussels-day.js';
import { behindTheWall } from '../support/database.js';
import { background } from '../support/drain.js';
import { type Drafted, WebProgramme } from '../support/web-programme.js';

const DAY_MS = 86_400_000;
const YEAR_MS = 366 * DAY_MS;

let app: TestApp;
let programme: WebProgramme;
let runtime: CaseRuntime;
let desk: DocumentDesk;
let secretariat: PersonActor;
/** Each test has a file of its own, withdrawn at the beginning. */
let file: Drafted;
let count = 0;
beforeAll(async () => {
  app = await setupTestApp({ role: 'web' });
  programme = new WebProgramme(app);
  runtime = app.get(CaseRuntime);
  desk = app.get(DocumentDesk);
  secretariat = await programme.actor('secretariat');
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  app.database.clockOffsetMs = 0;
  count += 1;
  file = await programme.draft(`Kept ${count}`);
});

const add = async (kind = 'annex', text = 'Kept for years.') =>
  (
    await addDocument(runtime, await programme.actor('manager'), {
      subject: 'action',
      caseId: file.id,
      kind,
      title: `Paper ${count}`,
      fileName: 'paper.txt',
      content: Buffer.from(text),
    })
  ).id;
const close = () => programme.act('manager', file.id, 'withdraw');
const later = (ms: number) => {
  app.database.clockOffsetMs += ms;
};
const round = () => destroyRound(runtime, desk);
const keptUntil = async (id: string) => (await keptDocument(app.database, secretariat, id))?.keptUntil;
const bytesOf = async (id: string) =>
  (
    await behindTheWall<{ store_key: string | null; there: boolean; sha256: string; destroyed: boolean }>(
      app.test,
      `SELECT store_key, num_nonnulls(content, store_key) = 1 AS there, sha256, destroyed_at IS NOT NULL AS destroyed
       FROM document_version WHERE document_id = $1`,
      [id],
    )
  )[0];
const asRuntime = (actor: Actor, sql: string, values: string[] = []) =>
  app.database.asActor(actor, (transaction) => transaction.run(`test_${sql.length}`, sql, values));
const DESTROY = `UPDATE document_version SET content = NULL, store_key = NULL, destroyed_at = entente_now() WHERE document_id = $1 RETURNING 1`;

describe('a document', () => {
  it('is kept while its file is open, then for the years of its kind, and some for good', async () => {
    const [annex, agreement, declaration] = [
      await add('annex'),
      await add('grant_agreement'),
      await add('joint_declaration'),
    ];
    expect([await keptUntil(annex), await keptUntil(declaration)]).toEqual([null, null]);
    await close();
    const year = Number((await keptUntil(annex))?.slice(0, 4));
    expect(Number((await keptUntil(agreement))?.slice(0, 4)) - year).toBe(5);
    expect(await keptUntil(declaration)).toBeNull();
    await behindTheWall(app.test, `UPDATE setting SET value = '6' WHERE code = 'retention_annex_years'`);
    expect(Number((await keptUntil(annex))?.slice(0, 4))).toBe(year + 1);
    await behindTheWall(app.test, `UPDATE setting SET value = '5' WHERE code = 'retention_annex_years'`);

    const staff = textOf((await (await app.signIn('secretariat')).get(`/actions/${file.id}`)).html);
    expect(staff).toContain('Kept until');
    const manager = await app.signIn('manager');
    expect(textOf((await manager.get(`/actions/${file.id}`)).html)).not.toContain('Kept until');
    for (const [persona, told] of [
      ['secretariat', expect.stringMatching(/^\d{4}-/)],
      ['manager', null],
    ] as const) {
      const answer = await app.api(persona)(`/api/v1/documents/${annex}`);
      expect(await answer.json()).toMatchObject({ keptUntil: told });
    }
  });

  it('past its day is told of, then destroyed thirty days later; its row, checksum and event stay', async () => {
    const id = await add('annex');
    while ((await moveToStore(app.database, desk)) > 0);
    const before = await bytesOf(id);
    (await desk.store.read(before?.store_key ?? '')).destroy();
    later(30 * YEAR_MS);
    expect(await round()).toMatchObject({ destroyed: 0 });
    expect((await bytesOf(id))?.there).toBe(true);
    app.database.clockOffsetMs = 0;
    await close();
    later(4 * YEAR_MS);
    expect(await round()).toEqual({ told: 0, destroyed: 0 });
    later(YEAR_MS + DAY_MS);
    expect(await round()).toEqual({ told: 1, destroyed: 0 });
    expect(await round()).toEqual({ told: 0, destroyed: 0 });
    const behind = background(runtime);
    await behind.job('relay-outbox');
    behind.close();
    const notices = await behindTheWall<{ persona: string; subject: string; body: string }>(
      app.test,
      `SELECT a.demo_persona AS persona, m.subject, m.body_text AS body FROM inbox_item i JOIN account a ON a.id = i.account_id
         LEFT JOIN mail m ON m.account_id = a.id AND m.source = i.source WHERE i.kind = 'documents_due'`,
    );
    expect(notices.map(({ persona }) => persona).sort()).toEqual(['secretariat', 'secretariat-2']);
    expect(notices[0]?.subject).toContain(`Documents past their day: ${file.reference} Paper ${count}`);
    expect(notices[0]?.body).toContain('/retention');
    later(29 * DAY_MS);
    expect(await round()).toEqual({ told: 0, destroyed: 0 });
    await expect(asRuntime(systemActor('documents'), DESTROY, [id])).rejects.toThrow('do not change');
    later(DAY_MS);
    expect(await round()).toEqual({ told: 0, destroyed: 1 });
    expect(await round()).toEqual({ told: 0, destroyed: 0 });

    expect(await bytesOf(id)).toEqual({
      store_key: null,
      there: false,
      sha256: before?.sha256,
      destroyed: true,
    });
    await expect(desk.store.read(before?.store_key ?? '')).rejects.toMatchObject({ name: 'StoreError' });
    app.database.clockOffsetMs = 0;
    const told = async (actor: PersonActor) =>
      (await app.database.asActor(actor, (transaction) => trailOf(runtime, transaction, actor, file.id))).map(
        ({ kind }) => kind,
      );
    expect(await told(secretariat)).toContain('document_destroyed');
    expect(await told(await programme.actor('manager'))).not.toContain('document_destroyed');
    const gone = await app.api('manager')(`/api/v1/documents/${id}/content`);
    expect([gone.status, ((await gone.json()) as { detail: string }).detail]).toEqual([
      409,
      expect.stringContaining('is destroyed'),
    ]);
    const page = await (await app.signIn('secretariat')).get(`/actions/${file.id}`);
    expect(textOf(page.html)).toContain('destroyed on');
    expect(page.html).not.toContain(`href="/documents/${id}/`);
    expect(await documentById(app.database, secretariat, id)).toMatchObject({
      versions: [{ sha256: before?.sha256 }],
    });
  });

  /** Its bytes in the store, its day over, and the secretariat told so long ago. */
  async function destroyable(): Promise<{ id: string; key: string }> {
    const id = await add('annex');
    while ((await moveToStore(app.database, desk)) > 0);
    const key = (await bytesOf(id))?.store_key ?? '';
    await close();
    later(6 * YEAR_MS);
    await round();
    later(31 * DAY_MS);
    return { id, key };
  }
  const eventsOf = async () =>
    (
      await behindTheWall(
        app.test,
        `SELECT FROM audit_event WHERE case_id = $1 AND kind = 'document_destroyed'`,
        [file.id],
      )
    ).length;

  /** A desk whose store does something more when bytes are put there. */
  const deskThat = (put: DocumentDesk['store']['put']) => {
    const { store } = desk;
    return Object.assign(Object.create(desk) as DocumentDesk, {
      store: { kind: 'disk', put, remove: store.remove.bind(store), read: store.read.bind(store) },
    });
  };
  async function toldOf(): Promise<{ id: string; key: string }> {
    while ((await moveToStore(app.database, desk)) > 0);
    const id = await add('annex');
    await close();
    later(6 * YEAR_MS);
    await round();
    later(31 * DAY_MS);
    return { id, key: movedKey('documents', id, 1) };
  }

  it('that is destroyed while it moves to the store leaves nothing there', async () => {
    const { id, key } = await toldOf();
    const slow = deskThat(async (at, staged) => {
      await round();
      await desk.store.put(at, staged);
    });
    await moveToStore(app.database, slow);
    expect(await bytesOf(id)).toMatchObject({ store_key: null, there: false, destroyed: true });
    await expect(desk.store.read(key)).rejects.toMatchObject({ name: 'StoreError' });
  });

  it('whose move broke off is destroyed in the store as well', async () => {
    const { id, key } = await toldOf();
    const broken = deskThat(async (at, staged) => {
      await desk.store.put(at, staged);
      throw new Error('away');
    });
    await expect(moveToStore(app.database, broken)).rejects.toThrow('away');
    (await desk.store.read(key)).destroy();
    await round();
    expect(await bytesOf(id)).toMatchObject({ store_key: null, there: false, destroyed: true });
    await expect(desk.store.read(key)).rejects.toMatchObject({ name: 'StoreError' });
  });

  it('is not recorded as destroyed before the store has done it, and nothing holds it back meanwhile', async () => {
    const { id, key } = await destroyable();
    const broken = new DocumentDesk(
      { ...desk.store, kind: 'disk', remove: () => Promise.reject(new Error('away')) } as never,
      app.config.dataDir,
      null,
    );
    await expect(destroyRound(runtime, broken)).rejects.toThrow('away');
    expect(await bytesOf(id)).toMatchObject({ store_key: key, there: true, destroyed: false });
    expect(await eventsOf()).toBe(0);
    // The bytes may be gone already: nobody is given them, and nobody can promise to keep them.
    expect((await app.api('secretariat')(`/api/v1/documents/${id}/content`)).status).toBe(409);
    const until = brusselsDayAt(app.database.clockOffsetMs + 100 * DAY_MS);
    await expect(
      holdDocument(runtime, secretariat, id, { wholeFile: false, until, reason: 'Audit' }),
    ).rejects.toMatchObject({ status: 409 });
    await holdDocument(runtime, secretariat, id, { wholeFile: true, until, reason: 'Audit' });
    expect(await finishDestroying(runtime, desk)).toBe(1);
    expect(await finishDestroying(runtime, desk)).toBe(0);
    expect(await bytesOf(id)).toMatchObject({ store_key: null, there: false, destroyed: true });
    expect(await eventsOf()).toBe(1);
    await expect(desk.store.read(key)).rejects.toMatchObject({ name: 'StoreError' });
  });

  it('is recorded by the next turn where it breaks off after the bytes are gone', async () => {
    const { id, key } = await destroyable();
    await behindTheWall(
      app.test,
      `CREATE FUNCTION breaks_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'Broken off.'; END $$`,
    );
    await behindTheWall(
      app.test,
      `CREATE TRIGGER breaks_off BEFORE UPDATE OF destroyed_at ON document_version FOR EACH ROW EXECUTE FUNCTION breaks_off()`,
    );
    await expect(round()).rejects.toThrow('Broken off.');
    await expect(desk.store.read(key)).rejects.toMatchObject({ name: 'StoreError' });
    expect(await bytesOf(id)).toMatchObject({ store_key: key, destroyed: false });
    expect(await eventsOf()).toBe(0);
    await behindTheWall(app.test, 'DROP FUNCTION breaks_off() CASCADE');
    expect(await finishDestroying(runtime, desk)).toBe(1);
    expect(await bytesOf(id)).toMatchObject({ store_key: null, destroyed: true });
    expect(await eventsOf()).toBe(1);
  });

  it('is neither destroyed unmarked nor unmarked again, whoever asks the database', async () => {
    const { id } = await destroyable();
    const system = systemActor('documents');
    await expect(asRuntime(system, DESTROY, [id])).rejects.toThrow('do not change');
    const MARK =
      'UPDATE document_version SET destroying_since = entente_now() WHERE document_id = $1 RETURNING 1';
    expect(await asRuntime(system, MARK, [id])).toHaveLength(1);
    const UNMARK = 'UPDATE document_version SET destroying_since = NULL WHERE document_id = $1 RETURNING 1';
    await expect(asRuntime(system, UNMARK, [id])).rejects.toThrow('do not change');
    expect(await finishDestroying(runtime, desk)).toBe(1);
  });
});

describe('a hold', () => {
  const day = (ms: number) => brusselsDayAt(app.database.clockOffsetMs + ms);

  it('keeps a document, or its whole file, until its day; then it is told of anew', async () => {
    const [held, beside] = [await add('annex'), await add('annex')];
    await close();
    later(6 * YEAR_MS);
    expect((await round()).told).toBe(2);
    const wanted = { wholeFile: false, until: day(100 * DAY_MS), reason: 'Audit' };
    await holdDocument(runtime, secretariat, held, wanted);
    later(31 * DAY_MS);
    expect(await round()).toEqual({ told: 0, destroyed: 1 });
    expect([(await bytesOf(held))?.there, (await bytesOf(beside))?.there]).toEqual([true, false]);
    later(71 * DAY_MS);
    expect(await round()).toEqual({ told: 1, destroyed: 0 });
    await holdDocument(runtime, secretariat, held, {
      wholeFile: true,
      until: day(50 * DAY_MS),
      reason: 'Court',
    });
    later(40 * DAY_MS);
    expect(await round()).toEqual({ told: 0, destroyed: 0 });
    await expect(asRuntime(systemActor('documents'), DESTROY, [held])).rejects.toThrow('do not change');
    const [hold] = (await keptDocument(app.database, secretariat, held))?.holds ?? [];
    expect(hold).toMatchObject({ wholeFile: true, reason: 'Court' });
    const ended = { documentId: held, holdId: hold?.id ?? '' };
    await endHold(runtime, secretariat, ended);
    await expect(endHold(runtime, secretariat, ended)).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      holdDocument(runtime, secretariat, beside, { ...wanted, until: day(DAY_MS * 2) }),
    ).rejects.toMatchObject({ code: 'state_conflict' });
  });

  it('is placed and ended by the secretariat and heads of unit, in the database too', async () => {
    const id = await add('annex');
    const wanted = { wholeFile: false, until: day(30 * DAY_MS), reason: 'Enquiry' };
    const insert = `INSERT INTO document_hold (id, case_id, document_id, until_day, reason, placed_by)
      VALUES (gen_random_uuid(), $1, $2, '2099-01-01', 'Mine', entente_account())`;
    for (const persona of ['manager', 'partner-md', 'auditor', 'admin', 'initiator']) {
      const actor = await programme.actor(persona);
      await expect(holdDocument(runtime, actor, id, wanted)).rejects.toMatchObject({ status: 403 });
      await expect(asRuntime(actor, insert, [file.id, id])).rejects.toThrow('row-level security');
    }
    const { id: hold } = await holdDocument(runtime, await programme.actor('head-of-unit'), id, wanted);
    await expect(
      endHold(runtime, await programme.actor('auditor'), { documentId: id, holdId: hold }),
    ).rejects.toMatchObject({
      status: 403,
    });
    expect(await asRuntime(await programme.actor('manager'), 'SELECT 1 FROM document_hold')).toEqual([]);
    const end = 'UPDATE document_hold SET ended_at = entente_now(), ended_by = entente_account() RETURNING 1';
    expect(await asRuntime(await programme.actor('manager'), end)).toEqual([]);
    // On a document of another file there is none to be placed.
    const other = await programme.draft('Another file');
    await expect(asRuntime(secretariat, insert, [other.id, id])).rejects.toThrow('row-level security');
    for (const holdId of ['nonsense', id]) {
      await expect(endHold(runtime, secretariat, { documentId: id, holdId })).rejects.toMatchObject({
        status: 404,
      });
    }
    await endHold(runtime, secretariat, { documentId: id, holdId: hold });
  });

  it('is placed and ended on pages, and the form comes back with what is wrong', async () => {
    const id = await add('annex');
    await close();
    const browser = await app.signIn('secretariat');
    expect((await browser.get('/programme')).html).toContain('href="/retention"');
    expect(textOf((await browser.get('/retention')).html)).toContain(
      `Paper ${count} Annex ${file.reference}`,
    );
    const form = `/retention/${id}/hold`;
    const wrong = await browser.submit(form, form, {
      until: '2020-01-01',
      reason: 'Audit',
      what: 'document',
    });
    expect([wrong.status, textOf(wrong.html)]).toEqual([
      422,
      expect.stringContaining('Choose a day that is still to come.'),
    ]);
    expect(wrong.html).toContain('value="2020-01-01"');
    for (const nonsense of [
      { until: 'soon', reason: 'x' },
      { until: '2099-02-30', reason: 'x' },
      { until: '2099-01-01', reason: ' ' },
    ]) {
      expect((await browser.submit(form, form, { ...nonsense, what: 'document' })).status).toBe(422);
    }
    const done = await browser.submit(form, form, {
      until: '2099-12-31',
      reason: 'Audit of 2027',
      what: 'file',
    });
    expect([done.status, done.location]).toEqual([303, '/retention']);
    const list = await browser.get('/retention');
    expect(textOf(list.html)).toContain('whole file held until 31 December 2099');
    const end = /href="(\/retention\/[\w-]+\/holds\/[\w-]+\/end)"/.exec(list.html)?.[1] ?? '';
    expect(textOf((await browser.get(end)).html)).toContain('End this hold?');
    expect((await browser.submit(end, end, {})).location).toBe('/retention');
    expect((await browser.get(end)).status).toBe(404);
    const auditor = await app.signIn('auditor');
    expect((await auditor.get('/retention')).html).not.toContain(form);
    expect((await auditor.get(form)).status).toBe(404);
    for (const persona of ['manager', 'partner-md', 'admin']) {
      expect((await (await app.signIn(persona)).get('/retention')).status).toBe(403);
    }
    for (const nowhere of ['/retention/nothing/hold', `/retention/${file.id}/hold`]) {
      expect((await browser.get(nowhere)).status).toBe(404);
    }
  });

  it('is placed and ended by programs, for the same people', async () => {
    const id = await add('annex');
    await close();
    const path = `/api/v1/documents/${id}`;
    const send = (persona: string, body: object) =>
      app.api(persona)(`${path}/holds`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const hold = { until: '2099-12-31', reason: 'Audit' };
    for (const [persona, status] of [
      ['manager', 403],
      ['partner-ma', 403],
      ['auditor', 403],
      ['secretariat', 201],
    ] as const) {
      expect([persona, (await send(persona, hold)).status]).toEqual([persona, status]);
    }
    for (const wrong of [
      { ...hold, until: '2020-01-01' },
      { ...hold, until: 'soon' },
      { until: '2099-12-31' },
      { ...hold, more: 1 },
    ]) {
      expect((await send('secretariat', wrong)).status).toBe(422);
    }
    const read = await app.api('auditor')(`${path}/retention`);
    const told = (await read.json()) as { holds: { id: string }[] };
    expect(told).toMatchObject({ keptUntil: '2099-12-31', holds: [{ ...hold, wholeFile: false }] });
    expect((await app.api('manager')(`${path}/retention`)).status).toBe(403);
    const end = (persona: string) =>
      app
        .api(persona)(`${path}/holds/${told.holds[0]?.id}`, { method: 'DELETE' })
        .then(({ status }) => status);
    expect([await end('auditor'), await end('head-of-unit'), await end('head-of-unit')]).toEqual([
      403, 204, 404,
    ]);
  });
});
