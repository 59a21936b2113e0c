import { startAmendment } from '../../../src/funding/start-amendment.js';
import { setupTestApp, type TestApp } from '../../support/app.js';
import { type Browser, formFieldsOf, hiddenFieldsOf, textOf } from '../../support/browser.js';
import { behindTheWall } from '../../support/database.js';
import { WebProgramme } from '../../support/web-programme.js';

type Fields = Record<string, string>;

describe('an amendment that two people write', () => {
  let app: TestApp;
  let programme: WebProgramme;
  let one: Browser;
  let other: Browser;
  let page: string;
  let path: string;

  const contracted = async (title: string): Promise<string> => {
    const { id } = await programme.contracted(title, {
      budgetLines: [
        { heading: 'STAFF', description: 'Experts', amountCents: 31164250 },
        { heading: 'OTHER', description: 'Paper', amountCents: 1 },
      ],
    });
    return id;
  };
  beforeAll(async () => {
    app = await setupTestApp({ role: 'web' });
    programme = new WebProgramme(app);
    const { id } = await startAmendment(programme.runtime, await programme.actor('secretariat'), {
      actionId: await contracted('Amended by two'),
      changes: { reason: 'Prices have risen.' },
    });
    page = `/amendments/${id}`;
    path = `${page}/edit`;
    [one, other] = [await app.signIn('secretariat'), await app.signIn('secretariat-2')];
  }, 60_000);
  afterAll(() => app.close());

  const read = async (person: Browser, at = path) => formFieldsOf((await person.get(at)).html, at);
  const save = (person: Browser, fields: Fields, at = path) => person.post(at, { ...fields, do: 'save' });
  const keep = async (person: Browser, fields: Fields, at: string) =>
    JSON.parse((await person.post(at, fields)).html);

  test('has what each changed alone, line by line of its budget, and says so', async () => {
    const [mine, theirs] = [await read(one), await read(other)];
    const first = await save(one, { ...mine, 'budgetLines.0.description': 'Experts for two years' });
    expect([first.status, first.location]).toEqual([303, page]);
    const late = await save(other, {
      ...theirs,
      'budgetLines.1.description': 'Paper and ink',
      durationMonths: '14',
    });
    expect([late.status, late.location]).toEqual([303, page]);
    expect(textOf((await other.get(page)).html)).toContain(
      'Saved. Somebody else had changed meanwhile, and it stays: Budget line 1.',
    );
    expect(await read(one)).toMatchObject({
      'budgetLines.0.description': 'Experts for two years',
      'budgetLines.1.description': 'Paper and ink',
      durationMonths: '14',
      reason: 'Prices have risen.',
    });
  });

  test('shows both where they changed the same, and loses neither', async () => {
    const [mine, theirs] = [await read(one), await read(other)];
    await save(one, {
      ...mine,
      reason: 'Fuel, says one.',
      startsOn: '2027-04-01',
      'budgetLines.1.description': 'Ink',
    });
    const late = await save(other, {
      ...theirs,
      reason: 'Rent, says the other.',
      startsOn: '2027-05-01',
      'budgetLines.1.description': 'Toner',
    });
    expect(late.status).toBe(412);
    const told = ['Fuel, says one.', 'Rent, says the other.', '1 April 2027', '1 May 2027', 'Ink', 'Toner'];
    for (const text of [...told, 'Budget line 2', 'Reason']) expect(textOf(late.html)).toContain(text);
    expect(await read(one)).toMatchObject({ reason: 'Fuel, says one.' });
    // Whoever goes away here finds both again.
    const again = await other.get(path);
    for (const text of told) expect(textOf(again.html)).toContain(text);
    const clash = hiddenFieldsOf(again.html, path);
    const undecided = await save(other, { ...clash, 'choice.reason': 'theirs', 'choice.startsOn': 'mine' });
    expect([undecided.status, undecided.html.includes('href="#field-choice-budgetLines-1"')]).toEqual([
      422,
      true,
    ]);
    const chosen = await save(other, {
      ...clash,
      'choice.reason': 'both',
      'both.reason': 'Fuel and rent.',
      'choice.startsOn': 'theirs',
      'choice.budgetLines.1': 'mine',
    });
    expect([chosen.status, chosen.location]).toEqual([303, page]);
    expect(await read(one)).toMatchObject({
      reason: 'Fuel and rent.',
      startsOn: '2027-04-01',
      'budgetLines.1.description': 'Toner',
    });
  });

  test('has the lines that both added with the buttons of the form, and the total that they come to', async () => {
    const fields = (heading: string, description: string, amountCents: string, totalCostCents: string) => ({
      'budgetLines.2.heading': heading,
      'budgetLines.2.description': description,
      'budgetLines.2.amountCents': amountCents,
      totalCostCents,
    });
    for (const person of [one, other]) {
      const added = await person.post(path, { ...(await read(person)), do: 'add.budgetLines' });
      expect([added.status, added.location]).toEqual([303, `${path}#budgetLines`]);
      expect(await read(person)).toMatchObject({ 'budgetLines.2.heading': '' });
    }
    const [mine, theirs] = [await read(one), await read(other)];
    await save(one, { ...mine, ...fields('TRAVEL', 'A third meeting', '1000', '312642.51') });
    const late = await save(other, { ...theirs, ...fields('OTHER', 'Interpreters', '2000', '313642.51') });
    expect([late.status, late.location]).toEqual([303, page]);
    expect(await read(one)).toMatchObject({
      'budgetLines.2.description': 'A third meeting',
      'budgetLines.3.description': 'Interpreters',
      totalCostCents: '314642.51',
    });
    const fewer = await one.post(path, { ...(await read(one)), do: 'remove.budgetLines.1' });
    expect(fewer.status).toBe(303);
    expect(await read(one)).toMatchObject({ 'budgetLines.1.description': 'A third meeting' });
    const discarded = await one.submit(path, `${path}/discard`, {});
    expect(discarded.location).toBe(path);
    expect(await read(one)).toMatchObject({ 'budgetLines.1.description': 'Toner' });
  });

  test('meets itself in two windows while it is typed, one that is not there yet as well', async () => {
    const at = `/amendments/new?action=${await contracted('Not amended yet')}`;
    for (const [form, keeping] of [
      [path, `${path}/keep`],
      [at, at.replace('?', '/keep?')],
    ] as const) {
      expect((await one.get(form)).html).toContain(`data-keep="${keeping}"`);
      const [window, second] = [await read(one, form), await read(one, form)];
      await keep(one, { ...window, partnerNote: 'Typed in one' }, keeping);
      const told = await keep(one, { ...second, reason: 'Typed in the other' }, keeping);
      expect(told.take).toEqual({ partnerNote: { partnerNote: 'Typed in one' } });
      const same = { ...second, partnerNote: 'Typed in the other' };
      expect((await keep(one, same, keeping)).conflict).toBe(true);
      const both = await one.post(form, { ...same, do: 'compare' });
      expect(both.status).toBe(412);
      expect(textOf(both.html)).toContain('You have changed the same in another window');
      const go = { ...hiddenFieldsOf(both.html, form), 'choice.partnerNote': 'theirs', do: 'compare' };
      expect((await one.post(form, go)).location).toBe(form);
      expect(await read(one, form)).toMatchObject({
        partnerNote: 'Typed in one',
        reason: 'Typed in the other',
      });
    }
  });

  test('is kept before it is there, for each person and each action, beside what the action has by now', async () => {
    const action = await contracted('To be amended');
    const [at, elsewhere] = [action, await contracted('Another')].map((id) => `/amendments/new?action=${id}`);
    if (!at || !elsewhere) throw new Error('There are two actions.');
    const keeping = at.replace('?', '/keep?');
    await keep(one, { ...(await read(one, at)), reason: 'Begun by one' }, keeping);
    expect(await read(one, at)).toMatchObject({ reason: 'Begun by one', durationMonths: '12' });
    expect(textOf((await one.get(at)).html)).toContain('You had not saved yet');
    expect(await read(other, at)).toMatchObject({ reason: '' });
    expect(await read(one, elsewhere)).toMatchObject({ reason: '' });
    await behindTheWall(app.test, 'UPDATE action SET duration_months = 15 WHERE id = $1', [action]);
    expect(await read(one, at)).toMatchObject({ reason: 'Begun by one', durationMonths: '15' });

    const wrong = await save(one, { ...(await read(one, at)), grantCents: 'a lot' }, at);
    expect([wrong.status, wrong.html.includes('href="#field-grantCents"')]).toEqual([422, true]);
    expect(await read(one, at)).toMatchObject({ reason: 'Begun by one', grantCents: 'a lot' });
    const discarding = at.replace('?', '/discard?');
    expect((await one.submit(at, discarding, {})).location).toBe(at);
    expect(await read(one, at)).toMatchObject({ reason: '', grantCents: '295655.25' });

    const [mine, theirs] = [await read(one, at), await read(other, at)];
    const started = await save(one, { ...mine, reason: 'Started by one' }, at);
    expect(started.location).toMatch(/^\/amendments\/[0-9a-f-]{36}$/);
    // There is one at a time: what the other wrote waits for the next.
    const second = await save(other, { ...theirs, reason: 'Written by the other' }, at);
    expect(second.location).toBe(started.location);
    expect(await read(one, at)).toMatchObject({ reason: '' });
    expect(await read(other, at)).toMatchObject({ reason: 'Written by the other' });

    const stranger = await app.signIn('manager-es');
    const token = hiddenFieldsOf((await stranger.get('/account')).html, '/sign-out');
    for (const shut of [keeping, discarding, `${path}/keep`]) {
      expect((await stranger.post(shut, { ...token, reason: 'Not theirs' })).status).toBe(404);
    }
  });

  test('is started with the terms that the action has by then; one’s own are asked about where it changed them', async () => {
    const action = await contracted('Changed meanwhile');
    const at = `/amendments/new?action=${action}`;
    const [mine, theirs] = [await read(one, at), await read(other, at)];
    await behindTheWall(app.test, 'UPDATE action SET duration_months = 15 WHERE id = $1', [action]);
    await behindTheWall(
      app.test,
      'UPDATE case_file SET content_version = content_version + 1 WHERE id = $1',
      [action],
    );
    const asked = await save(one, { ...mine, reason: 'It takes longer.', durationMonths: '18' }, at);
    expect([asked.status, textOf(asked.html).includes('Duration')]).toEqual([412, true]);
    const started = await save(other, { ...theirs, reason: 'The countries help.', partnerNote: 'Help' }, at);
    expect(started.location).toMatch(/^\/amendments\/[0-9a-f-]{36}$/);
    expect(await read(other, `${started.location}/edit`)).toMatchObject({ durationMonths: '15' });
  });

  test('takes what nobody types and no address has as no fault of ours', async () => {
    const form = await read(one);
    const kept = await one.post(`${path}/keep`, { ...form, partnerNote: 'a\0b' });
    expect(kept.status).toBe(201);
    expect(await read(one)).toMatchObject({ partnerNote: 'ab' });
    const saved = await save(one, { ...form, partnerNote: 'c\0d' });
    expect(saved.status).toBeLessThan(500);
    const nowhere = await one.post('/amendments/%E2%82%AC/edit/discard', form);
    expect([nowhere.status, nowhere.location]).toEqual([303, '/amendments/%E2%82%AC/edit']);
  });
});
