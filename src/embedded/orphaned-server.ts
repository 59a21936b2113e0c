import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-error.js';

const FAST_MS = 20_000;
const IMMEDIATE_MS = 10_000;

/**
 * Stops a server that outlived its Entente (`kill -9`) and removes a `postmaster.pid` that means nothing any more.
 *
 * The caller holds the lock on the data folder, so a server that is found here belongs to nobody. Its number may
 * have gone to a stranger since, which is why the command line is looked at before anything is ended.
 */
export async function stopOrphanedServer(dataFolder: string, log: (line: string) => void): Promise<void> {
  const path = join(dataFolder, 'postmaster.pid');
  const pid = await pidIn(path);
  if (pid === undefined) return;

  if (await isServerOf(pid, dataFolder)) {
    log(`Stopping a database server (process ${pid}) that an earlier start left behind.`);
    const stopped =
      (await endWith('SIGINT', pid, dataFolder, FAST_MS)) ||
      (await endWith('SIGQUIT', pid, dataFolder, IMMEDIATE_MS));
    if (!stopped) {
      throw new EmbeddedPostgresError(
        `The database server ${pid} of an earlier start does not stop; end that process and start again.`,
      );
    }
  }
  // A server that stopped removed the file itself; what is left would be mistaken for a living one.
  if ((await pidIn(path)) === pid) await rm(path, { force: true });
}

async function endWith(
  signal: NodeJS.Signals,
  pid: number,
  dataFolder: string,
  patienceMs: number,
): Promise<boolean> {
  try {
    process.kill(pid, signal);
  } catch {
    return true;
  }
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 50) {
    if (!(await isServerOf(pid, dataFolder))) return true;
    await wait(50);
  }
  return false;
}

async function pidIn(path: string): Promise<number | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

async function isServerOf(pid: number, dataFolder: string): Promise<boolean> {
  const command =
    process.platform === 'linux'
      ? (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ')
      : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  return command.includes('postgres') && command.includes(` -D ${dataFolder} `);
}
