/** Deadlines in somebody's calendar: made on a page, read by a calendar program, and followed as they move. */

import ICAL from 'ical.js';
import { deadlinesFor } from '../../src/cases/deadlines.query.js';
import { makeDelegations } from '../../src/cases/make-delegation.js';
import { createAccount } from '../../src/identity/create-account.js';
import { systemActor } from '../../src/kernel/actor.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, hiddenFieldsOf, textOf } from '../support/browser.js';
import { brusselsDay } from '../support/brussels-day.js';
import { behindTheWall } from '../support/database.js';
import { WebProgramme } from '../support/web-programme.js';

const WEEK_MS = 7 * 86_400_000;

let app: TestApp;
let programme: WebProgramme;

beforeAll(async () => {
  app = await setupTestApp();
  programme = new WebProgramme(app);
});
afterAll(() => app.close());
beforeEach(() => {
  app.database.clockOffsetMs = 0;
});

/** The path of a link that is made on the page. */
async function madeBy(browser: Browser, form: Record<string, string>): Promise<string> {
  const sent = await browser.submit('/account/feeds', '/account/feeds', { name: 'Phone', ...form });
  if (sent.status !== 303) throw new Error(`Answered ${sent.status}: ${textOf(sent.html)}`);
  return linkOn((await browser.get('/account/feeds')).html);
}

function linkOn(html: string): string {
  const link = /value="(https?:[^"]+\.ics)"/.exec(html)?.[1];
  if (link === undefined) throw new Error('The page shows no link.');
  return new URL(link).pathname;
}

interface Entry {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly day: string;
  readonly summary: string;
  readonly url: string;
}

async function read(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${app.baseUrl}${path}`, { headers });
  const text = await answer.text();
  return { answer, text, entries: answer.status === 200 ? entriesIn(text) : [] };
}

function entriesIn(text: string): readonly Entry[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => String(event.getFirstPropertyValue(name));
    return {
      uid: value('uid'),
      sequence: Number(value('sequence')),
      status: value('status'),
      day: value('dtstart'),
      summary: value('summary'),
      url: value('url'),
    };
  });
}

describe('a link to deadlines', () => {
  test('is shown once, works without signing in, and is kept nowhere', async () => {
    const browser = await app.signIn('secretariat');
    expect(textOf((await browser.get('/account/feeds')).html)).toContain('You have made no link yet.');
    const path = await madeBy(browser, { shows: 'mine' });
    const again = await browser.get('/account/feeds');
    expect(again.html).not.toContain('.ics');
    expect(textOf(again.html)).toContain('Phone What asks me');
    expect(textOf(again.html)).toContain('Not yet');
    const { answer } = await read(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(textOf((await browser.get('/account/feeds')).html)).not.toContain('Not yet');
    const secret = path.slice('/feeds/'.length, -'.ics'.length);
    const kept = await behindTheWall<{ row: string }>(
      app.test,
      'SELECT to_jsonb(f)::text AS row FROM calendar_feed f UNION ALL SELECT to_jsonb(e)::text FROM audit_event e',
    );
    expect(kept.some(({ row }) => row.includes('feed_made'))).toBe(true);
    expect(kept.some(({ row }) => row.includes(secret))).toBe(false);
  });

  test('that is unknown, malformed or ended opens nothing', async () => {
    const browser = await app.signIn('verifier');
    const path = await madeBy(browser, { shows: 'mine' });
    const [, id = ''] =
      /\/account\/feeds\/([^/"]+)\/end/.exec((await browser.get('/account/feeds')).html) ?? [];
    const confirm = await browser.get(`/account/feeds/${id}/end`);
    expect(textOf(confirm.html)).toContain('End the link Phone?');
    expect((await read(path)).answer.status).toBe(200);
    const action = `/account/feeds/${id}/end`;
    const ended = await browser.post(action, hiddenFieldsOf(confirm.html, action));
    expect(ended.status).toBe(303);
    expect((await browser.post(action, hiddenFieldsOf(confirm.html, action))).status).toBe(404);
    for (const other of [
      path,
      `/feeds/${'A'.repeat(43)}.ics`,
      '/feeds/x.ics',
      '/feeds/%00.ics',
      path.slice(0, -4),
    ]) {
      const { answer } = await read(other);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  test('is replaced by a new one, and only by its owner', async () => {
    const browser = await app.signIn('initiator');
    const path = await madeBy(browser, { shows: 'organisation' });
    const [, id = ''] =
      /\/account\/feeds\/([^/"]+)\/renew/.exec((await browser.get('/account/feeds')).html) ?? [];
    const stranger = await app.signIn('verifier');
    expect((await stranger.get(`/account/feeds/${id}/renew`)).status).toBe(404);
    const action = `/account/feeds/${id}/renew`;
    expect((await browser.submit(action, action, {})).status).toBe(303);
    const renewed = linkOn((await browser.get('/account/feeds')).html);
    expect(renewed).not.toBe(path);
    expect((await read(path)).answer.status).toBe(404);
    expect((await read(renewed)).answer.status).toBe(200);
  });

  test('ends with the account, for good', async () => {
    const path = await madeBy(await app.signIn('financial-initiator'), { shows: 'mine' });
    const setDisabled = (value: string) =>
      behindTheWall(
        app.test,
        `UPDATE account SET disabled_at = ${value} WHERE demo_persona = 'financial-initiator'`,
      );
    await setDisabled('now()');
    expect((await read(path)).answer.status).toBe(404);
    await setDisabled('NULL');
    expect((await read(path)).answer.status).toBe(404);
  });

  test('comes back filled where something is missing, and shows a country only to whom it concerns', async () => {
    const staff = await app.signIn('secretariat');
    const back = await staff.submit('/account/feeds', '/account/feeds', {
      name: '',
      shows: 'country',
      country: '',
    });
    expect(back.status).toBe(422);
    expect(back.html).toMatch(/href="#field-name".*href="#field-country"/s);
    const manager = await app.signIn('manager');
    expect((await manager.get('/account/feeds')).html).not.toContain('value="country"');
    for (const [browser, country] of [
      [manager, 'MD'],
      [await app.signIn('partner-ma'), 'MD'],
      [staff, 'DE'],
    ] as const) {
      const refused = await browser.submit('/account/feeds', '/account/feeds', {
        name: 'x',
        shows: 'country',
        country,
      });
      expect(refused.status).toBe(422);
    }
  });
});

describe('a calendar that follows', () => {
  test('keeps one entry per deadline, moves it with its date, cancels it, and lets it go', async () => {
    const drafted = await programme.draft('Forged, faked; & “altered” papers 🛂');
    await programme.act('manager', drafted.id, 'submit_concept_note');
    const path = await madeBy(await app.signIn('secretariat'), { shows: 'mine' });

    const first = await read(path);
    const shown = first.entries.find((one) => one.summary.startsWith(drafted.reference));
    expect(shown).toMatchObject({ sequence: 0, status: 'CONFIRMED' });
    expect(shown?.url).toContain(`/actions/${drafted.id}`);
    expect(first.text).not.toContain('VALARM');
    const { items } = await deadlinesFor(programme.runtime, await programme.actor('secretariat'), {
      whose: 'mine',
      limit: 10,
    });
    expect(shown?.day).toBe(items.find((one) => one.caseId === drafted.id)?.dueDate);

    const tag = first.answer.headers.get('etag') ?? '';
    const same = await read(path, { 'if-none-match': tag });
    expect([same.answer.status, same.text]).toEqual([304, '']);
    expect((await read(path)).text).toBe(first.text);

    await behindTheWall(
      app.test,
      `UPDATE clock SET amount = amount + 5, due_at = due_at + interval '7 days' WHERE case_id = $1 AND stopped_at IS NULL`,
      [drafted.id],
    );
    const moved = await read(path, { 'if-none-match': tag });
    expect(moved.answer.status).toBe(200);
    const after = moved.entries.filter((one) => one.uid === shown?.uid);
    expect(after).toMatchObject([{ sequence: 1, status: 'CONFIRMED' }]);
    expect(after[0]?.day && shown?.day && after[0].day > shown.day).toBe(true);

    await programme.act('secretariat', drafted.id, 'confirm_receipt');
    const done = await read(path);
    expect(done.entries.filter((one) => one.uid === shown?.uid)).toMatchObject([
      { sequence: 2, status: 'CANCELLED', day: after[0]?.day },
    ]);
    const next = done.entries.find(
      (one) => one.summary.startsWith(drafted.reference) && one.status === 'CONFIRMED',
    );
    expect(next).toMatchObject({ sequence: 0 });
    expect(next?.uid).not.toBe(shown?.uid);

    app.database.clockOffsetMs = 7 * WEEK_MS;
    const later = await read(path);
    expect(later.entries.some((one) => one.uid === shown?.uid)).toBe(false);
    expect(later.entries.some((one) => one.uid === next?.uid)).toBe(true);
  });

  test('cancels a limit that stands still and takes it up again under the same number', async () => {
    const drafted = await programme.draft('Needs more papers');
    await programme.act('manager', drafted.id, 'submit_concept_note');
    await programme.act('secretariat', drafted.id, 'confirm_receipt');
    const path = await madeBy(await app.signIn('secretariat'), { shows: 'country', country: 'MD' });
    const of = (entries: readonly Entry[]) =>
      entries.filter((one) => one.summary.includes(drafted.reference));
    const [check] = of((await read(path)).entries);
    await programme.act('secretariat', drafted.id, 'ask_clarification', { inputs: { question: 'Which?' } });
    const standing = of((await read(path)).entries);
    expect(standing.find((one) => one.uid === check?.uid)).toMatchObject({
      status: 'CANCELLED',
      sequence: 1,
    });
    await programme.act('manager', drafted.id, 'answer_clarification', { inputs: { answer: 'These.' } });
    const again = of((await read(path)).entries);
    expect(again.find((one) => one.uid === check?.uid)).toMatchObject({ status: 'CONFIRMED', sequence: 2 });
  });

  test('shows nothing of a role that waits for a second factor, borrowed or own', async () => {
    const drafted = await programme.draft('For whoever stands in');
    await programme.act('manager', drafted.id, 'submit_concept_note');
    const [row] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT organisation_id AS id FROM account WHERE demo_persona = 'secretariat'`,
    );
    const [email, password] = ['stand-in@example.org', 'four quiet lighthouses'];
    const { id } = await createAccount(app.database, systemActor('operator'), {
      name: 'Ada Stand-in',
      email,
      organisationId: row?.id ?? '',
      password,
    });
    const grant = (role: string) =>
      behindTheWall(
        app.test,
        'INSERT INTO role_assignment (id, account_id, role) VALUES (gen_random_uuid(), $1, $2)',
        [id, role],
      );
    await grant('operational_initiator');
    await makeDelegations(app.database, await programme.actor('secretariat'), {
      delegateId: id,
      roles: ['secretariat'],
      fromDay: brusselsDay(0),
      untilDay: brusselsDay(0),
      ceilingCents: null,
      reason: 'Away.',
    });
    const asks = (roles: string) =>
      behindTheWall(
        app.test,
        `UPDATE setting SET value = to_jsonb($1::text) WHERE code = 'second_factor_roles'`,
        [roles],
      );
    const browser = app.browser();
    await browser.submit('/sign-in', '/sign-in', { email, password });
    const path = await madeBy(browser, { shows: 'mine' });
    const isTold = async () => (await read(path)).text.includes(drafted.reference);
    await asks('secretariat');
    expect(await isTold()).toBe(false);
    await asks('authorising_officer administrator');
    expect(await isTold()).toBe(true);

    await behindTheWall(
      app.test,
      'UPDATE delegation SET ended_at = now(), ended_by_account_id = delegator_account_id WHERE ended_at IS NULL',
    );
    await grant('secretariat');
    const confirmed = async () =>
      (await read(path)).entries.some(
        (one) => one.summary.startsWith(drafted.reference) && one.status === 'CONFIRMED',
      );
    await asks('secretariat');
    expect(await confirmed()).toBe(false);
    await behindTheWall(
      app.test,
      `INSERT INTO totp_factor (account_id, secret, confirmed_at) VALUES ($1, 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', now())`,
      [id],
    );
    expect(await confirmed()).toBe(true);
    await asks('authorising_officer administrator');
  });

  test('shows a partner authority the files of its country in its language, and nothing of others', async () => {
    const moldovan = await programme.inConsultation('For Moldova');
    const moroccan = await programme.inConsultation('For Morocco', 'manager-es');
    await behindTheWall(app.test, `UPDATE account SET locale = 'fr' WHERE demo_persona = 'partner-md'`);
    const path = await madeBy(await app.signIn('partner-md'), { shows: 'country' });
    const { text, entries } = await read(path);
    expect(entries.map((one) => one.summary)).toEqual(
      expect.arrayContaining([`${moldovan.reference} : Délai pour approuver ou s’opposer`]),
    );
    expect(text).not.toContain(moroccan.reference);
    for (const one of entries) expect(one.summary).not.toContain('Délai du contrôle administratif');
    await behindTheWall(
      app.test,
      `UPDATE role_assignment SET ended_at = now() WHERE account_id = (SELECT id FROM account WHERE demo_persona = 'partner-md')`,
    );
    const without = await read(path);
    expect(without.entries.every((one) => one.status === 'CANCELLED')).toBe(true);
  });
});
