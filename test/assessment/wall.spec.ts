/** What keeps assessors independent lies in the database: asked as the runtime role, past every use case. */
import { randomUUID } from 'node:crypto';
import { keepSheet } from '../../src/assessment/keep-sheet.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { systemActor } from '../../src/kernel/actor.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { behindTheWall } from '../support/database.js';
import { declares, entitled, gridInForce, inAssessment, named, oneMore, scores } from './support/assessed.js';

let office: GrantOffice;
let technical: PersonActor;
let financial: PersonActor;
let other: PersonActor;
let id: string;

beforeAll(async () => {
  office = await GrantOffice.open();
  ({ technical, financial } = office.people);
  await entitled(office, technical, financial, office.people.secretariat, office.people.auditor);
  other = await oneMore(office, 'other', 'assessor_technical');
  await gridInForce(office);
  id = await inAssessment(office);
  await named(office, id, technical, financial);
}, 60_000);
afterAll(() => office?.close());

const asked = (actor: PersonActor, sql: string, values: readonly unknown[] = []) =>
  office.test.database.asActor(actor, (transaction) =>
    transaction.run<Record<string, unknown>>(`asked_${randomUUID()}`, sql, values as never),
  );

/** How many rows of each kind somebody reads. */
const reads = async (actor: PersonActor) => {
  const [row] = await asked(
    actor,
    `SELECT (SELECT count(*)::int FROM assessment_score) AS scores, (SELECT count(*)::int FROM score_sheet) AS sheets,
       (SELECT count(*)::int FROM assessor) AS assessors`,
  );
  return row;
};

const assessorOf = async (actor: PersonActor) =>
  (
    await behindTheWall<{ id: string }>(office.test, 'SELECT id FROM assessor WHERE person_id = $1', [
      actor.personId,
    ])
  )[0]?.id ?? '';

const INSERT = `INSERT INTO assessment_score (assessor_id, person_id, assessment_id, grid_version_id, position, points_hundredths)
  SELECT a.id, $2, s.id, s.grid_version_id, 1, $3 FROM assessor a JOIN assessment s ON s.id = a.assessment_id WHERE a.id = $1`;

describe('before the declaration', () => {
  it('no score can be written, whoever tries', async () => {
    await expect(
      asked(technical, INSERT, [await assessorOf(technical), technical.personId, 100]),
    ).rejects.toMatchObject({
      constraint: 'score_after_declaration',
    });
    await expect(
      behindTheWall(office.test, INSERT, [await assessorOf(technical), technical.personId, 100]),
    ).rejects.toMatchObject({ constraint: 'score_after_declaration' });
  });

  it('nobody declares in another’s place', async () => {
    await expect(
      asked(
        technical,
        `INSERT INTO conflict_declaration (assessor_id, person_id, outcome, statement) VALUES ($1, $2, 'none', 'I do')`,
        [await assessorOf(financial), financial.personId],
      ),
    ).rejects.toThrow('row-level security');
  });
});

describe('while one sheet is out', () => {
  beforeAll(async () => {
    await declares(office, id, technical, financial);
    await scores(office, id, technical, ['4', '8']);
    await keepSheet(office.runtime, financial, {
      actionId: id,
      scores: [{ points: '3', comment: 'A draft.' }, { points: '' }],
    });
  });

  it('each assessor reads their own rows alone, also where theirs is in', async () => {
    expect(await reads(technical)).toEqual({ scores: 2, sheets: 1, assessors: 2 });
    expect(await reads(financial)).toEqual({ scores: 2, sheets: 1, assessors: 2 });
    const [row] = await asked(financial, 'SELECT bool_and(person_id = $1) AS own FROM assessment_score', [
      financial.personId,
    ]);
    expect(row).toEqual({ own: true });
  });

  it('nobody else reads any, neither who names them, nor the auditor, nor the system', async () => {
    for (const actor of [office.people.secretariat, office.people.auditor, office.people.chair, other]) {
      expect(await reads(actor)).toMatchObject({ scores: 0, sheets: 0 });
    }
    const bySystem = office.test.database.asActor(systemActor('signal'), (transaction) =>
      transaction.run('count_scores', 'SELECT count(*)::int AS scores FROM assessment_score'),
    );
    await expect(bySystem).rejects.toThrow(
      'The system may not read assessment_score for the purpose signal.',
    );
  });

  it('nobody writes into another’s sheet, into one that is in, or beyond the maximum', async () => {
    const own = await assessorOf(technical);
    await expect(
      asked(technical, INSERT, [await assessorOf(financial), financial.personId, 100]),
    ).rejects.toThrow('row-level security');
    expect(
      await asked(
        financial,
        `UPDATE assessment_score SET points_hundredths = 0 WHERE assessor_id = $1 RETURNING 1`,
        [own],
      ),
    ).toEqual([]);
    const change = 'UPDATE assessment_score SET points_hundredths = 500 WHERE assessor_id = $1';
    await expect(asked(technical, change, [own])).rejects.toMatchObject({ constraint: 'sheet_is_final' });
    await expect(behindTheWall(office.test, change, [own])).rejects.toMatchObject({
      constraint: 'sheet_is_final',
    });
    await expect(
      asked(financial, 'UPDATE assessment_score SET points_hundredths = 501 WHERE position = 1'),
    ).rejects.toMatchObject({
      constraint: 'score_within_criterion',
    });
  });

  it('nobody hands in for another, or a sheet that is not whole, or takes it back', async () => {
    const handIn = 'UPDATE assessor SET submitted_at = entente_now() WHERE id = $1';
    const theirs = await assessorOf(financial);
    await expect(asked(technical, handIn, [theirs])).rejects.toMatchObject({ constraint: 'sheet_is_whole' });
    await expect(asked(financial, handIn, [theirs])).rejects.toMatchObject({ constraint: 'sheet_is_whole' });
    await expect(
      asked(technical, 'UPDATE assessor SET submitted_at = NULL WHERE id = $1', [
        await assessorOf(technical),
      ]),
    ).rejects.toMatchObject({ constraint: 'sheet_is_final' });
  });

  it('the round cannot be settled', async () => {
    await expect(
      asked(
        office.people.secretariat,
        `UPDATE assessment SET settled_at = entente_now(), settled_by = 'average', points_hundredths = 1, thresholds_met = true`,
      ),
    ).rejects.toMatchObject({ constraint: 'round_is_settled' });
  });
});

describe('once both are in and lie apart', () => {
  beforeAll(() => scores(office, id, financial, ['1', '2']));

  it('those who wrote them and who names assessors read them, and nobody who could become the third', async () => {
    for (const actor of [technical, financial, office.people.secretariat]) {
      expect(await reads(actor)).toMatchObject({ scores: 4, sheets: 2 });
    }
    for (const actor of [other, office.people.auditor, office.people.chair]) {
      expect(await reads(actor)).toMatchObject({ scores: 0, sheets: 0 });
    }
  });

  it('outsiders read nothing of it, not even that there is a grid', async () => {
    for (const actor of [office.people.manager, office.people.partnerMd, office.people.agency]) {
      const [row] = await asked(
        actor,
        `SELECT (SELECT count(*) FROM assessment)::int + (SELECT count(*) FROM assessor)::int + (SELECT count(*) FROM assessment_grid)::int
           + (SELECT count(*) FROM assessment_criterion)::int + (SELECT count(*) FROM conflict_declaration)::int
           + (SELECT count(*) FROM assessment_score)::int + (SELECT count(*) FROM assessment_result)::int AS rows`,
      );
      expect(row).toEqual({ rows: 0 });
    }
  });
});

describe('a grid in force', () => {
  it('is never changed again', async () => {
    const { secretariat } = office.people;
    for (const sql of [
      'UPDATE assessment_criterion SET weight = 50',
      'DELETE FROM assessment_criterion',
      'UPDATE assessment_grid_version SET threshold_hundredths = 0',
      'UPDATE assessment_grid_version SET in_force_from = NULL',
    ]) {
      await expect(behindTheWall(office.test, sql)).rejects.toMatchObject({
        constraint: 'grid_in_force_stays',
      });
    }
    await expect(asked(secretariat, 'DELETE FROM assessment_criterion')).rejects.toMatchObject({
      constraint: 'grid_in_force_stays',
    });
  });

  it('cannot come to be while its weights do not add up', async () => {
    await expect(
      behindTheWall(
        office.test,
        `WITH v AS (INSERT INTO assessment_grid_version (id, grid_id, number, threshold_hundredths, criterion_tolerance_percent,
           total_tolerance_hundredths, outlier_rule) SELECT gen_random_uuid(), id, 2, 0, 0, 0, 'third' FROM assessment_grid RETURNING id)
         SELECT id FROM v`,
      ).then(() =>
        behindTheWall(
          office.test,
          'UPDATE assessment_grid_version SET in_force_from = now() WHERE number = 2',
        ),
      ),
    ).rejects.toMatchObject({ constraint: 'grid_weights_add_up' });
  });
});
