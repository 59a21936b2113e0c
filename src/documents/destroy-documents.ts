/**
 * What is past its day goes: first the secretariat is told, with a list, and has thirty days to hold it; then the bytes are
 * destroyed. The row stays, with its checksum, and the record says so. The database refuses anything earlier.
 */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { recordOnCase } from '../cases/edit-case.js';
import { loadCaseWithoutFacts } from '../cases/load-case.js';
import type { Database } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import type { DocumentDesk } from './document-desk.js';

const SYSTEM = systemActor('documents');
/** More are told of, and go, with the next turn. */
const AT_ONCE = 200;

export interface Round {
  readonly told: number;
  readonly destroyed: number;
}

/** May run twice: what is gone is not asked for again. */
export async function destroyRound(runtime: CaseRuntime, desk: DocumentDesk): Promise<Round> {
  const told = await tell(runtime.database);
  const due = await destroyable(runtime.database);
  let destroyed = 0;
  const failures: unknown[] = [];
  for (const document of due) {
    try {
      if (await destroy(runtime, desk, document)) destroyed += 1;
    } catch (error) {
      // One that the store does not let go holds up none of the others.
      failures.push(error);
    }
  }
  if (told + destroyed > 0) runtime.wakeOutbox();
  if (failures.length > 0) throw failures[0];
  return { told, destroyed };
}

interface Due {
  readonly id: string;
  readonly caseId: string;
  readonly subject: string;
}

async function destroyable(database: Database): Promise<readonly Due[]> {
  return database.asActor(SYSTEM, (transaction) =>
    transaction.run<Due & Record<string, unknown>>(
      'documents_destroyable',
      `SELECT d.id, d.case_id AS "caseId", c.subject FROM document_notice n JOIN document d ON d.id = n.document_id
         JOIN case_file c ON c.id = d.case_id
       WHERE document_destroyable(d.id)
         AND EXISTS (SELECT FROM document_version v WHERE v.document_id = d.id AND v.destroyed_at IS NULL)
       ORDER BY n.told_at, d.id LIMIT $1`,
      [AT_ONCE],
    ),
  );
}

/** Under the case's lock, so that a hold that is placed at the same moment is seen, or refused. */
async function destroy(
  runtime: CaseRuntime,
  desk: DocumentDesk,
  { id, caseId, subject }: Due,
): Promise<boolean> {
  return runtime.database.asActor(
    SYSTEM,
    async (transaction) => {
      const loaded = await loadCaseWithoutFacts(runtime, transaction, subject, caseId);
      const [now] = await transaction.run<{ yes: boolean }>(
        'document_destroyable',
        'SELECT document_destroyable($1) AS yes',
        [id],
      );
      if (!loaded || !now?.yes) return false;
      const keys = await transaction.run<{ store_key: string }>(
        'document_store_keys',
        'SELECT store_key FROM document_version WHERE document_id = $1 AND store_key IS NOT NULL',
        [id],
      );
      const gone = await transaction.run(
        'document_destroy',
        `UPDATE document_version SET content = NULL, store_key = NULL, destroyed_at = entente_now()
         WHERE document_id = $1 AND destroyed_at IS NULL RETURNING version`,
        [id],
      );
      await recordOnCase(transaction, SYSTEM, loaded, {
        kind: 'document_destroyed',
        data: { document: id, versions: gone.length },
        outside: false,
      });
      // Before the row is kept: where the store fails, the next turn finds the document as it was, and tries again.
      for (const { store_key } of keys) await desk.store.remove(store_key);
      return gone.length > 0;
    },
    { lockCase: caseId },
  );
}

async function tell(database: Database): Promise<number> {
  return database.asActor(SYSTEM, async (transaction) => {
    const told = await transaction.run<{ id: string }>(
      'documents_told',
      `INSERT INTO document_notice (document_id)
       SELECT d.id FROM document d JOIN case_file c ON c.id = d.case_id LEFT JOIN document_notice n ON n.document_id = d.id
         JOIN LATERAL (SELECT document_kept_until(d.id) AS day) k ON k.day < (entente_now() AT TIME ZONE 'Europe/Brussels')::date
       WHERE c.closed_at IS NOT NULL AND d.removed_at IS NULL
         AND (n.told_at IS NULL OR (n.told_at AT TIME ZONE 'Europe/Brussels')::date <= k.day)
         AND EXISTS (SELECT FROM document_version v WHERE v.document_id = d.id AND v.destroyed_at IS NULL)
       ORDER BY k.day, d.id LIMIT $1
       ON CONFLICT (document_id) DO UPDATE SET told_at = excluded.told_at
       RETURNING document_id AS id`,
      [AT_ONCE],
    );
    if (told.length > 0) {
      await transaction.run(
        'documents_told_outbox',
        `INSERT INTO outbox (kind, payload) VALUES ('retention', jsonb_build_object('documents', $1::jsonb))`,
        [JSON.stringify(told.map(({ id }) => id))],
      );
    }
    return told.length;
  });
}
