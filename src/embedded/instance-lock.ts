import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Another Entente that is still running uses the same data folder. */
export class DataDirInUseError extends Error {
  override readonly name = 'DataDirInUseError';
}

export interface InstanceLock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  /** Tells two processes with the same number apart, also across restarts; empty where the system does not say. */
  readonly birth: string;
  readonly token: string;
}

/** Numbers of processes start over in a container, so an own number in the file alone proves nothing. */
const heldHere = new Set<string>();

/**
 * Makes sure that one process at a time uses the embedded database below `dataDir`.
 *
 * What a killed process left behind is recognised and replaced. Refuses with `DataDirInUseError` when the
 * holder is still alive after `patienceMs`: it may be about to stop.
 */
export async function lockDataDir(dataDir: string, patienceMs = 0): Promise<InstanceLock> {
  const untilMs = performance.now() + patienceMs;
  for (;;) {
    try {
      return await tryToLock(dataDir);
    } catch (error) {
      if (!(error instanceof DataDirInUseError) || performance.now() >= untilMs) throw error;
      await wait(100);
    }
  }
}

async function tryToLock(dataDir: string): Promise<InstanceLock> {
  const path = join(dataDir, 'entente.lock');
  const mine: Holder = { pid: process.pid, birth: await birthOf(process.pid), token: randomUUID() };
  const draft = `${path}.${mine.token}`;
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    // A hard link either makes the whole file or fails, so nobody ever reads half of it.
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (await linked(draft, path)) {
        heldHere.add(mine.token);
        return { release: () => release(path, mine.token) };
      }
      const holder = await read(path);
      if (holder === undefined) continue;
      if (await isAlive(holder)) throw inUse(dataDir, holder);
      await setAside(path, holder, dataDir);
    }
    throw new DataDirInUseError(`Several starts want the data folder ${dataDir} at once; try again.`);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Removes a dead holder's file, unless somebody quicker has already put his own in its place. */
async function setAside(path: string, dead: Holder, dataDir: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const removed = await read(aside);
  if (removed !== undefined && removed.token !== dead.token) {
    await linked(aside, path);
    await rm(aside, { force: true });
    throw inUse(dataDir, removed);
  }
  await rm(aside, { force: true });
}

async function release(path: string, token: string): Promise<void> {
  heldHere.delete(token);
  const holder = await read(path);
  if (holder?.token === token) await rm(path, { force: true });
}

async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.pid === process.pid) return heldHere.has(holder.token);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (!hasCode(error, 'EPERM')) return false;
  }
  return (await birthOf(holder.pid)) === holder.birth;
}

async function birthOf(pid: number): Promise<string> {
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    ]);
    // The name in parentheses may hold blanks; the start time is the 20th field after it.
    const startTicks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    return `${boot.trim()}/${startTicks}`;
  } catch {
    return '';
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    if (!hasCode(error, 'EPERM') && !hasCode(error, 'ENOTSUP')) throw error;
  }
  // Some shared folders know no hard links.
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** undefined when the file is gone; a file that is no lock of ours belongs to nobody alive. */
async function read(path: string): Promise<Holder | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
  try {
    const { pid, birth, token } = JSON.parse(text) as Partial<Holder>;
    return { pid: Number(pid), birth: String(birth), token: String(token) };
  } catch {
    return { pid: Number.MAX_SAFE_INTEGER, birth: '', token: '' };
  }
}

function inUse(dataDir: string, holder: Holder): DataDirInUseError {
  return new DataDirInUseError(
    `The data folder ${dataDir} is in use by another Entente (process ${holder.pid}); stop that one or set ENTENTE_DATA_DIR to another folder.`,
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
