import { setupTestApp, type TestApp } from '../../support/app.js';
import { type Browser, hiddenFieldsOf, textOf } from '../../support/browser.js';
import { behindTheWall } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';
import { type Drafted, WebProgramme } from '../../support/web-programme.js';

describe('everyday help on a case', () => {
  let app: TestApp;
  let programme: WebProgramme;
  beforeAll(async () => {
    app = await setupTestApp();
    programme = new WebProgramme(app);
  }, 60_000);
  afterAll(() => app.close());

  const at = async (persona: string, path: string) => {
    const browser = await app.signIn(persona);
    return { browser, ...(await browser.get(path)) };
  };

  describe('a note to the file', () => {
    let drafted: Drafted;
    const path = (rest = '') => `/actions/${drafted.id}${rest}`;
    beforeAll(async () => {
      drafted = await programme.inConsultation('With a note');
    });

    test('is written by staff, stands in the history with its text, and nobody outside reads it', async () => {
      const browser = await app.signIn('secretariat');
      const answer = await browser.submit(path('/notes'), path('/notes'), {
        text: 'Called the ministry: <b>letter</b> follows.',
      });
      expect(answer).toMatchObject({ status: 303, location: path('#trail') });
      const staff = textOf((await browser.get(path())).html);
      expect(staff).toContain('filed a note.');
      expect(staff).toContain('Called the ministry: <b>letter</b> follows.');
      for (const persona of ['manager', 'partner-md']) {
        const outside = await at(persona, path());
        expect(outside.status).toBe(200);
        expect(outside.html).not.toContain('Called the ministry');
        expect(outside.html).not.toContain('/notes');
        expect((await outside.browser.get(path('/notes'))).status).toBe(404);
      }
    });

    test('is not written by auditors, and comes back when it is empty', async () => {
      expect((await at('auditor', path('/notes'))).status).toBe(404);
      const browser = await app.signIn('secretariat');
      const empty = await browser.submit(path('/notes'), path('/notes'), { text: '  ' });
      expect(empty.status).toBe(422);
      expect(textOf(empty.html)).toContain('Note: ');
    });
  });

  describe('a yes under conditions', () => {
    let drafted: Drafted;
    const path = (rest = '') => `/actions/${drafted.id}${rest}`;
    const conditions = () =>
      behindTheWall<{ id: string; text: string; due: string; outcome: string | null }>(
        app.test,
        'SELECT id, text, due, outcome FROM case_condition WHERE case_id = $1 ORDER BY due, position, visa DESC',
        [drafted.id],
      );
    beforeAll(async () => {
      drafted = await programme.inConsultation('Under conditions');
      await programme.act('partner-md', drafted.id, 'endorse', {
        visa: 'endorsement:MD',
        inputs: {
          conditions_before_award: '1. The training is held in Romanian\n\n- The ministry names the trainees',
          conditions_during: 'A report to the ministry each quarter',
        },
      });
      await programme.act('consulted-service', drafted.id, 'support', {
        visa: 'consultation',
        inputs: { conditions_before_award: 'No overlap with the budget support' },
      });
    });

    test('is kept line by line, and each side reads what concerns it', async () => {
      expect((await conditions()).map(({ text, due }) => [due, text])).toEqual([
        ['award', 'The training is held in Romanian'],
        ['award', 'No overlap with the budget support'],
        ['award', 'The ministry names the trainees'],
        ['closure', 'A report to the ministry each quarter'],
      ]);
      const partner = textOf((await at('partner-md', path())).html);
      expect(partner).toContain('The training is held in Romanian');
      expect(partner).not.toContain('budget support');
      const lead = textOf((await at('manager', path())).html);
      expect(lead).toContain('The ministry names the trainees');
      expect(lead).toContain('No overlap with the budget support');
      const read = await app.api('manager')(`/api/v1/actions/${drafted.id}/conditions`);
      const { items } = (await read.json()) as {
        items: { country: string | null; set: { by: string | null } }[];
      };
      expect(items.map(({ set }) => set.by)).toEqual([null, null, null, null]);
      expect((await at('partner-ma', path())).status).toBe(404);
    });

    test('is told as met by the lead alone, and settled by the side that set it', async () => {
      const [first] = await conditions();
      const report = path(`/conditions/${first?.id}/report`);
      const settle = path(`/conditions/${first?.id}/settle`);
      const lead = await app.signIn('manager');
      const told = await lead.submit(report, report, { text: 'See the programme.' });
      expect(told).toMatchObject({ status: 303, location: path('#conditions') });
      expect((await submitted(lead, settle, { outcome: 'met', reason: '' })).status).toBe(403);
      const service = await app.signIn('consulted-service');
      expect((await submitted(service, settle, { outcome: 'met', reason: '' })).status).toBe(403);
      const partner = await app.signIn('partner-md');
      expect(textOf((await partner.get(path())).html)).toContain('See the programme.');
      expect((await submitted(partner, settle, { outcome: 'waived', reason: '' })).status).toBe(422);
      expect((await submitted(partner, settle, { outcome: 'met', reason: '' })).status).toBe(303);
      expect((await submitted(partner, settle, { outcome: 'waived', reason: 'Why not' })).status).toBe(409);
      expect((await conditions())[0]?.outcome).toBe('met');
    });

    test('is told to whoever set it, with one link, and waits on their home page until it is decided', async () => {
      const [, other, mine] = await conditions();
      const settle = path(`/conditions/${mine?.id}/settle`);
      const partner = await app.signIn('partner-md');
      expect((await partner.get('/')).html).not.toContain(settle);
      const lead = await app.signIn('manager');
      const report = path(`/conditions/${mine?.id}/report`);
      await lead.submit(report, report, { text: 'It has named twelve.' });
      await eventually(async () => {
        const inbox = await partner.get('/inbox');
        expect(textOf(inbox.html)).toContain('A condition of yours is told as met');
        expect(inbox.html).toMatch(new RegExp(`href="${path()}[?]notice=[-0-9a-f]{36}#conditions"`));
      });
      const mails = await behindTheWall<{ subject: string; body_text: string; to_address: string }>(
        app.test,
        `SELECT m.subject, m.body_text, m.to_address FROM mail m JOIN inbox_item i ON i.source = m.source AND i.account_id = m.account_id
         WHERE i.kind = 'condition' AND m.case_id = $1`,
        [drafted.id],
      );
      // Told of both, one after the other; nobody of the consulted service was.
      expect(new Set(mails.map((mail) => mail.to_address)).size).toBe(1);
      expect(mails.at(-1)?.subject).toContain('A condition of yours is told as met');
      expect(mails.at(-1)?.body_text.match(/https?:\/\/\S+/g)).toHaveLength(1);
      for (const page of ['/', '/tasks']) {
        const { html } = await partner.get(page);
        expect(textOf(html)).toContain('Conditions to decide');
        expect(html).toContain(`href="${settle}"`);
        expect(textOf(html)).toContain('It has named twelve.');
      }
      for (const persona of ['consulted-service', 'partner-ma', 'secretariat']) {
        expect((await at(persona, '/')).html).not.toContain(settle);
      }
      await partner.submit(settle, settle, { outcome: 'met', reason: '' });
      expect(textOf((await partner.get('/')).html)).not.toContain('Conditions to decide');

      // A consulted service is told of its own.
      const theirs = path(`/conditions/${other?.id}/report`);
      await lead.submit(theirs, theirs, { text: 'There is none.' });
      const service = await app.signIn('consulted-service');
      expect((await service.get('/')).html).toContain(path(`/conditions/${other?.id}/settle`));
      await eventually(async () =>
        expect(textOf((await service.get('/inbox')).html)).toContain('A condition of yours is told as met'),
      );
    });

    test('holds the award back until each is settled', async () => {
      const open = await behindTheWall<{ count: string }>(
        app.test,
        `SELECT count(*) FROM case_condition WHERE case_id = $1 AND due = 'award' AND outcome IS NULL`,
        [drafted.id],
      );
      expect(Number(open[0]?.count)).toBe(1);
      // Where the award is decided is many acts away: the guard's answer there is what is asked.
      await behindTheWall(
        app.test,
        `UPDATE case_file SET stage = 'award_decision', outside_stage = 'under_assessment' WHERE id = $1`,
        [drafted.id],
      );
      const transitions = await (
        await app.api('head-of-unit')(`/api/v1/actions/${drafted.id}/transitions`)
      ).json();
      const award = (
        transitions as { items: { transition: string; refusals: { code: string }[] }[] }
      ).items.find((one) => one.transition === 'award');
      expect(award?.refusals.map((one) => one.code)).toContain('conditions_open');
    });

    test('is nothing that SQL as a party could write for somebody else', async () => {
      const [row] = await conditions();
      const partner = await programme.actor('partner-md');
      const asPartner = (sql: string, values: readonly unknown[]) =>
        app.database.asActor(partner, (transaction) =>
          transaction.run(`try ${sql.length}`, sql, values as never),
        );
      await expect(
        asPartner(
          `UPDATE case_condition SET outcome = 'waived', reason = 'x', settled_by = $2, settled_at = entente_now() WHERE id = $1`,
          [row?.id, partner.personId],
        ),
      ).rejects.toMatchObject({ code: '23514' });
      await expect(
        asPartner(`UPDATE case_condition SET text = 'x' WHERE id = $1`, [row?.id]),
      ).rejects.toMatchObject({ code: '42501' });
    });
  });

  describe('a draft shared with co-applicants', () => {
    let drafted: Drafted;
    const path = (rest = '') => `/actions/${drafted.id}${rest}`;
    beforeAll(async () => {
      const spain = await programme.actor('manager-es');
      drafted = await programme.draft('Shared', 'manager', 'MD', { coApplicantIds: [spain.organisationId] });
    });

    test('is not theirs to see before, and then each writes and signs its own part', async () => {
      expect((await at('manager-es', path())).status).toBe(404);
      const lead = await app.signIn('manager');
      const asked = await lead.get(path('/share'));
      expect(textOf(asked.html)).toContain('Directorate-General for Migration Management, Spain');
      expect((await lead.submit(path('/share'), path('/share'), {})).status).toBe(303);
      await expect(programme.act('manager', drafted.id, 'submit_concept_note')).rejects.toThrow(
        'parts_unsigned',
      );

      const spain = await app.signIn('manager-es');
      expect(textOf((await spain.get(path())).html)).toContain('Parts of the co-applicants');
      const wrong = await submitted(spain, path('/part'), {
        tasks: 'Trains',
        ownShareCents: 'much',
        version: '1',
      });
      expect(wrong.status).toBe(422);
      expect(wrong.html).toContain('value="much"');
      const early = hiddenFieldsOf((await spain.get(path('/part'))).html, path('/part'));
      await spain.submit(path('/part'), `${path('/part')}/discard`, {});
      expect(
        (
          await submitted(spain, path('/part'), {
            tasks: 'Trains forty officers.',
            ownShareCents: '12 500,50',
            version: '1',
          })
        ).status,
      ).toBe(303);
      const late = await spain.post(path('/part'), { ...early, tasks: 'Else', ownShareCents: '' });
      expect(late.status).toBe(412);
      const both = textOf(late.html);
      for (const told of ['Trains forty officers.', 'Else']) expect(both).toContain(told);
      const clash = hiddenFieldsOf(late.html, path('/part'));
      const undecided = await spain.post(path('/part'), { ...clash, do: 'save' });
      expect([undecided.status, undecided.html.includes('href="#field-choice-tasks"')]).toEqual([422, true]);
      const chosen = { ...clash, 'choice.tasks': 'theirs', do: 'save' };
      expect((await spain.post(path('/part'), chosen)).status).toBe(303);
      const sign = await spain.get(path('/part/sign'));
      expect(textOf(sign.html)).toContain('Trains forty officers.');
      expect((await spain.submit(path('/part/sign'), path('/part/sign'), {})).status).toBe(303);
      const seen = textOf((await lead.get(path())).html);
      expect(seen).toMatch(/Signed by Álvaro Quintana on/);
      expect((await lead.get(path('/part'))).status).toBe(404);
    });

    test('each is told, finds it at home until it is signed, and the lead hears of the signature', async () => {
      const { organisationId } = await programme.actor('manager-es');
      const shared = await programme.draft('Shared and told', 'manager', 'MD', {
        coApplicantIds: [organisationId],
      });
      const url = `/actions/${shared.id}`;
      const lead = await app.signIn('manager');
      const spain = await app.signIn('manager-es');
      const waiting = async (page: string) => (await spain.get(page)).html.includes(`href="${url}/part`);
      expect(await waiting('/')).toBe(false);
      await lead.submit(`${url}/share`, `${url}/share`, {});
      const mail = (persona: string) =>
        behindTheWall<{ subject: string; body: string }>(
          app.test,
          `SELECT m.subject, m.body_text AS body FROM mail m JOIN account a ON a.id = m.account_id
           WHERE m.case_id = $1 AND a.email LIKE $2 ORDER BY m.created_at DESC`,
          [shared.id, `${persona}@%`],
        );
      await eventually(async () => expect(await mail('manager-es')).toHaveLength(1));
      const [asked] = await mail('manager-es');
      expect(asked?.subject).toMatch(/: Your part is asked for/);
      expect(asked?.body).toMatch(
        /^General Inspectorate for Immigration, Romania names you as co-applicant of “Shared and told” \(.*\) and asks for your part/,
      );
      expect(asked?.body.match(/https?:\/\/\S+/g)).toEqual([expect.stringContaining(`${url}/part?notice=`)]);
      for (const page of ['/', '/tasks']) expect(await waiting(page)).toBe(true);
      const page = await spain.get(url);
      expect(textOf(page.html)).toContain('Your part waits for you');
      expect(textOf(page.html)).not.toContain('Nothing at the moment');
      expect((await lead.get('/')).html).not.toContain(`href="${url}/part`);
      await submitted(spain, `${url}/part`, { tasks: 'Trains.', ownShareCents: '', version: '1' });
      expect(textOf((await spain.get('/tasks')).html)).toContain('Sign your part');
      await spain.submit(`${url}/part/sign`, `${url}/part/sign`, {});
      for (const page of ['/', '/tasks']) expect(await waiting(page)).toBe(false);
      expect(textOf((await spain.get(url)).html)).not.toContain('Your part waits for you');
      await eventually(async () => {
        expect((await mail('manager')).map(({ subject }) => subject)).toEqual([
          expect.stringMatching(/Spain.* signed its part$/),
        ]);
      });
    });

    test('a change takes the signature back, and signed by all it is submitted', async () => {
      const spain = await app.signIn('manager-es');
      await submitted(spain, path('/part'), {
        tasks: 'Trains fifty officers.',
        ownShareCents: '',
        version: '2',
      });
      await expect(programme.act('manager', drafted.id, 'submit_concept_note')).rejects.toThrow(
        'parts_unsigned',
      );
      await submitted(spain, path('/part/sign'), { version: '3' });
      await programme.act('manager', drafted.id, 'submit_concept_note');
      expect(
        (await submitted(spain, path('/part'), { tasks: 'Late', ownShareCents: '', version: '3' })).status,
      ).toBe(409);
    });
  });

  test('who is asked reads the deed in the mail, as at home; of an endorsement also what silence means', async () => {
    const { id } = await programme.inConsultation('Named by the deed');
    const texts = (persona: string, like: string) =>
      behindTheWall<{ subject: string; body: string }>(
        app.test,
        `SELECT m.subject, m.body_text AS body FROM mail m JOIN account a ON a.id = m.account_id
         WHERE m.case_id = $1 AND a.demo_persona = $2 AND m.subject LIKE $3`,
        [id, persona, like],
      );
    await eventually(async () =>
      expect(await texts('partner-md', '%ndorsement%(due %')).toMatchObject([
        { body: expect.stringContaining('Without an answer by then, silence counts as no objection.') },
      ]),
    );
    const home = textOf((await at('partner-md', '/')).html);
    expect(home).toContain('Silence counts as no objection');

    const asked = await programme.draft('Asked for a clarification');
    await programme.act('manager', asked.id, 'submit_concept_note');
    await programme.act('secretariat', asked.id, 'confirm_receipt');
    await programme.act('secretariat', asked.id, 'ask_clarification', { inputs: { question: 'Why?' } });
    const mails = () =>
      behindTheWall<{ subject: string }>(
        app.test,
        `SELECT m.subject FROM mail m JOIN account a ON a.id = m.account_id
         WHERE m.case_id = $1 AND a.demo_persona = 'manager' ORDER BY m.created_at DESC LIMIT 1`,
        [asked.id],
      );
    await eventually(async () =>
      expect(await mails()).toMatchObject([
        { subject: expect.stringMatching(/: Waiting for you: Send the clarification \(due /) },
      ]),
    );
  });

  describe('a copy of an earlier action', () => {
    test('takes over what was written, and neither dates nor documents', async () => {
      const drafted = await programme.draft('Earlier');
      const lead = await app.signIn('manager');
      const path = `/actions/${drafted.id}/copy`;
      const answer = await lead.submit(path, path, { title: 'Later' });
      expect(answer.status).toBe(303);
      const id = answer.location?.split('/')[2] ?? '';
      const copy = (await (await app.api('manager')(`/api/v1/actions/${id}`)).json()) as Record<
        string,
        unknown
      >;
      const before = (await (await app.api('manager')(`/api/v1/actions/${drafted.id}`)).json()) as Record<
        string,
        unknown
      >;
      expect(copy).toMatchObject({ title: 'Later', startsOn: null, stage: { code: 'draft' } });
      for (const field of ['summary', 'objectives', 'budgetLines', 'milestones', 'countries', 'grant']) {
        expect(copy[field]).toEqual(before[field]);
      }
      expect((await submitted(lead, path, { title: '' })).status).toBe(422);
      expect((await (await app.signIn('manager-es')).get(path)).status).toBe(404);
    });
  });

  /** Sent as the form would send it, also by somebody who is not shown the form. */
  async function submitted(browser: Browser, path: string, fields: Record<string, string>) {
    const page = await browser.get(path);
    const token =
      page.status === 200
        ? hiddenFieldsOf(page.html, path)
        : hiddenFieldsOf((await browser.get('/')).html, '/sign-out');
    return browser.post(path, { ...token, ...fields });
  }
});
