/** Where BullMQ keeps its jobs: in PostgreSQL, or in Redis where the installation has one. One of them per process. */
import {
  type BackendFactory,
  type ConnectionOptions,
  createPostgresBackend,
  createRedisBackend,
  type PostgresConnectionOptions,
  type RedisQueueBackend,
} from 'bullmq';
import { Cluster, Redis } from 'ioredis';
import type { Config } from '../config.js';
import { QUEUE_SCHEMA } from '../database/queue-schema.js';

export type QueueStore =
  | { readonly kind: 'postgres'; readonly url: string }
  /** One address, or those of a cluster's nodes. */
  | { readonly kind: 'redis'; readonly urls: readonly string[]; readonly prefix?: string };

/** Redis where the installation has one. */
export function queueStoreOf(config: Config, runtimeUrl: string): QueueStore {
  return config.redisUrls ? { kind: 'redis', urls: config.redisUrls } : { kind: 'postgres', url: runtimeUrl };
}

/** What a Queue or a Worker is given to reach its store; `close` ends what BullMQ leaves open. */
export interface StoreConnection {
  readonly factory: BackendFactory<RedisQueueBackend>;
  readonly options: { readonly connection: ConnectionOptions; readonly prefix?: string };
  close(): Promise<void>;
}

/** In braces, so that a cluster keeps all keys of the queue on one node, as BullMQ's scripts need. */
const REDIS_PREFIX = '{entente}';

/** Each Queue and each Worker has a pool of its own; a worker's blocking connection comes on top. */
const POOL_SIZE = 2;

export function connectTo(store: QueueStore, onError: (error: Error) => void): StoreConnection {
  return store.kind === 'postgres' ? toPostgres(store.url) : toRedis(store.urls, store.prefix, onError);
}

function toPostgres(url: string): StoreConnection {
  const connection: PostgresConnectionOptions = {
    connectionString: url,
    schema: QUEUE_SCHEMA,
    max: POOL_SIZE,
    options: '-c role=entente_app',
  };
  return {
    // BullMQ types its classes by Redis unless told otherwise; nothing is used that only Redis has.
    factory: createPostgresBackend as unknown as BackendFactory<RedisQueueBackend>,
    options: { connection: connection as unknown as ConnectionOptions },
    close: async () => undefined,
  };
}

function toRedis(
  urls: readonly string[],
  prefix: string | undefined,
  onError: (error: Error) => void,
): StoreConnection {
  const client = urls.length > 1 ? cluster(urls) : new Redis(urls[0] ?? '', { maxRetriesPerRequest: null });
  client.on('error', onError);
  return {
    factory: createRedisBackend,
    options: { connection: client, prefix: prefix ?? REDIS_PREFIX },
    close: async () => client.disconnect(),
  };
}

/** The nodes' addresses share their credentials and their encryption; a cluster cannot mix them. */
function cluster(urls: readonly string[]): Cluster {
  const first = new URL(urls[0] ?? '');
  return new Cluster(
    urls.map((url) => ({ host: new URL(url).hostname, port: Number(new URL(url).port || 6379) })),
    {
      redisOptions: {
        maxRetriesPerRequest: null,
        ...(first.username === '' ? {} : { username: decodeURIComponent(first.username) }),
        ...(first.password === '' ? {} : { password: decodeURIComponent(first.password) }),
        ...(first.protocol === 'rediss:' ? { tls: {} } : {}),
      },
    },
  );
}
