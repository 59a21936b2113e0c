/** The stores the queue's contract is held against: each empty for every test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../src/embedded/free-port.js';
import type { QueueStore } from '../../src/jobs/queue-store.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';

export interface StoreUnderTest {
  /** A store without a job in it. */
  empty(): Promise<QueueStore>;
  /** Loses everything the store holds, while it is in use. */
  wipe(): Promise<void>;
  /** Cuts every connection to the store. */
  cutConnections(): Promise<void>;
  close(): Promise<void>;
}

export async function postgresStore(): Promise<StoreUnderTest> {
  const test = await testDatabase();
  return {
    empty: async () => {
      await emptyTables(test);
      return { kind: 'postgres', url: test.runtimeUrl };
    },
    wipe: () => emptyTables(test),
    cutConnections: async () => {
      await behindTheWall(
        test,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename = 'entente_owner'`,
      );
    },
    close: () => test.close(),
  };
}

/** `urls`: one address, or a cluster's nodes of which the first holds every key. */
export async function redisStore(urls: readonly string[]): Promise<StoreUnderTest> {
  const redis = new Redis(urls[0]!);
  let prefix = '';
  const wipe = async () => {
    const keys = await redis.keys(`${prefix}*`);
    if (keys.length > 0) await redis.del(keys);
  };
  return {
    empty: async () => {
      prefix = `{t${randomBytes(6).toString('hex')}}`;
      return { kind: 'redis', urls, prefix };
    },
    wipe,
    cutConnections: async () => {
      await redis.client('KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    },
    close: async () => {
      await wipe();
      redis.disconnect();
    },
  };
}

/** A cluster of two nodes, all keys on the first, so that every command to the second is sent on to it. */
export async function redisClusterStore(): Promise<StoreUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-cluster-'));
  const nodes: ChildProcess[] = [];
  const ports = [await clusterPort(), await clusterPort()];
  for (const port of ports) {
    const settings = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--dir', folder];
    const cluster = ['--cluster-enabled', 'yes', '--cluster-config-file', `nodes-${port}.conf`];
    nodes.push(spawn('redis-server', [...settings, ...cluster].map(String), { stdio: 'ignore' }));
  }
  const [first, second] = ports.map((port) => new Redis({ port, maxRetriesPerRequest: null }));
  await first!.call('CLUSTER', 'ADDSLOTSRANGE', '0', '16383');
  await second!.call('CLUSTER', 'MEET', '127.0.0.1', String(ports[0]));
  await eventually(async () => {
    for (const node of [first!, second!]) {
      expect(await node.call('CLUSTER', 'INFO')).toMatch(/cluster_state:ok.*cluster_known_nodes:2/s);
    }
  });
  for (const node of [first!, second!]) node.disconnect();
  // The node without keys comes first, so that whoever takes it for the only one is found out.
  const store = await redisStore(ports.map((port) => `redis://127.0.0.1:${port}`));
  return {
    ...store,
    empty: async () => {
      const { urls, ...rest } = (await store.empty()) as QueueStore & { kind: 'redis' };
      return { ...rest, urls: [...urls].reverse() };
    },
    close: async () => {
      await store.close();
      for (const node of nodes) {
        const gone = once(node, 'exit');
        node.kill('SIGKILL');
        await gone;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Nodes talk to each other ten thousand ports above. */
async function clusterPort(): Promise<number> {
  for (;;) {
    const port = await freePort();
    if (port < 55_535) return port;
  }
}

async function emptyTables(test: TestDatabase): Promise<void> {
  await behindTheWall(
    test,
    `DO $$
     BEGIN
       EXECUTE (SELECT 'TRUNCATE ' || string_agg(format('bullmq.%I', tablename), ', ')
                FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration');
     END $$`,
  );
}
