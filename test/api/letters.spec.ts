/** Letters, their templates, focal points and assessment grids, as programs keep them. */
import { behindTheWall } from '../support/database.js';
import type { Item, Problem } from './support/client.js';
import { type DraftedAction, ProgrammeOffice } from './support/programme-office.js';

interface List<One> {
  readonly items: readonly One[];
  readonly next: string | null;
}
interface Text {
  readonly language: string;
  readonly title: string;
  readonly body: string;
}
interface Template {
  readonly id: string;
  readonly code: string;
  readonly collection: string;
  readonly version: number;
  readonly languages: readonly string[];
  readonly texts: readonly Text[];
  readonly versions: readonly { version: number; madeBy: string | null; letters: number }[];
}
interface Letter {
  readonly id: string;
  readonly reference: string;
  readonly documentId: string;
  readonly about: { id: string; collection: string } | null;
  readonly mails: object | null;
  readonly sentBy: string;
  readonly body: string;
  readonly recipients: readonly { email: string }[];
}
interface FocalPoint {
  readonly id: string;
  readonly state: string;
  readonly untilDay: string | null;
  readonly contact: { readonly name: string };
}
interface Grid {
  readonly id: string;
  readonly lot: string | null;
  readonly versions: readonly {
    readonly number: number;
    readonly inForceFrom: string | null;
    readonly threshold: string;
    readonly criteria: readonly { readonly nameEn: string; readonly maximum: string }[];
  }[];
}

let office: ProgrammeOffice;
let action: DraftedAction;
let party: string;
beforeAll(async () => {
  office = await ProgrammeOffice.open();
  action = await office.draft({ title: 'Under letters', countries: ['MD'] });
  const [row] = await behindTheWall<{ id: string }>(
    office.app.test,
    `SELECT organisation_id AS id FROM account WHERE demo_persona = 'manager'`,
  );
  party = row?.id ?? '';
}, 60_000);
afterAll(() => office.close());

const templateOf = async (code: string) => {
  const { body } = await office.as('secretariat').get<List<Template>>('/api/v1/letter-templates?limit=100');
  return body.items.find((one) => one.code === code)?.id ?? '';
};
const events = async (kind: string) =>
  (await behindTheWall(office.app.test, 'SELECT 1 FROM audit_event WHERE kind = $1', [kind])).length;

describe('a letter', () => {
  const wanted = async (more: object = {}) => ({
    caseId: action.id,
    templateId: await templateOf('formal_notice'),
    addresseeId: party,
    language: 'en',
    free: { byDay: '2198-03-01', reasons: 'A report is missing.', remarks: 'Hand it in.' },
    ...more,
  });
  const version = async () => (await office.as('secretariat').get<Item>(action.path)).body.version;
  let letter: Letter;

  const readingsOfText = async () =>
    (
      await behindTheWall(
        office.app.test,
        `SELECT FROM audit_event WHERE kind = 'document_read' AND body->'data'->>'letter' = $1`,
        [letter.id],
      )
    ).length;

  it('is sent for the version of its case, once for one key, and read as it was sent', async () => {
    const secretariat = office.as('secretariat');
    const as = { version: await version(), key: 'letter-1' };
    const sent = await secretariat.post<Letter>('/api/v1/letters', await wanted(), as);
    expect(sent.status).toBe(201);
    letter = sent.body;
    expect(sent.headers.get('location')).toBe(`/api/v1/letters/${letter.id}`);
    expect(letter).toMatchObject({ about: { id: action.id, collection: 'actions' }, mails: { failed: 0 } });
    expect(letter.body).toContain('A report is missing.');
    expect(letter.body).toContain('Please do the following by 1 March 2198:');
    expect(letter.recipients.map(({ email }) => email)).toContain('manager@demo.example');
    const again = await secretariat.post<Letter>('/api/v1/letters', await wanted(), as);
    expect([again.status, again.body.id]).toEqual([201, letter.id]);
    const other = await secretariat.post('/api/v1/letters', await wanted({ language: 'fr' }), as);
    expect(other.status).toBe(422);
    expect(await events('letter_sent')).toBe(1);
    expect(await readingsOfText()).toBe(0);
    const pdf = await office.app.api('manager')(`/api/v1/letters/${letter.id}/content`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('is for its addressee and the facility, and tells outside neither mails nor who wrote it', async () => {
    const own = await office.as('manager').get<Letter>(`/api/v1/letters/${letter.id}`);
    expect(own.body).toMatchObject({ reference: letter.reference, mails: null });
    expect(await readingsOfText()).toBe(1);
    // Whoever wrote it reads their own.
    await office.as('secretariat').get(`/api/v1/letters/${letter.id}`);
    expect(await readingsOfText()).toBe(1);
    expect(own.body.sentBy).not.toBe(letter.sentBy);
    const filter = `filter[caseId]=${action.id}`;
    for (const persona of ['manager', 'auditor']) {
      const listed = await office.as(persona).get<List<Letter>>(`/api/v1/letters?${filter}`);
      expect([persona, listed.body.items.map(({ id }) => id)]).toEqual([persona, [letter.id]]);
    }
    for (const persona of ['partner-md', 'manager-es', 'agency']) {
      expect((await office.as(persona).get<List<Letter>>('/api/v1/letters')).body.items).toEqual([]);
      expect((await office.as(persona).get(`/api/v1/letters/${letter.id}`)).status).toBe(404);
      expect((await office.as(persona).get(`/api/v1/letters/${letter.id}/content`)).status).toBe(404);
    }
  });

  it('is refused with a pointer to what is wrong, and nothing is sent', async () => {
    const send = async (more: object) =>
      office
        .as('secretariat')
        .post<Problem>('/api/v1/letters', await wanted(more), { version: await version() });
    const [stranger] = await behindTheWall<{ id: string }>(
      office.app.test,
      `SELECT organisation_id AS id FROM account WHERE demo_persona = 'partner-ma'`,
    );
    for (const [more, pointer] of [
      [{ templateId: action.id }, '/templateId'],
      [{ language: 'mt' }, '/language'],
      [{ addresseeId: stranger?.id }, '/addresseeId'],
      [{ free: { byDay: '2198-03-01', reasons: 'Alone.', remarks: '' } }, '/free/remarks'],
      [{ free: { reasons: 'A', remarks: 'B' } }, '/free/byDay'],
      [{ free: { byDay: '2020-01-01', reasons: 'A', remarks: 'B' } }, '/free/byDay'],
      [{ to: [] }, '/to'],
    ] as const) {
      const { status, body } = await send(more);
      expect([pointer, status, body.errors.map((one) => one.pointer)]).toEqual([pointer, 422, [pointer]]);
    }
    const auditor = await office
      .as('auditor')
      .post('/api/v1/letters', await wanted(), { version: await version() });
    expect(auditor.status).toBe(403);
    const manager = await office.as('manager').post('/api/v1/letters', await wanted(), { version: '1.1' });
    expect(manager.status).toBe(403);
    expect(await events('letter_sent')).toBe(1);
  });
});

describe('a letter template', () => {
  it('is listed and read with its versions, in the facility alone', async () => {
    const { body } = await office
      .as('auditor')
      .get<Template>(`/api/v1/letter-templates/${await templateOf('receipt')}`);
    expect(body).toMatchObject({ code: 'receipt', collection: 'actions', version: 1 });
    expect(body.versions).toMatchObject([{ version: 1, madeBy: null, letters: 0 }]);
    expect(body.texts.map(({ language }) => language)).toEqual(body.languages);
    for (const persona of ['manager', 'partner-md', 'agency']) {
      expect((await office.as(persona).get('/api/v1/letter-templates')).status).toBe(404);
      expect((await office.as(persona).get(`/api/v1/letter-templates/${body.id}`)).status).toBe(404);
    }
  });

  it('gets its next version from the one that was read; what it said before stays to be read', async () => {
    const path = `/api/v1/letter-templates/${await templateOf('formal_notice')}`;
    const secretariat = office.as('secretariat');
    const before = await secretariat.get<Template>(path);
    expect(before.headers.get('etag')).toBe('"1"');
    const texts = before.body.texts.map((one) => ({ ...one, title: `${one.title} (2)` }));
    const saved = await secretariat.post<Template>(`${path}/versions`, { texts }, { version: '1' });
    expect([saved.status, saved.headers.get('etag'), saved.body.version]).toEqual([201, '"2"', 2]);
    expect(saved.body.texts).toEqual(texts);
    expect(saved.body.versions.map(({ version, letters }) => [version, letters])).toEqual([
      [2, 0],
      [1, 1],
    ]);
    const first = await secretariat.get<{ texts: readonly Text[] }>(`${path}/versions/1`);
    expect(first.body.texts).toEqual(before.body.texts);
    const late = await secretariat.post(`${path}/versions`, { texts: before.body.texts }, { version: '1' });
    expect(late.status).toBe(412);
    expect((await secretariat.get(`${path}/versions/3`)).status).toBe(404);
    const head = await office.as('head-of-unit').post(`${path}/versions`, { texts }, { version: '2' });
    expect(head.status).toBe(403);
    expect(await events('letter_template_changed')).toBe(1);
  });

  it('is checked text by text before it is saved, and checking saves nothing', async () => {
    const check = (texts: readonly Text[], collection = 'actions') =>
      office
        .as('secretariat')
        .post<Problem & { used: string[]; known: string[] }>('/api/v1/letter-templates/checks', {
          collection,
          texts,
        });
    const english = { language: 'en', title: 'About {{case.reference}}', body: 'Dear {{addressee.name}}' };
    const french = {
      language: 'fr',
      title: 'Objet : {{case.reference}}',
      body: 'Madame, {{addressee.name}}',
    };
    const sound = await check([english, french]);
    expect(sound.status).toBe(200);
    expect(sound.body.used).toEqual(['addressee.name', 'case.reference']);
    expect(sound.body.known).toEqual(expect.arrayContaining(['case.reference', 'addressee.name']));
    for (const [texts, pointer, code] of [
      [[{ ...english, title: '{{nothing}}' }], '/texts/0/title', 'letters.placeholder_unknown'],
      [[french, { ...english, body: 'Dear' }], '/texts/1/body', 'letters.placeholders_differ'],
      [[english, english], '/texts/1/language', 'taken'],
    ] as const) {
      const { status, body } = await check(texts);
      expect([pointer, status]).toEqual([pointer, 422]);
      expect(body.errors).toMatchObject([{ pointer, code }]);
    }
    expect((await check([])).body.errors).toMatchObject([{ pointer: '/texts' }]);
    expect(await events('letter_template_changed')).toBe(1);
  });
});

describe('a focal point', () => {
  const path = () => `/api/v1/parties/${party}`;
  const contact = async (name: string) => {
    const added = await office.as('secretariat').post<{ id: string }>(`${path()}/contacts`, {
      name,
      email: `${name.toLowerCase()}@example.org`,
      language: 'fr',
    });
    return added.body.id;
  };
  let named: FocalPoint;

  it('is named with a deputy for a country from a day on, once for the days', async () => {
    const wanted = {
      contactId: await contact('Roux'),
      deputyId: await contact('Lis'),
      country: 'MD',
      fromDay: '2020-01-01',
    };
    const made = await office.as('secretariat').post<FocalPoint>(`${path()}/focal-points`, wanted);
    expect(made.status).toBe(201);
    named = made.body;
    expect(made.headers.get('location')).toBe(`${path()}/focal-points/${named.id}`);
    expect(named).toMatchObject({ state: 'now', contact: { name: 'Roux' }, deputy: { name: 'Lis' } });
    const twice = await office.as('admin').post<Problem>(`${path()}/focal-points`, wanted);
    expect(twice.body.errors).toMatchObject([{ pointer: '/fromDay', code: 'parties.focal_point_taken' }]);
    const self = { ...wanted, deputyId: wanted.contactId };
    expect(
      (await office.as('admin').post<Problem>(`${path()}/focal-points`, self)).body.errors,
    ).toMatchObject([{ pointer: '/deputyId', code: 'parties.deputy_self' }]);
  });

  it('is found by country, by the facility and its own party', async () => {
    for (const persona of ['auditor', 'manager']) {
      const now = await office.as(persona).get<List<FocalPoint>>('/api/v1/focal-points?filter[country]=MD');
      expect([persona, now.body.items.map(({ id }) => id)]).toEqual([persona, [named.id]]);
    }
    const other = await office.as('partner-md').get<List<FocalPoint>>('/api/v1/focal-points');
    expect(other.body.items).toEqual([]);
    const listed = await office.as('partner-md').get<List<FocalPoint>>(`${path()}/focal-points`);
    expect(listed.body.items ?? []).toEqual([]);
    expect((await office.as('partner-md').get(`${path()}/focal-points/${named.id}`)).status).toBe(404);
    const unknown = await office.as('auditor').get('/api/v1/focal-points?filter[country]=md');
    expect(unknown.status).toBe(422);
  });

  it('is ended with today, and ended twice is ended', async () => {
    const end = `${path()}/focal-points/${named.id}/end`;
    expect((await office.as('manager').post(end, {})).status).toBe(403);
    for (const _ of [1, 2]) {
      expect((await office.as('secretariat').post(end, {})).status).toBe(204);
    }
    const { body } = await office.as('secretariat').get<FocalPoint>(end.replace('/end', ''));
    expect(body.untilDay).toMatch(/^20\d\d-/);
    expect(await events('focal_point_ended')).toBe(1);
  });

  it('is ended before it begins, and leaves its days to somebody else', async () => {
    const ahead = { contactId: await contact('Vidal'), country: 'MA', fromDay: '2150-01-01' };
    for (const round of [1, 2]) {
      const made = await office.as('secretariat').post<FocalPoint>(`${path()}/focal-points`, ahead);
      expect([round, made.status]).toEqual([round, 201]);
      const one = `${path()}/focal-points/${made.body.id}`;
      expect((await office.as('secretariat').post(`${one}/end`, {})).status).toBe(204);
      expect((await office.as('secretariat').get(one)).status).toBe(404);
    }
    expect(await events('focal_point_ended')).toBe(3);
  });
});

describe('an assessment grid', () => {
  const criterion = (nameEn: string, weight: number) => ({
    nameEn,
    nameFr: `${nameEn} (fr)`,
    questionEn: 'How good?',
    questionFr: 'À quel point ?',
    weight,
    maximum: '5',
    threshold: '3',
  });
  const RULES = {
    criteria: [criterion('Relevance', 60), criterion('Cost', 40)],
    threshold: '70',
    criterionTolerance: 20,
    totalTolerance: '15',
    outlierRule: 'consensus',
  };
  let path: string;
  let callId: string | undefined;

  it('is drawn up by the secretariat for a call, once', async () => {
    const [call] = await behindTheWall<{ id: string }>(
      office.app.test,
      'SELECT id FROM call_for_proposals LIMIT 1',
    );
    callId = call?.id;
    const made = await office.as('secretariat').post<Grid>('/api/v1/assessment-grids', { callId });
    expect(made.status).toBe(201);
    expect(made.body.versions).toMatchObject([{ number: 1, inForceFrom: null, criteria: [] }]);
    path = made.headers.get('location') ?? '';
    const twice = await office.as('secretariat').post<Problem>('/api/v1/assessment-grids', { callId });
    expect(twice.body.errors).toMatchObject([{ pointer: '/callId', code: 'grid_there' }]);
    expect((await office.as('head-of-unit').post('/api/v1/assessment-grids', { callId })).status).toBe(403);
  });

  it('is changed as a whole, for the revision that was read, with each mistake at its field', async () => {
    const secretariat = office.as('secretariat');
    const unsound = await secretariat.post<Problem>(`${path}/draft/in-force`, {}, { version: '1.1' });
    expect([unsound.status, unsound.body.refusals?.[0]?.code]).toEqual([409, 'grid_no_criteria']);
    const wrong = { ...RULES, criteria: [{ ...criterion('Relevance', 60), threshold: '6' }] };
    const refused = await secretariat.patch<Problem>(`${path}/draft`, wrong, { version: '1.1' });
    expect(refused.body.errors).toMatchObject([{ pointer: '/criteria/0/threshold' }]);
    const changed = await secretariat.patch<Grid>(`${path}/draft`, RULES, { version: '1.1' });
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"1.2"']);
    expect(changed.body.versions[0]).toMatchObject(RULES);
    expect((await secretariat.patch(`${path}/draft`, RULES, { version: '1.1' })).status).toBe(412);
  });

  it('is put in force, and changes from then on in its next version alone', async () => {
    const secretariat = office.as('secretariat');
    const put = await secretariat.post<Grid>(`${path}/draft/in-force`, {}, { version: '1.2' });
    expect(put.status).toBe(200);
    expect(put.body.versions[0]?.inForceFrom).toMatch(/Z$/);
    const tag = put.headers.get('etag')?.replaceAll('"', '') ?? '';
    expect((await secretariat.patch(`${path}/draft`, RULES, { version: tag })).status).toBe(409);
    for (const _ of [1, 2]) {
      const next = await secretariat.post<Grid>(`${path}/versions`, {});
      expect(next.status).toBe(201);
      expect(next.body.versions.map(({ number }) => number)).toEqual([2, 1]);
      expect(next.body.versions[0]).toMatchObject(RULES);
    }
    const read = await office.as('auditor').get<Grid>(path);
    expect(read.body.versions).toHaveLength(2);
  });

  it('is not there for those outside', async () => {
    for (const persona of ['manager', 'partner-md', 'agency']) {
      const listed = await office.as(persona).get<List<Grid>>('/api/v1/assessment-grids');
      expect(listed.body.items).toEqual([]);
      expect((await office.as(persona).get(path)).status).toBe(404);
    }
    const { body } = await office.as('auditor').get<List<Grid>>('/api/v1/assessment-grids');
    expect(body.items.map(({ id }) => path.endsWith(id))).toEqual([true]);
  });
});
