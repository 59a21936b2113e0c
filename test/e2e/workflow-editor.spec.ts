/** What the script of the editor adds: findings while somebody types, with nothing saved. */
import type { Browser } from 'playwright-core';
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { makeDraft } from '../../src/definitions/make-draft.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { behindTheWall } from '../support/database.js';
import { WebProgramme } from '../support/web-programme.js';
import { describeInBrowser, openBrowser, Visitor } from './support.js';

describeInBrowser('the editor of a workflow', () => {
  let app: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    app = await setupTestApp();
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  test('says while one types what is wrong, and takes it back when it is mended', async () => {
    const admin = await new WebProgramme(app).actor('admin');
    const draft = await makeDraft(app.get(CaseRuntime), admin, { code: 'partnership' });
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'admin');
    const { page } = visitor;
    await visitor.go(`/workflows/drafts/${draft.id}`);
    await page.locator('textarea').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('x');
    await page.getByText('This is no workflow definition yet.').waitFor({ timeout: 15_000 });
    await page.keyboard.press('Backspace');
    await page.getByText('It is sound: every way leads to an end.').waitFor({ timeout: 15_000 });
    const [row] = await behindTheWall<{ revision: number }>(
      app.test,
      'SELECT revision FROM definition_draft',
    );
    expect(row?.revision).toBe(1);
    expect(visitor.complaints).toEqual([]);
    expect([...visitor.hosts]).toEqual([new URL(app.baseUrl).host]);
    await visitor.close();
  }, 60_000);
});
