/** What the database itself refuses of calendars, whoever writes to it as the runtime does. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type Seat, UnitOfPeople } from '../support/unit-of-people.js';

let test: TestDatabase;
let admin: Seat;
let otherAdmin: Seat;
let secretary: Seat;

beforeAll(async () => {
  test = await testDatabase();
  const unit = await UnitOfPeople.open(test);
  admin = await unit.seat('Ada', ['administrator']);
  otherAdmin = await unit.seat('Alan', ['administrator']);
  secretary = await unit.seat('Sami', ['secretariat']);
});
afterAll(() => test.close());

/** Runs statements as the runtime has its connections, acting for an account or for the system; nothing is kept. */
async function asRuntime(
  seat: Seat | 'system',
  ...statements: readonly (readonly [string, unknown[]?])[]
): Promise<unknown[]> {
  const client = new Client({ connectionString: test.runtimeUrl });
  await client.connect();
  try {
    await client.query('SET ROLE entente_app');
    await client.query('BEGIN');
    const view = seat === 'system' ? 'system' : 'inside';
    await client.query(
      `SELECT set_config('entente.view', $1, true), set_config('entente.account', $2, true), set_config('entente.purpose', 'operator', true)`,
      [view, seat === 'system' ? '' : seat.accountId],
    );
    let rows: unknown[] = [];
    for (const [text, values = []] of statements) rows = (await client.query(text, values)).rows;
    return rows;
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    await client.end();
  }
}

const CHANGE = `INSERT INTO calendar_change (id, code, kind, day, replaces, year, name_en, name_fr, source, made_by)
  VALUES ($1, 'MA', $2, $3, $4, $5, $6, $7, $8, $9)`;
interface Row {
  readonly kind?: string;
  readonly day?: string | null;
  readonly replaces?: string | null;
  readonly year?: number | null;
  readonly name?: string | null;
  readonly source?: string;
  readonly by?: Seat;
}
const change = (row: Row = {}, id = randomUUID()): [string, unknown[]] => {
  const {
    kind = 'off',
    day = '2027-03-04',
    replaces = null,
    year = null,
    name = 'A day',
    source = 'Gazette',
  } = row;
  return [CHANGE, [id, kind, day, replaces, year, name, name, source, (row.by ?? admin).accountId]];
};
const version = (by: Seat | null, changeId: string | null, text = '2026-11-24+9'): [string, unknown[]] => [
  `INSERT INTO calendar_version (code, version, base, zone, weekend, year_from, year_to, body, provenance, source, confirmed, change_id, made_by)
   VALUES ('MA', $1, '2026-11-24', 'Africa/Casablanca', '{6,7}', 2024, 2030, '{}', 'general_knowledge', 'None', false, $2, $3)`,
  [text, changeId, by?.accountId ?? null],
];

describe('a version of a calendar', () => {
  it.each([
    `UPDATE calendar_version SET body = '{}'`,
    `UPDATE calendar_version SET confirmed = true WHERE code = 'MA'`,
    'DELETE FROM calendar_version',
    'TRUNCATE calendar_version',
  ])('is not for the runtime to change: %s', async (statement) => {
    await expect(asRuntime(admin, [statement])).rejects.toThrow(/permission denied/);
    await expect(asRuntime('system', [statement])).rejects.toThrow(/permission denied/);
  });

  it.each([`UPDATE calendar_version SET source = 'Mine'`, 'DELETE FROM calendar_version'])(
    'stays as it was written for its owner, too: %s',
    async (statement) => {
      const owner = new Client({ connectionString: test.superuserUrl });
      await owner.connect();
      await expect(owner.query(statement)).rejects.toMatchObject({ constraint: 'calendar_immutable' });
      await owner.end();
    },
  );

  it('comes from the program, or from an administrator in their own name with a change', async () => {
    const id = randomUUID();
    await expect(asRuntime(admin, change({}, id), version(admin, id))).resolves.toEqual([]);
    await expect(asRuntime('system', version(null, null))).resolves.toEqual([]);
    await expect(asRuntime(admin, change({}, id), version(otherAdmin, id))).rejects.toThrow(
      /row-level security/,
    );
    await expect(asRuntime(admin, version(null, null))).rejects.toThrow(/row-level security/);
    await expect(asRuntime(secretary, version(secretary, null))).rejects.toThrow(
      /row-level security|calendar_version_maker/,
    );
    await expect(asRuntime(admin, version(admin, null))).rejects.toMatchObject({
      constraint: 'calendar_version_maker',
    });
    await expect(asRuntime('system', version(null, null, 'my own'))).rejects.toMatchObject({
      constraint: 'calendar_version_text',
    });
  });

  it('is there for everybody who is signed in, and for nobody without a context', async () => {
    const seen = await asRuntime(secretary, ['SELECT code FROM calendar_version']);
    expect(seen.length).toBeGreaterThan(30);
    const nobody = new Client({ connectionString: test.runtimeUrl });
    await nobody.connect();
    await nobody.query('SET ROLE entente_app');
    expect((await nobody.query('SELECT code FROM calendar_version')).rows).toEqual([]);
    await nobody.end();
  });
});

describe('a change of a calendar', () => {
  it('is made by an administrator, in their own name', async () => {
    await expect(asRuntime(admin, change())).resolves.toEqual([]);
    await expect(asRuntime(secretary, change({ by: secretary }))).rejects.toThrow(/row-level security/);
    await expect(asRuntime(admin, change({ by: otherAdmin }))).rejects.toThrow(/row-level security/);
    await expect(asRuntime('system', change())).rejects.toThrow(/row-level security/);
  });

  it.each<[string, Row]>([
    ['calendar_change_kind', { day: null }],
    ['calendar_change_kind', { kind: 'year_confirmed', name: null }],
    ['calendar_change_named', { name: null }],
    ['calendar_change_named', { kind: 'worked' }],
    ['calendar_change_replaces', { replaces: '2027-03-04' }],
    ['calendar_change_replaces', { kind: 'worked', name: null, replaces: '2027-03-05' }],
    ['calendar_change_source_check', { source: '' }],
  ])('keeps %s', async (constraint, row) => {
    await expect(asRuntime(admin, change(row))).rejects.toMatchObject({ constraint });
  });

  it('is there once for a day and once for a year, until it is taken back', async () => {
    const id = randomUUID();
    await expect(asRuntime(admin, change(), change())).rejects.toMatchObject({
      constraint: 'calendar_day_once',
    });
    const year: Row = { kind: 'year_confirmed', day: null, year: 2027, name: null };
    await expect(asRuntime(admin, change(year), change(year))).rejects.toMatchObject({
      constraint: 'calendar_year_once',
    });
    const takenBack: [string, unknown[]] = [
      'UPDATE calendar_change SET taken_back_by = $2, taken_back_at = now() WHERE id = $1 RETURNING id',
      [id, admin.accountId],
    ];
    await expect(asRuntime(admin, change({}, id), takenBack, change())).resolves.toEqual([]);
  });

  it('is taken back once, by an administrator in their own name, and nothing else of it changes', async () => {
    const id = randomUUID();
    const back = (by: Seat): [string, unknown[]] => [
      'UPDATE calendar_change SET taken_back_by = $2, taken_back_at = now() WHERE id = $1 RETURNING id',
      [id, by.accountId],
    ];
    expect(await asRuntime(admin, change({}, id), back(admin))).toEqual([{ id }]);
    expect(await asRuntime(admin, change({}, id), back(admin), back(admin))).toEqual([]);
    await expect(asRuntime(admin, change({}, id), back(otherAdmin))).rejects.toThrow(/row-level security/);
    await expect(
      asRuntime(admin, change({}, id), [`UPDATE calendar_change SET source = 'Other'`]),
    ).rejects.toThrow(/permission denied/);
    await expect(asRuntime(admin, ['DELETE FROM calendar_change'])).rejects.toThrow(/permission denied/);
  });
});

it('which dates moved is for staff to read and for the system to write', async () => {
  await expect(asRuntime(secretary, ['SELECT * FROM calendar_move'])).resolves.toEqual([]);
  await expect(
    asRuntime(admin, [
      `INSERT INTO calendar_move VALUES ($1, $1, 'MA', '2026-11-24', 'check', NULL, '2027-03-04', now())`,
      [randomUUID()],
    ]),
  ).rejects.toThrow(/row-level security/);
});
