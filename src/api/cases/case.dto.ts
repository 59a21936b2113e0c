/** A case on the wire, in the reader's language and in their projection. */
import { boolean, country, date, id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, ListOf, Nested, NestedList } from '../fields.js';
import { MoneyDto } from '../money.dto.js';
import { ReasonDto } from '../problem.dto.js';

const code = text({ max: 100 });
const sentence = text({ max: 5_000, min: 0 });

export class StageDto {
  @Field(code, { description: 'Stable within a workflow.', example: 'draft' })
  code!: string;

  @Field(sentence, { description: 'What it is called.', example: 'Draft' })
  label!: string;
}

/** What every case has, in a list too. */
export class CaseItemDto {
  @Field(id, { description: 'Never changes.' })
  id!: string;

  @Field(text({ max: 60 }), { description: 'What people call it.', example: 'ACT/2026/0012' })
  reference!: string;

  @Field(text({ max: 300 }), { description: 'Its title.' })
  title!: string;

  @Nested(() => StageDto, { description: 'Where it stands.' })
  stage!: StageDto;

  @Field(text({ max: 60 }), { description: 'For If-Match, in quotes.', example: '3.1' })
  version!: string;
}

/** When a running case is decided, as far as history tells. */
export class ForecastDto {
  @Field(boolean, { description: 'Whether a date can be told.' })
  known!: boolean;

  @Field(date, { description: 'The day by which half of such cases are decided.', nullable: true })
  half!: string | null;

  @Field(date, {
    description: 'The day by which nine of ten are; null when too many last longer than any that ended.',
    nullable: true,
  })
  most!: string | null;

  @Field(integer({ min: 0, max: 100_000 }), {
    description: 'The fewest earlier stays that any part of it was learned from.',
  })
  cases!: number;

  @Field(oneOf(['few_cases', 'outlasted', 'resting']), {
    description:
      'Why no date can be told: too few cases went this way, it stands here longer than nearly all, or nobody is asked.',
    nullable: true,
  })
  reason!: string | null;
}

export class ListedCaseDto extends CaseItemDto {
  @Field(id, {
    description: 'The party that leads it; null for cases of the facility itself.',
    nullable: true,
  })
  organisationId!: string | null;

  @ListOf(country, {
    description: 'The partner countries it concerns, as far as you may know them.',
    max: 100,
  })
  partnerCountries!: readonly string[];

  @Field(instant, { description: 'When it last changed, as far as you may know.' })
  changedAt!: string;

  @Nested(() => ForecastDto, {
    description: 'When it is decided, as far as history tells; null once it is, or where nothing is decided.',
    nullable: true,
  })
  forecast!: ForecastDto | null;
}

export class ActedDto extends CaseItemDto {
  @Field(id, { description: 'What the trail calls it.' })
  eventId!: string;
}

class StageNowDto extends StageDto {
  @Field(instant, { description: 'Since when it stands there.' })
  since!: string;

  @Field(boolean, { description: 'Whether it ends there.' })
  final!: boolean;
}

class StepDto extends StageDto {
  @Field(oneOf(['done', 'current', 'ahead']), { description: 'Where the case is on its usual way.' })
  state!: 'done' | 'current' | 'ahead';
}

class VisaDto {
  @Field(code, { description: 'Stable.', example: 'oia' })
  code!: string;

  @Field(sentence, { description: 'What it is called.' })
  label!: string;

  @Field(text({ max: 10, min: 0 }), {
    description: 'The country of a visa given once per country, else empty.',
  })
  country!: string;

  @Field(oneOf(['yes', 'no', 'abstain']), { description: 'How it was answered.' })
  answer!: 'yes' | 'no' | 'abstain';

  @Field(code, { description: 'The stage in which it was answered.' })
  stage!: string;

  @Field(boolean, { description: 'Whether a return has made it void.' })
  invalidated!: boolean;

  @Field(boolean, { description: 'Whether silence gave it.' })
  bySilence!: boolean;

  @Field(text({ max: 200 }), {
    description: 'Who gave it; null when silence did or the person was erased.',
    nullable: true,
  })
  name!: string | null;

  @Field(text({ max: 200 }), {
    description: 'For whom the giver stood in; null when it was given in their own name.',
    nullable: true,
  })
  onBehalfOf!: string | null;

  @Field(instant, { description: 'When.' })
  at!: string;
}

export class PersonDto {
  @Field(id, { description: 'Of the natural person.' })
  id!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'The name; empty once the person was erased.' })
  name!: string;
}

class ItemToTickDto {
  @Field(code, { description: 'What is sent.' })
  code!: string;

  @Field(sentence, { description: 'What it says.' })
  label!: string;
}

class InputDto {
  @Field(oneOf(['reason', 'document', 'checklist', 'choice', 'text', 'date']), {
    description:
      '`reason`: sent as `reason`. `document`: lies on the case already. `checklist`: all codes, `choice`: one code, `text`: a text, `date`: a day such as 2027-03-31, sent below `inputs`.',
  })
  kind!: string;

  @Field(code, { description: 'Its name below `inputs`.' })
  code!: string;

  @Field(sentence, { description: 'What is asked.' })
  label!: string;

  @Field(boolean, { description: 'Whether it may be left out.' })
  optional!: boolean;

  @Field(code, { description: 'The kind of document.', optional: true })
  documentKind?: string;

  @NestedList(() => ItemToTickDto, {
    description: 'What there is to tick or to choose from.',
    max: 100,
    optional: true,
  })
  options?: readonly ItemToTickDto[];
}

export class TransitionDto {
  @Field(code, { description: 'What to send as `transition`.', example: 'approve' })
  transition!: string;

  @Field(code, {
    description: 'What to send as `visa`; null where it answers none.',
    nullable: true,
    example: 'oia',
  })
  visa!: string | null;

  @Field(sentence, { description: 'What it is called.' })
  label!: string;

  @Field(sentence, { description: 'What the visa is called.', nullable: true })
  visaLabel!: string | null;

  @Field(oneOf(['positive', 'negative', 'neutral']), { description: 'Whether it is good news.' })
  tone!: string;

  @NestedList(() => InputDto, { description: 'What has to be handed in with it.', max: 50 })
  inputs!: readonly InputDto[];

  @Field(boolean, { description: 'Whether you may do it now.' })
  open!: boolean;

  @NestedList(() => ReasonDto, { description: 'Why not; empty when it is open.', max: 100 })
  refusals!: readonly ReasonDto[];

  @NestedList(() => PersonDto, {
    description: 'For whom you would do it: nobody in your own name; of several you name one when you act.',
    max: 100,
  })
  onBehalfOf!: readonly PersonDto[];
}

export class TransitionsDto {
  @Field(text({ max: 60 }), { description: 'The version these are told for.' })
  version!: string;

  @NestedList(() => TransitionDto, {
    description: 'What you may do now, and what not, with the reasons.',
    max: 100,
  })
  items!: readonly TransitionDto[];
}

class PersonAskedDto {
  @Field(text({ max: 200 }), { description: 'Who; null when the name was erased.', nullable: true })
  name!: string | null;

  @Field(text({ max: 200 }), { description: 'Their party.' })
  organisation!: string;

  @NestedList(() => ReasonDto, { description: 'Why they may not; empty when they may.', max: 100 })
  barredBy!: readonly ReasonDto[];
}

class AwaitedDto {
  @Field(code, {
    description: 'The role that is asked; `facility` for a role inside.',
    example: 'secretariat',
  })
  role!: string;

  @Field(sentence, { description: 'What the role is called.' })
  label!: string;

  @Field(code, { description: 'The visa asked of them; null for the work of the stage.', nullable: true })
  visa!: string | null;

  @NestedList(() => PersonAskedDto, {
    description: 'Who holds the role on this case, those first who may act; nobody for outsiders.',
    max: 200,
  })
  people!: readonly PersonAskedDto[];
}

class StepAheadDto {
  @Field(code, { description: 'The transition.', example: 'approve' })
  transition!: string;

  @Field(code, { description: 'The visa it answers; null where it answers none.', nullable: true })
  visa!: string | null;

  @Field(sentence, { description: 'What it is called.' })
  label!: string;

  @Field(oneOf(['people', 'system', 'clock']), {
    description: 'Whether people take it, another case’s move, or a time limit that runs out.',
  })
  by!: string;

  @ListOf(code, { description: 'The time limits whose end takes it.', max: 50 })
  clocks!: readonly string[];

  @NestedList(() => ReasonDto, {
    description:
      'What stands against it whoever acts, documents that are missing included; empty when nothing does.',
    max: 100,
  })
  unmet!: readonly ReasonDto[];
}

export class BlockersDto {
  @Field(instant, { description: 'Since when it stands in its stage.' })
  since!: string;

  @Field(boolean, { description: 'Whether it is closed and waits for nothing.' })
  closed!: boolean;

  @NestedList(() => AwaitedDto, { description: 'Whom it waits for.', max: 100 })
  awaited!: readonly AwaitedDto[];

  @NestedList(() => StepAheadDto, {
    description: 'What can happen next; for outsiders what is theirs to do.',
    max: 200,
  })
  steps!: readonly StepAheadDto[];
}

export class CaseDto extends CaseItemDto {
  @Nested(() => StageNowDto, { description: 'Where it stands.' })
  declare stage: StageNowDto;

  @ListOf(code, { description: 'The roles that are asked to act now.', max: 50 })
  penWith!: readonly string[];

  @NestedList(() => StepDto, { description: 'The usual way, with where the case is on it.', max: 100 })
  path!: readonly StepDto[];

  @Field(boolean, { description: 'Whether you may edit it now.' })
  editable!: boolean;

  @Field(boolean, { description: 'Whether a time limit runs at present.' })
  clockRuns!: boolean;

  @NestedList(() => VisaDto, { description: 'The visas given, those made void too.', max: 1_000 })
  visas!: readonly VisaDto[];

  @Field(id, {
    description: 'The party that leads it; null for cases of the facility itself.',
    nullable: true,
  })
  organisationId!: string | null;

  @ListOf(country, {
    description: 'The partner countries it concerns, as far as you may know them.',
    max: 100,
  })
  partnerCountries!: readonly string[];

  @Field(instant, { description: 'When it was opened.' })
  openedAt!: string;

  @Field(instant, { description: 'When it last changed, as far as you may know.' })
  changedAt!: string;

  @Field(instant, { description: 'When it ended.', nullable: true })
  closedAt!: string | null;

  @Nested(() => ForecastDto, {
    description: 'When it is decided, as far as history tells; null once it is, or where nothing is decided.',
    nullable: true,
  })
  forecast!: ForecastDto | null;
}

class WhyDto {
  @Field(code, { description: 'Stable.' })
  code!: string;

  @Field(sentence, { description: 'The step in words.' })
  sentence!: string;

  @Field(sentence, { description: 'The rule that it follows.', nullable: true })
  rule!: string | null;
}

class ElapsedDto {
  @Field(integer({ min: 0, max: 100_000 }), { description: 'Days of the period used, today included.' })
  day!: number;

  @Field(integer({ min: 0, max: 100_000 }), { description: 'Days of the period.' })
  of!: number;

  @Field(oneOf(['calendar_days', 'working_days']), { description: 'What is counted.' })
  unit!: string;

  @Field(integer({ min: -100_000, max: 100_000 }), { description: 'Days that are left.' })
  remaining!: number;
}

export class ClockDto {
  @Field(code, { description: 'Stable within a workflow.' })
  code!: string;

  @Field(sentence, { description: 'What it is the time for.' })
  label!: string;

  @Field(sentence, { description: 'Where the limit comes from.', nullable: true })
  basis!: string | null;

  @Field(oneOf(['running', 'paused', 'stopped']), { description: 'Whether it runs.' })
  state!: string;

  @Field(instant, { description: 'The event that started it.' })
  startedAt!: string;

  @Field(instant, { description: 'The last instant in time; null while it stands.', nullable: true })
  dueAt!: string | null;

  @Field(date, { description: 'The due day in its zone.', nullable: true })
  dueDate!: string | null;

  @Field(text({ max: 60 }), { description: 'Its zone.', example: 'Europe/Brussels' })
  timeZone!: string;

  @Nested(() => ElapsedDto, { description: 'How much of it is used.' })
  elapsed!: ElapsedDto;

  @Field(text({ max: 40 }), {
    description: 'The calendar that it counts by; null when that is not yours to know.',
    nullable: true,
    example: 'COMMISSION',
  })
  calendar!: string | null;

  @Field(boolean, { description: 'Whether a holiday that is only estimated had a part in the date.' })
  estimated!: boolean;

  @Field(boolean, { description: 'Whether the holidays of the year in which it ends are confirmed.' })
  confirmed!: boolean;

  @NestedList(() => WhyDto, { description: 'Why this date, step by step.', max: 200 })
  why!: readonly WhyDto[];
}

export class ClocksDto {
  @Field(boolean, { description: 'Whether a time limit runs, one that is not yours to see included.' })
  runs!: boolean;

  @NestedList(() => ClockDto, { description: 'The clocks that you may see.', max: 200 })
  items!: readonly ClockDto[];
}

class LedgerLineDto {
  @Field(code, { description: 'reserve, release, commit, decommit, contract or pay.' })
  move!: string;

  @Nested(() => MoneyDto, { description: 'How much.' })
  amount!: MoneyDto;
}

class TrailVisaDto {
  @Field(sentence, { description: 'What it is called.' })
  label!: string;

  @Field(text({ max: 10, min: 0 }), {
    description: 'The country of a visa given once per country, else empty.',
  })
  country!: string;

  @Field(code, { description: 'yes, no or abstain.' })
  answer!: string;
}

class TrailChoiceDto {
  @Field(sentence, { description: 'What was asked.' })
  label!: string;

  @Field(sentence, { description: 'What was answered.' })
  chosen!: string;
}

class TrailTextDto {
  @Field(code, { description: 'What was asked.' })
  field!: string;

  @Field(sentence, { description: 'What was handed in.' })
  text!: string;
}

class WhoDto {
  @Field(text({ max: 200, min: 0 }), {
    description: 'The person; null when it is not yours to know or was erased.',
    nullable: true,
  })
  name!: string | null;

  @Field(text({ max: 200 }), { description: 'The party.' })
  organisation!: string;

  @Field(text({ max: 200, min: 0 }), {
    description:
      'For whom they stood in; null when they acted in their own name, or it is not yours to know.',
    nullable: true,
  })
  onBehalfOf!: string | null;
}

class HandedOverDto {
  @Field(sentence, { description: 'The work.' })
  label!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'Whose it was; null once erased.', nullable: true })
  from!: string | null;

  @Field(text({ max: 200, min: 0 }), { description: 'Whose it is; null once erased.', nullable: true })
  to!: string | null;
}

class DateMovedDto {
  @Field(sentence, { description: 'The time limit.' })
  clock!: string;

  @Field(date, { description: 'The due day before; null when there was none.', nullable: true })
  from!: string | null;

  @Field(date, { description: 'The due day now.' })
  to!: string;
}

export class TrailEntryDto {
  @Field(id, { description: 'Of the event.' })
  id!: string;

  @Field(integer({ min: 1, max: 2_147_483_647 }), { description: 'In order, as you see it.' })
  seq!: number;

  @Field(code, { description: 'The kind of event.', example: 'case_advanced' })
  kind!: string;

  @Field(instant, { description: 'When.' })
  at!: string;

  @Nested(() => WhoDto, {
    description: 'Who; null for the system, a clock, and staff whom you do not see.',
    nullable: true,
  })
  who!: WhoDto | null;

  @Field(code, { description: 'Why the system acted.', nullable: true })
  purpose!: string | null;

  @Field(sentence, { description: 'What was done.', nullable: true })
  done!: string | null;

  @Field(sentence, { description: 'The stage before.', nullable: true })
  from!: string | null;

  @Field(sentence, { description: 'The stage after.', nullable: true })
  to!: string | null;

  @Field(boolean, { description: 'Whether a stage was entered.' })
  moved!: boolean;

  @NestedList(() => TrailVisaDto, { description: 'Visas given.', max: 100 })
  visas!: readonly TrailVisaDto[];

  @ListOf(sentence, { description: 'The visas that became void, for staff.', max: 100 })
  madeVoid!: readonly string[];

  @ListOf(code, { description: 'Which fields changed.', max: 200 })
  fields!: readonly string[];

  @NestedList(() => LedgerLineDto, { description: 'Money that moved.', max: 100 })
  ledger!: readonly LedgerLineDto[];

  @NestedList(() => TrailTextDto, { description: 'Texts handed in; erased ones are missing.', max: 100 })
  texts!: readonly TrailTextDto[];

  @NestedList(() => TrailChoiceDto, { description: 'What was chosen from a list, in words.', max: 100 })
  choices!: readonly TrailChoiceDto[];

  @NestedList(() => HandedOverDto, {
    description: 'Work given to somebody else, with the old and the new holder, for staff.',
    max: 500,
  })
  handedOver!: readonly HandedOverDto[];

  @Field(text({ max: 40 }), {
    description: 'The working calendar that changed, where due dates moved with it.',
    nullable: true,
  })
  calendar!: string | null;

  @NestedList(() => DateMovedDto, { description: 'Due dates that moved with a calendar.', max: 200 })
  dates!: readonly DateMovedDto[];

  @Field(code, { description: 'Its place in the chain, for staff and auditors.', nullable: true })
  hash!: string | null;
}

export class TrailDto {
  @NestedList(() => TrailEntryDto, { description: 'What happened, oldest first.', max: 100_000 })
  items!: readonly TrailEntryDto[];
}
