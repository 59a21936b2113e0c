import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { carryOutProposal } from '../../assessment/carry-out-proposal.js';
import { declareInterest } from '../../assessment/declare-session-interest.js';
import { recordAttendance } from '../../assessment/record-attendance.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { AttendancePage, attendanceField } from './attendance-page.js';
import { InterestsPage } from './interests-page.js';
import { ProposalDonePage } from './proposal-done-page.js';
import { ProposalPage } from './proposal-page.js';
import { loadSessionFile, type SessionFile } from './session-file.js';

type Sent = Readonly<Record<string, unknown>>;

/** What is done in a session beside its steps: attendance, declarations, and the decision on what it supported. */
@Pages('committee-sessions')
export class SessionActsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/attendance')
  async attendance(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { page, session } = await this.sitting(visit, id);
    return AttendancePage({ visit, file: page.file, session, errors: FormErrors.none });
  }

  @Post(':id/attendance')
  async note(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const { page, session } = await this.sitting(visit, id);
    const noted = session.members.flatMap(({ personId }) => {
      const attendance = sent?.[attendanceField(personId)];
      return attendance === undefined ? [] : [{ personId, attendance }];
    });
    try {
      const expectedVersion = String(sent?.['version'] ?? '');
      await recordAttendance(this.runtime, visit.actor, {
        sessionId: id,
        expectedVersion,
        attendance: noted,
      });
      return seeOther(`/committee-sessions/${id}`, { key: 'sessions.attendance.saved' });
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'not_found') throw error;
      const placed = error.details.map((detail) => {
        const place = /^\/attendance\/(\d+)\//.exec(detail.pointer ?? '');
        const member = place ? noted[Number(place[1])] : undefined;
        return member ? { ...detail, pointer: `/${attendanceField(member.personId)}` } : detail;
      });
      const errors = errorsIn(new Problem(error.code, placed), visit.locale);
      return comesBack(AttendancePage({ visit, file: page.file, session, errors }), error.status);
    }
  }

  @Get(':id/interests')
  async interests(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { page, session } = await this.sitting(visit, id);
    const filled = { personId: visit.actor.personId, actionIds: [], reason: '' };
    return InterestsPage({ visit, file: page.file, session, filled, errors: FormErrors.none });
  }

  @Post(':id/interests')
  async declare(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const { page, session } = await this.sitting(visit, id);
    const form = readForm(sent, { personId: 'text', actionIds: 'list', reason: 'text' });
    const personId = form.personId === '' ? visit.actor.personId : form.personId;
    try {
      const { actionIds, reason } = form;
      await declareInterest(this.runtime, visit.actor, { sessionId: id, personId, actionIds, reason });
      return seeOther(`/committee-sessions/${id}`, { key: 'sessions.interests.saved' });
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'not_found') throw error;
      const errors = errorsIn(error, visit.locale, {
        personId: visit.t('sessions.interests.who'),
        actionIds: visit.t('sessions.interests.items'),
        reason: visit.t('sessions.interests.why'),
      });
      const filled = { ...form, personId };
      return comesBack(InterestsPage({ visit, file: page.file, session, filled, errors }), error.status);
    }
  }

  @Get(':id/proposal')
  async proposal(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const file = await this.deciding(visit, id);
    return ProposalPage({ visit, file, reason: '', errors: FormErrors.none });
  }

  @Post(':id/proposal')
  async decide(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const file = await this.deciding(visit, id);
    const form = readForm(sent, { mark: 'text', reason: 'text' });
    try {
      const done = await carryOutProposal(this.runtime, visit.actor, { sessionId: id, ...form });
      const results = done.map(({ item, refusals }) => `item=${item.actionId}~${refusals[0]?.code ?? ''}`);
      return seeOther(`/committee-sessions/${id}/proposal/done?${results.join('&')}`);
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'not_found') throw error;
      const changed = error.code !== 'invalid_field';
      const errors = changed
        ? FormErrors.none
        : errorsIn(error, visit.locale, { reason: visit.t('sessions.proposal.reason') });
      const now = changed ? await loadSessionFile(this.runtime, visit, id) : file;
      return comesBack(
        ProposalPage({ visit, file: now, reason: form.reason, errors, changed }),
        error.status,
      );
    }
  }

  /** The address says what came of it, so that the page can be looked at again. */
  @Get(':id/proposal/done')
  async decided(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('item') items: unknown,
  ): Promise<Answer> {
    const { page, session } = await loadSessionFile(this.runtime, visit, id);
    const answers = new Map(
      (Array.isArray(items) ? items : [items]).map((one) => {
        const [actionId = '', refused = ''] = String(one ?? '').split('~');
        return [actionId, /^[a-z_]{1,60}$/.test(refused) ? refused : null] as const;
      }),
    );
    const results = session.items
      .filter((item) => isId(item.actionId) && answers.has(item.actionId))
      .map((item) => ({ item, refused: answers.get(item.actionId) ?? null }));
    return ProposalDonePage({ visit, file: page.file, results });
  }

  /** From the convening to its end. */
  private async sitting(visit: SignedInVisit, id: string): Promise<SessionFile> {
    const file = await loadSessionFile(this.runtime, visit, id);
    const { code } = file.page.file.stage;
    if (code === 'convened' || code === 'in_session') return file;
    throw new Problem('state_conflict', [{ code: 'session_frozen' }]);
  }

  private async deciding(visit: SignedInVisit, id: string): Promise<SessionFile> {
    if (!visit.holds('head_of_unit')) {
      throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['head_of_unit'] } }]);
    }
    return loadSessionFile(this.runtime, visit, id);
  }
}
