/** The twelve frameworks with who is in them since when, as each audience reads them, and as they change. */
import { caseList } from '../../src/cases/case-list.query.js';
import { openCase } from '../../src/cases/open-case.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { frameworkInFull } from '../../src/partnerships/framework-in-full.query.js';
import { frameworksInBrief, signatoryDays } from '../../src/partnerships/frameworks-in-brief.query.js';
import { loadFrameworks } from '../../src/partnerships/load-frameworks.js';
import { writeConclusions } from '../../src/partnerships/write-conclusions.js';
import { frameworks } from '../../src/reference/frameworks.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { behindTheWall } from '../support/database.js';

const PS = 'partnership' as const;

let office: GrantOffice;

beforeAll(async () => {
  office = await GrantOffice.open();
}, 60_000);
afterAll(() => office?.close());
afterEach(() => {
  office.test.database.clockOffsetMs = 0;
});

const listed = async (actor: PersonActor) =>
  (await caseList(office.runtime, actor, { subject: PS, limit: 100, sort: 'reference' })).items;
const inBrief = async (actor: PersonActor) =>
  [...(await frameworksInBrief(office.test.database, actor)).values()].map((one) => one.country).sort();
const everyCountry = frameworks.map((one) => one.partner).sort();

describe('the twelve frameworks', () => {
  it('are in the database as the sources have them, with what is not known left open', async () => {
    for (const framework of frameworks) {
      const id = office.programme.partnership(framework.partner);
      const told = await frameworkInFull(office.test.database, office.people.auditor, id);
      expect(told).toMatchObject({
        kind: framework.kind,
        country: framework.partner,
        signedOn: framework.signed.date.known,
        provenance: framework.signed.provenance,
        source: framework.signed.source,
        allMemberStates: framework.signatories === 'all_member_states',
        pillars: [...framework.pillars.codes].sort(),
      });
      const wanted = framework.signatories === 'all_member_states' ? [] : [...framework.signatories];
      expect(told?.signatories).toEqual(
        wanted
          .sort((a, b) => (a.country < b.country ? -1 : 1))
          .map(({ country, acceded, left, provenance, source }) => ({
            country,
            accededOn: acceded.known,
            hasLeft: left !== null,
            leftOn: left?.known ?? null,
            provenance,
            source,
            leftSource: '',
          })),
      );
      expect((await office.view(office.people.auditor, PS, id))?.stage.code).toBe(framework.status.code);
    }
  });

  it('are loaded once, however often the product starts, two at a time included', async () => {
    const count = () =>
      behindTheWall(
        office.test,
        `SELECT (SELECT count(*) FROM partnership)::int AS frameworks, (SELECT count(*) FROM signatory)::int AS signatories,
           (SELECT count(*) FROM audit_event)::int AS events`,
      );
    const before = await count();
    await Promise.all([loadFrameworks(office.runtime), loadFrameworks(office.runtime)]);
    expect(await count()).toEqual(before);
  });

  it('stay as people have changed them since', async () => {
    const id = office.programme.partnership('AZ');
    await behindTheWall(office.test, `UPDATE partnership SET note = 'Corrected' WHERE id = $1`, [id]);
    await loadFrameworks(office.runtime);
    expect(await frameworkInFull(office.test.database, office.people.head, id)).toMatchObject({
      note: 'Corrected',
    });
  });

  it('have days for what is incomplete: earliest and latest, open where nobody knows', async () => {
    const days = await signatoryDays(
      office.test.database,
      office.people.manager,
      office.programme.partnership('MD'),
    );
    expect(days.get('LV')).toEqual({
      country: 'LV',
      acceded: { earliest: '2008-06-06', latest: '2019-06-04' },
      left: { earliest: null, latest: null },
    });
    expect(days.get('RO')?.acceded).toEqual({ earliest: '2008-06-05', latest: '2008-06-05' });
    expect(days.has('AT')).toBe(false);
    const brief = await frameworksInBrief(office.test.database, office.people.manager);
    expect(brief.get(office.programme.partnership('NG'))).toMatchObject({
      signedOn: '2015-03',
      signed: { earliest: '2015-03-01', latest: '2015-03-31' },
    });
  });
});

describe('read by', () => {
  it.each(['manager', 'managerEs', 'secretariat', 'head', 'auditor', 'oia', 'service'] as const)(
    '%s: all of them',
    async (name) => {
      const actor = office.people[name];
      expect((await listed(actor)).map((one) => one.reference).sort()).toEqual(
        frameworks.map((one) => one.code.replace('-', '/')).sort(),
      );
      expect(await inBrief(actor)).toEqual(everyCountry);
    },
  );

  it.each([
    ['partnerMd', 'MD'],
    ['partnerMa', 'MA'],
  ] as const)('%s: its own alone', async (name, country) => {
    const actor = office.people[name];
    expect((await listed(actor)).map((one) => one.countries)).toEqual([[country]]);
    expect(await inBrief(actor)).toEqual([country]);
    for (const other of everyCountry.filter((one) => one !== country)) {
      const id = office.programme.partnership(other);
      expect(await frameworkInFull(office.test.database, actor, id)).toBeNull();
      expect(await office.view(actor, PS, id)).toBeNull();
      expect((await signatoryDays(office.test.database, actor, id)).size).toBe(0);
    }
  });

  it('an agency: none', async () => {
    expect(await listed(office.people.agency)).toEqual([]);
    expect(await inBrief(office.people.agency)).toEqual([]);
  });

  it('an authority that joins later: as those that were there', async () => {
    const newcomer = async (country: string, kind: string) => {
      const id = await office.programme.organisation({ code: `NEW-${country}`, kind, country });
      const role = kind === 'PARTNER_AUTHORITY' ? 'partner_authority' : 'programme_manager';
      return office.programme.person('Nia Newcomer', { id, country }, role);
    };
    expect(await inBrief(await newcomer('TN', 'PARTNER_AUTHORITY'))).toEqual(['TN']);
    expect(await inBrief(await newcomer('EG', 'PARTNER_AUTHORITY'))).toEqual([]);
    expect(await inBrief(await newcomer('LV', 'MEMBER_STATE_AUTHORITY'))).toEqual(everyCountry);
  });
});

describe('moved by', () => {
  it('the head of unit and the partner itself, by no other partner and no Member State', async () => {
    const { head, partnerMd, partnerMa, manager, agency } = office.people;
    const id = office.programme.partnership('MD');
    const review = { subject: PS, reason: 'Ten years on.' } as const;
    for (const actor of [partnerMa, agency]) {
      expect(await office.tries(actor, id, 'open_review', review)).toEqual({ ok: false, why: 'not_found' });
    }
    expect(await office.tries(manager, id, 'open_review', review)).toMatchObject({
      ok: false,
      refusals: [{ kind: 'permission' }],
    });
    expect(await office.tries(partnerMd, id, 'open_review', { subject: PS })).toMatchObject({
      ok: false,
      refusals: [{ kind: 'input', field: 'reason' }],
    });
    await office.does(partnerMd, id, 'open_review', review);
    expect((await office.view(manager, PS, id))?.stage.code).toBe('under_review');
    expect(await office.tries(partnerMd, id, 'renew', { subject: PS })).toMatchObject({
      ok: false,
      refusals: [{ kind: 'permission' }],
    });
    await office.does(partnerMd, id, 'assess_as_partner', {
      subject: PS,
      inputs: { assessment: 'Visits have become easier.' },
    });
    await office.does(head, id, 'assess', { subject: PS, inputs: { assessment: 'It went well.' } });
    expect((await office.view(head, PS, id))?.stage.code).toBe('conclusions');
    expect(
      await office.tries(head, id, 'renew', { subject: PS, inputs: { valid_until: '2099-12-31' } }),
    ).toMatchObject({
      ok: false,
      refusals: [{ code: 'conclusions_missing' }],
    });
    await writeConclusions(office.runtime, head, {
      partnershipId: id,
      expectedVersion: (await office.view(head, PS, id))?.version ?? '',
      conclusions: 'It goes on.',
    });
    expect(
      await office.tries(head, id, 'renew', { subject: PS, inputs: { valid_until: '2001-12-31' } }),
    ).toMatchObject({
      ok: false,
      refusals: [{ kind: 'input', code: 'day_not_ahead', field: 'inputs/valid_until' }],
    });
    await office.does(head, id, 'renew', { subject: PS, inputs: { valid_until: '2099-12-31' } });
    expect((await office.view(partnerMd, PS, id))?.stage.code).toBe('renewed');
  });
});

describe('a new framework', () => {
  it('is signed on the facility’s day, its signatories with it, and then seen by those whom it binds', async () => {
    const { head, secretariat } = office.people;
    const { database } = office.test;
    const id = await database.asActor(head, async (transaction) => {
      const opened = await openCase(office.runtime, transaction, head, {
        subject: PS,
        title: 'EU–Egypt Mobility Partnership',
        organisationId: null,
        countries: ['EG'],
        stage: 'signature',
      });
      await transaction.run(
        'test_framework',
        `INSERT INTO partnership (id, kind, country, all_member_states, provenance) VALUES ($1, 'MP', 'EG', false, 'entered')`,
        [opened.id],
      );
      await transaction.run(
        'test_signatories',
        `INSERT INTO signatory (partnership_id, country, acceded_on, acceded_earliest, acceded_latest, provenance)
         VALUES ($1, 'RO', NULL, NULL, NULL, 'entered'), ($1, 'ES', '2030-01-01', '2030-01-01', '2030-01-01', 'entered')`,
        [opened.id],
      );
      return opened.id;
    });
    expect(await office.tries(head, id, 'record_signature', { subject: PS })).toMatchObject({
      ok: false,
      refusals: [{ code: 'document_missing' }],
    });
    await office.letter(secretariat, id, 'joint_declaration', PS);
    database.clockOffsetMs = Date.parse('2027-06-30T22:30:00Z') - Date.now();
    await office.does(head, id, 'record_signature', { subject: PS });
    const told = await frameworkInFull(database, office.people.manager, id);
    expect(told).toMatchObject({ signedOn: '2027-07-01', provenance: 'entered' });
    // Who joins later keeps its own day.
    expect(told?.signatories.map((one) => [one.country, one.accededOn])).toEqual([
      ['ES', '2030-01-01'],
      ['RO', '2027-07-01'],
    ]);
    expect(await frameworkInFull(database, office.people.partnerMd, id)).toBeNull();
  });

  it('is one per country and kind', async () => {
    const { id } = await office.draft();
    await expect(
      behindTheWall(
        office.test,
        `INSERT INTO partnership (id, kind, country, all_member_states, provenance) VALUES ($1, 'MP', 'MA', false, 'entered')`,
        [id],
      ),
    ).rejects.toMatchObject({ constraint: 'partnership_of_country' });
  });
});
