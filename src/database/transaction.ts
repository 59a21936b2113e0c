import type { EntityManager } from 'typeorm';

type Value = string | number | boolean | null | Date | Buffer | readonly unknown[] | object;

/** An open transaction with its actor's context. */
export interface Transaction {
  /** Runs one prepared statement; `name` is unique for its text. */
  run<Row = Record<string, unknown>>(name: string, text: string, values?: readonly Value[]): Promise<Row[]>;
  /** For rooms that keep plain entities; joins this very transaction. */
  readonly manager: EntityManager;
}
