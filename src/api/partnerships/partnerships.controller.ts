import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { Locale } from '../../i18n/index.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { editPartnership } from '../../partnerships/edit-partnership.js';
import { frameworkInFull } from '../../partnerships/framework-in-full.query.js';
import { PROPOSERS, proposePartnership } from '../../partnerships/propose-partnership.js';
import { caseRoutes } from '../cases/case-routes.js';
import { IfMatch } from '../if-match.js';
import { CurrentPerson, type FastifyReply, Reader } from '../request.js';
import { PatchRoute, PostRoute, Sent } from '../route.js';
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
      'Fields left out stay as they are; lists are replaced as a whole. Once it is signed only signatories change: their accession, their exit, and who joins.',
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
}
