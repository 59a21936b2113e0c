import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { wishedCases, wishForCase } from '../../../notifications/case-wishes.js';
import { changePreferences, preferencesOf } from '../../../notifications/preferences.js';
import { WorkingCalendars } from '../../../reference/working-calendars.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { NOTICES_FIELDS, type NoticesForm, noticesForm, noticesLabels, wantedIn } from './notices-form.js';
import { noticesPage } from './notices-page.js';

@Pages('account/notices')
export class NoticesController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(WorkingCalendars) private readonly calendars: WorkingCalendars,
  ) {}

  @Get()
  async notices(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return this.page(visit, null, FormErrors.none);
  }

  @Post()
  async save(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const form = readForm(body, NOTICES_FIELDS);
    const done = await attempt(() =>
      changePreferences(this.database, visit.actor, wantedIn(form), this.calendars.calendarFor),
    );
    if (!done.ok) {
      return comesBack(
        await this.page(visit, form, errorsIn(done.problem, visit.locale, noticesLabels(visit))),
      );
    }
    return seeOther('/account/notices', { key: 'wishes.saved' });
  }

  @Post('cases/:id/end')
  async endWish(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    readForm(body, {});
    await wishForCase(this.database, visit.actor, id, null);
    return seeOther('/account/notices', { key: 'wishes.case.done_usual' });
  }

  private async page(visit: SignedInVisit, form: NoticesForm | null, errors: FormErrors): Promise<Html> {
    const own = await preferencesOf(this.database, visit.actor);
    const cases = await wishedCases(this.database, visit.actor);
    return noticesPage(visit, { own, form: form ?? noticesForm(own), errors, cases });
  }
}
