/** Two hundred signatures at once on one envelope with room for some: what fits, to the cent, and nothing else. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DraftedAction } from '../../src/actions/draft-action.js';
import type { Advanced } from '../../src/cases/advance-case.js';
import { problemOf } from '../../src/cases/case-problem.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { ceilingByTwo } from '../support/change-by-two.js';
import { behindTheWall } from '../support/database.js';

const MANY = 200;
const FITTING = 120;
const GRANT_CENTS = 20_000_003;
/** Room for 120 and almost for one more. */
const CEILING_CENTS = FITTING * GRANT_CENTS + GRANT_CENTS - 1;

interface Balance {
  readonly ceiling: number;
  readonly free: number;
  readonly reserved: number;
  readonly committed: number;
  readonly contracted: number;
  readonly paid: number;
}

let office: GrantOffice;
let head: PersonActor;

beforeAll(async () => {
  office = await GrantOffice.open({ size: 16 });
  head = office.people.head;
}, 60_000);
afterAll(() => office?.close());

const balanceOf = async (envelopeId: string): Promise<Balance | undefined> => {
  const [row] = await behindTheWall<Balance>(
    office.test,
    `SELECT ceiling_cents::float8 AS ceiling, free_cents::float8 AS free, reserved_cents::float8 AS reserved,
       committed_cents::float8 AS committed, contracted_cents::float8 AS contracted, paid_cents::float8 AS paid
     FROM envelope WHERE id = $1`,
    [envelopeId],
  );
  return row;
};

/** The same balance, added up from the ledger alone. */
const ledgerOf = async (envelopeId: string): Promise<Balance | undefined> => {
  const account = (name: string) =>
    `coalesce(sum(CASE '${name}' WHEN credit THEN amount_cents WHEN debit THEN -amount_cents ELSE 0 END), 0)::float8`;
  const [row] = await behindTheWall<Balance>(
    office.test,
    `SELECT -${account('outside')} AS ceiling, ${account('free')} AS free, ${account('reserved')} AS reserved,
       ${account('committed')} AS committed, ${account('contracted')} AS contracted, ${account('paid')} AS paid
     FROM ledger_entry WHERE envelope_id = $1`,
    [envelopeId],
  );
  return row;
};

const heldByActions = async (envelopeId: string) => {
  const [row] = await behindTheWall<{ reserved: number; committed: number }>(
    office.test,
    `SELECT coalesce(sum(reserved_cents), 0)::float8 AS reserved, coalesce(sum(committed_cents), 0)::float8 AS committed
     FROM action_money WHERE envelope_id = $1`,
    [envelopeId],
  );
  return row;
};

const entries = (caseIds: readonly string[], move: string) =>
  behindTheWall<{ caseId: string; eventId: string; cents: string }>(
    office.test,
    `SELECT case_id AS "caseId", event_id AS "eventId", amount_cents AS cents FROM ledger_entry
     WHERE case_id = ANY ($1::uuid[]) AND move = $2`,
    [caseIds, move],
  );

const events = (caseIds: readonly string[], transition: string) =>
  behindTheWall<{ id: string; caseId: string }>(
    office.test,
    `SELECT id, case_id AS "caseId" FROM audit_event
     WHERE case_id = ANY ($1::uuid[]) AND kind = 'case_advanced' AND body->'data'->>'transition' = $2`,
    [caseIds, transition],
  );

/** Drafts many applications, a few at a time. */
async function draftMany(count: number, more: { readonly lotId?: string; readonly fund?: string } = {}) {
  const drafted: DraftedAction[] = [];
  for (let done = 0; done < count; done += 10) {
    const batch = Array.from({ length: Math.min(10, count - done) }, () =>
      office.draft('MD', {
        grantCents: GRANT_CENTS,
        totalCostCents: 2 * GRANT_CENTS,
        ...(more.lotId ? { lotId: more.lotId } : {}),
        ...(more.fund ? { funds: [more.fund] } : {}),
      }),
    );
    drafted.push(...(await Promise.all(batch)));
  }
  return drafted;
}

const refusedCodes = (answers: readonly Advanced[]) =>
  answers.flatMap((one) => (one.ok || one.why !== 'refused' ? [] : [one.refusals.map(({ code }) => code)]));

/** Each refused answer as a program would be told it. */
const problems = (answers: readonly Advanced[]) =>
  answers.flatMap((one) => (one.ok ? [] : [problemOf(one)])).map(({ status, code }) => `${status} ${code}`);

function idsWhere(answers: readonly Advanced[], ids: readonly string[], ok: boolean): string[] {
  return ids.filter((_, index) => answers[index]?.ok === ok).sort();
}

describe('two hundred signatures at once on one envelope with room for some of them', () => {
  let envelopeId: string;
  let drafted: DraftedAction[];
  let actions: string[];
  let requests: string[];
  let awards: Advanced[];
  let signatures: Advanced[];

  beforeAll(async () => {
    envelopeId = office.programme.envelope('BS-2023-ISF').id;
    await ceilingByTwo(office, [office.people.officer2, head], {
      envelopeId,
      ceilingCents: CEILING_CENTS,
      reason: 'Room for 120',
    });
    drafted = await draftMany(MANY);
    actions = drafted.map((one) => one.id);
    requests = drafted.map((one) => one.fundingRequest.id);
    await office.place(actions, 'award_decision', 'under_assessment');
    awards = await Promise.all(actions.map((id) => office.tries(head, id, 'award')));
  }, 180_000);

  it('awards exactly what fits, and refuses the others for want of money and for nothing else', () => {
    expect(awards.filter((one) => one.ok)).toHaveLength(FITTING);
    const codes = refusedCodes(awards);
    expect(codes).toHaveLength(MANY - FITTING);
    expect(new Set(codes.flat())).toEqual(new Set(['envelope_exhausted']));
    expect(new Set(problems(awards))).toEqual(new Set(['409 state_conflict']));
  });

  it('has balances that are the sums of the ledger, and never above the ceiling', async () => {
    const wanted = {
      ceiling: CEILING_CENTS,
      free: GRANT_CENTS - 1,
      reserved: FITTING * GRANT_CENTS,
      committed: 0,
      contracted: 0,
      paid: 0,
    };
    expect(await balanceOf(envelopeId)).toEqual(wanted);
    expect(await ledgerOf(envelopeId)).toEqual(wanted);
    expect(await heldByActions(envelopeId)).toEqual({ reserved: FITTING * GRANT_CENTS, committed: 0 });
  });

  it('leaves an event, an entry, a stage and a signal for the awards, and nothing for the refusals', async () => {
    const awarded = idsWhere(awards, actions, true);
    const told = await events(actions, 'award');
    expect(told.map((one) => one.caseId).sort()).toEqual(awarded);
    const booked = await entries(actions, 'reserve');
    expect(booked.map((one) => one.caseId).sort()).toEqual(awarded);
    expect(booked.map((one) => one.eventId).sort()).toEqual(told.map((one) => one.id).sort());
    const stages = await behindTheWall<{ id: string; stage: string; awarded: boolean; signals: number }>(
      office.test,
      `SELECT c.id, c.stage, a.awarded_at IS NOT NULL AS awarded,
         (SELECT count(*)::int FROM outbox o WHERE o.case_id = c.id AND o.kind = 'signal') AS signals
       FROM case_file c JOIN action a ON a.id = c.id WHERE c.id = ANY ($1::uuid[])`,
      [actions],
    );
    for (const { id, ...row } of stages) {
      expect(row).toEqual(
        awarded.includes(id)
          ? { stage: 'contracting', awarded: true, signals: 1 }
          : { stage: 'award_decision', awarded: false, signals: 0 },
      );
    }
  });

  it('shows the refusal before anybody tries, once the money is gone', async () => {
    const [refused] = idsWhere(awards, actions, false);
    const award = (await office.view(head, 'action', refused ?? ''))?.transitions.find(
      (one) => one.transition === 'award',
    );
    expect(award).toMatchObject({
      open: false,
      refusals: [{ code: 'envelope_exhausted', params: { freeCents: GRANT_CENTS - 1 } }],
    });
  });

  describe('when the authorising officer then signs all two hundred, each twice', () => {
    beforeAll(async () => {
      await office.place(requests, 'aosd', 'in_financial_circuit');
      signatures = await Promise.all(
        [...requests, ...requests].map((id) => office.visa(office.people.aosd, id, 'aosd')),
      );
    }, 180_000);

    it('commits what is reserved, once each, and refuses what has no reservation', async () => {
      const awarded = idsWhere(awards, actions, true);
      const funded = drafted.filter((one) => awarded.includes(one.id)).map((one) => one.fundingRequest.id);
      const [first, second] = [signatures.slice(0, MANY), signatures.slice(MANY)];
      for (const [index, id] of requests.entries()) {
        const both = [first[index]?.ok, second[index]?.ok].filter(Boolean);
        expect({ id, signed: both.length }).toEqual({ id, signed: funded.includes(id) ? 1 : 0 });
      }
      expect(
        new Set(
          problems(
            signatures.filter((one, index) => {
              const id = requests[index % MANY] ?? '';
              return !one.ok && !funded.includes(id);
            }),
          ),
        ),
      ).toEqual(new Set(['409 state_conflict']));
      expect((await events(requests, 'approve')).map((one) => one.caseId).sort()).toEqual([...funded].sort());
      expect((await entries(requests, 'commit')).map((one) => one.caseId).sort()).toEqual([...funded].sort());
    });

    it('tells those without a reservation that the envelope has no room for them', async () => {
      const refused = idsWhere(awards, actions, false);
      const unfunded = drafted.filter((one) => refused.includes(one.id)).map((one) => one.fundingRequest.id);
      const told = signatures.filter((_, index) => unfunded.includes(requests[index % MANY] ?? ''));
      expect(told).toHaveLength(2 * (MANY - FITTING));
      expect(new Set(refusedCodes(told).flat())).toEqual(new Set(['envelope_exhausted']));
    });

    it('leaves committed what was reserved', async () => {
      const wanted = {
        ceiling: CEILING_CENTS,
        free: GRANT_CENTS - 1,
        reserved: 0,
        committed: FITTING * GRANT_CENTS,
        contracted: 0,
        paid: 0,
      };
      expect(await balanceOf(envelopeId)).toEqual(wanted);
      expect(await ledgerOf(envelopeId)).toEqual(wanted);
      expect(await heldByActions(envelopeId)).toEqual({ reserved: 0, committed: FITTING * GRANT_CENTS });
    });
  });
});

describe('awards of many sizes, while the ceiling is lowered under them', () => {
  it('end within the lowered ceiling or refuse to lower it', async () => {
    const { id: envelopeId, lotId } = office.programme.envelope('MP-LOT2-AMIF');
    const sizes = Array.from({ length: 40 }, (_, index) => 20_000_000 + index * 1_234_567);
    const drafted = await Promise.all(
      sizes.map((grantCents) =>
        office.draft('MD', { lotId, funds: ['AMIF'], grantCents, totalCostCents: 2 * grantCents }),
      ),
    );
    const ids = drafted.map((one) => one.id);
    await office.place(ids, 'award_decision', 'under_assessment');
    const lower = (ceilingCents: number) =>
      ceilingByTwo(office, [office.people.officer2, head], {
        envelopeId,
        ceilingCents,
        reason: 'Lowered',
      }).then(
        () => 'lowered',
        (error: { details?: { code: string }[] }) => error.details?.[0]?.code ?? String(error),
      );
    const [awards, ...lowered] = await Promise.all([
      Promise.all(ids.map((id) => office.tries(head, id, 'award'))),
      ...[900, 700, 500, 300].map((thousands) => lower(thousands * 1_000_000)),
    ]);
    for (const one of lowered) expect(['lowered', 'ceiling_below_committed']).toContain(one);
    expect(new Set(refusedCodes(awards).flat())).toEqual(new Set(['envelope_exhausted']));
    const spent = sizes.reduce((sum, cents, index) => sum + (awards[index]?.ok ? cents : 0), 0);
    const after = await balanceOf(envelopeId);
    expect(after?.reserved).toBe(spent);
    expect(after?.free).toBe((after?.ceiling ?? 0) - spent);
    expect(after?.free).toBeGreaterThanOrEqual(0);
    expect(await ledgerOf(envelopeId)).toEqual(after);
    // Free money only shrank, so whoever was refused asked for more than there is left.
    for (const [index, cents] of sizes.entries()) {
      if (!awards[index]?.ok) expect(cents).toBeGreaterThan(after?.free ?? 0);
    }
  }, 60_000);
});

describe('the same as plain SQL by the runtime role', () => {
  let envelopeId: string;
  let otherEnvelopeId: string;
  let actionIds: string[];
  const clients: Client[] = [];

  beforeAll(async () => {
    const { id, lotId } = office.programme.envelope('MP-LOT1-AMIF');
    envelopeId = id;
    otherEnvelopeId = office.programme.envelope('BS-2023-BMVI').id;
    await ceilingByTwo(office, [office.people.officer2, head], {
      envelopeId,
      ceilingCents: CEILING_CENTS,
      reason: 'Room for 120',
    });
    actionIds = (await draftMany(MANY, { lotId, fund: 'AMIF' })).map((one) => one.id);
    for (let index = 0; index < 10; index += 1) {
      const client = new Client({ connectionString: office.test.runtimeUrl });
      await client.connect();
      await client.query('SET ROLE entente_app');
      clients.push(client);
    }
  }, 120_000);
  afterAll(async () => {
    for (const client of clients) await client.end();
  });

  /** One statement in a transaction of its own, as the person; its constraint or code when it is refused. */
  async function plain(text: string, values: unknown[], actor = head, client = clients[0]): Promise<string> {
    if (!client) throw new Error('No connection.');
    try {
      await client.query('BEGIN');
      await client.query('SELECT act_as($1, $2, $3, $4, NULL)', [
        actor.accountId,
        actor.organisationId,
        actor.view,
        '0',
      ]);
      const { rowCount } = await client.query(text, values);
      await client.query('COMMIT');
      return `done: ${rowCount}`;
    } catch (error) {
      await client.query('ROLLBACK');
      const { constraint, code } = error as { constraint?: string; code?: string };
      return constraint ?? code ?? String(error);
    }
  }
  const DENIED = '42501';
  const book = (
    move: string,
    accounts: readonly [string, string],
    cents: number,
    actionId: string | null,
    more: { readonly envelope?: string; readonly client?: Client | undefined } = {},
  ) =>
    plain(
      `INSERT INTO ledger_entry (envelope_id, action_id, case_id, move, debit, credit, amount_cents)
       VALUES ($1, $2, $2, $3, $4, $5, $6)`,
      [more.envelope ?? envelopeId, actionId, move, ...accounts, cents],
      head,
      more.client ?? clients[0],
    );
  const reserve = (cents: number, actionId: string, client?: Client) =>
    book('reserve', ['free', 'reserved'], cents, actionId, { client });

  it('two hundred entries at once over ten connections: exactly what fits', async () => {
    const answers = (
      await Promise.all(
        clients.map(async (client, lane) => {
          const lanes: string[] = [];
          for (let index = lane; index < MANY; index += clients.length) {
            lanes.push(await reserve(GRANT_CENTS, actionIds[index] ?? '', client));
          }
          return lanes;
        }),
      )
    ).flat();
    const count = (answer: string) => answers.filter((one) => one === answer).length;
    expect({ done: count('done: 1'), refused: count('envelope_has_room') }).toEqual({
      done: FITTING,
      refused: MANY - FITTING,
    });
    const after = await balanceOf(envelopeId);
    expect(after).toMatchObject({ free: GRANT_CENTS - 1, reserved: FITTING * GRANT_CENTS });
    expect(await ledgerOf(envelopeId)).toEqual(after);
  }, 60_000);

  it('nothing beyond the ceiling, by one cent', async () => {
    const [actionId = ''] = actionIds;
    expect(await reserve(GRANT_CENTS, actionId)).toBe('envelope_has_room');
    expect(await book('cut', ['free', 'outside'], GRANT_CENTS, null)).toBe('envelope_has_room');
  });

  it('no commitment without its reservation, no contract without its commitment, no payment without its contract', async () => {
    const rows = await behindTheWall<{ id: string; held: boolean }>(
      office.test,
      `SELECT a AS id, EXISTS (SELECT FROM action_money m WHERE m.action_id = a) AS held FROM unnest($1::uuid[]) AS a`,
      [actionIds],
    );
    const held = rows.find((row) => row.held)?.id ?? '';
    const empty = rows.find((row) => !row.held)?.id ?? '';
    expect(await book('commit', ['reserved', 'committed'], 1, empty)).toBe('action_reserved');
    expect(await book('commit', ['reserved', 'committed'], GRANT_CENTS + 1, held)).toBe('action_reserved');
    expect(await book('release', ['reserved', 'free'], GRANT_CENTS + 1, held)).toBe('action_reserved');
    expect(await book('contract', ['committed', 'contracted'], 1, held)).toBe('action_committed');
    expect(await book('decommit', ['committed', 'free'], 1, held)).toBe('action_committed');
    expect(await book('pay', ['ordered', 'paid'], 1, held)).toBe('payment_of_action');
    expect(await book('reserve', ['free', 'reserved'], 1, held, { envelope: otherEnvelopeId })).toBe(
      'action_one_envelope',
    );
  });

  it.each([
    ['an unknown move', 'gift', ['outside', 'reserved'], 1],
    ['a move between other accounts', 'reserve', ['outside', 'reserved'], 1],
    ['a move backwards', 'reserve', ['reserved', 'free'], 1],
  ] as const)('%s is none', async (_, move, accounts, cents) => {
    expect(await book(move, accounts, cents, actionIds[0] ?? '')).toBe('ledger_move_known');
  });

  it('no amount of nothing or less', async () => {
    const [actionId = ''] = actionIds;
    for (const cents of [0, -1, -GRANT_CENTS]) {
      expect(await reserve(cents, actionId)).toBe('ledger_entry_amount_cents_check');
    }
  });

  it.each([
    ['the balance', 'UPDATE envelope SET free_cents = free_cents + 1, ceiling_cents = ceiling_cents + 1'],
    ['the ceiling', 'UPDATE envelope SET ceiling_cents = 0'],
    ['the code of an envelope', `UPDATE envelope SET code = 'MINE'`],
    ['an envelope', 'DELETE FROM envelope'],
    [
      'an envelope with money from nowhere',
      `INSERT INTO envelope (id, lot_id, code, fund, ceiling_cents, free_cents)
       SELECT gen_random_uuid(), lot_id, 'RICH', 'BMVI', 1, 1 FROM envelope LIMIT 1`,
    ],
    ['what an action holds', 'UPDATE action_money SET reserved_cents = reserved_cents + 1'],
    [
      'money for an action',
      'INSERT INTO action_money (action_id, envelope_id) SELECT gen_random_uuid(), gen_random_uuid()',
    ],
    ['what an action held', 'DELETE FROM action_money'],
    ['an entry', 'UPDATE ledger_entry SET amount_cents = 1'],
    ['the ledger', 'DELETE FROM ledger_entry'],
    ['the whole ledger', 'TRUNCATE ledger_entry'],
    ['an event', `UPDATE audit_event SET body = '{}'`],
    ['the trail', 'DELETE FROM audit_event'],
    ['the whole trail', 'TRUNCATE audit_event CASCADE'],
    ['what was said', `UPDATE audit_text SET text = ''`],
    ['what was said at all', 'DELETE FROM audit_text'],
    ['who stood on which side', `UPDATE duty SET side = 'nobody'`],
    ['that anybody stood on a side', 'DELETE FROM duty'],
    ['a visa', 'DELETE FROM visa'],
    ['what a visa answered', `UPDATE visa SET answer = 'yes'`],
    ['who gave a visa', 'UPDATE visa SET person_id = gen_random_uuid()'],
    ['a published workflow', `UPDATE workflow_definition SET body = '{}'`],
    ['the trigger that keeps balances', 'ALTER TABLE ledger_entry DISABLE TRIGGER ledger_keeps_balances'],
    ['what was migrated', `INSERT INTO migrations (timestamp, name) VALUES (1, 'Mine')`],
    ['the wall', 'ALTER TABLE ledger_entry DISABLE ROW LEVEL SECURITY'],
    ['triggers altogether', `SET LOCAL session_replication_role = 'replica'`],
  ])('%s cannot be changed', async (_, text) => {
    expect(await plain(text, [])).toBe(DENIED);
  });

  it('an entry’s number and a balance’s column cannot be chosen', async () => {
    expect(
      await plain(
        `INSERT INTO ledger_entry (id, envelope_id, action_id, move, debit, credit, amount_cents)
         OVERRIDING SYSTEM VALUE SELECT 1, $1, $2, 'reserve', 'free', 'reserved', 1`,
        [envelopeId, actionIds[0]],
      ),
    ).toBe('ledger_entry_pkey');
  });

  it('nobody at all books nothing and reads nothing', async () => {
    const nobody = { ...head, view: 'outside', organisationId: '', accountId: '' } as unknown as PersonActor;
    expect(await plain('SELECT FROM ledger_entry', [], nobody)).toBe('done: 0');
    expect(
      await plain(
        `INSERT INTO ledger_entry (envelope_id, action_id, case_id, move, debit, credit, amount_cents)
         VALUES ($1, $2, $2, 'reserve', 'free', 'reserved', 1)`,
        [envelopeId, actionIds[0]],
        nobody,
      ),
    ).toBe(DENIED);
  });

  it('an applicant books no money for itself, nor raises a ceiling', async () => {
    const { manager } = office.people;
    const asManager = (move: string, debit: string, credit: string, actionId: string | null) =>
      plain(
        `INSERT INTO ledger_entry (envelope_id, action_id, case_id, move, debit, credit, amount_cents)
         VALUES ($1, $2, $3, $4, $5, $6, 1)`,
        [envelopeId, actionId, actionIds[0], move, debit, credit],
        manager,
      );
    expect(await asManager('reserve', 'free', 'reserved', actionIds[0] ?? '')).toBe(DENIED);
    expect(await asManager('fund', 'outside', 'free', null)).toBe('ledger_change_named');
    expect(await asManager('commit', 'reserved', 'committed', actionIds[0] ?? '')).toBe(DENIED);
    expect(await asManager('release', 'reserved', 'free', randomUUID())).toBe('action_reserved');
    // What it may do is give its own money back.
    const [held] = await behindTheWall<{ id: string }>(
      office.test,
      'SELECT action_id AS id FROM action_money WHERE envelope_id = $1 LIMIT 1',
      [envelopeId],
    );
    expect(await asManager('release', 'reserved', 'free', held?.id ?? '')).toBe('done: 1');
  });
});
