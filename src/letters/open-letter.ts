/** A letter as text for whoever may read it, and in the record that somebody did, as of its document. */
import { recordReading } from '../audit/record-reading.js';
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { type LetterInFull, letterInFull, letterOrigin } from './letters.query.js';

/** A letter is filed once, and has no later version. */
const AS_SENT = 1;

/** Null when there is none for this reader. Whoever wrote it reads their own, which is no reading of somebody else's. */
export async function openLetter(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<LetterInFull | null> {
  const letter = await letterInFull(database, actor, id);
  if (!letter) return null;
  const { caseId, senderId } = await letterOrigin(database, actor, id);
  if (letter.automatic || senderId !== actor.accountId) {
    const what = { document: letter.documentId, version: AS_SENT, letter: letter.id };
    await recordReading(database, actor, { kind: 'document_read', caseId, what });
  }
  return letter;
}
