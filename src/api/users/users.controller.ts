import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../database/database.js';
import { createAccount } from '../../identity/create-account.js';
import { endRole } from '../../identity/end-role.js';
import { grantRole } from '../../identity/grant-role.js';
import { rolesHeldBy, userOf, usersOf } from '../../identity/users.query.js';
import { type PersonActor, ROLES } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { id as idKind, oneOf } from '../field-kinds.js';
import type { ListSpec, ListWanted } from '../list.js';
import { CurrentPerson, type FastifyReply } from '../request.js';
import { DeleteRoute, GetRoute, Listed, PostRoute, Sent } from '../route.js';
import { CreatedDto, GrantedDto, NewRoleDto, NewUserDto, UserDto, UserWithRolesDto } from './user.dto.js';

const USERS: ListSpec = {
  q: 'Part of the name, the address or the party.',
  filters: {
    role: { kind: oneOf(ROLES), description: 'Who holds this role.' },
    organisationId: { kind: idKind, description: 'Who acts for this party.' },
  },
};

const CHANGES = ['administrator'] as const;
const READS = ['administrator', 'auditor'] as const;

@ApiTags('users')
@Controller('api/v1/users')
export class UsersController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @GetRoute({
    id: 'listUsers',
    for: READS,
    summary: 'Users with their roles, by name',
    list: USERS,
    answers: UserDto,
  })
  list(@Listed() { filter, ...page }: ListWanted, @CurrentPerson() actor: PersonActor) {
    return usersOf(this.database, actor, { ...page, ...filter });
  }

  @GetRoute({ id: 'getUser', path: ':id', for: READS, summary: 'Read a user', answers: UserWithRolesDto })
  async one(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<UserWithRolesDto> {
    const user = await userOf(this.database, actor, id);
    if (!user) throw new Problem('not_found');
    return { ...user, rolesHeld: await rolesHeldBy(this.database, actor, id) };
  }

  @PostRoute({
    id: 'createUser',
    for: CHANGES,
    summary: 'Add a user, who is invited by mail to set a password',
    body: NewUserDto,
    answers: CreatedDto,
  })
  async create(
    @Sent() wanted: NewUserDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CreatedDto> {
    const created = await createAccount(this.database, actor, wanted);
    reply.header('location', `/api/v1/users/${created.id}`);
    return created;
  }

  @PostRoute({
    id: 'grantRole',
    path: ':id/roles',
    for: CHANGES,
    summary: 'Grant a role to somebody else',
    description:
      'A sensitive role is `proposed`: another administrator confirms it, and `id` names the proposal.',
    body: NewRoleDto,
    answers: GrantedDto,
  })
  async grant(
    @Param('id') accountId: string,
    @Sent() { role }: NewRoleDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GrantedDto> {
    const granted = await grantRole(this.database, actor, { accountId, role });
    const isHeld = granted.state === 'granted';
    reply.header(
      'location',
      isHeld ? `/api/v1/users/${accountId}/roles/${granted.id}` : `/api/v1/role-proposals/${granted.id}`,
    );
    return granted;
  }

  @DeleteRoute({
    id: 'endRole',
    path: ':id/roles/:assignment',
    for: CHANGES,
    summary: 'End a role of somebody else',
    description: 'That it was held stays in the record.',
    params: { assignment: 'The id of the role held.' },
  })
  async end(
    @Param('id') accountId: string,
    @Param('assignment') assignmentId: string,
    @CurrentPerson() actor: PersonActor,
  ): Promise<void> {
    await endRole(this.database, actor, { accountId, assignmentId });
  }
}
