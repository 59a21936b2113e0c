/** The budget as a spreadsheet: keys, pasted blocks, sums while one types, undo, and no trap. */
import type { Browser } from 'playwright-core';
import { setupTestApp, type TestApp } from '../support/app.js';
import { WebProgramme } from '../support/web-programme.js';
import { describeInBrowser, findingsOn, openBrowser, Visitor } from './support.js';

describeInBrowser('the budget by keyboard', () => {
  let app: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    app = await setupTestApp({ role: 'web' });
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  test('is written, pasted, summed, undone and saved without a mouse', async () => {
    const { id } = await new WebProgramme(app).draft('By keyboard');
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'manager');
    const { page } = visitor;
    await visitor.go(`/actions/${id}/budget/edit`);
    await page.locator('#budget-keys:not([hidden])').waitFor();
    const cell = (row: number, part: string) => page.locator(`[name="budgetLines.${row}.${part}"]`);
    const focused = () =>
      page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.value');
    const sum = (key: string) => page.locator(`[data-sum=${key}]`).textContent();
    const paste = (text: string) =>
      page.evaluate(
        `(() => { const data = new DataTransfer(); data.setData('text/plain', ${JSON.stringify(text)});
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); })()`,
      );

    await cell(0, 'amountCents').focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Row 2, Amount');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('Row 1, Amount');
    await page.keyboard.press('ArrowDown');
    await cell(1, 'heading').focus();
    await paste('Travel\tFlights\t2,5\ttrips\t1.000,10\t\nEquipment\tScanners\t\t\t\t1.234,56');
    expect(await page.locator('#budget-message').textContent()).toBe('Rows taken over: 2.');
    expect(await cell(1, 'amountCents').inputValue()).toBe('2500.25');
    expect(await cell(2, 'heading').inputValue()).toBe('EQUIPMENT');
    expect(await sum('total')).toContain('315,377.32');
    expect(await sum('share')).toBe('93.74%');

    await paste('Travel\tTrains\t1.250\ttrips\t10\t');
    expect(await page.locator('#budget-message').textContent()).toContain('row 1, Quantity says “1.250”');
    expect(await cell(1, 'description').inputValue()).toBe('Flights');

    await cell(1, 'quantity').fill('3');
    expect(await cell(1, 'amountCents').inputValue()).toBe('3000.30');
    await page.keyboard.press('Alt+d');
    expect(await focused()).toBe('Row 3, Quantity');
    expect(await cell(3, 'description').inputValue()).toBe('Scanners');
    await page.keyboard.press('Control+z');
    expect(await cell(3, 'description').count()).toBe(0);
    await page.keyboard.press('Control+z');
    expect(await cell(1, 'amountCents').inputValue()).toBe('2500.25');
    await cell(2, 'unit').focus();
    await page.keyboard.press('Alt+Delete');
    expect(await cell(2, 'description').count()).toBe(0);
    expect(await page.locator('#budget-message').textContent()).toContain('Row 3 is removed.');

    await page.keyboard.press('Escape');
    expect(await focused()).toBe('add');
    await page.locator('[name=grantCents]').fill('300000');
    await page.getByText('The EU share is above 95.00%').first().waitFor();
    await page.locator('[name=grantCents]').fill('295655.25');
    await page.locator('#budget-live').filter({ hasText: 'Sum of the rows EUR' }).waitFor();
    expect(await findingsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take over the sum of the rows' }).press('Enter');
    expect(await page.locator('[name=totalCostCents]').inputValue()).toBe('314142.76');
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await page.getByText('The budget is saved.').waitFor();
    expect(await visitor.text()).toContain('Flights');
    expect(await findingsOn(page)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    expect([...visitor.hosts]).toEqual([new URL(app.baseUrl).host]);
    await visitor.close();
  }, 60_000);
});
