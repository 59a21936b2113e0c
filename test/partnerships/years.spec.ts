/** What the database itself holds of a partnership's years and of results, whoever asks; and what jobs do by themselves. */
import { createHash } from 'node:crypto';
import { editAction } from '../../src/actions/edit-action.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { partnershipHistory } from '../../src/partnerships/history.query.js';
import { openYearlyReviews } from '../../src/partnerships/open-yearly-reviews.js';
import { setPriorities } from '../../src/partnerships/set-priorities.js';
import { writeConclusions } from '../../src/partnerships/write-conclusions.js';
import { resultsFor } from '../../src/results/results.query.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { behindTheWall } from '../support/database.js';

const PS = 'partnership' as const;

let office: GrantOffice;
let moldova: string;
let running: string;

beforeAll(async () => {
  office = await GrantOffice.open();
  moldova = office.programme.partnership('MD');
  running = (await office.underContract({ title: 'With Moldova' })).id;
  await office.inConsultation('MA', { title: 'With Morocco' });
  await office.draft('MD', { title: 'Only a draft' });
}, 60_000);
afterAll(() => office?.close());
afterEach(() => {
  office.test.database.clockOffsetMs = 0;
});

const run = (actor: PersonActor, text: string, values: readonly (string | number | null)[] = []) =>
  office.test.database.asActor(actor, (transaction) =>
    transaction.run(`test_${createHash('sha256').update(text).digest('hex').slice(0, 12)}`, text, values),
  );
const version = async (actor: PersonActor) => (await office.view(actor, PS, moldova))?.version ?? '';

describe('a review', () => {
  it('is opened on figures without drafts, with the money of the day apart', async () => {
    const { head, partnerMd } = office.people;
    await office.does(partnerMd, moldova, 'open_review', { subject: PS, reason: 'A year.' });
    const inside = await partnershipHistory(office.test.database, head, moldova);
    expect(inside?.reviews[0]).toMatchObject({
      number: 1,
      openedBy: 'partner',
      periodFrom: '2008-06-05',
      figures: {
        actions: [{ pillar: 'IRREGULAR_THB', kind: 'GRANT', stage: 'implementation', count: 1 }],
        begun: 1,
        ended: 0,
      },
      money: { committedCents: 29_565_525, paidCents: 0, committedInPeriodCents: 29_565_525 },
    });
  });

  it('is for the two sides: others find neither figures nor money, and nobody writes figures', async () => {
    const { partnerMd, partnerMa, manager, agency, head } = office.people;
    const count = async (actor: PersonActor, table: string) =>
      (await run(actor, `SELECT FROM ${table}`)).length;
    for (const actor of [partnerMa, manager, agency]) {
      for (const table of ['partnership_review', 'partnership_review_money', 'partnership_assessment']) {
        expect(await count(actor, table)).toBe(0);
      }
      expect(
        await run(actor, `SELECT partnership_figures($1, '2000-01-01', '2099-01-01') AS told`, [moldova]),
      ).toEqual([{ told: null }]);
    }
    expect(await count(partnerMd, 'partnership_review')).toBe(1);
    expect(await count(partnerMd, 'partnership_review_money')).toBe(0);
    const money = `SELECT partnership_money_figures($1, '2000-01-01', '2099-01-01') AS told`;
    expect(await run(partnerMd, money, [moldova])).toEqual([{ told: null }]);
    expect(await run(head, money, [moldova])).not.toEqual([{ told: null }]);
    for (const hidden of ['partnership_counts', 'partnership_money']) {
      await expect(
        run(partnerMd, `SELECT ${hidden}($1, '2000-01-01', '2099-01-01')`, [moldova]),
      ).rejects.toThrow(/permission denied/);
    }
    await expect(run(head, `UPDATE partnership_review SET figures = '{}'`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      run(partnerMd, `INSERT INTO partnership_assessment VALUES ($1, 1, 'facility', 'Mine', now())`, [
        moldova,
      ]),
    ).rejects.toThrow(/row-level security/);
    await expect(
      run(partnerMd, `INSERT INTO partnership_conclusions VALUES ($1, 1, 'Mine')`, [moldova]),
    ).rejects.toThrow(/row-level security/);
  });

  it('keeps the other side’s words back until both are in, and the conclusions until the end', async () => {
    const { head, partnerMd } = office.people;
    await office.does(head, moldova, 'assess', { subject: PS, inputs: { assessment: 'Well.' } });
    expect(await run(partnerMd, 'SELECT side FROM partnership_assessment')).toEqual([]);
    await office.does(partnerMd, moldova, 'assess_as_partner', {
      subject: PS,
      inputs: { assessment: 'Better.' },
    });
    expect(await run(partnerMd, 'SELECT side FROM partnership_assessment ORDER BY side')).toHaveLength(2);
    await writeConclusions(office.runtime, head, {
      partnershipId: moldova,
      expectedVersion: await version(head),
      conclusions: 'It goes on.',
      followUps: [{ words: 'Meet', side: 'both' }],
    });
    expect(await run(partnerMd, 'SELECT FROM partnership_conclusions')).toEqual([]);
    expect(await run(partnerMd, 'SELECT FROM partnership_follow_up')).toEqual([]);
    await office.does(head, moldova, 'continue_unchanged', { subject: PS });
    expect(await run(partnerMd, 'SELECT words FROM partnership_conclusions')).toEqual([
      { words: 'It goes on.' },
    ]);
    expect(await run(partnerMd, 'SELECT words FROM partnership_follow_up')).toEqual([{ words: 'Meet' }]);
  });

  it('stays as it was concluded, whatever is tried and whatever happens to its actions', async () => {
    const { head } = office.people;
    const before = await partnershipHistory(office.test.database, head, moldova);
    for (const tried of [
      `UPDATE partnership_review SET outcome = 'closed'`,
      `UPDATE partnership_conclusions SET words = 'Otherwise'`,
      `DELETE FROM partnership_follow_up`,
      `INSERT INTO partnership_follow_up (partnership_id, number, position, words, side) SELECT partnership_id, 1, 9, 'More', 'both' FROM partnership_review`,
    ]) {
      await expect(run(head, tried)).rejects.toMatchObject({ constraint: 'review_stays' });
    }
    await office.place([running], 'closed', 'closed');
    expect(await partnershipHistory(office.test.database, head, moldova)).toEqual(before);
    await office.place([running], 'implementation', 'implementation');
  });
});

describe('priorities', () => {
  it('make a version when they change and none when they do not, and outsiders set none', async () => {
    const { secretariat, head, manager, partnerMd } = office.people;
    const set = async (actor: PersonActor, words: string) =>
      setPriorities(office.runtime, actor, {
        partnershipId: moldova,
        expectedVersion: await version(actor),
        priorities: [{ words, pillar: 'PROTECTION' }],
      });
    expect((await set(secretariat, 'Asylum')).changed).toBe(true);
    expect((await set(head, 'Asylum')).changed).toBe(false);
    expect((await set(head, 'Protection')).changed).toBe(true);
    for (const actor of [manager, partnerMd])
      await expect(set(actor, 'Mine')).rejects.toMatchObject({ status: 403 });
    const told = await partnershipHistory(office.test.database, partnerMd, moldova);
    expect(told?.priorities.map((one) => [one.version, one.priorities[0]?.words])).toEqual([
      [2, 'Protection'],
      [1, 'Asylum'],
    ]);
  });
});

describe('a suspension', () => {
  it('is kept by the stage itself, under whatever version the framework runs, and told on each open action', async () => {
    const { head } = office.people;
    const at = async () => {
      const told = await partnershipHistory(office.test.database, head, moldova);
      return told?.suspensions.map(({ beganAt, endedAt }) => [beganAt !== null, endedAt !== null]);
    };
    await office.does(head, moldova, 'suspend', { subject: PS, reason: 'Talks broke off.' });
    expect(await at()).toEqual([[true, false]]);
    const events = await behindTheWall<{ title: string; kind: string }>(
      office.test,
      `SELECT c.title, e.kind FROM audit_event e JOIN case_file c ON c.id = e.case_id WHERE e.kind LIKE 'framework%' ORDER BY c.title`,
    );
    expect(events).toEqual([
      { title: 'Only a draft', kind: 'framework_suspended' },
      { title: 'With Moldova', kind: 'framework_suspended' },
    ]);
    await office.does(head, moldova, 'lift_suspension', { subject: PS, reason: 'They go on.' });
    expect(await at()).toEqual([[true, true]]);
    const belarus = await partnershipHistory(office.test.database, head, office.programme.partnership('BY'));
    expect(belarus?.suspensions).toEqual([{ beganAt: null, endedAt: null }]);
  });
});

describe('results', () => {
  it('of outsiders are those of their own cases, without money and other countries; staff see all', async () => {
    const { head, auditor, partnerMd, partnerMa, manager, managerEs, agency } = office.people;
    const titles = async (actor: PersonActor) =>
      (await resultsFor(office.runtime, actor)).actions.map((one) => one.title).sort();
    expect(await titles(head)).toEqual(['Only a draft', 'With Moldova', 'With Morocco']);
    expect(await titles(auditor)).toHaveLength(3);
    expect(await titles(manager)).toEqual(['Only a draft', 'With Moldova']);
    expect(await titles(partnerMd)).toEqual(['With Moldova']);
    expect(await titles(managerEs)).toEqual(['With Morocco']);
    expect(await titles(partnerMa)).toEqual(['With Morocco']);
    expect(await titles(agency)).toEqual([]);
    for (const actor of [partnerMd, manager]) {
      expect((await resultsFor(office.runtime, actor)).actions.map((one) => one.money)).not.toContainEqual(
        expect.anything(),
      );
    }
    const [all] = (await resultsFor(office.runtime, head)).actions.filter((one) => one.id === running);
    expect(all?.money).toMatchObject({ grantCents: 29_565_525, contractedCents: 29_565_525, paidCents: 0 });
  });

  it('name the routes that the lead says an action touches, and nobody else writes them', async () => {
    const { manager, partnerMd, head } = office.people;
    const draft = await office.draft('MD', { title: 'With routes', routes: ['SILK_ROUTE', 'ATLANTIC'] });
    const routesOf = async () =>
      (await resultsFor(office.runtime, head)).actions.find((one) => one.id === draft.id)?.routes;
    expect(await routesOf()).toEqual(['ATLANTIC', 'SILK_ROUTE']);
    const expectedVersion = (await office.view(manager, 'action', draft.id))?.version ?? '';
    await editAction(office.runtime, manager, {
      actionId: draft.id,
      expectedVersion,
      changes: { routes: [] },
    });
    expect(await routesOf()).toEqual([]);
    await expect(
      editAction(office.runtime, manager, {
        actionId: draft.id,
        expectedVersion: (await office.view(manager, 'action', draft.id))?.version ?? '',
        changes: { routes: ['MOON'] },
      }),
    ).rejects.toMatchObject({ status: 422 });
    await expect(
      run(partnerMd, `INSERT INTO action_route VALUES ($1, 'ATLANTIC')`, [running]),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('the yearly review', () => {
  it('opens by itself on the anniversary, once, and not where one was held since', async () => {
    const { head } = office.people;
    const georgia = office.programme.partnership('GE');
    expect(await openYearlyReviews(office.runtime)).toBe(0);
    const [row] = await behindTheWall<{ year: number }>(
      office.test,
      'SELECT extract(year FROM now())::int AS year',
    );
    office.test.database.clockOffsetMs = Date.parse(`${(row?.year ?? 0) + 1}-12-01T06:00:00Z`) - Date.now();
    expect(await openYearlyReviews(office.runtime)).toBeGreaterThan(0);
    expect(await office.stage(PS, georgia)).toBe('under_review');
    const told = await partnershipHistory(office.test.database, head, georgia);
    expect(told?.reviews[0]?.openedBy).toBe('anniversary');
    expect(await openYearlyReviews(office.runtime)).toBe(0);
    // Nigeria's day of signature is not known, so that it has no anniversary; Belarus is suspended.
    expect(await office.stage(PS, office.programme.partnership('NG'))).toBe('in_implementation');
    expect(await office.stage(PS, office.programme.partnership('BY'))).toBe('suspended');
  });
});
