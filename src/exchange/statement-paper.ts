/** A statement of account as it is handed out: what it is about, the verdict, the accounts, the moves, every entry. */
import type { Statement } from '../funding/statement.js';
import { FACILITY_ZONE, type StatementRead } from '../funding/statement.query.js';
import { type Locale, sentenceIn } from '../i18n/index.js';
import type { Paper, PaperPart, PaperRow } from './paper.js';
import {
  aboutWhat,
  accountName,
  faultsInWords,
  madeInWords,
  moveName,
  periodInWords,
} from './statement-words.js';

const MONEY_WIDTH = 15;

export function statementPaper(read: StatementRead, locale: Locale): Paper {
  const t = sentenceIn(locale);
  const { statement, reference, title, period, at } = read;
  const made = madeInWords(at, locale, FACILITY_ZONE);
  const faults = faultsInWords(statement, locale);
  return {
    title: t('statement.title'),
    reference,
    locale,
    facts: [
      { term: t('statement.about'), value: `${aboutWhat(read, locale)} – ${title}` },
      { term: t('statement.period'), value: periodInWords(period, locale) },
      { term: t('statement.currency'), value: t('statement.currency_euro') },
    ],
    verdicts: statement.addsUp
      ? [{ text: t('statement.adds_up'), loud: false }]
      : [t('statement.wrong'), ...faults, t('statement.wrong_lead')].map((text) => ({ text, loud: true })),
    parts: [accountsPart(statement, locale), movesPart(statement, locale), entriesPart(read, locale)],
    summary: t('statement.summary'),
    pageOf: (page, pages) => t('statement.page_of', { page, pages }),
    madeAt: { text: made, instant: at },
  };
}

function accountsPart({ subtotals }: Statement, locale: Locale): PaperPart {
  const t = sentenceIn(locale);
  const money = (header: string) => ({ header, kind: 'money', width: MONEY_WIDTH }) as const;
  const total = (of: (one: Statement['subtotals'][number]) => number) =>
    subtotals.reduce((sum, one) => sum + of(one), 0);
  return {
    name: t('statement.accounts'),
    title: t('statement.accounts'),
    columns: [
      { header: t('statement.account'), kind: 'text', width: 22 },
      money(t('statement.opening')),
      money(t('statement.credited')),
      money(t('statement.debited')),
      money(t('statement.closing')),
    ],
    rows: [
      ...subtotals.map(
        ({ account, openingCents, creditCents, debitCents, closingCents }): PaperRow => ({
          values: [accountName(account, locale), openingCents, creditCents, debitCents, closingCents],
        }),
      ),
      {
        strong: true,
        values: [
          t('statement.total'),
          total(({ openingCents }) => openingCents),
          total(({ creditCents }) => creditCents),
          total(({ debitCents }) => debitCents),
          total(({ closingCents }) => closingCents),
        ],
      },
    ],
    empty: '',
  };
}

function movesPart({ moves }: Statement, locale: Locale): PaperPart {
  const t = sentenceIn(locale);
  return {
    name: t('statement.moves'),
    title: t('statement.moves'),
    columns: [
      { header: t('statement.move'), kind: 'text', width: 34 },
      { header: t('statement.count'), kind: 'count', width: 8 },
      { header: t('statement.amount'), kind: 'money', width: MONEY_WIDTH },
    ],
    rows: moves.map(({ move, entries, amountCents }) => ({
      values: [moveName(move, locale), entries, amountCents],
    })),
    empty: t('statement.entries_none'),
  };
}

/** An envelope's entries say of which action they are; an action's are all its own. */
function entriesPart({ of, statement, period }: StatementRead, locale: Locale): PaperPart {
  const t = sentenceIn(locale);
  const { accounts, lines, opening, closing } = statement;
  const balances = (of: Statement['opening']) => accounts.map((account) => of[account]);
  const withAction = of === 'envelope';
  const blank = withAction ? [null, null, null, null, null] : [null, null, null, null];
  return {
    name: t('statement.entries'),
    title: t('statement.entries'),
    columns: [
      { header: t('statement.number'), kind: 'count', width: 6 },
      { header: t('statement.day'), kind: 'day', width: 11 },
      { header: t('statement.move'), kind: 'text', width: 22 },
      { header: t('statement.case'), kind: 'text', width: 16 },
      ...(withAction ? [{ header: t('statement.action'), kind: 'text', width: 16 } as const] : []),
      { header: t('statement.debit'), kind: 'text', width: 13 },
      { header: t('statement.credit'), kind: 'text', width: 13 },
      { header: t('statement.amount'), kind: 'money', width: MONEY_WIDTH },
      ...accounts.map(
        (account) =>
          ({
            header: t('statement.after', { account: accountName(account, locale) }),
            kind: 'money',
            width: MONEY_WIDTH,
          }) as const,
      ),
    ],
    rows: [
      {
        strong: true,
        values: [null, period.from, t('statement.opening'), ...blank, ...balances(opening)],
      },
      ...lines.map(
        (line): PaperRow => ({
          values: [
            line.number,
            line.day,
            moveName(line.move, locale),
            line.case?.reference ?? null,
            ...(withAction ? [line.action?.reference ?? null] : []),
            accountName(line.debit, locale),
            accountName(line.credit, locale),
            line.amountCents,
            ...balances(line.after),
          ],
        }),
      ),
      {
        strong: true,
        values: [null, period.to, t('statement.closing'), ...blank, ...balances(closing)],
      },
    ],
    empty: '',
  };
}
