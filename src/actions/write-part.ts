/** A co-applicant writes its part of a shared draft, and signs it. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { Problem } from '../kernel/problem.js';
import { onDraft, ownPart, recordPart } from './part.js';

export interface PartInput {
  /** What it does, in its own words. */
  readonly tasks: unknown;
  /** What it brings itself, in cents; null: nothing stated. */
  readonly ownShareCents: unknown;
  /** The version that was read. */
  readonly version: number;
}

/**
 * Takes the signature back where something changed. 404 for whoever was not asked for a part, 409 once the action is
 * submitted, 412 where a colleague has changed it meanwhile, 422 for a wrong field.
 */
export async function writePart(
  runtime: CaseRuntime,
  actor: PersonActor,
  actionId: string,
  input: PartInput,
): Promise<void> {
  const checks = new FieldChecks();
  const tasks = checks.text('tasks', input.tasks, { min: 1, max: 10_000, lines: true });
  const share = input.ownShareCents;
  const ownShareCents = share === null || share === '' ? null : checks.cents('ownShareCents', share);
  checks.done();
  await onDraft(runtime, actor, actionId, async (transaction, loaded) => {
    const part = await ownPart(transaction, actor, actionId);
    assertWrites(actor);
    if (part.version !== input.version) throw new Problem('stale_version');
    const before = part.own_share_cents === null ? null : Number(part.own_share_cents);
    if (part.tasks === tasks && before === ownShareCents) return;
    await recordPart(transaction, actor, loaded, 'part_written', [
      {
        name: 'action_part_write',
        text: `UPDATE action_part SET tasks = $3, own_share_cents = $4, version = version + 1, changed_by = $5, changed_at = $6,
            signed_by = NULL, signed_at = NULL WHERE action_id = $1 AND organisation_id = $2`,
        values: [actionId, actor.organisationId, tasks, ownShareCents, actor.personId, loaded.now],
      },
    ]);
  });
}

/** Signs the part as it was read, for the co-applicant; what is signed already stays so. Refuses as `writePart` does. */
export async function signPart(
  runtime: CaseRuntime,
  actor: PersonActor,
  actionId: string,
  version: number,
): Promise<void> {
  await onDraft(runtime, actor, actionId, async (transaction, loaded) => {
    const part = await ownPart(transaction, actor, actionId);
    assertWrites(actor);
    if (part.version !== version) throw new Problem('stale_version');
    if (part.tasks === '') throw new Problem('state_conflict', [{ code: 'part_empty' }]);
    if (part.signed_at !== null) return;
    await recordPart(transaction, actor, loaded, 'part_signed', [
      {
        name: 'action_part_sign',
        text: 'UPDATE action_part SET signed_by = $3, signed_at = $4 WHERE action_id = $1 AND organisation_id = $2',
        values: [actionId, actor.organisationId, actor.personId, loaded.now],
      },
    ]);
  });
}

/** Whoever signs in for an applicant: no agency expert, and no staff. */
function assertWrites(actor: PersonActor): void {
  if (!holdsRole(actor, 'programme_manager', 'partner_authority', 'agency_expert')) {
    throw new Problem('not_yours_to_do', [
      { code: 'role_missing', params: { roles: ['programme_manager'] } },
    ]);
  }
}
