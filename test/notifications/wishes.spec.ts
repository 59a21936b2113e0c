import { editCase } from '../../src/cases/edit-case.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { wishedCases, wishForCase } from '../../src/notifications/case-wishes.js';
import { inboxOf } from '../../src/notifications/inbox.query.js';
import { changePreferences, type Preferences, preferencesOf } from '../../src/notifications/preferences.js';
import { resumeMails, stopMails, subscriberOf } from '../../src/notifications/stop-mails.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { type Background, background } from '../support/drain.js';
import { type Ferry, ferry, forget } from '../support/ferry.js';

const USUAL: Preferences = {
  mail: 'at_once',
  digestHour: 8,
  digestWeekday: 1,
  quietFrom: null,
  quietUntil: null,
  mailLocale: null,
};

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
  await behindTheWall(test, 'DELETE FROM notice_preference; DELETE FROM case_wish');
});

/** Moves the clock so that it is that hour of a Wednesday in Brussels; nobody there rests on that day. */
async function itIs(hour: number): Promise<void> {
  test.database.clockOffsetMs =
    Date.parse(`2027-01-13T${String(hour - 1).padStart(2, '0')}:30:00Z`) - Date.now();
}

const tellAll = async () => {
  while ((await work.relay.round()) > 0);
};
const prefer = (who: PersonActor, wanted: Partial<Preferences>) =>
  changePreferences(test.database, who, { ...USUAL, ...wanted });
const mailsTo = (who: PersonActor) =>
  behindTheWall<{ subject: string; body_text: string; not_before: Date; created_at: Date }>(
    test,
    'SELECT subject, body_text, not_before, created_at FROM mail WHERE account_id = $1 ORDER BY created_at, id',
    [who.accountId],
  );
const kindsTold = async (who: PersonActor) =>
  (await inboxOf(test.database, who, { limit: 100 })).items.map((item) => item.kind);

describe('preferences', () => {
  it('are the usual ones until somebody chooses, and then what was chosen', async () => {
    expect(await preferencesOf(test.database, port.moldova)).toEqual({
      ...USUAL,
      stoppedAt: null,
      timeZone: 'Europe/Chisinau',
    });
    const wanted: Preferences = {
      mail: 'weekly',
      digestHour: 17,
      digestWeekday: 5,
      quietFrom: 19,
      quietUntil: 7,
      mailLocale: 'en',
    };
    await changePreferences(test.database, port.moldova, wanted);
    expect(await preferencesOf(test.database, port.moldova)).toMatchObject(wanted);
    expect(await preferencesOf(test.database, port.manager)).toMatchObject(USUAL);
  });

  it.each([
    [{ mail: 'hourly' }, '/mail', 'not_a_choice'],
    [{ digestHour: 24 }, '/digestHour', 'out_of_range'],
    [{ digestHour: Number.NaN }, '/digestHour', 'not_whole'],
    [{ digestWeekday: 0 }, '/digestWeekday', 'out_of_range'],
    [{ quietFrom: 20 }, '/quietUntil', 'quiet_both'],
    [{ quietUntil: 20 }, '/quietFrom', 'quiet_both'],
    [{ quietFrom: 7, quietUntil: 7 }, '/quietUntil', 'quiet_all_day'],
    [{ mailLocale: 'xx' }, '/mailLocale', 'not_a_choice'],
  ])('refuse %j with a pointer to the field', async (wrong, pointer, code) => {
    await expect(
      changePreferences(test.database, port.manager, { ...USUAL, ...wrong }),
    ).rejects.toMatchObject({ code: 'invalid_field', details: [expect.objectContaining({ pointer, code })] });
    expect(await behindTheWall(test, 'SELECT 1 FROM notice_preference')).toEqual([]);
  });

  it('are read and written by their owner alone', async () => {
    await prefer(port.manager, { mail: 'none' });
    const seen = await test.database.asActor(port.administrator, (transaction) =>
      transaction.run('test_preferences', 'SELECT 1 FROM notice_preference'),
    );
    expect(seen).toEqual([]);
  });

  it('no mail: the inbox is told, and no mail is written', async () => {
    await prefer(port.secretary, { mail: 'none' });
    await port.inspected();
    await tellAll();
    expect(await kindsTold(port.secretary)).toEqual(['task_opened']);
    expect(await mailsTo(port.secretary)).toEqual([]);
  });

  it('quiet hours hold the mail until their end, and not the inbox', async () => {
    await prefer(port.secretary, { quietFrom: 19, quietUntil: 7 });
    await itIs(21);
    await port.inspected();
    await tellAll();
    expect(await kindsTold(port.secretary)).toEqual(['task_opened']);
    const [mail] = await mailsTo(port.secretary);
    expect(mail?.not_before.toISOString()).toBe('2027-01-14T06:00:00.000Z');
    await itIs(12);
    await forget(test);
    await port.inspected();
    await tellAll();
    const [noon] = await mailsTo(port.secretary);
    expect(noon?.not_before.toISOString()).toMatch(/^2027-01-13T11:30/);
  });

  it('a mail that asks for work which was done while it waited does not leave in the morning', async () => {
    await prefer(port.secretary, { quietFrom: 19, quietUntil: 7 });
    await itIs(21);
    const done = await port.inspected('Done in the evening');
    await port.inspected('Waits till the morning');
    await tellAll();
    await port.act(port.secretary, done, { transition: 'refuse' });
    test.database.clockOffsetMs += 11 * 3_600_000;
    await work.job('deliver-mail');
    const states = await behindTheWall<{ subject: string; void: boolean; kept: boolean }>(
      test,
      `SELECT c.title AS subject, m.void_at IS NOT NULL AS void, m.kept_at IS NOT NULL AS kept FROM mail m
       JOIN case_file c ON c.id = m.case_id WHERE m.account_id = $1 ORDER BY c.title`,
      [port.secretary.accountId],
    );
    expect(states).toEqual([
      { subject: 'Done in the evening', void: true, kept: false },
      { subject: 'Waits till the morning', void: false, kept: true },
    ]);
  });

  it('mails come in the language that was chosen for them', async () => {
    await prefer(port.secretary, { mailLocale: 'fr' });
    await port.inspected();
    await tellAll();
    expect((await mailsTo(port.secretary))[0]?.subject).toMatch(
      /: À vous : pass, ou : ask, ou : refuse \(échéance/,
    );
  });
});

describe('a case that is watched', () => {
  it('tells staff of every step and every change, also of what is not asked of them', async () => {
    const id = await port.inspected();
    await tellAll();
    await forget(test);
    await wishForCase(test.database, port.head, id, 'watch');
    await port.act(port.secretary, id, { transition: 'ask' });
    await tellAll();
    expect(await kindsTold(port.head)).toEqual(['moved']);
    const { items } = await inboxOf(test.database, port.head, { limit: 1 });
    expect(items[0]?.headline).toBe('Now: Question to the captain');
    expect((await mailsTo(port.head))[0]?.subject).toContain('Now: Question to the captain');
    await port.act(port.manager, id, { transition: 'answer' });
    await tellAll();
    expect(await kindsTold(port.head)).toEqual(['moved', 'moved']);
  });

  it('tells of an answer, and of an edit in words of its own', async () => {
    const id = await port.open('Edited');
    await tellAll();
    await wishForCase(test.database, port.head, id, 'watch');
    const edit = { subject: 'crossing', caseId: id, expectedVersion: '1.1', title: 'Edited twice' };
    const edited = await editCase(port.runtime, port.manager, edit, async () => []);
    expect(edited.ok).toBe(true);
    await tellAll();
    const { items } = await inboxOf(test.database, port.head, { limit: 1 });
    expect(items[0]?.text).toMatch(/which you watch: the content was edited\.$/);
    await forget(test);
    const other = await port.atHarbours();
    await wishForCase(test.database, port.head, other, 'watch');
    await tellAll();
    await forget(test);
    await port.act(port.pilot, other, { transition: 'agree', visa: 'pilot' });
    await tellAll();
    expect(await kindsTold(port.head)).toEqual(['visa_given']);
  });

  it('tells outsiders only what the wall lets them see', async () => {
    const id = await port.atHarbours();
    await tellAll();
    await wishForCase(test.database, port.manager, id, 'watch');
    await wishForCase(test.database, port.morocco, id, 'watch');
    await forget(test);
    await port.act(port.pilot, id, { transition: 'agree', visa: 'pilot' });
    await port.act(port.moldova, id, { transition: 'agree', visa: 'berth:MD' });
    await tellAll();
    expect(await kindsTold(port.manager)).toEqual([]);
    expect(await kindsTold(port.morocco)).toEqual([]);
    await port.act(port.morocco, id, { transition: 'agree', visa: 'berth:MA' });
    await tellAll();
    expect(await kindsTold(port.manager)).toEqual(['moved']);
  });

  it('cannot be watched by who does not see it, and is silent to who lost sight of it', async () => {
    const id = await port.inspected();
    await tellAll();
    await expect(wishForCase(test.database, port.stranger, id, 'watch')).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      test.database.asActor(port.stranger, (transaction) =>
        transaction.run(
          'test_watch',
          `INSERT INTO case_wish (account_id, case_id, wish) VALUES ($1, $2, 'watch')`,
          [port.stranger.accountId, id],
        ),
      ),
    ).rejects.toThrow(/row-level security/);
    await wishForCase(test.database, port.morocco, id, 'watch');
    await forget(test);
    await behindTheWall(test, 'DELETE FROM case_access WHERE case_id = $1 AND organisation_id = $2', [
      id,
      port.morocco.organisationId,
    ]);
    await port.act(port.secretary, id, { transition: 'refuse' });
    await tellAll();
    expect(await kindsTold(port.morocco)).toEqual([]);
    expect(await mailsTo(port.morocco)).toEqual([]);
    expect(await wishedCases(test.database, port.morocco)).toEqual([]);
    expect(await kindsTold(port.moldova)).toEqual(['moved']);
  });

  it('tells nobody twice, who is told anyway, nor of their own acts', async () => {
    const id = await port.open();
    await tellAll();
    await wishForCase(test.database, port.secretary, id, 'watch');
    await wishForCase(test.database, port.manager, id, 'watch');
    await forget(test);
    await port.act(port.manager, id, { transition: 'submit' });
    await tellAll();
    expect(await kindsTold(port.secretary)).toEqual(['task_opened']);
    expect(await kindsTold(port.manager)).toEqual([]);
  });
});

describe('a case that is muted', () => {
  it('is silent about what only informs, and still asks to act', async () => {
    const id = await port.open();
    await tellAll();
    await wishForCase(test.database, port.moldova, id, 'mute');
    await wishForCase(test.database, port.secretary, id, 'mute');
    await forget(test);
    await port.act(port.manager, id, { transition: 'submit' });
    await tellAll();
    expect(await kindsTold(port.moldova)).toEqual([]);
    expect(await kindsTold(port.morocco)).toEqual(['moved']);
    expect(await kindsTold(port.secretary)).toEqual(['task_opened']);
    await port.act(port.secretary, id, { transition: 'pass' });
    await tellAll();
    expect(await kindsTold(port.moldova)).toEqual(['task_opened']);
    await wishForCase(test.database, port.moldova, id, null);
    expect(await wishedCases(test.database, port.moldova)).toEqual([]);
  });

  it('is listed by title beside those that are watched', async () => {
    const [b, a] = [await port.open('Beta'), await port.open('alpha')];
    await wishForCase(test.database, port.manager, b, 'watch');
    await wishForCase(test.database, port.manager, a, 'watch');
    await wishForCase(test.database, port.manager, a, 'mute');
    expect((await wishedCases(test.database, port.manager)).map((one) => [one.title, one.wish])).toEqual([
      ['alpha', 'mute'],
      ['Beta', 'watch'],
    ]);
  });
});

describe('the secret in every mail', () => {
  const tokenOf = async (who: PersonActor) =>
    (
      await behindTheWall<{ token: string }>(
        test,
        'SELECT unsubscribe_token AS token FROM account WHERE id = $1',
        [who.accountId],
      )
    )[0]!.token;

  it('stops the mails, and begins them again as they were', async () => {
    await prefer(port.secretary, { mailLocale: 'fr' });
    const token = await tokenOf(port.secretary);
    expect(await subscriberOf(test.database, token)).toEqual({
      email: 'sami.secretary@example.org',
      locale: 'en',
      stopped: false,
    });
    expect(await stopMails(test.database, token)).toBe(true);
    expect(await stopMails(test.database, token)).toBe(true);
    await port.inspected();
    await tellAll();
    expect(await mailsTo(port.secretary)).toEqual([]);
    expect(await kindsTold(port.secretary)).toEqual(['task_opened']);
    expect((await preferencesOf(test.database, port.secretary)).stoppedAt).toMatch(/Z$/);
    expect(await resumeMails(test.database, token)).toBe(true);
    await port.inspected();
    await tellAll();
    expect((await mailsTo(port.secretary))[0]?.subject).toContain('À vous');
    const events = await behindTheWall(
      test,
      `SELECT kind FROM audit_event WHERE kind LIKE 'mails_%' ORDER BY at, seq`,
    );
    expect(events).toEqual([{ kind: 'mails_stopped' }, { kind: 'mails_resumed' }]);
  });

  it('is another for every account, and nobody’s when it is made up', async () => {
    expect(await tokenOf(port.manager)).not.toBe(await tokenOf(port.secretary));
    for (const made of ['0'.repeat(64), 'x', '', `${await tokenOf(port.manager)}0`]) {
      expect(await subscriberOf(test.database, made)).toBeNull();
      expect(await stopMails(test.database, made)).toBe(false);
      expect(await resumeMails(test.database, made)).toBe(false);
    }
  });
});
