import { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';
import { buildPurposeWall } from './purpose-wall.js';
import { migrateQueue } from './queue-schema.js';

/**
 * Brings the schema up to date with the owner's log-in. One process at a time migrates; others wait for it.
 * `runtimeLogin`: the user name of a separate runtime log-in, which is let become `entente_app` and nothing else.
 */
export async function migrate(ownerUrl: string, runtimeLogin?: string): Promise<void> {
  const owner = new DataSource({ type: 'postgres', url: ownerUrl, migrations, extra: { max: 2 } });
  await owner.initialize();
  const lock = owner.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock(720190305)');
    await owner.runMigrations({ transaction: 'each' });
    await buildPurposeWall(owner);
    await migrateQueue(ownerUrl);
    if (runtimeLogin) {
      const [{ grant }] = await owner.query(`SELECT format('GRANT entente_app TO %I', $1::text) AS grant`, [
        runtimeLogin,
      ]);
      await owner.query(grant);
    }
  } finally {
    await lock.query('SELECT pg_advisory_unlock(720190305)').catch(() => undefined);
    await lock.release();
    await owner.destroy();
  }
}
