import { WANTED_KINDS, type WantedKind } from '../../calls/change-wanted.js';
import { CHANGE_DECISIONS, type ChangeDecision } from '../../calls/decide-change.js';
import { CHANGE_KINDS, CHANGE_STATES } from '../../calls/envelope-change.js';
import { ENTRY_MOVES } from '../../calls/envelope-entries.query.js';
import { date, id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, Nested, NestedList } from '../fields.js';
import { MoneyDto } from '../money.dto.js';
import { EnvelopeBalanceDto, EnvelopeDto, FUND } from './call.dto.js';

export const CHANGE_STATE = oneOf(CHANGE_STATES);
export const ENTRY_MOVE = oneOf(ENTRY_MOVES);
const YEAR = integer({ min: 2000, max: 2199 });

class ChangePartyDto {
  @Field(id, { description: 'Of the account.' })
  id!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'The name; empty once the person was erased.' })
  name!: string;
}

class ChangedEnvelopeDto {
  @Field(id, { description: 'The envelope.' })
  id!: string;

  @Field(text({ max: 100 }), { description: 'Its code.' })
  code!: string;

  @Field(FUND, { description: 'Its fund.' })
  fund!: string;
}

class NewEnvelopeDto {
  @Field(id, { description: 'The lot.' })
  lotId!: string;

  @Field(id, { description: 'The call.' })
  callId!: string;

  @Field(FUND, { description: 'The fund.' })
  fund!: string;

  @Field(text({ max: 40 }), { description: 'The code it gets.' })
  code!: string;

  @Field(YEAR, { description: 'The first year of commitments; null: no limit.', nullable: true })
  firstYear!: number | null;

  @Field(YEAR, { description: 'The last year of commitments; null: no limit.', nullable: true })
  lastYear!: number | null;
}

export class EnvelopeChangeDto {
  @Field(id, { description: 'Never changes.' })
  id!: string;

  @Field(oneOf(CHANGE_KINDS), { description: 'What it does.' })
  kind!: string;

  @Field(CHANGE_STATE, { description: '`open` waits for a second person.' })
  state!: string;

  @Nested(() => MoneyDto, { description: 'By how much.' })
  amount!: MoneyDto;

  @Nested(() => ChangedEnvelopeDto, {
    description: 'Whose ceiling moves; of a transfer the one that gives. Null while one is not opened yet.',
    nullable: true,
  })
  envelope!: ChangedEnvelopeDto | null;

  @Nested(() => ChangedEnvelopeDto, { description: 'Which receives a transfer.', nullable: true })
  receiver!: ChangedEnvelopeDto | null;

  @Nested(() => NewEnvelopeDto, { description: 'The envelope that is to be opened.', nullable: true })
  opens!: NewEnvelopeDto | null;

  @Field(text({ max: 2_000 }), { description: 'Why.' })
  reason!: string;

  @Field(text({ max: 300 }), { description: 'The document it follows from.' })
  source!: string;

  @Field(date, { description: 'By when a decision is wanted.', nullable: true })
  wantedBy!: string | null;

  @Nested(() => ChangePartyDto, { description: 'Who proposed it.' })
  proposedBy!: ChangePartyDto;

  @Field(instant, { description: 'When it was proposed.' })
  proposedAt!: string;

  @Nested(() => ChangePartyDto, { description: 'Who decided, or took it back.', nullable: true })
  decidedBy!: ChangePartyDto | null;

  @Field(instant, { description: 'When it was decided.', nullable: true })
  decidedAt!: string | null;

  @Field(text({ max: 2_000, min: 0 }), { description: 'What was said of the decision.' })
  decisionReason!: string;
}

export class NewEnvelopeChangeDto {
  @Field(oneOf(WANTED_KINDS), {
    description: '`ceiling` names the ceiling to come, and is a top-up or a cut by the difference.',
    example: 'top_up',
  })
  kind!: WantedKind;

  @Field(id, {
    description: 'The envelope; of a transfer the one that gives. Not of `open`.',
    optional: true,
  })
  envelopeId?: string;

  @Field(id, { description: 'Which receives a transfer, of the same fund.', optional: true })
  toEnvelopeId?: string;

  @Nested(() => MoneyDto, { description: 'By how much; not of `ceiling`.', optional: true })
  amount?: MoneyDto;

  @Nested(() => MoneyDto, { description: 'The ceiling to come; of `ceiling`.', optional: true })
  ceiling?: MoneyDto;

  @Field(id, { description: 'The lot of an envelope to be opened.', optional: true })
  lotId?: string;

  @Field(FUND, { description: 'The fund of an envelope to be opened.', optional: true })
  fund?: string;

  @Field(text({ max: 40 }), { description: 'Capital letters, digits and hyphens.', optional: true })
  code?: string;

  @Field(YEAR, { description: 'The first year of commitments of one to be opened.', optional: true })
  firstYear?: number;

  @Field(YEAR, { description: 'The last year of commitments of one to be opened.', optional: true })
  lastYear?: number;

  @Field(text({ max: 2_000 }), { description: 'Why.', example: 'The amending budget raises the window.' })
  reason!: string;

  @Field(text({ max: 300 }), { description: 'The document it follows from.', example: 'C(2027) 1234' })
  source!: string;

  @Field(date, { description: 'By when a decision is wanted.', optional: true })
  wantedBy?: string;
}

export class DecideEnvelopeChangeDto {
  @Field(oneOf(CHANGE_DECISIONS), { description: 'Taken back only by who proposed it.', example: 'approve' })
  decision!: ChangeDecision;

  @Field(text({ max: 2_000, min: 0 }), { description: 'Asked for of a refusal.', optional: true })
  reason?: string;
}

class EnvelopeYearDto {
  @Field(integer({ min: 1900, max: 2199 }), { description: 'By the calendar in Brussels.' })
  year!: number;

  @Nested(() => MoneyDto, { description: 'Came in.' })
  funded!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'Was cut or transferred away.' })
  withdrawn!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'Was reserved by awards.' })
  reserved!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'Was released of reservations.' })
  released!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'Budgetary commitments.' })
  committed!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'Decommitted.' })
  decommitted!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'Legal commitments.' })
  contracted!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'Legal commitments reduced.' })
  reduced!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'Paid.' })
  paid!: MoneyDto;

  @Nested(() => MoneyDto, { description: 'Recovered.' })
  recovered!: MoneyDto;
}

export class EnvelopeInFullDto extends EnvelopeDto {
  @NestedList(() => EnvelopeYearDto, {
    description: 'What happened each year, the latest first; null for those outside.',
    max: 300,
    nullable: true,
  })
  years!: readonly EnvelopeYearDto[] | null;

  @NestedList(() => EnvelopeChangeDto, {
    description: 'Changes that wait for a decision; null for those outside.',
    max: 100,
    nullable: true,
  })
  pendingChanges!: readonly EnvelopeChangeDto[] | null;
}

class EntryCaseDto {
  @Field(id, { description: 'The case.' })
  id!: string;

  @Field(text({ max: 60 }), { description: 'Its reference number.' })
  reference!: string;
}

class EntryFileDto extends EntryCaseDto {
  @Field(text({ max: 40 }), { description: 'What kind of case.' })
  subject!: string;

  @Field(integer({ min: 1, max: 1_000_000_000 }), {
    description: 'The number of the event in its trail.',
    nullable: true,
  })
  eventSeq!: number | null;
}

export class EnvelopeEntryDto {
  @Field(integer({ min: 1, max: 1_000_000_000 }), { description: 'In the envelope, without gaps.' })
  number!: number;

  @Field(instant, { description: 'When.' })
  at!: string;

  @Field(ENTRY_MOVE, { description: 'What moved.' })
  move!: string;

  @Field(text({ max: 40 }), { description: 'From which account.' })
  debit!: string;

  @Field(text({ max: 40 }), { description: 'To which account.' })
  credit!: string;

  @Nested(() => MoneyDto, { description: 'How much.' })
  amount!: MoneyDto;

  @Field(text({ max: 2_000, min: 0 }), { description: 'Why, of a ceiling.' })
  reason!: string;

  @Field(id, { description: 'The change of the envelope it carries out.', nullable: true })
  changeId!: string | null;

  @Nested(() => EntryCaseDto, { description: 'The action whose money it is.', nullable: true })
  action!: EntryCaseDto | null;

  @Nested(() => EntryFileDto, { description: 'The case that moved it.', nullable: true })
  case!: EntryFileDto | null;

  @Nested(() => EnvelopeBalanceDto, { description: 'What the envelope held after it.' })
  after!: EnvelopeBalanceDto;
}
