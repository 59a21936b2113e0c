import { chromium } from 'playwright-core';
import { setupTestApp, type TestApp } from '../support/app.js';

const executablePath = process.env['ENTENTE_TEST_CHROMIUM'];

let app: TestApp;
beforeAll(async () => {
  app = await setupTestApp();
});
afterAll(() => app.close());

(executablePath ? describe : describe.skip)('the reference page in a browser', () => {
  it('shows the routes, and breaks no rule of the content security policy', async () => {
    const browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      const hosts = new Set<string>();
      page.on('request', (request) => hosts.add(new URL(request.url()).host));
      await page.goto(`${app.baseUrl}/api`);
      // Collections stand closed: with all routes open the page would take long to draw.
      await page.locator('#operations-tag-tasks').click();
      await page.getByText('Do many things at once').first().waitFor();
      expect(complaints).toEqual([]);
      expect([...hosts]).toEqual([new URL(app.baseUrl).host]);
    } finally {
      await browser.close();
    }
  }, 60_000);
});
