import { openCase } from '../../src/cases/open-case.js';
import { type PersonActor, systemActor } from '../../src/kernel/actor.js';
import { inboxOf } from '../../src/notifications/inbox.query.js';
import { isOfAbsence, NOTICE_KINDS, type NoticeKind } from '../../src/notifications/notice.js';
import { noticeSentence } from '../../src/notifications/notice-sentence.js';
import { WHO_HEARS } from '../../src/notifications/who-hears.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { type Background, background } from '../support/drain.js';
import { type Ferry, ferry, forget } from '../support/ferry.js';

let test: TestDatabase;
let port: Ferry;
let work: Background;

beforeAll(async () => {
  test = await testDatabase({ size: 8 });
  port = await ferry(test);
  work = background(port.runtime);
});
afterAll(async () => {
  work?.close();
  await test?.close();
});
beforeEach(async () => {
  test.database.clockOffsetMs = 0;
  await forget(test);
});

async function told(reader: PersonActor): Promise<[kind: string, headline: string, who: string | null][]> {
  const { items } = await inboxOf(test.database, reader, { limit: 100 });
  return items.map((item) => [item.kind, item.headline, item.who]);
}

/** All that lies in the database of what these people were told. */
async function stored(...readers: readonly PersonActor[]): Promise<string> {
  const ids = readers.map((reader) => reader.accountId);
  const inbox = await behindTheWall(test, 'SELECT kind, params FROM inbox_item WHERE account_id = ANY ($1)', [
    ids,
  ]);
  const mails = await behindTheWall(
    test,
    'SELECT subject, body_text, body_html, headers FROM mail WHERE account_id = ANY ($1)',
    [ids],
  );
  return JSON.stringify([inbox, mails]);
}

it('tells who is asked what waits for them, with the doer and the date', async () => {
  await port.inspected();
  await work.drain();
  const { items } = await inboxOf(test.database, port.secretary, { limit: 10 });
  expect(items).toEqual([
    expect.objectContaining({
      kind: 'task_opened',
      headline: 'Waiting for you: pass, or: ask, or: refuse',
      text: expect.stringMatching(
        /^“A crossing” \(PS\/\d{4}\/\d+\) waits for you: pass, or: ask, or: refuse\.$/,
      ),
      who: 'Mara Manager',
      due: expect.stringMatching(/\d{4}/),
      title: 'A crossing',
      readAt: null,
    }),
  ]);
  expect(items[0]?.dueAt).toMatch(/Z$/);
});

it('tells outsiders in their own words and language, and never the doer of his own act', async () => {
  const id = await port.open();
  await work.drain();
  await port.act(port.manager, id, { transition: 'submit' });
  await work.drain();
  expect(await told(port.manager)).toEqual([]);
  expect(await told(port.colleague)).toEqual([
    ['moved', 'Now: Under review', 'Mara Manager'],
    ['task_opened', 'Waiting for you: submit', 'Mara Manager'],
  ]);
  expect(await told(port.moldova)).toEqual([['moved', "Désormais : À l'examen", 'La facilité']]);
  expect(await told(port.stranger)).toEqual([]);
  expect(await told(port.head)).toEqual([]);
});

it('shows outsiders nothing of the inside, of staff, or of other countries', async () => {
  const id = await port.atHarbours();
  await work.drain();
  await port.act(port.moldova, id, { transition: 'agree', visa: 'berth:MD' });
  await port.act(port.pilot, id, { transition: 'agree', visa: 'pilot' });
  await port.act(port.morocco, id, { transition: 'agree', visa: 'berth:MA' });
  await work.drain();
  expect(await told(port.moldova)).toEqual([
    ['moved', 'Désormais : En mer', 'La facilité'],
    ['task_opened', 'À vous : Poste à quai', 'La facilité'],
    ['moved', "Désormais : À l'examen", 'La facilité'],
  ]);
  const outside = await stored(port.manager, port.colleague, port.moldova, port.morocco);
  for (const secret of [
    'Hull',
    'coque',
    'Harbours and pilot',
    'Sami',
    'sami',
    'Piet',
    port.secretary.accountId,
  ]) {
    expect(outside).not.toContain(secret);
  }
  expect(await stored(port.moldova)).not.toMatch(/Malika|malika|Morocc|:MA/);
  expect(await stored(port.manager, port.colleague)).not.toMatch(/Malika|Mihai|mihai/);
});

it('tells the secretariat of an answer that leaves the case where it is', async () => {
  const id = await port.atHarbours();
  await port.act(port.moldova, id, { transition: 'agree', visa: 'berth:MD' });
  await work.drain();
  const [first] = await told(port.secretary);
  expect(first).toEqual(['visa_given', 'Berth: yes', 'Mihai Moldovan']);
  expect(await stored(port.morocco, port.manager)).not.toContain('visa_given');
});

it('asks only those who have not answered and are not done', async () => {
  const id = await port.atHarbours();
  await port.act(port.pilot, id, { transition: 'agree', visa: 'pilot' });
  await work.drain();
  expect(await told(port.pilot)).toEqual([]);
  expect(await told(port.secondPilot)).toEqual([]);
  expect(await told(port.morocco)).toContainEqual(['task_opened', 'Waiting for you: Berth', 'The facility']);
});

it('says a refusal and an end plainly', async () => {
  const refused = await port.inspected();
  await port.act(port.secretary, refused, { transition: 'refuse' });
  await work.drain();
  expect((await told(port.manager))[0]).toEqual(['refused', 'Not accepted: Refused', 'The facility']);
  await forget(test);
  const lapsed = await port.inspected();
  await port.act(port.secretary, lapsed, { transition: 'ask' });
  test.database.clockOffsetMs = 20 * 24 * 3_600_000;
  await work.drain();
  expect((await told(port.manager))[0]).toEqual(['ended', 'Ended: Lapsed', 'The facility']);
  expect((await told(port.moldova))[0]).toEqual(['ended', 'Terminé : Caduque', 'La facilité']);
});

it('tells nobody of records that are brought in', async () => {
  const system = systemActor('import');
  await test.database.asActor(system, (transaction) =>
    openCase(port.runtime, transaction, system, {
      subject: 'crossing',
      title: 'An old crossing',
      organisationId: port.manager.organisationId,
      countries: [],
      stage: 'inspection',
    }),
  );
  await work.drain();
  expect(await behindTheWall(test, 'SELECT kind FROM inbox_item')).toEqual([]);
});

it('tells once of what is handed over twice, and nothing of what was rolled back', async () => {
  await port.inspected();
  await work.drain();
  const count = () =>
    behindTheWall(test, 'SELECT count(*)::int AS n FROM inbox_item UNION ALL SELECT count(*)::int FROM mail');
  const before = await count();
  await behindTheWall(
    test,
    "UPDATE outbox SET done_at = NULL WHERE kind = 'event' AND id > (SELECT max(id) - 2 FROM outbox)",
  );
  await expect(
    test.database.asActor(port.manager, async (transaction) => {
      await openCase(port.runtime, transaction, port.manager, {
        subject: 'crossing',
        title: 'Never',
        organisationId: port.manager.organisationId,
        countries: [],
      });
      throw new Error('Second thoughts.');
    }),
  ).rejects.toThrow('Second thoughts.');
  await work.drain();
  expect(await count()).toEqual(before);
});

it('forgets the name of a person who was erased', async () => {
  await port.inspected();
  await work.drain();
  await behindTheWall(test, 'UPDATE person SET name = NULL, erased_at = now() WHERE id = $1', [
    port.manager.personId,
  ]);
  expect((await told(port.secretary))[0]?.[2]).toBe('A former user');
  await behindTheWall(test, 'UPDATE person SET name = $2, erased_at = NULL WHERE id = $1', [
    port.manager.personId,
    port.manager.name,
  ]);
});

it('puts an award into words of its own', () => {
  const awarded = WHO_HEARS['case_advanced']?.find((hearing) => hearing.notice === 'awarded');
  expect(awarded).toEqual(
    expect.objectContaining({ subject: 'action', into: ['contracting'], who: 'applicants' }),
  );
});

it('says by when an answer is asked for, and what silence means', async () => {
  await port.atHarbours();
  await work.drain();
  const [asked] = (await inboxOf(test.database, port.morocco, { limit: 10 })).items;
  expect(asked).toMatchObject({
    headline: 'Waiting for you: Berth',
    text: expect.stringMatching(/Berth\. Without an answer by then, silence counts as no objection\.$/),
    due: expect.stringMatching(/\d{4}/),
  });
  const [mail] = await behindTheWall<{ body: string }>(
    test,
    'SELECT body_text AS body FROM mail WHERE account_id = $1 ORDER BY created_at DESC LIMIT 1',
    [port.morocco.accountId],
  );
  expect(mail?.body).toMatch(/silence counts as no objection.*By when: \d+ /s);
});

it('says in the reader’s language what the product called a case, and stops a sentence once', () => {
  const said = (locale: 'en' | 'fr', subject: string | null) =>
    noticeSentence(
      'task_opened',
      {
        reference: 'SC/1',
        title: 'Steering Committee of 2026-12-21',
        stage: { en: 'Stage' },
        ask: { en: 'Money has returned: award?', fr: 'De l’argent est revenu : octroyer ?' },
      },
      { locale, timeZone: 'Europe/Brussels' },
      { by: null, byBehalf: null, behalf: null },
      subject,
    ).text;
  expect(said('en', 'committee_session')).toBe(
    '“Steering Committee of 21 December 2026” (SC/1) waits for you: Money has returned: award?',
  );
  expect(said('fr', 'committee_session')).toContain('21 décembre 2026');
  expect(said('fr', 'committee_session')).toMatch(/octroyer \?$/);
  expect(said('en', 'action')).toContain('“Steering Committee of 2026-12-21”');
});

it.each(NOTICE_KINDS)('has sentences for %s in every language', (kind) => {
  const label = { en: 'English words', fr: 'Mots français' };
  const params = {
    reference: 'X/1',
    title: 'T',
    stage: label,
    ask: label,
    visa: label,
    answer: 'no' as const,
    fromDay: '2027-03-01',
    untilDay: '2027-03-05',
    onBehalfOf: 'an account',
  };
  const nobody = { by: null, byBehalf: null, behalf: 'Tilda' };
  const english = noticeSentence(kind, params, { locale: 'en', timeZone: 'Europe/Brussels' }, nobody, null);
  const french = noticeSentence(kind, params, { locale: 'fr', timeZone: 'Europe/Brussels' }, nobody, null);
  for (const { headline, text } of [english, french]) {
    expect(`${headline}${text}`).not.toMatch(/notice\.|\{\{/);
    expect(text).toContain(mentions(kind));
  }
  expect(french.text).not.toBe(english.text);
});

/** What its sentence has to say of what it is about: the title of a case, a person, or a day. */
function mentions(kind: NoticeKind): string {
  if (kind.startsWith('year_') || kind.startsWith('absence')) return '2027';
  return isOfAbsence(kind) ? 'Tilda' : 'T';
}
