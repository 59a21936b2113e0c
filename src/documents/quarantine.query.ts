/** What lies in quarantine, and what was destroyed of it. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

export interface QuarantinedFile {
  readonly id: string;
  /** The case that it was sent to; null where it was sent to a party. */
  readonly about: { readonly id: string; readonly subject: string; readonly reference: string } | null;
  /** Null where it was sent to a case. */
  readonly party: { readonly id: string; readonly name: string } | null;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** The scanner's own name for it. */
  readonly found: string;
  readonly sentBy: string;
  /** ISO instants, UTC. */
  readonly sentAt: string;
  /** Null while it is there. */
  readonly destroyedAt: string | null;
  /** Since when somebody wants it destroyed; the store may not have done it yet. */
  readonly destroyingSince: string | null;
}

const SHOWN = 200;

/** The newest first, two hundred at the most; empty for outsiders. */
export async function quarantinedFiles(
  database: Database,
  actor: PersonActor,
): Promise<readonly QuarantinedFile[]> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<
      Omit<QuarantinedFile, 'sentAt' | 'destroyedAt' | 'destroyingSince' | 'about' | 'party'> & {
        sentAt: Date;
        destroyedAt: Date | null;
        destroyingSince: Date | null;
        caseId: string | null;
        subject: string;
        reference: string;
        partyId: string | null;
        party: string;
      }
    >(
      'quarantine_list',
      `SELECT q.id, q.case_id AS "caseId", c.subject, c.reference, q.organisation_id AS "partyId", t.name AS party, q.file_name AS "fileName", q.size_bytes AS "sizeBytes",
         q.sha256, q.found, coalesce(p.name, o.name) AS "sentBy", q.sent_at AS "sentAt", q.destroyed_at AS "destroyedAt", q.destroying_since AS "destroyingSince"
       FROM quarantined_file q LEFT JOIN case_file c ON c.id = q.case_id LEFT JOIN organisation t ON t.id = q.organisation_id
         JOIN account a ON a.id = q.sent_by
         JOIN person p ON p.id = a.person_id JOIN organisation o ON o.id = a.organisation_id
       ORDER BY q.sent_at DESC, q.id LIMIT $1`,
      [SHOWN],
    ),
  );
  return rows.map(({ caseId, subject, reference, partyId, party, ...row }) => ({
    ...row,
    about: caseId === null ? null : { id: caseId, subject, reference },
    party: partyId === null ? null : { id: partyId, name: party },
    sentAt: row.sentAt.toISOString(),
    destroyedAt: row.destroyedAt?.toISOString() ?? null,
    destroyingSince: row.destroyingSince?.toISOString() ?? null,
  }));
}
