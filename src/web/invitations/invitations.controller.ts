import { Body, Get, Inject, Param, Post, Req } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { answerInvitation } from '../../dialogues/answer-invitation.js';
import { type InvitationBehind, invitationBehind } from '../../dialogues/invitation-behind.query.js';
import { toLocale } from '../../i18n/index.js';
import { Problem } from '../../kernel/problem.js';
import { mistakesIn, tried } from '../dialogues/tried.js';
import { OpenToAll } from '../open-to-all.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Cookies } from '../shell/cookies.js';
import type { WebRequest } from '../shell/http.js';
import { AnyVisit, Pages } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import { Visit } from '../shell/visit.js';
import { ANSWER_FIELDS, answerGiven, answerLabel, InvitationPage } from './invitation-page.js';

/** Answering an invitation by the secret in it, without an account. Only the post answers: mail programs look ahead. */
@OpenToAll('secret')
@Pages('invitations')
export class InvitationsController {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {}

  @Get(':secret')
  async look(
    @AnyVisit() visit: Visit,
    @Param('secret') secret: string,
    @Req() request: WebRequest,
  ): Promise<Answer> {
    const invitation = await this.known(secret);
    const reader = this.readerOf(visit, invitation, request);
    return InvitationPage({ visit: reader, path: pathOf(secret), invitation });
  }

  @Post(':secret')
  async answer(
    @AnyVisit() visit: Visit,
    @Param('secret') secret: string,
    @Req() request: WebRequest,
    @Body() body: unknown,
  ): Promise<Answer> {
    const invitation = await this.known(secret);
    const form = readForm(body, ANSWER_FIELDS);
    const answered = await tried(() => answerInvitation(this.runtime, secret, answerGiven(form)));
    if (answered.ok) return seeOther(pathOf(secret), { key: 'invitations.page.saved' });
    const reader = this.readerOf(visit, invitation, request);
    const { errors } = mistakesIn(reader, answered.problem, (field) => answerLabel(reader, field));
    const page = InvitationPage({
      visit: reader,
      path: pathOf(secret),
      invitation,
      filled: { ...form },
      errors,
    });
    return comesBack(page, answered.problem.status);
  }

  private async known(secret: string): Promise<InvitationBehind> {
    const invitation = await invitationBehind(this.runtime.database, secret);
    if (!invitation) throw new Problem('not_found', [{ code: 'invitation_unknown' }]);
    return invitation;
  }

  /** In the invitee's language, unless this browser has chosen one. */
  private readerOf(visit: Visit, { locale }: InvitationBehind, request: WebRequest): Visit {
    if (visit.actor !== null || this.cookies.language(request) !== null) return visit;
    const { actor, session, url, flash, demo, installation, appearance } = visit;
    return new Visit({
      actor,
      session,
      url,
      flash,
      demo,
      installation,
      appearance,
      locale: toLocale(locale),
    });
  }
}

function pathOf(secret: string): string {
  return `/invitations/${secret}`;
}
