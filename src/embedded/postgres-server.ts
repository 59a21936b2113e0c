import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-error.js';
import { freePort } from './free-port.js';
import type { PostgresPrograms } from './postgres-programs.js';
import type { ServerUser } from './server-user.js';

export interface RunningServer {
  readonly port: number;
  /** Rolls back what is open, writes a checkpoint and waits until the process has gone. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly programs: PostgresPrograms;
  readonly dataFolder: string;
  readonly user: ServerUser | undefined;
  /** Loses data in a crash; for tests alone. */
  readonly fastAndUnsafe: boolean;
  /** The server ended without having been asked to. */
  readonly onUnexpectedExit: (error: EmbeddedPostgresError) => void;
}

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  // No socket: its folder would need a short path that both users can reach.
  'unix_socket_directories=',
  'max_connections=200',
  'shared_buffers=128MB',
  'timezone=UTC',
  'log_timezone=UTC',
  'lc_messages=C',
  'jit=off',
];

const FAST_AND_UNSAFE = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_wal_size=2GB'];

const START_MS = 60_000;
const STOP_MS = 30_000;
const KEPT_LINES = 20;

/** Starts the server on a free port and answers once it takes connections. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  // A port may be lost to somebody quicker, and the shared memory of a killed server lingers for a moment.
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryStart(options, await freePort());
    if (outcome instanceof Server) return outcome;
    if (attempt === 10 || !isPassing(outcome.lines)) {
      throw new EmbeddedPostgresError(
        `The embedded PostgreSQL did not start (${outcome.reason}). Its last lines:\n${indent(outcome.lines)}`,
      );
    }
    await wait(500);
  }
}

interface Failure {
  readonly reason: string;
  readonly lines: readonly string[];
}

async function tryStart(options: ServerOptions, port: number): Promise<Server | Failure> {
  const settings = [...SETTINGS, ...(options.fastAndUnsafe ? FAST_AND_UNSAFE : [])];
  const child = spawn(
    options.programs.postgres,
    ['-D', options.dataFolder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...options.user,
      cwd: '/',
      env: serverEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      // Ctrl-C reaches every process of the terminal's group; the server has to outlive the work it serves.
      detached: true,
    },
  );
  const tail = new Tail();
  const failed = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code === null ? `signal ${signal}` : `exit code ${code}`));
  });
  const ready = new Promise<'ready'>((resolve) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (tail.add(text).includes('database system is ready to accept connections')) resolve('ready');
    });
  });

  const timer = new AbortController();
  const late = wait(START_MS, `not ready after ${START_MS / 1000} s`, { signal: timer.signal }).catch(
    () => '',
  );
  const first = await Promise.race([ready, failed, late]);
  timer.abort();
  if (first === 'ready') return new Server(child, port, tail, failed, options.onUnexpectedExit);
  child.kill('SIGKILL');
  return { reason: first, lines: tail.lines };
}

class Server implements RunningServer {
  private stopping = false;
  private readonly killOnExit = () => this.child.kill('SIGINT');

  constructor(
    private readonly child: ChildProcess,
    readonly port: number,
    tail: Tail,
    gone: Promise<string>,
    onUnexpectedExit: ServerOptions['onUnexpectedExit'],
  ) {
    // Whatever makes this process end in a hurry, the server must not stay behind.
    process.once('exit', this.killOnExit);
    void gone.then((reason) => {
      process.off('exit', this.killOnExit);
      if (this.stopping) return;
      onUnexpectedExit(
        new EmbeddedPostgresError(
          `The embedded PostgreSQL ended by itself (${reason}). Its last lines:\n${indent(tail.lines)}`,
        ),
      );
    });
  }

  async stop(): Promise<void> {
    if (this.stopping || this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.stopping = true;
    const exited = once(this.child, 'exit');
    // SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one, which recovers at the next start.
    this.child.kill('SIGINT');
    const timer = setTimeout(() => this.child.kill('SIGQUIT'), STOP_MS);
    await exited;
    clearTimeout(timer);
  }
}

/** The last lines of the server's log: the reason of a failure is nowhere else. */
class Tail {
  readonly lines: string[] = [];
  private rest = '';

  add(text: string): string {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    this.lines.push(...lines.filter((line) => line.trim() !== ''));
    this.lines.splice(0, this.lines.length - KEPT_LINES);
    return lines.join('\n');
  }
}

function isPassing(lines: readonly string[]): boolean {
  return /could not bind|pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(
    lines.join('\n'),
  );
}

/** A `PGDATA` or `LC_ALL` of the person at the terminal must not reach the server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, TMPDIR, SystemRoot } = process.env;
  return {
    LC_ALL: 'C',
    TZ: 'UTC',
    ...(PATH && { PATH }),
    ...(TMPDIR && { TMPDIR }),
    ...(SystemRoot && { SystemRoot }),
  };
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}
