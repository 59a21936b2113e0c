import { recordEvent } from '../audit/record-event.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { constraintOf } from '../database/constraint-of.js';
import type { PersonActor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { assertState, draftToChange } from './draft-rows.js';
import { examine } from './examine.js';
import { assertSound } from './propose-draft.js';

export interface Confirmed {
  readonly id: string;
  readonly version: number;
}

/**
 * Publishes what a colleague proposed: new cases use it from now on, running ones stay on theirs. It is examined once
 * more, since people, roles and the program may have changed. Refuses with 403 the natural person who proposed it,
 * through whichever account, and so does the database.
 */
export async function confirmProposal(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: {
    readonly id: string;
    readonly revision: number;
    readonly warningsSeen: boolean;
    /** The version it was compared with; refused with 412 when new cases use another one by now. */
    readonly over?: string;
  },
): Promise<Confirmed> {
  try {
    return await runtime.database.asActor(actor, async (transaction) => {
      const draft = await draftToChange(transaction, actor, wanted.id, wanted.revision);
      assertState(draft, 'proposed');
      if (draft.proposedPerson === actor.personId) throw samePerson();
      assertSound(await examine(runtime, transaction, draft.code, draft.source), wanted.warningsSeen);
      // A statement of its own, so that the next one counts what the last holder committed.
      await transaction.run('definition_lock', 'SELECT pg_advisory_xact_lock(720190306)');
      const current = await runtime.definitions.current(draft.code, transaction);
      if (wanted.over !== undefined && wanted.over !== current.id) {
        throw new Problem('stale_version', [{ code: 'definitions.other_current' }]);
      }
      const [added] = await transaction.run<Confirmed>('definition_publish', PUBLISH, [newId(), draft.id]);
      if (!added) throw new Error(`The draft ${draft.id} was not published.`);
      await transaction.run(
        'draft_published',
        `UPDATE definition_draft SET state = 'published', revision = revision + 1, changed_by = $2, changed_at = entente_now()
         WHERE id = $1`,
        [draft.id, actor.accountId],
      );
      await recordEvent(transaction, actor, {
        kind: 'definition_published',
        data: {
          draft: draft.id,
          definition: added.id,
          code: draft.code,
          version: added.version,
          hash: draft.hash,
          proposedBy: draft.proposedBy,
        },
      });
      return added;
    });
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === 'definition_two_people') throw samePerson();
    if (constraint === 'definition_administrators') {
      throw new Problem('state_conflict', [{ code: 'definitions.proposer_gone' }]);
    }
    throw error;
  }
}

/** Versions are numbered under the same lock as at the start of a program. */
const PUBLISH = `
INSERT INTO workflow_definition (id, code, version, hash, body, status, shipped, published_at, draft_id)
SELECT $1, d.code, (SELECT max(v.version) + 1 FROM workflow_definition v WHERE v.code = d.code), d.hash, d.body,
  'published', false, entente_now(), d.id
FROM definition_draft d WHERE d.id = $2
RETURNING id, version`;

function samePerson(): Problem {
  return new Problem('not_yours_to_do', [{ code: 'definitions.two_people' }]);
}
