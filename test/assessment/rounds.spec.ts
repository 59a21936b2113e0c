/** Rounds of assessment through their use cases: naming, declaring, scoring, what follows when sheets lie apart, and the visas. */
import { assessmentInFull } from '../../src/assessment/assessment-in-full.query.js';
import { assessmentsWaiting } from '../../src/assessment/assessments-waiting.query.js';
import { changeGrid, putGridInForce } from '../../src/assessment/change-grid.js';
import { agreeToConsensus, proposeConsensus } from '../../src/assessment/consensus.js';
import { declareInterest } from '../../src/assessment/declare-interest.js';
import { drawUpNextVersion } from '../../src/assessment/draw-up-grid.js';
import { handInSheet } from '../../src/assessment/hand-in-sheet.js';
import { keepSheet } from '../../src/assessment/keep-sheet.js';
import { settleRound } from '../../src/assessment/settle-round.js';
import { takeOffAssessor } from '../../src/assessment/take-off-assessor.js';
import { trailOf } from '../../src/cases/trail.query.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { behindTheWall } from '../support/database.js';
import {
  declares,
  entitled,
  GRID,
  gridInForce,
  inAssessment,
  named,
  namedBy,
  oneMore,
  scores,
} from './support/assessed.js';

let office: GrantOffice;
let gridId: string;
let people: GrantOffice['people'];
let other: PersonActor;
let third: PersonActor;

beforeAll(async () => {
  office = await GrantOffice.open();
  ({ people } = office);
  await entitled(office, people.technical, people.financial, people.secretariat);
  other = await oneMore(office, 'other', 'assessor_technical');
  third = await oneMore(office, 'third', 'assessor_financial');
  gridId = await gridInForce(office);
}, 60_000);
afterAll(() => office?.close());

const refusedWith = (code: string) => ({ details: [expect.objectContaining({ code })] });
const full = async (actor: PersonActor, id: string) => {
  const found = await assessmentInFull(office.runtime, actor, id);
  if (!found) throw new Error('No assessment.');
  return found;
};
const resultOf = async (id: string) =>
  (
    await behindTheWall(
      office.test,
      `SELECT points_hundredths AS points, maximum_hundredths AS of, thresholds_met AS met FROM assessment_result WHERE action_id = $1`,
      [id],
    )
  )[0];
const scored = async (points: Readonly<Record<string, readonly string[]>>) => {
  const id = await inAssessment(office);
  const both = { technical: people.technical, financial: people.financial };
  await named(office, id, both.technical, both.financial);
  await declares(office, id, both.technical, both.financial);
  await scores(office, id, both.technical, points['technical'] ?? []);
  await scores(office, id, both.financial, points['financial'] ?? []);
  return id;
};

describe('an application in assessment', () => {
  let id: string;
  beforeAll(async () => {
    id = await inAssessment(office);
  });

  it('waits for its assessors, and nobody gives a visa before they are named', async () => {
    expect((await full(people.secretariat, id)).standing?.next).toBe('name_assessors');
    expect(await office.tries(people.technical, id, 'recommend', { visa: 'technical' })).toMatchObject({
      why: 'refused',
      refusals: [{ kind: 'state', code: 'own_scores_not_in' }],
    });
  });

  it('is assessed by whom the secretariat names, and nobody else names them', async () => {
    for (const actor of [people.technical, people.head, people.chair]) {
      await expect(namedBy(office, actor, id, people.technical)).rejects.toMatchObject({
        code: 'not_yours_to_do',
      });
    }
    await expect(namedBy(office, people.manager, id, people.technical)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(named(office, id, people.head)).rejects.toMatchObject(refusedWith('not_a_choice'));
    await named(office, id, people.technical, people.financial);
    await expect(named(office, id, people.technical)).rejects.toMatchObject(
      refusedWith('assessor_not_available'),
    );
  });

  it('opens to nobody who has not declared their interests', async () => {
    const closed = await full(people.technical, id);
    expect(closed.standing).toMatchObject({ closed: true, next: 'declare' });
    expect(closed).toMatchObject({
      rounds: [],
      candidates: [],
      file: { title: 'Work with MD', countries: ['MD'] },
    });
    await expect(
      keepSheet(office.runtime, people.technical, {
        actionId: id,
        scores: [{ points: '1' }, { points: '1' }],
      }),
    ).rejects.toMatchObject(refusedWith('assessment_declare_first'));
  });

  it('closes to whoever declares a conflict, for good, and the secretariat names somebody else', async () => {
    await expect(
      declareInterest(office.runtime, people.financial, { actionId: id, outcome: 'conflict', reason: ' ' }),
    ).rejects.toMatchObject({ details: [{ code: 'missing', pointer: '/reason' }] });
    await declareInterest(office.runtime, people.financial, {
      actionId: id,
      outcome: 'conflict',
      reason: 'I advised the applicant.',
    });
    expect(await full(people.financial, id)).toMatchObject({
      rounds: [],
      standing: { recused: true, closed: true },
    });
    await expect(named(office, id, people.financial)).rejects.toMatchObject(
      refusedWith('assessor_not_available'),
    );
    const [round] = (await full(people.secretariat, id)).rounds;
    expect(round?.assessors.find((one) => one.endedWhy === 'conflict')?.conflict).toBe(
      'I advised the applicant.',
    );
    const [seen] = (await full(people.head, id)).rounds;
    expect(seen?.assessors.find((one) => one.endedWhy === 'conflict')?.conflict).toBeNull();
    await named(office, id, third);
  });

  it('is scored whole, with a comment where a score is below its threshold', async () => {
    await declares(office, id, people.technical, third);
    await expect(
      keepSheet(office.runtime, people.technical, {
        actionId: id,
        scores: [{ points: '5.5' }, { points: 'x' }],
      }),
    ).rejects.toMatchObject({
      details: [
        { code: 'points_above_maximum', pointer: '/scores/0/points', params: { maximum: '5' } },
        { code: 'points_malformed', pointer: '/scores/1/points' },
      ],
    });
    await keepSheet(office.runtime, people.technical, {
      actionId: id,
      scores: [{ points: '2' }, { points: '' }],
    });
    await expect(handInSheet(office.runtime, people.technical, id)).rejects.toMatchObject({
      details: [
        { code: 'comment_below_threshold', pointer: '/scores/0/comment' },
        { code: 'missing', pointer: '/scores/1/points' },
      ],
    });
    await scores(office, id, people.technical, ['4', '7.5']);
    await expect(handInSheet(office.runtime, people.technical, id)).rejects.toMatchObject(
      refusedWith('assessment_sheet_in'),
    );
  });

  it('tells the secretariat who has handed in, and not what', async () => {
    const [round] = (await full(people.secretariat, id)).rounds;
    const there = round?.assessors.filter((one) => one.endedAt === null) ?? [];
    expect(there.map(({ submittedAt, sheet }) => [submittedAt !== null, sheet])).toEqual([
      [true, null],
      [false, null],
    ]);
    expect(
      (await assessmentsWaiting(office.runtime, third)).find((one) => one.actionId === id),
    ).toMatchObject({
      next: 'score',
      named: 2,
      handedIn: 1,
    });
  });

  it('lets whoever has scored give their visa, and the last one only with a result', async () => {
    await office.does(people.technical, id, 'recommend', { visa: 'technical' });
    expect(await office.tries(people.financial, id, 'recommend', { visa: 'financial' })).toMatchObject({
      refusals: [{ code: 'own_scores_not_in' }, { code: 'assessment_not_settled' }],
    });
    await scores(office, id, third, ['4.5', '7']);
    // 60 × 4.25 / 5 + 40 × 7.25 / 10
    expect(await resultOf(id)).toEqual({ points: 8_000, of: 10_000, met: true });
    await office.does(third, id, 'advise_against', { visa: 'financial', reason: 'Dear.' });
    expect(await office.stage('action', id)).toBe('committee');
  });

  it('begins a new round when the committee sends it back; the old sheets stay readable', async () => {
    await office.does(people.secretariat, id, 'return_to_assessment', { reason: 'New figures.' });
    const found = await full(people.secretariat, id);
    expect(found.rounds.map(({ round, open, settled }) => [round, open, settled?.pointsHundredths])).toEqual([
      [2, true, undefined],
      [1, false, 8_000],
    ]);
    expect(found.rounds[1]?.assessors.flatMap(({ sheet }) => (sheet ? [sheet.points] : []))).toEqual([
      [400, 750],
      [450, 700],
    ]);
    expect(await office.tries(people.technical, id, 'recommend', { visa: 'technical' })).toMatchObject({
      refusals: [{ code: 'own_scores_not_in' }],
    });
    await expect(named(office, id, people.financial)).rejects.toMatchObject(
      refusedWith('assessor_not_available'),
    );
    await named(office, id, people.technical, other);
    expect((await full(people.technical, id)).standing?.next).toBe('declare');
  });

  it('leaves a trail for staff, and none of it for the applicant and the partner country', async () => {
    const kinds = async (actor: PersonActor) =>
      (
        await office.test.database.asActor(actor, (transaction) =>
          trailOf(office.runtime, transaction, actor, id),
        )
      ).map(({ kind }) => kind);
    const ours = ['assessor_named', 'interest_declared', 'scores_handed_in', 'assessment_settled'];
    expect(await kinds(people.auditor)).toEqual(expect.arrayContaining(ours));
    for (const outsider of [people.manager, people.partnerMd]) {
      const told = await kinds(outsider);
      expect(told.length).toBeGreaterThan(0);
      expect(told.filter((kind) => ours.includes(kind))).toEqual([]);
      expect(await assessmentInFull(office.runtime, outsider, id)).toBeNull();
      expect(await assessmentsWaiting(office.runtime, outsider)).toEqual([]);
    }
  });
});

describe('sheets that lie apart', () => {
  let id: string;
  beforeAll(async () => {
    id = await scored({ technical: ['4', '8'], financial: ['2', '8'] });
  });

  it('bring no result, and no last visa, until the assessors agree', async () => {
    expect(await resultOf(id)).toBeUndefined();
    await office.does(people.technical, id, 'recommend', { visa: 'technical' });
    expect(await office.tries(people.financial, id, 'recommend', { visa: 'financial' })).toMatchObject({
      refusals: [{ code: 'assessment_not_settled' }],
    });
    expect((await full(people.secretariat, id)).standing).toMatchObject({
      next: 'wait',
      apart: { criteria: [0], total: true },
    });
    expect((await full(people.technical, id)).standing?.next).toBe('propose_consensus');
    await expect(settleRound(office.runtime, people.secretariat, id)).rejects.toMatchObject(
      refusedWith('assessment_not_ready'),
    );
    await expect(named(office, id, other)).rejects.toMatchObject(refusedWith('assessment_all_in'));
  });

  it('are settled by the latest proposal, once every assessor has agreed to it', async () => {
    const propose = (actor: PersonActor, points: readonly string[]) =>
      proposeConsensus(office.runtime, actor, { actionId: id, points, reason: 'The risk was misread.' });
    await expect(propose(other, ['3', '8'])).rejects.toMatchObject({ code: 'not_yours_to_do' });
    await expect(propose(people.technical, ['3'])).rejects.toMatchObject(refusedWith('one_per_criterion'));
    await propose(people.technical, ['3', '8']);
    await propose(people.financial, ['2.5', '8']);
    await expect(
      agreeToConsensus(office.runtime, people.technical, { actionId: id, number: 1 }),
    ).rejects.toMatchObject(refusedWith('consensus_superseded'));
    expect((await full(people.technical, id)).standing?.next).toBe('agree');
    expect(await resultOf(id)).toBeUndefined();
    await agreeToConsensus(office.runtime, people.technical, { actionId: id, number: 2 });
    // 60 × 2.5 / 5 + 40 × 8 / 10, and 2.5 is below the threshold of 3.
    expect(await resultOf(id)).toEqual({ points: 6_200, of: 10_000, met: false });
    const [round] = (await full(people.head, id)).rounds;
    expect(round).toMatchObject({ settled: { by: 'consensus', thresholdsMet: false } });
    await office.does(people.financial, id, 'recommend', { visa: 'financial' });
    expect(await office.stage('action', id)).toBe('committee');
  });
});

describe('another version of the grid', () => {
  it('counts for applications that come after it, and asks for a third assessor where it says so', async () => {
    const before = await inAssessment(office);
    await drawUpNextVersion(office.test.database, people.secretariat, gridId);
    const target = { gridId, revision: 1 };
    const sent = { ...GRID, outlierRule: 'third', threshold: '0' };
    await changeGrid(office.test.database, people.secretariat, { ...target, sent });
    await expect(
      changeGrid(office.test.database, people.secretariat, { ...target, sent }),
    ).rejects.toMatchObject({
      code: 'stale_version',
    });
    await putGridInForce(office.test.database, people.secretariat, { gridId, revision: 2 });
    const id = await scored({ technical: ['5', '10'], financial: ['2', '4'] });
    expect((await full(people.secretariat, before)).rounds[0]?.grid).toMatchObject({
      number: 1,
      rules: { outlierRule: 'consensus' },
    });
    expect(await full(people.secretariat, id)).toMatchObject({
      standing: { next: 'name_third' },
      rounds: [{ grid: { number: 2 } }],
    });
    await named(office, id, other);
    // The third is as independent as the first: until theirs is in, the others’ are closed again to everybody.
    await declares(office, id, other);
    const [seen] = (await full(other, id)).rounds;
    expect(seen?.assessors.map(({ sheet }) => sheet)).toEqual([null, null, null]);
    await scores(office, id, other, ['4.5', '8']);
    // The mean of (5, 10) and (4.5, 8): 60 × 4.75 / 5 + 40 × 9 / 10.
    expect(await resultOf(id)).toEqual({ points: 9_300, of: 10_000, met: true });
  });

  it('is settled by the secretariat where the last one out was recused', async () => {
    const id = await inAssessment(office);
    await named(office, id, people.technical, people.financial, other);
    await declares(office, id, people.technical, people.financial);
    await scores(office, id, people.technical, ['4', '8']);
    await scores(office, id, people.financial, ['4', '7']);
    await declareInterest(office.runtime, other, {
      actionId: id,
      outcome: 'conflict',
      reason: 'My brother leads it.',
    });
    expect((await full(people.secretariat, id)).standing?.next).toBe('settle');
    await settleRound(office.runtime, people.secretariat, id);
    expect(await resultOf(id)).toEqual({ points: 7_800, of: 10_000, met: true });
  });

  it('counts nothing of whoever was taken off, and settles with the others', async () => {
    const id = await inAssessment(office);
    await named(office, id, people.technical, people.financial, other);
    await declares(office, id, people.technical, people.financial, other);
    await keepSheet(office.runtime, other, {
      actionId: id,
      scores: [{ points: '0', comment: 'No.' }, { points: '0' }],
    });
    await scores(office, id, people.technical, ['4', '8']);
    await scores(office, id, people.financial, ['4', '7']);
    const [round] = (await full(people.secretariat, id)).rounds;
    const out = round?.assessors.find((one) => one.personId === other.personId)?.id ?? '';
    await takeOffAssessor(office.runtime, people.secretariat, { actionId: id, assessorId: out });
    expect(await resultOf(id)).toEqual({ points: 7_800, of: 10_000, met: true });
    const [settled] = (await full(people.head, id)).rounds;
    expect(settled?.assessors.find((one) => one.id === out)?.sheet).toBeNull();
  });
});

describe('an application under no grid', () => {
  it('is assessed as before: by a visa, without scores', async () => {
    await behindTheWall(office.test, 'ALTER TABLE case_file DISABLE TRIGGER assessment_opens');
    const id = await inAssessment(office);
    await behindTheWall(office.test, 'ALTER TABLE case_file ENABLE TRIGGER assessment_opens');
    expect(await full(people.secretariat, id)).toMatchObject({ rounds: [], standing: null });
    await expect(named(office, id, people.technical)).rejects.toMatchObject(
      refusedWith('assessment_not_open'),
    );
    await office.does(people.technical, id, 'recommend', { visa: 'technical' });
    await office.does(people.financial, id, 'recommend', { visa: 'financial' });
    expect(await office.stage('action', id)).toBe('committee');
  });
});
