/**
 * Five things that people do every day: how many clicks each takes from the home page, and what stands at its end.
 * The seconds, which are the machine's alone, are printed and not judged.
 */
import type { Browser, Locator } from 'playwright-core';
import { setupTestApp, type TestApp } from '../support/app.js';
import { demoDatabase } from '../support/demo-database.js';
import { WebProgramme } from '../support/web-programme.js';
import { describeInBrowser, openBrowser, Visitor } from './support.js';

const DAY_MS = 24 * 3_600_000;

/** Somebody who sits before the home page and counts. */
class Worker {
  clicks = 0;
  private readonly began = performance.now();

  constructor(readonly visitor: Visitor) {}

  /** A link or a button by what it says, in what the page is about before what stands around it. */
  async press(name: string | RegExp): Promise<void> {
    const { page } = this.visitor;
    const named = (role: 'link' | 'button') => page.getByRole(role, { name });
    await this.click(named('link').or(named('button')).first());
    await page.waitForLoadState();
  }

  async click(what: Locator): Promise<void> {
    this.clicks += 1;
    await what.click();
  }

  async submit(): Promise<void> {
    await this.click(this.visitor.page.locator('.confirm-form button[type=submit]'));
    await this.visitor.page.waitForLoadState();
  }

  get seconds(): string {
    return ((performance.now() - this.began) / 1_000).toFixed(1);
  }
}

describeInBrowser('everyday tasks, from the home page', () => {
  let app: TestApp;
  let programme: WebProgramme;
  let browser: Browser;
  beforeAll(async () => {
    app = await setupTestApp({ role: 'web' }, demoDatabase());
    programme = new WebProgramme(app);
    browser = await openBrowser();
  }, 300_000);
  afterEach(() => {
    app.database.clockOffsetMs = 0;
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** Answers the clicks it took. */
  async function clicksOf(
    task: string,
    persona: string,
    work: (worker: Worker) => Promise<void>,
  ): Promise<number> {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, persona);
    await visitor.speak('en');
    await visitor.go('/');
    const worker = new Worker(visitor);
    await work(worker);
    process.stderr.write(`${task}: ${worker.clicks} clicks, ${worker.seconds} s of the machine\n`);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
    return worker.clicks;
  }

  test('a manager submits a concept note that is written', async () => {
    await programme.draft('Ready to be sent');
    const clicks = await clicksOf('Submit a concept note', 'manager', async (worker) => {
      await worker.press('Ready to be sent');
      await worker.press('Submit the concept note');
      await worker.submit();
      expect(await worker.visitor.text()).toContain('submitted the concept note.');
    });
    expect(clicks).toBe(3);
  }, 60_000);

  test('an authorising officer gives a visa', async () => {
    const clicks = await clicksOf('Give a visa', 'authorising-officer', async (worker) => {
      const { page } = worker.visitor;
      await worker.click(page.locator('#waiting table a').first());
      await worker.press(/^Sign(?! out)/);
      for (const box of await page.locator('.confirm-form').getByRole('checkbox').all()) {
        await worker.click(box);
      }
      await worker.submit();
      expect(await worker.visitor.text()).toContain('What happens next');
    });
    // The fourth is the check that whoever signs says they have made.
    expect(clicks).toBe(4);
  }, 60_000);

  test('a partner country endorses', async () => {
    await programme.inConsultation('Waits for Moldova');
    const clicks = await clicksOf('Endorse', 'partner-md', async (worker) => {
      await worker.press('Waits for Moldova');
      await worker.press('Endorse the action');
      await worker.submit();
      expect(await worker.visitor.text()).toContain('endorsed the action.');
    });
    expect(clicks).toBe(3);
  }, 60_000);

  test('a financial initiator finds a payment that is overdue', async () => {
    app.database.clockOffsetMs = 60 * DAY_MS;
    const clicks = await clicksOf('Find an overdue payment', 'financial-initiator', async (worker) => {
      const { page } = worker.visitor;
      await worker.press('Money');
      await worker.press('Payment requests');
      const first = page
        .locator('tbody tr')
        .filter({ hasText: /overdue/i })
        .first();
      await worker.click(first.getByRole('link').first());
      await page.waitForURL('**/payment-requests/*-*');
      expect(await worker.visitor.text()).toMatch(/overdue|late/i);
    });
    expect(clicks).toBe(3);
  }, 60_000);

  test('a manager answers a clarification', async () => {
    const { id } = await programme.draft('Who pays for the travel');
    await programme.act('manager', id, 'submit_concept_note');
    await programme.act('secretariat', id, 'confirm_receipt');
    await programme.act('secretariat', id, 'ask_clarification', { inputs: { question: 'Who pays?' } });
    const clicks = await clicksOf('Answer a clarification', 'manager', async (worker) => {
      const { page } = worker.visitor;
      await worker.press('Who pays for the travel');
      await worker.press(/^(Answer|Send)/);
      await page.locator('.confirm-form textarea').first().fill('The lead pays, from its own budget.');
      await worker.submit();
      expect(await worker.visitor.text()).toContain('What happens next');
    });
    expect(clicks).toBe(3);
  }, 60_000);
});
