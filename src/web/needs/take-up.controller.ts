import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { Problem } from '../../kernel/problem.js';
import { frameworksInBrief, signatoryDays } from '../../partnerships/frameworks-in-brief.query.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadNeedFile, type NeedFile } from './need-file.js';
import { TakeUpPage } from './take-up-page.js';
import { type Taker, takerOf, takeUpBy, usualWay, waysToAnswer } from './ways-to-answer.js';

const OPEN = ['published', 'taken_up'];

/** A need is taken up, with a draft made from it or with what is there: by a Member State, or by the secretariat. */
@Pages('needs')
export class TakeUpController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/take-up')
  async confirm(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { file, taker } = await this.open(visit, id);
    return this.page(visit, file, taker, usualWay(taker, file.need.content.help), FormErrors.none);
  }

  @Post(':id/take-up')
  async takeUp(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Answer> {
    const { file, taker } = await this.open(visit, id);
    const chosen = typeof sent?.['actionId'] === 'string' ? sent['actionId'] : '';
    const answers = Number(sent?.['answers']);
    const taken = await attempt(() =>
      takeUpBy(this.runtime, visit.actor, taker, { needId: id, answers, chosen }),
    );
    if (!taken.ok) {
      const errors = errorsIn(taken.problem, visit.locale, {
        actionId: visit.t(`needs.take_up.how.${taker}`),
      });
      return comesBack(await this.page(visit, file, taker, chosen, errors), taken.problem.status);
    }
    const { path, drafted } = taken.value;
    const key = drafted ? 'needs.take_up.done' : 'needs.take_up.done_existing';
    return seeOther(path, { key, params: { need: file.page.file.reference } });
  }

  /** The need, for whoever may take it up now. */
  private async open(
    visit: SignedInVisit,
    id: string,
  ): Promise<{ readonly file: NeedFile; readonly taker: Taker }> {
    const file = await loadNeedFile(this.runtime, visit, id);
    const taker = takerOf(visit.actor);
    if (!taker) {
      throw new Problem('not_yours_to_do', [
        { code: 'role_missing', params: { roles: ['programme_manager', 'secretariat'] } },
      ]);
    }
    if (!OPEN.includes(file.page.file.stage.code)) {
      throw new Problem('state_conflict', [{ code: 'need_not_open', params: {} }]);
    }
    return { file, taker };
  }

  private async page(
    visit: SignedInVisit,
    file: NeedFile,
    taker: Taker,
    chosen: string,
    errors: FormErrors,
  ): Promise<Html> {
    const ways = await waysToAnswer(this.runtime, visit, taker, file.page.file.id);
    const signatory =
      taker === 'facility' || (await this.isSignatory(visit, file.need.content.partnershipId));
    return TakeUpPage({ visit, file, taker, ways, signatory, chosen, errors });
  }

  /** A Common Agenda is every Member State's; where none is named there is nothing to be warned of. */
  private async isSignatory(visit: SignedInVisit, partnershipId: string | null): Promise<boolean> {
    const { country } = visit.actor;
    if (partnershipId === null || country === null) return true;
    const { database } = this.runtime;
    const framework = (await frameworksInBrief(database, visit.actor)).get(partnershipId);
    if (framework?.kind !== 'MP') return true;
    return (await signatoryDays(database, visit.actor, partnershipId)).has(country);
  }
}
