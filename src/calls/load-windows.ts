/**
 * Brings the facility's windows into the database as calls, at each start; what is there already stays as it is. Calls from
 * before calls were cases get theirs, at the stage in which they are.
 */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { openCase } from '../cases/open-case.js';
import type { Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { type ProgrammeWindow, programmeWindows } from '../reference/windows.js';

/** Windows that take applications; all earlier ones are records. */
const OPEN: ReadonlySet<string> = new Set(['BORDERS-SECURITY-2023', 'MIGRATION-PARTNERSHIPS']);

/** What strand A of 2022 asked for, as read; other windows' own guidelines were not read. */
const STRAND_A_2022 = 'MPF-III-A-2022';
const MINIMUM_GRANT_2022_CENTS = 20_000_000;
const MAXIMUM_SHARE_BASIS_POINTS = 9_500;

/** A window without lots is one lot. */
const WHOLE = { code: 'WHOLE', title: 'The whole call' };

export async function loadWindows(runtime: CaseRuntime): Promise<void> {
  await runtime.database.asActor(systemActor('import'), async (transaction) => {
    await transaction.run('windows_lock', 'SELECT pg_advisory_xact_lock(720190307)');
    const rows = await transaction.run<{ code: string }>(
      'windows_there',
      'SELECT code FROM call_for_proposals',
    );
    const there = new Set(rows.map((row) => row.code));
    for (const window of programmeWindows) {
      if (!there.has(window.code)) await insertCall(transaction, window);
    }
    await openMissingCases(runtime, transaction);
  });
}

/** A call that was there before its case keeps its id, and is known by its code. */
async function openMissingCases(runtime: CaseRuntime, transaction: Transaction): Promise<void> {
  const calls = await transaction.run<{ id: string; code: string; title: string; status: string }>(
    'calls_without_case',
    `SELECT c.id, c.code, c.title, c.status FROM call_for_proposals c
     WHERE NOT EXISTS (SELECT FROM case_file f WHERE f.id = c.id) ORDER BY c.code`,
  );
  for (const { id, code, title, status } of calls) {
    await openCase(runtime, transaction, systemActor('import'), {
      id,
      subject: 'call',
      title,
      organisationId: null,
      countries: [],
      stage: status === 'in_preparation' ? 'drafted' : status,
      reference: `CALL/${code}`,
    });
  }
}

async function insertCall(transaction: Transaction, window: ProgrammeWindow): Promise<void> {
  const id = newId();
  await transaction.run(
    'call_insert',
    `INSERT INTO call_for_proposals (id, code, title, opens_on, continuous, status, provenance, source)
     VALUES ($1, $2, $3, $4, true, $5, $6, $7)`,
    [
      id,
      window.code,
      window.names.en,
      window.from.known,
      OPEN.has(window.code) ? 'open' : 'closed',
      window.provenance,
      window.source,
    ],
  );
  const lots = window.lots.map((lot) => ({ code: lot.code, title: lot.names.en }));
  for (const lot of lots.length > 0 ? lots : [WHOLE]) {
    await transaction.run(
      'lot_insert',
      'INSERT INTO lot (id, call_id, code, title) VALUES ($1, $2, $3, $4)',
      [newId(), id, lot.code, lot.title],
    );
  }
  const versions = [null, ...window.guidelinesAmended.map((amended) => amended.known)];
  for (const [index, inForceFrom] of versions.entries()) {
    await insertGuidelines(transaction, id, window.code, index + 1, inForceFrom);
  }
}

async function insertGuidelines(
  transaction: Transaction,
  callId: string,
  code: string,
  version: number,
  inForceFrom: string | null,
): Promise<void> {
  const read = code === STRAND_A_2022;
  await transaction.run(
    'guidelines_insert',
    `INSERT INTO guideline_version (id, call_id, version, in_force_from, summary, minimum_grant_cents,
       maximum_share_basis_points, needs_central_support_letter, needs_partner_support_letter)
     VALUES ($1, $2, $3, $4, $5, $6, $7, true, true)`,
    [
      newId(),
      callId,
      version,
      inForceFrom,
      read
        ? 'EU share of at most 95 % of the total cost; grants from EUR 200,000.'
        : 'EU share of at most 95 % of the total cost, as elsewhere in the facility; the call’s own guidelines were not read.',
      read ? MINIMUM_GRANT_2022_CENTS : 0,
      MAXIMUM_SHARE_BASIS_POINTS,
    ],
  );
}
