/** A rule's letter: written once by the event that asked for it, in the addressee's language, and never twice. */
import { addContact } from '../../src/identity/change-contact.js';
import { nameFocalPoint } from '../../src/identity/focal-point.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { makeRule, ruleTransitions, unwrittenLetters } from '../../src/letters/letter-rules.js';
import { letterInFull, lettersOf } from '../../src/letters/letters.query.js';
import { templatesOf } from '../../src/letters/templates.query.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { type Drafted, WebProgramme } from '../support/web-programme.js';

let app: TestApp;
let programme: WebProgramme;
let people: Readonly<Record<string, PersonActor>>;
let rejected: Drafted;

beforeAll(async () => {
  app = await setupTestApp();
  programme = new WebProgramme(app);
  people = {};
  for (const code of ['secretariat', 'admin', 'manager', 'partner-md', 'manager-es'])
    people = { ...people, [code]: await programme.actor(code) };
}, 60_000);
afterAll(() => app.close());

const who = (code: string) => people[code] as PersonActor;
const template = async (code: string) =>
  (await templatesOf(app.database, who('admin'))).find((one) => one.code === code)?.id ?? '';

describe('a letter that goes out by itself', () => {
  it('is asked for by a rule whose letter the transition can fill', async () => {
    const transitions = await ruleTransitions(programme.runtime, who('admin'));
    expect(transitions.find(({ code }) => code === 'reject')?.gives).toEqual(['free.reasons']);
    expect(transitions.find(({ code }) => code === 'ask_clarification')?.gives).toEqual(['free.question']);
    const rule = {
      when: 'action.confirm_receipt',
      templateId: await template('rejection'),
      addressees: 'lead',
    };
    await expect(makeRule(programme.runtime, who('admin'), rule)).rejects.toMatchObject({
      details: [{ code: 'letters.rule_free_parts', params: { names: '{{free.reasons}}' } }],
    });
    await expect(
      makeRule(programme.runtime, who('secretariat'), { ...rule, when: 'action.reject' }),
    ).rejects.toMatchObject({ status: 403 });
    await makeRule(programme.runtime, who('admin'), { ...rule, when: 'action.reject' });
    await expect(
      makeRule(programme.runtime, who('admin'), { ...rule, when: 'action.reject' }),
    ).rejects.toMatchObject({
      details: [{ code: 'letters.rule_there', pointer: '/when' }],
    });
  });

  it('is written in the language of the focal point, filed for the addressee alone, and mailed once to each', async () => {
    const partyId = who('manager').organisationId;
    const contact = await addContact(app.database, who('secretariat'), partyId, {
      name: 'Élise Roux',
      email: 'elise.roux@example.org',
      language: 'fr',
    });
    await nameFocalPoint(app.database, who('secretariat'), {
      partyId,
      contactId: contact.id,
      fromDay: '2020-01-01',
    });
    rejected = await programme.draft('Documents & {{case.reference}}');
    await programme.act('manager', rejected.id, 'submit_concept_note');
    await programme.act('secretariat', rejected.id, 'confirm_receipt');
    await programme.act('secretariat', rejected.id, 'reject', {
      reason: 'Hors du champ {{free.reasons}} <b>de</b> l’appel',
      inputs: { ground: 'outside_scope' },
    });
    const ids = async () =>
      (await lettersOf(app.database, who('secretariat'), { limit: 5, caseId: rejected.id })).items.map(
        ({ id }) => id,
      );
    await eventually(async () => expect(await ids()).toHaveLength(1));
    const letter = await letterInFull(app.database, who('secretariat'), (await ids())[0] ?? '');
    expect(letter).toMatchObject({ language: 'fr', automatic: true, sentBy: 'Katharina Lindner' });
    expect(letter?.title).toBe(`Décision sur votre demande ${rejected.reference}`);
    expect(letter?.body).toContain('« Documents & {{case.reference}} »');
    expect(letter?.body).toContain('Hors du champ {{free.reasons}} <b>de</b> l’appel');
    expect(letter?.body).toContain(`/actions/${rejected.id}/decide/request_redress`);
    expect(letter?.recipients.map(({ email }) => email)).toEqual([
      'elise.roux@example.org',
      'manager@demo.example',
    ]);
    const mails = await behindTheWall<{ to_address: string; account_id: string | null; headers: object }>(
      app.test,
      'SELECT to_address, account_id, headers FROM mail WHERE letter_id = $1 ORDER BY to_address',
      [letter?.id],
    );
    expect(mails).toMatchObject([
      { to_address: 'elise.roux@example.org', account_id: null, headers: { formal: true, language: 'fr' } },
      { to_address: 'manager@demo.example', account_id: who('manager').accountId },
    ]);
  });

  it('is read by its addressee, and not by the partner country or another applicant', async () => {
    const [letter] = (await lettersOf(app.database, who('manager'), { limit: 5 })).items;
    expect(letter?.about?.id).toBe(rejected.id);
    for (const other of ['partner-md', 'manager-es']) {
      expect((await lettersOf(app.database, who(other), { limit: 5 })).items).toEqual([]);
      const read = await (await app.signIn(other)).get(`/documents/${letter?.documentId}/1`);
      expect([other, read.status]).toEqual([other, 404]);
    }
    const pdf = await (await app.signIn('manager')).get(`/documents/${letter?.documentId}/1`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.html.slice(0, 5)).toBe('%PDF-');
  });

  it('is not written twice, however often the row is tried', async () => {
    await behindTheWall(app.test, `UPDATE outbox SET done_at = NULL WHERE kind = 'letter'`);
    await eventually(async () => {
      const [open] = await behindTheWall<{ count: number }>(
        app.test,
        `SELECT count(*)::int AS count FROM outbox WHERE kind = 'letter' AND done_at IS NULL`,
      );
      expect(open?.count).toBe(0);
    });
    const [letters] = await behindTheWall<{ count: number }>(
      app.test,
      'SELECT count(*)::int AS count FROM letter',
    );
    expect(letters?.count).toBe(1);
    expect(await unwrittenLetters(programme.runtime, who('admin'))).toEqual([]);
  });
});
