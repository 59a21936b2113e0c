import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { tryCalendarChange } from '../../../cases/calendar-trial.query.js';
import { recalculationOf } from '../../../cases/recalculation.query.js';
import { Database } from '../../../database/database.js';
import { holidayName } from '../../../i18n/index.js';
import { Jobs } from '../../../jobs/port.js';
import { Problem } from '../../../kernel/problem.js';
import { assertMayChangeCalendars, CHANGE_KINDS } from '../../../reference/calendar-change.js';
import { type CalendarInFull, calendarInFull } from '../../../reference/calendars.query.js';
import { changeCalendar, takeBackChange } from '../../../reference/change-calendar.js';
import { progressUrl } from '../../calendars/calendar-urls.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { type ChangeForm, changeLabels, emptyChange, readChange, wantedBy } from './change-form.js';
import { changeFormPage } from './change-form-page.js';
import { confirmChangePage, takeBackPage } from './confirm-change-page.js';
import { recalculationPage } from './recalculation-page.js';

@Pages('admin/calendars')
export class CalendarChangesController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  @Get(':code/progress')
  async progress(@Visiting() visit: SignedInVisit, @Param('code') code: string): Promise<Answer> {
    const progress = await recalculationOf(this.database, visit.actor, code);
    if (!progress) throw new Problem('not_found');
    return recalculationPage(visit, code, progress);
  }

  @Get(':code/changes/:id/take-back')
  askTakeBack(
    @Visiting() visit: SignedInVisit,
    @Param('code') code: string,
    @Param('id') id: string,
  ): Promise<Answer> {
    return this.takeBackPage(visit, code, id, FormErrors.none);
  }

  @Post(':code/changes/:id/take-back')
  async takeBack(
    @Visiting() visit: SignedInVisit,
    @Param('code') code: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { version } = readForm(body, { version: 'text' });
    const on = { code, expectedVersion: version };
    const done = await attempt(() => takeBackChange(this.database, visit.actor, on, id));
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale);
      return comesBack(await this.takeBackPage(visit, code, id, errors), done.problem.status);
    }
    return this.complete(code, 'calendars.take_back.done');
  }

  @Get(':code/:kind')
  async form(
    @Visiting() visit: SignedInVisit,
    @Param('code') code: string,
    @Param('kind') kind: string,
    @Query('replaces') replaces: unknown,
  ): Promise<Answer> {
    const found = await this.known(visit, code, kind);
    return changeFormPage(visit, { found, form: announced(found, kind, replaces), errors: FormErrors.none });
  }

  @Post(':code/:kind/confirm')
  async confirm(
    @Visiting() visit: SignedInVisit,
    @Param('code') code: string,
    @Param('kind') kind: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    await this.known(visit, code, kind);
    return this.preview(visit, code, readChange(kind, body), FormErrors.none);
  }

  @Post(':code/:kind/change')
  async change(
    @Visiting() visit: SignedInVisit,
    @Param('code') code: string,
    @Param('kind') kind: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const found = await this.known(visit, code, kind);
    return changeFormPage(visit, { found, form: readChange(kind, body), errors: FormErrors.none });
  }

  @Post(':code/:kind')
  async make(
    @Visiting() visit: SignedInVisit,
    @Param('code') code: string,
    @Param('kind') kind: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    await this.known(visit, code, kind);
    const form = readChange(kind, body);
    const on = { code, expectedVersion: form.version };
    const done = await attempt(() => changeCalendar(this.database, visit.actor, on, wantedBy(form)));
    if (!done.ok) {
      return this.preview(visit, code, form, errorsIn(done.problem, visit.locale, changeLabels(visit)));
    }
    return this.complete(code, 'calendars.changed');
  }

  private complete(code: string, key: 'calendars.changed' | 'calendars.take_back.done'): Answer {
    this.jobs.wake('recalculate-clocks');
    return seeOther(progressUrl(code), { key });
  }

  /** The preview; the form again where the change makes no sense. */
  private async preview(
    visit: SignedInVisit,
    code: string,
    form: ChangeForm,
    errors: FormErrors,
  ): Promise<Answer> {
    const tried = await attempt(() =>
      tryCalendarChange(this.database, visit.actor, code, { add: wantedBy(form) }),
    );
    if (!tried.ok) {
      const mistakes = errorsIn(tried.problem, visit.locale, changeLabels(visit));
      const found = await this.known(visit, code, form.kind);
      return comesBack(changeFormPage(visit, { found, form, errors: mistakes }), tried.problem.status);
    }
    const trial = tried.value;
    if (!trial.added) throw new Problem('not_found');
    const page = confirmChangePage(visit, { code, form, change: trial.added.change, trial, errors });
    return errors.any ? comesBack(page, 409) : page;
  }

  private async takeBackPage(
    visit: SignedInVisit,
    code: string,
    id: string,
    errors: FormErrors,
  ): Promise<Html> {
    const trial = await tryCalendarChange(this.database, visit.actor, code, { takeBack: id });
    const found = await calendarInFull(this.database, visit.actor, code);
    const made = found?.made.find((one) => one.id === id);
    if (!made) throw new Problem('not_found');
    return takeBackPage(visit, { code, made, trial, errors });
  }

  private async known(visit: SignedInVisit, code: string, kind: string): Promise<CalendarInFull> {
    assertMayChangeCalendars(visit.actor);
    const found = await calendarInFull(this.database, visit.actor, code);
    if (!found || !CHANGE_KINDS.some((one) => one === kind)) throw new Problem('not_found');
    return found;
  }
}

/** The form filled with an estimated day, where somebody comes from it to say when it really is. */
function announced({ calendar }: CalendarInFull, kind: string, replaces: unknown): ChangeForm {
  const holiday = typeof replaces === 'string' ? calendar.holidays[replaces] : undefined;
  if (kind !== 'off' || typeof replaces !== 'string' || !holiday?.estimated) return emptyChange(kind);
  const [nameEn, nameFr] = [holidayName(holiday, 'en'), holidayName(holiday, 'fr')];
  return emptyChange(kind, { day: replaces, replaces, nameEn, nameFr });
}
