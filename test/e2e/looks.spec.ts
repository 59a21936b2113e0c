/** How ten main pages look and what they weigh: light and dark, on paper, enlarged, without motion, with few colours. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { setupTestApp, type TestApp } from '../support/app.js';
import { demoDatabase } from '../support/demo-database.js';
import { describeInBrowser, findingsOn, openBrowser, Visitor } from './support.js';
import { TEN_PAGES, tenPaths } from './ten-pages.js';

const KILOBYTE = 1_000;

describeInBrowser('ten main pages', () => {
  let app: TestApp;
  let browser: Browser;
  let pages: readonly { readonly persona: string; readonly path: string }[];
  beforeAll(async () => {
    app = await setupTestApp({ role: 'web' }, demoDatabase());
    browser = await openBrowser();
    pages = await tenPaths(app.test);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** Each page once, by whoever it is for; what `look` finds wrong on it. */
  async function onEach(
    look: (page: Page, path: string, context: BrowserContext) => Promise<readonly string[]>,
    options: Parameters<typeof Visitor.signedIn>[3] = {},
  ): Promise<readonly string[]> {
    const found: string[] = [];
    for (const persona of new Set(pages.map((one) => one.persona))) {
      const visitor = await Visitor.signedIn(browser, app.baseUrl, persona, options);
      for (const { path } of pages.filter((one) => one.persona === persona)) {
        expect(await visitor.go(path)).toBe(200);
        found.push(...(await look(visitor.page, path, visitor.page.context())));
      }
      found.push(...visitor.complaints);
      expect([...visitor.hosts]).toEqual([new URL(app.baseUrl).host]);
      await visitor.close();
    }
    return found;
  }

  test('there are ten of them', () => {
    expect(pages).toHaveLength(TEN_PAGES);
  });

  test('each weighs less than 200 kB in all for a first visitor, and at most 100 kB of script', async () => {
    const heavy = await onEach(async (_page, path, context) => {
      const sizes = { all: 0, script: 0 };
      const fresh = await browser.newContext({ storageState: await context.storageState() });
      const page = await fresh.newPage();
      const counted: Promise<void>[] = [];
      page.on('requestfinished', (request) => {
        counted.push(
          request.sizes().then(
            ({ responseBodySize, responseHeadersSize }) => {
              sizes.all += responseBodySize + responseHeadersSize;
              if (request.resourceType() === 'script') sizes.script += responseBodySize;
            },
            // The stream of notices ends with the page.
            () => undefined,
          ),
        );
      });
      await page.goto(`${app.baseUrl}${path}`, { waitUntil: 'load' });
      await Promise.all(counted);
      await fresh.close();
      expect(sizes.all).toBeGreaterThan(10 * KILOBYTE);
      if (sizes.all < 200 * KILOBYTE && sizes.script <= 100 * KILOBYTE) return [];
      return [`${path}: ${sizes.all} bytes, of which script ${sizes.script}`];
    });
    expect(heavy).toEqual([]);
  }, 120_000);

  test('no column of a list is cut off, in a language with long words and dates', async () => {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'secretariat');
    const before = (await visitor.page.getAttribute('html', 'lang')) ?? 'en';
    const cut: string[] = [];
    for (const language of ['pt', 'ro']) {
      await visitor.speak(language);
      for (const path of ['/actions', '/funding-requests', '/payment-requests', '/reports', '/needs']) {
        expect([path, await visitor.go(path)]).toEqual([path, 200]);
        const hidden = await visitor.page.evaluate<number>(
          'Math.max(0, ...[...document.querySelectorAll(".table-frame")].map((one) => one.scrollWidth - one.clientWidth))',
        );
        if (hidden > 0) cut.push(`${language} ${path}: ${hidden}`);
      }
    }
    await visitor.speak(before);
    await visitor.close();
    expect(cut).toEqual([]);
  }, 60_000);

  test.each(['light', 'dark'] as const)(
    'in %s the page is so, and its contrast is enough',
    async (colorScheme) => {
      const findings = await onEach(
        async (page, path) => {
          const ground = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
          const isDark = ground === 'rgb(17, 22, 42)';
          return [
            ...(isDark === (colorScheme === 'dark') ? [] : [`${path}: on ${ground}`]),
            ...(await findingsOn(page)),
          ];
        },
        { colorScheme },
      );
      expect(findings).toEqual([]);
    },
    120_000,
  );

  test('a choice in the account goes before the system’s, and lasts', async () => {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'auditor', { colorScheme: 'light' });
    const { page } = visitor;
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    await visitor.speak('en');
    expect(await ground()).toBe('rgb(255, 255, 255)');
    for (const [choice, expected] of [
      ['Dark', 'rgb(17, 22, 42)'],
      ['Light', 'rgb(255, 255, 255)'],
      ['As the system', 'rgb(255, 255, 255)'],
    ] as const) {
      await visitor.go('/account');
      await page.getByRole('radio', { name: choice }).check();
      await page.locator('form[action="/account/appearance"] button[type=submit]').click();
      await page.waitForLoadState();
      await visitor.go('/');
      expect(await ground()).toBe(expected);
    }
    await visitor.close();
  }, 60_000);

  test('on paper there are no buttons and no navigation, and dark pages are light', async () => {
    const shown = await onEach(
      async (page, path) => {
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        const left = await page.locator('.site-header:visible, .tabs:visible, form:visible').count();
        const ground = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
        await page.emulateMedia({ media: null });
        return [
          ...(left > 0 ? [`${path}: ${left} parts that nobody can press on paper`] : []),
          ...(ground === 'rgb(255, 255, 255)' ? [] : [`${path}: printed on ${ground}`]),
        ];
      },
      { colorScheme: 'dark' },
    );
    expect(shown).toEqual([]);
  }, 60_000);

  const MOVING = `[...document.querySelectorAll('*')].filter((one) => {
    const { transitionDuration, animationName } = getComputedStyle(one);
    return animationName !== 'none' || transitionDuration.split(', ').some((lasts) => lasts !== '0s');
  }).length`;

  test('where the system asks for no motion nothing moves; elsewhere buttons do', async () => {
    const still = await onEach(
      async (page, path) => {
        const count = await page.evaluate<number>(MOVING);
        return count > 0 ? [`${path}: ${count} move`] : [];
      },
      { reducedMotion: 'reduce' },
    );
    expect(still).toEqual([]);
    expect(await onEach(async (page) => [String(await page.evaluate<number>(MOVING))])).toContainEqual(
      expect.stringMatching(/^[1-9]/),
    );
  }, 60_000);

  test('where the system paints with few colours, the tab and the page that one is on still show', async () => {
    const hidden = await onEach(
      async (page, path) => {
        const invisible = await page.evaluate<number>(
          `[...document.querySelectorAll('.site-nav a[aria-current], .tabs a[aria-current]')].filter((one) => {
            const { borderBottomColor, borderBottomWidth, backgroundColor } = getComputedStyle(one);
            return borderBottomWidth === '0px' || borderBottomColor === backgroundColor;
          }).length`,
        );
        return invisible > 0 ? [`${path}: ${invisible}`] : [];
      },
      { forcedColors: 'active' },
    );
    expect(hidden).toEqual([]);
  }, 60_000);
});
