import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** `src/main.ts` as a process of its own, on the sources as they are. */
let folder: string;
const children: ChildProcess[] = [];
const servers: Server[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-spec-'));
  await chmod(folder, 0o755);
});

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }
  for (const server of servers.splice(0)) server.close();
  await rm(folder, { recursive: true, force: true });
});

class Run {
  output = '';
  errors = '';

  constructor(readonly child: ChildProcess) {
    children.push(child);
    child.stdout?.on('data', (text) => {
      this.output += text;
    });
    child.stderr?.on('data', (text) => {
      this.errors += text;
    });
  }

  async line(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.output);
      if (found) return found;
      if (this.child.exitCode !== null) throw new Error(this.errors);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async exitCode(): Promise<number | null> {
    if (this.child.exitCode === null) await once(this.child, 'close');
    return this.child.exitCode;
  }
}

function start(env: Record<string, string>): Run {
  return new Run(
    spawn(process.execPath, ['--import', './scripts/register-typescript.mjs', './src/main.ts'], {
      env: { PATH: process.env.PATH, PORT: '0', ENTENTE_DATA_DIR: join(folder, 'data'), ...env },
    }),
  );
}

async function freshDatabase(): Promise<{ ownerUrl: string; name: string }> {
  const name = `start_${Date.now()}_${Math.floor(Math.random() * 1e6)}`;
  const client = new Client({ connectionString: process.env.ENTENTE_TEST_SUPERUSER_URL });
  await client.connect();
  await client.query(`create database ${name} owner entente_owner`);
  await client.end();
  const url = new URL(String(process.env.ENTENTE_TEST_OWNER_URL));
  url.pathname = `/${name}`;
  return { ownerUrl: url.href, name };
}

const READY = /^Entente ready on (http:\/\/localhost:\d+)$/m;

describe('the start', () => {
  it('with nothing but a folder serves until Ctrl-C, which npm repeats', async () => {
    const run = start({});
    const [, url] = await run.line(READY);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    run.child.kill('SIGINT');
    run.child.kill('SIGINT');
    expect(await run.exitCode()).toBe(0);
    expect(run.errors).toBe('');
    expect(existsSync(join(folder, 'data', 'entente.lock'))).toBe(false);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  }, 60_000);

  it('with a database of one’s own serves pages in one process and works in another', async () => {
    const { ownerUrl } = await freshDatabase();
    const web = start({ DATABASE_URL: ownerUrl, ENTENTE_ROLE: 'web' });
    const worker = start({ DATABASE_URL: ownerUrl, ENTENTE_ROLE: 'worker' });
    const [, url] = await web.line(READY);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    await worker.line(/^Entente worker ready$/m);
    for (const run of [web, worker]) {
      expect(run.output).toMatch(/^WARNING: DATABASE_URL is the one log-in for everything/m);
    }
    for (const { child } of [web, worker]) child.kill('SIGTERM');
    expect([await web.exitCode(), await worker.exitCode()]).toEqual([0, 0]);
  }, 60_000);

  it('with a log-in of its own for the owner, the other may not change the tables', async () => {
    const { ownerUrl, name } = await freshDatabase();
    const superuser = new Client({ connectionString: process.env.ENTENTE_TEST_SUPERUSER_URL });
    await superuser.connect();
    await superuser.query(`create role ${name} login password 'p@ss/word'`);
    await superuser.end();
    const runtime = new URL(ownerUrl);
    runtime.username = name;
    runtime.password = encodeURIComponent('p@ss/word');

    const run = start({ DATABASE_URL: runtime.href, ENTENTE_OWNER_DATABASE_URL: ownerUrl });
    const [, url] = await run.line(READY);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(run.output).not.toContain('WARNING');
    const client = new Client({ connectionString: runtime.href });
    await client.connect();
    await expect(client.query('create table mine (id int)')).rejects.toMatchObject({ code: '42501' });
    await client.query('set role entente_app');
    await expect(client.query('create table mine (id int)')).rejects.toMatchObject({ code: '42501' });
    await client.end();
  }, 60_000);
});

describe('a start that cannot be', () => {
  it('ends in a sentence for each mistake, without a stack trace', async () => {
    const run = start({ PORT: '-1', ENTENTE_ROLE: 'both' });
    expect(await run.exitCode()).toBe(1);
    expect(run.errors).toBe(
      'PORT is "-1"; set it to a number from 1 to 65535 (0 takes any free port).\n' +
        'ENTENTE_ROLE is "both"; set it to all, web or worker.\n',
    );
    expect(run.output).toBe('');
  }, 60_000);

  it('tells that the port is taken before anything is migrated', async () => {
    const { ownerUrl } = await freshDatabase();
    const server = createServer();
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const run = start({ DATABASE_URL: ownerUrl, PORT: String(port) });
    expect(await run.exitCode()).toBe(1);
    expect(run.errors).toBe(
      `PORT is ${port} but that port is taken by another program; set PORT to another one.\n`,
    );
    const client = new Client({ connectionString: ownerUrl });
    await client.connect();
    const { rowCount } = await client.query(
      "select from pg_class where relnamespace = 'public'::regnamespace",
    );
    expect(rowCount).toBe(0);
    await client.end();
  }, 60_000);
});
