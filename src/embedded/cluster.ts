import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, rename, rm, writeFile } from 'node:fs/promises';
import { EmbeddedPostgresError } from './embedded-error.js';
import type { PostgresPrograms } from './postgres-programs.js';
import { serverEnvironment } from './postgres-server.js';
import type { ServerUser } from './server-user.js';

export interface ClusterOptions {
  readonly programs: PostgresPrograms;
  readonly dataFolder: string;
  readonly user: ServerUser | undefined;
  /** Of the superuser `postgres`. */
  readonly password: string;
  readonly fast: boolean | undefined;
}

/**
 * Makes an empty database cluster. It appears under its name only when it is complete, so that a start that was
 * killed half-way is simply repeated.
 */
export async function initialise(options: ClusterOptions): Promise<void> {
  const { programs, dataFolder, user, fast } = options;
  const draft = `${dataFolder}.new`;
  const passwordFile = `${dataFolder}.password`;
  await rm(draft, { recursive: true, force: true });
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  try {
    if (user !== undefined) await chown(passwordFile, user.uid, user.gid);
    const flags = [
      `--pgdata=${draft}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      // Spelled out, because the defaults come from the environment and are SQL_ASCII where that says nothing.
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--lc-collate=C',
      '--lc-ctype=C',
      '--lc-messages=C',
      '--no-instructions',
      ...(fast ? ['--no-sync'] : []),
    ];
    await run(programs.initdb, flags, user);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(draft, dataFolder);
}

async function run(program: string, flags: string[], user: ServerUser | undefined): Promise<void> {
  const child = spawn(program, flags, {
    ...user,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) {
    const lines = output.trim().split('\n').slice(-20);
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL could not make its data folder (exit code ${code}). Its last lines:\n${lines.map((line) => `  ${line}`).join('\n')}`,
    );
  }
}
