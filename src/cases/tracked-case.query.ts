/**
 * What a tracking link shows: where the case stands in the words for outsiders, when it came there, and what comes next.
 * Made for people without an account: no title, no party, no money, no reasons, nothing of loops inside.
 */
import type { Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { hashOfSecret, isSecret } from '../kernel/secret-link.js';
import { type Label, stageOf } from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { outsidePath, type PathStep } from './case-view.js';

export interface TrackedCase {
  readonly subject: string;
  readonly reference: string;
  readonly stage: Label;
  /** ISO instant, UTC, like the others. */
  readonly since: string;
  readonly final: boolean;
  /** The usual way, in the words for outsiders. */
  readonly path: readonly PathStep[];
  /** When the case came to each of its stages, oldest first. */
  readonly moves: readonly { readonly stage: Label; readonly at: string }[];
  /** Until when the link works. */
  readonly expiresAt: string;
}

interface Tracked {
  readonly subject: string;
  readonly reference: string;
  readonly definition: string;
  readonly stage: string;
  readonly outside_stage: string;
  readonly since: Date;
  readonly expires_at: Date;
  readonly moves: readonly {
    readonly at: string;
    readonly definition: string | null;
    readonly to: string | null;
  }[];
}

/**
 * Null for a secret that opens nothing: unknown, ended, expired, or of a case that outsiders do not see yet. Reads by the one
 * function of the database that its purpose may ask: no table, no fact.
 */
export async function trackedCase(runtime: CaseRuntime, secret: string): Promise<TrackedCase | null> {
  if (!isSecret(secret)) return null;
  return runtime.database.asActor(systemActor('tracking'), async (transaction) => {
    const [tracked] = await transaction.run<Tracked & Record<string, unknown>>(
      'tracked_case',
      'SELECT * FROM tracked_case($1)',
      [hashOfSecret(secret)],
    );
    if (!tracked) return null;
    const { unseenIn } = runtime.subjects.get(tracked.subject);
    if (tracked.outside_stage === unseenIn) return null;
    const definition = await runtime.definitions.pinned(tracked.definition, transaction);
    const stage = stageOf(definition, tracked.stage);
    return {
      subject: tracked.subject,
      reference: tracked.reference,
      stage: stage.outside.label,
      since: tracked.since.toISOString(),
      final: stage.kind === 'final',
      path: outsidePath({ definition, outsideStage: tracked.outside_stage, stage: tracked.stage }),
      moves: await movesOf(runtime, transaction, tracked, unseenIn),
      expiresAt: tracked.expires_at.toISOString(),
    };
  });
}

async function movesOf(
  runtime: CaseRuntime,
  transaction: Transaction,
  tracked: Tracked,
  unseenIn: string | undefined,
): Promise<TrackedCase['moves']> {
  const moves: { code: string; stage: Label; at: string }[] = [];
  for (const { at, definition, to } of tracked.moves) {
    if (definition === null || to === null) continue;
    const { outside } = stageOf(await runtime.definitions.pinned(definition, transaction), to);
    // Loops inside stay inside.
    const unseen = outside.code === unseenIn || outside.code === moves.at(-1)?.code;
    if (!unseen) moves.push({ code: outside.code, stage: outside.label, at: new Date(at).toISOString() });
  }
  return moves.map(({ stage, at }) => ({ stage, at }));
}
