import { draftPaymentRequest } from '../../../src/funding/draft-payment-request.js';
import { PLAN } from '../../assistance/support/assistance-office.js';
import { setupTestApp, type TestApp } from '../../support/app.js';
import { type Browser, formFieldsOf, hiddenFieldsOf, textOf } from '../../support/browser.js';
import { behindTheWall } from '../../support/database.js';
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

  test('claims what was paid too much with one payment apart from what was with another', async () => {
    const [, id] = path.split('=');
    const office = await app.signIn('financial-initiator');
    const claim = (amount: number) => `/payment-requests/new?action=${id}&kind=recovery&amount=${amount}`;
    const kept = { ...(await read(claim(50_000), office)), reason: 'Of the first.' };
    await office.post(claim(50_000).replace('?', '/keep?'), kept);
    expect(await read(claim(80_000), office)).toMatchObject({ requestedCents: '800.00', reason: '' });
    expect(await read(claim(50_000), office)).toMatchObject({
      requestedCents: '500.00',
      reason: 'Of the first.',
    });
  });

  test('is for what was posted, and for nothing else', async () => {
    const [, id] = path.split('=');
    const office = await app.signIn('financial-initiator');
    const claim = `/payment-requests/new?action=${id}&kind=recovery`;
    expect(await read(claim, office)).toMatchObject({ kind: 'recovery' });
    const other = { ...(await read(claim, office)), kind: 'prefinancing', requestedCents: '10', do: 'save' };
    expect((await office.post(claim, other)).status).toBeGreaterThanOrEqual(400);
    await office.submit(claim, claim.replace('?', '/discard?'), {});
  });

  test('carries on in its address only what it knows', async () => {
    const { html } = await manager.get(`${path}&kind=foo&amount=1e9`);
    expect(html).toContain(`data-keep="${path.replace('?', '/keep?')}"`);
  });

  test('is nobody else’s to keep', async () => {
    for (const persona of ['partner-md', 'manager-es']) {
      const stranger = await app.signIn(persona);
      const answer = await stranger.post(path.replace('?', '/keep?'), await read(path));
      expect([persona, answer.status >= 403 && answer.status <= 404]).toEqual([persona, true]);
    }
  });
});

describe('what the facility accepts of a payment', () => {
  let path: string;
  let office: Browser;
  beforeAll(async () => {
    const action = await programme.contracted('Accepted by two');
    const actor = await programme.actor('manager');
    const { id } = await draftPaymentRequest(programme.runtime, actor, {
      actionId: action.id,
      kind: 'interim',
      declaredCents: 60_000_00,
    });
    path = `/payment-requests/${id}/edit`;
    await manager.post(`${path}/keep`, { ...(await read(path)), reason: 'Kept while it was a draft.' });
    // Placed where it is checked: the way there is for others to prove.
    await behindTheWall(
      app.test,
      `UPDATE case_file SET stage = 'financial_initiation', outside_stage = 'in_circuit' WHERE id = $1`,
      [id],
    );
    office = await app.signIn('financial-initiator');
  });
  const accept = (fields: Fields) => office.post(path, { ...fields, do: 'save' });

  test('has one field, and what two typed is chosen', async () => {
    const [one, other] = [await read(path, office), await read(path, office)];
    expect(Object.keys(one)).not.toContain('declaredCents');
    expect((await accept({ ...one, acceptedCents: '59 000' })).status).toBe(303);
    const late = await accept({ ...other, acceptedCents: '58 000' });
    expect(late.status).toBe(412);
    for (const told of ['EUR 59,000.00', 'EUR 58,000.00']) expect(textOf(late.html)).toContain(told);
    const chosen = { ...hiddenFieldsOf(late.html, path), 'choice.acceptedCents': 'mine' };
    expect((await accept(chosen)).status).toBe(303);
    expect(await read(path, office)).toMatchObject({ acceptedCents: '58000.00' });
  });

  test('can be nothing at all, but not left empty', async () => {
    expect((await accept({ ...(await read(path, office)), acceptedCents: '' })).status).toBe(422);
    await office.submit(path, `${path}/discard`, {});
    expect((await accept({ ...(await read(path, office)), acceptedCents: '0' })).status).toBe(303);
    expect(await read(path, office)).toMatchObject({ acceptedCents: '0.00' });
  });

  test('leaves to who asked what they typed, to throw away', async () => {
    expect((await manager.get(path)).status).toBe(403);
    const page = await manager.get('/actions');
    const [token = ''] = [/name="_token" value="([^"]+)"/.exec(page.html)?.[1]];
    expect((await manager.post(`${path}/discard`, { _token: token })).status).toBe(303);
    const kept = await behindTheWall(app.test, `SELECT FROM draft WHERE form = $1`, [
      `payment:${path.split('/')[2]}`,
    ]);
    expect(kept).toEqual([]);
  });
});

describe('a payment for what the facility buys', () => {
  test('keeps the amount that was asked for where its form has no field for it, under the names of its page', async () => {
    const id = await programme.approvedAssistance('Bought by invoice', [PLAN.equipment]);
    await behindTheWall(
      app.test,
      `WITH e AS (UPDATE envelope SET free_cents = free_cents - 4000000, contracted_cents = contracted_cents + 4000000
           WHERE id = (SELECT envelope_id FROM action WHERE id = $1)),
         m AS (INSERT INTO action_money (action_id, envelope_id, contracted_cents) SELECT id, envelope_id, 4000000 FROM action WHERE id = $1)
       UPDATE case_file SET stage = 'scheduled' WHERE id = $1`,
      [id],
    );
    const facility = await app.signIn('secretariat');
    const all = `/payment-requests/new?action=${id}`;
    const asked = await facility.post(all, {
      ...(await read(all, facility)),
      kind: 'interim',
      invoiceReference: 'INV-1',
      declaredCents: '9 000',
      requestedCents: '5 000',
      do: 'save',
    });
    expect(asked.status).toBe(303);
    const path = `${asked.location}/edit`;
    const [one, other] = [await read(path, facility), await read(path, facility)];
    expect(one).toMatchObject({ declaredCents: '9000.00', requestedCents: '5000.00' });
    expect((await facility.post(path, { ...one, declaredCents: '8 000', do: 'save' })).status).toBe(303);
    const late = await facility.post(path, { ...other, declaredCents: '7 000', do: 'save' });
    expect(textOf(late.html)).toContain('Amount invoiced, or stated as cost');
    const chosen = { ...hiddenFieldsOf(late.html, path), 'choice.declaredCents': 'theirs', do: 'save' };
    expect((await facility.post(path, chosen)).status).toBe(303);
    expect(await read(path, facility)).toMatchObject({ declaredCents: '8000.00', requestedCents: '5000.00' });
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
