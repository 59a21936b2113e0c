/**
 * Random interleavings of all money commands by several clients against the real database. The entries, in the order of
 * their numbers, are a history that the model allows; the balances are what it comes to; whatever was refused could not
 * have been done at some moment between its being asked and answered; no snapshot in between breaks a rule.
 */
import fc from 'fast-check';
import { EnvelopeModel, type ModelEntry } from './support/ledger-model.js';
import { ACCOUNTS, faultsOf, type LedgerAction, LedgerWorld, type Way } from './support/ledger-world.js';

const CLIENTS = 6;
const CEILING_CENTS = 1_000;
const WAYS = (Object.keys(ACCOUNTS) as Way[]).filter((way) => way !== 'transfer_in');
/** How the changes of envelopes by two people are called. */
const CHANGES: Partial<Record<Way, 'top_up' | 'cut' | 'transfer'>> = {
  fund: 'top_up',
  cut: 'cut',
  transfer_out: 'transfer',
};

interface Command {
  readonly way: Way;
  readonly envelope: number;
  readonly action: number;
  readonly amountCents: number;
}

interface Asked extends Command {
  readonly refused: string | null;
  /** How many entries the envelope had before it was asked and after it was answered. */
  readonly before: number;
  readonly after: number;
}

let world: LedgerWorld;
beforeAll(async () => {
  world = await LedgerWorld.open(CLIENTS + 2);
}, 60_000);
afterAll(() => world?.close());

/** Amounts of a few hundred cents in an envelope of a thousand, so that about half of what is asked does not fit. */
const command: fc.Arbitrary<Command> = fc.record({
  way: fc.constantFrom(...WAYS),
  envelope: fc.integer({ min: 0, max: 1 }),
  action: fc.integer({ min: 0, max: 2 }),
  amountCents: fc.integer({ min: 1, max: 700 }),
});
/** What people do most: one action's money from the award to the payment. */
const life: fc.Arbitrary<readonly Command[]> = fc
  .record({
    envelope: fc.integer({ min: 0, max: 1 }),
    action: fc.integer({ min: 0, max: 2 }),
    amountCents: fc.integer({ min: 1, max: 500 }),
  })
  .map((common) =>
    (['reserve', 'commit', 'contract', 'order', 'pay', 'recover', 'reduce', 'decommit'] as const).map(
      (way) => ({
        ...common,
        way,
      }),
    ),
  );
const clients = fc.array(fc.oneof(fc.array(command, { maxLength: 12 }), life), {
  minLength: 2,
  maxLength: CLIENTS,
});

async function entriesOf(envelopeId: string): Promise<number> {
  const [row] = await world.test.database.asActor(world.actor, (transaction) =>
    transaction.run<{ entries: number }>('entries', 'SELECT entries FROM envelope WHERE id = $1', [
      envelopeId,
    ]),
  );
  return row?.entries ?? -1;
}

async function play(
  commands: readonly Command[],
  envelopes: readonly string[],
  actions: readonly (readonly LedgerAction[])[],
): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const one of commands) {
    const envelopeId = envelopes[one.envelope] ?? '';
    const action = actions[one.envelope]?.[one.action] ?? null;
    const change = CHANGES[one.way];
    const before = await entriesOf(envelopeId);
    const refused = change
      ? await world.change(change, envelopeId, envelopes[1 - one.envelope] ?? '', one.amountCents)
      : await world.book(one.way, envelopeId, action, one.amountCents);
    asked.push({ ...one, refused, before, after: await entriesOf(envelopeId) });
  }
  return asked;
}

/** What is wrong in one snapshot of the balances, as text. */
const WRONG = `SELECT e.id FROM envelope e, LATERAL (SELECT coalesce(sum(reserved_cents), 0) AS reserved,
    coalesce(sum(committed_cents), 0) AS committed, coalesce(sum(contracted_cents), 0) AS contracted,
    coalesce(sum(ordered_cents), 0) AS ordered, coalesce(sum(paid_cents), 0) AS paid FROM action_money WHERE envelope_id = e.id) m
  WHERE (e.reserved_cents, e.committed_cents, e.contracted_cents, e.ordered_cents, e.paid_cents)
      IS DISTINCT FROM (m.reserved, m.committed, m.contracted, m.ordered, m.paid)
    OR e.reserved_cents + e.committed_cents + e.contracted_cents + e.ordered_cents + e.paid_cents > e.ceiling_cents
    OR least(e.free_cents, m.reserved, m.committed, m.contracted, m.ordered, m.paid) < 0
    OR e.entries <> (SELECT count(*) FROM ledger_entry WHERE envelope_id = e.id)`;

it('every interleaving of money commands is a history that the rules allow', async () => {
  let [accepted, refusedInAll, raced, samples] = [0, 0, 0, 0];
  await fc.assert(
    fc.asyncProperty(clients, async (scripts) => {
      const envelopes = [await world.envelope(CEILING_CENTS), await world.envelope(CEILING_CENTS)];
      const actions = await Promise.all(
        envelopes.map(async (id) => [await world.action(id), await world.action(id), await world.action(id)]),
      );
      let playing = true;
      const sampler = (async () => {
        while (playing) {
          samples += 1;
          expect(await world.behind.query(WRONG)).toEqual([]);
        }
      })();
      const asked = (await Promise.all(scripts.map((one) => play(one, envelopes, actions)))).flat();
      playing = false;
      await sampler;

      for (const [index, envelopeId] of envelopes.entries()) {
        const states = await replayed(envelopeId);
        const last = states.at(-1) as EnvelopeModel;
        expect(await balanceOf(envelopeId)).toEqual({ ceiling: last.ceiling, free: last.free, ...last.held });
        const here = asked.filter((one) => one.envelope === index);
        const received = asked.filter((one) => one.envelope !== index && one.way === 'transfer_out');
        expect(states.length - 2).toBe([...here, ...received].filter((one) => one.refused === null).length);
        for (const one of here.filter(({ refused }) => refused !== null)) {
          const action = CHANGES[one.way] ? null : (actions[index]?.[one.action]?.id ?? null);
          const could = states
            .slice(one.before, one.after + 1)
            .map((state) => state.allows({ ...one, action }));
          expect({ ...one, everyTime: could.every(Boolean) }).toEqual({ ...one, everyTime: false });
        }
      }
      accepted += asked.filter((one) => one.refused === null).length;
      refusedInAll += asked.filter((one) => one.refused !== null).length;
      raced += asked.filter((one) => one.after - one.before > (one.refused === null ? 1 : 0)).length;
    }),
    { numRuns: 60 },
  );
  expect(await faultsOf(world)).toEqual([]);
  // The interleavings are worth something: plenty of both answers, of races, and of looks in between.
  expect(Math.min(accepted, refusedInAll, raced, samples)).toBeGreaterThan(200);
}, 120_000);

/** The envelope after each of its entries, in the order of their numbers; throws where the rules do not allow one. */
async function replayed(envelopeId: string): Promise<EnvelopeModel[]> {
  const rows = await world.behind.query<{
    move: string;
    debit: string;
    action: string | null;
    cents: number;
  }>(
    `SELECT move, debit, action_id AS action, amount_cents::float8 AS cents FROM ledger_entry
     WHERE envelope_id = $1 ORDER BY number`,
    [envelopeId],
  );
  const states = [new EnvelopeModel()];
  for (const { move, debit, action, cents } of rows) {
    const way = (move === 'commit' && debit === 'free' ? 'commit_free' : move) as Way;
    const entry: ModelEntry = { way, action, amountCents: cents };
    const next = (states.at(-1) as EnvelopeModel).copy();
    expect({ ...entry, allowed: next.apply(entry) }).toEqual({ ...entry, allowed: true });
    states.push(next);
  }
  return states;
}

async function balanceOf(envelopeId: string) {
  const [row] = await world.behind.query(
    `SELECT ceiling_cents::float8 AS ceiling, free_cents::float8 AS free, reserved_cents::float8 AS reserved,
       committed_cents::float8 AS committed, contracted_cents::float8 AS contracted, ordered_cents::float8 AS ordered,
       paid_cents::float8 AS paid FROM envelope WHERE id = $1`,
    [envelopeId],
  );
  return row;
}
