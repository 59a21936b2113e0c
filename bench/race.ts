/**
 * Signatures of unequal amounts race for one envelope that has room for about six in ten of them, while others release
 * what they had reserved: exactly what fits is committed, nothing waits for itself, and the rate stands beside the floor's.
 */
import { randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';
import { advanceCase } from '../src/cases/advance-case.js';
import { CaseRuntime } from '../src/cases/case-runtime.js';
import type { Definitions } from '../src/cases/definitions.js';
import type { Subjects } from '../src/cases/subject.js';
import { Database } from '../src/database/database.js';
import { verifyLedger } from '../src/funding/verify-ledger.js';
import { calendarFor } from '../src/reference/calendars.js';
import type { WorkflowDefinition } from '../src/workflow/index.js';
import { officerActor, signatureInputs } from './advance.js';
import type { Officer } from './arrange.js';
import { floorSignature } from './floor.js';
import { drive, median } from './measure.js';

const CLIENTS = 50;
const ROUNDS = 3;

export interface RaceFigures {
  readonly signatures: number;
  readonly releases: number;
  readonly clients: number;
  readonly rounds: readonly RaceRound[];
  readonly perSecond: number;
  readonly floorPerSecond: number;
  /** Median over the rounds. */
  readonly ratio: number;
  readonly deadlocks: number;
  readonly faults: number;
}

interface RaceRound {
  readonly perSecond: number;
  readonly floorPerSecond: number;
  /** Signed in the race; signed afterwards, because a release came after their refusal; never. */
  readonly signed: number;
  readonly signedLater: number;
  readonly refused: number;
  readonly freeCents: number;
  /** The smallest amount that was refused in the end: more than what is free, or something was refused wrongly. */
  readonly smallestRefusedCents: number;
}

export async function timeRace(
  on: { readonly superuserUrl: string; readonly runtimeUrl: string },
  officer: Officer,
  kinds: Subjects,
  definitions: Definitions,
  definition: { readonly id: string; readonly body: WorkflowDefinition },
  count: { readonly signatures: number },
): Promise<RaceFigures> {
  const database = await Database.connect({ url: on.runtimeUrl, size: CLIENTS });
  const pool = new Pool({ connectionString: on.superuserUrl, max: CLIENTS });
  pool.on('error', () => undefined);
  const client = new Client({ connectionString: on.superuserUrl });
  await client.connect();
  const runtime = new CaseRuntime(database, kinds, definitions, calendarFor, undefined, undefined, 30_000);
  try {
    const before = await deadlocksOf(client);
    const rounds: RaceRound[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const arranged = await arrange(client, officer, definition.id, count.signatures);
      const floorPerSecond = await raceOnFloor(client, pool, arranged);
      rounds.push({ floorPerSecond, ...(await race(runtime, client, officer, definition.body, arranged)) });
    }
    const proof = await verifyLedger(database);
    // What was arranged without the procedure has no event; what the procedure did has to have one.
    const faults = proof.faults.filter(({ code }) => code !== 'not_recorded');
    return {
      signatures: count.signatures,
      releases: releasesFor(count.signatures),
      clients: CLIENTS,
      rounds,
      perSecond: median(rounds.map((one) => one.perSecond)),
      floorPerSecond: median(rounds.map((one) => one.floorPerSecond)),
      ratio: median(rounds.map((one) => one.perSecond / one.floorPerSecond)),
      deadlocks: (await deadlocksOf(client)) - before,
      faults: faults.length,
    };
  } finally {
    await client.end();
    await pool.end();
    await database.close();
  }
}

interface Arranged {
  readonly envelopeId: string;
  /** In the order in which they are asked, releases between signatures. */
  readonly acts: readonly { readonly id: string; readonly releases: boolean; readonly amountCents: number }[];
}

function releasesFor(signatures: number): number {
  return Math.round(signatures * 0.06);
}

/** Amounts from 50,000 to 150,000 cents, none like the next, the same in every run. */
function amountOf(n: number): number {
  return 50_000 + ((n * 7_919) % 100_001);
}

async function arrange(
  client: Client,
  officer: Officer,
  definitionId: string,
  signatures: number,
): Promise<Arranged> {
  const releases = releasesFor(signatures);
  const every = Math.floor(signatures / releases);
  const acts: { id: string; actionId: string; releases: boolean; amountCents: number }[] = [];
  for (let n = 1; n <= signatures + releases; n += 1) {
    acts.push({
      id: randomUUID(),
      actionId: randomUUID(),
      releases: n % (every + 1) === 0,
      amountCents: amountOf(n),
    });
  }
  const reserved = acts.filter((one) => one.releases).reduce((sum, one) => sum + one.amountCents, 0);
  // Six in ten of the signatures fit, what is released meanwhile included.
  const ceiling = Math.max(reserved, Math.round(signatures * 0.6) * 100_000);
  const [callId, lotId, envelopeId] = [randomUUID(), randomUUID(), randomUUID()];
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO call_for_proposals (id, code, title, continuous, status, provenance) VALUES ($1::uuid, 'RACE-' || upper(left($1::uuid::text, 8)), 'Race', true, 'open', 'entered')`,
    [callId],
  );
  await client.query(
    `INSERT INTO lot (id, call_id, code, title) VALUES ($1::uuid, $2, $1::uuid::text, 'Race')`,
    [lotId, callId],
  );
  await client.query(
    `INSERT INTO envelope (id, lot_id, code, fund) VALUES ($1::uuid, $2, $1::uuid::text, 'ISF')`,
    [envelopeId, lotId],
  );
  await client.query(
    `INSERT INTO ledger_entry (envelope_id, move, debit, credit, amount_cents) VALUES ($1, 'fund', 'outside', 'free', $2)`,
    [envelopeId, ceiling],
  );
  await client.query(
    `CREATE TEMP TABLE r ON COMMIT DROP AS SELECT * FROM jsonb_to_recordset($1) AS t (id uuid, "actionId" uuid, releases boolean, "amountCents" bigint)`,
    [JSON.stringify(acts)],
  );
  await client.query(
    `INSERT INTO case_file (id, subject, reference, title, definition_id, stage, outside_stage, organisation_id)
     SELECT "actionId", 'action', 'RA-' || "actionId", 'Race', $1::uuid, 'contracting', 'contracting', $2::uuid FROM r
     UNION ALL SELECT id, 'funding_request', 'RF-' || id, 'Race', $1::uuid, 'aosd', 'in_financial_circuit', $2::uuid FROM r`,
    [definitionId, officer.organisationId],
  );
  await client.query(
    `INSERT INTO case_access (case_id, organisation_id, view) SELECT id, $1::uuid, 'applicant' FROM r`,
    [officer.organisationId],
  );
  await client.query(
    `INSERT INTO action (id, kind, envelope_id, grant_cents) SELECT "actionId", 'GRANT', $1, "amountCents" FROM r`,
    [envelopeId],
  );
  await client.query(
    `INSERT INTO funding_request (id, action_id, amount_cents) SELECT id, "actionId", "amountCents" FROM r`,
  );
  await client.query(
    `INSERT INTO task (id, case_id, visit, code, act, role, scope, created_at)
     SELECT gen_random_uuid(), id, 1, 'aosd', 'visa:aosd', 'authorising_officer', 'facility', now() FROM r`,
  );
  await client.query(
    `INSERT INTO ledger_entry (envelope_id, action_id, move, debit, credit, amount_cents)
     SELECT $1, "actionId", 'reserve', 'free', 'reserved', "amountCents" FROM r WHERE releases`,
    [envelopeId],
  );
  await client.query('INSERT INTO floor.envelope (id, ceiling, committed) VALUES ($1, $2, $3)', [
    envelopeId,
    ceiling,
    reserved,
  ]);
  await client.query(
    `INSERT INTO floor.case_file (id, stage, version, amount, envelope_id) SELECT id, 'aosd', 1, CASE WHEN releases THEN -"amountCents" ELSE "amountCents" END, $1 FROM r`,
    [envelopeId],
  );
  await client.query('COMMIT');
  await client.query(
    'VACUUM (ANALYZE) case_file, action, funding_request, ledger_entry, action_money, task, floor.case_file',
  );
  await client.query('CHECKPOINT');
  return { envelopeId, acts };
}

async function raceOnFloor(client: Client, pool: Pool, { acts }: Arranged): Promise<number> {
  const { perSecond } = await drive(
    acts.map((one) => one.id),
    CLIENTS,
    async (id) => {
      await floorSignature(pool, id);
    },
  );
  await client.query('CHECKPOINT');
  return perSecond;
}

async function race(
  runtime: CaseRuntime,
  client: Client,
  officer: Officer,
  definition: WorkflowDefinition,
  { envelopeId, acts }: Arranged,
): Promise<Omit<RaceRound, 'floorPerSecond'>> {
  const actor = officerActor(officer);
  const inputs = signatureInputs(definition);
  const byId = new Map(acts.map((one) => [one.id, one]));
  const refused: string[] = [];
  const sign = async (caseId: string): Promise<boolean> => {
    const answer = await advanceCase(runtime, actor, {
      subject: 'funding_request',
      caseId,
      act: { transition: 'approve', visa: 'aosd', inputs },
      expectedVersion: '1.1',
    });
    if (answer.ok) return true;
    if (answer.why === 'refused' && answer.refusals.every(({ code }) => code === 'envelope_exhausted'))
      return false;
    throw new Error(`A signature came back with ${JSON.stringify(answer)}.`);
  };
  const { perSecond } = await drive(
    acts.map((one) => one.id),
    CLIENTS,
    async (id) => {
      if (!byId.get(id)?.releases) {
        if (!(await sign(id))) refused.push(id);
        return;
      }
      const answer = await advanceCase(runtime, actor, {
        subject: 'funding_request',
        caseId: id,
        act: { transition: 'refuse', reason: 'Race' },
        expectedVersion: '1.1',
      });
      if (!answer.ok) throw new Error(`A release came back with ${JSON.stringify(answer)}.`);
    },
  );
  const signatures = acts.filter((one) => !one.releases).length;
  const signed = signatures - refused.length;
  // The smallest first: when one of them does not fit any more, none does.
  const waiting = refused.sort((a, b) => (byId.get(a)?.amountCents ?? 0) - (byId.get(b)?.amountCents ?? 0));
  let signedLater = 0;
  while (signedLater < waiting.length && (await sign(waiting[signedLater] as string))) signedLater += 1;
  const { rows } = await client.query('SELECT free_cents::float8 AS free FROM envelope WHERE id = $1', [
    envelopeId,
  ]);
  return {
    perSecond,
    signed,
    signedLater,
    refused: waiting.length - signedLater,
    freeCents: rows[0].free,
    smallestRefusedCents: byId.get(waiting[signedLater] ?? '')?.amountCents ?? Number.POSITIVE_INFINITY,
  };
}

async function deadlocksOf(client: Client): Promise<number> {
  await client.query('SELECT pg_stat_force_next_flush()');
  const { rows } = await client.query(
    'SELECT deadlocks::int AS n FROM pg_stat_database WHERE datname = current_database()',
  );
  return rows[0].n;
}

/** Prints it; answers whether something was overspent, refused wrongly or waited for itself. */
export function reportRace(figures: RaceFigures): boolean {
  const { signatures, releases, clients, rounds, perSecond, floorPerSecond, ratio, deadlocks, faults } =
    figures;
  console.log(
    `\n${signatures} signatures of unequal amounts and ${releases} releases on one envelope, ${clients} connections:`,
  );
  for (const one of rounds) {
    const exact = one.freeCents >= 0 && one.smallestRefusedCents > one.freeCents;
    console.log(
      `  ${one.signed} signed, ${one.signedLater} more once the releases were through, ${one.refused} refused; ` +
        `${one.freeCents} cents free, the smallest refused wants ${one.smallestRefusedCents}: ${exact ? 'exactly what fits' : 'WRONG'}`,
    );
  }
  console.log(
    `  ${perSecond.toFixed(0)} acts/s, ${ratio.toFixed(2)} of the floor's ${floorPerSecond.toFixed(0)}/s (medians of ${rounds.length} alternating rounds)`,
  );
  console.log(`  deadlocks ${deadlocks} ${deadlocks === 0 ? 'reached' : 'MISSED gate 0'}`);
  console.log(
    `  differences between ledger, balances and record: ${faults} ${faults === 0 ? 'reached' : 'MISSED gate 0'}`,
  );
  const inexact = rounds.some((one) => one.freeCents < 0 || one.smallestRefusedCents <= one.freeCents);
  return deadlocks > 0 || faults > 0 || inexact;
}
