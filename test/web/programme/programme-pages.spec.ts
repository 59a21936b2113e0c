import { setupTestApp, type TestApp } from '../../support/app.js';
import { hiddenFieldsOf, textOf } from '../../support/browser.js';
import { behindTheWall } from '../../support/database.js';
import { background } from '../../support/drain.js';
import { type Drafted, WebProgramme } from '../../support/web-programme.js';

describe('the programme on pages', () => {
  let app: TestApp;
  let programme: WebProgramme;
  let awarded: Drafted;
  beforeAll(async () => {
    app = await setupTestApp();
    programme = new WebProgramme(app);
    awarded = await programme.inConsultation('Awarded');
    const { id } = awarded;
    await programme.act('partner-md', id, 'endorse', { visa: 'endorsement:MD' });
    await programme.act('consulted-service', id, 'support');
    await programme.act('secretariat', id, 'select_concept');
    await programme.act('secretariat', id, 'invite_full_application');
    await programme.letter('manager', 'action', id, 'support_letter');
    await programme.act('manager', id, 'submit_full_application');
    await programme.act('assessor-technical', id, 'recommend', { visa: 'technical' });
    await programme.act('assessor-financial', id, 'recommend', { visa: 'financial' });
    await programme.act('steering-2', id, 'vote_for');
    await programme.act('steering-1', id, 'vote_for');
    await programme.act('head-of-unit', id, 'award');
    const work = background(programme.runtime);
    await work.drain();
    work.close();
    await programme.act('manager', awarded.requestId, 'submit', { subject: 'funding_request' });
  }, 60_000);
  afterAll(() => app.close());

  test('each audience has its own home page', async () => {
    const said = async (persona: string) => textOf((await (await app.signIn(persona)).get('/')).html);
    expect(await said('manager')).toContain('My actions');
    expect(await said('initiator')).toContain('Visa of the operational initiator Operational initiation');
    expect(await said('initiator')).toContain(
      'Envelope BS-2023-ISF (ISF) Borders and Security (2023) Ceiling',
    );
    expect(await said('initiator')).toContain('Envelope MP-LOT1-AMIF (AMIF) Migration Partnerships – Lot 1');
    expect(await said('partner-md')).toContain('Actions that concern Moldova');
    expect(await said('partner-md')).not.toContain('Envelope BS-2023-ISF');
    expect(await said('auditor')).toContain('Place in the chain:');
    expect(await said('admin')).toContain('Users and their roles');
    expect(await said('verifier')).toContain('Nothing waits for you.');
  });

  test('a call says with how much money it was published, to everybody', async () => {
    for (const persona of ['manager', 'partner-md', 'auditor']) {
      const list = textOf((await (await app.signIn(persona)).get('/calls')).html);
      expect(list).toContain('EUR 11,000,000.00');
      expect(list).toContain('about EUR 15,700,000.00');
    }
    const visitor = await app.signIn('manager');
    const { html } = await visitor.get('/calls');
    const [, id] =
      /href="\/calls\/([0-9a-f-]{36})"[^>]*>\s*<span[^>]*>MIGRATION-PARTNERSHIPS/.exec(html) ?? [];
    const call = textOf((await visitor.get(`/calls/${id}`)).html);
    expect(call).toContain('Money announced EUR 26,000,000.00');
    expect(call).toContain('Lot 1');
    expect(call).not.toContain('Lot 1: Lot 1');
  });

  test('whoever signs reads what the envelope will look like; outsiders read no balance', async () => {
    const initiator = await app.signIn('initiator');
    const text = textOf((await initiator.get(`/funding-requests/${awarded.requestId}`)).html);
    expect(text).toContain(
      'When the last signature is given, EUR 295,655.25 moves from reserved to committed.',
    );
    expect(text).toContain('Still open Operational verifier');
    expect(text).toContain('not needed for this amount');
    for (const persona of ['manager', 'partner-md']) {
      const outside = textOf(
        (await (await app.signIn(persona)).get(`/funding-requests/${awarded.requestId}`)).html,
      );
      expect(outside).toContain('EUR 295,655.25');
      expect(outside).not.toContain('BS-2023-ISF');
      expect(outside).not.toContain('Operational verifier');
    }
  });

  test('a visa asks for every box, says what money moves when the last one is given, and shows it afterwards', async () => {
    const { requestId } = awarded;
    const path = (transition: string) => `/funding-requests/${requestId}/decide/${transition}`;
    const initiator = await app.signIn('initiator');
    const one = await initiator.submit(path('approve'), path('approve'), { 'input.checks': 'file_complete' });
    expect(one.status).toBe(422);
    expect(one.html).toContain('value="file_complete" checked');
    const all = { 'input.checks': ['file_complete', 'matches_award'] };
    expect((await initiator.submit(path('approve'), path('approve'), all)).status).toBe(303);
    const checks = {
      verifier: ['activities_justified', 'initiation_checked'],
      'financial-initiator': ['amount_correct', 'budget_line'],
      'financial-verifier': ['legality', 'sound_management'],
    };
    for (const [persona, ticked] of Object.entries(checks)) {
      await programme.act(persona, requestId, 'approve', {
        subject: 'funding_request',
        inputs: { checks: ticked },
      });
    }
    const officer = await app.signIn('authorising-officer-2');
    const asked = await officer.get(path('approve'));
    expect(textOf(asked.html)).toContain('EUR 295,655.25 becomes a budgetary commitment.');
    const back = textOf((await officer.get(path('return_to_fia'))).html);
    expect(back).toContain(
      'These approvals become void and have to be given again: Visa of the financial initiator by Rasa Petrauskaitė and Visa of the financial verifier (ex ante) by Declan Moriarty.',
    );
    const sent = await officer.submit(path('approve'), path('approve'), { 'input.checks': 'visas_seen' });
    expect(textOf((await officer.get(sent.location ?? '')).html)).toContain(
      'EUR 295,655.25 becomes a budgetary commitment.',
    );
    const [envelope] = await behindTheWall<{ committed: string }>(
      app.test,
      `SELECT committed_cents::text AS committed FROM envelope WHERE code = 'BS-2023-ISF'`,
    );
    expect(envelope?.committed).toBe('29565525');
    const refused = textOf((await (await app.signIn('secretariat')).get(path('sign_legal_commitment'))).html);
    expect(refused).toContain('A document is missing on this file');
    expect(refused).toContain('Upload: Grant agreement or contract, signed by both parties');
  });

  test('the justification is written while the request is a draft, and not afterwards', async () => {
    const { requestId } = await programme.draft('Justify me');
    const manager = await app.signIn('manager');
    const path = `/funding-requests/${requestId}/edit`;
    const page = await manager.get(path);
    const fields = hiddenFieldsOf(page.html, path);
    const saved = await manager.post(path, { ...fields, justification: 'Because & <so>' });
    expect(saved.location).toBe(`/funding-requests/${requestId}`);
    expect((await manager.get(`/funding-requests/${requestId}`)).html).toContain('Because &amp; &lt;so>');
    const stale = await manager.post(path, { ...fields, justification: 'Another' });
    expect(stale.status).toBe(412);
    expect(stale.html).toContain('Another</textarea>');
    expect(textOf(stale.html)).toContain('Because & <so>');
    expect((await manager.get(`/funding-requests/${awarded.requestId}/edit`)).status).toBe(409);
    expect((await (await app.signIn('secretariat')).get(path)).status).toBe(403);
  });

  test('partnerships tell incomplete dates honestly, in EU-style codes', async () => {
    const secretariat = await app.signIn('secretariat');
    const list = await secretariat.get('/partnerships');
    const text = textOf(list.html);
    expect(text).toContain('March 2015 (unconfirmed)');
    expect(text).toContain('March 2016, between 29 March 2016 and 30 March 2016 (sources differ)');
    const pageOf = async (country: string) => {
      const [row] = await behindTheWall<{ id: string }>(
        app.test,
        'SELECT id FROM partnership WHERE country = $1',
        [country],
      );
      return textOf((await secretariat.get(`/partnerships/${row?.id}`)).html);
    };
    const moldova = await pageOf('MD');
    expect(moldova).toContain('Greece EL 5 June 2008 still');
    expect(moldova).toContain('Latvia LV between 6 June 2008 and 4 June 2019');
    expect(moldova).toContain('Awarded');
    expect(await pageOf('GE')).toContain(
      'United Kingdom UK 30 November 2009 still; left the Union after 31 January 2020, so its bodies may lead no action',
    );
    const partner = await (await app.signIn('partner-ma')).get('/partnerships');
    expect(textOf(partner.html)).toContain('1 partenariat');
  });

  test('calls show their money to the facility and their ceiling to everybody', async () => {
    const [call] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT id FROM call_for_proposals WHERE code = 'BORDERS-SECURITY-2023'`,
    );
    const inside = textOf((await (await app.signIn('head-of-unit')).get(`/calls/${call?.id}`)).html);
    expect(inside).toContain('Ceiling: EUR 5,000,000.00');
    expect(inside).toMatch(/Free EUR 4,704,344\.75/);
    const manager = await app.signIn('manager');
    const outside = textOf((await manager.get(`/calls/${call?.id}`)).html);
    expect(outside).toContain('Ceiling: EUR 5,000,000.00');
    expect(outside).not.toContain('Free');
    expect(outside).not.toContain('4,704,344.75');
    expect((await manager.get('/calls/none')).status).toBe(404);
    expect(textOf((await manager.get('/calls')).html)).not.toContain('Free');
  });
});
