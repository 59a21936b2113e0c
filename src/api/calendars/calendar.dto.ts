import { CHANGE_KINDS } from '../../reference/calendar-change.js';
import { CALENDAR_GROUPS } from '../../reference/calendars.query.js';
import { boolean, date, id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field, ListOf, Nested, NestedList } from '../fields.js';

const year = integer({ min: 1900, max: 2199 });
const weekday = integer({ min: 1, max: 7 });

class YearsDto {
  @Field(year, { description: 'The first.' })
  from!: number;

  @Field(year, { description: 'The last.' })
  to!: number;
}

export class CalendarDto {
  @Field(text({ max: 40 }), {
    description: '`COMMISSION`, or the ISO code of a country.',
    example: 'MA',
  })
  code!: string;

  @Field(text({ max: 200 }), { description: 'Whose it is.' })
  name!: string;

  @Field(oneOf(CALENDAR_GROUPS), { description: 'To which group it belongs.' })
  group!: string;

  @Field(text({ max: 60 }), {
    description: 'The newest version, which new time limits count by.',
    example: '2026-11-24+1',
  })
  version!: string;

  @Field(text({ max: 60 }), { description: 'The time zone of its days.', example: 'Africa/Casablanca' })
  timeZone!: string;

  @ListOf(weekday, { description: 'Days of the week that are not worked, from 1 for Monday to 7.', max: 7 })
  weekend!: readonly number[];

  @Nested(() => YearsDto, { description: 'The years whose holidays it knows.' })
  years!: YearsDto;

  @ListOf(year, { description: 'The years for which somebody stands with a source.', max: 300 })
  confirmedYears!: readonly number[];

  @Field(boolean, { description: 'Whether these are all its years.' })
  confirmed!: boolean;

  @Field(oneOf(['source', 'general_knowledge', 'disputed']), {
    description: 'How far what we ship can be relied on.',
  })
  provenance!: string;

  @Field(text({ max: 1000 }), { description: 'Where what we ship comes from.' })
  source!: string;

  @Field(integer({ min: 0, max: 100_000 }), { description: 'How many changes of this installation hold.' })
  changes!: number;
}

class HolidayDto {
  @Field(date, { description: 'The day.' })
  date!: string;

  @Field(text({ max: 1000 }), { description: 'What it is called.' })
  name!: string;

  @Field(boolean, { description: 'Whether the day still depends on the moon or on an announcement.' })
  estimated!: boolean;
}

export class CalendarChangeDto {
  @Field(id, { description: 'Of the change.' })
  id!: string;

  @Field(oneOf(CHANGE_KINDS), {
    description:
      '`off`: a day off. `worked`: worked after all. `year_confirmed`: somebody stands for the year.',
  })
  kind!: string;

  @Field(date, { description: 'The day; null for a year.', nullable: true })
  day!: string | null;

  @Field(date, { description: 'The estimated day that it takes the place of.', nullable: true })
  replaces!: string | null;

  @Field(year, { description: 'The year that is confirmed.', nullable: true })
  year!: number | null;

  @Field(text({ max: 200 }), { description: 'What the day off is called.', nullable: true })
  name!: string | null;

  @Field(text({ max: 1000 }), { description: 'Where it stands.' })
  source!: string;

  @Field(text({ max: 200, min: 0 }), {
    description: 'Who; null when it is not yours to know.',
    nullable: true,
  })
  madeBy!: string | null;

  @Field(instant, { description: 'When.' })
  madeAt!: string;

  @Field(instant, { description: 'When it was taken back; null while it holds.', nullable: true })
  takenBackAt!: string | null;
}

class CalendarVersionDto {
  @Field(text({ max: 60 }), { description: 'As time limits pin it.' })
  version!: string;

  @Field(instant, { description: 'When it was made.' })
  madeAt!: string;

  @Field(id, { description: 'The change that led to it; null when it came with a release.', nullable: true })
  changeId!: string | null;

  @Field(boolean, { description: 'Whether that change was taken back.' })
  undoes!: boolean;
}

export class CalendarInFullDto extends CalendarDto {
  @NestedList(() => HolidayDto, { description: 'Days off beside the weekend, in order.', max: 10_000 })
  holidays!: readonly HolidayDto[];

  @ListOf(date, { description: 'Days of the weekend that are worked.', max: 1000 })
  workdays!: readonly string[];

  @NestedList(() => CalendarChangeDto, {
    description: 'What this installation changed, the last first, with what was taken back.',
    max: 10_000,
  })
  made!: readonly CalendarChangeDto[];

  @NestedList(() => CalendarVersionDto, { description: 'The newest first, at most 200.', max: 200 })
  versions!: readonly CalendarVersionDto[];
}

export class NewCalendarChangeDto {
  @Field(oneOf(CHANGE_KINDS), { description: 'What is changed.', example: 'off' })
  kind!: string;

  @Field(date, { description: 'The day; for `off` and `worked`.', optional: true, example: '2027-03-04' })
  day?: string;

  @Field(date, {
    description: 'For `off`: the estimated day off that the announced one takes the place of.',
    optional: true,
  })
  replaces?: string;

  @Field(year, { description: 'For `year_confirmed`.', optional: true })
  year?: number;

  @Field(text({ max: 200 }), {
    description: 'For `off`: its English name.',
    optional: true,
    example: 'Throne Day',
  })
  nameEn?: string;

  @Field(text({ max: 200 }), {
    description: 'For `off`: its French name.',
    optional: true,
    example: 'Fête du Trône',
  })
  nameFr?: string;

  @Field(text({ max: 1000 }), {
    description: 'Where it stands, such as a gazette or a circular.',
    example: 'Official Gazette 7310 of 4 January 2027',
  })
  source!: string;
}
