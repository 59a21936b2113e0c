/**
 * What is past its day goes: first the secretariat is told, with a list, and has thirty days to hold it; then the bytes are
 * destroyed: marked, removed from the store, then recorded, each a step that the next turn takes up. The row stays, with its
 * checksum. The database refuses anything earlier.
 */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { recordOnCase } from '../cases/edit-case.js';
import { loadCaseWithoutFacts } from '../cases/load-case.js';
import type { Database } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import type { DocumentDesk } from './document-desk.js';
import { movedKey } from './moved-key.js';

const SYSTEM = systemActor('documents');
/** More are told of, and go, with the next turn. */
const AT_ONCE = 200;

export interface Round {
  readonly told: number;
  readonly destroyed: number;
}

/** May run twice: what is gone is not asked for again, and what broke off is taken up where it stands. */
export async function destroyRound(runtime: CaseRuntime, desk: DocumentDesk): Promise<Round> {
  const told = await tell(runtime.database);
  for (const document of await destroyable(runtime.database)) await mark(runtime, document);
  if (told > 0) runtime.wakeOutbox();
  return { told, destroyed: await finishDestroying(runtime, desk) };
}

/**
 * Removes the bytes of whatever is marked, and records each as destroyed once they are gone; answers how many. One that the store
 * does not let go holds up none of the others, stays marked for the next turn, and is thrown at the end.
 */
export async function finishDestroying(runtime: CaseRuntime, desk: DocumentDesk): Promise<number> {
  let destroyed = 0;
  const failures: unknown[] = [];
  for (const document of await marked(runtime.database)) {
    try {
      for (const key of document.storeKeys) await desk.store.remove(key);
      // A move to the store that broke off has left them there, though the row does not say so.
      for (const version of document.inDatabase)
        await desk.store.remove(movedKey('documents', document.id, version));
      if (await recordDestroyed(runtime, document)) destroyed += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (destroyed > 0) runtime.wakeOutbox();
  if (failures.length > 0) throw failures[0];
  return destroyed;
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
         AND EXISTS (SELECT FROM document_version v WHERE v.document_id = d.id AND v.destroyed_at IS NULL AND v.destroying_since IS NULL)
       ORDER BY n.told_at, d.id LIMIT $1`,
      [AT_ONCE],
    ),
  );
}

/** Under the case's lock, so that a hold that is placed at the same moment is seen, or refused. */
async function mark({ database }: CaseRuntime, { id, caseId }: Due): Promise<void> {
  await database.asActor(
    SYSTEM,
    async (transaction) => {
      const [now] = await transaction.run<{ yes: boolean }>(
        'document_destroyable',
        'SELECT document_destroyable($1) AS yes',
        [id],
      );
      if (!now?.yes) return;
      await transaction.run(
        'document_mark',
        `UPDATE document_version SET destroying_since = entente_now()
         WHERE document_id = $1 AND destroyed_at IS NULL AND destroying_since IS NULL`,
        [id],
      );
    },
    { lockCase: caseId },
  );
}

interface Marked extends Due {
  readonly storeKeys: readonly string[];
  /** Versions whose bytes lie in the row. */
  readonly inDatabase: readonly number[];
}

async function marked(database: Database): Promise<readonly Marked[]> {
  return database.asActor(SYSTEM, (transaction) =>
    transaction.run<Marked & Record<string, unknown>>(
      'documents_marked',
      `SELECT d.id, d.case_id AS "caseId", c.subject, coalesce(array_agg(v.store_key) FILTER (WHERE v.store_key IS NOT NULL), '{}') AS "storeKeys",
         coalesce(array_agg(v.version) FILTER (WHERE v.store_key IS NULL), '{}') AS "inDatabase"
       FROM document_version v JOIN document d ON d.id = v.document_id JOIN case_file c ON c.id = d.case_id
       WHERE v.destroying_since IS NOT NULL AND v.destroyed_at IS NULL
       GROUP BY d.id, c.subject ORDER BY min(v.destroying_since), d.id LIMIT $1`,
      [AT_ONCE],
    ),
  );
}

/** False where another turn was quicker. */
async function recordDestroyed(
  runtime: CaseRuntime,
  { id, caseId, subject, storeKeys }: Marked,
): Promise<boolean> {
  return runtime.database.asActor(
    SYSTEM,
    async (transaction) => {
      const loaded = await loadCaseWithoutFacts(runtime, transaction, subject, caseId);
      if (!loaded) return false;
      const gone = await transaction.run(
        'document_destroyed',
        `UPDATE document_version SET content = NULL, store_key = NULL, destroyed_at = entente_now()
         WHERE document_id = $1 AND destroying_since IS NOT NULL AND destroyed_at IS NULL
           AND (store_key IS NULL OR store_key = ANY ($2)) RETURNING version`,
        [id, storeKeys],
      );
      if (gone.length === 0) return false;
      await recordOnCase(transaction, SYSTEM, loaded, {
        kind: 'document_destroyed',
        data: { document: id, versions: gone.length },
        outside: false,
      });
      return true;
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
