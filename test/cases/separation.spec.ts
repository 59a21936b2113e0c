/**
 * Separation of duties as the database keeps it: whatever people try on one case with roles granted and ended, delegations
 * and a second account, no natural person stands on two sides of one conflict.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { makeDelegations } from '../../src/cases/make-delegation.js';
import { endRole } from '../../src/identity/end-role.js';
import { grantRole } from '../../src/identity/grant-role.js';
import { personOfAccount } from '../../src/identity/load-person.js';
import { type PersonActor, systemActor } from '../../src/kernel/actor.js';
import { Problem } from '../../src/kernel/problem.js';
import { CIRCUIT, type CircuitStage, GrantOffice } from '../actions/support/grant-office.js';
import { Behind } from '../support/database.js';

const FR = 'funding_request';
const OPERATOR = systemActor('operator');
const ROLE_OF = {
  oia: 'operational_initiator',
  ova: 'operational_verifier',
  fia: 'financial_initiator',
  fva: 'financial_verifier',
  aosd: 'authorising_officer',
} as const;
const PEOPLE = 4;

let office: GrantOffice;
let behind: Behind;
/** Two accounts for each natural person, at one organisation. */
const accounts: string[] = [];
/** How often somebody tried what they had ruled out for themselves. */
let conflicts = 0;

beforeAll(async () => {
  office = await GrantOffice.open({ size: 4 });
  behind = await Behind.the(office.test);
  const { organisationId } = office.people.oia;
  for (let index = 0; index < PEOPLE; index += 1) {
    const person = randomUUID();
    await behind.query('INSERT INTO person (id, name) VALUES ($1, $2)', [person, `Person ${index}`]);
    for (const _ of [1, 2]) {
      const id = randomUUID();
      await behind.query(
        'INSERT INTO account (id, person_id, organisation_id, email) VALUES ($1, $2, $3, $4)',
        [id, person, organisationId, `${id}@example.org`],
      );
      accounts.push(id);
    }
  }
}, 120_000);
afterAll(async () => {
  await behind?.close();
  await office?.close();
});

const actorOf = async (account: number): Promise<PersonActor> => {
  const actor = await personOfAccount(office.test.database, accounts[account % accounts.length] ?? '');
  if (!actor) throw new Error('There is no such account.');
  return actor;
};

/** What a use case refuses is no concern here; what it does not expect is. */
const mayBeRefused = (error: unknown) => {
  if (!(error instanceof Problem)) throw error;
};

const accountArbitrary = fc.nat(PEOPLE * 2 - 1);
const stageArbitrary = fc.constantFrom(...CIRCUIT);
type Step =
  | { readonly does: 'grant'; readonly account: number; readonly stage: CircuitStage }
  | { readonly does: 'end'; readonly account: number; readonly stage: CircuitStage }
  | { readonly does: 'lend'; readonly account: number; readonly to: number; readonly stage: CircuitStage }
  | { readonly does: 'act'; readonly account: number; readonly back: boolean };
const stepArbitrary: fc.Arbitrary<Step> = fc.noBias(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constant('grant' as const),
        account: accountArbitrary,
        stage: stageArbitrary,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        does: fc.constant('end' as const),
        account: accountArbitrary,
        stage: stageArbitrary,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        does: fc.constant('lend' as const),
        account: accountArbitrary,
        to: accountArbitrary,
        stage: stageArbitrary,
      }),
    },
    {
      weight: 8,
      arbitrary: fc.record({
        does: fc.constant('act' as const),
        account: accountArbitrary,
        back: fc.nat(9).map((die) => die === 0),
      }),
    },
  ),
);

/** What a walk begins with, or most of what is tried would be nobody's to do. */
const EVERY_ROLE_TWICE: readonly Step[] = CIRCUIT.flatMap((stage, index) =>
  [index * 3, index * 5 + 1].map((account) => ({
    does: 'grant' as const,
    account: account % (PEOPLE * 2),
    stage,
  })),
);

async function take(step: Step, requestId: string): Promise<boolean> {
  const { database } = office.test;
  const accountId = accounts[step.account] ?? '';
  if (step.does === 'grant') {
    await grantRole(database, OPERATOR, { accountId, role: ROLE_OF[step.stage] }).catch(mayBeRefused);
    return false;
  }
  if (step.does === 'end') {
    const [held] = await behind.query<{ id: string }>(
      'SELECT id FROM role_assignment WHERE account_id = $1 AND role = $2 AND ended_at IS NULL',
      [accountId, ROLE_OF[step.stage]],
    );
    if (held) await endRole(database, OPERATOR, { accountId, assignmentId: held.id }).catch(mayBeRefused);
    return false;
  }
  const actor = await actorOf(step.account);
  if (step.does === 'lend') {
    const [today] = await behind.query<{ day: string }>(
      `SELECT (now() AT TIME ZONE 'Europe/Brussels')::date::text AS day`,
    );
    const day = today?.day ?? '';
    await makeDelegations(database, actor, {
      delegateId: accounts[step.to] ?? '',
      roles: [ROLE_OF[step.stage]],
      fromDay: day,
      untilDay: day,
      ceilingCents: null,
      reason: 'Away',
    }).catch(mayBeRefused);
    return false;
  }
  const stage = (await office.stage(FR, requestId)) as CircuitStage;
  if (!CIRCUIT.includes(stage)) return false;
  const advanced = step.back
    ? await office.tries(actor, requestId, 'return_to_oia', { subject: FR, reason: 'Once more.' })
    : await office.visa(actor, requestId, stage);
  if (!advanced.ok && JSON.stringify(advanced).includes('duty_conflict')) conflicts += 1;
  return advanced.ok;
}

/** Told from the visas, void ones among them, by whom and for whom: without a look at the duties kept. */
const TWO_SIDES = `
WITH bound AS (
  SELECT code, person_id FROM visa WHERE case_id = $1
  UNION SELECT code, on_behalf_of FROM visa WHERE case_id = $1
)
SELECT person_id FROM bound WHERE person_id IS NOT NULL GROUP BY person_id HAVING count(DISTINCT code) > 1`;

it('is kept over any sequence of acts, roles, delegations and accounts', async () => {
  let given = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(stepArbitrary, { minLength: 25, maxLength: 45, size: 'max' }),
      async (steps) => {
        const requestId = (await office.requestAt('oia')).fundingRequest.id;
        for (const step of [...EVERY_ROLE_TWICE, ...steps]) {
          if (await take(step, requestId)) given += 1;
          expect(await behind.query(TWO_SIDES, [requestId])).toEqual([]);
        }
        // The next case begins with nobody's roles or delegations.
        await behind.query(
          'UPDATE role_assignment SET ended_at = now() WHERE ended_at IS NULL AND account_id = ANY ($1)',
          [accounts],
        );
        await behind.query(
          'UPDATE delegation SET ended_at = made_at, ended_by_account_id = made_by_account_id WHERE delegator_account_id = ANY ($1)',
          [accounts],
        );
      },
    ),
    { numRuns: 4 },
  );
  expect(given).toBeGreaterThan(0);
  // Nothing would be proven if nobody had tried.
  expect(conflicts).toBeGreaterThan(0);
}, 120_000);

it('is refused by the database to whoever writes a second side, on whichever account', async () => {
  const requestId = (await office.requestAt('ova')).fundingRequest.id;
  const [first] = await behind.query<{ conflict: string; side: string; person_id: string }>(
    `SELECT conflict, side, person_id FROM duty WHERE case_id = $1 AND conflict = 'financial_circuit'`,
    [requestId],
  );
  if (!first) throw new Error('Nobody has a duty.');
  for (const by of [office.people.oia, office.people.ova, systemActor('signal')]) {
    const second = office.test.database.asActor(by, (transaction) =>
      transaction.run(
        'duty_by_hand',
        'INSERT INTO duty (case_id, person_id, conflict, side, event_seq) VALUES ($1, $2, $3, $4, 99)',
        [requestId, first.person_id, first.conflict, 'another'],
      ),
    );
    await expect(second).rejects.toMatchObject({ constraint: 'duty_separated' });
    for (const [name, change] of [
      ['duty_change', `UPDATE duty SET side = 'another' WHERE case_id = $1`],
      ['duty_gone', 'DELETE FROM duty WHERE case_id = $1'],
    ] as const) {
      const undone = office.test.database.asActor(by, (transaction) =>
        transaction.run(name, change, [requestId]),
      );
      await expect(undone).rejects.toMatchObject({ code: '42501' });
    }
  }
});
