import type { PoolClient } from 'pg';
import { DataSource, type EntitySchema, type QueryRunner } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { currentJointTransaction, type JointConnection, JointTransaction } from './joint-transaction.js';
import type { Transaction } from './transaction.js';

export type { Transaction } from './transaction.js';

export interface DatabaseOptions {
  readonly url: string;
  readonly entities?: readonly (new () => object)[] | readonly EntitySchema[];
  /** Connections at the most. */
  readonly size?: number;
}

/** What every connection runs as; the first migration makes it. */
export const RUNTIME_ROLE = 'entente_app';

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
      extra: {
        max: options.size ?? 12,
        options: `-c role=${RUNTIME_ROLE} -c timezone=UTC -c jit=off -c random_page_cost=1.1 -c plan_cache_mode=force_generic_plan`,
      },
    });
    await source.initialize();
    return new Database(source);
  }

  /**
   * Runs `work` in one transaction as `actor`; commits what it returns, rolls back what it throws.
   * `lockCase`: takes that case's row lock in the same round trip that begins, so that the next statement reads
   * everything about the case as it is under the lock. Within `jointly` it is a savepoint of the joint transaction.
   */
  async asActor<T>(
    actor: Actor,
    work: (transaction: Transaction) => Promise<T>,
    options: { readonly lockCase?: string; readonly snapshot?: boolean } = {},
  ): Promise<T> {
    const joint = currentJointTransaction();
    return joint
      ? joint.part(actor, options.lockCase, work)
      : this.open(actor, options, (connection) => work(connection.transaction));
  }

  /**
   * Runs `work` so that every `asActor` inside it joins this one transaction: all of it is kept, or nothing. What a
   * part throws undoes that part alone, so that its refusal can still be recorded. Parts run one after the other.
   */
  async jointly<T>(actor: Actor, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const outer = currentJointTransaction();
    if (outer) return outer.part(actor, undefined, work);
    const waiting: (() => void)[] = [];
    const result = await this.open(actor, {}, (connection) =>
      new JointTransaction(connection, actor, waiting).hold(() => work(connection.transaction)),
    );
    for (const then of waiting) then();
    return result;
  }

  /** Calls `then` when what was written is committed: now, or with the joint transaction that the caller runs in. */
  afterCommit(then: () => void): void {
    const joint = currentJointTransaction();
    if (joint) joint.afterCommit(then);
    else then();
  }

  private async open<T>(
    actor: Actor,
    options: { readonly lockCase?: string; readonly snapshot?: boolean },
    work: (connection: JointConnection) => Promise<T>,
  ): Promise<T> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    // Told that a transaction is open, the entity manager joins it instead of beginning its own.
    const joined: { isTransactionActive: boolean } = runner;
    const contextOf = (one: Actor, lockCase?: string) => contextMessage(one, this.clockOffsetMs, lockCase);
    try {
      const begin = options.snapshot ? 'BEGIN ISOLATION LEVEL REPEATABLE READ' : 'BEGIN';
      await client.query(`${begin}; ${contextOf(actor, options.lockCase)}`);
      joined.isTransactionActive = true;
      const result = await work({
        transaction: transactionOn(client, runner),
        send: (message) => client.query(message),
        contextOf,
      });
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

/** One message sets the context for this transaction alone, and takes the lock. Only checked ids are written in. */
function contextMessage(actor: Actor, offsetMs: number, lockCase?: string): string {
  const context =
    actor.kind === 'person'
      ? {
          account: checkedId(actor.accountId),
          organisation: checkedId(actor.organisationId),
          view: actor.view,
        }
      : { account: '', organisation: '', view: `system:${actor.purpose}` };
  const lock = lockCase ? `'${checkedId(lockCase)}'` : 'NULL';
  return `SELECT act_as('${context.account}', '${context.organisation}', '${context.view}', '${Math.trunc(offsetMs)}', ${lock})`;
}

function checkedId(id: string): string {
  if (!isId(id)) throw new Error('Not an id.');
  return id;
}
