/** From the signature of a contract to its accepted final report and a closed action, over HTTP alone. */
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import type { Item, Problem } from '../api/support/client.js';
import { BEFORE, type DraftedAction, ProgrammeOffice } from '../api/support/programme-office.js';
import { textOf } from '../support/browser.js';
import { eventually } from '../support/eventually.js';

interface Report extends Item {
  readonly actionId: string;
  readonly kind: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly problems: string | null;
  readonly expenditure: { readonly amount: string } | null;
  readonly submissions: readonly { readonly number: number; readonly achievements: string }[];
  readonly indicators: readonly { readonly code: string; readonly value: string }[];
}
interface List<One> {
  readonly items: readonly One[];
}
interface Clock {
  readonly items: readonly { code: string; dueDate: string; why: readonly { sentence: string }[] }[];
}

let office: ProgrammeOffice;
let action: DraftedAction;
let progress: string;
let final: string;

beforeAll(async () => {
  office = await ProgrammeOffice.open();
  action = await office.draft({ title: 'Joint work on reports', countries: ['MD'] });
  const { version } = (await manager().get<Item>(action.path)).body;
  const edited = await manager().patch(
    action.path,
    {
      startsOn: '2023-01-01',
      durationMonths: 24,
      milestones: [
        { title: 'First training', dueMonth: 6 },
        { title: 'Last training', dueMonth: 23 },
      ],
      indicatorTargets: [
        { code: 'I1', name: 'Officers trained', unit: 'people', baseline: '0', target: '240' },
        { code: 'I2', name: 'Days until an answer', unit: 'days', baseline: '30', target: '12.5' },
      ],
    },
    { version },
  );
  expect(edited.status).toBe(200);
  await office.move(action, { from: 0, to: BEFORE.contracting });
}, 120_000);
afterAll(() => office.close());

const manager = () => office.as('manager');
const stageOf = async (persona: string, path: string) =>
  (await office.as(persona).get<Item>(path)).body.stage.code;

const answers = {
  achievements: 'Twelve courses were held.',
  problems: 'One trainer was ill.',
  expenditure: { amount: '180000.25', currency: 'EUR' },
  milestones: [
    { milestone: 1, state: 'done', doneOn: '2023-06-20' },
    { milestone: 2, state: 'late', reason: 'The hall was closed.', newDate: '2025-02-01' },
  ],
  indicators: [
    { code: 'I1', value: '96', comment: 'Four courses.', source: 'Attendance lists' },
    { code: 'I2', value: '20.5' },
  ],
};

describe('from signature to closure', () => {
  it('signing the contract sets the reports, without anybody asking for them', async () => {
    await eventually(async () => expect(await stageOf('manager', action.request)).toBe('ready'));
    await office.sign(action);
    await eventually(async () => {
      const { body } = await manager().get<List<Item>>('/api/v1/reports?sort=reference');
      expect(body.items.map((one) => one.title)).toEqual([
        'Progress report 1 – Joint work on reports',
        'Final report – Joint work on reports',
      ]);
      [progress = '', final = ''] = body.items.map((one) => `/api/v1/reports/${one.id}`);
    }, 20_000);
  }, 60_000);

  it('says what it covers, by when it is due, and why then', async () => {
    const { body } = await manager().get<Report>(progress);
    expect(body).toMatchObject({
      actionId: action.id,
      kind: 'progress',
      periodFrom: '2023-01-01',
      periodTo: '2023-12-31',
      stage: { code: 'due' },
    });
    const { body: clock } = await manager().get<Clock>(`${progress}/clock`);
    const [due] = clock.items;
    expect(due?.code).toBe('report_due');
    expect(due?.why.map((one) => one.sentence).join(' ')).toContain('calendar days');
    const { body: tasks } = await manager().get<List<{ caseId: string }>>('/api/v1/tasks');
    expect(tasks.items.map((one) => one.caseId)).toEqual(
      expect.arrayContaining([progress, final].map((path) => path.split('/').at(-1))),
    );
  });

  it('is refused while it lacks something, and each mistake has its pointer', async () => {
    const refused = await manager().act(progress, { transition: 'submit' });
    expect(refused.status).toBe(409);
    expect((refused.body as unknown as Problem).refusals?.[0]?.detail).toBe(
      'The report still lacks: what was achieved, what was difficult, the expenditure to date, the state of each milestone and the value of each indicator.',
    );
    const { version } = (await manager().get<Item>(progress)).body;
    const wrong = await manager().patch<Problem>(
      progress,
      {
        milestones: [{ milestone: 2, state: 'late', reason: '' }],
        indicators: [{ code: 'I9', value: '1' }],
      },
      { version },
    );
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors.map((one) => one.pointer)).toEqual([
      '/milestones/0/reason',
      '/milestones/0/newDate',
      '/indicators/0/code',
    ]);
    expect((await manager().patch(progress, { achievements: 'x' })).status).toBe(428);
    expect((await manager().patch(progress, { achievements: 'x' }, { version: '9.9' })).status).toBe(412);
  });

  it('is written, submitted, returned with reasons, corrected, and accepted by two people', async () => {
    const { version } = (await manager().get<Item>(progress)).body;
    const edited = await manager().patch<Report>(progress, answers, { version });
    expect(edited.status).toBe(200);
    expect(edited.body).toMatchObject({
      expenditure: { amount: '180000.25' },
      problems: 'One trainer was ill.',
    });
    await office.does('manager', progress, { transition: 'submit' });
    await office.does('secretariat', progress, { transition: 'take_up' });
    await office.does('secretariat', progress, {
      transition: 'return_report',
      reason: 'Say who was trained.',
    });
    expect(await stageOf('manager', progress)).toBe('returned');
    const returned = (await manager().get<Item>(progress)).body;
    await manager().patch(
      progress,
      { achievements: 'Twelve courses for border guards were held.' },
      { version: returned.version },
    );
    await office.does('manager', progress, { transition: 'resubmit', inputs: { answer: 'It says so now.' } });
    const { body } = await office.as('secretariat').get<Report>(progress);
    expect(body.submissions.map((one) => one.achievements)).toEqual([
      'Twelve courses were held.',
      'Twelve courses for border guards were held.',
    ]);
    await office.does('secretariat', progress, { transition: 'confirm', visa: 'content' });
    await office.does('assessor-financial', progress, { transition: 'confirm', visa: 'expenditure' });
    expect(await stageOf('manager', progress)).toBe('accepted');
  });

  it('shows the partner country what came of it, and neither difficulties nor money', async () => {
    const { body } = await office.as('partner-md').get<Report>(progress);
    expect(body).toMatchObject({
      stage: { code: 'accepted' },
      problems: null,
      expenditure: null,
      submissions: [],
    });
    expect(body.indicators.map((one) => one.value)).toEqual(['96', '20.5']);
    expect((await office.as('partner-md').get(final)).status).toBe(404);
    const told = JSON.stringify((await office.as('partner-md').get(`${progress}/trail`)).body);
    expect(told).not.toContain('Say who was trained.');
    for (const stranger of ['partner-ma', 'manager-es']) {
      for (const path of [progress, `${progress}/trail`, `${progress}/clock`, `${progress}/transitions`]) {
        expect((await office.as(stranger).get(path)).status).toBe(404);
      }
      expect((await office.as(stranger).get<List<Item>>('/api/v1/reports')).body.items).toEqual([]);
    }
  });

  it('the pages show the way come so far, to whom it concerns', async () => {
    const browser = await office.app.signIn('manager');
    const page = textOf((await browser.get(`/actions/${action.id}`)).html);
    expect(page).toContain('40 % of the way');
    expect(page).toContain('54 % of the way');
    expect(page).toContain('Done on 20 June 2023');
    const outsider = await office.app.signIn('partner-md');
    const seen = await outsider.get(`/reports/${progress.split('/').at(-1)}`);
    expect(seen.status).toBe(200);
    expect(textOf(seen.html)).not.toContain('180,000.25');
    expect(textOf(seen.html)).not.toContain('One trainer was ill');
    const stranger = await office.app.signIn('partner-ma');
    expect((await stranger.get(`/reports/${progress.split('/').at(-1)}`)).status).toBe(404);
  });

  it('the final report takes the action with it, and its acceptance opens its end', async () => {
    const { version } = (await manager().get<Item>(final)).body;
    await manager().patch(final, answers, { version });
    await office.does('manager', final, { transition: 'submit' });
    await eventually(async () => expect(await stageOf('manager', action.path)).toBe('final_report'));
    await office.does('secretariat', final, { transition: 'take_up' });
    await office.does('secretariat', final, { transition: 'confirm', visa: 'content' });
    await office.does('assessor-financial', final, { transition: 'confirm', visa: 'expenditure' });
    const early = await office.as('secretariat').act(final, { transition: 'confirm', visa: 'closure' });
    expect(early.status).toBe(403);
    await office.does('head-of-unit', final, { transition: 'confirm', visa: 'closure' });
    await eventually(async () => expect(await stageOf('manager', action.path)).toBe('final_payment'));
    await office.does('secretariat', action.path, { transition: 'close', reason: 'Nothing is asked for.' });
    expect(await stageOf('manager', action.path)).toBe('closed');
    const stuck = await office.app
      .get(CaseRuntime)
      .database.asActor({ kind: 'system', purpose: 'operator' }, (transaction) =>
        transaction.run('test_stuck', 'SELECT FROM outbox WHERE done_at IS NULL AND attempts > 0'),
      );
    expect(stuck).toEqual([]);
  });
});
