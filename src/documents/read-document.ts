/** A document's bytes for a person, and that they read it in the record. */
import { recordReading } from '../audit/record-reading.js';
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { type DocumentContent, documentContent } from './document-list.query.js';

/** Null where there is none for them; of the newest version when none is named. */
export async function readDocument(
  database: Database,
  actor: PersonActor,
  id: string,
  version?: number,
): Promise<DocumentContent | null> {
  const found = await documentContent(database, actor, id, version);
  if (!found) return null;
  const what = { document: id, version: found.version };
  await recordReading(database, actor, { kind: 'document_read', caseId: found.caseId, what });
  return found;
}
