import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { Locale } from '../../i18n/index.js';
import type { PersonActor } from '../../kernel/actor.js';
import { toWire } from '../../kernel/money.js';
import { Problem } from '../../kernel/problem.js';
import { editPartnership } from '../../partnerships/edit-partnership.js';
import { frameworkInFull } from '../../partnerships/framework-in-full.query.js';
import { partnershipHistory, type ReviewInFull } from '../../partnerships/history.query.js';
import { PROPOSERS, proposePartnership } from '../../partnerships/propose-partnership.js';
import { recordSignatory } from '../../partnerships/record-signatory.js';
import { setPriorities } from '../../partnerships/set-priorities.js';
import { tickFollowUp, writeConclusions } from '../../partnerships/write-conclusions.js';
import { caseRoutes } from '../cases/case-routes.js';
import { IfMatch } from '../if-match.js';
import { CurrentPerson, type FastifyReply, Reader } from '../request.js';
import { GetRoute, PatchRoute, PostRoute, Sent } from '../route.js';
import {
  ConclusionsDto,
  NewPrioritiesDto,
  PartnershipHistoryDto,
  SignatoryChangeDto,
  TickDto,
} from './history.dto.js';
import { NewPartnershipDto, PartnershipChangesDto, PartnershipDto } from './partnership.dto.js';

const PartnershipRoutes = caseRoutes({
  subject: 'partnership',
  name: 'Partnership',
  one: 'a partnership',
  many: 'Partnerships',
  answers: PartnershipDto,
});

@ApiTags('partnerships')
@Controller('api/v1/partnerships')
export class PartnershipsController extends PartnershipRoutes {
  constructor(@Inject(CaseRuntime) runtime: CaseRuntime) {
    super(runtime);
  }

  protected async content(actor: PersonActor, id: string) {
    const framework = await frameworkInFull(this.runtime.database, actor, id);
    if (!framework) throw new Problem('not_found');
    return framework;
  }

  @PostRoute({
    id: 'proposePartnership',
    for: PROPOSERS,
    summary: 'Propose a framework with a partner country',
    description: 'One of each kind with a country; the partner country sees it from then on.',
    body: NewPartnershipDto,
    answers: PartnershipDto,
    version: 'read',
  })
  async propose(
    @Sent() proposal: NewPartnershipDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id } = await proposePartnership(this.runtime, actor, { ...proposal });
    reply.header('location', `/api/v1/partnerships/${id}`);
    return this.one(id, actor, locale, reply);
  }

  @PatchRoute({
    id: 'editPartnership',
    path: ':id',
    for: 'signed_in',
    summary: 'Change what a partnership says of itself',
    description:
      'Fields left out stay as they are; lists are replaced as a whole. Once it is signed only signatories change: their accession, their exit, and who joins. Kind and country stay once the text has gone to the Council.',
    body: PartnershipChangesDto,
    answers: PartnershipDto,
    version: 'changed',
  })
  async edit(
    @Param('id') partnershipId: string,
    @IfMatch() expectedVersion: string,
    @Sent() changes: PartnershipChangesDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await editPartnership(this.runtime, actor, { partnershipId, expectedVersion, changes: { ...changes } });
    return this.one(partnershipId, actor, locale, reply);
  }

  @GetRoute({
    id: 'getPartnershipHistory',
    path: ':id/history',
    for: 'signed_in',
    summary: 'A partnership over the years',
    description: 'Priorities in their versions, reviews as they were, renewals, suspensions.',
    answers: PartnershipHistoryDto,
  })
  async history(@Param('id') id: string, @CurrentPerson() actor: PersonActor) {
    await this.view(actor, id);
    const history = await partnershipHistory(this.runtime.database, actor, id);
    if (!history) throw new Problem('not_found');
    return { ...history, reviews: history.reviews.map(reviewOnTheWire) };
  }

  @PostRoute({
    id: 'recordAccession',
    path: ':id/accessions',
    for: 'signed_in',
    status: 200,
    summary: 'Record that a Member State joined a signed framework',
    body: SignatoryChangeDto,
    answers: PartnershipDto,
    version: 'changed',
  })
  async accede(
    @Param('id') partnershipId: string,
    @IfMatch() expectedVersion: string,
    @Sent() change: SignatoryChangeDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await recordSignatory(this.runtime, actor, { partnershipId, expectedVersion, act: 'accession', change });
    return this.one(partnershipId, actor, locale, reply);
  }

  @PostRoute({
    id: 'recordExit',
    path: ':id/exits',
    for: 'signed_in',
    status: 200,
    summary: 'Record that a Member State left a signed framework',
    body: SignatoryChangeDto,
    answers: PartnershipDto,
    version: 'changed',
  })
  async leave(
    @Param('id') partnershipId: string,
    @IfMatch() expectedVersion: string,
    @Sent() change: SignatoryChangeDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await recordSignatory(this.runtime, actor, { partnershipId, expectedVersion, act: 'exit', change });
    return this.one(partnershipId, actor, locale, reply);
  }

  @PostRoute({
    id: 'setPriorities',
    path: ':id/priorities',
    for: 'signed_in',
    status: 200,
    summary: 'Set the priorities of a partnership',
    description: 'A new version; the same again changes nothing.',
    body: NewPrioritiesDto,
    answers: PartnershipDto,
    version: 'changed',
  })
  async priorities(
    @Param('id') partnershipId: string,
    @IfMatch() expectedVersion: string,
    @Sent() { priorities }: NewPrioritiesDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await setPriorities(this.runtime, actor, { partnershipId, expectedVersion, priorities });
    return this.one(partnershipId, actor, locale, reply);
  }

  @PatchRoute({
    id: 'writeConclusions',
    path: ':id/conclusions',
    for: 'signed_in',
    summary: 'Write what the open review comes to',
    description: 'Fields left out stay as they are. 409 where no review is open.',
    body: ConclusionsDto,
    answers: PartnershipDto,
    version: 'changed',
  })
  async conclude(
    @Param('id') partnershipId: string,
    @IfMatch() expectedVersion: string,
    @Sent() written: ConclusionsDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await writeConclusions(this.runtime, actor, { partnershipId, expectedVersion, ...written });
    return this.one(partnershipId, actor, locale, reply);
  }

  @PostRoute({
    id: 'tickFollowUp',
    path: ':id/reviews/:review/follow-ups/:followUp',
    params: { review: 'The number of the review.', followUp: 'Its place in the review, from 1.' },
    for: 'signed_in',
    status: 200,
    summary: 'Mark a follow-up as done, or as open again',
    body: TickDto,
    answers: PartnershipDto,
    version: 'changed',
  })
  async tick(
    @Param() { id, review, followUp }: Readonly<Record<'id' | 'review' | 'followUp', string>>,
    @IfMatch() expectedVersion: string,
    @Sent() { doneOn }: TickDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await tickFollowUp(this.runtime, actor, {
      partnershipId: id,
      expectedVersion,
      review: numberIn(review),
      followUp: numberIn(followUp),
      doneOn,
    });
    return this.one(id, actor, locale, reply);
  }
}

function reviewOnTheWire({ money, ...review }: ReviewInFull) {
  return {
    ...review,
    money: money && {
      committed: toWire(money.committedCents),
      committedInPeriod: toWire(Math.max(0, money.committedInPeriodCents)),
      paid: toWire(money.paidCents),
      paidInPeriod: toWire(Math.max(0, money.paidInPeriodCents)),
    },
  };
}

/** What is no number names nothing. */
function numberIn(text: string): number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0;
}
