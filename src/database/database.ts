import type { PoolClient } from 'pg';
import { DataSource, type EntityManager, type EntitySchema, type QueryRunner } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';

type Value = string | number | boolean | null | Date | Buffer | readonly unknown[] | object;

/** An open transaction with its actor's context. */
export interface Transaction {
  /** Runs one prepared statement; `name` is unique for its text. */
  run<Row = Record<string, unknown>>(name: string, text: string, values?: readonly Value[]): Promise<Row[]>;
  /** For rooms that keep plain entities; joins this very transaction. */
  readonly manager: EntityManager;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly entities?: readonly (new () => object)[] | readonly EntitySchema[];
  /** Connections at the most. */
  readonly size?: number;
}

/**
 * The only way to the database, for reads too: a transaction that carries the actor's context for row-level
 * security. Every connection runs as `entente_app`, which owns nothing and cannot pass the wall.
 */
export class Database {
  /** Moves the product's clock, for the demo's histories and for tests; everybody else leaves it at 0. */
  clockOffsetMs = 0;

  private constructor(private readonly source: DataSource) {}

  static async connect(options: DatabaseOptions): Promise<Database> {
    const source = new DataSource({
      type: 'postgres',
      url: options.url,
      entities: [...(options.entities ?? [])] as never,
      extra: { max: options.size ?? 12, options: '-c role=entente_app -c timezone=UTC' },
    });
    await source.initialize();
    return new Database(source);
  }

  /**
   * Runs `work` in one transaction as `actor`; commits what it returns, rolls back what it throws.
   * `lockCase`: takes that case's row lock in the same round trip that begins, so that the next statement reads
   * everything about the case as it is under the lock.
   */
  async asActor<T>(
    actor: Actor,
    work: (transaction: Transaction) => Promise<T>,
    options: { readonly lockCase?: string; readonly snapshot?: boolean } = {},
  ): Promise<T> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    // Told that a transaction is open, the entity manager joins it instead of beginning its own.
    const joined: { isTransactionActive: boolean } = runner;
    try {
      await client.query(beginning(actor, this.clockOffsetMs, options));
      joined.isTransactionActive = true;
      const result = await work(transactionOn(client, runner));
      await client.query('COMMIT');
      joined.isTransactionActive = false;
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      joined.isTransactionActive = false;
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Whether the database answers, for readiness. */
  async isReachable(): Promise<boolean> {
    return this.source.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

function transactionOn(client: PoolClient, runner: QueryRunner): Transaction {
  return {
    manager: runner.manager,
    run: async (name, text, values = []) =>
      (await client.query({ name, text, values: [...values] })).rows as never,
  };
}

/** One message begins, sets the context for this transaction alone, and takes the lock. Only checked ids are written in. */
function beginning(
  actor: Actor,
  offsetMs: number,
  options: { lockCase?: string; snapshot?: boolean },
): string {
  const context =
    actor.kind === 'person'
      ? {
          account: checkedId(actor.accountId),
          organisation: checkedId(actor.organisationId),
          view: actor.view,
        }
      : { account: '', organisation: '', view: 'system' };
  const begin = options.snapshot ? 'BEGIN ISOLATION LEVEL REPEATABLE READ' : 'BEGIN';
  const lock = options.lockCase
    ? `; SELECT 1 FROM case_file WHERE id = '${checkedId(options.lockCase)}' FOR UPDATE`
    : '';
  return (
    `${begin}; SELECT set_config('entente.account', '${context.account}', true),` +
    ` set_config('entente.organisation', '${context.organisation}', true),` +
    ` set_config('entente.view', '${context.view}', true),` +
    ` set_config('entente.clock_offset_ms', '${Math.trunc(offsetMs)}', true)${lock}`
  );
}

function checkedId(id: string): string {
  if (!isId(id)) throw new Error('Not an id.');
  return id;
}
