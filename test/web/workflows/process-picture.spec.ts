import { setupTestApp, type TestApp } from '../../support/app.js';
import { textOf } from '../../support/browser.js';
import { type Drafted, WebProgramme } from '../../support/web-programme.js';

describe('a workflow as a picture', () => {
  let app: TestApp;
  let programme: WebProgramme;
  let drafted: Drafted;
  beforeAll(async () => {
    app = await setupTestApp();
    programme = new WebProgramme(app);
    drafted = await programme.draft('Pictured');
    app.database.clockOffsetMs = 14 * 86_400_000;
    await programme.act('manager', drafted.id, 'submit_concept_note');
    await programme.act('secretariat', drafted.id, 'confirm_receipt');
    await programme.act('secretariat', drafted.id, 'confirm_eligible');
  }, 60_000);
  afterAll(() => app.close());

  const seenBy = async (persona: string, path: string) => (await app.signIn(persona)).get(path);

  test('shows staff every stage, how many files stand there and how long they stayed', async () => {
    const { status, html } = await seenBy('secretariat', '/workflows/action_grant/diagram');
    expect(status).toBe(200);
    expect(html).toMatch(/id="process&#45;consultation" class="node stage approval"/);
    expect(html).toContain('>1 file here</text>');
    const text = textOf(html);
    expect(text).toContain('Workflow: Grant action');
    expect(text).toMatch(
      /Draft 0 10 working days Programme manager Submit the concept note → Concept note submitted/,
    );
    expect(text).toMatch(
      /Partner endorsement and consultation 1 not known yet Partner authority and Consulted service/,
    );
    expect(text).toContain('Lapse (by itself, when the time limit runs out) → Lapsed');
  });

  test('is in the language of whoever looks', async () => {
    const browser = await app.signIn('admin-2');
    await browser.submit('/', '/language', { language: 'fr' });
    const { html } = await browser.get('/workflows/funding_request/diagram');
    expect(textOf(html)).toContain('Étapes et voies');
  });

  test('is for staff, and there is none of what is no workflow', async () => {
    for (const persona of ['manager', 'partner-md', 'agency']) {
      expect((await seenBy(persona, '/workflows/action_grant/diagram')).status).toBe(403);
    }
    for (const path of [
      'nothing/diagram',
      'action_grant/diagram?version=99',
      'action_grant/diagram?version=x',
    ]) {
      expect((await seenBy('admin', `/workflows/${path}`)).status).toBe(404);
    }
    expect((await seenBy('auditor', '/workflows/partnership/diagram?version=1')).status).toBe(200);
  });

  test('shows staff where a file stands, and where it has been', async () => {
    const { html } = await seenBy('head-of-unit', `/actions/${drafted.id}/where`);
    expect(html).toMatch(/id="process&#45;consultation" class="node stage approval visited current"/);
    expect(html).toMatch(/id="process&#45;eligibility_check" class="node stage work visited"/);
    expect(html).toMatch(/id="process&#45;selection" class="node stage work"/);
    expect(textOf(html)).toMatch(/Partner endorsement and consultation now, since/);
    expect(html).toContain('href="/workflows/action_grant/diagram"');
  });

  test('shows outsiders their projection alone', async () => {
    for (const persona of ['partner-md', 'manager']) {
      const { html } = await seenBy(persona, `/actions/${drafted.id}/where`);
      expect(html).toMatch(
        /id="process&#45;partner_consultation" class="node stage approval visited current"/,
      );
      const text = textOf(html);
      expect(text).toMatch(/With the partner country now, since/);
      expect(text).not.toMatch(
        /eligibility check|Selection of the concept note|Award decision|Steering Committee/,
      );
      expect(html).not.toMatch(/eligibility_check|award_decision|committee|\/workflows\//);
    }
    expect((await seenBy('partner-ma', `/actions/${drafted.id}/where`)).status).toBe(404);
  });

  test('every file leads to it', async () => {
    const { html } = await seenBy('partner-md', `/actions/${drafted.id}`);
    expect(html).toContain(`href="/actions/${drafted.id}/where"`);
  });
});
