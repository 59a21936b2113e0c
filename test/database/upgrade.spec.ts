/** An installation of before is brought up to date with the rows it has, behind a wall that binds the owner too. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrate } from '../../src/database/migrate.js';
import { migrations } from '../../src/database/migrations/index.js';

const name = `t_${randomBytes(6).toString('hex')}`;
const on = (variable: string) => {
  const url = new URL(process.env[variable] ?? '');
  url.pathname = `/${name}`;
  return url.href;
};

async function behind(statement: string, url = on('ENTENTE_TEST_SUPERUSER_URL')) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(() =>
  behind(`CREATE DATABASE ${name} OWNER entente_owner`, process.env['ENTENTE_TEST_SUPERUSER_URL']),
);
afterAll(() => behind(`DROP DATABASE ${name} WITH (FORCE)`, process.env['ENTENTE_TEST_SUPERUSER_URL']));

it('reminders of before know since when they stand, and go with the visit the case is in', async () => {
  const ownerUrl = on('ENTENTE_TEST_OWNER_URL');
  await behind('ALTER SCHEMA public OWNER TO entente_owner; CREATE EXTENSION IF NOT EXISTS btree_gist');
  const before = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: migrations.filter((one) => Number(one.name.slice(-3)) <= 6),
    extra: { max: 1 },
  });
  await before.initialize();
  await before.runMigrations({ transaction: 'each' });
  await before.destroy();
  await behind(`
    INSERT INTO workflow_definition (id, code, version, hash, body, status, shipped)
      VALUES ('00000000-0000-4000-8000-000000000001', 'old', 1, 'h', '{}', 'published', true);
    INSERT INTO case_file (id, subject, reference, title, definition_id, stage, outside_stage, visit)
      VALUES ('00000000-0000-4000-8000-000000000002', 'action', 'A', 'A', '00000000-0000-4000-8000-000000000001', 's', 's', 3);
    INSERT INTO clock (id, case_id, code, started_at, amount, unit, calendar, calendar_version, time_zone, due_at)
      VALUES ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000002', 'limit', '2026-03-02T10:00:00Z', 5,
        'working_days', 'RO', '1', 'Europe/Bucharest', '2026-03-09T21:59:59Z');
    INSERT INTO reminder (id, case_id, clock_id, clock_version, visit, code, kind, addressee, fire_at, state)
      SELECT gen_random_uuid(), '00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000003', 1, 1, state, 'reminder',
        'owner', '2026-03-06T07:00:00Z', state FROM (VALUES ('sent'), ('pending')) AS t (state);
    INSERT INTO action (id, kind, summary, submitted_on, grant_cents, total_cost_cents)
      VALUES ('00000000-0000-4000-8000-000000000002', 'GRANT', 'Reads forged papers', '2026-03-02', 95, 100);
    INSERT INTO budget_line (action_id, position, heading, description, amount_cents)
      VALUES ('00000000-0000-4000-8000-000000000002', 1, 'STAFF', 'Experts', 100)`);

  await migrate(ownerUrl);

  expect(await behind('SELECT code, visit, planned_at FROM reminder ORDER BY code')).toEqual([
    { code: 'pending', visit: 3, planned_at: new Date('2026-03-02T10:00:00Z') },
    { code: 'sent', visit: 1, planned_at: new Date('2026-03-02T10:00:00Z') },
  ]);
  expect(await behind('SELECT ladder_at FROM clock')).toEqual([
    { ladder_at: new Date('2026-03-02T10:00:00Z') },
  ]);
  expect(
    await behind(
      "SELECT relname FROM pg_class WHERE relname IN ('reminder', 'clock', 'case_file') AND NOT relforcerowsecurity",
    ),
  ).toEqual([]);
});

it('a budget that was handed in before versions were kept is the first one', async () => {
  const line = {
    heading: 'STAFF',
    description: 'Experts',
    quantity: null,
    unit: '',
    unitCostCents: null,
    amountCents: 100,
  };
  expect(await behind('SELECT number, cause, event_seq, content FROM budget_version')).toEqual([
    {
      number: 1,
      cause: 'brought_in',
      event_seq: null,
      content: { grantCents: 95, totalCostCents: 100, lines: [line] },
    },
  ]);
});

it('a case of before is found by what it says', async () => {
  expect(await behind("SELECT words::text AS words FROM search_entry WHERE kind = 'case'")).toEqual([
    { words: "'a' 'forged' 'papers' 'reads'" },
  ]);
});
