import { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';
import { buildPurposeWall, FOR_PURPOSES } from './purpose-wall.js';
import { migrateQueue } from './queue-schema.js';
import { alteredSinceSealed, isSealed, sealWall } from './wall-seal.js';

/** What of the wall somebody had altered by hand since the last migration, by name. */
export interface WallFound {
  /** Policies of purposes, which are as they should be again. */
  readonly mended: readonly string[];
  /** Whatever no code knows by heart: it stands as it was found. */
  readonly altered: readonly string[];
}

/** Takes the wall as it stands for what it should be, for whoever altered it on purpose. As the owner. */
export async function acceptWall(ownerUrl: string): Promise<void> {
  const owner = new DataSource({ type: 'postgres', url: ownerUrl, extra: { max: 1 } });
  await owner.initialize();
  await sealWall(owner).finally(() => owner.destroy());
}

/**
 * Brings the schema up to date with the owner's log-in. One process at a time migrates; others wait for it.
 * `runtimeLogin`: the user name of a separate runtime log-in, which is let become `entente_app` and nothing else.
 * Answers what was found altered by hand; while anything is, the seal is not renewed.
 */
export async function migrate(ownerUrl: string, runtimeLogin?: string): Promise<WallFound> {
  const owner = new DataSource({ type: 'postgres', url: ownerUrl, migrations, extra: { max: 2 } });
  await owner.initialize();
  const lock = owner.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock(720190305)');
    const found = await alteredSinceSealed(owner);
    const isOfPurposes = (name: string) => name.startsWith(`policy ${FOR_PURPOSES}`);
    const altered = found.filter((name) => !isOfPurposes(name));
    const ran = await owner.runMigrations({ transaction: 'each' });
    const built = await buildPurposeWall(owner);
    if (altered.length === 0 && (ran.length + built > 0 || !(await isSealed(owner)))) await sealWall(owner);
    await migrateQueue(ownerUrl);
    if (runtimeLogin) {
      const [{ grant }] = await owner.query(`SELECT format('GRANT entente_app TO %I', $1::text) AS grant`, [
        runtimeLogin,
      ]);
      await owner.query(grant);
    }
    return { mended: found.filter(isOfPurposes), altered };
  } finally {
    await lock.query('SELECT pg_advisory_unlock(720190305)').catch(() => undefined);
    await lock.release();
    await owner.destroy();
  }
}
