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

describe('links through the API', () => {
  const LINKS = '/api/v1/tracking-links';
  const asked = async (token: string, path: string, body?: object) => {
    const answer = await fetch(`${app.baseUrl}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    return { status: answer.status, text, body: text === '' ? null : JSON.parse(text) };
  };
  const wanted = (more: object = {}) => ({ collection: 'actions', caseId: drafted.id, days: 30, ...more });

  it('are made by the lead, open the page, are listed without their secret, and end for good', async () => {
    const made = await asked('demo-manager', LINKS, wanted());
    expect(made).toMatchObject({ status: 201, body: { live: true, collection: 'actions', endedAt: null } });
    const { id, url } = made.body as { id: string; url: string };
    const link = new URL(url).pathname;
    expect((await opened(link)).status).toBe(200);

    const list = await asked('demo-secretariat', `${LINKS}?filter[caseId]=${drafted.id}&filter[live]=true`);
    expect(list.body.items[0]).toMatchObject({ id, caseId: drafted.id, live: true });
    expect(list.text).not.toContain(link.slice('/track/'.length));
    expect((await asked('demo-manager', `${LINKS}/${id}`)).text).not.toContain(link.slice('/track/'.length));

    expect(await asked('demo-manager', `${LINKS}/${id}/end`, {})).toMatchObject({
      status: 200,
      body: { live: false, endedAt: expect.any(String) },
    });
    expect((await opened(link)).status).toBe(404);
    expect((await asked('demo-manager', `${LINKS}/${id}/end`, {})).status).toBe(404);
  });

  it('come in pages, the newest first', async () => {
    const first = await asked('demo-manager', `${LINKS}?limit=1`);
    const second = await asked('demo-manager', `${LINKS}?limit=1&cursor=${first.body.next}`);
    const all = (await asked('demo-manager', LINKS)).body.items as { id: string; madeAt: string }[];
    expect([first, second].flatMap(({ body }) => body.items.map((one: { id: string }) => one.id))).toEqual(
      all.slice(0, 2).map(({ id }) => id),
    );
    expect([...all].sort((a, b) => b.madeAt.localeCompare(a.madeAt)).map(({ id }) => id)).toEqual(
      all.map(({ id }) => id),
    );
    expect((await asked('demo-manager', `${LINKS}?cursor=x`)).body.errors[0].pointer).toBe('/cursor');
  });

  it('are nobody else’s to read, make or end', async () => {
    const { body } = await asked('demo-manager', LINKS, wanted());
    for (const persona of ['partner-md', 'partner-ma', 'manager-es', 'agency', 'auditor', 'admin']) {
      const token = `demo-${persona}`;
      expect({ persona, list: (await asked(token, LINKS)).body.items }).toEqual({ persona, list: [] });
      expect((await asked(token, `${LINKS}/${body.id}`)).status).toBe(404);
      expect((await asked(token, `${LINKS}/${body.id}/end`, {})).status).toBe(404);
      const refused = (await asked(token, LINKS, wanted())).status;
      expect({ persona, refused }).toEqual({ persona, refused: refused === 404 ? 404 : 403 });
    }
    expect((await asked('demo-manager', `${LINKS}/${body.id}`)).body.live).toBe(true);
  });

  it('say which field is wrong, and that a kind of file has none', async () => {
    const wrong = async (more: object) =>
      (await asked('demo-manager', LINKS, wanted(more))).body.errors.map(
        (one: { pointer: string }) => one.pointer,
      );
    expect(await wrong({ days: 31 })).toEqual(['/days']);
    expect(await wrong({ days: '30' })).toEqual(['/days']);
    expect(await wrong({ collection: 'payment-requests' })).toEqual(['/collection']);
    expect(await wrong({ caseId: 'x' })).toEqual(['/caseId']);
  });

  it('ask a token for acting on cases', async () => {
    const browser = await app.signIn('manager');
    const made = await browser.submit('/account/tokens', '/account/tokens', {
      name: 'Reads',
      days: '30',
      'scope.cases': 'read',
    });
    expect(made.status).toBe(303);
    const token = /value="(entente_[\w-]{43})"/.exec((await browser.get('/account/tokens')).html)?.[1] ?? '';
    expect((await asked(token, LINKS)).status).toBe(200);
    const refused = await asked(token, LINKS, wanted());
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('cases:act');
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
