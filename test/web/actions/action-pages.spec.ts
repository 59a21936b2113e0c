import { documentsOf } from '../../../src/documents/document-list.query.js';
import { setupTestApp, type TestApp } from '../../support/app.js';
import { documentLink, hiddenFieldsOf, textOf } from '../../support/browser.js';
import { behindTheWall } from '../../support/database.js';
import { type Drafted, WebProgramme } from '../../support/web-programme.js';

describe('actions on pages', () => {
  let app: TestApp;
  let programme: WebProgramme;
  let forMoldova: Drafted;
  let forMorocco: Drafted;
  beforeAll(async () => {
    app = await setupTestApp();
    programme = new WebProgramme(app);
    forMoldova = await programme.inConsultation('Documents <i>and</i> "Moldova"');
    forMorocco = await programme.inConsultation('Only for Morocco', 'manager-es');
  });
  afterAll(() => app.close());

  test('the list is filtered by its address, and says when nothing is found', async () => {
    const secretariat = await app.signIn('secretariat');
    const all = textOf((await secretariat.get('/actions')).html);
    expect(all).toContain('Only for Morocco');
    expect(all).toContain('2 actions on this page');
    const found = textOf((await secretariat.get('/actions?q=morocco&stage=consultation&country=MA')).html);
    expect(found).toContain('Only for Morocco');
    expect(found).toContain('1 action on this page');
    const none = textOf((await secretariat.get('/actions?country=JO')).html);
    expect(none).toContain('No action matches what you asked for.');
    const odd = await secretariat.get('/actions?stage=%00&country=XX&sort=drop&q[]=1');
    expect(odd.status).toBe(200);
    expect((await secretariat.get('/actions?cursor=nonsense')).status).toBe(422);
  });

  test('each partner country sees its own, in the list, by address and on its home page', async () => {
    const morocco = await app.signIn('partner-ma');
    for (const path of ['/', '/actions', '/actions?q=Moldova', '/tasks']) {
      const page = await morocco.get(path);
      expect(page.status).toBe(200);
      expect(page.html).not.toContain(forMoldova.reference);
    }
    for (const id of [forMoldova.id, forMoldova.requestId]) {
      expect((await morocco.get(`/actions/${id}`)).status).toBe(404);
      expect((await morocco.get(`/funding-requests/${id}`)).status).toBe(404);
    }
    expect((await morocco.get(`/actions/${forMorocco.id}`)).status).toBe(200);
    expect(textOf((await morocco.get('/')).html)).toContain('Only for Morocco');
  });

  test('what people typed is text, never markup', async () => {
    for (const persona of ['manager', 'secretariat', 'partner-md', 'auditor']) {
      const browser = await app.signIn(persona);
      for (const path of ['/', '/actions', `/actions/${forMoldova.id}`]) {
        const { html } = await browser.get(path);
        expect(html).not.toContain('<i>and</i>');
      }
    }
  });

  test('the partner country reads in plain words what is asked of it and by when', async () => {
    const moldova = await app.signIn('partner-md');
    const text = textOf((await moldova.get(`/actions/${forMoldova.id}`)).html);
    expect(text).toContain(
      'General Inspectorate for Immigration, Romania wants to work with Moldova on “Document fraud”.',
    );
    expect(text).toContain('It would cost EUR 311,642.51, of which the EU would pay EUR 295,655.25.');
    expect(text).toMatch(
      /Please answer by \d+ \w+ \d{4}\. If you do not answer by then, that counts as no objection\./,
    );
    expect(text).toContain('Endorse the action');
    expect(text).not.toContain('Eligibility');
    expect(text).not.toContain('Katharina Lindner');
    expect(text).not.toContain('Partner endorsement and consultation');
  });

  test('staff see the way with its dates, the clock with its reasons, and what others may do', async () => {
    const secretariat = await app.signIn('secretariat');
    const page = await secretariat.get(`/actions/${forMoldova.id}`);
    const text = textOf(page.html);
    expect(text).toContain('30 days, none used yet');
    expect(text).toContain('Why this date');
    expect(text).toContain('What others can do at this stage');
    expect(text).toContain(
      'Katharina Lindner (International Centre for Migration Policy Development) confirmed the receipt.',
    );
    expect(page.html).toContain('aria-current="step"');
    expect(page.html.match(/<h1/g)).toHaveLength(1);
  });

  test('the question is shown to whoever has to answer it, and not to others before', async () => {
    const { id } = await programme.draft('Unclear');
    await programme.act('manager', id, 'submit_concept_note');
    await programme.act('secretariat', id, 'confirm_receipt');
    await programme.act('secretariat', id, 'ask_clarification', {
      inputs: { question: 'Who pays the travel?' },
    });
    const manager = await app.signIn('manager');
    expect(textOf((await manager.get(`/actions/${id}`)).html)).toContain('Who pays the travel?');
    const confirm = textOf((await manager.get(`/actions/${id}/decide/answer_clarification`)).html);
    expect(confirm).toContain('What has to be clarified Who pays the travel?');
    expect(textOf((await manager.get('/')).html)).toContain('Send the clarification');
  });

  test('what leads on comes before what ends the action, also where only the form leads on', async () => {
    const { id } = await programme.draft('In order');
    const manager = await app.signIn('manager');
    const order = async () => {
      const text = textOf((await manager.get(`/actions/${id}`)).html);
      return ['Submit the concept note', 'Edit the application', 'Withdraw the action']
        .map((name) => ({ name, at: text.indexOf(name) }))
        .sort((a, b) => a.at - b.at)
        .map(({ name }) => name);
    };
    expect(await order()).toEqual(['Submit the concept note', 'Edit the application', 'Withdraw the action']);
    await programme.act('manager', id, 'submit_concept_note');
    await programme.act('secretariat', id, 'confirm_receipt');
    await programme.act('secretariat', id, 'ask_clarification', { inputs: { question: 'Which airport?' } });
    const [first] = (await order()).slice(1);
    expect(first).toBe('Edit the application');
    await programme.act('manager', id, 'answer_clarification', { inputs: { answer: 'The southern one.' } });
    const secretariat = textOf((await (await app.signIn('secretariat')).get(`/actions/${id}`)).html);
    expect(secretariat).toContain('Answer to the question The southern one.');
  });

  test('a document is uploaded, read back byte by byte, and gets versions', async () => {
    const manager = await app.signIn('manager');
    const path = `/actions/${forMoldova.id}`;
    const token = hiddenFieldsOf((await manager.get(path)).html, `${path}/documents`)['_token'] ?? '';
    const send = async (
      fields: Record<string, string>,
      content: string | Uint8Array,
      name = 'Letter é.txt',
    ) => {
      const body = new FormData();
      for (const [key, value] of Object.entries(fields)) body.set(key, value);
      body.set('file', new Blob([content]), name);
      const cookie = [...manager.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
      return fetch(`${app.baseUrl}${path}/documents`, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { cookie, 'sec-fetch-site': 'same-origin' },
      });
    };
    const sent = await send({ _token: token, kind: 'annex', title: '' }, 'We support this.');
    expect(sent.status).toBe(303);
    const page = await manager.get(path);
    expect(textOf(page.html)).toContain('Letter é.txt');
    const link = /href="(\/documents\/([0-9a-f-]{36})\/1\?[^"]*)"/.exec(page.html);
    const read = await manager.get(link?.[1]?.replaceAll('&amp;', '&') ?? '');
    expect(read.html).toBe('We support this.');
    expect(read.headers.get('content-disposition')).toContain("filename*=UTF-8''Letter%20%C3%A9.txt");
    expect(read.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await send({ _token: token, document: link?.[2] ?? '' }, 'Second version.')).status).toBe(303);
    const second = documentLink((await manager.get(path)).html, link?.[2], 2);
    expect((await manager.get(second)).html).toBe('Second version.');

    expect((await send({ kind: 'annex' }, 'No token')).status).toBe(403);
    const wrong = await send({ _token: token, kind: 'nonsense' }, '<html>');
    expect(wrong.status).toBe(422);
    expect(textOf(await wrong.text())).toContain('There is something to mend');
    const mistakesOf = async (answer: Response) => {
      expect(answer.status).toBe(422);
      return [...(await answer.text()).matchAll(/<a href="#field-([\w-]+)">/g)].map(([, field]) => field);
    };
    expect(await mistakesOf(await send({ _token: token, kind: 'annex' }, '', ''))).toEqual(['file']);
    expect(await mistakesOf(await send({ _token: token, kind: '' }, '', ''))).toEqual(['kind', 'file']);
    expect(await mistakesOf(await send({ _token: token, document: link?.[2] ?? '' }, '', ''))).toEqual([
      'file',
    ]);
    const morocco = await app.signIn('partner-ma');
    expect((await morocco.get(link?.[1]?.replaceAll('&amp;', '&') ?? '')).status).toBe(404);
    expect((await morocco.get(`/documents/${link?.[2]}/1`)).status).toBe(404);
    expect((await manager.get(`/documents/${link?.[2]}/9`)).status).toBe(404);
    expect((await manager.get('/documents/none/1')).status).toBe(404);
  });

  test('the address of a document works in the session that saw it, and for a quarter of an hour', async () => {
    await programme.letter('manager', 'action', forMoldova.id, 'support_letter');
    const [document] = await documentsOf(app.database, await programme.actor('manager'), forMoldova.id);
    const id = document?.id ?? '';
    const manager = await app.signIn('manager');
    const pageLink = async () => documentLink((await manager.get(`/actions/${forMoldova.id}`)).html, id, 1);
    const readings = async () =>
      (
        await behindTheWall(
          app.test,
          `SELECT 1 FROM audit_event WHERE kind = 'document_read' AND body->'data'->>'document' = $1`,
          [id],
        )
      ).length;
    const link = await pageLink();
    const before = await readings();
    expect((await manager.get(link)).status).toBe(200);
    expect(await readings()).toBe(before + 1);

    // The same person in another browser, somebody else who may read it, and whoever writes an address themselves.
    for (const other of [await app.signIn('manager'), await app.signIn('secretariat')]) {
      expect((await other.get(link)).status).toBe(404);
    }
    for (const forged of [
      link.replace(/until=\d+/, 'until=99999999999'),
      link.replace('/1?', '/2?'),
      link.replace(/&link=.*/, ''),
      `${link}x`,
      `${link}&link=x`,
    ]) {
      expect([forged, (await manager.get(forged)).status]).toEqual([forged, 404]);
    }

    app.database.clockOffsetMs += 14 * 60_000;
    expect((await manager.get(link)).status).toBe(200);
    app.database.clockOffsetMs += 2 * 60_000;
    const over = await manager.get(link);
    expect(over.status).toBe(410);
    expect(textOf(over.html)).toContain('This link has ended');
    expect((await manager.get(documentLink(over.html, id, 1))).status).toBe(200);
    expect((await manager.get(`/documents/${id}/1`)).status).toBe(410);
    app.database.clockOffsetMs -= 16 * 60_000;
    expect(await readings()).toBe(before + 3);

    const last = await pageLink();
    await manager.submit('/', '/sign-out', {});
    expect([303, 401, 404]).toContain((await manager.get(last)).status);
    expect(await readings()).toBe(before + 3);
  });

  test('where the installation asks for it, a partner country endorses once its letter is there', async () => {
    const { id } = await programme.inConsultation('With a letter from Chișinău');
    const ask = (value: string) =>
      behindTheWall(
        app.test,
        `UPDATE setting SET value = to_jsonb($1::text) WHERE code = 'endorsement_letter'`,
        [value],
      );
    await ask('asked');
    const moldova = await app.signIn('partner-md');
    const upload = `href="/actions/${id}?upload=endorsement_letter#documents"`;
    const page = await moldova.get(`/actions/${id}`);
    expect(textOf(page.html)).toContain('A document is missing on this file: Endorsement letter.');
    expect(page.html).toContain(upload);
    const confirm = await moldova.get(`/actions/${id}/decide/endorse?visa=endorsement:MD`);
    expect(textOf(confirm.html)).toContain('A document is missing on this file: Endorsement letter.');
    expect(confirm.html).toContain(upload);
    const endorse = () => programme.act('partner-md', id, 'endorse', { visa: 'endorsement:MD' });
    await expect(endorse()).rejects.toThrow('document_missing');

    // The lead’s is not the country’s, and one for the facility alone is no answer to anybody.
    await programme.letter('manager', 'action', id, 'endorsement_letter');
    await expect(endorse()).rejects.toThrow('document_missing');
    await programme.letter('partner-md', 'action', id, 'endorsement_letter');
    await endorse();
    await ask('not_asked');
    const other = await programme.inConsultation('Without a letter');
    await programme.act('partner-md', other.id, 'endorse', { visa: 'endorsement:MD' });
  });

  test('a partner country reads of no limit that is the lead’s own, in its list or on the file', async () => {
    const { id } = await programme.draft('Turned down');
    await programme.act('manager', id, 'submit_concept_note');
    await programme.act('secretariat', id, 'confirm_receipt');
    await programme.act('secretariat', id, 'reject', {
      reason: 'Outside the call.',
      inputs: { ground: 'outside_scope' },
    });
    const clocksFor = async (persona: string) => {
      const answer = await app.api(persona)(`/api/v1/actions/${id}/clock`);
      return (await answer.json()) as { runs: boolean; items: { code: string }[] };
    };
    const partner = textOf((await (await app.signIn('partner-md')).get(`/actions/${id}`)).html);
    expect(partner).not.toContain('Time to ask for redress');
    expect(partner).toContain('A time limit is running for those who have the file at present.');
    expect(await clocksFor('partner-md')).toMatchObject({ runs: true, items: [] });
    expect((await clocksFor('manager')).items.map(({ code }) => code)).toEqual(['redress']);
    const own = await app.api('partner-md')(`/api/v1/actions/${forMoldova.id}/clock`);
    expect(await own.json()).toMatchObject({ items: [{ code: 'endorsement' }] });
  });
});
