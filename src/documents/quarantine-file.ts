/** What the scanner found harmful: kept apart for whoever looks after the place, then destroyed. */
import { recordEvent } from '../audit/record-event.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { recordOnCase } from '../cases/edit-case.js';
import { loadCaseWithoutFacts } from '../cases/load-case.js';
import type { Database, Transaction } from '../database/database.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import type { DocumentDesk, ReceivedFile } from './document-desk.js';
import { cleanFileName } from './file-kind.js';

interface Harmful {
  readonly fileName: string;
  readonly mediaType: string;
  /** The scanner's own name for it. */
  readonly found: string;
}

/** Keeps the file apart and says so in the case's record, for staff; whoever sent it is named there. */
export async function quarantine(
  runtime: CaseRuntime,
  desk: DocumentDesk,
  actor: PersonActor,
  what: Harmful & { readonly subject: string; readonly caseId: string },
  file: ReceivedFile,
): Promise<void> {
  const storeKey = await desk.keep('quarantine', file);
  const id = newId();
  // Outsiders do not write where only staff read.
  await runtime.database.asActor(
    systemActor('documents'),
    async (transaction) => {
      const loaded = await loadCaseWithoutFacts(runtime, transaction, what.subject, what.caseId);
      if (!loaded) throw new Problem('not_found');
      await insert(transaction, actor, { ...what, id, storeKey, organisationId: null }, file);
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

/** The same of a file that was sent to a party. */
export async function quarantineOfParty(
  database: Database,
  desk: DocumentDesk,
  actor: PersonActor,
  what: Harmful & { readonly organisationId: string },
  file: ReceivedFile,
): Promise<void> {
  const storeKey = await desk.keep('quarantine', file);
  const id = newId();
  await database.asActor(systemActor('documents'), async (transaction) => {
    await insert(transaction, actor, { ...what, id, storeKey, caseId: null }, file);
    await recordEvent(transaction, actor, {
      kind: 'party_file_quarantined',
      data: { party: what.organisationId, file: id, sha256: file.sha256, sizeBytes: file.sizeBytes },
    });
  });
}

async function insert(
  transaction: Transaction,
  actor: PersonActor,
  what: Harmful & {
    readonly id: string;
    readonly storeKey: string;
    readonly caseId: string | null;
    readonly organisationId: string | null;
  },
  file: ReceivedFile,
): Promise<void> {
  await transaction.run(
    'quarantine_insert',
    `INSERT INTO quarantined_file (id, case_id, organisation_id, file_name, media_type, size_bytes, sha256, found, store_key, sent_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      what.id,
      what.caseId,
      what.organisationId,
      cleanFileName(what.fileName, what.mediaType),
      what.mediaType,
      file.sizeBytes,
      file.sha256,
      what.found.replace(/[^\x20-\x7e]/g, '?'),
      what.storeKey,
      actor.accountId,
    ],
  );
}
