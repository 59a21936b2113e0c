/** The palette and the keys, with the keyboard alone: where they lead, that the focus is never lost, and that they can be switched off. */
import type { Browser, Page } from 'playwright-core';
import { setupTestApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { type Drafted, WebProgramme } from '../support/web-programme.js';
import { describeInBrowser, findingsOn, openBrowser, Visitor } from './support.js';

const FIELD = 'dialog[open] [role=combobox]';
/** An exchange that the browser is made to break off says so in its console. */
const UNREACHED = /ERR_(INTERNET_DISCONNECTED|FAILED)/;

describeInBrowser('the palette and the keys', () => {
  let app: TestApp;
  let programme: WebProgramme;
  let browser: Browser;
  let files: readonly Drafted[];
  beforeAll(async () => {
    app = await setupTestApp();
    programme = new WebProgramme(app);
    browser = await openBrowser();
    const made: Drafted[] = [];
    for (const title of ['First of three', 'Second of three', 'Third of three']) {
      const file = await programme.draft(title);
      await programme.act('manager', file.id, 'submit_concept_note');
      made.push(file);
    }
    files = made;
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const focused = (page: Page) =>
    page.evaluate<string>(
      '(document.activeElement.textContent || document.activeElement.value || document.activeElement.id).trim().replace(/\\s+/g, " ")',
    );
  const said = (page: Page) => page.locator('dialog[open] [role=status]').textContent();
  const active = (page: Page) => page.locator('dialog[open] [role=option][aria-selected=true]');

  async function opened(page: Page): Promise<void> {
    await page.keyboard.press('Control+k');
    await page.waitForSelector(`${FIELD}:focus`);
  }

  async function ready(page: Page, text: RegExp): Promise<void> {
    await eventually(async () => expect(await said(page)).toMatch(text));
  }

  test('Ctrl+K, the number of a case and Enter lead to it, without waiting for the answer', async () => {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'secretariat');
    const { page } = visitor;
    const [, second] = files;
    await opened(page);
    await page.keyboard.type(second?.reference ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/actions/${second?.id}`);
    expect(await visitor.text()).toContain('Second of three');
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  }, 60_000);

  test('arrows choose round and round, in the field all the time, and what is chosen is told', async () => {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'secretariat');
    const { page } = visitor;
    await opened(page);
    await ready(page, /^\d+ results$/);
    // Of what nobody asked for nothing is chosen, so that Enter leads nowhere.
    expect(await active(page).count()).toBe(0);
    await page.keyboard.type('of three');
    // Each action has its funding request, of the same title.
    await ready(page, /^6 results$/);
    const names: (string | null)[] = [];
    for (let presses = 0; presses < 7; presses += 1) {
      names.push(await active(page).textContent());
      const pointed = await page.locator(FIELD).getAttribute('aria-activedescendant');
      expect(await page.locator(`#${pointed}`).textContent()).toBe(names.at(-1));
      await page.keyboard.press('ArrowDown');
    }
    expect(new Set(names).size).toBe(6);
    expect(names[6]).toBe(names[0]);
    for (const name of [names[0], names[5]]) {
      await page.keyboard.press('ArrowUp');
      expect(await active(page).textContent()).toBe(name);
    }
    expect(await page.locator(FIELD).getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator(FIELD).evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('Control+Enter'),
    ]);
    expect(tab.url()).toMatch(/\/(actions|funding-requests)\/[0-9a-f-]{36}$/);
    expect(new URL(page.url()).pathname).toBe('/');
    await visitor.close();
  }, 60_000);

  test('Esc closes it and gives the focus back to where it was', async () => {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'secretariat');
    const { page } = visitor;
    await page.locator('#site-search').focus();
    await opened(page);
    await page.keyboard.type('inbox');
    await ready(page, /^1 result$/);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('site-search');
    const button = page.getByRole('button', { name: 'Go to' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${FIELD}:focus`);
    // It begins afresh.
    expect(await page.locator(FIELD).inputValue()).toBe('');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toContain('Go to');
    await visitor.close();
  }, 60_000);

  test('says when nothing was found, and when the server could not be reached, with the way to the search', async () => {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'partner-ma');
    const { page } = visitor;
    await visitor.speak('en');
    await opened(page);
    await page.keyboard.type('First of three');
    await ready(page, /^Nothing was found\./);
    expect(await page.locator(FIELD).getAttribute('aria-expanded')).toBe('false');
    await page.context().setOffline(true);
    await page.keyboard.type(' & more');
    await ready(page, /^The server could not be reached\./);
    await page.context().setOffline(false);
    // From the field over the button to the link.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Search in everything');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=First+of+three+%26+more');
    expect(visitor.complaints.filter((one) => !UNREACHED.test(one))).toEqual([]);
    await visitor.close();
  }, 60_000);

  test('j and k go through a list, x ticks, o opens', async () => {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'secretariat');
    const { page } = visitor;
    await visitor.go('/actions');
    const titles = await page.locator('tr[data-row] th a').allTextContents();
    expect(titles.length).toBeGreaterThan(2);
    const title = (at: number) => (titles[at] ?? '').trim().replace(/\s+/g, ' ');
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(title(0));
    const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(title(2));
    await page.keyboard.press('x');
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    expect(await page.locator('[data-keys-said]').textContent()).toBe('Ticked (2)');
    const ticked = () => page.locator('tr[data-row]:has(input:checked) th a').allTextContents();
    expect(await ticked()).toEqual(titles.slice(1, 3));
    await page.keyboard.press('x');
    expect(await ticked()).toEqual(titles.slice(2, 3));
    expect(await focused(page)).toBe(title(1));
    // The first and the last row are the ends.
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(title(0));
    const href = await page.evaluate<string>('document.activeElement.href');
    await page.keyboard.press('o');
    await page.waitForURL(href);
    await visitor.close();
  }, 60_000);

  test('/ goes to the search, g and a letter to a page, ? lists the keys that this page has', async () => {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'secretariat');
    const { page } = visitor;
    await visitor.go('/actions');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open] [data-keys-list]');
    expect((await page.locator('dialog[open]').allInnerTexts()).join()).toMatch(
      /Next row[\s\S]*Tick the row/,
    );
    // In a dialog the keys are only read about.
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await page.waitForURL('**/inbox');
    await visitor.go('/account');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open] [data-keys-list]');
    expect((await page.locator('dialog[open]').allInnerTexts()).join()).not.toContain('Next row');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('site-search');
    // Now it is a letter in a field, and so are the others.
    await page.keyboard.type('/gij?');
    expect(await page.locator('#site-search').inputValue()).toBe('/gij?');
    expect(new URL(page.url()).pathname).toBe('/account');
    await visitor.close();
  }, 60_000);

  test('whoever is not signed in any more is led by ? to where they can', async () => {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'secretariat');
    const { page } = visitor;
    await visitor.go('/actions');
    await page.context().clearCookies();
    await page.keyboard.press('?');
    await page.waitForURL('**/sign-in**');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await visitor.close();
  }, 60_000);

  test('with another key held they do nothing, and on Arabic letters they are those in the same place', async () => {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'secretariat');
    const { page } = visitor;
    await visitor.go('/actions');
    for (const keys of ['Alt+j', 'Shift+j', 'Meta+j']) await page.keyboard.press(keys);
    expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('BODY');
    const press = (key: string, code: string) =>
      page.evaluate(
        `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', code: '${code}', bubbles: true, cancelable: true }))`,
      );
    await press('ت', 'KeyJ');
    expect(await page.evaluate<boolean>("document.activeElement.closest('[data-row]') !== null")).toBe(true);
    await press('ظ', 'Slash');
    expect(await page.evaluate<string>('document.activeElement.type')).toBe('search');
    await visitor.close();
  }, 60_000);

  test('switched off in the account they do nothing; Ctrl+K stays', async () => {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'steering-1');
    const { page } = visitor;
    const save = () => page.locator('form[action="/account/keys"] button[type=submit]').click();
    await visitor.go('/account');
    await page.getByLabel('Single keys go through lists').uncheck();
    await save();
    await page.waitForSelector('.banner');
    await visitor.go('/actions');
    for (const key of ['j', '/', '?', 'g', 'i']) await page.keyboard.press(key);
    expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('BODY');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/actions');
    await opened(page);
    await page.keyboard.press('Escape');
    // The link leads to the page of them.
    await page.getByRole('link', { name: 'Keys', exact: true }).click();
    await page.waitForURL('**/keys');
    expect(await visitor.text()).toContain('Single keys are switched off');
    await visitor.go('/account');
    await page.getByLabel('Single keys go through lists').check();
    await save();
    await page.waitForSelector('.banner');
    await visitor.go('/actions');
    await page.keyboard.press('/');
    expect(await page.evaluate<string>('document.activeElement.type')).toBe('search');
    await visitor.close();
  }, 60_000);

  test.each(['en', 'ar'])(
    'axe finds nothing with either dialog open, in %s, in both looks, and on a narrow screen nothing is cut off',
    async (language) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const visitor = await Visitor.signedIn(browser, app.baseUrl, 'secretariat', { colorScheme });
        const { page } = visitor;
        await visitor.speak(language);
        await visitor.go('/actions');
        await opened(page);
        await page.keyboard.type('of three');
        await eventually(async () =>
          expect(await page.locator('dialog[open] [role=option]').count()).toBeGreaterThan(2),
        );
        expect(await findingsOn(page)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 256 });
        const wide =
          'document.documentElement.scrollWidth > 320 || document.querySelector("dialog[open]").scrollWidth > document.querySelector("dialog[open]").clientWidth';
        expect(await page.evaluate<boolean>(wide)).toBe(false);
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.keyboard.press('Escape');
        await page.keyboard.press('?');
        await page.waitForSelector('dialog[open] [data-keys-list]');
        expect(await findingsOn(page)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 256 });
        expect(await page.evaluate<boolean>(wide)).toBe(false);
        await page.setViewportSize({ width: 1280, height: 900 });
        await visitor.go('/keys');
        expect(await findingsOn(page)).toEqual([]);
        expect(visitor.complaints).toEqual([]);
        await visitor.close();
      }
      await spokenEnglish();
    },
    90_000,
  );

  /** The language is that of the account, and other tests read English. */
  async function spokenEnglish(): Promise<void> {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'secretariat');
    await visitor.speak('en');
    await visitor.close();
  }

  test('without a script the button leads to the search, and the link to the page of keys', async () => {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'secretariat', {
      javaScriptEnabled: false,
    });
    const { page } = visitor;
    await page.getByRole('link', { name: 'Go to' }).press('Enter');
    await page.waitForURL('**/search');
    await page.getByRole('link', { name: 'Keys', exact: true }).press('Enter');
    await page.waitForURL('**/keys');
    await page.getByRole('link', { name: 'Inbox' }).last().press('Enter');
    await page.waitForURL('**/inbox');
    await visitor.close();
  }, 60_000);
});
