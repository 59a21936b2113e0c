/** What each act on a co-applicant's part has in common: the action's lock, its stage, the event. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { recordOnCase } from '../cases/edit-case.js';
import { type LoadedCase, loadCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';

export interface PartRow {
  readonly organisation_id: string;
  readonly tasks: string;
  readonly own_share_cents: string | null;
  readonly version: number;
  readonly signed_at: Date | null;
}

/** Runs `work` under the lock of an action that is still a draft; 404 where it is not theirs to see, 409 once it is submitted. */
export async function onDraft<Done>(
  runtime: CaseRuntime,
  actor: PersonActor,
  actionId: string,
  work: (transaction: Transaction, loaded: LoadedCase) => Promise<Done>,
): Promise<Done> {
  if (!isId(actionId)) throw new Problem('not_found');
  const done = await runtime.database.asActor(
    actor,
    async (transaction) => {
      const loaded = await loadCase(runtime, transaction, 'action', actionId);
      if (!loaded) throw new Problem('not_found');
      if (loaded.state.stage !== loaded.definition.initial) {
        throw new Problem('state_conflict', [{ code: 'parts_frozen' }]);
      }
      return work(transaction, loaded);
    },
    { lockCase: actionId },
  );
  runtime.wakeOutbox();
  return done;
}

/** The own part of whoever acts; 404 where they were not asked for one. */
export async function ownPart(
  transaction: Transaction,
  actor: PersonActor,
  actionId: string,
): Promise<PartRow> {
  const [part] = await transaction.run<PartRow>(
    'action_part_own',
    `SELECT organisation_id, tasks, own_share_cents, version, signed_at FROM action_part
     WHERE action_id = $1 AND organisation_id = $2`,
    [actionId, actor.organisationId],
  );
  if (!part) throw new Problem('not_found');
  return part;
}

/** The trail says which party did it, to the lead and to the facility. */
export async function recordPart(
  transaction: Transaction,
  actor: PersonActor,
  loaded: LoadedCase,
  kind: 'draft_shared' | 'part_written' | 'part_signed',
  more: Parameters<typeof recordOnCase>[3]['statements'],
  /** Whom it asks for a part. */
  asked?: readonly string[],
): Promise<void> {
  await recordOnCase(transaction, actor, loaded, {
    kind,
    data: {
      definition: loaded.definitionId,
      organisation: actor.organisationId,
      ...(asked ? { asked } : {}),
    },
    outside: true,
    ...(more ? { statements: more } : {}),
  });
}
