/** Passkeys with the browser's virtual authenticator: made, used, refused from elsewhere. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { createAccount } from '../../src/identity/create-account.js';
import { systemActor } from '../../src/kernel/actor.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { behindTheWall } from '../support/database.js';
import { describeInBrowser, findingsOn, openBrowser } from './support.js';

const PASSWORD = 'four quiet lighthouses';

describeInBrowser('a passkey', () => {
  let app: TestApp;
  let browser: Browser;
  let baseUrl: string;
  beforeAll(async () => {
    app = await setupTestApp();
    // Browsers have passkeys for names, not for numbers.
    baseUrl = app.baseUrl.replace('127.0.0.1', 'localhost');
    (app.config as { publicUrl: string }).publicUrl = baseUrl;
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  async function pageWithAuthenticator(): Promise<{ page: Page; session: CDPSession; id: string }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    context.setDefaultTimeout(5_000);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('WebAuthn.enable');
    const { authenticatorId: id } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return { page, session, id };
  }

  async function givePassword(page: Page, email: string): Promise<void> {
    await page.goto(`${baseUrl}/sign-in`);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForLoadState();
  }

  test('is made, signs in, and answers no challenge twice', async () => {
    const email = 'key@example.org';
    const [row] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT id FROM organisation WHERE code = 'RO-IGI'`,
    );
    await createAccount(app.database, systemActor('operator'), {
      name: 'Ada Key',
      email,
      organisationId: row?.id ?? '',
      password: PASSWORD,
    });
    const { page, session, id } = await pageWithAuthenticator();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));

    await givePassword(page, email);
    await page.goto(`${baseUrl}/account/second-factor`);
    expect(await findingsOn(page)).toEqual([]);
    await page.getByLabel('Name of the passkey').fill('Office & home');
    await page.getByLabel('Present password').fill(PASSWORD);
    // What a browser says of the ways to its key is not believed.
    await page.evaluate(
      `AuthenticatorAttestationResponse.prototype.getTransports = () => ['internal', String.fromCharCode(0), 7]`,
    );
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('The passkey is added.').waitFor();
    expect(await page.locator('main').textContent()).toContain('Your recovery codes');
    const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId: id });
    expect(credentials).toHaveLength(1);

    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
    await givePassword(page, email);
    expect(new URL(page.url()).pathname).toBe('/sign-in/second');
    expect(await findingsOn(page)).toEqual([]);
    const sent = page.waitForRequest((request) => request.url().endsWith('/sign-in/second/passkey'));
    await page.getByRole('button', { name: 'Use the passkey' }).click();
    const body = (await sent).postData() ?? '';
    await page.waitForURL(`${baseUrl}/`);
    await page.goto(`${baseUrl}/account/second-factor`);
    expect(await page.locator('main').textContent()).toContain('Office & home');
    expect(complaints).toEqual([]);

    // The same answer again, for the challenge of another attempt.
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
    await givePassword(page, email);
    const [pending] = (await page.context().cookies()).filter(({ name }) => name === 'entente_pending');
    const again = await fetch(`${app.baseUrl}/sign-in/second/passkey`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        cookie: `entente_pending=${pending?.value}`,
      },
      body,
    });
    expect(again.status).toBe(422);

    // A copy of the key that counts backwards is not taken.
    await behindTheWall(app.test, 'UPDATE passkey SET counter = 1000000');
    await page.goto(`${baseUrl}/sign-in/second`);
    await page.getByRole('button', { name: 'Use the passkey' }).click();
    await page.getByText('The passkey did not answer as it should.').first().waitFor();
    await page.context().close();
  }, 60_000);

  test('of another address is not taken', async () => {
    const [row] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT id FROM organisation WHERE code = 'RO-IGI'`,
    );
    await createAccount(app.database, systemActor('operator'), {
      name: 'Ada Phished',
      email: 'phished@example.org',
      organisationId: row?.id ?? '',
      password: PASSWORD,
    });
    const { page } = await pageWithAuthenticator();
    await givePassword(page, 'phished@example.org');
    await page.goto(`${baseUrl}/account/second-factor`);
    await page.getByLabel('Name of the passkey').fill('Key');
    await page.getByLabel('Present password').fill(PASSWORD);
    const config = app.config as { publicUrl: string };
    config.publicUrl = 'http://localhost:1';
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('The passkey did not answer as it should.').first().waitFor();
    config.publicUrl = baseUrl;
    expect(await behindTheWall(app.test, `SELECT FROM passkey WHERE name = 'Key'`)).toEqual([]);
    await page.context().close();
  }, 60_000);
});
