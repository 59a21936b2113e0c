/** Whom the demo's parties are reached through, what they are in law and where they are paid; invented people and numbers. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { shareCase } from '../cases/share-case.js';
import { decideBankAccount, proposeBankAccount } from '../identity/bank-account.js';
import { addContact } from '../identity/change-contact.js';
import { createParty } from '../identity/create-party.js';
import { nameFocalPoint } from '../identity/focal-point.js';
import { enterLegalEntity } from '../identity/legal-entity.js';
import { proposeContact } from '../identity/propose-contact.js';
import type { PersonActor } from '../kernel/actor.js';
import { systemActor } from '../kernel/actor.js';
import { onePage } from './demo-letter.js';

export interface DemoPeople {
  readonly secretariat: PersonActor;
  readonly manager: PersonActor;
  readonly managerEs: PersonActor;
  readonly partnerMd: PersonActor;
  readonly partnerMa: PersonActor;
  readonly agency: PersonActor;
  readonly verifier: PersonActor;
  readonly officer: PersonActor;
}

interface Known {
  readonly name: string;
  readonly function: string;
  readonly email: string;
  readonly phone: string;
  readonly language: string;
}

const person = (name: string, what: string, email: string, phone: string, language: string): Known => ({
  name,
  function: what,
  email,
  phone,
  language,
});

/** IBANs from the examples of the registry: their check digits hold, and no such accounts exist. */
const IBANS = { ro: 'RO49AAAA1B31007593840000', es: 'ES9121000418450200051332' };

export class DemoParties {
  constructor(private readonly runtime: CaseRuntime) {}

  async haveContacts(): Promise<boolean> {
    const [row] = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run('demo_contacts', 'SELECT 1 FROM party_contact LIMIT 1'),
    );
    return row !== undefined;
  }

  async introduce(people: DemoPeople): Promise<void> {
    const { database } = this.runtime;
    const { secretariat } = people;
    const romania = await this.known(people, people.manager.organisationId, [
      person(
        'Andrei Dobre',
        'Head of international projects',
        'andrei.dobre@demo.example',
        '+40 21 555 01 20',
        'ro',
      ),
      person('Ruxandra Ilie', 'Project finance', 'ruxandra.ilie@demo.example', '+40 21 555 01 24', 'ro'),
    ]);
    await nameFocalPoint(database, secretariat, {
      partyId: people.manager.organisationId,
      contactId: romania[0],
      deputyId: romania[1],
      country: 'MD',
      fromDay: '2024-01-01',
    });
    const spain = await this.known(people, people.managerEs.organisationId, [
      person('Lucía Ferrer', 'Cooperation unit', 'lucia.ferrer@demo.example', '+34 91 555 02 10', 'fr'),
    ]);
    await nameFocalPoint(database, secretariat, {
      partyId: people.managerEs.organisationId,
      contactId: spain[0],
      country: 'MA',
      fromDay: '2024-01-01',
    });
    const moldova = await this.known(people, people.partnerMd.organisationId, [
      person(
        'Veaceslav Rusu',
        'Directorate for cooperation',
        'veaceslav.rusu@demo.example',
        '+373 22 555 310',
        'ro',
      ),
    ]);
    await nameFocalPoint(database, secretariat, {
      partyId: people.partnerMd.organisationId,
      contactId: moldova[0],
      country: 'MD',
      fromDay: '2024-01-01',
    });
    await this.known(people, people.agency.organisationId, [
      person('Mila Janssen', 'Strategic analysis', 'mila.janssen@demo.example', '+31 70 555 04 40', 'en'),
    ]);
    await this.entities(people);
    await this.banks(people);
    await proposeContact(database, people.partnerMd, {
      partyId: people.partnerMd.organisationId,
      contactId: null,
      contact: person('Doina Lungu', 'Legal adviser', 'doina.lungu@demo.example', '+373 22 555 312', 'ro'),
    });
    await createParty(database, secretariat, {
      code: 'MD-MAI-2',
      name: 'Ministry of Internal Affairs of Moldova',
      kind: 'PARTNER_AUTHORITY',
      country: 'MD',
      timeZone: 'Europe/Chisinau',
      calendar: 'MD',
      distinct: true,
    });
  }

  /** The agency is consulted on what concerns it: the demo's actions on document fraud. */
  async consultAgency({ secretariat, agency }: DemoPeople): Promise<void> {
    const cases = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ id: string }>(
        'demo_for_agency',
        `SELECT c.id FROM case_file c JOIN action a ON a.id = c.id WHERE a.pillar = 'IRREGULAR_THB' AND a.submitted_on IS NOT NULL
           AND c.closed_at IS NULL ORDER BY c.reference LIMIT 3`,
      ),
    );
    for (const { id } of cases) {
      await shareCase(this.runtime, secretariat, {
        subject: 'action',
        caseId: id,
        partyId: agency.organisationId,
      });
    }
  }

  private async known({ secretariat }: DemoPeople, partyId: string, people: readonly Known[]) {
    const ids: string[] = [];
    for (const one of people)
      ids.push((await addContact(this.runtime.database, secretariat, partyId, one)).id);
    return ids;
  }

  private async entities({ secretariat, manager, managerEs }: DemoPeople): Promise<void> {
    const { database } = this.runtime;
    await enterLegalEntity(database, secretariat, manager.organisationId, {
      name: 'Inspectoratul General pentru Imigrări',
      form: 'Public authority',
      registrationNumber: 'RO 4266456',
      address: 'Strada Lt. col. Constantin Marinescu 15A\n050883 București\nRomania',
      validFrom: '2015-01-01',
    });
    await enterLegalEntity(database, secretariat, managerEs.organisationId, {
      name: 'Dirección General de Migraciones',
      form: 'Public authority',
      registrationNumber: 'S2800000A',
      address: 'Calle José Abascal 39\n28003 Madrid\nSpain',
      validFrom: '2018-01-01',
    });
  }

  /** One is confirmed, one waits for its second person. */
  private async banks({ manager, managerEs, verifier, officer }: DemoPeople): Promise<void> {
    const { database } = this.runtime;
    const proof = {
      fileName: 'financial-identification.pdf',
      content: onePage(['Financial identification form', 'Invented, for the demo.']),
    };
    const romania = await proposeBankAccount(database, verifier, manager.organisationId, {
      holder: 'Trezoreria Statului',
      iban: IBANS.ro,
      bic: 'TREZROBU',
      proof,
    });
    await decideBankAccount(database, officer, {
      partyId: manager.organisationId,
      id: romania.id,
      decision: 'confirm',
      reason: '',
    });
    await proposeBankAccount(database, managerEs, managerEs.organisationId, {
      holder: 'Tesoro Público',
      iban: IBANS.es,
      bic: 'CAIXESBB',
      proof,
    });
  }
}
