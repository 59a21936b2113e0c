/** Two people write one draft, one of them without a connection for a while: nothing that anybody typed is lost. */
import type { Browser } from 'playwright-core';
import { setupTestApp, type TestApp } from '../support/app.js';
import { WebProgramme } from '../support/web-programme.js';
import { describeInBrowser, findingsOn, openBrowser, Visitor } from './support.js';

describeInBrowser('one draft in two browsers', () => {
  let app: TestApp;
  let browser: Browser;
  let programme: WebProgramme;
  beforeAll(async () => {
    app = await setupTestApp({ role: 'web' });
    programme = new WebProgramme(app);
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const opened = async (path: string) => {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'manager');
    visitor.page.setDefaultTimeout(20_000);
    await visitor.go(path);
    return visitor;
  };
  const field = ({ page }: Visitor, name: string) => page.locator(`[name="${name}"]`);
  const stateOf = ({ page }: Visitor, text: string | RegExp) =>
    page.locator('#saved-state').filter({ hasText: text }).waitFor();

  test('what each types is kept, what both change is chosen, and both are in the end there', async () => {
    const { id } = await programme.draft('Two browsers');
    const path = `/actions/${id}/edit`;
    const [one, other] = [await opened(path), await opened(path)];
    await field(one, 'summary').fill('The summary of one');
    await stateOf(one, /^Kept for you at \d\d:\d\d/);
    await field(other, 'objectives').fill('The objectives of the other');
    await field(other, 'objectives').focus();
    await stateOf(other, /^Kept for you at/);
    expect(await field(other, 'summary').inputValue()).toBe('The summary of one');
    expect(await other.page.evaluate('document.activeElement.name')).toBe('objectives');
    await field(one, 'objectives').fill('Objectives of one');
    await stateOf(one, 'another window of yours has changed the same');
    await one.page.getByRole('button', { name: 'See both versions' }).click();
    await one.page.getByText('You have changed the same in another window').waitFor();
    expect(await one.text()).toContain('The objectives of the other');
    expect(await one.text()).toContain('Objectives of one');
    expect(await findingsOn(one.page)).toEqual([]);
    await one.press('Save what I chose');
    await one.page.getByRole('link', { name: /Choose a version/ }).click();
    await one.page.keyboard.press('Tab');
    await one.page.getByLabel('Take the text below').check();
    await one.page.getByLabel('Both texts, to be put together').fill('The objectives of both');
    await one.press('Save what I chose');
    await one.page.getByText('Saved: Two browsers.').waitFor();
    expect(await field(one, 'objectives').inputValue()).toBe('The objectives of both');
    expect(await field(one, 'summary').inputValue()).toBe('The summary of one');
    expect(
      [...one.complaints, ...other.complaints].filter(
        (text) => !text.includes('412') && !text.includes('422'),
      ),
    ).toEqual([]);
    for (const visitor of [one, other]) await visitor.close();
  }, 90_000);

  test('while one types, it is judged and counted, and the focus stays', async () => {
    const { id } = await programme.draft('Judged live');
    const one = await opened(`/actions/${id}/edit`);
    const beside = one.page.locator('#form-beside');
    await field(one, 'grantCents').fill('311642.51');
    await beside.getByText('It is more than 95.00% of the total cost.').waitFor();
    expect(await one.page.evaluate('document.activeElement.name')).toBe('grantCents');
    await field(one, 'summary').fill('Four words are here');
    await one.page.getByText('Words: 4. Characters: 19 of 5,000.').waitFor();
    await field(one, 'objectives').fill('');
    await beside.getByRole('link', { name: 'Objectives' }).click();
    expect(await one.page.evaluate('document.activeElement.name')).toBe('objectives');
    expect(await findingsOn(one.page)).toEqual([]);
    expect(one.complaints).toEqual([]);
    await one.close();
  }, 60_000);

  test('typed without a connection, it stays in the browser and is sent when there is one', async () => {
    const { id } = await programme.draft('Without a connection');
    const path = `/actions/${id}/edit`;
    const one = await opened(path);
    const { page } = one;
    const context = page.context();
    const stored = () => page.evaluate<string[]>('Object.values(localStorage)');
    await context.setOffline(true);
    await field(one, 'summary').fill('Written on the train');
    await stateOf(one, /^No connection\. Kept in this browser at/);
    expect((await stored()).join()).toContain('Written+on+the+train');
    expect((await stored()).join()).not.toContain('_token');
    await one.page.getByRole('button', { name: 'Save', exact: true }).click();
    expect(await field(one, 'summary').inputValue()).toBe('Written on the train');
    await context.setOffline(false);
    await stateOf(one, /^Kept for you at/);
    expect(await stored()).toEqual([]);
    const other = await opened(path);
    expect(await field(other, 'summary').inputValue()).toBe('Written on the train');

    await context.setOffline(true);
    await field(one, 'activities').fill('Closed without a connection');
    await stateOf(one, /^No connection/);
    await page.close();
    const kept = other.page.waitForResponse((answer) => answer.url().endsWith('/keep'));
    await field(other, 'summary').fill('Changed at the desk');
    await kept;
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`${app.baseUrl}${path}`);
    await again.locator('#saved-state').filter({ hasText: 'without a connection has been sent' }).waitFor();
    expect(await again.locator('[name=activities]').inputValue()).toBe('Closed without a connection');
    expect(await again.locator('[name=summary]').inputValue()).toBe('Changed at the desk');

    await context.setOffline(true);
    await again.locator('[name=indicators]').fill('Just before signing out');
    await again.locator('#saved-state').filter({ hasText: 'No connection' }).waitFor();
    await context.setOffline(false);
    await again.goto(`${app.baseUrl}/account`);
    await again.getByRole('button', { name: 'Sign out', exact: true }).click();
    await again.waitForURL(/sign-in/);
    expect(await again.evaluate('localStorage.length')).toBe(0);
    await other.page.reload();
    expect(await field(other, 'indicators').inputValue()).toBe('Just before signing out');
    await other.close();
    await context.close();
  }, 90_000);
});
