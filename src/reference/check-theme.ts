/** Whether what somebody chose is a theme that there is, is still offered, and belongs to the pillar beside it. */
import type { Transaction } from '../database/database.js';
import type { FieldChecks } from '../kernel/field-checks.js';

export interface ChosenTheme {
  /** The field, without the leading slash. */
  readonly field: string;
  readonly theme: string;
  /** Null: none was chosen beside it. */
  readonly pillar: string | null;
}

/** Adds to `checks` what is wrong; themes of `kept` stood there before, and stay though they are retired. */
export async function checkThemes(
  transaction: Transaction,
  chosen: readonly ChosenTheme[],
  kept: readonly string[],
  checks: FieldChecks,
): Promise<void> {
  if (chosen.length === 0) return;
  const rows = await transaction.run<{ code: string; pillar: string; retired: boolean }>(
    'themes_chosen',
    'SELECT code, pillar, retired_at IS NOT NULL AS retired FROM theme WHERE code = ANY ($1::text[])',
    [chosen.map(({ theme }) => theme)],
  );
  for (const { field, theme, pillar } of chosen) {
    const found = rows.find((one) => one.code === theme);
    if (!found) checks.add(field, 'not_a_choice');
    else if (found.retired && !kept.includes(theme)) checks.add(field, 'theme_retired');
    else if (pillar !== null && found.pillar !== pillar) checks.add(field, 'theme_of_other_pillar');
  }
}

interface About {
  readonly theme: string | null;
  readonly pillar: string | null;
}

/** The one theme of a case, as it is to be; `before` is what it was, null of a new case. */
export async function checkTheme(
  transaction: Transaction,
  before: About | null,
  { theme, pillar }: About,
  checks: FieldChecks,
): Promise<void> {
  if (theme === null || (before?.theme === theme && before.pillar === pillar)) return;
  const kept = before?.theme ? [before.theme] : [];
  await checkThemes(transaction, [{ field: 'theme', theme, pillar }], kept, checks);
}
