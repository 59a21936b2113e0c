/** What the ledger should do, in a few lines and in memory: the rules themselves, without a database. */
import { ACCOUNTS, type Way } from './ledger-world.js';

const HELD = ['reserved', 'committed', 'contracted', 'ordered', 'paid'] as const;
type Held = (typeof HELD)[number];
type Accounts = Record<Held, number>;

export interface ModelEntry {
  readonly way: Way;
  readonly action: string | null;
  readonly amountCents: number;
}

const nothing = (): Accounts => ({ reserved: 0, committed: 0, contracted: 0, ordered: 0, paid: 0 });

/** One envelope with the actions that draw on it and their one payment each. */
export class EnvelopeModel {
  ceiling = 0;
  free = 0;
  readonly held = nothing();
  readonly actions = new Map<string, Accounts>();

  /** Carries the entry out, unless it may not be: then answers false and nothing has changed. */
  apply({ way, action, amountCents }: ModelEntry): boolean {
    if (!this.allows({ way, action, amountCents })) return false;
    const [debit, credit] = ACCOUNTS[way];
    this.move(debit, action, -amountCents);
    this.move(credit, action, amountCents);
    return true;
  }

  /** Reserved + budgetary ≤ ceiling, legal ≤ budgetary, paid ≤ legal: each is that the account taken from has it. */
  allows({ way, action, amountCents }: ModelEntry): boolean {
    const [debit] = ACCOUNTS[way];
    if (debit === 'outside') return true;
    if (debit === 'free') return this.free >= amountCents;
    return (this.actions.get(action ?? '')?.[debit] ?? 0) >= amountCents;
  }

  copy(): EnvelopeModel {
    const copy = new EnvelopeModel();
    copy.ceiling = this.ceiling;
    copy.free = this.free;
    Object.assign(copy.held, this.held);
    for (const [id, accounts] of this.actions) copy.actions.set(id, { ...accounts });
    return copy;
  }

  private move(account: 'outside' | 'free' | Held, action: string | null, cents: number): void {
    if (account === 'outside') this.ceiling -= cents;
    else if (account === 'free') this.free += cents;
    else {
      this.held[account] += cents;
      const own = this.actions.get(action ?? '') ?? nothing();
      own[account] += cents;
      this.actions.set(action ?? '', own);
    }
  }
}
