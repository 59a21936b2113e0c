/** Everything about an action's assessment that whoever looks may read; to outsiders there is none. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { assessorCandidates, type Candidate } from './assessor-candidates.query.js';
import { loadRounds } from './load-rounds.js';
import type { Round } from './round.js';
import { type Standing, standingOf } from './standing.js';
import { namesAssessors } from './who-names.js';

export interface AssessmentInFull {
  readonly file: {
    readonly id: string;
    readonly reference: string;
    readonly title: string;
    readonly stage: string;
    readonly lead: string;
    readonly countries: readonly string[];
  };
  /** The newest first; none while the file is closed to whoever looks, or where no grid was in force. */
  readonly rounds: readonly Round[];
  /** Of the newest round; null where there is none. */
  readonly standing: Standing | null;
  /** Whoever looks names the assessors. */
  readonly names: boolean;
  /** Who can be named now; empty for everybody else. */
  readonly candidates: readonly Candidate[];
}

/** Null where there is no such action for this actor. */
export async function assessmentInFull(
  runtime: CaseRuntime,
  actor: PersonActor,
  actionId: string,
): Promise<AssessmentInFull | null> {
  if (!isId(actionId) || !isInside(actor)) return null;
  return runtime.database.asActor(actor, async (transaction) => {
    const [file] = await transaction.run<AssessmentInFull['file'] & Record<string, unknown>>(
      'assessment_file',
      `SELECT c.id, c.reference, c.title, c.stage, coalesce(o.name, '') AS lead,
         ARRAY(SELECT k.country FROM case_country k WHERE k.case_id = c.id ORDER BY k.country) AS countries
       FROM case_file c LEFT JOIN organisation o ON o.id = c.organisation_id WHERE c.id = $1 AND c.subject = 'action'`,
      [actionId],
    );
    if (!file) return null;
    const rounds = await loadRounds(transaction, actionId);
    const names = namesAssessors(actor);
    const [newest] = rounds;
    if (!newest) return { file, rounds, standing: null, names, candidates: [] };
    const standing = standingOf(newest, rounds, { personId: actor.personId, names });
    if (standing.closed) return { file, rounds: [], standing, names: false, candidates: [] };
    const candidates = names && newest.open ? await assessorCandidates(transaction, actionId) : [];
    return { file, rounds, standing, names, candidates };
  });
}
