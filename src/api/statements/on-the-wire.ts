/** Statements, the money of an action and the report on payment times as programs read them. */
import type { MoneyOfAction } from '../../funding/money-of-action.query.js';
import type { PaymentReportRead } from '../../funding/payment-report.query.js';
import type { TimesOfLimit } from '../../funding/payment-times.js';
import type { Account, StatementEntry, StatementLine } from '../../funding/statement.js';
import type { StatementRead } from '../../funding/statement.query.js';
import { type Locale, labelIn } from '../../i18n/index.js';
import { toWire } from '../../kernel/money.js';
import { moneyOrNull } from '../money.dto.js';
import type { ActionMoneyDto, PaymentReportDto, StatementDto } from './statement.dto.js';

export function statementOnTheWire({
  id,
  reference,
  title,
  period,
  at,
  statement,
}: StatementRead): StatementDto {
  return {
    id,
    reference,
    title,
    from: period.from,
    to: period.to,
    at,
    addsUp: statement.addsUp,
    accounts: statement.subtotals.map((one) => ({
      account: one.account,
      opening: toWire(one.openingCents),
      credited: toWire(one.creditCents),
      debited: toWire(one.debitCents),
      closing: toWire(one.closingCents),
    })),
    entries: statement.lines.map((line) => entry(line, statement.accounts)),
  };
}

export function actionMoneyOnTheWire(money: MoneyOfAction, locale: Locale): ActionMoneyDto {
  const { held, statement, nextDue } = money;
  return {
    id: money.id,
    reference: money.reference,
    grant: moneyOrNull(money.grantCents),
    reserved: toWire(held.reserved),
    budgetary: toWire(money.budgetaryCents),
    legal: toWire(money.legalCents),
    ordered: toWire(held.ordered),
    paid: toWire(held.paid),
    recovered: toWire(money.recoveredCents),
    remaining: toWire(money.remainingCents),
    nextDue: nextDue && {
      kind: nextDue.kind,
      id: nextDue.id,
      reference: nextDue.reference,
      day: nextDue.day,
      overdue: nextDue.overdue,
    },
    payments: money.payments.map((payment) => ({
      id: payment.id,
      reference: payment.reference,
      kind: payment.kind,
      number: payment.number,
      stage: { code: payment.stage.code, label: labelIn(payment.stage.label, locale) },
      requested: moneyOrNull(payment.requestedCents),
      authorised: moneyOrNull(payment.dueCents),
      paid: toWire(payment.paidCents),
      recovered: toWire(payment.recoveredCents),
      settledOn: payment.settledOn,
      clock: payment.clock,
    })),
    amendments: money.amendments.map(({ legalCents, ...one }) => ({ ...one, legal: toWire(legalCents) })),
    entries: statement.lines.map((line) => entry(line, statement.accounts)),
  };
}

export function paymentReportOnTheWire({ report, at }: PaymentReportRead): PaymentReportDto {
  return {
    year: report.year,
    at,
    rateBasisPoints: report.rateBasisPoints,
    limits: report.limits.map(times),
    total: times(report.total),
    late: report.late.map((one) => ({
      id: one.id,
      reference: one.reference,
      actionId: one.action.id,
      limitDays: one.limitDays,
      amount: toWire(one.amountCents),
      dueOn: one.dueOn,
      paidOn: one.paidOn,
      lateDays: one.lateDays,
      grossDays: one.grossDays,
      suspendedDays: one.suspendedDays,
      netDays: one.netDays,
      reasons: one.reasons,
    })),
  };
}

function times(one: TimesOfLimit): PaymentReportDto['total'] {
  return {
    limitDays: one.limitDays,
    payments: one.payments,
    amount: toWire(one.amountCents),
    onTime: one.onTime,
    late: one.late,
    lateAmount: toWire(one.lateCents),
    averageNetDays: tenths(one.averageNetTenths),
    averageGrossDays: tenths(one.averageGrossTenths),
    suspensions: one.suspensions,
    suspended: one.suspended,
    suspendedShareBasisPoints: one.suspendedShare,
    averageSuspendedDays: tenths(one.averageSuspendedTenths),
    lateInterest: moneyOrNull(one.interestCents),
  };
}

function tenths(value: number | null): string | null {
  return value === null ? null : (value / 10).toFixed(1);
}

function entry(line: StatementLine, accounts: readonly Account[]): StatementDto['entries'][number] {
  return {
    number: line.number,
    at: line.at,
    day: line.day,
    move: line.move,
    debit: line.debit,
    credit: line.credit,
    amount: toWire(line.amountCents),
    case: named(line.case),
    action: named(line.action),
    after: accounts.map((account) => ({ account, balance: toWire(line.after[account]) })),
  };
}

function named(one: StatementEntry['case']) {
  return one && { id: one.id, subject: one.subject, reference: one.reference };
}
