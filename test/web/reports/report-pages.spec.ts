import { setReports } from '../../../src/reporting/set-reports.js';
import { setupTestApp, type TestApp } from '../../support/app.js';
import { type Browser, formFieldsOf, hiddenFieldsOf, textOf } from '../../support/browser.js';
import { behindTheWall } from '../../support/database.js';
import { WebProgramme } from '../../support/web-programme.js';

describe('reports on pages', () => {
  let app: TestApp;
  let manager: Browser;
  let action: string;
  let first: string;
  let second: string;

  beforeAll(async () => {
    app = await setupTestApp({ role: 'web' });
    const programme = new WebProgramme(app);
    const drafted = await programme.draft('Training <b>now</b>', 'manager', 'MD', {
      startsOn: '2024-01-01',
      durationMonths: 24,
      milestones: [{ title: 'Kick-off', dueMonth: 1 }],
      indicatorTargets: [
        { code: 'I1', name: 'Officers trained', unit: 'people', baseline: '0', target: '240' },
      ],
    });
    action = drafted.id;
    // The money and the stage of a signed contract, without the way there.
    await behindTheWall(
      app.test,
      `WITH a AS (UPDATE action SET awarded_at = now() WHERE id = $1),
         m AS (INSERT INTO action_money (action_id, envelope_id, contracted_cents) SELECT id, envelope_id, grant_cents FROM action WHERE id = $1)
       UPDATE case_file SET stage = 'implementation', outside_stage = 'implementation' WHERE id = $1`,
      [action],
    );
    await setReports(programme.runtime, action);
    const rows = await behindTheWall<{ id: string }>(
      app.test,
      'SELECT id FROM report WHERE action_id = $1 ORDER BY number',
      [action],
    );
    [first = '', second = ''] = rows.map((row) => row.id);
    manager = await app.signIn('manager');
  }, 60_000);
  afterAll(() => app.close());

  const edit = (id: string, values: Record<string, string>) =>
    manager.submit(`/reports/${id}/edit`, `/reports/${id}/edit`, { do: 'save', ...values });

  test('stand in the list of whoever leads them, and of nobody outside', async () => {
    const list = textOf((await manager.get('/reports')).html);
    expect(list).toContain('Progress report 1 – Training <b>now</b>');
    expect(list).toContain('2 reports still to come or under review');
    expect(textOf((await manager.get('/reports?show=ended')).html)).toContain('No report fits');
    expect((await manager.get('/reports?stage=%00&show[]=1&mine=no')).status).toBe(200);
    expect((await manager.get('/reports?cursor=nonsense')).status).toBe(422);
    for (const persona of ['manager-es', 'partner-md', 'agency']) {
      const stranger = await app.signIn(persona);
      expect(textOf((await stranger.get('/reports')).html)).toContain(
        persona === 'partner-md'
          ? 'One appears as soon as it was accepted.'
          : 'There are no reports here yet.',
      );
      expect((await stranger.get(`/reports/${first}`)).status).toBe(404);
      expect((await stranger.get(`/reports/${first}/edit`)).status).toBe(404);
    }
  });

  test('a form with mistakes comes back filled, each mistake at its field', async () => {
    const answer = await edit(first, {
      achievements: 'Kept "as" typed & more',
      expenditureCents: 'a lot',
      'milestones.0.state': 'late',
      'indicators.0.value': 'many',
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('href="#field-milestones-0-reason"');
    expect(answer.html).toContain('href="#field-indicators-0-value"');
    expect(answer.html).toContain('href="#field-expenditureCents"');
    expect(textOf(answer.html)).toContain('Kick-off – If late: why');
    expect(textOf(answer.html)).toContain('Kept "as" typed & more');
    expect(answer.html).toContain('value="many"');
    // It was kept as well: whoever comes back later finds it.
    const back = textOf((await manager.get(`/reports/${first}/edit`)).html);
    expect(back).toContain('Kept "as" typed & more');
    const discarded = await manager.submit(`/reports/${first}/edit`, `/reports/${first}/edit/discard`, {});
    expect(discarded.location).toBe(`/reports/${first}/edit`);
    expect((await manager.get(`/reports/${first}/edit`)).html).not.toContain('as typed');
  });

  describe('that two people write', () => {
    const path = () => `/reports/${second}/edit`;
    const opened = async () => formFieldsOf((await manager.get(path())).html, path());
    const save = (fields: Record<string, string>) => manager.post(path(), { ...fields, do: 'save' });

    test('has what each changed in another part, and says so', async () => {
      const [one, other] = [await opened(), await opened()];
      await save({ ...one, achievements: 'Achieved by one.', 'indicators.0.value': '12' });
      const late = await save({ ...other, problems: 'Problems of the other.', expenditureCents: '10,00' });
      expect([late.status, late.location]).toEqual([303, `/reports/${second}`]);
      expect(textOf((await manager.get(`/reports/${second}`)).html)).toContain(
        'Somebody else had changed meanwhile, and it stays: What was achieved, Officers trained.',
      );
      expect(await opened()).toMatchObject({
        achievements: 'Achieved by one.',
        problems: 'Problems of the other.',
        expenditureCents: '10.00',
        'indicators.0.value': '12',
      });
    });

    test('shows both where they changed the same answer, and saves what is chosen', async () => {
      const [one, other] = [await opened(), await opened()];
      await save({
        ...one,
        problems: 'Saved first.',
        'milestones.0.state': 'done',
        'milestones.0.doneOn': '2024-02-01',
      });
      const late = await save({
        ...other,
        problems: 'Saved second.',
        'milestones.0.state': 'late',
        'milestones.0.reason': 'Snow',
        'milestones.0.newDate': '2024-03-01',
      });
      expect(late.status).toBe(412);
      const text = textOf(late.html);
      for (const told of ['Saved first.', 'Saved second.', 'Kick-off', 'Snow', '1 February 2024']) {
        expect(text).toContain(told);
      }
      const chosen = {
        'choice.problems': 'both',
        'both.problems': 'Saved by both.',
        'choice.milestones.0': 'mine',
      };
      expect((await save({ ...hiddenFieldsOf(late.html, path()), ...chosen })).status).toBe(303);
      expect(await opened()).toMatchObject({
        problems: 'Saved by both.',
        'milestones.0.state': 'late',
        'milestones.0.reason': 'Snow',
        'milestones.0.doneOn': '',
      });
    });

    test('and two windows of one person meet while typing, whole answers to a milestone together', async () => {
      const [one, other] = [await opened(), await opened()];
      const keep = async (fields: Record<string, string>) =>
        JSON.parse((await manager.post(`${path()}/keep`, fields)).html);
      await keep({ ...one, 'milestones.0.reason': 'Much snow' });
      const told = await keep({ ...other, achievements: 'Typed later' });
      expect(told.take).toEqual({
        'milestones.0': {
          'milestones.0.state': 'late',
          'milestones.0.doneOn': '',
          'milestones.0.reason': 'Much snow',
          'milestones.0.newDate': '2024-03-01',
        },
      });
      expect(told.again).toBeUndefined();
      expect(await opened()).toMatchObject({
        achievements: 'Typed later',
        'milestones.0.reason': 'Much snow',
      });
      await manager.submit(path(), `${path()}/discard`, {});
    });
  });

  test('saved and submitted, with a page that asks before and one that tells after', async () => {
    const saved = await edit(first, {
      do: 'next',
      achievements: 'Courses.',
      problems: 'None.',
      expenditureCents: '1 234,50',
      'milestones.0.state': 'done',
      'milestones.0.doneOn': '2024-01-20',
      'indicators.0.value': '60,5',
    });
    expect([saved.status, saved.location]).toEqual([303, `/reports/${first}/decide/submit`]);
    const done = await manager.submit(
      `/reports/${first}/decide/submit`,
      `/reports/${first}/decide/submit`,
      {},
    );
    expect(done.status).toBe(303);
    expect((await manager.get(done.location ?? '')).status).toBe(200);
    const secretariat = await app.signIn('secretariat');
    const text = textOf((await secretariat.get(`/reports/${first}`)).html);
    for (const told of ['EUR 1,234.50', 'Done on 20 January 2024', '60.5']) expect(text).toContain(told);
    expect((await manager.get(`/reports/${first}/edit`)).status).toBe(409);
    expect((await secretariat.get(`/reports/${second}/edit`)).status).toBe(403);
  });

  test('the action shows how far it has come; what is typed is text, never markup', async () => {
    const { html } = await manager.get(`/actions/${action}`);
    expect(textOf(html)).toContain('25 % of the way');
    for (const path of [
      '/reports',
      '/',
      `/reports/${first}`,
      `/reports/${second}/edit`,
      `/actions/${action}`,
    ]) {
      expect((await manager.get(path)).html).not.toContain('<b>now</b>');
    }
  });
});
