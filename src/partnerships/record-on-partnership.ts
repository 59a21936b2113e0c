/** An act on a partnership that stays in its stage and has an event of its own: under its lock, by whoever may edit it. */
import { actingAs } from '../cases/advance-case.js';
import { problemOf, problemOfRefusals } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { versionFor } from '../cases/case-version.js';
import { recordOnCase } from '../cases/edit-case.js';
import { type LoadedCase, loadCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { editingAs } from '../workflow/index.js';

export interface PartnershipAct {
  readonly partnershipId: string;
  /** The version that whoever acts has looked at. */
  readonly expectedVersion: string;
}

export interface Recorded {
  readonly kind: 'signatory_acceded' | 'signatory_left';
  readonly data: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** Answers the version afterwards. `write` changes the rows, and says what the record holds of it. */
export async function recordOnPartnership(
  runtime: CaseRuntime,
  actor: PersonActor,
  { partnershipId, expectedVersion }: PartnershipAct,
  write: (transaction: Transaction, loaded: LoadedCase) => Promise<Recorded>,
): Promise<{ readonly version: string }> {
  if (!isId(partnershipId)) throw new Problem('not_found');
  const version = await runtime.database.asActor(
    actor,
    async (transaction) => {
      const loaded = await loadCase(runtime, transaction, 'partnership', partnershipId);
      if (!loaded) throw new Problem('not_found');
      const now = versionFor(actor, loaded);
      if (now !== expectedVersion) throw problemOf({ ok: false, why: 'stale', version: now });
      const editing = editingAs(loaded.definition, loaded.state, actingAs(actor), loaded.subject.registry);
      if (!editing.ok) throw problemOfRefusals([editing.refusal]);
      const recorded = await write(transaction, loaded);
      const contentVersion = loaded.contentVersion + 1;
      await recordOnCase(transaction, actor, loaded, {
        ...recorded,
        data: { ...recorded.data, contentVersion },
        contentVersion,
        outside: true,
      });
      return versionFor(actor, { ...loaded, contentVersion });
    },
    { lockCase: partnershipId },
  );
  runtime.wakeOutbox();
  return { version };
}
