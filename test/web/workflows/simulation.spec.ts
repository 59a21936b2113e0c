import { setupTestApp, type TestApp } from '../../support/app.js';
import { textOf } from '../../support/browser.js';
import { WebProgramme } from '../../support/web-programme.js';

describe('trying a workflow out', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await setupTestApp();
    const programme = new WebProgramme(app);
    const { id } = await programme.draft('With a past');
    app.database.clockOffsetMs = 14 * 86_400_000;
    await programme.act('manager', id, 'submit_concept_note');
  }, 60_000);
  afterAll(() => app.close());

  const path = '/workflows/action_grant/simulation';
  const seenBy = async (persona: string, where: string) => (await app.signIn(persona)).get(where);

  test('asks first, and says what it would take from history and what it would assume', async () => {
    const { status, html } = await seenBy('admin', path);
    expect(status).toBe(200);
    const text = textOf(html);
    expect(text).toContain('From 1 stay: half leave within 10 working days.');
    expect(text).toContain('Assumed: 9 working days. No file has left this stage yet.');
    expect(html).not.toContain('id="result"');
    expect(html).toContain('name="people.secretariat"');
    expect(html).not.toContain('name="days.withdrawn"');
  });

  test('shows how files end, how long they take, where they wait and who has how much to do', async () => {
    const { status, html } = await seenBy(
      'head-of-unit',
      `${path}?run=yes&cases=200&seed=5&people.secretariat=1&days.selection=80`,
    );
    expect(status).toBe(200);
    const text = textOf(html);
    expect(text).toMatch(/Half are done within \d+ working days/);
    expect(text).toMatch(/Archived \d+ \d+\.\d\d%/);
    expect(text).toMatch(/Selection of the concept note .* given or from history/);
    expect(text).toMatch(/Secretariat [\d.]+ \d+ 1 \d+\.\d\d% /);
    expect(html).toMatch(/name="days.selection"[^>]* value="80"/);
    const again = await seenBy(
      'admin',
      `${path}?run=yes&cases=200&seed=5&people.secretariat=1&days.selection=80`,
    );
    const resultOf = (page: string) => /<section id="result">.*?<\/section>/s.exec(page)?.[0];
    expect(resultOf(again.html)).toBe(resultOf(html));
    expect(resultOf(html)).toBeDefined();
  });

  test('comes back filled with what has to be mended', async () => {
    const { status, html } = await seenBy(
      'admin',
      `${path}?run=yes&cases=1000000&days.draft=soon&people.secretariat=1.5`,
    );
    expect(status).toBe(422);
    const text = textOf(html);
    expect(text).toContain('How many files: Give a whole number from 1 to 2,000.');
    expect(text).toContain('Draft: Give a number from 0 to 10,000.');
    expect(text).toContain('Secretariat: Give a whole number from 0 to 10,000.');
    expect(html).toContain('value="soon"');
    expect(html).toContain('href="#field-days-draft"');
  });

  test('takes a comma for a decimal point, and passes over what it does not ask for', async () => {
    const where = `${path}?run=yes&cases=20&daysPerAct=0,5&nothing=1`;
    expect((await seenBy('admin', where)).status).toBe(200);
  });

  test('is in French too', async () => {
    const browser = await app.signIn('admin-2');
    await browser.submit('/', '/language', { language: 'fr' });
    const { html } = await browser.get('/workflows/funding_request/simulation?run=yes&cases=50');
    expect(textOf(html)).toMatch(/La moitié finit en \d+ jours ouvrables/);
  });

  test('is for staff alone', async () => {
    for (const persona of ['manager', 'partner-md', 'agency']) {
      expect((await seenBy(persona, path)).status).toBe(403);
    }
    expect((await seenBy('admin', '/workflows/nothing/simulation')).status).toBe(404);
  });
});
