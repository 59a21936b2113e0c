/** Makes and ends links under which anybody who has one follows a case, without an account. */
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId, newId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { hashOfSecret, newSecret } from '../kernel/secret-link.js';
import type { CaseRuntime } from './case-runtime.js';
import { recordOnCase } from './edit-case.js';
import { type LoadedCase, loadCase } from './load-case.js';
import { isTracked, MAX_TRACKING_LINKS, mayTrack, TRACKING_DAYS } from './tracking-link.js';

export interface TrackedCommand {
  readonly subject: string;
  readonly caseId: string;
}

/**
 * Makes a link that works for `days` days and answers its secret, which nobody can read back afterwards. Refuses with 404
 * a case that is not the actor's to see, with 403 who may not, with 422 another number of days, with 409 one too many.
 */
export async function makeTrackingLink(
  runtime: CaseRuntime,
  actor: PersonActor,
  command: TrackedCommand & { readonly days: string },
): Promise<{ readonly id: string; readonly secret: string }> {
  const id = newId();
  const secret = newSecret();
  await onCase(runtime, actor, command, async (transaction, loaded) => {
    const checks = new FieldChecks();
    const days = checks.choice('days', command.days, TRACKING_DAYS.map(String));
    checks.done();
    const [live] = await transaction.run<{ links: number }>(
      'tracking_links_live',
      `SELECT count(*)::int AS links FROM tracking_link WHERE case_id = $1 AND ended_at IS NULL AND expires_at > entente_now()`,
      [loaded.id],
    );
    if ((live?.links ?? 0) >= MAX_TRACKING_LINKS) {
      throw new Problem('state_conflict', [
        { code: 'tracking.too_many', params: { max: MAX_TRACKING_LINKS } },
      ]);
    }
    await transaction.run(
      'tracking_link_make',
      `INSERT INTO tracking_link (id, case_id, secret_hash, made_by, made_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $5::timestamptz + $6 * interval '1 day')`,
      [id, loaded.id, hashOfSecret(secret), actor.accountId, loaded.now, Number(days)],
    );
    return { kind: 'tracking_link_made', data: { link: id, days: Number(days) } };
  });
  return { id, secret };
}

/** Ends a link at once, for good. Refuses as making does; 404 for a link that there is not, or that has ended. */
export async function endTrackingLink(
  runtime: CaseRuntime,
  actor: PersonActor,
  command: TrackedCommand & { readonly linkId: string },
): Promise<void> {
  await onCase(runtime, actor, command, async (transaction, loaded) => {
    const ended = await transaction.run(
      'tracking_link_end',
      `UPDATE tracking_link SET ended_at = $3 WHERE id = $1 AND case_id = $2 AND ended_at IS NULL AND expires_at > $3
       RETURNING 1`,
      [isId(command.linkId) ? command.linkId : null, loaded.id, loaded.now],
    );
    if (ended.length === 0) throw new Problem('not_found');
    return { kind: 'tracking_link_ended', data: { link: command.linkId } };
  });
}

async function onCase(
  runtime: CaseRuntime,
  actor: PersonActor,
  { subject, caseId }: TrackedCommand,
  work: (
    transaction: Transaction,
    loaded: LoadedCase,
  ) => Promise<{
    readonly kind: 'tracking_link_made' | 'tracking_link_ended';
    readonly data: Readonly<Record<string, unknown>>;
  }>,
): Promise<void> {
  if (!isId(caseId) || !isTracked(subject)) throw new Problem('not_found');
  await runtime.database.asActor(
    actor,
    async (transaction) => {
      const loaded = await loadCase(runtime, transaction, subject, caseId);
      if (!loaded) throw new Problem('not_found');
      if (!mayTrack(actor, loaded.state.organisationId)) {
        throw new Problem('not_yours_to_do', [{ code: 'tracking_by_lead', params: {} }]);
      }
      const { kind, data } = await work(transaction, loaded);
      // Other parties do not learn to whom the lead gives links; the lead reads of them on their own page.
      await recordOnCase(transaction, actor, loaded, { kind, data, outside: false });
    },
    { lockCase: caseId },
  );
  runtime.wakeOutbox();
}
