import { Client } from 'pg';
import { ConfigError } from './config.js';
import { RUNTIME_ROLE } from './database/database.js';

/** What a role could do that would carry it past the wall. */
interface Powers {
  readonly name: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly owns: boolean;
  readonly guards: boolean;
}

/**
 * Refuses to serve with a role that row-level security does not hold: a superuser, one with BYPASSRLS, one that owns
 * tables or may become their owner, or one that is or may become the guard, whose policies show it every case. Looks at the role of the pooled connections, and at the log-in itself where it is one
 * of its own. A log-in that also migrates owns the tables: its connections are held by the role alone, which whoever gets
 * SQL of their own past the product can lay down. One address has to be enough to start, so that this is no refusal.
 *
 * Answers what the operator is to be warned of.
 *
 * @throws ConfigError with a sentence for each
 */
export async function checkRuntimeRole(runtimeUrl: string, hasOwnLogin: boolean): Promise<readonly string[]> {
  const client = new Client({ connectionString: runtimeUrl, options: `-c role=${RUNTIME_ROLE}` });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Powers & { login: boolean }>(POWERS);
    const mistakes = rows
      .filter((role) => !role.login || hasOwnLogin)
      .flatMap((role) => {
        const too = powerOf(role);
        if (too === null) return [];
        return [
          role.login
            ? `DATABASE_URL signs in as ${role.name}, which ${too}: it would see every case; give it a log-in that is none of that.`
            : `DATABASE_URL leads to a database where ${role.name} ${too}: it would see every case; take that from the role.`,
        ];
      });
    if (mistakes.length > 0) throw new ConfigError(mistakes);
    return rows.flatMap((role) => {
      const too = role.login && !hasOwnLogin ? powerOf(role) : null;
      return too === null
        ? []
        : [
            `WARNING: DATABASE_URL is the one log-in for everything, and signs in as ${role.name}, which ${too}: an injected statement could lay the runtime role down and see every case. Give DATABASE_URL a log-in of its own, and set ENTENTE_OWNER_DATABASE_URL to this one (docs/runbooks/two-log-ins.md).`,
          ];
    });
  } finally {
    await client.end();
  }
}

const POWERS = `SELECT r.rolname AS name, r.rolname <> current_user AS login, r.rolsuper AS superuser, r.rolbypassrls AS bypasses,
    EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v')
      AND pg_has_role(r.oid, c.relowner, 'MEMBER')) AS owns,
    pg_has_role(r.oid, 'entente_guard', 'MEMBER') AS guards
  FROM pg_roles r WHERE r.rolname IN (current_user, session_user) ORDER BY 2`;

function powerOf({ superuser, bypasses, owns, guards }: Powers): string | null {
  if (superuser) return 'is a superuser';
  if (bypasses) return 'has BYPASSRLS';
  if (owns) return 'owns tables, or may become who owns them';
  return guards ? 'may become entente_guard' : null;
}
