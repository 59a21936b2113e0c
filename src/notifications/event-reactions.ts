/** Everything that reacts to events on cases: all of it in the transaction that settles their outbox rows. */
import type { Transaction } from '../database/database.js';
import type { OutboxRow } from '../jobs/port.js';

export type Reaction = (transaction: Transaction, rows: readonly OutboxRow[]) => Promise<void>;

export class EventReactions {
  private readonly reactions: Reaction[] = [];

  add(reaction: Reaction): void {
    this.reactions.push(reaction);
  }

  /** One after the other, in the order they were added; what one throws undoes them all. */
  async react(transaction: Transaction, rows: readonly OutboxRow[]): Promise<void> {
    for (const reaction of this.reactions) await reaction(transaction, rows);
  }
}
