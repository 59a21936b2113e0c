/** Parties: contacts proposed and kept, bank data behind its own wall, and two that become one. */
import { Client } from 'pg';
import { shareCase } from '../../src/cases/share-case.js';
import { decideBankAccount, proposeBankAccount } from '../../src/identity/bank-account.js';
import { bankAccountsOf, readIban } from '../../src/identity/bank-accounts.query.js';
import { addContact } from '../../src/identity/change-contact.js';
import { contactProposalsOf, contactsOf, focalPointsOf } from '../../src/identity/contacts.query.js';
import { createParty } from '../../src/identity/create-party.js';
import { nameFocalPoint } from '../../src/identity/focal-point.js';
import { isIban } from '../../src/identity/iban.js';
import { enterLegalEntity, legalEntityOf } from '../../src/identity/legal-entity.js';
import { mergeParty, previewMerge } from '../../src/identity/merge-party.js';
import { decideContactProposal, proposeContact } from '../../src/identity/propose-contact.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { draftNeed } from '../../src/needs/draft-need.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { WebProgramme } from '../support/web-programme.js';

const IBAN = 'RO49AAAA1B31007593840000';
const proof = { fileName: 'bank <b>.pdf', content: Buffer.from('%PDF-1.7 a statement') };
const bank = { holder: 'State Treasury', iban: IBAN, bic: 'BTRLRO22', proof };

let app: TestApp;
let programme: WebProgramme;
let people: Record<string, PersonActor>;
/** The party of the manager. */
let party: string;

beforeAll(async () => {
  app = await setupTestApp();
  programme = new WebProgramme(app);
  people = {};
  for (const code of [
    'secretariat',
    'admin',
    'manager',
    'partner-md',
    'financial-verifier',
    'authorising-officer',
    'agency',
    'auditor',
  ])
    people[code] = await programme.actor(code);
  party = who('manager').organisationId;
}, 60_000);
afterAll(() => app.close());

const who = (code: string) => people[code] as PersonActor;
const eventsOf = (kind: string) =>
  behindTheWall<{ account_id: string; data: Record<string, unknown> }>(
    app.test,
    `SELECT account_id, body->'data' AS data FROM audit_event WHERE kind = $1 ORDER BY at`,
    [kind],
  );

/** One statement as the runtime runs it for somebody; nothing is kept. */
async function asRuntime(actor: PersonActor, text: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new Client({ connectionString: app.test.runtimeUrl });
  await client.connect();
  try {
    await client.query('SET ROLE entente_app');
    await client.query('BEGIN');
    await client.query('SELECT act_as($1, $2, $3, $4, NULL)', [
      actor.accountId,
      actor.organisationId,
      actor.view,
      '0',
    ]);
    return (await client.query(text, values)).rows;
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    await client.end();
  }
}

describe('contacts', () => {
  it('are proposed by the party, and kept once the secretariat accepts', async () => {
    const wanted = { name: 'Dan Pop', email: 'Dan.Pop@example.org', language: 'ro' };
    await expect(
      proposeContact(app.database, who('partner-md'), { partyId: party, contactId: null, contact: wanted }),
    ).rejects.toMatchObject({ status: 403 });
    const { id } = await proposeContact(app.database, who('manager'), {
      partyId: party,
      contactId: null,
      contact: wanted,
    });
    expect(await contactsOf(app.database, who('manager'), party)).toEqual([]);
    const decision = { partyId: party, id, decision: 'accept', reason: '' } as const;
    await expect(decideContactProposal(app.database, who('manager'), decision)).rejects.toMatchObject({
      status: 403,
    });
    await decideContactProposal(app.database, who('secretariat'), decision);
    expect(await contactsOf(app.database, who('manager'), party)).toMatchObject([
      { name: 'Dan Pop', email: 'dan.pop@example.org' },
    ]);
    await expect(decideContactProposal(app.database, who('secretariat'), decision)).rejects.toMatchObject({
      status: 409,
    });
    expect(await contactProposalsOf(app.database, who('manager'), party)).toMatchObject([
      { state: 'accepted' },
    ]);
    expect((await eventsOf('contact_proposed')).map(({ account_id }) => account_id)).toEqual([
      who('manager').accountId,
    ]);
  });

  it('of other parties are not there for those outside, whatever they ask the database', async () => {
    expect(await contactsOf(app.database, who('partner-md'), party)).toEqual([]);
    expect(await asRuntime(who('partner-md'), 'SELECT * FROM party_contact')).toEqual([]);
    await expect(
      asRuntime(
        who('manager'),
        `INSERT INTO party_contact (id, organisation_id, name, email, language) VALUES (gen_random_uuid(), $1, 'X', 'x@example.org', 'en')`,
        [party],
      ),
    ).rejects.toThrow('row-level security');
  });

  it('are focal points one at a time, by country', async () => {
    const [contact] = await contactsOf(app.database, who('secretariat'), party);
    const focal = { partyId: party, contactId: contact?.id, country: 'MD', fromDay: '2020-01-01' };
    await nameFocalPoint(app.database, who('secretariat'), focal);
    await expect(
      nameFocalPoint(app.database, who('secretariat'), { ...focal, fromDay: '2030-01-01' }),
    ).rejects.toMatchObject({
      details: [{ code: 'parties.focal_point_taken', pointer: '/fromDay' }],
    });
    await nameFocalPoint(app.database, who('secretariat'), { ...focal, country: '' });
    expect(
      (await focalPointsOf(app.database, who('manager'), party)).map(({ country, state }) => [
        country,
        state,
      ]),
    ).toEqual([
      ['MD', 'now'],
      [null, 'now'],
    ]);
  });
});

describe('legal data', () => {
  it('is a new version each time, and the day says which holds', async () => {
    const entity = {
      name: 'Inspectoratul General',
      form: 'Public authority',
      address: 'Strada 1\nBucharest',
      vatNumber: 'ro 123456',
    };
    await enterLegalEntity(app.database, who('secretariat'), party, { ...entity, validFrom: '2020-01-01' });
    await enterLegalEntity(app.database, who('secretariat'), party, {
      ...entity,
      name: 'Later',
      validFrom: '2150-01-01',
    });
    expect(await legalEntityOf(app.database, who('manager'), party)).toMatchObject([
      { version: 2, name: 'Later', holds: false },
      { version: 1, vatNumber: 'RO123456', holds: true },
    ]);
    expect(await legalEntityOf(app.database, who('partner-md'), party)).toEqual([]);
    await expect(
      asRuntime(who('secretariat'), 'UPDATE legal_entity SET name = $1', ['Other']),
    ).rejects.toThrow('permission denied');
  });
});

describe('bank data', () => {
  let id: string;

  it('says what is wrong with a number, and stores nothing then', async () => {
    const wrong = proposeBankAccount(app.database, who('manager'), party, {
      ...bank,
      iban: 'RO49AAAA1B31007593840001',
      bic: 'X',
      proof: null,
    });
    await expect(wrong).rejects.toMatchObject({
      details: [
        { code: 'parties.iban_wrong' },
        { code: 'parties.bic_wrong' },
        { code: 'file_missing', pointer: '/file' },
      ],
    });
    expect(await behindTheWall(app.test, 'SELECT FROM bank_account')).toEqual([]);
  });

  it('is proposed by one and confirmed by another, whatever is tried', async () => {
    ({ id } = await proposeBankAccount(app.database, who('financial-verifier'), party, bank));
    await expect(proposeBankAccount(app.database, who('manager'), party, bank)).rejects.toMatchObject({
      details: [{ code: 'parties.bank_waits' }],
    });
    const confirm = { partyId: party, id, decision: 'confirm', reason: '' } as const;
    await expect(decideBankAccount(app.database, who('financial-verifier'), confirm)).rejects.toMatchObject({
      details: [{ code: 'parties.two_people' }],
    });
    await expect(decideBankAccount(app.database, who('secretariat'), confirm)).rejects.toMatchObject({
      status: 403,
    });
    const settle = `UPDATE bank_account SET state = 'confirmed' WHERE id = $1 RETURNING 1`;
    await expect(asRuntime(who('financial-verifier'), settle, [id])).rejects.toThrow('bank_two_people');
    expect(await asRuntime(who('secretariat'), settle, [id])).toEqual([]);
    await decideBankAccount(app.database, who('authorising-officer'), confirm);
    expect(await bankAccountsOf(app.database, who('manager'), party)).toMatchObject([
      { state: 'confirmed', tail: '0000', decidedBy: 'European Commission, DG HOME' },
    ]);
    expect(await bankAccountsOf(app.database, who('secretariat'), party)).toMatchObject([
      { decidedBy: 'Isabelle Fontenay' },
    ]);
  });

  it('is read in full by financial roles and the party alone, in the database too', async () => {
    const numbers = 'SELECT iban FROM bank_account_number';
    for (const code of ['secretariat', 'admin', 'auditor', 'partner-md', 'agency']) {
      expect([code, await asRuntime(who(code), numbers)]).toEqual([code, []]);
      expect([code, await asRuntime(who(code), 'SELECT 1 FROM bank_account_proof')]).toEqual([code, []]);
    }
    for (const code of ['manager', 'financial-verifier']) {
      expect([code, await asRuntime(who(code), numbers)]).toEqual([code, [{ iban: IBAN }]]);
    }
    expect(await asRuntime(who('partner-md'), 'SELECT 1 FROM bank_account')).toEqual([]);
  });

  it('leaves an event for each look at the whole number, and none where there was none', async () => {
    const wanted = { partyId: party, id };
    expect(await readIban(app.database, who('manager'), wanted)).toBe(IBAN);
    await expect(readIban(app.database, who('secretariat'), wanted)).rejects.toMatchObject({ status: 403 });
    await expect(readIban(app.database, who('partner-md'), wanted)).rejects.toMatchObject({ status: 404 });
    expect(await eventsOf('bank_account_read')).toMatchObject([
      { account_id: who('manager').accountId, data: { bankAccount: id } },
    ]);
  });

  it('is masked on the page until it is asked for', async () => {
    const officer = await app.signIn('authorising-officer');
    const path = `/parties/${party}/bank/${id}`;
    expect((await officer.get(path)).html).toContain('•••• 0000');
    expect((await officer.get(path)).html).not.toContain('RO49');
    expect(textOf((await officer.submit(path, `${path}/number`, {})).html)).toContain(
      'RO49 AAAA 1B31 0075 9384 0000',
    );
    const secretary = await app.signIn('secretariat');
    expect((await secretary.get(path)).html).not.toContain(`${path}/number`);
    expect((await secretary.get(`${path}/proof`)).status).toBe(403);
    expect(await eventsOf('bank_account_read')).toHaveLength(2);
  });

  it('is told to whoever may confirm it and not to who proposed it, who hears what became of it', async () => {
    const told = (proposal: string) =>
      behindTheWall<{ persona: string; kind: string; subject: string; body: string }>(
        app.test,
        `SELECT a.demo_persona AS persona, i.kind, m.subject, m.body_text AS body FROM inbox_item i
           JOIN account a ON a.id = i.account_id LEFT JOIN mail m ON m.account_id = a.id AND m.source = i.source
         WHERE i.source LIKE 'bank_%:' || $1 ORDER BY i.kind DESC, persona`,
        [proposal],
      );
    const propose = async (code: string) =>
      (await proposeBankAccount(app.database, who(code), party, { ...bank, holder: 'Treasury' })).id;
    const first = await propose('financial-verifier');
    const path = (proposal: string) => `/parties/${party}/bank/${proposal}`;
    const waits = async (persona: string, proposal: string) =>
      (await (await app.signIn(persona)).get('/')).html.includes(`href="${path(proposal)}"`);
    await eventually(async () =>
      expect((await told(first)).map(({ persona, kind }) => [persona, kind])).toEqual([
        ['authorising-officer', 'bank_proposed'],
        ['authorising-officer-2', 'bank_proposed'],
        ['financial-initiator', 'bank_proposed'],
      ]),
    );
    expect(await waits('financial-initiator', first)).toBe(true);
    for (const persona of ['financial-verifier', 'secretariat', 'manager']) {
      expect([persona, await waits(persona, first)]).toEqual([persona, false]);
    }
    const withdraw = { partyId: party, id: first, decision: 'withdraw', reason: '' } as const;
    await decideBankAccount(app.database, who('financial-verifier'), withdraw);
    expect(await waits('financial-initiator', first)).toBe(false);

    const second = await propose('manager');
    const refuse = { partyId: party, id: second, decision: 'refuse', reason: 'Not legible.' } as const;
    await eventually(async () => expect(await told(second)).toHaveLength(4));
    const mail = (await told(second)).find(({ persona }) => persona === 'financial-initiator');
    expect(mail?.subject).toMatch(/^Bank account to confirm: General Inspectorate/);
    expect(mail?.body.match(/https?:\/\/\S+/g)).toEqual([expect.stringContaining(path(second))]);
    expect(mail?.body).not.toMatch(/RO49|0000/);
    await decideBankAccount(app.database, who('authorising-officer'), refuse);
    await eventually(async () => expect(await told(second)).toHaveLength(5));
    const heard = (await told(second)).find(({ kind }) => kind === 'bank_refused');
    expect(heard?.persona).toBe('manager');
    expect(heard?.body).toContain('The facility');
    expect(heard?.body).not.toContain('Fontenay');
    expect((await told(first)).map(({ kind }) => kind)).not.toContain('bank_confirmed');
  });

  it('has its numbers checked alike by the program and by the database', async () => {
    const tried = [
      IBAN,
      'RO49AAAA1B31007593840001',
      'DE89370400440532013000',
      'XX00',
      'BE68539007547034',
      'BE68539007547043',
    ];
    const rows = await behindTheWall<{ holds: boolean }>(
      app.test,
      'SELECT iban_holds(one) AS holds FROM unnest($1::text[]) WITH ORDINALITY AS t (one, place) ORDER BY place',
      [tried],
    );
    expect(rows.map(({ holds }) => holds)).toEqual(tried.map(isIban));
  });
});

describe('a party that is there twice', () => {
  let duplicate: string;

  it('is noticed before it is added', async () => {
    const wanted = {
      code: 'RO-IGI-2',
      name: 'General Inspectorate for Immigration (Romania)',
      kind: 'MEMBER_STATE_AUTHORITY',
      country: 'RO',
      timeZone: 'Europe/Bucharest',
      calendar: 'RO',
    };
    await expect(createParty(app.database, who('secretariat'), wanted)).rejects.toMatchObject({
      details: [{ code: 'parties.alike', pointer: '/distinct' }],
    });
    await expect(createParty(app.database, who('manager'), wanted)).rejects.toMatchObject({ status: 403 });
    const added = await createParty(app.database, who('secretariat'), { ...wanted, distinct: true });
    duplicate = added.id;
  });

  it('shows what would move, and moves it with a trail', async () => {
    const drafted = await programme.draft('Shared with the duplicate', 'manager-es');
    await shareCase(programme.runtime, who('secretariat'), {
      subject: 'action',
      caseId: drafted.id,
      partyId: duplicate,
    });
    const contact = await addContact(app.database, who('secretariat'), duplicate, {
      name: 'New One',
      email: 'new@example.org',
      language: 'en',
    });
    await addContact(app.database, who('secretariat'), duplicate, {
      name: 'Dan again',
      email: 'dan.pop@example.org',
      language: 'ro',
    });
    const wanted = { duplicateId: duplicate, survivorId: party };
    expect(await previewMerge(app.database, who('admin'), wanted)).toMatchObject({
      // The frameworks and open calls, which every Member State sees, and the action.
      moves: { people: 0, contacts: 1, casesShared: 19, casesLed: 0 },
      ends: { contacts: 1 },
      between: [],
    });
    await expect(mergeParty(app.database, who('secretariat'), wanted)).rejects.toMatchObject({ status: 403 });
    await expect(
      previewMerge(app.database, who('admin'), { ...wanted, survivorId: who('partner-md').organisationId }),
    ).rejects.toMatchObject({ details: [{ code: 'parties.other_kind', pointer: '/survivorId' }] });
    await mergeParty(app.database, who('admin'), wanted);
    const contacts = await contactsOf(app.database, who('manager'), party);
    expect(contacts.map(({ id, name }) => [name, id === contact.id])).toEqual([
      ['Dan Pop', false],
      ['New One', true],
    ]);
    expect((await eventsOf('party_merged')).map(({ data }) => data)).toMatchObject([
      { party, duplicate, moves: { casesShared: 19 } },
    ]);
    const manager = await app.signIn('manager');
    expect((await manager.get(`/actions/${drafted.id}`)).status).toBe(200);
  });

  it('of one country, though each reads what the other leads', async () => {
    const add = async (code: string) => {
      const wanted = { code, name: `Authority ${code}`, kind: 'PARTNER_AUTHORITY', country: 'MD' };
      const settled = { ...wanted, timeZone: 'Europe/Chisinau', calendar: 'MD', distinct: true };
      return (await createParty(app.database, who('secretariat'), settled)).id;
    };
    const home = who('partner-md').organisationId;
    for (const direction of ['into', 'from']) {
      const second = await add(`MD-${direction.toUpperCase()}`);
      const { id } = await draftNeed(programme.runtime, who('partner-md'), {
        title: 'Readers',
        language: 'en',
      });
      await behindTheWall(
        app.test,
        `INSERT INTO case_access (case_id, organisation_id, view) VALUES ($1, $2, 'partner') ON CONFLICT DO NOTHING`,
        [id, second],
      );
      const wanted =
        direction === 'into'
          ? { duplicateId: second, survivorId: home }
          : { duplicateId: second, survivorId: await add('MD-THIRD') };
      if (direction === 'from') {
        await behindTheWall(app.test, 'UPDATE case_file SET organisation_id = $2 WHERE id = $1', [
          id,
          second,
        ]);
        await behindTheWall(
          app.test,
          `UPDATE case_access SET view = CASE organisation_id WHEN $2 THEN 'applicant' ELSE 'partner' END WHERE case_id = $1`,
          [id, second],
        );
        await behindTheWall(
          app.test,
          `INSERT INTO case_access (case_id, organisation_id, view) VALUES ($1, $2, 'partner') ON CONFLICT DO NOTHING`,
          [id, wanted.survivorId],
        );
      }
      expect((await previewMerge(app.database, who('admin'), wanted)).between).toEqual([]);
      await mergeParty(app.database, who('admin'), wanted);
      const views = await behindTheWall<{ view: string }>(
        app.test,
        'SELECT view FROM case_access WHERE case_id = $1 AND organisation_id = ANY ($2::uuid[])',
        [id, [second, wanted.survivorId]],
      );
      expect(views).toEqual([{ view: 'applicant' }]);
    }
  });

  it('leads from its old address to the new one, and cannot be merged again', async () => {
    const admin = await app.signIn('admin');
    expect((await admin.get(`/parties/${duplicate}`)).location).toBe(`/parties/${party}`);
    expect((await admin.get(`/parties?q=RO-IGI`)).html).not.toContain(duplicate);
    const read = (await (await app.api('admin')(`/api/v1/parties/${duplicate}`)).json()) as {
      mergedInto: string;
    };
    expect(read.mergedInto).toBe(party);
    await expect(
      mergeParty(app.database, who('admin'), { duplicateId: duplicate, survivorId: party }),
    ).rejects.toMatchObject({
      details: [{ code: 'parties.merged' }],
    });
    await expect(
      asRuntime(who('secretariat'), 'SELECT merge_party($1, $2)', [party, duplicate]),
    ).rejects.toThrow('merged by administrators');
  });

  it('takes along whatever names a party, or leaves it on purpose', async () => {
    const LEFT = ['legal_entity', 'bank_account', 'organisation', 'quarantined_file', 'presence'];
    const rows = await behindTheWall<{ name: string; column: string }>(
      app.test,
      `SELECT DISTINCT c.conrelid::regclass::text AS name, a.attname AS column FROM pg_constraint c
         JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
       WHERE c.contype = 'f' AND c.confrelid = 'organisation'::regclass ORDER BY 1, 2`,
    );
    const [merge] = await behindTheWall<{ sql: string }>(
      app.test,
      `SELECT pg_get_functiondef('merge_party'::regproc) AS sql`,
    );
    const missing = rows.filter(
      ({ name, column }) =>
        !LEFT.includes(name) && !merge?.sql.includes(`UPDATE ${name} SET ${column} = survivor`),
    );
    expect(missing).toEqual([]);
  });
});

describe('what an agency takes part in', () => {
  it('is one step from its home, as what it does there, and nothing else', async () => {
    const drafted = await programme.draft('For the agency to see', 'manager-es');
    const agency = await app.signIn('agency');
    expect((await agency.get(`/actions/${drafted.id}`)).status).toBe(404);
    const secretary = await app.signIn('secretariat');
    const path = `/actions/${drafted.id}/parties`;
    const added = await secretary.submit(path, path, { partyId: who('agency').organisationId });
    expect([added.status, added.location]).toEqual([303, path]);
    const home = await agency.get('/');
    const cases = `/parties/${who('agency').organisationId}/cases`;
    expect(home.html).toContain(`href="${cases}"`);
    const page = textOf((await agency.get(cases)).html);
    expect(page).toContain('For the agency to see');
    expect(page).toContain('Expert');
    expect(page).not.toContain('Shared with the duplicate');
    const seen = textOf((await agency.get(path)).html);
    expect(seen).not.toContain('Directorate-General for Migration Management');
    const off = await secretary.submit(path, `${path}/end`, {});
    expect(off.status).toBe(303);
    expect((await agency.get(`/actions/${drafted.id}`)).status).toBe(404);
    expect(textOf((await secretary.get(`/actions/${drafted.id}`)).html)).toContain(
      'ended the part of a party',
    );
  });
});
