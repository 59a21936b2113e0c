/** Somebody who left asks to be erased; an auditor looks at the record before and after. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { introduceKey } from '../../src/audit/keys.js';
import { proveAudit } from '../../src/audit/prove-audit.js';
import { recordEvent } from '../../src/audit/record-event.js';
import { signHead } from '../../src/audit/sign-head.js';
import { newSigningKey } from '../../src/audit/signing-key.js';
import { documentsOf } from '../../src/documents/document-list.query.js';
import { personOfAccount } from '../../src/identity/load-person.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { newId } from '../../src/kernel/id.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, documentLink, hiddenFieldsOf, textOf } from '../support/browser.js';
import { brusselsDay } from '../support/brussels-day.js';
import { run } from '../support/cli.js';
import { behindTheWall } from '../support/database.js';
import { givePassword } from '../support/give-password.js';
import { WebProgramme } from '../support/web-programme.js';

let app: TestApp;
let programme: WebProgramme;
let admin: Browser;
let second: Browser;
let auditor: Browser;
let folder: string;
const KEY = newSigningKey().key;
const NAME = 'Ottoline Quist';
const EMAIL = 'ottoline.quist@example.org';
let user: string;
let accountId: string;

const rows = <Row>(text: string, values: unknown[] = []) => behindTheWall<Row>(app.test, text, values);

beforeAll(async () => {
  app = await setupTestApp();
  programme = new WebProgramme(app);
  folder = await mkdtemp(join(tmpdir(), 'entente-erasure-'));
  [admin, second, auditor] = await Promise.all([
    app.signIn('admin'),
    app.signIn('admin-2'),
    app.signIn('auditor'),
  ]);
  const [service] = await rows<{ id: string }>(`SELECT id FROM organisation WHERE code = 'EC-HOME'`);
  const made = await admin.submit('/admin/users/new', '/admin/users', {
    name: NAME,
    email: EMAIL,
    organisationId: service?.id ?? '',
  });
  await givePassword(app.test, EMAIL, 'seven calm rivers');
  user = made.location ?? '';
  accountId = user.split('/').at(-1) ?? '';
  const proposed = await admin.submit(user, `${user}/roles`, { role: 'administrator' });
  await second.submit(`${proposed.location}/confirm`, `${proposed.location}/confirm`, {});
  const contact = newId();
  await rows(
    `INSERT INTO party_contact (id, organisation_id, name, function, email, phone, language)
     VALUES ($1, (SELECT id FROM organisation WHERE code = 'EC-NEAR'), $2, 'Desk', $3, '+32 2 555', 'en')`,
    [contact, NAME, EMAIL],
  );
  await rows(
    `INSERT INTO mail (id, account_id, source, to_address, subject, body_text, body_html, message_id)
     VALUES (gen_random_uuid(), $1, 'x', $2, $3, $3, $3, '<x@y>')`,
    [accountId, EMAIL, `Dear ${NAME}`],
  );
  await rows(
    `INSERT INTO saved_view (id, account_id, organisation_id, list, name, query, shared)
     SELECT gen_random_uuid(), a.id, a.organisation_id, 'actions', v.name, '', v.shared
     FROM account a, (VALUES ($2, true), ('Only for ' || $2, false)) AS v (name, shared) WHERE a.id = $1`,
    [accountId, NAME],
  );
  const them = await personOfAccount(app.database, accountId);
  if (!them) throw new Error('The account was not made.');
  await app.database.asActor(them, async (transaction) => {
    await recordEvent(transaction, them, { kind: 'setting_changed', texts: { reason: 'It was too high.' } });
    await recordEvent(transaction, them, { kind: 'contact_added', data: { contact }, texts: { name: NAME } });
  });
  await introduceKey(app.database, KEY);
  await signHead(app.database, KEY, []);
}, 60_000);
afterAll(async () => {
  await app?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

describe('the page of the proof', () => {
  it('says until when the record is whole, to administrators and auditors alone', async () => {
    const before = textOf((await auditor.get('/admin/audit')).html);
    expect(before).toContain('No signed head is proven yet');
    await proveAudit(app.database);
    const after = textOf((await auditor.get('/admin/audit')).html);
    expect(after).toMatch(/The audit trail is verified until \d+ \w+ \d{4}/);
    expect(after).toContain('Everything was read');
    expect(after).toContain(KEY.id);
    for (const path of [
      '/admin/audit',
      '/admin/audit/export',
      '/admin/erasures',
      `/admin/erasures/new?account=${accountId}`,
    ]) {
      expect([path, (await (await app.signIn('secretariat')).get(path)).status]).toEqual([path, 403]);
      expect([path, (await (await app.signIn('partner-md')).get(path)).status]).toEqual([path, 403]);
    }
    const french = await auditor.get('/admin/audit');
    expect(french.html).not.toMatch(/audit_trail\.|hears\.event|>audit\./);
  });

  it('shows events by kind, person, file and day, and none where nothing fits', async () => {
    const lines = async (query: string) => {
      const { html } = await auditor.get(`/admin/audit?${query}`);
      const table = html.slice(html.indexOf('id="events"'));
      return [...table.matchAll(/<tr\b[^>]*>.*?<\/tr>/gs)].map(([row]) => textOf(row)).slice(1);
    };
    expect((await lines('kind=account_created'))[0]).toContain(`added the user ${NAME}`);
    const { name } = await programme.actor('admin');
    const byAdmin = await lines(`person=${encodeURIComponent(name)}`);
    expect(byAdmin.length).toBeGreaterThan(2);
    expect(byAdmin.every((line) => line.includes(name))).toBe(true);
    expect((await lines(`day=${brusselsDay(0)}&kind=role_granted`)).join()).toContain('Administrator');
    for (const none of [
      'day=2020-01-01',
      'day=yesterday',
      'person=Nobody+at+all',
      'reference=X-1',
      'kind=x',
    ]) {
      expect([none, textOf((await auditor.get(`/admin/audit?${none}`)).html)]).toEqual([
        none,
        expect.stringContaining('Nothing that was recorded fits.'),
      ]);
    }
    expect((await auditor.get('/admin/audit?cursor=x')).status).toBe(422);
  });

  it('gives an export that is verified without it, and says that it did', async () => {
    const path = join(folder, 'export.jsonl');
    const { html } = await auditor.get('/admin/audit/export');
    await writeFile(path, html);
    const key = join(folder, 'key.pem');
    await writeFile(key, KEY.publicKey);
    expect(await run(['verify-audit', path, '--key', key], {})).toMatchObject({
      code: 0,
      out: expect.stringContaining('Whole until'),
    });
    expect(html).not.toContain(NAME);
    const [told] = await rows<{ person_id: string }>(
      `SELECT person_id FROM audit_event WHERE kind = 'audit_exported'`,
    );
    expect(told?.person_id).toBe((await programme.actor('auditor')).personId);
  });
});

describe('reading a sensitive file', () => {
  it('is told on the case to staff, and to nobody outside', async () => {
    const { id } = await programme.draft('A workshop on travel documents');
    await programme.letter('manager', 'action', id, 'support_letter');
    const [document] = await documentsOf(app.database, await programme.actor('manager'), id);
    const secretariat = await app.signIn('secretariat');
    const manager = await app.signIn('manager');
    const shown = documentLink((await secretariat.get(`/actions/${id}`)).html, document?.id);
    expect((await secretariat.get(shown)).status).toBe(200);
    expect((await app.api('auditor')(`/api/v1/documents/${document?.id}/content`)).status).toBe(200);
    expect((await (await app.signIn('partner-ma')).get(`/documents/${document?.id}/1`)).status).toBe(404);
    const seen = (await secretariat.get(`/actions/${id}`)).html;
    expect(textOf(seen)).toContain('Who read files of this case (2)');
    const { name } = await programme.actor('secretariat');
    expect(textOf(seen)).toContain(
      `${name} (International Centre for Migration Policy Development) read “${document?.title}”, version 1.`,
    );
    expect((await manager.get(`/actions/${id}`)).html).not.toContain('id="readings"');
    const lead = await programme.actor('manager');
    const look = (who: PersonActor) =>
      app.database.asActor(who, (transaction) =>
        transaction.run('readings', `SELECT 1 FROM audit_event WHERE kind = 'document_read'`),
      );
    expect([(await look(lead)).length, (await look(await programme.actor('auditor'))).length]).toEqual([
      0, 2,
    ]);
  });

  it('so is a whole dossier, and figures taken out as a file', async () => {
    const { id, requestId } = await programme.draft('A study visit');
    const secretariat = await app.signIn('secretariat');
    expect((await secretariat.get(`/funding-requests/${requestId}/dossier`)).status).toBe(200);
    expect((await secretariat.get(`/actions/${id}/statement.pdf`)).status).toBe(200);
    expect(textOf((await secretariat.get(`/funding-requests/${requestId}`)).html)).toContain(
      'read the whole dossier',
    );
    expect(textOf((await secretariat.get(`/actions/${id}`)).html)).toMatch(/took out statement-.*\.pdf/);
    const kinds = await rows<{ kind: string }>(
      `SELECT DISTINCT kind FROM audit_event WHERE read_case_id IS NOT NULL ORDER BY kind`,
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['document_read', 'dossier_read', 'file_exported']);
  });
});

describe('erasing a person', () => {
  let erasure: string;
  const reason = 'Request of 2026-11-20, registered as DPO-77';

  it('is refused to themselves, to others, and without a reason', async () => {
    const own = await admin.get(`/admin/erasures/new?account=${(await programme.actor('admin')).accountId}`);
    expect(own.status).toBe(403);
    expect((await auditor.post('/admin/erasures', { accountId, reason })).status).toBe(403);
    const form = `/admin/erasures/new?account=${accountId}`;
    const page = textOf((await admin.get(form)).html);
    for (const text of [
      'What goes',
      '1 account',
      '1 role that is held',
      '2 texts of the record',
      '1 contact of a party',
      '1 text that they wrote',
      'What stays, and why',
    ]) {
      expect(page).toContain(text);
    }
    const back = await admin.submit(form, '/admin/erasures', { reason: ' ' });
    expect(back.status).toBe(422);
    expect(textOf(back.html)).toContain('Why: Fill this in.');
  });

  it('waits until nothing is asked of them by name', async () => {
    const { id, reference } = await programme.draft('A training of border guards');
    await rows(
      `INSERT INTO task (id, case_id, visit, code, act, role, scope, created_at, holder_account_id)
       VALUES (gen_random_uuid(), $1, 1, 'x', 'stage:x', 'secretariat', 'facility', now(), $2)`,
      [id, accountId],
    );
    const form = `/admin/erasures/new?account=${accountId}`;
    const { html } = await admin.get(form);
    expect(textOf(html)).toContain(
      `1 task is asked of them by name: give it to somebody else first. (${reference})`,
    );
    expect(html).not.toContain('name="reason"');
    const all = {
      ...hiddenFieldsOf((await admin.get('/admin/users/new')).html, '/admin/users'),
      accountId,
      reason,
    };
    const forced = await admin.post('/admin/erasures', all);
    expect([forced.status, textOf(forced.html)]).toEqual([
      409,
      expect.stringContaining('1 task is asked of them'),
    ]);
    await rows('UPDATE task SET done_at = now() WHERE holder_account_id = $1', [accountId]);
  });

  it('takes two administrators', async () => {
    const form = `/admin/erasures/new?account=${accountId}`;
    const proposed = await admin.submit(form, '/admin/erasures', { reason });
    expect(proposed.status).toBe(303);
    erasure = proposed.location ?? '';
    const again = await admin.submit(form, '/admin/erasures', { reason });
    expect([again.status, textOf(again.html)]).toEqual([
      409,
      expect.stringContaining('It is proposed already'),
    ]);
    const page = await admin.get(erasure);
    expect(textOf(page.html)).toContain('another administrator decides');
    const fields = hiddenFieldsOf(page.html, `${erasure}/withdraw`);
    const alone = await admin.post(`${erasure}/carry-out`, fields);
    expect([alone.status, textOf(alone.html)]).toEqual([
      403,
      expect.stringContaining('another administrator has to decide'),
    ]);
    expect(await rows('SELECT 1 FROM person WHERE erased_at IS NOT NULL')).toEqual([]);
  });

  it('is held to that by the database', async () => {
    const id = (await rows<{ id: string }>('SELECT id FROM person_erasure'))[0]?.id ?? '';
    const actor = await programme.actor('admin');
    const as = (statement: string, who = actor) =>
      app.database.asActor(who, (transaction) => transaction.run(statement.slice(0, 60), statement));
    await expect(
      as(`UPDATE person_erasure SET state = 'carried_out' WHERE id = '${id}' AND state = 'open' RETURNING 1`),
    ).rejects.toThrow('erasure_two_people');
    await expect(as(`UPDATE person SET erased_at = now(), name = NULL`)).rejects.toThrow('permission denied');
    await expect(as('DELETE FROM audit_text')).rejects.toThrow('permission denied');
    const outside = await programme.actor('secretariat');
    expect(await as(`UPDATE person_erasure SET state = 'carried_out' RETURNING 1`, outside)).toEqual([]);
  });

  it('takes names and texts, ends what they could do, and leaves the chain whole', async () => {
    const asThem = app.browser();
    await rows(`UPDATE setting SET value = '""' WHERE code = 'second_factor_roles'`);
    await asThem.submit('/sign-in', '/sign-in', { email: EMAIL, password: 'seven calm rivers' });
    expect((await asThem.get('/admin')).status).toBe(200);
    await rows(
      `INSERT INTO passkey (id, account_id, credential_id, public_key, counter, name)
       VALUES (gen_random_uuid(), $1, 'abc', '\\x00', 0, 'Ottoline at home')`,
      [accountId],
    );
    await rows(`INSERT INTO totp_factor (account_id, secret) VALUES ($1, repeat('A', 32))`, [accountId]);
    const done = await second.submit(erasure, `${erasure}/carry-out`, {});
    expect([done.status, done.location]).toEqual([303, erasure]);
    // What colleagues share stays for them, under no name that the person gave it.
    const views = await rows<{ name: string; shared: boolean }>(
      'SELECT name, shared FROM saved_view WHERE account_id = $1',
      [accountId],
    );
    expect(views).toEqual([{ name: expect.stringMatching(/^1 · [0-9a-f]{8}$/), shared: true }]);
    const page = textOf((await second.get(erasure)).html);
    expect(page).toContain('The person was erased. Nothing of it can be brought back.');
    expect(page).not.toContain(NAME);
    expect((await asThem.get('/admin')).status).not.toBe(200);
    expect(await rows('SELECT 1 FROM totp_factor WHERE account_id = $1', [accountId])).toEqual([]);
    const left = await rows<{ table_name: string }>(
      `SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb') GROUP BY 1`,
    );
    const found: string[] = [];
    for (const { table_name } of left) {
      const hits = await rows(`SELECT 1 FROM "${table_name}" t WHERE t::text ILIKE '%Ottoline%' LIMIT 1`);
      if (hits.length > 0) found.push(table_name);
    }
    expect(found).toEqual([]);
    expect(await rows(`SELECT text FROM audit_text WHERE text LIKE 'It was%'`)).toHaveLength(1);
    await signHead(app.database, KEY, []);
    expect((await proveAudit(app.database, true)).faults).toEqual([]);
    const { html } = await auditor.get('/admin/audit?kind=person_erased');
    expect(textOf(html)).toContain('erased a person');
  });

  it('is for good: the account stays shut, and the page names nobody', async () => {
    const page = textOf((await admin.get(user)).html);
    expect(page).toContain('A person who was erased');
    expect(page).not.toContain('Erase this person');
    await expect(rows(`UPDATE account SET disabled_at = NULL WHERE id = $1`, [accountId])).rejects.toThrow(
      'This person was erased',
    );
    expect(textOf((await admin.get('/admin/erasures')).html)).toContain('Erased');
  });
});
