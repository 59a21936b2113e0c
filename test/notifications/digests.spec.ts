import type { PersonActor } from '../../src/kernel/actor.js';
import { wishForCase } from '../../src/notifications/case-wishes.js';
import { inboxOf } from '../../src/notifications/inbox.query.js';
import { markRead } from '../../src/notifications/mark-read.js';
import { changePreferences, type Preferences } from '../../src/notifications/preferences.js';
import { Digests } from '../../src/notifications/send-digests.js';
import { stopMails } from '../../src/notifications/stop-mails.js';
import { Wordings } from '../../src/notifications/wordings.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { type Background, background, PUBLIC_URL } from '../support/drain.js';
import { type Ferry, ferry, forget } from '../support/ferry.js';

const DAILY: Preferences = {
  mail: 'daily',
  digestHour: 8,
  digestWeekday: 1,
  quietFrom: null,
  quietUntil: null,
  mailLocale: null,
};

let test: TestDatabase;
let port: Ferry;
let work: Background;
let digests: Digests;

beforeAll(async () => {
  test = await testDatabase({ size: 10 });
  port = await ferry(test);
  work = background(port.runtime);
  digests = new Digests(test.database, new Wordings(), PUBLIC_URL);
});
afterAll(async () => {
  work?.close();
  await test?.close();
});
beforeEach(async () => {
  await itIs('2027-01-13T10:00:00Z');
  await forget(test);
  await behindTheWall(test, 'DELETE FROM notice_preference; DELETE FROM case_wish; DELETE FROM digest_item');
});

/** A Wednesday morning, unless another moment is named. */
async function itIs(moment: string): Promise<void> {
  test.database.clockOffsetMs = Date.parse(moment) - Date.now();
}

const THURSDAY = '2027-01-14T07:00:05Z';
const tellAll = async () => {
  while ((await work.relay.round()) > 0);
};
const prefer = (who: PersonActor, wanted: Partial<Preferences> = {}) =>
  changePreferences(test.database, who, { ...DAILY, ...wanted });
const mails = (who: PersonActor) =>
  behindTheWall<{
    subject: string;
    body_text: string;
    body_html: string;
    message_id: string;
    headers: object;
    case_id: null;
  }>(
    test,
    'SELECT subject, body_text, body_html, message_id, headers, case_id FROM mail WHERE account_id = $1 ORDER BY created_at, id',
    [who.accountId],
  );
const waiting = () => behindTheWall(test, 'SELECT 1 FROM digest_item WHERE settled_at IS NULL');
const digest = async () => {
  while ((await digests.round()) > 0);
};

it('brings at the hour, in one mail, what waits and what happened', async () => {
  await prefer(port.secretary);
  const first = await port.inspected('Ropes & <knots>');
  await port.inspected('Second');
  const third = await port.atHarbours('Third');
  await tellAll();
  await port.act(port.moldova, third, { transition: 'agree', visa: 'berth:MD' });
  await wishForCase(test.database, port.secretary, third, 'watch');
  await port.act(port.morocco, third, { transition: 'agree', visa: 'berth:MA' });
  await tellAll();
  expect(await mails(port.secretary)).toEqual([]);
  await digest();
  expect(await mails(port.secretary)).toEqual([]);
  await itIs(THURSDAY);
  await digest();
  const written = await mails(port.secretary);
  expect(written).toHaveLength(1);
  const [mail] = written;
  expect(mail?.subject).toBe('Entente, 14 January 2027: 2 files wait for you');
  expect(mail?.body_text).toMatch(
    /Waits for you:\n- “Ropes & <knots>”.*waits for you: pass, or: ask, or: refuse/,
  );
  expect(mail?.body_text).toMatch(new RegExp(`${PUBLIC_URL}/crossings/${first}\\?notice=[0-9a-f-]{36}`));
  expect(mail?.body_html).toContain('“Ropes &amp; &lt;knots&gt;”');
  expect(mail?.body_html).not.toContain('<knots>');
  expect(mail?.message_id).toMatch(/^<digest\.[0-9a-f-]{36}@entente\.example\.org>$/);
  expect(mail?.headers).toEqual({
    references: `<digests.${port.secretary.accountId}@entente.example.org>`,
    language: 'en',
    digest: true,
  });
  expect(mail?.case_id).toBeNull();
  await digest();
  expect(await mails(port.secretary)).toHaveLength(1);
  expect(await waiting()).toEqual([]);
});

it('does not hold back what is due before the digest could help', async () => {
  await prefer(port.secretary, { mail: 'weekly', digestWeekday: 2 });
  // Five working days to inspect: due on the Wednesday after the Tuesday of the digest, less than a day later.
  const id = await port.inspected();
  await tellAll();
  const [clock] = await behindTheWall<{ due_at: Date }>(test, 'SELECT due_at FROM clock WHERE case_id = $1', [
    id,
  ]);
  expect(clock?.due_at.toISOString()).toBe('2027-01-20T22:59:59.999Z');
  expect(await waiting()).toHaveLength(1);
  await forget(test);
  await behindTheWall(test, 'DELETE FROM digest_item');
  await prefer(port.secretary, { mail: 'weekly', digestWeekday: 3 });
  await port.inspected();
  await tellAll();
  expect(await waiting()).toHaveLength(0);
  expect(await mails(port.secretary)).toHaveLength(1);
});

it('says what was done since, leaves out what was read, and presents neither as open', async () => {
  await prefer(port.secretary);
  const done = await port.inspected('Done by then');
  await port.inspected('Read by then');
  await port.inspected('Open still');
  await tellAll();
  const { items } = await inboxOf(test.database, port.secretary, { limit: 10 });
  const read = items.find((item) => item.title === 'Read by then');
  await markRead(test.database, port.secretary, [read!.id]);
  await port.act(port.secretary, done, { transition: 'refuse' });
  await tellAll();
  await itIs(THURSDAY);
  await digest();
  const [mail] = await mails(port.secretary);
  const [open = '', since = ''] = (mail?.body_text ?? '').split('Done since you were told:');
  expect(open).toContain('Open still');
  expect(open).not.toContain('Done by then');
  expect(since).toContain('Done by then');
  expect(mail?.body_text).not.toContain('Read by then');
  expect(mail?.subject).toContain('1 file waits for you');
});

it('writes no mail when nothing is left to say', async () => {
  await prefer(port.secretary);
  const id = await port.inspected();
  await tellAll();
  await port.act(port.secretary, id, { transition: 'refuse' });
  await tellAll();
  await itIs(THURSDAY);
  await digest();
  expect(await mails(port.secretary)).toEqual([]);
  expect(await waiting()).toEqual([]);
});

it('tells nothing of what the reader does not see any more, or muted', async () => {
  await prefer(port.moldova);
  const lost = await port.inspected('Lost');
  const muted = await port.inspected('Muted');
  await port.inspected('Seen');
  await tellAll();
  await behindTheWall(test, 'DELETE FROM case_access WHERE case_id = $1 AND organisation_id = $2', [
    lost,
    port.moldova.organisationId,
  ]);
  await wishForCase(test.database, port.moldova, muted, 'mute');
  await itIs(THURSDAY);
  await digest();
  const [mail] = await mails(port.moldova);
  expect(mail?.body_text).toContain('Seen');
  expect(mail?.body_text).not.toMatch(/Lost|Muted/);
  expect(mail?.subject).toBe("Entente : ce qui s'est passé au 14 janvier 2027");
});

it('waits for a working day of the reader when the machine was away over the hour', async () => {
  await prefer(port.secretary);
  await port.inspected();
  await tellAll();
  await itIs('2027-01-16T12:00:00Z');
  await digest();
  expect(await mails(port.secretary)).toEqual([]);
  expect(await waiting()).toHaveLength(1);
  await itIs('2027-01-18T06:59:00Z');
  await digest();
  expect(await mails(port.secretary)).toEqual([]);
  await itIs('2027-01-18T07:00:05Z');
  await digest();
  expect(await mails(port.secretary)).toHaveLength(1);
});

it('keeps to the holidays of the reader: in Morocco nobody works on 14 January', async () => {
  await prefer(port.moldova);
  await prefer(port.morocco);
  await port.inspected();
  await tellAll();
  await itIs('2027-01-14T12:00:00Z');
  await digest();
  expect([(await mails(port.moldova)).length, (await mails(port.morocco)).length]).toEqual([1, 0]);
  await itIs('2027-01-15T07:00:05Z');
  await digest();
  expect((await mails(port.morocco)).length).toBe(1);
});

it('loses nothing when the choice changes: mails at once bring what was collected, none at all ends it', async () => {
  await prefer(port.secretary);
  await prefer(port.moldova);
  await port.inspected();
  await tellAll();
  await prefer(port.secretary, { mail: 'at_once' });
  await prefer(port.moldova, { mail: 'none' });
  await digest();
  expect(await mails(port.secretary)).toHaveLength(1);
  expect(await mails(port.moldova)).toEqual([]);
  expect(await waiting()).toEqual([]);
});

it('writes no digest for who stopped the mails or left', async () => {
  await prefer(port.secretary);
  await prefer(port.moldova);
  await port.inspected();
  await tellAll();
  const [row] = await behindTheWall<{ token: string }>(
    test,
    'SELECT unsubscribe_token AS token FROM account WHERE id = $1',
    [port.secretary.accountId],
  );
  await stopMails(test.database, row!.token);
  await behindTheWall(test, 'UPDATE account SET disabled_at = now() WHERE id = $1', [port.moldova.accountId]);
  await itIs(THURSDAY);
  await digest();
  expect(await behindTheWall(test, `SELECT 1 FROM mail WHERE source LIKE 'digest:%'`)).toEqual([]);
  await behindTheWall(test, 'UPDATE account SET disabled_at = NULL');
});

it('writes each digest once, however many write at once, while more is collected', async () => {
  const readers = [port.secretary, port.moldova, port.colleague];
  for (const reader of readers) await prefer(reader);
  for (let n = 0; n < 5; n += 1) await port.inspected(`Crossing ${n}`);
  await tellAll();
  await itIs(THURSDAY);
  const others = Array.from({ length: 4 }, () => new Digests(test.database, new Wordings(), PUBLIC_URL));
  await Promise.all([
    ...others.map(async (one) => {
      while ((await one.round()) > 0);
    }),
    (async () => {
      for (let n = 0; n < 3; n += 1) await port.inspected(`Later ${n}`);
      await tellAll();
    })(),
  ]);
  for (const reader of readers) expect([reader.name, (await mails(reader)).length]).toEqual([reader.name, 1]);
  await itIs('2027-01-15T07:00:05Z');
  await digest();
  const told = await behindTheWall<{ account_id: string; title: string; times: number }>(
    test,
    `SELECT m.account_id, i.params->>'title' AS title, count(*)::int AS times
     FROM digest_item d JOIN inbox_item i ON i.id = d.inbox_item_id JOIN mail m ON m.id = d.mail_id
     WHERE strpos(m.body_text, i.params->>'title') > 0 GROUP BY 1, 2`,
  );
  expect(told).toHaveLength(readers.length * 8);
  expect(told.every((row) => row.times === 1)).toBe(true);
});
