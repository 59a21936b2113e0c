/** That the record was handed out is in the record. */
import type { Database } from '../database/database.js';
import { type Actor, systemActor } from '../kernel/actor.js';
import type { ExportScope } from './export-record.js';
import { recordEvent } from './record-event.js';

export async function recordExport(
  database: Database,
  by: Actor,
  { scope, texts }: { readonly scope: ExportScope; readonly texts: boolean },
): Promise<void> {
  await database.asActor(systemActor('record'), (transaction) =>
    recordEvent(transaction, by, { kind: 'audit_exported', data: { ...scope, withTexts: texts } }),
  );
}
