import { Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { assessmentInFull } from '../../assessment/assessment-in-full.query.js';
import { agreeToConsensus, proposeConsensus } from '../../assessment/consensus.js';
import { declareInterest, statementFor } from '../../assessment/declare-interest.js';
import { handInSheet } from '../../assessment/hand-in-sheet.js';
import { keepSheet } from '../../assessment/keep-sheet.js';
import { nameAssessor } from '../../assessment/name-assessor.js';
import { writePoints } from '../../assessment/points-text.js';
import type { Assessor, Round } from '../../assessment/round.js';
import { settleRound } from '../../assessment/settle-round.js';
import { takeOffAssessor } from '../../assessment/take-off-assessor.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { type Locale, labelIn } from '../../i18n/index.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { idOr404 } from '../cases/case-routes.js';
import { CurrentPerson, Reader } from '../request.js';
import { GetRoute, PostRoute, PutRoute, Sent } from '../route.js';
import {
  AssessmentDto,
  DeclarationDto,
  NewAssessorDto,
  NewConsensusDto,
  SheetDto,
} from './assessment.dto.js';

/** How applications are assessed; to everybody outside there is no assessment. */
@ApiTags('assessments')
@Controller('api/v1/actions')
export class AssessmentsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @GetRoute({
    id: 'readAssessment',
    path: ':id/assessment',
    for: 'signed_in',
    summary: 'How an action is assessed, as far as it is open to the reader',
    description:
      'Nobody reads another’s scores before every sheet of the round is in, and only its assessors and the secretariat before it is settled.',
    answers: AssessmentDto,
  })
  async read(
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
  ): Promise<AssessmentDto> {
    const found = await assessmentInFull(this.runtime, actor, idOr404(id));
    if (!found) throw new Problem('not_found');
    return {
      next: found.standing?.next ?? null,
      statement: statementFor(locale),
      rounds: found.rounds.map((round) => roundOnTheWire(round, locale)),
    };
  }

  @PostRoute({
    id: 'nameAssessor',
    path: ':id/assessment/assessors',
    for: 'signed_in',
    summary: 'Name an assessor',
    description: 'For the secretariat, while the action is being assessed.',
    body: NewAssessorDto,
    answers: AssessmentDto,
  })
  async name(
    @Param('id') id: string,
    @Sent() sent: NewAssessorDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
  ) {
    await nameAssessor(this.runtime, actor, { actionId: id, ...sent });
    return this.read(id, actor, locale);
  }

  @PostRoute({
    id: 'takeOffAssessor',
    path: ':id/assessment/assessors/:assessorId/take-off',
    params: { assessorId: 'The assessor’s id.' },
    for: 'signed_in',
    summary: 'Take an assessor off, before their sheet is in',
    answers: AssessmentDto,
    status: 200,
  })
  async takeOff(
    @Param('id') id: string,
    @Param('assessorId') assessorId: string,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
  ) {
    await takeOffAssessor(this.runtime, actor, { actionId: id, assessorId });
    return this.read(id, actor, locale);
  }

  @PostRoute({
    id: 'declareInterest',
    path: ':id/assessment/declaration',
    for: 'signed_in',
    summary: 'Make the declaration of interests, or declare a conflict',
    description: 'For an assessor who was named. A conflict takes them off the action for good.',
    body: DeclarationDto,
    answers: AssessmentDto,
    status: 200,
  })
  async declare(
    @Param('id') id: string,
    @Sent() sent: DeclarationDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
  ) {
    await declareInterest(this.runtime, actor, { actionId: id, ...sent }, locale);
    return this.read(id, actor, locale);
  }

  @PutRoute({
    id: 'keepScoreSheet',
    path: ':id/assessment/sheet',
    for: 'signed_in',
    summary: 'Keep the own score sheet as far as it is written',
    body: SheetDto,
    answers: AssessmentDto,
    problems: ['state_conflict'],
  })
  async keep(
    @Param('id') id: string,
    @Sent() sent: SheetDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
  ) {
    await keepSheet(this.runtime, actor, { actionId: id, ...sent });
    return this.read(id, actor, locale);
  }

  @PostRoute({
    id: 'handInScoreSheet',
    path: ':id/assessment/sheet/hand-in',
    for: 'signed_in',
    summary: 'Hand in the own score sheet as it was kept',
    description:
      'It never changes afterwards. With the last one the round is settled, unless sheets lie apart.',
    answers: AssessmentDto,
    status: 200,
  })
  async handIn(@Param('id') id: string, @CurrentPerson() actor: PersonActor, @Reader() locale: Locale) {
    await handInSheet(this.runtime, actor, id);
    return this.read(id, actor, locale);
  }

  @PostRoute({
    id: 'proposeConsensus',
    path: ':id/assessment/consensus',
    for: 'signed_in',
    summary: 'Propose consensus scores',
    description: 'For an assessor of the round, where sheets lie apart and the grid asks for a consensus.',
    body: NewConsensusDto,
    answers: AssessmentDto,
  })
  async propose(
    @Param('id') id: string,
    @Sent() sent: NewConsensusDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
  ) {
    await proposeConsensus(this.runtime, actor, { actionId: id, ...sent });
    return this.read(id, actor, locale);
  }

  @PostRoute({
    id: 'agreeToConsensus',
    path: ':id/assessment/consensus/:number/agree',
    params: { number: 'The number of the latest proposal.' },
    for: 'signed_in',
    summary: 'Agree to the latest consensus scores',
    answers: AssessmentDto,
    status: 200,
  })
  async agree(
    @Param('id') id: string,
    @Param('number') number: string,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
  ) {
    await agreeToConsensus(this.runtime, actor, { actionId: id, number: Number(number) });
    return this.read(id, actor, locale);
  }

  @PostRoute({
    id: 'settleAssessment',
    path: ':id/assessment/settle',
    for: 'signed_in',
    summary: 'Settle a round whose last missing sheet will not come',
    description: 'For the secretariat, after somebody was recused when all others had handed in.',
    answers: AssessmentDto,
    status: 200,
  })
  async settle(@Param('id') id: string, @CurrentPerson() actor: PersonActor, @Reader() locale: Locale) {
    await settleRound(this.runtime, actor, id);
    return this.read(id, actor, locale);
  }
}

function roundOnTheWire(round: Round, locale: Locale): AssessmentDto['rounds'][number] {
  const { rules } = round.grid;
  const { settled, consensus } = round;
  return {
    round: round.round,
    open: round.open,
    openedAt: round.openedAt,
    gridVersion: round.grid.number,
    threshold: writePoints(rules.thresholdHundredths),
    outlierRule: rules.outlierRule,
    criteria: rules.criteria.map((one) => ({
      name: labelIn(one.names, locale),
      question: labelIn(one.questions, locale),
      weight: one.weight,
      maximum: writePoints(one.maximumHundredths),
      threshold: writePoints(one.thresholdHundredths),
    })),
    assessors: round.assessors.map(assessorOnTheWire),
    consensus: consensus && {
      number: consensus.number,
      points: consensus.points.map(writePoints),
      reason: consensus.reason,
      proposedBy: consensus.proposedBy,
      agreed: consensus.agreed,
    },
    result: settled && {
      points: writePoints(settled.pointsHundredths),
      thresholdsMet: settled.thresholdsMet,
      by: settled.by,
      at: settled.at,
    },
  };
}

function assessorOnTheWire({ sheet, ...one }: Assessor) {
  return {
    id: one.id,
    name: one.name,
    role: one.role,
    third: one.tieBreaker,
    declaredAt: one.declaredAt,
    handedInAt: one.submittedAt,
    ended: one.endedWhy,
    scores:
      sheet?.points.map((points, index) => ({
        points: points === null ? null : writePoints(points),
        comment: sheet.comments[index] ?? '',
      })) ?? null,
    remark: sheet?.remark ?? null,
  };
}
