import { recordEvent } from '../audit/record-event.js';
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { assertMayOnParty } from './party-rights.js';

export interface PartyChanges {
  readonly name?: unknown;
  readonly publicBody?: unknown;
}

/**
 * Changes a party's name, and whether it is a public body; its kind and country decide what it sees, and stay. Refuses
 * with 404 one that is not there, with 403 who may not, with 409 one that was merged into another, with 412 when somebody
 * was quicker, and with 422 what is wrong. What is the same changes nothing.
 */
export async function editParty(
  database: Database,
  actor: PersonActor,
  wanted: { readonly id: string; readonly expectedVersion: string; readonly changes: PartyChanges },
): Promise<void> {
  if (!isId(wanted.id)) throw new Problem('not_found');
  await database.asActor(actor, async (transaction) => {
    const [now] = await transaction.run<{
      name: string;
      public_body: boolean;
      version: number;
      merged: boolean;
    }>(
      'identity_party_to_edit',
      'SELECT name, public_body, version, merged_into IS NOT NULL AS merged FROM organisation WHERE id = $1 FOR UPDATE',
      [wanted.id],
    );
    if (!now) throw new Problem('not_found');
    assertMayOnParty(actor, 'edit', wanted.id);
    if (now.merged) throw new Problem('state_conflict', [{ code: 'parties.merged' }]);
    if (String(now.version) !== wanted.expectedVersion) throw new Problem('stale_version');
    const checks = new FieldChecks();
    const { name = now.name, publicBody = now.public_body } = wanted.changes;
    const checked = checks.text('name', name, { min: 1, max: 200 });
    if (typeof publicBody !== 'boolean') checks.add('publicBody', 'wrong_type');
    checks.done();
    const fields = [
      ...(checked === now.name ? [] : ['name']),
      ...(publicBody === now.public_body ? [] : ['publicBody']),
    ];
    if (fields.length === 0) return;
    await transaction.run(
      'identity_party_edit',
      'UPDATE organisation SET name = $2, public_body = $3, version = version + 1 WHERE id = $1',
      [wanted.id, checked, publicBody as boolean],
    );
    await recordEvent(transaction, actor, {
      kind: 'party_changed',
      data: { party: wanted.id, fields },
      texts: { before: now.name, after: checked },
    });
  });
}
