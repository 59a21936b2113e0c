/** Holds every walled table to the purposes that the access model lets the system touch it for. */
import type { DataSource } from 'typeorm';
import { PURPOSE_ACTS, type PurposeAct, purposesWith } from '../kernel/system-purposes.js';

const COMMANDS: Readonly<Record<PurposeAct, 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE'>> = {
  read: 'SELECT',
  add: 'INSERT',
  change: 'UPDATE',
  remove: 'DELETE',
};

/**
 * Makes or renews one restrictive policy for each command of each table with row-level security; tables that the model
 * does not name are closed to every purpose. As the owner, after the migrations; a wall that stands as it should is left
 * alone.
 */
export async function buildPurposeWall(owner: DataSource): Promise<void> {
  const standing = (await owner.query(STANDING)) as readonly {
    readonly name: string;
    readonly policies: Readonly<Record<string, string>>;
  }[];
  const wanted = standing.flatMap(({ name, policies }) =>
    PURPOSE_ACTS.flatMap((act) => {
      const purposes = ['person', ...purposesWith(name, act)].join(' ');
      const policy = `for_purposes_to_${act}`;
      return policies[policy] === purposes
        ? []
        : [policyText(name, act, purposes, Object.hasOwn(policies, policy))];
    }),
  );
  if (wanted.length > 0) await owner.transaction((manager) => manager.query(wanted.join('\n')));
}

/** Which purposes a policy is for stands in its comment: an expression does not come back as it was written. */
const STANDING = `
SELECT c.relname AS name, coalesce((SELECT jsonb_object_agg(p.polname, coalesce(obj_description(p.oid, 'pg_policy'), ''))
  FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname LIKE 'for\\_purposes\\_%'), '{}') AS policies
FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relrowsecurity ORDER BY 1`;

function policyText(table: string, act: PurposeAct, purposes: string, there: boolean): string {
  const list = `'{${purposes.replaceAll(' ', ',')}}'::text[]`;
  const rule = `(entente_purpose() = ANY (${list}) OR purpose_refused('${table}', '${act}'))`;
  const name = `for_purposes_to_${act} ON "${table}"`;
  const clause = act === 'add' ? `WITH CHECK ${rule}` : `USING ${rule}`;
  return `${there ? `DROP POLICY ${name};` : ''}
CREATE POLICY ${name} AS RESTRICTIVE FOR ${COMMANDS[act]} TO entente_app ${clause};
COMMENT ON POLICY ${name} IS '${purposes}';`;
}
