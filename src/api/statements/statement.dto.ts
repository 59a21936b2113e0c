import { ENVELOPE_ACCOUNTS } from '../../funding/statement.js';
import { StageDto } from '../cases/case.dto.js';
import { boolean, currency, date, formed, id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, ListOf, Nested, NestedList } from '../fields.js';

const ACCOUNT = oneOf(ENVELOPE_ACCOUNTS);
const ANY_ACCOUNT = oneOf([...ENVELOPE_ACCOUNTS, 'outside']);
const COUNT = integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const DAYS = integer({ min: 0, max: 100_000 });
/** As many as a ledger may have. */
const ENTRIES = 1_000_000;

/** What a ledger adds up to may be nothing, and, of what is taken away, less. */
class LedgerMoneyDto {
  @Field(formed(/^-?[0-9]{1,16}[.][0-9]{2}$/, 'amount_not_cents', { max: 20 }), {
    description: 'Euro with exact cents; may be `0.00`, and below it where it is a difference.',
    example: '125000.50',
  })
  amount!: string;

  @Field(currency, { description: 'Always EUR.', example: 'EUR' })
  currency!: 'EUR';
}

class CaseNamedDto {
  @Field(id, { description: 'Its id.' })
  id!: string;

  @Field(text({ max: 40 }), { description: 'The kind of case.', example: 'funding_request' })
  subject!: string;

  @Field(text({ max: 60 }), { description: 'Its reference.' })
  reference!: string;
}

class BalanceDto {
  @Field(ACCOUNT, { description: 'The account.', example: 'paid' })
  account!: string;

  @Nested(() => LedgerMoneyDto, { description: 'What lies in it.' })
  balance!: LedgerMoneyDto;
}

class EntryDto {
  @Field(integer({ min: 1, max: 2_147_483_647 }), {
    description:
      'In the order in which the money moved: of the envelope for the facility, of the action for its lead.',
  })
  number!: number;

  @Field(instant, { description: 'When.' })
  at!: string;

  @Field(date, { description: 'The day at the facility.' })
  day!: string;

  @Field(text({ max: 40 }), { description: 'What moved.', example: 'commit' })
  move!: string;

  @Field(ANY_ACCOUNT, { description: 'Where it was taken from.' })
  debit!: string;

  @Field(ANY_ACCOUNT, { description: 'Where it was put.' })
  credit!: string;

  @Nested(() => LedgerMoneyDto, { description: 'How much.' })
  amount!: LedgerMoneyDto;

  @Nested(() => CaseNamedDto, {
    description: 'The case that moved it; null for the envelope itself.',
    nullable: true,
  })
  case!: CaseNamedDto | null;

  @Nested(() => CaseNamedDto, {
    description: 'For which action; null for the envelope itself.',
    nullable: true,
  })
  action!: CaseNamedDto | null;

  @NestedList(() => BalanceDto, { description: 'The balances after it.', max: 10 })
  after!: readonly BalanceDto[];
}

class SubtotalDto {
  @Field(ACCOUNT, { description: 'The account.' })
  account!: string;

  @Nested(() => LedgerMoneyDto, { description: 'Before the period.' })
  opening!: LedgerMoneyDto;

  @Nested(() => LedgerMoneyDto, { description: 'Put into it in the period.' })
  credited!: LedgerMoneyDto;

  @Nested(() => LedgerMoneyDto, { description: 'Taken from it in the period.' })
  debited!: LedgerMoneyDto;

  @Nested(() => LedgerMoneyDto, { description: 'After the period.' })
  closing!: LedgerMoneyDto;
}

export class StatementDto {
  @Field(id, { description: 'Of what.' })
  id!: string;

  @Field(text({ max: 60 }), { description: 'The reference of the action, or the code of the envelope.' })
  reference!: string;

  @Field(text({ max: 700 }), { description: 'The title of the action, or the call and lot of the envelope.' })
  title!: string;

  @Field(date, { description: 'The first day; null: from the first entry on.', nullable: true })
  from!: string | null;

  @Field(date, { description: 'The last day; null: up to the last entry.', nullable: true })
  to!: string | null;

  @Field(instant, { description: 'When it was read.' })
  at!: string;

  @Field(boolean, {
    description: 'Whether opening and moves make the closing, and the ledger keeps the same balances.',
  })
  addsUp!: boolean;

  @NestedList(() => SubtotalDto, { description: 'By account.', max: 10 })
  accounts!: readonly SubtotalDto[];

  @NestedList(() => EntryDto, { description: 'Every entry of the period, in its order.', max: ENTRIES })
  entries!: readonly EntryDto[];
}

class PaymentClockDto {
  @Field(oneOf(['running', 'suspended', 'stopped']), { description: 'Whether it runs.' })
  state!: string;

  @Field(DAYS, { description: 'How many days it allows.' })
  limitDays!: number;

  @Field(date, { description: 'When it began.' })
  registeredOn!: string;

  @Field(date, { description: 'The last day in time; null while it is suspended.', nullable: true })
  dueOn!: string | null;

  @Field(date, { description: 'Since when it stands; null unless it does.', nullable: true })
  suspendedSince!: string | null;

  @Field(DAYS, { description: 'Days so far, suspensions included.' })
  grossDays!: number;

  @Field(DAYS, { description: 'Days suspended.' })
  suspendedDays!: number;

  @Field(DAYS, { description: 'Days that count.' })
  netDays!: number;

  @Field(boolean, { description: 'Whether it is, or was, late.' })
  overdue!: boolean;
}

class PaymentOfActionDto {
  @Field(id, { description: 'Its id.' })
  id!: string;

  @Field(text({ max: 60 }), { description: 'Its reference.' })
  reference!: string;

  @Field(oneOf(['prefinancing', 'interim', 'balance', 'recovery']), { description: 'Its kind.' })
  kind!: string;

  @Field(integer({ min: 1, max: 100_000 }), { description: 'Its number in the action.' })
  number!: number;

  @Nested(() => StageDto, { description: 'Where it stands.' })
  stage!: StageDto;

  @Nested(() => LedgerMoneyDto, { description: 'What is asked for.', nullable: true })
  requested!: LedgerMoneyDto | null;

  @Nested(() => LedgerMoneyDto, { description: 'What was authorised.', nullable: true })
  authorised!: LedgerMoneyDto | null;

  @Nested(() => LedgerMoneyDto, { description: 'What was paid.' })
  paid!: LedgerMoneyDto;

  @Nested(() => LedgerMoneyDto, { description: 'What came back.' })
  recovered!: LedgerMoneyDto;

  @Field(date, { description: 'When the bank paid, or the money came back.', nullable: true })
  settledOn!: string | null;

  @Nested(() => PaymentClockDto, {
    description: 'Its time limit; null before it is registered.',
    nullable: true,
  })
  clock!: PaymentClockDto | null;
}

class NextDueDto {
  @Field(oneOf(['payment', 'report', 'reporting_period']), { description: 'What is due.' })
  kind!: string;

  @Field(id, { description: 'Its id.' })
  id!: string;

  @Field(text({ max: 60 }), { description: 'Its reference.' })
  reference!: string;

  @Field(date, { description: 'By when.' })
  day!: string;

  @Field(boolean, { description: 'Whether that has passed.' })
  overdue!: boolean;
}

class AmendmentMoneyDto {
  @Field(id, { description: 'Its id.' })
  id!: string;

  @Field(text({ max: 60 }), { description: 'Its reference.' })
  reference!: string;

  @Field(date, { description: 'When the money moved.' })
  day!: string;

  @Nested(() => LedgerMoneyDto, { description: 'What it added to the legal commitment, or took from it.' })
  legal!: LedgerMoneyDto;
}

export class ActionMoneyDto {
  @Field(id, { description: 'The action.' })
  id!: string;

  @Field(text({ max: 60 }), { description: 'Its reference.' })
  reference!: string;

  @Nested(() => LedgerMoneyDto, { description: 'What it asks for.', nullable: true })
  grant!: LedgerMoneyDto | null;

  @Nested(() => LedgerMoneyDto, { description: 'Set aside by the award.' })
  reserved!: LedgerMoneyDto;

  @Nested(() => LedgerMoneyDto, {
    description: 'The budgetary commitment: signed by the authorising officer.',
  })
  budgetary!: LedgerMoneyDto;

  @Nested(() => LedgerMoneyDto, { description: 'The legal commitment: under contract, ordered or paid.' })
  legal!: LedgerMoneyDto;

  @Nested(() => LedgerMoneyDto, { description: 'Ordered to be paid.' })
  ordered!: LedgerMoneyDto;

  @Nested(() => LedgerMoneyDto, { description: 'Paid and not recovered.' })
  paid!: LedgerMoneyDto;

  @Nested(() => LedgerMoneyDto, { description: 'All that came back.' })
  recovered!: LedgerMoneyDto;

  @Nested(() => LedgerMoneyDto, { description: 'Under contract, and neither ordered nor paid.' })
  remaining!: LedgerMoneyDto;

  @Nested(() => NextDueDto, { description: 'What comes next; null when nothing is due.', nullable: true })
  nextDue!: NextDueDto | null;

  @NestedList(() => PaymentOfActionDto, { description: 'In their order.', max: 1_000 })
  payments!: readonly PaymentOfActionDto[];

  @NestedList(() => AmendmentMoneyDto, { description: 'Amendments that moved money.', max: 1_000 })
  amendments!: readonly AmendmentMoneyDto[];

  @NestedList(() => EntryDto, { description: 'Every entry, with what the action held then.', max: ENTRIES })
  entries!: readonly EntryDto[];
}

const AVERAGE = { nullable: true, description: 'In days, to a tenth; null without any.' } as const;
const DECIMAL = formed(/^[0-9]{1,6}[.][0-9]$/, 'not_decimal', { max: 8 });

class TimesOfLimitDto {
  @Field(integer({ min: 1, max: 90 }), {
    description: 'The limit in days; null: all payments.',
    nullable: true,
  })
  limitDays!: number | null;

  @Field(COUNT, { description: 'Payments made in the year.' })
  payments!: number;

  @Nested(() => LedgerMoneyDto, { description: 'What they come to.' })
  amount!: LedgerMoneyDto;

  @Field(COUNT, { description: 'Of them in time.' })
  onTime!: number;

  @Field(COUNT, { description: 'Of them late.' })
  late!: number;

  @Nested(() => LedgerMoneyDto, { description: 'What the late ones come to.' })
  lateAmount!: LedgerMoneyDto;

  @Field(DECIMAL, { ...AVERAGE, example: '27.3' })
  averageNetDays!: string | null;

  @Field(DECIMAL, { ...AVERAGE, example: '31.0' })
  averageGrossDays!: string | null;

  @Field(COUNT, { description: 'Suspensions.' })
  suspensions!: number;

  @Field(COUNT, { description: 'Payments that were suspended.' })
  suspended!: number;

  @Field(integer({ min: 0, max: 10_000 }), {
    description: 'Their share in basis points, rounded down; null without payments.',
    nullable: true,
  })
  suspendedShareBasisPoints!: number | null;

  @Field(DECIMAL, { ...AVERAGE, example: '12.5' })
  averageSuspendedDays!: string | null;

  @Nested(() => LedgerMoneyDto, {
    description: 'Late interest, as an indication; null while no rate is set.',
    nullable: true,
  })
  lateInterest!: LedgerMoneyDto | null;
}

class LatePaymentDto {
  @Field(id, { description: 'Its id.' })
  id!: string;

  @Field(text({ max: 60 }), { description: 'Its reference.' })
  reference!: string;

  @Field(id, { description: 'Its action.' })
  actionId!: string;

  @Field(DAYS, { description: 'Its limit in days.' })
  limitDays!: number;

  @Nested(() => LedgerMoneyDto, { description: 'How much was paid.' })
  amount!: LedgerMoneyDto;

  @Field(date, { description: 'The last day in time.' })
  dueOn!: string;

  @Field(date, { description: 'When the bank paid.' })
  paidOn!: string;

  @Field(DAYS, { description: 'Days late.' })
  lateDays!: number;

  @Field(DAYS, { description: 'Days from registration to payment.' })
  grossDays!: number;

  @Field(DAYS, { description: 'Of them suspended.' })
  suspendedDays!: number;

  @Field(DAYS, { description: 'Of them counted.' })
  netDays!: number;

  @ListOf(text({ max: 10_000 }), { description: 'Why it was suspended.', max: 1_000 })
  reasons!: readonly string[];
}

export class PaymentReportDto {
  @Field(integer({ min: 2_000, max: 2_199 }), { description: 'The year.' })
  year!: number;

  @Field(instant, { description: 'When it was read.' })
  at!: string;

  @Field(integer({ min: 0, max: 1_000_000 }), {
    description:
      'The yearly rate of the indication in basis points: a setting, not a legal rate; null: none.',
    nullable: true,
  })
  rateBasisPoints!: number | null;

  @NestedList(() => TimesOfLimitDto, { description: 'By time limit.', max: 10 })
  limits!: readonly TimesOfLimitDto[];

  @Nested(() => TimesOfLimitDto, { description: 'All payments.' })
  total!: TimesOfLimitDto;

  @NestedList(() => LatePaymentDto, { description: 'Those made late, the latest first.', max: 100_000 })
  late!: readonly LatePaymentDto[];
}
