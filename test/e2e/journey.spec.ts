/** The main job, end to end, by the people who do it: from a first idea to committed money. */
import type { Browser } from 'playwright-core';
import { openAssumedEnvelopes } from '../../src/calls/open-assumed-envelopes.js';
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { describeInBrowser, openBrowser, Visitor } from './support.js';

const TITLE = 'Joint examination of forged residence permits';

describeInBrowser('the main job', () => {
  let app: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    app = await setupTestApp();
    await openAssumedEnvelopes(app.get(CaseRuntime));
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** A persona opens the home page, finds the file there, and does something with it. */
  async function as(persona: string, work: (visitor: Visitor) => Promise<void>): Promise<void> {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, persona, { locale: 'en-GB' });
    try {
      await visitor.speak('en');
      await work(visitor);
      expect(visitor.complaints).toEqual([]);
      expect([...visitor.hosts]).toEqual([new URL(app.baseUrl).host]);
    } finally {
      await visitor.close();
    }
  }

  /** From the home page to the file, and the decision with its confirm page; answers what the complete page says. */
  async function decide(
    visitor: Visitor,
    step: string | RegExp,
    fill: (visitor: Visitor) => Promise<void> = async () => undefined,
  ): Promise<string> {
    await visitor.go('/');
    await visitor.page.getByRole('link', { name: TITLE }).first().click();
    await visitor.press(step);
    await fill(visitor);
    await visitor.page.locator('.confirm-form button[type=submit]').click();
    await visitor.page.waitForLoadState();
    const text = await visitor.text();
    expect(text).toContain('What happens next');
    return text;
  }

  const tickAll = async ({ page }: Visitor) => {
    for (const box of await page.getByRole('checkbox').all()) await box.check();
  };

  test('a manager drafts an application and submits the concept note', async () => {
    await as('manager', async (visitor) => {
      const { page } = visitor;
      await visitor.press('Start a new action');
      await page.getByLabel('Title').fill(TITLE);
      await visitor.press('Save draft');
      expect(await visitor.text()).toContain(`Saved: ${TITLE}.`);

      await page
        .getByLabel('Call and lot')
        .selectOption({ label: 'Borders and Security (2023) – The whole call (BMVI, ISF)' });
      await page.getByLabel('Fund', { exact: true }).selectOption('ISF');
      await page.getByLabel('Pillar').selectOption('IRREGULAR_THB');
      await page.getByLabel('Theme').selectOption('DOCUMENT_FRAUD');
      await page.getByLabel('Summary').fill('Examiners of both countries work side by side.');
      await page.getByLabel('Objectives').fill('Forged permits are found at the border.');
      await page
        .getByLabel('Country and partnership')
        .selectOption({ label: 'Moldova – EU–Moldova Mobility Partnership' });
      await page.getByLabel('Start', { exact: true }).fill('2027-03-01');
      await page.getByLabel('Duration in months').fill('12');
      await page.getByLabel('Grant asked for').fill('295,655.25');
      await page.getByLabel('Total cost').fill('311,642.51');
      await visitor.press('Save');
      expect(await visitor.text()).toContain('Romania took part in it on');
      await visitor.press('Save and go on to submission');
      expect(await visitor.text()).toContain('The stage changes from “Draft” to “Concept note submitted”.');
      await visitor.press('Submit the concept note');
      expect(await visitor.text()).toContain('submitted the concept note.');
    });
  });

  test('the secretariat confirms the receipt and finds it eligible', async () => {
    await as('secretariat', async (visitor) => {
      expect(await decide(visitor, 'Confirm the receipt')).toContain('confirmed the receipt.');
      expect(await decide(visitor, 'Confirm as eligible')).toContain('Partner endorsement and consultation');
    });
  });

  test('the partner country endorses and the consulted service supports', async () => {
    await as('partner-md', async (visitor) => {
      expect(await visitor.text()).toContain('Your answer is asked for, by');
      expect(await decide(visitor, 'Endorse the action')).toContain('endorsed the action.');
      await visitor.go('/');
      expect(await visitor.text()).toContain('Nothing waits for your answer at the moment.');
    });
    await as('consulted-service', async (visitor) => {
      expect(await decide(visitor, 'Give a favourable opinion')).toContain('Selection of the concept note');
    });
  });

  test('the concept note is selected and the full application invited', async () => {
    await as('secretariat', async (visitor) => {
      await decide(visitor, 'Select the concept note');
      await decide(visitor, 'Invite the full application');
    });
  });

  test('the manager completes the application, with its request for funding and its letter', async () => {
    await as('manager', async (visitor) => {
      const { page } = visitor;
      await page.getByRole('link', { name: TITLE }).first().click();
      expect(await visitor.text()).toContain('The full application is not complete.');
      await visitor.press('Edit the application');
      await page.getByLabel('Activities').fill('Two months of joint work at the airport.');
      await page.getByLabel('Indicators').fill('Forged permits found per month.');
      const line = page.getByRole('group', { name: 'Budget line 1' });
      await line.getByLabel('Heading').selectOption('STAFF');
      await line.getByLabel('What it pays for').fill('Examiners');
      await line.getByLabel('Amount').fill('300,000');
      await visitor.press('Add a budget line');
      const second = page.getByRole('group', { name: 'Budget line 2' });
      await second.getByLabel('Heading').selectOption('TRAVEL');
      await second.getByLabel('What it pays for').fill('Travel');
      await second.getByLabel('Amount').fill('11,642.51');
      const milestone = page.getByRole('group', { name: 'Milestone 1' });
      await milestone.getByLabel('Milestone', { exact: true }).fill('Kick-off');
      await milestone.getByLabel('Month').fill('1');
      await visitor.press('Save');
      expect(await visitor.text()).toContain('Budget lines so far: EUR 311,642.51.');

      await visitor.press('Cancel');
      await page.getByRole('link', { name: /^FR\/\d+\/\d+, Draft$/ }).click();
      await visitor.press('Write the justification');
      await page.getByLabel('Justification').fill('The grant of the action.');
      await visitor.press('Save');

      await page.getByRole('link', { name: TITLE }).first().click();
      await page.getByText('Add a document').click();
      await page.getByLabel('Kind').selectOption('support_letter');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('We support it.') });
      await visitor.press('Upload');
      expect(await visitor.text()).toContain('letter.txt');
      expect(await decide(visitor, 'Submit the full application')).toContain(
        'Full application being assessed',
      );
    });
  });

  test('two assessors recommend it, the committee votes, the head of unit awards it', async () => {
    await as('assessor-technical', async (visitor) => {
      await decide(visitor, /^Recommend the action: Technical/);
    });
    await as('assessor-financial', async (visitor) => {
      await decide(visitor, 'Recommend the action');
    });
    await as('steering-2', async (visitor) => {
      await decide(visitor, 'Vote for');
    });
    await as('steering-1', async (visitor) => {
      await decide(visitor, 'Vote for');
    });
    await as('head-of-unit', async (visitor) => {
      expect(await decide(visitor, 'Award the grant')).toContain(
        'EUR 295,655.25 is reserved in the envelope.',
      );
    });
  });

  test('the manager submits the funding request that the award has opened', async () => {
    await as('manager', async (visitor) => {
      await eventually(async () => {
        await visitor.go('/');
        expect(await visitor.text()).toContain('Submit the request');
      });
      expect(await decide(visitor, 'Submit the request')).toContain('Being checked and authorised');
    });
  });

  test.each(['initiator', 'verifier', 'financial-initiator', 'financial-verifier'])(
    'the %s gives the visa',
    async (persona) => {
      await as(persona, async (visitor) => {
        expect(await decide(visitor, 'Give the visa', tickAll)).toContain('gave the visa.');
      });
    },
  );

  test('the authorising officer reads what will happen to the envelope, and signs', async () => {
    await as('authorising-officer', async (visitor) => {
      const { page } = visitor;
      await page.getByRole('link', { name: TITLE }).first().click();
      expect(await visitor.text()).toContain('EUR 295,655.25 moves from reserved to committed.');
      expect(await decide(visitor, 'Sign', tickAll)).toContain(
        'EUR 295,655.25 becomes a budgetary commitment.',
      );
    });
  });

  test('the manager reads that the budget is committed, and the ledger says so too', async () => {
    await as('manager', async (visitor) => {
      await visitor.page.getByRole('link', { name: TITLE }).first().click();
      await visitor.page.getByRole('link', { name: /^FR\/\d+\/\d+, Budget committed$/ }).click();
      expect(await visitor.text()).toContain('Budget committed');
    });
    await eventually(async () => {
      const [envelope] = await behindTheWall<{ committed: string }>(
        app.test,
        `SELECT committed_cents::text AS committed FROM envelope WHERE code = 'BS-2023-ISF'`,
      );
      expect(envelope?.committed).toBe('29565525');
    });
  });
});
