/**
 * What each audience does most, from the home page to the end: in Arabic with the keyboard alone, and in Arabic with
 * scripts switched off. By addresses and not by words, so that no word of one language is needed.
 */
import type { Browser, Page } from 'playwright-core';
import { setupTestApp, type TestApp } from '../support/app.js';
import { WebProgramme } from '../support/web-programme.js';
import { describeInBrowser, openBrowser, Visitor } from './support.js';

interface Journey {
  readonly audience: string;
  readonly persona: string;
  /** Makes the file that waits for them; answers its id. */
  readonly arrange: (programme: WebProgramme, title: string) => Promise<string>;
  readonly step: string;
}

const JOURNEYS: readonly Journey[] = [
  {
    audience: 'a programme manager',
    persona: 'manager',
    arrange: async (programme, title) => (await programme.draft(title)).id,
    step: 'submit_concept_note',
  },
  {
    audience: 'the secretariat',
    persona: 'secretariat',
    arrange: async (programme, title) => {
      const { id } = await programme.draft(title);
      await programme.act('manager', id, 'submit_concept_note');
      return id;
    },
    step: 'confirm_receipt',
  },
  {
    audience: 'a partner country',
    persona: 'partner-md',
    arrange: async (programme, title) => (await programme.inConsultation(title)).id,
    step: 'endorse',
  },
  {
    audience: 'a service that is consulted',
    persona: 'consulted-service',
    arrange: async (programme, title) => (await programme.inConsultation(title)).id,
    step: 'support',
  },
];

const ARABIC = /[\u0600-\u06ff]{4}/;

describeInBrowser('each audience', () => {
  let app: TestApp;
  let programme: WebProgramme;
  let browser: Browser;
  beforeAll(async () => {
    app = await setupTestApp();
    programme = new WebProgramme(app);
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** Presses Tab until the focus is on what fits; where it is must be seen. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate<{ fits: boolean; outline: string }>(
        `({ fits: document.activeElement.matches(${JSON.stringify(selector)}),
            outline: getComputedStyle(document.activeElement).outlineStyle })`,
      );
      expect(focus.outline).not.toBe('none');
      if (focus.fits) return;
    }
    throw new Error(`The focus never came to ${selector}.`);
  }

  async function inArabic(persona: string, work: (visitor: Visitor) => Promise<void>, hasScript = true) {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, persona, { javaScriptEnabled: hasScript });
    const before = (await visitor.page.getAttribute('html', 'lang')) ?? 'en';
    await visitor.speak('ar');
    await visitor.go('/');
    await work(visitor);
    expect(await visitor.page.getAttribute('html', 'dir')).toBe('rtl');
    expect(await visitor.text()).toMatch(ARABIC);
    expect(visitor.complaints).toEqual([]);
    await visitor.speak(before);
    await visitor.close();
  }

  test.each(JOURNEYS)(
    '$audience does it with the keyboard alone, in Arabic',
    async ({ persona, arrange, step }) => {
      const id = await arrange(programme, `${step} by keyboard`);
      await inArabic(persona, async ({ page }) => {
        await tabTo(page, `a[href^="/actions/${id}"]`);
        await page.keyboard.press('Enter');
        await page.waitForURL(`**/actions/${id}**`);
        await tabTo(page, `.move-buttons a[href*="/decide/${step}"]`);
        await page.keyboard.press('Enter');
        await page.waitForURL('**/decide/**');
        await tabTo(page, '.confirm-form button[type=submit]');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/done/**');
      });
    },
    60_000,
  );

  test.each(JOURNEYS)(
    '$audience does it with scripts switched off, in Arabic',
    async ({ persona, arrange, step }) => {
      const id = await arrange(programme, `${step} without scripts`);
      const work = async ({ page }: Visitor) => {
        await page.locator(`a[href^="/actions/${id}"]`).first().click();
        await page.locator(`.move-buttons a[href*="/decide/${step}"]`).first().click();
        await page.locator('.confirm-form button[type=submit]').click();
        expect(page.url()).toContain('/done/');
      };
      await inArabic(persona, work, false);
    },
    60_000,
  );

  test('an auditor reads the record of a file with the keyboard alone, in Arabic', async () => {
    const { id } = await programme.draft('Read from the right');
    await inArabic('auditor', async (visitor) => {
      const { page } = visitor;
      await visitor.go(`/actions/${id}`);
      await tabTo(page, '.case-tabs a[href*="tab=trail"]');
      await page.keyboard.press('Enter');
      await page.waitForURL('**tab=trail**');
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate<boolean>("document.querySelector('.case-main').contains(document.activeElement)"),
      ).toBe(true);
    });
  }, 60_000);

  test('an auditor reads the record of a file with scripts switched off, in Arabic', async () => {
    const { id } = await programme.draft('Read without scripts');
    const work = async (visitor: Visitor) => {
      await visitor.go(`/actions/${id}`);
      await visitor.page.locator('.case-tabs a[href*="tab=trail"]').click();
      expect(visitor.page.url()).toContain('tab=trail');
      expect(await visitor.page.locator('#trail li').count()).toBeGreaterThan(0);
    };
    await inArabic('auditor', work, false);
  }, 60_000);
});
