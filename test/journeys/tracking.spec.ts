/** Somebody without an account follows a file by a link: what they read, and when they read nothing any more. */
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { makeTrackingLink } from '../../src/cases/make-tracking-link.js';
import { personOfDemoToken } from '../../src/identity/demo-sign-in.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { type Drafted, WebProgramme } from '../support/web-programme.js';

const DAY_MS = 86_400_000;

let app: TestApp;
let drafted: Drafted;
let address: string;
beforeAll(async () => {
  app = await setupTestApp({ role: 'web' });
  drafted = await new WebProgramme(app).inConsultation('Secret patrol boats');
  address = `/actions/${drafted.id}/tracking`;
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  app.database.clockOffsetMs = 0;
  await behindTheWall(app.test, 'DELETE FROM turn_count');
});

async function personBehind(persona: string): Promise<PersonActor> {
  const person = await personOfDemoToken(app.database, `demo-${persona}`);
  if (!person) throw new Error(`There is no ${persona}.`);
  return person;
}

async function linkMadeBy(persona: string, days = '90'): Promise<string> {
  const browser = await app.signIn(persona);
  const sent = await browser.submit(address, address, { days });
  expect({ status: sent.status, location: sent.location }).toEqual({ status: 303, location: address });
  const { html } = await browser.get(address);
  const link = /value="https?:\/\/[^"]*(\/track\/[\w-]{43})"/.exec(html)?.[1];
  if (link === undefined) throw new Error('The page shows no link.');
  // It is shown this once.
  expect((await browser.get(address)).html).not.toContain('/track/');
  return link;
}

const opened = (link: string, language = 'en') => app.browser().get(link, { 'accept-language': language });

describe('a link for people without an account', () => {
  it('tells whoever has it the stage, its dates and what comes next, in both languages, and nothing else', async () => {
    const link = await linkMadeBy('manager');
    const page = await opened(link);
    expect(page.status).toBe(200);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.html).toContain('<meta name="robots" content="noindex, nofollow"');
    const text = textOf(page.html);
    expect(text).toContain('Where this file stands');
    expect(text).toContain('What comes next, as a rule');
    const [{ reference } = { reference: '' }] = await behindTheWall<{ reference: string }>(
      app.test,
      'SELECT reference FROM case_file WHERE id = $1',
      [drafted.id],
    );
    expect(text).toContain(reference);
    // Who leads, who is asked, what it is about, and whatever looks like money.
    expect(text).not.toMatch(/patrol|Munteanu|Romania|Moldova|Inspectorate|€|EUR|Ceban|\d[.,]\d\d\b/);

    const french = await opened(link, 'fr');
    expect(french.html).toContain('<html lang="fr"');
    expect(textOf(french.html)).toContain('Étape suivante, en règle générale');
  });

  it('shows each stage for outsiders once, however often the file moved inside', async () => {
    const moves = (html: string) =>
      [...(/<ol class="tracked-moves">(.*?)<\/ol>/s.exec(html)?.[1] ?? '').matchAll(/<li>(.*?)<\/li>/gs)].map(
        ([, one]) => textOf(one ?? ''),
      );
    const { html } = await opened(await linkMadeBy('secretariat'));
    const labels = moves(html).map((one) => one.replace(/^\d+ \w+ \d{4} /, ''));
    expect(labels.length).toBeGreaterThan(1);
    expect(labels.every((one, index) => one !== labels[index - 1])).toBe(true);
    const inside = await behindTheWall(
      app.test,
      `SELECT FROM audit_event WHERE case_id = $1 AND kind IN ('case_opened', 'case_advanced') AND body->'data'->>'moved' IS DISTINCT FROM 'false'`,
      [drafted.id],
    );
    expect(labels.length).toBeLessThanOrEqual(inside.length);
  });

  it('opens nothing once it is ended or has expired, and never comes to life again', async () => {
    const ended = await linkMadeBy('manager');
    const browser = await app.signIn('manager');
    const [{ id } = { id: '' }] = await behindTheWall<{ id: string }>(
      app.test,
      'SELECT id FROM tracking_link WHERE ended_at IS NULL ORDER BY made_at DESC LIMIT 1',
    );
    const done = await browser.submit(`${address}/${id}/end`, `${address}/${id}/end`, {});
    expect(done.location).toBe(address);
    expect((await opened(ended)).status).toBe(404);
    expect((await browser.get(`${address}/${id}/end`)).status).toBe(404);
    await expect(
      behindTheWall(app.test, 'UPDATE tracking_link SET ended_at = NULL WHERE id = $1', [id]),
    ).rejects.toThrow('A link that has ended stays so.');

    const short = await linkMadeBy('manager', '30');
    expect((await opened(short)).status).toBe(200);
    app.database.clockOffsetMs = 31 * DAY_MS;
    expect((await opened(short)).status).toBe(404);
  });

  it('cannot be guessed or read from the database, and tells nobody which of these it was', async () => {
    const link = await linkMadeBy('manager');
    const secret = link.slice('/track/'.length);
    const [{ found } = { found: 1 }] = await behindTheWall<{ found: number }>(
      app.test,
      'SELECT count(*)::int AS found FROM tracking_link t WHERE t::text LIKE $1',
      [`%${secret}%`],
    );
    expect(found).toBe(0);
    const swapped = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`;
    for (const wrong of [swapped, 'x', '%00', "'%20OR%201=1", `${secret}x`]) {
      const page = await opened(`/track/${wrong}`);
      expect({ wrong, status: page.status }).toEqual({ wrong, status: 404 });
    }
  });

  it('is looked up only so often for one address', async () => {
    const link = await linkMadeBy('manager');
    for (let turn = 0; turn < 30; turn += 1) expect((await opened(link)).status).toBe(200);
    const refused = await opened(link);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(textOf(refused.html)).toContain('Too many requests came from here.');
    app.database.clockOffsetMs = 61_000;
    expect((await opened(link)).status).toBe(200);
  });
});

describe('links of a file', () => {
  it('are for whoever leads it and the secretariat alone', async () => {
    for (const persona of ['partner-md', 'auditor', 'head-of-unit', 'admin']) {
      const browser = await app.signIn(persona);
      const { html } = await browser.get(`/actions/${drafted.id}`);
      expect({ persona, shown: html.includes('/tracking') }).toEqual({ persona, shown: false });
      expect({ persona, status: (await browser.get(address)).status }).toEqual({ persona, status: 404 });
      await expect(
        makeTrackingLink(app.get(CaseRuntime), await personBehind(persona), {
          subject: 'action',
          caseId: drafted.id,
          days: '30',
        }),
      ).rejects.toMatchObject({ code: 'not_yours_to_do' });
    }
    for (const persona of ['manager', 'secretariat']) {
      const { html } = await (await app.signIn(persona)).get(`/actions/${drafted.id}`);
      expect(html).toContain(`href="${address}"`);
    }
  });

  it('lie behind the wall in the database, whatever the pages do', async () => {
    const partner = await personBehind('partner-md');
    const rows = await app.database.asActor(partner, (transaction) =>
      transaction.run('spec_links', 'SELECT id FROM tracking_link'),
    );
    expect(rows).toEqual([]);
    await expect(
      app.database.asActor(partner, (transaction) =>
        transaction.run(
          'spec_link_make',
          `INSERT INTO tracking_link (id, case_id, secret_hash, made_by, expires_at)
           VALUES (gen_random_uuid(), $1, repeat('a', 64), $2, entente_now() + interval '1 day')`,
          [drafted.id, partner.accountId],
        ),
      ),
    ).rejects.toThrow('row-level security');
  });

  it('take no time but those offered, and not more than ten at once', async () => {
    const browser = await app.signIn('manager');
    const wrong = await browser.submit(address, address, { days: '9999' });
    expect(wrong.status).toBe(422);
    const manager = await personBehind('manager');
    const make = () =>
      makeTrackingLink(app.get(CaseRuntime), manager, { subject: 'action', caseId: drafted.id, days: '30' });
    const [{ live } = { live: 0 }] = await behindTheWall<{ live: number }>(
      app.test,
      'SELECT count(*)::int AS live FROM tracking_link WHERE case_id = $1 AND ended_at IS NULL AND expires_at > entente_now()',
      [drafted.id],
    );
    for (let count = live; count < 10; count += 1) await make();
    await expect(make()).rejects.toMatchObject({ code: 'state_conflict' });
  });

  it('stand in the history for staff, when they were made and when they were ended', async () => {
    const staff = textOf((await (await app.signIn('auditor')).get(`/actions/${drafted.id}`)).html);
    expect(staff).toContain('made a link for people without an account.');
    expect(staff).toContain('ended a link for people without an account.');
    const partner = await (await app.signIn('partner-md')).get(`/actions/${drafted.id}`);
    expect(partner.html).not.toContain('people without an account');
  });
});
