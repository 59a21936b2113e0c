/** An administrator adds, renames, orders and retires themes; the record says from what to what. */
import { recordEvent } from '../audit/record-event.js';
import { constraintOf } from '../database/constraint-of.js';
import type { Database, Transaction } from '../database/database.js';
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { type PillarCode, pillars } from './pillars.js';
import { namesText, themeNames } from './theme-change.js';
import { THEME_CODE } from './theme-code.js';
import type { Theme } from './themes.js';

const PILLARS = pillars.map(({ code }) => code);

export interface NewTheme {
  readonly code: unknown;
  readonly pillar: unknown;
  /** By language. */
  readonly names: unknown;
  readonly sensitive: boolean;
}

/** Offered from then on, last of all. Refuses who is no administrator with 403, and with 422 a code or a name in use. */
export async function addTheme(database: Database, actor: PersonActor, wanted: NewTheme): Promise<string> {
  assertAdministers(actor);
  const checks = new FieldChecks();
  const code = checks.text('code', wanted.code, { min: 1, max: 40 });
  if (code !== '' && !THEME_CODE.test(code)) checks.add('code', 'theme_code_malformed');
  const pillar = checks.choice('pillar', wanted.pillar, PILLARS);
  const names = themeNames(wanted.names, checks);
  checks.done();
  await named(() =>
    database.asActor(actor, async (transaction) => {
      await lock(transaction);
      await transaction.run(
        'theme_insert',
        `INSERT INTO theme (code, pillar, position, names, sensitive, changed_by)
         VALUES ($1, $2, (SELECT coalesce(max(position), 0) + 1 FROM theme), $3, $4, $5)`,
        [code, pillar, JSON.stringify(names), wanted.sensitive, actor.accountId],
      );
      await recordEvent(transaction, actor, {
        kind: 'theme_added',
        data: { theme: code, pillar, sensitive: wanted.sensitive },
        texts: { names: namesText(names) },
      });
    }),
  );
  return code;
}

export interface ThemeTarget {
  readonly code: string;
  /** As it was looked at. */
  readonly revision: number;
}

/**
 * Code and pillar stay: cases have them. The same again leaves no trace. Refuses with 403 who is no administrator, with
 * 404 the unknown, with 412 when somebody was quicker, and with 422 a name in use.
 */
export async function editTheme(
  database: Database,
  actor: PersonActor,
  {
    names: sent,
    sensitive,
    ...target
  }: ThemeTarget & { readonly names: unknown; readonly sensitive: boolean },
): Promise<void> {
  assertAdministers(actor);
  const checks = new FieldChecks();
  const names = themeNames(sent, checks);
  checks.done();
  await named(() =>
    database.asActor(actor, async (transaction) => {
      const now = await lockedTheme(transaction, target);
      const [from, to] = [namesText(now.names), namesText(names)];
      if (from === to && now.sensitive === sensitive) return;
      await transaction.run(
        'theme_edit',
        `UPDATE theme SET names = $2, sensitive = $3, revision = revision + 1, changed_by = $4, changed_at = entente_now()
         WHERE code = $1`,
        [target.code, JSON.stringify(names), sensitive, actor.accountId],
      );
      await recordEvent(transaction, actor, {
        kind: 'theme_changed',
        data: { theme: target.code, sensitive, before: { sensitive: now.sensitive } },
        ...(from === to ? {} : { texts: { from, to } }),
      });
    }),
  );
}

/** Retired, a theme stays on its cases and is offered no more; offered again, it is as it was. Done twice changes nothing. */
export async function retireTheme(
  database: Database,
  actor: PersonActor,
  { retired, ...target }: ThemeTarget & { readonly retired: boolean },
): Promise<void> {
  assertAdministers(actor);
  await database.asActor(actor, async (transaction) => {
    const now = await lockedTheme(transaction, target);
    if (now.retired === retired) return;
    await transaction.run(
      'theme_retire',
      `UPDATE theme SET retired_at = CASE WHEN $2 THEN entente_now() END, revision = revision + 1, changed_by = $3,
         changed_at = entente_now() WHERE code = $1`,
      [target.code, retired, actor.accountId],
    );
    await recordEvent(transaction, actor, {
      kind: retired ? 'theme_retired' : 'theme_offered_again',
      data: { theme: target.code },
    });
  });
}

/** Past its neighbour in the same pillar; at the end of it nothing happens. */
export async function moveTheme(
  database: Database,
  actor: PersonActor,
  { code, up }: { readonly code: string; readonly up: boolean },
): Promise<void> {
  assertAdministers(actor);
  await database.asActor(actor, async (transaction) => {
    await lock(transaction);
    const rows = await transaction.run<{ code: string; pillar: PillarCode; position: number }>(
      'themes_placed',
      'SELECT code, pillar, position FROM theme ORDER BY position, code FOR UPDATE',
    );
    const moved = rows.find((one) => one.code === code);
    if (!moved) throw new Problem('not_found');
    const beside = rows.filter((one) => one.pillar === moved.pillar);
    const other = beside[beside.indexOf(moved) + (up ? -1 : 1)];
    if (!other) return;
    await transaction.run(
      'theme_move',
      `UPDATE theme SET position = CASE code WHEN $1 THEN $4 ELSE $3 END::integer, changed_by = $5, changed_at = entente_now()
       WHERE code IN ($1, $2)`,
      [moved.code, other.code, moved.position, other.position, actor.accountId],
    );
    await recordEvent(transaction, actor, {
      kind: 'theme_moved',
      data: { theme: code, [up ? 'before' : 'after']: other.code },
    });
  });
}

export function assertAdministers(actor: PersonActor): void {
  if (holdsOwnRole(actor, 'administrator')) return;
  throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['administrator'] } }]);
}

/** Places are given out one at a time. */
async function lock(transaction: Transaction): Promise<void> {
  await transaction.run('theme_lock', 'SELECT pg_advisory_xact_lock(720190320)');
}

async function lockedTheme(transaction: Transaction, { code, revision }: ThemeTarget): Promise<Theme> {
  const [now] = await transaction.run<Theme & { revision: number }>(
    'theme_locked',
    `SELECT code, pillar, names, sensitive, retired_at IS NOT NULL AS retired, revision FROM theme WHERE code = $1 FOR UPDATE`,
    [code],
  );
  if (!now) throw new Problem('not_found');
  if (now.revision !== revision) throw new Problem('stale_version');
  return now;
}

const TAKEN: Readonly<Record<string, readonly [field: string, code: string]>> = {
  theme_pkey: ['code', 'taken'],
  theme_name_en_once: ['names/en', 'theme_name_taken'],
  theme_name_fr_once: ['names/fr', 'theme_name_taken'],
};

async function named(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const taken = TAKEN[constraintOf(error) ?? ''];
    if (taken) throw invalidField(...taken);
    throw error;
  }
}
