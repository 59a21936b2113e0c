/** Where a round stands for one reader, and what is theirs to do next. Pure. */

import { liesApart, type Outliers } from './outliers.js';
import type { Assessor, Round } from './round.js';
import { allIn, apartIn, present, settlementOf } from './settlement.js';

/** Who looks: `names` is whoever names assessors, in their own name. */
export interface RoundReader {
  readonly personId: string;
  readonly names: boolean;
}

export type NextStep =
  | 'name_assessors'
  | 'name_third'
  | 'settle'
  | 'declare'
  | 'score'
  | 'propose_consensus'
  | 'agree'
  | 'wait'
  | 'settled'
  | 'over';

export interface Standing {
  /** Their own place in the round, as long as they have not been taken off. */
  readonly own: Assessor | null;
  /** They declared a conflict on this case: nothing of it is open to them. */
  readonly recused: boolean;
  /** Nothing but the declaration is shown: they have not made it yet, or are recused. */
  readonly closed: boolean;
  readonly allIn: boolean;
  /** Null while that is not theirs to know. */
  readonly apart: Outliers | null;
  readonly next: NextStep;
}

/** `rounds` are all of the case, so that who once declared a conflict stays out. */
export function standingOf(round: Round, rounds: readonly Round[], reader: RoundReader): Standing {
  const isReader = (one: Assessor) => one.personId === reader.personId;
  const own = present(round).find(isReader) ?? null;
  const recused = rounds.some(({ assessors }) =>
    assessors.some((one) => isReader(one) && one.endedWhy === 'conflict'),
  );
  const closed = recused || (round.open && own !== null && own.declaredAt === null);
  return {
    own,
    recused,
    closed,
    allIn: allIn(round),
    apart: apartIn(round),
    next: nextFor(round, own, recused, reader),
  };
}

function nextFor(round: Round, own: Assessor | null, recused: boolean, { names }: RoundReader): NextStep {
  if (round.settled) return 'settled';
  if (!round.open) return 'over';
  if (recused) return 'wait';
  if (own && own.declaredAt === null) return 'declare';
  if (own && own.submittedAt === null) return 'score';
  if (names && present(round).length < 2) return 'name_assessors';
  const apart = apartIn(round);
  if (!apart) return 'wait';
  if (names && settlementOf(round)) return 'settle';
  if (!liesApart(apart)) return 'wait';
  if (round.grid.rules.outlierRule === 'third') return names ? 'name_third' : 'wait';
  if (!own) return 'wait';
  if (!round.consensus) return 'propose_consensus';
  return round.consensus.agreed.includes(own.id) ? 'wait' : 'agree';
}
