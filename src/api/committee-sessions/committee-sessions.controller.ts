import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { carryOutProposal, proposalMark } from '../../assessment/carry-out-proposal.js';
import { declareInterest } from '../../assessment/declare-session-interest.js';
import { editSession } from '../../assessment/edit-session.js';
import { planSession } from '../../assessment/plan-session.js';
import { sessionProposal } from '../../assessment/ranking.query.js';
import { recordAttendance } from '../../assessment/record-attendance.js';
import { sessionInFull } from '../../assessment/session-in-full.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { type Locale, refusalSentence } from '../../i18n/index.js';
import type { PersonActor } from '../../kernel/actor.js';
import { toWire } from '../../kernel/money.js';
import { Problem } from '../../kernel/problem.js';
import { caseRoutes } from '../cases/case-routes.js';
import { IfMatch } from '../if-match.js';
import { moneyOrNull } from '../money.dto.js';
import { CurrentPerson, type FastifyReply, Reader } from '../request.js';
import { GetRoute, PatchRoute, PostRoute, PutRoute, Sent } from '../route.js';
import {
  CarriedOutDto,
  CarryOutDto,
  CommitteeSessionDto,
  InterestDto,
  NewSessionDto,
  ProposalDto,
  SessionAttendanceDto,
  SessionChangesDto,
} from './committee-session.dto.js';

const SessionRoutes = caseRoutes({
  subject: 'committee_session',
  name: 'CommitteeSession',
  one: 'a session of the Steering Committee',
  many: 'Sessions of the Steering Committee',
  answers: CommitteeSessionDto,
});

@ApiTags('committee-sessions')
@Controller('api/v1/committee-sessions')
export class CommitteeSessionsController extends SessionRoutes {
  constructor(@Inject(CaseRuntime) runtime: CaseRuntime) {
    super(runtime);
  }

  protected async content(actor: PersonActor, id: string) {
    const session = await sessionInFull(this.runtime, actor, id);
    if (!session) throw new Problem('not_found');
    const { openedAt, endedAt, approvedAt, chair: _chair, items, ...told } = session;
    return {
      ...told,
      satFrom: openedAt,
      satUntil: endedAt,
      minutesApprovedAt: approvedAt,
      items: items.map((item) => ({
        position: item.position,
        actionId: item.actionId,
        reference: item.reference,
        title: item.title,
        outcome: item.outcome,
        grant: moneyOrNull(item.grantCents),
        points: item.points,
        votes: item.votes.map(({ personId, name, answer, byChair }) => ({ personId, name, answer, byChair })),
        byConsensus: item.byConsensus,
        recused: item.recused,
        decision: item.decision?.transition ?? null,
      })),
    };
  }

  @PostRoute({
    id: 'planCommitteeSession',
    for: ['secretariat'],
    summary: 'Plan a session of the Steering Committee',
    body: NewSessionDto,
    answers: CommitteeSessionDto,
    version: 'read',
  })
  async plan(
    @Sent() wanted: NewSessionDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id } = await planSession(this.runtime, actor, wanted);
    reply.header('location', `/api/v1/committee-sessions/${id}`);
    return this.one(id, actor, locale, reply);
  }

  @PatchRoute({
    id: 'editCommitteeSession',
    path: ':id',
    for: 'signed_in',
    summary: 'Change a session: its agenda and place before it is convened, remarks in its minutes',
    description: 'Fields left out stay as they are; 422 names those that the stage has frozen.',
    body: SessionChangesDto,
    answers: CommitteeSessionDto,
    version: 'changed',
  })
  async edit(
    @Param('id') sessionId: string,
    @IfMatch() expectedVersion: string,
    @Sent() changes: SessionChangesDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await editSession(this.runtime, actor, { sessionId, expectedVersion, changes });
    return this.one(sessionId, actor, locale, reply);
  }

  @PutRoute({
    id: 'noteCommitteeAttendance',
    path: ':id/attendance',
    for: ['secretariat', 'steering_chair'],
    summary: 'Note who is in the room, from the convening to the end',
    body: SessionAttendanceDto,
    answers: CommitteeSessionDto,
    version: 'changed',
  })
  async attendance(
    @Param('id') sessionId: string,
    @IfMatch() expectedVersion: string,
    @Sent() { attendance }: SessionAttendanceDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await recordAttendance(this.runtime, actor, { sessionId, expectedVersion, attendance });
    return this.one(sessionId, actor, locale, reply);
  }

  @PostRoute({
    id: 'declareCommitteeInterest',
    path: ':id/interests',
    for: ['secretariat', 'steering_chair', 'steering_member'],
    summary: 'Declare a conflict of interest in items of the agenda',
    description: 'Whoever declares it has no voice on them from then on; it is not taken back.',
    body: InterestDto,
    answers: CommitteeSessionDto,
    status: 200,
    version: 'read',
    problems: ['state_conflict'],
  })
  async declare(
    @Param('id') sessionId: string,
    @Sent() interest: InterestDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await declareInterest(this.runtime, actor, { sessionId, ...interest });
    return this.one(sessionId, actor, locale, reply);
  }

  @GetRoute({
    id: 'getCommitteeProposal',
    path: ':id/proposal',
    for: 'signed_in',
    summary: 'The ranking of what a session has still to decide, and for how many the money suffices',
    answers: ProposalDto,
  })
  async proposal(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<ProposalDto> {
    await this.content(actor, id);
    const proposal = await sessionProposal(this.runtime, actor, id);
    return {
      mark: proposalMark(proposal),
      items: proposal.map((one) => ({
        actionId: one.actionId,
        reference: one.reference,
        stage: one.stage.code,
        envelope: one.envelopeCode,
        place: one.place,
        tied: one.tied,
        proposed: one.proposed,
        grant: toWire(one.grantCents),
        left: toWire(one.leftCents),
      })),
    };
  }

  @PostRoute({
    id: 'carryOutCommitteeProposal',
    path: ':id/proposal',
    for: ['head_of_unit'],
    summary: 'Decide on everything that a session has supported as the proposal has it',
    description: 'Each action is answered by itself; what is refused holds up none of the others.',
    body: CarryOutDto,
    answers: CarriedOutDto,
    status: 200,
    problems: ['state_conflict', 'stale_version'],
  })
  async carryOut(
    @Param('id') sessionId: string,
    @Sent() command: CarryOutDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
  ): Promise<CarriedOutDto> {
    await this.content(actor, sessionId);
    const done = await carryOutProposal(this.runtime, actor, { sessionId, ...command });
    return {
      items: done.map(({ item, transition, refusals }) => ({
        actionId: item.actionId,
        transition,
        done: refusals.length === 0,
        refusals: refusals.map((refusal) => refusalSentence(refusal, locale)),
      })),
    };
  }
}
