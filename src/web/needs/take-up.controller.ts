import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { linkableActions } from '../../actions/linkable-actions.query.js';
import { takeUpNeed } from '../../actions/take-up-need.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { holdsOwnRole } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { frameworksInBrief, signatoryDays } from '../../partnerships/frameworks-in-brief.query.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadNeedFile, type NeedFile } from './need-file.js';
import { TakeUpPage } from './take-up-page.js';

const OPEN = ['published', 'taken_up'];

/** A Member State takes up a need: with a draft made from it, or with an action that it leads. */
@Pages('needs')
export class TakeUpController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/take-up')
  async confirm(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.page(visit, await this.open(visit, id), '', FormErrors.none);
  }

  @Post(':id/take-up')
  async takeUp(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Answer> {
    const file = await this.open(visit, id);
    const chosen = typeof sent?.['actionId'] === 'string' ? sent['actionId'] : '';
    const taken = await attempt(() =>
      takeUpNeed(this.runtime, visit.actor, { needId: id, actionId: chosen }),
    );
    if (!taken.ok) {
      const errors = errorsIn(taken.problem, visit.locale);
      return comesBack(await this.page(visit, file, chosen, errors), taken.problem.status);
    }
    const { actionId } = taken.value;
    const params = { need: file.page.file.reference };
    return chosen === ''
      ? seeOther(`/actions/${actionId}/edit`, { key: 'needs.take_up.done', params })
      : seeOther(`/actions/${actionId}`, { key: 'needs.take_up.done_existing', params });
  }

  /** The need, for whoever may take it up now. */
  private async open(visit: SignedInVisit, id: string): Promise<NeedFile> {
    const file = await loadNeedFile(this.runtime, visit, id);
    if (!holdsOwnRole(visit.actor, 'programme_manager')) {
      throw new Problem('not_yours_to_do', [
        { code: 'role_missing', params: { roles: ['programme_manager'] } },
      ]);
    }
    if (!OPEN.includes(file.page.file.stage.code)) {
      throw new Problem('state_conflict', [{ code: 'need_not_open', params: {} }]);
    }
    return file;
  }

  private async page(
    visit: SignedInVisit,
    file: NeedFile,
    chosen: string,
    errors: FormErrors,
  ): Promise<Html> {
    const actions = await linkableActions(this.runtime.database, visit.actor, file.page.file.id);
    const signatory = await this.isSignatory(visit, file.need.content.partnershipId);
    return TakeUpPage({ visit, file, actions, signatory, chosen, errors });
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
