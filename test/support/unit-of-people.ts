/** A unit whose people hold their roles in the database, so that they can lend them. */
import { randomUUID } from 'node:crypto';
import { personOfAccount } from '../../src/identity/load-person.js';
import type { PersonActor, Role } from '../../src/kernel/actor.js';
import { behindTheWall, type TestDatabase } from './database.js';

export interface Seat {
  readonly accountId: string;
  readonly personId: string;
}

export class UnitOfPeople {
  private constructor(
    private readonly test: TestDatabase,
    readonly organisationId: string,
  ) {}

  static async open(test: TestDatabase, timeZone = 'Europe/Brussels'): Promise<UnitOfPeople> {
    const id = randomUUID();
    await behindTheWall(
      test,
      `INSERT INTO organisation (id, code, name, kind, time_zone, calendar)
       VALUES ($1, $2, 'A unit', 'COMMISSION_SERVICE', $3, 'COMMISSION')`,
      [id, `UNIT-${id.slice(0, 8).toUpperCase()}`, timeZone],
    );
    return new UnitOfPeople(test, id);
  }

  /** A new account with these roles; of a person who has one already, when `personId` is given. */
  async seat(name: string, roles: readonly Role[], personId: string = randomUUID()): Promise<Seat> {
    const accountId = randomUUID();
    await behindTheWall(this.test, 'INSERT INTO person (id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      personId,
      name,
    ]);
    await behindTheWall(
      this.test,
      'INSERT INTO account (id, person_id, organisation_id, email) VALUES ($1, $2, $3, $4)',
      [accountId, personId, this.organisationId, `${accountId}@example.org`],
    );
    for (const role of roles) {
      await behindTheWall(
        this.test,
        'INSERT INTO role_assignment (id, account_id, role) VALUES ($1, $2, $3)',
        [randomUUID(), accountId, role],
      );
    }
    return { accountId, personId };
  }

  /** Who this is right now, with the roles held and lent. */
  async actor({ accountId }: Seat): Promise<PersonActor> {
    const actor = await personOfAccount(this.test.database, accountId);
    if (!actor) throw new Error('No such account.');
    return actor;
  }
}
