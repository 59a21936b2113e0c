/** A programme to test features on: the real frameworks and windows, envelopes, organisations and people. */
import { randomUUID } from 'node:crypto';
import { loadWindows } from '../../src/calls/load-windows.js';
import { openAssumedEnvelopes } from '../../src/calls/open-assumed-envelopes.js';
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { Subjects } from '../../src/cases/subject.js';
import { type PersonActor, type Role, viewOf } from '../../src/kernel/actor.js';
import { loadFrameworks } from '../../src/partnerships/load-frameworks.js';
import { calendarFor } from '../../src/reference/calendars.js';
import { subjects } from '../../src/subjects.js';
import { behindTheWall, type TestDatabase, testDatabase } from './database.js';
import { KnownSound } from './known-sound.js';

interface OrganisationWanted {
  readonly code: string;
  readonly kind: string;
  readonly country?: string;
  readonly publicBody?: boolean;
}

export class Programme {
  private constructor(
    readonly test: TestDatabase,
    readonly runtime: CaseRuntime,
    /** Ids by partner country. */
    readonly partnerships: ReadonlyMap<string, string>,
    /** By code: id, lot and fund. */
    readonly envelopes: ReadonlyMap<string, { id: string; lotId: string; fund: string }>,
  ) {}

  static async open(options: { readonly size?: number } = {}): Promise<Programme> {
    const test = await testDatabase(options);
    const all = new Subjects(subjects);
    const definitions = new KnownSound(test.database);
    await definitions.publishShipped(all);
    const runtime = new CaseRuntime(test.database, all, definitions, calendarFor);
    await loadWindows(runtime);
    await loadFrameworks(runtime);
    await openAssumedEnvelopes(runtime);
    const partnerships = await behindTheWall<{ country: string; id: string }>(
      test,
      'SELECT country, id FROM partnership',
    );
    const envelopes = await behindTheWall<{ code: string; id: string; lotId: string; fund: string }>(
      test,
      'SELECT code, id, lot_id AS "lotId", fund FROM envelope',
    );
    return new Programme(
      test,
      runtime,
      new Map(partnerships.map((row) => [row.country, row.id])),
      new Map(envelopes.map((row) => [row.code, row])),
    );
  }

  async close(): Promise<void> {
    await this.test.close();
  }

  async organisation(wanted: OrganisationWanted): Promise<string> {
    const id = randomUUID();
    await behindTheWall(
      this.test,
      `INSERT INTO organisation (id, code, name, kind, country, public_body, time_zone, calendar)
       VALUES ($1, $2, $3, $4, $5, $6, 'Europe/Brussels', $7)`,
      [
        id,
        wanted.code,
        `Authority ${wanted.code}`,
        wanted.kind,
        wanted.country ?? null,
        wanted.publicBody ?? true,
        wanted.country ?? 'COMMISSION',
      ],
    );
    return id;
  }

  /** A person with one account in that organisation; `country` of the roles is the organisation's. */
  async person(
    name: string,
    organisation: { readonly id: string; readonly country?: string },
    ...roles: readonly Role[]
  ): Promise<PersonActor> {
    const [personId, accountId] = [randomUUID(), randomUUID()];
    await behindTheWall(this.test, 'INSERT INTO person (id, name) VALUES ($1, $2)', [personId, name]);
    await behindTheWall(
      this.test,
      'INSERT INTO account (id, person_id, organisation_id, email) VALUES ($1, $2, $3, $4)',
      [accountId, personId, organisation.id, `${accountId}@example.org`],
    );
    const country = organisation.country ?? null;
    const held = roles.map((role) => ({ role, organisationId: organisation.id, country }));
    return {
      kind: 'person',
      accountId,
      personId,
      name,
      organisationId: organisation.id,
      organisationName: 'Authority',
      country,
      locale: 'en',
      roles: held,
      view: viewOf(held),
    };
  }

  partnership(country: string): string {
    const id = this.partnerships.get(country);
    if (!id) throw new Error(`No partnership with ${country}.`);
    return id;
  }

  envelope(code: string): { id: string; lotId: string; fund: string } {
    const found = this.envelopes.get(code);
    if (!found) throw new Error(`No envelope ${code}.`);
    return found;
  }
}
