/** Holds every walled table to the purposes that the access model lets the system touch it for. */
import type { DataSource, EntityManager } from 'typeorm';
import { PURPOSE_ACTS, type PurposeAct, purposesWith } from '../kernel/system-purposes.js';

const COMMANDS: Readonly<Record<PurposeAct, 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE'>> = {
  read: 'SELECT',
  add: 'INSERT',
  change: 'UPDATE',
  remove: 'DELETE',
};

/** What the policies of purposes are called. */
export const FOR_PURPOSES = 'for_purposes_to_';

/**
 * Makes or renews one restrictive policy for each command of each table with row-level security; tables that the model
 * does not name are closed to every purpose. As the owner, after the migrations; a policy that says what it should is left
 * alone. `then`: what is done in the same transaction when one did not.
 */
export async function buildPurposeWall(
  owner: DataSource,
  then: (manager: EntityManager) => Promise<void>,
): Promise<void> {
  const standing = (await owner.query(STANDING)) as readonly {
    readonly name: string;
    readonly policies: Readonly<Record<string, string>>;
  }[];
  const wanted = standing.flatMap(({ name, policies }) =>
    PURPOSE_ACTS.flatMap((act) => {
      const purposes = ['person', ...purposesWith(name, act)].join(' ');
      const there = policies[`${FOR_PURPOSES}${act}`];
      const rule = ruleOf(name, act, purposes);
      return there === standingText(act, rule) ? [] : [policyText(name, act, { purposes, rule, there })];
    }),
  );
  if (wanted.length === 0) return;
  await owner.transaction(async (manager) => {
    await manager.query(wanted.join('\n'));
    await then(manager);
  });
}

/** Each as it is in force, and not as its comment says: a comment stays when somebody alters the rule. */
const STANDING = `
SELECT c.relname AS name, coalesce((SELECT jsonb_object_agg(p.polname, concat_ws(' ', p.polcmd,
    CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END,
    CASE WHEN p.polroles = ARRAY['entente_app'::regrole::oid] THEN 'entente_app' ELSE 'others' END,
    'using', coalesce(pg_get_expr(p.polqual, p.polrelid), '-'), 'check', coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '-')))
  FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname LIKE 'for\\_purposes\\_%'), '{}') AS policies
FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relrowsecurity ORDER BY 1`;

const CATALOGUE_LETTERS: Readonly<Record<PurposeAct, string>> = {
  read: 'r',
  add: 'a',
  change: 'w',
  remove: 'd',
};

/** As the database writes a policy that is in force. */
function standingText(act: PurposeAct, rule: string): string {
  const clause = act === 'add' ? `using - check ${rule}` : `using ${rule} check -`;
  return `${CATALOGUE_LETTERS[act]} restrictive entente_app ${clause}`;
}

/** In the words in which the database gives an expression back, so that the two can be compared. */
function ruleOf(table: string, act: PurposeAct, purposes: string): string {
  const list = `'{${purposes.replaceAll(' ', ',')}}'::text[]`;
  return `((entente_purpose() = ANY (${list})) OR purpose_refused('${table}'::text, '${act}'::text))`;
}

function policyText(
  table: string,
  act: PurposeAct,
  {
    purposes,
    rule,
    there,
  }: { readonly purposes: string; readonly rule: string; readonly there: string | undefined },
): string {
  const name = `${FOR_PURPOSES}${act} ON "${table}"`;
  const clause = act === 'add' ? `WITH CHECK ${rule}` : `USING ${rule}`;
  return `${there === undefined ? '' : `DROP POLICY ${name};`}
CREATE POLICY ${name} AS RESTRICTIVE FOR ${COMMANDS[act]} TO entente_app ${clause};
COMMENT ON POLICY ${name} IS '${purposes}';`;
}
