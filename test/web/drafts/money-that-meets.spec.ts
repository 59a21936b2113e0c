import { draftPaymentRequest } from '../../../src/funding/draft-payment-request.js';
import { setupTestApp, type TestApp } from '../../support/app.js';
import { type Browser, formFieldsOf, hiddenFieldsOf, textOf } from '../../support/browser.js';
import { WebProgramme } from '../../support/web-programme.js';

type Fields = Record<string, string>;

let app: TestApp;
let programme: WebProgramme;
let manager: Browser;
let elsewhere: Browser;
beforeAll(async () => {
  app = await setupTestApp({ role: 'web' });
  programme = new WebProgramme(app);
  manager = await app.signIn('manager');
  elsewhere = await app.signIn('manager');
}, 60_000);
afterAll(() => app.close());

const read = async (at: string, by = manager): Promise<Fields> => formFieldsOf((await by.get(at)).html, at);
const save = (at: string, fields: Fields) => manager.post(at, { ...fields, do: 'save' });
const keep = async (at: string, fields: Fields) =>
  JSON.parse((await manager.post(at.replace(/(?=[?]|$)/, '/keep'), fields)).html);

describe('a payment request that two people write', () => {
  let page: string;
  let path: string;
  beforeAll(async () => {
    const action = await programme.contracted('Paid by two');
    const { id } = await draftPaymentRequest(programme.runtime, await programme.actor('manager'), {
      actionId: action.id,
      kind: 'prefinancing',
      requestedCents: 100_000_00,
    });
    page = `/payment-requests/${id}`;
    path = `${page}/edit`;
  });

  test('has what each changed alone, and says so', async () => {
    const [one, other] = [await read(path), await read(path)];
    expect((await save(path, { ...one, requestedCents: '90 000' })).status).toBe(303);
    const late = await save(path, { ...other, reason: 'Experts start in March.' });
    expect([late.status, late.location]).toEqual([303, page]);
    expect(textOf((await manager.get(page)).html)).toContain(
      'Somebody else had changed meanwhile, and it stays: Amount asked for.',
    );
    expect(await read(path)).toMatchObject({
      requestedCents: '90000.00',
      reason: 'Experts start in March.',
    });
  });

  test('asks nothing where both typed the same amount in their own way', async () => {
    const [one, other] = [await read(path), await read(path)];
    await save(path, { ...one, requestedCents: '80000' });
    expect((await save(path, { ...other, requestedCents: '80 000.00' })).status).toBe(303);
  });

  test('shows both where they changed the same, and loses neither', async () => {
    const [one, other] = [await read(path), await read(path)];
    await save(path, { ...one, requestedCents: '70 000', reason: 'Seventy will do.' });
    const late = await save(path, { ...other, requestedCents: '60 000', reason: 'Sixty will do.' });
    expect(late.status).toBe(412);
    const text = textOf(late.html);
    for (const told of ['EUR 70,000.00', 'EUR 60,000.00', 'Seventy will do.', 'Sixty will do.']) {
      expect(text).toContain(told);
    }
    const clash = hiddenFieldsOf(late.html, path);
    const undecided = await save(path, { ...clash, 'choice.reason': 'mine' });
    expect([undecided.status, undecided.html.includes('href="#field-choice-requestedCents"')]).toEqual([
      422,
      true,
    ]);
    const chosen = { 'choice.reason': 'mine', 'choice.requestedCents': 'theirs' };
    expect((await save(path, { ...clash, ...chosen })).status).toBe(303);
    expect(await read(path)).toMatchObject({ requestedCents: '70000.00', reason: 'Sixty will do.' });
  });

  test('comes back filled with a mistake beside its field, and is kept', async () => {
    const wrong = await save(path, { ...(await read(path)), requestedCents: 'a lot' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#field-requestedCents"');
    expect(await read(path, elsewhere)).toMatchObject({ requestedCents: 'a lot' });
    await manager.submit(path, `${path}/discard`, {});
    expect(await read(path)).toMatchObject({ requestedCents: '70000.00' });
  });
});

describe('asking for a payment', () => {
  let path: string;
  beforeAll(async () => {
    path = `/payment-requests/new?action=${(await programme.contracted('Asked for in two places')).id}`;
  });

  test('goes on where it was left, on another device', async () => {
    const told = await keep(path, { ...(await read(path)), kind: 'prefinancing', requestedCents: '12 000' });
    expect(told.text).toMatch(/kept/i);
    expect(await read(path, elsewhere)).toMatchObject({ kind: 'prefinancing', requestedCents: '12 000' });
    expect((await elsewhere.get(path)).html).toContain(path.replace('/new?', '/new/discard?'));
  });

  test('asks where two windows say something else, and goes on with the choice', async () => {
    const [one, other] = [await read(path), await read(path)];
    await keep(path, { ...one, requestedCents: '13 000' });
    const both = await save(path, { ...other, requestedCents: '14 000' });
    expect(both.status).toBe(412);
    const done = await save(path, {
      ...hiddenFieldsOf(both.html, path),
      'choice.requestedCents': 'mine',
    });
    expect(done.status).toBe(303);
    const { html } = await manager.get(done.location ?? '');
    expect(textOf(html)).toContain('EUR 14,000.00');
    expect(await read(path)).toMatchObject({ requestedCents: '' });
  });

  test('begins with what was paid too much, until something else is typed', async () => {
    const [, id] = path.split('=');
    const office = await app.signIn('financial-initiator');
    const claim = `/payment-requests/new?action=${id}&kind=recovery&amount=5740740`;
    expect(await read(claim, office)).toMatchObject({ requestedCents: '57407.40' });
    const kept = { ...(await read(claim, office)), requestedCents: '100' };
    await office.post(claim.replace('?', '/keep?'), kept);
    expect(await read(claim, office)).toMatchObject({ requestedCents: '100' });
    await office.submit(claim, claim.replace('?', '/discard?'), {});
    expect(await read(claim, office)).toMatchObject({ requestedCents: '57407.40' });
  });

  test('is nobody else’s to keep', async () => {
    for (const persona of ['partner-md', 'manager-es']) {
      const stranger = await app.signIn(persona);
      const answer = await stranger.post(path.replace('?', '/keep?'), await read(path));
      expect([persona, answer.status >= 403 && answer.status <= 404]).toEqual([persona, true]);
    }
  });
});

describe('a funding request that two people write', () => {
  let path: string;
  beforeAll(async () => {
    path = `/funding-requests/${(await programme.draft('Justified by two')).requestId}/edit`;
  });

  test('shows both texts, to be put together', async () => {
    const [one, other] = [await read(path), await read(path)];
    expect((await save(path, { ...one, justification: 'It is needed.' })).status).toBe(303);
    const late = await save(path, { ...other, justification: 'It is wanted.' });
    expect(late.status).toBe(412);
    for (const told of ['It is needed.', 'It is wanted.']) expect(textOf(late.html)).toContain(told);
    const both = { 'choice.justification': 'both', 'both.justification': 'It is needed and wanted.' };
    expect((await save(path, { ...hiddenFieldsOf(late.html, path), ...both })).status).toBe(303);
    expect(await read(path)).toMatchObject({ justification: 'It is needed and wanted.' });
  });

  test('goes on where it was left, on another device', async () => {
    await keep(path, { ...(await read(path)), justification: 'Half a sen' });
    expect(await read(path, elsewhere)).toMatchObject({ justification: 'Half a sen' });
  });
});
