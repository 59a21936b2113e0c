/** What goes on with many files while one looks at it: the focus stays where it is; without a script it is seen too. */
import type { Browser } from 'playwright-core';
import { startBulk } from '../../src/cases/start-bulk.js';
import { migrationRound } from '../../src/definitions/run-migration.js';
import { startMigration } from '../../src/definitions/start-migration.js';
import { fundingRequestWorkflow } from '../../src/funding/funding-request.workflow.js';
import { newId } from '../../src/kernel/id.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { behindTheWall } from '../support/database.js';
import { background } from '../support/drain.js';
import { publishedByTwo } from '../support/publish-by-two.js';
import { withSecondSignature } from '../support/second-signature.js';
import { type Drafted, WebProgramme } from '../support/web-programme.js';
import { describeInBrowser, findingsOn, openBrowser, Visitor } from './support.js';

describeInBrowser('what goes on with many files', () => {
  let app: TestApp;
  let browser: Browser;
  let programme: WebProgramme;
  beforeAll(async () => {
    // Nothing is carried out but when the test says so.
    app = await setupTestApp({ role: 'web' });
    programme = new WebProgramme(app);
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** Of three files, one of which is refused. */
  async function begun(): Promise<string> {
    const files: Drafted[] = [];
    for (const number of [1, 2, 3]) files.push(await programme.inConsultation(`Joint work ${number}`));
    const [first] = files;
    if (first) await programme.act('consulted-service', first.id, 'support', { visa: 'consultation' });
    const id = newId();
    const versions = await behindTheWall<{ id: string; version: string }>(
      app.test,
      `SELECT id, visit || '.' || content_version AS version FROM case_file WHERE id = ANY ($1)`,
      [files.map((file) => file.id)],
    );
    const versionOf = new Map(versions.map((one) => [one.id, one.version]));
    const started = await startBulk(programme.runtime, await programme.actor('consulted-service'), {
      id,
      items: files.map((file) => ({
        ...{ subject: 'action', caseId: file.id, version: versionOf.get(file.id) ?? '', onBehalfOf: null },
        ...{ transition: 'support', visa: 'consultation' },
      })),
      reason: '',
      inputs: {},
    });
    expect(started.ok).toBe(true);
    return `/bulk-decisions/${id}`;
  }

  test('is renewed part by part: neither the page nor the focus is lost, and who listens is told', async () => {
    const path = await begun();
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'consulted-service');
    const { page } = visitor;
    page.setDefaultTimeout(20_000);
    await visitor.go(path);
    const bar = page.getByRole('progressbar', { name: /^Done: 0\. Not done: 0\. Waiting: 3\.$/ });
    expect(await bar.getAttribute('max')).toBe('3');
    expect(await findingsOn(page)).toEqual([]);
    const link = page.locator('tbody .case-link').nth(1);
    await link.focus();
    await page.evaluate('document.activeElement.seen = true; window.stays = true');
    const named = await link.textContent();
    await background(programme.runtime).drain();
    await page.getByText('Every file has its answer.').waitFor();
    expect(await page.evaluate('[window.stays, document.activeElement.seen]')).toEqual([true, true]);
    expect(await page.evaluate('document.activeElement.textContent')).toBe(named);
    expect(await page.locator('[data-run-said]').textContent()).toBe('Done: 2. Not done: 1. Waiting: 0.');
    expect(await page.locator('[data-run-part=state] ul a').count()).toBe(1);
    expect(await findingsOn(page)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  }, 90_000);

  test('whoever is not signed in any more is told so in its place, and it goes on without them', async () => {
    const path = await begun();
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'consulted-service');
    await visitor.go(path);
    const said = visitor.page.locator('[data-run-said]');
    const wide = async () => ((await said.boundingBox())?.width ?? 0) > 100;
    expect(await wide()).toBe(false);
    await visitor.page.context().clearCookies();
    await visitor.page.getByText('This page can no longer be brought up to date.').waitFor();
    expect(await wide()).toBe(true);
    expect(await visitor.text()).toContain('Waiting: 3.');
    await background(programme.runtime).drain();
    const again = await Visitor.signedIn(browser, app.baseUrl, 'consulted-service');
    await again.go(path);
    expect(await again.text()).toContain('Every file has its answer.');
    for (const one of [visitor, again]) await one.close();
  }, 90_000);

  test('files that are taken over to another version are followed in place too', async () => {
    const drafts = [await programme.draft('Taken over'), await programme.draft('Taken over too')];
    const [admin, colleague] = [await programme.actor('admin'), await programme.actor('admin-2')];
    const changed = withSecondSignature(fundingRequestWorkflow);
    const version = await publishedByTwo(programme.runtime, [admin, colleague], changed);
    const cases = drafts.map(({ requestId }) => requestId);
    const asked = { id: version.id, stages: {}, outsideMayChange: false, cases };
    const { id } = await startMigration(programme.runtime, admin, asked);
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'admin');
    const { page } = visitor;
    page.setDefaultTimeout(20_000);
    await visitor.go(`/workflows/migrations/${id}`);
    await page.getByRole('progressbar', { name: '0 of 2 looked at' }).waitFor();
    expect(await findingsOn(page)).toEqual([]);
    const crumb = page.locator('.breadcrumbs a').last();
    await crumb.focus();
    await page.evaluate('window.stays = true');
    while ((await migrationRound(programme.runtime)) > 0);
    await page.getByRole('heading', { name: 'It is done.', exact: true }).waitFor();
    await page.locator('tbody').getByText('Taken over', { exact: true }).first().waitFor();
    expect(await page.evaluate('window.stays')).toBe(true);
    expect(await page.evaluate('document.activeElement.textContent')).toBe(await crumb.textContent());
    expect(await page.locator('[data-run-said]').textContent()).toBe('2 of 2 looked at');
    expect(await page.locator('tbody').textContent()).not.toContain('Waiting');
    expect(await findingsOn(page)).toEqual([]);
    await visitor.close();
  }, 90_000);

  test('is seen to its end without a script too', async () => {
    const path = await begun();
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'consulted-service', {
      javaScriptEnabled: false,
    });
    visitor.page.setDefaultTimeout(20_000);
    await visitor.go(path);
    expect(await visitor.text()).toContain('Waiting: 3.');
    await background(programme.runtime).drain();
    await visitor.page.getByText('Every file has its answer.').waitFor();
    await visitor.close();
  }, 90_000);
});
