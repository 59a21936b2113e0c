import { ROLE_DECISIONS, type RoleDecision } from '../../identity/decide-role.js';
import { ROLE_PROPOSAL_STATES, type RoleProposalState } from '../../identity/role-proposals.query.js';
import { ROLES, type Role } from '../../kernel/actor.js';
import { boolean, id, instant, oneOf, text } from '../field-kinds.js';
import { Field, Nested } from '../fields.js';

class ProposedForDto {
  @Field(id, { description: 'The account.' })
  id!: string;

  @Field(id, { description: 'The natural person behind it.' })
  personId!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'The name.' })
  name!: string;

  @Field(text({ max: 200 }), { description: 'For whom they act.' })
  organisation!: string;

  @Field(text({ max: 254 }), { description: 'The address of the account: whoever reads its mail has it.' })
  email!: string;

  @Field(boolean, {
    description: 'Whether anybody can sign in. While nobody can, the role is not confirmed.',
  })
  hasWayIn!: boolean;

  @Field(text({ max: 200, min: 0 }), {
    description: 'Who invited them; null where the operator or the provider made the account.',
    nullable: true,
  })
  invitedBy!: string | null;

  @Field(instant, { description: 'When the account was made.' })
  madeAt!: string;
}

class ProposerDto {
  @Field(id, { description: 'The natural person.' })
  personId!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'The name.' })
  name!: string;
}

export class RoleProposalDto {
  @Field(id, { description: 'Of the proposal.' })
  id!: string;

  @Nested(() => ProposedForDto, { description: 'Whose role it would be.' })
  user!: ProposedForDto;

  @Field(oneOf(ROLES), { description: 'The role.' })
  role!: Role;

  @Field(oneOf(ROLE_PROPOSAL_STATES), { description: 'Whether it waits, or how it ended.' })
  state!: RoleProposalState;

  @Nested(() => ProposerDto, { description: 'Who proposed it.' })
  proposedBy!: ProposerDto;

  @Field(instant, { description: 'When.' })
  proposedAt!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'Who decided; null while it waits.', nullable: true })
  decidedBy!: string | null;

  @Field(instant, { description: 'When; null while it waits.', nullable: true })
  decidedAt!: string | null;
}

export class DecideRoleDto {
  @Field(oneOf(ROLE_DECISIONS), {
    description: 'By another administrator `confirm` or `refuse`; by who proposed it `withdraw`.',
    example: 'confirm',
  })
  decision!: RoleDecision;
}
