import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../src/embedded/free-port.js';

export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** A Redis that keeps nothing, for the time of one test run. */
export async function startRedis(program: string): Promise<TestRedis> {
  const port = await freePort();
  const settings = [
    '--port',
    port,
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory-policy',
    'noeviction',
  ];
  const child = spawn(program, settings.map(String), { stdio: ['ignore', 'pipe', 'inherit'] });
  const stopNow = () => void child.kill('SIGKILL');
  process.once('exit', stopNow);
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`redis-server ended with exit code ${code}.`)));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('Ready to accept connections')) resolve();
    });
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      process.off('exit', stopNow);
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}
