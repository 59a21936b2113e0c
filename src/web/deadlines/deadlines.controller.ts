import { Get, Inject, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { type DeadlinesWanted, deadlinesFor } from '../../cases/deadlines.query.js';
import { dateInZone, nonWorkingReason, parseInstant, startOfDay } from '../../workflow/index.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { AgendaPage } from './agenda-page.js';
import { type DeadlinesAsked, deadlinesAsked } from './deadlines-asked.js';
import { monthAfter } from './month-grid.js';
import { MonthPage } from './month-page.js';
import { withFollowUps } from './with-follow-ups.js';

const PAGE_SIZE = 100;
const SHOWN_PER_MONTH = 500;
const DAY_MS = 86_400_000;

@Pages('deadlines')
export class DeadlinesController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    const asked = deadlinesAsked(query);
    if (asked.view === 'month') return this.month(visit, asked);
    const deadlines = await deadlinesFor(this.runtime, visit.actor, {
      ...wantedBy(asked),
      limit: PAGE_SIZE,
      ...asked.cursor,
    });
    return AgendaPage({
      visit,
      asked,
      deadlines: await withFollowUps(this.runtime, visit, asked, deadlines),
    });
  }

  private async month(visit: SignedInVisit, asked: DeadlinesAsked): Promise<Answer> {
    const { now, timeZone, calendar } = await deadlinesFor(this.runtime, visit.actor, {
      ...wantedBy(asked),
      limit: 1,
    });
    const today = dateInZone(parseInstant(now), timeZone);
    const month = asked.month ?? today.slice(0, 7);
    const found = await deadlinesFor(this.runtime, visit.actor, {
      ...wantedBy(asked),
      limit: SHOWN_PER_MONTH,
      // Days are those of each limit's own zone, and no zone is further off than a day.
      from: new Date(startOfDay(`${month}-01`, 'UTC') - DAY_MS).toISOString(),
      before: new Date(startOfDay(`${monthAfter(month, 1)}-01`, 'UTC') + DAY_MS).toISOString(),
    });
    const { items } = await withFollowUps(
      this.runtime,
      visit,
      { ...asked, cursor: {} },
      { ...found, next: null },
    );
    const days = this.runtime.calendarFor(calendar);
    return MonthPage({
      visit,
      asked,
      month,
      today,
      deadlines: items.filter((one) => one.dueDate.startsWith(month)),
      cutAt: found.next === null ? null : SHOWN_PER_MONTH,
      dayOff: (date) => nonWorkingReason(date, days),
    });
  }
}

function wantedBy({ whose, country, kind }: DeadlinesAsked): Omit<DeadlinesWanted, 'limit'> {
  return {
    whose,
    ...(country === '' ? {} : { country }),
    ...(kind === '' ? {} : { subject: kind }),
  };
}
