/** Changes of envelopes by two people, many at once, and as plain SQL by the runtime role. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type ChangeDecision, decideChange } from '../../src/calls/decide-change.js';
import { noteDepletionRound } from '../../src/calls/note-depletion.js';
import { openEnvelope } from '../../src/calls/open-envelope.js';
import { type ChangeWanted, proposeChange } from '../../src/calls/propose-change.js';
import { type PersonActor, systemActor } from '../../src/kernel/actor.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { changedByTwo, rolesInDatabase } from '../support/change-by-two.js';
import { behindTheWall } from '../support/database.js';

let office: GrantOffice;
let two: readonly [PersonActor, PersonActor];

const SOURCE = { reason: 'Amending budget', source: 'C(2027) 1234' };

beforeAll(async () => {
  office = await GrantOffice.open({ size: 12 });
  const { officer2, head, aosd, secretariat, manager, managerEs } = office.people;
  await rolesInDatabase(office.test, officer2, head, aosd, secretariat, manager, managerEs);
  two = [secretariat, head];
}, 60_000);
afterAll(() => office?.close());
afterEach(() => {
  office.test.database.clockOffsetMs = 0;
});

const envelope = (code: string) => office.programme.envelope(code).id;

/** The balances of an envelope as kept, and as its entries tell them. */
async function money(id: string) {
  const [row] = await behindTheWall<{ ceiling: string; free: string; told: string }>(
    office.test,
    `SELECT ceiling_cents AS ceiling, free_cents AS free, (SELECT coalesce(sum(moved('free', l)), 0) FROM ledger_entry l
       WHERE l.envelope_id = e.id) AS told FROM envelope e WHERE id = $1`,
    [id],
  );
  expect(row?.told).toBe(row?.free);
  return { ceiling: Number(row?.ceiling), free: Number(row?.free) };
}

const stateOf = async (id: string) =>
  (
    await behindTheWall<Record<string, unknown>>(
      office.test,
      `SELECT state, proposed_by, proposed_person, decided_by, decided_person, decision_reason AS reason,
         (SELECT count(*)::int FROM ledger_entry l WHERE l.change_id = x.id) AS entries FROM envelope_change x WHERE id = $1`,
      [id],
    )
  )[0];

const propose = (wanted: ChangeWanted, actor: PersonActor = two[0]) =>
  proposeChange(office.runtime, actor, wanted);
const decide = (id: string, decision: ChangeDecision, actor: PersonActor = two[1], reason = 'Because.') =>
  decideChange(office.runtime, actor, { id, decision, reason });
const topUp = (code: string, amountCents: number): ChangeWanted => ({
  kind: 'top_up',
  envelopeId: envelope(code),
  amountCents,
  ...SOURCE,
});
const transfer = (from: string, to: string, amountCents: number): ChangeWanted => ({
  kind: 'transfer',
  envelopeId: from,
  toEnvelopeId: to,
  amountCents,
  ...SOURCE,
});
const told = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string; details?: { code: string }[] }) =>
      error.details?.[0]?.code ?? error.code ?? String(error),
  );

describe('a change of a ceiling', () => {
  it('moves nothing until another person approves it, and then by an entry that names it', async () => {
    const id = envelope('BS-2023-ISF');
    const before = await money(id);
    const change = await propose(topUp('BS-2023-ISF', 100_000_000));
    expect(await money(id)).toEqual(before);
    await decide(change.id, 'approve');
    expect(await money(id)).toEqual({
      ceiling: before.ceiling + 100_000_000,
      free: before.free + 100_000_000,
    });
    expect(await stateOf(change.id)).toEqual({
      state: 'approved',
      proposed_by: two[0].accountId,
      proposed_person: two[0].personId,
      decided_by: two[1].accountId,
      decided_person: two[1].personId,
      reason: 'Because.',
      entries: 1,
    });
    const back = await changedByTwo(office, two, {
      kind: 'ceiling',
      envelopeId: id,
      ceilingCents: before.ceiling,
      ...SOURCE,
    });
    expect(await money(id)).toEqual(before);
    const events = await behindTheWall<{ kind: string }>(
      office.test,
      `SELECT kind FROM audit_event WHERE body->'data'->>'change' = ANY ($1) ORDER BY at, seq`,
      [[change.id, back]],
    );
    expect(events.map((event) => event.kind)).toEqual([
      'envelope_change_proposed',
      'envelope_change_approved',
      'envelope_change_proposed',
      'envelope_change_approved',
    ]);
  });

  it('is refused below what is in use, with the figures; one that no longer fits stays open', async () => {
    const code = 'BS-2023-BMVI';
    const id = envelope(code);
    const { ceiling } = await money(id);
    await office.awarded('MD', { lotId: office.programme.envelope(code).lotId, funds: ['BMVI'] });
    const cut = (ceilingCents: number): ChangeWanted => ({
      kind: 'ceiling',
      envelopeId: id,
      ceilingCents,
      ...SOURCE,
    });
    await expect(propose(cut(29_565_524))).rejects.toMatchObject({
      status: 409,
      details: [
        {
          code: 'ceiling_below_committed',
          pointer: '/ceiling',
          params: { inUseCents: 29_565_525, ceilingCents: ceiling, wantedCents: 29_565_524, envelope: code },
        },
      ],
    });
    const fits = await propose(cut(29_565_525));
    await office.awarded('MD', { lotId: office.programme.envelope(code).lotId, funds: ['BMVI'] });
    await expect(decide(fits.id, 'approve')).rejects.toMatchObject({
      status: 409,
      details: [{ code: 'ceiling_below_committed', params: { inUseCents: 2 * 29_565_525 } }],
    });
    expect(await stateOf(fits.id)).toMatchObject({ state: 'open', entries: 0, decided_by: null });
    await decide(fits.id, 'refuse');
    expect(await money(id)).toMatchObject({ ceiling });
  });

  it('ends once: by refusal with a reason, by its proposer, or by one of two approvals', async () => {
    const wanted = topUp('MP-LOT1-AMIF', 5);
    const { head, officer2, aosd } = office.people;
    const refused = await propose(wanted);
    expect(await told(decide(refused.id, 'refuse', head, ' '))).toBe('missing');
    await decide(refused.id, 'refuse');
    const withdrawn = await propose(wanted, officer2);
    expect(await told(decide(withdrawn.id, 'withdraw', head))).toBe('envelopes.proposer_only');
    await decide(withdrawn.id, 'withdraw', officer2, '');
    for (const { id } of [refused, withdrawn]) {
      for (const again of ['approve', 'refuse'] as const) {
        expect(await told(decide(id, again, aosd))).toBe('envelopes.decided');
      }
    }
    const raced = await propose(wanted);
    const answers = await Promise.all(
      [head, officer2, aosd].map((who) => told(decide(raced.id, 'approve', who))),
    );
    expect(answers.sort()).toEqual(['done', 'envelopes.decided', 'envelopes.decided']);
    expect(await stateOf(raced.id)).toMatchObject({ entries: 1 });
  });

  it('is approved by nobody who proposed it, through whichever account', async () => {
    const { officer2 } = office.people;
    const { id } = await propose(topUp('MP-LOT1-AMIF', 5), officer2);
    expect(await told(decide(id, 'approve', officer2))).toBe('envelopes.two_people');
    const accountId = randomUUID();
    await behindTheWall(
      office.test,
      'INSERT INTO account (id, person_id, organisation_id, email) VALUES ($1, $2, $3, $4)',
      [accountId, officer2.personId, officer2.organisationId, 'second@example.org'],
    );
    const second = { ...officer2, accountId };
    await rolesInDatabase(office.test, second);
    for (const decision of ['approve', 'refuse'] as const) {
      expect(await told(decide(id, decision, second))).toBe('envelopes.two_people');
    }
    expect(await stateOf(id)).toMatchObject({ state: 'open' });
    await decide(id, 'refuse');
  });

  it('a closed call gets no fresh money, but what it has is cut and moved', async () => {
    const { lotId, id } = office.programme.envelope('MP-LOT2-AMIF');
    const pending = await propose(topUp('MP-LOT2-AMIF', 5));
    const call =
      'UPDATE call_for_proposals SET status = $2 WHERE id = (SELECT call_id FROM lot WHERE id = $1)';
    await behindTheWall(office.test, call, [lotId, 'closed']);
    expect(await told(propose(topUp('MP-LOT2-AMIF', 5)))).toBe('envelopes.call_closed');
    expect(await told(decide(pending.id, 'approve'))).toBe('envelopes.call_closed');
    expect(await stateOf(pending.id)).toMatchObject({ state: 'open' });
    await changedByTwo(office, two, { kind: 'cut', envelopeId: id, amountCents: 5, ...SOURCE });
    await changedByTwo(office, two, transfer(envelope('MP-LOT1-AMIF'), id, 5));
    await behindTheWall(office.test, call, [lotId, 'paused']);
    await decide(pending.id, 'approve');
    await behindTheWall(office.test, call, [lotId, 'open']);
  });

  it('opens an envelope that two people want', async () => {
    const { lotId } = office.programme.envelope('MP-LOT1-AMIF');
    const wanted: ChangeWanted = {
      kind: 'open',
      lotId,
      fund: 'ISF',
      code: 'MP-LOT1-ISF',
      amountCents: 70_000_000,
      firstYear: 2027,
      lastYear: 2028,
      ...SOURCE,
    };
    const [first, second] = [await propose(wanted), await propose(wanted)];
    await decide(first.id, 'approve');
    const [opened] = await behindTheWall<Record<string, unknown>>(
      office.test,
      `SELECT lot_id, fund, ceiling_cents::float8 AS ceiling, assumed, first_year, last_year FROM envelope WHERE code = 'MP-LOT1-ISF'`,
    );
    expect(opened).toEqual({
      lot_id: lotId,
      fund: 'ISF',
      ceiling: 70_000_000,
      assumed: false,
      first_year: 2027,
      last_year: 2028,
    });
    expect(await told(decide(second.id, 'approve'))).toBe('envelopes.opened_meanwhile');
    expect(await told(propose(wanted))).toBe('envelopes.fund_taken');
  });
});

describe('who may do what', () => {
  const cases = [
    ['head', 'done', 'done'],
    ['aosd', 'done', 'done'],
    ['officer2', 'done', 'done'],
    ['secretariat', 'done', 'role_missing'],
    ['auditor', 'role_missing', 'role_missing'],
    ['ova', 'role_missing', 'role_missing'],
    ['fva', 'role_missing', 'role_missing'],
    ['chair', 'role_missing', 'role_missing'],
    ['technical', 'role_missing', 'role_missing'],
    ['manager', 'not_found', 'not_found'],
    ['partnerMd', 'not_found', 'not_found'],
    ['agency', 'not_found', 'not_found'],
  ] as const;
  it.each(cases)('%s: proposes %s, decides %s', async (name, proposes, decides) => {
    const who = office.people[name];
    expect(await told(propose(topUp('BS-2023-ISF', 3), who))).toBe(proposes);
    const proposer = name === 'head' ? office.people.officer2 : office.people.head;
    const { id } = await propose(topUp('BS-2023-ISF', 3), proposer);
    const { id: other } = await propose(topUp('BS-2023-ISF', 3), proposer);
    expect(await told(decide(id, 'approve', who))).toBe(decides);
    expect(await told(decide(other, 'refuse', who))).toBe(decides);
  });

  it('a role that is lent for an absence is none of these', async () => {
    const { technical, head } = office.people;
    const lentBy = { delegationId: randomUUID(), personId: head.personId, accountId: head.accountId };
    const onBehalfOf = { ...lentBy, name: 'Head', ceilingCents: null, untilDay: '2099-01-01' };
    const [held] = head.roles;
    const standIn = { ...technical, roles: held ? [{ ...held, onBehalfOf }] : [] };
    expect(await told(propose(topUp('BS-2023-ISF', 3), standIn))).toBe('role_missing');
  });

  it('a role that has ended since is noticed by the database', async () => {
    const { id } = await propose(topUp('BS-2023-ISF', 3));
    const end = 'UPDATE role_assignment SET ended_at = $2 WHERE account_id = $1';
    await behindTheWall(office.test, end, [two[1].accountId, new Date()]);
    expect(await told(decide(id, 'approve'))).toBe('envelopes.role_ended');
    expect(await told(propose(topUp('BS-2023-ISF', 3), two[1]))).toBe('envelopes.role_ended');
    await behindTheWall(office.test, end, [two[1].accountId, null]);
    await decide(id, 'approve');
  });
});

describe('what is no change', () => {
  const base = () => topUp('BS-2023-ISF', 5);
  it.each<[string, () => object, string, string]>([
    ['a negative amount', () => ({ amountCents: -1 }), 'amount_not_positive', '/amount'],
    ['nothing', () => ({ amountCents: 0 }), 'amount_not_positive', '/amount'],
    ['a part of a cent', () => ({ amountCents: 0.1 }), 'amount_not_cents', '/amount'],
    ['more than there is', () => ({ amountCents: 1e21 }), 'amount_not_cents', '/amount'],
    ['no number', () => ({ amountCents: Number.NaN }), 'amount_not_cents', '/amount'],
    ['a ceiling beyond all bounds', () => ({ amountCents: 10_000_000_000_000 }), 'out_of_range', '/amount'],
    ['no reason', () => ({ reason: ' ' }), 'missing', '/reason'],
    ['no source', () => ({ source: '' }), 'missing', '/source'],
    ['a day that is past', () => ({ wantedBy: '2020-01-01' }), 'day_is_past', '/wantedBy'],
    ['no day', () => ({ wantedBy: '2027-02-30' }), 'date_malformed', '/wantedBy'],
    ['no envelope', () => ({ envelopeId: randomUUID() }), 'reference_unknown', '/envelopeId'],
    ['no id', () => ({ envelopeId: 'x' }), 'id_malformed', '/envelopeId'],
    [
      'the ceiling as it is',
      () => ({ kind: 'ceiling', envelopeId: envelope('MP-LOT2-AMIF'), ceilingCents: lot2Ceiling }),
      'envelopes.ceiling_unchanged',
      '/ceiling',
    ],
    [
      'a transfer to another fund',
      () => transfer(envelope('BS-2023-ISF'), envelope('BS-2023-BMVI'), 5),
      'envelopes.other_fund',
      '/toEnvelopeId',
    ],
    [
      'a transfer to itself',
      () => transfer(envelope('BS-2023-ISF'), envelope('BS-2023-ISF'), 5),
      'envelopes.same_envelope',
      '/toEnvelopeId',
    ],
    [
      'years the wrong way round',
      () => ({ kind: 'open', lotId: randomUUID(), fund: 'ISF', code: 'X', firstYear: 2028, lastYear: 2027 }),
      'envelopes.years_out_of_order',
      '/lastYear',
    ],
    [
      'an envelope of no fund',
      () => ({ kind: 'open', lotId: randomUUID(), fund: 'ERDF', code: 'X' }),
      'not_a_choice',
      '/fund',
    ],
  ])('%s', async (_, more, code, pointer) => {
    const count = 'SELECT count(*)::int AS n FROM envelope_change';
    const before = await behindTheWall(office.test, count);
    await expect(propose({ ...base(), ...more() } as ChangeWanted)).rejects.toMatchObject({
      status: 422,
      details: expect.arrayContaining([expect.objectContaining({ code, pointer })]),
    });
    expect(await behindTheWall(office.test, count)).toEqual(before);
  });

  let lot2Ceiling = 0;
  beforeAll(async () => {
    lot2Ceiling = (await money(envelope('MP-LOT2-AMIF'))).ceiling;
  });

  it('a decision on nothing', async () => {
    expect(await told(decide(randomUUID(), 'approve'))).toBe('not_found');
    expect(await told(decide('x', 'approve'))).toBe('not_found');
  });

  it('an envelope for a lot and a fund that have one, when it comes by import', async () => {
    const { lotId, id } = office.programme.envelope('BS-2023-ISF');
    const command = { lotId, fund: 'ISF', code: 'BS-SECOND', ceilingCents: 0, reason: 'Again' };
    const open = (more: object) =>
      openEnvelope(office.runtime, systemActor('import'), { ...command, ...more });
    await expect(open({})).rejects.toMatchObject({ details: [{ code: 'taken' }] });
    await expect(open({ lotId: id })).rejects.toMatchObject({
      details: [{ code: 'reference_unknown', pointer: '/lotId' }],
    });
  });
});

describe('transfers in both directions at once', () => {
  it('never wait for each other for ever, and no cent is made or lost', async () => {
    const [one, other] = [envelope('MP-LOT1-AMIF'), envelope('MP-LOT2-AMIF')];
    const total = async () => (await money(one)).ceiling + (await money(other)).ceiling;
    const before = await total();
    const ids: string[] = [];
    for (let index = 0; index < 40; index += 1) {
      const [from, to] = index % 2 === 0 ? [one, other] : [other, one];
      ids.push((await propose(transfer(from, to, 1_000 + index))).id);
    }
    const answers = await Promise.all(ids.map((id) => told(decide(id, 'approve'))));
    expect(new Set(answers)).toEqual(new Set(['done']));
    expect(await total()).toBe(before);
    const halves = await behindTheWall<{ move: string; n: number }>(
      office.test,
      'SELECT move, count(*)::int AS n FROM ledger_entry WHERE change_id = ANY ($1::uuid[]) GROUP BY move ORDER BY move',
      [ids],
    );
    expect(halves).toEqual([
      { move: 'transfer_in', n: 40 },
      { move: 'transfer_out', n: 40 },
    ]);
  }, 30_000);

  it('give no more than there is, whoever is first', async () => {
    const [one, other] = [envelope('MP-LOT1-AMIF'), envelope('MP-LOT2-AMIF')];
    const { free } = await money(one);
    const half = Math.floor(free / 2) + 1;
    const ids = await Promise.all([1, 2, 3].map(() => propose(transfer(one, other, half))));
    const answers = await Promise.all(ids.map(({ id }) => told(decide(id, 'approve'))));
    expect(answers.sort()).toEqual(['ceiling_below_committed', 'ceiling_below_committed', 'done']);
    await changedByTwo(office, two, transfer(other, one, half));
  });
});

describe('the same as plain SQL by the runtime role', () => {
  let client: Client;
  beforeAll(async () => {
    client = new Client({ connectionString: office.test.runtimeUrl });
    await client.connect();
    await client.query('SET ROLE entente_app');
  });
  afterAll(() => client.end());

  /** Statements in one transaction as the person; the constraint or code by which it was refused, else `done`. */
  async function plain(actor: PersonActor, ...statements: readonly [string, unknown[]][]): Promise<string> {
    try {
      await client.query('BEGIN');
      await client.query('SELECT act_as($1, $2, $3, $4, NULL)', [
        actor.accountId,
        actor.organisationId,
        actor.view,
        '0',
      ]);
      for (const [text, values] of statements) await client.query(text, values);
      await client.query('COMMIT');
      return 'done';
    } catch (error) {
      await client.query('ROLLBACK');
      return (error as { constraint?: string; code: string }).constraint ?? (error as { code: string }).code;
    }
  }

  const approve = (id: string): [string, unknown[]] => [
    `UPDATE envelope_change SET state = 'approved' WHERE id = $1`,
    [id],
  ];
  const entry = (
    envelopeId: string,
    move: string,
    amount: number,
    change: string | null,
  ): [string, unknown[]] => [
    `INSERT INTO ledger_entry (envelope_id, change_id, move, debit, credit, amount_cents) VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      envelopeId,
      change,
      move,
      ...(['fund', 'transfer_in'].includes(move) ? ['outside', 'free'] : ['free', 'outside']),
      amount,
    ],
  ];
  const DENIED = '42501';

  it('no ceiling moves without a change, nor by one that is not approved', async () => {
    const { head } = office.people;
    const id = envelope('BS-2023-ISF');
    const { id: change } = await propose(topUp('BS-2023-ISF', 7));
    for (const move of ['fund', 'cut', 'transfer_in', 'transfer_out']) {
      expect(await plain(head, entry(id, move, 7, null))).toBe('ledger_change_named');
      expect(await plain(head, entry(id, move, 7, change))).toBe('ledger_change_approved');
      expect(await plain(head, entry(id, move, 7, randomUUID()))).toBe('ledger_change_approved');
    }
    const fresh = randomUUID();
    expect(
      await plain(
        head,
        [
          `INSERT INTO envelope (id, lot_id, code, fund) SELECT $1, lot_id, 'MINE', 'AMIF' FROM envelope WHERE id = $2`,
          [fresh, id],
        ],
        entry(fresh, 'fund', 7, null),
      ),
    ).toBe('ledger_change_named');
    await decide(change, 'refuse');
  });

  it('nobody approves their own, nor in the name of somebody else, nor without the role', async () => {
    const { head, officer2, secretariat, auditor, manager } = office.people;
    const { id } = await propose(topUp('BS-2023-ISF', 7), head);
    const done = entry(envelope('BS-2023-ISF'), 'fund', 7, id);
    expect(await plain(head, approve(id), done)).toBe('envelope_two_people');
    for (const who of [secretariat, auditor]) {
      expect(await plain(who, approve(id), done)).toBe('envelope_change_approver');
    }
    expect(await plain(manager, approve(id), done)).not.toBe('done');
    for (const forged of [
      `decided_by = '${officer2.accountId}'`,
      `decided_person = '${officer2.personId}'`,
      `proposed_by = '${officer2.accountId}'`,
      'amount_cents = 1',
      `reason = 'Another'`,
    ]) {
      const text = `UPDATE envelope_change SET state = 'approved', ${forged} WHERE id = $1`;
      expect(await plain(head, [text, [id]])).toBe(DENIED);
    }
    expect(
      await plain(officer2, [`UPDATE envelope_change SET state = 'withdrawn' WHERE id = $1`, [id]]),
    ).toBe('envelope_change_own');
    expect(await plain(officer2, ['DELETE FROM envelope_change', []])).toBe(DENIED);
    await decide(id, 'refuse', officer2);
    expect(await plain(officer2, approve(id))).toBe('envelope_change_decided');
  });

  it('nothing is proposed as approved, in another name, or by who may not', async () => {
    const { head, auditor } = office.people;
    const insert = (more: string, value: string): [string, unknown[]] => [
      `INSERT INTO envelope_change (id, kind, envelope_id, amount_cents, reason, source, ${more})
       VALUES (gen_random_uuid(), 'top_up', $1, 5, 'Mine', 'Mine', ${value})`,
      [envelope('BS-2023-ISF')],
    ];
    expect(await plain(head, insert('state', `'approved'`))).toBe(DENIED);
    expect(await plain(head, insert('proposed_by', 'gen_random_uuid()'))).toBe(DENIED);
    expect(await plain(auditor, insert('wanted_by', 'NULL'))).toBe('envelope_change_proposer');
  });

  it('an approval is carried out wholly, as approved and once', async () => {
    const { head, officer2 } = office.people;
    const [from, to, third] = ['MP-LOT1-AMIF', 'MP-LOT2-AMIF', 'BS-2023-ISF'].map(envelope) as [
      string,
      string,
      string,
    ];
    const { id } = await propose(transfer(from, to, 9), head);
    const out = entry(from, 'transfer_out', 9, id);
    const into = entry(to, 'transfer_in', 9, id);
    expect(await plain(officer2, approve(id))).toBe('envelope_change_carried_out');
    expect(await plain(officer2, approve(id), out)).toBe('envelope_change_carried_out');
    expect(await plain(officer2, approve(id), into)).toBe('envelope_change_carried_out');
    expect(await plain(officer2, approve(id), out, entry(to, 'transfer_in', 10, id))).toBe(
      'ledger_change_other',
    );
    expect(await plain(officer2, approve(id), out, entry(third, 'transfer_in', 9, id))).toBe(
      'ledger_change_other',
    );
    expect(await plain(officer2, approve(id), out, entry(from, 'transfer_in', 9, id))).toBe(
      'ledger_change_other',
    );
    expect(await plain(officer2, approve(id), out, out)).toBe('ledger_change_once');
    expect(await plain(officer2, approve(id), entry(from, 'cut', 9, id))).toBe('ledger_change_other');
    expect(
      await plain(officer2, [
        `UPDATE envelope_change SET state = 'approved', envelope_id = $2 WHERE id = $1`,
        [id, third],
      ]),
    ).toBe('envelope_change_proposed');
    expect(await plain(officer2, approve(id), out, into)).toBe('done');
    expect(await plain(officer2, out)).toBe('ledger_change_once');
    expect(
      await plain(head, [
        `INSERT INTO envelope_change (id, kind, envelope_id, to_envelope_id, amount_cents, reason, source)
         VALUES (gen_random_uuid(), 'transfer', $1, $2, 5, 'Mine', 'Mine')`,
        [from, third],
      ]),
    ).toBe('envelope_transfer_fund');
  });

  it('an envelope that was not to be opened is not', async () => {
    const { head, officer2 } = office.people;
    const { lotId } = office.programme.envelope('MP-LOT2-AMIF');
    const wanted = { kind: 'open', lotId, fund: 'BMVI', code: 'MP-LOT2-BMVI', amountCents: 4 } as const;
    const { id } = await propose({ ...wanted, ...SOURCE }, head);
    const other = envelope('BS-2023-ISF');
    expect(
      await plain(
        officer2,
        [`UPDATE envelope_change SET state = 'approved', envelope_id = $2 WHERE id = $1`, [id, other]],
        entry(other, 'fund', 4, id),
      ),
    ).toBe('ledger_change_other');
    await decide(id, 'withdraw', head);
  });

  it('outsiders see no proposal, and nobody notices a depletion but the program', async () => {
    const { manager, head } = office.people;
    const seen = await office.test.database.asActor(manager, (transaction) =>
      transaction.run('test_changes_seen', 'SELECT 1 FROM envelope_change'),
    );
    expect(seen).toEqual([]);
    const lot = office.programme.envelope('BS-2023-ISF').lotId;
    expect(
      await plain(head, ['INSERT INTO lot_depletion (id, lot_id) VALUES (gen_random_uuid(), $1)', [lot]]),
    ).toBe(DENIED);
  });
});

describe('the money of a lot', () => {
  const lot = () => office.programme.envelope('MP-LOT2-AMIF').lotId;
  const inLot = () => ({ lotId: lot(), funds: ['AMIF'] });
  const drain = () => office.drain();

  const told = async (kind: string) =>
    (
      await behindTheWall<{ name: string; title: string; page: string; mails: number }>(
        office.test,
        `SELECT p.name, i.params->>'title' AS title, i.params->>'page' AS page,
           (SELECT count(*)::int FROM mail m WHERE m.account_id = a.id AND m.source = i.source) AS mails
         FROM inbox_item i JOIN account a ON a.id = i.account_id JOIN person p ON p.id = a.person_id
         WHERE i.kind = $1 ORDER BY i.created_at, p.name`,
        [kind],
      )
    ).map(({ name, mails }) => `${name} ${mails}`);

  it('closes the lot when it is used up and opens it again with a top-up, and says so to who waits', async () => {
    const draft = await office.draft('MD', inLot());
    const { manager, head, secretariat } = office.people;
    await drain();
    expect(await told('lot_depleted')).toEqual([]);

    const { free } = await money(envelope('MP-LOT2-AMIF'));
    await changedByTwo(office, two, {
      kind: 'cut',
      envelopeId: envelope('MP-LOT2-AMIF'),
      amountCents: free,
      ...SOURCE,
    });
    // The guard looks at the envelopes themselves, before anybody has noticed.
    expect(await office.tries(manager, draft.id, 'submit_concept_note')).toMatchObject({
      ok: false,
      refusals: [{ kind: 'state', code: 'lot_depleted', params: {} }],
    });
    await drain();
    expect(await told('lot_depleted')).toEqual([
      `${head.name} 1`,
      `${manager.name} 1`,
      `${secretariat.name} 1`,
    ]);
    expect(await noteDepletionRound(office.runtime)).toBe(0);

    await changedByTwo(office, two, topUp('MP-LOT2-AMIF', free));
    await drain();
    expect(await told('lot_refilled')).toEqual([
      `${head.name} 1`,
      `${manager.name} 1`,
      `${secretariat.name} 1`,
    ]);
    expect(await told('lot_depleted')).toHaveLength(3);
    expect(await office.tries(manager, draft.id, 'submit_concept_note')).toMatchObject({ ok: true });
    const rows = await behindTheWall<{ ended: boolean; kinds: string[] }>(
      office.test,
      `SELECT d.ended IS NOT NULL AS ended, ARRAY(SELECT e.kind FROM audit_event e
         WHERE e.body->'data'->>'depletion' = d.id::text ORDER BY e.seq) AS kinds FROM lot_depletion d WHERE d.lot_id = $1`,
      [lot()],
    );
    expect(rows).toEqual([{ ended: true, kinds: ['lot_depleted', 'lot_refilled'] }]);
  }, 30_000);

  it('follows the smallest grant of the guidelines in force', async () => {
    const set = (cents: number) =>
      behindTheWall(
        office.test,
        'UPDATE guideline_version SET minimum_grant_cents = $2 WHERE call_id = (SELECT call_id FROM lot WHERE id = $1)',
        [lot(), cents],
      );
    const { free } = await money(envelope('MP-LOT2-AMIF'));
    await set(free);
    expect(await noteDepletionRound(office.runtime)).toBe(0);
    await set(free + 1);
    expect(await noteDepletionRound(office.runtime)).toBe(1);
    await set(0);
    expect(await noteDepletionRound(office.runtime)).toBe(1);
  });
});

describe('who is told of a change', () => {
  it('those who may approve it and did not propose it, then who proposed it', async () => {
    const { secretariat, head, aosd, officer2 } = office.people;
    await office.drain();
    const notices = async (id: string) => {
      await office.drain();
      const rows = await behindTheWall<{ name: string; kind: string; params: Record<string, unknown> }>(
        office.test,
        `SELECT p.name, i.kind, i.params FROM inbox_item i JOIN account a ON a.id = i.account_id
         JOIN person p ON p.id = a.person_id WHERE i.params->>'page' = $1 ORDER BY i.created_at, p.name`,
        [`/envelopes/changes/${id}`],
      );
      return rows;
    };
    const { id } = await propose({ ...topUp('BS-2023-ISF', 500), wantedBy: '2099-03-01' }, secretariat);
    const asked = await notices(id);
    // One of them has two accounts, which are told both.
    expect(new Set(asked.map(({ name }) => name))).toEqual(new Set([aosd.name, head.name, officer2.name]));
    expect(asked[0]).toMatchObject({
      kind: 'change_proposed',
      params: { title: 'BS-2023-ISF', amountCents: 500, dueAt: '2099-03-01T22:59:00.000Z' },
    });
    await decide(id, 'refuse', head);
    expect((await notices(id)).slice(asked.length)).toMatchObject([
      { name: secretariat.name, kind: 'change_refused', params: { by: { account: head.accountId } } },
    ]);
    const own = await propose(topUp('BS-2023-ISF', 500), head);
    expect((await notices(own.id)).map(({ name }) => name)).not.toContain(head.name);
    await decide(own.id, 'withdraw', head);
    expect((await notices(own.id)).map(({ kind }) => kind)).not.toContain('change_refused');
  });
});

describe('the years of an envelope', () => {
  it('refuse to reserve outside of them, with a reason before and by the database after', async () => {
    const { lotId, id } = office.programme.envelope('MP-LOT1-AMIF');
    const { head } = office.people;
    const drafted = await office.draft('MD', { lotId, funds: ['AMIF'] });
    await office.place([drafted.id], 'award_decision', 'under_assessment');
    const years = (first: number | null, last: number | null) =>
      behindTheWall(office.test, 'UPDATE envelope SET first_year = $2, last_year = $3 WHERE id = $1', [
        id,
        first,
        last,
      ]);
    const year = new Date().getFullYear();
    for (const [first, last] of [
      [null, year - 1],
      [year + 1, null],
    ] as const) {
      await years(first, last);
      expect(await office.tries(head, drafted.id, 'award')).toMatchObject({
        ok: false,
        refusals: [{ kind: 'state', code: 'envelope_year_over' }],
      });
      const reserve = office.test.database.asActor(head, (transaction) =>
        transaction.run(
          'test_reserve',
          `INSERT INTO ledger_entry (envelope_id, action_id, move, debit, credit, amount_cents)
           VALUES ($1, $2, 'reserve', 'free', 'reserved', 5)`,
          [id, drafted.id],
        ),
      );
      await expect(reserve).rejects.toMatchObject({ constraint: 'envelope_year_over' });
    }
    await years(year, year);
    expect(await office.tries(head, drafted.id, 'award')).toMatchObject({ ok: true });
    // What is set aside may be given back, and a contract be made of it, in any year; no commitment may.
    await years(null, year - 1);
    const book = (move: string, debit: string, credit: string) =>
      office.test.database
        .asActor(head, (transaction) =>
          transaction.run(
            'test_book',
            `INSERT INTO ledger_entry (envelope_id, action_id, move, debit, credit, amount_cents) VALUES ($1, $2, $3, $4, $5, 5)`,
            [id, drafted.id, move, debit, credit],
          ),
        )
        .then(
          () => 'done',
          (error: { constraint: string }) => error.constraint,
        );
    expect(await book('commit', 'reserved', 'committed')).toBe('envelope_year_over');
    expect(await book('release', 'reserved', 'free')).toBe('done');
    await years(null, null);
    expect(await book('commit', 'reserved', 'committed')).toBe('done');
    await years(null, year - 1);
    expect(await book('contract', 'committed', 'contracted')).toBe('done');
    expect(await book('reduce', 'contracted', 'committed')).toBe('done');
    expect(await book('decommit', 'committed', 'free')).toBe('done');
    await years(null, null);
  });

  it('turn at midnight in Brussels', async () => {
    const { id } = office.programme.envelope('BS-2023-ISF');
    const [row] = await behindTheWall<{ before: number; after: number }>(
      office.test,
      `SELECT financial_year('2027-12-31T22:59:59Z') AS before, financial_year('2027-12-31T23:00:00Z') AS after FROM envelope WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({ before: 2027, after: 2028 });
  });
});
