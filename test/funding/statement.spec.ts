/** Whatever legal moves were made, and wherever a period cuts them, the statement adds up; what was tampered with does not. */
import fc from 'fast-check';
import {
  type Account,
  agrees,
  ENVELOPE_ACCOUNTS,
  type EntryAccount,
  type Flow,
  HELD_ACCOUNTS,
  type StatementEntry,
  statementOf,
  totalOf,
} from '../../src/funding/statement.js';

/** The moves that the database knows, by its constraint. */
const MOVES: readonly [string, EntryAccount, EntryAccount][] = [
  ['fund', 'outside', 'free'],
  ['cut', 'free', 'outside'],
  ['transfer_in', 'outside', 'free'],
  ['transfer_out', 'free', 'outside'],
  ['reserve', 'free', 'reserved'],
  ['release', 'reserved', 'free'],
  ['commit', 'reserved', 'committed'],
  ['commit', 'free', 'committed'],
  ['decommit', 'committed', 'free'],
  ['contract', 'committed', 'contracted'],
  ['reduce', 'contracted', 'committed'],
  ['order', 'contracted', 'ordered'],
  ['cancel', 'ordered', 'contracted'],
  ['pay', 'ordered', 'paid'],
  ['recover', 'paid', 'contracted'],
];

/** Carries out what the accounts hold enough for, as the ledger does. */
function legal(wanted: readonly (readonly [number, number])[]): {
  entries: StatementEntry[];
  balances: Record<Account, number>;
} {
  const balances = { free: 0, reserved: 0, committed: 0, contracted: 0, ordered: 0, paid: 0 };
  const entries: StatementEntry[] = [];
  for (const [which, amountCents] of wanted) {
    const [move, debit, credit] = MOVES[which] ?? ['fund', 'outside', 'free'];
    if (debit !== 'outside' && balances[debit] < amountCents) continue;
    if (debit !== 'outside') balances[debit] -= amountCents;
    if (credit !== 'outside') balances[credit] += amountCents;
    const number = entries.length + 1;
    const at = new Date(Date.UTC(2026, 0, number)).toISOString();
    entries.push({
      number,
      at,
      day: at.slice(0, 10),
      move,
      debit,
      credit,
      amountCents,
      case: null,
      action: null,
      reason: '',
    });
  }
  return { entries, balances };
}

const wanted = fc.array(
  fc.tuple(fc.nat({ max: MOVES.length - 1 }), fc.integer({ min: 1, max: 10_000_000_000_000 })),
  { maxLength: 60 },
);
/** Money comes in first, so that most of what is wanted can be done. */
const history = wanted.map((moves) => legal([[0, 9_999_999_999_999], ...moves]));

const flows = (entries: readonly StatementEntry[]): Flow[] =>
  entries.map(({ debit, credit, amountCents }) => ({ debit, credit, amountCents, entries: 1 }));

/** The statement of the entries from one place to another. */
const between = (
  { entries, balances }: ReturnType<typeof legal>,
  from: number,
  to: number,
  accounts: readonly Account[] = ENVELOPE_ACCOUNTS,
) =>
  statementOf({
    accounts,
    before: flows(entries.slice(0, from)),
    entries: entries.slice(from, to),
    since: flows(entries.slice(to)),
    kept: balances,
    keptEntries: accounts === ENVELOPE_ACCOUNTS ? entries.length : null,
  });

describe('a statement of account', () => {
  test('adds up for any legal moves and any period, and no balance in it is below nothing', () => {
    fc.assert(
      fc.property(history, fc.nat(), fc.nat(), (made, one, other) => {
        const [from = 0, to = 0] = [one, other]
          .map((at) => at % (made.entries.length + 1))
          .sort((a, b) => a - b);
        const statement = between(made, from, to);
        expect(statement.addsUp).toBe(true);
        for (const line of statement.lines) {
          for (const account of ENVELOPE_ACCOUNTS) expect(line.after[account]).toBeGreaterThanOrEqual(0);
        }
        expect(statement.closing).toEqual(statement.lines.at(-1)?.after ?? statement.opening);
        const came = statement.subtotals.reduce((sum, one) => sum + one.creditCents - one.debitCents, 0);
        expect(totalOf(statement.closing, ENVELOPE_ACCOUNTS)).toBe(
          totalOf(statement.opening, ENVELOPE_ACCOUNTS) + came,
        );
        expect(statement.moves.reduce((sum, one) => sum + one.entries, 0)).toBe(to - from);
      }),
    );
  });

  test('one period opens with what the one before it closed with', () => {
    fc.assert(
      fc.property(history, fc.nat(), (made, at) => {
        const cut = at % (made.entries.length + 1);
        expect(between(made, cut, made.entries.length).opening).toEqual(between(made, 0, cut).closing);
      }),
    );
  });

  test('does not add up, and says where, when a balance, an amount or the number of entries is not what it was', () => {
    fc.assert(
      fc.property(history, fc.nat(), fc.integer({ min: 1, max: 1_000_000 }), (made, at, cents) => {
        const account = ENVELOPE_ACCOUNTS[at % ENVELOPE_ACCOUNTS.length] ?? 'free';
        const kept = { ...made.balances, [account]: made.balances[account] + cents };
        const wrong = between({ ...made, balances: kept }, 0, made.entries.length);
        expect(wrong.addsUp).toBe(false);
        expect(wrong.subtotals.filter((one) => !agrees(one)).map((one) => one.account)).toEqual([account]);

        const place = at % made.entries.length;
        const altered = made.entries.map((entry, index) =>
          index === place ? { ...entry, amountCents: entry.amountCents + cents } : entry,
        );
        expect(between({ ...made, entries: altered }, 0, altered.length).addsUp).toBe(false);

        const input = { before: [], since: [], accounts: ENVELOPE_ACCOUNTS, kept: made.balances };
        const lacking = statementOf({
          ...input,
          entries: made.entries,
          keptEntries: made.entries.length + 1,
        });
        expect([lacking.addsUp, lacking.missingEntries]).toEqual([false, 1]);
      }),
    );
  });

  test('of an action looks at what is held for it, not at what is free', () => {
    const made = legal([
      [0, 1_000],
      [4, 600],
      [6, 500],
      [5, 100],
    ]);
    const ofAction = { ...made, entries: made.entries.slice(1) };
    const statement = between(ofAction, 0, 3, HELD_ACCOUNTS);
    expect(statement.addsUp).toBe(true);
    expect(statement.subtotals.map((one) => [one.account, one.closingCents])).toEqual([
      ['reserved', 0],
      ['committed', 500],
      ['contracted', 0],
      ['ordered', 0],
      ['paid', 0],
    ]);
    expect(totalOf(statement.closing, HELD_ACCOUNTS)).toBe(500);
  });
});
