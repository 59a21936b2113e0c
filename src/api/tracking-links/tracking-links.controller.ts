import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { endTrackingLink, makeTrackingLink } from '../../cases/make-tracking-link.js';
import { trackingPath } from '../../cases/tracking-link.js';
import { type TrackingLink, trackingLinkOf, trackingLinksFor } from '../../cases/tracking-links.query.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { COLLECTIONS, collectionOf } from '../cases/collections.js';
import { id as idKind, oneOf } from '../field-kinds.js';
import type { ListSpec, ListWanted } from '../list.js';
import { CurrentPerson, type FastifyReply } from '../request.js';
import { GetRoute, Listed, PostRoute, Sent } from '../route.js';
import { MadeTrackingLinkDto, NewTrackingLinkDto, TrackingLinkDto } from './tracking-link.dto.js';

const LINKS: ListSpec = {
  filters: {
    caseId: { kind: idKind, description: 'The case that they open.' },
    live: { kind: oneOf(['true', 'false']), description: 'Whether they open something now.' },
  },
};

@ApiTags('tracking-links')
@Controller('api/v1/tracking-links')
export class TrackingLinksController {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @GetRoute({
    id: 'listTrackingLinks',
    for: 'signed_in',
    summary: 'Links under which cases are followed without an account, the last made first',
    description: 'For the secretariat all, for whoever leads a case those of that case.',
    list: LINKS,
    answers: TrackingLinkDto,
  })
  async list(@Listed() { limit, cursor, filter }: ListWanted, @CurrentPerson() actor: PersonActor) {
    const page = await trackingLinksFor(this.runtime.database, actor, {
      limit,
      ...(cursor === undefined ? {} : { cursor }),
      ...(filter['caseId'] === undefined ? {} : { caseId: filter['caseId'] }),
      ...(filter['live'] === undefined ? {} : { live: filter['live'] === 'true' }),
    });
    return { items: page.items.map(sent), next: page.next };
  }

  @GetRoute({
    id: 'getTrackingLink',
    path: ':id',
    for: 'signed_in',
    summary: 'Read a link',
    answers: TrackingLinkDto,
  })
  async one(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<TrackingLinkDto> {
    return sent(await this.find(actor, id));
  }

  @PostRoute({
    id: 'createTrackingLink',
    for: 'signed_in',
    summary: 'Make a link under which anybody who has it follows a case',
    description:
      'For whoever leads the case and for the secretariat. Whoever opens it reads the stage in the words for outsiders, its dates and what comes next as a rule. 409 when ten links of the case work already.',
    body: NewTrackingLinkDto,
    answers: MadeTrackingLinkDto,
    problems: ['not_found'],
  })
  async create(
    @Sent() { collection, caseId, days }: NewTrackingLinkDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MadeTrackingLinkDto> {
    const subject = COLLECTIONS[collection];
    const { id, secret } = await makeTrackingLink(this.runtime, actor, {
      subject,
      caseId,
      days: String(days),
    });
    reply.header('location', `/api/v1/tracking-links/${id}`);
    return { ...sent(await this.find(actor, id)), url: `${this.config.publicUrl}${trackingPath(secret)}` };
  }

  @PostRoute({
    id: 'endTrackingLink',
    path: ':id/end',
    for: 'signed_in',
    summary: 'End a link at once, for good',
    description: 'Ending one that has ended or expired answers 404.',
    answers: TrackingLinkDto,
    status: 200,
  })
  async end(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<TrackingLinkDto> {
    const { subject, caseId } = await this.find(actor, id);
    await endTrackingLink(this.runtime, actor, { subject, caseId, linkId: id });
    return sent(await this.find(actor, id));
  }

  private async find(actor: PersonActor, id: string): Promise<TrackingLink> {
    const found = await trackingLinkOf(this.runtime.database, actor, id);
    if (!found) throw new Problem('not_found');
    return found;
  }
}

function sent({ subject, ...link }: TrackingLink): TrackingLinkDto {
  return { collection: collectionOf(subject), ...link };
}
