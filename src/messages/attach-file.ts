/** Puts a file beside a message, within its minutes: whoever wrote it, and nobody else. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { Transaction } from '../database/database.js';
import { attachToMessage, type StoredDocument } from '../documents/add-document.js';
import type { DocumentDesk, ReceivedFile } from '../documents/document-desk.js';
import { receiveBeside } from '../documents/receive-document.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import {
  assertMendable,
  changeMessage,
  type MessagePlace,
  ownMessage,
  type Standing,
} from './change-message.js';
import { FILES_MAX } from './message-rules.js';

/**
 * What was stored. 403 for somebody else's message, 409 once its minutes are over, it is withdrawn or has as many files as it
 * may; 422 for a file that is not taken (`/file`).
 */
export async function attachFile(
  runtime: CaseRuntime,
  desk: DocumentDesk,
  actor: PersonActor,
  place: MessagePlace,
  file: { readonly name: string; readonly received: ReceivedFile },
): Promise<StoredDocument> {
  const { subject, caseId, messageId } = place;
  if (!isId(caseId) || !isId(messageId)) throw new Problem('not_found');
  // What stands against it is told before anything is made of the file.
  await runtime.database.asActor(actor, async (transaction) => {
    const { message } = await ownMessage(runtime, transaction, actor, place);
    await assertRoom(transaction, messageId, message);
  });
  return receiveBeside(
    runtime,
    desk,
    actor,
    { subject, caseId },
    [{ ...file, field: 'file' }],
    async ([bytes]) => {
      let stored: StoredDocument | null = null;
      await changeMessage(runtime, actor, place, 'message_edited', async (transaction, message) => {
        await assertRoom(transaction, messageId, message);
        if (!bytes) throw new Error('One file came in, and none was kept.');
        const shared = message.audience.length > 0;
        stored = await attachToMessage(
          transaction,
          actor,
          { id: messageId, caseId, shared },
          file.name,
          bytes,
        );
        // It says that it was changed, and the database holds its minutes.
        await transaction.run('message_touch', 'UPDATE message SET text = text WHERE id = $1', [messageId]);
        return { documents: [{ document: stored.id, sha256: stored.sha256 }] };
      });
      if (!stored) throw new Error('The file was not stored.');
      return stored;
    },
  );
}

async function assertRoom(transaction: Transaction, messageId: string, message: Standing): Promise<void> {
  assertMendable(message);
  const [row] = await transaction.run<{ files: number }>(
    'message_files',
    'SELECT count(*)::int AS files FROM document WHERE message_id = $1',
    [messageId],
  );
  if ((row?.files ?? 0) < FILES_MAX) return;
  throw new Problem('state_conflict', [{ code: 'messages.too_many_files', params: { max: FILES_MAX } }]);
}
