/** What the scanner found harmful: kept apart for whoever looks after the place, then destroyed. */
import { recordEvent } from '../audit/record-event.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { recordOnCase } from '../cases/edit-case.js';
import { loadCase } from '../cases/load-case.js';
import type { Database } from '../database/database.js';
import { holdsOwnRole, type PersonActor, systemActor } from '../kernel/actor.js';
import { isId, newId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import type { DocumentDesk, ReceivedFile } from './document-desk.js';
import { cleanFileName } from './file-kind.js';

/** Keeps the file apart and says so in the case's record, for staff; whoever sent it is named there. */
export async function quarantine(
  runtime: CaseRuntime,
  desk: DocumentDesk,
  actor: PersonActor,
  what: {
    readonly subject: string;
    readonly caseId: string;
    readonly fileName: string;
    readonly mediaType: string;
    readonly found: string;
  },
  file: ReceivedFile,
): Promise<void> {
  const storeKey = await desk.keep('quarantine', file);
  const id = newId();
  // Outsiders do not write where only staff read.
  await runtime.database.asActor(
    systemActor('documents'),
    async (transaction) => {
      const loaded = await loadCase(runtime, transaction, what.subject, what.caseId);
      if (!loaded) throw new Problem('not_found');
      await transaction.run(
        'quarantine_insert',
        `INSERT INTO quarantined_file (id, case_id, file_name, media_type, size_bytes, sha256, found, store_key, sent_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id,
          what.caseId,
          cleanFileName(what.fileName, what.mediaType),
          what.mediaType,
          file.sizeBytes,
          file.sha256,
          what.found.replace(/[^\x20-\x7e]/g, '?'),
          storeKey,
          actor.accountId,
        ],
      );
      await recordOnCase(transaction, actor, loaded, {
        kind: 'file_quarantined',
        data: { file: id, sha256: file.sha256, sizeBytes: file.sizeBytes },
        outside: false,
      });
    },
    { lockCase: what.caseId },
  );
  runtime.wakeOutbox();
}

/** Whether this actor looks after what is in quarantine. */
export function mayDestroy(actor: PersonActor): boolean {
  return holdsOwnRole(actor, 'administrator');
}

/** Destroys the bytes for good; what is known of the file stays. 403 to others, 404 for what is not there any more. */
export async function destroyQuarantined(
  database: Database,
  desk: DocumentDesk,
  actor: PersonActor,
  id: string,
): Promise<void> {
  if (!mayDestroy(actor)) {
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['administrator'] } }]);
  }
  const storeKey = await database.asActor(actor, async (transaction) => {
    const [found] = await transaction.run<{ store_key: string }>(
      'quarantine_key',
      'SELECT store_key FROM quarantined_file WHERE id = $1 AND destroyed_at IS NULL FOR UPDATE',
      [isId(id) ? id : null],
    );
    if (!found) throw new Problem('not_found');
    await transaction.run(
      'quarantine_destroy',
      `UPDATE quarantined_file SET store_key = NULL, destroyed_at = entente_now(), destroyed_by = $2 WHERE id = $1`,
      [id, actor.accountId],
    );
    await recordEvent(transaction, actor, { kind: 'quarantined_file_destroyed', data: { file: id } });
    return found.store_key;
  });
  await desk.store.remove(storeKey);
}
