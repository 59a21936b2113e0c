import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../database/database.js';
import { type FocalPoint, focalPointsNow, focalPointsOf } from '../../identity/contacts.query.js';
import { endFocalPoint, nameFocalPoint } from '../../identity/focal-point.js';
import { partyOf } from '../../identity/parties.query.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { country } from '../field-kinds.js';
import type { ListSpec, ListWanted } from '../list.js';
import { pageOf } from '../page-of.js';
import { CurrentPerson, type FastifyReply } from '../request.js';
import { GetRoute, Listed, PostRoute, Sent } from '../route.js';
import { FocalPointDto, FocalPointNowDto, NewFocalPointDto } from './focal-point.dto.js';

const EDITORS = ['administrator', 'secretariat'] as const;
const NOW: ListSpec = {
  filters: { country: { kind: country, description: 'The partner country that they are about.' } },
};
const ID = { focalPointId: 'Of the focal point.' };

@ApiTags('parties')
@Controller('api/v1')
export class FocalPointsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @GetRoute({
    id: 'listFocalPointsNow',
    path: 'focal-points',
    for: 'signed_in',
    summary: 'Whom to turn to today, by country and party',
    description: 'Of all parties in the facility; outside it of the reader’s own.',
    list: NOW,
    answers: FocalPointNowDto,
  })
  async now(@Listed() { filter, ...page }: ListWanted, @CurrentPerson() actor: PersonActor) {
    return pageOf(await focalPointsNow(this.database, actor, filter['country'] ?? null), page);
  }

  @GetRoute({
    id: 'listFocalPoints',
    path: 'parties/:id/focal-points',
    for: 'signed_in',
    summary: 'Through whom a party is reached: now, from a day on, and before',
    description: 'For the facility and the party itself; to everybody else there are none.',
    list: {},
    answers: FocalPointDto,
  })
  async list(@Param('id') id: string, @Listed() page: ListWanted, @CurrentPerson() actor: PersonActor) {
    if (!(await partyOf(this.database, actor, id))) throw new Problem('not_found');
    return pageOf(await focalPointsOf(this.database, actor, id), page);
  }

  @PostRoute({
    id: 'nameFocalPoint',
    path: 'parties/:id/focal-points',
    for: EDITORS,
    summary: 'Name whom a party is reached through, from a day on',
    description: 'Refused with 422 where somebody else is named for the same country on one of these days.',
    body: NewFocalPointDto,
    answers: FocalPointDto,
  })
  async name(
    @Param('id') partyId: string,
    @Sent() sent: NewFocalPointDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FocalPointDto> {
    const { id } = await nameFocalPoint(this.database, actor, { ...sent, partyId });
    reply.header('location', `/api/v1/parties/${partyId}/focal-points/${id}`);
    return this.find(actor, partyId, id);
  }

  @GetRoute({
    id: 'getFocalPoint',
    path: 'parties/:id/focal-points/:focalPointId',
    for: 'signed_in',
    summary: 'Read a focal point',
    params: ID,
    answers: FocalPointDto,
  })
  one(
    @Param('id') partyId: string,
    @Param('focalPointId') id: string,
    @CurrentPerson() actor: PersonActor,
  ): Promise<FocalPointDto> {
    return this.find(actor, partyId, id);
  }

  @PostRoute({
    id: 'endFocalPoint',
    path: 'parties/:id/focal-points/:focalPointId/end',
    for: EDITORS,
    summary: 'End a focal point with today',
    description: 'Ended twice is ended. One that is still to come goes, and leaves its days free.',
    params: ID,
    status: 204,
  })
  async end(
    @Param('id') partyId: string,
    @Param('focalPointId') id: string,
    @CurrentPerson() actor: PersonActor,
  ): Promise<void> {
    await endFocalPoint(this.database, actor, { partyId, id });
  }

  private async find(actor: PersonActor, partyId: string, id: string): Promise<FocalPoint> {
    const found = (await focalPointsOf(this.database, actor, partyId)).find((one) => one.id === id);
    if (!found) throw new Problem('not_found');
    return found;
  }
}
