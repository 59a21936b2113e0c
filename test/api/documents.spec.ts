import { createHash, randomUUID } from 'node:crypto';
import { behindTheWall } from '../support/database.js';
import { BEFORE, type DraftedAction, ProgrammeOffice } from './support/programme-office.js';

interface Stored {
  readonly id: string;
  readonly version: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
}

let office: ProgrammeOffice;
let action: DraftedAction;
beforeAll(async () => {
  office = await ProgrammeOffice.open();
  action = await office.draft({ title: 'With letters', countries: ['MD'] });
}, 60_000);
afterAll(() => office.close());

const fields = (more: object = {}) => ({
  collection: 'actions',
  caseId: action.id,
  kind: 'other',
  title: 'Note',
  ...more,
});
const add = (persona: string, text: string, name = 'note.txt', more: object = {}) =>
  office.as(persona).upload<Stored>('/api/v1/documents', fields(more), new Blob([text]), name);
const fetched = (path: string, persona = 'manager') => office.app.api(persona)(`/api/v1/documents/${path}`);

describe('a document', () => {
  it('comes back byte for byte, as a file and as nothing else', async () => {
    const { status, headers, body } = await add('manager', 'Zażółć gęślą jaźń', 'lettre d’appui (1).txt');
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/v1/documents/${body.id}`);
    const sha256 = createHash('sha256').update('Zażółć gęślą jaźń').digest();
    expect(body).toMatchObject({ version: 1, mediaType: 'text/plain', sha256: sha256.toString('hex') });

    const answer = await fetched(`${body.id}/content`);
    expect(await answer.text()).toBe('Zażółć gęślą jaźń');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''lettre%20d%E2%80%99appui%20%281%29.txt`,
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('repr-digest')).toBe(`sha-256=:${sha256.toString('base64')}:`);
  });

  it('is had at an address that works for some minutes, with the same token alone', async () => {
    const { body } = await add('manager', 'for minutes');
    const { body: told } = await office
      .as('manager')
      .get<{ versions: { downloadUrl: string; downloadUntil: string }[] }>(`/api/v1/documents/${body.id}`);
    const [version] = told.versions;
    const { pathname, search } = new URL(version?.downloadUrl ?? '');
    const path = `${pathname}${search}`;
    const get = (persona: string, asked = path) => office.app.api(persona)(asked);
    expect(await (await get('manager')).text()).toBe('for minutes');
    // Secretariat may read the document, by an address of its own.
    expect((await get('secretariat')).status).toBe(404);
    expect((await get('secretariat', pathname)).status).toBe(200);
    expect((await get('manager', path.replace(/until=\d/, 'until=9'))).status).toBe(404);
    expect((await get('manager', path.replace(/&link=.*/, ''))).status).toBe(404);
    expect((await get('manager', `${path}&more=1`)).status).toBe(422);
    office.app.database.clockOffsetMs += 16 * 60_000;
    const over = await get('manager');
    office.app.database.clockOffsetMs -= 16 * 60_000;
    const { detail } = (await over.json()) as { detail: string };
    expect([over.status, detail]).toEqual([409, expect.stringContaining('ended')]);
  });

  it('keeps its earlier versions', async () => {
    const { body } = await add('manager', 'first');
    const second = await office
      .as('manager')
      .upload<Stored>(`/api/v1/documents/${body.id}/versions`, {}, new Blob(['second']), 'x.txt');
    expect(second.body.version).toBe(2);
    expect(await (await fetched(`${body.id}/content`)).text()).toBe('second');
    expect(await (await fetched(`${body.id}/versions/1/content`)).text()).toBe('first');
    for (const version of ['0', '3', '-1', '1.0', 'x', '99999999999']) {
      expect((await fetched(`${body.id}/versions/${version}/content`)).status).toBe(404);
    }
    const { body: told } = await office
      .as('manager')
      .get<{ versions: { version: number }[] }>(`/api/v1/documents/${body.id}`);
    expect(told.versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  it('is what its content says, not what its sender calls it', async () => {
    const { body } = await add('manager', 'only text', '../../etc/passwd.exe');
    expect(body.fileName).toBe('passwd.txt');
    const page = await add('manager', '<script>alert(1)</script>', 'page.txt');
    expect(page.status).toBe(422);
  });

  it('is sent once, however often it is sent with one key', async () => {
    const send = async (text: string) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields({ title: 'Sent twice' }))) form.append(name, value);
      form.append('file', new Blob([text]), 'note.txt');
      const answer = await office.app.api('manager')('/api/v1/documents', {
        method: 'POST',
        body: form,
        headers: { 'idempotency-key': 'letter' },
      });
      return { status: answer.status, text: await answer.text() };
    };
    const first = await send('the same');
    expect(first.status).toBe(201);
    expect(await send('the same')).toEqual(first);
    expect((await send('another')).status).toBe(422);
    const rows = await behindTheWall(office.app.test, `SELECT 1 FROM document WHERE title = 'Sent twice'`);
    expect(rows).toHaveLength(1);
  });

  it('of staff alone stays with staff', async () => {
    const { body } = await add('secretariat', 'Inside only.', 'note.txt', { visibility: 'inside' });
    for (const persona of ['manager', 'partner-md']) {
      expect((await fetched(`${body.id}/content`, persona)).status).toBe(404);
    }
    expect((await fetched(`${body.id}/content`, 'auditor')).status).toBe(200);
    const refused = await add('manager', 'x', 'x.txt', { visibility: 'inside' });
    expect(refused.status).toBe(422);
  });

  it('of a case is listed with the case, and of no other', async () => {
    const list = (query: string) =>
      office.as('manager').get<{ items: Stored[] }>(`/api/v1/documents${query}`);
    expect((await list(`?filter[caseId]=${randomUUID()}`)).body.items).toEqual([]);
    expect((await list(`?filter[caseId]=${action.id}`)).body.items.length).toBeGreaterThan(3);
  });

  it('is listed page by page, once and in the order of titles, for those who may see it', async () => {
    interface Page {
      readonly items: readonly { readonly id: string; readonly title: string; readonly versions: object[] }[];
      readonly next: string | null;
    }
    const morocco = await office.draft({ title: 'Elsewhere', countries: ['MA'], lead: 'manager-es' });
    const pageOf = async (persona: string, query: string) =>
      (await office.as(persona).get<Page>(`/api/v1/documents?${query}`)).body;
    for (const query of [`filter[caseId]=${action.id}`, '']) {
      const whole = await pageOf('manager', `limit=100&${query}`);
      expect(whole.next).toBeNull();
      const paged: Page['items'][number][] = [];
      let cursor: string | null = null;
      do {
        const page: Page = await pageOf('manager', `limit=2&${query}${cursor ? `&cursor=${cursor}` : ''}`);
        expect(page.items.length).toBeLessThanOrEqual(2);
        paged.push(...page.items);
        cursor = page.next;
      } while (cursor);
      expect(paged).toEqual(whole.items);
      expect(paged.some(({ versions }) => versions.length === 2)).toBe(true);
    }
    const elsewhere = (await pageOf('manager-es', `filter[caseId]=${morocco.id}`)).items.map(({ id }) => id);
    expect(elsewhere).toHaveLength(1);
    expect((await pageOf('manager', 'limit=100')).items.map(({ id }) => id)).not.toContain(elsewhere[0]);
    expect((await pageOf('auditor', 'limit=100')).items.map(({ id }) => id)).toContain(elsewhere[0]);
    expect((await office.app.api('manager')('/api/v1/documents?cursor=nonsense')).status).toBe(422);
  });
});

describe('many decisions at once', () => {
  it('are each answered on their own, and with a key each is done once', async () => {
    const actions: DraftedAction[] = [];
    for (const title of ['First of many', 'Second of many']) {
      const one = await office.draft({ title, countries: ['MD'] });
      await office.move(one, { from: 0, to: BEFORE.concept_submitted });
      actions.push(one);
    }
    const items = [
      ...(await Promise.all(
        actions.map(async ({ id, path }) => {
          const { body } = await office.as('secretariat').get<{ version: string }>(path);
          return { collection: 'actions', caseId: id, version: body.version, transition: 'confirm_receipt' };
        }),
      )),
      { collection: 'actions', caseId: randomUUID(), version: '1.1', transition: 'confirm_receipt' },
      { collection: 'actions', caseId: action.id, version: '0.1', transition: 'confirm_receipt' },
      { collection: 'partnerships', caseId: action.id, version: '1.1', transition: 'suspend' },
    ];
    interface Decided {
      readonly items: readonly { caseId: string; status: number; problem: { code: string } | null }[];
    }
    const send = (sent: object[], key = 'many') =>
      office.as('secretariat').post<Decided>('/api/v1/tasks/decide', { items: sent }, { key });
    const first = await send(items);
    expect(first.body.items.map(({ status }) => status)).toEqual([200, 200, 404, 412, 404]);
    expect((await send(items)).body).toEqual(first.body);
    expect((await send(items.slice(1))).status).toBe(422);
    expect((await send(items, 'another')).body.items.map(({ status }) => status)).toEqual([
      412, 412, 404, 412, 404,
    ]);
    for (const { path } of actions) {
      const { body } = await office.as('secretariat').get<{ stage: { code: string } }>(path);
      expect(body.stage.code).toBe('eligibility_check');
    }
  });
});
