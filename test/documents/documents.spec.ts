/** Documents of a case: what is kept of them, who sees them, and that nobody alters what was sent. */
import { createHash, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DraftedAction } from '../../src/actions/draft-action.js';
import { trailOf } from '../../src/cases/trail.query.js';
import { addDocument, addDocumentVersion, type NewDocument } from '../../src/documents/add-document.js';
import { DOCUMENT_KINDS } from '../../src/documents/document-kinds.js';
import { documentById, documentPlaced, documentsOf } from '../../src/documents/document-list.query.js';
import { MAX_DOCUMENT_BYTES } from '../../src/documents/file-kind.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { behindTheWall } from '../support/database.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1');

let office: GrantOffice;
/** Of Moldova and Morocco, in consultation. */
let both: DraftedAction;

beforeAll(async () => {
  office = await GrantOffice.open();
  both = await office.inConsultation('MD', {
    countries: [
      { country: 'MD', partnershipId: office.programme.partnership('MD') },
      { country: 'MA', partnershipId: null },
    ],
    coApplicantIds: [office.people.managerEs.organisationId],
  });
}, 60_000);
afterAll(() => office?.close());

const add = (actor: PersonActor, more: Partial<NewDocument> = {}) =>
  addDocument(office.runtime, actor, {
    subject: 'action',
    caseId: both.id,
    kind: 'other',
    title: 'A note',
    fileName: 'note.txt',
    content: Buffer.from('Noted.'),
    ...more,
  });
const addVersion = (actor: PersonActor, documentId: string, content: Buffer, fileName = 'note.txt') =>
  addDocumentVersion(office.runtime, actor, { documentId, fileName, content });
const content = (actor: PersonActor, id: string, version?: number) =>
  documentPlaced(office.test.database, actor, id, version);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function rows() {
  const [counted] = await behindTheWall<Record<string, number>>(
    office.test,
    `SELECT (SELECT count(*) FROM document)::int AS documents, (SELECT count(*) FROM document_version)::int AS versions,
       (SELECT count(*) FROM audit_event)::int AS events, (SELECT count(*) FROM outbox)::int AS outbox`,
  );
  return counted;
}

describe('a file', () => {
  const everyByte = Buffer.concat([PNG, Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))]);

  it.each([
    ['text', Buffer.from('Zażółć\n\tgęślą jaźń'), 'text/plain', 'txt'],
    ['a picture with every byte after it', everyByte, 'image/png', 'png'],
    ['a PDF', PDF, 'application/pdf', 'pdf'],
    ['one byte', Buffer.from('x'), 'text/plain', 'txt'],
    ['the largest there may be', Buffer.alloc(MAX_DOCUMENT_BYTES, 'a'), 'text/plain', 'txt'],
  ])('comes back as it came, and its checksum is of those bytes: %s', async (_, bytes, mediaType, ending) => {
    const stored = await add(office.people.manager, { content: bytes, fileName: 'lettre d’appui.exe' });
    expect(stored).toMatchObject({
      version: 1,
      mediaType,
      sizeBytes: bytes.length,
      fileName: `lettre d’appui.${ending}`,
    });
    const back = await content(office.people.secretariat, stored.id);
    expect(back?.content?.equals(bytes)).toBe(true);
    expect(sha256(back?.content ?? Buffer.alloc(0))).toBe(stored.sha256);
    expect(back).toMatchObject({ mediaType, sha256: stored.sha256, fileName: stored.fileName });
    // In the database itself, too.
    const [kept] = await behindTheWall<{ sha: string; size: number }>(
      office.test,
      `SELECT encode(sha256(content), 'hex') AS sha, length(content) AS size FROM document_version WHERE document_id = $1`,
      [stored.id],
    );
    expect(kept).toEqual({ sha: stored.sha256, size: bytes.length });
  });

  it('is an event that tells its checksum', async () => {
    const { id, sha256: sum } = await add(office.people.manager, { kind: 'annex' });
    const [event] = await behindTheWall<{ kind: string; data: object }>(
      office.test,
      `SELECT kind, body->'data' AS data FROM audit_event WHERE case_id = $1 ORDER BY seq DESC LIMIT 1`,
      [both.id],
    );
    expect(event).toMatchObject({
      kind: 'document_added',
      data: { document: id, documentKind: 'annex', version: 1, sizeBytes: 6, sha256: sum },
    });
  });

  it.each(DOCUMENT_KINDS)('may be of the kind %s', async (kind) => {
    expect(
      await documentById(
        office.test.database,
        office.people.auditor,
        (await add(office.people.manager, { kind })).id,
      ),
    ).toMatchObject({ kind });
  });

  const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
  it.each([
    ['nothing', { content: Buffer.alloc(0) }, '/file', 'file_empty'],
    ['too much', { content: Buffer.alloc(MAX_DOCUMENT_BYTES + 1, 'a') }, '/file', 'file_too_large'],
    ['a program', { content: Buffer.from('7f454c4602010100', 'hex') }, '/file', 'file_type_not_taken'],
    ['an archive', { content: zip }, '/file', 'file_type_not_taken'],
    [
      'a page',
      { content: Buffer.from('  <!doctype html><script>1</script>') },
      '/file',
      'file_type_not_taken',
    ],
    ['a drawing with scripts', { content: Buffer.from('<svg onload="x"/>') }, '/file', 'file_type_not_taken'],
    ['text with NUL', { content: Buffer.from('a\u0000b') }, '/file', 'file_type_not_taken'],
    ['bytes that are no text', { content: Buffer.from([0xc3, 0x28, 0xa0]) }, '/file', 'file_type_not_taken'],
    ['an unknown kind', { kind: 'secret' }, '/kind', 'not_a_choice'],
    ['no kind', { kind: undefined }, '/kind', 'not_a_choice'],
    ['no title', { title: ' ' }, '/title', 'missing'],
    ['a title with NUL', { title: 'a\u0000b' }, '/title', 'has_control_characters'],
    ['an over-long title', { title: 'x'.repeat(301) }, '/title', 'too_long'],
    ['an unknown visibility', { visibility: 'public' }, '/visibility', 'not_a_choice'],
    ['an outsider’s for the inside', { visibility: 'inside' }, '/visibility', 'not_a_choice'],
  ] as const)('is refused when it is %s, and nothing is kept', async (_, more, pointer, code) => {
    const before = await rows();
    await expect(add(office.people.manager, more)).rejects.toMatchObject({
      code: 'invalid_field',
      status: 422,
      details: [expect.objectContaining({ code, pointer })],
    });
    expect(await rows()).toEqual(before);
  });

  it('as a next version is refused alike', async () => {
    const { id } = await add(office.people.manager);
    const before = await rows();
    for (const bytes of [Buffer.alloc(0), Buffer.from('<html>'), Buffer.alloc(MAX_DOCUMENT_BYTES + 1, 'a')]) {
      await expect(addVersion(office.people.manager, id, bytes)).rejects.toMatchObject({ status: 422 });
    }
    expect(await rows()).toEqual(before);
  });

  it.each([
    ['../../etc/passwd', 'passwd.txt'],
    ['C:\\Users\\x\\note.doc', 'note.txt'],
    ['a\u0000b\r\nc".txt', 'abc.txt'],
    ['gpj.\u202etxt', 'gpj.txt'],
    ['', 'document.txt'],
    ['....', 'document.txt'],
    [`${'x'.repeat(400)}.txt`, `${'x'.repeat(150)}.txt`],
  ])('named %j is kept as %j', async (fileName, kept) => {
    expect((await add(office.people.manager, { fileName })).fileName).toBe(kept);
  });

  it('is for no case that is not there, not theirs, or over', async () => {
    const { manager, managerEs, partnerMa, agency, auditor } = office.people;
    const other = await office.draft('MD');
    for (const [actor, caseId] of [
      [manager, randomUUID()],
      [manager, 'nonsense'],
      [managerEs, other.id],
      [partnerMa, other.id],
      [agency, both.id],
    ] as const) {
      await expect(add(actor, { caseId })).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(add(manager, { subject: 'funding_request' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(add(auditor)).rejects.toMatchObject({ code: 'not_yours_to_do' });
    await office.does(manager, other.id, 'withdraw');
    await expect(add(manager, { caseId: other.id })).rejects.toMatchObject({
      code: 'state_conflict',
      details: [{ code: 'content_frozen' }],
    });
  });
});

describe('versions', () => {
  it('are numbered, newest first, and each stays as it was', async () => {
    const { manager, colleague } = office.people;
    const first = await add(manager, { title: 'Versioned' });
    const second = await addVersion(colleague, first.id, Buffer.from('Second.'), 'second.txt');
    const third = await addVersion(manager, first.id, PNG, 'third.png');
    expect([first.version, second.version, third.version]).toEqual([1, 2, 3]);
    const told = await documentById(office.test.database, manager, first.id);
    expect(told?.versions).toMatchObject([
      { version: 3, mediaType: 'image/png', sha256: sha256(PNG), uploadedBy: 'manager' },
      { version: 2, fileName: 'second.txt', uploadedBy: 'colleague' },
      { version: 1, fileName: 'note.txt', sizeBytes: 6 },
    ]);
    expect((await content(manager, first.id))?.mediaType).toBe('image/png');
    expect((await content(manager, first.id, 1))?.content?.toString()).toBe('Noted.');
    expect((await content(manager, first.id, 2))?.content?.toString()).toBe('Second.');
    for (const version of [0, 4, -1]) expect(await content(manager, first.id, version)).toBeNull();
  });

  it('sent at once are all kept, each under a number of its own', async () => {
    const { manager } = office.people;
    const { id } = await add(manager);
    const stored = await Promise.all(
      Array.from({ length: 8 }, (_, index) => addVersion(manager, id, Buffer.from(`Version ${index}`))),
    );
    expect(stored.map((one) => one.version).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    for (const [index, { version }] of stored.entries()) {
      expect((await content(manager, id, version))?.content?.toString()).toBe(`Version ${index}`);
    }
  });

  it('replace what one’s own party sent, and nobody else’s letter', async () => {
    const { manager, managerEs, partnerMd, secretariat } = office.people;
    const letter = await add(partnerMd, { kind: 'partner_support_letter', title: 'Support' });
    const own = await add(manager, { title: 'Own' });
    const before = await rows();
    for (const [actor, id] of [
      [manager, letter.id],
      [partnerMd, own.id],
      [managerEs, own.id],
    ] as const) {
      await expect(addVersion(actor, id, Buffer.from('Mine.'))).rejects.toMatchObject({
        code: 'not_yours_to_do',
      });
    }
    for (const id of [randomUUID(), 'nonsense']) {
      await expect(addVersion(manager, id, Buffer.from('Mine.'))).rejects.toMatchObject({
        code: 'not_found',
      });
    }
    expect(await rows()).toEqual(before);
    const replaceable = async (actor: PersonActor, id: string) =>
      (await documentById(office.test.database, actor, id))?.replaceable;
    expect(await replaceable(manager, letter.id)).toBe(false);
    expect(await replaceable(partnerMd, letter.id)).toBe(true);
    expect(await replaceable(secretariat, own.id)).toBe(true);
    expect(await addVersion(partnerMd, letter.id, Buffer.from('Better.'))).toMatchObject({ version: 2 });
    expect(await addVersion(secretariat, own.id, Buffer.from('Scanned.'))).toMatchObject({ version: 2 });
  });
});

describe('who sees what', () => {
  const sees = async (actor: PersonActor, id: string) => {
    const { database } = office.test;
    const inList = (await documentsOf(database, actor, both.id)).some((one) => one.id === id);
    const byId = (await documentById(database, actor, id)) !== null;
    const bytes = (await content(actor, id)) !== null;
    const bytesOfFirst = (await content(actor, id, 1)) !== null;
    // Whatever way one looks, the answer is the same.
    expect([byId, bytes, bytesOfFirst]).toEqual([inList, inList, inList]);
    return inList;
  };
  const seenBy = async (id: string) => {
    const { manager, managerEs, partnerMd, partnerMa, agency, secretariat, auditor } = office.people;
    const all = { manager, managerEs, partnerMd, partnerMa, agency, secretariat, auditor };
    const seeing: string[] = [];
    for (const [name, actor] of Object.entries(all)) if (await sees(actor, id)) seeing.push(name);
    return seeing;
  };

  it('an inside document is for the facility alone', async () => {
    const { id } = await add(office.people.secretariat, { visibility: 'inside', title: 'Inside' });
    expect(await seenBy(id)).toEqual(['secretariat', 'auditor']);
    await addVersion(office.people.secretariat, id, Buffer.from('More.'));
    expect(await seenBy(id)).toEqual(['secretariat', 'auditor']);
    await expect(addVersion(office.people.manager, id, Buffer.from('x'))).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('a shared one is for all whom the case concerns', async () => {
    for (const actor of [office.people.manager, office.people.secretariat]) {
      const { id } = await add(actor, { title: 'Shared' });
      expect(await seenBy(id)).toEqual([
        'manager',
        'managerEs',
        'partnerMd',
        'partnerMa',
        'secretariat',
        'auditor',
      ]);
    }
  });

  it('a partner country’s letter is not for another one, nor for co-applicants', async () => {
    const moldova = await add(office.people.partnerMd, {
      kind: 'endorsement_letter',
      title: 'From Chișinău',
    });
    expect(await seenBy(moldova.id)).toEqual(['manager', 'partnerMd', 'secretariat', 'auditor']);
    const morocco = await add(office.people.partnerMa, { kind: 'endorsement_letter', title: 'From Rabat' });
    expect(await seenBy(morocco.id)).toEqual(['manager', 'partnerMa', 'secretariat', 'auditor']);
  });

  it('and the trail tells of them alike', async () => {
    const { id } = await add(office.people.partnerMa, { title: 'Told to whom' });
    const told = async (actor: PersonActor) => {
      const entries = await office.test.database.asActor(actor, (transaction) =>
        trailOf(office.runtime, transaction, actor, both.id),
      );
      return entries.filter((entry) => entry.kind === 'document_added').at(-1);
    };
    const [event] = await behindTheWall<{ id: string }>(
      office.test,
      `SELECT id FROM audit_event WHERE kind = 'document_added' AND body->'data'->>'document' = $1`,
      [id],
    );
    for (const actor of [office.people.partnerMa, office.people.secretariat]) {
      expect((await told(actor))?.id).toBe(event?.id);
    }
    expect((await told(office.people.partnerMd))?.id).not.toBe(event?.id);
  });

  it('names persons to their own party and to staff, the authority to others', async () => {
    const { id } = await add(office.people.partnerMd, { title: 'By whom' });
    const by = async (actor: PersonActor) =>
      (await documentById(office.test.database, actor, id))?.versions[0]?.uploadedBy;
    expect(await by(office.people.partnerMd)).toBe('partnerMd');
    expect(await by(office.people.secretariat)).toBe('partnerMd');
    expect(await by(office.people.manager)).toBe('Authority MD');
  });

  it('a case that is not theirs has no documents', async () => {
    for (const caseId of [both.id, randomUUID(), 'nonsense']) {
      expect(await documentsOf(office.test.database, office.people.agency, caseId)).toEqual([]);
    }
  });
});

describe('as plain SQL by the runtime role', () => {
  let client: Client;
  beforeAll(async () => {
    client = new Client({ connectionString: office.test.runtimeUrl });
    await client.connect();
    await client.query('SET ROLE entente_app');
  });
  afterAll(() => client?.end());

  async function plain(actor: PersonActor, text: string, values: unknown[] = []): Promise<string> {
    try {
      await client.query('BEGIN');
      await client.query('SELECT act_as($1, $2, $3, $4, NULL)', [
        actor.accountId,
        actor.organisationId,
        actor.view,
        '0',
      ]);
      const { rowCount } = await client.query(text, values);
      await client.query('COMMIT');
      return `done: ${rowCount}`;
    } catch (error) {
      await client.query('ROLLBACK');
      const { constraint, code } = error as { constraint?: string; code?: string };
      return constraint ?? code ?? String(error);
    }
  }

  it.each([
    ['bytes', `UPDATE document_version SET content = 'x'`],
    ['a checksum', `UPDATE document_version SET sha256 = repeat('0', 64)`],
    ['a name', `UPDATE document_version SET file_name = 'x'`],
    ['the sender', 'UPDATE document_version SET uploaded_by = uploaded_by'],
    ['a number', 'UPDATE document_version SET version = version + 100'],
    ['a version', 'DELETE FROM document_version'],
    ['a document', 'DELETE FROM document'],
    ['to whom it is shown', `UPDATE document SET visibility = 'shared'`],
    ['whose letter it is', 'UPDATE document SET partner_id = NULL'],
    ['all of them', 'TRUNCATE document CASCADE'],
  ])('%s cannot be changed', async (_, text) => {
    for (const actor of [office.people.secretariat, office.people.manager]) {
      expect(await plain(actor, text)).toBe('42501');
    }
  });

  it('a version cannot be put in another’s place', async () => {
    const { id } = await add(office.people.manager);
    const again = `INSERT INTO document_version (document_id, version, case_id, file_name, media_type, size_bytes, sha256, content, uploaded_by)
      SELECT document_id, version, case_id, file_name, media_type, size_bytes, sha256, 'other', uploaded_by
      FROM document_version WHERE document_id = $1 ON CONFLICT (document_id, version) DO UPDATE SET content = 'other'`;
    expect(await plain(office.people.manager, again, [id])).toBe('42501');
    expect((await content(office.people.manager, id))?.content?.toString()).toBe('Noted.');
  });

  it('another partner’s letter and the inside are not there', async () => {
    const letter = await add(office.people.partnerMa, { title: 'Rabat' });
    const inside = await add(office.people.secretariat, { visibility: 'inside' });
    for (const table of ['document WHERE id', 'document_version WHERE document_id']) {
      for (const { id } of [letter, inside]) {
        expect(await plain(office.people.partnerMd, `SELECT FROM ${table} = $1`, [id])).toBe('done: 0');
        expect(await plain(office.people.secretariat, `SELECT FROM ${table} = $1`, [id])).toBe('done: 1');
      }
    }
    // A version put on it unseen is refused as well.
    expect(
      await plain(
        office.people.partnerMd,
        `INSERT INTO document_version (document_id, version, case_id, file_name, media_type, size_bytes, sha256, content, uploaded_by)
         VALUES ($1, 2, $2, 'x', 'text/plain', 1, repeat('0', 64), 'x', $3)`,
        [letter.id, both.id, office.people.partnerMd.accountId],
      ),
    ).toBe('42501');
  });
});
