/**
 * What somebody typed into a form and has not saved: kept beside the case, for the person alone, without an event and
 * without a version. Saving makes both, and drops it.
 */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';

export type DraftFields = Readonly<Record<string, string>>;

export interface FormDraft {
  readonly fields: DraftFields;
  /** ISO instant, UTC. */
  readonly savedAt: string;
}

/** As much as a long application comes to, several times over. */
const MAX_LENGTH = 300_000;

/** Keeps what was typed into the form named, in place of what was kept before; answers when. */
export async function keepDraft(
  database: Database,
  actor: PersonActor,
  form: string,
  fields: DraftFields,
): Promise<string> {
  const body = JSON.stringify(fields);
  if (body.length > MAX_LENGTH) throw new Problem('too_large');
  return database.asActor(actor, async (transaction) => {
    const [row] = await transaction.run<{ saved_at: Date }>(
      'draft_keep',
      `INSERT INTO draft (account_id, form, body, saved_at) VALUES ($1, $2, $3, entente_now())
       ON CONFLICT (account_id, form) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at
       RETURNING saved_at`,
      [actor.accountId, form, body],
    );
    if (!row) throw new Error('The draft was not kept.');
    return row.saved_at.toISOString();
  });
}

/**
 * Keeps what `merge` makes of what was kept before, under the draft's lock, so that two windows of one person do not write
 * over each other; answers when, or null where `merge` answers null and leaves it as it was.
 */
export async function keepMerged(
  database: Database,
  actor: PersonActor,
  form: string,
  merge: (before: FormDraft | null) => DraftFields | null,
): Promise<string | null> {
  return database.asActor(actor, async (transaction) => {
    const [row] = await transaction.run<{ body: DraftFields; saved_at: Date }>(
      'draft_lock',
      `INSERT INTO draft (account_id, form, body, saved_at) VALUES ($1, $2, '{}', entente_now())
       ON CONFLICT (account_id, form) DO UPDATE SET saved_at = draft.saved_at RETURNING body, saved_at`,
      [actor.accountId, form],
    );
    if (!row) throw new Error('The draft was not kept.');
    const isNew = Object.keys(row.body).length === 0;
    const fields = merge(isNew ? null : { fields: row.body, savedAt: row.saved_at.toISOString() });
    if (fields === null) return null;
    const body = JSON.stringify(fields);
    if (body.length > MAX_LENGTH) throw new Problem('too_large');
    const [kept] = await transaction.run<{ saved_at: Date }>(
      'draft_keep_merged',
      'UPDATE draft SET body = $3, saved_at = entente_now() WHERE account_id = $1 AND form = $2 RETURNING saved_at',
      [actor.accountId, form, body],
    );
    return kept?.saved_at.toISOString() ?? null;
  });
}

/** What this person has kept of a form; null when nothing. */
export async function keptDraft(
  database: Database,
  actor: PersonActor,
  form: string,
): Promise<FormDraft | null> {
  return database.asActor(actor, async (transaction) => {
    const [row] = await transaction.run<{ body: DraftFields; saved_at: Date }>(
      'draft_kept',
      'SELECT body, saved_at FROM draft WHERE account_id = $1 AND form = $2',
      [actor.accountId, form],
    );
    return row ? { fields: row.body, savedAt: row.saved_at.toISOString() } : null;
  });
}

export async function dropDraft(database: Database, actor: PersonActor, form: string): Promise<void> {
  await database.asActor(actor, (transaction) =>
    transaction.run('draft_drop', 'DELETE FROM draft WHERE account_id = $1 AND form = $2', [
      actor.accountId,
      form,
    ]),
  );
}
