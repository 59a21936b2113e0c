/** A rule's letter: written once by the event that asked for it, in the addressee's language, and never twice. */
import { addContact } from '../../src/identity/change-contact.js';
import { nameFocalPoint } from '../../src/identity/focal-point.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { ensureTemplates } from '../../src/letters/ensure-templates.js';
import { makeRule, ruleTransitions, unwrittenLetters } from '../../src/letters/letter-rules.js';
import { letterInFull, lettersOf } from '../../src/letters/letters.query.js';
import { templatesOf } from '../../src/letters/templates.query.js';
import { sendLetter } from '../../src/letters/write-letter.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { documentLink, hiddenFieldsOf, textOf } from '../support/browser.js';
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
      details: [
        { code: 'letters.rule_other_place', pointer: '/templateId' },
        { code: 'letters.rule_free_parts', params: { names: '{{free.reasons}}' } },
      ],
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
    const manager = await app.signIn('manager');
    const readings = () =>
      behindTheWall<{ account_id: string; read_case_id: string }>(
        app.test,
        `SELECT account_id, read_case_id FROM audit_event WHERE kind = 'document_read' AND body->'data'->>'letter' = $1`,
        [letter?.id],
      );
    expect((await (await app.signIn('partner-md')).get(`/letters/${letter?.id}`)).status).toBe(404);
    expect(await readings()).toEqual([]);
    const page = await manager.get(`/letters/${letter?.id}`);
    // The text is the document: whoever reads it on a page is in the record as if they had taken the file.
    expect(await readings()).toEqual([{ account_id: who('manager').accountId, read_case_id: rejected.id }]);
    const pdf = await manager.get(documentLink(page.html, letter?.documentId));
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

  it('is left to be written by hand where letters are not in use at that time', async () => {
    const turn = async (value: string) => {
      const path = '/admin/settings/room_letters';
      expect((await (await app.signIn('admin')).submit(path, path, { value })).status).toBe(303);
    };
    await turn('off');
    await behindTheWall(app.test, `UPDATE outbox SET done_at = NULL WHERE kind = 'letter'`);
    await eventually(async () => {
      const unwritten = await unwrittenLetters(programme.runtime, who('admin'));
      expect(unwritten.map(({ why }) => why)).toEqual(['room_off']);
    });
    await turn('on');
    expect(textOf((await (await app.signIn('secretariat')).get('/letters/rules')).html)).toContain(
      'Letters were not in use then',
    );
  });
});

describe('the mail of a letter', () => {
  it('is in its language, leads to the redress, and is no notice that anybody could stop', async () => {
    await eventually(async () => {
      const [mail] = await behindTheWall<{ kept_at: Date | null }>(
        app.test,
        'SELECT kept_at FROM mail WHERE letter_id IS NOT NULL AND account_id IS NULL',
      );
      expect(mail?.kept_at).not.toBeNull();
    });
    const admin = await app.signIn('admin');
    const list = await admin.get('/admin/outbox');
    const path =
      /href="(\/admin\/outbox\/[0-9a-f-]{36})"[^>]*>Décision sur votre demande/.exec(list.html)?.[1] ?? '';
    const mail = textOf((await admin.get(path)).html);
    expect(mail).toContain('Vous pouvez introduire un recours');
    expect(mail).toContain('La présente est une lettre officielle');
    expect(mail).not.toContain('List-Unsubscribe');
    const redress = /\/actions\/[0-9a-f-]{36}\/decide\/request_redress/.exec(mail)?.[0] ?? '';
    expect((await (await app.signIn('manager')).get(redress)).status).toBe(200);
    const told = textOf((await (await app.signIn('manager')).get('/inbox')).html);
    expect(told).toContain('A letter for your organisation');
  });
});

describe('a letter that a person writes', () => {
  const free = '- one\n- two & {{case.title}}';

  it('is chosen, filled, looked at and sent from the page of its case', async () => {
    const secretary = await app.signIn('secretariat');
    const here = `/actions/${rejected.id}`;
    expect((await secretary.get(here)).html).toContain(`href="${here}/letters/new"`);
    const choice = {
      template: await template('formal_notice'),
      addressee: who('manager').organisationId,
      language: 'en',
    };
    const nobody = await secretary.submit(`${here}/letters/new`, `${here}/letters/fill`, {
      ...choice,
      addressee: who('manager-es').organisationId,
    });
    expect([nobody.status, textOf(nobody.html).includes('does not take part in the case')]).toEqual([
      422,
      true,
    ]);
    const form = await secretary.submit(`${here}/letters/new`, `${here}/letters/fill`, choice);
    // What was said last on the case is there to be said again.
    expect(textOf(form.html)).toContain('Hors du champ {{free.reasons}} <b>de</b> l’appel');
    const hidden = hiddenFieldsOf(form.html, `${here}/letters/confirm`);
    const wrong = await secretary.post(`${here}/letters/confirm`, {
      ...hidden,
      'free.by_day': '2020-02-01',
      'free.reasons': 'Because.',
      'free.remarks': '',
    });
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.html)).toContain('What the addressee has to do: Fill this in.');
    expect(textOf(wrong.html)).toContain('By when: The last day has passed');
    expect(textOf(wrong.html)).toContain('Choose somebody to send it to.');
    expect(wrong.html).toContain('Because.');
    const to = [`account:${who('manager').accountId}`];
    const confirm = await secretary.post(`${here}/letters/confirm`, {
      ...hidden,
      'free.by_day': '2198-02-01',
      'free.reasons': 'Because.',
      'free.remarks': free,
      to,
    });
    expect(textOf(confirm.html)).toContain('to 1 person: Ioana Munteanu');
    expect(textOf(confirm.html)).toContain('Please do the following by 1 February 2198:');
    const last = hiddenFieldsOf(confirm.html, `${here}/letters/send`);
    const stale = await secretary.post(`${here}/letters/send`, { ...last, version: '1.99' });
    expect(stale.status).toBe(412);
    const sent = await secretary.post(`${here}/letters/send`, last);
    expect([sent.status, sent.location?.startsWith('/letters/')]).toEqual([303, true]);
    expect(textOf((await secretary.get(sent.location ?? '')).html)).toContain('two & {{case.title}}');
    const trail = textOf((await secretary.get(here)).html);
    expect(trail).toMatch(/Katharina Lindner[^.]* sent the letter LET\/\d{4}\/0002\./);
    expect(trail).toContain('Ioana Munteanu <manager@demo.example>');
    const mine = await (await app.signIn('manager')).get('/letters');
    expect(textOf(mine.html)).toContain('LET/');
    const partner = await app.signIn('partner-md');
    expect((await partner.get(sent.location ?? '')).status).toBe(404);
  });

  it('is not for those who write none', async () => {
    for (const [code, status] of [
      ['assessor-technical', 403],
      ['manager', 404],
      ['auditor', 403],
    ] as const) {
      const browser = await app.signIn(code);
      expect([code, (await browser.get(`/actions/${rejected.id}/letters/new`)).status]).toEqual([
        code,
        status,
      ]);
      expect((await browser.get(`/actions/${rejected.id}`)).html).not.toContain('/letters/new');
    }
  });
});

describe('a letter that says what is not true yet', () => {
  it('is not offered where the file stands, says why, and is refused when it is asked for all the same', async () => {
    const secretary = await app.signIn('secretariat');
    const file = await programme.inConsultation('Still in consultation');
    const here = `/actions/${file.id}/letters`;
    const page = await secretary.get(`${here}/new`);
    const award = await template('award');
    expect(page.html).not.toContain(`value="${award}"`);
    expect(page.html).toContain(`value="${await template('formal_notice')}"`);
    expect(textOf(page.html)).toContain('Award of a grant: Contracting');
    const lead = who('manager').organisationId;
    const partner = who('partner-md').organisationId;
    const forced = await secretary.submit(`${here}/new`, `${here}/fill`, {
      template: award,
      addressee: lead,
      language: 'en',
    });
    expect(forced.status).toBe(422);
    expect(textOf(forced.html)).toContain('not written at the stage at which this file stands');
    const target = { subject: 'action', caseId: file.id, publicUrl: '' };
    const input = { language: 'en', free: {}, to: null, expectedVersion: '1.1' };
    await expect(
      sendLetter(programme.runtime, who('secretariat'), target, {
        ...input,
        templateId: award,
        addresseeId: lead,
      }),
    ).rejects.toMatchObject({ details: [{ code: 'letters.other_place', pointer: '/template' }] });
    await expect(
      sendLetter(programme.runtime, who('secretariat'), target, {
        ...input,
        templateId: await template('receipt'),
        addresseeId: partner,
      }),
    ).rejects.toMatchObject({ details: [{ code: 'letters.other_addressee', pointer: '/addressee' }] });
    const look = await secretary.get(
      `/letters/templates/${award}?case=${encodeURIComponent(file.reference)}`,
    );
    expect(textOf(look.html)).toContain(
      'stands at a stage at which letters by this template are not written',
    );
  });

  it('does not go out by a rule to those whom it is not for', async () => {
    await expect(
      makeRule(programme.runtime, who('admin'), {
        when: 'action.reject',
        templateId: await template('rejection'),
        addressees: 'partners',
      }),
    ).rejects.toMatchObject({ details: [{ code: 'letters.other_addressee', pointer: '/addressees' }] });
  });

  it('is held to other stages on the page of its template, after which its rule writes no more', async () => {
    const secretary = await app.signIn('secretariat');
    const id = await template('rejection');
    const path = `/letters/templates/${id}`;
    const wrong = await secretary.submit(`${path}/places`, `${path}/places`, {
      places: ['nowhere'],
      addressees: [],
    });
    expect(wrong.status).toBe(422);
    const saved = await secretary.submit(`${path}/places`, `${path}/places`, {
      places: ['rejection_final'],
      addressees: ['lead'],
    });
    expect([saved.status, saved.location]).toEqual([303, path]);
    expect(textOf((await secretary.get(path)).html)).toContain('Rejected for good');
    const file = await programme.draft('Rejected while its letter is held back');
    await programme.act('manager', file.id, 'submit_concept_note');
    await programme.act('secretariat', file.id, 'confirm_receipt');
    await programme.act('secretariat', file.id, 'reject', {
      reason: 'Out of scope',
      inputs: { ground: 'outside_scope' },
    });
    await eventually(async () =>
      expect(
        (await unwrittenLetters(programme.runtime, who('admin'))).filter(
          ({ about }) => about?.id === file.id,
        ),
      ).toMatchObject([{ why: 'other_place' }]),
    );
    const letters = await lettersOf(app.database, who('secretariat'), { limit: 5, caseId: file.id });
    expect(letters.items).toEqual([]);
    expect((await (await app.signIn('auditor')).get(`${path}/places`)).status).toBe(403);
  });
});

describe('a template on its pages', () => {
  it('comes back with each mistake at its line, and is saved as the next version', async () => {
    const admin = await app.signIn('admin');
    const path = `/letters/templates/${await template('formal_notice')}`;
    const texts = (body: string, french = body) => ({
      'texts.en.title': 'Notice on {{case.reference}}',
      'texts.en.body': body,
      'texts.fr.title': 'Mise en demeure {{case.reference}}',
      'texts.fr.body': french,
    });
    const wrong = await admin.submit(
      `${path}/edit`,
      `${path}/confirm`,
      texts('Fine\n{{action.grant}} {{case.title', '{{case.title}}'),
    );
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.html)).toContain('Line 2: {{action.grant}} is not known for this kind of case.');
    expect(textOf(wrong.html)).toContain('Line 2: {{case.title is not closed on its line.');
    expect(textOf(wrong.html)).toContain('Other languages of this template have {{case.title}}');
    const shown = await admin.submit(
      `${path}/edit`,
      `${path}/confirm`,
      texts('On {{case.title}}: {{free.reasons}}'),
    );
    expect(textOf(shown.html)).toContain('Save this as version 2?');
    const saved = await admin.post(path, hiddenFieldsOf(shown.html, path));
    expect([saved.status, saved.location]).toEqual([303, path]);
    const again = await admin.post(path, hiddenFieldsOf(shown.html, path));
    expect(again.status).toBe(412);
    const real = await admin.get(`${path}?language=fr&case=${encodeURIComponent(rejected.reference)}`);
    expect(textOf(real.html)).toContain(`Mise en demeure ${rejected.reference}`);
    expect((await (await app.signIn('manager')).get(path)).status).toBe(404);
  });

  it('becomes the next version when the program ships other words, unless the installation wrote its own', async () => {
    const versionOf = async (code: string) =>
      (await templatesOf(app.database, who('admin'))).find((one) => one.code === code)?.version;
    await behindTheWall(
      app.test,
      `UPDATE letter_template_text x SET body = 'As it was shipped once' FROM letter_template t
       WHERE t.id = x.template_id AND x.version = 1 AND t.code IN ('invitation_event', 'formal_notice')`,
    );
    expect([await versionOf('invitation_event'), await versionOf('formal_notice')]).toEqual([1, 2]);
    for (const _ of [1, 2]) await ensureTemplates(app.database);
    expect([await versionOf('invitation_event'), await versionOf('formal_notice')]).toEqual([2, 2]);
  });

  it('keeps the words of a version by which a letter was written, whatever is tried', async () => {
    const [used] = await behindTheWall<{ template_id: string; template_version: number }>(
      app.test,
      'SELECT template_id, template_version FROM letter LIMIT 1',
    );
    const write = app.database.asActor(who('admin'), (transaction) =>
      transaction.run(
        'test_template_text',
        `INSERT INTO letter_template_text (template_id, version, language, title, body) VALUES ($1, $2, 'sv', 'T', 'B')`,
        [used?.template_id ?? null, used?.template_version ?? null],
      ),
    );
    await expect(write).rejects.toThrow('Letters were written by this version.');
    const change = app.database.asActor(who('admin'), (transaction) =>
      transaction.run('test_template_change', `UPDATE letter_template_text SET body = 'Other'`),
    );
    await expect(change).rejects.toThrow('permission denied');
  });
});
