import { Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../database/database.js';
import { decideRole } from '../../identity/decide-role.js';
import { ROLE_PROPOSAL_STATES, roleProposal, roleProposals } from '../../identity/role-proposals.query.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { id as idKind, oneOf } from '../field-kinds.js';
import type { ListSpec, ListWanted } from '../list.js';
import { CurrentPerson } from '../request.js';
import { GetRoute, Listed, PostRoute, Sent } from '../route.js';
import { DecideRoleDto, RoleProposalDto } from './role-proposal.dto.js';

const PROPOSALS: ListSpec = {
  filters: {
    state: { kind: oneOf(ROLE_PROPOSAL_STATES), description: 'Whether it waits, or how it ended.' },
    accountId: { kind: idKind, description: 'Whose role it would be.' },
  },
};

const READS = ['administrator', 'auditor'] as const;

@ApiTags('users')
@Controller('api/v1/role-proposals')
export class RoleProposalsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @GetRoute({
    id: 'listRoleProposals',
    for: READS,
    summary: 'Sensitive roles that wait for a second administrator first, then what was decided',
    list: PROPOSALS,
    answers: RoleProposalDto,
  })
  list(@Listed() { filter, ...page }: ListWanted, @CurrentPerson() actor: PersonActor) {
    return roleProposals(this.database, actor, { ...page, ...filter });
  }

  @GetRoute({
    id: 'getRoleProposal',
    path: ':id',
    for: READS,
    summary: 'Read a proposed role',
    answers: RoleProposalDto,
  })
  async one(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<RoleProposalDto> {
    const found = await roleProposal(this.database, actor, id);
    if (!found) throw new Problem('not_found');
    return found;
  }

  @PostRoute({
    id: 'decideRoleProposal',
    path: ':id/decide',
    for: ['administrator'],
    summary: 'Confirm or refuse a proposed role, or take it back',
    description:
      'Never by the natural person who proposed it, but for taking it back. 409 when it is decided already.',
    body: DecideRoleDto,
    answers: RoleProposalDto,
    status: 200,
  })
  async decide(
    @Param('id') id: string,
    @Sent() { decision }: DecideRoleDto,
    @CurrentPerson() actor: PersonActor,
  ): Promise<RoleProposalDto> {
    await decideRole(this.database, actor, { id, decision });
    return this.one(id, actor);
  }
}
