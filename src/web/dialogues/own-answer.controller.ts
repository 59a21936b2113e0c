import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { answerOwnInvitation } from '../../dialogues/answer-invitation.js';
import { type InvitationBehind, ownInvitation } from '../../dialogues/invitation-behind.query.js';
import { Problem } from '../../kernel/problem.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { ANSWER_FIELDS, answerGiven, answerLabel, InvitationPage } from '../invitations/invitation-page.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { answerUrl } from './dialogue-urls.js';
import { mistakesIn, tried } from './tried.js';

/** Answering an invitation signed in, by whoever was invited under their account. */
@Pages('dialogues')
export class OwnAnswerController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/answer')
  async look(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return InvitationPage(this.page(visit, id, await this.own(visit, id)));
  }

  @Post(':id/answer')
  async answer(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const invitation = await this.own(visit, id);
    const form = readForm(body, ANSWER_FIELDS);
    const answered = await tried(() => answerOwnInvitation(this.runtime, visit.actor, id, answerGiven(form)));
    if (answered.ok) return seeOther(`/dialogues/${id}`, { key: 'invitations.page.saved' });
    const { errors } = mistakesIn(visit, answered.problem, (field) => answerLabel(visit, field));
    const page = InvitationPage({ ...this.page(visit, id, invitation), filled: { ...form }, errors });
    return comesBack(page, answered.problem.status);
  }

  private page(visit: SignedInVisit, id: string, invitation: InvitationBehind) {
    const breadcrumbs = caseCrumbs(visit, 'dialogue', { id, reference: invitation.reference });
    return { visit, path: answerUrl(id), invitation, breadcrumbs };
  }

  private async own(visit: SignedInVisit, id: string): Promise<InvitationBehind> {
    const invitation = await ownInvitation(this.runtime.database, visit.actor, id);
    if (!invitation) throw new Problem('not_found');
    return invitation;
  }
}
