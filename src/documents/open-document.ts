/** The bytes of a document as a stream, wherever they lie. */
import { Readable } from 'node:stream';
import type { Database } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';
import type { DocumentDesk } from './document-desk.js';
import { documentPlaced } from './document-list.query.js';

export interface OpenDocument {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly bytes: Readable;
}

/** Of the newest version when none is named; null where there is none for this actor. */
export async function openDocument(
  database: Database,
  desk: DocumentDesk,
  actor: Actor,
  id: string,
  version?: number,
): Promise<OpenDocument | null> {
  const placed = await documentPlaced(database, actor, id, version);
  if (!placed) return null;
  const { content, storeKey, ...known } = placed;
  const bytes =
    storeKey === null ? Readable.from([content ?? Buffer.alloc(0)]) : await desk.store.read(storeKey);
  return { ...known, bytes };
}
