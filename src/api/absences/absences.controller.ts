import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ABSENCE_STATES, type AbsenceState } from '../../cases/absence.js';
import { type Absence, absenceOf, absencesFor, versionOfAbsence } from '../../cases/absences.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { endAbsence } from '../../cases/end-absence.js';
import { setAbsence } from '../../cases/set-absence.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { oneOf } from '../field-kinds.js';
import { etagOf, IfMatch } from '../if-match.js';
import type { ListSpec, ListWanted } from '../list.js';
import { CurrentPerson, type FastifyReply } from '../request.js';
import { GetRoute, Listed, PostRoute, Sent } from '../route.js';
import { AbsenceDto, EndAbsenceDto, NewAbsenceDto } from './absence.dto.js';

const ABSENCES: ListSpec = {
  filters: {
    state: { kind: oneOf(ABSENCE_STATES), description: 'Whether it is to come, present, or past.' },
    mine: {
      kind: oneOf(['true', 'false']),
      description: 'With `true`, your own and those of people whom you assist.',
    },
  },
};

@ApiTags('absences')
@Controller('api/v1/absences')
export class AbsencesController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @GetRoute({
    id: 'listAbsences',
    for: 'signed_in',
    summary: 'Absences, the latest first day first',
    description:
      'Your own and those of people whom you assist; for administrators and auditors all, for the head of unit those of the organisation.',
    list: ABSENCES,
    answers: AbsenceDto,
  })
  async list(@Listed() { limit, cursor, filter }: ListWanted, @CurrentPerson() actor: PersonActor) {
    const page = await absencesFor(this.runtime.database, actor, {
      limit,
      mine: filter['mine'] === 'true',
      ...(cursor === undefined ? {} : { cursor }),
      ...(filter['state'] === undefined ? {} : { state: filter['state'] as AbsenceState }),
    });
    return { items: page.items.map(sent), next: page.next };
  }

  @PostRoute({
    id: 'createAbsence',
    for: 'signed_in',
    summary: 'Say that somebody is away, and who stands in',
    description:
      'You, somebody whom you assist, or as an administrator anybody. The delegations are made with it, all or nothing. 409 when the person is away on some of these days already, and what delegations refuse.',
    body: NewAbsenceDto,
    answers: AbsenceDto,
    version: 'read',
    problems: ['state_conflict'],
  })
  async create(
    @Sent() wanted: NewAbsenceDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AbsenceDto> {
    const { id } = await setAbsence(this.runtime, actor, {
      ...wanted,
      note: wanted.note ?? '',
      standIns: wanted.standIns ?? [],
    });
    reply.header('location', `/api/v1/absences/${id}`);
    return this.answer(actor, id, reply);
  }

  @GetRoute({
    id: 'getAbsence',
    path: ':id',
    for: 'signed_in',
    summary: 'Read an absence',
    answers: AbsenceDto,
    version: 'read',
  })
  one(
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AbsenceDto> {
    return this.answer(actor, id, reply);
  }

  @PostRoute({
    id: 'endAbsence',
    path: ':id/end',
    for: 'signed_in',
    summary: 'End an absence at once, or make it shorter',
    description:
      'With its delegations. Made shorter, another absence takes its place and is answered. 409 when it has ended already.',
    body: EndAbsenceDto,
    answers: AbsenceDto,
    status: 200,
    version: 'changed',
    problems: ['state_conflict'],
  })
  async end(
    @Param('id') id: string,
    @Sent() { lastDay }: EndAbsenceDto,
    @IfMatch() expectedVersion: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AbsenceDto> {
    const wanted = { id, expectedVersion, lastDay: lastDay ?? null };
    return this.answer(actor, await endAbsence(this.runtime, actor, wanted), reply);
  }

  private async answer(actor: PersonActor, id: string, reply: FastifyReply): Promise<AbsenceDto> {
    const found = await absenceOf(this.runtime.database, actor, id);
    if (!found) throw new Problem('not_found');
    reply.header('etag', etagOf(versionOfAbsence(found)));
    return sent(found);
  }
}

function sent({ mayEnd: _, ...absence }: Absence): AbsenceDto {
  return { ...absence, standIns: [...absence.standIns], version: versionOfAbsence(absence) };
}
