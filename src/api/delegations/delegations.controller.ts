import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { confirmDelegation } from '../../cases/confirm-delegation.js';
import { DELEGATION_STATES, type DelegationState } from '../../cases/delegation.js';
import {
  type Delegation,
  delegationOf,
  delegationsFor,
  versionOfDelegation,
} from '../../cases/delegations.query.js';
import { endDelegation } from '../../cases/end-delegation.js';
import { makeDelegations } from '../../cases/make-delegation.js';
import type { Database } from '../../database/database.js';
import type { PersonActor } from '../../kernel/actor.js';
import { parseCents } from '../../kernel/money.js';
import { Problem } from '../../kernel/problem.js';
import { oneOf } from '../field-kinds.js';
import { etagOf, IfMatch } from '../if-match.js';
import type { ListSpec, ListWanted } from '../list.js';
import { moneyOrNull } from '../money.dto.js';
import { CurrentPerson, type FastifyReply } from '../request.js';
import { GetRoute, Listed, PostRoute, Sent } from '../route.js';
import { DelegationDto, NewDelegationDto } from './delegation.dto.js';

const DELEGATIONS: ListSpec = {
  filters: {
    state: { kind: oneOf(DELEGATION_STATES), description: 'Whether it is in force.' },
    forReview: {
      kind: oneOf(['true', 'false']),
      description: 'Whether the absence is longer than four weeks.',
    },
    mine: { kind: oneOf(['true', 'false']), description: 'With `true`, those that you gave or were given.' },
  },
};

@ApiTags('delegations')
@Controller('api/v1/delegations')
export class DelegationsController {
  private readonly database: Database;

  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {
    this.database = runtime.database;
  }

  @GetRoute({
    id: 'listDelegations',
    for: 'signed_in',
    summary: 'Delegations, the last made first',
    description:
      'Your own; for administrators and auditors all, for the head of unit those of the organisation.',
    list: DELEGATIONS,
    answers: DelegationDto,
  })
  async list(@Listed() { limit, cursor, filter }: ListWanted, @CurrentPerson() actor: PersonActor) {
    const page = await delegationsFor(this.database, actor, {
      limit,
      mine: filter['mine'] === 'true',
      ...(cursor === undefined ? {} : { cursor }),
      ...(filter['state'] === undefined ? {} : { state: filter['state'] as DelegationState }),
      ...(filter['forReview'] === undefined ? {} : { forReview: filter['forReview'] === 'true' }),
    });
    return { items: page.items.map(sent), next: page.next };
  }

  @PostRoute({
    id: 'createDelegation',
    for: 'signed_in',
    summary: 'Lend a role for an absence',
    description:
      'Your own, or as an administrator that of somebody who is away. A sensitive role of somebody else is `proposed`: who holds it or another administrator confirms. 409 when it overlaps with another one, or would make a cycle or a chain.',
    body: NewDelegationDto,
    answers: DelegationDto,
    version: 'read',
    problems: ['state_conflict'],
  })
  async create(
    @Sent() { role, ceiling, ...wanted }: NewDelegationDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DelegationDto> {
    const { ids } = await makeDelegations(this.database, actor, {
      ...wanted,
      roles: [role],
      ceilingCents: ceiling ? parseCents(ceiling.amount) : null,
    });
    const [id = ''] = ids;
    reply.header('location', `/api/v1/delegations/${id}`);
    return this.answer(actor, id, reply);
  }

  @GetRoute({
    id: 'getDelegation',
    path: ':id',
    for: 'signed_in',
    summary: 'Read a delegation',
    answers: DelegationDto,
    version: 'read',
  })
  one(
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DelegationDto> {
    return this.answer(actor, id, reply);
  }

  @PostRoute({
    id: 'confirmDelegation',
    path: ':id/confirm',
    for: 'signed_in',
    summary: 'Confirm that a sensitive role is lent',
    description:
      'By whose role it is, or another administrator than who proposed it; ending it refuses it. 409 when it does not wait.',
    answers: DelegationDto,
    status: 200,
    version: 'changed',
    problems: ['state_conflict'],
  })
  async confirm(
    @Param('id') id: string,
    @IfMatch() expectedVersion: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DelegationDto> {
    await confirmDelegation(this.runtime, actor, { id, expectedVersion });
    return this.answer(actor, id, reply);
  }

  @PostRoute({
    id: 'endDelegation',
    path: ':id/end',
    for: 'signed_in',
    summary: 'End a delegation at once',
    description: 'Either of the two may, and administrators. 409 when it has ended already.',
    answers: DelegationDto,
    status: 200,
    version: 'changed',
    problems: ['state_conflict'],
  })
  async end(
    @Param('id') id: string,
    @IfMatch() expectedVersion: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DelegationDto> {
    await endDelegation(this.database, actor, { id, expectedVersion });
    return this.answer(actor, id, reply);
  }

  private async answer(actor: PersonActor, id: string, reply: FastifyReply): Promise<DelegationDto> {
    const found = await delegationOf(this.database, actor, id);
    if (!found) throw new Problem('not_found');
    reply.header('etag', etagOf(versionOfDelegation(found)));
    return sent(found);
  }
}

function sent({
  ceilingCents,
  mayEnd: _,
  mayConfirm: __,
  lapsed: ___,
  ...delegation
}: Delegation): DelegationDto {
  return {
    ...delegation,
    version: versionOfDelegation(delegation),
    ceiling: moneyOrNull(ceilingCents),
  };
}
