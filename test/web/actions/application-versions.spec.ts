/** What an application said each time it was handed in, on pages and for programs. */
import { editAction } from '../../../src/actions/edit-action.js';
import { viewCase } from '../../../src/cases/case-view.js';
import { setupTestApp, type TestApp } from '../../support/app.js';
import { type Browser, textOf } from '../../support/browser.js';
import { behindTheWall } from '../../support/database.js';
import { WebProgramme } from '../../support/web-programme.js';

describe('the versions of an application', () => {
  let app: TestApp;
  let programme: WebProgramme;
  let manager: Browser;
  let id: string;

  beforeAll(async () => {
    app = await setupTestApp({ role: 'web' });
    programme = new WebProgramme(app);
    ({ id } = await programme.draft('Readers <b>now</b>'));
    manager = await app.signIn('manager');
  }, 60_000);
  afterAll(() => app.close());

  test('are none in a draft', async () => {
    expect((await manager.get(`/actions/${id}?tab=application`)).html).not.toContain('id="versions"');
    expect(textOf((await manager.get(`/actions/${id}/versions`)).html)).toContain(
      'No version yet: the first one is kept when the concept note is submitted.',
    );
  });

  test('are told on the application’s tab with date and who, and compared word by word', async () => {
    await programme.act('manager', id, 'submit_concept_note');
    await programme.act('secretariat', id, 'confirm_receipt');
    // What newcomers misread is told where they decide, and beside the limit that then stands.
    const secretariat = await app.signIn('secretariat');
    const deciding = await secretariat.get(`/actions/${id}/decide/ask_clarification`);
    expect(deciding.html).toContain('<a href="/glossary#clarification">clarification</a>');
    expect(textOf((await secretariat.get(`/actions/${id}`)).html)).not.toContain(
      'While a time limit is paused',
    );
    await programme.act('secretariat', id, 'ask_clarification', {
      reason: 'Why?',
      inputs: { question: 'Why?' },
    });
    expect(textOf((await secretariat.get(`/actions/${id}`)).html)).toContain('While a time limit is paused');
    expect((await manager.get(`/actions/${id}/edit`)).html).toMatch(
      /id="field-grantCents-hint">What the EU is asked to pay\..*aria-describedby="field-grantCents-hint"/s,
    );
    const actor = await programme.actor('manager');
    const file = await app.database.asActor(actor, (transaction) =>
      viewCase(programme.runtime, transaction, actor, 'action', id),
    );
    await editAction(programme.runtime, actor, {
      actionId: id,
      expectedVersion: file?.version ?? '',
      changes: {
        objectives: 'Forged <i>documents</i> are found sooner.',
        milestones: [{ title: 'Kick-off', dueMonth: 2 }],
        budgetLines: [{ heading: 'TRAVEL', description: 'Flights', amountCents: 31164251 }],
      },
    });
    await programme.act('manager', id, 'answer_clarification', { inputs: { answer: 'Therefore.' } });

    const tab = (await manager.get(`/actions/${id}?tab=application`)).html;
    expect(tab).toContain(`<a href="/actions/${id}/versions">Compare versions</a>`);
    expect(textOf(tab)).toMatch(/Version 2 Clarification sent .*Version 1 Concept note submitted/);

    const page = await manager.get(`/actions/${id}/versions`);
    const text = textOf(page.html);
    expect(text).toContain('From “Version 1” to “Version 2”');
    expect(page.html).toMatch(/<del><span class="visually-hidden"> removed: <\/span><span>earlier\./);
    expect(page.html).toContain('<span>&lt;i>documents&lt;/i> </span>');
    expect(text).toContain('Kick-off (month removed: 1)');
    expect(page.html).toContain(`/actions/${id}/budget/versions?from=1&to=2#compare`);
    expect(textOf((await manager.get(`/actions/${id}/budget/versions?from=1&to=2`)).html)).toContain(
      'Added under Travel: Flights',
    );

    const same = textOf((await manager.get(`/actions/${id}/versions?from=2&to=now`)).html);
    expect(same).toContain('From “Version 2” to “As saved now”');
    expect(same).toContain('They say the same.');
    // What is not offered counts as not asked.
    expect(textOf((await manager.get(`/actions/${id}/versions?from=99&to[]=x`)).html)).toContain(
      'From “Version 1” to “Version 2”',
    );
  });

  test('are those of whoever may see the action alone, for programs too', async () => {
    const api = (persona: string) => app.api(persona)(`/api/v1/actions/${id}/submissions`);
    const listed = await api('manager');
    expect(listed.status).toBe(200);
    expect(await listed.json()).toMatchObject({
      items: [
        { number: 1, cause: 'concept_submitted', budgetNumber: 1, countries: ['MD'], funds: ['ISF'] },
        {
          number: 2,
          cause: 'clarified',
          budgetNumber: 2,
          objectives: 'Forged <i>documents</i> are found sooner.',
          grant: { amount: '295655.25', currency: 'EUR' },
        },
      ],
    });
    const stranger = await app.signIn('manager-es');
    expect([
      (await api('manager-es')).status,
      (await api('partner-ma')).status,
      (await stranger.get(`/actions/${id}/versions`)).status,
      (await manager.get('/actions/none/versions')).status,
    ]).toEqual([404, 404, 404, 404]);
    const partner = await app.signIn('partner-md');
    const told = textOf((await partner.get(`/actions/${id}/versions`)).html);
    expect(told).toContain('From “Version 1” to “Version 2”');
    expect(told).not.toContain('Ioana Munteanu');
  });

  test('that were handed in before any were kept are not there, and that is said', async () => {
    await behindTheWall(app.test, 'DELETE FROM action_submission_country');
    await behindTheWall(app.test, 'DELETE FROM action_submission');
    const told = 'What was handed in before earlier versions were kept is not known any more.';
    for (const path of [`/actions/${id}?tab=application`, `/actions/${id}/versions`]) {
      const text = textOf((await manager.get(path)).html);
      expect(text).toContain(told);
      expect(text).not.toContain('Compare');
    }
  });
});
