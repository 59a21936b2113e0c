/** The ways into a demonstration: as one of its people, without a password. The caller sees to it that it is one. */
import type { Database } from '../database/database.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { PERSON_COLUMNS, PERSON_JOINS, type PersonRow, personFrom } from './load-person.js';
import { openSession } from './session.js';

const BEARER = /^demo-([a-z0-9-]{1,40})$/;

/** Opens a session as a persona; null when there is none of that name, or the account was disabled. */
export async function signInAsPersona(
  database: Database,
  persona: string,
  options: { readonly browser: string; readonly replaces?: string | undefined },
): Promise<string | null> {
  return database.asActor(systemActor('sign_in'), async (transaction) => {
    const [row] = await transaction.run<PersonRow>(...personaQuery(persona));
    return row ? openSession(transaction, personFrom(row), options) : null;
  });
}

/** The persona behind a bearer token `demo-<persona>`, with the roles held right now; null when there is none. */
export async function personOfDemoToken(database: Database, token: string): Promise<PersonActor | null> {
  const persona = BEARER.exec(token)?.[1];
  if (persona === undefined) return null;
  return database.asActor(systemActor('sign_in'), async (transaction) => {
    const [row] = await transaction.run<PersonRow>(...personaQuery(persona));
    return row ? personFrom(row) : null;
  });
}

function personaQuery(persona: string): [name: string, text: string, values: string[]] {
  return [
    'identity_persona',
    `SELECT ${PERSON_COLUMNS} FROM account a ${PERSON_JOINS} WHERE a.demo_persona = $1 AND a.disabled_at IS NULL`,
    [persona.slice(0, 40)],
  ];
}
