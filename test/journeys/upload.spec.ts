/** A file on its way from a form or a program to a case: looked at, kept in the store, or put into quarantine. */
import { readdirSync } from 'node:fs';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { addDocument } from '../../src/documents/add-document.js';
import { finishQuarantined } from '../../src/documents/destroy-quarantined.js';
import { DocumentDesk } from '../../src/documents/document-desk.js';
import { moveToStore } from '../../src/documents/move-to-store.js';
import { decideBankAccount, proposeBankAccount } from '../../src/identity/bank-account.js';
import { personOfDemoToken } from '../../src/identity/demo-sign-in.js';
import { type Actor, type PersonActor, systemActor } from '../../src/kernel/actor.js';
import { type ClamdServer, clamdServer, EICAR } from '../documents/support/clamd-server.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { hiddenFieldsOf, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { type Drafted, WebProgramme } from '../support/web-programme.js';

let app: TestApp;
let clamd: ClamdServer;
let drafted: Drafted;
beforeAll(async () => {
  clamd = await clamdServer();
  app = await setupTestApp({ role: 'web', clamdUrl: clamd.url });
  drafted = await new WebProgramme(app).inConsultation('With files');
}, 60_000);
afterAll(async () => {
  await app.close();
  await clamd.close();
});
beforeEach(() => {
  clamd.behaves = 'answers';
});

const fieldsOf = (title: string): Record<string, string> => ({
  collection: 'actions',
  caseId: drafted.id,
  kind: 'other',
  title,
});

function sent(content: string, title: string, persona = 'manager'): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fieldsOf(title))) form.append(name, value);
  form.append('file', new Blob([content]), 'note.txt');
  return app.api(persona)('/api/v1/documents', { method: 'POST', body: form });
}

async function placesOf(title: string) {
  return behindTheWall<{ store_key: string | null; in_row: boolean; scanned: boolean }>(
    app.test,
    `SELECT v.store_key, v.content IS NOT NULL AS in_row, v.scanned_at IS NOT NULL AS scanned
     FROM document_version v JOIN document d ON d.id = v.document_id WHERE d.title = $1`,
    [title],
  );
}

const incoming = () => {
  try {
    return readdirSync(join(app.config.dataDir, 'incoming'));
  } catch {
    return [];
  }
};

async function nothingLeft(): Promise<void> {
  // What came with a request goes once it is answered, a moment after the answer is here.
  for (let turn = 0; turn < 50 && incoming().length > 0; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(incoming()).toEqual([]);
}

describe('a file', () => {
  it('that a program sends lies in the store, looked at, and comes back as it was', async () => {
    const answer = await sent('Plain and simple.', 'By a program');
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as { id: string };
    expect(await placesOf('By a program')).toEqual([
      { store_key: expect.stringMatching(/^documents\//), in_row: false, scanned: true },
    ]);
    const back = await app.api('secretariat')(`/api/v1/documents/${id}/content`);
    expect(await back.text()).toBe('Plain and simple.');
    expect(back.headers.get('content-length')).toBe('17');
    await nothingLeft();
  });

  it('that a form sends does so too, and is read on its page', async () => {
    const browser = await app.signIn('manager');
    const page = await browser.get(`/actions/${drafted.id}`);
    const action = `/actions/${drafted.id}/documents`;
    const form = new FormData();
    for (const [name, value] of Object.entries(hiddenFieldsOf(page.html, action))) form.append(name, value);
    form.append('kind', 'other');
    form.append('title', 'By a form');
    form.append('file', new Blob(['Written by hand.']), 'note.txt');
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${app.baseUrl}${action}`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.status).toBe(303);
    expect(await placesOf('By a form')).toMatchObject([{ in_row: false, scanned: true }]);
    const link = /href="(\/documents\/[\w-]+\/1\?[^"]*)"[^>]*>By a form/.exec(
      (await browser.get(`/actions/${drafted.id}`)).html,
    )?.[1];
    const read = await browser.get(link?.replaceAll('&amp;', '&') ?? '');
    expect(read.html).toBe('Written by hand.');
    await nothingLeft();
  });

  it('that is harmful is taken nowhere, told to staff, kept apart and then destroyed', async () => {
    const answer = await sent(`Harmless? ${EICAR}`, 'Harmful');
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ code: 'file_harmful', pointer: '/file' }] });
    expect(await placesOf('Harmful')).toEqual([]);
    const staff = textOf((await (await app.signIn('secretariat')).get(`/actions/${drafted.id}`)).html);
    expect(staff).toContain('sent a file that was found harmful.');
    const partner = await (await app.signIn('partner-md')).get(`/actions/${drafted.id}`);
    expect(partner.html).not.toContain('found harmful');

    for (const persona of ['manager', 'secretariat', 'auditor']) {
      expect((await (await app.signIn(persona)).get('/admin/quarantine')).status).toBe(403);
    }
    const admin = await app.signIn('admin');
    const list = await admin.get('/admin/quarantine');
    expect(textOf(list.html)).toContain('note.txt Win.Test.EICAR_HDB-1');
    expect((await admin.get('/admin')).html).toContain('href="/admin/quarantine"');
    const [{ store_key } = { store_key: '' }] = await behindTheWall<{ store_key: string }>(
      app.test,
      'SELECT store_key FROM quarantined_file',
    );
    const desk = app.get(DocumentDesk);
    (await desk.store.read(store_key)).destroy();
    const destroy = /href="(\/admin\/quarantine\/[\w-]+\/destroy)"/.exec(list.html)?.[1] ?? '';
    const events = async () =>
      (
        await behindTheWall<{ kind: string }>(
          app.test,
          `SELECT kind FROM audit_event WHERE kind LIKE 'quarantined_file%' ORDER BY at, seq`,
        )
      ).map(({ kind }) => kind);
    // The store is away: nothing says that the file is gone, and it is tried again.
    desk.store.remove = () => Promise.reject(new Error('away'));
    expect(await admin.submit(destroy, destroy, {})).toMatchObject({ status: 303 });
    const waiting = textOf((await admin.get('/admin/quarantine')).html);
    expect(waiting).toContain('does not let go of the file');
    expect(waiting).toContain('being destroyed since');
    expect(waiting).not.toContain('destroyed on');
    expect((await admin.get(destroy)).status).toBe(404);
    await expect(finishQuarantined(app.database, desk)).rejects.toThrow('away');
    expect(await events()).toEqual(['quarantined_file_stayed']);
    (await desk.store.read(store_key)).destroy();
    Reflect.deleteProperty(desk.store, 'remove');
    expect(await finishQuarantined(app.database, desk)).toBe(1);
    expect(await finishQuarantined(app.database, desk)).toBe(0);
    expect(await events()).toEqual(['quarantined_file_stayed', 'quarantined_file_destroyed']);
    await expect(desk.store.read(store_key)).rejects.toMatchObject({ name: 'StoreError' });
    expect(textOf((await admin.get('/admin/quarantine')).html)).toContain('destroyed on');
    expect((await admin.get(destroy)).status).toBe(404);
    await nothingLeft();
  });

  it('is not taken unseen while the scanner is silent', async () => {
    clamd.behaves = 'hangs_up';
    const answer = await sent('Perhaps harmless.', 'Unseen');
    expect(answer.status).toBe(503);
    expect(await placesOf('Unseen')).toEqual([]);
    await nothingLeft();
  });

  it('of somebody who may not put it there is not even kept apart', async () => {
    const before = clamd.looked.length;
    expect((await sent(EICAR, 'Not theirs', 'partner-ma')).status).toBe(404);
    expect((await sent(EICAR, 'Not theirs', 'auditor')).status).toBe(403);
    expect(clamd.looked.length).toBe(before);
    await nothingLeft();
  });

  it('whose sender goes away in the middle leaves nothing behind', async () => {
    const url = new URL(`${app.baseUrl}/api/v1/documents`);
    await new Promise<void>((resolve) => {
      const asked = ask(url, {
        method: 'POST',
        headers: {
          authorization: 'Bearer demo-manager',
          'content-type': 'multipart/form-data; boundary=x',
          'content-length': '9000000',
        },
      });
      asked.on('error', () => resolve());
      asked.write(
        `--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${'a'.repeat(500_000)}`,
      );
      setTimeout(() => asked.destroy(), 100);
      asked.on('close', () => resolve());
    });
    await nothingLeft();
  });
});

describe('a document that proves bank data', () => {
  let party: string;
  let manager: PersonActor;
  beforeAll(async () => {
    manager = (await personOfDemoToken(app.database, 'demo-manager')) as PersonActor;
    party = manager.organisationId;
  });

  async function proposed(persona: string, content: string): Promise<Response> {
    const browser = await app.signIn(persona);
    const path = `/parties/${party}/bank/new`;
    const form = new FormData();
    for (const [name, value] of Object.entries(hiddenFieldsOf((await browser.get(path)).html, path))) {
      form.append(name, value);
    }
    for (const [name, value] of Object.entries(ACCOUNT)) form.append(name, value);
    form.append('file', new Blob([content]), 'statement.pdf');
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return fetch(`${app.baseUrl}${path}`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    });
  }

  const ACCOUNT = { holder: 'State Treasury', iban: 'RO49AAAA1B31007593840000', bic: 'BTRLRO22' };
  const proofs = () =>
    behindTheWall<{ id: string; store_key: string | null; in_row: boolean; scanned: boolean; size: number }>(
      app.test,
      `SELECT bank_account_id AS id, store_key, content IS NOT NULL AS in_row, scanned_at IS NOT NULL AS scanned,
         size_bytes AS size FROM bank_account_proof`,
    );

  it('that is harmful is kept apart, and nothing is proposed', async () => {
    const answer = await proposed('manager', `%PDF-1.4\n${EICAR}`);
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('A virus scanner found something harmful');
    expect(await proofs()).toEqual([]);
    const admin = await app.signIn('admin');
    const page = await admin.get('/admin/quarantine');
    const list = textOf(page.html);
    expect(list).toContain(`statement.pdf Win.Test.EICAR_HDB-1 ${manager.organisationName}`);
    const destroy = /href="(\/admin\/quarantine\/[\w-]+\/destroy)"/.exec(page.html)?.[1] ?? '';
    await admin.submit(destroy, destroy, {});
    expect(textOf((await admin.get('/admin/quarantine')).html)).toContain('The file is destroyed.');
    const left = await behindTheWall(app.test, 'SELECT FROM quarantined_file WHERE destroyed_at IS NULL');
    expect(left).toEqual([]);
    await nothingLeft();
  });

  it('is not taken unseen, nor of a kind that proves nothing', async () => {
    clamd.behaves = 'hangs_up';
    expect((await proposed('manager', '%PDF-1.4 unseen')).status).toBe(503);
    clamd.behaves = 'answers';
    for (const wrong of ['', 'Only text.', '%PDF-1.4'.padEnd(5 * 1024 * 1024 + 1, ' ')]) {
      expect((await proposed('manager', wrong)).status).toBe(422);
    }
    expect(await proofs()).toEqual([]);
    await nothingLeft();
  });

  it('lies in the store, and comes back as it was to who may read it', async () => {
    const content = '%PDF-1.4 a statement';
    expect((await proposed('manager', content)).status).toBe(303);
    const [kept] = await proofs();
    expect(kept).toMatchObject({ in_row: false, scanned: true, size: content.length });
    expect(kept?.store_key).toMatch(/^proofs\//);
    const path = `/parties/${party}/bank/${kept?.id}/proof`;
    const read = await (await app.signIn('authorising-officer')).get(path);
    expect([read.html, read.headers.get('content-type')]).toEqual([content, 'application/pdf']);
    expect((await (await app.signIn('secretariat')).get(path)).status).toBe(403);
    await nothingLeft();
    const withdraw = { partyId: party, id: kept?.id ?? '', decision: 'withdraw', reason: '' } as const;
    await decideBankAccount(app.database, manager, withdraw);
  });

  it('of which the bytes do not become a proposal leaves none in the store', async () => {
    const bank = { ...ACCOUNT, proof: { fileName: 'a.pdf', content: Buffer.from('%PDF-1.4 first') } };
    const first = await proposeBankAccount(app.database, manager, party, bank);
    const folder = join(app.config.dataDir, 'documents', 'proofs');
    const before = readdirSync(folder, { recursive: true }).length;
    expect((await proposed('manager', '%PDF-1.4 second')).status).toBe(409);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(files).toHaveLength(1);
    expect(before).toBeGreaterThan(0);

    // From before there was a store it lies in its row, and moves.
    expect((await proofs()).find(({ id }) => id === first.id)).toMatchObject({ in_row: true });
    while ((await moveToStore(app.database, app.get(DocumentDesk))) > 0);
    expect((await proofs()).find(({ id }) => id === first.id)).toMatchObject({ in_row: false });
    const officer = await app.signIn('authorising-officer');
    expect((await officer.get(`/parties/${party}/bank/${first.id}/proof`)).html).toBe('%PDF-1.4 first');
  });

  it('is neither replaced nor emptied, by whoever reaches for its row', async () => {
    const change = (actor: Actor, sql: string) =>
      app.database.asActor(actor, (transaction) => transaction.run('test_proof', sql));
    const elsewhere = `UPDATE bank_account_proof SET store_key = 'proofs/${'0'.repeat(36)}' RETURNING 1`;
    await expect(change(systemActor('documents'), elsewhere)).rejects.toThrow('do not change');
    expect(await change(manager, elsewhere)).toEqual([]);
  });
});

describe('bytes that lie in the database', () => {
  it('are moved into the store, once, and read as before; letters stay', async () => {
    const desk = app.get(DocumentDesk);
    const { database } = app.get(CaseRuntime);
    const inRows = () =>
      behindTheWall<{ id: string; kind: string }>(
        app.test,
        `SELECT d.id, d.kind FROM document d JOIN document_version v ON v.document_id = d.id WHERE v.content IS NOT NULL`,
      );
    const manager = await personOfDemoToken(database, 'demo-manager');
    const written = { subject: 'action', caseId: drafted.id, kind: 'other', title: 'Long ago' };
    await addDocument(app.get(CaseRuntime), manager as PersonActor, {
      ...written,
      fileName: 'note.txt',
      content: Buffer.from('Written long ago.'),
    });
    const before = await inRows();
    expect(before.length).toBeGreaterThan(0);
    const [first] = before.filter(({ kind }) => kind !== 'formal_letter');
    const text = async () => {
      const answer = await app.api('secretariat')(`/api/v1/documents/${first?.id}/content`);
      return answer.text();
    };
    const was = await text();
    await Promise.all([moveToStore(database, desk), moveToStore(database, desk)]);
    while ((await moveToStore(database, desk)) > 0);
    expect((await inRows()).filter(({ kind }) => kind !== 'formal_letter')).toEqual([]);
    expect(await text()).toBe(was);
    await nothingLeft();
  });

  it('do not move where they were altered meanwhile', async () => {
    const answer = await sent('Original.', 'Altered');
    const { id } = (await answer.json()) as { id: string };
    await behindTheWall(
      app.test,
      `ALTER TABLE document_version DISABLE TRIGGER document_bytes_kept;
       UPDATE document_version SET content = 'Forged.', store_key = NULL WHERE document_id = '${id}';
       ALTER TABLE document_version ENABLE TRIGGER document_bytes_kept`,
    );
    const { database } = app.get(CaseRuntime);
    await expect(moveToStore(database, app.get(DocumentDesk))).rejects.toThrow('not what its checksum says');
  });
});
