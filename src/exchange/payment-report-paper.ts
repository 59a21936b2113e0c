/** The report on a year's payment times as it is handed out. */

import type { PaymentReportRead } from '../funding/payment-report.query.js';
import type { PaymentInYear, TimesOfLimit } from '../funding/payment-times.js';
import { FACILITY_ZONE } from '../funding/statement.query.js';
import { formatShare, type Locale, sentenceIn } from '../i18n/index.js';
import type { Paper, PaperPart } from './paper.js';
import { madeInWords } from './statement-words.js';

export function paymentReportPaper({ report, at }: PaymentReportRead, locale: Locale): Paper {
  const t = sentenceIn(locale);
  const { year, limits, total, late, payments, rateBasisPoints } = report;
  return {
    title: t('payment_times.title'),
    reference: String(year),
    locale,
    facts: [
      { term: t('payment_times.year'), value: String(year) },
      { term: t('statement.currency'), value: t('statement.currency_euro') },
    ],
    verdicts: [
      { text: t('payment_times.lead'), loud: false },
      { text: interestInWords(rateBasisPoints, locale), loud: false },
      ...(total.payments === 0 ? [{ text: t('payment_times.none', { year }), loud: false }] : []),
    ],
    parts: [
      limitsPart([...limits, total], locale),
      paymentsPart(t('payment_times.late_list'), late, t('payment_times.late_none'), locale),
      paymentsPart(t('payment_times.all_list'), payments, t('payment_times.none', { year }), locale),
    ],
    summary: t('statement.summary'),
    pageOf: (page, pages) => t('statement.page_of', { page, pages }),
    madeAt: { text: madeInWords(at, locale, FACILITY_ZONE), instant: at },
  };
}

/** What the indication of late interest rests on. */
export function interestInWords(rateBasisPoints: number | null, locale: Locale): string {
  const t = sentenceIn(locale);
  return rateBasisPoints === null
    ? t('payment_times.interest_none')
    : t('payment_times.interest_rate', { rate: formatShare(rateBasisPoints, locale) });
}

export function limitInWords({ limitDays }: Pick<TimesOfLimit, 'limitDays'>, locale: Locale): string {
  const t = sentenceIn(locale);
  return limitDays === null ? t('payment_times.all') : t('payment_times.limit_days', { days: limitDays });
}

function limitsPart(times: readonly TimesOfLimit[], locale: Locale): PaperPart {
  const t = sentenceIn(locale);
  return {
    name: t('payment_times.limits'),
    title: t('payment_times.limits'),
    columns: [
      { header: t('payment_times.limit'), kind: 'text', width: 18 },
      { header: t('payment_times.payments'), kind: 'count', width: 10 },
      { header: t('payment_times.amount'), kind: 'money', width: 15 },
      { header: t('payment_times.on_time'), kind: 'count', width: 9 },
      { header: t('payment_times.late'), kind: 'count', width: 9 },
      { header: t('payment_times.late_amount'), kind: 'money', width: 15 },
      { header: t('payment_times.net'), kind: 'tenths', width: 11 },
      { header: t('payment_times.gross'), kind: 'tenths', width: 11 },
      { header: t('payment_times.suspensions'), kind: 'count', width: 12 },
      { header: t('payment_times.suspended'), kind: 'count', width: 12 },
      { header: t('payment_times.suspended_share'), kind: 'share', width: 11 },
      { header: t('payment_times.suspended_days'), kind: 'tenths', width: 12 },
      { header: t('payment_times.interest'), kind: 'money', width: 14 },
    ],
    rows: times.map((one) => ({
      strong: one.limitDays === null,
      values: [
        limitInWords(one, locale),
        one.payments,
        one.amountCents,
        one.onTime,
        one.late,
        one.lateCents,
        one.averageNetTenths,
        one.averageGrossTenths,
        one.suspensions,
        one.suspended,
        one.suspendedShare,
        one.averageSuspendedTenths,
        one.interestCents,
      ],
    })),
    empty: '',
  };
}

function paymentsPart(
  title: string,
  payments: readonly PaymentInYear[],
  empty: string,
  locale: Locale,
): PaperPart {
  const t = sentenceIn(locale);
  return {
    name: title,
    title,
    columns: [
      { header: t('payment_times.payment'), kind: 'text', width: 16 },
      { header: t('payment_times.action'), kind: 'text', width: 30 },
      { header: t('action_money.kind'), kind: 'text', width: 16 },
      { header: t('payment_times.limit'), kind: 'count', width: 7 },
      { header: t('payment_times.amount'), kind: 'money', width: 15 },
      { header: t('payment_times.due_on'), kind: 'day', width: 11 },
      { header: t('payment_times.paid_on'), kind: 'day', width: 11 },
      { header: t('payment_times.gross_days'), kind: 'count', width: 8 },
      { header: t('payment_times.days_suspended'), kind: 'count', width: 12 },
      { header: t('payment_times.net_days'), kind: 'count', width: 8 },
      { header: t('payment_times.days_late'), kind: 'count', width: 8 },
      { header: t('payment_times.interest'), kind: 'money', width: 14 },
      { header: t('payment_times.reasons'), kind: 'text', width: 34 },
    ],
    rows: payments.map((one) => ({
      values: [
        one.reference,
        `${one.action.reference} ${one.action.title}`,
        kindInWords(one.kind, locale),
        one.limitDays,
        one.amountCents,
        one.dueOn,
        one.paidOn,
        one.grossDays,
        one.suspendedDays,
        one.netDays,
        one.lateDays,
        one.interestCents,
        one.reasons.join(' · '),
      ],
    })),
    empty,
  };
}

function kindInWords(kind: string, locale: Locale): string {
  const t = sentenceIn(locale);
  if (kind === 'prefinancing' || kind === 'interim' || kind === 'balance' || kind === 'recovery') {
    return t(`action_money.kind.${kind}`);
  }
  return kind;
}
