/** The same work with the keyboard alone, with scripts switched off, and on another device. */
import type { Browser, Page } from 'playwright-core';
import { setupTestApp, type TestApp } from '../support/app.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { WebProgramme } from '../support/web-programme.js';
import { describeInBrowser, openBrowser, Visitor } from './support.js';

describeInBrowser('without a mouse, and without scripts', () => {
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

  /** Presses Tab until the focus is on what has that name; where it is must be seen. */
  async function tabTo(page: Page, name: string | RegExp): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      // As texts: the browser's own names are not known to the types of a program.
      const label = await page.evaluate<string>(
        `(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim() +
          (document.activeElement.getAttribute('aria-label') ?? '')`,
      );
      const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
      expect(outline).not.toBe('none');
      if (typeof name === 'string' ? label.includes(name) : name.test(label)) return;
    }
    throw new Error(`The focus never came to ${name}.`);
  }

  test('a decision with the keyboard alone, and its mistakes', async () => {
    const { id } = await programme.draft('By keyboard');
    await programme.act('manager', id, 'submit_concept_note');
    await programme.act('secretariat', id, 'confirm_receipt');
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'secretariat');
    const { page } = visitor;
    await tabTo(page, 'Skip to the main content');
    await page.keyboard.press('Enter');
    await tabTo(page, 'By keyboard');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/actions/${id}`);
    await tabTo(page, 'Ask for a clarification');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/decide/ask_clarification');
    await tabTo(page, 'What has to be clarified');
    await tabTo(page, 'Ask for a clarification');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.error-summary');
    expect(await page.evaluate<string>('document.activeElement.className')).toContain('error-summary');
    await tabTo(page, 'Fill in: What has to be clarified');
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('field-input-question');
    await page.keyboard.type('Who pays the travel?');
    await tabTo(page, 'Ask for a clarification');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/done/**');
    expect(await visitor.text()).toContain('asked the applicant for a clarification.');
    await visitor.close();
  }, 60_000);

  /** Opens a file from home and takes a step on it, all by Tab and Enter. */
  async function decideByKeyboard(
    persona: string,
    title: string,
    id: string,
    step: string | RegExp,
  ): Promise<Visitor> {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, persona);
    await visitor.speak('en');
    await visitor.go('/');
    const { page } = visitor;
    await tabTo(page, title);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${id}`);
    await tabTo(page, step);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/decide/**');
    return visitor;
  }

  async function confirmByKeyboard({ page }: Visitor, step: string | RegExp): Promise<void> {
    for (const box of await page.getByRole('checkbox').all()) {
      await tabTo(
        page,
        (
          (await box.evaluate(
            (one) => (one as unknown as { labels: { textContent: string }[] }).labels[0]?.textContent,
          )) ?? ''
        ).trim(),
      );
      await page.keyboard.press('Space');
    }
    await tabTo(page, step);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/done/**');
  }

  /** What has the focus, unless it is none of the form's own; `covered`: its top lies under the bar with the buttons. */
  function underTheBar(page: Page): Promise<{ name: string; covered: boolean } | null> {
    return page.evaluate<{ name: string; covered: boolean } | null>(`(async () => {
      // Until the page has come to rest.
      for (let still = 0, last = -1; still < 2; last = scrollY) {
        await new Promise(requestAnimationFrame);
        still = last === scrollY ? still + 1 : 0;
      }
      const bar = document.querySelector('.form-bar');
      const focused = document.activeElement;
      if (!bar || !focused.closest('form') || bar.contains(focused)) return null;
      const [one, other] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()];
      return { name: focused.id || focused.textContent, covered: one.top >= other.top - 4 && one.top < other.bottom };
    })()`);
  }

  test('what the focus comes to is never hidden under the bar of a long form', async () => {
    const budgetLines = Array.from({ length: 11 }, (_, line) => ({
      heading: 'STAFF',
      description: `Expert ${line}`,
      amountCents: line === 0 ? 31_164_241 : 1,
    }));
    const { id, requestId } = await programme.draft('Seen while it is typed', 'manager', 'MD', {
      budgetLines,
    });
    const contract = await programme.contracted('Paid while it is seen');
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'manager');
    const { page } = visitor;
    await page.setViewportSize({ width: 1100, height: 480 });
    const hidden: string[] = [];
    const press = async (path: string, key: string, times: number) => {
      let seen = 0;
      await underTheBar(page);
      for (let presses = 0; presses < times; presses += 1) {
        await page.keyboard.press(key);
        const found = await underTheBar(page);
        if (found) seen += 1;
        if (found?.covered) hidden.push(`${path} ${key} ${found.name}`);
      }
      expect([path, key, seen > 1]).toEqual([path, key, true]);
    };
    const budget = `/actions/${id}/budget/edit`;
    for (const path of [`/actions/${id}/edit`, budget, `/funding-requests/${requestId}/edit`]) {
      await visitor.go(path);
      await press(path, 'Tab', 32);
      await press(path, 'Shift+Tab', 26);
    }
    for (const key of ['Enter', 'ArrowDown']) {
      await visitor.go(budget);
      await page.focus('#field-budgetLines-0-description');
      await press(budget, key, 9);
    }
    const payment = `/payment-requests/new?action=${contract.id}`;
    await visitor.go(payment);
    await page.focus('input[name="kind"]');
    await press(payment, 'ArrowDown', 6);
    expect(hidden).toEqual([]);
    await visitor.close();
  }, 60_000);

  test('a manager submits a concept note with the keyboard alone', async () => {
    const { id } = await programme.draft('Typed and sent by keyboard');
    const visitor = await decideByKeyboard(
      'manager',
      'Typed and sent by keyboard',
      id,
      'Submit the concept note',
    );
    await confirmByKeyboard(visitor, 'Submit the concept note');
    expect(await visitor.text()).toContain('submitted the concept note.');
    await visitor.close();
  }, 60_000);

  test('a partner country endorses with the keyboard alone', async () => {
    const { id } = await programme.inConsultation('Endorsed by keyboard');
    const visitor = await decideByKeyboard('partner-md', 'Endorsed by keyboard', id, 'Endorse the action');
    await confirmByKeyboard(visitor, 'Endorse the action');
    expect(await visitor.text()).toContain('endorsed the action.');
    await visitor.close();
  }, 60_000);

  test('a service gives its opinion with the keyboard alone', async () => {
    const { id } = await programme.inConsultation('Supported by keyboard');
    const visitor = await decideByKeyboard(
      'consulted-service',
      'Supported by keyboard',
      id,
      'Give a favourable opinion',
    );
    await confirmByKeyboard(visitor, 'Give a favourable opinion');
    await visitor.close();
  }, 60_000);

  /** A funding request that has been through operational initiation. */
  async function atTheVerifier(title: string): Promise<string> {
    const { id, requestId } = await programme.inConsultation(title);
    await programme.act('partner-md', id, 'endorse');
    await programme.act('consulted-service', id, 'support');
    await programme.act('secretariat', id, 'select_concept');
    await programme.act('secretariat', id, 'invite_full_application');
    await programme.letter('manager', 'action', id, 'support_letter');
    await programme.act('manager', id, 'submit_full_application');
    await programme.act('assessor-technical', id, 'recommend');
    await programme.act('assessor-financial', id, 'recommend');
    for (const member of ['steering-2', 'steering-1']) await programme.act(member, id, 'vote_for');
    await programme.act('head-of-unit', id, 'award');
    const subject = 'funding_request';
    await eventually(() => programme.act('manager', requestId, 'submit', { subject }));
    const inputs = { checks: ['file_complete', 'matches_award'] };
    await programme.act('initiator', requestId, 'approve', { subject, visa: 'oia', inputs });
    return requestId;
  }

  test('the visas that follow, up to the signature that moves the money, with the keyboard alone', async () => {
    const title = 'Signed by keyboard';
    const requestId = await atTheVerifier(title);
    for (const [persona, step, told] of [
      ['verifier', 'Give the visa', 'gave the visa.'],
      ['financial-initiator', 'Give the visa', 'gave the visa.'],
      ['financial-verifier', 'Give the visa', 'gave the visa.'],
      ['authorising-officer', /^Sign(?! out)/, 'EUR 295,655.25 becomes a budgetary commitment.'],
    ] as const) {
      const visitor = await decideByKeyboard(persona, title, requestId, step);
      await confirmByKeyboard(visitor, step);
      expect(await visitor.text()).toContain(told);
      await visitor.close();
    }
    const [{ stage, committed } = {}] = await behindTheWall<{ stage: string; committed: string }>(
      app.test,
      `SELECT c.stage, m.committed_cents::text AS committed FROM case_file c
         JOIN funding_request f ON f.id = c.id JOIN action_money m ON m.action_id = f.action_id WHERE c.id = $1`,
      [requestId],
    );
    expect([stage, committed]).toEqual(['committed', '29565525']);
  }, 120_000);

  test('an auditor goes from tab to tab of a file with the keyboard alone, and the focus is not lost', async () => {
    const { id } = await programme.draft('Read by keyboard');
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'auditor');
    await visitor.speak('en');
    await visitor.go(`/actions/${id}`);
    const { page } = visitor;
    await tabTo(page, 'History');
    await page.keyboard.press('Enter');
    await page.waitForURL('**?tab=trail#file');
    expect(await page.locator('.case-tabs a[aria-current=page]').textContent()).toBe('History');
    expect(await page.locator('#documents').count()).toBe(0);
    expect(await visitor.text()).toContain('opened the file.');
    // From where the tab has led, the next Tab goes on in the file and not at the page's beginning.
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate<boolean>("document.querySelector('.case-main').contains(document.activeElement)"),
    ).toBe(true);
    await visitor.close();
  }, 60_000);

  test('a draft is written, kept, resumed and submitted with scripts switched off', async () => {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'manager', { javaScriptEnabled: false });
    const { page } = visitor;
    await visitor.press('Start a new action');
    await page.getByLabel('Title').fill('Without scripts');
    await page.getByLabel('What it pays for').fill('Examiners');
    await visitor.press('Add a budget line');
    expect(await page.getByLabel('What it pays for').count()).toBe(2);
    expect(await page.getByLabel('Title').inputValue()).toBe('Without scripts');
    await visitor.press('Remove Budget line 2');
    expect(await page.getByLabel('What it pays for').count()).toBe(1);
    await page.getByLabel('Amount').fill('much');
    await visitor.press('Save draft');
    expect(await visitor.text()).toContain('There is something to mend');
    await page.getByRole('group', { name: 'Budget line 1' }).getByLabel('Heading').selectOption('STAFF');
    await page.getByLabel('Amount').fill('1,000');
    await visitor.press('Save draft');
    expect(await visitor.text()).toContain('Saved: Without scripts.');
    await visitor.press('Save and go on to submission');
    expect(await visitor.text()).toContain('The concept note is not complete.');
    await visitor.close();
  }, 60_000);

  test('a decision with scripts switched off', async () => {
    const { id } = await programme.inConsultation('No scripts at all');
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'partner-md', { javaScriptEnabled: false });
    await visitor.page.getByRole('link', { name: 'No scripts at all' }).first().click();
    await visitor.press('Object to the action');
    await visitor.press('Object to the action');
    expect(await visitor.text()).toContain('Give the reasons.');
    await visitor.page.getByLabel('Reasons').fill('It does not fit our plan.');
    await visitor.press('Object to the action');
    expect(await visitor.text()).toContain('objected to the action.');
    await visitor.go(`/actions/${id}`);
    expect(await visitor.text()).toContain('You objected to the action on');
    await visitor.close();
  }, 60_000);

  test('what is typed is kept by itself, and goes on in another browser', async () => {
    const { id } = await programme.draft('On two devices');
    const path = `/actions/${id}/edit`;
    const first = await Visitor.signedIn(browser, app.baseUrl, 'manager');
    await first.go(path);
    await first.page.getByLabel('Objectives').fill('Typed on the train');
    await eventually(async () => {
      expect(await first.page.locator('#saved-state').textContent()).toMatch(/^Kept for you at \d\d:\d\d/);
    });
    const second = await Visitor.signedIn(browser, app.baseUrl, 'manager');
    await second.go(path);
    expect(await second.text()).toContain('You had not saved yet');
    expect(await second.page.getByLabel('Objectives').inputValue()).toBe('Typed on the train');
    await second.press('Save');
    await first.page.getByLabel('Summary').fill('Typed at home meanwhile');
    await first.press('Save');
    expect(await first.text()).toContain('Saved: On two devices.');
    expect(await first.page.getByLabel('Summary').inputValue()).toBe('Typed at home meanwhile');
    expect(await first.page.getByLabel('Objectives').inputValue()).toBe('Typed on the train');
    expect(first.complaints.filter((one) => !one.includes('412'))).toEqual([]);
    await first.close();
    await second.close();
  }, 60_000);
});
