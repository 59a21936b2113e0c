/** What guards is made stricter by one administrator and weaker by two: the rule, the use cases, and the database past them. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { ROLES } from '../../src/kernel/actor.js';
import type { Problem } from '../../src/kernel/problem.js';
import { changeSetting } from '../../src/reference/change-setting.js';
import { decideSetting } from '../../src/reference/decide-setting.js';
import { isLeast, weakens } from '../../src/reference/guarded-settings.js';
import { settingProposal, settingProposalsOpen } from '../../src/reference/setting-proposals.query.js';
import { SETTINGS, type SettingValue, settingOf } from '../../src/reference/settings.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { type Seat, UnitOfPeople } from '../support/unit-of-people.js';

const DAY_MS = 86_400_000;
const FACTORS = 'second_factor_roles';
const KEPT = 'retention_invoice_years';
const LEAST = 'authorising_officer administrator';

let test: TestDatabase;
let unit: UnitOfPeople;
let one: Seat;
let two: Seat;
let second: Seat;

beforeAll(async () => {
  test = await testDatabase();
  unit = await UnitOfPeople.open(test);
  one = await unit.seat('Ada', ['administrator']);
  second = await unit.seat('Ada', ['administrator'], one.personId);
  two = await unit.seat('Bert', ['administrator']);
});
afterAll(() => test.close());
beforeEach(async () => {
  test.database.clockOffsetMs = 0;
  await behindTheWall(test, 'DELETE FROM setting_proposal');
  await behindTheWall(test, `UPDATE setting SET value = to_jsonb($1::text) WHERE code = '${FACTORS}'`, [
    `${LEAST.split(' ')[0]} head_of_unit administrator`,
  ]);
  await behindTheWall(test, `UPDATE setting SET value = '10' WHERE code = '${KEPT}'`);
  await behindTheWall(test, 'UPDATE account SET disabled_at = NULL');
});

const now = async (code: string) =>
  (await behindTheWall<{ value: SettingValue }>(test, 'SELECT value FROM setting WHERE code = $1', [code]))[0]
    ?.value ?? '';
const outcome = <T>(done: Promise<T>) =>
  done.then(
    (told) => told ?? 'done',
    (error: Problem) => [error.code, ...(error.details ?? []).map((detail) => detail.code)].join(' '),
  );
const change = async (by: Seat, code: string, value: SettingValue) =>
  outcome(changeSetting(test.database, await unit.actor(by), { code, value, before: await now(code) }));
const decide = async (by: Seat, id: string, decision: 'confirm' | 'refuse' | 'withdraw' = 'confirm') =>
  outcome(decideSetting(test.database, await unit.actor(by), { id, decision }));
async function proposed(by: Seat, code: string, value: SettingValue): Promise<string> {
  const told = await change(by, code, value);
  if (typeof told === 'string' || told.state !== 'proposed') throw new Error(`Not proposed: ${String(told)}`);
  return told.id;
}
/** As the runtime role in somebody's name; what the database refuses is told by its constraint. */
const byHand = async (by: Seat, text: string, values: unknown[] = []) =>
  test.database
    .asActor(await unit.actor(by), (transaction) =>
      transaction.run<object>(
        `by_hand_${createHash('sha256').update(text).digest('hex').slice(0, 12)}`,
        `${text} RETURNING 1`,
        values as string[],
      ),
    )
    .then(
      (rows) => rows.length,
      ({ constraint, message }: { constraint?: string; message: string }) => constraint ?? message,
    );

const roles = fc.subarray([...ROLES]).map((some) => some.join(' '));
const years = fc.integer({ min: 0, max: 100 });
const pair = (code: string): fc.Arbitrary<[SettingValue, SettingValue]> =>
  code === FACTORS ? fc.tuple(roles, roles) : fc.tuple(years, years);
const guarded = SETTINGS.filter(({ kind }) => kind === 'roles' || kind === 'years');

describe('what weakens a setting', () => {
  it('is told the same by the code and by the database, for every setting', async () => {
    const asked = SETTINGS.flatMap(({ code, kind }) => {
      const values = kind === 'roles' || kind === 'years' ? pair(code) : fc.tuple(years, years);
      return fc.sample(values, 12).map(([before, after]) => ({ code, before, after }));
    });
    const told = await behindTheWall<{ weaker: boolean; least: boolean }>(
      test,
      `SELECT setting_weakens(code, before, after) AS weaker, setting_is_least(code, after) AS least
       FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (code text, before jsonb, after jsonb)) WITH ORDINALITY ORDER BY ordinality`,
      [JSON.stringify(asked)],
    );
    const code = asked.map(({ code, before, after }) => ({
      weaker: weakens(settingOf(code)!, before, after),
      least: isLeast(code, after),
    }));
    expect(told).toEqual(code);
    expect(code.some(({ weaker }) => weaker)).toBe(true);
  });

  it('is never the same value, and of two values at most the one that is not stricter', () => {
    for (const setting of guarded) {
      fc.assert(
        fc.property(pair(setting.code), ([before, after]) => {
          expect(weakens(setting, before, before)).toBe(false);
          if (setting.kind === 'years' && before !== after) {
            expect(weakens(setting, before, after)).toBe(!weakens(setting, after, before));
          }
        }),
        { numRuns: 50 },
      );
    }
  });
});

describe('a setting that guards', () => {
  it('is stricter by one administrator at once', async () => {
    expect(await change(one, KEPT, 20)).toEqual({ state: 'changed' });
    expect(await change(one, KEPT, 0)).toEqual({ state: 'changed' });
    expect(await change(one, FACTORS, 'authorising_officer head_of_unit auditor administrator')).toEqual({
      state: 'changed',
    });
  });

  it.each([
    [KEPT, 5],
    [FACTORS, LEAST],
  ])('%s is weaker only once another administrator confirms', async (code, value) => {
    const before = await now(code);
    const id = await proposed(one, code, value);
    expect(await now(code)).toBe(before);
    expect(await decide(one, id)).toBe('not_yours_to_do setting.needs_another');
    expect(await decide(second, id)).toBe('not_yours_to_do setting.needs_another');
    expect(await decide(two, id, 'withdraw')).toBe('not_yours_to_do setting.of_another');
    expect(await settingProposalsOpen(test.database, await unit.actor(two))).toMatchObject([{ id, value }]);
    expect(await decide(two, id)).toBe('done');
    expect(await now(code)).toBe(value);
    expect(await decide(two, id, 'refuse')).toBe('state_conflict identity.role_decided');
    const [event] = await behindTheWall<{ data: object }>(
      test,
      `SELECT body->'data' AS data FROM audit_event WHERE kind = 'setting_changed' ORDER BY at DESC LIMIT 1`,
    );
    expect(event?.data).toMatchObject({ setting: code, from: before, to: value, proposal: id });
  });

  it('stays as it is when it is refused or taken back, and waits once', async () => {
    const id = await proposed(one, KEPT, 5);
    expect(await change(two, KEPT, 6)).toBe('state_conflict setting.already_proposed');
    expect(await decide(two, id, 'refuse')).toBe('done');
    expect(await decide(one, await proposed(one, KEPT, 5), 'withdraw')).toBe('done');
    expect(await now(KEPT)).toBe(10);
  });

  it('is not weakened by what was proposed long ago, by who left, or before it was changed', async () => {
    const late = await proposed(one, KEPT, 5);
    test.database.clockOffsetMs = 15 * DAY_MS;
    expect(await decide(two, late)).toBe('state_conflict identity.proposal_expired');
    expect((await settingProposal(test.database, await unit.actor(two), late))?.state).toBe('expired');
    const anew = await proposed(two, KEPT, 6);
    await behindTheWall(test, 'UPDATE account SET disabled_at = now() WHERE id = $1', [two.accountId]);
    expect(await decide(one, anew)).toBe('state_conflict identity.proposer_gone');
    await behindTheWall(test, 'UPDATE account SET disabled_at = NULL');
    await change(one, KEPT, 12);
    expect(await decide(one, anew)).toBe('state_conflict setting.changed_since');
    expect(await now(KEPT)).toBe(12);
  });

  it('always asks administrators and authorising officers for a second factor, unless the operator says no', async () => {
    for (const value of ['', 'administrator', 'authorising_officer', 'head_of_unit']) {
      expect(await change(one, FACTORS, value)).toBe('invalid_field second_factor_least');
    }
    await behindTheWall(test, `UPDATE setting SET value = '""' WHERE code = '${FACTORS}'`);
    expect(await now(FACTORS)).toBe('');
    expect(await change(one, FACTORS, LEAST)).toEqual({ state: 'changed' });
  });

  it('is not weakened by a null, which says neither yes nor no', async () => {
    const set = `UPDATE setting SET value = 'null' WHERE code = $1`;
    expect(await byHand(one, set, [FACTORS])).toBe('setting_least');
    expect(await byHand(one, set, [KEPT])).toBe('setting_by_two');
    expect(await byHand(one, set, ['reporting_months'])).toBe('setting_value_is_one');
    await expect(behindTheWall(test, set, [FACTORS])).rejects.toThrow('setting_value_is_one');
    const propose = `INSERT INTO setting_proposal (id, code, value_before, value) VALUES (gen_random_uuid(), $1, '1', 'null')`;
    expect(await byHand(one, propose, [FACTORS])).toBe('setting_proposal_least');
    expect(await byHand(one, propose, [KEPT])).toBe('setting_proposal_value_is_one');
    const [told] = await behindTheWall<object>(
      test,
      `SELECT setting_weakens('${FACTORS}', '"auditor"', 'null') AS roles, setting_weakens('${KEPT}', '10', 'null') AS years,
         setting_weakens('reporting_months', '1', 'null') AS other, setting_is_least('${FACTORS}', 'null') AS least,
         setting_is_least('${FACTORS}', NULL) AS nothing, setting_weakens('${FACTORS}', 'null', '"auditor"') AS given`,
    );
    expect(told).toEqual({
      roles: true,
      years: true,
      other: false,
      least: false,
      nothing: false,
      given: false,
    });
  });

  it('is held to the same past the use cases', async () => {
    const weaker = `UPDATE setting SET value = $1::jsonb WHERE code = $2`;
    expect(await byHand(one, weaker, ['5', KEPT])).toBe('setting_by_two');
    expect(await byHand(one, weaker, [`"${LEAST}"`, FACTORS])).toBe('setting_by_two');
    expect(await byHand(one, weaker, ['""', FACTORS])).toBe('setting_least');
    expect(await byHand(one, `UPDATE setting SET code = 'other' WHERE code = $1`, [KEPT])).toContain(
      'permission denied',
    );
    const propose = `INSERT INTO setting_proposal (id, code, value_before, value) VALUES (gen_random_uuid(), $1, $2::jsonb, $3::jsonb)`;
    expect(await byHand(one, propose, [FACTORS, '""', '""'])).toBe('setting_proposal_least');
    expect(await byHand(one, propose, [KEPT, '99', '5'])).toBe(1);
    const settle = `UPDATE setting_proposal SET state = 'confirmed' WHERE code = $1`;
    expect(await byHand(one, settle, [KEPT])).toBe('setting_two_people');
    expect(await byHand(second, settle, [KEPT])).toBe('setting_two_people');
    expect(await byHand(two, settle, [KEPT])).toBe(1);
    expect(await now(KEPT)).toBe(5);
    // What was confirmed once serves once.
    await change(one, KEPT, 30);
    expect(await byHand(two, settle, [KEPT])).toBe('setting_proposal_decided');
    expect(await byHand(two, weaker, ['5', KEPT])).toBe('setting_by_two');
  });
});
