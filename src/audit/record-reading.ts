/** That somebody read a sensitive file is recorded before they get it: on the chain of the day, with the case it is of. */
import type { Database } from '../database/database.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { recordEvent } from './record-event.js';

/** The migration knows these: the database says of which case such an event tells. */
export type ReadingKind = 'document_read' | 'dossier_read' | 'file_exported';

/** Outsiders may not write events without a case; the record still names them. */
const SYSTEM = systemActor('record');

export async function recordReading(
  database: Database,
  reader: PersonActor,
  read: {
    readonly kind: ReadingKind;
    /** The case that it is of; left out for what belongs to none. */
    readonly caseId?: string;
    /** Codes, ids and numbers that say what it was. */
    readonly what?: Readonly<Record<string, string | number>>;
  },
): Promise<void> {
  await database.asActor(SYSTEM, (transaction) =>
    recordEvent(transaction, reader, {
      kind: read.kind,
      data: { ...read.what, ...(read.caseId === undefined ? {} : { case: read.caseId }) },
    }),
  );
}
