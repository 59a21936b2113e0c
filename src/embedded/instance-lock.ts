import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Another Entente that is still running uses the same data folder. */
export class DataDirInUseError extends Error {
  override readonly name = 'DataDirInUseError';
}

/** How long taking over may take before whoever began it counts as killed. */
const TURN_MS = 10_000;

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
    for (let attempt = 0; attempt < 100; attempt += 1) {
      // A hard link either makes the whole file or fails, so nobody ever reads half of it.
      if (await linked(draft, path)) {
        heldHere.add(mine.token);
        return { release: () => release(path, mine.token) };
      }
      const found = await read(path);
      if (found === undefined) continue;
      const holder = parse(found);
      if (await isAlive(holder)) throw inUse(dataDir, holder);
      await removeDead(path, found, draft);
    }
    throw new DataDirInUseError(`Several starts want the data folder ${dataDir} at once; try again.`);
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Many may find the same dead lock at once, and the slowest must not remove the lock that the quickest has made
 * since. So they take turns, and each looks again when it is its turn.
 */
async function removeDead(path: string, dead: string, draft: string): Promise<void> {
  const turn = `${path}.takeover`;
  if (!(await linked(draft, turn))) {
    await wait(20);
    const { ctimeMs } = await stat(turn).catch(() => ({ ctimeMs: Number.NaN }));
    if (Date.now() - ctimeMs > TURN_MS) await rm(turn, { force: true });
    return;
  }
  try {
    if ((await read(path)) === dead) await rm(path, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

async function release(path: string, token: string): Promise<void> {
  heldHere.delete(token);
  const found = await read(path);
  if (found !== undefined && parse(found).token === token) await rm(path, { force: true });
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

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** A file that is no lock of ours belongs to nobody alive. */
function parse(text: string): Holder {
  try {
    const { pid, birth, token } = JSON.parse(text) as Partial<Holder>;
    return { pid: Number(pid), birth: String(birth), token: String(token) };
  } catch {
    return { pid: Number.NaN, birth: '', token: '' };
  }
}

function inUse(dataDir: string, holder: Holder): DataDirInUseError {
  return new DataDirInUseError(
    `The data folder ${dataDir} is in use by another Entente (process ${holder.pid}); stop that one or set ENTENTE_DATA_DIR to another folder.`,
  );
}

function hasCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === code;
}
