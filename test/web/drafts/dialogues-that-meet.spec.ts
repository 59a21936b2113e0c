import { requestDialogue } from '../../../src/dialogues/request-dialogue.js';
import { setupTestApp, type TestApp } from '../../support/app.js';
import { type Browser, formFieldsOf, hiddenFieldsOf, textOf } from '../../support/browser.js';
import { WebProgramme } from '../../support/web-programme.js';

type Fields = Record<string, string>;

const MAY: Fields = { startDay: '2027-05-10', startTime: '09:00', endDay: '2027-05-10', endTime: '17:00' };

describe('a meeting that two people write', () => {
  let app: TestApp;
  let one: Browser;
  let other: Browser;
  let page: string;
  let path: string;

  beforeAll(async () => {
    app = await setupTestApp({ role: 'web' });
    const programme = new WebProgramme(app);
    const { id } = await requestDialogue(programme.runtime, await programme.actor('secretariat'), {
      title: 'Readers at the border',
      kind: 'EXPERT_MEETING',
      languages: ['en', 'fr', 'ro', 'ar', 'es'],
    });
    page = `/dialogues/${id}`;
    path = `${page}/edit`;
    [one, other] = [await app.signIn('secretariat'), await app.signIn('secretariat-2')];
  }, 60_000);
  afterAll(() => app.close());

  const read = async (by: Browser, at = path): Promise<Fields> => formFieldsOf((await by.get(at)).html, at);
  const save = (by: Browser, fields: Fields, at = path) => by.post(at, { ...fields, do: 'save' });

  test('has what each changed alone, and says so', async () => {
    const [mine, theirs] = [await read(one), await read(other)];
    expect((await save(one, { ...mine, city: 'Chisinau', ...MAY })).status).toBe(303);
    const late = await save(other, { ...theirs, purpose: 'To agree\r\non readers.' });
    expect([late.status, late.location]).toEqual([303, page]);
    const text = textOf((await other.get(page)).html);
    expect(text).toMatch(/Somebody else had changed meanwhile, and it stays: .*City/);
    expect(await read(one)).toMatchObject({
      city: 'Chisinau',
      startDay: '2027-05-10',
      endTime: '17:00',
      purpose: 'To agree\non readers.',
    });
  });

  test('shows both where they changed the same, in words, and loses neither', async () => {
    const [mine, theirs] = [await read(one), await read(other)];
    await save(one, { ...mine, endDay: '2027-06-01', 'languages.1': 'pt' });
    const late = await save(other, { ...theirs, endDay: '2027-06-02', 'languages.1': 'de' });
    expect(late.status).toBe(412);
    const text = textOf(late.html);
    for (const told of ['1 June 2027', '2 June 2027', 'Portuguese', 'German']) expect(text).toContain(told);
    const clash = hiddenFieldsOf(late.html, path);
    const chosen = { 'choice.endDay': 'mine', 'choice.languages': 'theirs' };
    expect((await save(other, { ...clash, ...chosen })).status).toBe(303);
    expect(await read(one)).toMatchObject({ endDay: '2027-06-02', 'languages.1': 'pt' });
  });

  test('keeps the languages that the form has no field for', async () => {
    await save(one, { ...(await read(one)), venue: 'Town hall' });
    const text = textOf((await one.get(page)).html);
    expect([text.includes('Town hall'), text.includes('Spanish')]).toEqual([true, true]);
  });

  test('comes back filled with a mistake beside its field, and goes on on another device', async () => {
    const wrong = await save(one, { ...(await read(one)), startTime: 'noon', city: 'Iasi' });
    expect([wrong.status, wrong.html.includes('href="#field-startDay"')]).toEqual([422, true]);
    const elsewhere = await app.signIn('secretariat');
    expect(await read(elsewhere)).toMatchObject({ startTime: 'noon', city: 'Iasi' });
    await elsewhere.submit(path, `${path}/discard`, {});
    expect(await read(one)).toMatchObject({ startTime: '09:00', city: 'Chisinau' });
  });

  test('and two windows meet while a new one is asked for', async () => {
    const at = '/dialogues/new';
    const manager = await app.signIn('manager');
    const [mine, theirs] = [await read(manager, at), await read(manager, at)];
    const keep = async (fields: Fields) => JSON.parse((await manager.post(`${at}/keep`, fields)).html);
    await keep({ ...mine, title: 'Typed in one' });
    const told = await keep({ ...theirs, purpose: 'Typed in the other' });
    expect(told.take).toMatchObject({ title: { title: 'Typed in one' } });
    expect(await read(manager, at)).toMatchObject({ title: 'Typed in one', purpose: 'Typed in the other' });
    // Which envelope pays is not said by who leads.
    const asked = await save(manager, { ...(await read(manager, at)), envelopeId: 'mine' }, at);
    expect([asked.status, asked.location]).toEqual([
      303,
      expect.stringMatching(/^\/dialogues\/[0-9a-f-]{36}$/),
    ]);
    expect(await read(manager, at)).toMatchObject({ title: '', purpose: '' });
  });
});
