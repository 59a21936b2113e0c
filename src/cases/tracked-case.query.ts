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
import { type LoadedCase, loadCase } from './load-case.js';

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

/** Null for a secret that opens nothing: unknown, ended, expired, or of a case that outsiders do not see yet. */
export async function trackedCase(runtime: CaseRuntime, secret: string): Promise<TrackedCase | null> {
  if (!isSecret(secret)) return null;
  return runtime.database.asActor(systemActor('links'), async (transaction) => {
    const [link] = await transaction.run<{ caseId: string; subject: string; expiresAt: Date }>(
      'tracking_link_behind',
      `SELECT l.case_id AS "caseId", c.subject, l.expires_at AS "expiresAt" FROM tracking_link l
         JOIN case_file c ON c.id = l.case_id
       WHERE l.secret_hash = $1 AND l.ended_at IS NULL AND l.expires_at > entente_now()`,
      [hashOfSecret(secret)],
    );
    const loaded = link ? await loadCase(runtime, transaction, link.subject, link.caseId) : null;
    if (!link || !loaded || loaded.outsideStage === loaded.subject.unseenIn) return null;
    const stage = stageOf(loaded.definition, loaded.state.stage);
    return {
      subject: link.subject,
      reference: loaded.reference,
      stage: stage.outside.label,
      since: loaded.outsideStageSince,
      final: stage.kind === 'final',
      path: outsidePath(loaded),
      moves: await movesOf(runtime, transaction, loaded),
      expiresAt: link.expiresAt.toISOString(),
    };
  });
}

async function movesOf(
  runtime: CaseRuntime,
  transaction: Transaction,
  loaded: LoadedCase,
): Promise<TrackedCase['moves']> {
  const rows = await transaction.run<{ at: Date; definition: string | null; to: string | null }>(
    'tracked_moves',
    `SELECT at, body->'data'->>'definition' AS definition, body->'data'->>'to' AS "to" FROM audit_event
     WHERE case_id = $1 AND chain = $1::uuid::text AND kind IN ('case_opened', 'case_advanced', 'case_migrated')
     ORDER BY seq`,
    [loaded.id],
  );
  const moves: { code: string; stage: Label; at: string }[] = [];
  for (const { at, definition, to } of rows) {
    if (definition === null || to === null) continue;
    const { outside } = stageOf(await runtime.definitions.pinned(definition, transaction), to);
    // Loops inside stay inside.
    const unseen = outside.code === loaded.subject.unseenIn || outside.code === moves.at(-1)?.code;
    if (!unseen) moves.push({ code: outside.code, stage: outside.label, at: at.toISOString() });
  }
  return moves.map(({ stage, at }) => ({ stage, at }));
}
