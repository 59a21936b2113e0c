/** Every main page per audience: no finding of axe, a title of its own, light, and nothing from elsewhere. */
import type { Browser } from 'playwright-core';
import { makeDraft } from '../../src/definitions/make-draft.js';
import { fundingRequestWorkflow } from '../../src/funding/funding-request.workflow.js';
import { DEMO_PERSONAS } from '../../src/identity/demo-personas.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { behindTheWall } from '../support/database.js';
import { demoDatabase } from '../support/demo-database.js';
import { proposedBy, publishedByTwo } from '../support/publish-by-two.js';
import { isFull, sampled } from '../support/sample.js';
import { withSecondSignature } from '../support/second-signature.js';
import { WebProgramme } from '../support/web-programme.js';
import { describeInBrowser, findingsOn, openBrowser, Visitor } from './support.js';

/** What is left of 1280 pixels at 400 %, and less than any phone has. */
const ENLARGED = 320;
/** Pages as persons, pages in Arabic, and the share of main pages whose contrast is looked at in each run. */
const SAMPLED = 16;
const CONTRAST_OF = 1 / 4;

/** A version with a stage more, a draft that is no definition any more, and a proposal that waits for a colleague. */
async function workflowsBeingChanged(app: TestApp): Promise<Readonly<Record<string, string>>> {
  const programme = new WebProgramme(app);
  const { runtime } = programme;
  const [admin, colleague] = [await programme.actor('admin'), await programme.actor('admin-2')];
  const changed = withSecondSignature(fundingRequestWorkflow);
  const version = await publishedByTwo(runtime, [admin, colleague], changed);
  const writing = await makeDraft(runtime, admin, {
    code: changed.code,
    source: '{\n  "code": "funding_request"\n}',
  });
  const proposal = await proposedBy(runtime, admin, withSecondSignature(fundingRequestWorkflow, 200_000_000));
  return { version: version.id, writing: writing.id, proposal: proposal.id };
}

/** What Moldova says is missing, of what it still has to answer. */
const disputed = (
  column: string,
) => `(SELECT ${column} FROM assistance_line l JOIN case_file c ON c.id = l.assistance_id
  WHERE c.stage = 'confirmation' AND l.country = 'MD' AND EXISTS (SELECT FROM delivery_answer a WHERE a.line_id = l.id AND a.answer = 'disputed')
  ORDER BY l.id LIMIT 1)`;

describeInBrowser('main pages', () => {
  let app: TestApp;
  let browser: Browser;
  let ids: Readonly<Record<string, string>>;
  beforeAll(async () => {
    // Without workers: they would act on the limits of histories that are still being told.
    app = await setupTestApp({ role: 'web' }, demoDatabase());
    browser = await openBrowser();
    const [row] = await behindTheWall<Record<string, string>>(
      app.test,
      `SELECT
        (SELECT id FROM case_file WHERE subject = 'action' AND stage = 'consultation' AND title LIKE 'Second-line%' LIMIT 1) AS endorsing,
        (SELECT id FROM case_file WHERE subject = 'action' AND stage = 'eligibility_check' LIMIT 1) AS checking,
        (SELECT c.id FROM case_file c JOIN organisation o ON o.id = c.organisation_id
          WHERE c.subject = 'action' AND c.stage = 'draft' AND o.code = 'RO-IGI' LIMIT 1) AS draft,
        (SELECT c.id FROM case_file c JOIN organisation o ON o.id = c.organisation_id
          WHERE c.subject = 'funding_request' AND c.stage = 'draft' AND o.code = 'RO-IGI' LIMIT 1) AS "draftRequest",
        (SELECT id FROM case_file WHERE subject = 'funding_request' AND stage = 'aosd' LIMIT 1) AS signing,
        (SELECT c.id FROM case_file c JOIN organisation o ON o.id = c.organisation_id
          WHERE c.subject = 'report' AND c.stage = 'returned' AND o.code = 'RO-IGI' LIMIT 1) AS returned,
        (SELECT id FROM case_file WHERE subject = 'amendment' AND stage = 'assessment' LIMIT 1) AS amending,
        (SELECT m.action_id FROM amendment m WHERE m.signed_at IS NOT NULL LIMIT 1) AS amended,
        (SELECT id FROM case_file WHERE subject = 'committee_session' AND stage = 'convened' LIMIT 1) AS convened,
        (SELECT id FROM case_file WHERE subject = 'action' AND stage = 'redress' LIMIT 1) AS redress,
        (SELECT id FROM case_file WHERE subject = 'payment_request' AND stage = 'authorisation' LIMIT 1) AS paying,
        (SELECT p.action_id FROM payment_request p JOIN case_file c ON c.id = p.id WHERE c.stage = 'authorisation' LIMIT 1) AS "paidAction",
        (SELECT id FROM case_file WHERE subject = 'need' AND stage = 'published' LIMIT 1) AS wanted,
        (SELECT c.id FROM case_file c JOIN need n ON n.id = c.id WHERE c.stage = 'clarification' AND n.country = 'MD' LIMIT 1) AS asked,
        (SELECT id FROM case_file WHERE subject = 'need' AND stage = 'filed' LIMIT 1) AS filed,
        (SELECT c.id FROM case_file c JOIN need n ON n.id = c.id WHERE c.stage = 'taken_up' AND n.country = 'MD' LIMIT 1) AS "takenUp",
        (SELECT id FROM case_file WHERE subject = 'action' AND title LIKE 'Shared register%' LIMIT 1) AS apart,
        (SELECT id FROM case_file WHERE subject = 'action' AND title LIKE 'Legal advice%' LIMIT 1) AS declaring,
        (SELECT id FROM case_file WHERE subject = 'action' AND title LIKE 'Visa facilitation%' LIMIT 1) AS scored,
        (SELECT id FROM assessment_grid LIMIT 1) AS grid,
        (SELECT id FROM case_file WHERE subject = 'technical_assistance' AND stage = 'check' LIMIT 1) AS assisting,
        (SELECT id FROM case_file WHERE subject = 'technical_assistance' AND stage = 'approved' LIMIT 1) AS planning,
        ${disputed('l.assistance_id')} AS delivered, ${disputed('l.id')} AS delivery,
        (SELECT id FROM case_file WHERE subject = 'dialogue' AND stage = 'scheduled' LIMIT 1) AS meeting,
        (SELECT id FROM case_file WHERE subject = 'dialogue' AND stage = 'outcomes_recorded' LIMIT 1) AS held,
        (SELECT p.id FROM dialogue_participant p JOIN case_file c ON c.id = p.dialogue_id WHERE c.stage = 'scheduled' LIMIT 1) AS guest,
        (SELECT f.id FROM dialogue_follow_up f WHERE f.state = 'OPEN' LIMIT 1) AS task,
        (SELECT id FROM organisation WHERE code = 'RO-IGI' LIMIT 1) AS party,
        (SELECT id FROM bank_account WHERE state = 'proposed' LIMIT 1) AS bank,
        (SELECT organisation_id FROM bank_account WHERE state = 'proposed' LIMIT 1) AS banked,
        (SELECT id FROM letter ORDER BY reference LIMIT 1) AS letter,
        (SELECT id FROM letter_template WHERE code = 'rejection' LIMIT 1) AS template,
        (SELECT id FROM partnership WHERE country = 'MD' LIMIT 1) AS partnership,
        (SELECT id FROM call_for_proposals WHERE code = 'BORDERS-SECURITY-2023' LIMIT 1) AS call,
        (SELECT id FROM case_file WHERE subject = 'call' AND stage = 'drafted' LIMIT 1) AS drafting,
        (SELECT call_id FROM guideline_draft d JOIN case_file c ON c.id = d.call_id WHERE c.stage = 'open' LIMIT 1) AS reissuing,
        (SELECT id FROM call_question WHERE answered_at IS NULL LIMIT 1) AS question`,
    );
    ids = { ...row, ...(await workflowsBeingChanged(app)) };
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const pagesOf: Readonly<Record<string, (id: (name: string) => string) => readonly string[]>> = {
    manager: (id) => [
      '/',
      '/tasks',
      '/actions',
      '/actions/new',
      `/actions/${id('draft')}`,
      `/actions/${id('draft')}/edit`,
      `/actions/${id('draft')}/decide/submit_concept_note`,
      '/funding-requests',
      `/funding-requests/${id('draftRequest')}/edit`,
      '/reports',
      `/reports/${id('returned')}`,
      `/reports/${id('returned')}/edit`,
      '/amendments',
      `/amendments/new?action=${id('amended')}`,
      '/payment-requests',
      `/payment-requests/${id('paying')}`,
      `/payment-requests/new?action=${id('paidAction')}`,
      `/calls/${id('call')}`,
      '/needs',
      `/needs/${id('wanted')}`,
      `/needs/${id('wanted')}/take-up`,
      `/calls/${id('call')}/guidelines/1..2`,
      `/calls/${id('call')}/questions/new`,
    ],
    secretariat: (id) => [
      '/',
      '/actions?stage=eligibility_check',
      '/actions?q=nothing-like-this',
      `/actions/${id('checking')}`,
      `/actions/${id('checking')}?upload=annex`,
      `/actions/${id('checking')}/decide/reject`,
      `/actions/${id('checking')}/decide/reject_clerical_error`,
      `/amendments/${id('amending')}`,
      `/amendments/${id('amending')}/decide/return_for_correction`,
      '/actions?sort=due&columns=stage,changed',
      `/bulk-decisions?subject=amendment&case=${id('amending')}`,
      `/bulk-decisions/confirm?subject=amendment&case=${id('amending')}&move=return_for_correction`,
      '/views/new?list=actions&query=sort%3Ddue',
      '/committee-sessions',
      '/committee-sessions/new',
      '/committee-sessions/reserve-list',
      `/committee-sessions/${id('convened')}`,
      `/committee-sessions/${id('convened')}/attendance`,
      `/committee-sessions/${id('convened')}/interests`,
      `/actions/${id('redress')}/redress`,
      '/technical-assistance',
      `/technical-assistance/${id('assisting')}/edit`,
      `/technical-assistance/${id('planning')}/plan`,
      `/technical-assistance/${id('delivered')}`,
      '/partnerships',
      '/partnerships/new',
      `/partnerships/${id('partnership')}`,
      `/partnerships/${id('partnership')}/accession`,
      `/partnerships/${id('partnership')}/accession/confirm?country=AT&on=2020&source=A+letter`,
      `/partnerships/${id('partnership')}/priorities`,
      `/partnerships/${id('partnership')}/reviews/1`,
      `/partnerships/${id('partnership')}/annexes/new`,
      '/results?by=country',
      '/search?q=visit',
      `/actions/${id('endorsing')}/messages`,
      '/results/actions?country=MD',
      '/results/summary?country=MD',
      '/results/forecast',
      '/results/pictures',
      '/results/pictures?picture=envelopes',
      '/results/pictures?picture=process',
      '/results/pictures?picture=timeline',
      '/results/pictures/cases?kind=action&stage=assessment',
      '/parties',
      '/retention',
      '/parties/new',
      '/parties/focal-points',
      `/parties/${id('party')}`,
      `/parties/${id('party')}/cases`,
      `/parties/${id('party')}/contacts/new`,
      `/parties/${id('party')}/bank/new`,
      `/actions/${id('checking')}/parties`,
      `/actions/${id('checking')}/letters/new`,
      '/letters',
      '/letters/rules',
      `/letters/${id('letter')}`,
      '/letters/templates',
      `/letters/templates/${id('template')}`,
      `/letters/templates/${id('template')}/edit?add=ro`,
      `/letters/templates/${id('template')}/places`,
      '/calls',
      '/calls/new',
      `/calls/${id('call')}`,
      `/calls/${id('call')}/questions/${id('question')}`,
      `/calls/${id('drafting')}/edit`,
      `/calls/${id('reissuing')}/guidelines/edit`,
      `/calls/${id('reissuing')}/guidelines/1..draft`,
      `/actions/${id('checking')}/money`,
      `/actions/${id('checking')}/statement`,
      '/payment-report',
      '/dialogues',
      '/dialogues/new',
      '/dialogues/tasks',
      `/dialogues/${id('meeting')}`,
      `/dialogues/${id('meeting')}/edit`,
      `/dialogues/${id('meeting')}/agenda`,
      `/dialogues/${id('meeting')}/participants`,
      `/dialogues/${id('meeting')}/participants/${id('guest')}`,
      `/dialogues/${id('meeting')}/decide/postpone`,
      `/dialogues/${id('held')}`,
      `/dialogues/${id('held')}/outcomes`,
      `/dialogues/${id('held')}/attendance`,
      `/dialogues/${id('held')}/follow-ups/${id('task')}`,
      '/deadlines',
      '/deadlines?view=month',
      '/assessments',
      `/actions/${id('apart')}/assessment`,
      `/actions/${id('scored')}`,
      '/assessments/grids/new',
      `/assessments/grids/${id('grid')}`,
      '/account/feeds',
      '/account/tokens',
      '/account/second-factor',
      '/account',
      '/glossary',
      '/accessibility',
      '/demo/first-day/secretariat',
      '/?waiting=team',
      '/?waiting=lent',
      '/tasks?of=team',
      `/actions/${id('checking')}?tab=people`,
      `/actions/${id('checking')}?tab=application`,
      `/actions/${id('checking')}?view=print`,
      '/needs',
      `/needs/${id('filed')}`,
      `/needs/${id('filed')}/translate/en`,
      `/needs/${id('filed')}/decide/decline`,
    ],
    'authorising-officer-2': (id) => [
      '/',
      '/tasks',
      `/parties/${id('banked')}/bank/${id('bank')}`,
      `/funding-requests/${id('signing')}`,
      `/funding-requests/${id('signing')}/decide/approve?visa=aosd`,
      `/funding-requests/${id('signing')}/decide/return_to_oia`,
    ],
    'assessor-financial': (id) => [
      `/actions/${id('declaring')}/assessment`,
      `/actions/${id('apart')}/assessment/consensus`,
    ],
    'partner-md': (id) => [
      '/',
      '/actions',
      `/actions/${id('endorsing')}`,
      `/actions/${id('endorsing')}/decide/object?visa=endorsement%3AMD`,
      '/technical-assistance/new',
      `/technical-assistance/${id('delivered')}`,
      `/technical-assistance/${id('delivered')}/deliveries/${id('delivery')}`,
      `/partnerships/${id('partnership')}`,
      '/needs',
      '/needs/new',
      `/needs/${id('asked')}/edit`,
      `/needs/${id('takenUp')}`,
      '/results',
      '/results/summary',
      '/results/pictures',
    ],
    auditor: (id) => [
      '/',
      `/actions/${id('endorsing')}`,
      `/actions/${id('endorsing')}/where`,
      '/workflows/action_grant/diagram',
      '/workflows/action_grant/simulation?run=yes&cases=100',
    ],
    admin: (id) => [
      '/',
      '/admin',
      '/calendars',
      '/calendars/MA?year=2027',
      '/calendars/limits',
      '/admin/calendars/MA/off',
      '/admin/calendars/MA/progress',
      '/admin/themes',
      '/admin/themes/new',
      '/admin/themes/VISA',
      '/admin/themes/VISA/retire',
      '/admin/settings/room_needs',
      '/admin/trail',
      '/admin/audit',
      '/admin/erasures',
      '/admin/services',
      '/admin/services/new',
      '/admin/single-sign-on',
      '/admin/settings/second_factor_roles',
      '/admin/webhooks',
      '/admin/webhooks/new',
      '/workflows',
      `/workflows/${id('version')}`,
      `/workflows/${id('version')}/migrate`,
      `/workflows/drafts/${id('writing')}`,
      `/workflows/drafts/${id('writing')}/propose`,
      `/workflows/drafts/${id('proposal')}/proposed`,
    ],
    'admin-2': (id) => [`/workflows/drafts/${id('proposal')}/confirm`],
  };

  test.each(Object.keys(pagesOf))(
    '%s: no finding, titles of their own, one line of navigation, nothing to scroll sideways at 400 %',
    async (persona) => {
      const visitor = await Visitor.signedIn(browser, app.baseUrl, persona);
      const { page } = visitor;
      const findings: string[] = [];
      const titles: string[] = [];
      const tooWide: string[] = [];
      const paths = pagesOf[persona]?.((name) => ids[name] ?? '') ?? [];
      const inColour = sampled(paths, Math.ceil(paths.length * CONTRAST_OF));
      for (const path of paths) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await visitor.go(path);
        if ((await page.locator('h1').count()) !== 1) findings.push(`${path}: not one h1`);
        if ((await visitor.linesOfNavigation()) > 1) findings.push(`${path}: the navigation takes two lines`);
        findings.push(...(await findingsOn(page, { contrast: inColour.includes(path) })));
        titles.push(await page.title());
        await page.setViewportSize({ width: ENLARGED, height: 256 });
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        if (width > ENLARGED) tooWide.push(`${path}: ${width}`);
      }
      expect(findings).toEqual([]);
      expect(tooWide).toEqual([]);
      const named = titles.filter((title) => !title.startsWith('Actions') && !/^ACT\/|^Reject/.test(title));
      expect(new Set(named).size).toBe(named.length);
      expect(visitor.complaints).toEqual([]);
      expect([...visitor.hosts]).toEqual([new URL(app.baseUrl).host]);
      await visitor.close();
    },
    300_000,
  );

  const everyPath = () => [
    ...new Set(Object.values(pagesOf).flatMap((pages) => pages((name) => ids[name] ?? ''))),
  ];

  test(
    'every template as every person who may open it: no finding (a sample by seed; all with --full)',
    async () => {
      const pairs = DEMO_PERSONAS.flatMap(({ code }) => everyPath().map((path) => ({ code, path })));
      const chosen = sampled(pairs, SAMPLED);
      const findings: string[] = [];
      let opened = 0;
      for (const { code } of DEMO_PERSONAS) {
        const paths = chosen.filter((pair) => pair.code === code).map((pair) => pair.path);
        if (paths.length === 0) continue;
        const visitor = await Visitor.signedIn(browser, app.baseUrl, code);
        await visitor.speak('en');
        for (const path of paths) {
          const status = await visitor.go(path);
          if (status >= 500) findings.push(`${code} ${path}: ${status}`);
          if (status !== 200) continue;
          opened += 1;
          findings.push(...(await findingsOn(visitor.page)).map((one) => `${code} ${one}`));
        }
        await visitor.close();
      }
      process.stderr.write(`Pages as persons: ${opened} of ${chosen.length} opened\n`);
      expect(findings).toEqual([]);
      expect(opened).toBeGreaterThan(0);
    },
    isFull ? 7_200_000 : 300_000,
  );

  test(
    'in Arabic, from the right: no finding and nothing wider than the page (a sample by seed; all with --full)',
    async () => {
      const findings: string[] = [];
      const pairs = Object.entries(pagesOf).flatMap(([persona, pages]) =>
        pages((name) => ids[name] ?? '').map((path) => ({ persona, path })),
      );
      const chosen = sampled(pairs, SAMPLED);
      for (const persona of new Set(chosen.map((pair) => pair.persona))) {
        const visitor = await Visitor.signedIn(browser, app.baseUrl, persona);
        const before = (await visitor.page.getAttribute('html', 'lang')) ?? 'en';
        await visitor.speak('ar');
        for (const { path } of chosen.filter((pair) => pair.persona === persona)) {
          await visitor.go(path);
          if ((await visitor.page.getAttribute('html', 'dir')) !== 'rtl') findings.push(`${path}: not rtl`);
          const width = await visitor.page.evaluate<number>('document.documentElement.scrollWidth');
          if (width > 1280) findings.push(`${path}: ${width} wide`);
          findings.push(...(await findingsOn(visitor.page)));
        }
        await visitor.speak(before);
        await visitor.close();
      }
      expect(findings).toEqual([]);
    },
    isFull ? 1_800_000 : 300_000,
  );

  test('in French there is no finding either, and no English word of ours is left', async () => {
    const visitor = await Visitor.signedIn(browser, app.baseUrl, 'authorising-officer');
    await visitor.speak('fr');
    const { page } = visitor;
    const findings: string[] = [];
    for (const path of ['/', `/funding-requests/${ids['signing']}`, `/partnerships/${ids['partnership']}`]) {
      await visitor.go(path);
      expect(await page.getAttribute('html', 'lang')).toBe('fr');
      expect(await visitor.text()).not.toMatch(/\b(Waiting|Day \d|Due on|What happened|Reserved|signed)\b/);
      findings.push(...(await findingsOn(page)));
    }
    expect(findings).toEqual([]);
    await visitor.close();
  }, 60_000);

  test.each(['admin', 'auditor', 'head-of-unit', 'manager', 'partner-md'])(
    'the navigation of %s takes one line in French too',
    async (persona) => {
      const visitor = await Visitor.signedIn(browser, app.baseUrl, persona);
      await visitor.speak('fr');
      for (const path of ['/', '/funding-requests']) {
        await visitor.go(path);
        expect(await visitor.page.getAttribute('html', 'lang')).toBe('fr');
        expect(await visitor.linesOfNavigation()).toBe(1);
      }
      await visitor.close();
    },
    60_000,
  );
});
