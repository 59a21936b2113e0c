import { LOCALES, type Locale } from '../../i18n/index.js';
import { ORGANISATION_KINDS } from '../../identity/organisation.js';
import { ROLES, type Role } from '../../kernel/actor.js';
import { country, id, instant, oneOf, text } from '../field-kinds.js';
import { Field, ListOf, Nested, NestedList } from '../fields.js';

class UserPartyDto {
  @Field(id, { description: 'The party.' })
  id!: string;

  @Field(text({ max: 200 }), { description: 'Its name.' })
  name!: string;

  @Field(oneOf(ORGANISATION_KINDS), { description: 'What kind of party.' })
  kind!: string;

  @Field(country, { description: 'ISO code.', nullable: true })
  country!: string | null;
}

export class UserDto {
  @Field(id, { description: 'Of the account.' })
  id!: string;

  @Field(id, { description: 'Of the natural person behind it, who may have several.' })
  personId!: string;

  @Field(text({ max: 200, min: 0 }), { description: 'The name; empty once the person was erased.' })
  name!: string;

  @Field(text({ max: 254 }), { description: 'The address to sign in with.' })
  email!: string;

  @Field(oneOf(LOCALES), { description: 'The language of pages, mails and problems.' })
  locale!: string;

  @Nested(() => UserPartyDto, { description: 'For whom they act.' })
  organisation!: UserPartyDto;

  @ListOf(oneOf(ROLES), { description: 'The roles they hold.', max: 100 })
  roles!: readonly Role[];

  @Field(instant, { description: 'Since when.' })
  createdAt!: string;

  @Field(instant, { description: 'Since when it cannot be used; null while it can.', nullable: true })
  disabledAt!: string | null;
}

class RoleHeldDto {
  @Field(id, { description: 'Names it for ending it.' })
  id!: string;

  @Field(oneOf(ROLES), { description: 'The role.' })
  role!: Role;

  @Field(instant, { description: 'Since when.' })
  grantedAt!: string;

  @Field(text({ max: 200 }), { description: 'Who granted it; null for the operator.', nullable: true })
  grantedBy!: string | null;
}

export class UserWithRolesDto extends UserDto {
  @NestedList(() => RoleHeldDto, { description: 'The roles with who granted them.', max: 100 })
  rolesHeld!: readonly RoleHeldDto[];
}

export class NewUserDto {
  @Field(text({ max: 200 }), { description: 'The name of the person.', example: 'Ana Example' })
  name!: string;

  @Field(text({ max: 254 }), { description: 'The address to sign in with.', example: 'ana@example.org' })
  email!: string;

  @Field(id, { description: 'For which party they act.', example: '00000000-0000-4000-8000-000000000000' })
  organisationId!: string;

  @Field(oneOf(LOCALES), {
    description: 'The language; English when left out.',
    optional: true,
    example: 'en',
  })
  locale?: Locale;
}

export class NewRoleDto {
  @Field(oneOf(ROLES), {
    description: 'The role; which ones fit depends on the party.',
    example: 'secretariat',
  })
  role!: Role;
}

export class CreatedDto {
  @Field(id, { description: 'Of what was made.' })
  id!: string;
}

export class GrantedDto {
  @Field(id, { description: 'Of the role that is held now, or of its proposal.' })
  id!: string;

  @Field(oneOf(['granted', 'proposed']), {
    description: 'Whether it is held, or waits for another administrator.',
  })
  state!: 'granted' | 'proposed';
}
