/** Programs of the demo: one in force with its token, one that waits for a second administrator, and a manager's own token. */
import type { Database } from '../database/database.js';
import { makeOwnToken } from '../identity/api-token.js';
import { decideService, makeService, makeServiceToken } from '../identity/service-account.js';
import type { PersonActor } from '../kernel/actor.js';

interface People {
  readonly admin: PersonActor;
  readonly otherAdmin: PersonActor;
  readonly manager: PersonActor;
  readonly secretariat: PersonActor;
  readonly partner: PersonActor;
}

export async function letProgramsIn(database: Database, people: People): Promise<void> {
  const { admin, otherAdmin, manager, secretariat, partner } = people;
  const archive = await makeService(database, admin, {
    name: 'Document archive',
    purpose:
      'Copies decided files to the archive of the facility every night. The secretariat answers for it.',
    organisationId: secretariat.organisationId,
    roles: ['secretariat'],
    scopes: ['cases:read', 'documents:read'],
  });
  await decideService(database, otherAdmin, { id: archive.id, agreed: true });
  await makeServiceToken(database, admin, {
    id: archive.id,
    name: 'Archive server',
    scopes: ['cases:read', 'documents:read'],
    days: 180,
  });
  await makeService(database, otherAdmin, {
    name: 'Register of the ministry',
    purpose: 'Files the needs that the ministry has decided on in its own register.',
    organisationId: partner.organisationId,
    roles: ['partner_authority'],
    scopes: ['cases:act'],
  });
  await makeOwnToken(database, manager, {
    name: 'Monthly export',
    scopes: ['cases:read', 'money:read'],
    days: 90,
  });
}
