/** What a superuser does to the record in the database, and what the verifier makes of an export of it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chained } from '../../src/audit/chain.js';
import type { ExportRecord } from '../../src/audit/export-record.js';
import { recordEvent } from '../../src/audit/record-event.js';
import { newSigningKey } from '../../src/audit/signing-key.js';
import { systemActor } from '../../src/kernel/actor.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { type Ran, run } from '../support/cli.js';
import { Behind, behindTheWall } from '../support/database.js';
import { type Background, background } from '../support/drain.js';
import { type HookReceiver, hookReceiver } from '../support/hook-receiver.js';

const SYSTEM = systemActor('operator');
const COLUMNS =
  'id, chain, seq, case_id, kind, at, account_id, person_id, outside, body, previous_hash, hash';
const UNGUARDED =
  'DROP INDEX IF EXISTS audit_event_chain_seq; ALTER TABLE audit_event DROP CONSTRAINT IF EXISTS audit_event_chain_seq_key';
const DAYS = ['2026-05-04', '2026-05-05', '2026-05-06'];

let office: GrantOffice;
let behind: Behind;
let folder: string;
let hooks: HookReceiver;
let work: Background;
let caseId: string;
let env: Record<string, string>;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  office = await GrantOffice.open();
  behind = await Behind.the(office.test);
  folder = await mkdtemp(join(tmpdir(), 'entente-audit-'));
  hooks = await hookReceiver();
  env = {
    DATABASE_URL: office.test.ownerUrl,
    ENTENTE_AUDIT_KEY_FILE: file('key.pem'),
    ENTENTE_DATA_DIR: folder,
  };
  work = background(office.runtime, {
    audit: {
      auditKey: { kind: 'file', path: file('key.pem'), made: true },
      auditHeads: { file: file('heads.jsonl'), mail: 'records@archive.example.org', webhook: hooks.url },
    },
  });
  caseId = (await office.draft()).id;
  for (const day of DAYS) {
    office.test.database.clockOffsetMs = Date.parse(`${day}T08:00:00Z`) - Date.now();
    for (let n = 0; n < 4; n += 1) {
      await office.test.database.asActor(SYSTEM, (transaction) =>
        recordEvent(transaction, SYSTEM, {
          kind: 'profile_changed',
          data: { n },
          texts: { name: `Name ${n}` },
        }),
      );
      if (n === 1) await work.job('sign-audit-head');
    }
    await work.job('sign-audit-head');
  }
  await work.drain();
  // Nothing follows from these rows but what the suite looks at.
  await behind.query('CREATE TABLE kept_event AS SELECT * FROM audit_event');
  await behind.query('CREATE TABLE kept_head AS SELECT * FROM audit_head');
  await behind.query('CREATE TABLE kept_tail AS SELECT * FROM audit_head_chain');
}, 60_000);
afterAll(async () => {
  await behind?.close();
  await hooks?.close();
  await office?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const CHAIN = `day:${DAYS[1]}`;
const OTHER = `day:${DAYS[2]}`;

async function exported(...options: string[]): Promise<string> {
  const { code, out, err } = await run(['export-audit', ...options], env);
  if (code !== 0) throw new Error(err);
  await writeFile(file('export.jsonl'), out);
  return out;
}

async function verified(...options: string[]): Promise<Ran> {
  return run(['verify-audit', file('export.jsonl'), ...options], {});
}

/** Whatever the database would refuse, done behind its back, and undone when it was looked at. */
async function spoilt(...statements: string[]): Promise<Ran> {
  await behind.query('SET session_replication_role = replica');
  try {
    for (const statement of statements) await behind.query(statement);
    await exported('--with-texts');
    return await verified('--head', file('heads.jsonl'));
  } finally {
    await behind.query(
      `DELETE FROM audit_event; INSERT INTO audit_event (${COLUMNS}) SELECT ${COLUMNS} FROM kept_event`,
    );
    await behind.query('DELETE FROM audit_head; INSERT INTO audit_head SELECT * FROM kept_head');
    await behind.query('DELETE FROM audit_head_chain; INSERT INTO audit_head_chain SELECT * FROM kept_tail');
    await behind.query('CREATE UNIQUE INDEX IF NOT EXISTS audit_event_chain_seq ON audit_event (chain, seq)');
    await behind.query('SET session_replication_role = origin');
  }
}

const firstLine = ({ out }: Ran) => out.split('\n')[0] ?? '';

/** The event of a chain and all after it, chained anew as its writer would have done. */
async function writtenAnew(chain: string, from: number, kind: string): Promise<string[]> {
  const rows = await behind.query<{
    id: string;
    seq: number;
    kind: string;
    at: Date;
    body: never;
    hash: string;
  }>('SELECT * FROM audit_event WHERE chain = $1 ORDER BY seq', [chain]);
  let previous = rows[from - 2]?.hash ?? '';
  return rows.slice(from - 1).map((row) => {
    const { data, digests } = row.body as { data: object; digests: never };
    const altered = row.seq === from ? kind : row.kind;
    const { hash } = chained(
      {
        id: row.id,
        chain,
        seq: row.seq,
        kind: altered,
        at: row.at.toISOString(),
        account: null,
        person: null,
        case: null,
        data: data as never,
        digests,
      },
      previous,
    );
    const statement = `UPDATE audit_event SET kind = '${altered}', previous_hash = '${previous}', hash = '${hash}' WHERE id = '${row.id}'`;
    previous = hash;
    return statement;
  });
}

it('a record that nobody touched is proven whole, by the key and by the heads outside', async () => {
  const { out } = { out: await exported('--with-texts') };
  const key = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ExportRecord)
    .find(({ type }) => type === 'key');
  if (key?.type !== 'key') throw new Error('There is no key.');
  await writeFile(file('public.pem'), key.statement.publicKey);
  const { code, out: said } = await verified('--head', file('heads.jsonl'), '--key', file('public.pem'));
  expect(said).toMatch(/^It holds\. Events: \d+, chains: \d+, signed heads: 6\./);
  expect(said).toContain('Whole until 2026-05-06T08:00');
  expect(said).toContain('6 published heads are the same in the export.');
  expect(said).toContain(`Signed by the key ${key.statement.key}`);
  expect(code).toBe(0);
  const other = newSigningKey().key;
  await writeFile(file('other.pem'), other.publicKey);
  const stranger = await verified('--key', file('other.pem'));
  expect([stranger.code, firstLine(stranger)]).toEqual([
    1,
    'head 1: its key is not the one in force, or not one that you trust',
  ]);
});

it('heads went to the file, to the receiver, and the first of a day by mail', async () => {
  const lines = (await readFile(file('heads.jsonl'), 'utf8')).trim().split('\n');
  const numbers = lines.map(
    (line) => (JSON.parse(line) as { statement: { number: number } }).statement.number,
  );
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
  expect(hooks.received.map(({ body }) => body)).toEqual(lines);
  const mails = await behind.query<{ to_address: string; subject: string; body_text: string }>(
    `SELECT to_address, subject, body_text FROM mail WHERE source LIKE 'audit_head:%' ORDER BY created_at`,
  );
  expect(mails.map(({ to_address }) => to_address)).toEqual(DAYS.map(() => 'records@archive.example.org'));
  await writeFile(file('mail.txt'), mails[2]?.body_text ?? '');
  await exported();
  expect((await verified('--head', file('mail.txt'))).out).toContain('1 published head is the same');
});

describe('done by a superuser', () => {
  it('an edited event is named', async () => {
    const ran = await spoilt(
      `UPDATE audit_event SET kind = 'signed_in' WHERE chain = '${CHAIN}' AND seq = 3`,
    );
    expect([ran.code, firstLine(ran)]).toEqual([
      1,
      expect.stringMatching(`chain ${CHAIN}: event 3 \\([-0-9a-f]{36}\\) was altered`),
    ]);
  });

  it.each([
    ['its data', `body = jsonb_set(body, '{data,n}', '77')`],
    ['a number that has no canonical form', `body = jsonb_set(body, '{data,n}', '1.5')`],
    ['its digest', `body = jsonb_set(body, '{digests,name}', '"0"')`],
    ['who did it', `person_id = gen_random_uuid()`],
    ['when', `at = at + interval '1 hour'`],
    ['its id', 'id = gen_random_uuid()'],
    ['the case it is of', `case_id = (SELECT id FROM case_file LIMIT 1)`],
  ])('so is %s', async (_what, change) => {
    const ran = await spoilt(`UPDATE audit_event SET ${change} WHERE chain = '${CHAIN}' AND seq = 2`);
    expect([ran.code, firstLine(ran)]).toEqual([1, expect.stringContaining(`chain ${CHAIN}: event 2 `)]);
  });

  it('an event of a case too, by whatever column', async () => {
    const ran = await spoilt(
      `UPDATE audit_event SET account_id = NULL WHERE chain = '${caseId}' AND seq = 1`,
    );
    expect(firstLine(ran)).toContain(`chain ${caseId}: event 1 `);
  });

  it('a deleted event leaves a gap, and a deleted tail is missed', async () => {
    const gap = await spoilt(`DELETE FROM audit_event WHERE chain = '${CHAIN}' AND seq = 2`);
    expect([gap.code, firstLine(gap)]).toEqual([1, expect.stringContaining(`chain ${CHAIN}: event 3 `)]);
    const tail = await spoilt(`DELETE FROM audit_event WHERE chain = '${CHAIN}' AND seq > 2`);
    expect([tail.code, firstLine(tail)]).toEqual([
      1,
      `chain ${CHAIN}: events 3 to 4 are missing at its end (head 4 knew them)`,
    ]);
    const chain = await spoilt(`DELETE FROM audit_event WHERE chain = '${CHAIN}'`);
    expect(firstLine(chain)).toBe(`chain ${CHAIN}: it is missing, from event 1 on (head 3 knew it)`);
  });

  it('a tail that was deleted with the heads that knew it is missed by those that were published', async () => {
    const ran = await spoilt(
      `DELETE FROM audit_event WHERE chain = '${OTHER}' AND seq > 2`,
      'DELETE FROM audit_head_chain WHERE head > 5',
      'DELETE FROM audit_head WHERE number > 5',
    );
    expect(ran.code).toBe(1);
    expect(ran.out.split('\n').slice(0, 2)).toEqual([
      'head 6: it was published, and the export does not have it',
      `chain ${OTHER}: events 3 to 4 are missing at its end (head 6 knew them)`,
    ]);
  });

  it('two events in each other’s place, of one chain or of two', async () => {
    const within = await spoilt(
      UNGUARDED,
      `UPDATE audit_event SET seq = 5 - seq WHERE chain = '${CHAIN}' AND seq IN (2, 3)`,
    );
    expect([within.code, firstLine(within)]).toEqual([
      1,
      expect.stringContaining(`chain ${CHAIN}: event 2 `),
    ]);
    const between = await spoilt(
      `UPDATE audit_event SET chain = 'x' WHERE chain = '${CHAIN}' AND seq = 2`,
      `UPDATE audit_event SET chain = '${CHAIN}' WHERE chain = '${OTHER}' AND seq = 2`,
      `UPDATE audit_event SET chain = '${OTHER}' WHERE chain = 'x'`,
    );
    expect(between.out).toContain(`chain ${CHAIN}: event 2 `);
    expect(between.out).toContain(`chain ${OTHER}: event 2 `);
  });

  it('a history written anew from an event on is a fork, named from where heads knew it otherwise', async () => {
    const ran = await spoilt(...(await writtenAnew(CHAIN, 4, 'signed_out')));
    expect([ran.code, firstLine(ran)]).toEqual([
      1,
      `chain ${CHAIN}: from event 3 to 4 it is not what it was (head 4); the chain was forked`,
    ]);
    const twice = await spoilt(
      UNGUARDED,
      `INSERT INTO audit_event (${COLUMNS}) SELECT 'ffffffff-ffff-4fff-bfff-ffffffffffff', chain, seq, case_id, 'signed_out', at, account_id, person_id, outside, body,
         previous_hash, hash FROM audit_event WHERE chain = '${CHAIN}' AND seq = 2`,
    );
    expect(twice.out).toMatch(`chain ${CHAIN}: from event 2 to 2 it is not what it was`);
  });

  it('a text that was exchanged, with its salt or without', async () => {
    const of = `event_id = (SELECT id FROM audit_event WHERE chain = '${CHAIN}' AND seq = 2)`;
    const ran = await spoilt(`UPDATE audit_text SET text = 'Nobody' WHERE ${of}`);
    await behind.query(`UPDATE audit_text SET text = 'Name 1' WHERE ${of}`);
    expect([ran.code, firstLine(ran)]).toEqual([
      1,
      expect.stringMatching(`chain ${CHAIN}: a text of event 2 .* is not the one`),
    ]);
  });

  it('a head that was altered, or whose list was', async () => {
    const statement = await spoilt(
      `UPDATE audit_head SET statement = jsonb_set(statement, '{events}', '3') WHERE number = 2`,
    );
    expect(statement.out).toContain('head 2: another one was published under this number');
    const list = await spoilt(`UPDATE audit_head_chain SET seq = 3 WHERE head = 4 AND chain = '${CHAIN}'`);
    expect(firstLine(list)).toBe('head 4: its list of chains is not the one that was signed');
  });
});

describe('an export', () => {
  it('of one file, or of some days, proves what it holds and says that it is a part', async () => {
    const one = await exported('--case', caseId);
    const [called] = await behind.query<{ reference: string }>(
      'SELECT reference FROM case_file WHERE id = $1',
      [caseId],
    );
    expect((await exported('--case', called?.reference ?? '')).split('"type":"event"')).toHaveLength(
      one.split('"type":"event"').length,
    );
    const chains = one.split('\n').filter((line) => line.includes('"type":"event"'));
    expect(
      chains.every((line) => (JSON.parse(line) as { body: { chain: string } }).body.chain === caseId),
    ).toBe(true);
    expect(one).not.toContain('"texts":[');
    expect((await verified()).out).toContain('It is a part of the record');
    await exported('--from', DAYS[1] ?? '', '--to', DAYS[1] ?? '');
    expect(await verified()).toMatchObject({
      code: 0,
      out: expect.stringContaining('It holds. Events: 4, chains: 1,'),
    });
  });

  it('that was cut off, or holds a line that is none, does not pass', async () => {
    const whole = await exported();
    const lines = whole.split('\n');
    await writeFile(file('export.jsonl'), lines.slice(0, -4).join('\n'));
    expect(await verified()).toMatchObject({
      code: 1,
      out: expect.stringContaining('the file ends before its end'),
    });
    await writeFile(file('export.jsonl'), lines.with(5, '{"type":').join('\n'));
    expect(await verified()).toMatchObject({ code: 1, out: expect.stringContaining('line 6 is no record') });
  });

  it('is wrong use where it is no export, no head, no key, no day', async () => {
    await writeFile(file('export.jsonl'), 'Dear auditor,\n');
    expect(await verified()).toMatchObject({ code: 2, err: expect.stringContaining('is no export') });
    await exported();
    for (const more of [
      ['--key', file('heads.jsonl')],
      ['--head', file('export.txt')],
      ['--head', file('key.pem')],
    ]) {
      expect([more, (await verified(...more)).code]).toEqual([more, 2]);
    }
    expect((await run(['verify-audit', file('nowhere')], {})).code).toBe(2);
    expect((await run(['export-audit', '--from', '2026-13-01'], env)).code).toBe(2);
    expect((await run(['export-audit', '--case', 'x'], env)).code).toBe(2);
  });
});

it('the nightly proof is kept, and what it finds is told to administrators and auditors once', async () => {
  await behindTheWall(
    office.test,
    `INSERT INTO role_assignment (id, account_id, role) VALUES (gen_random_uuid(), $1, 'auditor')`,
    [office.people.auditor.accountId],
  );
  const proofs = () =>
    behind.query<{ is_full: boolean; head: string; faults: { code: string; chain: string; seq: number }[] }>(
      'SELECT is_full, head, faults FROM audit_proof ORDER BY at',
    );
  // A Wednesday, then the day after.
  await work.job('prove-audit');
  office.test.database.clockOffsetMs += 3_600_000;
  await work.job('prove-audit');
  expect(await proofs()).toEqual([
    { is_full: true, head: expect.any(String), faults: [] },
    { is_full: false, head: expect.any(String), faults: [] },
  ]);
  await behind.query(`UPDATE audit_event SET hash = repeat('0', 64) WHERE chain = $1 AND seq = 4`, [CHAIN]);
  await work.job('prove-audit');
  await work.drain();
  await behind.query(
    'UPDATE audit_event e SET hash = k.hash FROM kept_event k WHERE k.id = e.id AND e.hash <> k.hash',
  );
  expect((await proofs()).at(-1)?.faults).toEqual([{ code: 'fork', chain: CHAIN, seq: 4, head: null }]);
  const told = await behind.query<{ kind: string; account_id: string }>(
    `SELECT kind, account_id FROM inbox_item WHERE kind = 'audit_fault'`,
  );
  expect(told).toEqual([{ kind: 'audit_fault', account_id: office.people.auditor.accountId }]);
  // The week after, everything is read again.
  office.test.database.clockOffsetMs += 8 * 86_400_000;
  await work.job('sign-audit-head');
  await work.job('prove-audit');
  expect((await proofs()).at(-1)).toMatchObject({ is_full: true, faults: [] });
});

it('a head that cannot be published is tried again, and told when that goes on', async () => {
  const nowhere = background(office.runtime, {
    audit: {
      auditKey: { kind: 'file', path: file('key.pem'), made: false },
      auditHeads: { file: file('no/such/folder/heads.jsonl'), mail: null, webhook: null },
    },
  });
  await work.job('relay-outbox');
  office.test.database.clockOffsetMs += 86_400_000;
  await nowhere.job('sign-audit-head');
  await nowhere.job('relay-outbox');
  const waits = () =>
    behind.query<{ attempts: number; last_error: string }>(
      `SELECT attempts, last_error FROM outbox WHERE kind = 'audit_head' AND done_at IS NULL`,
    );
  expect(await waits()).toEqual([{ attempts: 1, last_error: expect.stringContaining('ENOENT') }]);
  await behind.query(`UPDATE outbox SET attempts = 8 WHERE kind = 'audit_head' AND done_at IS NULL`);
  await nowhere.job('prove-audit');
  const [proof] = await behind.query<{ faults: unknown }>(
    'SELECT faults FROM audit_proof ORDER BY at DESC LIMIT 1',
  );
  expect(proof?.faults).toEqual([
    { code: 'head_unpublished', chain: null, seq: null, head: expect.any(Number) },
  ]);
  await behind.query(
    `UPDATE outbox SET not_before = now() - interval '1 year', attempts = 0 WHERE done_at IS NULL`,
  );
  office.test.database.clockOffsetMs += 2 * 86_400_000;
  await work.job('relay-outbox');
  expect(await waits()).toEqual([]);
  await work.job('prove-audit');
  const [later] = await behind.query<{ faults: unknown }>(
    'SELECT faults FROM audit_proof ORDER BY at DESC LIMIT 1',
  );
  expect(later?.faults).toEqual([{ code: 'head_overdue', chain: null, seq: null, head: null }]);
});

it('another key takes over by a signature of both, and the old one signs nothing more', async () => {
  const old = await readFile(file('key.pem'), 'utf8');
  const rotated = await run(['rotate-audit-key'], env);
  expect(rotated).toMatchObject({ code: 0, out: expect.stringContaining('BEGIN PUBLIC KEY') });
  expect(await readFile(file('key.pem'), 'utf8')).not.toBe(old);
  office.test.database.clockOffsetMs += 3_600_000;
  await work.job('sign-audit-head');
  await exported();
  expect((await verified('--key', file('public.pem'))).out).toContain('which follows from the one you gave');
  await writeFile(file('key.pem'), old);
  await expect(work.job('sign-audit-head')).rejects.toThrow('not_in_force');
  expect(await run(['rotate-audit-key'], env)).toMatchObject({
    code: 1,
    err: expect.stringContaining('only that one can hand over'),
  });
});

it('the runtime can add heads as the installation, and change nothing that was signed', async () => {
  const as = (statement: string, who = SYSTEM as never) =>
    office.test.database.asActor(who, (transaction) =>
      transaction.run(`try ${statement}`.slice(0, 60), statement),
    );
  for (const table of [
    'audit_key',
    'audit_head',
    'audit_head_chain',
    'audit_proof',
    'audit_event',
    'audit_text',
  ]) {
    await expect(as(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
  }
  await expect(as('UPDATE audit_head SET signature = 0')).rejects.toThrow('permission denied');
  await expect(
    as(
      `INSERT INTO audit_proof (id, is_full, chains, events, unsigned, faults) VALUES (gen_random_uuid(), true, 1, 1, 0, '[]')`,
      office.people.auditor as never,
    ),
  ).rejects.toThrow('row-level security');
  expect(await as('SELECT 1 FROM audit_head', office.people.manager as never)).toEqual([]);
});
