/** A funding request by the people who check it: five visas by five people, and every way to break that. */
import { Client } from 'pg';
import { myTasks } from '../../src/cases/my-tasks.query.js';
import { trailOf } from '../../src/cases/trail.query.js';
import { editFundingRequest } from '../../src/funding/edit-funding-request.js';
import { balanceAfterSigning, fundingMoney } from '../../src/funding/funding-money.query.js';
import { fundingRequestInFull } from '../../src/funding/funding-request-in-full.query.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { CHECKS, CIRCUIT, type CircuitStage, GrantOffice } from '../actions/support/grant-office.js';
import { ceilingByTwo } from '../support/change-by-two.js';
import { behindTheWall } from '../support/database.js';

const FR = 'funding_request';
const GRANT_CENTS = 29_565_525;

let office: GrantOffice;

beforeAll(async () => {
  office = await GrantOffice.open({ size: 8 });
  // Room for every request of this suite.
  await ceilingByTwo(office, [office.people.officer2, office.people.head], {
    envelopeId: office.programme.envelope('BS-2023-ISF').id,
    ceilingCents: 5_000_000_000,
    reason: 'Room',
  });
}, 60_000);
afterAll(() => office?.close());

const requestAt = async (stage: CircuitStage | 'committed') =>
  (await office.requestAt(stage)).fundingRequest.id;

const validVisas = async (id: string) =>
  (
    await behindTheWall<{ code: string }>(
      office.test,
      'SELECT code FROM visa WHERE case_id = $1 AND invalidated_at IS NULL ORDER BY event_seq',
      [id],
    )
  ).map((row) => row.code);

const duties = (id: string) =>
  behindTheWall<{ personId: string; conflict: string; side: string }>(
    office.test,
    `SELECT person_id AS "personId", conflict, side FROM duty WHERE case_id = $1 AND conflict = 'financial_circuit'`,
    [id],
  );

const held = async (actionId: string) =>
  (
    await behindTheWall<{ reserved: number; committed: number; contracted: number }>(
      office.test,
      `SELECT reserved_cents::float8 AS reserved, committed_cents::float8 AS committed,
         contracted_cents::float8 AS contracted FROM action_money WHERE action_id = $1`,
      [actionId],
    )
  )[0];

const eventCount = async (id: string) =>
  (
    await behindTheWall<{ n: number }>(
      office.test,
      'SELECT count(*)::int AS n FROM audit_event WHERE case_id = $1',
      [id],
    )
  )[0]?.n;

describe('five visas by five people', () => {
  it('go through to the budgetary commitment, each in its turn and as that person’s task', async () => {
    const { id: actionId, fundingRequest } = await office.requestAt('oia');
    const { id } = fundingRequest;
    expect(await held(actionId)).toEqual({ reserved: GRANT_CENTS, committed: 0, contracted: 0 });
    const before = await fundingMoney(office.test.database, office.people.aosd, id);
    if (!before) throw new Error('No money.');
    for (const stage of CIRCUIT) {
      expect(await office.stage(FR, id)).toBe(stage);
      for (const other of CIRCUIT) {
        const { items } = await myTasks(office.runtime, office.people[other], { limit: 100 });
        expect({ other, asked: items.some((task) => task.caseId === id) }).toEqual({
          other,
          asked: other === stage,
        });
      }
      expect(await office.visa(office.people[stage], id, stage)).toMatchObject({ ok: true });
    }
    expect(await office.stage(FR, id)).toBe('committed');
    expect(await validVisas(id)).toEqual([...CIRCUIT]);
    expect(await held(actionId)).toEqual({ reserved: 0, committed: GRANT_CENTS, contracted: 0 });
    const after = await fundingMoney(office.test.database, office.people.aosd, id);
    expect(after?.balance).toEqual(balanceAfterSigning(before, GRANT_CENTS));
    const people = (await duties(id)).map((duty) => duty.personId);
    // The applicant, and the five.
    expect(people).toHaveLength(6);
    expect(new Set(people).size).toBe(6);
  });

  it('stand in the trail with five names, and outside with none of them', async () => {
    const id = await requestAt('committed');
    const trail = (actor: PersonActor) =>
      office.test.database.asActor(actor, (transaction) => trailOf(office.runtime, transaction, actor, id));
    const given = (await trail(office.people.auditor)).filter((entry) => entry.visas.length > 0);
    expect(given.map((entry) => entry.who?.name)).toEqual(CIRCUIT.map((stage) => office.people[stage].name));
    expect(given.at(-1)?.ledger).toEqual([{ move: 'commit', amountCents: GRANT_CENTS }]);
    for (const outsider of [office.people.manager, office.people.partnerMd]) {
      const told = await trail(outsider);
      const names = told.map((entry) => entry.who?.name ?? '');
      for (const stage of CIRCUIT) expect(names).not.toContain(office.people[stage].name);
      expect(told.flatMap((entry) => [...entry.visas, ...entry.ledger])).toEqual([]);
      expect(told.every((entry) => entry.hash === null)).toBe(true);
    }
  });

  it('may not be given out of turn', async () => {
    const id = await requestAt('ova');
    for (const stage of ['oia', 'fia', 'fva', 'aosd'] as const) {
      const answer = await office.visa(office.people[stage], id, stage);
      expect(answer).toMatchObject({ ok: false, why: 'refused' });
    }
    expect(await validVisas(id)).toEqual(['oia']);
    expect(await office.stage(FR, id)).toBe('ova');
  });

  it('are for those who hold the role, in the facility', async () => {
    const id = await requestAt('oia');
    const { manager, partnerMd, agency, secretariat, head, auditor } = office.people;
    for (const actor of [secretariat, head, auditor]) {
      expect(await office.visa(actor, id, 'oia')).toMatchObject({
        ok: false,
        why: 'refused',
        refusals: [{ kind: 'permission' }],
      });
    }
    expect(await office.visa(manager, id, 'oia')).toMatchObject({
      ok: false,
      why: 'refused',
      refusals: [{ kind: 'permission', code: 'not_offered' }],
    });
    expect(await office.visa(partnerMd, id, 'oia')).toMatchObject({ ok: false, why: 'refused' });
    // To those whom the case does not concern there is none.
    for (const actor of [office.people.managerEs, office.people.partnerMa, agency]) {
      expect(await office.visa(actor, id, 'oia')).toEqual({ ok: false, why: 'not_found' });
    }
    expect(await validVisas(id)).toEqual([]);
  });

  it('need every box ticked, and no other', async () => {
    const id = await requestAt('oia');
    const tick = (checks: string[]) =>
      office.tries(office.people.oia, id, 'approve', { subject: FR, visa: 'oia', inputs: { checks } });
    for (const checks of [[], ['file_complete'], ['file_complete', 'nonsense']]) {
      expect(await tick(checks)).toMatchObject({ ok: false, refusals: [{ kind: 'input' }] });
    }
    expect(await tick([...CHECKS.oia])).toMatchObject({ ok: true });
  });

  it('are given for the version that was read', async () => {
    const id = await requestAt('oia');
    const answer = await office.tries(office.people.oia, id, 'approve', {
      subject: FR,
      visa: 'oia',
      inputs: { checks: [...CHECKS.oia] },
      version: '1.1',
    });
    expect(answer).toMatchObject({ ok: false, why: 'stale' });
  });

  it('sent twice at once are given once', async () => {
    const id = await requestAt('oia');
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => office.visa(office.people.oia, id, 'oia')),
    );
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    expect(await validVisas(id)).toEqual(['oia']);
    expect(await office.stage(FR, id)).toBe('ova');
  });
});

describe('the same person at two conflicting duties', () => {
  const sides = [...CIRCUIT];
  const pairs = sides.flatMap((first, index) =>
    sides.slice(index + 1).map((second) => [first, second] as const),
  );
  const roleOf = {
    oia: 'operational_initiator',
    ova: 'operational_verifier',
    fia: 'financial_initiator',
    fva: 'financial_verifier',
    aosd: 'authorising_officer',
  } as const;

  it.each(pairs)('is refused by the guard at %s and %s, whatever roles they hold', async (first, second) => {
    const id = await requestAt(first);
    const both = office.withRoles(office.people[first], roleOf[first], roleOf[second]);
    expect(await office.visa(both, id, first)).toMatchObject({ ok: true });
    for (const between of sides.slice(sides.indexOf(first) + 1, sides.indexOf(second))) {
      expect(await office.visa(office.people[between], id, between)).toMatchObject({ ok: true });
    }
    const before = await eventCount(id);
    const refused = await office.visa(both, id, second);
    expect(refused).toMatchObject({
      ok: false,
      why: 'refused',
      refusals: [{ kind: 'permission', code: 'duty_conflict' }],
    });
    expect(await office.stage(FR, id)).toBe(second);
    expect(await eventCount(id)).toBe(before);
  });

  it('is refused to the applicant who became an officer', async () => {
    const id = await requestAt('oia');
    const turned = office.withRoles(office.people.manager, 'operational_initiator');
    expect(await office.visa(turned, id, 'oia')).toMatchObject({
      ok: false,
      refusals: [{ code: 'duty_conflict' }],
    });
  });

  it('is refused by another account of the same person', async () => {
    const id = await requestAt('oia');
    await office.visa(office.people.oia, id, 'oia');
    const { personId } = office.people.oia;
    const accountId = (
      await behindTheWall<{ id: string }>(
        office.test,
        `INSERT INTO account (id, person_id, organisation_id, email)
         SELECT gen_random_uuid(), $1, $2, gen_random_uuid() || '@example.org' RETURNING id`,
        [personId, office.people.ova.organisationId],
      )
    )[0]?.id;
    const other = { ...office.people.ova, personId, accountId: accountId ?? '' };
    expect(await office.visa(other, id, 'ova')).toMatchObject({
      ok: false,
      refusals: [{ code: 'duty_conflict' }],
    });
  });

  describe('as plain SQL by the runtime role', () => {
    let client: Client;
    beforeAll(async () => {
      client = new Client({ connectionString: office.test.runtimeUrl });
      await client.connect();
      await client.query('SET ROLE entente_app');
    });
    afterAll(() => client?.end());

    async function takeSide(id: string, actor: PersonActor, side: string): Promise<string> {
      try {
        await client.query('BEGIN');
        await client.query('SELECT act_as($1, $2, $3, $4, NULL)', [
          actor.accountId,
          actor.organisationId,
          actor.view,
          '0',
        ]);
        await client.query(
          `INSERT INTO duty (case_id, person_id, conflict, side, event_seq) VALUES ($1, $2, 'financial_circuit', $3, 1)`,
          [id, actor.personId, side],
        );
        await client.query('COMMIT');
        return 'done';
      } catch (error) {
        await client.query('ROLLBACK');
        return (error as { constraint?: string }).constraint ?? String(error);
      }
    }

    it('is refused by the constraint, for every pair', async () => {
      const id = await requestAt('committed');
      for (const stage of CIRCUIT) {
        for (const other of CIRCUIT) {
          const answer = await takeSide(id, office.people[stage], other);
          expect({ stage, other, answer }).toEqual({
            stage,
            other,
            answer: stage === other ? 'done' : 'duty_separated',
          });
        }
      }
      expect(await takeSide(id, office.people.manager, 'oia')).toBe('duty_separated');
    });

    it('is refused after the visa was made void, too', async () => {
      const id = await requestAt('ova');
      await office.does(office.people.ova, id, 'return_to_oia', { subject: FR, reason: 'Look again.' });
      expect(await validVisas(id)).toEqual([]);
      expect(await takeSide(id, office.people.oia, 'fva')).toBe('duty_separated');
    });

    it('is refused to the second of two at once', async () => {
      const id = await requestAt('oia');
      const other = new Client({ connectionString: office.test.runtimeUrl });
      await other.connect();
      try {
        const { fva } = office.people;
        const begin = async (one: Client, side: string) => {
          await one.query('SET ROLE entente_app');
          await one.query('BEGIN');
          await one.query('SELECT act_as($1, $2, $3, $4, NULL)', [
            fva.accountId,
            fva.organisationId,
            fva.view,
            '0',
          ]);
          return one.query(
            `INSERT INTO duty (case_id, person_id, conflict, side, event_seq) VALUES ($1, $2, 'financial_circuit', $3, 1)`,
            [id, fva.personId, side],
          );
        };
        await begin(client, 'fia');
        const second = begin(other, 'fva').then(
          () => 'done',
          (error: { constraint?: string }) => error.constraint,
        );
        await client.query('COMMIT');
        expect(await second).toBe('duty_separated');
      } finally {
        await other.end();
      }
    });
  });
});

describe('going back', () => {
  it.each([
    ['ova', 'oia', []],
    ['fia', 'ova', ['oia']],
    ['fva', 'oia', []],
    ['fva', 'fia', ['oia', 'ova']],
    ['aosd', 'ova', ['oia']],
    ['aosd', 'fva', ['oia', 'ova', 'fia']],
  ] as const)('from %s to %s leaves the visas %j', async (from, to, left) => {
    const { id: actionId, fundingRequest } = await office.requestAt(from);
    const { id } = fundingRequest;
    const back = { subject: FR, reason: 'The file has changed.' } as const;
    expect(await office.tries(office.people[from], id, `return_to_${to}`, { subject: FR })).toMatchObject({
      ok: false,
      refusals: [{ kind: 'input', field: 'reason' }],
    });
    await office.does(office.people[from], id, `return_to_${to}`, back);
    expect(await office.stage(FR, id)).toBe(to);
    expect(await validVisas(id)).toEqual([...left]);
    expect(await held(actionId)).toEqual({ reserved: GRANT_CENTS, committed: 0, contracted: 0 });
    // The event names those that were made void.
    const [event] = await behindTheWall<{ ids: string[] }>(
      office.test,
      `SELECT ARRAY(SELECT v.code FROM jsonb_array_elements_text(e.body->'data'->'invalidated') AS i
         JOIN visa v ON v.id = i::uuid AND v.case_id = e.case_id ORDER BY v.event_seq) AS ids
       FROM audit_event e WHERE e.case_id = $1 ORDER BY e.seq DESC LIMIT 1`,
      [id],
    );
    expect(event?.ids).toEqual(CIRCUIT.slice(CIRCUIT.indexOf(to), CIRCUIT.indexOf(from)));
  });

  it('stays void once it is, whoever writes to the database', async () => {
    const undo = `UPDATE visa SET invalidated_at = NULL, invalidated_seq = NULL WHERE invalidated_at IS NOT NULL`;
    await expect(behindTheWall(office.test, undo)).rejects.toMatchObject({ constraint: 'visa_stays_void' });
  });

  it('lets those whose visa was made void give it again, and nobody else’s', async () => {
    const id = await requestAt('fia');
    await office.does(office.people.fia, id, 'return_to_oia', { subject: FR, reason: 'Once more.' });
    const ova = office.withRoles(office.people.ova, 'operational_initiator');
    expect(await office.visa(ova, id, 'oia')).toMatchObject({
      ok: false,
      refusals: [{ code: 'duty_conflict' }],
    });
    for (const stage of CIRCUIT) {
      expect(await office.visa(office.people[stage], id, stage)).toMatchObject({ ok: true });
    }
    expect(await office.stage(FR, id)).toBe('committed');
  });

  it('to the applicant makes every visa void whose facts are corrected; the corrected request goes through the circuit anew', async () => {
    const { id: actionId, fundingRequest } = await office.requestAt('fva');
    const { id } = fundingRequest;
    const { manager, fva } = office.people;
    await office.does(fva, id, 'ask_correction', { subject: FR, reason: 'The travel costs.' });
    expect(await validVisas(id)).toEqual(['oia', 'ova', 'fia']);
    const version = async () => (await office.view(manager, FR, id))?.version ?? '';
    const edit = async (changes: object, actor = manager) =>
      editFundingRequest(office.runtime, actor, { requestId: id, expectedVersion: await version(), changes });
    await expect(edit({ amountCents: GRANT_CENTS }, fva)).rejects.toMatchObject({ status: 412 });
    expect(await edit({ amountCents: GRANT_CENTS + 1, justification: 'More.' })).toMatchObject({
      fields: ['justification', 'amountCents'],
    });
    const answer = { subject: FR, inputs: { answer: 'The travel costs are lower.' } } as const;
    expect(await office.tries(manager, id, 'resubmit', answer)).toMatchObject({
      ok: false,
      refusals: [{ code: 'amount_above_award' }],
    });
    await edit({ amountCents: GRANT_CENTS - 500 });
    expect(await validVisas(id)).toEqual([]);
    await office.does(manager, id, 'resubmit', answer);
    for (const stage of CIRCUIT) {
      expect(await office.visa(office.people[stage], id, stage)).toMatchObject({ ok: true });
    }
    // What is no longer asked for went back to the envelope.
    expect(await held(actionId)).toEqual({ reserved: 0, committed: GRANT_CENTS - 500, contracted: 0 });
  });
});

describe('what a visa was given for', () => {
  const correct = async (id: string, changes: object) => {
    const { manager, fva } = office.people;
    await office.does(fva, id, 'ask_correction', { subject: FR, reason: 'The travel costs.' });
    const version = (await office.view(manager, FR, id))?.version ?? '';
    await editFundingRequest(office.runtime, manager, { requestId: id, expectedVersion: version, changes });
    await office.does(manager, id, 'resubmit', { subject: FR, inputs: { answer: 'Done.' } });
  };

  it('is kept with it as it was, out of the runtime’s reach', async () => {
    const { fundingRequest } = await office.requestAt('aosd');
    const rows = await behindTheWall<{ code: string; vouched: object }>(
      office.test,
      'SELECT code, vouched FROM visa WHERE case_id = $1 ORDER BY event_seq',
      [fundingRequest.id],
    );
    expect(rows.map((row) => row.code)).toEqual(['oia', 'ova', 'fia', 'fva']);
    expect(rows[2]?.vouched).toMatchObject({ amountCents: GRANT_CENTS });
    await expect(
      office.runtime.database.asActor(office.people.fva, (transaction) =>
        transaction.run('rewrite', `UPDATE visa SET vouched = '{}' WHERE case_id = $1`, [fundingRequest.id]),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('makes the visas on the amount void when the amount is corrected, keeps the first, and the trail names them', async () => {
    const { fundingRequest } = await office.requestAt('fva');
    await correct(fundingRequest.id, { amountCents: GRANT_CENTS - 100 });
    expect(await validVisas(fundingRequest.id)).toEqual(['oia']);
    expect(await office.stage(FR, fundingRequest.id)).toBe('ova');
    const trail = await office.runtime.database.asActor(office.people.fva, (transaction) =>
      trailOf(office.runtime, transaction, office.people.fva, fundingRequest.id),
    );
    const edited = trail.find((entry) => entry.kind === 'case_edited' && entry.madeVoid.length > 0);
    expect(edited?.madeVoid.map((visa) => visa.label.en)).toEqual([
      'Visa of the operational verifier',
      'Visa of the financial initiator',
    ]);
  });

  it('leaves every visa when nothing they speak for was corrected: whoever asked has it again', async () => {
    const { fundingRequest } = await office.requestAt('fva');
    await office.does(office.people.fva, fundingRequest.id, 'ask_correction', {
      subject: FR,
      reason: 'See.',
    });
    const answer = { subject: FR, inputs: { answer: 'Nothing to correct.' } } as const;
    await office.does(office.people.manager, fundingRequest.id, 'resubmit', answer);
    expect(await office.stage(FR, fundingRequest.id)).toBe('fva');
    expect(await validVisas(fundingRequest.id)).toEqual(['oia', 'ova', 'fia']);
  });

  it('stops the signature when it changes behind the procedure’s back', async () => {
    const { fundingRequest } = await office.requestAt('aosd');
    await behindTheWall(
      office.test,
      'UPDATE funding_request SET amount_cents = amount_cents - 1 WHERE id = $1',
      [fundingRequest.id],
    );
    expect(await office.visa(office.people.aosd, fundingRequest.id, 'aosd')).toMatchObject({
      ok: false,
      refusals: [{ kind: 'state', code: 'vouched_facts_changed', params: { visa: ['ova', 'fia', 'fva'] } }],
    });
    await office.does(office.people.aosd, fundingRequest.id, 'return_to_ova', {
      subject: FR,
      reason: 'Check.',
    });
    expect(await validVisas(fundingRequest.id)).toEqual(['oia']);
  });
});

describe('taking a visa back', () => {
  it('leads the request back to whoever gave it, until somebody else acts', async () => {
    const { fundingRequest } = await office.requestAt('ova');
    const { id } = fundingRequest;
    await office.does(office.people.oia, id, 'take_back', { subject: FR });
    expect(await office.stage(FR, id)).toBe('oia');
    expect(await validVisas(id)).toEqual([]);
    expect(await office.visa(office.people.oia, id, 'oia')).toMatchObject({ ok: true });
    expect(await office.visa(office.people.ova, id, 'ova')).toMatchObject({ ok: true });
    expect(await office.tries(office.people.ova, id, 'take_back', { subject: FR })).toMatchObject({
      ok: true,
    });
    expect(await office.tries(office.people.oia, id, 'take_back', { subject: FR })).toMatchObject({
      ok: false,
    });
  });
});

describe('the ways out', () => {
  it('refusing gives the money back and the action back to its award', async () => {
    const { id: actionId, fundingRequest } = await office.requestAt('fia');
    expect(await office.tries(office.people.fia, fundingRequest.id, 'refuse', { subject: FR })).toMatchObject(
      { ok: false, refusals: [{ kind: 'input' }] },
    );
    await office.does(office.people.fia, fundingRequest.id, 'refuse', { subject: FR, reason: 'No.' });
    expect(await office.stage(FR, fundingRequest.id)).toBe('refused');
    expect(await held(actionId)).toEqual({ reserved: 0, committed: 0, contracted: 0 });
    expect(await office.stage('action', actionId)).toBe('award_decision');
  });

  it('withdrawing after the commitment gives it back, by the applicant’s own hand', async () => {
    const { id: actionId, fundingRequest } = await office.requestAt('committed');
    await office.does(office.people.manager, fundingRequest.id, 'withdraw', { subject: FR, reason: 'Late.' });
    expect(await held(actionId)).toEqual({ reserved: 0, committed: 0, contracted: 0 });
    expect(await office.stage('action', actionId)).toBe('withdrawn');
  });

  it('withdrawing the action and its request at once gives the money back once', async () => {
    const { id: actionId, fundingRequest } = await office.requestAt('oia');
    const { manager, colleague } = office.people;
    await Promise.all([
      office.tries(manager, actionId, 'withdraw', { reason: 'Over.' }),
      office.tries(colleague, fundingRequest.id, 'withdraw', { subject: FR, reason: 'Over.' }),
    ]);
    const released = await behindTheWall<{ sum: number }>(
      office.test,
      `SELECT sum(amount_cents)::float8 AS sum FROM ledger_entry WHERE action_id = $1 AND move = 'release'`,
      [actionId],
    );
    expect(released[0]?.sum).toBe(GRANT_CENTS);
    expect(await held(actionId)).toEqual({ reserved: 0, committed: 0, contracted: 0 });
  });

  it('the contract is signed by a sixth person, with the agreement on file', async () => {
    const { id: actionId, fundingRequest } = await office.requestAt('committed');
    const { secretariat, aosd } = office.people;
    const sign = (actor: PersonActor) =>
      office.tries(actor, fundingRequest.id, 'sign_legal_commitment', { subject: FR });
    expect(await sign(secretariat)).toMatchObject({ ok: false, refusals: [{ code: 'document_missing' }] });
    await office.letter(secretariat, fundingRequest.id, 'grant_agreement', FR);
    expect(await sign(office.withRoles(aosd, 'secretariat'))).toMatchObject({
      ok: false,
      refusals: [{ code: 'duty_conflict' }],
    });
    await office.does(secretariat, fundingRequest.id, 'sign_legal_commitment', { subject: FR });
    expect(await held(actionId)).toEqual({ reserved: 0, committed: 0, contracted: GRANT_CENTS });
    expect(await office.stage('action', actionId)).toBe('implementation');
  });
});

describe('above the configured amount', () => {
  it('the money moves with a second signature, of another officer', async () => {
    const grantCents = 100_000_000;
    const lines = { budgetLines: [{ heading: 'STAFF', description: 'All', amountCents: 2 * grantCents }] };
    const { id: actionId, fundingRequest } = await office.requestAt('aosd', {
      grantCents,
      totalCostCents: 2 * grantCents,
      ...lines,
    });
    const { id } = fundingRequest;
    const { aosd, officer2 } = office.people;
    expect(await office.visa(officer2, id, 'aosd', 'second_signature')).toMatchObject({ ok: false });
    expect(await office.visa(aosd, id, 'aosd')).toMatchObject({ ok: true });
    expect(await held(actionId)).toMatchObject({ reserved: grantCents, committed: 0 });
    expect(await office.visa(aosd, id, 'aosd', 'second_signature')).toMatchObject({
      ok: false,
      refusals: [{ code: 'duty_conflict' }],
    });
    expect(await office.visa(officer2, id, 'aosd', 'second_signature')).toMatchObject({ ok: true });
    expect(await held(actionId)).toMatchObject({ reserved: 0, committed: grantCents });
  });
});

describe('who reads the money', () => {
  it('the facility, and nobody outside', async () => {
    const id = await requestAt('oia');
    const { database } = office.test;
    const { aosd, manager, partnerMd, partnerMa, managerEs } = office.people;
    expect(await fundingMoney(database, aosd, id)).toMatchObject({ reservedCents: GRANT_CENTS });
    for (const actor of [manager, partnerMd]) {
      expect(await fundingMoney(database, actor, id)).toBeNull();
      expect(await fundingRequestInFull(database, actor, id)).not.toBeNull();
    }
    for (const actor of [partnerMa, managerEs]) {
      expect(await fundingRequestInFull(database, actor, id)).toBeNull();
    }
  });
});
