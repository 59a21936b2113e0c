import { definitionInUse, stageHistory } from '../../src/definitions/stage-history.query.js';
import { COMMISSION, calendarFor } from '../../src/reference/calendars.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { WebProgramme } from '../support/web-programme.js';

const DAY_MS = 86_400_000;

describe('The history of the cases on a workflow', () => {
  let app: TestApp;
  let programme: WebProgramme;
  beforeAll(async () => {
    app = await setupTestApp();
    programme = new WebProgramme(app);
    for (const days of [7, 21]) {
      const start = app.database.clockOffsetMs;
      const { id } = await programme.draft(`After ${days} days`);
      app.database.clockOffsetMs = start + days * DAY_MS;
      await programme.act('manager', id, 'submit_concept_note');
      if (days === 21) await programme.act('manager', id, 'withdraw', { reason: 'Not now.' });
    }
  }, 60_000);
  afterAll(() => app.close());

  const historyFor = async (persona: string, code: string, version?: number) =>
    stageHistory(app.database, await programme.actor(persona), calendarFor(COMMISSION), code, version);

  test('says how many stand where, how long they stayed in working days, and what was done', async () => {
    const { standing, days, acts } = await historyFor('secretariat', 'action_grant');
    expect(standing).toEqual({ concept_submitted: 1, withdrawn: 1 });
    const [short = 0, long = 0] = days['draft'] ?? [];
    expect(days['draft']).toHaveLength(2);
    expect(short).toBeGreaterThan(2);
    expect(short).toBeLessThan(5.1);
    expect(long).toBeGreaterThan(short);
    expect(long).toBeLessThan(15.1);
    expect(days['concept_submitted']).toHaveLength(1);
    expect(acts).toEqual({ draft: { submit_concept_note: 2 }, concept_submitted: { withdraw: 1 } });
  });

  test('leaves out what began with an import', async () => {
    const { standing, days } = await historyFor('auditor', 'partnership');
    expect(Object.values(standing).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5);
    expect(days).toEqual({});
  });

  test('can be of one version alone', async () => {
    expect((await historyFor('admin', 'action_grant', 1)).days['draft']).toHaveLength(2);
    expect(await historyFor('admin', 'action_grant', 2)).toEqual({ standing: {}, days: {}, acts: {} });
    const admin = await programme.actor('admin');
    expect(await definitionInUse(app.database, admin, 'action_grant', 2)).toBeNull();
    expect(await definitionInUse(app.database, admin, 'action_grant')).toMatchObject({ version: 1 });
  });

  test('is for staff alone', async () => {
    for (const persona of ['manager', 'partner-md', 'agency']) {
      await expect(historyFor(persona, 'action_grant')).rejects.toMatchObject({ code: 'not_yours_to_do' });
      const actor = await programme.actor(persona);
      await expect(definitionInUse(app.database, actor, 'action_grant')).rejects.toMatchObject({
        status: 403,
      });
    }
  });
});
