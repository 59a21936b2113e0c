/** One transaction that everything done for one request joins: all of it is kept, or nothing. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '../kernel/actor.js';
import type { Transaction } from './transaction.js';

/** What a joint transaction needs of its connection. */
export interface JointConnection {
  readonly transaction: Transaction;
  send(message: string): Promise<unknown>;
  /** The statement that makes those after it run as this actor, and takes the lock asked for. */
  contextOf(actor: Actor, lockCase?: string): string;
}

const current = new AsyncLocalStorage<JointTransaction>();

/** The joint transaction that the caller runs in; undefined outside of one, and in what outlives it. */
export function currentJointTransaction(): JointTransaction | undefined {
  const joint = current.getStore();
  return joint?.isOpen ? joint : undefined;
}

export class JointTransaction {
  isOpen = true;
  private queue: Promise<unknown> = Promise.resolve();

  /** `waiting` collects what is to be called after the commit. */
  constructor(
    private readonly connection: JointConnection,
    private readonly actor: Actor,
    private readonly waiting: (() => void)[],
  ) {}

  /** Runs `work` with this as the transaction that others join. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await current.run(this, work);
    } finally {
      this.isOpen = false;
    }
  }

  /** Runs one part as a savepoint, as `actor`; parts wait for each other, since there is one connection. */
  async part<T>(
    actor: Actor,
    lockCase: string | undefined,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    const turn = this.queue.then(() => this.runPart(actor, lockCase, work));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Called once everything is committed, outside of any transaction; never when it is rolled back. */
  afterCommit(then: () => void): void {
    this.waiting.push(() => current.exit(then));
  }

  private async runPart<T>(
    actor: Actor,
    lockCase: string | undefined,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    const { connection } = this;
    const waiting: (() => void)[] = [];
    await connection.send('SAVEPOINT part');
    try {
      await connection.send(connection.contextOf(actor, lockCase));
      const result = await new JointTransaction(connection, actor, waiting).hold(() =>
        work(connection.transaction),
      );
      await connection.send(`RELEASE SAVEPOINT part; ${connection.contextOf(this.actor)}`);
      this.waiting.push(...waiting);
      return result;
    } catch (error) {
      // The context goes back with the savepoint: it was set for the transaction alone.
      await connection.send('ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part').catch(() => undefined);
      throw error;
    }
  }
}
