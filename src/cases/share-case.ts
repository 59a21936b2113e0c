/** Lets a party take part in a case, as one that is consulted, and ends that: by the secretariat. */
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import type { CaseRuntime } from './case-runtime.js';
import { recordOnCase } from './edit-case.js';
import { loadCase } from './load-case.js';

export interface ShareCommand {
  readonly subject: string;
  readonly caseId: string;
  readonly partyId: string;
}

/** Whether this actor may add parties to cases, and take off those that were added. */
export function mayShare(actor: PersonActor): boolean {
  return holdsRole(actor, 'secretariat');
}

/**
 * Shares a case with a party, which sees its outside from then on. Refuses with 404 a case that is not the actor's to see,
 * with 403 who may not, with 422 a party that is not there or takes part already. Not for a party whose country the case
 * does not concern: partner countries see their own cases by the procedure alone.
 */
export async function shareCase(
  runtime: CaseRuntime,
  actor: PersonActor,
  command: ShareCommand,
): Promise<void> {
  await onCase(runtime, actor, command, async (transaction, loaded) => {
    const [party] = await transaction.run<{ kind: string; name: string; merged: boolean }>(
      'case_share_party',
      'SELECT kind, name, merged_into IS NOT NULL AS merged FROM organisation WHERE id = $1',
      [isId(command.partyId) ? command.partyId : null],
    );
    if (command.partyId === '') throw invalidField('partyId', 'missing');
    if (!party || party.merged) throw invalidField('partyId', 'reference_unknown');
    if (party.kind === 'PARTNER_AUTHORITY') throw invalidField('partyId', 'parties.partner_by_procedure');
    const added = await transaction.run(
      'case_share_party_in',
      `INSERT INTO case_access (case_id, organisation_id, view) VALUES ($1, $2, 'consulted') ON CONFLICT DO NOTHING RETURNING 1`,
      [loaded.id, command.partyId],
    );
    if (added.length === 0) throw invalidField('partyId', 'parties.takes_part');
    return { kind: 'party_added', name: party.name };
  });
}

/** Ends what `shareCase` began; other ways of taking part follow from the case. Refuses as it does, with 409 those. */
export async function unshareCase(
  runtime: CaseRuntime,
  actor: PersonActor,
  command: ShareCommand,
): Promise<void> {
  await onCase(runtime, actor, command, async (transaction, loaded) => {
    const [ended] = await transaction.run<{ name: string }>(
      'case_unshare',
      `DELETE FROM case_access x USING organisation o WHERE x.case_id = $1 AND x.organisation_id = $2 AND x.view = 'consulted' AND o.id = x.organisation_id
       RETURNING o.name`,
      [loaded.id, isId(command.partyId) ? command.partyId : null],
    );
    if (!ended) throw new Problem('state_conflict', [{ code: 'parties.by_procedure' }]);
    return { kind: 'party_removed', name: ended.name };
  });
}

async function onCase(
  runtime: CaseRuntime,
  actor: PersonActor,
  { subject, caseId, partyId }: ShareCommand,
  work: (
    transaction: Parameters<typeof loadCase>[1],
    loaded: NonNullable<Awaited<ReturnType<typeof loadCase>>>,
  ) => Promise<{ readonly kind: 'party_added' | 'party_removed'; readonly name: string }>,
): Promise<void> {
  if (!isId(caseId)) throw new Problem('not_found');
  await runtime.database.asActor(
    actor,
    async (transaction) => {
      const loaded = await loadCase(runtime, transaction, subject, caseId);
      if (!loaded) throw new Problem('not_found');
      if (!mayShare(actor)) {
        throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['secretariat'] } }]);
      }
      const { kind, name } = await work(transaction, loaded);
      await recordOnCase(transaction, actor, loaded, {
        kind,
        data: { party: partyId },
        texts: { party: name },
        outside: false,
      });
    },
    { lockCase: caseId },
  );
  runtime.wakeOutbox();
}
