/** Assessors who lie too far apart agree on one sheet: one proposes it with reasons, every other one says yes. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { newId } from '../kernel/id.js';
import { actOnRound, notAsThingsStand, ownPlace, type RoundFound } from './act-on-round.js';
import type { Criterion } from './grid-rules.js';
import { liesApart } from './outliers.js';
import type { Assessor } from './round.js';
import { pointsRead } from './sheet-input.js';

export interface ConsensusSent {
  /** As people write them, one per criterion. */
  readonly points: unknown;
  readonly reason: unknown;
}

/** A new proposal stands in the place of the one before; whoever proposes it has agreed. */
export async function proposeConsensus(
  runtime: CaseRuntime,
  actor: PersonActor,
  { actionId, ...sent }: ConsensusSent & { readonly actionId: string },
): Promise<void> {
  await actOnRound(runtime, actor, actionId, async (found) => {
    const own = asked(found);
    const { points, reason } = consensusRead(found.round.grid.rules.criteria, sent);
    const number = (found.round.consensus?.number ?? 0) + 1;
    const id = newId();
    await found.transaction.run(
      'consensus_propose',
      `INSERT INTO assessment_consensus (id, assessment_id, number, proposed_by, points_hundredths, reason, proposed_at)
       SELECT $1, $2, $3, $4, ARRAY(SELECT p::integer FROM jsonb_array_elements_text($5) WITH ORDINALITY AS t (p, place) ORDER BY place),
         $6, entente_now()`,
      [id, found.round.id, number, own.id, JSON.stringify(points), reason],
    );
    await agree(found, own, id);
    return { kind: 'consensus_proposed', data: { number } };
  });
}

/** 409 where it is not the latest proposal any more. */
export async function agreeToConsensus(
  runtime: CaseRuntime,
  actor: PersonActor,
  { actionId, number }: { readonly actionId: string; readonly number: number },
): Promise<void> {
  await actOnRound(runtime, actor, actionId, async (found) => {
    const own = asked(found);
    const { consensus } = found.round;
    if (consensus?.number !== number) throw notAsThingsStand('consensus_superseded');
    if (consensus.agreed.includes(own.id)) return null;
    const [row] = await found.transaction.run<{ id: string }>(
      'consensus_id',
      'SELECT id FROM assessment_consensus WHERE assessment_id = $1 AND number = $2',
      [found.round.id, number],
    );
    await agree(found, own, row?.id ?? '');
    return { kind: 'consensus_agreed', data: { number } };
  });
}

/** Throws with a pointer to each score that is missing or wrong. */
export function consensusRead(
  criteria: readonly Criterion[],
  { points: sent, reason: why }: ConsensusSent,
): { readonly points: readonly number[]; readonly reason: string } {
  const checks = new FieldChecks();
  const list = checks.list('points', sent, 30);
  if (Array.isArray(sent) && list.length !== criteria.length) {
    checks.add('points', 'one_per_criterion', { count: criteria.length });
  }
  const points = criteria.map(({ maximumHundredths }, index) => {
    const pointer = `points/${index}`;
    if (list[index] === undefined || list[index] === '') {
      if (list.length === criteria.length) checks.add(pointer, 'missing');
      return 0;
    }
    return pointsRead(checks, pointer, list[index], maximumHundredths);
  });
  const reason = checks.text('reason', why, { min: 1, max: 10_000, lines: true });
  checks.done();
  return { points, reason };
}

function asked(found: RoundFound): Assessor {
  const own = ownPlace(found, 'in');
  const { round, standing } = found;
  if (round.settled) throw notAsThingsStand('assessment_settled_already');
  const open = standing.apart !== null && liesApart(standing.apart);
  if (!open || round.grid.rules.outlierRule !== 'consensus') throw notAsThingsStand('consensus_not_asked');
  return own;
}

async function agree({ transaction }: RoundFound, own: Assessor, consensusId: string): Promise<void> {
  await transaction.run(
    'consensus_agree',
    `INSERT INTO consensus_agreement (consensus_id, assessor_id, person_id, agreed_at) VALUES ($1, $2, $3, entente_now())`,
    [consensusId, own.id, own.personId],
  );
}
