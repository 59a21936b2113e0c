import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrate } from '../../src/database/migrate.js';
import { JobQueue } from '../../src/jobs/job-queue.js';
import { JobWorker } from '../../src/jobs/job-worker.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';

const login = `runtime_${randomBytes(4).toString('hex')}`;
let test: TestDatabase;
let runtimeUrl: string;

beforeAll(async () => {
  test = await testDatabase();
  await behindTheWall(test, `CREATE ROLE ${login} LOGIN PASSWORD 'secret'`);
  await migrate(test.ownerUrl, { runtimeLogin: login });
  const url = new URL(test.ownerUrl);
  url.username = login;
  url.password = 'secret';
  runtimeUrl = url.href;
});

afterAll(async () => {
  await behindTheWall(test, `DROP OWNED BY ${login}; DROP ROLE ${login}`);
  await test?.close();
});

it('is made by the owner and used by a runtime log-in that may do nothing else', async () => {
  const failures: Error[] = [];
  const queue = new JobQueue(
    { kind: 'postgres', url: runtimeUrl },
    { greet: { attempts: 2, backoffMs: 20 } },
    (error) => failures.push(error),
  );
  let tries = 0;
  const worker = new JobWorker(
    { kind: 'postgres', url: runtimeUrl },
    () => async () => {
      tries += 1;
      if (tries === 1) throw new Error('Once.');
    },
    (error) => failures.push(error),
  );
  try {
    worker.start();
    await queue.enqueue('greet');
    await eventually(() => expect(tries).toBe(2));
    queue.wake('greet');
    await eventually(() => expect(tries).toBe(3));
    await queue.keepSchedules([{ job: 'greet', everyMs: 50 }]);
    await eventually(() => expect(tries).toBeGreaterThan(5));
    await queue.keepSchedules([]);
  } finally {
    await worker.close();
    await queue.close();
  }
  expect(failures.map(({ message }) => message)).toEqual(['The job greet failed: Once.']);
});

it('cannot be changed by the runtime', async () => {
  const client = new Client({ connectionString: runtimeUrl, options: '-c role=entente_app' });
  await client.connect();
  try {
    await expect(client.query('DROP TABLE bullmq.job')).rejects.toThrow(/must be owner/);
    await expect(client.query('CREATE TABLE bullmq.other (id int)')).rejects.toThrow(/permission denied/);
  } finally {
    await client.end();
  }
});

it('is brought up to date as often as one likes', async () => {
  await migrate(test.ownerUrl, { runtimeLogin: login });
  await migrate(test.ownerUrl, { runtimeLogin: login });
});
