import { Get, Inject, Param, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { limitsInUse } from '../../cases/legal-limits.query.js';
import { Problem } from '../../kernel/problem.js';
import { calendarInFull, calendarsInBrief } from '../../reference/calendars.query.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { calendarListPage } from './calendar-list-page.js';
import { calendarPage } from './calendar-page.js';
import { limitsPage } from './limits-page.js';

@Pages('calendars')
export class CalendarsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return calendarListPage(visit, await calendarsInBrief(this.runtime.database, visit.actor));
  }

  @Get('limits')
  async limits(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return limitsPage(visit, await limitsInUse(this.runtime, visit.actor));
  }

  @Get(':code')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('code') code: string,
    @Query('year') year: unknown,
  ): Promise<Answer> {
    const found = await calendarInFull(this.runtime.database, visit.actor, code);
    if (!found) throw new Problem('not_found');
    return calendarPage(visit, { found, year: yearWanted(year, found) });
  }
}

/** The year in the address where the calendar knows it, else the present one, or the nearest that it knows. */
function yearWanted(
  asked: unknown,
  { years, today }: { readonly years: { from: number; to: number }; readonly today: string },
): number {
  const year = Number(asked);
  if (Number.isInteger(year) && year >= years.from && year <= years.to) return year;
  return Math.min(years.to, Math.max(years.from, Number(today.slice(0, 4))));
}
