/** The page of a file follows the file, and takes neither the focus nor what is typed. */
import type { Browser } from 'playwright-core';
import { setupTestApp, type TestApp } from '../support/app.js';
import { WebProgramme } from '../support/web-programme.js';
import { describeInBrowser, findingsOn, openBrowser, Visitor } from './support.js';

describeInBrowser('the page of a file that moves', () => {
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

  const opened = async (persona: string, path: string) => {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, persona);
    visitor.page.setDefaultTimeout(20_000);
    await visitor.go(path);
    return visitor;
  };

  test('changes what differs and says so; the focus and what is typed stay', async () => {
    const { id } = await programme.draft('Followed');
    await programme.act('manager', id, 'submit_concept_note');
    const visitor = await opened('manager', `/actions/${id}`);
    const { page } = visitor;
    const badge = page.locator('.page-header .badge').first();
    const before = await badge.textContent();
    const link = page.locator('.where-link a').first();
    await link.focus();
    await page.evaluate('document.activeElement.seen = true');
    await programme.act('secretariat', id, 'confirm_receipt');
    await page
      .locator('[data-live-said]')
      .filter({ hasText: 'This file was brought up to date.' })
      .waitFor({ state: 'attached' });
    expect(await badge.textContent()).not.toBe(before);
    expect(await page.evaluate('document.activeElement.seen')).toBe(true);

    const title = page.locator('#documents [name=title]');
    await page.evaluate(`document.querySelector('#documents [name=title]').closest('details').open = true`);
    await title.fill('Half a title');
    const now = await badge.textContent();
    await programme.act('secretariat', id, 'confirm_eligible');
    await page.getByText('This file has moved on.').first().waitFor();
    expect(await badge.textContent()).toBe(now);
    expect(await page.evaluate('document.activeElement.name')).toBe('title');
    expect(await findingsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show it' }).click();
    await badge.filter({ hasNotText: now ?? '' }).waitFor();
    expect(await title.inputValue()).toBe('Half a title');
    expect(await page.getByRole('button', { name: 'Show it' }).isVisible()).toBe(false);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  }, 90_000);
});
