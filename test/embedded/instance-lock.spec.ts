import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataDirInUseError, lockDataDir } from '../../src/embedded/instance-lock.js';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'entente-lock-'));
});

afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

async function leaveBehind(content: string): Promise<void> {
  await writeFile(join(dataDir, 'entente.lock'), content);
}

describe('the lock on a data folder', () => {
  it('is had by one at a time, and by the next after its release', async () => {
    const lock = await lockDataDir(dataDir);
    await expect(lockDataDir(dataDir)).rejects.toThrow(DataDirInUseError);
    await lock.release();
    expect(await readdir(dataDir)).toEqual([]);
    await (await lockDataDir(dataDir)).release();
  });

  it.each([
    ['a process that has gone', JSON.stringify({ pid: 2 ** 22 + 1, birth: 'x/1', token: 'gone' })],
    [
      'an earlier process with our number',
      JSON.stringify({ pid: process.pid, birth: 'x/1', token: 'earlier' }),
    ],
    [
      'an earlier process with the number of a stranger',
      JSON.stringify({ pid: 1, birth: 'x/1', token: 'earlier' }),
    ],
    ['a crash in the middle of writing', '{"pid": 1'],
    ['something else', '"entente"'],
    ['nothing', ''],
  ])('is taken over from %s', async (_name, content) => {
    await leaveBehind(content);
    const lock = await lockDataDir(dataDir);
    expect(JSON.parse(await readFile(join(dataDir, 'entente.lock'), 'utf8')).pid).toBe(process.pid);
    await lock.release();
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('is given to exactly one of many who find a stale one at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      await leaveBehind(JSON.stringify({ pid: process.pid, birth: '', token: `stale ${round}` }));
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockDataDir(dataDir)));
      const winners = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
      expect(winners).toHaveLength(1);
      await winners[0]?.release();
      expect(await readdir(dataDir)).toEqual([]);
    }
  });

  it('is not released by somebody who lost it', async () => {
    const lock = await lockDataDir(dataDir);
    const other = JSON.stringify({ pid: 1, birth: '', token: 'other' });
    await leaveBehind(other);
    await lock.release();
    expect(await readFile(join(dataDir, 'entente.lock'), 'utf8')).toBe(other);
  });
});
