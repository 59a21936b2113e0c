/** A real browser for journeys: who visits, what it loaded, and what it complained about. */
import { appendFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { isFull } from '../support/sample.js';

const executablePath = process.env['ENTENTE_TEST_CHROMIUM'];

/** The suites that need a browser; the global set-up says in one line when there is none. */
export const describeInBrowser = executablePath ? describe : describe.skip;

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
}

/** `npm run e2e` says at its end how many pages were visited. */
function countVisit(path: string): void {
  const file = process.env['ENTENTE_E2E_PAGES'];
  if (file) appendFileSync(file, `${path}\n`);
}

export class Visitor {
  /** Hosts that were asked for anything. */
  readonly hosts = new Set<string>();
  /** Errors of the console, and of scripts. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly baseUrl: string,
  ) {
    page.on('request', (request) => this.hosts.add(new URL(request.url()).host));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${message.location().url}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async signedIn(
    browser: Browser,
    baseUrl: string,
    persona: string,
    options: BrowserContextOptions = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    context.setDefaultTimeout(5_000);
    context.setDefaultNavigationTimeout(isFull ? 60_000 : 20_000);
    const visitor = new Visitor(await context.newPage(), baseUrl);
    await visitor.go(`/demo/sign-in?as=${persona}`);
    return visitor;
  }

  /** Answers the status. */
  async go(path: string): Promise<number> {
    const response = await this.page.goto(`${this.baseUrl}${path}`);
    countVisit(path);
    return response?.status() ?? 0;
  }

  /** In that language from here on, for the account and not for this browser alone. */
  async speak(language: string): Promise<void> {
    const { page } = this;
    if ((await page.getAttribute('html', 'lang')) === language) return;
    await page.locator('.language-switch summary').click();
    await page.locator(`.language-switch button[value=${language}]`).click();
    await page.waitForSelector(`html[lang=${language}]`);
  }

  /** Opens a link or presses a button by what it says. */
  async press(name: string | RegExp): Promise<void> {
    const { page } = this;
    const wanted = page
      .getByRole('link', { name, exact: true })
      .or(page.getByRole('button', { name, exact: true }));
    await wanted.first().click();
    await page.waitForLoadState();
  }

  async text(): Promise<string> {
    return (await this.page.locator('main').allInnerTexts()).join(' ').replace(/\s+/g, ' ');
  }

  /** How many lines the main navigation takes. */
  async linesOfNavigation(): Promise<number> {
    return this.page.evaluate<number>(
      'new Set([...document.querySelectorAll(".site-nav li")].map((item) => item.offsetTop)).size',
    );
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on a page against WCAG 2.2 A and AA, one line per finding. Contrast takes most of its time, and
 * belongs to the style sheet more than to the page.
 */
export async function findingsOn(page: Page, { contrast = true } = {}): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: { type: 'tag', values: TAGS },
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: contrast } },
    })
    // No page of ours has frames, so one pass in the page itself sees everything, in a quarter of the time.
    .setLegacyMode(true)
    .analyze();
  return violations.map(
    (one) => `${page.url()}: ${one.id} at ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
