/** A framework from its proposal to its signature, over the API. */
import { brusselsDayAt } from '../support/brussels-day.js';
import { behindTheWall } from '../support/database.js';
import type { Item, Problem } from './support/client.js';
import { ProgrammeOffice } from './support/programme-office.js';

interface Partnership extends Item {
  readonly kind: string;
  readonly country: string;
  readonly signedOn: string | null;
  readonly allMemberStates: boolean;
  readonly pillars: readonly string[];
  readonly signatories: readonly {
    country: string;
    accededOn: string | null;
    leftOn: string | null;
    provenance: string;
  }[];
  readonly provenance: string;
}

let office: ProgrammeOffice;
beforeAll(async () => {
  office = await ProgrammeOffice.open();
}, 60_000);
afterAll(() => office.close());

const EGYPT = { kind: 'MP', country: 'EG', title: 'Mobility Partnership with Egypt' };
const propose = (body: object, persona = 'head-of-unit') =>
  office.as(persona).post<Partnership>('/api/v1/partnerships', body);
const told = (answer: { status: number; body: unknown }) => {
  const { code, errors, refusals } = answer.body as Problem;
  return {
    status: answer.status,
    code,
    errors: errors?.map((one) => `${one.pointer} ${one.code}`),
    refusals,
  };
};

describe('a partnership', () => {
  let path: string;

  it('is proposed by those who will write it', async () => {
    for (const persona of ['manager', 'partner-md', 'auditor', 'admin']) {
      expect((await propose(EGYPT, persona)).status).toBe(403);
    }
    const { status, headers, body } = await propose({
      ...EGYPT,
      pillars: ['PROTECTION', 'IRREGULAR_THB'],
      signatories: [{ country: 'RO' }, { country: 'ES', accededOn: '2025-03' }],
    });
    expect(status).toBe(201);
    path = `/api/v1/partnerships/${body.id}`;
    expect(headers.get('location')).toBe(path);
    expect(headers.get('etag')).toBe('"1.1"');
    expect(body).toMatchObject({
      ...EGYPT,
      reference: 'MP/EG',
      stage: { code: 'proposed' },
      signedOn: null,
      allMemberStates: false,
      pillars: ['IRREGULAR_THB', 'PROTECTION'],
      signatories: [
        { country: 'ES', accededOn: '2025-03', provenance: 'entered' },
        { country: 'RO', accededOn: null },
      ],
      provenance: 'entered',
    });
  });

  it('is one of its kind with a country', async () => {
    const answers = await Promise.all([
      propose({ ...EGYPT, country: 'NG' }),
      propose({ ...EGYPT, country: 'NG' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(told(await propose(EGYPT))).toMatchObject({ status: 422, errors: ['/country taken'] });
    const common = await propose({ ...EGYPT, kind: 'CAMM', title: 'Common agenda' });
    expect(common.status).toBe(201);
    expect(common.body.allMemberStates).toBe(true);
  });

  it.each<[string, object, string]>([
    ['a Member State as partner', { country: 'RO' }, '/country no_partner_country'],
    ['a country that is none', { country: 'ZZ' }, '/country country_unknown'],
    [
      'a partner as signatory',
      { signatories: [{ country: 'MD' }] },
      '/signatories/0/country no_member_state',
    ],
    [
      'a signatory named twice',
      { signatories: [{ country: 'RO' }, { country: 'RO' }] },
      '/signatories/1/country named_twice',
    ],
    [
      'a month that there is not',
      { signatories: [{ country: 'RO', accededOn: '2015-13' }] },
      '/signatories/0/accededOn partial_date_malformed',
    ],
    [
      'a day to come',
      { signatories: [{ country: 'RO', accededOn: '2199' }] },
      '/signatories/0/accededOn day_not_come',
    ],
    [
      'one that leaves before it is signed',
      { signatories: [{ country: 'RO' }, { country: 'ES', leftOn: '2020' }] },
      '/signatories/1/leftOn not_signed_yet',
    ],
    [
      'signatories of a common agenda',
      { kind: 'CAMM', signatories: [{ country: 'RO' }] },
      '/signatories all_member_states_sign',
    ],
  ])('is refused with %s, and nothing is kept', async (_what, wrong, error) => {
    const count = () => behindTheWall(office.app.test, 'SELECT count(*) FROM case_file');
    const before = await count();
    const answer = told(await propose({ ...EGYPT, country: 'ET', ...wrong }));
    expect(answer).toMatchObject({ status: 422, errors: [error] });
    expect(await count()).toEqual(before);
  });

  it('is edited for the version that was read, and tells in the trail what changed', async () => {
    const edit = (changes: object, version: string, persona = 'secretariat') =>
      office.as(persona).patch<Partnership>(path, changes, { version });
    const { status, body } = await edit({ title: 'With Egypt', signatories: [{ country: 'RO' }] }, '1.1');
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: 'With Egypt', version: '1.2', signatories: [{ country: 'RO' }] });
    expect((await edit({ note: 'Late.' }, '1.1')).status).toBe(412);
    expect((await edit({ note: 'Not mine.' }, '1.2', 'manager')).status).toBe(403);
    expect((await edit({ note: 'Not there.' }, '1.2', 'partner-ma')).status).toBe(404);
    const unchanged = await edit({ title: 'With Egypt', pillars: ['PROTECTION', 'IRREGULAR_THB'] }, '1.2');
    expect(unchanged.body.version).toBe('1.2');
    const trail = await office
      .as('auditor')
      .get<{ items: { kind: string; fields: string[] }[] }>(`${path}/trail`);
    expect(trail.body.items.map(({ kind, fields }) => ({ kind, fields }))).toEqual([
      { kind: 'case_opened', fields: [] },
      { kind: 'case_edited', fields: ['title', 'signatories'] },
    ]);
  });

  it('is signed at the end of its way, and stays as it is from then on', async () => {
    const proposed = await propose({ kind: 'CAMM', country: 'MD', title: 'Common agenda with Moldova' });
    const agenda = `/api/v1/partnerships/${proposed.body.id}`;
    const heads = (transition: string) => office.does('head-of-unit', agenda, { transition });
    await heads('open_talks');
    await heads('open_negotiation');
    await heads('submit_for_endorsement');
    await heads('record_council_endorsement');
    await office.does('partner-md', agenda, { transition: 'endorse' });
    const entered = await office.as('head-of-unit').get<Partnership>(agenda);
    const { version } = entered.body;
    const dated = await office
      .as('head-of-unit')
      .patch<Partnership>(agenda, { signedOn: '2026-03' }, { version });
    expect(dated.body).toMatchObject({ stage: { code: 'signature' }, signedOn: '2026-03' });
    await office.as('head-of-unit').upload(
      '/api/v1/documents',
      {
        collection: 'partnerships',
        caseId: proposed.body.id,
        kind: 'joint_declaration',
        title: 'As signed',
      },
      new Blob(['Signed.']),
      'declaration.txt',
    );
    await heads('record_signature');
    const { body } = await office.as('manager').get<Partnership>(agenda);
    expect(body).toMatchObject({ stage: { code: 'signed' }, signedOn: '2026-03', allMemberStates: true });
    const late = await office.as('head-of-unit').get<Partnership>(agenda);
    const refused = await office
      .as('head-of-unit')
      .patch(agenda, { signedOn: '2025' }, { version: late.body.version });
    expect(told(refused)).toMatchObject({ status: 422, errors: ['/signedOn frozen_once_signed'] });
    const kind = await office
      .as('head-of-unit')
      .patch(agenda, { kind: 'MP' }, { version: late.body.version });
    expect(told(kind)).toMatchObject({ status: 422, errors: ['/kind frozen_once_endorsed'] });
  });

  it('is seen by Member States and by no other partner country', async () => {
    expect((await office.as('manager').get(path)).status).toBe(200);
    expect((await office.as('partner-md').get(path)).status).toBe(404);
  });
});

describe('a framework that is signed', () => {
  const DAY_MS = 86_400_000;
  const framework = async (country: string, persona = 'secretariat') => {
    const { body } = await office
      .as(persona)
      .get<{ items: (Item & { reference: string })[] }>('/api/v1/partnerships?limit=100');
    const path = `/api/v1/partnerships/${body.items.find((one) => one.reference === `MP/${country}`)?.id}`;
    return { ...(await office.as(persona).get<Partnership>(path)).body, address: path };
  };
  const record = async (country: string, changes: object, persona = 'secretariat') => {
    const { address, version } = await framework(country, persona);
    return office.as(persona).patch<Partnership>(address, changes, { version });
  };
  /** Everybody on the list, and some with other dates. */
  const listed = async (country: string, ...others: object[]) => {
    const { signatories } = await framework(country);
    const named = new Set(others.map((one) => (one as { country: string }).country));
    return [
      ...others,
      ...signatories.filter((one) => !named.has(one.country)).map((one) => ({ country: one.country })),
    ];
  };

  it('takes a new signatory and an exit, and leaves what is known of the others', async () => {
    const before = (await framework('MA')).signatories;
    const { status, body } = await record('MA', {
      signatories: await listed(
        'MA',
        { country: 'AT', accededOn: '2024-05' },
        {
          country: 'GB',
          leftOn: '2020-01-31',
        },
      ),
    });
    expect(status).toBe(200);
    expect(body.signatories.find((one) => one.country === 'AT')).toMatchObject({
      accededOn: '2024-05',
      hasLeft: false,
      provenance: 'entered',
    });
    expect(body.signatories.find((one) => one.country === 'GB')).toMatchObject({
      accededOn: '2013-06-07',
      hasLeft: true,
      leftOn: '2020-01-31',
      provenance: 'entered',
    });
    const untouched = (all: readonly { country: string }[]) =>
      all.filter(({ country }) => country !== 'AT' && country !== 'GB');
    expect(untouched(body.signatories)).toEqual(untouched(before));
    expect((await record('MA', { signatories: await listed('MA') })).body.version).toBe(body.version);
    const back = await record('MA', {
      signatories: await listed('MA', { country: 'GB', leftOn: null }),
    });
    expect(back.body.signatories.find((one) => one.country === 'GB')).toMatchObject({ hasLeft: false });
  });

  it.each<[string, object, string]>([
    ['its day of signature', { signedOn: '2012' }, '/signedOn frozen_once_signed'],
    ['its title', { title: 'Another' }, '/title frozen_once_signed'],
    ['its pillars', { pillars: [] }, '/pillars frozen_once_signed'],
    ['its note', { note: 'Else.' }, '/note frozen_once_signed'],
    ['a list without those who signed', { signatories: [] }, '/signatories signatory_vanished'],
  ])('keeps %s', async (_what, wrong, error) => {
    const before = await framework('GE');
    expect(told(await record('GE', wrong))).toMatchObject({ status: 422, errors: [error] });
    expect(await framework('GE')).toEqual(before);
  });

  it.each<[string, object, string]>([
    ['who joins without a day', { country: 'AT' }, '/signatories/0/accededOn missing'],
    [
      'who joins before there was anything to join',
      { country: 'AT', accededOn: '2009-10' },
      '/signatories/0/accededOn accession_before_signature',
    ],
    [
      'who leaves before it came',
      { country: 'PL', leftOn: '2008' },
      '/signatories/0/leftOn left_before_accession',
    ],
    ['who will leave', { country: 'PL', leftOn: '2199' }, '/signatories/0/leftOn day_not_come'],
    ['what is no date', { country: 'PL', leftOn: 'soon' }, '/signatories/0/leftOn partial_date_malformed'],
  ])('does not take %s', async (_what, wrong, error) => {
    const answer = await record('GE', { signatories: await listed('GE', wrong) });
    expect(told(answer)).toMatchObject({ status: 422, errors: [error] });
  });

  it('is written by those who keep the frameworks, and by nobody else', async () => {
    for (const persona of ['manager', 'partner-md', 'auditor', 'verifier']) {
      const { address, version } = await framework('MD', persona);
      const { status } = await office.as(persona).patch(address, { signatories: [] }, { version });
      expect(status).toBe(403);
    }
  });

  it('lets Latvia lead under Moldova’s from the day of its accession, and not the day before', async () => {
    const { database } = office.app;
    await behindTheWall(office.app.test, "UPDATE organisation SET country = 'LV' WHERE code = 'RO-IGI'");
    /** What holds the secretariat off confirming it. */
    const failed = async (path: string) => {
      const answer = await office
        .as('secretariat')
        .get<{ items: { transition: string; refusals: { code: string }[] }[] }>(`${path}/transitions`);
      const offer = answer.body.items.find((one) => one.transition === 'confirm_eligible');
      return offer?.refusals.map((one) => one.code);
    };
    const submitted = async (title: string) => {
      const action = await office.draft({ title, countries: ['MD'] });
      const { version } = (await office.as('manager').get<Item>(action.path)).body;
      const partnershipId = (await framework('MD')).id;
      await office
        .as('manager')
        .patch(action.path, { countries: [{ country: 'MD', partnershipId }] }, { version });
      await office.move(action, { from: 0, to: 2 });
      return action.path;
    };
    try {
      const dayBefore = await submitted('The day before');
      expect(await failed(dayBefore)).toEqual([]);
      database.clockOffsetMs = DAY_MS;
      const onTheDay = await submitted('On the day');
      const recorded = await record('MD', {
        signatories: await listed('MD', { country: 'LV', accededOn: brusselsDayAt(DAY_MS) }),
      });
      expect(recorded.status).toBe(200);
      expect(await failed(dayBefore)).toEqual(['eligibility_failed']);
      expect(await failed(onTheDay)).toEqual([]);
      const refused = await office.as('secretariat').act(dayBefore, { transition: 'confirm_eligible' });
      expect(refused.status).toBe(409);
      await office.does('secretariat', onTheDay, { transition: 'confirm_eligible' });

      database.clockOffsetMs = 2 * DAY_MS;
      const left = await record('MD', {
        signatories: await listed('MD', { country: 'LV', leftOn: brusselsDayAt(2 * DAY_MS) }),
      });
      expect(left.status).toBe(200);
      expect(await failed(await submitted('The day it left'))).toEqual(['eligibility_failed']);
      const dayAfter = await framework('MD');
      expect(dayAfter.signatories.find((one) => one.country === 'LV')).toMatchObject({
        accededOn: brusselsDayAt(DAY_MS),
        leftOn: brusselsDayAt(2 * DAY_MS),
      });
    } finally {
      database.clockOffsetMs = 0;
      await behindTheWall(office.app.test, "UPDATE organisation SET country = 'RO' WHERE code = 'RO-IGI'");
    }
  });
});
