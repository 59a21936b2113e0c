/** A report from its period to its acceptance, and what becomes of its action. */
import { systemActor } from '../../src/kernel/actor.js';
import { Problem } from '../../src/kernel/problem.js';
import { editReport } from '../../src/reporting/edit-report.js';
import type { ReportInput } from '../../src/reporting/report-content.js';
import { reportInFull } from '../../src/reporting/report-in-full.query.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { behindTheWall } from '../support/database.js';

let office: GrantOffice;

beforeAll(async () => {
  office = await GrantOffice.open();
});
afterAll(() => office.close());

/** Dates long past, so that everything is due at once. */
const over = {
  startsOn: '2024-01-01',
  durationMonths: 24,
  milestones: [
    { title: 'Kick-off', dueMonth: 1 },
    { title: 'First training', dueMonth: 6 },
  ],
  indicatorTargets: [
    { code: 'I1', name: 'Officers trained', unit: 'people', baseline: '0', target: '240' },
    { code: 'I2', name: 'Days until an answer', unit: 'days', baseline: '30', target: '12.5' },
  ],
};

async function signed() {
  const drafted = await office.requestAt('committed', over);
  const { secretariat } = office.people;
  await office.letter(secretariat, drafted.fundingRequest.id, 'grant_agreement', 'funding_request');
  await office.does(secretariat, drafted.fundingRequest.id, 'sign_legal_commitment', {
    subject: 'funding_request',
  });
  const reports = await behindTheWall<{ id: string }>(
    office.test,
    'SELECT id FROM report WHERE action_id = $1 ORDER BY number',
    [drafted.id],
  );
  return { action: drafted.id, progress: reports[0]!.id, final: reports[1]!.id };
}

const complete: ReportInput = {
  achievements: 'The joint team has begun its work.',
  problems: 'None worth telling.',
  expenditureCents: 12_500_050,
  milestones: [
    { milestone: 1, state: 'done', doneOn: '2024-01-20' },
    { milestone: 2, state: 'late', reason: 'The hall was not ready.', newDate: '2024-09-01' },
  ],
  indicators: [
    { code: 'I1', value: '96', comment: 'Four courses.', source: 'Attendance lists' },
    { code: 'I2', value: '20.5', comment: '', source: '' },
  ],
};

const view = async (id: string) => (await office.view(office.people.auditor, 'report', id))!;
const stage = async (id: string) => (await view(id)).stage.code;

async function write(id: string, changes: ReportInput, actor = office.people.manager) {
  const { version } = (await office.view(actor, 'report', id))!;
  return editReport(office.runtime, actor, { reportId: id, expectedVersion: version, changes });
}

const does = (actor: Parameters<GrantOffice['does']>[0], id: string, transition: string, act: object = {}) =>
  office.does(actor, id, transition, { subject: 'report', ...act });
const refusals = async (
  actor: Parameters<GrantOffice['tries']>[0],
  id: string,
  transition: string,
  act: object = {},
) => {
  const tried = await office.tries(actor, id, transition, { subject: 'report', ...act });
  return tried.ok || tried.why !== 'refused' ? tried : tried.refusals;
};
const mistakes = async (id: string, changes: ReportInput) =>
  write(id, changes).then(
    () => [],
    (error: Problem) => error.details.map((one) => `${one.pointer} ${one.code}`),
  );

async function submitted(id: string) {
  await write(id, complete);
  await does(office.people.manager, id, 'submit');
}

describe('A report', () => {
  it('is submitted when it says everything, and tells until then what it lacks', async () => {
    const { progress } = await signed();
    const { manager } = office.people;
    expect(await refusals(manager, progress, 'submit')).toEqual([
      {
        kind: 'state',
        code: 'report_incomplete',
        params: { gaps: ['achievements', 'problems', 'expenditure', 'milestones', 'indicators'] },
      },
    ]);
    await write(progress, { ...complete, indicators: complete.indicators as never });
    await write(progress, { milestones: [{ milestone: 1, state: 'on_track' }] });
    expect(await refusals(manager, progress, 'submit')).toMatchObject([{ params: { gaps: ['milestones'] } }]);
    await write(progress, complete);
    await does(manager, progress, 'submit');
    expect(await stage(progress)).toBe('submitted');
  });

  it('says what is wrong with each answer', async () => {
    const { progress } = await signed();
    expect(
      await mistakes(progress, {
        milestones: [
          { milestone: 1, state: 'done', doneOn: '2190-01-01' },
          { milestone: 2, state: 'late', reason: ' ', newDate: '' },
          { milestone: 9, state: 'done' },
          { milestone: 1, state: 'soon' },
        ],
        indicators: [
          { code: 'I1', value: '1,5' },
          { code: 'I1', value: '' },
          { code: 'X', value: '1' },
          'nothing',
        ],
        expenditureCents: -1,
      }),
    ).toEqual([
      '/expenditureCents amount_not_positive',
      '/milestones/0/doneOn date_ahead',
      '/milestones/1/reason missing',
      '/milestones/1/newDate missing',
      '/milestones/2/milestone not_in_work_plan',
      '/milestones/3/milestone named_twice',
      '/milestones/3/state not_a_choice',
      '/indicators/0/value not_decimal',
      '/indicators/1/code named_twice',
      '/indicators/1/value missing',
      '/indicators/2/code not_in_work_plan',
      '/indicators/3/code not_in_work_plan',
    ]);
    expect((await view(progress)).version).toBe('1.1');
  });

  it('is edited for the version that was read, and an edit that changes nothing leaves no trace', async () => {
    const { progress } = await signed();
    const { manager, secretariat } = office.people;
    const first = await write(progress, complete);
    expect([...first.fields].sort()).toEqual([
      'achievements',
      'expenditureCents',
      'indicators',
      'milestones',
      'problems',
    ]);
    expect(await write(progress, complete)).toEqual({ version: first.version, fields: [] });
    const stale = editReport(office.runtime, manager, {
      reportId: progress,
      expectedVersion: '1.1',
      changes: { achievements: 'Too late.' },
    });
    await expect(stale).rejects.toMatchObject({ code: 'stale_version' });
    await expect(write(progress, { achievements: 'Not theirs.' }, secretariat)).rejects.toBeInstanceOf(
      Problem,
    );
  });

  it('declares nothing spent, too', async () => {
    const { progress } = await signed();
    await write(progress, { expenditureCents: 0 });
    const report = await reportInFull(office.runtime, office.people.manager, progress);
    expect(report?.content.expenditureCents).toBe(0);
  });

  it('is confirmed by two people and then accepted; the action stays where it is', async () => {
    const { action, progress } = await signed();
    const { secretariat, financial } = office.people;
    await submitted(progress);
    await does(secretariat, progress, 'take_up');
    await does(secretariat, progress, 'confirm', { visa: 'content' });
    expect(await stage(progress)).toBe('under_review');
    await does(financial, progress, 'confirm', { visa: 'expenditure' });
    expect(await stage(progress)).toBe('accepted');
    expect(await office.stage('action', action)).toBe('implementation');
  });

  it('is not confirmed twice by one person with both roles', async () => {
    const { progress } = await signed();
    await submitted(progress);
    await does(office.people.secretariat, progress, 'take_up');
    const both = office.withRoles(office.people.secretariat, 'secretariat', 'assessor_financial');
    await does(both, progress, 'confirm', { visa: 'content' });
    expect(await refusals(both, progress, 'confirm', { visa: 'expenditure' })).toMatchObject([
      { kind: 'permission', code: 'duty_conflict' },
    ]);
  });

  it('comes back with reasons and a limit, keeps what it said first, and is rejected only after that', async () => {
    const { progress } = await signed();
    const { manager, secretariat, financial, head } = office.people;
    await submitted(progress);
    await does(secretariat, progress, 'take_up');
    await does(financial, progress, 'confirm', { visa: 'expenditure' });
    expect(await refusals(head, progress, 'reject', { reason: 'Hopeless.' })).toEqual([
      { kind: 'state', code: 'report_not_returned_before', params: {} },
    ]);
    expect(await refusals(secretariat, progress, 'return_report')).toMatchObject([
      { code: 'reason_missing' },
    ]);
    await does(secretariat, progress, 'return_report', { reason: 'Say who was trained.' });
    const returned = await view(progress);
    expect(returned.stage.code).toBe('returned');
    expect(returned.clocks.filter((one) => one.state === 'running').map((one) => one.code)).toEqual([
      'correction',
    ]);
    expect(returned.visas.map((one) => one.invalidated)).toEqual([true]);

    await write(progress, { achievements: 'Sixty officers were trained.' });
    await does(manager, progress, 'resubmit', { inputs: { answer: 'The number is there.' } });
    const report = await reportInFull(office.runtime, manager, progress);
    expect(report?.submissions.map((one) => [one.number, one.content.achievements])).toEqual([
      [1, 'The joint team has begun its work.'],
      [2, 'Sixty officers were trained.'],
    ]);
    await does(head, progress, 'reject', { reason: 'It still does not say who.' });
    expect(await stage(progress)).toBe('rejected');
  });

  it('what was handed in is never changed', async () => {
    const { progress } = await signed();
    await submitted(progress);
    const change = office.test.database.asActor(systemActor('operator'), (transaction) =>
      transaction.run('test_change', `UPDATE report_submission SET number = 7 WHERE report_id = $1`, [
        progress,
      ]),
    );
    await expect(change).rejects.toThrow('permission denied');
  });
});

describe('A final report', () => {
  it('takes its action with it: under review, back, and on to its final payment once accepted; what was still owed is off', async () => {
    const { action, progress, final } = await signed();
    const { manager, secretariat, financial, head } = office.people;
    await submitted(final);
    expect(await office.stage('action', action)).toBe('final_report');
    await does(secretariat, final, 'take_up');
    await does(secretariat, final, 'return_report', { reason: 'The last quarter is missing.' });
    expect(await office.stage('action', action)).toBe('implementation');
    await does(manager, final, 'resubmit', { inputs: { answer: 'Added.' } });
    expect(await office.stage('action', action)).toBe('final_report');
    await does(secretariat, final, 'confirm', { visa: 'content' });
    await does(financial, final, 'confirm', { visa: 'expenditure' });
    expect(await stage(final)).toBe('under_review');
    await does(head, final, 'confirm', { visa: 'closure' });
    expect(await stage(final)).toBe('accepted');
    expect(await office.stage('action', action)).toBe('settlement');
    expect(await stage(progress)).toBe('not_needed');
  });

  it('waits while the action is suspended', async () => {
    const { action, final } = await signed();
    const { manager, head } = office.people;
    await write(final, complete);
    await office.does(head, action, 'suspend', { reason: 'The border is closed.' });
    expect(await refusals(manager, final, 'submit')).toMatchObject([
      { code: 'action_not_in_implementation' },
    ]);
    await office.does(head, action, 'resume', { reason: 'It is open again.' });
    await does(manager, final, 'submit');
    expect(await office.stage('action', action)).toBe('final_report');
  });

  it('is off when the action is terminated', async () => {
    const { action, progress, final } = await signed();
    await office.does(office.people.head, action, 'terminate', { reason: 'The partner left.' });
    expect([await stage(progress), await stage(final)]).toEqual(['not_needed', 'not_needed']);
  });

  it('rejected for good leaves the head of unit to end the action', async () => {
    const { action, final } = await signed();
    const { manager, secretariat, head } = office.people;
    await submitted(final);
    await does(secretariat, final, 'take_up');
    await does(secretariat, final, 'return_report', { reason: 'Incomplete.' });
    await does(manager, final, 'resubmit', { inputs: { answer: 'It is complete.' } });
    await does(head, final, 'reject', { reason: 'It is not.' });
    expect(await office.stage('action', action)).toBe('report_rejected');
    await office.does(head, action, 'close_without_report', { reason: 'What was paid is recovered.' });
    expect(await office.stage('action', action)).toBe('closed');
  });

  it('does not move an action that runs on the version from before: people do', async () => {
    const { action, final } = await signed();
    await behindTheWall(
      office.test,
      `WITH older AS (INSERT INTO workflow_definition (id, code, version, hash, body, status, shipped, published_at)
         SELECT gen_random_uuid(), d.code, 900, 'older', replace(d.body::text, 'final_report_submitted', 'submit_final_report')::jsonb,
           'published', true, now() FROM workflow_definition d JOIN case_file c ON c.definition_id = d.id WHERE c.id = $1
         RETURNING id)
       UPDATE case_file SET definition_id = (SELECT id FROM older) WHERE id = $1`,
      [action],
    );
    await submitted(final);
    expect(await stage(final)).toBe('submitted');
    expect(await office.stage('action', action)).toBe('implementation');
    const stuck = await behindTheWall(office.test, `SELECT FROM outbox WHERE done_at IS NULL`);
    expect(stuck).toEqual([]);
    await behindTheWall(office.test, 'DELETE FROM workflow_definition WHERE version = 900 AND false');
  });
});

describe('The wall around a report', () => {
  it('has nobody but the lead write what it says, whoever reads it', async () => {
    const { progress } = await signed();
    const { manager, secretariat, financial, partnerMd } = office.people;
    await write(progress, complete);
    await does(manager, progress, 'submit');
    await does(secretariat, progress, 'take_up');
    await does(secretariat, progress, 'confirm', { visa: 'content' });
    await does(financial, progress, 'confirm', { visa: 'expenditure' });
    const changes = [
      "UPDATE report SET achievements = 'Nothing.' WHERE id = $1 RETURNING 1",
      'DELETE FROM report_milestone WHERE report_id = $1 RETURNING 1',
      'DELETE FROM report_indicator WHERE report_id = $1 RETURNING 1',
    ];
    for (const [place, change] of changes.entries()) {
      const changed = await office.test.database.asActor(partnerMd, (transaction) =>
        transaction.run(`test_change_${place}`, change, [progress]),
      );
      expect(changed).toEqual([]);
    }
    await behindTheWall(office.test, "DELETE FROM report_indicator WHERE report_id = $1 AND code = 'I1'", [
      progress,
    ]);
    const added = office.test.database.asActor(partnerMd, (transaction) =>
      transaction.run(
        'test_add_value',
        "INSERT INTO report_indicator (report_id, action_id, code, value) SELECT id, action_id, 'I1', '1' FROM report WHERE id = $1",
        [progress],
      ),
    );
    await expect(added).rejects.toThrow('row-level security');
  });

  it('lets a partner country see what came of it, and neither difficulties nor money', async () => {
    const { progress } = await signed();
    const { secretariat, financial, partnerMd, partnerMa, managerEs } = office.people;
    await write(progress, complete);
    await office.letter(office.people.manager, progress, 'annex', 'report');
    await does(office.people.manager, progress, 'submit');
    expect(await office.view(partnerMd, 'report', progress)).toBeNull();
    await does(secretariat, progress, 'take_up');
    await does(secretariat, progress, 'confirm', { visa: 'content' });
    await does(financial, progress, 'confirm', { visa: 'expenditure' });

    const seen = (await office.view(partnerMd, 'report', progress))!;
    expect([seen.stage.code, seen.visas, seen.clocks]).toEqual(['accepted', [], []]);
    const report = await reportInFull(office.runtime, partnerMd, progress);
    expect(report).toMatchObject({ confidential: false, submissions: [] });
    expect(report?.content).toMatchObject({ problems: '', expenditureCents: null });
    expect(report?.content.indicators).toHaveLength(2);
    const documents = await office.test.database.asActor(partnerMd, (transaction) =>
      transaction.run('test_annexes', 'SELECT FROM document WHERE case_id = $1', [progress]),
    );
    expect(documents).toEqual([]);
    for (const stranger of [partnerMa, managerEs]) {
      expect(await office.view(stranger, 'report', progress)).toBeNull();
      expect(await reportInFull(office.runtime, stranger, progress)).toBeNull();
      for (const table of [
        'report_confidential',
        'report_submission',
        'report_milestone',
        'report_indicator',
      ]) {
        const rows = await office.test.database.asActor(stranger, (transaction) =>
          transaction.run(`test_${table}`, `SELECT FROM ${table} WHERE report_id = $1`, [progress]),
        );
        expect(rows).toEqual([]);
      }
    }
  });
});
