/** Files for the benches: funding requests that wait for the authorising officer's signature, and the floor's own. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { FLOOR_SCHEMA } from './floor.js';

/** `hot`: every file draws on one envelope; `cold`: on envelopes of their own, a hundred in turn. */
export type Heat = 'cold' | 'hot';

const AMOUNT_CENTS = 100_000;
const COLD_ENVELOPES = 100;

export interface Officer {
  readonly accountId: string;
  readonly personId: string;
  readonly organisationId: string;
}

/** One call with its envelopes, and the person who signs. */
export class Arrangement {
  private constructor(
    private readonly client: Client,
    readonly officer: Officer,
    private readonly envelopes: Readonly<Record<Heat, readonly string[]>>,
    private readonly definitionId: string,
  ) {}

  static async on(superuserUrl: string, definitionId: string, officer?: Officer): Promise<Arrangement> {
    const client = new Client({ connectionString: superuserUrl });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(FLOOR_SCHEMA);
    const envelopes = await makeEnvelopes(client);
    return new Arrangement(client, officer ?? (await makeOfficer(client)), envelopes, definitionId);
  }

  /** Ids of `count` fresh funding requests in the authorising officer's stage, their money reserved. */
  async fundingRequests(count: number, heat: Heat): Promise<string[]> {
    const { client } = this;
    await client.query('BEGIN');
    await client.query(
      `CREATE TEMP TABLE b ON COMMIT DROP AS SELECT n, gen_random_uuid() AS action_id, gen_random_uuid() AS id,
         ($2::uuid[])[1 + n % cardinality($2::uuid[])] AS envelope_id FROM generate_series(1, $1) AS n`,
      [count, this.envelopes[heat]],
    );
    const batch = randomUUID().slice(0, 8);
    await client.query(
      `INSERT INTO case_file (id, subject, reference, title, definition_id, stage, outside_stage, organisation_id)
       SELECT action_id, 'action', 'A-${batch}-' || n, 'Bench', $1::uuid, 'contracting', 'contracting', $2::uuid FROM b
       UNION ALL
       SELECT id, 'funding_request', 'F-${batch}-' || n, 'Bench', $1::uuid, 'aosd', 'in_financial_circuit', $2::uuid FROM b`,
      [this.definitionId, this.officer.organisationId],
    );
    await client.query(
      `INSERT INTO case_access (case_id, organisation_id, view)
       SELECT action_id, $1::uuid, 'applicant' FROM b UNION ALL SELECT id, $1::uuid, 'applicant' FROM b`,
      [this.officer.organisationId],
    );
    await client.query(
      `INSERT INTO action (id, kind, envelope_id, grant_cents) SELECT action_id, 'GRANT', envelope_id, ${AMOUNT_CENTS} FROM b`,
    );
    await client.query(
      `INSERT INTO funding_request (id, action_id, amount_cents) SELECT id, action_id, ${AMOUNT_CENTS} FROM b`,
    );
    await client.query(
      `INSERT INTO task (id, case_id, visit, code, act, role, scope, created_at)
       SELECT gen_random_uuid(), id, 1, 'aosd', 'visa:aosd', 'authorising_officer', 'facility', now() FROM b`,
    );
    // The trigger would take one update of the envelope per row; the sums are the same.
    await client.query('ALTER TABLE ledger_entry DISABLE TRIGGER ledger_keeps_balances');
    await client.query(
      `INSERT INTO ledger_entry (envelope_id, action_id, case_id, move, debit, credit, amount_cents, number)
       SELECT b.envelope_id, action_id, action_id, 'reserve', 'free', 'reserved', ${AMOUNT_CENTS},
         e.entries + row_number() OVER (PARTITION BY b.envelope_id ORDER BY n) FROM b JOIN envelope e ON e.id = b.envelope_id`,
    );
    await client.query('ALTER TABLE ledger_entry ENABLE TRIGGER ledger_keeps_balances');
    await client.query(
      `INSERT INTO action_money (action_id, envelope_id, reserved_cents) SELECT action_id, envelope_id, ${AMOUNT_CENTS} FROM b`,
    );
    await client.query(
      `UPDATE envelope e SET free_cents = free_cents - s.sum, reserved_cents = reserved_cents + s.sum, entries = entries + s.many
       FROM (SELECT envelope_id, sum(${AMOUNT_CENTS})::bigint AS sum, count(*) AS many FROM b GROUP BY 1) s WHERE s.envelope_id = e.id`,
    );
    const { rows } = await client.query('SELECT id FROM b ORDER BY n');
    await client.query('COMMIT');
    return rows.map((row) => row.id);
  }

  /** Ids of `count` fresh files of the floor's. */
  async floorCases(count: number, heat: Heat): Promise<string[]> {
    const { rows } = await this.client.query(
      `INSERT INTO floor.case_file (id, stage, version, amount, envelope_id)
       SELECT gen_random_uuid(), 'aosd', 1, ${AMOUNT_CENTS}, ($2::uuid[])[1 + n % cardinality($2::uuid[])]
       FROM generate_series(1, $1) AS n RETURNING id`,
      [count, this.envelopes[heat]],
    );
    return rows.map((row) => row.id);
  }

  /** Settles what arranging left behind, so that every round starts alike. */
  async settle(): Promise<void> {
    await this.client.query(
      'VACUUM (ANALYZE) case_file, action, funding_request, ledger_entry, action_money, task, visa, duty, audit_event, floor.case_file',
    );
    await this.client.query('CHECKPOINT');
  }

  async walPosition(): Promise<bigint> {
    const { rows } = await this.client.query(
      `SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::text AS bytes`,
    );
    return BigInt(rows[0].bytes);
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}

async function makeEnvelopes(client: Client): Promise<Record<Heat, readonly string[]>> {
  const callId = randomUUID();
  await client.query(
    `INSERT INTO call_for_proposals (id, code, title, opens_on, continuous, status, provenance)
     VALUES ($1, $2, 'Bench', '2026-01-01', true, 'open', 'entered')`,
    [callId, `BENCH-${callId.slice(0, 8).toUpperCase()}`],
  );
  const make = async (count: number) => {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const lotId = randomUUID();
      const id = randomUUID();
      await client.query(`INSERT INTO lot (id, call_id, code, title) VALUES ($1, $2, $3, 'Bench')`, [
        lotId,
        callId,
        lotId,
      ]);
      await client.query(`INSERT INTO envelope (id, lot_id, code, fund) VALUES ($1, $2, $3, 'ISF')`, [
        id,
        lotId,
        `BENCH-${id}`,
      ]);
      await client.query(
        `INSERT INTO ledger_entry (envelope_id, move, debit, credit, amount_cents)
         VALUES ($1, 'fund', 'outside', 'free', 10000000000000)`,
        [id],
      );
      await client.query('INSERT INTO floor.envelope (id, ceiling) VALUES ($1, 10000000000000)', [id]);
      ids.push(id);
    }
    return ids;
  };
  return { hot: await make(1), cold: await make(COLD_ENVELOPES) };
}

async function makeOfficer(client: Client): Promise<Officer> {
  const [organisationId, personId, accountId] = [randomUUID(), randomUUID(), randomUUID()];
  await client.query(
    `INSERT INTO organisation (id, code, name, kind, time_zone, calendar)
     VALUES ($1, $2, 'Bench', 'COMMISSION_SERVICE', 'Europe/Brussels', 'EU')`,
    [organisationId, `BENCH-${organisationId.slice(0, 8).toUpperCase()}`],
  );
  await client.query(`INSERT INTO person (id, name) VALUES ($1, 'Bench Officer')`, [personId]);
  await client.query('INSERT INTO account (id, person_id, organisation_id, email) VALUES ($1, $2, $3, $4)', [
    accountId,
    personId,
    organisationId,
    `bench-${accountId}@example.org`,
  ]);
  return { accountId, personId, organisationId };
}
