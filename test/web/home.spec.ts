/** What stands on the pages that everybody begins with, and on the tabs of a file. */
import { setupTestApp, type TestApp } from '../support/app.js';
import { hiddenFieldsOf, textOf } from '../support/browser.js';
import { type Drafted, WebProgramme } from '../support/web-programme.js';

describe('where people begin', () => {
  let app: TestApp;
  let programme: WebProgramme;
  let file: Drafted;
  beforeAll(async () => {
    app = await setupTestApp();
    programme = new WebProgramme(app);
    file = await programme.inConsultation('Begun together');
  }, 60_000);
  afterAll(() => app.close());

  const page = async (persona: string, path: string) => {
    const answer = await (await app.signIn(persona)).get(path);
    return { ...answer, text: textOf(answer.html) };
  };

  test('staff see what colleagues of their house have, and by whom it is asked', async () => {
    const { id } = await programme.draft('With a colleague');
    await programme.act('manager', id, 'submit_concept_note');
    const mine = await page('secretariat', '/');
    expect(mine.text).toContain('For me (');
    expect(mine.text).toContain('With a colleague');
    // A financial assessor of the same house reads that it is with the secretariat.
    const team = await page('assessor-financial', '/?waiting=team');
    expect(team.text).toContain('With a colleague');
    expect(team.text).toContain('with: Secretariat');
    const own = await page('secretariat', '/?waiting=team');
    expect(own.text).not.toContain('With a colleague');
    expect((await page('assessor-financial', '/tasks?of=team')).text).toContain('With a colleague');
  });

  test('other houses do not, and outsiders have no such tabs', async () => {
    expect((await page('initiator', '/?waiting=team')).text).not.toContain('With a colleague');
    for (const persona of ['manager', 'partner-md', 'agency']) {
      const { html, text } = await page(persona, '/?waiting=team');
      expect(html).not.toContain('waiting=lent');
      expect(text).not.toContain('With my colleagues');
      expect((await page(persona, '/tasks?of=team')).text).not.toContain('Confirm the receipt');
    }
  });

  test('who was lent nothing is told how that comes', async () => {
    expect((await page('secretariat', '/?waiting=lent')).text).toContain(
      'Nothing waits that was delegated to you.',
    );
  });

  test('a manager without a contract is told when money appears, an auditor whether the record holds', async () => {
    expect((await page('manager', '/')).text).toContain('None of your actions is under contract yet.');
    expect((await page('auditor', '/')).text).toContain('Is the record whole?');
    expect((await page('partner-md', '/')).text).toContain('Ask for technical assistance');
  });

  test('each tab of a file is an address that shows its part and says which it is', async () => {
    const path = `/actions/${file.id}`;
    const whole = await page('secretariat', path);
    for (const part of ['id="documents"', 'id="trail"', 'Work plan']) expect(whole.html).toContain(part);
    const people = await page('secretariat', `${path}?tab=people`);
    expect(people.html).toMatch(/<a href="[^"]*\?tab=people#file" aria-current="page">People<\/a>/);
    expect(people.text).toContain('Who acted on it');
    expect(people.html).not.toContain('id="trail"');
    const trail = await page('secretariat', `${path}?tab=trail`);
    expect(trail.html).toContain('id="trail"');
    expect(trail.html).not.toContain('id="documents"');
    expect((await page('secretariat', `${path}?tab=nonsense`)).html).toContain('id="documents"');
  });

  test('people outside are not told who decided inside', async () => {
    const { text } = await page('partner-md', `/actions/${file.id}?tab=people`);
    expect(text).toContain('Who acted on it');
    expect(text).not.toContain('Lindner');
  });

  test('what is printed has the whole file and no form of it', async () => {
    const { html, text } = await page('manager', `/actions/${file.id}?view=print`);
    expect(text).toContain('What happened');
    expect(html).not.toContain('class="move-buttons"');
    expect(html).not.toContain('enctype="multipart/form-data"');
  });

  test('the look that somebody chose is kept, and nonsense is as the system has it', async () => {
    const visitor = await app.signIn('auditor');
    const dark = (html: string) =>
      /<link rel="stylesheet" href="[^"]*dark\.css" media="([^"]*)"/.exec(html)?.[1];
    expect(dark((await visitor.get('/')).html)).toBe('screen and (prefers-color-scheme: dark)');
    for (const [choice, media] of [
      ['dark', 'screen'],
      ['light', undefined],
      ['x" onload="', 'screen and (prefers-color-scheme: dark)'],
    ] as const) {
      const { html } = await visitor.get('/account');
      const answer = await visitor.post('/account/appearance', {
        ...hiddenFieldsOf(html, '/account/appearance'),
        appearance: choice,
      });
      expect(answer.status).toBe(303);
      expect(dark((await visitor.get('/')).html)).toBe(media);
    }
  });

  test('the glossary and the accessibility statement are for everybody, in the footer of every page', async () => {
    const nobody = app.browser();
    for (const path of ['/glossary', '/accessibility']) {
      expect((await nobody.get('/sign-in')).html).toContain(`href="${path}"`);
      expect((await nobody.get(path)).status).toBe(200);
    }
    expect(textOf((await nobody.get('/glossary')).html)).toContain('ordonnateur (act)');
  });

  test('a first day ticks what is done from the data', async () => {
    const path = '/demo/first-day/partner';
    expect(textOf((await app.browser().get(path)).html)).toContain('to begin');
    const before = await page('partner-md', path);
    expect(before.text).toContain('Answer for your country to do');
    expect(before.text).toContain('1 of 2 done');
    await programme.act('partner-md', file.id, 'endorse', { visa: 'endorsement:MD' });
    const after = await page('partner-md', path);
    expect(after.text).toContain('Answer for your country done');
    expect(after.text).toContain('2 of 2 done');
    // Whoever may do something else reads the steps and is asked to sign in.
    expect((await page('manager', path)).text).toContain('to begin');
    expect((await app.browser().get('/demo/first-day/nobody')).status).toBe(404);
  });
});
