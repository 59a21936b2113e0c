import { recordEvent } from '../audit/record-event.js';
import type { Database, Transaction } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { createOrganisation } from './create-organisation.js';
import { DEMO_ORGANISATIONS, DEMO_PERSONAS, type DemoPersona } from './demo-personas.js';

const IMPORT = systemActor('import');

/**
 * Makes the people of the demonstration and their organisations where they are missing; what is there stays as it is.
 * May run again and in several processes at once. They have no passwords: only the demonstration's own sign-in opens
 * their accounts.
 */
export async function ensureDemoPersonas(database: Database): Promise<void> {
  await database.jointly(IMPORT, async (transaction) => {
    await transaction.run(
      'identity_demo_lock',
      `SELECT pg_advisory_xact_lock(hashtextextended('identity:demo', 0))::text AS locked`,
    );
    const there = await presentIn(transaction);
    for (const organisation of DEMO_ORGANISATIONS) {
      if (!there.organisations.has(organisation.code))
        await createOrganisation(database, IMPORT, organisation);
    }
    for (const persona of DEMO_PERSONAS) {
      if (!there.personas.has(persona.code)) await insertPersona(transaction, persona);
    }
  });
}

async function presentIn(transaction: Transaction) {
  const rows = await transaction.run<{ organisation: string | null; persona: string | null }>(
    'identity_demo_present',
    `SELECT code AS organisation, NULL AS persona FROM organisation WHERE code = ANY ($1::text[])
     UNION ALL SELECT NULL, demo_persona FROM account WHERE demo_persona IS NOT NULL`,
    [DEMO_ORGANISATIONS.map((one) => one.code)],
  );
  return {
    organisations: new Set(rows.map((row) => row.organisation)),
    personas: new Set(rows.map((row) => row.persona)),
  };
}

async function insertPersona(transaction: Transaction, persona: DemoPersona): Promise<void> {
  const accountId = newId();
  const personId = newId();
  await transaction.run('identity_person_insert', `INSERT INTO person (id, name) VALUES ($1, $2)`, [
    personId,
    persona.name,
  ]);
  await transaction.run(
    'identity_demo_account_insert',
    `INSERT INTO account (id, person_id, organisation_id, email, locale, demo_persona)
     SELECT $1, $2, o.id, $3, $4, $5 FROM organisation o WHERE o.code = $6`,
    [
      accountId,
      personId,
      `${persona.code}@demo.example`,
      persona.locale ?? 'en',
      persona.code,
      persona.organisation,
    ],
  );
  await recordEvent(transaction, IMPORT, {
    kind: 'account_created',
    data: { account: accountId, person: personId },
    texts: { name: persona.name },
  });
  for (const role of persona.roles) {
    const assignment = newId();
    await transaction.run(
      'identity_demo_role_insert',
      `INSERT INTO role_assignment (id, account_id, role) VALUES ($1, $2, $3)`,
      [assignment, accountId, role],
    );
    await recordEvent(transaction, IMPORT, {
      kind: 'role_granted',
      data: { account: accountId, person: personId, role, assignment },
    });
  }
}
