import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { absenceOutlook } from '../../../cases/absence-outlook.query.js';
import { type Absence, absenceOf } from '../../../cases/absences.query.js';
import { awayNow } from '../../../cases/away.query.js';
import { CaseRuntime } from '../../../cases/case-runtime.js';
import { isLendable } from '../../../cases/delegation.js';
import { colleaguesOf } from '../../../cases/delegations.query.js';
import { endAbsence } from '../../../cases/end-absence.js';
import { maySetFor } from '../../../cases/may-set-for.query.js';
import { setAbsence, tryAbsence } from '../../../cases/set-absence.js';
import { loadPerson } from '../../../identity/load-person.js';
import { isId } from '../../../kernel/id.js';
import { Problem } from '../../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import {
  type AbsenceForm,
  absenceLabel,
  EMPTY_ABSENCE,
  pointerInForm,
  readAbsence,
  wantedBy,
} from './absence-form.js';
import { AbsenceDonePage, AbsencePage, EndAbsencePage } from './absence-page.js';
import { nameWithAway } from './away-text.js';
import { ConfirmAbsencePage } from './confirm-absence-page.js';
import { type Absentee, NewAbsencePage } from './new-absence-page.js';

const BASE = '/delegations/absences';

@Pages('delegations/absences')
export class AbsencesController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  form(@Visiting() visit: SignedInVisit, @Query('for') absentId: unknown): Promise<Answer> {
    return this.page(visit, { ...EMPTY_ABSENCE, absentId: isId(absentId) ? absentId : '' });
  }

  @Post('confirm')
  async confirm(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const form = readAbsence(body);
    const absentee = await this.absentee(visit, form);
    const tried = await attempt(() => tryAbsence(this.runtime, visit.actor, wantedBy(form)));
    if (!tried.ok) return this.mend(visit, form, tried.problem);
    const outlook = await absenceOutlook(this.runtime.database, absentee.id, absentee.roles, form);
    return ConfirmAbsencePage({ visit, absentee, form, outlook, absenceDays: tried.value.absenceDays });
  }

  @Post('change')
  change(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    return this.page(visit, readAbsence(body));
  }

  @Post()
  async set(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const form = readAbsence(body);
    const set = await attempt(() => setAbsence(this.runtime, visit.actor, wantedBy(form)));
    if (!set.ok) return this.mend(visit, form, set.problem);
    return seeOther(`${BASE}/${set.value.id}/done`);
  }

  @Get(':id')
  async one(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return AbsencePage({ visit, absence: await this.known(visit, id) });
  }

  @Get(':id/done')
  async done(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const absence = await this.known(visit, id);
    return absence.endedAt === null ? AbsenceDonePage({ visit, absence }) : AbsencePage({ visit, absence });
  }

  @Get(':id/change')
  async askChange(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const absence = await this.known(visit, id);
    if (!absence.mayEnd) return AbsencePage({ visit, absence });
    const { absent, fromDay, untilDay, note } = absence;
    const kept = absence.standIns.filter((one) => !one.ended);
    return this.page(visit, {
      absentId: absent.id,
      replacesId: id,
      fromDay,
      untilDay,
      note,
      standIns: new Map(kept.map(({ role, delegate }) => [role, delegate.id])),
    });
  }

  @Get(':id/end')
  async askEnd(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const absence = await this.known(visit, id);
    if (!absence.mayEnd) return AbsencePage({ visit, absence });
    return EndAbsencePage({ visit, absence, lastDay: '', errors: FormErrors.none });
  }

  @Post(':id/end')
  async end(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { lastDay } = readForm(body, { lastDay: 'text' });
    const wanted = { id, expectedVersion: null, lastDay: lastDay === '' ? null : lastDay };
    const done = await attempt(() => endAbsence(this.runtime, visit.actor, wanted));
    if (done.ok) {
      const key = lastDay === '' ? 'absences.end.done' : 'absences.end.shorter';
      return seeOther(`${BASE}/${done.value}`, { key });
    }
    if (done.problem.status === 409)
      return seeOther(`${BASE}/${id}`, { key: 'absences.end.was', tone: 'notice' });
    const errors = errorsIn(done.problem, visit.locale, { lastDay: visit.t('absences.end.last_day') });
    const absence = await this.known(visit, id);
    return comesBack(EndAbsencePage({ visit, absence, lastDay, errors }), done.problem.status);
  }

  private async page(visit: SignedInVisit, form: AbsenceForm, errors = FormErrors.none): Promise<string> {
    return NewAbsencePage({ visit, absentee: await this.absentee(visit, form), form, errors });
  }

  private async mend(visit: SignedInVisit, form: AbsenceForm, problem: Problem): Promise<Answer> {
    const details = problem.details.map(({ pointer, ...detail }) => {
      const inForm = pointerInForm(form, pointer);
      return inForm === undefined ? detail : { ...detail, pointer: inForm };
    });
    const errors = errorsIn(new Problem(problem.code, details), visit.locale, (field) =>
      absenceLabel(visit, field),
    );
    return comesBack(await this.page(visit, form, errors), problem.status);
  }

  private async known(visit: SignedInVisit, id: string): Promise<Absence> {
    const found = await absenceOf(this.runtime.database, visit.actor, id);
    if (!found) throw new Problem('not_found');
    return found;
  }

  private async absentee(visit: SignedInVisit, { absentId }: AbsenceForm): Promise<Absentee> {
    const id = absentId === '' ? visit.actor.accountId : absentId;
    if (!isId(id)) throw new Problem('not_found');
    return this.runtime.database.asActor(visit.actor, async (transaction) => {
      const person = await loadPerson(transaction, id);
      if (!person || !(await maySetFor(transaction, visit.actor, person))) {
        throw new Problem('not_yours_to_do', [{ code: 'absence.not_yours' }]);
      }
      const own = person.roles.filter((held) => !held.onBehalfOf && isLendable(held.role));
      const colleagues = await colleaguesOf(transaction, id);
      const away = await awayNow(
        transaction,
        colleagues.map((one) => one.id),
      );
      return {
        id,
        name: person.name,
        isOwn: id === visit.actor.accountId,
        roles: [...new Set(own.map((held) => held.role))],
        colleagues: colleagues
          // Nobody stands in by their own hand.
          .filter((one) => one.id !== visit.actor.accountId)
          .map((one) => ({ ...one, marked: nameWithAway(visit, one.name, away.get(one.id) ?? null) })),
      };
    });
  }
}
