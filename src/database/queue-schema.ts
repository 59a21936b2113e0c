/** BullMQ's own tables, for installations without Redis: made by the owner's log-in, used by the runtime role. */
import { runMigrations } from 'bullmq';
import { Client } from 'pg';

export const QUEUE_SCHEMA = 'bullmq';
/** Every job of the product goes through one queue. */
export const QUEUE_NAME = 'entente';

/** The queue's number sequence is made here; left alone, BullMQ makes it at the first job, which the runtime may not. */
const USABLE_BY_THE_RUNTIME = `
SET search_path TO ${QUEUE_SCHEMA};
DO $$
BEGIN
  EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %I', job_id_seq_name('${QUEUE_NAME}'));
END $$;
GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO entente_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO entente_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO entente_app;
`;

/** Brings BullMQ's tables up to date; needs the role `entente_app`, so it comes after the product's own migrations. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await runMigrations(owner, QUEUE_SCHEMA);
    await owner.query(USABLE_BY_THE_RUNTIME);
  } finally {
    await owner.end();
  }
}
