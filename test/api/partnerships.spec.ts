/** A framework from its proposal to its signature, over the API. */
import { behindTheWall } from '../support/database.js';
import type { Item, Problem } from './support/client.js';
import { ProgrammeOffice } from './support/programme-office.js';

interface Partnership extends Item {
  readonly kind: string;
  readonly country: string;
  readonly signedOn: string | null;
  readonly allMemberStates: boolean;
  readonly pillars: readonly string[];
  readonly signatories: readonly { country: string; accededOn: string | null; provenance: string }[];
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
    expect(told(refused)).toMatchObject({ status: 409, refusals: [{ code: 'content_frozen' }] });
  });

  it('is seen by Member States and by no other partner country', async () => {
    expect((await office.as('manager').get(path)).status).toBe(200);
    expect((await office.as('partner-md').get(path)).status).toBe(404);
  });
});
