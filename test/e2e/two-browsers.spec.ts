/** Two people write one draft, one of them without a connection for a while: nothing that anybody typed is lost. */
import type { Browser } from 'playwright-core';
import { shareDraft } from '../../src/actions/share-draft.js';
import { requestAssistance } from '../../src/assistance/request-assistance.js';
import { startAmendment } from '../../src/funding/start-amendment.js';
import { draftNeed } from '../../src/needs/draft-need.js';
import { setReports } from '../../src/reporting/set-reports.js';
import { PLAN } from '../assistance/support/assistance-office.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { COUNTED_TEXTS } from '../support/counted-texts.js';
import { behindTheWall } from '../support/database.js';
import { WebProgramme } from '../support/web-programme.js';
import { describeInBrowser, findingsOn, openBrowser, Visitor } from './support.js';

describeInBrowser('one draft in two browsers', () => {
  let app: TestApp;
  let browser: Browser;
  let programme: WebProgramme;
  beforeAll(async () => {
    app = await setupTestApp({ role: 'web' });
    programme = new WebProgramme(app);
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const opened = async (path: string, persona = 'manager') => {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, persona);
    visitor.page.setDefaultTimeout(20_000);
    await visitor.go(path);
    return visitor;
  };
  const field = ({ page }: Visitor, name: string) => page.locator(`[name="${name}"]`);
  const stateOf = ({ page }: Visitor, text: string | RegExp) =>
    page.locator('#saved-state').filter({ hasText: text }).waitFor();

  test('what each types is kept, what both change is chosen, and both are in the end there', async () => {
    const { id } = await programme.draft('Two browsers');
    const path = `/actions/${id}/edit`;
    const [one, other] = [await opened(path), await opened(path)];
    await field(one, 'summary').fill('The summary of one');
    await stateOf(one, /^Kept for you at \d\d:\d\d/);
    await field(other, 'objectives').fill('The objectives of the other');
    await field(other, 'objectives').focus();
    await stateOf(other, /^Kept for you at/);
    expect(await field(other, 'summary').inputValue()).toBe('The summary of one');
    expect(await other.page.evaluate('document.activeElement.name')).toBe('objectives');
    await field(one, 'objectives').fill('Objectives of one');
    await stateOf(one, 'another window of yours has changed the same');
    await one.page.getByRole('button', { name: 'See both versions' }).click();
    await one.page.getByText('You have changed the same in another window').waitFor();
    expect(await one.text()).toContain('The objectives of the other');
    expect(await one.text()).toContain('Objectives of one');
    expect(await findingsOn(one.page)).toEqual([]);
    await one.press('Save what I chose');
    await one.page.getByRole('link', { name: /Choose a version/ }).click();
    await one.page.keyboard.press('Tab');
    await one.page.getByLabel('Take the text below').check();
    await one.page.getByLabel('Both texts, to be put together').fill('The objectives of both');
    await one.press('Save what I chose');
    await one.page.getByText('Saved: Two browsers.').waitFor();
    expect(await field(one, 'objectives').inputValue()).toBe('The objectives of both');
    expect(await field(one, 'summary').inputValue()).toBe('The summary of one');
    expect(
      [...one.complaints, ...other.complaints].filter(
        (text) => !text.includes('412') && !text.includes('422'),
      ),
    ).toEqual([]);
    for (const visitor of [one, other]) await visitor.close();
  }, 90_000);

  test('while one types, it is judged and counted, and the focus stays', async () => {
    const { id } = await programme.draft('Judged live');
    const one = await opened(`/actions/${id}/edit`);
    const beside = one.page.locator('#form-beside');
    await field(one, 'grantCents').fill('311642.51');
    await beside.getByText('It is more than 95.00% of the total cost.').waitFor();
    expect(await one.page.evaluate('document.activeElement.name')).toBe('grantCents');
    await field(one, 'summary').fill('Four words are here');
    await one.page.getByText('Words: 4 of 500.').waitFor();
    await field(one, 'objectives').fill('');
    await beside.getByRole('link', { name: 'Objectives' }).click();
    expect(await one.page.evaluate('document.activeElement.name')).toBe('objectives');
    expect(await findingsOn(one.page)).toEqual([]);
    expect(one.complaints).toEqual([]);
    await one.close();
  }, 60_000);

  test('typed without a connection, it stays in the browser and is sent when there is one', async () => {
    const { id } = await programme.draft('Without a connection');
    const path = `/actions/${id}/edit`;
    const one = await opened(path);
    const { page } = one;
    const context = page.context();
    const stored = () => page.evaluate<string[]>('Object.values(localStorage)');
    await context.setOffline(true);
    await field(one, 'summary').fill('Written on the train');
    await stateOf(one, /^No connection\. Kept in this browser at/);
    expect((await stored()).join()).toContain('Written+on+the+train');
    expect((await stored()).join()).not.toContain('_token');
    await one.page.getByRole('button', { name: 'Save', exact: true }).click();
    expect(await field(one, 'summary').inputValue()).toBe('Written on the train');
    await context.setOffline(false);
    await stateOf(one, /^Kept for you at/);
    expect(await stored()).toEqual([]);
    const other = await opened(path);
    expect(await field(other, 'summary').inputValue()).toBe('Written on the train');

    await context.setOffline(true);
    await field(one, 'activities').fill('Closed without a connection');
    await stateOf(one, /^No connection/);
    await page.close();
    const kept = other.page.waitForResponse((answer) => answer.url().endsWith('/keep'));
    await field(other, 'summary').fill('Changed at the desk');
    await kept;
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`${app.baseUrl}${path}`);
    await again.locator('#saved-state').filter({ hasText: 'without a connection has been sent' }).waitFor();
    expect(await again.locator('[name=activities]').inputValue()).toBe('Closed without a connection');
    expect(await again.locator('[name=summary]').inputValue()).toBe('Changed at the desk');

    await context.setOffline(true);
    await again.locator('[name=indicators]').fill('Just before signing out');
    await again.locator('#saved-state').filter({ hasText: 'No connection' }).waitFor();
    await context.setOffline(false);
    await again.goto(`${app.baseUrl}/account`);
    await again.getByRole('button', { name: 'Sign out', exact: true }).click();
    await again.waitForURL(/sign-in/);
    expect(await again.evaluate('localStorage.length')).toBe(0);
    await other.page.reload();
    expect(await field(other, 'indicators').inputValue()).toBe('Just before signing out');
    await other.close();
    await context.close();
  }, 90_000);

  /** What each kind of form is tried with: two parts that are typed apart, and how one of them is called where both are shown. */
  interface Tried {
    readonly form: string;
    readonly persona: string;
    readonly begun: () => Promise<string>;
    readonly one: string;
    readonly other: string;
    readonly values: readonly [string, string, string];
    readonly part: string;
  }

  const report = async () => {
    const { id } = await programme.draft('Reported in two browsers', 'manager', 'MD', {
      startsOn: '2024-01-01',
      durationMonths: 24,
    });
    // The money and the stage of a signed contract, without the way there.
    await behindTheWall(
      app.test,
      `WITH a AS (UPDATE action SET awarded_at = now() WHERE id = $1),
         m AS (INSERT INTO action_money (action_id, envelope_id, contracted_cents) SELECT id, envelope_id, grant_cents FROM action WHERE id = $1)
       UPDATE case_file SET stage = 'implementation', outside_stage = 'implementation' WHERE id = $1`,
      [id],
    );
    await setReports(programme.runtime, id);
    const [row] = await behindTheWall<{ id: string }>(
      app.test,
      'SELECT id FROM report WHERE action_id = $1',
      [id],
    );
    return `/reports/${row?.id}/edit`;
  };
  const need = async () => {
    const { id } = await draftNeed(programme.runtime, await programme.actor('partner-md'), {
      title: 'Asked for in two browsers',
      language: 'en',
      wanted: 'Ten readers.',
      why: 'The old ones are broken.',
    });
    return `/needs/${id}/edit`;
  };
  const budget = async () => {
    const { id } = await programme.draft('Counted in two browsers', 'manager', 'MD', {
      budgetLines: [
        { heading: 'STAFF', description: 'Experts', amountCents: 31164250 },
        { heading: 'OTHER', description: 'Paper', amountCents: 1 },
      ],
    });
    return `/actions/${id}/budget/edit`;
  };
  const amendment = async () => {
    const action = await programme.contracted('Amended in two browsers', {
      budgetLines: [
        { heading: 'STAFF', description: 'Experts', amountCents: 31164250 },
        { heading: 'OTHER', description: 'Paper', amountCents: 1 },
      ],
    });
    const { id } = await startAmendment(programme.runtime, await programme.actor('manager'), {
      actionId: action.id,
      changes: { reason: 'The prices have risen.' },
    });
    return `/amendments/${id}/edit`;
  };
  const part = async () => {
    const { organisationId } = await programme.actor('manager-es');
    const { id } = await programme.draft('Shared in two browsers', 'manager', 'MD', {
      coApplicantIds: [organisationId],
    });
    await shareDraft(programme.runtime, await programme.actor('manager'), id);
    return `/actions/${id}/part`;
  };

  const plan = async () => {
    const { expert, equipment } = PLAN;
    const id = await programme.approvedAssistance('Planned in two browsers', [expert, equipment]);
    return `/technical-assistance/${id}/plan`;
  };
  const request = async () => {
    const { id } = await requestAssistance(programme.runtime, await programme.actor('partner-md'), {
      title: 'Asked for help in two browsers',
      summary: 'Ten readers.',
    });
    return `/technical-assistance/${id}/edit`;
  };

  test.each<Tried>([
    {
      form: 'a report',
      persona: 'manager',
      begun: report,
      one: 'achievements',
      other: 'expenditureCents',
      values: ['Forty officers were trained', '12.50', 'Fifty officers were trained'],
      part: 'achievements',
    },
    {
      form: 'a need',
      persona: 'partner-md',
      begun: need,
      one: 'wanted',
      other: 'contact',
      values: ['Twenty readers', 'The desk at the border', 'Thirty readers'],
      part: 'wanted',
    },
    {
      form: 'a budget',
      persona: 'manager',
      begun: budget,
      one: 'budgetLines.0.description',
      other: 'budgetLines.1.description',
      values: ['Experts for two years', 'Paper and ink', 'Experts for three years'],
      part: 'budgetLines.0',
    },
    {
      form: 'an amendment',
      persona: 'manager',
      begun: amendment,
      one: 'budgetLines.0.description',
      other: 'reason',
      values: ['Experts for two years', 'The journeys are longer', 'Experts for three years'],
      part: 'budgetLines.0',
    },
    {
      form: 'a part of a co-applicant',
      persona: 'manager-es',
      begun: part,
      one: 'tasks',
      other: 'ownShareCents',
      values: ['We train forty officers', '12.50', 'We train fifty officers'],
      part: 'tasks',
    },
    {
      form: 'a plan of technical assistance',
      persona: 'secretariat',
      begun: plan,
      one: 'lines.0.place',
      other: 'lines.1.place',
      values: ['Leuşeni', 'Palanca', 'Otaci'],
      part: 'lines.0',
    },
    {
      form: 'a request for technical assistance',
      persona: 'partner-md',
      begun: request,
      one: 'summary',
      other: 'beneficiaries',
      values: ['Twenty readers', 'The police at the border', 'Thirty readers'],
      part: 'summary',
    },
  ])(
    'of $form too nothing is lost',
    async ({ persona, begun, one, other, values, part: asked }) => {
      const path = await begun();
      const [first, second] = [await opened(path, persona), await opened(path, persona)];
      const [mine, theirs, later] = values;
      await field(first, one).fill(mine);
      await stateOf(first, /^Kept for you at \d\d:\d\d/);
      await field(second, other).fill(theirs);
      await stateOf(second, /^Kept/);
      // Whoever goes on elsewhere has what was typed in both.
      const elsewhere = await opened(path, persona);
      expect(await field(elsewhere, one).inputValue()).toBe(mine);
      expect(await field(elsewhere, other).inputValue()).toBe(theirs);
      await elsewhere.page.getByText('You had not saved yet').waitFor();
      expect(await findingsOn(elsewhere.page)).toEqual([]);
      await elsewhere.close();

      const context = first.page.context();
      await context.setOffline(true);
      await field(first, one).fill(`${mine}, on the train`);
      await stateOf(first, /^No connection\. Kept in this browser at/);
      await context.setOffline(false);
      await stateOf(first, /^Kept for you at|^Kept\. Another window/);
      await second.page.reload();
      expect(await field(second, one).inputValue()).toBe(`${mine}, on the train`);

      // That it was kept before is what the page says already: only the answer tells that this is.
      const kept = first.page.waitForResponse((answer) => answer.url().endsWith('/keep'));
      await field(first, one).fill(mine);
      await kept;
      await field(second, one).fill(later);
      await stateOf(second, 'another window of yours has changed the same');
      await second.page.getByRole('button', { name: 'See both versions' }).click();
      await second.page.getByText('You have changed the same in another window').waitFor();
      for (const said of [mine, later]) expect(await second.text()).toContain(said);
      expect(await findingsOn(second.page)).toEqual([]);
      await second.page.locator(`[name="choice.${asked}"][value=mine]`).check();
      await second.press('Save what I chose');
      await second.page.waitForURL((url) => url.pathname !== path);
      await second.go(path);
      expect(await field(second, one).inputValue()).toBe(later);
      expect(await field(second, other).inputValue()).toBe(theirs);
      const others = [...first.complaints, ...second.complaints];
      expect(others.filter((text) => !/412|ERR_INTERNET_DISCONNECTED/.test(text))).toEqual([]);
      for (const visitor of [first, second]) await visitor.close();
    },
    90_000,
  );

  test('of an amendment that is not there yet nothing is lost either, at an address that names its action', async () => {
    const { id } = await programme.contracted('To be amended in two browsers');
    const path = `/amendments/new?action=${id}`;
    const [first, second] = [await opened(path), await opened(path)];
    await field(first, 'reason').fill('Prices have risen');
    await stateOf(first, /^Kept for you at/);
    await field(second, 'reason').fill('Rents have risen');
    await stateOf(second, 'another window of yours has changed the same');
    const stored = () => second.page.evaluate<string[]>('Object.values(localStorage)');
    expect((await stored()).join()).toContain('Rents');
    await second.page.getByRole('button', { name: 'See both versions' }).click();
    await second.page.getByText('You have changed the same in another window').waitFor();
    for (const said of ['Prices have risen', 'Rents have risen']) expect(await second.text()).toContain(said);
    await second.page.locator('[name="choice.reason"][value=mine]').check();
    await second.press('Save what I chose');
    await second.page.waitForURL(/[/]amendments[/][0-9a-f-]{36}$/);
    expect(await second.text()).toContain('Rents have risen');
    expect(await stored()).toEqual([]);
    expect([...first.complaints, ...second.complaints].filter((text) => !text.includes('412'))).toEqual([]);
    for (const visitor of [first, second]) await visitor.close();
  }, 60_000);

  test('words are counted in the browser as on the server', async () => {
    const { id } = await programme.draft('Counted alike');
    const one = await opened(`/actions/${id}/edit`);
    const shown = one.page.locator('#field-summary-count');
    for (const [text, words] of COUNTED_TEXTS) {
      await field(one, 'summary').fill('x '.repeat(40));
      await shown.filter({ hasText: 'Words: 40 of 500.' }).waitFor();
      await field(one, 'summary').fill(text);
      await shown.filter({ hasText: `Words: ${words} of 500.` }).waitFor();
    }
    await field(one, 'summary').fill('mot '.repeat(503));
    await shown.filter({ hasText: 'Words: 503 of 500. Too long by 3.' }).waitFor();
    expect(one.complaints).toEqual([]);
    await one.close();
  }, 60_000);
});
