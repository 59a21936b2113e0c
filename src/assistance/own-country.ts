import { holdsRole, type PersonActor } from '../kernel/actor.js';
import type { FieldChecks } from '../kernel/field-checks.js';

/** A partner authority asks for its own country: for another one it could not speak, nor learn what is done there. */
export function checkOwnCountry(actor: PersonActor, countries: readonly string[], checks: FieldChecks): void {
  if (!holdsRole(actor, 'partner_authority')) return;
  countries.forEach((country, index) => {
    if (country !== actor.country) checks.add(`countries/${index}`, 'own_country_alone');
  });
}
