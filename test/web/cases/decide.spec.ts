import { setupTestApp, type TestApp } from '../../support/app.js';
import { hiddenFieldsOf, textOf } from '../../support/browser.js';
import { behindTheWall } from '../../support/database.js';
import { WebProgramme } from '../../support/web-programme.js';

describe('deciding on pages', () => {
  let app: TestApp;
  let programme: WebProgramme;
  beforeAll(async () => {
    app = await setupTestApp();
    programme = new WebProgramme(app);
  });
  afterAll(() => app.close());

  const eventsOf = async (id: string) => {
    const [row] = await behindTheWall<{ n: number }>(
      app.test,
      'SELECT count(*)::int AS n FROM audit_event WHERE case_id = $1',
      [id],
    );
    return row?.n;
  };

  test('the confirm page says what will happen, and the complete page what did', async () => {
    const { id, reference } = await programme.draft('Joint document checks');
    const manager = await app.signIn('manager');
    const path = `/actions/${id}/decide/submit_concept_note`;
    const asked = await manager.get(path);
    expect(asked.status).toBe(200);
    expect(textOf(asked.html)).toContain('The stage changes from “Draft” to “Concept note submitted”.');
    expect(textOf(asked.html)).toContain('Asked to act next: the facility.');

    const sent = await manager.submit(path, path, {});
    expect(sent.status).toBe(303);
    const done = await manager.get(sent.location ?? '');
    expect(done.status).toBe(200);
    expect(done.html).toContain(`<title>Done – ${reference} – Entente</title>`);
    expect(textOf(done.html)).toContain(
      'Ioana Munteanu (General Inspectorate for Immigration, Romania) submitted the concept note.',
    );
    expect(textOf(done.html)).toContain('The file is now at “Concept note submitted”.');
  });

  test('a concept note whose lead is not eligible may be submitted, and its lead is told before', async () => {
    const { id } = await programme.draft('Led by Austria');
    const path = `/actions/${id}/decide/submit_concept_note`;
    const manager = await app.signIn('manager');
    expect(textOf((await manager.get(path)).html)).not.toContain('Not every rule of eligibility is met');
    await behindTheWall(app.test, "UPDATE organisation SET country = 'AT' WHERE code = 'RO-IGI'");
    try {
      const asked = textOf((await manager.get(path)).html);
      expect(asked).toContain('Not every rule of eligibility is met');
      expect(asked).toContain('Austria is not among the signatories.');
      expect(asked).not.toContain('The EU pays');
      expect(textOf((await manager.get(`/actions/${id}/decide/withdraw`)).html)).not.toContain('eligibility');
      expect((await manager.submit(path, path, {})).status).toBe(303);
    } finally {
      await behindTheWall(app.test, "UPDATE organisation SET country = 'RO' WHERE code = 'RO-IGI'");
    }
  });

  test('staff are told of clocks and of who is asked', async () => {
    const { id } = await programme.draft('Clocks');
    await programme.act('manager', id, 'submit_concept_note');
    const secretariat = await app.signIn('secretariat');
    const page = await secretariat.get(`/actions/${id}/decide/confirm_receipt`);
    const text = textOf(page.html);
    expect(text).toContain('A time limit is met and ends: Time to confirm the receipt.');
    expect(text).toMatch(
      /A time limit starts: Time for the administrative and eligibility check, until \d+ \w+ \d{4}\./,
    );
    expect(text).toContain('Asked to act next: Secretariat.');
  });

  test('a form with something missing comes back filled, each mistake linked to its field', async () => {
    const { id } = await programme.draft('Comes back');
    await programme.act('manager', id, 'submit_concept_note');
    await programme.act('secretariat', id, 'confirm_receipt');
    const secretariat = await app.signIn('secretariat');
    const path = `/actions/${id}/decide/reject`;
    const before = await eventsOf(id);
    const sent = await secretariat.submit(path, path, { reason: 'Not in <b>scope</b>' });
    expect(sent.status).toBe(422);
    expect(sent.html).toContain(
      '<a href="#field-input-ground">Choose one answer: Ground of the rejection.</a>',
    );
    expect(sent.html).toContain('id="field-input-ground"');
    expect(sent.html).toContain('Not in &lt;b>scope');
    expect(sent.html).not.toContain('<b>scope</b>');
    expect(sent.html).toContain('<title>Mistake: Reject as ineligible');
    expect(await eventsOf(id)).toBe(before);
  });

  test('a double click does one thing and answers twice the same', async () => {
    const { id } = await programme.draft('Twice');
    const manager = await app.signIn('manager');
    const path = `/actions/${id}/decide/submit_concept_note`;
    const fields = hiddenFieldsOf((await manager.get(path)).html, path);
    const before = await eventsOf(id);
    const answers = await Promise.all([manager.post(path, fields), manager.post(path, fields)]);
    expect(answers.map((one) => one.status)).toEqual([303, 303]);
    expect(answers[0]?.location).toBe(answers[1]?.location);
    expect(await eventsOf(id)).toBe((before ?? 0) + 1);
  });

  test('whoever decides on what somebody else has changed is told, and keeps what was typed', async () => {
    const { id } = await programme.draft('Stale');
    await programme.act('manager', id, 'submit_concept_note');
    await programme.act('secretariat', id, 'confirm_receipt');
    const secretariat = await app.signIn('secretariat');
    const path = `/actions/${id}/decide/ask_clarification`;
    const fields = hiddenFieldsOf((await secretariat.get(path)).html, path);
    await programme.act('secretariat', id, 'ask_clarification', { inputs: { question: 'Who pays?' } });
    await programme.act('manager', id, 'answer_clarification', { inputs: { answer: 'We do.' } });
    const later = { ...fields, seen: new Date(Date.now() + 60_000).toISOString() };
    const sent = await secretariat.post(path, { ...later, 'input.question': 'Who pays the rest?' });
    expect(sent.status).toBe(412);
    expect(textOf(sent.html)).toContain('Somebody else changed this file while you were looking at it');
    expect(sent.html).toContain('Who pays the rest?');
    const again = await secretariat.post(path, {
      ...hiddenFieldsOf(sent.html, path),
      'input.question': 'Who pays the rest?',
    });
    expect(again.status).toBe(303);
  });

  test('a step of another stage says where the file stands', async () => {
    const { id } = await programme.draft('Moved on');
    const manager = await app.signIn('manager');
    const page = await manager.get(`/actions/${id}/decide/answer_clarification`);
    expect(page.status).toBe(409);
    expect(textOf(page.html)).toContain('The file is now at “Draft”.');
  });

  test('whoever comes back to what they have done is told that it was done; others, that nothing was', async () => {
    const { id } = await programme.draft('Done before');
    const manager = await app.signIn('manager');
    const path = `/actions/${id}/decide/submit_concept_note`;
    const sent = await manager.submit(path, path, {});
    const again = await manager.get(path);
    expect(again.status).toBe(409);
    expect(textOf(again.html)).toContain('You have done this already');
    expect(textOf(again.html)).not.toContain('Nothing was done');
    expect(again.html).toContain(`href="${sent.location}"`);
    const other = textOf((await (await app.signIn('secretariat')).get(path)).html);
    expect(other).toContain('Nothing was done');
    expect(other).not.toContain('You have done this already');
    // Once somebody has gone on from there, the step would be another one.
    await programme.act('secretariat', id, 'confirm_receipt');
    expect(textOf((await manager.get(path)).html)).toContain('Nothing was done');
  });

  test('the home page names what there is to do, each way on; refusing is not one of them', async () => {
    const { id, reference } = await programme.draft('Asked for at home');
    await programme.act('manager', id, 'submit_concept_note');
    await programme.act('secretariat', id, 'confirm_receipt');
    const { html } = await (await app.signIn('secretariat')).get('/');
    const [row = ''] = html.match(new RegExp(`<tr[^>]*>(?:(?!</tr>).)*${reference}.*?</tr>`, 's')) ?? [];
    expect(textOf(row)).toContain(
      'Confirm as eligible or: Ask for a clarification Administrative and eligibility check',
    );
    expect(textOf(row)).not.toContain('Reject');
  });

  test('what is not possible is refused with its reason and no button', async () => {
    const drafted = await programme.draft('Refused');
    await programme.act('manager', drafted.id, 'submit_concept_note');
    await programme.act('secretariat', drafted.id, 'confirm_receipt');
    const secretariat = await app.signIn('secretariat');
    const path = `/actions/${drafted.id}/decide/reject_clerical_error`;
    const page = await secretariat.get(path);
    expect(textOf(page.html)).toContain('The applicant has to be asked for a clarification first.');
    expect(page.html).not.toContain(`action="${path}"`);
    const forced = await secretariat.post(path, {
      _token: hiddenFieldsOf(page.html, '/language')['_token'] ?? '',
      version: '3.1',
      reason: 'x',
    });
    expect(forced.status).toBe(409);
  });

  test('another country’s action does not exist, by any address', async () => {
    const { id } = await programme.inConsultation('For Moldova only');
    const morocco = await app.signIn('partner-ma');
    for (const address of [
      `/actions/${id}/decide/endorse`,
      `/actions/${id}/decide/confirm_eligible`,
      `/actions/${id}/done/${id}`,
      '/actions/00000000-0000-4000-8000-000000000000/decide/endorse',
      '/actions/none/decide/endorse',
    ]) {
      const page = await morocco.get(address);
      expect(page.status).toBe(404);
      expect(page.html).not.toContain('Moldova only');
    }
  });

  test('a partner country answers for itself, and is told nothing of the inside', async () => {
    const { id } = await programme.inConsultation('Endorse me');
    const moldova = await app.signIn('partner-md');
    const path = `/actions/${id}/decide/endorse?visa=endorsement%3AMD`;
    const asked = await moldova.get(path);
    expect(asked.status).toBe(200);
    const text = textOf(asked.html);
    expect(text).toContain('Your answer is recorded. The facility goes on once everybody has answered');
    expect(text).not.toContain('Opinion of the consulted services');
    expect(text).not.toContain('Partner endorsement and consultation');
    const sent = await moldova.submit(path, path, {});
    const done = await moldova.get(sent.location ?? '');
    expect(textOf(done.html)).toContain('endorsed the action.');
    expect(textOf(done.html)).toContain('The file is now at “With the partner country”.');
    expect(done.html).not.toContain('Place in the chain');
  });

  test('the second of two parallel answers says that the file moves', async () => {
    const { id } = await programme.inConsultation('Parallel');
    const consulted = await app.signIn('consulted-service');
    const path = `/actions/${id}/decide/support`;
    expect(textOf((await consulted.get(path)).html)).toContain(
      'The file stays at “Partner endorsement and consultation” and waits for: Endorsement by the partner country (Moldova).',
    );
    await programme.act('partner-md', id, 'endorse', { visa: 'endorsement:MD' });
    expect(textOf((await consulted.get(path)).html)).toContain(
      'The stage changes from “Partner endorsement and consultation” to “Selection of the concept note”.',
    );
  });

  test('the complete page says until when one’s own answer can be taken back, and is right', async () => {
    const { id } = await programme.inConsultation('Taken back');
    const service = await app.signIn('consulted-service');
    const path = `/actions/${id}/decide/support?visa=consultation`;
    const { location } = await service.submit(path, path, {});
    const done = await service.get(location ?? '');
    const back = `/actions/${id}/decide/take_back?visa=consultation`;
    expect(textOf(done.html)).toContain('You can take this back until somebody acts on the file next.');
    expect(done.html).toContain(`href="${back}"`);
    // Whoever did not give it is not told so.
    const other = await app.signIn('secretariat');
    expect(textOf((await other.get(location ?? '')).html)).not.toContain('You can take this back');

    const taken = await service.submit(back, back, {});
    expect(taken.status).toBe(303);
    expect(textOf((await service.get(taken.location ?? '')).html)).toContain('took back the answer');
    expect(textOf((await service.get(location ?? '')).html)).not.toContain('You can take this back');

    const again = await service.submit(path, path, {});
    await programme.act('partner-md', id, 'endorse', { visa: 'endorsement:MD' });
    expect(textOf((await service.get(again.location ?? '')).html)).not.toContain('You can take this back');
  });

  test('a form from elsewhere is refused', async () => {
    const { id } = await programme.draft('Foreign form');
    const manager = await app.signIn('manager');
    const path = `/actions/${id}/decide/submit_concept_note`;
    const fields = hiddenFieldsOf((await manager.get(path)).html, path);
    const { _token, ...without } = fields;
    expect((await manager.post(path, without)).status).toBe(403);
    expect((await manager.post(path, fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await manager.post(path, fields)).status).toBe(303);
  });

  test('in French everything is French, the workflow’s own words included', async () => {
    const { id } = await programme.draft('En français');
    const manager = await app.signIn('manager');
    const home = await manager.get('/tasks');
    await manager.post('/language', {
      _token: hiddenFieldsOf(home.html, '/language')['_token'] ?? '',
      next: '/',
      language: 'fr',
    });
    const text = textOf((await manager.get(`/actions/${id}/decide/submit_concept_note`)).html);
    expect(text).toContain('Le stade passe de « Brouillon » à « Note conceptuelle déposée ».');
    expect(text).toContain('Déposer la note conceptuelle');
    await manager.post('/language', {
      _token: hiddenFieldsOf((await manager.get('/tasks')).html, '/language')['_token'] ?? '',
      next: '/',
      language: 'en',
    });
  });
});
