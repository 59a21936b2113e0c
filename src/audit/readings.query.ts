/** Who read sensitive files of a case: told to staff and auditors, never to outsiders. */
import type { Transaction } from '../database/database.js';
import type { ReadingKind } from './record-reading.js';

export interface Reading {
  readonly id: string;
  readonly kind: ReadingKind;
  /** ISO instant, UTC. */
  readonly at: string;
  /** Null once the person was erased. */
  readonly name: string | null;
  readonly organisation: string | null;
  /** The document, and which version of it. */
  readonly document: string | null;
  readonly version: number | null;
  /** The file that was exported, by its name. */
  readonly file: string | null;
}

const SHOWN = 50;

/** The newest fifty. The wall gives outsiders none: these events belong to no case of theirs. */
export async function readingsOf(transaction: Transaction, caseId: string): Promise<readonly Reading[]> {
  const rows = await transaction.run<Omit<Reading, 'at'> & { at: Date } & Record<string, unknown>>(
    'audit_readings',
    `SELECT e.id, e.kind, e.at, p.name, o.name AS organisation, d.title AS document,
       (e.body->'data'->>'version')::int AS version, e.body->'data'->>'file' AS file
     FROM audit_event e LEFT JOIN person p ON p.id = e.person_id LEFT JOIN account a ON a.id = e.account_id
       LEFT JOIN organisation o ON o.id = a.organisation_id LEFT JOIN document d ON d.id = (e.body->'data'->>'document')::uuid
     WHERE e.read_case_id = $1 ORDER BY e.at DESC, e.id LIMIT ${SHOWN}`,
    [caseId],
  );
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
