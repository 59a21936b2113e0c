/** Sets a partnership's priorities as a whole: a new version, beside which the earlier ones stay as they were. */
import { problemOf } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { editCase } from '../cases/edit-case.js';
import type { LoadedCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { checkThemes } from '../reference/check-theme.js';
import { type Priority, prioritiesOf } from './priorities.js';
import type { PartnershipAct } from './record-on-partnership.js';

/** Answers the version afterwards; the same priorities again leave no trace. */
export async function setPriorities(
  runtime: CaseRuntime,
  actor: PersonActor,
  { partnershipId, expectedVersion, priorities }: PartnershipAct & { readonly priorities: unknown },
): Promise<{ readonly version: string; readonly changed: boolean }> {
  if (!isId(partnershipId)) throw new Problem('not_found');
  const checks = new FieldChecks();
  const wanted = prioritiesOf(priorities, checks);
  const edited = await editCase(
    runtime,
    actor,
    { subject: 'partnership', caseId: partnershipId, expectedVersion },
    async (transaction, loaded) => {
      checks.done();
      await checkChosen(transaction, loaded.id, wanted, checks);
      checks.done();
      return (await write(transaction, loaded, wanted)) ? ['priorities'] : [];
    },
  );
  if (!edited.ok) throw problemOf(edited);
  runtime.wakeOutbox();
  return { version: edited.version, changed: edited.fields.length > 0 };
}

/** Themes that stood among the priorities before stay, though nobody is offered them any more. */
async function checkChosen(
  transaction: Transaction,
  partnershipId: string,
  wanted: readonly Priority[],
  checks: FieldChecks,
): Promise<void> {
  const chosen = wanted.flatMap(({ theme, pillar }, index) =>
    theme === null ? [] : [{ field: `priorities/${index}/theme`, theme, pillar }],
  );
  if (chosen.length === 0) return;
  const before = await transaction.run<{ theme: string }>(
    'priorities_themes',
    'SELECT DISTINCT theme FROM partnership_priority WHERE partnership_id = $1 AND theme IS NOT NULL',
    [partnershipId],
  );
  await checkThemes(
    transaction,
    chosen,
    before.map(({ theme }) => theme),
    checks,
  );
}

async function write(
  transaction: Transaction,
  { id, now }: LoadedCase,
  wanted: readonly Priority[],
): Promise<boolean> {
  const [last] = await transaction.run<{ version: number | null; same: boolean }>(
    'priorities_last',
    `SELECT v.version, coalesce(v.listed, '[]') = $2::jsonb AS same FROM (SELECT) one LEFT JOIN LATERAL (
       SELECT s.version, (SELECT jsonb_agg(jsonb_build_object('words', p.words, 'pillar', p.pillar, 'theme', p.theme) ORDER BY p.position)
         FROM partnership_priority p WHERE p.partnership_id = s.partnership_id AND p.version = s.version) AS listed
       FROM partnership_priorities s WHERE s.partnership_id = $1 ORDER BY s.version DESC LIMIT 1) v ON true`,
    [id, JSON.stringify(wanted)],
  );
  if (last?.same) return false;
  const version = (last?.version ?? 0) + 1;
  await transaction.run(
    'priorities_version',
    `INSERT INTO partnership_priorities (partnership_id, version, cause, set_at)
     SELECT $1::uuid, $2, CASE WHEN EXISTS (SELECT FROM partnership_review r WHERE r.partnership_id = $1 AND r.concluded_at IS NULL)
       THEN 'review' ELSE 'entered' END, $3`,
    [id, version, now],
  );
  await transaction.run(
    'priorities_fill',
    `INSERT INTO partnership_priority (partnership_id, version, position, pillar, theme, words)
     SELECT $1::uuid, $2, t.position, t.value->>'pillar', t.value->>'theme', t.value->>'words'
     FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS t (value, position)`,
    [id, version, JSON.stringify(wanted)],
  );
  return true;
}
