import { Redis } from 'ioredis';
import { ConfigError } from './config.js';

const PATIENCE_MS = 10_000;

/**
 * Finds out whether the queue's addresses lead to a Redis that can be used, so that a wrong one is a sentence with the
 * variable's name and not an error a second for as long as the process runs. Any node that answers opens a cluster.
 *
 * @throws ConfigError when none of them does
 */
export async function checkRedis(urls: readonly string[]): Promise<void> {
  const complaints = await Promise.all(urls.map(complaintAbout));
  const [first] = complaints;
  if (first !== undefined && !complaints.includes(undefined)) throw new ConfigError([`REDIS_URL ${first}`]);
}

async function complaintAbout(url: string): Promise<string | undefined> {
  const client = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
    disconnectTimeout: 100,
  });
  // What went wrong comes as an event; the call itself only says that the connection is closed.
  let cause: Error | undefined;
  client.on('error', (error: Error) => {
    cause ??= error;
  });
  try {
    await client.connect();
    await client.ping();
    return undefined;
  } catch (error) {
    return complaint(cause ?? (error as Error));
  } finally {
    client.disconnect();
  }
}

function complaint(error: { readonly code?: string; readonly message: string }): string {
  switch (error.code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'names a host that is not known; correct the name.';
    case 'ECONNREFUSED':
      return 'leads to a place where no Redis answers; start it, or correct host and port.';
    default:
      return /^(WRONGPASS|NOAUTH|ERR AUTH)/.test(error.message)
        ? 'holds a user or password that Redis refuses; correct them.'
        : `cannot be used (${error.message}); correct it.`;
  }
}
