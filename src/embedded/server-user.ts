import { spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';

/**
 * Who the server runs as. PostgreSQL refuses to run as root, so a root process names another user here;
 * an ordinary user runs it as himself and this is undefined.
 */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Data that is already there decides, so that a `postgres` account installed later does not lock us out;
 * then an account `postgres`, then `nobody`. No account is created on anybody's machine.
 */
export async function chooseServerUser(existingData: string | undefined): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  if (existingData !== undefined) {
    const { uid, gid } = await stat(existingData);
    if (uid !== 0) return { uid, gid };
  }
  return account('postgres') ?? account('nobody') ?? { uid: 65_534, gid: 65_534 };
}

/** Tries it out instead of reading modes: access lists, mounts without execution and the like count too. */
export function canRun(program: string, user: ServerUser | undefined): boolean {
  return spawnSync(program, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

export function canUseFolder(folder: string, user: ServerUser | undefined): boolean {
  const script = 'test -d "$0" && test -r "$0" && test -w "$0" && test -x "$0"';
  return spawnSync('/bin/sh', ['-c', script, folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function account(name: string): ServerUser | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return answer.status === 0 ? Number(answer.stdout) : undefined;
  });
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid };
}
