/** Themes as the database keeps them. */
import type { Transaction } from '../database/database.js';
import type { Theme } from './themes.js';

/** In the order in which they are offered. */
export function themeRows(transaction: Transaction): Promise<readonly Theme[]> {
  return transaction.run<Theme>(
    'themes_all',
    'SELECT code, pillar, names, sensitive, retired_at IS NOT NULL AS retired FROM theme ORDER BY position, code',
  );
}
