/**
 * What the wall is made of, digested with each migration, so that a change that no migration made is seen by the next start:
 * policies, row-level security and grants of tables, triggers, the functions that all of these call, constraints, unique
 * indexes, views and rules. It finds what was altered by hand; whoever may alter the wall and knows this seal could renew it
 * as well.
 */

/** A connection of the owner, or a transaction of theirs. */
interface Owner {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

const STANDING = `
SELECT jsonb_object_agg(name, digest) AS standing FROM (
  SELECT format('policy %s on %s', p.polname, c.relname) AS name, md5(concat_ws('|', p.polcmd, p.polpermissive,
      (SELECT string_agg(CASE r WHEN 0 THEN 'public' ELSE r::regrole::text END, ',' ORDER BY r::regrole::text) FROM unnest(p.polroles) AS r),
      coalesce(pg_get_expr(p.polqual, p.polrelid), '-'), coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '-'))) AS digest
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT format('table %s', c.relname), md5(concat_ws('|', c.relrowsecurity, c.relforcerowsecurity, c.relowner::regrole, c.relacl,
      (SELECT string_agg(format('%s=%s', a.attname, a.attacl), ',' ORDER BY a.attnum) FROM pg_attribute a
       WHERE a.attrelid = c.oid AND a.attacl IS NOT NULL AND NOT a.attisdropped)))
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
  UNION ALL
  SELECT format('trigger %s on %s', t.tgname, c.relname), md5(concat_ws('|', t.tgenabled, pg_get_triggerdef(t.oid)))
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal
  UNION ALL
  SELECT format('function %s', p.oid::regprocedure), md5(concat_ws('|', p.proowner::regrole, p.proacl, pg_get_functiondef(p.oid)))
    FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
  UNION ALL
  SELECT format('constraint %s on %s', k.conname, c.relname), md5(concat_ws('|', k.convalidated, pg_get_constraintdef(k.oid),
      (SELECT string_agg(t.tgenabled::text, '' ORDER BY t.tgfoid) FROM pg_trigger t WHERE t.tgconstraint = k.oid)))
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE k.connamespace = 'public'::regnamespace
  UNION ALL
  SELECT format('index %s on %s', x.relname, c.relname), md5(concat_ws('|', i.indisvalid, i.indimmediate, pg_get_indexdef(i.indexrelid)))
    FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid
    WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique
  UNION ALL
  SELECT format('view %s', c.relname), md5(concat_ws('|', c.reloptions, pg_get_viewdef(c.oid)))
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm')
  UNION ALL
  SELECT format('rule %s on %s', r.rulename, c.relname), md5(concat_ws('|', r.ev_enabled, pg_get_ruledef(r.oid)))
    FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE c.relnamespace = 'public'::regnamespace AND r.rulename <> '_RETURN'
) AS parts`;

/** Kinds that the first seals did not cover: of these, a seal that has none says nothing. */
const COVERED_LATER = /^(constraint|index|view|rule) /;

/** Another PostgreSQL may write the same rule in other words. */
const MAJOR = `current_setting('server_version_num')::int / 10000`;

type Standing = Readonly<Record<string, string>>;

/**
 * What is not as it was sealed, by name, such as `policy seen on case_file`; empty where nothing was sealed yet, or by another
 * major version of PostgreSQL.
 */
export async function alteredSinceSealed(owner: Owner): Promise<readonly string[]> {
  const sealed = await sealedStanding(owner);
  if (sealed === null) return [];
  const coversAll = Object.keys(sealed).some((name) => COVERED_LATER.test(name));
  const standing = await standingNow(owner);
  return [...new Set([...Object.keys(sealed), ...Object.keys(standing)])]
    .filter((name) => (coversAll || !COVERED_LATER.test(name)) && sealed[name] !== standing[name])
    .sort();
}

export async function isSealed(owner: Owner): Promise<boolean> {
  return (await sealedStanding(owner)) !== null;
}

/** Takes the wall as it stands for what it should be; nothing where there is no seal to write yet. */
export async function sealWall(owner: Owner): Promise<void> {
  if (!(await hasSeal(owner))) return;
  await owner.query(
    `INSERT INTO wall.seal (server_major, standing) VALUES (${MAJOR}, $1)
     ON CONFLICT (one) DO UPDATE SET server_major = excluded.server_major, standing = excluded.standing, sealed_at = now()`,
    [JSON.stringify(await standingNow(owner))],
  );
}

async function standingNow(owner: Owner): Promise<Standing> {
  const [{ standing }] = (await owner.query(STANDING)) as [{ standing: Standing }];
  return standing;
}

async function sealedStanding(owner: Owner): Promise<Standing | null> {
  if (!(await hasSeal(owner))) return null;
  const [row] = (await owner.query(
    `SELECT standing FROM wall.seal WHERE server_major = ${MAJOR}`,
  )) as readonly { readonly standing: Standing }[];
  return row?.standing ?? null;
}

async function hasSeal(owner: Owner): Promise<boolean> {
  const [{ there }] = (await owner.query(`SELECT to_regclass('wall.seal') IS NOT NULL AS there`)) as [
    { there: boolean },
  ];
  return there;
}
