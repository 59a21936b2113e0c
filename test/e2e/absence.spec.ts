/** Out of office in a real browser: an assistant is named, an absence set, changed and ended; read by axe, and on a phone. */

import type { Browser } from 'playwright-core';
import { setupTestApp, type TestApp } from '../support/app.js';
import { brusselsDay } from '../support/brussels-day.js';
import { describeInBrowser, findingsOn, openBrowser, Visitor } from './support.js';

const day = brusselsDay;

describeInBrowser('out of office', () => {
  let app: TestApp;
  let browser: Browser;
  const findings: string[] = [];

  beforeAll(async () => {
    app = await setupTestApp({ role: 'web' });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** One h1, nothing that axe finds, nothing wider than a phone. */
  async function look({ page }: Visitor): Promise<void> {
    if ((await page.locator('h1').count()) !== 1) findings.push(`${page.url()}: not one h1`);
    findings.push(...(await findingsOn(page)));
    await page.setViewportSize({ width: 375, height: 800 });
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (width > 375) findings.push(`${page.url()}: ${width} wide`);
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  test('is set by the assistant, seen by the person, and ended earlier', async () => {
    const verifier = await Visitor.signedIn(browser, app.baseUrl, 'verifier');
    await verifier.go('/delegations');
    await verifier.press('Name an assistant');
    await look(verifier);
    await verifier.page.getByLabel('Assistant').selectOption({ label: 'Sofie Claessens' });
    await verifier.press('Continue');
    await look(verifier);
    await verifier.press('Name the assistant');
    expect(await verifier.text()).toContain('Your assistants');

    const assistant = await Visitor.signedIn(browser, app.baseUrl, 'initiator');
    await assistant.go('/delegations');
    await look(assistant);
    await assistant.press('Set an absence of Henrik Tamm');
    await look(assistant);
    await assistant.page.getByLabel('First day away').fill(day(0));
    await assistant.page.getByLabel('Last day away').fill(day(-2));
    await assistant.press('Continue');
    await look(assistant);
    expect(await assistant.text()).toContain('The last day cannot come before the first.');
    await assistant.page.getByLabel('Last day away').fill(day(9));
    await assistant.page.getByLabel('As Operational verifier').selectOption({ label: 'Ingrid van Houten' });
    await assistant.press('Continue');
    await look(assistant);
    await assistant.press('Set the absence');
    await look(assistant);
    expect(await assistant.text()).toContain('Undo: end the absence');
    await assistant.close();

    await verifier.go('/');
    await look(verifier);
    expect(await verifier.text()).toContain('Ingrid van Houten stands in.');
    await verifier.press('Change or end the absence');
    await look(verifier);
    await verifier.press('Change it');
    await look(verifier);
    await verifier.go('/delegations');
    await look(verifier);
    await verifier.page.locator('main table a').first().click();
    await verifier.press('Back earlier');
    await look(verifier);
    await verifier.press('End the absence');
    expect(await verifier.text()).toContain('ended');
    await verifier.close();
    expect(findings).toEqual([]);
  }, 120_000);
});
