/** A worker in a process of its own that takes a job, says so and never finishes it: to be killed. */
import { JobWorker } from '../../src/jobs/job-worker.js';
import type { QueueStore } from '../../src/jobs/queue-store.js';

const [store, times] = process.argv.slice(2).map((text) => JSON.parse(text));
const worker = new JobWorker(
  store as QueueStore,
  () => async () => {
    process.stdout.write('taken\n');
    await new Promise(() => undefined);
  },
  (error) => process.stderr.write(`${error}\n`),
  times,
);
worker.start();
