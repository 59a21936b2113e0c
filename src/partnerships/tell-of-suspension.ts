/** A framework's suspension, and its end, told on each action under it: an event there, which lead and secretariat hear of. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { recordOnCase } from '../cases/edit-case.js';
import { loadCase } from '../cases/load-case.js';
import type { OutboxAnswer, OutboxRow } from '../jobs/port.js';
import { systemActor } from '../kernel/actor.js';

const teller = systemActor('signal');

/**
 * Carries out an outbox row of the framework, `{ told, country, partnership }`, on the action that it names. Nothing of the action
 * changes: that it is marked follows from the framework's own stage.
 */
export async function tellOfSuspension(runtime: CaseRuntime, row: OutboxRow): Promise<OutboxAnswer> {
  const { told, country, partnership } = row.payload as {
    told: 'framework_suspended' | 'framework_resumed';
    country: string;
    partnership: string;
  };
  const actionId = row.caseId ?? '';
  return runtime.database.asActor(
    teller,
    async (transaction): Promise<OutboxAnswer> => {
      // Technical assistance and dialogues run under a framework too.
      const [file] = await transaction.run<{ subject: string }>(
        'subject_under_framework',
        'SELECT subject FROM case_file WHERE id = $1',
        [actionId],
      );
      const loaded = file && (await loadCase(runtime, transaction, file.subject, actionId));
      if (!loaded) return { settled: false, reason: `There is no action ${actionId}.` };
      if (loaded.closedAt !== null) return { settled: true, note: 'The action has ended.' };
      await recordOnCase(transaction, teller, loaded, {
        kind: told,
        data: { framework: country, partnership },
        outside: true,
      });
      return { settled: true };
    },
    { lockCase: actionId },
  );
}
