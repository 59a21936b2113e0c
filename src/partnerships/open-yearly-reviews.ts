/** Opens the yearly review of each framework whose anniversary has come, where nobody has opened one since. */
import { advanceCase } from '../cases/advance-case.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { systemActor } from '../kernel/actor.js';
import { latestAnniversary } from './anniversary.js';

const opener = systemActor('signal');

interface Resting {
  readonly id: string;
  /** The day of signature; only a whole one has an anniversary. */
  readonly signed: string;
  readonly today: string;
  /** The day on which it was brought in here, or last reviewed. */
  readonly since: string;
}

/** Answers how many it opened. A framework that runs on an earlier version of the workflow is left to people. */
export async function openYearlyReviews(runtime: CaseRuntime): Promise<number> {
  const resting = await runtime.database.asActor(opener, (transaction) =>
    transaction.run<Resting>(
      'frameworks_resting',
      `SELECT p.id, p.signed_on AS signed, (entente_now() AT TIME ZONE 'Europe/Brussels')::date::text AS today,
         (greatest(c.opened_at, (SELECT max(coalesce(r.concluded_at, r.opened_at)) FROM partnership_review r WHERE r.partnership_id = p.id))
           AT TIME ZONE 'Europe/Brussels')::date::text AS since
       FROM partnership p JOIN case_file c ON c.id = p.id JOIN workflow_definition w ON w.id = c.definition_id
       WHERE c.stage IN ('in_implementation', 'renewed') AND length(p.signed_on) = 10
         AND jsonb_path_exists(w.body, '$.stages[*].transitions[*] ? (@.code == "open_yearly_review")') ORDER BY p.id`,
    ),
  );
  let opened = 0;
  for (const { id, signed, today, since } of resting) {
    const day = latestAnniversary(signed, today);
    if (day === null || since >= day) continue;
    const advanced = await advanceCase(runtime, opener, {
      subject: 'partnership',
      caseId: id,
      act: { transition: 'open_yearly_review' },
    });
    if (advanced.ok) opened += 1;
  }
  return opened;
}
