/** Changes of envelopes made by the real use cases as two people make them; both get the role that it takes. */
import { decideChange } from '../../src/calls/decide-change.js';
import { type ChangeWanted, proposeChange } from '../../src/calls/propose-change.js';
import type { CaseRuntime } from '../../src/cases/case-runtime.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import type { TestDatabase } from './database.js';
import { behindTheWall } from './database.js';

interface Office {
  readonly test: TestDatabase;
  readonly runtime: CaseRuntime;
}

type Two = readonly [proposer: PersonActor, approver: PersonActor];

/** Whom the database is to know as holding the roles that the actors bring; the test's people have none there. */
export async function rolesInDatabase(test: TestDatabase, ...actors: readonly PersonActor[]): Promise<void> {
  for (const { accountId, roles } of actors) {
    for (const { role, country } of roles) {
      await behindTheWall(
        test,
        `INSERT INTO role_assignment (id, account_id, role, country) VALUES (gen_random_uuid(), $1, $2, $3)
         ON CONFLICT DO NOTHING`,
        [accountId, role, country],
      );
    }
  }
}

export async function changedByTwo(
  office: Office,
  [proposer, approver]: Two,
  wanted: ChangeWanted,
): Promise<string> {
  await rolesInDatabase(office.test, proposer, approver);
  const { id } = await proposeChange(office.runtime, proposer, wanted);
  await decideChange(office.runtime, approver, { id, decision: 'approve', reason: '' });
  return id;
}

/** Sets the ceiling of an envelope, by a proposal and its approval; one that is so already stays. */
export async function ceilingByTwo(
  office: Office,
  two: Two,
  { envelopeId, ceilingCents, reason }: { envelopeId: string; ceilingCents: number; reason: string },
): Promise<void> {
  const [now] = await behindTheWall<{ ceiling: string }>(
    office.test,
    'SELECT ceiling_cents AS ceiling FROM envelope WHERE id = $1',
    [envelopeId],
  );
  if (Number(now?.ceiling) === ceilingCents) return;
  await changedByTwo(office, two, {
    kind: 'ceiling',
    envelopeId,
    ceilingCents,
    reason,
    source: 'Test decision',
  });
}
