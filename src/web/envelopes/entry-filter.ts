/** Which entries of an envelope the address asks for. */
import { ENTRY_MOVES, type EntryFilter } from '../../calls/envelope-entries.query.js';
import { isId } from '../../kernel/id.js';
import { readCents } from '../actions/read-cents.js';

/** As it was typed, for the form to come back filled. */
export interface EntriesAsked {
  readonly move: string;
  readonly action: string;
  readonly year: string;
  readonly from: string;
  readonly to: string;
}

const NAMES = ['move', 'action', 'year', 'from', 'to'] as const;

/** What is not offered, or is none, counts as not asked. */
export function entriesAsked(query: unknown): { readonly asked: EntriesAsked; readonly filter: EntryFilter } {
  const given = (query ?? {}) as Readonly<Record<string, unknown>>;
  const text = (name: string) =>
    typeof given[name] === 'string' ? String(given[name]).trim().slice(0, 60) : '';
  const move = ENTRY_MOVES.find((one) => one === text('move'));
  const action = isId(text('action')) ? text('action') : undefined;
  const year = /^(19|20|21)\d{2}$/.test(text('year')) ? text('year') : undefined;
  const fromCents = centsIn(text('from'));
  const toCents = centsIn(text('to'));
  return {
    asked: {
      move: move ?? '',
      action: action ?? '',
      year: year ?? '',
      from: fromCents === undefined ? '' : text('from'),
      to: toCents === undefined ? '' : text('to'),
    },
    filter: {
      ...(move === undefined ? {} : { move }),
      ...(action === undefined ? {} : { actionId: action }),
      ...(year === undefined ? {} : { year: Number(year) }),
      ...(fromCents === undefined ? {} : { fromCents }),
      ...(toCents === undefined ? {} : { toCents }),
    },
  };
}

/** The same question as part of an address; nothing when nothing is asked. */
export function entriesQuery(asked: EntriesAsked): string {
  const query = new URLSearchParams();
  for (const name of NAMES) if (asked[name] !== '') query.set(name, asked[name]);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function centsIn(text: string): number | undefined {
  const cents = readCents(text);
  return text === '' || Number.isNaN(cents) ? undefined : cents;
}
