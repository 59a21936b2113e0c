/** A session from its date to its filed minutes, and what the database refuses whoever asks. */
import { carryOutProposal, proposalMark } from '../../src/assessment/carry-out-proposal.js';
import { declareInterest } from '../../src/assessment/declare-session-interest.js';
import { editSession } from '../../src/assessment/edit-session.js';
import { planSession } from '../../src/assessment/plan-session.js';
import { proposeFromReserveRound } from '../../src/assessment/propose-from-reserve.js';
import { sessionProposal } from '../../src/assessment/ranking.query.js';
import { recordAttendance } from '../../src/assessment/record-attendance.js';
import { redressStanding } from '../../src/assessment/redress.query.js';
import { reserveList } from '../../src/assessment/reserve-list.query.js';
import { sessionInFull } from '../../src/assessment/session-in-full.query.js';
import { filePapersRound } from '../../src/exchange/file-papers.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import type { Problem } from '../../src/kernel/problem.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { behindTheWall } from '../support/database.js';

let office: GrantOffice;
let second: PersonActor;
let actions: string[];
let session: string;
/** A Wednesday at ten in Brussels, four weeks ahead, so that no holiday lies near whatever the year. */
let heldOn: string;

const subject = 'committee_session' as const;
const fail = (error: Error) => {
  throw error;
};
const version = async (actor: PersonActor, id: string) =>
  (await office.view(actor, subject, id))?.version ?? '';
const problemOf = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Problem) => error,
  );
const codes = async (work: Promise<unknown>) =>
  (await problemOf(work))?.details.map((one) => `${one.pointer ?? ''} ${one.code}`);
const freeCents = async () => {
  const [row] = await behindTheWall<{ cents: string }>(
    office.test,
    `SELECT free_cents AS cents FROM envelope WHERE code = 'BS-2023-ISF'`,
  );
  return Number(row?.cents);
};

beforeAll(async () => {
  office = await GrantOffice.open();
  const { people, test } = office;
  // Frozen at a day on which the Commission works for weeks to come.
  test.database.clockOffsetMs = Date.parse('2027-03-01T09:00:00Z') - Date.now();
  heldOn = '2027-03-17';
  second = await office.programme.person('second', { id: people.member.organisationId }, 'steering_member');
  for (const [actor, role] of [
    [people.chair, 'steering_chair'],
    [people.member, 'steering_member'],
    [second, 'steering_member'],
    [people.head, 'head_of_unit'],
    [people.aosd, 'authorising_officer'],
    [people.officer2, 'authorising_officer'],
  ] as const) {
    await behindTheWall(
      test,
      'INSERT INTO role_assignment (id, account_id, role) VALUES (gen_random_uuid(), $1, $2)',
      [actor.accountId, role],
    );
  }
  actions = [];
  for (const [n, points] of [9_100, 8_400, 8_400, 7_000, 6_500].entries()) {
    const { id } = await office.draft('MD', { title: `Action ${n + 1}` });
    actions.push(id);
    await behindTheWall(
      test,
      `INSERT INTO assessment_result (action_id, points_hundredths, maximum_hundredths, thresholds_met, settled_at)
       VALUES ($1, $2, 10000, true, now())`,
      [id, points],
    );
  }
  for (const id of actions) await office.does(people.manager, id, 'submit_concept_note');
  await office.place(actions, 'committee', 'under_assessment');
  // Money for three of them.
  await behindTheWall(
    test,
    `UPDATE envelope SET ceiling_cents = ceiling_cents - free_cents + 3 * 29565525 + 100, free_cents = 3 * 29565525 + 100 WHERE code = 'BS-2023-ISF'`,
  );
}, 60_000);
afterAll(() => office.close());

test('is planned on a day that leaves members their time, with what waits for the committee', async () => {
  const { secretariat, member } = office.people;
  const input = { heldOn, startsAt: '10:00', place: 'Room 1', actionIds: actions };
  expect(await codes(planSession(office.runtime, member, input))).toEqual([' role_missing']);
  expect(
    await codes(
      planSession(office.runtime, secretariat, {
        ...input,
        heldOn: '2027-03-05',
        startsAt: '25:00',
        place: '',
        link: 'ftp://x',
      }),
    ),
  ).toEqual(['/startsAt time_malformed', '/link link_malformed']);
  expect(await codes(planSession(office.runtime, secretariat, { ...input, place: '' }))).toEqual([
    '/place place_or_link',
  ]);
  expect(await codes(planSession(office.runtime, secretariat, { ...input, heldOn: '2027-03-05' }))).toEqual([
    '/heldOn session_too_soon',
  ]);
  expect(await codes(planSession(office.runtime, secretariat, { ...input, heldOn: '2027-03-20' }))).toEqual([
    '/heldOn session_on_day_off',
  ]);
  const { id: notThere } = await office.draft();
  expect(
    await codes(planSession(office.runtime, secretariat, { ...input, actionIds: [...actions, notThere] })),
  ).toEqual(['/actionIds not_before_committee']);
  const planned = await planSession(office.runtime, secretariat, input);
  session = planned.id;
  expect(planned.reference).toMatch(/^SC\/2027\/\d{4}$/);
  expect(
    await codes(planSession(office.runtime, secretariat, { ...input, actionIds: [actions[0]] })),
  ).toEqual(['/actionIds/0 on_another_agenda']);
  const clock = (await office.view(secretariat, subject, session))?.clocks[0];
  // Five working days before the seventeenth.
  expect([clock?.code, clock?.dueDate]).toEqual(['invitation', '2027-03-10']);
});

test('no voice counts before the session sits, and then of those who are there alone', async () => {
  const { member, chair, secretariat } = office.people;
  const [first = ''] = actions;
  const refused = async (actor: PersonActor) => {
    const tried = await office.tries(actor, first, 'vote_for');
    return tried.ok ? [] : 'refusals' in tried ? tried.refusals.map((one) => one.code) : [tried.why];
  };
  expect(await refused(member)).toEqual(['session_not_sitting']);
  await office.does(secretariat, session, 'convene', { subject });
  expect(await refused(member)).toEqual(['session_not_sitting']);
  expect((await sessionInFull(office.runtime, secretariat, session))?.members).toHaveLength(3);
  const early = await office.tries(chair, session, 'open_session', { subject });
  expect(early).toMatchObject({ refusals: [{ code: 'session_not_yet' }, { code: 'quorum_missing' }] });
  office.test.database.clockOffsetMs = Date.parse(`${heldOn}T09:00:00Z`) - Date.now();
  const attendance = [
    { personId: chair.personId, attendance: 'present' },
    { personId: second.personId, attendance: 'present' },
    { personId: member.personId, attendance: 'excused' },
  ];
  const noting = async (actor: PersonActor, rows: typeof attendance) =>
    recordAttendance(office.runtime, actor, {
      sessionId: session,
      expectedVersion: await version(actor, session),
      attendance: rows,
    });
  expect(await codes(noting(member, attendance))).toEqual([' role_missing']);
  await noting(secretariat, attendance);
  await office.does(chair, session, 'open_session', { subject });
  expect(await refused(member)).toEqual(['not_in_the_room']);
  await noting(chair, [{ personId: member.personId, attendance: 'present' }]);
  expect(await refused(member)).toEqual([]);
});

test('a member who declares an interest has no voice on it, whatever is tried', async () => {
  const { member, chair, secretariat, auditor } = office.people;
  const [first = '', other = ''] = actions;
  const declare = (actor: PersonActor, more: object = {}) =>
    declareInterest(office.runtime, actor, {
      sessionId: session,
      actionIds: [other],
      reason: 'A former post.',
      ...more,
    });
  expect(await codes(declare(auditor))).toEqual([' role_missing']);
  expect(await codes(declare(member, { personId: second.personId }))).toEqual([' role_missing']);
  expect(await codes(declare(second, { actionIds: [], reason: ' ' }))).toEqual([
    '/actionIds missing',
    '/reason missing',
  ]);
  // The member has voted on the first one.
  expect(await codes(declare(member, { actionIds: [first] }))).toEqual([' voted_before_recusal']);
  await declare(secretariat, { personId: second.personId });
  const tried = await office.tries(second, other, 'vote_for');
  expect(tried).toMatchObject({
    why: 'refused',
    refusals: [{ kind: 'permission', code: 'recused_from_item' }],
  });
  const vote = `INSERT INTO visa (id, case_id, stage, visit, code, answer, person_id, account_id, given_at, event_seq)
    SELECT gen_random_uuid(), id, 'committee', visit, 'committee', 'yes', $2::uuid, NULL, now(), last_seq FROM case_file WHERE id = $1`;
  const asMember = (personId: string) =>
    office.test.database.asActor(second, (transaction) =>
      transaction.run('test_vote', vote, [other, personId]),
    );
  await expect(asMember(second.personId)).rejects.toMatchObject({ constraint: 'visa_not_recused' });
  await expect(
    office.test.database.asActor(second, (transaction) =>
      transaction.run('test_unrecuse', 'DELETE FROM session_recusal', []),
    ),
  ).rejects.toThrow('permission denied');
  // In a consensus the recused member does not count, so that the chair and the other one are the voices.
  await office.does(chair, other, 'record_consensus');
  const item = (await sessionInFull(office.runtime, chair, session))?.items[1];
  expect(item?.byConsensus).toBe(true);
  expect(item?.votes.map((one) => [one.personId, one.answer])).toEqual([
    [member.personId, 'yes'],
    [chair.personId, 'yes'],
  ]);
  expect(item?.recused.map((one) => one.name)).toEqual(['second']);
});

test('there is no consensus where somebody has voted against', async () => {
  const { member, chair } = office.people;
  const [first = '', , third = '', fourth = '', fifth = ''] = actions;
  await office.does(second, fourth, 'vote_against', { reason: 'Too costly.' });
  const tried = await office.tries(chair, fourth, 'record_consensus');
  expect(tried).toMatchObject({ refusals: [{ code: 'somebody_objected' }] });
  expect(await office.tries(member, third, 'record_consensus')).toMatchObject({
    refusals: [{ code: 'role_missing' }],
  });
  await office.does(member, fourth, 'vote_for');
  const open = await office.tries(chair, session, 'end_session', { subject });
  expect(open).toMatchObject({ refusals: [{ code: 'vote_under_way' }] });
  await office.does(chair, fourth, 'vote_for');
  await office.does(chair, first, 'vote_for');
  await office.does(chair, third, 'record_consensus');
  await office.does(chair, fifth, 'record_consensus');
});

test('money for three: they are awarded by rank, the others go on the list, all at once', async () => {
  const { head, chair, manager } = office.people;
  const before = await sessionProposal(office.runtime, head, session);
  // Equal points: the second was drafted first.
  expect(before.map((one) => [actions.indexOf(one.actionId) + 1, one.proposed])).toEqual([
    [1, 'award'],
    [2, 'award'],
    [3, 'award'],
    [4, 'reserve'],
    [5, 'reserve'],
  ]);
  expect(await sessionProposal(office.runtime, manager, session)).toEqual([]);
  const command = { sessionId: session, mark: proposalMark(before), reason: 'The money suffices for three.' };
  expect(await codes(carryOutProposal(office.runtime, chair, command))).toEqual([' role_missing']);
  expect(await codes(carryOutProposal(office.runtime, head, { ...command, mark: 'x' }))).toEqual([
    ' proposal_changed',
  ]);
  const done = await carryOutProposal(office.runtime, head, command);
  expect(done.map((one) => [one.transition, one.refusals])).toEqual([
    ['award', []],
    ['award', []],
    ['award', []],
    ['put_on_reserve_list', []],
    ['put_on_reserve_list', []],
  ]);
  await office.drain();
  expect(await freeCents()).toBe(100);
});

test('its minutes are what happened; the chair approves them, then they are filed and stay', async () => {
  const { secretariat, chair, auditor } = office.people;
  await office.does(chair, session, 'end_session', { subject });
  const edit = async (actor: PersonActor, changes: object) =>
    editSession(office.runtime, actor, {
      sessionId: session,
      expectedVersion: await version(actor, session),
      changes,
    });
  expect(await codes(edit(secretariat, { place: 'Elsewhere' }))).toEqual(['/place session_field_frozen']);
  await edit(secretariat, { remarks: 'The next session is in June.' });
  await office.does(chair, session, 'approve_minutes', { subject });
  expect(await filePapersRound(office.runtime, fail)).toBe(1);
  expect(await office.stage(subject, session)).toBe('closed');
  const documents = await behindTheWall<{ title: string; visibility: string; size: number }>(
    office.test,
    `SELECT d.title, d.visibility, v.size_bytes AS size FROM document d JOIN document_version v ON v.document_id = d.id
     WHERE d.case_id = $1 AND d.kind = 'session_minutes' ORDER BY d.title`,
    [session],
  );
  expect(documents.map((one) => [one.title.replace(/SC.*/, ''), one.visibility, one.size > 5_000])).toEqual([
    ['Minutes of ', 'inside', true],
    ['Procès-verbal de ', 'inside', true],
  ]);
  const asRuntime = (text: string) =>
    office.test.database.asActor(chair, (transaction) =>
      transaction.run(`test_minutes_${text.length}`, text, []),
    );
  for (const text of [
    `UPDATE session_remarks SET remarks = 'other'`,
    `UPDATE session_member SET attendance = 'absent'`,
    `UPDATE document SET removed_at = now() WHERE kind = 'session_minutes'`,
    `INSERT INTO session_recusal (session_id, action_id, person_id, reason, declared_at)
     SELECT session_id, action_id, gen_random_uuid(), 'late', now() FROM session_item LIMIT 1`,
  ]) {
    await expect(asRuntime(text)).rejects.toMatchObject({ constraint: 'session_frozen' });
  }
  await expect(asRuntime(`UPDATE session_record SET content = '{}'`)).rejects.toThrow('permission denied');
  const told = await sessionInFull(office.runtime, auditor, session);
  expect(told?.items.map((one) => [one.outcome, one.decision?.transition])).toEqual([
    ['supported', 'award'],
    ['supported', 'award'],
    ['supported', 'award'],
    ['supported', 'put_on_reserve_list'],
    ['supported', 'put_on_reserve_list'],
  ]);
});

test('outsiders learn of no session, nor of who stands where', async () => {
  const { manager, partnerMd } = office.people;
  for (const outsider of [manager, partnerMd]) {
    expect(await office.view(outsider, subject, session)).toBeNull();
    expect(await reserveList(office.runtime, outsider)).toEqual([]);
    for (const table of [
      'committee_session',
      'session_item',
      'session_member',
      'session_recusal',
      'session_record',
      'reserve_pass',
    ]) {
      const rows = await office.test.database.asActor(outsider, (transaction) =>
        transaction.run(`test_out_${table}`, `SELECT FROM ${table}`),
      );
      expect([table, rows]).toEqual([table, []]);
    }
  }
});

describe('the reserve list', () => {
  const places = async () =>
    (await reserveList(office.runtime, office.people.head)).flatMap((one) =>
      one.places.map((place) => [actions.indexOf(place.actionId) + 1, place.place, place.called]),
    );

  test('stands in order of rank; nobody is called while there is no money', async () => {
    expect(await proposeFromReserveRound(office.runtime, fail)).toBe(0);
    expect(await places()).toEqual([
      [4, 1, false],
      [5, 2, false],
    ]);
    const [, , , , fifth = ''] = actions;
    const tried = await office.tries(office.people.head, fifth, 'award');
    expect(tried).toMatchObject({ refusals: [{ code: 'envelope_exhausted' }] });
  });

  test('moves up when one that was awarded withdraws, with a task for the head of unit', async () => {
    const { manager, head } = office.people;
    const [, second_ = '', , fourth = '', fifth = ''] = actions;
    await office.does(manager, second_, 'withdraw', { reason: 'No staff.' });
    expect(await proposeFromReserveRound(office.runtime, fail)).toBe(1);
    expect(await proposeFromReserveRound(office.runtime, fail)).toBe(0);
    expect(await places()).toEqual([
      [4, 1, true],
      [5, 2, false],
    ]);
    const tasks = await behindTheWall<{ case_id: string; role: string }>(
      office.test,
      `SELECT case_id, role FROM task WHERE done_at IS NULL AND case_id = ANY ($1::uuid[])`,
      [[fourth, fifth]],
    );
    expect(tasks).toEqual([{ case_id: fourth, role: 'head_of_unit' }]);
    // Out of turn it takes reasons, in turn none.
    expect(await office.tries(head, fifth, 'award')).toMatchObject({
      refusals: [{ code: 'not_next_on_reserve_list' }],
    });
    expect(await office.tries(head, fifth, 'award_out_of_turn')).toMatchObject({
      refusals: [{ code: 'reason_missing' }],
    });
    expect(await office.tries(head, fourth, 'award_out_of_turn', { reason: 'x' })).toMatchObject({
      refusals: [{ code: 'next_on_reserve_list' }],
    });
  });

  test('one that is left on the list gives its turn to the next, until there is more money', async () => {
    const { head } = office.people;
    const [, , , fourth = '', fifth = ''] = actions;
    await office.does(head, fourth, 'keep_on_list', { reason: 'The partner asks for time.' });
    expect(await proposeFromReserveRound(office.runtime, fail)).toBe(1);
    expect(await places()).toEqual([
      [4, 1, false],
      [5, 2, true],
    ]);
    // Somebody else takes the money, and the call is taken back.
    await behindTheWall(
      office.test,
      `UPDATE envelope SET ceiling_cents = ceiling_cents - 1000000, free_cents = free_cents - 1000000 WHERE code = 'BS-2023-ISF'`,
    );
    expect(await proposeFromReserveRound(office.runtime, fail)).toBe(1);
    expect(await office.stage('action', fifth)).toBe('reserve_list');
    await behindTheWall(
      office.test,
      `UPDATE envelope SET ceiling_cents = ceiling_cents + 2000000, free_cents = free_cents + 2000000 WHERE code = 'BS-2023-ISF'`,
    );
    expect(await proposeFromReserveRound(office.runtime, fail)).toBe(1);
    await office.does(head, fourth, 'award');
    expect(await office.stage('action', fourth)).toBe('contracting');
  });

  test('comes to an end, and its letter says so', async () => {
    const { manager } = office.people;
    const [, , , , fifth = ''] = actions;
    const clock = (await office.view(office.people.head, 'action', fifth))?.clocks.find(
      (one) => one.code === 'reserve_list' && one.state === 'running',
    );
    expect(clock?.dueDate).toBe('2027-09-17');
    office.test.database.clockOffsetMs = Date.parse('2027-09-20T09:00:00Z') - Date.now();
    await office.drain();
    expect(await office.stage('action', fifth)).toBe('lapsed');
    expect(await filePapersRound(office.runtime, fail)).toBe(1);
    expect(await filePapersRound(office.runtime, fail)).toBe(0);
    const letters = await office.test.database.asActor(manager, (transaction) =>
      transaction.run<{ title: string }>('test_letters', 'SELECT title FROM document WHERE case_id = $1', [
        fifth,
      ]),
    );
    expect(letters.map((one) => one.title)).toEqual(['End of the reserve list']);
  });
});

test('a redress is decided by nobody who voted or signed, and the page says why', async () => {
  const { manager, head, officer2, member, chair } = office.people;
  const { id } = await office.draft('MD', { title: 'Contested' });
  await office.does(manager, id, 'submit_concept_note');
  await office.place([id], 'committee', 'under_assessment');
  // In writing: it is on no agenda. Whoever sits on the committee may hold another role as well.
  const voter = office.withRoles(member, 'steering_member');
  await office.does(voter, id, 'vote_against', { reason: 'It repeats another action.' });
  await office.does(chair, id, 'vote_against', { reason: 'I agree.' });
  expect(await office.stage('action', id)).toBe('rejected');
  const reasons = (actor: PersonActor) =>
    office.test.database.asActor(actor, (transaction) =>
      transaction.run<{ reason: string }>('test_reasons', 'SELECT rejection_reasons($1) AS reason', [id]),
    );
  expect((await reasons(manager)).map((one) => one.reason)).toEqual([
    'It repeats another action.',
    'I agree.',
  ]);
  expect(await reasons(office.people.managerEs)).toEqual([]);
  expect(await reasons(office.people.partnerMd)).toEqual([]);
  await office.does(manager, id, 'request_redress', { reason: 'The other action has ended.' });
  await behindTheWall(
    office.test,
    `INSERT INTO role_assignment (id, account_id, role) VALUES (gen_random_uuid(), $1, 'head_of_unit')`,
    [member.accountId],
  );
  const standing = await redressStanding(office.runtime, head, id);
  expect(standing?.asked).toBe('The other action has ended.');
  const judged = new Map(standing?.judges.map((one) => [one.name, one]));
  expect([...judged.values()].map((one) => [one.name, one.refusals.map((refusal) => refusal.code)])).toEqual([
    ['aosd', []],
    ['head', []],
    ['officer2', []],
    ['member', ['duty_conflict']],
  ]);
  expect(judged.get('member')?.did.map((one) => one.done.en)).toEqual(['voted against the action']);
  expect(await redressStanding(office.runtime, manager, id)).toBeNull();
  const barred = await office.tries(office.withRoles(member, 'head_of_unit'), id, 'uphold_rejection', {
    reason: 'x',
  });
  expect(barred).toMatchObject({ refusals: [{ code: 'duty_conflict' }] });
  await office.does(officer2, id, 'uphold_rejection', { reason: 'It does repeat it.' });
  expect(await office.stage('action', id)).toBe('rejection_final');
});

test('an installation may want every voice in a session', async () => {
  const { manager, member, chair } = office.people;
  const { id } = await office.draft('MD', { title: 'In session only' });
  await office.does(manager, id, 'submit_concept_note');
  await office.place([id], 'committee', 'under_assessment');
  await behindTheWall(
    office.test,
    `UPDATE setting SET value = '"in_session"' WHERE code = 'committee_votes'`,
  );
  expect(await office.tries(member, id, 'vote_for')).toMatchObject({ refusals: [{ code: 'on_no_agenda' }] });
  await behindTheWall(
    office.test,
    `UPDATE setting SET value = '"written_too"' WHERE code = 'committee_votes'`,
  );
  expect((await office.tries(member, id, 'vote_for')).ok).toBe(true);
  expect(await office.tries(chair, id, 'record_consensus')).toMatchObject({
    refusals: [{ code: 'on_no_agenda' }],
  });
});

test('a session that is postponed keeps its agenda; one that is cancelled lets it go', async () => {
  const { secretariat, manager } = office.people;
  const { id } = await office.draft('MD', { title: 'Postponed' });
  await office.does(manager, id, 'submit_concept_note');
  await office.place([id], 'committee', 'under_assessment');
  const planned = await planSession(office.runtime, secretariat, {
    heldOn: '2027-10-14',
    startsAt: '09:30',
    link: 'https://meet.example.org/1',
    actionIds: [id],
  });
  const edit = async (changes: object) =>
    editSession(office.runtime, secretariat, {
      sessionId: planned.id,
      expectedVersion: await version(secretariat, planned.id),
      changes,
    });
  expect(await codes(edit({ heldOn: '2027-10-21' }))).toEqual(['/heldOn session_field_frozen']);
  await office.does(secretariat, planned.id, 'postpone', { subject, reason: 'The chair is away.' });
  await edit({ heldOn: '2027-10-21' });
  await office.does(secretariat, planned.id, 'plan_again', { subject });
  const view = await office.view(secretariat, subject, planned.id);
  expect(view?.title).toBe('Steering Committee of 2027-10-21');
  expect(view?.clocks.filter((one) => one.state === 'running').map((one) => one.dueDate)).toEqual([
    '2027-10-14',
  ]);
  await office.does(secretariat, planned.id, 'cancel', { subject, reason: 'Nothing is urgent.' });
  const again = await planSession(office.runtime, secretariat, {
    heldOn: '2027-11-18',
    startsAt: '09:30',
    place: 'Room 2',
    actionIds: [id],
  });
  // Too late to be sent: members would not have the time they are given.
  office.test.database.clockOffsetMs +=
    Date.parse('2027-11-15T09:00:00Z') - (Date.now() + office.test.database.clockOffsetMs);
  expect(await office.tries(secretariat, again.id, 'convene', { subject })).toMatchObject({
    refusals: [{ code: 'notice_too_short' }],
  });
});
