/** The main job where pages and workers are processes of their own, on a PostgreSQL and a Redis that stand apart. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { demoDatabase } from '../support/demo-database.js';
import { tellMainJob } from './main-job.js';

const redis = process.env.ENTENTE_TEST_REDIS_URL;
const children: ChildProcess[] = [];
const dataDir = mkdtempSync(join(tmpdir(), 'entente-separate-'));

afterAll(async () => {
  for (const child of children.splice(0)) {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }
  rmSync(dataDir, { recursive: true, force: true });
});

(redis === undefined ? describe.skip : describe)('separate web and worker processes', () => {
  tellMainJob(async () => {
    const { database, ownerUrl } = await demoDatabase({ size: 1 });
    await database.close();
    const env = {
      DATABASE_URL: ownerUrl,
      REDIS_URL: String(redis),
      ENTENTE_DEMO: '1',
      ENTENTE_DATA_DIR: dataDir,
      PORT: '0',
    };
    // Both at once, as an operator's machine starts them.
    const [ready] = await Promise.all([
      lineOf({ ...env, ENTENTE_ROLE: 'web' }, /^Entente ready on (\S+)$/),
      lineOf({ ...env, ENTENTE_ROLE: 'worker' }, /^Entente worker ready$/),
    ]);
    const baseUrl = String(ready[1]);
    return {
      baseUrl,
      api: (persona) => (path, init) =>
        fetch(`${baseUrl}${path}`, {
          ...init,
          headers: { authorization: `Bearer demo-${persona}`, ...(init?.headers as Record<string, string>) },
        }),
    };
  });
});

/** Starts `src/main.ts` as it is and waits until it prints the line. */
async function lineOf(env: Record<string, string>, line: RegExp): Promise<RegExpExecArray> {
  const child = spawn(process.execPath, ['--import', './scripts/register-typescript.mjs', './src/main.ts'], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  for await (const told of createInterface({ input: child.stdout })) {
    const found = line.exec(told);
    if (!found) continue;
    child.stdout.resume();
    return found;
  }
  throw new Error(`A process ended before it said ${line}.`);
}
