import { ConfigError } from './config.js';
import type { WallFound } from './database/migrate.js';

/**
 * Tells what of the database's wall somebody altered by hand. What could be made anew was, and is a warning; the rest nobody
 * serves with, but in a demonstration, where there is nothing to hide.
 *
 * @throws ConfigError that names all of it
 */
export function checkWall({ mended, altered }: WallFound, demo: boolean): readonly string[] {
  const warnings =
    mended.length === 0
      ? []
      : [`WARNING: The wall of the database was altered by hand, and is made anew: ${mended.join(', ')}.`];
  if (altered.length === 0) return warnings;
  const sentence = `DATABASE_URL leads to a database whose wall was altered by hand: ${altered.join(', ')}. Take that back, or look at it with npm run cli -- verify-wall and accept it with --seal.`;
  if (!demo) throw new ConfigError([...warnings, sentence]);
  return [...warnings, `WARNING: ${sentence}`];
}
