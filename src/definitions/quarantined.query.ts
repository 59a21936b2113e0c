import type { Database } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';

export interface Quarantined {
  readonly code: string;
  readonly version: number;
}

/** Versions of the installation's own that new cases do not use, for readiness. */
export async function quarantined(database: Database): Promise<readonly Quarantined[]> {
  return database.asActor(systemActor('operator'), (transaction) =>
    transaction.run<Quarantined>(
      'definitions_quarantined',
      `SELECT code, version FROM workflow_definition WHERE status = 'quarantined' ORDER BY code, version`,
    ),
  );
}
