import { PAYMENT_KINDS } from '../../funding/payment-rules.js';
import { CaseDto } from '../cases/case.dto.js';
import { date, id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, Nested, NestedList } from '../fields.js';
import { MoneyDto, MoneyOrNothingDto } from '../money.dto.js';

const KIND = oneOf(PAYMENT_KINDS);
const REASON = text({ max: 10_000, min: 0 });
const INVOICE = text({ max: 100, min: 0 });
const DAYS = integer({ min: 0, max: 100_000 });

export class NewPaymentRequestDto {
  @Field(id, { description: 'The action under contract that it is about.' })
  actionId!: string;

  @Field(KIND, {
    description:
      'The lead asks for pre-financing, interim payments and the balance, on technical assistance and dialogues the secretariat; the facility claims recoveries.',
    example: 'prefinancing',
  })
  kind!: string;

  @Field(id, {
    description: 'The progress report that an interim payment rests on.',
    optional: true,
    nullable: true,
    example: null,
  })
  reportId?: string | null;

  @Nested(() => MoneyDto, {
    description:
      'What is asked for, or claimed back; left out of interim payments and the balance: as much as the rules come to.',
    optional: true,
    nullable: true,
  })
  requested?: MoneyDto | null;

  @Nested(() => MoneyDto, {
    description:
      'Of interim payments and the balance: eligible costs that no earlier payment counted, or what the invoice comes to.',
    optional: true,
    nullable: true,
  })
  declared?: MoneyDto | null;

  @Field(INVOICE, {
    description: 'Of technical assistance and dialogues: the invoice or statement of cost that it rests on.',
    optional: true,
    example: '',
  })
  invoiceReference?: string;

  @Field(REASON, { description: 'Why; of a recovery it is needed.', optional: true, example: '' })
  reason?: string;
}

/** Fields left out stay as they are. */
export class PaymentRequestChangesDto {
  @Field(id, {
    description: 'The progress report that an interim payment rests on.',
    optional: true,
    nullable: true,
    example: null,
  })
  reportId?: string | null;

  @Nested(() => MoneyDto, {
    description: 'What is asked for, or claimed back.',
    optional: true,
    nullable: true,
  })
  requested?: MoneyDto | null;

  @Nested(() => MoneyDto, { description: 'Costs declared.', optional: true, nullable: true })
  declared?: MoneyDto | null;

  @Nested(() => MoneyOrNothingDto, {
    description:
      'What is accepted of the declared costs: for the financial initiator, in financial initiation.',
    optional: true,
  })
  accepted?: MoneyOrNothingDto;

  @Field(INVOICE, {
    description: 'Of technical assistance and dialogues: the invoice or statement of cost that it rests on.',
    optional: true,
    example: '',
  })
  invoiceReference?: string;

  @Field(REASON, { description: 'Why.', optional: true, example: 'As agreed.' })
  reason?: string;
}

class SuspensionDto {
  @Field(instant, { description: 'Since when the time to pay stood.' })
  from!: string;

  @Field(instant, { description: 'Until when; null while it stands.', nullable: true })
  to!: string | null;
}

class TimeToPayDto {
  @Field(integer({ min: 1, max: 365 }), {
    description: 'How many calendar days there are from the registration.',
  })
  days!: number;

  @Field(date, { description: 'The last day; null while it stands.', nullable: true })
  dueOn!: string | null;

  @Field(DAYS, { description: 'How many of the days are left.' })
  remainingDays!: number;

  @NestedList(() => SuspensionDto, { description: 'When it stood.', max: 1_000 })
  suspensions!: readonly SuspensionDto[];
}

class LateInterestDto {
  @Field(integer({ min: 0, max: 100_000 }), {
    description:
      'The rate a year, in hundredths of a per cent: a setting by general knowledge, not read in a source.',
  })
  basisPoints!: number;

  @Field(DAYS, { description: 'Days after the last day of the time to pay.' })
  daysLate!: number;

  @Nested(() => MoneyOrNothingDto, { description: 'What that comes to: an indication.' })
  amount!: MoneyOrNothingDto;
}

export class PaymentRequestDto extends CaseDto {
  @Field(id, { description: 'The action that it is about.' })
  actionId!: string;

  @Field(KIND, { description: 'What is asked for.' })
  kind!: string;

  @Field(integer({ min: 1, max: 10_000 }), { description: 'Counts the requests of the action.' })
  number!: number;

  @Field(id, { description: 'The report that it rests on.', nullable: true })
  reportId!: string | null;

  @Field(INVOICE, {
    description: 'The invoice or statement of cost that it rests on; empty where there is none.',
  })
  invoiceReference!: string;

  @Nested(() => MoneyDto, { description: 'What is asked for, or claimed back.', nullable: true })
  requested!: MoneyDto | null;

  @Nested(() => MoneyDto, { description: 'Costs declared.', nullable: true })
  declared!: MoneyDto | null;

  @Nested(() => MoneyOrNothingDto, { description: 'Costs accepted.', nullable: true })
  accepted!: MoneyOrNothingDto | null;

  @Nested(() => MoneyOrNothingDto, {
    description: 'What is to be paid, computed from the registration on.',
    nullable: true,
  })
  due!: MoneyOrNothingDto | null;

  @Nested(() => MoneyOrNothingDto, { description: 'Pre-financing that it sets off.', nullable: true })
  cleared!: MoneyOrNothingDto | null;

  @Nested(() => MoneyOrNothingDto, {
    description: 'What was paid beyond what the action may keep, as a balance finds out: to be claimed back.',
  })
  overpaid!: MoneyOrNothingDto;

  @Field(REASON, { description: 'Why.' })
  reason!: string;

  @Field(instant, { description: 'When it was registered, and the time to pay began.', nullable: true })
  registeredAt!: string | null;

  @Nested(() => TimeToPayDto, {
    description: 'The time to pay; null before the registration.',
    nullable: true,
  })
  timeToPay!: TimeToPayDto | null;

  @Nested(() => LateInterestDto, { description: 'What paying late would come to.' })
  lateInterest!: LateInterestDto;

  @Field(date, { description: 'The value date.', nullable: true })
  settledOn!: string | null;

  @Field(text({ max: 100, min: 0 }), { description: 'The reference of the bank transfer.' })
  bankReference!: string;
}
