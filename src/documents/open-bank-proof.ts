import { Readable } from 'node:stream';
import type { Database } from '../database/database.js';
import { readBankProof } from '../identity/bank-accounts.query.js';
import type { PersonActor } from '../kernel/actor.js';
import type { DocumentDesk } from './document-desk.js';
import type { OpenDocument } from './open-document.js';

/** The document that proves bank data, wherever its bytes lie; the record says who read it. Refuses as `readBankProof` does. */
export async function openBankProof(
  database: Database,
  desk: DocumentDesk,
  actor: PersonActor,
  wanted: { readonly partyId: string; readonly id: string },
): Promise<Omit<OpenDocument, 'sha256'>> {
  const { content, storeKey, ...known } = await readBankProof(database, actor, wanted);
  const bytes =
    storeKey === null ? Readable.from([content ?? Buffer.alloc(0)]) : await desk.store.read(storeKey);
  return { ...known, bytes };
}
