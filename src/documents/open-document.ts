/** The bytes of a document as a stream, wherever they lie, and in the record that somebody read it. */
import { Readable } from 'node:stream';
import { recordReading } from '../audit/record-reading.js';
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';
import type { DocumentDesk } from './document-desk.js';
import { documentPlaced } from './document-list.query.js';

export interface OpenDocument {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly bytes: Readable;
}

/** Of the newest version when none is named; null where there is none for this actor. 409 where the bytes are destroyed. */
export async function openDocument(
  database: Database,
  desk: DocumentDesk,
  actor: PersonActor,
  id: string,
  version?: number,
): Promise<OpenDocument | null> {
  const placed = await documentPlaced(database, actor, id, version);
  if (!placed) return null;
  if (placed.destroyed) throw new Problem('state_conflict', [{ code: 'documents.destroyed' }]);
  const { content, storeKey, caseId, destroyed: _, ...known } = placed;
  const what = { document: id, version: placed.version };
  await recordReading(database, actor, { kind: 'document_read', caseId, what });
  const bytes =
    storeKey === null ? Readable.from([content ?? Buffer.alloc(0)]) : await desk.store.read(storeKey);
  return { ...known, bytes };
}
