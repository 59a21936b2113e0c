/** The queue's schedules, made again from outside the processes that keep them. */
import type { Config } from '../config.js';
import { JOBS } from './catalogue.js';
import { JobQueue } from './job-queue.js';
import { queueStoreOf } from './queue-store.js';
import { SCHEDULES } from './schedules.js';

/** Answers how many there are. Throws when the store does not answer. */
export async function restoreSchedules(config: Config, runtimeUrl: string): Promise<number> {
  let trouble: Error | undefined;
  const queue = new JobQueue(queueStoreOf(config, runtimeUrl), JOBS, (error) => {
    trouble = error;
  });
  try {
    await queue.keepSchedules(SCHEDULES);
    return SCHEDULES.length;
  } catch (error) {
    throw trouble ?? error;
  } finally {
    await queue.close();
  }
}
