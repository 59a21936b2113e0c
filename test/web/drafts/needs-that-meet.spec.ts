import { draftNeed } from '../../../src/needs/draft-need.js';
import { setupTestApp, type TestApp } from '../../support/app.js';
import { type Browser, formFieldsOf, hiddenFieldsOf, textOf } from '../../support/browser.js';
import { WebProgramme } from '../../support/web-programme.js';

describe('a need that two people write', () => {
  let app: TestApp;
  let partner: Browser;
  let path: string;
  let page: string;

  beforeAll(async () => {
    app = await setupTestApp({ role: 'web' });
    const programme = new WebProgramme(app);
    const { id } = await draftNeed(programme.runtime, await programme.actor('partner-md'), {
      title: 'Readers for documents',
      language: 'en',
      wanted: 'Ten readers.',
      why: 'The old ones are broken.',
    });
    page = `/needs/${id}`;
    path = `${page}/edit`;
    partner = await app.signIn('partner-md');
  }, 60_000);
  afterAll(() => app.close());

  const read = async (at: string) => formFieldsOf((await partner.get(at)).html, at);
  const save = (fields: Record<string, string>, at = path) => partner.post(at, { ...fields, do: 'save' });

  test('has what each changed alone, and says so', async () => {
    const [one, other] = [await read(path), await read(path)];
    expect((await save({ ...one, wanted: 'Twenty readers.', urgent: 'yes' })).status).toBe(303);
    const late = await save({ ...other, why: 'The old ones were never good.' });
    expect([late.status, late.location]).toEqual([303, page]);
    const text = textOf((await partner.get(page)).html);
    expect(text).toMatch(/Somebody else had changed meanwhile, and it stays: .+, .+\./);
    for (const told of ['Twenty readers.', 'The old ones were never good.']) expect(text).toContain(told);
    expect((await partner.get(path)).html).toMatch(/name="urgent"[^>]*checked/);
  });

  test('shows both where they changed the same, and loses neither', async () => {
    const [one, other] = [await read(path), await read(path)];
    await save({ ...one, urgent: 'yes', wanted: 'Thirty, says one.', language: 'ro' });
    const late = await save({ ...other, urgent: 'yes', wanted: 'Forty, says the other.', language: 'fr' });
    expect(late.status).toBe(412);
    const text = textOf(late.html);
    for (const told of ['Thirty, says one.', 'Forty, says the other.', 'Romanian', 'French']) {
      expect(text).toContain(told);
    }
    const clash = hiddenFieldsOf(late.html, path);
    const undecided = await save({ ...clash, 'choice.language': 'theirs' });
    expect([undecided.status, undecided.html.includes('href="#field-choice-wanted"')]).toEqual([422, true]);
    // Whoever goes away here finds both again.
    expect(textOf((await partner.get(path)).html)).toContain('Forty, says the other.');
    const chosen = { 'choice.language': 'theirs', 'choice.wanted': 'both', 'both.wanted': 'Thirty-five.' };
    expect((await save({ ...clash, ...chosen })).status).toBe(303);
    expect(await read(path)).toMatchObject({ wanted: 'Thirty-five.', language: 'ro' });
  });

  test('and two windows meet while it is typed, of one that is there and of one that is not yet', async () => {
    for (const at of [path, '/needs/new']) {
      const [one, other] = [await read(at), await read(at)];
      const keep = async (fields: Record<string, string>) =>
        JSON.parse((await partner.post(`${at}/keep`, fields)).html);
      await keep({ ...one, title: 'Typed in one' });
      const told = await keep({ ...other, why: 'Typed in the other' });
      expect(told.take).toMatchObject({ title: { title: 'Typed in one' } });
      const clash = await keep({ ...other, title: 'Typed in the other', kept: other['kept'] ?? '' });
      expect(clash.conflict).toBe(true);
      const both = await partner.post(at, { ...other, title: 'Typed in the other', do: 'compare' });
      expect(both.status).toBe(412);
      expect(textOf(both.html)).toContain('You have changed the same in another window');
      const go = { ...hiddenFieldsOf(both.html, at), 'choice.title': 'mine', do: 'compare' };
      expect((await partner.post(at, go)).location).toBe(at);
      expect(await read(at)).toMatchObject({ title: 'Typed in the other', why: 'Typed in the other' });
      await partner.submit(at, `${at}/discard`, {});
    }
  });

  test('and what a new one begins with stays taken off, whatever the other window sends', async () => {
    const at = '/needs/new';
    const [one, other] = [await read(at), await read(at)];
    expect(one['partnershipId']).not.toBe('');
    const keep = (fields: Record<string, string>) => partner.post(`${at}/keep`, fields);
    await keep({ ...one, partnershipId: '' });
    expect(JSON.parse((await keep({ ...other, title: 'Typed beside it' })).html)).toMatchObject({
      take: { partnershipId: { partnershipId: '' } },
    });
    expect(await read(at)).toMatchObject({ partnershipId: '', title: 'Typed beside it' });
    await partner.submit(at, `${at}/discard`, {});
    expect(await read(at)).toMatchObject({ partnershipId: one['partnershipId'], title: '' });
  });
});
