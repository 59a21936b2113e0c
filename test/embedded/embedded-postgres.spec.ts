import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import {
  appendFile,
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { EmbeddedPostgresError } from '../../src/embedded/embedded-error.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/embedded/embedded-postgres.js';
import { DataDirInUseError } from '../../src/embedded/instance-lock.js';
import { findPrograms, installedPostgres } from '../../src/embedded/postgres-programs.js';
import { chooseServerUser } from '../../src/embedded/server-user.js';

const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0 ? it : it.skip;
/** Root may have cloned into a folder that nobody else can enter: no other user runs anything from there. */
const asNobody = isOpenToAll(process.cwd()) ? asRoot : it.skip;

let parent: string;
let dataDir: string;
let log: string[];
const running: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];
const outside = new Set<string>();

/** A data folder as a first start leaves it, to be copied: making one takes a second each time. */
let started: string;

beforeAll(async () => {
  started = await mkdtemp(join(tmpdir(), 'entente-spec-'));
  await chmod(started, 0o755);
  const first = await startEmbeddedPostgres({
    dataDir: join(started, '.entente'),
    log: () => undefined,
    fastAndUnsafe: true,
  });
  await first.stop();
});

afterAll(async () => {
  await rm(started, { recursive: true, force: true });
});

/** Owners and modes stay as they are, which Node's own copying would not do. */
function copyStarted(): void {
  execFileSync('cp', ['-a', join(started, '.entente'), dataDir]);
}

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'entente-spec-'));
  await chmod(parent, 0o755);
  dataDir = join(parent, '.entente');
  log = [];
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const postgres of running.splice(0)) await postgres.stop();
  // What a killed process left behind must not outlive the suite either.
  if (existsSync(join(dataDir, 'entente.lock'))) await (await start()).stop();
  running.splice(0);
  for (const folder of outside) await rm(folder, { recursive: true, force: true });
  await rm(parent, { recursive: true, force: true });
});

async function start(
  options: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {},
): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: (line) => log.push(line),
    fastAndUnsafe: true,
    ...options,
  });
  running.push(postgres);
  return postgres;
}

interface Held {
  readonly child: ChildProcess;
  readonly url: string;
  readonly folder: string;
  readonly lines: readonly string[];
}

async function startElsewhere(args: string[] = [], as: { uid?: number; gid?: number } = {}): Promise<Held> {
  const child = spawn(
    process.execPath,
    ['--import', './scripts/register-typescript.mjs', './test/embedded/hold.ts', dataDir, ...args],
    { ...as, stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH } },
  );
  children.push(child);
  let complaint = '';
  child.stderr.on('data', (text) => {
    complaint += text;
  });
  const answer = await Promise.race([
    once(child.stdout, 'data').then(([text]) => String(text)),
    once(child, 'close').then(() => Promise.reject(new Error(complaint))),
  ]);
  return { child, ...JSON.parse(answer) };
}

async function query<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

function serverPid(folder: string): number {
  return Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function isAlive(pid: number): boolean {
  // A zombie still answers to signals; nobody reaps it inside some containers.
  return existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function failure(work: Promise<unknown>): Promise<Error> {
  return work.then(
    () => new Error('It did not fail.'),
    (error: Error) => error,
  );
}

describe('a first start', () => {
  it('gives an owner who is no superuser and may do what migrations need', async () => {
    const { ownerUrl, runtimeUrl } = await start();
    expect(runtimeUrl).toBe(ownerUrl);
    const owner = new Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query('create extension btree_gist; create extension pg_trgm; create extension unaccent');
    await owner.query('create role entente_app nologin; grant entente_app to entente_owner with set true');
    await owner.query('create table thing (id int); set role entente_app; reset role');
    const { rows } = await owner.query(`
      select current_database() as database, current_user as who, rolsuper, rolbypassrls, rolcreatedb
      from pg_roles where rolname = current_user`);
    await owner.end();
    expect(rows).toEqual([
      { database: 'entente', who: 'entente_owner', rolsuper: false, rolbypassrls: false, rolcreatedb: false },
    ]);
  });

  it('keeps text in UTF-8 whatever the environment says, and commits for good', async () => {
    const before = process.env.LC_ALL;
    process.env.LC_ALL = 'POSIX';
    try {
      const { ownerUrl } = await start({ fastAndUnsafe: false });
      const [settings] = await query(
        ownerUrl,
        `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
          current_setting('synchronous_commit') as commits, current_setting('full_page_writes') as pages,
          current_setting('TimeZone') as zone, upper('é') as upper, 'Z' < 'a' as by_code_point`,
      );
      expect(settings).toEqual({
        encoding: 'UTF8',
        fsync: 'on',
        commits: 'on',
        pages: 'on',
        zone: 'UTC',
        upper: 'É',
        by_code_point: true,
      });
    } finally {
      if (before === undefined) delete process.env.LC_ALL;
      else process.env.LC_ALL = before;
    }
  });

  it('begins again where one was killed half-way', async () => {
    await mkdir(join(dataDir, 'postgres', 'data.new', 'base'), { recursive: true });
    await writeFile(join(dataDir, 'postgres', 'data.new', 'PG_VERSION'), '18\n');
    const { ownerUrl } = await start();
    expect(await query(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('says where the folder should be when it cannot be made', async () => {
    await writeFile(join(parent, 'file'), '');
    const error = await failure(start({ dataDir: join(parent, 'file', 'below') }));
    expect(error).toBeInstanceOf(EmbeddedPostgresError);
    expect(error.message).toMatch(/cannot be made .* set ENTENTE_DATA_DIR/);
  });

  // As root nothing forbids it and still nothing can be made there; elsewhere it is forbidden.
  it.each([
    ['a folder below one where none can be made', '/proc/entente/data', 'made'],
    ['a folder in which no file can be', '/proc', 'written'],
  ])('says so at once for %s', async (_, place, what) => {
    if (process.platform !== 'linux') return;
    const error = await failure(start({ dataDir: place }));
    expect(error).toBeInstanceOf(EmbeddedPostgresError);
    expect(error.message).toMatch(
      new RegExp(
        `^The data folder ${place} cannot be ${what} .*; set ENTENTE_DATA_DIR to a folder you may write\\.$`,
      ),
    );
  });
});

describe('a later start', () => {
  beforeEach(copyStarted);

  it('finds its data again, with the same password, after an orderly stop', async () => {
    const first = await start();
    await query(first.ownerUrl, 'create table kept as select 42 as answer');
    const pid = serverPid(first.folder);
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(dataDir, 'entente.lock'))).toBe(false);
    const second = await start();
    expect(await query(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(new URL(second.ownerUrl).password).toBe(new URL(first.ownerUrl).password);
  });

  it('is refused while the folder is in use, by this process or another, and does not disturb it', async () => {
    const { url, child } = await startElsewhere();
    const error = await failure(start());
    expect(error).toBeInstanceOf(DataDirInUseError);
    expect(error.message).toBe(
      `The data folder ${dataDir} is in use by another Entente (process ${child.pid}); stop that one or set ENTENTE_DATA_DIR to another folder.`,
    );
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);

    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
    const mine = await start();
    expect(await failure(start())).toBeInstanceOf(DataDirInUseError);
    expect(await query(mine.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('waits with patience for one that is about to stop', async () => {
    const { child } = await startElsewhere();
    setTimeout(() => child.kill('SIGTERM'), 300);
    await expect(start({ patienceMs: 10_000 })).resolves.toBeDefined();
  });

  it('replaces a server that outlived its killed Entente, and keeps what was committed', async () => {
    const { child, url, folder } = await startElsewhere();
    const pid = serverPid(folder);
    const visitor = new Client({ connectionString: url });
    visitor.on('error', () => undefined);
    await visitor.connect();
    await visitor.query('create table kept as select 7 as answer');
    await visitor.query('begin; insert into kept values (8)');
    await kill(child);
    expect(isAlive(pid)).toBe(true);

    const next = await start();
    expect(isAlive(pid)).toBe(false);
    expect(await query(next.superuserUrl, 'select answer from kept')).toEqual([{ answer: 7 }]);
    expect(log.join()).toMatch(`process ${pid}`);
    await visitor.end().catch(() => undefined);
  });

  it('recovers when the server was killed as well', async () => {
    const { child, url, folder } = await startElsewhere(['durable']);
    await query(url, 'create table kept as select 7 as answer');
    await kill(child);
    process.kill(serverPid(folder), 'SIGKILL');
    const next = await start();
    expect(await query(next.superuserUrl, 'select answer from kept')).toEqual([{ answer: 7 }]);
  });

  it('leaves a stranger alone whose number stands in a stale postmaster.pid', async () => {
    const stranger = spawn('sleep', ['60']);
    children.push(stranger);
    const data = join(dataDir, 'postgres', 'data');
    await writeFile(
      join(data, 'postmaster.pid'),
      `${stranger.pid}\n${data}\n1700000000\n5432\n\n127.0.0.1\n`,
    );
    await expect(start()).resolves.toBeDefined();
    expect(stranger.exitCode).toBeNull();
    expect(isAlive(Number(stranger.pid))).toBe(true);
  });

  it('moves data aside whose passwords are gone, and deletes nothing', async () => {
    const first = await start();
    await query(first.ownerUrl, 'create table kept as select 42 as answer');
    await first.stop();
    await rm(join(dataDir, 'postgres-passwords.json'));
    const second = await start();
    expect(await failure(query(second.ownerUrl, 'select answer from kept'))).toMatchObject({ code: '42P01' });
    const aside = (await readdir(second.folder)).find((name) => name.startsWith('data.set-aside-'));
    expect(existsSync(join(second.folder, String(aside), 'PG_VERSION'))).toBe(true);
    expect(log.join()).toContain(aside);
  });

  it('shows the server’s last lines when it does not come up', async () => {
    const { folder, stop } = await start();
    await stop();
    await appendFile(join(folder, 'data', 'postgresql.conf'), "\nwork_mem = 'plenty'\n");
    const error = await failure(start());
    expect(error).toBeInstanceOf(EmbeddedPostgresError);
    expect(error.message).toMatch(
      /did not start \(exit code 1\)\. Its last lines:\n.*invalid value for parameter "work_mem"/s,
    );
    // The lock is free again, so a mended start goes through.
    expect(existsSync(join(dataDir, 'entente.lock'))).toBe(false);
  });

  it('refuses the files of another PostgreSQL in a sentence', async () => {
    const { folder, stop } = await start();
    await stop();
    await writeFile(join(folder, 'data', 'PG_VERSION'), '17\n');
    expect((await failure(start())).message).toMatch(
      /was written by PostgreSQL 17 and this is 18; restore a backup/,
    );
  });
});

describe('while it runs', () => {
  beforeEach(copyStarted);

  it('lets nobody else read the passwords or the data, and lets nobody in without one', async () => {
    const { ownerUrl, folder } = await start();
    expect((await stat(join(dataDir, 'postgres-passwords.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'data'))).mode & 0o777).toBe(0o700);
    const wrong = new URL(ownerUrl);
    wrong.password = 'guess';
    expect(String(await failure(query(wrong.href, 'select 1')))).toMatch(/password authentication failed/);
    expect((await readdir(dataDir)).filter((name) => name.includes('lock.'))).toEqual([]);
  });

  it('tells when the server ends by itself', async () => {
    let report: (error: Error) => void = () => undefined;
    const reported = new Promise<Error>((resolve) => {
      report = resolve;
    });
    const { folder } = await start({ onUnexpectedExit: report });
    process.kill(serverPid(folder), 'SIGQUIT');
    expect((await reported).message).toMatch(/ended by itself .*Its last lines:\n.*immediate shutdown/s);
  });

  it('does not take an asked-for stop for a failure', async () => {
    let reports = 0;
    const { stop } = await start({
      onUnexpectedExit: () => {
        reports += 1;
      },
    });
    await stop();
    await stop();
    await wait(50);
    expect(reports).toBe(0);
  });

  it('leaves no server behind when the process just ends', async () => {
    const { child, folder } = await startElsewhere(['exit']);
    const pid = serverPid(folder);
    const gone = once(child, 'exit');
    child.kill('SIGUSR2');
    await gone;
    for (let waitedMs = 0; waitedMs < 5_000 && isAlive(pid); waitedMs += 50) await wait(50);
    expect(isAlive(pid)).toBe(false);
  });
});

describe('whoever starts it, wherever it lies', () => {
  asRoot('as root it runs as somebody else, inside the data folder', async () => {
    copyStarted();
    const { folder } = await start();
    expect(folder).toBe(join(dataDir, 'postgres'));
    expect((await stat(join(folder, 'data'))).uid).not.toBe(0);
  });

  asRoot(
    'as root below a folder closed to others, with a strict umask, it keeps its data outside',
    async () => {
      await chmod(parent, 0o700);
      const umask = process.umask(0o077);
      try {
        const first = await start();
        outside.add(first.folder);
        expect(first.folder).toMatch(/^\/var\/lib\/entente-[0-9a-f]{10}$/);
        expect(log.join()).toContain(first.folder);
        expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
        await query(first.ownerUrl, 'create table kept as select 42 as answer');
        await first.stop();
        const second = await start();
        expect(second.folder).toBe(first.folder);
        expect(await query(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
      } finally {
        process.umask(umask);
      }
    },
  );

  asRoot('as root with programs that the server’s user cannot reach it copies them', async () => {
    const umask = process.umask(0o077);
    try {
      const { folder, version, name } = installedPostgres();
      const closed = join(parent, 'closed');
      await mkdir(closed, { mode: 0o700 });
      await cp(folder, join(closed, 'native'), {
        recursive: true,
        // Else the links would lead back to where the package lies, which may be as closed.
        verbatimSymlinks: true,
        filter: (path) => !path.endsWith('.a'),
      });
      const home = join(parent, 'home');
      await mkdir(home);
      await chmod(home, 0o755);
      const user = await chooseServerUser(undefined);
      const programs = await findPrograms(home, user, { name, version, folder: join(closed, 'native') });
      expect(programs.postgres).toBe(join(home, `postgresql-${version}`, 'bin', 'postgres'));
      expect(await readdir(home)).toEqual([`postgresql-${version}`]);
    } finally {
      process.umask(umask);
    }
  });

  it('makes the links between libraries that a forbidden install script did not make', async () => {
    const { folder, version, name } = installedPostgres();
    const native = join(parent, 'native');
    await cp(folder, native, { recursive: true, filter: (path) => !path.endsWith('.a') });
    const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
    for (const { target } of links) await rm(join(parent, target), { force: true });
    const programs = await findPrograms(parent, await chooseServerUser(undefined), {
      name,
      version,
      folder: native,
    });
    expect(programs.postgres).toBe(join(native, 'bin', 'postgres'));
    expect(links.every(({ target }) => existsSync(join(parent, target)))).toBe(true);
  });

  asNobody('as an ordinary user, in a closed folder of his own', async () => {
    const own = join(parent, 'own');
    await mkdir(own);
    await chmod(own, 0o777);
    dataDir = join(own, '.entente');
    const { child, folder, lines } = await startElsewhere([], { uid: NOBODY, gid: NOBODY });
    expect(folder).toBe(join(dataDir, 'postgres'));
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'data'))).uid).toBe(NOBODY);
    expect(lines).toEqual([]);
    child.kill('SIGTERM');
    await once(child, 'exit');
    // Root takes over data that somebody else made, and the server goes on as that user.
    const { ownerUrl } = await start();
    expect(await query(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('finds its data again after the clone was moved', async () => {
    copyStarted();
    const first = await start();
    await query(first.ownerUrl, 'create table kept as select 42 as answer');
    await first.stop();
    const moved = join(parent, 'elsewhere');
    await rename(dataDir, moved);
    const second = await start({ dataDir: moved });
    expect(await query(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });
});

function isOpenToAll(folder: string): boolean {
  const open = (statSync(folder).mode & 0o001) !== 0;
  return open && (dirname(folder) === folder || isOpenToAll(dirname(folder)));
}
