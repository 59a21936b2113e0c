/** Whether the people of an installation can carry a definition through, each within their duties. */
import type { VisaDefinition, WorkflowDefinition } from './definition.js';
import { visasOf } from './definition.js';
import { explore } from './explore.js';
import { ORGANISATION } from './explore-deeds.js';
import type { Finding, PersonThere, VerifyContext } from './finding.js';
import { waysWithPeople } from './verify-ways.js';

/** Fewer states than for the definition itself: with everybody's duties there are many, and most are alike. */
const MOST_STATES_WITH_PEOPLE = 30_000;

/**
 * Visas whose role nobody holds, visas for which on some way nobody is left, stages out of which nobody is left to
 * lead. Looked at for the lead organisation and the partner countries that have the fewest people.
 */
export function peopleFindings(
  definition: WorkflowDefinition,
  context: VerifyContext,
  people: readonly PersonThere[],
): readonly Finding[] {
  const missing = definition.stages.flatMap((stage) =>
    visasOf(stage).flatMap((visa) =>
      rolesOf(visa)
        .filter((role) => !people.some((one) => one.roles.some((held) => held.role === role)))
        .map(
          (role): Finding => ({
            code: 'people_missing',
            severity: 'error',
            where: `stages/${stage.code}/visas/${visa.code}`,
            params: { role, visa: visa.code },
          }),
        ),
    ),
  );
  if (missing.length > 0) return missing;
  const { cast, countries } = worstServed(definition, people);
  const most = Math.min(context.mostStates ?? MOST_STATES_WITH_PEOPLE, MOST_STATES_WITH_PEOPLE);
  const explored = explore(definition, context.registry, { people: cast, countries, most });
  if (explored.tooLarge) {
    const params = { size: explored.tooLarge.size };
    return [{ code: 'people_not_checked', severity: 'warning', where: '', params }];
  }
  return waysWithPeople(definition, explored.nodes);
}

function rolesOf(visa: VisaDefinition): readonly string[] {
  return visa.needed.rule === 'panel' ? [visa.by.role, visa.needed.chair.role] : [visa.by.role];
}

/** Everybody as the exploration knows them: in the case's organisation or another, of its countries or of none. */
function worstServed(definition: WorkflowDefinition, people: readonly PersonThere[]) {
  const whos = definition.stages.flatMap((stage) => [
    ...visasOf(stage).flatMap((visa) =>
      visa.needed.rule === 'panel' ? [visa.by, visa.needed.chair] : [visa.by],
    ),
    ...stage.transitions.flatMap((one) => (one.kind === 'move' && typeof one.by !== 'string' ? one.by : [])),
  ]);
  const rolesWithin = (scope: string) =>
    new Set(whos.filter((who) => who.scope === scope).map((who) => who.role));
  const asked = new Set(whos.map((who) => who.role));
  const [organisation] = fewest(people, rolesWithin('organisation'), (held) => held.organisationId);
  const countries = fewest(people, rolesWithin('country'), (held) => held.country).slice(0, 2);
  const cast = people
    .map(({ personId, roles }) => ({
      personId,
      roles: roles
        .filter((held) => asked.has(held.role))
        .map((held) => ({
          role: held.role,
          organisationId: held.organisationId === organisation ? ORGANISATION : 'elsewhere',
          country: held.country !== null && countries.includes(held.country) ? held.country : null,
        })),
    }))
    .filter((one) => one.roles.length > 0);
  return { cast, countries };
}

/** Where the roles are held by the fewest people, but by somebody. */
function fewest(
  people: readonly PersonThere[],
  roles: ReadonlySet<string>,
  placeOf: (held: PersonThere['roles'][number]) => string | null,
): readonly string[] {
  const count = new Map<string, number>();
  for (const one of people) {
    const places = one.roles.filter((held) => roles.has(held.role)).flatMap((held) => placeOf(held) ?? []);
    for (const place of new Set(places)) count.set(place, (count.get(place) ?? 0) + 1);
  }
  return [...count].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([place]) => place);
}
