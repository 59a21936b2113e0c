import type { Role } from '../kernel/actor.js';
import type { Locale } from './locale.js';
import { translate, translateIfKnown } from './translate.js';

/** What a role is called; the code itself for one that is not ours. */
export function roleName(role: string, locale: Locale): string {
  return translateIfKnown(locale, `role.${role}`) ?? role;
}

/** Every role with its name, by name. */
export function namedRoles(roles: readonly Role[], locale: Locale): readonly { role: Role; name: string }[] {
  return roles
    .map((role) => ({ role, name: translate(locale, `role.${role}`) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}

/** What a kind of organisation is called; the code itself for one that is not ours. */
export function organisationKindName(kind: string, locale: Locale): string {
  return translateIfKnown(locale, `organisation_kind.${kind}`) ?? kind;
}
