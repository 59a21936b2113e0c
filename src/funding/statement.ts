/**
 * A statement of account: what a period did to the money of an envelope or of an action, entry by entry, and whether it
 * adds up. Pure; all amounts are cents.
 */

/** Where the money of an envelope can lie; `free` is the envelope's own, the others are held for actions. */
export const HELD_ACCOUNTS = ['reserved', 'committed', 'contracted', 'ordered', 'paid'] as const;
export const ENVELOPE_ACCOUNTS = ['free', ...HELD_ACCOUNTS] as const;
export type Account = (typeof ENVELOPE_ACCOUNTS)[number];
/** `outside`: what is not, or no longer, the envelope's. */
export type EntryAccount = Account | 'outside';
export type Balances = Readonly<Record<Account, number>>;

/** From the account that is debited to the one that is credited. */
interface Move {
  readonly debit: EntryAccount;
  readonly credit: EntryAccount;
  readonly amountCents: number;
}

/** Entries of one kind, added up. */
export interface Flow extends Move {
  readonly entries: number;
}

interface CaseNamed {
  readonly id: string;
  readonly subject: string;
  readonly reference: string;
}

export interface StatementEntry extends Move {
  /** In the order in which the money moved, from 1. */
  readonly number: number;
  /** ISO instant, UTC. */
  readonly at: string;
  /** The calendar day of the facility. */
  readonly day: string;
  readonly move: string;
  /** The case that moved it; null for changes of the envelope. */
  readonly case: CaseNamed | null;
  readonly action: (CaseNamed & { readonly title: string }) | null;
  /** Empty where none was given. */
  readonly reason: string;
}

export interface StatementLine extends StatementEntry {
  /** Once the entry is carried out. */
  readonly after: Balances;
}

/** What the period did to one account. */
export interface Subtotal {
  readonly account: Account;
  readonly openingCents: number;
  readonly creditCents: number;
  readonly debitCents: number;
  readonly closingCents: number;
  /** What the entries since the period make of it, and what the ledger keeps as its balance. */
  readonly presentCents: number;
  readonly keptCents: number;
}

export interface MoveTotal {
  readonly move: string;
  readonly entries: number;
  readonly amountCents: number;
}

export interface Statement {
  readonly accounts: readonly Account[];
  readonly opening: Balances;
  readonly closing: Balances;
  readonly lines: readonly StatementLine[];
  readonly subtotals: readonly Subtotal[];
  /** In the order in which they came first. */
  readonly moves: readonly MoveTotal[];
  /** Opening and moves make the closing, and with what came later exactly the balances that are kept. */
  readonly addsUp: boolean;
  /** Entries that are missing between the first and the last that are kept; 0 when none is, or nobody counts them. */
  readonly missingEntries: number;
}

export interface StatementInput {
  readonly accounts: readonly Account[];
  /** Before the period, in it in their order, and since. */
  readonly before: readonly Flow[];
  readonly entries: readonly StatementEntry[];
  readonly since: readonly Flow[];
  /** The balances that the ledger keeps at present. */
  readonly kept: Readonly<Partial<Record<Account, number>>>;
  /** How many entries the ledger says it has; null when it does not count those of this statement. */
  readonly keptEntries: number | null;
}

const NOTHING: Balances = { free: 0, reserved: 0, committed: 0, contracted: 0, ordered: 0, paid: 0 };

export function statementOf(input: StatementInput): Statement {
  const { accounts, before, entries, since, kept, keptEntries } = input;
  const opening = before.reduce(moved, NOTHING);
  let balances = opening;
  const lines = entries.map((entry): StatementLine => {
    balances = moved(balances, entry);
    return { ...entry, after: balances };
  });
  const present = since.reduce(moved, balances);
  const subtotals = accounts.map((account): Subtotal => {
    const sum = (side: 'debit' | 'credit') =>
      entries.reduce((total, entry) => total + (entry[side] === account ? entry.amountCents : 0), 0);
    return {
      account,
      openingCents: opening[account],
      creditCents: sum('credit'),
      debitCents: sum('debit'),
      closingCents: balances[account],
      presentCents: present[account],
      keptCents: kept[account] ?? 0,
    };
  });
  const counted = [...before, ...since].reduce((sum, flow) => sum + flow.entries, entries.length);
  const missingEntries = keptEntries === null ? 0 : keptEntries - counted;
  return {
    accounts,
    opening,
    closing: balances,
    lines,
    subtotals,
    moves: moveTotals(entries),
    addsUp: missingEntries === 0 && subtotals.every(agrees),
    missingEntries,
  };
}

/** Whether an account is what its entries make of it. */
export function agrees(subtotal: Subtotal): boolean {
  const { openingCents, creditCents, debitCents, closingCents, presentCents, keptCents } = subtotal;
  return openingCents + creditCents - debitCents === closingCents && presentCents === keptCents;
}

/** All that lies in these accounts: of an envelope its ceiling, of an action what it holds. */
export function totalOf(balances: Balances, accounts: readonly Account[]): number {
  return accounts.reduce((sum, account) => sum + balances[account], 0);
}

function moved(balances: Balances, { debit, credit, amountCents }: Move): Balances {
  const after: Record<EntryAccount, number> = { ...balances, outside: 0 };
  after[debit] -= amountCents;
  after[credit] += amountCents;
  const { outside: _, ...held } = after;
  return held;
}

function moveTotals(entries: readonly StatementEntry[]): readonly MoveTotal[] {
  const totals = new Map<string, MoveTotal>();
  for (const { move, amountCents } of entries) {
    const before = totals.get(move) ?? { move, entries: 0, amountCents: 0 };
    totals.set(move, {
      move,
      entries: before.entries + 1,
      amountCents: before.amountCents + amountCents,
    });
  }
  return [...totals.values()];
}
