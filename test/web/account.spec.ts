import { createAccount } from '../../src/identity/create-account.js';
import { systemActor } from '../../src/kernel/actor.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';

const PASSWORD = 'four quiet lighthouses';
const NEXT = 'nine patient bridges';

describe('changing the password', () => {
  let app: TestApp;
  let email: string;
  let count = 0;
  beforeAll(async () => {
    app = await setupTestApp();
  });
  beforeEach(async () => {
    count += 1;
    email = `p${count}@example.org`;
    const [row] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT id FROM organisation WHERE code = 'RO-IGI'`,
    );
    await createAccount(app.database, systemActor('operator'), {
      name: 'Ada Example',
      email,
      organisationId: row?.id ?? '',
      password: PASSWORD,
    });
  });
  afterAll(() => app.close());

  async function signedIn(password = PASSWORD): Promise<Browser> {
    const browser = app.browser();
    const page = await browser.submit('/sign-in', '/sign-in', { email, password });
    if (page.status !== 303) throw new Error(`Signing in answered ${page.status}.`);
    return browser;
  }

  const change = (browser: Browser, changes: Record<string, string>) =>
    browser.submit('/account', '/account/password', {
      passwordNow: PASSWORD,
      passwordNew: NEXT,
      passwordAgain: NEXT,
      ...changes,
    });

  test('ends all other sessions, and only the new one signs in', async () => {
    const [here, elsewhere] = [await signedIn(), await signedIn()];
    const page = await change(here, {});
    expect([page.status, page.location]).toEqual([303, '/account']);
    expect(textOf((await here.get('/account')).html)).toContain('The password is changed.');
    expect((await elsewhere.get('/account')).status).toBe(303);
    await expect(signedIn()).rejects.toThrow('422');
    await signedIn(NEXT);
  });

  test.each([
    [
      { passwordNow: 'not this one at all' },
      '#field-passwordNow',
      'Present password: This is not your present password.',
    ],
    [{ passwordNow: '' }, '#field-passwordNow', 'Present password: Fill this in.'],
    [
      { passwordNew: 'short', passwordAgain: 'short' },
      '#field-passwordNew',
      'New password: Use at least 12 characters.',
    ],
    [
      { passwordAgain: 'another one entirely' },
      '#field-passwordAgain',
      'New password again: The two passwords are not the same.',
    ],
  ])('with %j changes nothing and says why', async (changes, href, text) => {
    const browser = await signedIn();
    const page = await change(browser, changes);
    expect(page.status).toBe(422);
    expect(page.html).toContain(`<a href="${href}">${text}</a>`);
    expect(page.html).not.toContain(NEXT);
    await signedIn();
  });

  test('guessing the present one has to wait as at sign-in', async () => {
    const browser = await signedIn();
    const texts = [];
    for (let attempt = 0; attempt < 10; attempt += 1) {
      texts.push(textOf((await change(browser, { passwordNow: `guess ${attempt} guess` })).html));
    }
    expect(texts.some((text) => /Too many attempts: wait \d+ seconds?/.test(text))).toBe(true);
  });

  test('is not offered to who signs in without one', async () => {
    const browser = await app.signIn('manager');
    const page = await browser.get('/account');
    expect(page.html).not.toContain('/account/password');
    expect(textOf(page.html)).toContain('This account signs in without a password.');
  });
});

describe('the own details', () => {
  test('a name and a language are kept, and the trail says who', async () => {
    const app = await setupTestApp();
    const browser = await app.signIn('partner-md');
    const saved = await browser.submit('/account', '/account/profile', {
      name: '  Natalia Rusu ',
      locale: 'fr',
    });
    expect(saved.status).toBe(303);
    const page = await browser.get('/account');
    expect(textOf(page.html)).toContain('Vos données sont enregistrées.');
    expect(page.html).toContain('value="Natalia Rusu"');
    expect((await browser.get('/account')).html).not.toContain('class="banner');
    const [event] = await behindTheWall<{ persona: string; text: string }>(
      app.test,
      `SELECT a.demo_persona AS persona, t.text FROM audit_event e JOIN account a ON a.id = e.account_id
       JOIN audit_text t ON t.event_id = e.id WHERE e.kind = 'profile_changed'`,
    );
    expect(event).toEqual({ persona: 'partner-md', text: 'Natalia Rusu' });
    await app.close();
  });
});
