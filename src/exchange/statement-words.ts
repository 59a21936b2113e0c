/** A statement in words: its period, its accounts and moves, and whether it adds up. For pages and files alike. */
import { agrees, type EntryAccount, type Statement } from '../funding/statement.js';
import type { StatementRead } from '../funding/statement.query.js';
import type { Period } from '../funding/statement-period.js';
import {
  formatDate,
  formatDateTime,
  formatMoney,
  type Locale,
  translate,
  translateIfKnown,
} from '../i18n/index.js';

export function periodInWords({ from, to }: Period, locale: Locale): string {
  const [first, last] = [from ?? '', to ?? ''].map((day) => formatDate(day, locale)) as [string, string];
  if (from !== null && to !== null) {
    return translate(locale, 'statement.period_between', { from: first, to: last });
  }
  if (from !== null) return translate(locale, 'statement.period_from', { from: first });
  return to === null
    ? translate(locale, 'statement.period_all')
    : translate(locale, 'statement.period_to', { to: last });
}

export function accountName(account: EntryAccount, locale: Locale): string {
  return account === 'outside'
    ? translate(locale, 'statement.account.outside')
    : translate(locale, `calls.${account}`);
}

/** A move that has no words yet is told by its code. */
export function moveName(move: string, locale: Locale): string {
  return translateIfKnown(locale, `statement.move.${move}`) ?? move;
}

export function aboutWhat({ of, reference }: StatementRead, locale: Locale): string {
  return of === 'envelope' ? translate(locale, 'statement.of_envelope', { reference }) : reference;
}

export function madeInWords(at: string, locale: Locale, zone: string): string {
  return translate(locale, 'statement.made', { at: formatDateTime(at, locale, zone) });
}

/** What is wrong with it, one sentence each; empty when it adds up. */
export function faultsInWords({ subtotals, missingEntries }: Statement, locale: Locale): readonly string[] {
  const accounts = subtotals
    .filter((one) => !agrees(one))
    .map(({ account, presentCents, keptCents }) =>
      translate(locale, 'statement.wrong_account', {
        account: accountName(account, locale),
        computed: formatMoney(presentCents, locale),
        kept: formatMoney(keptCents, locale),
      }),
    );
  const missing =
    missingEntries === 0 ? [] : [translate(locale, 'statement.wrong_entries', { count: missingEntries })];
  return [...accounts, ...missing];
}
