import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../database/database.js';
import { calendarName, holidayName, type Locale, toLocale } from '../../i18n/index.js';
import { Jobs } from '../../jobs/port.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import {
  CALENDAR_GROUPS,
  type CalendarChangeMade,
  type CalendarInBrief,
  type CalendarInFull,
  calendarInFull,
  calendarsInBrief,
} from '../../reference/calendars.query.js';
import { changeCalendar, takeBackChange } from '../../reference/change-calendar.js';
import { oneOf } from '../field-kinds.js';
import type { ListSpec, ListWanted } from '../list.js';
import { CurrentPerson, type FastifyReply } from '../request.js';
import { DeleteRoute, GetRoute, Listed, PostRoute, Sent } from '../route.js';
import {
  type CalendarChangeDto,
  CalendarDto,
  CalendarInFullDto,
  NewCalendarChangeDto,
} from './calendar.dto.js';

const CALENDARS: ListSpec = {
  filters: { group: { kind: oneOf(CALENDAR_GROUPS), description: 'The group.' } },
};
const CODE = { code: '`COMMISSION`, or the ISO code of a country.' };

@ApiTags('calendars')
@Controller('api/v1/calendars')
export class CalendarsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  @GetRoute({
    id: 'listCalendars',
    for: 'signed_in',
    summary: 'Working calendars, by code',
    list: CALENDARS,
    answers: CalendarDto,
  })
  async list(@Listed() { limit, cursor, filter }: ListWanted, @CurrentPerson() actor: PersonActor) {
    const all = await calendarsInBrief(this.database, actor);
    const wanted = all.filter(
      (one) => (filter['group'] ?? one.group) === one.group && (cursor === undefined || one.code > cursor),
    );
    const items = wanted.slice(0, limit);
    const next = wanted.length > limit ? (items.at(-1)?.code ?? null) : null;
    return { items: items.map((one) => inBrief(one, toLocale(actor.locale))), next };
  }

  @GetRoute({
    id: 'getCalendar',
    path: ':code',
    params: CODE,
    for: 'signed_in',
    summary: 'Read a working calendar with its days and how it came to be',
    answers: CalendarInFullDto,
  })
  one(@Param('code') code: string, @CurrentPerson() actor: PersonActor): Promise<CalendarInFullDto> {
    return this.answer(actor, code);
  }

  @PostRoute({
    id: 'changeCalendar',
    path: ':code/days',
    params: CODE,
    for: ['administrator'],
    summary: 'Add a day off, have a day worked after all, or confirm a year',
    description:
      'Makes a new version at once. Running time limits are taken over to it in the background, and those whose dates move are told. 409 when the day was changed before.',
    body: NewCalendarChangeDto,
    answers: CalendarInFullDto,
  })
  async change(
    @Param('code') code: string,
    @Sent() wanted: NewCalendarChangeDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarInFullDto> {
    const { changeId } = await changeCalendar(this.database, actor, { code }, wanted);
    this.database.afterCommit(() => this.jobs.wake('recalculate-clocks'));
    reply.header('location', `/api/v1/calendars/${code}/days/${changeId}`);
    return this.answer(actor, code);
  }

  @DeleteRoute({
    id: 'takeBackCalendarChange',
    path: ':code/days/:id',
    params: { ...CODE, id: 'Of the change.' },
    for: ['administrator'],
    summary: 'Take a change back',
    description: 'Makes a new version without it. 409 when it was taken back already.',
    problems: ['state_conflict'],
  })
  async takeBack(
    @Param('code') code: string,
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
  ): Promise<void> {
    await takeBackChange(this.database, actor, { code }, id);
    this.jobs.wake('recalculate-clocks');
  }

  private async answer(actor: PersonActor, code: string): Promise<CalendarInFullDto> {
    const found = await calendarInFull(this.database, actor, code);
    if (!found) throw new Problem('not_found');
    return inFull(found, toLocale(actor.locale));
  }
}

function inBrief(
  {
    code,
    group,
    version,
    zone,
    weekend,
    years,
    confirmedYears,
    confirmed,
    provenance,
    source,
    changes,
  }: CalendarInBrief,
  locale: Locale,
): CalendarDto {
  return {
    code,
    name: calendarName(code, locale),
    group,
    version,
    timeZone: zone,
    weekend,
    years,
    confirmedYears,
    confirmed,
    provenance,
    source,
    changes,
  };
}

function inFull(found: CalendarInFull, locale: Locale): CalendarInFullDto {
  const { calendar } = found;
  return {
    ...inBrief(found, locale),
    holidays: Object.entries(calendar.holidays)
      .map(([date, day]) => ({
        date,
        name: holidayName(day, locale),
        estimated: day.estimated === true,
      }))
      .sort((one, other) => one.date.localeCompare(other.date)),
    workdays: calendar.workdays ?? [],
    made: found.made.map((one) => changeInWords(one, locale)),
    versions: found.versions.map(({ madeBy: _, ...version }) => version),
  };
}

function changeInWords(
  { id, change, source, ...made }: CalendarChangeMade,
  locale: Locale,
): CalendarChangeDto {
  const off = change.kind === 'off' ? change : null;
  return {
    id,
    kind: change.kind,
    day: change.kind === 'year_confirmed' ? null : change.day,
    replaces: off?.replaces ?? null,
    year: change.kind === 'year_confirmed' ? change.year : null,
    name: off ? holidayName({ name: off.names.en, names: off.names }, locale) : null,
    source,
    madeBy: made.madeBy,
    madeAt: made.madeAt,
    takenBackAt: made.takenBackAt,
  };
}
