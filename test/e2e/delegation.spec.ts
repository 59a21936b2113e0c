/** Absences and delegations in a real browser: planned, acted upon, handed on; read by axe, and on a phone. */

import type { Browser } from 'playwright-core';
import { setupTestApp, type TestApp } from '../support/app.js';
import { brusselsDay } from '../support/brussels-day.js';
import { behindTheWall } from '../support/database.js';
import { demoDatabase } from '../support/demo-database.js';
import { describeInBrowser, findingsOn, openBrowser, Visitor } from './support.js';

const day = brusselsDay;

describeInBrowser('an absence', () => {
  let app: TestApp;
  let browser: Browser;
  const findings: string[] = [];

  beforeAll(async () => {
    app = await setupTestApp({ role: 'web' }, demoDatabase());
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** One h1, nothing that axe finds, nothing wider than a phone. */
  async function look(visitor: Visitor): Promise<void> {
    const { page } = visitor;
    if ((await page.locator('h1').count()) !== 1) findings.push(`${page.url()}: not one h1`);
    findings.push(...(await findingsOn(page)));
    await page.setViewportSize({ width: 375, height: 800 });
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (width > 375) findings.push(`${page.url()}: ${width} wide`);
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  test('is planned by the officer, and the colleague signs for her', async () => {
    const officer = await Visitor.signedIn(browser, app.baseUrl, 'authorising-officer-2');
    const { page } = officer;
    await officer.go('/delegations');
    await look(officer);
    await officer.press('Lend a role');
    await look(officer);
    await page.getByLabel('Authorising officer').check();
    await page.getByLabel('Who stands in').selectOption({ label: 'Ingrid van Houten' });
    await page.getByLabel('First day').fill(day(0));
    await page.getByLabel('Last day').fill(day(40));
    await page.getByLabel('Reason').fill('Parental leave.');
    await officer.press('Continue');
    await look(officer);
    expect(await officer.text()).toContain('41 days, more than four weeks');
    await officer.press('Lend the roles');
    await look(officer);
    expect(await officer.text()).toContain('to be reviewed');
    await officer.go('/');
    expect(await officer.text()).toContain('Ingrid van Houten stands in for you');
    expect(officer.complaints).toEqual([]);
    await officer.close();

    const head = await Visitor.signedIn(browser, app.baseUrl, 'head-of-unit');
    await look(head);
    const [signing] = await behindTheWall<{ id: string }>(
      app.test,
      `SELECT id FROM case_file WHERE subject = 'funding_request' AND stage = 'aosd'`,
    );
    await head.go(`/funding-requests/${signing?.id}`);
    await look(head);
    await head.press(/Sign.*for Matthias Obermeier/);
    await look(head);
    expect(await head.text()).toContain('You act for Matthias Obermeier.');
    for (const box of await head.page.getByRole('checkbox').all()) await box.check();
    await head.press(/^Sign \(for/);
    expect(await head.text()).toContain('Ingrid van Houten for Matthias Obermeier');
    await head.go(`/funding-requests/${signing?.id}`);
    await look(head);
    await head.close();
    expect(findings).toEqual([]);
  }, 120_000);

  test('is ended by an administrator, and what binds the officer shows when tasks are handed on', async () => {
    const admin = await Visitor.signedIn(browser, app.baseUrl, 'admin');
    await admin.go('/admin/delegations');
    await look(admin);
    await admin.press('Plan a colleague’s absence');
    await look(admin);
    await admin.go('/admin/delegations?review=1');
    await look(admin);
    await admin.press('Authorising officer');
    await admin.press('End it now');
    await look(admin);
    await admin.press('End the delegation');
    expect(await admin.text()).toContain('The delegation has ended.');
    await admin.go('/tasks/reassign');
    await look(admin);
    const officer = admin.page.locator('select option', { hasText: 'Isabelle Fontenay' });
    await admin.page.getByLabel('Whose tasks').selectOption((await officer.getAttribute('value')) ?? '');
    await admin.press('Show the tasks');
    await look(admin);
    const boxes = await admin.page.getByRole('checkbox').all();
    expect(boxes.length).toBeGreaterThan(0);
    for (const box of boxes) await box.check();
    const taker = admin.page.locator('select[name="toId"] option', { hasText: 'Matthias Obermeier' });
    await admin.page.getByLabel('To whom').selectOption((await taker.getAttribute('value')) ?? '');
    await admin.page.getByLabel('Reason').fill('Leaves the unit.');
    await admin.press('Continue');
    await look(admin);
    // What was signed for him binds him: the second signature cannot be his.
    expect(await admin.text()).toContain('What stays where it is, and why');
    expect(await admin.text()).toContain('Matthias Obermeier has already acted on this file');
    expect(admin.complaints).toEqual([]);
    await admin.close();
    expect(findings).toEqual([]);
  }, 120_000);
});
