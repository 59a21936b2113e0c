/** Pictures of ten main pages, light, dark, on a phone and from the right: `npm run screenshots` makes and keeps them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { setupTestApp, type TestApp } from '../support/app.js';
import { demoDatabase } from '../support/demo-database.js';
import { openBrowser, Visitor } from './support.js';
import { tenPaths } from './ten-pages.js';

const directory = process.env['ENTENTE_SCREENSHOTS'];
const describeWhenAsked = directory && process.env['ENTENTE_TEST_CHROMIUM'] ? describe : describe.skip;

const LOOKS: Readonly<Record<string, { language: string; options: BrowserContextOptions }>> = {
  light: { language: 'en', options: { viewport: { width: 1100, height: 760 } } },
  dark: { language: 'en', options: { viewport: { width: 1100, height: 760 }, colorScheme: 'dark' } },
  phone: { language: 'en', options: { viewport: { width: 390, height: 760 } } },
  'right-to-left': { language: 'ar', options: { viewport: { width: 1100, height: 760 } } },
};

describeWhenAsked('pictures of ten main pages', () => {
  let app: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    app = await setupTestApp({ role: 'web' }, demoDatabase());
    browser = await openBrowser();
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  test.each(Object.entries(LOOKS))(
    '%s',
    async (look, { language, options }) => {
      const pages = await tenPaths(app.test);
      const place = join(directory ?? '', look);
      mkdirSync(place, { recursive: true });
      for (const { name, persona, path } of pages) {
        const visitor = await Visitor.signedIn(browser, app.baseUrl, persona, options);
        await visitor.speak(language);
        expect(await visitor.go(path)).toBe(200);
        await visitor.page.screenshot({ path: join(place, `${name}.png`) });
        await visitor.close();
      }
    },
    300_000,
  );
});
