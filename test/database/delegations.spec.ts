/** What the database itself refuses, whoever writes to it as the runtime does. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Client } from 'pg';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { type Seat, UnitOfPeople } from '../support/unit-of-people.js';

let test: TestDatabase;
let unit: UnitOfPeople;
let [ana, bo, cy]: Seat[] = [];
let admin: Seat;

beforeAll(async () => {
  test = await testDatabase();
  unit = await UnitOfPeople.open(test);
  ana = await unit.seat('Ana', ['operational_verifier']);
  bo = await unit.seat('Bo', ['operational_verifier']);
  cy = await unit.seat('Cy', ['operational_verifier']);
  admin = await unit.seat('Ada', ['administrator']);
});
afterAll(() => test.close());
afterEach(async () => {
  await behindTheWall(test, 'DELETE FROM delegation_side');
  await behindTheWall(test, 'DELETE FROM delegation');
});

interface Row {
  readonly role?: string;
  readonly from?: string;
  readonly until?: string;
  readonly ceiling?: number;
  readonly absence?: number;
  readonly by?: Seat;
}

function values(lends: Seat, borrows: Seat, row: Row = {}): unknown[] {
  const by = row.by ?? lends;
  return [
    randomUUID(),
    row.role ?? 'operational_verifier',
    unit.organisationId,
    lends.accountId,
    lends.personId,
    borrows.accountId,
    borrows.personId,
    row.from ?? '2027-03-01',
    row.until ?? '2027-03-05',
    row.ceiling ?? null,
    row.absence ?? 5,
    by.accountId,
    by.personId,
  ];
}

const INSERT = `INSERT INTO delegation (id, role, organisation_id, delegator_account_id, delegator_person_id,
  delegate_account_id, delegate_person_id, from_day, until_day, ceiling_cents, reason, absence_days, made_by_account_id,
  made_by_person_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'Leave', $11, $12, $13)`;

/** A connection as the runtime has it, acting for an account. */
async function asRuntime<T>(
  seat: Seat,
  work: (client: Client) => Promise<T>,
  isolation = 'READ COMMITTED',
): Promise<T> {
  const client = new Client({ connectionString: test.runtimeUrl, options: '-c role=entente_app' });
  await client.connect();
  try {
    await client.query(`BEGIN ISOLATION LEVEL ${isolation}`);
    await client.query(`SELECT act_as($1, $2, 'inside', '0', NULL)`, [seat.accountId, unit.organisationId]);
    return await work(client);
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    await client.end();
  }
}

const lend = (lends: Seat, borrows: Seat, row: Row = {}) =>
  asRuntime(row.by ?? lends, async (client) => {
    await client.query(INSERT, values(lends, borrows, row));
    await client.query('COMMIT');
  });

describe('a delegation as the database takes it', () => {
  it('is between two natural persons, also when one of them has two accounts', async () => {
    await expect(lend(ana!, ana!, { by: admin })).rejects.toMatchObject({
      constraint: 'delegation_to_another',
    });
    const second = await unit.seat('Ana', ['operational_initiator'], ana!.personId);
    await expect(lend(ana!, second, { by: admin })).rejects.toMatchObject({
      constraint: 'delegation_to_another',
    });
  });

  it('holds the persons of the accounts that it names, of one organisation', async () => {
    await expect(lend(ana!, { accountId: bo!.accountId, personId: cy!.personId })).rejects.toMatchObject({
      code: '23503',
    });
    const other = await UnitOfPeople.open(test);
    await expect(lend(ana!, await other.seat('Olga', []))).rejects.toMatchObject({ code: '23503' });
  });

  it('ends no sooner than it begins, and has a ceiling above nothing', async () => {
    await expect(lend(ana!, bo!, { from: '2027-03-05', until: '2027-03-04', absence: 0 })).rejects.toThrow();
    await expect(lend(ana!, bo!, { ceiling: 0 })).rejects.toMatchObject({ constraint: 'delegation_ceiling' });
    await expect(lend(ana!, bo!, { absence: 4 })).rejects.toMatchObject({ constraint: 'delegation_absence' });
  });

  it('lends a role that is held, and never oversight or administration', async () => {
    await expect(lend(ana!, bo!, { role: 'financial_verifier' })).rejects.toMatchObject({
      constraint: 'delegation_role_held',
    });
    await expect(lend(admin, bo!, { role: 'administrator' })).rejects.toMatchObject({
      constraint: 'delegation_of_case_work',
    });
  });

  it('is made by whoever is away, or by an administrator; never by who would get the role', async () => {
    await expect(lend(ana!, bo!, { by: cy! })).rejects.toMatchObject({ constraint: 'delegation_made_by' });
    const mighty = await unit.seat('Max', ['administrator']);
    await expect(lend(ana!, mighty, { by: mighty })).rejects.toMatchObject({
      constraint: 'delegate_acts_on_cases',
    });
    await lend(ana!, bo!, { by: admin });
  });

  it('is not written in the name of another account', async () => {
    await expect(asRuntime(bo!, (client) => client.query(INSERT, values(ana!, cy!)))).rejects.toThrow(
      'row-level security',
    );
  });

  it('lends a role to one colleague at a time', async () => {
    await lend(ana!, bo!);
    await expect(lend(ana!, cy!, { from: '2027-03-05', until: '2027-03-06' })).rejects.toMatchObject({
      constraint: 'delegation_once',
    });
    await lend(ana!, cy!, { from: '2027-03-06', until: '2027-03-07' });
  });

  it.each([
    ['goes back to who lent it', () => lend(bo!, ana!)],
    ['is lent on by who borrowed it', () => lend(bo!, cy!)],
    ['comes from who lends it further', () => lend(cy!, ana!)],
  ])('is refused when the role %s on the same day', async (_, second) => {
    await lend(ana!, bo!);
    await expect(second()).rejects.toMatchObject({ constraint: 'delegation_no_chain' });
  });

  it('is free to turn round once the days are over', async () => {
    await lend(ana!, bo!);
    await lend(bo!, ana!, { from: '2027-03-06', until: '2027-03-09' });
  });

  it.each(['READ COMMITTED', 'REPEATABLE READ', 'SERIALIZABLE'])(
    'does not let two pass at once that together make a cycle (%s)',
    async (isolation) => {
      const outcomes = await asRuntime(
        ana!,
        (first) =>
          asRuntime(
            bo!,
            async (second) => {
              // Both have looked before either has written.
              await first.query('SELECT count(*) FROM delegation');
              await second.query('SELECT count(*) FROM delegation');
              await first.query(INSERT, values(ana!, bo!));
              const waiting = second.query(INSERT, values(bo!, ana!)).then(
                () => 'passed',
                (error: { constraint?: string; code?: string }) => error.constraint ?? error.code,
              );
              await first.query('COMMIT');
              const outcome = await waiting;
              await second.query('COMMIT').catch(() => undefined);
              return outcome;
            },
            isolation,
          ),
        isolation,
      );
      // A serializable transaction may be told to begin again before it comes to the constraint.
      const refusals = ['delegation_no_chain', ...(isolation === 'SERIALIZABLE' ? ['40001'] : [])];
      expect(refusals).toContain(outcomes);
      const left = await behindTheWall(test, 'SELECT 1 FROM delegation');
      expect(left).toHaveLength(1);
    },
  );

  it('whatever is tried in whatever order, nobody lends and borrows a role on the same day', async () => {
    const seats = [ana, bo, cy, await unit.seat('Di', ['operational_verifier'])].flatMap((one) => one ?? []);
    const one = fc.nat(seats.length - 1);
    const tries = fc.array(fc.record({ lends: one, borrows: one, from: fc.nat(9), days: fc.nat(4) }), {
      minLength: 8,
      maxLength: 16,
    });
    const day = (n: number) => `2027-03-${String(n + 1).padStart(2, '0')}`;
    await asRuntime(admin, (client) =>
      fc.assert(
        fc.asyncProperty(tries, async (wanted) => {
          await client.query('SAVEPOINT run');
          const kept: typeof wanted = [];
          for (const each of wanted) {
            const [lends, borrows] = [seats[each.lends], seats[each.borrows]];
            if (!lends || !borrows) continue;
            const days = { from: day(each.from), until: day(each.from + each.days), absence: each.days + 1 };
            await client.query('SAVEPOINT one');
            const passed = await client.query(INSERT, values(lends, borrows, { ...days, by: admin })).then(
              () => true,
              () => false,
            );
            await client.query(passed ? 'RELEASE one' : 'ROLLBACK TO one');
            if (passed) kept.push(each);
            // Refused is only what has to be.
            const clashes = kept
              .slice(0, passed ? -1 : undefined)
              .some(
                (other) =>
                  other.from <= each.from + each.days &&
                  each.from <= other.from + other.days &&
                  (other.lends === each.lends ||
                    other.lends === each.borrows ||
                    other.borrows === each.lends),
              );
            expect(passed).toBe(each.lends !== each.borrows && !clashes);
          }
          await client.query('ROLLBACK TO run');
        }),
        { numRuns: 40 },
      ),
    );
  });

  it('is only ended, once, and keeps what it said', async () => {
    await lend(ana!, bo!);
    const change = (column: string) =>
      asRuntime(ana!, (client) => client.query(`UPDATE delegation SET ${column} WHERE true`));
    await expect(change(`until_day = '2028-01-01'`)).rejects.toThrow('permission denied');
    await expect(change('ceiling_cents = NULL')).rejects.toThrow('permission denied');
    await expect(asRuntime(ana!, (client) => client.query('DELETE FROM delegation'))).rejects.toThrow(
      'permission denied',
    );
    const end = (seat: Seat) =>
      asRuntime(seat, async (client) => {
        const text = 'UPDATE delegation SET ended_at = now(), ended_by_account_id = $1';
        const { rowCount } = await client.query(text, [seat.accountId]);
        await client.query('COMMIT');
        return rowCount;
      });
    expect(await end(cy!)).toBe(0);
    expect(await end(bo!)).toBe(1);
    expect(await end(ana!)).toBe(0);
    await lend(bo!, ana!);
  });

  it('keeps its sides to itself: the runtime neither writes nor removes them', async () => {
    await lend(ana!, bo!);
    for (const text of ['DELETE FROM delegation_side', 'SELECT * FROM delegation_side']) {
      await expect(asRuntime(ana!, (client) => client.query(text))).rejects.toThrow('permission denied');
    }
  });

  it('is read by the two, by administrators, and by no other colleague', async () => {
    await lend(ana!, bo!);
    const seen = (seat: Seat) =>
      asRuntime(seat, async (client) => (await client.query('SELECT 1 FROM delegation')).rowCount);
    expect(await Promise.all([ana!, bo!, cy!, admin].map(seen))).toEqual([1, 1, 0, 1]);
  });
});
