import { requestAssistance } from '../../../src/assistance/request-assistance.js';
import { PLAN } from '../../assistance/support/assistance-office.js';
import { setupTestApp, type TestApp } from '../../support/app.js';
import { type Browser, formFieldsOf, hiddenFieldsOf, textOf } from '../../support/browser.js';
import { behindTheWall } from '../../support/database.js';
import { WebProgramme } from '../../support/web-programme.js';

let app: TestApp;
let programme: WebProgramme;
let one: Browser;
let other: Browser;
let partner: Browser;
beforeAll(async () => {
  app = await setupTestApp({ role: 'web' });
  programme = new WebProgramme(app);
  one = await app.signIn('secretariat');
  other = await app.signIn('secretariat-2');
  partner = await app.signIn('partner-md');
}, 60_000);
afterAll(() => app.close());

type Fields = Record<string, string>;
const read = async (by: Browser, at: string): Promise<Fields> => formFieldsOf((await by.get(at)).html, at);
const send = (by: Browser, at: string, fields: Fields) => by.post(at, { do: 'save', ...fields });
/** What a page says once somebody was sent back to it. */
const said = async (by: Browser, at: string) => textOf((await by.get(at)).html);

describe('a plan of technical assistance that two people write', () => {
  let page: string;
  let path: string;
  let ids: readonly string[];
  let experts = 0;
  beforeEach(async () => {
    const { training, equipment, travel } = PLAN;
    // Nobody is in two places on one day.
    const expert = { ...PLAN.expert, name: `Jörg Albrecht ${++experts}` };
    const id = await programme.approvedAssistance('Readers', [expert, training, equipment, travel]);
    page = `/technical-assistance/${id}`;
    path = `${page}/plan`;
    ids = (await stored()).map((line) => line.id);
  });

  const stored = () =>
    behindTheWall<{ id: string; name: string; place: string; quantity: number }>(
      app.test,
      `SELECT id, name, place, quantity FROM assistance_line WHERE assistance_id = $1
       ORDER BY array_position(ARRAY['expert', 'training', 'equipment', 'travel'], kind), position`,
      [page.split('/').at(-1)],
    );

  test('has the lines that each changed alone, and says which were the other’s', async () => {
    const [mine, theirs] = [await read(one, path), await read(other, path)];
    const changed = { 'lines.0.place': 'Palanca', 'lines.1.quantity': '25', 'lines.3.origin': 'Bonn' };
    expect((await send(one, path, { ...mine, ...changed })).status).toBe(303);
    const late = await send(other, path, { ...theirs, 'lines.2.place': 'Otaci', note: 'Ask again.' });
    expect([late.status, late.location]).toEqual([303, `${page}#plan`]);
    expect(await said(other, page)).toContain(
      'Somebody else had changed meanwhile, and it stays: Expert 1, Training 1, Journey 1.',
    );
    const lines = await stored();
    expect(lines.map((line) => line.place)).toEqual(['Palanca', PLAN.training.place, 'Otaci', 'Chișinău']);
    expect(lines[1]?.quantity).toBe(25);
    // They are the lines that they were: the receiving side answers to each.
    expect(lines.map((line) => line.id)).toEqual(ids);
    expect(await read(other, path)).toMatchObject({ note: 'Ask again.', 'lines.3.origin': 'Bonn' });
  });

  test('leaves a last day empty that nobody has typed, and asks nothing though it is stored as the first', async () => {
    const typed = { ...(await read(one, path)), 'lines.1.endsOn': '' };
    await one.post(path, { ...typed, do: 'add.equipment' });
    expect(await read(one, path)).toMatchObject({ 'lines.1.endsOn': '' });
    await one.submit(path, `${path}/discard`, {});
    for (const _ of [1, 2]) expect((await send(one, path, typed)).status).toBe(303);
    const again = await read(one, path);
    expect(again['lines.1.endsOn']).toBe(again['lines.1.startsOn']);
  });

  test('shows both where they changed the same line, and loses neither', async () => {
    const [mine, theirs] = [await read(one, path), await read(other, path)];
    await send(one, path, { ...mine, 'lines.0.place': 'Palanca', note: 'Says one.' });
    const late = await send(other, path, {
      ...theirs,
      'lines.0.place': 'Otaci',
      'lines.1.quantity': '30',
      note: 'Says the other.',
    });
    expect(late.status).toBe(412);
    for (const told of ['Expert 1', 'Palanca', 'Otaci', 'Says one.', 'Says the other.', 'EUR 750.00']) {
      expect(textOf(late.html)).toContain(told);
    }
    const clash = hiddenFieldsOf(late.html, path);
    const undecided = await send(other, path, { ...clash, 'choice.note': 'theirs' });
    expect([undecided.status, undecided.html.includes('href="#field-choice-lines-0"')]).toEqual([422, true]);
    // Whoever goes away here finds both again.
    for (const told of ['Palanca', 'Otaci']) expect(await said(other, path)).toContain(told);
    const chosen = { 'choice.lines.0': 'mine', 'choice.note': 'both', 'both.note': 'Say both.' };
    expect((await send(other, path, { ...clash, ...chosen })).status).toBe(303);
    const lines = await stored();
    expect([lines[0]?.place, lines[1]?.quantity, lines.map((line) => line.id)]).toEqual(['Otaci', 30, ids]);
    expect(await read(one, path)).toMatchObject({ note: 'Say both.' });
  });

  test.each([
    ['mine', ['Leuşeni', 'Otaci', PLAN.equipment.place, PLAN.travel.place]],
    ['theirs', ['Leuşeni', PLAN.equipment.place, PLAN.travel.place]],
  ])(
    'of a line that one took off and the other changed keeps %s, and all below it',
    async (choice, places) => {
      const [mine, theirs] = [await read(one, path), await read(other, path)];
      const away = await send(one, path, { ...mine, do: 'remove.1' });
      expect(away.location).toBe(`${path}#training`);
      await send(one, path, await read(one, path));
      const late = await send(other, path, {
        ...theirs,
        'lines.0.place': 'Leuşeni',
        'lines.1.place': 'Otaci',
      });
      expect([late.status, textOf(late.html).includes('(empty)')]).toEqual([412, true]);
      const clash = hiddenFieldsOf(late.html, path);
      expect((await send(other, path, { ...clash, 'choice.lines.1': choice })).status).toBe(303);
      expect((await stored()).map((line) => line.place)).toEqual(places);
    },
  );

  test('saved twice from one page has an added line once', async () => {
    const added = await send(one, path, { ...(await read(one, path)), do: 'add.expert' });
    expect(added.location).toBe(`${path}#expert`);
    const fields = {
      ...(await read(one, path)),
      'lines.1.name': 'Ana Rusu',
      'lines.1.place': 'Otaci',
      'lines.1.startsOn': '2027-05-01',
      'lines.1.quantity': '1',
      'lines.1.unitCents': '300',
    };
    expect((await send(one, path, fields)).status).toBe(303);
    const before = await stored();
    expect(before.map((line) => line.place).slice(0, 2)).toEqual([PLAN.expert.place, 'Otaci']);
    expect((await send(one, path, fields)).status).toBe(303);
    expect(await said(one, page)).toContain('Nothing was changed.');
    expect(await stored()).toEqual(before);
  });

  test('is resumed elsewhere while a line is still empty, and can be thrown away', async () => {
    await send(one, path, { ...(await read(one, path)), do: 'add.expert' });
    const wrong = await send(one, path, { ...(await read(one, path)), 'lines.0.place': 'Palanca' });
    expect([wrong.status, wrong.html.includes('href="#field-lines-1-name"')]).toEqual([422, true]);
    expect(textOf(wrong.html)).toContain('Expert 2 – Name of the expert');
    expect(await read(one, path)).toMatchObject({ 'lines.0.place': 'Palanca', 'lines.1.kind': 'expert' });
    expect(await said(one, path)).toContain('You had not saved yet');
    expect((await one.submit(path, `${path}/discard`, {})).location).toBe(path);
    expect(await read(one, path)).toMatchObject({ 'lines.0.place': PLAN.expert.place });
  });
});

describe('a request for technical assistance that is written twice', () => {
  const meet = async (by: Browser, at: string, [alone, also]: readonly [string, string]) => {
    const [first, second] = [await read(by, at), await read(by, at)];
    const keep = async (fields: Fields) => JSON.parse((await by.post(`${at}/keep`, fields)).html);
    await keep({ ...first, [alone]: 'Typed in one' });
    const told = await keep({ ...second, [also]: 'Typed in the other' });
    expect(told.take).toMatchObject({ [alone]: { [alone]: 'Typed in one' } });
    const both = await by.post(at, { ...second, [alone]: 'Typed in the other', do: 'compare' });
    expect(both.status).toBe(412);
    expect(textOf(both.html)).toContain('You have changed the same in another window');
    const go = { ...hiddenFieldsOf(both.html, at), [`choice.${alone}`]: 'mine', do: 'compare' };
    expect((await by.post(at, go)).location).toBe(at);
    expect(await read(by, at)).toMatchObject({ [alone]: 'Typed in the other', [also]: 'Typed in the other' });
  };

  test('meets in two windows before it is there, and is forgotten once it is', async () => {
    const at = '/technical-assistance/new';
    expect(await read(partner, at)).toMatchObject({ language: 'ro' });
    await meet(partner, at, ['title', 'summary']);
    expect((await partner.submit(at, `${at}/discard`, {})).location).toBe(at);
    expect(await read(partner, at)).toMatchObject({ title: '', language: 'ro' });
    await meet(partner, at, ['title', 'objectives']);
    const asked = await send(partner, at, await read(partner, at));
    expect(asked.location).toMatch(/^\/technical-assistance\/[0-9a-f-]{36}$/);
    expect(await read(partner, at)).toMatchObject({ title: '', objectives: '' });
    await meet(partner, `${asked.location}/edit`, ['beneficiaries', 'summary']);
  });

  test('is checked by two people, each of whom keeps what they wrote', async () => {
    const { id } = await requestAssistance(programme.runtime, await programme.actor('partner-md'), {
      title: 'Cititoare',
      language: 'ro',
      summary: 'Documentele false sunt găsite târziu.',
      objectives: 'Sunt găsite la prima verificare.',
      beneficiaries: 'Poliția de Frontieră',
      pillar: 'IRREGULAR_THB',
      theme: 'DOCUMENT_FRAUD',
    });
    await programme.act('partner-md', id, 'submit', { subject: 'technical_assistance' });
    const page = `/technical-assistance/${id}`;
    const path = `${page}/edit`;
    const [mine, theirs] = [await read(one, path), await read(other, path)];
    await send(one, path, { ...mine, translation: 'Found late.', note: 'Says one.' });
    const late = await send(other, path, { ...theirs, estimateCents: '45 000', note: 'Says the other.' });
    expect(late.status).toBe(412);
    for (const told of ['Says one.', 'Says the other.', 'taken over: What is asked for, in English']) {
      expect(textOf(late.html)).toContain(told);
    }
    const clash = hiddenFieldsOf(late.html, path);
    expect((await send(other, path, { ...clash, 'choice.note': 'theirs' })).location).toBe(page);
    expect(await read(one, path)).toMatchObject({
      translation: 'Found late.',
      estimateCents: '45000.00',
      note: 'Says one.',
    });
    const unseen = await send(one, path, { ...mine, translation: 'Found late.', envelope: '' });
    expect(unseen.status).toBe(303);
    expect(await said(one, page)).toMatch(
      /Somebody else had changed meanwhile, and it stays: .*Estimated cost/,
    );
  });
});
