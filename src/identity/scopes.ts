/** What a token may be used for, whatever its account may do: an area of the API, to read there or to act. Pure. */

export const SCOPE_AREAS = ['cases', 'money', 'documents', 'people', 'administration'] as const;
export type ScopeArea = (typeof SCOPE_AREAS)[number];

/** Whoever may act may read, since nobody acts on what they cannot see. */
export const SCOPE_LEVELS = ['read', 'act'] as const;
export type ScopeLevel = (typeof SCOPE_LEVELS)[number];

export type Scope = `${ScopeArea}:${ScopeLevel}`;

export const SCOPES: readonly Scope[] = SCOPE_AREAS.flatMap((area) =>
  SCOPE_LEVELS.map((level): Scope => `${area}:${level}`),
);

export function isScope(text: unknown): text is Scope {
  return SCOPES.some((scope) => scope === text);
}

/** As they are stored and shown: each once, in order, with the reading that acting brings along. */
export function wholeScopes(chosen: readonly Scope[]): readonly Scope[] {
  return SCOPES.filter((scope) => chosen.includes(scope) || chosen.includes(actingOn(scope)));
}

/** Those of `needed` that are not among `held`; none: it may be done. */
export function missingScopes(held: readonly Scope[], needed: readonly Scope[]): readonly Scope[] {
  return needed.filter((scope) => !held.includes(scope) && !held.includes(actingOn(scope)));
}

/** Whether a program with these scopes changes anything. */
export function canAct(scopes: readonly Scope[]): boolean {
  return scopes.some((scope) => scope.endsWith(':act'));
}

function actingOn(scope: Scope): Scope {
  return scope.replace(/:read$/, ':act') as Scope;
}
