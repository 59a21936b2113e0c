import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { type LogIns, logInsAt } from './log-ins.js';
import { readPasswords } from './passwords.js';
import { knownHomes } from './postgres-home.js';

/**
 * The log-ins of the embedded database that another Entente on the same data folder has running; undefined when it
 * is not there to be used yet, or no more.
 */
export async function runningPostgres(dataDir: string): Promise<LogIns | undefined> {
  const folder = resolve(dataDir);
  const passwords = await readPasswords(folder);
  if (passwords === undefined) return undefined;
  for (const home of await knownHomes(folder)) {
    const port = await portIn(join(home, 'data', 'postmaster.pid'));
    if (port === undefined) continue;
    const logIns = logInsAt(port, passwords);
    if (await answers(logIns.ownerUrl)) return logIns;
  }
  return undefined;
}

/** The server writes its port in the fourth line. */
async function portIn(path: string): Promise<number | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const port = Number(text.split('\n')[3]);
  return Number.isInteger(port) && port > 0 ? port : undefined;
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
