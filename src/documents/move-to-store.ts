/**
 * Moves bytes that lie in the database into the store, a few at a time: those of installations from before there was one,
 * of papers that the product writes in the transaction that asks for them, and of proofs of bank data. Letters stay: they go
 * out with a mail from where they are.
 */
import { Readable } from 'node:stream';
import type { Database } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import type { DocumentDesk } from './document-desk.js';
import { FORMAL_LETTER } from './document-kinds.js';
import { movedKey } from './moved-key.js';
import { StoreError } from './storage/document-store.js';

const AT_ONCE = 20;

/** How many were moved. May run twice: a version has one key, so that the second finds its bytes there already. */
export async function moveToStore(database: Database, desk: DocumentDesk): Promise<number> {
  let moved = 0;
  for (; moved < AT_ONCE; moved += 1) {
    const next = (await nextIn(database)) ?? (await nextProof(database));
    if (!next) break;
    await move(database, desk, next);
  }
  return moved;
}

interface InDatabase {
  readonly room: 'documents' | 'proofs';
  readonly id: string;
  readonly version: number;
  readonly sha256: string;
  readonly content: Buffer;
}

async function nextIn(database: Database): Promise<InDatabase | undefined> {
  const [next] = await database.asActor(systemActor('documents'), (transaction) =>
    transaction.run<InDatabase & Record<string, unknown>>(
      'document_in_database',
      `SELECT 'documents' AS room, v.document_id AS id, v.version, v.sha256, v.content FROM document_version v JOIN document d ON d.id = v.document_id
       WHERE v.content IS NOT NULL AND v.destroying_since IS NULL AND d.kind <> $1 ORDER BY v.uploaded_at LIMIT 1`,
      [FORMAL_LETTER],
    ),
  );
  return next;
}

async function nextProof(database: Database): Promise<InDatabase | undefined> {
  const [next] = await database.asActor(systemActor('documents'), (transaction) =>
    transaction.run<InDatabase & Record<string, unknown>>(
      'bank_proof_in_database',
      `SELECT 'proofs' AS room, bank_account_id AS id, 1 AS version, sha256, content FROM bank_account_proof
       WHERE content IS NOT NULL ORDER BY bank_account_id LIMIT 1`,
    ),
  );
  return next;
}

const MOVED = {
  documents: `UPDATE document_version SET content = NULL, store_key = $2 WHERE document_id = $1 AND version = $3 AND content IS NOT NULL AND destroying_since IS NULL RETURNING 1`,
  proofs: `UPDATE bank_account_proof SET content = NULL, store_key = $2 WHERE bank_account_id = $1 AND $3 = 1 AND content IS NOT NULL RETURNING 1`,
} as const;

const LIES_AT = {
  documents: `SELECT 1 FROM document_version WHERE document_id = $1 AND store_key = $2 AND version = $3`,
  proofs: `SELECT 1 FROM bank_account_proof WHERE bank_account_id = $1 AND store_key = $2 AND $3 = 1`,
} as const;

async function move(
  database: Database,
  desk: DocumentDesk,
  { room, id, version, sha256, content }: InDatabase,
): Promise<void> {
  const file = await desk.receive(Readable.from([content]));
  try {
    // What was altered on its way must not take the place of the original.
    if (file.sha256 !== sha256) throw new StoreError('A document is not what its checksum says.');
    const key = movedKey(room, id, version);
    await desk.store.put(key, file);
    const isKept = await database.asActor(systemActor('documents'), async (transaction) => {
      const moved = await transaction.run(`${room}_moved`, MOVED[room], [id, key, version]);
      if (moved.length > 0) return true;
      return (await transaction.run(`${room}_lies_at`, LIES_AT[room], [id, key, version])).length > 0;
    });
    // It was destroyed meanwhile, or is about to be: nobody else knows of these bytes.
    if (!isKept) await desk.store.remove(key);
  } finally {
    await desk.discard(file);
  }
}
